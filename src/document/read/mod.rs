//! Inputs → documents, one at a time. Reading is apart from parsing, so that parsing can be spread over threads.

mod collection;
mod declared;
mod decode;
mod kind;
mod line;
mod members;
mod open;
mod part;
mod record;
mod root;
mod window;

use std::io::BufRead;

use crate::error::{Error, Result};

use super::Document;
use super::archive;
use super::assemble::{Blocks, Draft, assemble};
use super::feed;
use super::input::{Input, Told};
use super::mail;
use super::news;
use super::office;
use super::options::{Format, ReadOptions};
use super::wiki;
use collection::{Collection, fitting, no_record};
pub(super) use decode::decode;
use decode::decode_as;
pub(super) use line::{Got, read_line};
pub(super) use members::Damage;
#[cfg(test)]
pub(super) use members::Members;
use open::{Opened, open};
pub(super) use open::{broken, says_its_kind, too_large};
use part::Parts;
pub(super) use part::{Content, Part};
use record::Record;
pub(super) use record::{RecordedBlock, blocks};
pub(super) use window::Window;

/// The documents of `inputs`, in order. Memory is bounded by the largest document; an input or record that cannot be
/// read is answered with an error in its place, and the rest goes on.
pub fn read(inputs: Vec<Input>, options: &ReadOptions) -> impl Iterator<Item = Result<Document>> {
    raw(inputs, options).map(|raw| raw?.parse(options))
}

/// The same documents before they are parsed, for a caller who spreads [`Raw::parse`] over threads.
pub fn raw(inputs: Vec<Input>, options: &ReadOptions) -> RawDocuments<'_> {
    RawDocuments { inputs: inputs.into_iter(), options, package: None, ahead: None, begun: false }
}

/// A document of plain text, with what its head states of it.
///
/// ```
/// let document = dateline::document::from_text("a", "Talks begin\nPublished: 2013-09-07\n\nThey met on Friday.");
/// assert_eq!(document.title.as_deref(), Some("Talks begin"));
/// assert_eq!(document.published.unwrap().to_string(), "2013-09-07");
/// ```
#[must_use]
pub fn from_text(id: impl Into<String>, text: impl Into<String>) -> Document {
    from_text_with(id, text, Format::Text, &ReadOptions::default())
}

/// A document of plain text, Markdown or HTML, read with options. The id is also the path that options name it by.
#[must_use]
pub fn from_text_with(
    id: impl Into<String>,
    text: impl Into<String>,
    format: Format,
    options: &ReadOptions,
) -> Document {
    assemble(Draft::of_file(id.into(), text.into(), format), options)
}

/// A document that is read but not yet parsed.
#[derive(Debug)]
pub struct Raw {
    path: String,
    told: Told,
    body: Body,
    alone: bool,
}

#[derive(Debug)]
enum Body {
    Whole { text: String, format: Format },
    Record { line: String, number: usize, nameless: Option<usize> },
    Part { part: Box<Part>, nameless: Option<usize> },
}

impl Raw {
    /// How many bytes are to be parsed.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.body {
            Body::Whole { text, .. } => text.len(),
            Body::Record { line, .. } => line.len(),
            Body::Part { part, .. } => part.len(),
        }
    }

    /// Whether there is nothing to parse.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Parses the document.
    ///
    /// # Errors
    /// If it is a record that is broken or has no text.
    pub fn parse(self, options: &ReadOptions) -> Result<Document> {
        let Self { path, told, body, alone } = self;
        let numbered = |nth: Option<usize>| nth.map_or_else(|| path.clone(), |nth| format!("{path}#{nth}"));
        let draft = match body {
            Body::Whole { text, format } => Draft { told, alone, ..Draft::of_file(path, text, format) },
            Body::Record { line, number, nameless } => {
                let placed = |error: Error| error.in_file(path.as_str()).at_line(number);
                let record =
                    Record::parse(&line, &options.fields).map_err(|error| placed(no_record(&error)))?;
                fitting(&record, &line, options).map_err(placed)?;
                let id = numbered(nameless);
                let (text, format) = match (record.text, record.page) {
                    (None, Some(page)) => (page.into_owned(), Format::Html),
                    (text, _) => (text.unwrap_or_default().into_owned(), Format::Text),
                };
                let (metadata, blocks) = (record.metadata, record.blocks.map(Blocks::Recorded));
                let file = Draft::of_file(path, text, format);
                Draft { id, told, metadata, blocks, in_collection: true, alone, ..file }
            }
            Body::Part { part, nameless } => {
                let Part { metadata, content, notes, alone: whole } = *part;
                let id = numbered(nameless);
                let (text, format, blocks) = match content {
                    Content::Text { text, format } => (text, format, None),
                    Content::Bytes { bytes, charset, format } => {
                        let text = decode_as(bytes, charset.as_deref());
                        (text.map_err(|error| error.in_file(id.as_str()))?, format, None)
                    }
                    Content::Typed { text, blocks } => (text, Format::Text, Some(Blocks::Known(blocks))),
                    Content::Wikitext { text, names } => {
                        let (text, blocks) = wiki::reduce(&text, &names);
                        (text, Format::Text, Some(Blocks::Known(blocks)))
                    }
                };
                let file = Draft::of_file(path, text, format);
                Draft { id, told, metadata, blocks, notes, in_collection: !whole, alone, ..file }
            }
        };
        Ok(assemble(draft, options))
    }
}

/// Documents before they are parsed, in order.
pub struct RawDocuments<'o> {
    inputs: std::vec::IntoIter<Input>,
    options: &'o ReadOptions,
    package: Option<(Input, Package<'o>)>,
    ahead: Option<Result<Raw>>,
    begun: bool,
}

/// An input that holds documents.
enum Package<'o> {
    Lines(Collection<'o>),
    Parts { parts: Parts<'o>, nameless: usize },
}

impl Package<'_> {
    fn next(&mut self) -> Option<Result<Body>> {
        Some(match self {
            Self::Lines(collection) => collection.next_line()?.map(|line| Body::Record {
                line: line.text,
                number: line.number,
                nameless: line.nameless,
            }),
            Self::Parts { parts, nameless } => parts.next()?.map(|part| {
                let numbered = part.metadata.id.is_none() && !part.alone;
                *nameless += usize::from(numbered);
                Body::Part { nameless: numbered.then_some(*nameless), part: Box::new(part) }
            }),
        })
    }
}

impl Iterator for RawDocuments<'_> {
    type Item = Result<Raw>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.begun {
            // Only here is it known whether the first document is the only one.
            self.begun = true;
            let (mut first, second) = (self.advance()?, self.advance());
            if let (Ok(raw), None) = (&mut first, &second) {
                raw.alone = true;
            }
            self.ahead = second;
            return Some(first);
        }
        self.ahead.take().or_else(|| self.advance())
    }
}

impl RawDocuments<'_> {
    fn advance(&mut self) -> Option<Result<Raw>> {
        loop {
            if let Some((input, package)) = &mut self.package {
                if let Some(body) = package.next() {
                    return Some(body.map_err(|error| error.in_file(input.path.as_str())).map(|body| Raw {
                        path: input.path.clone(),
                        told: input.told.clone(),
                        body,
                        alone: false,
                    }));
                }
                self.package = None;
            }
            let input = self.inputs.next()?;
            let path = input.path.clone();
            match self.enter(input) {
                Ok(Some(raw)) => return Some(Ok(raw)),
                Ok(None) => {}
                Err(error) => return Some(Err(error.in_file(path))),
            }
        }
    }

    /// Opens an input: a single document is answered at once, a package is begun.
    fn enter(&mut self, input: Input) -> Result<Option<Raw>> {
        let Opened { format, reader } = open(&input, self.options)?;
        let max_size = self.options.max_size;
        let package = match format {
            Format::Text | Format::Markdown | Format::Html => {
                let text = open::whole(reader, max_size)?;
                let Input { path, told, .. } = input;
                return Ok(Some(Raw { path, told, body: Body::Whole { text, format }, alone: false }));
            }
            Format::Jsonl => Package::Lines(Collection::new(open::lines(reader, max_size)?, self.options)),
            Format::Warc => parts(archive::parts(reader, max_size)),
            Format::MediaWiki => parts(wiki::parts(open::lines(reader, max_size)?, max_size)),
            Format::Feed => parts(feed::parts(&open::whole(reader, max_size)?)),
            Format::Nitf | Format::NewsMl => parts(news::xml(&open::whole(reader, max_size)?).into_iter()),
            Format::Office => parts(office::parts(open::bytes(reader, max_size)?, self.options).into_iter()),
            Format::Mail => mails(reader, self.options)?,
            Format::Mhtml => {
                parts(std::iter::once(mail::page(&open::bytes(reader, max_size)?, self.options)))
            }
            Format::Ninjs => parts(news::json(&open::whole(reader, max_size)?).into_iter()),
        };
        self.package = Some((input, package));
        Ok(None)
    }
}

/// The mails of a file: one, or as many as a mailbox holds.
fn mails(mut reader: Box<dyn BufRead + Send>, options: &ReadOptions) -> Result<Package<'_>> {
    let head = reader.fill_buf().map_err(|error| broken(&error, true))?;
    if mail::is_mailbox(head) {
        return Ok(parts(mail::mailbox(reader, options)));
    }
    let mail = mail::message(&open::bytes(reader, options.max_size)?, options);
    Ok(parts(std::iter::once(mail)))
}

fn parts<'o>(parts: impl Iterator<Item = Result<Part>> + Send + 'o) -> Package<'o> {
    Package::Parts { parts: Box::new(parts), nameless: 0 }
}
