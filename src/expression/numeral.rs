//! Numbers in digits, and the forms that dates and times take in them.
//!
//! In: text and the place of a digit (or of the apostrophe of `'99`). Out: what the digits can be. Amounts of money, shares,
//! versions and telephone numbers are refused, so that "$1990", "20%" and "2.3.1" begin nothing.

use crate::calendar::{Amount, Clock, Field, Half, Length, Unit};

use crate::language::english::time::{Word, lookup_bytes};

use super::meaning::NumberYear;
use super::token::apostrophe;

/// What stands in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Numeral {
    /// "5", "1998", "1,000" (grouped).
    Whole { value: u32, digits: u8, grouped: bool },
    /// "5th", "22nd".
    Ordinal(u32),
    /// "2.5", in thousandths; also "1.10" of "1.10pm", with its parts.
    Decimal { thousandths: u64, whole: u32, fraction: u32, places: u8 },
    /// "1/2", "½", in thousandths.
    Fraction(u64),
    /// "10:35", "10:35:07".
    Clock(Clock),
    /// "1980s", "'80s": tens of years; `short` without the century.
    Decade { tens: i32, short: bool },
    /// "1800s" as a whole hundred.
    Hundreds(i32),
    /// "'99".
    ShortYear(u8),
    /// "9/11", "05/09": two numbers with a slash.
    Pair(u8, u8),
    /// "9/5/13", "05.09.2013", "2013-09-05": three numbers, with the count of digits of first and last.
    Triple { first: u16, second: u8, third: u16, widths: (u8, u8), separator: u8 },
    /// "2013-09".
    YearMonth(i32, u8),
    /// "2013-W36", "2013-W36-5", "2013W36".
    YearWeek(i32, u8, Option<u8>),
    /// "2013-250".
    YearDay(i32, u16),
    /// "2013-09-07T21:33:00Z", "20130907T2133", "2013-09-07 21:33".
    Stamp { year: i32, month: u8, day: u8, clock: Clock },
    /// "Q3", "3Q", "H1".
    Term(Field),
    /// "3Q13", "Q3'13", "2013Q3": with its year, in two digits or four.
    TermOf(Field, NumberYear),
    /// "P1Y2M", "PT36H": a length of time in ISO 8601.
    Length(Length),
    /// "FY2013", "FY13", "FY 2013".
    Fiscal(i32),
    /// "20130907".
    Compact { year: i32, month: u8, day: u8 },
}

/// The numeral at `at` and the byte after it; `Err` with the byte after where the digits can be no part of a time expression.
pub(super) fn read(text: &str, at: usize) -> Result<(Numeral, usize), usize> {
    let bytes = text.as_bytes();
    if let Some(length) = apostrophe(bytes, at) {
        let from = at + length;
        let value = number(&bytes[from..from + 2]);
        let after = from + 2;
        return if bytes.get(after) == Some(&b's') && !word_goes_on(bytes, after + 1) {
            Ok((Numeral::Decade { tens: value as i32 / 10, short: true }, after + 1))
        } else if word_goes_on(bytes, after) {
            Err(after)
        } else {
            Ok((Numeral::ShortYear(value as u8), after))
        };
    }
    let end = digits_end(bytes, at);
    let width = end - at;
    if refused_before(bytes, at) || width > 14 {
        return Err(number_end(bytes, end));
    }
    let stamped = || with_named_month(bytes, at, end);
    if let Some(found) = stamp(bytes, at).or_else(|| dotted(bytes, at, end)).or_else(stamped) {
        return Ok(found);
    }
    if width > 9 {
        return Err(number_end(bytes, end));
    }
    let value = number(&bytes[at..end]);
    let (next, then) = (bytes.get(end).copied(), bytes.get(end + 1).copied());
    match next {
        Some(b'%') => return Err(end + 1),
        Some(b':') if then.is_some_and(|b| b.is_ascii_digit()) => {
            return clock(bytes, at, end).ok_or_else(|| number_end(bytes, end));
        }
        Some(b'.') if then.is_some_and(|b| b.is_ascii_digit()) => {
            let last = digits_end(bytes, end + 1);
            if bytes.get(last) == Some(&b'.') && bytes.get(last + 1).is_some_and(u8::is_ascii_digit)
                || last - end > 5
            {
                return Err(number_end(bytes, last));
            }
            let places = last - end - 1;
            let fraction = number(&bytes[end + 1..last]);
            let thousandths = u64::from(value) * 1000 + scale(fraction, places);
            return after_number(
                bytes,
                last,
                Numeral::Decimal { thousandths, whole: value, fraction, places: places as u8 },
            );
        }
        Some(b',') if width <= 3 && grouped(bytes, end) => {
            let last = groups_end(bytes, end);
            let value = bytes[at..last]
                .iter()
                .filter(|b| b.is_ascii_digit())
                .fold(0_u64, |sum, b| (sum * 10 + u64::from(b - b'0')).min(u64::from(u32::MAX)));
            return after_number(
                bytes,
                last,
                Numeral::Whole { value: value as u32, digits: 9, grouped: true },
            );
        }
        Some(b'/') if then.is_some_and(|b| b.is_ascii_digit()) => {
            let last = digits_end(bytes, end + 1);
            let second = number(&bytes[end + 1..last.min(end + 10)]);
            if spans_two_years(value, width, second, last - end - 1) && bytes.get(last) != Some(&b'/') {
                return Ok((Numeral::Whole { value, digits: 4, grouped: false }, end));
            }
            // "305/304 BC": a year that began in the one and ended in the other.
            if second + 1 == value && (1..=4).contains(&width) && before_christ(bytes, last) {
                return Ok((Numeral::Whole { value, digits: width as u8, grouped: false }, last));
            }
            if bytes.get(last) == Some(&b'/') || last - end > 3 || width > 2 {
                return Err(number_end(bytes, last));
            }
            return match (value, second) {
                (1, 2 | 4) | (3, 4) | (1, 3) | (2, 3) if last == end + 2 && width == 1 => {
                    Ok((Numeral::Fraction(u64::from(value) * 1000 / u64::from(second)), last))
                }
                (1..=31, 1..=31) => after_number(bytes, last, Numeral::Pair(value as u8, second as u8)),
                _ => Err(last),
            };
        }
        Some(0xC2) if then == Some(0xBD) => {
            return Ok((
                Numeral::Decimal {
                    thousandths: u64::from(value) * 1000 + 500,
                    whole: value,
                    fraction: 5,
                    places: 1,
                },
                end + 2,
            ));
        }
        Some(letter @ (b'Q' | b'H')) if width == 1 && !then.is_some_and(|b| b.is_ascii_alphabetic()) => {
            return term_of(letter, value)
                .and_then(|field| dated_term(bytes, end + 1, field))
                .ok_or_else(|| number_end(bytes, end));
        }
        // "2013Q3"
        Some(letter @ (b'Q' | b'H')) if width == 4 && (1900..=2199).contains(&value) => {
            let field = then.filter(u8::is_ascii_digit).and_then(|b| term_of(letter, u32::from(b - b'0')));
            return field
                .filter(|_| !word_goes_on(bytes, end + 2))
                .map(|field| (Numeral::TermOf(field, NumberYear::Full(value as i32)), end + 2))
                .ok_or_else(|| number_end(bytes, end));
        }
        // "20XX", "201X": the rest of the year is not known.
        Some(b'X' | b'x') if then == next && width == 2 && !word_goes_on(bytes, end + 2) => {
            return if (10..=20).contains(&value) {
                Ok((Numeral::Hundreds(value as i32), end + 2))
            } else {
                Err(end + 2)
            };
        }
        Some(b'X' | b'x') if width == 3 && (100..=209).contains(&value) && !word_goes_on(bytes, end + 1) => {
            return Ok((Numeral::Decade { tens: value as i32, short: false }, end + 1));
        }
        Some(b's') if !word_goes_on(bytes, end + 1) => {
            return match width {
                4 if value.is_multiple_of(100) && (1000..=1900).contains(&value) => {
                    Ok((Numeral::Hundreds(value as i32 / 100), end + 1))
                }
                4 if value.is_multiple_of(10) && (1000..=2100).contains(&value) => {
                    Ok((Numeral::Decade { tens: value as i32 / 10, short: false }, end + 1))
                }
                2 if value.is_multiple_of(10) => {
                    Ok((Numeral::Decade { tens: value as i32 / 10, short: true }, end + 1))
                }
                _ => Err(end + 1),
            };
        }
        // "1720Z"
        Some(b'Z') if width == 4 && value / 100 < 24 && value % 100 < 60 && !word_goes_on(bytes, end + 1) => {
            let (hour, minute) = ((value / 100) as u8, Some((value % 100) as u8));
            return Ok((Numeral::Clock(Clock { hour, minute, second: None, offset: Some(0) }), end + 1));
        }
        Some(b'\'')
            if width == 4
                && then == Some(b's')
                && value.is_multiple_of(10)
                && !word_goes_on(bytes, end + 2) =>
        {
            return Ok((Numeral::Decade { tens: value as i32 / 10, short: false }, end + 2));
        }
        _ => {}
    }
    after_number(bytes, end, Numeral::Whole { value, digits: width as u8, grouped: false })
}

/// Whether " BC", " B.C." or " BCE" stands at `at`.
fn before_christ(bytes: &[u8], at: usize) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(b" BC") || rest.starts_with(b" B.C."))
}

/// "2012/13", "1731/2": a year and the last digits of the next.
const fn spans_two_years(value: u32, width: usize, second: u32, digits: usize) -> bool {
    let power = match digits {
        1 => 10,
        2 => 100,
        _ => return false,
    };
    width == 4 && 1000 <= value && value < 2200 && second == (value + 1) % power && second > 0
}

/// "Q3", "H1", "FY2013", "FY13", "FY 2013" at a capital letter, and the byte after it.
pub(super) fn lettered(bytes: &[u8], at: usize) -> Option<(Numeral, usize)> {
    let rest = bytes.get(at..)?;
    let (numeral, end) = match rest {
        [letter @ (b'Q' | b'H'), digit @ b'1'..=b'4', ..] => {
            return dated_term(bytes, at + 2, term_of(*letter, u32::from(digit - b'0'))?);
        }
        [b'P', b'T' | b'0'..=b'9', ..] => return iso_length(bytes, at),
        [b'F', b'Y', ..] => {
            let from = at + 2 + usize::from(matches!(rest.get(2), Some(b' ' | b'\'')));
            let end = digits_end(bytes, from);
            let year = number(bytes.get(from..end)?) as i32;
            match end - from {
                4 if (1900..=2199).contains(&year) => (Numeral::Fiscal(year), end),
                2 => (Numeral::Fiscal(if year < 50 { 2000 + year } else { 1900 + year }), end),
                _ => return None,
            }
        }
        _ => return None,
    };
    (!word_goes_on(bytes, end)).then_some((numeral, end))
}

/// A term that ends at `end`, with the year right behind it if there is one: "3Q13", "Q3'13".
fn dated_term(bytes: &[u8], end: usize, field: Field) -> Option<(Numeral, usize)> {
    let from = end + apostrophe(bytes, end).unwrap_or(0);
    let last = digits_end(bytes, from);
    let short = || number(&bytes[from..last]);
    let year = match last - from {
        2 => Some(NumberYear::Short(short() as u8)),
        4 if from == end && (1900..=2199).contains(&short()) => Some(NumberYear::Full(short() as i32)),
        _ => None,
    };
    match year {
        Some(year) if !word_goes_on(bytes, last) => Some((Numeral::TermOf(field, year), last)),
        _ => (!word_goes_on(bytes, end)).then_some((Numeral::Term(field), end)),
    }
}

/// "P1Y2M", "PT36H", "P1DT12H" at its "P". One part alone is a name as often as a time: "P3D" is read only behind a slash, as
/// the length of an interval. Of more parts than a length has none is read.
fn iso_length(bytes: &[u8], at: usize) -> Option<(Numeral, usize)> {
    const DAYS: &[(u8, Unit)] =
        &[(b'Y', Unit::Year), (b'M', Unit::Month), (b'W', Unit::Week), (b'D', Unit::Day)];
    const HOURS: &[(u8, Unit)] = &[(b'H', Unit::Hour), (b'M', Unit::Minute), (b'S', Unit::Second)];
    let (mut at_byte, mut units, mut length, mut parts) = (at + 1, DAYS, None::<Length>, 0);
    let timed = loop {
        if bytes.get(at_byte) == Some(&b'T') && units.len() == DAYS.len() {
            (units, at_byte) = (HOURS, at_byte + 1);
        }
        let end = digits_end(bytes, at_byte);
        let (whole, mut thousandths) = (end - at_byte, 0);
        let mut last = end;
        if matches!(bytes.get(end), Some(b'.' | b',')) && whole > 0 {
            last = digits_end(bytes, end + 1);
            let places = last - end - 1;
            if !(1..=3).contains(&places) {
                return None;
            }
            thousandths = scale(number(&bytes[end + 1..last]), places);
        }
        let unit = bytes.get(last).and_then(|letter| units.iter().find(|(code, _)| code == letter));
        let Some((_, unit)) = unit.filter(|_| (1..=6).contains(&whole)) else {
            break units.len() == HOURS.len() && whole == 0 && last == at_byte;
        };
        let amount = Amount::Thousandths(u64::from(number(&bytes[at_byte..end])) * 1000 + thousandths);
        if length.is_some_and(|length| length.parts().any(|(_, larger)| larger <= *unit)) {
            return None;
        }
        length = Some(length.map_or(Length::of(amount, *unit), |length| length.and(amount, *unit)));
        (at_byte, parts) = (last + 1, parts + 1);
    };
    let interval = at > 0 && bytes[at - 1] == b'/';
    let read = (2..=3).contains(&parts) || parts == 1 && (timed || interval);
    (read && !word_goes_on(bytes, at_byte)).then_some((Numeral::Length(length?), at_byte))
}

/// The quarter or half that a letter and a number name.
fn term_of(letter: u8, number: u32) -> Option<Field> {
    match (letter, number) {
        (b'Q', 1..=4) => Some(Field::Quarter(Some(number as u8))),
        (b'H', 1) => Some(Field::Half(Half::First)),
        (b'H', 2) => Some(Field::Half(Half::Second)),
        _ => None,
    }
}

/// Suffixes that stand right behind the digits.
fn after_number(bytes: &[u8], end: usize, numeral: Numeral) -> Result<(Numeral, usize), usize> {
    if let Numeral::Whole { value, grouped: false, .. } = numeral {
        let suffix = [bytes.get(end).map_or(0, |b| b | 0x20), bytes.get(end + 1).map_or(0, |b| b | 0x20)];
        let fits = match (value % 10, value % 100) {
            (_, 11..=13) => suffix == *b"th",
            (1, _) => suffix == *b"st",
            (2, _) => suffix == *b"nd",
            (3, _) => suffix == *b"rd",
            _ => suffix == *b"th",
        };
        if fits && !word_goes_on(bytes, end + 2) {
            return Ok((Numeral::Ordinal(value), end + 2));
        }
    }
    match bytes.get(end) {
        Some(b'%' | b'$' | b'_' | b'@') => Err(end + 1),
        _ => Ok((numeral, end)),
    }
}

/// Money, hash marks, and digits that are the tail of a word.
fn refused_before(bytes: &[u8], at: usize) -> bool {
    let Some(&before) = at.checked_sub(1).and_then(|before| bytes.get(before)) else { return false };
    matches!(before, b'$' | b'#' | b'_' | b'@' | b'&' | b'=' | b'+')
        || before.is_ascii_alphabetic()
        || (before == b'.' || before == b',') && at >= 2 && bytes[at - 2].is_ascii_digit()
        || at >= 2 && bytes[at - 2..at] == *"£".as_bytes()
        || at >= 3 && (bytes[at - 3..at] == *"€".as_bytes())
}

/// ISO 8601 and the all-number dates of calendars.
fn stamp(bytes: &[u8], at: usize) -> Option<(Numeral, usize)> {
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
fn with_named_month(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
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
fn dotted(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
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

fn clock(bytes: &[u8], at: usize, end: usize) -> Option<(Numeral, usize)> {
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

fn grouped(bytes: &[u8], comma: usize) -> bool {
    digits_end(bytes, comma + 1) == comma + 4
}

fn groups_end(bytes: &[u8], mut end: usize) -> usize {
    while bytes.get(end) == Some(&b',') && grouped(bytes, end) {
        end += 4;
    }
    if bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
        digits_end(bytes, end + 1)
    } else {
        end
    }
}

/// One past the digits at `at`.
pub(super) fn digits_end(bytes: &[u8], at: usize) -> usize {
    at + bytes.iter().skip(at).take_while(|b| b.is_ascii_digit()).count()
}

/// One past everything that hangs on a refused number: digits, stops and letters without a blank.
fn number_end(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(|b| {
        b.is_ascii_alphanumeric()
            || matches!(b, b'.' | b',' | b':' | b'/') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    }) {
        at += 1;
    }
    at
}

fn word_goes_on(bytes: &[u8], at: usize) -> bool {
    // Dashes and quotation marks begin with 0xE2 0x80, and no letter does.
    bytes.get(at).is_some_and(|b| {
        b.is_ascii_alphanumeric() || *b >= 0xC3 && !(*b == 0xE2 && bytes.get(at + 1) == Some(&0x80))
    })
}

fn number(digits: &[u8]) -> u32 {
    digits.iter().take(9).fold(0, |sum, b| sum * 10 + u32::from(b - b'0'))
}

fn scale(fraction: u32, places: usize) -> u64 {
    let mut value = u64::from(fraction);
    for _ in places..3 {
        value *= 10;
    }
    for _ in 3..places {
        value /= 10;
    }
    value
}
