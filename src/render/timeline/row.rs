//! The rows that every form of a timeline shows: date, statement, status and sources in words.

use super::decision;
use super::difference::Said;
use crate::render::day::{self, DateStyle};
use crate::render::words::{self, origin};
use crate::report::{
    BlockKind, Certainty, Change, ChangeKind, Dated, Entry, Source, Statement, Status, Timeline,
};

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
pub fn rows<'t>(timeline: &'t Timeline<'t>, dates: DateStyle) -> Vec<Row<'t>> {
    let said = Said::of(timeline, dates);
    let mut rows = Vec::new();
    for (index, entry) in timeline.entries.iter().enumerate() {
        for (place, statement) in entry.statements.iter().enumerate() {
            let date = dates.of_row(entry, statement);
            let mut status = status(entry, statement, dates);
            status.extend(said.of_row(index, place));
            let shown = statement.shown();
            let text = shown.trim_start_matches(['•', '·', '*', '–', '-', ' ']);
            let text = match decision::label(statement) {
                Some(label) => format!("{label}: {text}"),
                None => text.to_owned(),
            };
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

fn status(entry: &Entry<'_>, statement: &Statement<'_>, dates: DateStyle) -> Vec<String> {
    let mut said = Vec::new();
    let year = day::year_of(&entry.earliest);
    match (statement.status, &statement.as_of) {
        (Status::Expected, Some(day)) => said.push(format!("expected, as of {}", dates.short(day, year))),
        // The day of printing tells of no event.
        (Status::Happened, _) if statement.certainty == Certainty::Published => {}
        _ => said.push(words::status(statement).to_owned()),
    }
    if let Some(speaker) = &statement.speaker {
        said.push(format!("speaker: {speaker}"));
    }
    if !statement.hedges.is_empty() {
        said.push(format!("hedge: {}", statement.hedges.join(", ")));
    }
    said.extend(statement.stages.iter().map(|stage| {
        let as_of =
            stage.as_of.as_deref().map_or(String::new(), |day| format!(", as of {}", dates.short(day, year)));
        format!("{} in {}{as_of}", stage.status.name(), stage.document + 1)
    }));
    match statement.certainty {
        Certainty::Published => said.push(words::PUBLISHED.to_owned()),
        Certainty::Inferred => said.push("date inferred".to_owned()),
        _ => {}
    }
    let open = statement.mention.as_ref().filter(|_| decision::date(statement).is_none());
    let other = open.map(|mention| mention.alternatives.join(" or "));
    if let Some(other) = other.filter(|other| !other.is_empty()) {
        said.push(format!("date could also be {other}"));
    }
    if let Some(block @ (BlockKind::Headline | BlockKind::Highlight | BlockKind::Caption)) = statement.block {
        said.push(format!("{} only", block.name()));
    }
    said.extend(decision::words(statement, dates));
    said.extend(other_dates(statement, dates));
    said.extend(editions(statement, dates));
    said
}

/// Who gave the date, where others that agree have a coarser one or tell it in another zone.
fn other_dates(statement: &Statement<'_>, dates: DateStyle) -> Option<String> {
    let others = statement.agree.iter().filter_map(|other| {
        let Dated { earliest, latest, grain } = other.date.as_ref()?;
        let date = dates.of(earliest, latest, *grain, other.mention.modifier, other.mention.bound);
        Some(format!("{date} in {}", other.document + 1))
    });
    let others: Vec<String> = others.collect();
    (!others.is_empty()).then(|| format!("date from {}; {}", statement.document + 1, others.join(", ")))
}

/// What editions made of a statement.
fn editions(statement: &Statement<'_>, dates: DateStyle) -> Vec<String> {
    let mut words = Vec::new();
    let redated = |edition: usize| {
        let dated = |change: &Change<'_>| change.kind == ChangeKind::Date && change.edition == edition;
        statement.changed_in.iter().any(dated)
    };
    if let Some(edition) = statement.added_in.filter(|edition| !redated(*edition)) {
        words.push(format!("added in {}", edition + 1));
    }
    let reworded = statement.changed_in.iter().filter(|change| change.kind == ChangeKind::Wording);
    let reworded: Vec<String> = reworded.map(|change| (change.edition + 1).to_string()).collect();
    if !reworded.is_empty() {
        words.push(format!("reworded in {}", reworded.join(", ")));
    }
    for change in &statement.changed_in {
        let edition = change.edition + 1;
        if let Some(Dated { earliest, latest, grain }) = &change.date {
            let before = dates.of(earliest, latest, *grain, None, None);
            words.push(format!("date changed in {edition}, before: {before}"));
        }
        if let Some(figure) = &change.figure {
            words.push(format!("number changed in {edition}, before: {figure}"));
        }
    }
    if let Some(edition) = statement.dropped_in {
        words.push(format!("dropped in {}", edition + 1));
    }
    words
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

/// When a document was published and where that was found: "Sat 7 Sep 2013 (header line)".
pub fn published(source: &Source<'_>, dates: DateStyle) -> String {
    let from = source.published_from.map_or(String::new(), |from| format!(" ({})", origin(from)));
    let published = source.published.as_deref().map(|stamp| format!("{}{from}", dates.stamp(stamp)));
    let updated = source.updated.as_deref().map(|stamp| format!("updated {}", dates.stamp(stamp)));
    match (published, updated) {
        (Some(published), Some(updated)) => format!("{published}, {updated}"),
        (Some(known), None) | (None, Some(known)) => known,
        (None, None) if source.by_hand => "rows added by hand".to_owned(),
        (None, None) => "no date found".to_owned(),
    }
}

/// Who published a document: its outlet where that is known, else its id.
pub fn outlet(source: &Source<'_>) -> String {
    source.outlet.as_deref().unwrap_or(&source.id).to_owned()
}

/// What a document is called: its id, with its outlet and edition where they are known.
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
