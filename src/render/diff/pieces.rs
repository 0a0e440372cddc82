//! A reworded pair as one run of text: what stayed, what went, what came.

use std::borrow::Cow;

use crate::report::{Pair, Words, joined};

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

    /// The new text, with what went before what came in its place. Blanks that stand on one side only belong to the change:
    /// without what came it reads as the old text, without what went as the new one.
    pub fn pieces(&self, pair: &Pair) -> Vec<Piece<'_>> {
        let (mut old, mut new) = (Cursor::new(&self.old), Cursor::new(&self.new));
        let blanks = Blanks::of(self);
        let mut pieces = Vec::new();
        for change in &pair.differences() {
            let Words { old: went, new: came } = blanks.taken_in(*change);
            pieces.push(Piece::Kept(new.take_to(came[0])));
            old.take_to(went[0]);
            pieces.push(Piece::Old(old.take_to(went[1])));
            pieces.push(Piece::New(new.take_to(came[1])));
        }
        pieces.push(Piece::Kept(new.rest));
        pieces.retain(|piece| !matches!(piece, Piece::Kept("") | Piece::Old("") | Piece::New("")));
        pieces
    }

    /// The old text with what went, and the new text with what came.
    pub fn sides(&self, pair: &Pair) -> (Vec<Piece<'_>>, Vec<Piece<'_>>) {
        let (mut old, mut new) = (Cursor::new(&self.old), Cursor::new(&self.new));
        let mut sides = (Vec::new(), Vec::new());
        for change in &pair.differences() {
            sides.0.push(Piece::Kept(old.take_to(change.old[0])));
            sides.0.push(Piece::Old(old.take_to(change.old[1])));
            sides.1.push(Piece::Kept(new.take_to(change.new[0])));
            sides.1.push(Piece::New(new.take_to(change.new[1])));
        }
        sides.0.push(Piece::Kept(old.rest));
        sides.1.push(Piece::Kept(new.rest));
        let says = |piece: &Piece<'_>| !matches!(piece, Piece::Kept("") | Piece::Old("") | Piece::New(""));
        sides.0.retain(says);
        sides.1.retain(says);
        sides
    }
}

/// Where the blanks of both texts stand, by Unicode scalars.
struct Blanks {
    old: Vec<bool>,
    new: Vec<bool>,
}

impl Blanks {
    fn of(texts: &Texts<'_>) -> Self {
        let [old, new] = [&texts.old, &texts.new].map(|text| text.chars().map(|char| char == ' ').collect());
        Self { old, new }
    }

    /// The change with the blanks beside it that the other side lacks.
    fn taken_in(&self, change: Words) -> Words {
        let at = |blanks: &[bool], place: Option<usize>| {
            place.and_then(|place| blanks.get(place)).is_some_and(|blank| *blank)
        };
        let beside = |blanks: &[bool], [start, end]: [usize; 2]| {
            (at(blanks, start.checked_sub(1)), at(blanks, Some(end)))
        };
        let (old, new) = (beside(&self.old, change.old), beside(&self.new, change.new));
        let take = |own: (bool, bool), other: (bool, bool), range: [usize; 2], alone: bool| {
            let (before, after) = if alone {
                // The blanks on both sides of what has no counterpart, but for the one that the other side has there.
                let spare = usize::from(own.0) + usize::from(own.1)
                    - usize::from(own.0 || own.1).min(usize::from(other.0 || other.1));
                let after = own.1 && spare > 0;
                (own.0 && spare > usize::from(after), after)
            } else {
                (own.0 && !other.0, own.1 && !other.1)
            };
            [range[0] - usize::from(before), range[1] + usize::from(after)]
        };
        let is_empty = |range: [usize; 2]| range[0] == range[1];
        let (no_old, no_new) = (is_empty(change.old), is_empty(change.new));
        Words {
            old: if no_old { change.old } else { take(old, new, change.old, no_new) },
            new: if no_new { change.new } else { take(new, old, change.new, no_old) },
        }
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
        let read = |without: fn(&Piece<'_>) -> bool| -> String {
            let pieces = texts.pieces(&pair);
            let kept = pieces.iter().filter(|piece| !without(piece));
            kept.map(|(Piece::Kept(text) | Piece::Old(text) | Piece::New(text))| *text).collect()
        };
        assert_eq!(read(|piece| matches!(piece, Piece::New(_))), texts.old);
        assert_eq!(read(|piece| matches!(piece, Piece::Old(_))), texts.new);
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
        check("It met today.", "It met.", &[([7, 12], [6, 6])], "It met[ today].");
        check("It met.", "It never met.", &[([3, 3], [3, 8])], "It {never }met.");
        check("It met.", "It met today.", &[([6, 6], [7, 12])], "It met{ today}.");
        check("Ann and Bo", "Ann, Bo", &[([4, 7], [3, 4])], "Ann[ and]{,} Bo");
        check("Ann, Bo", "Ann and Bo", &[([3, 4], [4, 7])], "Ann[,]{ and} Bo");
    }
}
