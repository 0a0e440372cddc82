//! What leans on a mention before: "the next day", "that year", "the same month", "later that summer", "the 14th".

use crate::calendar::{Amount, Length, Unit};
use crate::expression::meaning::{Core, From, Lean, Meaning, Side};
use crate::expression::run::{Found, Run, ordinal};
use crate::expression::token::{Gap, Token};
use crate::language::english::company::{self, holds};
use crate::language::english::lexicon::look_up;
use crate::language::english::time::Word;

use super::duration::or_so;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    unit(run, at).or_else(|| neighbour(run, at)).or_else(|| day_of_month(run, at))
}

/// "the next day", "that same year", "the previous month", "the following week".
fn unit(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let steps = match run.word(from)? {
        Word::Next if the == 1 && holds(company::SPANS, previous_word(run, at)) => {
            let length = Length::of(Amount::whole(1), run.unit(from + 1)?);
            let end = or_so(run, from + 2);
            let meaning = Meaning::of(Core::Length(length, Side::Future));
            return Some(Found::new(end, "the next <duration>", meaning));
        }
        Word::Next if the == 1 || run.unit(from + 1) == Some(Unit::Day) => 1,
        Word::Following => 1,
        Word::Previous => -1,
        Word::Same => 0,
        Word::That => 0,
        _ => return None,
    };
    let that = run.is(from, Word::That);
    from += 1;
    from += usize::from(that && run.is(from, Word::Same));
    if run.gap(from) != Gap::Space {
        return None;
    }
    let Some(Word::Unit(unit)) = run.word(from) else { return None };
    if unit < Unit::Day || the == 0 && !that && steps == 0 {
        return None;
    }
    let rule = match steps {
        0 => "that <unit>",
        1 => "the following <unit>",
        _ => "the previous <unit>",
    };
    Some(Found::new(from + 1, rule, Meaning::of(Core::Context(unit, steps))))
}

/// "the day before", "the day following", "the year prior", where nothing follows that it could be the day before of.
fn neighbour(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.is(at, Word::The) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    let Some(Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year))) = run.word(at + 1)
    else {
        return None;
    };
    // "later in the day before returning"
    if unit == Unit::Day && previous_word(run, at).eq_ignore_ascii_case("in") {
        return None;
    }
    let steps = match run.word(at + 2).filter(|_| run.gap(at + 2) == Gap::Space)? {
        Word::Before | Word::Previous => -1,
        Word::After | Word::Following => 1,
        _ => return None,
    };
    let end = at + 3;
    let rest = run.get(at + 2).map_or("", |token| &run.text[token.span.end..]);
    let closed =
        rest.trim_start_matches(' ').starts_with(|c: char| !c.is_alphanumeric()) || rest.trim().is_empty();
    let rule = if steps < 0 { "the previous <unit>" } else { "the following <unit>" };
    if closed {
        return Some(Found::new(end, rule, Meaning::of(Core::Context(unit, steps))));
    }
    // "the day after the battle"
    let from = From::Event(Lean::default());
    let core = Core::Offset { amount: Amount::whole(1), unit, ahead: steps > 0, from };
    Some(Found::new(at + 2, "the <unit> after <event>", Meaning::of(core)))
}

/// "the 14th", where no month, century or noun follows that it could count.
fn day_of_month(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.is(at, Word::The) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    run.numeral(at + 1)?;
    let (end, day) = ordinal(run, at + 1)?;
    if let Some(found) = of_a_month(run, end, u8::try_from(day).ok()?) {
        return Some(found);
    }
    if !(1..=31).contains(&day)
        || run.get(end).is_some()
            && run.gap(end) == Gap::Space
            && !matches!(
                run.word(end),
                Some(
                    Word::And | Word::At | Word::To | Word::Until | Word::In | Word::The | Word::A | Word::On
                )
            )
    {
        return None;
    }
    // "from the 4th and 3rd centuries"
    let counts_centuries = |token: &Token| matches!(token.unit(), Some(Unit::Century | Unit::Millennium));
    if run.tokens.iter().skip(end).take(5).any(counts_centuries) {
        return None;
    }
    let before = previous_word(run, at);
    let led = ["on", "by", "until", "till", "since", "from", "before", "after", "of", "about", "around"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word));
    let token = run.get(end - 1)?;
    let rest = run.text[token.span.end..].trim_start_matches(' ');
    // "on the 14th floor" counts; "by the 14th it had left" does not.
    (led && clause_ends(rest))
        .then(|| Found::new(end, "day of month", Meaning::of(Core::DayOfMonth(day as u8))))
}

/// "of last month", "of the month" behind the number of a day.
fn of_a_month(run: &Run<'_>, at: usize, day: u8) -> Option<Found> {
    // "the 9th inst."
    if let Some(Word::OfMonth(by)) =
        run.word(at).filter(|_| run.gap(at) == Gap::Space && (1..=31).contains(&day))
    {
        return Some(Found::new(at + 1, "day of a month", Meaning::of(Core::DayWithin(day, by.into()))));
    }
    let spaced = (at..at + 3).all(|at| run.gap(at) == Gap::Space);
    let month = run.is(at, Word::Of) && run.is(at + 2, Word::Unit(Unit::Month)) && spaced;
    let by = match run.word(at + 1).filter(|_| month && (1..=31).contains(&day))? {
        Word::Last | Word::Previous => -1,
        Word::This | Word::The | Word::Current => 0,
        Word::Next | Word::Coming | Word::Following => 1,
        _ => return None,
    };
    Some(Found::new(at + 3, "day of a month", Meaning::of(Core::DayWithin(day, by))))
}

/// Whether what stands behind an expression begins with a mark or a small word: no noun that it could belong to.
pub(super) fn clause_ends(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with(|c: char| !c.is_alphanumeric() && c != '-')
        || look_up(&rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]).role.is_small()
}

/// The word right before a token, as it stands in the text; empty at the start of a sentence or behind a mark.
pub(in crate::expression) fn previous_word<'t>(run: &Run<'t>, at: usize) -> &'t str {
    let Some(token) = run.get(at) else { return "" };
    let before = &run.text[..token.span.start];
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '\n', '\r']);
    if before.len() - trimmed.len() > 2 || trimmed.len() == before.len() && !trimmed.ends_with('-') {
        return "";
    }
    let trimmed = trimmed.trim_end_matches('-');
    let start = trimmed
        .char_indices()
        .rev()
        .take(24)
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(trimmed.len(), |(index, _)| index);
    &trimmed[start..]
}
