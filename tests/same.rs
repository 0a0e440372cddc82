//! Pairs of statements of two papers: which the timeline joins, which it says differ, and how often it is right.
//!
//! `tests/corpus/same.txt` and `differ.txt` say what a reader would make of each. A file or part is merged as one collection, each pair in a week of
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
    /// So many days after the first paper the second is printed.
    later: usize,
}

/// A file of pairs, or a part of one.
struct Corpus {
    file: &'static str,
    text: &'static str,
    part: Option<&'static str>,
}

const LABELS: [&str; 6] = ["same", "other", "date", "number", "status", "later"];

/// The pairs of a corpus.
fn pairs(corpus: &Corpus) -> Vec<Pair> {
    let mut inside = corpus.part.is_none();
    let mut pairs = Vec::new();
    for (index, line) in corpus.text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("== ") {
            inside = corpus.part == Some(name);
        } else if inside && !line.starts_with('#') && !line.is_empty() {
            pairs.push(pair(index + 1, line).unwrap_or_else(|| {
                panic!("{}:{}: expected label | one | other, found {line:?}", corpus.file, index + 1)
            }));
        }
    }
    pairs
}

fn pair(line: usize, text: &str) -> Option<Pair> {
    let fields: Vec<&str> = text.split(" | ").collect();
    let &[label, one, other] = &*fields else { return None };
    let label = LABELS.into_iter().find(|known| *known == label)?;
    let (later, other) = match other.strip_prefix('+') {
        Some(rest) => rest.split_once(' ')?,
        None => ("0", other),
    };
    Some(Pair { line, label, texts: [one.to_owned(), other.to_owned()], later: later.parse().ok()? })
}

/// Two papers of the Saturday of the pair's own week, or the second of a later day.
fn documents(pairs: &[Pair]) -> Vec<Document> {
    let first = NaiveDate::from_ymd_opt(2013, 1, 5).expect("a day");
    let mut documents = Vec::new();
    for (week, (saturday, pair)) in first.iter_weeks().zip(pairs).enumerate() {
        for ((paper, later), text) in [("Herald", 0), ("Ledger", pair.later)].into_iter().zip(&pair.texts) {
            let mut document = from_text(format!("{paper}-{week}"), text);
            let day = saturday.iter_days().nth(later).expect("a day");
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
    for side in timeline.later_figures.iter().flatten() {
        let document = timeline.statement(side).expect("a side has its statement").document;
        verdicts[document / 2] = "later";
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
fn check(corpus: &Corpus, joined: [usize; 2], differing: [usize; 2]) {
    let pairs = pairs(corpus);
    assert!(pairs.len() >= 60, "some pairs of {} are gone", corpus.file);
    let verdicts = verdicts(&merged(&documents(&pairs)), pairs.len());
    let found = [
        measured(&pairs, &verdicts, |label| label == "same"),
        measured(&pairs, &verdicts, |label| !["same", "other", "later"].contains(&label)),
    ];
    let mut failures = String::new();
    for (pair, verdict) in pairs.iter().zip(&verdicts).filter(|(pair, verdict)| pair.label != **verdict) {
        let Pair { line, label, texts, .. } = pair;
        _ = writeln!(failures, "{}:{line}: {label}, found {verdict}: {}", corpus.file, texts.join(" | "));
    }
    let holds = |found: [usize; 2], floor: [usize; 2]| found[0] >= floor[0] && found[1] >= floor[1];
    assert!(
        holds(found[0], joined) && holds(found[1], differing),
        "precision and recall of joins {:?}, of differences {:?}; floors {joined:?}, {differing:?}\n{failures}",
        found[0],
        found[1],
    );
}

const SAME: Corpus =
    Corpus { file: "tests/corpus/same.txt", text: include_str!("corpus/same.txt"), part: None };

#[test]
fn pairs_to_tune_on() {
    check(&Corpus { part: Some("tune"), ..SAME }, [100, 81], [100, 100]);
}

#[test]
fn pairs_held_out() {
    check(&Corpus { part: Some("held out"), ..SAME }, [84, 80], [100, 88]);
}

#[test]
fn pairs_as_news_tells_them() {
    let differ =
        Corpus { file: "tests/corpus/differ.txt", text: include_str!("corpus/differ.txt"), part: None };
    check(&differ, [79, 74], [85, 94]);
}

#[test]
fn pairs_that_only_seem_to_differ() {
    let conflict =
        Corpus { file: "tests/corpus/conflict.txt", text: include_str!("corpus/conflict.txt"), part: None };
    check(&conflict, [78, 91], [83, 71]);
}
