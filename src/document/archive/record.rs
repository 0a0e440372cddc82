//! Bytes → the records of an archive: named fields, and a block of a stated length that is read or passed over.

use std::io::{self, BufRead, Read};

use crate::document::read::{Got, read_line};

/// No line of a head is longer, and no head has more lines.
const LONGEST: usize = 64 << 10;
const MOST: usize = 512;

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
    /// Whether the crawler cut the payload off.
    pub truncated: bool,
    /// How many bytes its block has.
    pub length: u64,
    /// How many bytes that belong to no record stood before it.
    pub skipped: u64,
}

/// Why there is no record.
#[derive(Debug)]
pub(super) enum Fault {
    Read(io::Error),
    /// The archive ends within a record.
    BreaksOff,
    /// The head states no length; the next record is looked for behind it.
    NoLength,
}

/// Reads records one by one.
pub(super) struct Records<R> {
    reader: R,
}

impl<R: BufRead> Records<R> {
    pub fn new(reader: R) -> Self {
        Self { reader }
    }

    /// The head of the next record, wherever it begins; `None` at the end.
    pub fn next_head(&mut self) -> Result<Option<Head>, Fault> {
        let mut skipped = 0;
        loop {
            match self.line()? {
                Got::End if skipped > 0 => return Err(Fault::BreaksOff),
                Got::End => return Ok(None),
                Got::TooLong => skipped += LONGEST as u64,
                Got::Line(line) if line.starts_with(b"WARC/") => break,
                Got::Line(line) if line.trim_ascii().is_empty() => {}
                Got::Line(line) => skipped += line.len() as u64 + 1,
            }
        }
        let mut head = Head { skipped, ..Head::default() };
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
                "warc-truncated" => head.truncated = true,
                "content-length" => length = value.parse().ok(),
                _ => {}
            }
        }
        head.length = length.ok_or(Fault::NoLength)?;
        Ok(Some(head))
    }

    /// Reads so many bytes of a block.
    pub fn take(&mut self, length: u64) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(length).read_to_end(&mut bytes).map_err(Fault::Read)?;
        if read as u64 == length { Ok(bytes) } else { Err(Fault::BreaksOff) }
    }

    /// Passes over so many bytes of a block.
    pub fn pass_over(&mut self, length: u64) -> Result<(), Fault> {
        let passed =
            io::copy(&mut self.reader.by_ref().take(length), &mut io::sink()).map_err(Fault::Read)?;
        if passed == length { Ok(()) } else { Err(Fault::BreaksOff) }
    }

    fn line(&mut self) -> Result<Got, Fault> {
        read_line(&mut self.reader, LONGEST).map_err(Fault::Read)
    }
}
