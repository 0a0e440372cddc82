//! Tense and aspect: `tests/corpus/cue.txt`, one sentence a line.

use dateline::expression::cue::{Governor, Tokens};
use dateline::expression::{Direction, Tense, cue};
use dateline::span::Span;

/// Reads one line; `None` where it holds, else what was found.
fn check(line: &str) -> Option<String> {
    let Some((sentence, expected)) = line.rsplit_once(" => ") else {
        return Some("has no \" => \"".to_owned());
    };
    let (Some(open), Some(close)) = (sentence.find('<'), sentence.find('>')) else {
        return Some("has no <expression>".to_owned());
    };
    let text = format!("{}{}{}", &sentence[..open], &sentence[open + 1..close], &sentence[close + 1..]);
    let at = Span::new(open, close - 1);
    let cue = cue(&text, at);
    let tokens = Tokens::around(&text, at);
    let holds = |word: &str| match word {
        "past" => cue.tense == Tense::Past,
        "present" => cue.tense == Tense::Present,
        "future" => cue.tense == Tense::Future,
        "none" => cue.tense == Tense::None,
        "back" => cue.direction() == Direction::Back,
        "ahead" => cue.direction() == Direction::Ahead,
        "open" => cue.direction() == Direction::Open,
        "quoted" => cue.quoted,
        "reported" => Governor::of(&tokens).reported(&tokens),
        "sure" => cue.sure,
        "unsure" => !cue.sure,
        _ => false,
    };
    expected.split_whitespace().any(|word| !holds(word)).then(|| format!("{cue:?}"))
}

#[test]
fn every_line_of_the_corpus_holds() {
    let lines = include_str!("corpus/cue.txt").lines().enumerate();
    let failures: Vec<String> = lines
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .filter_map(|(number, line)| {
            Some(format!("cue.txt:{}: {line}\n    found {}", number + 1, check(line)?))
        })
        .collect();
    assert!(failures.is_empty(), "{} lines fail:\n{}", failures.len(), failures.join("\n"));
}
