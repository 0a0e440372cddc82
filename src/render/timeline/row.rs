//! The rows that every form of a timeline shows: date, statement, status and sources in words.

use crate::render::day;
use crate::render::words::{self, origin};
use crate::report::{Certainty, ConflictKind, Entry, Source, Statement, Status, Timeline};

/// A statement on its day.
pub struct Row<'t> {
    /// The entry.
    pub entry: &'t Entry<'t>,
    /// The statement.
    pub statement: &'t Statement<'t>,
    /// What it says: the clause, without the sign of a list, and with "…" where the sentence was cut.
    pub text: String,
    /// Whether the date stands here first: the next rows of the entry repeat it, unless theirs reads otherwise ("early").
    pub first: bool,
    /// The date: "Sat 7 Sep 2013".
    pub date: String,
    /// Whether it happened, who says so, and what else keeps it from being a plain fact of that day: "expected, as of 7 Sep",
    /// "speaker: the ministry", "differs on the date: …".
    pub status: Vec<String>,
    /// The documents that say so, by their numbers: "1, 3; copy 2".
    pub sources: String,
}

/// The rows of a timeline, in its order.
pub fn rows<'t>(timeline: &'t Timeline<'t>) -> Vec<Row<'t>> {
    let conflicts = Conflicts::new(timeline);
    let mut rows = Vec::new();
    for (index, entry) in timeline.entries.iter().enumerate() {
        for (place, statement) in entry.statements.iter().enumerate() {
            let date = day::of_row(entry, statement);
            let mut status = status(entry, statement);
            status.extend(conflicts.of(index, place));
            let shown = statement.shown();
            let text = shown.trim_start_matches(['•', '·', '*', '–', '-', ' ']).to_owned();
            rows.push(Row {
                entry,
                statement,
                text,
                first: place == 0 || rows.last().is_none_or(|last: &Row<'_>| last.date != date),
                date,
                status,
                sources: sources(statement),
            });
        }
    }
    rows
}

fn status(entry: &Entry<'_>, statement: &Statement<'_>) -> Vec<String> {
    let mut said = Vec::new();
    match (statement.status, &statement.as_of) {
        (Status::Expected, Some(day)) => {
            said.push(format!("expected, as of {}", day::short(day, day::year_of(&entry.earliest))));
        }
        // The day of printing tells of no event.
        (Status::Happened, _) if statement.certainty == Certainty::Published => {}
        (other, _) => said.push(other.name().to_owned()),
    }
    if let Some(speaker) = &statement.speaker {
        said.push(format!("speaker: {speaker}"));
    }
    if !statement.hedges.is_empty() {
        said.push(format!("hedge: {}", statement.hedges.join(", ")));
    }
    match statement.certainty {
        Certainty::Published => said.push(words::PUBLISHED.to_owned()),
        Certainty::Inferred => said.push("date inferred".to_owned()),
        _ => {}
    }
    let other = statement.mention.as_ref().map(|mention| mention.alternatives.join(" or "));
    if let Some(other) = other.filter(|other| !other.is_empty()) {
        said.push(format!("date could also be {other}"));
    }
    if let Some(document) = statement.dropped_in {
        said.push(format!("dropped in {}", document + 1));
    }
    said
}

fn sources(statement: &Statement<'_>) -> String {
    let number = |document: usize| (document + 1).to_string();
    let mut voices = vec![number(statement.document)];
    let mut copies = Vec::new();
    for other in &statement.agree {
        let list = if other.copy { &mut copies } else { &mut voices };
        let number = number(other.document);
        if !list.contains(&number) {
            list.push(number);
        }
    }
    let voices = voices.join(", ");
    match copies.len() {
        0 => voices,
        1 => format!("{voices}; copy {}", copies.join(", ")),
        _ => format!("{voices}; copies {}", copies.join(", ")),
    }
}

/// So many of the statements that differ are named in a row.
const NAMED: usize = 3;

/// What other statements say differently, by statement.
struct Conflicts(Vec<(usize, usize, String)>);

impl Conflicts {
    fn new(timeline: &Timeline<'_>) -> Self {
        let mut said = Vec::new();
        for conflict in &timeline.conflicts {
            let subject = match conflict.kind {
                ConflictKind::Date => "date",
                ConflictKind::Number => "number",
            };
            for &[entry, statement] in &conflict.statements {
                let others = conflict.statements.iter().filter(|other| **other != [entry, statement]);
                let named = others.take(NAMED).filter_map(|&[e, s]| other(timeline, conflict.kind, e, s));
                let mut named: Vec<String> = named.collect();
                if conflict.statements.len() > NAMED + 1 {
                    named.push(format!("and {} more", conflict.statements.len() - NAMED - 1));
                }
                said.push((entry, statement, format!("differs on the {subject}: {}", named.join("; "))));
            }
        }
        said.sort_by_key(|(entry, statement, _)| (*entry, *statement));
        Self(said)
    }

    fn of(&self, entry: usize, statement: usize) -> impl Iterator<Item = String> {
        let start = self.0.partition_point(|(e, s, _)| (*e, *s) < (entry, statement));
        let own = self.0.iter().skip(start).take_while(move |(e, s, _)| (*e, *s) == (entry, statement));
        own.map(|(_, _, words)| words.clone())
    }
}

fn other(timeline: &Timeline<'_>, kind: ConflictKind, entry: usize, statement: usize) -> Option<String> {
    let entry = timeline.entries.get(entry)?;
    let statement = entry.statements.get(statement)?;
    let number = statement.document + 1;
    Some(match kind {
        ConflictKind::Date => {
            let date = day::of_row(entry, statement);
            format!("{date} in {number}")
        }
        ConflictKind::Number => format!("see {number}"),
    })
}

/// When a document was published and where that was found: "Sat 7 Sep 2013 (header line)".
pub fn published(source: &Source<'_>) -> String {
    let from = source.published_from.map_or(String::new(), |from| format!(" ({})", origin(from)));
    let published = source.published.as_deref().map(|stamp| format!("{}{from}", day::stamp(stamp)));
    let updated = source.updated.as_deref().map(|stamp| format!("updated {}", day::stamp(stamp)));
    match (published, updated) {
        (Some(published), Some(updated)) => format!("{published}, {updated}"),
        (Some(known), None) | (None, Some(known)) => known,
        (None, None) => "no date found".to_owned(),
    }
}

/// What a document is called: its outlet and title where they are known, else its id.
pub fn name(source: &Source<'_>) -> String {
    let mut name = source.id.clone().into_owned();
    if let Some(outlet) = &source.outlet {
        name.push_str(&format!(", {outlet}"));
    }
    if let Some(edition) = &source.edition {
        name.push_str(&format!(", edition {edition}"));
    }
    name
}
