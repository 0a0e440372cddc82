//! Calendar dates: "Sept. 7, 2013", "7 September", "the 14th of May", "September 2013", "Saturday, Sept. 7".

use crate::calendar::{Date, Field, Unit, Weekday, Year};
use crate::expression::meaning::{Core, Meaning, Which};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run, ordinal};
use crate::expression::token::{Case, Gap};
use crate::language::english::numbered;
use crate::language::english::time::Word;

use super::context::previous_word;
use super::year::{plain, year};

/// Any of the family, with a weekday before it where there is one.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    if let Some(weekday_end) = leading_weekday(run, at) {
        let from = weekday_end + usize::from(run.is(weekday_end, Word::The));
        let joined = matches!(run.gap(weekday_end), Gap::Space | Gap::Comma);
        if joined {
            if let Some((end, core)) = day_of_year(run, from).or_else(|| pair(run, from)) {
                let meaning = Meaning { weekday: weekday(run, at), ..Meaning::of(core) };
                return Some(Found::new(end, rule_of(&core, "weekday and date"), meaning));
            }
            // "Tuesday the 5th", "Tuesday 5th".
            if let (Some((end, day)), true) = (ordinal(run, from), run.numeral(from).is_some())
                && run.gap(from) == Gap::Space
                && (1..=31).contains(&day)
                && !counts(run, end)
            {
                return Some(Found::new(
                    end,
                    "weekday and day of month",
                    Meaning::of(Core::DayOfMonth(day as u8)),
                ));
            }
        }
        return None;
    }
    if let Some(found) = of_a_letter(run, at) {
        return Some(found);
    }
    // "last Oct. 23"
    let which = match run.word(at) {
        Some(Word::Last) => Some(Which::Last),
        Some(Word::Next) => Some(Which::Next),
        Some(Word::This) => Some(Which::This),
        _ => None,
    };
    if let Some(which) = which.filter(|_| run.gap(at + 1) == Gap::Space) {
        let coming = usize::from(run.is(at + 1, Word::Coming) && run.gap(at + 2) == Gap::Space);
        let which = if coming == 1 { Which::Next } else { which };
        // "next Thursday, October 2"
        let named = leading_weekday(run, at + 1 + coming)
            .filter(|end| matches!(run.gap(*end), Gap::Space | Gap::Comma))
            .and_then(|end| day_of_year(run, end));
        let rule = if named.is_some() { "weekday and date" } else { "last <date>" };
        return match named.or_else(|| month_first(run, at + 1).filter(|_| coming == 0))? {
            (end, Core::Date(Date { year: Year::Unknown, field })) => {
                Some(Found::new(end, rule, Meaning::of(Core::Part(field, which))))
            }
            (end, core) if rule == "weekday and date" => Some(Found::new(end, rule, Meaning::of(core))),
            _ => None,
        };
    }
    let from = at + usize::from(run.is(at, Word::The));
    if let Some((end, core)) = day_of_year(run, from) {
        // "the" belongs to "the 14th of May", not to "the May 14 meeting".
        if from == at
            || run.numeral(from).is_some()
            || run.word(from).is_some_and(|word| matches!(word, Word::Ordinal(_) | Word::Number(_)))
        {
            let meaning = Meaning::of(core);
            let meaning = if yearly(run, at, end) { meaning.recurring(None, None) } else { meaning };
            return Some(Found::new(end, rule_of(&core, "date"), meaning));
        }
    }
    (from == at).then(|| month_of_year(run, at)).flatten()
}

/// "7th inst.", "28th ult.", as letters and notices have it.
fn of_a_letter(run: &Run<'_>, at: usize) -> Option<Found> {
    let Numeral::Ordinal(day @ 1..=31) = run.numeral(at)? else { return None };
    let Word::OfMonth(by) = run.word(at + 1).filter(|_| run.gap(at + 1) == Gap::Space)? else { return None };
    Some(Found::new(at + 2, "day of a month", Meaning::of(Core::DayWithin(day as u8, by.into()))))
}

/// "1 January each year", "every year on 9 October": a day that comes back, in no year of its own.
fn yearly(run: &Run<'_>, at: usize, end: usize) -> bool {
    let each = |at: usize| run.is(at, Word::Every) && run.is(at + 1, Word::Unit(Unit::Year));
    let annually = |at: usize| {
        run.is(at, Word::Daily(Unit::Year)) && !run.slice(at, at + 1).eq_ignore_ascii_case("annual")
    };
    let year_told =
        run.numeral(end - 1).is_some_and(|numeral| matches!(numeral, Numeral::Whole { digits: 4, .. }));
    let on = at.checked_sub(1).filter(|on| run.is(*on, Word::On));
    let behind = run.gap(end) == Gap::Space && (each(end) || annually(end));
    let before = on.is_some_and(|on| on >= 2 && each(on - 2) || on >= 1 && annually(on - 1));
    !year_told && (behind || before)
}

/// The token after a weekday and the comma behind it.
pub(super) fn leading_weekday(run: &Run<'_>, at: usize) -> Option<usize> {
    matches!(run.word(at), Some(Word::Weekday(_) | Word::DoubtfulWeekday(_))).then_some(at + 1)
}

/// The weekday that a word names.
pub(in crate::expression) fn weekday(run: &Run<'_>, at: usize) -> Option<Weekday> {
    match run.word(at)? {
        Word::Weekday(weekday) | Word::DoubtfulWeekday(weekday) => Some(weekday),
        _ => None,
    }
}

/// The month that a word names when a day or a year stands beside it.
pub(super) fn month(run: &Run<'_>, at: usize) -> Option<u8> {
    match run.word(at)? {
        Word::Month(month) => Some(month),
        Word::DoubtfulMonth(month) if run.case(at) != Case::Lower => Some(month),
        _ => None,
    }
}

/// The reading of "31 April": what the words tell is no day.
pub const NO_SUCH_DAY: &str = "no such day";

/// The name of the reading of a date, unless it is no day of the calendar.
fn rule_of(core: &Core, rule: &'static str) -> &'static str {
    if exists(core) { rule } else { NO_SUCH_DAY }
}

/// Whether the calendar has such a day: "30 February" is none, and "29 February 2013".
fn exists(core: &Core) -> bool {
    match core {
        Core::Date(date @ Date { year: Year::Of(_), .. }) => date.period().is_some(),
        // A year that has all days.
        Core::Date(Date { year: Year::Unknown, field }) => Date::new(2000, *field).period().is_some(),
        _ => true,
    }
}

/// A day and a month, in either order, with or without a year.
fn day_of_year(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    let written = || numbers(run, at).filter(|(_, core)| exists(core));
    month_first(run, at).or_else(|| day_first(run, at)).or_else(written)
}

fn month_first(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    let month = month(run, at).or_else(|| match run.word(at) {
        Some(Word::DoubtfulMonth(month)) if matches!(run.numeral(at + 1), Some(Numeral::Ordinal(_))) => {
            Some(month)
        }
        _ => None,
    })?;
    if !matches!(run.gap(at + 1), Gap::Space | Gap::None | Gap::Hyphen) {
        return None;
    }
    let from = at + 1 + usize::from(run.is(at + 1, Word::The));
    let (end, day) = day(run, from)?;
    if counts(run, end) {
        return None;
    }
    let (end, year) = year_after(run, end);
    Some((end, dated(year, Field::Day(month, day))))
}

fn day_first(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    let (after, day) = day(run, at)?;
    // "the 9th day of May"
    let named = run.is(after, Word::Unit(Unit::Day)) && run.is(after + 1, Word::Of) && run.close(after);
    let after = after + usize::from(named && ordinal(run, at).is_some());
    let from = after + usize::from(run.is(after, Word::Of));
    if !matches!(run.gap(after), Gap::Space | Gap::Hyphen | Gap::None)
        || from > after && run.gap(from) != Gap::Space
    {
        return None;
    }
    let month = month(run, from)?;
    if let Some(short) = military_year(run, from + 1) {
        return Some((from + 2, Core::ShortYear(short, Field::Day(month, day))));
    }
    // "July 4 March": the number belongs to the month before.
    if at > 0 && super::date::month(run, at - 1).is_some() && run.gap(at) == Gap::Space {
        return None;
    }
    let (end, year) = year_after(run, from + 1);
    Some((end, dated(year, Field::Day(month, day))))
}

/// "1 DEC 12": two digits behind a month in three capitals, as dispatches and stamps have it.
fn military_year(run: &Run<'_>, at: usize) -> Option<u8> {
    let (year, _) = run.whole(at).filter(|(_, digits)| *digits == 2)?;
    let capitals = run.case(at - 1) == Case::Upper && run.slice(at - 1, at).len() == 3;
    let rest = run.get(at).map_or("", |token| &run.text[token.span.end..]);
    let ends = run.get(at + 1).is_none() && super::context::clause_ends(rest.trim_start_matches(' '));
    (capitals && ends && run.gap(at) == Gap::Space).then_some(year as u8)
}

/// "15/8" behind a weekday: without one it is a share or a score as often as a date.
fn pair(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    let Numeral::Pair(first, second) = run.numeral(at)? else { return None };
    let core = Core::Numbers(first, second, crate::expression::meaning::NumberYear::None);
    (valid(first, second) || valid(second, first)).then_some((at + 1, core))
}

/// "upgraded from 8.2.71 to 11.16.44", "version 4.4.26": numbers of releases.
fn is_release(run: &Run<'_>, at: usize) -> bool {
    matches!(run.numeral(at), Some(Numeral::Triple { separator: b'.', widths: (1 | 2, 2), .. }))
        && run.words_before(at, 48).any(numbered::tells_release)
}

/// All-number dates.
fn numbers(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    use crate::expression::meaning::NumberYear;
    if is_release(run, at) {
        return None;
    }
    // "Accession 18521026", "part 2030-352"
    let numbered_form = matches!(
        run.numeral(at)?,
        Numeral::Compact { .. }
            | Numeral::YearDay(..)
            | Numeral::YearMonth(..)
            | Numeral::Triple { separator: b'.', .. }
    );
    let left = run.get(at).map_or("", |token| run.text[..token.span.start].trim_end_matches(' '));
    let short = super::credible::abbreviated_bearer(left);
    if numbered_form && (short || numbered::bears_number(previous_word(run, at))) {
        return None;
    }
    let core = match run.numeral(at)? {
        Numeral::Compact { year, month, day } => Core::Date(Date::new(year, Field::Day(month, day))),
        Numeral::Triple { first, second, third, widths: (4, _), .. } => {
            let (month, day) = (second, u8::try_from(third).ok()?);
            valid(month, day).then(|| Core::Date(Date::new(first.into(), Field::Day(month, day))))?
        }
        Numeral::Triple { first, second, third, widths, .. } => {
            let first = u8::try_from(first).ok()?;
            if !valid(first, second) && !valid(second, first) {
                return None;
            }
            let year = if widths.1 == 4 {
                NumberYear::Full(i32::from(third))
            } else {
                NumberYear::Short(third as u8)
            };
            if matches!(year, NumberYear::Full(year) if !(1000..=2999).contains(&year)) {
                return None;
            }
            Core::Numbers(first, second, year)
        }
        Numeral::YearMonth(year, month) => Core::Date(Date::new(year, Field::Month(month))),
        Numeral::YearWeek(year, week, None) => Core::Date(Date::new(year, Field::Week(Some(week)))),
        Numeral::YearWeek(year, week, Some(weekday)) => {
            let weekday = Weekday::try_from(weekday - 1).ok()?;
            let day = crate::calendar::NaiveDate::from_isoywd_opt(year, week.into(), weekday)?;
            Core::Date(Date::day(day))
        }
        Numeral::YearDay(year, day) => {
            Core::Date(Date::day(crate::calendar::NaiveDate::from_yo_opt(year, day.into())?))
        }
        _ => return None,
    };
    Some((at + 1, core))
}

fn valid(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// A day of a month: "7", "7th", "seventh"; not "1,000" and not a clock.
pub(super) fn day(run: &Run<'_>, at: usize) -> Option<(usize, u8)> {
    if let Some((value @ 1..=31, 1..=2)) = run.whole(at) {
        return Some((at + 1, value as u8));
    }
    let (end, value) = ordinal(run, at)?;
    (1..=31).contains(&value).then_some((end, value as u8))
}

/// Whether the number before `at` counts what stands there: "July 4 days", "May 5 p.m.".
fn counts(run: &Run<'_>, at: usize) -> bool {
    match run.gap(at) {
        Gap::Space | Gap::None => matches!(
            run.word(at),
            Some(Word::Units(_) | Word::Am | Word::Pm | Word::OClock | Word::ShortUnit(_))
        ),
        _ => false,
    }
}

/// ", 2013", "2013", "of 2013", "'13" behind a day or month.
fn year_after(run: &Run<'_>, at: usize) -> (usize, Option<Core>) {
    if matches!(run.gap(at), Gap::Space | Gap::Comma | Gap::Hyphen) {
        let from = at + usize::from(run.is(at, Word::Of) && run.gap(at + 1) == Gap::Space);
        if let Some((end, core)) = year(run, from)
            && !counts(run, end)
            && !matches!(run.word(end).filter(|_| run.gap(end) == Gap::Space), Some(Word::Units(_)))
        {
            return (end, Some(core));
        }
        if let Some(year) = far_year(run, from) {
            return (from + 1, Some(Core::Date(Date::year(year))));
        }
    }
    (at, None)
}

/// "5 May 9999": a year that only a month before it makes one, where nothing follows that it could count.
fn far_year(run: &Run<'_>, at: usize) -> Option<i32> {
    let (value, _) = run.whole(at).filter(|(value, digits)| *digits == 4 && (2200..=9999).contains(value))?;
    let rest = run.get(at).map_or("", |token| run.text[token.span.end..].trim_start_matches(' '));
    let closed =
        rest.is_empty() || rest.starts_with(['.', ',', ';', ':', ')', '!', '?', '"', '\u{201d}', '\n']);
    (closed && run.get(at + 1).is_none()).then_some(value as i32)
}

/// A plain year behind a day: the token after it and the year.
pub(in crate::expression) fn year_behind(run: &Run<'_>, at: usize) -> Option<(usize, i32)> {
    match year_after(run, at) {
        (end, Some(Core::Date(Date { year: Year::Of(year), .. }))) => Some((end, year)),
        _ => None,
    }
}

fn dated(year: Option<Core>, field: Field) -> Core {
    match year {
        Some(Core::Date(Date { year, .. })) => Core::Date(Date { year, field }),
        Some(Core::ShortYear(short, _)) => Core::ShortYear(short, field),
        _ => Core::Date(Date { year: Year::Unknown, field }),
    }
}

/// "September 2013", "September of 2013", "Sept. '13", "the month of May 2013".
fn month_of_year(run: &Run<'_>, at: usize) -> Option<Found> {
    let month = match run.word(at)? {
        Word::Month(month) => month,
        Word::DoubtfulMonth(month) if run.case(at) != Case::Lower || plain(run, at + 1).is_some() => month,
        _ => return None,
    };
    let (end, year) = year_after(run, at + 1);
    let year = year?;
    Some(Found::new(end, "month and year", Meaning::of(dated(Some(year), Field::Month(month)))))
}
