//! Histories: `tests/corpus/narrative.txt`, texts in which every expression stands as `[words|value]`.

use std::fmt::Write as _;
use std::path::Path;

use dateline::calendar::NaiveDate;
use dateline::resolve::{Anchor, Mode, dates};

/// What stands behind a text, lest it be read as a short message.
const REST: &str = "\n\nNothing in these words names any moment, and they only lengthen the text. A reader who came to them \
    would find a harbour, a lamp, a rope and a row of boats; beside the boats he would find nets hung up to dry, and \
    behind the nets a wall, a gate, a garden with apple trees, and a bench on which nobody sat.";

/// The text without its brackets, and the words and values that stood in them, one a line.
fn unmarked(marked: &str) -> (String, String) {
    let (mut text, mut expected) = (String::new(), String::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, behind) = after.split_once(']').expect("a bracket is closed");
        let (words, value) = inside.rsplit_once('|').expect("a bracket holds words and a value");
        text.push_str(before);
        let _ = writeln!(expected, "{} {words:?} {value}", text.len());
        text.push_str(words);
        rest = behind;
    }
    text.push_str(rest);
    (text, expected)
}

#[test]
fn histories_move_through_their_own_time() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/narrative.txt");
    let corpus = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let anchor = NaiveDate::from_ymd_opt(2013, 9, 7).map(Anchor::day).expect("a day");
    let anchor = Anchor { mode: Mode::Narrative, ..anchor };
    let mut failures = String::new();
    let mut texts = 0;
    for part in corpus.split("\n== ").skip(1) {
        let (shows, marked) = part.split_once('\n').expect("a heading has a text below it");
        let (text, expected) = unmarked(&format!("{marked}{REST}"));
        let mut found = String::new();
        for mention in dates(&text, &anchor) {
            let words = mention.span.of(&text);
            let _ = writeln!(found, "{} {words:?} {}", mention.span.start, mention.value);
        }
        if found != expected {
            let _ = writeln!(failures, "== {shows}\nexpected\n{expected}found\n{found}");
        }
        texts += 1;
    }
    assert!(texts > 5, "only {texts} texts");
    assert!(failures.is_empty(), "{failures}");
}
