//! Days and units counted from the anchor: "today", "yesterday", "last week", "this year", "next month", "the quarter".

use crate::calendar::{Amount, Length, Unit};
use crate::expression::meaning::{Core, Meaning, Side};
use crate::expression::run::{Found, Run, ordinal};
use crate::expression::token::{Case, Gap};
use crate::language::english::company::{AFTER_AGES, AGES, BEARERS_OF_AGES, holds};
use crate::language::english::time::Word;

use super::context::previous_word;
use super::duration::or_so;
use super::plausible;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    day(run, at).or_else(|| shifted(run, at)).or_else(|| current(run, at))
}

/// "today", "the day after tomorrow", "the day before yesterday".
fn day(run: &Run<'_>, at: usize) -> Option<Found> {
    let one = |days| {
        Some(Found::new(
            at + 1,
            if days == 0 {
                "today"
            } else if days < 0 {
                "yesterday"
            } else {
                "tomorrow"
            },
            Meaning::of(Core::Shift(Unit::Day, days)),
        ))
    };
    match run.word(at)? {
        Word::Today | Word::Yesterday | Word::Tomorrow if of_an_age(run, at) => None,
        // "USA Today" is a newspaper, "VOA Today" a programme.
        Word::Today if nowadays(run, at) => None,
        Word::Today if !(run.slice(at, at + 1) == "Today" && is_acronym(previous_word(run, at))) => {
            one(0).map(|found| week_on(run, found, 0))
        }
        // "yesterday week": the same day a week before.
        Word::Yesterday => one(-1).map(|found| match super::part::weeks_on(run, found.end) {
            Some(weeks) => {
                Found::new(found.end + 1, found.rule, Meaning::of(Core::Shift(Unit::Day, -1 - 7 * weeks)))
            }
            None => found,
        }),
        // "tomorrow week"
        Word::Tomorrow => one(1).map(|found| week_on(run, found, 1)),
        Word::The | Word::Unit(Unit::Day) => {
            let from = at + usize::from(run.is(at, Word::The));
            if !run.is(from, Word::Unit(Unit::Day)) {
                return None;
            }
            let days = match (run.word(from + 1)?, run.word(from + 2)?) {
                (Word::After, Word::Tomorrow) => 2,
                (Word::Before, Word::Yesterday) => -2,
                _ => return None,
            };
            Some(Found::new(from + 3, "day after tomorrow", Meaning::of(Core::Shift(Unit::Day, days))))
        }
        _ => None,
    }
}

/// "the leaders of tomorrow", "the cars of today".
fn of_an_age(run: &Run<'_>, at: usize) -> bool {
    let left = run.get(at).and_then(|token| run.text[..token.span.start].strip_suffix(" of "));
    let noun = left.and_then(|left| left.rsplit(|c: char| !c.is_alphabetic()).next());
    !run.possessive(at + 1) && noun.is_some_and(|noun| holds(AGES, noun) || holds(BEARERS_OF_AGES, noun))
}

/// "today's youth", "today's fast-moving world": an age is meant, no day.
fn nowadays(run: &Run<'_>, at: usize) -> bool {
    let Some(mark) = run.get(at + 1).filter(|_| run.possessive(at + 1)) else { return false };
    let behind = run.text[mark.span.end..].trim_start_matches(' ');
    let mut words = behind.split([' ', '\n']).take(3);
    let [first, second, third] = [(); 3].map(|()| words.next().unwrap_or_default());
    let ends = |noun: &str, next: &str| {
        let bare = noun.trim_end_matches(|c: char| !c.is_alphanumeric());
        let closed = !next.contains(char::is_alphabetic) || holds(AFTER_AGES, next);
        holds(AGES, bare) && (bare.len() < noun.len() || closed)
    };
    ends(first, second) || ends(second, third)
}

/// "today week", "tomorrow fortnight": the day so many weeks on.
fn week_on(run: &Run<'_>, found: Found, days: i32) -> Found {
    match super::part::weeks_on(run, found.end) {
        Some(weeks) => {
            Found::new(found.end + 1, found.rule, Meaning::of(Core::Shift(Unit::Day, days + 7 * weeks)))
        }
        None => found,
    }
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// "last week", "this year", "the current month", "next quarter", "the week before last", "the past decade".
fn shifted(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let mut shift = match run.word(from)? {
        Word::Last => -1,
        Word::Past if the == 1 => -1,
        Word::This => 0,
        Word::Current => 0,
        Word::Next if the == 0 => 1,
        Word::Coming => 1,
        Word::Latest => -1,
        Word::Unit(unit) if the == 1 && run.is(from + 1, Word::Before) && run.is(from + 2, Word::Last) => {
            return Some(Found::new(from + 3, "<unit> before last", Meaning::of(Core::Shift(unit, -2))));
        }
        Word::Unit(unit) if the == 1 && run.is(from + 1, Word::After) && run.is(from + 2, Word::Next) => {
            return Some(Found::new(from + 3, "<unit> after next", Meaning::of(Core::Shift(unit, 2))));
        }
        _ => return None,
    };
    let lead = run.word(from)?;
    from += 1;
    if run.gap(from) != Gap::Space {
        return None;
    }
    if lead == Word::This {
        match run.word(from) {
            Some(Word::Past | Word::Last) => (shift, from) = (-1, from + 1),
            Some(Word::Coming | Word::Next) => (shift, from) = (1, from + 1),
            Some(Word::Current | Word::Same) => from += 1,
            _ => {}
        }
    }
    from += usize::from(run.is(from, Word::Fiscal) || run.is(from, Word::Whole) || run.is(from, Word::Kind));
    let unit = match run.word(from)? {
        Word::Unit(unit) => unit,
        Word::Stretch if lead == Word::Latest => Unit::Quarter,
        Word::ShortUnit(Unit::Year) => Unit::Year,
        _ => return None,
    };
    // "This Week" in capitals is a programme.
    if run.case(from) == Case::Capital && run.case(at) == Case::Capital {
        return None;
    }
    // "this day week", "this day fortnight"
    if let (Word::This, Unit::Day, Some(weeks)) = (lead, unit, super::part::weeks_on(run, from + 1)) {
        return Some(Found::new(from + 2, "this <unit>", Meaning::of(Core::Shift(Unit::Day, 7 * weeks))));
    }
    let end = or_so(run, from + 1);
    // "the last week of the war" was no week before now.
    let led = the == 1 || at > 0 && run.is(at - 1, Word::The);
    if lead == Word::Last && led && run.is(end, Word::Of) && run.gap(end) == Gap::Space {
        return None;
    }
    let rule = match shift {
        -1 => "last <unit>",
        0 => "this <unit>",
        _ => "next <unit>",
    };
    // "the past year" is the year up to now, not a calendar year; so is "the last hour".
    let length = |side| {
        Some(Found::new(
            end,
            "the past <unit>",
            Meaning::of(Core::Length(Length::of(Amount::whole(1), unit), side)),
        ))
    };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour if shift == -1 && the == 1 => length(Side::Past),
        Unit::Second | Unit::Minute | Unit::Hour => None,
        _ if lead == Word::Past => length(Side::Past),
        Unit::Decade if lead == Word::Last && the == 1 => length(Side::Past),
        Unit::Day if lead == Word::Last => None,
        Unit::Day if lead == Word::Latest || lead == Word::Current => None,
        Unit::Quarter if lead == Word::Latest => {
            Some(Found::new(end, rule, Meaning::of(Core::Current(unit))))
        }
        _ => Some(Found::new(end, rule, Meaning::of(Core::Shift(unit, shift)))),
    }
}

/// "the quarter", "the week", "the fiscal year", "the full year", "the weekend": the one spoken of.
fn current(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.is(at, Word::The) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    let fiscal = run.is(at + 1, Word::Fiscal);
    let mut from = at + 1 + usize::from(fiscal);
    let whole = run.is(from, Word::Whole) || run.is(from, Word::Kind);
    from += usize::from(whole);
    if run.gap(from) != Gap::Space {
        return None;
    }
    let Some(Word::Unit(unit)) = run.word(from) else { return None };
    let end = from + 1;
    let rest = run.get(from).map_or("", |token| &run.text[token.span.end..]);
    // "the year 2000", "the week of May 3", "the day after", "the Day-care center" are other things.
    let goes_on = match run.word(end) {
        _ if plausible::is_told_by_clause(run, at, end) => true,
        // "back in the day", "the year of our Lord 1492"
        _ if unit == Unit::Day && at >= 2 && run.is(at - 2, Word::Back) && run.is(at - 1, Word::In) => true,
        Some(Word::Of) if rest.starts_with(" of our Lord") => true,
        Some(Word::Of) => {
            run.gap(end) == Gap::Space && matches!(unit, Unit::Day | Unit::Decade | Unit::Century)
        }
        Some(Word::Before | Word::After | Word::Long | Word::Old) => true,
        None if rest.starts_with('-') => true,
        _ => run.gap(end) == Gap::Hyphen || run.gap(end) == Gap::Space && run.whole(end).is_some(),
    };
    if goes_on || ordinal(run, end).is_some() {
        return None;
    }
    let core = match unit {
        Unit::Weekend => Core::Current(unit),
        Unit::Quarter | Unit::Year | Unit::Week | Unit::Month => Core::Current(unit),
        // "during the day" is not at night.
        Unit::Day if !run.possessive(end) && !previous_word(run, at).eq_ignore_ascii_case("during") => {
            Core::Current(unit)
        }
        _ => return None,
    };
    Some(Found::new(end, "the <unit>", Meaning::of(core)))
}
