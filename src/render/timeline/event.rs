//! The rows of a timeline as events on the calendars of other programs: days, words that say what no day can, and sources.
//!
//! A calendar of days has no place for an open end, for "about", for a whole year or for a time of day. There the event
//! lies on the days that its row names, and its caption begins with the date in words: "since spring 2012: …". What keeps
//! a row from being a plain fact stands in words behind it.

use super::row::{self, Row};
use crate::calendar::{Datelike, NaiveDate};
use crate::render::day::{self, DateStyle};
use crate::render::{safe, words};
use crate::report::{Bound, Grain, Source, Statement, Status, Timeline};

/// A row that lies on days.
pub struct Event<'t> {
    /// The row.
    pub row: Row<'t>,
    /// First of the days that it names.
    pub first: NaiveDate,
    /// Last of them.
    pub last: NaiveDate,
    /// Who says so, the row's own document first.
    pub sources: Vec<Cited<'t>>,
    /// How dates are written.
    dates: DateStyle,
}

/// A document that says so.
pub struct Cited<'t> {
    /// From 1.
    pub number: usize,
    /// The document.
    pub source: &'t Source<'t>,
    /// Whether it is no second voice.
    pub copy: bool,
    /// How dates are written.
    pub dates: DateStyle,
}

/// The rows in the order of the timeline. A row whose bounds are no dates of the contract has no place among them.
pub fn events<'t>(timeline: &'t Timeline<'t>, dates: DateStyle) -> Vec<Event<'t>> {
    let event = |row: Row<'t>| {
        let (first, last) = (day::day_of(&row.entry.earliest)?, day::day_of(&row.entry.latest)?);
        let sources = cited(timeline, row.statement, dates);
        Some(Event { row, first, last, sources, dates })
    };
    row::rows(timeline, dates).into_iter().filter_map(event).collect()
}

fn cited<'t>(timeline: &'t Timeline<'t>, statement: &Statement<'_>, dates: DateStyle) -> Vec<Cited<'t>> {
    let own = (statement.document, false);
    let others = statement.agree.iter().map(|other| (other.document, other.copy));
    let mut cited: Vec<Cited<'t>> = Vec::new();
    for (document, copy) in std::iter::once(own).chain(others) {
        let new = cited.iter().all(|known| known.number != document + 1);
        if let Some(source) = timeline.documents.get(document).filter(|_| new) {
            cited.push(Cited { number: document + 1, source, copy, dates });
        }
    }
    cited
}

impl Event<'_> {
    /// The statement and in brackets whatever is more, or less, than a plain fact: "The vote is on Friday. (expected, as of
    /// 7 Sep)".
    pub fn text(&self) -> String {
        let doubts: Vec<&str> = self
            .row
            .status
            .iter()
            .map(String::as_str)
            .filter(|word| *word != Status::Happened.name())
            .collect();
        let text = safe::line(&self.row.text);
        if doubts.is_empty() {
            return text.into_owned();
        }
        format!("{text} ({})", safe::line(&doubts.join("; ")))
    }

    /// The same for a calendar of days: behind the date in words, where days do not say all of it.
    pub fn caption(&self) -> String {
        if self.says_days() { self.text() } else { format!("{}: {}", self.row.date, self.text()) }
    }

    /// Whether the first and last day are all that the date says.
    fn says_days(&self) -> bool {
        let days = matches!(self.row.entry.grain, Grain::Day | Grain::Interval);
        let times = self.row.entry.earliest.contains('T');
        days && !times && day::narrowed(self.row.entry, self.row.statement) == (None, None)
    }

    /// Which ends are open: of "since Friday" the last, of "by Friday" the first.
    pub fn open(&self) -> [bool; 2] {
        match day::narrowed(self.row.entry, self.row.statement).1 {
            Some(Bound::By | Bound::Until | Bound::Through | Bound::Before) => [true, false],
            Some(Bound::Since | Bound::From | Bound::After) => [false, true],
            None => [false, false],
        }
    }

    /// The days where each can be written with a year of four digits.
    pub fn with_years(&self, least: i32) -> Option<(NaiveDate, NaiveDate)> {
        let held = |day: NaiveDate| (least..=9998).contains(&day.year());
        (held(self.first) && held(self.last)).then_some((self.first, self.last))
    }

    /// The documents that say so, by number and outlet.
    pub fn voices(&self) -> String {
        self.sources.iter().map(Cited::label).collect::<Vec<_>>().join("; ")
    }

    /// The first page on the web of those that say so.
    pub fn address(&self) -> Option<&str> {
        self.sources.iter().find_map(Cited::address)
    }

    /// What a reader needs to judge the statement, a line each: date, whole sentence, status, the words that give the date
    /// and why, and the sources.
    pub fn details(&self) -> Vec<String> {
        let Row { statement, status, date, .. } = &self.row;
        let mut lines = vec![format!("Date: {date}")];
        if statement.shown() != statement.text {
            lines.push(format!("Sentence: {}", statement.text));
        }
        if !status.is_empty() {
            lines.push(format!("Status: {}", status.join("; ")));
        }
        if let Some(mention) = &statement.mention {
            let source = self.sources.first().map(|cited| cited.source);
            lines.push(format!("Words: “{}”, {}", mention.text, words::proof(mention, source, self.dates)));
        }
        lines.extend(self.sources.iter().map(|cited| format!("Source {}", cited.line())));
        lines.iter().map(|line| safe::line(line).into_owned()).collect()
    }
}

impl Cited<'_> {
    /// Its number, title, outlet and day: "1: Talks begin, Hill Ledger, Sat 7 Sep 2013 (header line)".
    pub fn line(&self) -> String {
        let copy = if self.copy { " (copy)" } else { "" };
        let title = self.source.title.as_deref().map(|title| format!("{title}, ")).unwrap_or_default();
        let address = self.source.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
        let (name, published) = (row::name(self.source), row::published(self.source, self.dates));
        safe::line(&format!("{}{copy}: {title}{name}, {published}{address}", self.number)).into_owned()
    }

    /// Its number and outlet: "2, Hill Ledger", "copy 3, NPA".
    pub fn label(&self) -> String {
        let copy = if self.copy { "copy " } else { "" };
        safe::line(&format!("{copy}{}, {}", self.number, row::outlet(self.source))).into_owned()
    }

    /// Its address, where that is one that a browser may open.
    pub fn address(&self) -> Option<&str> {
        let web = |url: &&str| {
            let foreign =
                |char: char| char.is_whitespace() || safe::is_unsafe(char) || "\"<>\\^`{|}".contains(char);
            !url.chars().any(foreign) && (url.starts_with("https://") || url.starts_with("http://"))
        };
        self.source.url.as_deref().filter(web)
    }
}

/// The title, and how many rows a calendar that begins with the year `least` has no place for.
pub fn title_without(title: &str, events: &[Event<'_>], least: i32) -> String {
    let title = safe::line(title);
    match events.iter().filter(|event| event.with_years(least).is_none()).count() {
        0 => title.into_owned(),
        lost => format!("{title} ({lost} {} outside of the calendar)", words::plural("row", lost)),
    }
}

/// Events under the year in which they begin.
pub fn by_year<'e, 't>(events: impl Iterator<Item = &'e Event<'t>>) -> Vec<(String, Vec<&'e Event<'t>>)>
where
    't: 'e,
{
    let mut years: Vec<(String, Vec<&'e Event<'t>>)> = Vec::new();
    for event in events {
        let year = day::year(event.first.year());
        match years.last_mut() {
            Some((known, list)) if *known == year => list.push(event),
            _ => years.push((year, vec![event])),
        }
    }
    years
}
