//! What is said on standard error, and the list of skipped inputs.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::Failure;
use super::output::Output;
use crate::error::Error;
use crate::render;

/// Says notes and warnings, and remembers what was skipped.
pub struct Messages {
    quiet: bool,
    list: Option<Output>,
    skipped: usize,
}

/// A skipped input, as `--skipped` writes it.
#[derive(Serialize)]
struct Skipped<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    expected: &'a str,
    found: &'a str,
    advice: &'a str,
}

impl Messages {
    /// Messages for a run; `skipped` is the file that lists what could not be read.
    ///
    /// # Errors
    /// If that file cannot be made.
    pub fn new(quiet: bool, skipped: Option<&Path>) -> Result<Self, Failure> {
        let list = skipped.map(|path| Output::open(Some(path))).transpose()?;
        Ok(Self { quiet, list, skipped: 0 })
    }

    /// Says something that a person should know.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            say("note", text);
        }
    }

    /// Says that an input is left out, and why.
    ///
    /// # Errors
    /// If it cannot be added to the list of skipped inputs.
    pub fn skip(&mut self, error: &Error) -> Result<(), Failure> {
        self.skipped += 1;
        say("skipped", &error.to_string());
        let Some(list) = &mut self.list else { return Ok(()) };
        let Error { file, line, expected, found, advice } = error;
        let record = Skipped { file: file.as_deref(), line: *line, expected, found, advice };
        let mut bytes = serde_json::to_vec(&record).unwrap_or_default();
        bytes.push(b'\n');
        list.write(&bytes)
    }

    /// How many inputs were left out.
    #[must_use]
    pub const fn skipped(&self) -> usize {
        self.skipped
    }

    /// Puts the list of skipped inputs in its place.
    ///
    /// # Errors
    /// If that cannot be done.
    pub fn finish(self) -> Result<(), Failure> {
        self.list.map_or(Ok(()), Output::finish)
    }
}

/// One line on standard error. Where standard error is closed there is nobody to tell.
pub fn say(kind: &str, text: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "{kind}: {}", render::safe::line(text));
}
