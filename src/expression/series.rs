//! Bare numbers that take their month or century from a neighbour: "Sept. 5-6", "May 3 and 4", "22 and 24 March",
//! "1914-18".
//!
//! In: a run and what was read in it. Out: the number before or behind it, as a reading of its own.

use crate::calendar::{Date, Field, Year};
use crate::language::english::time::Word;

use super::family;
use super::meaning::{Core, Meaning, TimeOfDay};
use super::run::{Found, Run};
use super::token::{Case, Gap, Kind};

const RULE: &str = "date of a range";

/// A number and what stands behind it.
pub(super) struct Joined {
    /// The token of the number.
    pub at: usize,
    pub found: Found,
    /// A year told behind the number, which belongs to its neighbour too: "Sept. 5-6, 2013".
    pub shared_year: Option<Year>,
}

/// The token behind what joins two numbers at `at`: a word, or a dash of which nothing is to be skipped.
fn joint(run: &Run<'_>, at: usize) -> Option<(usize, bool)> {
    let word = matches!(run.word(at), Some(Word::And | Word::To | Word::Or | Word::Until));
    if word && run.gap(at) == Gap::Space && run.gap(at + 1) == Gap::Space {
        return Some((at + 1, false));
    }
    matches!(run.gap(at), Gap::Dash | Gap::Hyphen | Gap::Slash).then_some((at, true))
}

/// "5-6 September": a day at `at` whose month stands behind the next day. The day, and what is read from the next on.
pub(super) fn leading(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let (value, digits) = run.whole(at).filter(|(_, digits)| *digits <= 4)?;
    let (next, _) = joint(run, at + 1)?;
    if let Some(found) = leading_era(run, at, next, value) {
        return Some(found);
    }
    let day = Some(value).filter(|day| (1..=31).contains(day) && digits <= 2)?;
    let after_month = at > 0 && matches!(run.word(at - 1), Some(Word::Month(_) | Word::DoubtfulMonth(_)));
    if after_month && run.gap(at) == Gap::Space {
        return None;
    }
    run.whole(next)?;
    let second = family::longest(run, next)?;
    let Core::Date(Date { year, field: Field::Day(month, _) }) = second.meaning.core else { return None };
    let first = Core::Date(Date { year, field: Field::Day(month, day as u8) });
    Some((Found::new(at + 1, RULE, Meaning::of(first)), next, second))
}

/// "264 to 241 BC", "14-37 AD": a year at `at` whose era stands behind the next one. The year, and what is read from the
/// next on.
fn leading_era(run: &Run<'_>, at: usize, next: usize, value: u32) -> Option<(Found, usize, Found)> {
    let (second, _) = run.whole(next)?;
    let year = match run.word(next + 1)? {
        Word::Bc if value > second => 1 - i32::try_from(value).ok()?,
        Word::Ad if run.case(next + 1) == Case::Upper && (1..second).contains(&value) => {
            i32::try_from(value).ok()?
        }
        _ => return None,
    };
    let found = family::longest(run, next)?;
    matches!(found.meaning.core, Core::Date(Date { field: Field::Whole, .. }))
        .then(|| (Found::new(at + 1, RULE, Meaning::of(Core::Date(Date::year(year)))), next, found))
}

/// "Sept. 5-6", "1914-18": the number behind what was just read.
pub(super) fn following(run: &Run<'_>, before: &Found) -> Option<Joined> {
    let (at, dashed) = joint(run, before.end)?;
    if let Some(found) = recurring(run, at, before) {
        return Some(Joined { at, found, shared_year: None });
    }
    let (value, digits) = run.whole(at)?;
    if before.meaning.time.is_some() || counts(run, at + 1) {
        return None;
    }
    let Core::Date(date) = before.meaning.core else { return None };
    match date {
        Date { year, field: Field::Day(month, first) } if digits <= 2 && (1..=31).contains(&value) => {
            let later = value > first.into();
            // "May 3 and 4 others" is a count, unless the clause ends or goes on with a closed word.
            if !later && dashed || !dashed && !closed_behind(run, at) {
                return None;
            }
            let told = (year == Year::Unknown).then(|| family::year_behind(run, at + 1)).flatten();
            let (end, year) = told.map_or((at + 1, year), |(end, year)| (end, Year::Of(year)));
            let core = Core::Date(Date { year, field: Field::Day(month, value as u8) });
            let shared_year = told.map(|_| year);
            Some(Joined { at, found: Found::new(end, RULE, Meaning::of(core)), shared_year })
        }
        Date { year: Year::Of(first), field: Field::Whole }
            if dashed && digits == 2 && i64::from(value) > i64::from(first % 100) =>
        {
            let core = Core::Date(Date::year(first - first % 100 + value as i32));
            Some(Joined { at, found: Found::new(at + 1, RULE, Meaning::of(core)), shared_year: None })
        }
        _ => None,
    }
}

/// "every Monday and Thursday": the second weekday recurs as the first does.
fn recurring(run: &Run<'_>, at: usize, before: &Found) -> Option<Found> {
    let (Some(_), Core::Date(Date { field: Field::Weekday(_), year })) =
        (before.meaning.recurrence, before.meaning.core)
    else {
        return None;
    };
    let Word::Weekday(weekday) = run.word(at)? else { return None };
    let core = Core::Date(Date { year, field: Field::Weekday(weekday) });
    let mut meaning = Meaning { core, ..before.meaning };
    let mut end = at + 1;
    if let Some(Word::Part(part)) = run.word(end).filter(|_| run.gap(end) == Gap::Space) {
        (meaning.time, end) = (Some(TimeOfDay::Part(part)), end + 1);
    }
    Some(Found::new(end, before.rule, meaning))
}

/// Whether the number before `at` counts what stands there.
fn counts(run: &Run<'_>, at: usize) -> bool {
    let counted = matches!(
        run.word(at),
        Some(
            Word::Units(_)
                | Word::Am
                | Word::Pm
                | Word::Month(_)
                | Word::DoubtfulMonth(_)
                | Word::ShortUnit(_)
                | Word::Unit(_)
                | Word::Power(_)
        )
    );
    match run.gap(at) {
        Gap::Space | Gap::None => counted,
        Gap::Hyphen => matches!(run.get(at).map(|token| token.kind), Some(Kind::Word(Word::Unit(_)))),
        _ => false,
    }
}

/// Whether no noun follows that the number could count.
fn closed_behind(run: &Run<'_>, at: usize) -> bool {
    const CLOSED: [&str; 17] = [
        "", "in", "at", "to", "for", "with", "and", "as", "by", "on", "when", "the", "but", "after",
        "before", "that", "or",
    ];
    let Some(token) = run.get(at) else { return false };
    let Some(rest) = run.text[token.span.end..].strip_prefix(' ') else { return true };
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    CLOSED.contains(&&rest[..length])
}
