//! How inputs are read, as meant: the options of the reader, checked; and what was found at the typed paths.

use super::Failure;
use super::args;
use super::messages::Messages;
use crate::calendar::{DateOrder, Stamp, Zone};
use crate::document::{self, Document, Fields, Raw, ReadOptions, Story, stamp};
use crate::error::{Error, Result};

/// What a run reads.
pub struct Reading {
    /// How it is read.
    pub options: ReadOptions,
    /// Threads to use.
    pub jobs: usize,
    /// Story files among the inputs.
    pub stories: Vec<Story>,
    inputs: Vec<document::Input>,
}

impl Reading {
    /// Checks the options, and finds the files that the typed paths stand for. What is left out is said.
    ///
    /// # Errors
    /// If an option makes no sense, or the list of skipped inputs cannot be written.
    pub fn new(
        typed: &args::Inputs,
        reading: &args::Reading,
        messages: &mut Messages,
    ) -> std::result::Result<Self, Failure> {
        let options = options(reading, messages)?;
        let standard_input = [std::path::PathBuf::from("-")];
        let paths = if typed.inputs.is_empty() { &standard_input[..] } else { &typed.inputs };
        let found = document::inputs(paths);
        for note in &found.notes {
            messages.note(note);
        }
        for error in &found.errors {
            messages.skip(error)?;
        }
        let names = || {
            let failed = found.errors.iter().filter_map(|error| error.file.as_deref());
            found.inputs.iter().map(|input| input.path.as_str()).chain(failed)
        };
        named(options.published.iter().map(|(file, _)| file), "--published", names)?;
        named(options.outlets.iter().map(|(file, _)| file), "--outlet", names)?;
        let jobs = jobs(reading.jobs);
        Ok(Self { options, jobs, stories: found.stories, inputs: found.inputs })
    }

    /// The documents, in order, not yet parsed.
    pub fn raw(&mut self) -> impl Iterator<Item = Result<Raw>> + Send {
        document::raw(std::mem::take(&mut self.inputs), &self.options)
    }
}

/// Every file before a `=` is one of the inputs, else what was said of it would be lost without a word.
fn named<'a, N: Iterator<Item = &'a str>>(
    mut files: impl Iterator<Item = &'a String>,
    option: &str,
    names: impl Fn() -> N,
) -> Result<()> {
    let Some(stray) = files.find(|file| !names().any(|name| name == file.as_str())) else { return Ok(()) };
    let first: Vec<&str> = names().take(4).collect();
    let more = if names().nth(4).is_some() { ", …" } else { "" };
    Err(Error::new(
        format!("the path of an input before the = of {option}"),
        format!("{stray:?}"),
        format!("write it like the input: {}{more}", first.join(", ")),
    ))
}

/// How much work an item of the reader is, in bytes.
pub fn weight(raw: &Result<Raw>) -> usize {
    raw.as_ref().map_or(0, Raw::len)
}

/// Parses what was read.
///
/// # Errors
/// If it could not be read or is no document.
pub fn parse(raw: Result<Raw>, options: &ReadOptions) -> Result<Document> {
    raw.and_then(|raw| raw.parse(options))
}

/// How many threads are meant: as many as there are cores, where nobody said.
fn jobs(typed: Option<usize>) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    typed.unwrap_or_else(cores)
}

fn options(typed: &args::Reading, messages: &Messages) -> Result<ReadOptions> {
    let order = match typed.date_order {
        args::DateOrder::Mdy => DateOrder::MonthFirst,
        args::DateOrder::Dmy => DateOrder::DayFirst,
    };
    let zone = typed.timezone.as_deref().map(zone).transpose()?;
    let mut options = ReadOptions { zone, order, keep_aside: false, ..ReadOptions::default() };
    options.input_format = typed.input_format.map(|format| match format {
        args::InputFormat::Text => document::Format::Text,
        args::InputFormat::Markdown => document::Format::Markdown,
        args::InputFormat::Html => document::Format::Html,
        args::InputFormat::Jsonl => document::Format::Jsonl,
        args::InputFormat::Feed => document::Format::Feed,
        args::InputFormat::Warc => document::Format::Warc,
        args::InputFormat::Mediawiki => document::Format::MediaWiki,
        args::InputFormat::Nitf => document::Format::Nitf,
        args::InputFormat::Newsml => document::Format::NewsMl,
        args::InputFormat::Ninjs => document::Format::Ninjs,
        args::InputFormat::Mail => document::Format::Mail,
        args::InputFormat::Mhtml => document::Format::Mhtml,
        args::InputFormat::Office => document::Format::Office,
    });
    options.fields = Fields::parse(&typed.fields.join(","))?;
    if let Some(size) = &typed.max_size {
        options.max_size = self::size(size)?;
    }
    for text in &typed.published {
        match text.rsplit_once('=') {
            Some((file, date)) => {
                options.published.push((file.to_owned(), published(date, zone, order, messages)?));
            }
            None => options.published_bare = Some(published(text, zone, order, messages)?),
        }
    }
    for text in &typed.outlet {
        let (file, name) = text
            .split_once('=')
            .filter(|(file, name)| !file.is_empty() && !name.is_empty())
            .ok_or_else(|| {
            Error::new(
                "FILE=NAME after --outlet",
                format!("{text:?}"),
                "write it as --outlet story.txt=\"The Ledger\"",
            )
        })?;
        options.outlets.push((file.to_owned(), name.to_owned()));
    }
    Ok(options)
}

fn published(text: &str, zone: Option<Zone>, order: DateOrder, messages: &Messages) -> Result<Stamp> {
    let (other_order, other_name) = match order {
        DateOrder::MonthFirst => (DateOrder::DayFirst, "dmy"),
        DateOrder::DayFirst => (DateOrder::MonthFirst, "mdy"),
    };
    match stamp::parse(text, zone, order) {
        Some(stamp::Stated::Complete(stamp)) => {
            if let Some(stamp::Stated::Complete(other)) = stamp::parse(text, zone, other_order)
                && other != stamp
            {
                messages.note(&format!(
                    "--published {text} is read as {}; --date-order {other_name} reads it as {}",
                    stamp.day, other.day
                ));
            }
            Ok(stamp)
        }
        found => {
            let found =
                if found.is_some() { format!("{text:?}, which has no year") } else { format!("{text:?}") };
            Err(Error::new(
                "a date of publication after --published",
                found,
                "write it as 2013-09-07 or 2013-09-07T21:33-04:00",
            ))
        }
    }
}

fn zone(text: &str) -> Result<Zone> {
    stamp::zone(text).ok_or_else(|| {
        Error::new("a zone after --timezone", format!("{text:?}"), "write it as Europe/Vienna, ET or +02:00")
    })
}

fn size(text: &str) -> Result<usize> {
    let (digits, unit) = text.split_at(text.trim_end_matches(|char: char| char.is_ascii_alphabetic()).len());
    let shift = match unit.to_ascii_uppercase().as_str() {
        "" | "B" => Some(0),
        "K" | "KB" => Some(10),
        "M" | "MB" => Some(20),
        "G" | "GB" => Some(30),
        _ => None,
    };
    let size =
        digits.parse::<usize>().ok().zip(shift).and_then(|(number, shift)| number.checked_mul(1 << shift));
    size.filter(|size| *size > 0).ok_or_else(|| {
        Error::new(
            "a number of bytes after --max-size",
            format!("{text:?}"),
            "write it as 500000, 64K, 20M or 1G",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{size, zone};

    #[test]
    fn zones_are_names_or_distances() {
        for text in ["Europe/Vienna", "ET", "+02:00", "UTC"] {
            assert!(zone(text).is_ok(), "{text}");
        }
        for text in ["", "Atlantis", "2", "+99:00"] {
            assert!(zone(text).is_err(), "{text}");
        }
    }

    #[test]
    fn sizes_have_units() {
        for (text, bytes) in [("500", 500), ("64K", 64 << 10), ("20m", 20 << 20), ("1GB", 1 << 30)] {
            assert_eq!(size(text), Ok(bytes), "{text}");
        }
        for text in ["", "K", "0", "12X", "99999999999999999999"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
