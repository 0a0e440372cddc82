//! Times of day: "10:35 a.m. EDT", "noon", "5 o'clock", "0800 GMT", and with their day: "9 a.m. Tuesday", "Friday night",
//! "the morning of May 3", "4 in the morning", "midnight Saturday", "a quarter to nine", "10:45 local time".

use crate::calendar::{Clock, Date, DayPart, Modifier, Unit, Year, Zone};
use crate::expression::meaning::{Core, Meaning, TimeOfDay};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run};
use crate::expression::token::{Case, Gap, Kind, Token};
use crate::language::english::company::{self, holds};
use crate::language::english::numbered;
use crate::language::english::time::Word;

use super::context::previous_word;
use super::spoken::{self, clause_follows, led_as_time};
use super::{day, night, plausible};

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let mut best = stamp(run, at);
    let mut keep = |next: Option<Found>| {
        if next.is_some_and(|next| best.is_none_or(|best| next.end > best.end)) {
            best = next;
        }
    };
    keep(
        clock(run, at).map(|(end, clock)| {
            with_day_after(run, end, clock).unwrap_or_else(|| timed(run, at, end, clock))
        }),
    );
    keep(
        bare_hour(run, at)
            .filter(|_| led_as_time(run, at))
            .and_then(|(end, hour)| with_day_after(run, end, hour))
            .filter(|found| run.numeral(at).is_none() || is_sure_of_digits(run, at, found.end)),
    );
    keep(part_of(run, at).or_else(|| night::beside(run, at)).or_else(|| this_part(run, at)));
    keep(this_part(run, at).and_then(|found| hour_in_part(run, found)));
    keep(day_then_time(run, at));
    best
}

/// "at 8 on Friday", "by 8 on Friday morning"; "by 1 DEC 12" is a date.
fn is_sure_of_digits(run: &Run<'_>, at: usize, end: usize) -> bool {
    let told = |token: &Token| tells_time_of_day(token);
    at > 0 && run.is(at - 1, Word::At)
        || run.tokens.get(at..end).is_some_and(|tokens| tokens.iter().any(told))
}

fn stamp(run: &Run<'_>, at: usize) -> Option<Found> {
    let Numeral::Stamp { year, month, day, clock } = run.numeral(at)? else { return None };
    let date = crate::calendar::Date::new(year, crate::calendar::Field::Day(month, day));
    let zone = clock.offset.map(Zone::Offset);
    Some(Found::new(
        at + 1,
        "date and time",
        Meaning::of(Core::Date(date)).at(TimeOfDay::Clock { clock, zone }),
    ))
}

/// "in 2:03:59", "a time of 43:12": how long a race took, no time of day.
fn is_run(run: &Run<'_>, at: usize) -> bool {
    let told = matches!(run.word(at + 1), Some(Word::Am | Word::Pm))
        || run.get(at + 1).is_some_and(|next| matches!(next.kind, Kind::Zone(_)));
    !told && matches!(previous_word(run, at), "in" | "In")
}

/// "a ratio of 4:15": two numbers that are compared.
fn is_ratio(run: &Run<'_>, at: usize) -> bool {
    run.words_before(at, 48).any(numbered::compares)
}

/// "2 Samuel 20:14; cf. 18:17", "John 3:16 and 4:2": a further verse behind the first.
fn is_further_verse(run: &Run<'_>, at: usize) -> bool {
    let left = run.get(at).map_or("", |token| &run.text[..token.span.start]);
    let joints = ["; cf. ", " cf. ", "; ", ", ", " and ", "; see "];
    let Some(left) = joints.iter().find_map(|joint| left.strip_suffix(joint)) else { return false };
    let verse = left.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2013}'));
    let chapter = verse.strip_suffix(':').unwrap_or_default();
    let book = chapter.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = book.trim_end_matches(' ').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    book.len() < chapter.len() && numbered::has_verses(word)
}

/// A time of the clock: the token after it. `told` is false where only bare digits stand there.
fn clock(run: &Run<'_>, at: usize) -> Option<(usize, TimeOfDay)> {
    let whole = |hour: u8, minute: Option<u8>| Clock { hour, minute, second: None, offset: None };
    let spoken = spoken::read(run, at);
    let (end, mut clock, mut told) = match (run.numeral(at), run.word(at)) {
        _ if spoken.is_some() => spoken.map(|(end, clock)| (end, clock, true))?,
        (Some(Numeral::Clock(clock)), _)
            if numbered::has_verses(previous_word(run, at))
                // "lot 1227Z"
                || clock.offset.is_some() && numbered::bears_number(previous_word(run, at))
                || is_further_verse(run, at)
                || is_ratio(run, at)
                || is_run(run, at) =>
        {
            return None;
        }
        (Some(Numeral::Clock(clock)), _) => (at + 1, clock, true),
        (Some(Numeral::Whole { value: value @ 0..=24, digits: 1..=2, grouped: false }), _) => {
            (at + 1, whole(value as u8, None), false)
        }
        (Some(Numeral::Whole { value, digits: 3..=4, grouped: false }), _)
            if value % 100 < 60 && value / 100 <= 24 =>
        {
            (at + 1, whole((value / 100) as u8, Some((value % 100) as u8)), false)
        }
        (Some(Numeral::Decimal { whole: hour @ 0..=24, fraction: minute @ 0..=59, places: 2, .. }), _) => {
            (at + 1, whole(hour as u8, Some(minute as u8)), false)
        }
        (_, Some(Word::Number(hour @ 1..=12))) => (at + 1, whole(hour as u8, None), false),
        (_, Some(Word::Noon | Word::Midnight))
            if run.case(at) == Case::Capital && starts_capital(previous_word(run, at)) =>
        {
            return None;
        }
        (_, Some(Word::Noon)) => (at + 1, whole(12, Some(0)), true),
        (_, Some(Word::Midnight)) => (at + 1, whole(24, Some(0)), true),
        _ => return None,
    };
    let digits = match run.numeral(at) {
        Some(Numeral::Whole { digits, .. }) => digits,
        _ => 0,
    };
    // "at 0530 on 21 March"
    let led = |word: &&str| previous_word(run, at).eq_ignore_ascii_case(word);
    if digits == 4 && clock.hour < 10 && ["at", "by", "from", "since", "until"].iter().any(led) {
        told = true;
    }
    let mut end = end;
    let near = matches!(run.gap(end), Gap::Space | Gap::None);
    let mut meridiem = false;
    match run
        .word(end)
        .filter(|_| near && clock.hour <= 12 && !matches!(run.word(at), Some(Word::Noon | Word::Midnight)))
    {
        Some(Word::Am) if clock.hour > 0 => {
            clock.hour %= 12;
            (told, meridiem, end) = (true, true, end + 1);
        }
        Some(Word::Pm) if clock.hour > 0 => {
            clock.hour = clock.hour % 12 + 12;
            (told, meridiem, end) = (true, true, end + 1);
        }
        Some(Word::OClock) => {
            (told, end) = (true, end + 1);
        }
        Some(Word::ShortUnit(Unit::Hour)) if digits == 4 => {
            (told, end) = (true, end + 1);
        }
        Some(Word::Noon) if clock.hour == 12 => {
            (told, meridiem, end) = (true, true, end + 1);
        }
        _ => {}
    }
    // "1430 hrs", "14:30 hrs", "20:00hrs".
    if matches!(run.word(end), Some(Word::ShortUnit(Unit::Hour) | Word::Units(Unit::Hour)))
        && (digits == 4 || matches!(run.numeral(at), Some(Numeral::Clock(_))))
        && matches!(run.gap(end), Gap::Space | Gap::None)
    {
        (told, end) = (true, end + 1);
    }
    let mut zone = None;
    if let Some(Kind::Zone(found)) = run.get(end).map(|token| token.kind)
        && matches!(run.gap(end), Gap::Space | Gap::None)
        && (told || digits == 4 || digits == 2 || matches!(run.numeral(at), Some(Numeral::Decimal { .. })))
    {
        zone = Some(found);
        (told, end) = (true, end + 1);
    }
    if run.is(end, Word::LocalTime) && run.gap(end) == Gap::Space {
        (told, end) = (true, end + 1);
    }
    if !told {
        // "4 in the morning", "eight in the evening".
        let phrase =
            digits <= 2 && run.is(end, Word::In) && run.is(end + 1, Word::The) && run.gap(end) == Gap::Space;
        let Some(Word::Part(part)) = run.word(end + 2).filter(|_| phrase && clock.hour <= 12) else {
            return None;
        };
        clock.hour = shift(clock.hour, part);
        clock.minute = clock.minute.or(Some(0));
        return Some((end + 3, TimeOfDay::Clock { clock, zone: None }));
    }
    // "8:30 in the evening", "5 o'clock this afternoon" keeps the day for later; the part only decides the half of the day.
    if !meridiem && clock.hour <= 12 && zone.is_none() {
        let phrase = run.is(end, Word::In) && run.is(end + 1, Word::The) && run.gap(end) == Gap::Space;
        if let Some(Word::Part(part)) = run.word(end + 2).filter(|_| phrase) {
            clock.hour = shift(clock.hour, part);
            end += 3;
        }
    }
    // "p.m. ... p.m."; minutes only where they were told.
    if clock.hour == 24
        && clock.minute == Some(0)
        && zone.is_none()
        && matches!(run.word(at), Some(Word::Midnight))
    {
        clock.hour = 24;
    }
    let o_clock = clock.minute.is_none();
    if o_clock {
        clock.minute = Some(0);
    }
    Some((end, TimeOfDay::Clock { clock, zone }))
}

/// "High Noon": a title.
fn starts_capital(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase())
}

/// The hour of a twelve-hour clock in a part of the day.
fn shift(hour: u8, part: DayPart) -> u8 {
    match part {
        DayPart::Afternoon | DayPart::Evening if hour < 12 => hour + 12,
        DayPart::Night if (6..12).contains(&hour) => hour + 12,
        DayPart::Morning | DayPart::Night if hour == 12 => 0,
        _ => hour,
    }
}

/// A clock, and the day that may stand behind it: "9 a.m. Tuesday", "10 p.m. on Sept. 7", "4 a.m., May 3".
fn with_day_after(run: &Run<'_>, end: usize, time: TimeOfDay) -> Option<Found> {
    let joined = matches!(run.gap(end), Gap::Space | Gap::Comma);
    let from = end + usize::from(joined && matches!(run.word(end), Some(Word::On | Word::Of)));
    if joined && (from == end || run.gap(from) == Gap::Space) {
        // "6:30 tomorrow evening": the part only decides the half of the day.
        if let Some(found) = day_then_time(run, from).filter(|found| found.rule == "day and part of day") {
            return Some(in_part(found, time));
        }
        if let Some(found) = day(run, from) {
            return Some(Found::new(
                found.end,
                "clock time and day",
                Meaning { time: Some(time), ..found.meaning },
            ));
        }
        // "5 o'clock this afternoon", "7pm tonight".
        return this_part(run, from).map(|found| in_part(found, time));
    }
    None
}

/// A time of the clock in a part of a day.
fn in_part(found: Found, time: TimeOfDay) -> Found {
    let time = match (time, found.meaning.time) {
        (TimeOfDay::Clock { mut clock, zone }, Some(TimeOfDay::Part(part))) if clock.hour <= 12 => {
            clock.hour = shift(clock.hour, part);
            TimeOfDay::Clock { clock, zone }
        }
        (time, _) => time,
    };
    Found::new(found.end, "clock time and day", Meaning { time: Some(time), modifier: None, ..found.meaning })
}

/// A clock without a day. "Updated 3:47 p.m." is the day of the text, whatever day was told before.
fn timed(run: &Run<'_>, at: usize, end: usize, time: TimeOfDay) -> Found {
    let stamped = holds(company::STAMPED, previous_word(run, at));
    let core = if stamped { Core::Shift(Unit::Day, 0) } else { Core::TimeOnly };
    Found::new(end, "clock time", Meaning::of(core).at(time))
}

/// "the morning of May 3", "the night of 6 June", "early in the morning of 14 July".
fn part_of(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = at + usize::from(run.is(at, Word::The));
    let (from, modifier) = edge(run, the);
    // "the early hours of Thursday": the day itself, from its start.
    let hours = |at: usize| run.is(at, Word::Units(Unit::Hour)) && run.gap(at) == Gap::Space;
    let part = part(run, from);
    if part.is_none() && !(modifier.is_some() && hours(from)) {
        return None;
    }
    let mut end = from + 1;
    if part.is_some() && hours(end) {
        end += 1;
    }
    let of = matches!(run.word(end), Some(Word::Of | Word::On)) && run.gap(end) == Gap::Space;
    let twilight = matches!(run.word(from), Some(Word::Twilight(_))) && run.gap(end) == Gap::Space;
    if !of && !twilight {
        return None;
    }
    if !of {
        // "dawn Monday"
        let found = day(run, end)?;
        let meaning = Meaning { time: part.map(TimeOfDay::Part), modifier, ..found.meaning };
        return Some(Found::new(found.end, "part of day and day", meaning));
    }
    let start = end + 1 + usize::from(run.is(end + 1, Word::The));
    let two_days = || night::of_two_days(run, start).filter(|_| part == Some(DayPart::Night));
    let found = two_days().or_else(|| day(run, end + 1)).or_else(|| {
        // "the night of the 14th"
        super::context::read(run, end + 1)
            .filter(|found| matches!(found.meaning.core, Core::DayOfMonth(_) | Core::Context(Unit::Day, _)))
    })?;
    // "the early hours of Thursday morning"
    let named = self::part(run, found.end).filter(|_| part.is_none() && run.gap(found.end) == Gap::Space);
    let end = found.end + usize::from(named.is_some());
    let meaning = Meaning { time: part.or(named).map(TimeOfDay::Part), modifier, ..found.meaning };
    Some(Found::new(end, "part of day and day", meaning))
}

fn edge(run: &Run<'_>, at: usize) -> (usize, Option<Modifier>) {
    match run.word(at) {
        Some(Word::Early) if run.close(at + 1) => (at + 1, Some(Modifier::Start)),
        Some(Word::Late) if run.close(at + 1) => (at + 1, Some(Modifier::End)),
        Some(Word::Mid) if run.close(at + 1) => (at + 1, Some(Modifier::Mid)),
        _ => (at, None),
    }
}

fn part(run: &Run<'_>, at: usize) -> Option<DayPart> {
    match run.word(at)? {
        Word::Part(part) | Word::Twilight(part) => Some(part),
        _ => None,
    }
}

/// "this morning", "last night", "tonight", "that afternoon", "overnight", "the next morning", "the morning".
fn this_part(run: &Run<'_>, at: usize) -> Option<Found> {
    let found =
        |end, core, part, rule| Some(Found::new(end, rule, Meaning::of(core).at(TimeOfDay::Part(part))));
    match run.word(at)? {
        Word::Tonight => return found(at + 1, Core::Shift(Unit::Day, 0), DayPart::Night, "tonight"),
        Word::Overnight if holds(company::AT_ONCE, previous_word(run, at)) => return None,
        Word::Overnight => return found(at + 1, Core::Shift(Unit::Day, 0), DayPart::Night, "overnight"),
        _ => {}
    }
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let core = match run.word(from)? {
        Word::This => Core::Shift(Unit::Day, 0),
        Word::Last => Core::Shift(Unit::Day, -1),
        Word::That | Word::Same => Core::Context(Unit::Day, 0),
        Word::Next | Word::Following => Core::Context(Unit::Day, 1),
        Word::Previous => Core::Context(Unit::Day, -1),
        _ if the == 1 => {
            let (inner, modifier) = edge(run, from);
            let part = part(run, inner)?;
            if in_compound(run, inner) || plausible::is_told_by_clause(run, at, inner + 1) {
                return None;
            }
            if run.gap(inner + 1) == Gap::Hyphen || matches!(run.word(inner), Some(Word::Twilight(_))) {
                return None;
            }
            let mut meaning = Meaning::of(Core::TimeOnly).at(TimeOfDay::Part(part));
            meaning.modifier = modifier;
            return Some(Found::new(inner + 1, "part of day", meaning));
        }
        _ => return None,
    };
    let last = run.is(from, Word::Last);
    from += 1;
    let (from, modifier) = edge(run, from);
    let part = part(run, from)?;
    if !run.close(from) || last && !matches!(part, DayPart::Night | DayPart::Evening) {
        return None;
    }
    let rule = match core {
        Core::Shift(_, 0) => "this <part of day>",
        Core::Shift(..) => "last night",
        _ => "that <part of day>",
    };
    let mut meaning = Meaning::of(core).at(TimeOfDay::Part(part));
    meaning.modifier = modifier;
    Some(Found::new(from + 1, rule, meaning))
}

/// "the night watchman", "the morning paper": a part of the day that only tells what kind of thing it is.
fn in_compound(run: &Run<'_>, at: usize) -> bool {
    const NOUNS: &[&str] = &[
        "bus",
        "class",
        "classes",
        "club",
        "clubs",
        "dress",
        "editions",
        "fog",
        "gown",
        "mail",
        "mist",
        "news",
        "newspaper",
        "newspapers",
        "nurse",
        "nurses",
        "paper",
        "papers",
        "prayer",
        "prayers",
        "rush",
        "school",
        "schools",
        "shift",
        "shifts",
        "sky",
        "staff",
        "star",
        "stars",
        "sun",
        "train",
        "trains",
        "vision",
        "watchman",
        "watchmen",
    ];
    let rest = run.get(at).and_then(|token| run.text[token.span.end..].strip_prefix(' ')).unwrap_or("");
    let noun = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    NOUNS.binary_search(&noun).is_ok()
}

/// "Friday night", "yesterday afternoon", "Sept. 7 at 10 p.m.", "Sunday, 9:30 p.m.", "tomorrow evening".
fn day_then_time(run: &Run<'_>, at: usize) -> Option<Found> {
    // Without a sign of a time of day among the next words there is no need to read the day.
    let tells = |token: &Token| tells_time_of_day(token) || matches!(token.word(), Some(Word::At));
    if !run.tokens.iter().skip(at + 1).take(14).any(tells) {
        return None;
    }
    let found = day(run, at)?;
    let end = found.end;
    if let Some(part) = part(run, end).filter(|_| matches!(run.gap(end), Gap::Space | Gap::Hyphen)) {
        let mut meaning = found.meaning.at(TimeOfDay::Part(part));
        let mut last = end + 1;
        // "Saturday morning at 10 a.m." keeps the finer time.
        if let Some((after, time)) = time_after(run, last) {
            meaning.time = Some(time);
            last = after;
        }
        return Some(Found::new(last, "day and part of day", meaning));
    }
    for (lead, modifier) in
        [(Word::Early, Modifier::Start), (Word::Late, Modifier::End), (Word::Mid, Modifier::Mid)]
    {
        if run.is(end, lead)
            && run.gap(end) == Gap::Space
            && let Some(part) = part(run, end + 1).filter(|_| run.close(end + 1))
        {
            return Some(Found::new(
                end + 2,
                "day and part of day",
                found.meaning.at(TimeOfDay::Part(part)).modified(modifier),
            ));
        }
    }
    // "Monday at dawn"
    if run.is(end, Word::At)
        && run.gap(end) == Gap::Space
        && run.gap(end + 1) == Gap::Space
        && let Some(Word::Twilight(part) | Word::Part(part @ (DayPart::Midday | DayPart::Night))) =
            run.word(end + 1)
    {
        let meaning = found.meaning.at(TimeOfDay::Part(part));
        return Some(Found::new(end + 2, "day and part of day", meaning));
    }
    let (last, time) = time_after(run, end).or_else(|| hour_after(run, end, &found.meaning))?;
    // "Mon Jun 29 14:03:11 2015"
    if let (TimeOfDay::Clock { clock: Clock { second: Some(_), .. }, .. }, Core::Date(date), Some(year)) =
        (time, found.meaning.core, super::year::plain(run, last).filter(|_| run.gap(last) == Gap::Space))
        && date.year == Year::Unknown
    {
        let core = Core::Date(Date::new(year, date.field));
        return Some(Found::new(last + 1, "day and clock time", Meaning { core, ..found.meaning }.at(time)));
    }
    Some(Found::new(last, "day and clock time", found.meaning.at(time)))
}

/// "tonight at 8", "tonight 7pm", "this morning at half past nine".
fn hour_in_part(run: &Run<'_>, found: Found) -> Option<Found> {
    // "tonight 7pm"
    if run.gap(found.end) == Gap::Space
        && found.rule == "tonight"
        && let Some((end, time)) = clock(run, found.end)
    {
        return Some(Found::new(end, "day and clock time", in_part(found, time).meaning));
    }
    let at = found.end + 1;
    if !run.is(found.end, Word::At) || run.gap(found.end) != Gap::Space || run.gap(at) != Gap::Space {
        return None;
    }
    let hour = || bare_hour(run, at).filter(|(end, _)| clause_follows(run, *end));
    let (end, time) = clock(run, at).or_else(hour)?;
    let named = in_part(found, time);
    Some(Found::new(end, "day and clock time", named.meaning))
}

/// "at 8" behind a day: what is to come has an hour, "closed Friday at 12" a price.
fn hour_after(run: &Run<'_>, at: usize, day: &Meaning) -> Option<(usize, TimeOfDay)> {
    let to_come = run.message || matches!(day.core, Core::Shift(Unit::Day, 1..));
    let joined = run.is(at, Word::At) && run.gap(at) == Gap::Space && run.gap(at + 1) == Gap::Space;
    bare_hour(run, at + 1).filter(|(end, _)| to_come && joined && clause_follows(run, *end))
}

/// An hour without a sign that it is one: "8", "eight".
fn bare_hour(run: &Run<'_>, at: usize) -> Option<(usize, TimeOfDay)> {
    let hour = match (run.whole(at), run.word(at)) {
        (Some((hour @ 1..=24, _)), _) | (_, Some(Word::Number(hour @ 1..=12))) => hour as u8,
        _ => return None,
    };
    let clock = Clock { hour, minute: Some(0), second: None, offset: None };
    Some((at + 1, TimeOfDay::Clock { clock, zone: None }))
}

/// Whether the token can only belong to a time of day, or to little else; bare numbers wait for one of these.
pub(super) const fn tells_time_of_day(token: &Token) -> bool {
    match token.kind {
        Kind::Numeral(numeral) => matches!(numeral, Numeral::Clock(_)),
        Kind::Word(word) => matches!(
            word,
            Word::Part(_)
                | Word::Twilight(_)
                | Word::Noon
                | Word::Midnight
                | Word::Am
                | Word::Pm
                | Word::OClock
                | Word::LocalTime
                | Word::ShortUnit(Unit::Hour)
                | Word::Units(Unit::Hour)
                | Word::Past
                | Word::To
        ),
        Kind::Zone(_) => true,
        Kind::Possessive => false,
    }
}

fn time_after(run: &Run<'_>, end: usize) -> Option<(usize, TimeOfDay)> {
    if !matches!(run.gap(end), Gap::Space | Gap::Comma) {
        return None;
    }
    let from = end + usize::from(run.is(end, Word::At));
    if from > end && run.gap(from) != Gap::Space {
        return None;
    }
    clock(run, from)
}

/// A day with a part of it, for "early" and "late" to stand before: "Friday morning", "this afternoon", "last night".
pub(super) fn day_with_part(run: &Run<'_>, at: usize) -> Option<Found> {
    let with_part = |found: &Found| matches!(found.meaning.time, Some(TimeOfDay::Part(_)));
    this_part(run, at).or_else(|| day_then_time(run, at)).filter(with_part)
}

/// A part of the day on its own; only where a preposition makes it one: "at night" is none, "by dawn" is.
pub(in crate::expression) fn alone(run: &Run<'_>, at: usize) -> Option<Found> {
    let part = match run.word(at)? {
        Word::Part(part @ DayPart::Midday) => part,
        // "by Dawn Weber" is a person.
        Word::Twilight(part) if run.case(at) == Case::Lower => part,
        // "by evening", but not "after morning prayers", "at night".
        Word::Part(part @ (DayPart::Morning | DayPart::Evening))
            if run.case(at) == Case::Lower
                && ["by", "until", "till"].contains(&previous_word(run, at))
                && spoken::clause_follows(run, at + 1) =>
        {
            part
        }
        _ => return None,
    };
    let before = previous_word(run, at);
    if !["at", "by", "before", "until", "till", "since", "after", "around"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word))
    {
        return None;
    }
    Some(Found::new(at + 1, "part of day", Meaning::of(Core::TimeOnly).at(TimeOfDay::Part(part))))
}
