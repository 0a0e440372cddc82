//! `dateline dates`: every time expression of every document, as it is read.

use std::io::IsTerminal;

use super::args::{self, Format};
use super::dates_output::{Answer, Done, Form, Place};
use super::messages::Messages;
use super::reading::{self, Reading};
use super::request::{Bounds, Resolving, Target};
use super::{Failure, Outcome, pipeline, story};
use crate::document::Raw;
use crate::error::Result as Read;
use crate::expression::{find, find_spread};
use crate::render;
use crate::resolve::{self, Anchor, AnchorKind, Mention};

/// The forms of a result.
pub const OFFERED: &[Format] = &[
    Format::Table,
    Format::Markdown,
    Format::Json,
    Format::Jsonl,
    Format::Csv,
    Format::Tsv,
    Format::Timeml,
    Format::Brat,
];

/// A text of more bytes is searched by all threads together, and its answer is not held whole.
const LONG: usize = 512 << 10;

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, nothing could be read, or the result cannot be written.
pub fn run(typed: &args::Dates, messages: &mut Messages) -> Result<Outcome, Failure> {
    let target = Target::new(&typed.output, OFFERED)?;
    let bounds = Bounds::new(&typed.bounds)?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, messages)?;
    let (options, jobs) = (reading.options.clone(), reading.jobs);
    let resolving = Resolving::new(&typed.resolving, &options);
    let form = Form {
        format: target.format,
        explain: typed.explain,
        with_text: typed.with_text,
        style: target.style,
    };
    let work = |raw: Read<Raw>| {
        let mut document = reading::parse(raw, &options)?;
        let notes = std::mem::take(&mut document.notes);
        let long = document.text.len() > LONG;
        let anchor = resolving.anchor(&document, false);
        let expressions = if long && jobs > 1 {
            pipeline::set_threads(jobs);
            find_spread(&document.text)
        } else {
            find(&document.text)
        };
        let anchor = Anchor { mode: resolve::mode(&expressions, &anchor), ..anchor };
        let mentions = resolve::in_document(&document, &expressions, &anchor);
        let undated = story::lacks_date(&document, &mentions);
        let doubted = anchor.doubts_today(&mentions);
        let mentions = kept(mentions, bounds);
        let counted = (mentions.len(), story::unresolved(&mentions));
        let unheld = target.format == Format::Timeml && !document.text.chars().all(render::xml::holds);
        let id = document.id.clone();
        let answer = if long && form.in_parts() {
            Answer::InParts(Box::new(document), mentions)
        } else {
            form.document(document, &mentions, &anchor)
        };
        Read::Ok(Done { id, notes, counted, answer, undated, doubted, unheld })
    };
    let mut place = Place::open(&target, form, jobs)?;
    let mut written = 0_usize;
    // A result that runs over the screen shows itself how far it is.
    let counts_aloud = target.file.is_some() || !std::io::stdout().is_terminal();
    pipeline::in_order(jobs, reading.raw(), reading::weight, work, |result| match result {
        Ok(done) => {
            messages.remark(&done.id, &done.notes);
            messages.progress.count(done.counted.0, done.counted.1);
            if counts_aloud {
                messages.progress.step("searched for dates");
            }
            if done.undated {
                messages.undated(&done.id);
            }
            if done.doubted {
                messages.doubted(&done.id);
            }
            if done.unheld {
                messages.unheld(&done.id);
            }
            written += 1;
            place.write(done)
        }
        Err(error) => messages.skip(&error),
    })?;
    Outcome::of_documents(written, place.close()?, messages)
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
