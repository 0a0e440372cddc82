//! Two versions of a unit → the words that changed, as a person would mark them.
//!
//! Tokens are compared by their numbers. A word that only took or lost the capital of a sentence's first word counts as
//! the same; what comes out is tidied as a person would, and phrases that only changed their place are told apart.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::sequence::{self, Change};
use super::weighed::{COMMA, LIGHT, MARK, WORD};
use super::{WordChange, phrases, tidy};
use crate::align::tokens;
use crate::language::english::words::is_function_word;
use crate::span::Span;

/// What differs between two texts.
#[derive(Debug, Default)]
pub(super) struct Edits {
    /// The stretches that differ, in order, those of phrases that moved among them.
    pub(super) changes: Vec<Change>,
    /// Phrases that moved: which change takes it out, and which puts it in.
    pub(super) moves: Vec<(usize, usize)>,
}

impl Edits {
    /// Whether a change is one half of a move.
    pub(super) fn is_half(&self, change: usize) -> bool {
        self.moves.iter().any(|&(from, to)| from == change || to == change)
    }

    /// How many old tokens stand nowhere in the new text.
    pub(super) fn gone(&self) -> usize {
        let moved: usize = self.moves.iter().map(|&(from, _)| self.changes[from].old.len()).sum();
        self.changes.iter().map(|change| change.old.len()).sum::<usize>() - moved
    }
}

/// What a token is to the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A word with a meaning.
    Word,
    /// An article, preposition, pronoun, auxiliary or conjunction.
    Function,
    /// A comma: it holds the phrases around it apart.
    Comma,
    /// Any other mark.
    Mark,
}

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
    pub(super) ids: Vec<u32>,
    /// What each token is.
    pub(super) classes: Vec<Class>,
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

    /// What differs, in tokens; never nothing where the tokens differ.
    pub(super) fn edits(&self) -> Edits {
        let mut changes = sequence::changes(&self.old.ids, &self.new.ids, |i, j| self.weight(i, j));
        tidy::slide(self, &mut changes);
        let changes = tidy::joined(self, changes);
        if changes.is_empty() && !self.equal() {
            let same = |i: usize, j: usize| (self.old.ids[i] == self.new.ids[j]).then_some(WORD);
            return Edits {
                changes: sequence::changes(&self.old.ids, &self.new.ids, same),
                ..Edits::default()
            };
        }
        phrases::moved(self, changes)
    }

    /// All that differs as one change: the texts without the tokens that both begin and end with.
    pub(super) fn replaced(&self) -> Change {
        let (old, new) = (&self.old.ids, &self.new.ids);
        let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let tails = old[head..].iter().rev().zip(new[head..].iter().rev());
        let tail = tails.take_while(|(a, b)| a == b).count();
        Change { old: head..old.len() - tail, new: head..new.len() - tail }
    }

    /// What two tokens are worth if they pass for the same.
    fn weight(&self, i: usize, j: usize) -> Option<i32> {
        self.same(i, j).then(|| self.old.worth(i))
    }

    /// Whether two tokens are the same, or but for the capital of a sentence's first word.
    pub(super) fn same(&self, i: usize, j: usize) -> bool {
        self.old.ids[i] == self.new.ids[j]
            || (i == 0 && self.new.like_first.contains(&j))
            || (j == 0 && self.old.like_first.contains(&i))
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
    let shared = all_old - read.edits().gone();
    if all_old + all_new == 0 { 1.0 } else { 2.0 * shared as f64 / (all_old + all_new) as f64 }
}

impl<'a> Side<'a> {
    fn read(text: &'a str, known: &mut FxHashMap<&'a str, u32>) -> Self {
        let spans: Vec<Span> = tokens(text).collect();
        let ids = spans.iter().map(|span| {
            let next = known.len() as u32;
            *known.entry(span.of(text)).or_insert(next)
        });
        let ids = ids.collect();
        let classes = spans.iter().map(|span| class(span.of(text))).collect();
        Self { text, spans, ids, classes, like_first: Vec::new() }
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

    /// What a token is worth if it is shared.
    fn worth(&self, at: usize) -> i32 {
        match self.classes.get(at) {
            Some(Class::Function) => LIGHT,
            Some(Class::Comma) => COMMA,
            Some(Class::Mark) => MARK,
            Some(Class::Word) | None => WORD,
        }
    }

    /// A token as it is written; empty beyond the end.
    pub(super) fn token(&self, at: usize) -> &'a str {
        self.spans.get(at).map_or("", |span| span.of(self.text))
    }

    fn bytes(&self, range: &Range<usize>) -> Span {
        let start = self.spans.get(range.start).map_or(self.text.len(), |span| span.start);
        match self.spans.get(range.clone()) {
            Some([.., last]) => Span::new(start, last.end),
            _ => Span::new(start, start),
        }
    }
}

fn class(token: &str) -> Class {
    match token.as_bytes() {
        b"," => Class::Comma,
        [first, ..] if first.is_ascii_alphabetic() => {
            if token.len() <= 7 && is_function_word(token) {
                Class::Function
            } else {
                Class::Word
            }
        }
        _ if token.chars().any(char::is_alphanumeric) => Class::Word,
        _ => Class::Mark,
    }
}
