//! A timeline quotes its documents, runs by date, names each row once, and does not depend on the order of documents.

use dateline::align::editions;
use dateline::calendar::{Grain, NaiveDate, Period, Stamp};
use dateline::document::{Document, from_text};
use dateline::resolve::{Anchor, AnchorKind, Mention, dates};
use dateline::timeline::{ChangeKind, Options, Sourced, Timeline, merge};
use proptest::prelude::*;

use crate::texts::{cases, slice, text};

/// Sentences that agree, differ and repeat over documents.
const SENTENCES: &[&str] = &[
    "The council of Ostrey voted on Friday to close the Halvard Dam.",
    "Ostrey's council voted Friday to close the Halvard Dam, the mayor said.",
    "The council of Ostrey voted on Thursday to close the Halvard Dam.",
    "The flood at Ostrey injured 500 people on Friday, police said.",
    "The flood at Ostrey injured 1,000 people on Friday, police said.",
    "The council will vote on the Halvard Dam on Monday.",
    "The mayor denied that troops fired on Friday.",
    "Rain fell from Monday to Thursday.",
    "It rained in March.",
    "Nobody knew why.",
];

/// A few documents with outlets, agencies and days.
fn documents() -> impl Strategy<Value = Vec<Document>> {
    let sentence = prop_oneof![4 => prop::sample::select(SENTENCES).prop_map(str::to_owned), 1 => text()];
    let document = (prop::collection::vec(sentence, 0..6), 0..4_u8, 0..3_u8, 0..4_u32);
    prop::collection::vec(document, 0..5).prop_map(|documents| {
        let made = documents.into_iter().enumerate().map(|(number, (sentences, outlet, agency, day))| {
            let mut document = from_text(format!("document-{number}"), sentences.join("\n\n"));
            document.source = (outlet > 0).then(|| format!("Outlet {outlet}"));
            document.agency = (agency > 1).then(|| "NPA".to_owned());
            document.published =
                NaiveDate::from_ymd_opt(2013, 9, 7 + day).filter(|_| day > 0).map(Stamp::day);
            document.updated = None;
            document
        });
        made.collect()
    })
}

fn mentions(document: &Document) -> Vec<Mention> {
    let kind = document.published.map(|_| AnchorKind::Published);
    dates(&document.text, &Anchor { stamp: document.published, kind, ..Anchor::default() })
}

fn timeline(documents: &[Document]) -> Timeline {
    let mentions: Vec<Vec<Mention>> = documents.iter().map(mentions).collect();
    let pairs = documents.iter().zip(&mentions);
    let sources: Vec<Sourced> = pairs.map(|(document, mentions)| Sourced { document, mentions }).collect();
    let all: Vec<&Document> = documents.iter().collect();
    merge(&sources, &editions(&all), &Options::default())
}

/// The timeline with each document under its place in the order of ids.
fn told_by_id(mut timeline: Timeline, documents: &[Document]) -> Timeline {
    let mut ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    ids.sort_unstable();
    let place = |index: &mut usize| {
        let id = documents.get(*index).map_or("", |document| document.id.as_str());
        *index = ids.binary_search(&id).unwrap_or(usize::MAX);
    };
    for statement in timeline.entries.iter_mut().flat_map(|entry| &mut entry.statements) {
        place(&mut statement.document);
        statement.first_edition.iter_mut().for_each(place);
        statement.dropped_in.iter_mut().for_each(place);
        statement.agree.iter_mut().for_each(|other| place(&mut other.document));
        statement.stages.iter_mut().for_each(|stage| place(&mut stage.document));
        for change in &mut statement.changes {
            place(&mut change.document);
            if let ChangeKind::Number(before, _) = &mut change.kind {
                place(before);
            }
        }
    }
    timeline.undated.iter_mut().for_each(|undated| place(&mut undated.document));
    timeline
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_of_documents_does_not_matter(documents in documents(), turn in 0..5_usize) {
        let mut turned = documents.clone();
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
        }
        prop_assert_eq!(
            told_by_id(timeline(&turned), &turned),
            told_by_id(timeline(&documents), &documents)
        );
    }

    #[test]
    fn rows_quote_their_documents_and_run_by_date(documents in documents()) {
        let timeline = timeline(&documents);
        let mut ids = std::collections::BTreeSet::new();
        for pair in timeline.entries.windows(2) {
            let [a, b] = [&pair[0].period, &pair[1].period];
            prop_assert!(a.earliest.day <= b.earliest.day, "{a:?} stands before {b:?}");
            let same = a.earliest.day == b.earliest.day;
            // A night ends on the next day and is no wider than its own.
            let last = |period: &Period| if period.grain == Grain::Part { period.earliest.day } else { period.latest.day };
            prop_assert!(!same || last(a) >= last(b), "the wider comes first: {a:?}, {b:?}");
        }
        for entry in &timeline.entries {
            prop_assert!(ids.insert(&entry.id) && !entry.statements.is_empty());
            for statement in &entry.statements {
                prop_assert!(ids.insert(&statement.id), "two rows are named {}", statement.id);
                let text = &documents[statement.document].text;
                let sentence = slice(text, statement.span, 0)?;
                prop_assert!(statement.span.contains(statement.clause) && !statement.clause.is_empty(), "{sentence:?}");
                slice(text, statement.clause, statement.span.start)?;
                let mut from = statement.clause.start;
                for cut in &statement.left_out {
                    slice(text, *cut, statement.span.start)?;
                    prop_assert!(from < cut.start && cut.end < statement.clause.end, "{sentence:?} without {cut:?}");
                    from = cut.end;
                }
                for span in statement.hedges.iter().chain(&statement.speaker) {
                    slice(text, *span, statement.span.start)?;
                    prop_assert!(statement.span.contains(*span));
                }
                for other in &statement.agree {
                    prop_assert!(other.document != statement.document, "{sentence:?} agrees with itself");
                    slice(&documents[other.document].text, other.span, 0)?;
                }
                prop_assert_eq!(statement.line, 1 + text[..statement.span.start].matches('\n').count());
            }
        }
        for conflict in &timeline.conflicts {
            prop_assert!(conflict.sides.len() > 1);
            prop_assert!(conflict.sides.iter().all(|side| timeline.statement(side).is_some()));
        }
    }
}
