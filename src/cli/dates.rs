//! `dateline dates`: every time expression of every document, as it is read.

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::{self, Reading};
use super::request::{Bounds, Resolving, Target, order};
use super::{Failure, Outcome, pipeline};
use crate::document::Raw;
use crate::error::Result as Read;
use crate::render;
use crate::report;
use crate::resolve::{self, AnchorKind, Mention};

const OFFERED: &[Format] = &[Format::Jsonl];

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, nothing could be read, or the result cannot be written.
pub fn run(typed: &args::Dates) -> Result<Outcome, Failure> {
    let target = Target::new(&typed.output, OFFERED)?;
    let bounds = Bounds::new(&typed.bounds)?;
    let mut messages = Messages::new(typed.output.quiet, typed.reading.skipped.as_deref())?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, order(&typed.resolving), &mut messages)?;
    let (options, jobs) = (reading.options.clone(), reading.jobs);
    let resolving = Resolving::new(&typed.resolving, options.zone);
    let mut output = Output::open(target.file.as_deref())?;
    let work = |raw: Read<Raw>| {
        let document = reading::parse(raw, &options)?;
        let mentions = resolve::dates(&document.text, &resolving.anchor(&document, false));
        let mentions = kept(mentions, bounds);
        Read::Ok(render::json::line(&report::Dates::new(&document, &mentions)))
    };
    let mut written = 0_usize;
    pipeline::in_order(jobs, reading.raw(), reading::weight, work, |result| match result {
        Ok(bytes) => {
            written += 1;
            output.write(&bytes)
        }
        Err(error) => messages.skip(&error),
    })?;
    Outcome::of_documents(written, output, messages)
}

/// The mentions that reach into the bounds. What leans on one that goes leans on nothing that can be shown.
fn kept(mentions: Vec<Mention>, bounds: Bounds) -> Vec<Mention> {
    if bounds.is_open() {
        return mentions;
    }
    let mut place = 0;
    let places = mentions.iter().map(|mention| {
        bounds.keep(mention.period.as_ref()).then(|| {
            place += 1;
            place - 1
        })
    });
    let places: Vec<Option<usize>> = places.collect();
    let now = |index: usize| places.get(index).copied().flatten();
    let kept =
        mentions.into_iter().zip(&places).filter(|(_, place)| place.is_some()).map(|(mut mention, _)| {
            mention.anchor = match mention.anchor {
                Some(AnchorKind::Mention(index)) => now(index).map(AnchorKind::Mention),
                other => other,
            };
            mention.range_to = mention.range_to.and_then(now);
            mention
        });
    kept.collect()
}
