//! Parts and edges of a named time: "early September", "the end of 1990", "mid-June", "late last week", "year-end",
//! "later this month", "around Sept. 30".

use crate::calendar::{Bound, Date, DayPart, Field, Modifier, Unit, Year};
use crate::expression::meaning::{Core, Meaning, TimeOfDay, Which};
use crate::expression::run::{Found, Run};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::context::previous_word;
use super::simple;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    day_beside(run, at)
        .or_else(|| adverbial(run, at))
        .or_else(|| edge_of(run, at))
        .or_else(|| turn_of(run, at))
        .or_else(|| year_end(run, at))
        .or_else(|| around(run, at))
        .or_else(|| beside_year(run, at))
}

/// "post-1945", "the pre-1989 order": what came after or before a year.
fn beside_year(run: &Run<'_>, at: usize) -> Option<Found> {
    let modifier = match run.word(at)? {
        Word::Post => Modifier::After,
        Word::Pre => Modifier::Before,
        _ => return None,
    };
    let year = super::year::plain(run, at + 1).filter(|_| run.gap(at + 1) == Gap::Hyphen)?;
    Some(Found::new(at + 2, "year", Meaning::of(Core::Date(Date::year(year))).modified(modifier)))
}

/// A date and what leaves it open behind it: "1994 or later", "Friday or earlier", "1990 and beyond".
pub(super) fn open_ended(run: &Run<'_>, found: Found) -> Found {
    let end = found.end;
    let bound = match (run.word(end), run.word(end + 1)) {
        (Some(Word::Or), Some(Word::Later)) | (Some(Word::And | Word::Or), Some(Word::Beyond)) => Bound::From,
        (Some(Word::Or), Some(Word::Earlier)) => Bound::By,
        _ => return found,
    };
    let spaced = run.gap(end) == Gap::Space && run.gap(end + 1) == Gap::Space;
    let closed = super::context::clause_ends(
        run.get(end + 1).map_or("", |last| run.text[last.span.end..].trim_start_matches(' ')),
    );
    if !(spaced && closed && found.meaning.takes_bound()) {
        return found;
    }
    Found { end: end + 2, meaning: Meaning { bound: Some(bound), ..found.meaning }, ..found }
}

/// "the day after Sept. 5, 2013", "the day before Christmas".
fn day_beside(run: &Run<'_>, at: usize) -> Option<Found> {
    let from = at + usize::from(run.is(at, Word::The));
    if !run.is(from, Word::Unit(Unit::Day)) {
        return None;
    }
    let days = match run.word(from + 1)? {
        Word::After => 1,
        Word::Before => -1,
        _ => return None,
    };
    if run.gap(from + 1) != Gap::Space || run.gap(from + 2) != Gap::Space {
        return None;
    }
    let found = super::day(run, from + 2)?;
    let told = !matches!(found.meaning.core, Core::Shift(..) | Core::Context(..));
    told.then(|| Found::new(found.end, "the day after <day>", Meaning { days, ..found.meaning }))
}

/// "early", "late", "mid", "earlier", "later" before a time, with "in" and "the" between.
fn adverbial(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(
        run.is(at, Word::The)
            && matches!(run.word(at + 1), Some(Word::Early | Word::Late | Word::Mid | Word::Later)),
    );
    let lead = run.word(at + the)?;
    if let (Word::Midst(unit), 0) = (lead, the) {
        return mid_unit(run, at, at + 1, unit);
    }
    let modifier = match lead {
        Word::Early => Some(Modifier::Start),
        Word::Late => Some(Modifier::End),
        Word::Mid => Some(Modifier::Mid),
        Word::Earlier | Word::Later => None,
        Word::Sometime => None,
        _ => return None,
    };
    let mut from = at + the + 1;
    if !run.close(from) {
        return None;
    }
    // "later in the year", "late in 1941", "early on Friday".
    let preposition = matches!(run.word(from), Some(Word::In | Word::On)) && run.gap(from) == Gap::Space;
    from += usize::from(preposition);
    if lead == Word::Mid
        && let Some(Word::Unit(unit)) = run.word(from).filter(|_| !preposition)
    {
        return mid_unit(run, at, from + 1, unit);
    }
    // "mid-afternoon yesterday", "mid afternoon".
    if lead == Word::Mid
        && let Some(Word::Part(part)) = run.word(from)
    {
        return mid_part(run, from, part);
    }
    let found = longer(simple(run, from), super::clock::day_with_part(run, from))?;
    if the == 1
        && !matches!(
            found.meaning.core,
            Core::ShortDecade(_) | Core::Date(_) | Core::Part(Field::Season(_), _)
        )
    {
        return None;
    }
    let placed = match found.meaning.core {
        Core::Length(..) | Core::Vague(_) | Core::Offset { .. } => false,
        Core::Current(_) => preposition,
        // "earlier Friday" is short for "earlier, on Friday": it says more of the deed than of the day.
        Core::Part(Field::Weekday(_), Which::Bare) => !matches!(lead, Word::Earlier | Word::Later),
        _ => true,
    };
    if !placed || found.meaning.recurrence.is_some() {
        return None;
    }
    let rule = match lead {
        Word::Early => "early <time>",
        Word::Late => "late <time>",
        Word::Mid => "mid <time>",
        Word::Earlier => "earlier <time>",
        _ => "later <time>",
    };
    let mut meaning = found.meaning;
    // "early Friday" is the small hours; the day stays the value.
    meaning.modifier = modifier;
    Some(Found::new(found.end, rule, meaning))
}

/// "by mid-year", "in midweek": the middle of the unit that goes on; "a mid-week game" only describes the game.
fn mid_unit(run: &Run<'_>, at: usize, end: usize, unit: Unit) -> Option<Found> {
    let led = led_by_preposition(run, at)
        || ["in", "around", "about"].iter().any(|word| previous_word(run, at).eq_ignore_ascii_case(word));
    let behind = run.get(end - 1).map_or("", |last| run.text[last.span.end..].trim_start_matches(' '));
    let placed = matches!(unit, Unit::Week | Unit::Month | Unit::Year) && led;
    let meaning = Meaning::of(Core::Shift(unit, 0)).modified(Modifier::Mid);
    (placed && super::context::clause_ends(behind)).then(|| Found::new(end, "mid <time>", meaning))
}

fn longer(one: Option<Found>, other: Option<Found>) -> Option<Found> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.end > one.end { other } else { one }),
        (one, other) => one.or(other),
    }
}

fn mid_part(run: &Run<'_>, at: usize, part: DayPart) -> Option<Found> {
    let time = TimeOfDay::Part(part);
    let mut found =
        Found::new(at + 1, "part of day", Meaning::of(Core::TimeOnly).at(time).modified(Modifier::Mid));
    if run.gap(at + 1) == Gap::Space
        && let Some(day) = super::day(run, at + 1)
    {
        found = Found::new(day.end, "part of day and day", day.meaning.at(time).modified(Modifier::Mid));
    }
    Some(found)
}

/// "the end of May", "the beginning of the year", "the middle of 1990", "the start of spring", "the last week of May".
fn edge_of(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let modifier = match run.word(from)? {
        Word::End => Modifier::End,
        Word::Beginning => Modifier::Start,
        Word::Middle => Modifier::Mid,
        Word::Early if run.is(from + 1, Word::Portion) => {
            from += 1;
            Modifier::Start
        }
        Word::Later if run.is(from + 1, Word::Portion) => {
            from += 1;
            Modifier::End
        }
        _ => return None,
    };
    // "end" and "start" without an article are verbs more often than not.
    let next = from + 1;
    if !run.is(next, Word::Of) || run.gap(next) != Gap::Space || run.gap(next + 1) != Gap::Space {
        return None;
    }
    let found = simple(run, next + 1)?;
    let placed = !matches!(found.meaning.core, Core::Length(..) | Core::Vague(_) | Core::Offset { .. });
    if !placed
        || the == 0
            && !matches!(
                found.meaning.core,
                Core::Date(_) | Core::Part(..) | Core::Shift(..) | Core::Current(_)
            )
    {
        return None;
    }
    let rule = match modifier {
        Modifier::End => "the end of <time>",
        Modifier::Start => "the beginning of <time>",
        _ => "the middle of <time>",
    };
    Some(Found::new(found.end, rule, found.meaning.modified(modifier)))
}

/// "the turn of the century", "the turn of the 20th century", "the turn of the year".
fn turn_of(run: &Run<'_>, at: usize) -> Option<Found> {
    let from = at + usize::from(run.is(at, Word::The));
    let the = from + 2;
    let spaced = (from + 1..=the + 1).all(|at| run.gap(at) == Gap::Space);
    if !run.is(from, Word::Turn) || !run.is(from + 1, Word::Of) || !run.is(the, Word::The) || !spaced {
        return None;
    }
    let (end, core) = match run.word(the + 1) {
        Some(Word::Unit(Unit::Year)) => (the + 2, Core::Date(Date::yearless(Field::Day(1, 1)))),
        Some(Word::Unit(unit @ (Unit::Decade | Unit::Century | Unit::Millennium))) => {
            (the + 2, Core::Turn(unit))
        }
        _ => {
            let found = super::year::read(run, the)?;
            let Core::Date(Date { year: Year::Century(century @ 0..), field: Field::Whole }) =
                found.meaning.core
            else {
                return None;
            };
            (found.end, Core::Date(Date::year(century * 100)))
        }
    };
    Some(Found::new(end, "the turn of <time>", Meaning::of(core).modified(Modifier::Approx)))
}

/// "year-end", "year end", "month's end", "year's end", "1990's end", "year-end 1990". Behind a preposition the end of a year is
/// its last day: "by year-end".
fn year_end(run: &Run<'_>, at: usize) -> Option<Found> {
    let Some(Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week))) = run.word(at) else { return None };
    let from = at + 1 + usize::from(run.possessive(at + 1));
    if !run.is(from, Word::End) || !run.close(from) {
        return None;
    }
    let year = (unit == Unit::Year && run.gap(from + 1) == Gap::Space)
        .then(|| super::year::plain(run, from + 1))
        .flatten();
    let end = from + 1 + usize::from(year.is_some());
    let last_day = Field::Day(12, 31);
    // "by the year's end" is by the end of the year.
    let term = unit == Unit::Year && (from == at + 1 || year.is_some());
    let meaning = match (year, term && led_by_preposition(run, at)) {
        (Some(year), true) => Meaning::of(Core::Date(Date::new(year, last_day))),
        (None, true) => Meaning::of(Core::Date(Date::yearless(last_day))),
        (Some(year), false) => Meaning::of(Core::Date(Date::year(year))).modified(Modifier::End),
        (None, false) => Meaning::of(Core::Shift(unit, 0)).modified(Modifier::End),
    };
    Some(Found::new(end, "year-end", meaning))
}

/// Whether a preposition of time stands right before a token.
fn led_by_preposition(run: &Run<'_>, at: usize) -> bool {
    let before = previous_word(run, at);
    ["by", "at", "before", "after", "until", "till", "since", "through", "from"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word))
}

/// "around Sept. 30", "about 1900", "circa 1650", "c.1650", "around 4:30 p.m.".
fn around(run: &Run<'_>, at: usize) -> Option<Found> {
    let glued = run.gap(at + 1) == Gap::None && run.slice(at, at + 1).ends_with('.');
    if !run.is(at, Word::About) || run.gap(at + 1) != Gap::Space && !glued {
        return None;
    }
    if let Some(found) = year_end(run, at + 1) {
        return Some(Found { meaning: found.meaning.modified(Modifier::Approx), ..found });
    }
    let found = simple(run, at + 1)
        .into_iter()
        .chain(super::clock::read(run, at + 1))
        .reduce(|a, b| if b.end > a.end { b } else { a })?;
    let placed =
        matches!(found.meaning.core, Core::Date(_) | Core::TimeOnly) && found.meaning.recurrence.is_none();
    placed.then(|| Found::new(found.end, found.rule, found.meaning.modified(Modifier::Approx)))
}
