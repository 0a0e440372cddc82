//! A text and what was stated of it → a document. The order of places in which a date of publication is looked for is
//! that of [`Origin`].

use chrono::{Datelike, NaiveDate};

use crate::calendar::Stamp;

use super::front_matter;
use super::head::{Head, day_in_path, day_in_url, head};
use super::input::Told;
use super::metadata::Metadata;
use super::options::{Format, ReadOptions};
use super::read::RecordedBlock;
use super::stamp::{self, Stated};
use super::{Document, Origin};

/// A text before it is understood.
pub(super) struct Draft {
    /// The path as typed.
    pub path: String,
    /// The id, where the text states none of its own.
    pub id: String,
    /// What a story file says of it.
    pub told: Told,
    /// What a record states.
    pub metadata: Metadata,
    /// The characters.
    pub text: String,
    /// Plain text or Markdown.
    pub format: Format,
    /// Typed stretches that a record states.
    pub blocks: Option<Vec<RecordedBlock>>,
    /// Whether a bare `--published` overrides what the text states, or only fills in.
    pub alone: bool,
}

/// Makes a document of a draft.
pub(super) fn assemble(draft: Draft, options: &ReadOptions) -> Document {
    let Draft { path, id, told, metadata, text, format, blocks, alone } = draft;
    let metadata = match front_matter::span(&text) {
        Some(span) => metadata.or(front_matter::fields(&text, span)),
        None => metadata,
    };
    let head = head(&text, format, options.zone, options.order);
    let outlet = options.outlets.iter().find(|(file, _)| *file == path).map(|(_, name)| name.clone());
    let mut document = Document {
        id: metadata.id.clone().unwrap_or(id),
        title: metadata.title.clone().or_else(|| head.title.clone()),
        byline: metadata.author.clone().or_else(|| head.byline.clone()),
        source: outlet.or(told.outlet).or_else(|| metadata.source.clone()),
        agency: told.agency.or_else(|| metadata.agency.clone()).or_else(|| head.agency.clone()),
        url: metadata.url.clone(),
        archive_url: metadata.archive_url.clone(),
        accessed: metadata.accessed.clone(),
        cite: told.cite.or_else(|| metadata.cite.clone()),
        edition: told.edition.map(|place| place.to_string()).or_else(|| metadata.edition.clone()),
        text,
        format,
        recorded: blocks,
        ..Document::default()
    };
    document.stamp(&path, &metadata, &head, alone, options);
    document.path = path;
    document
}

impl Document {
    /// Finds when the document was published and updated, and where that is stated.
    fn stamp(&mut self, path: &str, metadata: &Metadata, head: &Head, alone: bool, options: &ReadOptions) {
        let mut read = |name: &str, text: Option<&String>| {
            let text = text?;
            let stated = stamp::parse(text, options.zone, options.order);
            if stated.is_none() {
                self.notes.push(format!("The {name} date {text:?} names no day and was left out."));
            }
            stated
        };
        let stated = read("publication", metadata.published.as_ref());
        let updated = read("update", metadata.updated.as_ref()).or(head.header.updated);
        let in_url = self.url.as_deref().and_then(day_in_url);
        let in_path = day_in_path(path);
        // The year of a day without one is that of another date of the same document.
        let days = [stated, head.header.published, updated, head.dateline_day];
        let whole = days.iter().flatten().find_map(|stated| stated.complete()).map(|stamp| stamp.day);
        let near = whole.or(in_url).or(in_path).or(options.published_bare.map(|stamp| stamp.day));
        let complete = |stated: Stated| match stated {
            Stated::Complete(stamp) => Some(stamp),
            Stated::Partial { month, day } => nearest(month, day, near?).map(Stamp::day),
        };
        let argument = options.published.iter().find(|(file, _)| file == path).map(|&(_, stamp)| stamp);
        let places = [
            (Origin::Argument, argument.or(options.published_bare.filter(|_| alone))),
            (Origin::Metadata, stated.and_then(complete)),
            (Origin::HeaderLine, head.header.published.and_then(complete)),
            (Origin::Dateline, head.dateline_day.and_then(complete)),
            (Origin::Url, in_url.map(Stamp::day)),
            (Origin::FileName, in_path.map(Stamp::day)),
            (Origin::Argument, options.published_bare),
        ];
        let found = places.into_iter().find_map(|(origin, stamp)| Some((origin, stamp?)));
        self.published = found.map(|(_, stamp)| stamp);
        self.published_from = found.map(|(origin, _)| match (origin, &metadata.published_from) {
            (Origin::Metadata, Some(name)) => Origin::named(name).unwrap_or(origin),
            _ => origin,
        });
        self.updated = updated.and_then(complete);
    }
}

/// The day of a year without it, nearest to another day.
fn nearest(month: u8, day: u8, near: NaiveDate) -> Option<NaiveDate> {
    let years = [near.year() - 1, near.year(), near.year() + 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month.into(), day.into()));
    days.min_by_key(|day| (*day - near).num_days().abs())
}
