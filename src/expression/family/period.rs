//! The periods that businesses report on and compare: "the 1988 period", "the year-ago quarter", "the same period last year",
//! "last year's quarter", "the quarter ended July 31".

use crate::calendar::{Amount, Field, Length, Unit};
use crate::expression::meaning::{Core, From, Meaning, Side, Which};
use crate::expression::run::{Found, Run};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::duration::counted;
use super::part::quarter;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = at + usize::from(run.is(at, Word::The) && run.gap(at + 1) == Gap::Space);
    of_year(run, the)
        .or_else(|| same(run, the))
        .or_else(|| year_ago(run, the, the == at))
        .or_else(|| last_years(run, at))
        .or_else(|| with_year_behind(run, the))
        .or_else(|| ended(run, the, the > at))
}

/// What a period is compared with: the same one, a year before.
const YEAR_BEFORE: Core =
    Core::Offset { amount: Amount::whole(1), unit: Unit::Year, ahead: false, from: From::Anchor };

/// A word for a period that was told before: "period", "quarter".
fn told(run: &Run<'_>, at: usize) -> bool {
    matches!(run.word(at), Some(Word::Stretch | Word::Unit(Unit::Quarter)))
}

/// "the 1988 period", "the 1988 quarter": that year's, of the kind spoken of.
fn of_year(run: &Run<'_>, at: usize) -> Option<Found> {
    let year = super::year::plain(run, at)?;
    (told(run, at + 1) && run.gap(at + 1) == Gap::Space)
        .then(|| Found::new(at + 2, "the <year> period", Meaning::of(Core::PeriodOf(year))))
}

/// "the same period last year", "the corresponding quarter of 1988", "the comparable period a year earlier".
fn same(run: &Run<'_>, at: usize) -> Option<Found> {
    if !matches!(run.word(at), Some(Word::Same | Word::Corresponding)) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    if let Some(found) = year_ago(run, at + 1, false) {
        return Some(found);
    }
    if !told(run, at + 1) {
        return None;
    }
    let end = at + 2;
    let joined = end + usize::from(matches!(run.word(end), Some(Word::Of | Word::In)));
    if run.gap(end) != Gap::Space || run.gap(joined) != Gap::Space {
        return None;
    }
    if let Some(year) = super::year::plain(run, joined) {
        return Some(Found::new(joined + 1, "the <year> period", Meaning::of(Core::PeriodOf(year))));
    }
    let end = year_before(run, joined)?;
    Some(Found::new(end, "the same period last year", Meaning::of(YEAR_BEFORE)))
}

/// "last year", "a year ago", "a year earlier", "the year before", "the previous year": the token behind it.
fn year_before(run: &Run<'_>, at: usize) -> Option<usize> {
    let spaced = |at: usize| run.gap(at) == Gap::Space;
    let year = |at: usize| run.is(at, Word::Unit(Unit::Year)) && spaced(at);
    let behind =
        |at: usize| matches!(run.word(at), Some(Word::Ago | Word::Earlier | Word::Before)) && spaced(at);
    match run.word(at)? {
        Word::Last | Word::Previous if year(at + 1) => Some(at + 2),
        Word::The if run.is(at + 1, Word::Previous) && year(at + 2) => Some(at + 3),
        Word::A | Word::The if year(at + 1) && behind(at + 2) => Some(at + 3),
        _ => None,
    }
}

/// "year-ago", "year-earlier", alone or before a quarter, a period or a number of months.
fn year_ago(run: &Run<'_>, at: usize, alone: bool) -> Option<Found> {
    if !run.is(at, Word::Unit(Unit::Year))
        || run.gap(at + 1) != Gap::Hyphen
        || !matches!(run.word(at + 1), Some(Word::Ago | Word::Earlier))
    {
        return None;
    }
    let from = at + 2;
    let of = |end, core| Some(Found::new(end, "year-ago quarter", Meaning::of(core)));
    if run.gap(from) == Gap::Space {
        if let Some(part) = quarter(run, from) {
            return of(part.end, Core::ContextField(part.field, -1));
        }
        if told(run, from) {
            return of(from + 1, YEAR_BEFORE);
        }
        if let Some(months) = counted(run, from).filter(|counted| counted.unit == Unit::Month) {
            return of(months.end, Core::Length(months.length, Side::Free));
        }
    }
    alone.then(|| Found::new(from, "year-ago", Meaning::of(YEAR_BEFORE)))
}

/// "last year's quarter", "the previous year's period".
fn last_years(run: &Run<'_>, at: usize) -> Option<Found> {
    let end = year_before(run, at)?;
    (run.possessive(end) && told(run, end + 1) && run.gap(end + 1) == Gap::Space)
        .then(|| Found::new(end + 2, "the same period last year", Meaning::of(YEAR_BEFORE)))
}

/// "the quarter a year ago", "the period a year earlier".
fn with_year_behind(run: &Run<'_>, at: usize) -> Option<Found> {
    if !told(run, at) || run.gap(at + 1) != Gap::Space || !run.is(at + 1, Word::A) {
        return None;
    }
    let end = year_before(run, at + 1)?;
    Some(Found::new(end, "the same period last year", Meaning::of(YEAR_BEFORE)))
}

/// "to" stands so many tokens behind the beginning of a length at most: "the two and a half years to".
const LONGEST: usize = 10;

/// "the quarter ended July 31", "the year ending in March", "the six months ended Oct. 1", "the year to 31 March": what ends on
/// the day told next.
fn ended(run: &Run<'_>, at: usize, the: bool) -> Option<Found> {
    // Neither is a word of time, so the run breaks off before it.
    let ends = |rest: &str| rest.starts_with(" ended ") || rest.starts_with(" ending ");
    let ended = run.tokens.last().is_some_and(|last| ends(&run.text[last.span.end..]));
    // "the year to 31 March"
    let mut near = run.tokens.iter().skip(at).take(LONGEST);
    let to = the && near.any(|token| token.word() == Some(Word::To));
    if !ended && !to {
        return None;
    }
    let (end, length) = match run.word(at)? {
        Word::Unit(unit @ (Unit::Quarter | Unit::Year | Unit::Month | Unit::Week)) if the => {
            (at + 1, Length::of(Amount::whole(1), unit))
        }
        Word::Fiscal if run.is(at + 1, Word::Unit(Unit::Year)) && run.gap(at + 1) == Gap::Space => {
            (at + 2, Length::of(Amount::whole(1), Unit::Year))
        }
        _ => {
            let first = at + usize::from(run.is(at, Word::Ordinal(1)) && run.gap(at + 1) == Gap::Space);
            let several = |unit| unit >= Unit::Week && unit != Unit::Quarter;
            let counted = counted(run, first).filter(|counted| !counted.hyphened && several(counted.unit))?;
            (counted.end, counted.length)
        }
    };
    (ended && end == run.tokens.len() || to && reaches_a_date(run, end)).then(|| {
        let core = match length.single() {
            Some((amount, Unit::Quarter)) if amount == Amount::whole(1) => Core::QuarterEnded,
            _ => Core::Length(length, Side::Ended),
        };
        Found::new(end, "the <unit> ended", Meaning::of(core))
    })
}

/// Whether "to" and a day or month stand at `at`: what comes before runs up to then.
fn reaches_a_date(run: &Run<'_>, at: usize) -> bool {
    let spaced = run.gap(at) == Gap::Space && run.gap(at + 1) == Gap::Space;
    let date = |found: Found| match found.meaning.core {
        Core::Date(date) => matches!(date.field, Field::Day(..) | Field::Month(_)),
        Core::Part(field, Which::Bare) => matches!(field, Field::Month(_)),
        _ => false,
    };
    run.is(at, Word::To) && spaced && super::simple(run, at + 1).is_some_and(date)
}
