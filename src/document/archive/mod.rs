//! An archive of web pages (WARC, [ISO 28500](https://iipc.github.io/warc-specifications/)) → its pages, one record at a time.
//!
//! One document is a `response` with status 200 that holds a page or plain text, a `resource` of these types, or the text of
//! a `conversion`. All other records are passed over unread, so memory is bounded by the largest page, whatever the size of
//! the archive. A capture that repeats the one before of its address makes no document.

mod body;
mod http;
mod record;
mod seen;

use std::io::BufRead;

use super::metadata::Metadata;
use super::options::Format;
use super::read::{Content, Part, broken, too_large};
use crate::error::{Error, Result};
use body::unpacked;
use http::Response;
use record::{Fault, Head, Records};
use seen::Seen;

/// The head of a response stands within so many bytes of its record.
const HEAD: usize = 64 << 10;

/// The pages of an archive, in its order; records and payloads larger than `max_size` bytes are refused.
pub(super) fn parts<R: BufRead>(reader: R, max_size: usize) -> Pages<R> {
    Pages {
        records: Records::new(reader),
        max_size,
        seen: Seen::default(),
        ahead: None,
        read: 0,
        found: 0,
        faults: 0,
        finished: false,
    }
}

/// Reads an archive record by record.
pub(super) struct Pages<R> {
    records: Records<R>,
    max_size: usize,
    seen: Seen,
    /// The head of the record that is next, where it was read already.
    ahead: Option<Head>,
    /// How many records were read.
    read: usize,
    /// How many pages were found.
    found: usize,
    /// How many records could not be read.
    faults: usize,
    finished: bool,
}

/// A payload, and what is told of it.
struct Payload {
    bytes: Vec<u8>,
    charset: Option<String>,
    language: Option<String>,
    format: Format,
}

impl<R: BufRead> Iterator for Pages<R> {
    type Item = Result<Part>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.finished {
            let head = match self.ahead.take().map_or_else(|| self.records.next_head(), |head| Ok(Some(head)))
            {
                Ok(Some(head)) => head,
                Ok(None) => return self.end(),
                Err(fault) => return Some(Err(self.fault(fault))),
            };
            if head.skipped > 0 {
                let error = self.misplaced(head.skipped);
                self.ahead = Some(Head { skipped: 0, ..head });
                return Some(Err(error));
            }
            self.read += 1;
            match self.payload(&head) {
                Ok(Some(payload)) if !self.seen.repeats(head.uri.as_deref(), &payload.bytes) => {
                    self.found += 1;
                    return Some(Ok(part(head, payload)));
                }
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
        }
        None
    }
}

impl<R: BufRead> Pages<R> {
    /// The payload of a record, where it is a page or a text; what is not read of the record is passed over.
    fn payload(&mut self, head: &Head) -> Result<Option<Payload>> {
        let length = head.length;
        let start = self.take(length.min(HEAD as u64))?;
        let rest = length - start.len() as u64;
        let Some(kind) = Kind::of(head, &start) else {
            self.pass_over(rest)?;
            return Ok(None);
        };
        if length > self.max_size as u64 {
            self.pass_over(rest)?;
            return Err(self.placed(too_large(self.max_size), head));
        }
        let mut bytes = start;
        bytes.append(&mut self.take(rest)?);
        let payload = match kind {
            Kind::Response(response) => unpacked(bytes, &response, self.max_size).map(|bytes| Payload {
                bytes,
                charset: response.charset,
                language: response.language,
                format: response.format,
            }),
            Kind::Plain(format, charset) => Ok(Payload { bytes, charset, language: None, format }),
        };
        payload.map(Some).map_err(|error| self.placed(error, head))
    }

    fn take(&mut self, length: u64) -> Result<Vec<u8>> {
        self.records.take(length).map_err(|fault| self.fault(fault))
    }

    fn pass_over(&mut self, length: u64) -> Result<()> {
        self.records.pass_over(length).map_err(|fault| self.fault(fault))
    }

    /// What is said at the end of the archive: nothing, if it held a page.
    fn end(&mut self) -> Option<Result<Part>> {
        self.finished = true;
        let found = match self.read {
            0 => "no record".to_owned(),
            1 => "1 record, which holds none".to_owned(),
            all => format!("{all} records, none of which holds any"),
        };
        (self.found + self.faults == 0).then(|| {
            Err(Error::new("an archive with pages of status 200", found, "look into it with another program"))
        })
    }

    fn fault(&mut self, fault: Fault) -> Error {
        self.faults += 1;
        let (records, pages) = (counted(self.read, "record"), counted(self.found, "page"));
        let kept = format!("{records} and {pages}, which are kept");
        match fault {
            Fault::Read(error) => {
                self.finished = true;
                let mut error = broken(&error, true);
                error.found = format!("{} after {kept}", error.found);
                error
            }
            Fault::BreaksOff => {
                self.finished = true;
                let found = format!("one that breaks off after {kept}");
                Error::new("a whole archive", found, "fetch it again")
            }
            Fault::NoLength => {
                self.read += 1;
                let found = format!("record {} without it", self.read);
                Error::new(
                    "the Content-Length of a record",
                    found,
                    "make it anew; the other records are read",
                )
            }
        }
    }

    /// What stands where a record should begin.
    fn misplaced(&self, bytes: u64) -> Error {
        Error::new(
            "a record that begins with WARC/1",
            format!("{bytes} bytes of other data behind record {}", self.read),
            "make the archive anew; the records behind them are read",
        )
    }

    fn placed(&mut self, error: Error, head: &Head) -> Error {
        self.faults += 1;
        let uri = head.uri.as_deref().unwrap_or("no address");
        Error { found: format!("{} in record {} ({uri})", error.found, self.read), ..error }
    }
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// A record that holds a page or a text.
enum Kind {
    Response(Response),
    Plain(Format, Option<String>),
}

impl Kind {
    fn of(head: &Head, start: &[u8]) -> Option<Self> {
        let robots = head.uri.as_deref().is_some_and(|uri| uri.ends_with("/robots.txt"));
        match head.kind.as_str() {
            "response" if !robots => {
                let response = Response::read(start, head.payload_type.as_deref())?;
                (response.status == 200).then_some(Self::Response(response))
            }
            "resource" | "conversion" if !robots => {
                let media = head.media_type.as_deref()?;
                Some(Self::Plain(http::format(media)?, http::charset(media)))
            }
            _ => None,
        }
    }
}

fn part(head: Head, payload: Payload) -> Part {
    let Payload { bytes, charset, language, format } = payload;
    let metadata = Metadata { url: head.uri, accessed: head.date, language, ..Metadata::default() };
    let notes = if head.truncated {
        vec!["The archive holds only the beginning of this page.".to_owned()]
    } else {
        Vec::new()
    };
    Part { metadata, content: Content::Bytes { bytes, charset, format }, notes, alone: false }
}

#[cfg(test)]
mod tests;
