//! Decisions: what `timeline --decide` prints for a row stands for that row and no other, and decides about it when pasted.

use std::path::PathBuf;

use dateline::align::{Editions, editions};
use dateline::document::{self, Document, ReadOptions, Story, inputs};
use dateline::render::timeline::block;
use dateline::report::DecisionDraft;
use dateline::resolve::{Anchor, Mention, dates};
use dateline::timeline::{Options, Sourced, Timeline, draft, merge, merge_decided};

/// The documents at a path, with their mentions, and which of them are editions of one article.
fn read(path: &str) -> (Vec<Document>, Vec<Vec<Mention>>, Editions) {
    let options = ReadOptions::default();
    let found = inputs(&[PathBuf::from(path)]).inputs;
    let documents: Vec<Document> =
        document::read(found, &options).map(|document| document.expect("a sample can be read")).collect();
    let mentions =
        documents.iter().map(|document| dates(&document.text, &Anchor::of(document, None, false))).collect();
    let articles = editions(&documents.iter().collect::<Vec<_>>());
    (documents, mentions, articles)
}

fn sources<'a>(documents: &'a [Document], mentions: &'a [Vec<Mention>]) -> Vec<Sourced<'a>> {
    documents.iter().zip(mentions).map(|(document, mentions)| Sourced { document, mentions }).collect()
}

fn ids(timeline: &Timeline) -> Vec<&str> {
    timeline.entries.iter().flat_map(|entry| &entry.statements).map(|said| said.id.as_str()).collect()
}

#[test]
fn what_is_printed_decides_about_the_row_when_pasted() {
    for path in ["samples/summit", "samples/flood", "tests/cli/input/decided"] {
        let (documents, mentions, articles) = read(path);
        let sources = sources(&documents, &mentions);
        let options = Options::default();
        let plain = merge(&sources, &articles, &options);
        let rows = ids(&plain);
        assert!(rows.len() > 4, "{path} has too few rows to tell anything");
        for id in &rows {
            let found = draft(&sources, &articles, &[], id).unwrap_or_else(|error| panic!("{id}: {error}"));
            let pasted = block(&DecisionDraft::new(&found, &sources));
            let pasted = String::from_utf8(pasted).expect("a block is UTF-8");
            let story = Story::parse(&pasted).unwrap_or_else(|error| panic!("{error}, in\n{pasted}"));
            let decided = merge_decided(&sources, &articles, &options, &[story]);
            assert_eq!(decided.notes, plain.notes, "{pasted}");
            assert_eq!(ids(&decided), rows, "{pasted}");
            let rows = decided.entries.iter().flat_map(|entry| &entry.statements);
            let about: Vec<&str> =
                rows.filter(|said| !said.decided.is_empty()).map(|said| said.id.as_str()).collect();
            assert_eq!(about, [*id], "{pasted}");
        }
    }
}

#[test]
fn a_decided_date_moves_the_row_and_keeps_what_was_found() {
    let (documents, mentions, articles) = read("samples/summit");
    let sources = sources(&documents, &mentions);
    let story = "[[decision]]\nquote = \"speak to the nation on Tuesday\"\ndate = \"2013-09-11\"\n";
    let story = Story::parse(story).expect("a story file");
    let timeline = merge_decided(&sources, &articles, &Options::default(), &[story]);
    let moved =
        timeline.entries.iter().find(|entry| entry.statements.iter().any(|it| !it.decided.is_empty()));
    let moved = moved.expect("the row is there");
    assert_eq!(moved.edtf.as_deref(), Some("2013-09-11"));
    let decided = &moved.statements[0].decided[0];
    let before = decided.before.expect("a date was found");
    assert_eq!((before.earliest.to_string().as_str(), decided.confirmed), ("2013-09-10T21:00", false));
}

#[test]
fn mistakes_in_a_story_file_are_told_with_their_line() {
    #[track_caller]
    fn check(story: &str, expected: &str) {
        let error = Story::parse(story).expect_err(story);
        assert_eq!(error.to_string(), expected);
    }
    const HOW: &str = "write it as 2013-09-07, 2013-09, 2013, 201X, 2013-22 (summer), 2013-09-07?, 2013~, \
                       2013-09-06/2013-09-08 or 2013-09-06/..";
    check(
        "[[decision]]\nquote = \"on Friday\"\ndate = \"Friday\"\n",
        &format!("line 3: expected a date in Extended Date/Time Format, found \"Friday\"; {HOW}"),
    );
    check(
        "[[decision]]\nquote = \"on Friday\"\ndate = 2013-02-29\n",
        "line 3: expected a story file with title, [[source]], [[decision]] and [[row]], found invalid date, expected day between 01 and 28; see the story files under samples/",
    );
    check(
        "[[row]]\ntext = \"The dam is built.\"\n",
        "line 2: expected a date in [[row]], found none; add one: date = \"2013-09-07\"",
    );
    check(
        "\n[[row]]\ndate = 1931\ntext = \" \"\n",
        "line 4: expected what happened after text, found \" \"; say it in a sentence",
    );
    check(
        "[[decision]]\nquote = \"--\"\ndrop = true\n",
        "line 2: expected words of a statement after quote, found \"--\"; copy them from the text",
    );
    check(
        "[[decision]]\nquote = \"on Friday\"\ndate = \"2013-09-07/2013-09-01\"\n",
        "line 3: expected an interval that begins before it ends, found \"2013-09-07/2013-09-01\"; swap the two",
    );
}

/// The rows of a timeline as lines: date, the ids of the documents that say so, what differs.
fn rows(documents: &[(&str, &str)], story: &str) -> Vec<String> {
    let documents: Vec<Document> =
        documents.iter().map(|(id, text)| document::from_text(*id, *text)).collect();
    let mentions: Vec<Vec<Mention>> =
        documents.iter().map(|document| dates(&document.text, &Anchor::of(document, None, false))).collect();
    let sources = sources(&documents, &mentions);
    let story = Story::parse(story).expect("a story file");
    let timeline = merge_decided(&sources, &Editions::default(), &Options::default(), &[story]);
    assert_eq!(timeline.notes, Vec::<String>::new());
    let mut lines = Vec::new();
    for entry in &timeline.entries {
        for said in &entry.statements {
            let others = said.agree.iter().map(|other| other.document);
            let told: Vec<&str> =
                [said.document].into_iter().chain(others).map(|index| documents[index].id.as_str()).collect();
            lines.push(format!("{} {}", entry.edtf.as_deref().unwrap_or("-"), told.join("+")));
        }
    }
    lines.extend(timeline.conflicts.iter().map(|conflict| format!("differs: {:?}", conflict.kind)));
    lines
}

const LEDGER: &str =
    "Published: 2010-06-13\n\nThe gates of the Halvard dam were opened by hand on 12 June 2010.\n";
const COURIER: &str =
    "Published: 2010-06-13\n\nOn 12 June 2010 workers cranked up the old sluices, 14 in all.\n";
const POST: &str = "Published: 2010-06-13\n\nWorkers cranked up 9 of the old sluices on 11 June 2010.\n";
const HERALD: &str = "Published: 2010-06-14\n\nThe gates of the Halvard dam were opened by hand on 12 June 2010, it was learned.\n";

#[test]
fn statements_are_joined_by_hand() {
    let documents = [("ledger", LEDGER), ("courier", COURIER)];
    assert_eq!(rows(&documents, ""), ["2010-06-12 courier", "2010-06-12 ledger"]);
    let joined = "[[decision]]\nquote = \"opened by hand on 12 June\"\nsame_as = \"workers cranked up\"\n";
    assert_eq!(rows(&documents, joined), ["2010-06-12 ledger+courier"]);
}

#[test]
fn joined_statements_with_other_dates_stay_and_differ() {
    let documents = [("ledger", LEDGER), ("post", POST)];
    let joined = "[[decision]]\nquote = \"opened by hand on 12 June\"\nsame_as = [\"cranked up 9\"]\n";
    assert_eq!(rows(&documents, joined), ["2010-06-11 post", "2010-06-12 ledger", "differs: Date"]);
}

#[test]
fn statements_are_kept_apart_by_hand() {
    let documents = [("ledger", LEDGER), ("herald", HERALD)];
    assert_eq!(rows(&documents, "").len(), 1);
    let parted = "[[decision]]\nquote = \"by hand on 12 June 2010, it was learned\"\n\
                  different_from = \"opened by hand on 12 June 2010.\"\n";
    assert_eq!(rows(&documents, parted), ["2010-06-12 ledger", "2010-06-12 herald"]);
}
