//! `dateline read`: what was understood of every document, as it is read.

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::{self, Reading};
use super::request::Target;
use super::{Failure, Outcome, pipeline};
use crate::document::Raw;
use crate::error::Result as Parsed;
use crate::render;
use crate::report::Read;

/// The forms of a result.
pub const OFFERED: &[Format] = &[Format::Text, Format::Markdown, Format::Json, Format::Jsonl];

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, nothing could be read, or the result cannot be written.
pub fn run(typed: &args::Read, messages: &mut Messages) -> Result<Outcome, Failure> {
    let target = Target::new(&typed.output, OFFERED)?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, messages)?;
    reading.options.keep_aside = typed.explain;
    let (options, jobs) = (reading.options.clone(), reading.jobs);
    let (before, between, after) = match target.format {
        Format::Json => (render::json::LIST.before, render::json::LIST.between, render::json::LIST.after),
        Format::Markdown => ("# Documents\n\n", "\n", ""),
        Format::Jsonl => ("", "", ""),
        _ => ("", "\n", ""),
    };
    let work = |raw: Parsed<Raw>| {
        let document = reading::parse(raw, &options)?;
        let read = if typed.explain { Read::explained(&document) } else { Read::new(&document) };
        Parsed::Ok(match target.format {
            Format::Json | Format::Jsonl => render::json::line(&read),
            Format::Markdown => render::read::markdown(&read, target.style.dates),
            _ => render::read::text(&read, target.style),
        })
    };
    let mut output = Output::open(target.file.as_deref())?;
    output.write(before.as_bytes())?;
    let mut written = 0_usize;
    pipeline::in_order(jobs, reading.raw(), reading::weight, work, |result| match result {
        Ok(bytes) => {
            if written > 0 {
                output.write(between.as_bytes())?;
            }
            written += 1;
            output.write(&bytes)
        }
        Err(error) => messages.skip(&error),
    })?;
    output.write(after.as_bytes())?;
    Outcome::of_documents(written, output, messages)
}
