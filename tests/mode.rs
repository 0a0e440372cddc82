//! What `--mode auto` takes for a news story and what for a narrative: `tests/corpus/mode.txt`.

use std::fmt::Write;

use dateline::Anchor;
use dateline::calendar::NaiveDate;
use dateline::expression::find;
use dateline::resolve::is_narrative;

#[test]
fn news_and_narratives_are_told_apart() {
    let corpus = include_str!("corpus/mode.txt");
    let anchor = Anchor::day(NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day"));
    let mut failures = String::new();
    let mut texts = 0;
    for part in corpus.split("\n@ ").skip(1) {
        let (mode, text) = part.split_once('\n').expect("a mode and a text");
        let wanted = match mode {
            "news" => false,
            "narrative" => true,
            other => panic!("tests/corpus/mode.txt: expected news or narrative, found {other:?}"),
        };
        texts += 1;
        if is_narrative(&find(text), &anchor) != wanted {
            let _ = writeln!(failures, "is no {mode}: {text}");
        }
    }
    assert!(texts > 4, "the corpus was not read");
    assert!(failures.is_empty(), "{failures}");
}
