//! What is compared: the sentences, paragraphs or lines of a document, in order and without overlap.

use super::{Unit, UnitKind};
use crate::document::Document;
use crate::span::Span;

/// The units of a document.
pub(super) fn units(document: &Document, kind: UnitKind) -> Vec<Unit> {
    match kind {
        UnitKind::Sentence => document.sentences().iter().map(|sentence| sentence.span).collect(),
        UnitKind::Paragraph => document.blocks().iter().map(|block| block.span).collect(),
        UnitKind::Line => lines(&document.text),
    }
}

/// Each line without its line feed; a carriage return before it is part of the line.
fn lines(text: &str) -> Vec<Unit> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let span = Span::new(start, start + line.strip_suffix('\n').unwrap_or(line).len());
            start += line.len();
            span
        })
        .collect()
}
