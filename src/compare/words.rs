//! Two versions of a unit → the words that changed, as a person would mark them.
//!
//! Tokens are compared by `similar` on their numbers; edits are then moved to natural ends, and joined where nothing but
//! a function word or a point lies between them.

use rustc_hash::FxHashMap;

use super::WordChange;
use super::sequence::{Change, changes};
use crate::align::tokens;
use crate::span::Span;

/// The tokens of a pair of texts: spans, and numbers that are equal where the tokens are.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    pub(super) old: Side<'a>,
    pub(super) new: Side<'a>,
}

/// One side of it.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) text: &'a str,
    pub(super) spans: Vec<Span>,
    ids: Vec<u32>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(old: &'a str, new: &'a str) -> Self {
        let mut known: FxHashMap<&'a str, u32> = FxHashMap::default();
        let mut side = |text: &'a str| {
            let spans: Vec<Span> = tokens(text).collect();
            let ids = spans
                .iter()
                .map(|span| {
                    let next = known.len() as u32;
                    *known.entry(span.of(text)).or_insert(next)
                })
                .collect();
            Side { text, spans, ids }
        };
        let old = side(old);
        Self { old, new: side(new) }
    }

    /// Whether both have the same tokens.
    pub(super) fn equal(&self) -> bool {
        self.old.ids == self.new.ids
    }

    /// The changed stretches, in tokens.
    pub(super) fn changes(&self) -> Vec<Change> {
        changes(&self.old.ids, &self.new.ids)
    }

    /// A change in bytes; an empty side stands where the next token begins.
    pub(super) fn in_bytes(&self, change: &Change) -> WordChange {
        WordChange { old: self.old.bytes(&change.old), new: self.new.bytes(&change.new) }
    }
}

impl Side<'_> {
    fn bytes(&self, range: &std::ops::Range<usize>) -> Span {
        let start = self.spans.get(range.start).map_or(self.text.len(), |span| span.start);
        match self.spans.get(range.clone()) {
            Some([.., last]) => Span::new(start, last.end),
            _ => Span::new(start, start),
        }
    }
}
