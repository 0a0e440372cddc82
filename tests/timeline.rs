//! Stories and their rows: each `tests/timeline/NAME.story` holds invented documents, `NAME.rows` the timeline they make.
//!
//! A document begins with a line `=== id | outlet | published | agency | edition`; what is blank is not known. Before the
//! first may stand what is asked for, a word a line: `publications`.
//! `SNAPSHOTS=overwrite cargo test --test timeline` writes the rows anew.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use dateline::align::editions;
use dateline::calendar::{NaiveDate, NaiveTime, Stamp};
use dateline::document::{Document, from_text};
use dateline::resolve::{Anchor, AnchorKind, Mention, Mode, dates};
use dateline::span::Span;
use dateline::timeline::{Options, Sourced, Statement, Timeline, merge};

fn read(story: &str) -> Vec<Document> {
    let parts = story.split("=== ").skip(1);
    parts.filter_map(|part| part.split_once('\n')).map(|(head, text)| document(head, text)).collect()
}

fn document(head: &str, text: &str) -> Document {
    let mut fields =
        head.split('|').map(str::trim).map(|field| (!field.is_empty()).then(|| field.to_owned()));
    let mut next = || fields.next().flatten();
    let mut document = from_text(next().unwrap_or_default(), text.trim());
    document.source = next();
    document.published = next().as_deref().and_then(stamp);
    document.agency = next();
    document.edition = next();
    document
}

fn stamp(text: &str) -> Option<Stamp> {
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let time = time.and_then(|time| NaiveTime::parse_from_str(time, "%H:%M").ok());
    Some(Stamp { day: NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?, time, zone: None })
}

fn mentions(document: &Document) -> Vec<Mention> {
    let kind = document.published.map(|_| AnchorKind::Published);
    dates(&document.text, &Anchor { stamp: document.published, kind, mode: Mode::News, ..Anchor::default() })
}

/// The timeline as lines that a person can check.
fn lines(documents: &[Document], timeline: &Timeline) -> String {
    let mut out = String::new();
    let words = |document: usize, span: Span| span.of(&documents[document].text).replace('\n', " ");
    let place = |entry: usize, statement: usize| {
        let found: &Statement = &timeline.entries[entry].statements[statement];
        format!("{} {:?}", timeline.entries[entry].period.earliest, words(found.document, found.clause))
    };
    for entry in &timeline.entries {
        let latest = entry.period.latest.to_string();
        let range =
            if entry.period.earliest.to_string() == latest { String::new() } else { format!(" to {latest}") };
        let edtf = entry.edtf.as_deref().unwrap_or("-");
        _ = writeln!(out, "{}{range} | {} | {edtf}", entry.period.earliest, entry.grain.name());
        for statement in &entry.statements {
            let id = &documents[statement.document].id;
            let clause = shown(statement, |span| words(statement.document, span));
            let certainty = statement.certainty.name();
            _ = writeln!(
                out,
                "    {}, {certainty} | {id}:{} | {clause}",
                statement.status.name(),
                statement.line
            );
            if let Some(speaker) = statement.speaker {
                _ = writeln!(out, "        speaker: {}", words(statement.document, speaker));
            }
            for hedge in &statement.hedges {
                _ = writeln!(out, "        hedge: {}", words(statement.document, *hedge));
            }
            for other in &statement.agree {
                let copy = if other.copy { "copy" } else { "agrees" };
                _ = writeln!(
                    out,
                    "        {copy}: {} | {}",
                    documents[other.document].id,
                    words(other.document, other.span)
                );
            }
            for stage in &statement.stages {
                let text = words(stage.document, stage.span);
                _ = writeln!(
                    out,
                    "        {}: {} | {text}",
                    stage.status.name(),
                    documents[stage.document].id
                );
            }
            for change in &statement.changes {
                _ = writeln!(out, "        changed in {}: {:?}", documents[change.document].id, change.kind);
            }
            for repeated in &statement.repeated {
                _ = writeln!(out, "        repeated: {}", words(statement.document, *repeated));
            }
            if let Some(first) = statement.first_edition {
                _ = writeln!(out, "        first in: {}", documents[first].id);
            }
            if let Some(dropped) = statement.dropped_in {
                _ = writeln!(out, "        dropped in: {}", documents[dropped].id);
            }
        }
    }
    for conflict in &timeline.conflicts {
        _ = writeln!(out, "{:?} differs", conflict.kind);
        for side in &conflict.sides {
            _ = writeln!(out, "    {}", place(side.entry, side.statement));
        }
    }
    for raised in &timeline.later_figures {
        _ = writeln!(out, "Later figure");
        for side in raised {
            _ = writeln!(out, "    {}", place(side.entry, side.statement));
        }
    }
    for undated in &timeline.undated {
        let why = if undated.unresolved.is_some() { "unresolved" } else { "undated" };
        _ = writeln!(
            out,
            "{why} | {} | {}",
            documents[undated.document].id,
            words(undated.document, undated.span)
        );
    }
    for note in &timeline.notes {
        _ = writeln!(out, "note: {note}");
    }
    _ = writeln!(out, "{:?}", timeline.counts);
    out
}

/// The words of the clause, with "…" for each cut.
fn shown(statement: &Statement, words: impl Fn(Span) -> String) -> String {
    let (span, clause) = (statement.span, statement.clause);
    let mut from = clause.start;
    let mut line = String::from(if clause.start > span.start { "… " } else { "" });
    for cut in &statement.left_out {
        line += words(Span::new(from, cut.start)).trim();
        line += " … ";
        from = cut.end;
    }
    line += words(Span::new(from, clause.end)).trim();
    line + if clause.end < span.end { " …" } else { "" }
}

fn check(story: &Path) {
    let text = std::fs::read_to_string(story).expect("a story");
    let documents = read(&text);
    let found: Vec<Vec<Mention>> = documents.iter().map(mentions).collect();
    let pairs = documents.iter().zip(&found);
    let sources: Vec<Sourced> = pairs.map(|(document, mentions)| Sourced { document, mentions }).collect();
    let all: Vec<&Document> = documents.iter().collect();
    let asked = text.split("=== ").next().unwrap_or_default();
    let asks = |word: &str| asked.lines().any(|line| line.trim() == word);
    let options = Options { publications: asks("publications"), ..Options::default() };
    let timeline = merge(&sources, &editions(&all), &options);
    let rows = snapbox::Data::read_from(&story.with_extension("rows"), None);
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(snapbox::Data::text(lines(&documents, &timeline)), rows);
}

#[test]
fn every_story_makes_its_rows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/timeline");
    let files = std::fs::read_dir(folder).expect("stories").filter_map(|file| Some(file.ok()?.path()));
    let mut stories: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|name| name == "story")).collect();
    stories.sort();
    assert!(stories.len() >= 6, "some stories are gone");
    for story in stories {
        check(&story);
    }
}
