//! What is read: for now plain text and collections, a document at a time.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

use serde::Deserialize;

use super::Failure;
use super::args;
use crate::calendar::{NaiveDate, Stamp};
use crate::document::{Document, Origin};
use crate::error::{Error, Result};

#[derive(Deserialize)]
struct Record {
    id: Option<String>,
    published: Option<String>,
    text: String,
}

/// The documents of all inputs, in the order in which they were typed.
pub fn documents(
    typed: &args::Inputs,
    reading: &args::Reading,
) -> std::result::Result<impl Iterator<Item = Result<Document>> + Send, Failure> {
    let published = reading.published.first().and_then(|text| day(text));
    let lines = reading.input_format == Some(args::InputFormat::Jsonl);
    let inputs = typed.inputs.clone();
    Ok(inputs.into_iter().flat_map(move |path| open(path, lines, published)))
}

fn day(text: &str) -> Option<Stamp> {
    let day: NaiveDate = text.get(..10)?.parse().ok()?;
    Some(Stamp::day(day))
}

fn open(
    path: PathBuf,
    lines: bool,
    published: Option<Stamp>,
) -> Box<dyn Iterator<Item = Result<Document>> + Send> {
    let name = path.display().to_string();
    let lines = lines || name.ends_with(".jsonl");
    let reader: Box<dyn Read + Send> = if name == "-" {
        Box::new(io::stdin())
    } else {
        match File::open(&path) {
            Ok(file) => Box::new(file),
            Err(error) => {
                let error = Error::new("a readable file", error.to_string(), "check the path").in_file(name);
                return Box::new(std::iter::once(Err(error)));
            }
        }
    };
    let mut reader = BufReader::with_capacity(1 << 16, reader);
    if lines {
        let records =
            reader.lines().enumerate().filter(|(_, line)| line.as_ref().is_ok_and(|line| !line.is_empty()));
        return Box::new(records.map(move |(number, line)| record(&name, number, &line.unwrap_or_default())));
    }
    let mut text = String::new();
    let result = reader.read_to_string(&mut text).map(|_| {
        let mut document = Document::default();
        (document.id, document.path) = (name.clone(), name.clone());
        document.text = text;
        document.published = published;
        document.published_from = published.map(|_| Origin::Argument);
        document
    });
    Box::new(std::iter::once(result.map_err(|error| Error::new("text", error.to_string(), "").in_file(name))))
}

fn record(name: &str, number: usize, line: &str) -> Result<Document> {
    let record: Record = serde_json::from_str(line).map_err(|error| {
        Error::new("a JSON object with \"text\"", error.to_string(), "").in_file(name).at_line(number + 1)
    })?;
    let mut document = Document::default();
    document.id = record.id.unwrap_or_else(|| format!("{name}#{}", number + 1));
    document.path = name.to_owned();
    document.published = record.published.as_deref().and_then(day);
    document.published_from = document.published.map(|_| Origin::Metadata);
    document.text = record.text;
    Ok(document)
}
