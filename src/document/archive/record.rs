//! Bytes → the records of an archive: named fields, and a block of a stated length that is read or passed over.
//!
//! A block ends where its length says if a record or the end of the archive follows there. Where neither does, or the block
//! is too long to look behind it, and the head of another record stands inside, the block is cut there, and that record is
//! the next. Of the stream no more is held than the largest block allowed, and every byte is read from it once, so time is
//! linear in the archive, however many lengths are wrong.

use std::io::{self, BufRead};

use super::within::{HEAD, record_within};
use crate::document::read::{Damage, Got, Window, read_line};

/// No line of a head is longer, and no head has more lines.
const LONGEST: usize = 64 << 10;
const MOST: usize = 512;
/// What is passed over is looked through in pieces of so many bytes.
const PIECE: usize = 256 << 10;

/// The head of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// WARC-Type, in lower case.
    pub kind: String,
    /// WARC-Target-URI.
    pub uri: Option<String>,
    /// WARC-Date, as written.
    pub date: Option<String>,
    /// Content-Type of the record.
    pub media_type: Option<String>,
    /// WARC-Identified-Payload-Type.
    pub payload_type: Option<String>,
    /// WARC-Identified-Content-Language: of several the first, which most of the text is in.
    pub language: Option<String>,
    /// Whether the crawler cut the payload off.
    pub truncated: bool,
    /// How many bytes its block has.
    pub length: u64,
    /// How many bytes that belong to no record stood before it.
    pub skipped: u64,
    /// Where it begins in the archive as unpacked, in bytes.
    pub at: u64,
}

/// A block that was read or passed over.
#[derive(Debug)]
pub(super) struct Block {
    /// Its bytes; `None` where it was passed over.
    pub bytes: Option<Vec<u8>>,
    /// Behind how many bytes another record stood, where that is less than the length stated.
    pub cut: Option<u64>,
    /// Whether a checksum behind it is wrong.
    pub doubtful: bool,
}

/// Why there is no record.
#[derive(Debug)]
pub(super) enum Fault {
    Read(io::Error),
    /// The archive ends within a record.
    BreaksOff,
    /// It ends with so many bytes that belong to no record.
    Other(u64),
    /// The head states no length; the next record is looked for behind it.
    NoLength,
}

/// Reads records one by one.
pub(super) struct Records<R> {
    window: Window<R>,
    /// The length of the largest block that is read, or looked through before it is passed over.
    max_size: usize,
}

impl<R: BufRead> Records<R> {
    pub const fn new(reader: R, max_size: usize) -> Self {
        Self { window: Window::new(reader), max_size }
    }

    /// The head of the next record, wherever it begins; `None` at the end.
    pub fn next_head(&mut self) -> Result<Option<Head>, Fault> {
        let mut skipped = 0;
        let at = loop {
            let at = self.window.taken();
            match self.line()? {
                Got::End if skipped > 0 => return Err(Fault::Other(skipped)),
                Got::End => return Ok(None),
                Got::TooLong => skipped += self.window.taken() - at,
                Got::Line(line) if line.starts_with(b"WARC/") => break at,
                Got::Line(line) if line.iter().all(is_blank) => {}
                Got::Line(_) => skipped += self.window.taken() - at,
            }
        };
        let mut head = Head { skipped, at, ..Head::default() };
        let mut length = None;
        for _ in 0..MOST {
            let line = match self.line()? {
                Got::End => return Err(Fault::BreaksOff),
                Got::TooLong => continue,
                Got::Line(line) => line,
            };
            let line = String::from_utf8_lossy(line.trim_ascii_end());
            if line.is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "warc-type" => head.kind = value.to_ascii_lowercase(),
                "warc-target-uri" => {
                    head.uri = Some(value.trim_start_matches('<').trim_end_matches('>').to_owned());
                }
                "warc-date" => head.date = Some(value.to_owned()),
                "content-type" => head.media_type = Some(value.to_owned()),
                "warc-identified-payload-type" => head.payload_type = Some(value.to_owned()),
                "warc-identified-content-language" => {
                    let first = value.split(',').next().unwrap_or_default().trim();
                    head.language = Some(first.to_owned()).filter(|first| !first.is_empty());
                }
                "warc-truncated" => head.truncated = true,
                "content-length" => length = value.parse().ok(),
                _ => {}
            }
        }
        head.length = length.ok_or(Fault::NoLength)?;
        Ok(Some(head))
    }

    /// The first bytes of a block of this length, no more than so many.
    pub fn start(&mut self, length: u64, most: usize) -> &[u8] {
        let most = usize::try_from(length).unwrap_or(most).min(most);
        let ahead = self.window.look(most);
        ahead.get(..most).unwrap_or(ahead)
    }

    /// Takes a block of this length; one larger than allowed is passed over.
    pub fn take(&mut self, length: u64) -> Result<Block, Fault> {
        let within = usize::try_from(length).unwrap_or(usize::MAX).min(self.max_size);
        let allowed = within as u64 == length;
        if !(allowed && self.is_end(within)) {
            let ahead = self.window.look(within.saturating_add(HEAD));
            if let Some(at) = record_within(ahead, within) {
                let mut bytes = self.window.take_held(at);
                // Two line ends close a record.
                bytes.truncate(without_end(without_end(&bytes)).len());
                return Ok(Block { bytes: Some(bytes), cut: Some(at as u64), doubtful: false });
            }
            if !allowed {
                return self.pass_over(length);
            }
            if ahead.len() < within {
                return Err(self.broken());
            }
        }
        let bytes = Some(self.window.take_held(within));
        let wrong = self.window.fault().and_then(Damage::of).is_some_and(|damage| damage.whole);
        let doubtful = wrong && self.window.look(0).iter().all(is_blank);
        Ok(Block { bytes, cut: None, doubtful })
    }

    /// Passes over a block of this length. Nothing of it is held but what stands behind the head of a record, if it has one.
    pub fn pass_over(&mut self, length: u64) -> Result<Block, Fault> {
        let mut rest = length;
        while rest > 0 {
            let piece = usize::try_from(rest).unwrap_or(PIECE).min(PIECE);
            let ahead = self.window.look(piece + HEAD);
            let (found, held) = (record_within(ahead, piece), ahead.len());
            if let Some(at) = found {
                self.window.consume(at);
                rest -= at as u64;
                let whole = usize::try_from(rest).ok().filter(|&rest| rest <= self.max_size);
                match whole.filter(|&rest| self.is_end(rest)) {
                    Some(rest) => self.window.consume(rest),
                    None => {
                        let cut = Some(length - rest);
                        return Ok(Block { bytes: None, cut, doubtful: false });
                    }
                }
                break;
            }
            if held < piece {
                return Err(self.broken());
            }
            self.window.consume(piece);
            rest -= piece as u64;
        }
        Ok(Block { bytes: None, cut: None, doubtful: false })
    }

    /// Whether a block of this length ends before a record or the end of the archive.
    fn is_end(&mut self, length: usize) -> bool {
        let Some(behind) = self.window.look(length.saturating_add(HEAD)).get(length..) else { return false };
        let next = behind.iter().position(|byte| !is_blank(byte)).and_then(|at| behind.get(at..));
        let start = |next: &[u8]| b"WARC/".starts_with(next.get(..next.len().min(5)).unwrap_or_default());
        next.is_none_or(start)
    }

    /// Why a block is not there to its end; what is there of it is passed over.
    fn broken(&mut self) -> Fault {
        self.window.pass_held().map_or(Fault::BreaksOff, Fault::Read)
    }

    fn line(&mut self) -> Result<Got, Fault> {
        read_line(&mut self.window, LONGEST).map_err(Fault::Read)
    }
}

/// A blank, or the zero bytes with which tapes are filled up.
const fn is_blank(byte: &u8) -> bool {
    *byte == 0 || byte.is_ascii_whitespace()
}

/// A block without the line end behind it.
fn without_end(block: &[u8]) -> &[u8] {
    block.strip_suffix(b"\n").map_or(block, |block| block.strip_suffix(b"\r").unwrap_or(block))
}
