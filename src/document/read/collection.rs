//! A collection → its records as raw lines, in order, one at a time.

use std::io::BufRead;

use crate::error::{Error, Result};

use super::decode::decode;
use super::line::{Got, read_line};
use super::open::{broken, too_large};
use super::record::{self, Record};
use crate::document::metadata::Field;
use crate::document::options::ReadOptions;

/// After this many lines without a single record a file is no collection.
const PATIENCE: usize = 20;

/// A line of a collection that holds something.
#[derive(Debug)]
pub(super) struct Line {
    /// Its bytes, decoded.
    pub text: String,
    /// Line in the file, from 1.
    pub number: usize,
    /// The how-manieth record without an id of its own it is, from 1.
    pub nameless: Option<usize>,
}

/// Reads a collection line by line.
pub(super) struct Collection<'o> {
    reader: Box<dyn BufRead + Send>,
    options: &'o ReadOptions,
    number: usize,
    nameless: usize,
    records: usize,
    refused: usize,
    finished: bool,
}

impl<'o> Collection<'o> {
    pub fn new(reader: Box<dyn BufRead + Send>, options: &'o ReadOptions) -> Self {
        Self { reader, options, number: 0, nameless: 0, records: 0, refused: 0, finished: false }
    }

    /// The next record, or why there is none on that line; the errors name the line, but not the file.
    pub fn next_line(&mut self) -> Option<Result<Line>> {
        while !self.finished {
            let line = match read_line(&mut self.reader, self.options.max_size) {
                Ok(Got::End) => break,
                Ok(Got::TooLong) => {
                    self.number += 1;
                    return Some(Err(too_large(self.options.max_size).at_line(self.number)));
                }
                Ok(Got::Line(line)) => line,
                Err(error) => {
                    self.finished = true;
                    let mut error = broken(&error, true);
                    error.found = format!("{} after {}", error.found, records(self.records));
                    return Some(Err(error.at_line(self.number + 1)));
                }
            };
            self.number += 1;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let checked = self.check(line);
            if checked.is_err() && self.records == 0 {
                self.refused += 1;
                self.finished |= self.refused >= PATIENCE;
            }
            return Some(checked);
        }
        None
    }

    /// Decodes and counts a line. The first record is read here, since a collection with other fields is refused whole.
    fn check(&mut self, line: Vec<u8>) -> Result<Line> {
        let text = match String::from_utf8(line) {
            Ok(text) => text,
            Err(error) => decode(error.into_bytes()).map_err(|error| error.at_line(self.number))?,
        };
        if self.records == 0 {
            let record = Record::parse(&text, &self.options.fields)
                .map_err(|error| no_record(&error).at_line(self.number))?;
            if let Err(misfit) = fitting(&record, &text, self.options) {
                self.finished = true;
                return Err(misfit.at_line(self.number));
            }
        }
        self.records += 1;
        let nameless = (!self.has_id(&text)).then(|| {
            self.nameless += 1;
            self.nameless
        });
        Ok(Line { text, number: self.number, nameless })
    }

    /// Whether the record has an id of its own. Few lines have to be read for that: most begin with it, or have none.
    fn has_id(&self, line: &str) -> bool {
        self.options.fields.names_of(Field::Id).any(|name| {
            let key = format!("\"{name}\"");
            let value = line.strip_prefix('{').and_then(|line| line.strip_prefix(&key));
            let value = value.and_then(|value| value.strip_prefix(':')).map(str::trim_start);
            let first =
                value.and_then(|value| value.strip_prefix('"')).and_then(|value| value.chars().next());
            first.is_some_and(char::is_alphanumeric)
                || memchr::memmem::find(line.as_bytes(), key.as_bytes()).is_some()
                    && Record::parse(line, &self.options.fields)
                        .is_ok_and(|record| record.metadata.id.is_some())
        })
    }
}

/// The error for a line that is no JSON object.
pub(super) fn no_record(error: &serde_json::Error) -> Error {
    let found = match error.classify() {
        serde_json::error::Category::Eof => "a line that breaks off".to_owned(),
        _ => {
            let error = error.to_string();
            let what = error.split_once(" at line ").map_or(error.as_str(), |(what, _)| what);
            format!("{what}, at byte {} of the line", error_column(&error))
        }
    };
    Error::new("one JSON object on each line", found, "mend or drop this line; the others are read")
}

fn error_column(error: &str) -> &str {
    error.rsplit_once(' ').map_or("0", |(_, column)| column)
}

/// Whether a record holds a text or a page, or is a dated document without one: no field of it could be the text.
///
/// # Errors
/// The fields that it has instead.
pub(super) fn fitting(record: &Record<'_>, line: &str, options: &ReadOptions) -> Result<()> {
    if record.text.is_some() || record.page.is_some() {
        return Ok(());
    }
    let names_of = |&field: &Field| options.fields.names_of(field).map(|name| format!("{name:?}"));
    let expected: Vec<String> = [Field::Text, Field::Html].iter().flat_map(names_of).collect();
    let names = record::names(line);
    let known = |name: &String| options.fields.field(name).is_some();
    if record.metadata.published.is_some() && names.iter().all(known) {
        return Ok(());
    }
    let found =
        if names.is_empty() { "no fields".to_owned() } else { format!("the fields {}", names.join(", ")) };
    let candidate =
        names.iter().find(|name| ["body", "content", "article", "maintext"].contains(&name.as_str()));
    let advice = format!(
        "name the field that holds the text: --fields text={}",
        candidate.map_or("FIELD", String::as_str)
    );
    Err(Error::new(format!("a record with its text in {}", expected.join(" or ")), found, advice))
}

fn records(count: usize) -> String {
    match count {
        0 => "no whole record".to_owned(),
        1 => "1 record, which is kept".to_owned(),
        _ => format!("{count} records, which are kept"),
    }
}
