//! Whatever is read, its blocks and sentences lie in its text, in order, and lose no word.

use dateline::document::split_sentences;
use dateline::span::Span;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::texts::{cases, slice, text};

/// Spans in order, without overlap, trimmed, with nothing but blanks between them.
fn assert_cover(text: &str, spans: impl Iterator<Item = Span>) -> Result<(), TestCaseError> {
    let mut end = 0;
    for span in spans {
        let words = slice(text, span, end)?;
        prop_assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        prop_assert!(text[end..span.start].trim().is_empty(), "left out: {:?}", &text[end..span.start]);
        end = span.end;
    }
    prop_assert!(text[end..].trim().is_empty(), "left out: {:?}", &text[end..]);
    Ok(())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn sentences_cover_a_paragraph(text in text()) {
        assert_cover(&text, split_sentences(&text))?;
    }
}
