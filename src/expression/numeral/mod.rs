//! Numbers in digits, and the forms that dates and times take in them.
//!
//! In: text and the place of a digit (or of the apostrophe of `'99`). Out: what the digits can be. Amounts of money, shares,
//! versions and telephone numbers are refused, so that "$1990", "20%" and "2.3.1" begin nothing.

mod stamp;

use crate::calendar::{Amount, Clock, Field, Half, Length, Unit};

use super::meaning::NumberYear;
use super::token::apostrophe;
use stamp::{clock, dotted, stamp, with_named_month};

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
