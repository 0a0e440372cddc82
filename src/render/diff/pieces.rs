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
        for change in pair.differences() {
            pieces.push(Piece::Kept(new.take_to(change.new[0])));
            old.take_to(change.old[0]);
            // Words that went without others in their place take the blank behind them along.
            let blank = change.new[0] == change.new[1] && old.is_blank_at(change.old[1]);
            pieces.push(Piece::Old(old.take_to(change.old[1] + usize::from(blank))));
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

    fn is_blank_at(&self, offset: usize) -> bool {
        self.rest.chars().nth(offset.saturating_sub(self.scalar)) == Some(' ')
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

#[cfg(test)]
mod tests {
    use super::{Piece, Texts};
    use crate::report::{Pair, PairKind, Words};

    #[track_caller]
    fn check(old: &str, new: &str, words: &[([usize; 2], [usize; 2])], expected: &str) {
        let words = words.iter().map(|&(old, new)| Words { old, new }).collect();
        let pair = Pair {
            old: vec![0],
            new: vec![0],
            kind: PairKind::Reworded,
            moved: false,
            distance: 0,
            words,
            phrases: Vec::new(),
            touches: Vec::new(),
            numbers: Vec::new(),
        };
        let (old, new) = ([old.into()], [new.into()]);
        let texts = Texts::of(&pair, &old, &new);
        let shown: Vec<String> = texts
            .pieces(&pair)
            .into_iter()
            .map(|piece| match piece {
                Piece::Kept(text) => text.to_owned(),
                Piece::Old(text) => format!("[{text}]"),
                Piece::New(text) => format!("{{{text}}}"),
            })
            .collect();
        assert_eq!(shown.concat(), expected);
    }

    #[test]
    fn changes_stand_where_they_happened() {
        check("It met at six.", "It met at ten.", &[([10, 13], [10, 13])], "It met at [six]{ten}.");
        check("Früh am Tag", "Spät am Tag", &[([0, 4], [0, 4])], "[Früh]{Spät} am Tag");
        check("It met.", "It met today.", &[([6, 6], [6, 12])], "It met{ today}.");
    }

    #[test]
    fn a_dropped_word_leaves_no_double_blank_and_no_missing_one() {
        check("It never met.", "It met.", &[([3, 8], [3, 3])], "It [never ]met.");
    }
}
