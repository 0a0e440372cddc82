//! How short messages speak: "good morning" is this morning's, "had a fun day", "weekend!" need no article.

use crate::calendar::{Amount, Length, Unit};
use crate::expression::meaning::{Core, Meaning, Side, TimeOfDay};
use crate::expression::run::{Found, Run};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

/// Parts of the day and units on their own; nothing in a longer text.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.message || run.gap(at + 1) == Gap::Hyphen && run.get(at + 1).is_some() {
        return None;
    }
    let length = |unit| Meaning::of(Core::Length(Length::of(Amount::whole(1), unit), Side::Free));
    match run.word(at)? {
        Word::Part(part) | Word::Parts(part) => {
            Some(Found::new(at + 1, "part of day", Meaning::of(Core::TimeOnly).at(TimeOfDay::Part(part))))
        }
        Word::Unit(Unit::Weekend) => {
            Some(Found::new(at + 1, "weekend", Meaning::of(Core::Current(Unit::Weekend))))
        }
        // "Lunar New Year": the rest of a name.
        Word::Unit(Unit::Year) if super::context::previous_word(run, at).eq_ignore_ascii_case("new") => None,
        Word::Unit(_) if super::duration::behind_a_number(run, at) => None,
        Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) => {
            Some(Found::new(at + 1, "<unit>", length(unit)))
        }
        _ => None,
    }
}
