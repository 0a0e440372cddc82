//! An archive of web pages (WARC, [ISO 28500](https://iipc.github.io/warc-specifications/)) → its pages, one record at a time.
//!
//! One document is a `response` with status 200 that holds a page or plain text, a `resource` of these types, or the text of
//! a `conversion`. All other records are passed over unread, so memory is bounded by the largest page, whatever the size of
//! the archive. A capture that repeats the one before of its address makes no document.

mod body;
mod http;
mod record;
mod seen;
mod within;

use std::io::BufRead;

use super::metadata::Metadata;
use super::options::Format;
use super::read::{Content, Damage, Part, broken, too_large};
use crate::error::{Error, Result};
use body::unpacked;
use http::Response;
use record::{Block, Fault, Head, Records};
use seen::Seen;

/// The head of a response stands within so many bytes of its record.
const HEAD: usize = 64 << 10;

/// The pages of an archive, in its order; records and payloads larger than `max_size` bytes are refused.
pub(super) fn parts<R: BufRead>(reader: R, max_size: usize) -> Pages<R> {
    Pages {
        records: Records::new(reader, max_size),
        max_size,
        seen: Seen::default(),
        ahead: None,
        last: Head::default(),
        cut: None,
        unmeasured: false,
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
    /// The head of the record that is read, or was read last.
    last: Head,
    /// The fault of a record that was cut, to be told behind its page.
    cut: Option<Error>,
    /// Whether the record before states no length, so that its block stands where the next should begin.
    unmeasured: bool,
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
    /// Whether the checksum behind it is wrong.
    doubtful: bool,
    charset: Option<String>,
    language: Option<String>,
    format: Format,
}

impl<R: BufRead> Iterator for Pages<R> {
    type Item = Result<Part>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(cut) = self.cut.take() {
                return Some(Err(cut));
            }
            if self.finished {
                return None;
            }
            let head = match self.ahead.take().map_or_else(|| self.records.next_head(), |head| Ok(Some(head)))
            {
                Ok(Some(head)) => head,
                Ok(None) => return self.end(),
                Err(fault) => return Some(Err(self.fault(fault, false))),
            };
            if head.skipped > 0 && !std::mem::take(&mut self.unmeasured) {
                let error = self.misplaced(head.skipped);
                self.ahead = Some(Head { skipped: 0, ..head });
                return Some(Err(error));
            }
            self.read += 1;
            self.last = head;
            match self.payload() {
                Ok(Some(payload)) if !self.seen.repeats(self.last.uri.as_deref(), &payload.bytes) => {
                    self.found += 1;
                    return Some(Ok(part(&self.last, payload)));
                }
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl<R: BufRead> Pages<R> {
    /// The payload of a record, where it is a page or a text; what is not read of the record is passed over.
    fn payload(&mut self) -> Result<Option<Payload>> {
        let length = self.last.length;
        let kind = Kind::of(&self.last, self.records.start(length, HEAD));
        let block = if kind.is_some() { self.records.take(length) } else { self.records.pass_over(length) };
        let Block { bytes, cut, doubtful } = block.map_err(|fault| self.fault(fault, true))?;
        self.cut = cut.map(|cut| self.longer_than_it_is(cut));
        let payload = match (kind, bytes) {
            (None, _) => return Ok(None),
            (Some(_), None) => Err(too_large(self.max_size)),
            (Some(Kind::Response(response)), Some(bytes)) => {
                unpacked(bytes, &response, self.last.truncated, self.max_size).map(|bytes| Payload {
                    bytes,
                    doubtful,
                    charset: response.charset,
                    language: response.language,
                    format: response.format,
                })
            }
            (Some(Kind::Plain(format, charset)), Some(bytes)) => {
                Ok(Payload { bytes, doubtful, charset, language: None, format })
            }
        };
        payload.map(Some).map_err(|error| {
            self.faults += 1;
            Error { found: format!("{} in {}", error.found, self.record()), ..error }
        })
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

    /// What is said of a fault, inside the record that was begun or in front of the next.
    fn fault(&mut self, fault: Fault, inside: bool) -> Error {
        self.faults += 1;
        let place = match (inside, self.read) {
            (true, _) => format!("in {}", self.record()),
            (false, 0) => "before its first record".to_owned(),
            (false, _) => format!("behind {}", self.record()),
        };
        let kept = match self.found {
            0 => "before any page".to_owned(),
            1 => "after 1 page, which is kept".to_owned(),
            pages => format!("after {pages} pages, which are kept"),
        };
        match fault {
            Fault::Read(error) => {
                let damage = Damage::of(&error);
                self.finished = damage.is_none_or(|damage| !damage.goes_on);
                if let Some(damage) = damage {
                    let advice = if damage.goes_on { ANEW } else { "fetch it again" };
                    let found = format!("{damage} {place}, {kept}");
                    return Error::new("a gzip archive that can be unpacked", found, advice);
                }
                let mut error = broken(&error, true);
                error.found = format!("{} {place}, {kept}", error.found);
                error
            }
            Fault::BreaksOff => {
                self.finished = true;
                Error::new(
                    "a whole archive",
                    format!("one that breaks off {place}, {kept}"),
                    "fetch it again",
                )
            }
            Fault::Other(bytes) => {
                self.finished = true;
                let found = format!("{} of other data at the end, {place}", counted(bytes));
                Error::new(RECORD, found, "fetch it again, if more of it is missing")
            }
            Fault::NoLength => {
                self.read += 1;
                self.unmeasured = true;
                let found = format!("record {} without it", self.read);
                Error::new(
                    "the Content-Length of a record",
                    found,
                    "make the archive anew; the records behind it are read",
                )
            }
        }
    }

    /// What stands where a record should begin.
    fn misplaced(&self, bytes: u64) -> Error {
        let found = format!("{} of other data behind record {}", counted(bytes), self.read);
        Error::new(RECORD, found, "make the archive anew; the records behind them are read")
    }

    /// What is said of a record that states more bytes than it has.
    fn longer_than_it_is(&mut self, cut: u64) -> Error {
        self.faults += 1;
        let Head { length, at, .. } = self.last;
        let found = format!("{cut} bytes where {length} are stated, in {} at byte {at}", self.record());
        Error::new("a record as long as its Content-Length", found, ANEW)
    }

    /// "record 7 (https://post.example/a)".
    fn record(&self) -> String {
        let of = self.last.uri.as_deref().map(|uri| format!(" ({uri})")).unwrap_or_default();
        format!("record {}{of}", self.read)
    }
}

/// "1 byte", "52 bytes".
fn counted(bytes: u64) -> String {
    format!("{bytes} byte{}", if bytes == 1 { "" } else { "s" })
}

const RECORD: &str = "a record that begins with WARC/1";
const ANEW: &str = "make the archive anew; the records behind it are read";

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

fn part(head: &Head, payload: Payload) -> Part {
    let Payload { bytes, doubtful, charset, language, format } = payload;
    let (url, accessed) = (head.uri.clone(), head.date.clone());
    // What the server told goes before what a program found out.
    let language = language.or_else(|| head.language.clone());
    let metadata = Metadata { url, accessed, language, ..Metadata::default() };
    let cut = head.truncated.then_some("The archive holds only the beginning of this page.");
    let doubtful =
        doubtful.then_some("The checksum behind this page is wrong: some of its words may be, too.");
    let notes = cut.into_iter().chain(doubtful).map(str::to_owned).collect();
    Part { metadata, content: Content::Bytes { bytes, charset, format }, notes, alone: false }
}

#[cfg(test)]
mod tests;
