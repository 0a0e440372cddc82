//! How short messages speak: "good morning" is this morning's, "had a fun day", "weekend!" need no article.

use crate::calendar::{Amount, Field, Length, Unit};
use crate::expression::meaning::{Core, Meaning, Side, TimeOfDay};
use crate::expression::run::{Found, Run, ordinal};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

/// Parts of the day and units on their own; nothing in a longer text.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.message || run.gap(at + 1) == Gap::Hyphen && run.get(at + 1).is_some() {
        return None;
    }
    if let Some(found) = numbered(run, at) {
        return Some(found);
    }
    // "an afternoon in the park", "on a Sunday evening": the article belongs to it.
    if run.slice(at, at + 1).eq_ignore_ascii_case("a") || run.slice(at, at + 1).eq_ignore_ascii_case("an") {
        let part = super::part::read(run, at + 1).filter(|found| found.rule == "weekday");
        let found = super::clock::read(run, at + 1)
            .or(part)
            .or_else(|| read(run, at + 1).filter(|found| found.rule == "part of day"))?;
        let single =
            matches!(found.meaning.core, Core::Part(Field::Weekday(_), _) | Core::TimeOnly | Core::Feast(..));
        let clock = matches!(found.meaning.time, Some(TimeOfDay::Clock { .. }));
        return (single && !clock && run.gap(at + 1) == Gap::Space && closed(run, found.end))
            .then_some(found);
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

/// "first day", "last day", "2nd last day", "day 3": one of a series, told by its place in it.
fn numbered(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let from = at + the;
    let (end, unit) = if let Some(Word::Unit(unit)) = run.word(from) {
        let (_, digits) = run.whole(from + 1).filter(|_| run.gap(from + 1) == Gap::Space)?;
        (digits <= 3 && the == 0).then_some((from + 2, unit))?
    } else {
        let after = ordinal(run, from).map_or(from, |(end, _)| end);
        let end = after + usize::from(matches!(run.word(after), Some(Word::Last | Word::Ordinal(0))));
        let end = end + usize::from(run.is(end, Word::Kind));
        let Some(Word::Unit(unit)) = run.word(end).filter(|_| end > from) else { return None };
        (end + 1, unit)
    };
    let day = matches!(unit, Unit::Day | Unit::Year) && (from + 1..end).all(|at| run.gap(at) == Gap::Space);
    let length = Core::Length(Length::of(Amount::whole(1), unit), Side::Free);
    (day && !run.is(end - 1, Word::Ordinal(0)))
        .then(|| Found::new(end, "<unit> of a series", Meaning::of(length)))
}

/// Whether no noun goes on with it: "a Friday talk" is a talk.
fn closed(run: &Run<'_>, end: usize) -> bool {
    !super::vague::followed_by_word(run, end)
}
