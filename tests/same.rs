//! Pairs of statements of two papers: which the timeline joins, which it says differ, and how often it is right.
//!
//! `tests/corpus/same.txt` says what a reader would make of each. A part is merged as one collection, each pair in a week of
//! its own. The floors are what was measured; failures are listed whenever a floor is broken.

use std::fmt::Write;

use dateline::align::editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::document::{Document, from_text};
use dateline::resolve::{Anchor, AnchorKind, Mention, Mode, dates};
use dateline::timeline::{ConflictKind, Options, Sourced, Timeline, merge};

struct Pair {
    line: usize,
    label: &'static str,
    texts: [String; 2],
}

const LABELS: [&str; 5] = ["same", "other", "date", "number", "status"];

/// The pairs of one part of the corpus.
fn pairs(part: &str) -> Vec<Pair> {
    let mut inside = false;
    let mut pairs = Vec::new();
    for (index, line) in include_str!("corpus/same.txt").lines().enumerate() {
        if let Some(name) = line.strip_prefix("== ") {
            inside = name == part;
        } else if inside && !line.starts_with('#') && !line.is_empty() {
            let fields: Vec<&str> = line.split(" | ").collect();
            let &[label, one, other] = &*fields else { panic!("line {}: label | one | other", index + 1) };
            let label = LABELS.into_iter().find(|known| *known == label).expect("a known label");
            pairs.push(Pair { line: index + 1, label, texts: [one.to_owned(), other.to_owned()] });
        }
    }
    pairs
}

/// Two papers of the Saturday of the pair's own week.
fn documents(pairs: &[Pair]) -> Vec<Document> {
    let first = NaiveDate::from_ymd_opt(2013, 1, 5).expect("a day");
    let mut documents = Vec::new();
    for (week, (day, pair)) in first.iter_weeks().zip(pairs).enumerate() {
        for (paper, text) in ["Herald", "Ledger"].into_iter().zip(&pair.texts) {
            let mut document = from_text(format!("{paper}-{week}"), text);
            document.source = Some(format!("{paper} {week}"));
            document.published = Some(Stamp { day, time: None, zone: None });
            documents.push(document);
        }
    }
    documents
}

fn merged(documents: &[Document]) -> Timeline {
    let mentions = |document: &Document| -> Vec<Mention> {
        let anchor = Anchor {
            stamp: document.published,
            kind: Some(AnchorKind::Published),
            mode: Mode::News,
            ..Anchor::default()
        };
        dates(&document.text, &anchor)
    };
    let found: Vec<Vec<Mention>> = documents.iter().map(mentions).collect();
    let both = documents.iter().zip(&found);
    let sources: Vec<Sourced> = both.map(|(document, mentions)| Sourced { document, mentions }).collect();
    let all: Vec<&Document> = documents.iter().collect();
    merge(&sources, &editions(&all), &Options::default())
}

/// What the timeline makes of each pair.
fn verdicts(timeline: &Timeline, pairs: usize) -> Vec<&'static str> {
    let mut verdicts = vec!["other"; pairs];
    let rows = timeline.entries.iter().flat_map(|entry| &entry.statements);
    for row in rows {
        for other in &row.agree {
            assert_eq!(row.document / 2, other.document / 2, "statements of two pairs are joined");
            verdicts[row.document / 2] = "same";
        }
    }
    for conflict in &timeline.conflicts {
        for side in &conflict.sides {
            let document = timeline.statement(side).expect("a side has its statement").document;
            verdicts[document / 2] = match conflict.kind {
                ConflictKind::Date => "date",
                ConflictKind::Number => "number",
                ConflictKind::Status => "status",
            };
        }
    }
    verdicts
}

/// Percent of what was found that is right, and of what is right that was found.
fn measured(pairs: &[Pair], verdicts: &[&str], counts: impl Fn(&str) -> bool) -> [usize; 2] {
    let both = || pairs.iter().zip(verdicts);
    let right = both().filter(|(pair, verdict)| counts(verdict) && pair.label == **verdict).count();
    let found = both().filter(|(_, verdict)| counts(verdict)).count();
    let wanted = pairs.iter().filter(|pair| counts(pair.label)).count();
    [found, wanted].map(|all| 100 * right / all.max(1))
}

/// Holds precision and recall of what is joined and of what differs.
#[track_caller]
fn check(part: &str, joined: [usize; 2], differing: [usize; 2]) {
    let pairs = pairs(part);
    assert!(pairs.len() >= 60, "some pairs of {part:?} are gone");
    let verdicts = verdicts(&merged(&documents(&pairs)), pairs.len());
    let found = [
        measured(&pairs, &verdicts, |label| label == "same"),
        measured(&pairs, &verdicts, |label| !["same", "other"].contains(&label)),
    ];
    let mut failures = String::new();
    for (pair, verdict) in pairs.iter().zip(&verdicts).filter(|(pair, verdict)| pair.label != **verdict) {
        let Pair { line, label, texts } = pair;
        _ = writeln!(
            failures,
            "tests/corpus/same.txt:{line}: {label}, found {verdict}: {}",
            texts.join(" | ")
        );
    }
    let holds = |found: [usize; 2], floor: [usize; 2]| found[0] >= floor[0] && found[1] >= floor[1];
    assert!(
        holds(found[0], joined) && holds(found[1], differing),
        "{part}: precision and recall of joins {:?}, of differences {:?}; floors {joined:?}, {differing:?}\n{failures}",
        found[0],
        found[1],
    );
}

#[test]
fn pairs_to_tune_on() {
    check("tune", [100, 81], [90, 100]);
}

#[test]
fn pairs_held_out() {
    check("held out", [84, 80], [100, 88]);
}
