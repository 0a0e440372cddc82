//! A reworded pair as one run of text: what stayed, what went, what came.

use std::borrow::Cow;

use crate::report::{Pair, joined};

/// A stretch of a reworded pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words of both.
    Kept(&'t str),
    /// Words of the old text only.
    Old(&'t str),
    /// Words of the new text only.
    New(&'t str),
}

/// The texts of a pair: of its old sentences, and of its new ones.
pub struct Texts<'t> {
    /// Old sentences, joined by one space.
    pub old: Cow<'t, str>,
    /// New sentences, joined by one space.
    pub new: Cow<'t, str>,
}

impl<'t> Texts<'t> {
    /// The texts of `pair`, out of the sentences of both editions.
    pub fn of(pair: &Pair, old: &'t [Cow<'t, str>], new: &'t [Cow<'t, str>]) -> Self {
        Self { old: joined(&pair.old, old), new: joined(&pair.new, new) }
    }

    /// The new text, with what went before what came in its place.
    pub fn pieces(&self, pair: &Pair) -> Vec<Piece<'_>> {
        let (mut old, mut new) = (Cursor::new(&self.old), Cursor::new(&self.new));
        let mut pieces = Vec::new();
        for change in &pair.words {
            pieces.push(Piece::Kept(new.take_to(change.new[0])));
            old.take_to(change.old[0]);
            pieces.push(Piece::Old(old.take_to(change.old[1])));
            pieces.push(Piece::New(new.take_to(change.new[1])));
        }
        pieces.push(Piece::Kept(new.rest));
        pieces.retain(|piece| !matches!(piece, Piece::Kept("") | Piece::Old("") | Piece::New("")));
        pieces
    }
}

/// A place in a text that moves forward by Unicode scalars.
struct Cursor<'t> {
    rest: &'t str,
    scalar: usize,
}

impl<'t> Cursor<'t> {
    const fn new(text: &'t str) -> Self {
        Self { rest: text, scalar: 0 }
    }

    /// The text up to a scalar offset; none of it where that lies behind.
    fn take_to(&mut self, offset: usize) -> &'t str {
        let count = offset.saturating_sub(self.scalar);
        let at = self.rest.char_indices().nth(count).map_or(self.rest.len(), |(at, _)| at);
        let (taken, rest) = self.rest.split_at(at);
        self.rest = rest;
        self.scalar = self.scalar.max(offset);
        taken
    }
}
