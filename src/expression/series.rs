//! Bare numbers that take their month, century or half of the day from a neighbour: "Sept. 5-6", "Monday 7 to Friday 11 May", "May 3rd and 4th", "22 and
//! 24 March", "1914-18", "1683-4", "the 1830s-40s", "the 17th and 18th centuries", "7 to 9 p.m.", "12 and 24 weeks",
//! "Mon-Fri 9-5".
//!
//! In: a run and what was read in it. Out: the number before or behind it, as a reading of its own.

use crate::calendar::{Amount, Clock, Date, Field, Length, Modifier, Unit, Year};
use crate::language::english::numbered;
use crate::language::english::time::Word;

use super::family;
use super::meaning::{Core, Meaning, Side, TimeOfDay};
use super::numeral::Numeral;
use super::run::{Found, Run, ordinal};
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
    if run.word(at).is_some_and(|word| !leads(word)) {
        debug_assert!(first_of_several(run, at).is_none(), "{:?} leads", run.word(at));
        return None;
    }
    first_of_several(run, at)
}

fn first_of_several(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    if let Some(found) =
        leading_century(run, at).or_else(|| leading_clock(run, at)).or_else(|| leading_edge(run, at))
    {
        return Some(found);
    }
    let found = match run.word(at) {
        Some(Word::Weekday(_) | Word::DoubtfulWeekday(_)) => {
            leading_weekday(run, at).or_else(|| leading_nights(run, at)).or_else(|| leading_day(run, at))
        }
        Some(Word::Noon | Word::Midnight) => leading_time(run, at),
        Some(_) => None,
        None => leading_time(run, at).or_else(|| leading_length(run, at)).or_else(|| leading_reign(run, at)),
    };
    if found.is_some() {
        return found;
    }
    let (value, digits) = numbered(run, at).filter(|(_, digits)| *digits <= 4)?;
    let (next, _) = joint(run, at + 1)?;
    if let Some(found) = hours_of_opening(run, at, next) {
        return Some(found);
    }
    if let Some(found) = leading_era(run, at, next, value) {
        return Some(found);
    }
    let day = Some(value).filter(|day| (1..=31).contains(day) && digits <= 2)?;
    let after_month = at > 0 && matches!(run.word(at - 1), Some(Word::Month(_) | Word::DoubtfulMonth(_)));
    if after_month && run.gap(at) == Gap::Space {
        return None;
    }
    numbered(run, next)?;
    let second = family::longest(run, next)?;
    let Core::Date(Date { year, field: Field::Day(month, _) }) = second.meaning.core else { return None };
    let first = Core::Date(Date { year, field: Field::Day(month, day as u8) });
    Some((Found::new(at + 1, RULE, Meaning::of(first)), next, second))
}

/// Whether a word may be one of several that share what stands behind the last.
const fn leads(word: Word) -> bool {
    matches!(
        word,
        Word::Number(_)
            | Word::Ordinal(_)
            | Word::Early
            | Word::Mid
            | Word::Late
            | Word::Weekday(_)
            | Word::DoubtfulWeekday(_)
            | Word::Noon
            | Word::Midnight
    )
}

/// A number in digits and how many it has: "5", "5th".
fn numbered(run: &Run<'_>, at: usize) -> Option<(u32, u8)> {
    match run.numeral(at)? {
        Numeral::Ordinal(value) => Some((value, if value < 10 { 1 } else { 2 })),
        _ => run.whole(at),
    }
}

/// "the 17th and 18th centuries", "the late 3rd or early 2nd century BC": an ordinal at `at` that counts centuries, as the next
/// one does.
fn leading_century(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let modifier = edge(run, at);
    let (after, number) = ordinal(run, at + usize::from(modifier.is_some()))?;
    let (mut next, _) = joint(run, after)?;
    next += usize::from(run.is(next, Word::The) && run.gap(next + 1) == Gap::Space);
    ordinal(run, next + usize::from(edge(run, next).is_some()))?;
    let second = family::longest(run, next)?;
    let Core::Date(Date { year: later, field: Field::Whole }) = second.meaning.core else { return None };
    let count = i32::try_from(number).ok().filter(|number| (1..=30).contains(number))?;
    let like = |later: i32| if later < 0 { -count } else { count - 1 };
    let year = match later {
        Year::Century(later) => Year::Century(like(later)),
        Year::Millennium(later) if count <= 10 => Year::Millennium(like(later)),
        _ => return None,
    };
    let meaning = Meaning { modifier, ..Meaning::of(Core::Date(Date { year, field: Field::Whole })) };
    Some((Found::new(after, RULE, meaning), next, second))
}

/// "early", "mid", "late" before an ordinal.
fn edge(run: &Run<'_>, at: usize) -> Option<Modifier> {
    let modifier = match run.word(at)? {
        Word::Early => Modifier::Start,
        Word::Mid => Modifier::Mid,
        Word::Late => Modifier::End,
        _ => return None,
    };
    run.close(at + 1).then_some(modifier)
}

/// "mid to late 1980s", "early and mid-September": an edge whose time stands behind the next one.
fn leading_edge(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let (modifier, rule) = match run.word(at)? {
        Word::Early => (Modifier::Start, "early <time>"),
        Word::Mid => (Modifier::Mid, "mid <time>"),
        Word::Late => (Modifier::End, "late <time>"),
        _ => return None,
    };
    let (next, dashed) = joint(run, at + 1)?;
    edge(run, next).filter(|_| !dashed)?;
    let second = family::longest(run, next)?;
    let placed = second.meaning.modifier.is_some() && second.meaning.time.is_none();
    placed.then(|| (Found::new(at + 1, rule, second.meaning.modified(modifier)), next, second))
}

/// "7 to 9 p.m.", "9.30-10.30pm on Friday": a time at `at` whose half of the day is told behind the next time. Where that half
/// would put it behind the next, "11-1pm", it belongs to the other.
fn leading_clock(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let (hour, minute) = match run.numeral(at)? {
        Numeral::Whole { value: hour @ 1..=12, digits: 1..=2, grouped: false } => (hour, 0),
        Numeral::Decimal { whole: hour @ 1..=12, fraction: minute @ 0..=59, places: 2, .. } => (hour, minute),
        Numeral::Clock(Clock { hour: hour @ 1..=12, minute, second: None, offset: None }) => {
            (hour.into(), minute.unwrap_or(0).into())
        }
        _ => return None,
    };
    let (next, _) = joint(run, at + 1)?;
    let told = |at: usize| {
        matches!(run.word(at), Some(Word::Am | Word::Pm)) && matches!(run.gap(at), Gap::Space | Gap::None)
    };
    run.numeral(next).filter(|_| told(next + 1))?;
    let second = family::longest(run, next)?;
    let Some(TimeOfDay::Clock { clock: later, zone }) = second.meaning.time else { return None };
    let minutes = |clock: &Clock| u16::from(clock.hour) * 60 + u16::from(clock.minute.unwrap_or(0));
    let in_half = |afternoon: bool| Clock {
        hour: (hour % 12) as u8 + if afternoon { 12 } else { 0 },
        minute: Some(minute as u8),
        second: None,
        offset: None,
    };
    let same = in_half(later.hour >= 12);
    let clock = if minutes(&same) < minutes(&later) { same } else { in_half(later.hour < 12) };
    let mut meaning = second.meaning;
    meaning.time = Some(TimeOfDay::Clock { clock, zone });
    Some((Found::new(at + 1, "clock time", meaning), next, second))
}

/// "6 a.m. to 6 p.m. on Sunday", "1900 to 2100 hours": a time at `at` whose day, or whose sign that it is one, stands behind
/// the next time. What ends before it begins began the day before.
fn leading_time(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let half_told =
        matches!(run.word(at + 1), Some(Word::Am | Word::Pm | Word::OClock)) && run.numeral(at).is_some();
    let told = half_told
        || matches!(run.word(at), Some(Word::Noon | Word::Midnight))
        || matches!(run.numeral(at), Some(Numeral::Clock(_)));
    let digits = four_digits(run, at);
    if !told && digits.is_none() {
        return None;
    }
    let end = at + 1 + usize::from(half_told);
    let (next, _) = joint(run, end)?;
    let second = family::longest(run, next)?;
    let Some(TimeOfDay::Clock { clock: later, zone }) = second.meaning.time else { return None };
    let first = match digits {
        Some(clock) => {
            four_digits(run, next)?;
            TimeOfDay::Clock { clock, zone }
        }
        None => {
            let first = family::longest(run, at).filter(|first| first.end == end)?;
            let alone = first.meaning.core == Core::TimeOnly && second.meaning.core != Core::TimeOnly;
            first.meaning.time.filter(|_| alone)?
        }
    };
    let TimeOfDay::Clock { clock, .. } = first else { return None };
    let minutes = |clock: &Clock| u16::from(clock.hour % 24) * 60 + u16::from(clock.minute.unwrap_or(0));
    let until = if later.hour == 24 { 24 * 60 } else { minutes(&later) };
    let days = second.meaning.days - i8::from(minutes(&clock) > until);
    let meaning = Meaning { time: Some(first), days, ..second.meaning };
    Some((Found::new(end, "clock time", meaning), next, second))
}

/// "at 12 and 24 weeks": a number at `at` of what the next one counts.
fn leading_length(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    const LEADS: [&str; 7] = ["after", "at", "between", "for", "from", "of", "over"];
    let (next, unit) = shared_unit(run, at)?;
    let before = family::previous_word(run, at);
    if !LEADS.iter().any(|lead| before.eq_ignore_ascii_case(lead)) {
        return None;
    }
    let of = |at: usize| {
        let (value, _) = run.whole(at)?;
        let core = Core::Length(Length::of(Amount::whole(value.into()), unit), Side::Free);
        Some(Found::new(at + 1, "duration", Meaning::of(core)))
    };
    // "1, 3 and 5 years": the second, too, has its unit behind the next.
    let second = if run.unit(next + 1).is_some() { family::longest(run, next)? } else { of(next)? };
    let Core::Length(..) = second.meaning.core else { return None };
    Some((of(at)?, next, second))
}

/// The number behind that at `at` and the unit that both count: "12 and 24 weeks", "1, 3 and 5 years".
fn shared_unit(run: &Run<'_>, at: usize) -> Option<(usize, Unit)> {
    let small = |at: usize| run.whole(at).is_some_and(|(_, digits)| digits <= 2);
    if !small(at) {
        return None;
    }
    if run.gap(at + 1) == Gap::Comma && small(at + 1) {
        let (_, unit) = shared_unit(run, at + 1)?;
        return Some((at + 1, unit));
    }
    let (next, _) = joint(run, at + 1).filter(|(next, _)| run.is(at + 1, Word::And) && small(*next))?;
    let plural = run.gap(next + 1) == Gap::Space && matches!(run.word(next + 1), Some(Word::Units(_)));
    Some((next, run.unit(next + 1).filter(|_| plural)?))
}

/// "Hadrian (117\u{2013}138)", "(r. 98-117)": the years of a reign or a life in brackets, too early to be known by themselves.
fn leading_reign(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let (first, _) = run.whole(at).filter(|(value, digits)| (2..=4).contains(digits) && *value < 1000)?;
    let (next, dashed) = joint(run, at + 1)?;
    let (last, _) =
        run.whole(next).filter(|(value, _)| dashed && (first + 1..=first + 120).contains(value))?;
    let (start, end) = (run.get(at)?.span.start, run.get(next)?.span.end);
    let closed = run.text[end..].starts_with([')', ';', ',']);
    let left = run.text[..start].trim_end_matches(' ');
    let reign = ["(r.", " r.", "(reigned", "(ruled"].iter().any(|sign| left.ends_with(sign));
    let named = || first >= 100 && run.text[end..].starts_with(')') && behind_a_name(left);
    if !closed || !(reign || named()) {
        return None;
    }
    let year = |value: u32, end| Found::new(end, "year", Meaning::of(Core::Date(Date::year(value as i32))));
    Some((year(first, at + 1), next, year(last, next + 1)))
}

/// Whether a bracket opens behind a word that is written like a name and bears no number.
fn behind_a_name(left: &str) -> bool {
    let Some(name) = left.strip_suffix(" (") else { return false };
    let start = name.char_indices().rev().take(24).take_while(|(_, c)| c.is_alphabetic()).last();
    let word = start.map_or("", |(start, _)| &name[start..]);
    word.starts_with(char::is_uppercase)
        && word.ends_with(char::is_lowercase)
        && !numbered::bears_number(word)
}

/// "Mon-Fri", "Monday to Friday, 9 a.m. to 5 p.m.": weekdays of every week, as hours of opening have them.
fn leading_weekday(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let first = family::weekday(run, at)?;
    let (next, _) = joint(run, at + 1).filter(|_| !run.is(at + 1, Word::And) && !run.is(at + 1, Word::Or))?;
    let last = family::weekday(run, next)?;
    let end = next + 1;
    let short = |at: usize| run.slice(at, at + 1).len() <= 4 && run.case(at) != Case::Lower;
    let dated = run.get(end).is_some()
        && (matches!(run.word(end), Some(Word::Month(_) | Word::DoubtfulMonth(_)))
            || ordinal(run, end).is_some());
    let led = at > 0 && matches!(run.word(at - 1), Some(Word::This | Word::Next | Word::Last));
    // "May 5 - 6 (Tue-Wed)"
    let left = run.get(at).map_or("", |token| &run.text[..token.span.start]);
    let dated = dated
        || left.strip_suffix('(').is_some_and(|left| left.trim_end().ends_with(|c: char| c.is_ascii_digit()));
    if dated || led || !(short(at) && short(next) || hours_follow(run, end)) {
        return None;
    }
    let every = |weekday, end| {
        let core = Core::Date(Date { year: Year::Unknown, field: Field::Weekday(weekday) });
        Found::new(end, "weekdays", Meaning::of(core).recurring(None, None))
    };
    Some((every(first, at + 1), next, every(last, end)))
}

/// "Monday and Tuesday nights": a weekday at `at` that recurs as the next one does.
fn leading_nights(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    let first = family::weekday(run, at)?;
    let (next, _) = joint(run, at + 1)?;
    family::weekday(run, next)?;
    let part = matches!(run.word(next + 1), Some(Word::Parts(_))) && run.gap(next + 1) == Gap::Space;
    let second = family::longest(run, next).filter(|_| part)?;
    let core = Core::Date(Date { year: Year::Unknown, field: Field::Weekday(first) });
    Some((Found::new(at + 1, second.rule, Meaning { core, ..second.meaning }), next, second))
}

/// "Monday 7 to Friday 11 September": a weekday at `at` with its day, whose month stands behind the next weekday and day.
fn leading_day(run: &Run<'_>, at: usize) -> Option<(Found, usize, Found)> {
    family::weekday(run, at)?;
    let day_at = at + 1 + usize::from(run.is(at + 1, Word::The));
    let (day, _) = numbered(run, day_at).filter(|(day, digits)| (1..=31).contains(day) && *digits <= 2)?;
    let (next, _) = joint(run, day_at + 1).filter(|_| run.gap(day_at) == Gap::Space)?;
    family::weekday(run, next)?;
    let second = family::longest(run, next)?;
    let Core::Date(Date { year, field: Field::Day(month, _) }) = second.meaning.core else { return None };
    let first = Core::Date(Date { year, field: Field::Day(month, day as u8) });
    Some((Found::new(day_at + 1, "weekday and date", Meaning::of(first)), next, second))
}

/// "9-5" behind "Mon-Fri" or "Sundays": what would end before it begins ends in the afternoon.
fn hours_of_opening(run: &Run<'_>, at: usize, next: usize) -> Option<(Found, usize, Found)> {
    let weekday = |back: usize| {
        at.checked_sub(back).and_then(|at| run.word(at)).is_some_and(|word| {
            matches!(word, Word::Weekday(_) | Word::DoubtfulWeekday(_) | Word::Weekdays(_))
        })
    };
    let plural = at.checked_sub(1).is_some_and(|at| matches!(run.word(at), Some(Word::Weekdays(_))));
    let hour =
        |at: usize| run.whole(at).filter(|(hour, _)| (1..=12).contains(hour)).map(|(hour, _)| hour as u8);
    let ranged = plural || weekday(1) && (weekday(2) || weekday(3));
    let (opens, closes) = (hour(at)?, hour(next)?);
    let near = matches!(run.gap(at), Gap::Space | Gap::Comma);
    let ends = run.get(next + 1).is_none_or(|token| !matches!(token.gap, Gap::Space | Gap::None));
    if !ranged || !near || !ends {
        return None;
    }
    let clock = |hour: u8, end| {
        let clock = Clock { hour, minute: Some(0), second: None, offset: None };
        let meaning = Meaning::of(Core::TimeOnly).at(TimeOfDay::Clock { clock, zone: None });
        Found::new(end, "clock time", meaning)
    };
    let opens = if opens < 7 && closes > opens { opens + 12 } else { opens };
    let closes = if closes <= opens || opens > 12 { closes % 12 + 12 } else { closes };
    Some((clock(opens, at + 1), next, clock(closes, next + 1)))
}

/// Whether two hours that are joined stand at `at`: "9-5", "9 a.m. to 5 p.m.".
fn hours_follow(run: &Run<'_>, at: usize) -> bool {
    let hour = |at: usize| match run.numeral(at) {
        Some(Numeral::Whole { value: 0..=24, digits: 1..=2, .. } | Numeral::Clock(_)) => Some(at + 1),
        Some(Numeral::Decimal { whole: 0..=24, fraction: 0..=59, places: 2, .. }) => Some(at + 1),
        _ => None,
    };
    let half = |at: usize| at + usize::from(matches!(run.word(at), Some(Word::Am | Word::Pm)));
    let near = matches!(run.gap(at), Gap::Space | Gap::Comma);
    hour(at)
        .filter(|_| near)
        .and_then(|end| joint(run, half(end)))
        .is_some_and(|(next, _)| hour(next).is_some())
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
    if let Some(found) = hour_in_digits(run, at, before).or_else(|| day_of_month(run, at, before)) {
        return Some(Joined { at, found, shared_year: None });
    }
    let Core::Date(date) = before.meaning.core else { return None };
    if let (Year::Decade(first), Field::Whole, true, Some(Numeral::Decade { tens, short: true })) =
        (date.year, date.field, dashed, run.numeral(at))
    {
        let year = Year::Decade(first - first.rem_euclid(10) + tens);
        let found = Found::new(at + 1, RULE, Meaning::of(Core::Date(Date { year, field: Field::Whole })));
        return (tens > first.rem_euclid(10)).then_some(Joined { at, found, shared_year: None });
    }
    let (value, digits) = numbered(run, at)?;
    if before.meaning.time.is_some() || counts(run, at + 1) {
        return None;
    }
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
            if dashed && matches!(digits, 1 | 2) && run.whole(at).is_some() =>
        {
            let power = if digits == 1 { 10 } else { 100 };
            let later = i32::try_from(value).ok().filter(|value| *value > first % power)?;
            let core = Core::Date(Date::year(first - first % power + later));
            Some(Joined { at, found: Found::new(at + 1, RULE, Meaning::of(core)), shared_year: None })
        }
        _ => None,
    }
}

/// "0600 to 2200": a time of four digits behind one.
fn hour_in_digits(run: &Run<'_>, at: usize, before: &Found) -> Option<Found> {
    let Some(TimeOfDay::Clock { zone, .. }) = before.meaning.time else { return None };
    let first = before.end.checked_sub(1).and_then(|last| four_digits(run, last));
    let clock = four_digits(run, at).filter(|_| first.is_some() && !counts(run, at + 1))?;
    let meaning = Meaning { time: Some(TimeOfDay::Clock { clock, zone }), ..before.meaning };
    Some(Found::new(at + 1, "clock time", meaning))
}

/// "1900" as a time of the clock.
fn four_digits(run: &Run<'_>, at: usize) -> Option<Clock> {
    let (value, _) =
        run.whole(at).filter(|(value, digits)| *digits == 4 && value / 100 <= 24 && value % 100 < 60)?;
    let (hour, minute) = ((value / 100) as u8, Some((value % 100) as u8));
    Some(Clock { hour, minute, second: None, offset: None })
}

/// "the 14th and 15th": a day of the same month.
fn day_of_month(run: &Run<'_>, at: usize, before: &Found) -> Option<Found> {
    let Core::DayOfMonth(first) = before.meaning.core else { return None };
    let Numeral::Ordinal(day) = run.numeral(at)? else { return None };
    let later = (u32::from(first) + 1..=31).contains(&day) && before.meaning.time.is_none();
    (later && closed_behind(run, at))
        .then(|| Found::new(at + 1, before.rule, Meaning::of(Core::DayOfMonth(day as u8))))
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
