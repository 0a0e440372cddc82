//! `dateline dates`: every time expression of every document, as it is read.

use std::ops::Range;

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::{self, Reading};
use super::request::{Bounds, Resolving, Target};
use super::{Failure, Outcome, pipeline, story};
use crate::document::{Document, Raw};
use crate::error::Result as Read;
use crate::render::{self, Style};
use crate::report;
use crate::resolve::{self, AnchorKind, Mention};

const OFFERED: &[Format] =
    &[Format::Table, Format::Markdown, Format::Json, Format::Jsonl, Format::Csv, Format::Tsv];

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
    let mut output = Output::open(target.file.as_deref())?;
    let work = |raw: Read<Raw>| {
        let document = reading::parse(raw, &options)?;
        let long = document.text.len() > LONG;
        let anchor = resolving.anchor(&document, false);
        let mentions = if long && jobs > 1 {
            pipeline::set_threads(jobs);
            resolve::dates_spread(&document.text, &anchor)
        } else {
            resolve::dates(&document.text, &anchor)
        };
        let undated = story::lacks_date(&document, &mentions).then(|| document.id.clone());
        let mentions = kept(mentions, bounds);
        let answer = if long && form.in_parts() {
            Answer::InParts(Box::new(document), mentions)
        } else {
            Answer::Whole(form.document(&document, &mentions))
        };
        Read::Ok((answer, undated))
    };
    let mut written = 0_usize;
    output.write(&form.before())?;
    pipeline::in_order(jobs, reading.raw(), reading::weight, work, |result| match result {
        Ok((answer, undated)) => {
            if let Some(id) = undated {
                messages.undated(&id);
            }
            output.write(form.between(written))?;
            written += 1;
            match answer {
                Answer::Whole(bytes) => output.write(&bytes),
                Answer::InParts(document, mentions) => in_parts(&document, &mentions, jobs, &mut output),
            }
        }
        Err(error) => messages.skip(&error),
    })?;
    output.write(form.after())?;
    Outcome::of_documents(written, output, messages)
}

/// What is said of one document.
enum Answer {
    Whole(Vec<u8>),
    /// Still to be written.
    InParts(Box<Document>, Vec<Mention>),
}

/// Writes the line of a long document.
fn in_parts(
    document: &Document,
    mentions: &[Mention],
    jobs: usize,
    output: &mut Output,
) -> Result<(), Failure> {
    let line = render::dates::Jsonl::new(document, mentions);
    let weight = |part: &Range<usize>| part.len() * render::dates::Jsonl::MENTION;
    pipeline::in_order(jobs, line.parts(), weight, |part| line.part(part), |bytes| output.write(&bytes))
}

/// What the result looks like, document by document.
#[derive(Clone, Copy, Debug)]
struct Form {
    format: Format,
    explain: bool,
    with_text: bool,
    style: Style,
}

impl Form {
    /// Whether a document is written part by part, if it is long.
    const fn in_parts(self) -> bool {
        matches!(self.format, Format::Json | Format::Jsonl) && !self.with_text
    }

    fn document(self, document: &Document, mentions: &[Mention]) -> Vec<u8> {
        let dates = || report::Dates::new(document, mentions);
        let explained = || report::Explained::new(document, mentions);
        match self.format {
            Format::Csv => render::dates::csv(&dates(), b','),
            Format::Tsv => render::dates::csv(&dates(), b'\t'),
            Format::Markdown => render::dates::markdown(&explained()),
            Format::Json | Format::Jsonl if self.with_text => {
                render::json::line(&report::DatesWithText::new(document, mentions))
            }
            Format::Json | Format::Jsonl => render::dates::jsonl(document, mentions),
            _ if self.explain => render::dates::explain(&explained(), self.style),
            _ => render::dates::table(&explained(), self.style),
        }
    }

    /// What stands before the first document.
    fn before(self) -> Vec<u8> {
        match self.format {
            Format::Csv => render::dates::csv_header(b','),
            Format::Tsv => render::dates::csv_header(b'\t'),
            Format::Markdown => b"# Dates\n\n".to_vec(),
            Format::Json => render::json::LIST.before.as_bytes().to_vec(),
            _ => Vec::new(),
        }
    }

    /// What stands between two documents, after so many.
    const fn between(self, written: usize) -> &'static [u8] {
        match self.format {
            _ if written == 0 => b"",
            Format::Json => render::json::LIST.between.as_bytes(),
            Format::Csv | Format::Tsv | Format::Jsonl => b"",
            _ => b"\n",
        }
    }

    /// What stands after the last document.
    const fn after(self) -> &'static [u8] {
        match self.format {
            Format::Json => render::json::LIST.after.as_bytes(),
            _ => b"",
        }
    }
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
