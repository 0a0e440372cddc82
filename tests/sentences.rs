//! The sentence splitter against its corpus.

use dateline::document::{sentence_around, split_sentences};
use dateline::span::Span;

const CORPUS: &str = include_str!("corpus/sentences.txt");

/// The text of a corpus line.
fn paragraph(line: &str) -> String {
    line.replace(" ‖ ", " ").replace('‖', "").replace('⏎', "\n")
}

fn check(paragraph: &str, expected: &[&str]) -> Result<(), String> {
    let found: Vec<&str> = split_sentences(paragraph).map(|span| span.of(paragraph)).collect();
    if found == expected { Ok(()) } else { Err(format!("\n  expected {expected:?}\n  found    {found:?}")) }
}

#[test]
fn corpus() {
    let mut failures = Vec::new();
    for (number, line) in CORPUS.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let line = &line.replace('⏎', "\n");
        let sentences: Vec<&str> = line.split('‖').map(str::trim).collect();
        if let Err(failure) = check(&paragraph(line), &sentences) {
            failures.push(format!("tests/corpus/sentences.txt:{}:{failure}", number + 1));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Around any place of a paragraph stands the very sentence that the splitter finds there.
#[test]
fn around_agrees_with_split() {
    for line in CORPUS.lines().filter(|line| !line.starts_with('#')) {
        let text = format!("Before.\n\n{}\n\nAfter.", paragraph(line));
        let paragraph = Span::new(9, text.len() - 8);
        for sentence in split_sentences(paragraph.of(&text)).map(|span| span.shifted(9)) {
            for (at, sign) in sentence.of(&text).char_indices().filter(|(_, sign)| sign.is_alphanumeric()) {
                let at = sentence.start + at;
                let found = sentence_around(&text, Span::new(at, at + sign.len_utf8()));
                assert_eq!(found.of(&text), sentence.of(&text), "at {at} of {line}");
            }
        }
    }
}
