//! Two versions of a unit → the words that changed, as a person would mark them.
//!
//! Tokens are compared by their numbers. A word that only took or lost the capital of a sentence's first word counts as
//! the same; edits with nothing but a function word or a mark between them are joined.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::WordChange;
use super::sequence::{self, Change};
use super::weighed::{LIGHT, WORD};
use crate::align::tokens;
use crate::language::english::words::is_function_word;
use crate::span::Span;

/// A stretch between two edits is swallowed if it weighs so many times less than either: where both put words in the
/// place of others, and where they do so only together.
const SWALLOWED: [i32; 2] = [3, 4];

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
    /// Function words and punctuation.
    light: Vec<bool>,
    /// What reads like the first token of the other side but for its capital.
    like_first: Vec<usize>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(old: &'a str, new: &'a str) -> Self {
        let mut known: FxHashMap<&'a str, u32> = FxHashMap::default();
        let (mut old, mut new) = (Side::read(old, &mut known), Side::read(new, &mut known));
        old.like_first = new.first().map_or_else(Vec::new, |first| old.like(first));
        new.like_first = old.first().map_or_else(Vec::new, |first| new.like(first));
        Self { old, new }
    }

    /// Whether both have the same tokens.
    pub(super) fn equal(&self) -> bool {
        self.old.ids == self.new.ids
    }

    /// The changed stretches, in tokens; never none where the tokens differ.
    pub(super) fn changes(&self) -> Vec<Change> {
        let mut changes = sequence::changes(&self.old.ids, &self.new.ids, |i, j| self.weight(i, j));
        self.slide(&mut changes);
        let changes = joined(changes, self);
        if changes.is_empty() && !self.equal() {
            let same = |i: usize, j: usize| (self.old.ids[i] == self.new.ids[j]).then_some(WORD);
            return sequence::changes(&self.old.ids, &self.new.ids, same);
        }
        changes
    }

    /// Moves words that only came or only went as far to the right as they read the same, so that "a, b, c" from "a, c" is
    /// "b," put in rather than ", b".
    fn slide(&self, changes: &mut [Change]) {
        for at in 0..changes.len() {
            let (old_limit, new_limit) = changes
                .get(at + 1)
                .map_or((self.old.ids.len(), self.new.ids.len()), |next| (next.old.start, next.new.start));
            let change = &mut changes[at];
            let (ids, range) = match (change.old.is_empty(), change.new.is_empty()) {
                (true, false) => (&self.new.ids, change.new.clone()),
                (false, true) => (&self.old.ids, change.old.clone()),
                _ => continue,
            };
            let room = (old_limit - change.old.end).min(new_limit - change.new.end);
            let by = (0..room).take_while(|by| ids[range.start + by] == ids[range.end + by]).count();
            change.old = change.old.start + by..change.old.end + by;
            change.new = change.new.start + by..change.new.end + by;
        }
    }

    /// What two tokens are worth if they pass for the same.
    fn weight(&self, i: usize, j: usize) -> Option<i32> {
        let same = self.old.ids[i] == self.new.ids[j]
            || (i == 0 && self.new.like_first.contains(&j))
            || (j == 0 && self.old.like_first.contains(&i));
        same.then(|| self.old.worth(i))
    }

    /// Whether a token outside the changes took or lost its capital.
    pub(super) fn differ_in_case_elsewhere(&self, changes: &[Change]) -> bool {
        let (mut i, mut j) = (0, 0);
        let ends = std::iter::once((self.old.ids.len(), self.new.ids.len(), 0, 0));
        let stretches = changes.iter().map(|c| (c.old.start, c.new.start, c.old.end, c.new.end)).chain(ends);
        for (old_start, new_start, old_end, new_end) in stretches {
            if self.old.ids.get(i..old_start) != self.new.ids.get(j..new_start) {
                return true;
            }
            (i, j) = (old_end, new_end);
        }
        false
    }

    /// A change in bytes; an empty side stands where the next token begins.
    pub(super) fn in_bytes(&self, change: &Change) -> WordChange {
        WordChange { old: self.old.bytes(&change.old), new: self.new.bytes(&change.new) }
    }
}

/// How much of their tokens two texts share, from 0 to 1.
pub(super) fn similarity(old: &str, new: &str) -> f64 {
    let read = Tokens::of(old, new);
    let (all_old, all_new) = (read.old.ids.len(), read.new.ids.len());
    let gone: usize = read.changes().iter().map(|change| change.old.len()).sum();
    if all_old + all_new == 0 { 1.0 } else { 2.0 * (all_old - gone) as f64 / (all_old + all_new) as f64 }
}

impl<'a> Side<'a> {
    fn read(text: &'a str, known: &mut FxHashMap<&'a str, u32>) -> Self {
        let spans: Vec<Span> = tokens(text).collect();
        let ids = spans.iter().map(|span| {
            let next = known.len() as u32;
            *known.entry(span.of(text)).or_insert(next)
        });
        let ids = ids.collect();
        let light = spans.iter().map(|span| is_light(span.of(text))).collect();
        Self { text, spans, ids, light, like_first: Vec::new() }
    }

    fn first(&self) -> Option<&'a str> {
        self.spans.first().map(|span| span.of(self.text))
    }

    /// The tokens that read like `word` but for the case of letters; the first few.
    fn like(&self, word: &str) -> Vec<usize> {
        let folded = word.to_lowercase();
        let alike = |span: &Span| {
            let own = span.of(self.text);
            own.len() == word.len() && own != word && own.to_lowercase() == folded
        };
        self.spans
            .iter()
            .enumerate()
            .filter(|(_, span)| alike(span))
            .map(|(index, _)| index)
            .take(8)
            .collect()
    }

    fn worth(&self, at: usize) -> i32 {
        if self.light.get(at) == Some(&true) { LIGHT } else { WORD }
    }

    fn bytes(&self, range: &Range<usize>) -> Span {
        let start = self.spans.get(range.start).map_or(self.text.len(), |span| span.start);
        match self.spans.get(range.clone()) {
            Some([.., last]) => Span::new(start, last.end),
            _ => Span::new(start, start),
        }
    }
}

/// Whether a token is a function word or a mark.
fn is_light(token: &str) -> bool {
    match token.as_bytes() {
        [] => true,
        [first, ..] if first.is_ascii_alphabetic() => token.len() <= 7 && is_function_word(token),
        _ => !token.chars().any(char::is_alphanumeric),
    }
}

/// Joins edits with too little between them to be worth standing apart: a rewrite must not turn into confetti.
fn joined(changes: Vec<Change>, tokens: &Tokens<'_>) -> Vec<Change> {
    let mut kept: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let mut change = change;
        while let Some(before) = kept.pop_if(|before| is_swallowed(before, &change, tokens)) {
            change = Change { old: before.old.start..change.old.end, new: before.new.start..change.new.end };
        }
        kept.push(change);
    }
    kept
}

/// Whether what stands between two edits is too light to keep them apart.
fn is_swallowed(before: &Change, after: &Change, tokens: &Tokens<'_>) -> bool {
    let between = before.old.end..after.old.start;
    if between.len() > 4 {
        return false;
    }
    // In halves of a word: a light token is one half, a word with a meaning three.
    let weight: i32 = between.map(|at| if tokens.old.worth(at) == LIGHT { 1 } else { 3 }).sum();
    let size = |change: &Change| 2 * change.old.len().max(change.new.len()) as i32;
    let replaces = |change: &Change| !change.old.is_empty() && !change.new.is_empty();
    let smaller = size(before).min(size(after));
    if replaces(before) && replaces(after) {
        weight <= 4 && weight * SWALLOWED[0] <= smaller
    } else {
        let put_in_only = before.old.is_empty() && after.old.is_empty();
        let taken_out_only = before.new.is_empty() && after.new.is_empty();
        let together = !put_in_only && !taken_out_only;
        together && weight <= 1 && weight * SWALLOWED[1] <= smaller
    }
}
