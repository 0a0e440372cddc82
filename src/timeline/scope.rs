//! What stands above a word: the words of its clause before it, and those of the clauses of which that one is the content.

use crate::expression::cue::{Mark, Tokens};
use crate::language::english::lexicon::{Forms, Role};

/// The indices of the tokens above the one at `from`, nearest first. Brackets and insertions between commas are stepped
/// over, and so are quotations in which that token does not stand; a relative pronoun, a stop or a main clause of its own ends the walk.
pub(super) const fn above<'t, 's>(tokens: &'t Tokens<'s>, from: usize) -> Above<'t, 's> {
    Above { tokens, index: from }
}

/// The iterator behind [`above`].
#[derive(Clone, Debug)]
pub(super) struct Above<'t, 's> {
    tokens: &'t Tokens<'s>,
    index: usize,
}

impl Iterator for Above<'_, '_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            self.index = self.index.checked_sub(1)?;
            let token = self.tokens.get(self.index)?;
            match token.mark {
                Mark::Stop if self.tokens.closes_bracket(self.index) => {
                    self.index = before(self.tokens, self.index, Mark::Stop).unwrap_or(0);
                }
                Mark::Stop => return self.end(),
                Mark::Close => match before(self.tokens, self.index, Mark::Open) {
                    Some(start) => self.index = start,
                    None => return self.end(),
                },
                Mark::Comma => match inserted(self.tokens, self.index) {
                    Some(start) => self.index = start,
                    None if new_clause(self.tokens, self.index) => return self.end(),
                    None => return Some(self.index),
                },
                Mark::Word if token.word.role == Role::Relative => return self.end(),
                _ => return Some(self.index),
            }
        }
    }
}

impl Above<'_, '_> {
    /// Goes on to the left of `index`.
    pub(super) const fn skip_to(&mut self, index: usize) {
        self.index = index;
    }

    const fn end(&mut self) -> Option<usize> {
        self.index = 0;
        None
    }
}

/// Whether a main clause of its own begins after the comma: ", and the union struck".
pub(super) fn new_clause(tokens: &Tokens<'_>, comma: usize) -> bool {
    tokens.role(comma + 1) == Some(Role::Coordinator)
        && !matches!(tokens.role(comma + 2), Some(Role::That | Role::Condition | Role::Subordinator))
}

/// Where the insertion begins that the comma at `close` ends: ", who denied it," or ", said to be the leader,".
fn inserted(tokens: &Tokens<'_>, close: usize) -> Option<usize> {
    let open = before(tokens, close, Mark::Comma)?;
    let next = tokens.get(open + 1)?;
    let insertion =
        next.word.role == Role::Relative || next.word.forms.any(Forms::ING.and(Forms::PARTICIPLE));
    insertion.then_some(open)
}

/// The nearest such mark before `index`, with no stop between.
fn before(tokens: &Tokens<'_>, index: usize, mark: Mark) -> Option<usize> {
    let found = |index: &usize| tokens.get(*index).map(|token| token.mark);
    let place = (0..index)
        .rev()
        .find(|index| matches!(found(index), Some(found) if found == mark || found == Mark::Stop))?;
    (found(&place) == Some(mark)).then_some(place)
}
