//! Arguments in, exit code out.
//!
//! In: what was typed. Out: the result on standard output or in a file, notes and warnings on standard error,
//! and an exit code: 0 done; 1 with `--exit-code` where editions differ; 2 an error, nothing usable written; 3 done, but
//! some inputs were skipped.

mod args;
mod dates;
mod dates_output;
mod diff;
mod filter;
mod folder;
mod messages;
mod output;
mod pipeline;
mod progress;
mod read;
mod reading;
mod report;
mod request;
mod story;
mod timeline;

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, ValueEnum};

use crate::error::Error;
use args::{Args, Command, Format};
use messages::Messages;
use output::Output;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let args = Args::from_arg_matches(&program().get_matches()).unwrap_or_else(|error| error.exit());
    let (name, inputs, reading, output) = args.command.shared();
    if inputs.inputs.is_empty() && std::io::stdin().is_terminal() {
        return help(name);
    }
    let ended = Messages::new(output.quiet, reading.skipped.as_deref()).and_then(|mut messages| {
        let ended = run(&args.command, &mut messages);
        messages.finish().and(ended)
    });
    match ended {
        Ok(outcome) => outcome.code(),
        Err(Failure::ClosedPipe) => ExitCode::SUCCESS,
        Err(Failure::Error(error)) => {
            messages::say("error", &error.to_string());
            ExitCode::from(2)
        }
    }
}

/// The commands, each with the forms that it offers.
fn program() -> clap::Command {
    let offered = [
        ("timeline", timeline::OFFERED),
        ("diff", diff::OFFERED),
        ("dates", dates::OFFERED),
        ("read", read::OFFERED),
        ("report", report::OFFERED),
    ];
    offered.into_iter().fold(Args::command(), |program, (name, formats)| {
        let values = PossibleValuesParser::new(formats.iter().filter_map(ValueEnum::to_possible_value));
        let parser = values.try_map(|name| Format::from_str(&name, true));
        program.mut_subcommand(name, |command| {
            command.mut_arg("format", |format| format.value_parser(parser.clone()))
        })
    })
}

fn run(command: &Command, messages: &mut Messages) -> Result<Outcome, Failure> {
    match command {
        Command::Timeline(typed) => timeline::run(typed, messages),
        Command::Diff(typed) => diff::run(typed, messages),
        Command::Dates(typed) => dates::run(typed, messages),
        Command::Read(typed) => read::run(typed, messages),
        Command::Report(typed) => report::run(typed, messages),
    }
}

/// Says how a command is used to somebody who named no input and would otherwise wait for nothing.
fn help(command: &str) -> ExitCode {
    let mut program = program();
    program.build();
    if let Some(command) = program.find_subcommand_mut(command) {
        // Where standard error is closed there is nobody to tell.
        let _nobody_listens = write!(std::io::stderr(), "{}", command.render_help());
    }
    ExitCode::from(2)
}

/// Why a run ends early.
#[derive(Debug)]
pub enum Failure {
    /// Something that could not be read, understood or written.
    Error(Error),
    /// Nobody reads the result any more; no error.
    ClosedPipe,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// How a run that wrote its result ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether `--exit-code` was asked for and the editions differ.
    pub differs: bool,
    /// Whether inputs were skipped.
    pub skipped: bool,
}

impl Outcome {
    /// Ends a run over `written` documents and puts the result in its place, if all of it stands in one.
    fn of_documents(
        written: usize,
        output: impl Into<Option<Output>>,
        messages: &Messages,
    ) -> Result<Self, Failure> {
        let skipped = messages.skipped();
        if written == 0 && skipped > 0 {
            let found = if skipped == 1 {
                "one that was skipped".to_owned()
            } else {
                format!("{skipped}, all skipped")
            };
            return Err(Error::new("an input that can be read", found, "see the reasons above").into());
        }
        output.into().map_or(Ok(()), Output::finish)?;
        Ok(Self { differs: false, skipped: skipped > 0 })
    }

    fn code(self) -> ExitCode {
        match self {
            Self { skipped: true, .. } => ExitCode::from(3),
            Self { differs: true, .. } => ExitCode::from(1),
            _ => ExitCode::SUCCESS,
        }
    }
}
