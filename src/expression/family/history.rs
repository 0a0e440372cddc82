//! How histories speak: "the former king", "future wars", "at the time", "in this period", "they moved at night". News says
//! the same words without pointing to a time, so only a narrative has these mentions.

use crate::calendar::{Date, DayPart, Field, Reference};
use crate::expression::meaning::{Core, Meaning, TimeOfDay};
use crate::expression::run::{Found, Run};
use crate::expression::token::{Case, Gap};
use crate::language::english::company::{self, holds};
use crate::language::english::time::Word;

use super::context::previous_word;
use super::vague::followed_by_word;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let found = |end, rule, core| Some(Found::new(end, rule, Meaning::of(core).of_narratives()));
    let describes = |at| run.case(at) == Case::Lower && followed_by_word(run, at + 1);
    match run.word(at)? {
        Word::Former if followed_by_word(run, at + 1) => {
            found(at + 1, "former <noun>", Core::Vague(Reference::Past))
        }
        Word::Recent if describes(at) && run.get(at + 1).is_none() => {
            found(at + 1, "recent <noun>", Core::Vague(Reference::Past))
        }
        Word::Future if describes(at) => found(at + 1, "future <noun>", Core::Vague(Reference::Future)),
        Word::Part(part @ (DayPart::Night | DayPart::Daytime)) => in_general(run, at, part),
        Word::The | Word::This | Word::That | Word::Same => {
            let (end, same) = spoken_of(run, at)?;
            let core = if same { Core::Spoken } else { Core::Vague(Reference::Present) };
            found(end, if same { "the same time" } else { "that time" }, core)
        }
        _ => None,
    }
}

/// "at night", "by daylight", "daytime traffic": no night in particular.
fn in_general(run: &Run<'_>, at: usize, part: DayPart) -> Option<Found> {
    let before = previous_word(run, at);
    let led = holds(company::NIGHTS, before);
    let describes = run.slice(at, at + 1).eq_ignore_ascii_case("daytime") && followed_by_word(run, at + 1);
    let meaning = Meaning::of(Core::Date(Date::yearless(Field::AnyDay))).at(TimeOfDay::Part(part));
    (led && run.get(at + 1).is_none() || describes)
        .then(|| Found::new(at + 1, "at night", meaning.of_narratives()))
}

/// "at the time", "by this time", "that same period": the token behind it, and whether it is the very time of the mention
/// before.
fn spoken_of(run: &Run<'_>, at: usize) -> Option<(usize, bool)> {
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let pointed = matches!(run.word(from), Some(Word::This | Word::That));
    from += usize::from(pointed);
    let same = run.is(from, Word::Same);
    from += usize::from(same);
    if the + usize::from(pointed) != 1 || (at + 1..=from).any(|at| run.gap(at) != Gap::Space) {
        return None;
    }
    let before = previous_word(run, at);
    let noun = run.slice(from, from + 1);
    let told = match run.word(from)? {
        // "This time they won" is the second attempt, "most of the time" a share.
        Word::Moment if same || pointed => holds(company::TIMES, before),
        Word::Moment if noun.eq_ignore_ascii_case("time") => before.eq_ignore_ascii_case("at"),
        Word::Stretch => same || pointed,
        _ => false,
    };
    let goes_on = run.gap(from + 1) == Gap::Hyphen || run.possessive(from + 1);
    (told && !goes_on).then_some((from + 1, same))
}
