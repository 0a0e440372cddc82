//! The rows of a report, grouped by year and month.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Options;
use super::parts::{Part, parts};
use super::strip::{Bar, Scale};
use crate::render::day;
use crate::render::timeline::row::{self, Row};
use crate::render::timeline::{GroupBy, decision};
use crate::render::words;
use crate::report::{Certainty, Entry, Grain, Modifier, Statement, Timeline};

/// The rows of a year.
#[derive(Debug, Serialize)]
pub struct Year {
    label: String,
    months: Vec<Month>,
}

/// The rows of a month or, where rows are put together by days, of a day; or those that reach over several.
#[derive(Debug, Serialize)]
pub struct Month {
    /// "September 2013"; none over rows that are longer than a month.
    label: Option<String>,
    rows: Vec<Told>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct Told {
    /// Its number, from 1.
    number: usize,
    id: String,
    /// Whether it happened: its name in the contract, or "published".
    kind: &'static str,
    /// How its date is drawn: "exact", "approximate", "open", "inferred".
    dating: &'static str,
    date: String,
    /// Whether the date stands here first.
    first: bool,
    text: Vec<Part>,
    tags: Vec<Tag>,
    sources: Vec<Voice>,
    facts: Vec<Fact>,
    /// Where a time that is longer than a day lies in the whole.
    bar: Option<Bar>,
    earliest: String,
    latest: String,
    certainty: &'static str,
    /// Whether others say it differently.
    differs: bool,
    /// How many sources agree, the row's own among them.
    voices: usize,
}

/// What keeps a row from being a plain fact of its day.
#[derive(Debug, Serialize)]
struct Tag {
    text: String,
    /// Whether others say it differently.
    differs: bool,
}

/// A source of a row.
#[derive(Debug, Serialize)]
struct Voice {
    number: usize,
    copy: bool,
}

/// A line of the proof.
#[derive(Debug, Serialize)]
struct Fact {
    name: &'static str,
    /// The document that it is of, where that is not the row's own.
    source: Option<usize>,
    text: String,
}

/// A kind of row and how many there are.
#[derive(Debug, Serialize)]
pub struct Kind {
    name: &'static str,
    label: &'static str,
    count: usize,
}

/// The rows of a timeline and what there is among them.
pub struct Rows {
    pub years: Vec<Year>,
    pub kinds: Vec<Kind>,
    pub certainties: Vec<&'static str>,
    pub count: usize,
}

/// Kinds of row, with what a reader calls them.
const KINDS: [(&str, &str); 7] = [
    ("happened", "happened"),
    ("ongoing", "goes on"),
    ("expected", "expected"),
    ("alleged", "alleged"),
    ("denied", "denied or negated"),
    ("conditional", "depends on something"),
    ("published", "day of printing"),
];

impl Rows {
    /// The rows of `timeline`.
    pub fn new(timeline: &Timeline<'_>, options: &Options) -> Self {
        let rows = row::rows(timeline, options.dates);
        let scale = Scale::of(timeline);
        let differing: BTreeSet<&str> = timeline
            .conflicts
            .iter()
            .flat_map(|conflict| &conflict.statements)
            .filter_map(|&[entry, at]| Some(&*timeline.entries.get(entry)?.statements.get(at)?.id))
            .collect();
        let mut years: Vec<(Option<i32>, Year)> = Vec::new();
        let (mut counts, mut certainties) = ([0_usize; KINDS.len()], BTreeSet::new());
        for (index, row) in rows.iter().enumerate() {
            let told =
                Told { number: index + 1, ..Told::new(timeline, row, scale.as_ref(), &differing, options) };
            certainties.insert(told.certainty);
            if let Some(at) = KINDS.iter().position(|(name, _)| *name == told.kind) {
                counts[at] += 1;
            }
            let year = day::year_of(&row.entry.earliest).filter(|_| options.group != GroupBy::Whole);
            if years.last().is_none_or(|(last, _)| *last != year) {
                let label = match options.group {
                    GroupBy::Whole => options.group.title(row.entry, options.dates),
                    _ => year.map_or_else(|| "Without a year".to_owned(), day::year),
                };
                years.push((year, Year { label, months: Vec::new() }));
            }
            if let Some((_, year)) = years.last_mut() {
                year.add(part_of_year(row, options), told);
            }
        }
        let kinds = KINDS.iter().zip(counts).filter(|(_, count)| *count > 0);
        Self {
            kinds: kinds.map(|(&(name, label), count)| Kind { name, label, count }).collect(),
            certainties: certainties.into_iter().collect(),
            count: rows.len(),
            years: years.into_iter().map(|(_, year)| year).collect(),
        }
    }
}

/// The month or day in which all of a row lies, as the rows are put together: "September 2013".
fn part_of_year(row: &Row<'_>, options: &Options) -> Option<String> {
    let long = matches!(
        row.entry.grain,
        Grain::Century | Grain::Decade | Grain::Year | Grain::Half | Grain::Season | Grain::Quarter
    );
    let [first, last] = [&row.entry.earliest, &row.entry.latest].map(|bound| day::month_of(bound));
    match options.group {
        GroupBy::Year | GroupBy::Whole => None,
        GroupBy::Month => first.filter(|first| !long && Some(first) == last.as_ref()),
        GroupBy::Day => {
            let title = |group: GroupBy| group.title(row.entry, options.dates);
            Some(title(GroupBy::Day)).filter(|day| *day != title(GroupBy::Year))
        }
    }
}

impl Year {
    fn add(&mut self, label: Option<String>, row: Told) {
        match self.months.last_mut().filter(|month| month.label == label) {
            Some(month) => month.rows.push(row),
            None => self.months.push(Month { label, rows: vec![row] }),
        }
    }
}

impl Told {
    fn new(
        timeline: &Timeline<'_>,
        row: &Row<'_>,
        scale: Option<&Scale>,
        differing: &BTreeSet<&str>,
        options: &Options,
    ) -> Self {
        let (entry, statement) = (row.entry, row.statement);
        let mut sources = vec![Voice { number: statement.document + 1, copy: false }];
        for other in &statement.agree {
            let number = other.document + 1;
            if sources.iter().all(|voice| voice.number != number) {
                sources.push(Voice { number, copy: other.copy });
            }
        }
        Self {
            number: 0,
            id: statement.id.clone().into_owned(),
            kind: kind(statement),
            dating: dating(entry, statement),
            date: row.date.clone(),
            first: row.first,
            text: parts(statement, options.quote_words),
            tags: row
                .status
                .iter()
                .map(|text| Tag { differs: text.starts_with("differs "), text: text.clone() })
                .collect(),
            voices: sources.iter().filter(|voice| !voice.copy).count(),
            sources,
            facts: facts(timeline, statement, options),
            bar: scale.and_then(|scale| scale.bar(entry)),
            earliest: entry.earliest.clone(),
            latest: entry.latest.clone(),
            certainty: statement.certainty.name(),
            differs: differing.contains(&*statement.id),
        }
    }
}

fn kind(statement: &Statement<'_>) -> &'static str {
    if statement.certainty == Certainty::Published { "published" } else { statement.status.name() }
}

fn dating(entry: &Entry<'_>, statement: &Statement<'_>) -> &'static str {
    let (modifier, bound) = day::narrowed(entry, statement);
    match statement.certainty {
        _ if bound.is_some() => "open",
        Certainty::Inferred | Certainty::Unresolved => "inferred",
        _ if modifier == Some(Modifier::Approx) => "approximate",
        _ => "exact",
    }
}

fn facts(timeline: &Timeline<'_>, statement: &Statement<'_>, options: &Options) -> Vec<Fact> {
    let most = options.quote_words;
    let own = |name, text: String| Fact { name, source: None, text };
    let of = |name, document: usize, text: &str| Fact {
        name,
        source: Some(document + 1),
        text: words::quoted(text, most).into_owned(),
    };
    let id = |document: usize| timeline.documents.get(document).map_or("", |source| &*source.id);
    let mut facts = Vec::new();
    if statement.shown() != statement.text {
        facts.push(own("Sentence", words::quoted(&statement.text, most).into_owned()));
    }
    match &statement.mention {
        Some(mention) => {
            facts.push(own("Words", mention.text.clone().into_owned()));
            facts.push(own("Value", mention.value.clone()));
            facts.push(own(
                "Why",
                words::proof(mention, timeline.documents.get(statement.document), options.dates),
            ));
        }
        None if decision::date(statement).is_some() => {}
        None => facts.push(own("Why", words::certainty(statement.certainty).to_owned())),
    }
    if !statement.decided.is_empty() {
        let places: Vec<String> = statement.decided.iter().map(decision::place).collect();
        let decided = decision::words(statement, options.dates).join("; ");
        facts.push(own("By hand", format!("{decided} ({})", places.join("; "))));
    }
    let page = statement.page.map_or_else(String::new, |page| format!(", page {page}"));
    facts.push(own("Place", format!("{}{page}, line {}", id(statement.document), statement.line)));
    facts.extend(statement.speaker.as_deref().map(|speaker| own("Said by", speaker.to_owned())));
    if !statement.hedges.is_empty() {
        facts.push(own("Hedges", statement.hedges.join(", ")));
    }
    facts.extend(
        statement
            .agree
            .iter()
            .map(|other| of(if other.copy { "Copy" } else { "Agrees" }, other.document, &other.text)),
    );
    facts.extend(statement.stages.iter().map(|stage| of("Expected", stage.document, &stage.text)));
    let first = statement.first_edition.filter(|first| *first != statement.document);
    facts.extend(first.map(|first| own("First in", id(first).to_owned())));
    facts.extend(statement.dropped_in.map(|dropped| own("Dropped in", id(dropped).to_owned())));
    facts
}
