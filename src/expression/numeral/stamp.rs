//! Dates and times that digits and signs tell by their form alone: "2013-09-07T21:33Z", "05.09.2013", "21:33", "29/Jun/2015:14:03:11
//! +0200", "241530Z NOV 12".

use super::{Numeral, digits_end, number, word_goes_on};
use crate::calendar::Clock;
use crate::language::english::time::{Word, lookup_bytes};

/// ISO 8601 and the all-number dates of calendars.
pub(super) fn stamp(bytes: &[u8], at: usize) -> Option<(Numeral, usize)> {
    let digits = |from: usize, count: usize| -> Option<u32> {
        let slice = bytes.get(from..from + count)?;
        slice.iter().all(u8::is_ascii_digit).then(|| number(slice))
    };
    let free = |end: usize| {
        let joined = match bytes.get(end) {
            Some(b'-') => bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
            // "2013-09-01/2013-09-07" is an interval.
            Some(b'/') => {
                bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
                    && !(digits(end + 1, 4).is_some() && bytes.get(end + 5) == Some(&b'-'))
            }
            _ => false,
        };
        !joined && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)
    };
    let width = digits_end(bytes, at) - at;
    let (year, month, day, end) = if width == 8 {
        let (year, month, day) = (digits(at, 4)?, digits(at + 4, 2)?, digits(at + 6, 2)?);
        (year, month, day, at + 8)
    } else if width == 4 {
        let year = digits(at, 4)?;
        let year_i = year as i32;
        let separator = *bytes.get(at + 4)?;
        if matches!(separator, b'W') || separator == b'-' && bytes.get(at + 5) == Some(&b'W') {
            let from = at + 5 + usize::from(separator == b'-');
            let week = digits(from, 2).filter(|week| (1..=53).contains(week))? as u8;
            let joint = usize::from(bytes.get(from + 2) == Some(&b'-'));
            let weekday = digits(from + 2 + joint, 1).filter(|day| (1..=7).contains(day));
            let end = if weekday.is_some() { from + 3 + joint } else { from + 2 };
            return free(end).then_some((Numeral::YearWeek(year_i, week, weekday.map(|d| d as u8)), end));
        }
        if separator != b'-' || !(1000..=2999).contains(&year) {
            return None;
        }
        let second = digits_end(bytes, at + 5) - (at + 5);
        if second == 3 {
            let day =
                digits(at + 5, 3).filter(|day| (1..=366).contains(day) && (1800..=2199).contains(&year))?;
            return free(at + 8).then_some((Numeral::YearDay(year_i, day as u16), at + 8));
        }
        // "2013-XX-XX": only the year is known.
        if let Some(end) = unknown_end(bytes, at + 4) {
            let end = unknown_end(bytes, end).unwrap_or(end);
            return free(end).then_some((Numeral::Whole { value: year, digits: 4, grouped: false }, end));
        }
        let month = digits(at + 5, 2).filter(|_| second == 2)?;
        if let Some(end) = unknown_end(bytes, at + 7).filter(|_| (1..=12).contains(&month)) {
            return free(end).then_some((Numeral::YearMonth(year_i, month as u8), end));
        }
        if bytes.get(at + 7) != Some(&b'-') || digits(at + 8, 2).is_none() {
            // "2013-09" is a month; "1914-18" a range of years, read elsewhere.
            return ((1..=12).contains(&month) && year % 100 >= month && free(at + 7))
                .then_some((Numeral::YearMonth(year_i, month as u8), at + 7));
        }
        (year, month, digits(at + 8, 2)?, at + 10)
    } else {
        return None;
    };
    if !(1000..=2999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (year, month, day) = (year as i32, month as u8, day as u8);
    let joint = bytes.get(end).copied();
    if (matches!(joint, Some(b'T' | b't')) || joint == Some(b' ') && width == 4)
        && let Some((clock, last)) = iso_clock(bytes, end + 1, joint == Some(b' '))
    {
        return Some((Numeral::Stamp { year, month, day, clock }, last));
    }
    if !free(end) {
        return None;
    }
    Some((
        if width == 8 {
            Numeral::Compact { year, month, day }
        } else {
            Numeral::Triple {
                first: year as u16,
                second: month,
                third: day.into(),
                widths: (4, 2),
                separator: b'-',
            }
        },
        end,
    ))
}

/// "29/Jun/2015:14:03:11 +0200" of the logs of servers, "241530Z NOV 12" of military messages.
pub(super) fn with_named_month(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
    let month = |at: usize| bytes.get(at..at + 3).and_then(month_name);
    let part = |at: usize| number(&bytes[at..at + 2]) as u8;
    match (end - at, bytes.get(end)?) {
        (2, b'/') => {
            let (month, year) = (month(end + 1)?, end + 5);
            let joined = bytes.get(end + 4) == Some(&b'/') && digits_end(bytes, year) == year + 4;
            let (clock, last) =
                iso_clock(bytes, year + 5, true).filter(|_| joined && bytes.get(year + 4) == Some(&b':'))?;
            let (offset, last) =
                offset_behind(bytes, last).map_or((clock.offset, last), |(offset, end)| (Some(offset), end));
            let year = number(&bytes[year..year + 4]) as i32;
            stamped(year, month, part(at), Clock { offset, ..clock }, last)
        }
        (6, b'Z') => {
            let blank = |at: usize| at + usize::from(bytes.get(at) == Some(&b' '));
            let from = blank(end + 1);
            let named = bytes.get(from..from + 3).filter(|name| name.iter().all(u8::is_ascii_uppercase))?;
            let (month, from) = (month_name(named)?, blank(from + 3));
            let last = digits_end(bytes, from);
            let year = match (last - from, number(&bytes[from..last]) as i32) {
                (2, year) => year + if year < 70 { 2000 } else { 1900 },
                (4, year) => year,
                _ => return None,
            };
            let minute = Some(part(at + 4)).filter(|minute| *minute < 60);
            let clock = Clock { hour: part(at + 2), minute, second: None, offset: Some(0) };
            stamped(year, month, part(at), clock, last).filter(|_| minute.is_some() && clock.hour < 24)
        }
        _ => None,
    }
}

/// A stamp that ends at `end`, where there can be such a day.
fn stamped(year: i32, month: u8, day: u8, clock: Clock, end: usize) -> Option<(Numeral, usize)> {
    let exists = (1000..=2999).contains(&year) && (1..=31).contains(&day);
    exists.then_some((Numeral::Stamp { year, month, day, clock }, end))
}

/// The month of which three letters are the short name.
fn month_name(letters: &[u8]) -> Option<u8> {
    match lookup_bytes(letters)? {
        Word::Month(month) | Word::DoubtfulMonth(month) => Some(month),
        _ => None,
    }
}

/// One past "-XX" at `at`: a month or day that is not known.
fn unknown_end(bytes: &[u8], at: usize) -> Option<usize> {
    matches!(bytes.get(at..at + 3)?, b"-XX" | b"-xx").then_some(at + 3)
}

/// "21:33:00Z", "2133", "21:33+02:00".
fn iso_clock(bytes: &[u8], at: usize, colon_needed: bool) -> Option<(Clock, usize)> {
    let two = |from: usize| {
        bytes
            .get(from..from + 2)
            .filter(|pair| pair.iter().all(u8::is_ascii_digit))
            .map(|pair| number(pair) as u8)
    };
    let hour = two(at).filter(|hour| *hour <= 24)?;
    let mut end = at + 2;
    let colon = bytes.get(end) == Some(&b':');
    if colon_needed && !colon {
        return None;
    }
    let part = |end: &mut usize| {
        let from = *end + usize::from(colon);
        if colon && bytes.get(*end) != Some(&b':') {
            return None;
        }
        let value = two(from).filter(|value| *value < 60)?;
        *end = from + 2;
        Some(value)
    };
    let minute = part(&mut end);
    let second = if minute.is_some() { part(&mut end) } else { None };
    if second.is_some()
        && matches!(bytes.get(end), Some(b'.' | b','))
        && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
    {
        end = digits_end(bytes, end + 1);
    }
    let (offset, end) = match bytes.get(end) {
        Some(b'Z' | b'z') => (Some(0), end + 1),
        Some(sign @ (b'+' | b'-')) => match two(end + 1) {
            Some(hours) => {
                let from = end + 3 + usize::from(bytes.get(end + 3) == Some(&b':'));
                let (minutes, last) = two(from).map_or((0, end + 3), |minutes| (minutes, from + 2));
                let total = i16::from(hours) * 60 + i16::from(minutes);
                (Some(if *sign == b'-' { -total } else { total }), last)
            }
            None => (None, end),
        },
        _ => (None, end),
    };
    (!bytes.get(end).is_some_and(u8::is_ascii_alphanumeric))
        .then_some((Clock { hour, minute, second, offset }, end))
}

/// Three numbers with the same separator: "9/5/13", "05.09.2013", "9-5-2013".
pub(super) fn dotted(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
    let separator = *bytes.get(end)?;
    if !matches!(separator, b'/' | b'.' | b'-') || end - at > 4 {
        return None;
    }
    let second_end = digits_end(bytes, end + 1);
    if !(1..=2).contains(&(second_end - end - 1)) || bytes.get(second_end) != Some(&separator) {
        return None;
    }
    let last = digits_end(bytes, second_end + 1);
    let widths = ((end - at) as u8, (last - second_end - 1) as u8);
    let fits = match (widths.0, widths.1) {
        (4, 1 | 2) => true,
        (1 | 2, 4) => true,
        (1 | 2, 2) => separator != b'-',
        _ => false,
    };
    let more = bytes.get(last).is_some_and(u8::is_ascii_alphanumeric)
        || matches!(bytes.get(last), Some(b'-' | b'/' | b'.'))
            && bytes.get(last + 1).is_some_and(u8::is_ascii_digit);
    if !fits || more {
        return None;
    }
    let numeral = Numeral::Triple {
        first: number(&bytes[at..end]) as u16,
        second: number(&bytes[end + 1..second_end]) as u8,
        third: number(&bytes[second_end + 1..last]) as u16,
        widths,
        separator,
    };
    Some((numeral, last))
}

pub(super) fn clock(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
    let hour = number(&bytes[at..end]);
    let minute_end = digits_end(bytes, end + 1);
    if minute_end != end + 3 || hour > 24 || end - at > 2 {
        return None;
    }
    let minute = number(&bytes[end + 1..minute_end]);
    let mut last = minute_end;
    let mut second = None;
    if bytes.get(last) == Some(&b':') && digits_end(bytes, last + 1) == last + 3 {
        second = Some(number(&bytes[last + 1..last + 3]) as u8);
        last += 3;
    }
    let more = bytes.get(last) == Some(&b':')
        || bytes.get(last) == Some(&b'.') && bytes.get(last + 1).is_some_and(u8::is_ascii_digit);
    let (offset, last) = match offset_behind(bytes, last).filter(|_| second.is_some()) {
        Some((offset, end)) => (Some(offset), end),
        None => (None, last),
    };
    (minute < 60 && second.is_none_or(|s| s < 60) && !more).then_some((
        Numeral::Clock(Clock { hour: hour as u8, minute: Some(minute as u8), second, offset }),
        last,
    ))
}

/// " +0200" at `at`, as mails and logs write it: minutes ahead of UTC, and the byte behind.
fn offset_behind(bytes: &[u8], at: usize) -> Option<(i16, usize)> {
    let [b' ', sign @ (b'+' | b'-'), digits @ ..] = bytes.get(at..at + 6)? else { return None };
    let end = at + 6;
    if !digits.iter().all(u8::is_ascii_digit) || word_goes_on(bytes, end) {
        return None;
    }
    let (hours, minutes) = (number(&digits[..2]), number(&digits[2..]));
    let total = (hours * 60 + minutes) as i16;
    (hours <= 14 && minutes < 60).then_some((if *sign == b'-' { -total } else { total }, end))
}
