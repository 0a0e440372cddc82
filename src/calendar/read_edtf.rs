//! Extended Date/Time Format read: what a person writes as a date → where it lies on the calendar.
//!
//! Levels 0 and 1 of ISO 8601-2 as far as they have a place on the calendar, with quarters and halves of level 2; sets and marks
//! inside of a date are refused.

use chrono::NaiveTime;

use super::{Bound, Date, Field, Grain, Half, Moment, Period, Season, Year};
use crate::error::{Error, Result};

/// A date as a person wrote it in EDTF.
///
/// ```
/// use dateline::calendar::{Edtf, Grain};
/// let date = Edtf::parse("2010-06~")?;
/// assert_eq!((date.period.grain, date.approximate), (Grain::Month, true));
/// assert_eq!(date.period.latest.to_string(), "2010-06-30");
/// assert!(Edtf::parse("2010-06-11/2010-06-01").is_err());
/// # Ok::<(), dateline::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edtf {
    /// As it was written.
    pub text: String,
    /// Where it lies; an open end is a bound.
    pub period: Period,
    /// `~` or `%`: about then.
    pub approximate: bool,
    /// `?` or `%`: perhaps then.
    pub uncertain: bool,
}

/// A single date of it.
struct Point {
    period: Period,
    approximate: bool,
    uncertain: bool,
}

impl Edtf {
    /// Reads a date or an interval.
    ///
    /// # Errors
    /// If it is none, has no place on the calendar, or ends before it begins.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let Some((from, to)) = text.split_once('/') else {
            let Point { period, approximate, uncertain } = point(text, text)?;
            return Ok(Self { text: text.to_owned(), period, approximate, uncertain });
        };
        let end = |part: &str| match part {
            "" | ".." => Ok(None),
            part => point(part, text).map(Some),
        };
        let (from, to) = (end(from)?, end(to)?);
        let marks =
            |mark: fn(&Point) -> bool| from.as_ref().is_some_and(mark) || to.as_ref().is_some_and(mark);
        let (approximate, uncertain) = (marks(|point| point.approximate), marks(|point| point.uncertain));
        let period = match (&from, &to) {
            (None, None) => return Err(wrong("an interval with a known end", text)),
            (Some(from), None) => from.period.bounding(Bound::From, None),
            (None, Some(to)) => to.period.bounding(Bound::Until, None),
            (Some(from), Some(to)) => from.period.until(&to.period),
        };
        if period.earliest.day > period.latest.day
            || (period.earliest.time.is_some() && period.earliest > period.latest)
        {
            return Err(Error::new(
                "an interval that begins before it ends",
                format!("{text:?}"),
                "swap the two",
            ));
        }
        Ok(Self { text: text.to_owned(), period, approximate, uncertain })
    }
}

fn wrong(expected: &str, found: &str) -> Error {
    Error::new(
        expected,
        format!("{found:?}"),
        "write it as 2013-09-07, 2013-09, 2013, 201X, 2013-22 (summer), 2013-09-07?, 2013~, 2013-09-06/2013-09-08 or 2013-09-06/..",
    )
}

/// A date, a time of a day, or a longer unit, with its mark; `whole` is what an error shows.
fn point(text: &str, whole: &str) -> Result<Point> {
    let mark = text.chars().next_back().filter(|mark| matches!(mark, '?' | '~' | '%'));
    let plain = mark.and_then(|mark| text.strip_suffix(mark)).unwrap_or(text);
    let read = if plain.contains('T') { clock(plain) } else { date(plain) };
    let (approximate, uncertain) = (matches!(mark, Some('~' | '%')), matches!(mark, Some('?' | '%')));
    let Some(period) = read else { return Err(wrong("a date in Extended Date/Time Format", whole)) };
    Ok(Point { period, approximate, uncertain })
}

/// `2013-09-07T21:33`, with seconds and zone where they are told; 24:00 is the beginning of the next day.
fn clock(text: &str) -> Option<Period> {
    let (day, time) = text.split_once('T')?;
    let day = date(day).filter(|period| period.grain == Grain::Day)?.earliest.day;
    let (time, offset) = match time.find(['Z', '+', '-']) {
        None => (time, None),
        Some(at) => (time.get(..at)?, Some(offset(time.get(at..)?)?)),
    };
    let mut parts = time.split(':').map(|part| digits(part, 2));
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().map_or(Some(0), |part| part)?);
    let (day, hour) = match (hour, minute, second) {
        (24, 0, 0) => (day.succ_opt()?, 0),
        (hour, ..) => (day, hour),
    };
    let time = NaiveTime::from_hms_opt(hour, minute, second).filter(|_| parts.next().is_none())?;
    let grain = if text.matches(':').count() >= 2 && second > 0 { Grain::Second } else { Grain::Minute };
    let moment = Moment { day, time: Some(time), offset };
    Some(Period { earliest: moment, latest: moment, grain, bound: None, spoken: None })
}

/// `Z`, `-04:00`: minutes east of UTC.
fn offset(text: &str) -> Option<i16> {
    if text == "Z" {
        return Some(0);
    }
    let (east, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "00"));
    let (hours, minutes) =
        (digits(hours, 2).filter(|hours| *hours <= 14)?, digits(minutes, 2).filter(|minutes| *minutes < 60)?);
    i16::try_from(hours * 60 + minutes).ok().map(|minutes| east * minutes)
}

/// So many digits and nothing else.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn date(text: &str) -> Option<Period> {
    if let Some(long) = text.strip_prefix('Y') {
        let year = long.strip_prefix('-').unwrap_or(long);
        let plain = (4..=6).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit());
        return plain.then(|| long.parse().ok()).flatten().and_then(|year| Date::year(year).period());
    }
    let (before_christ, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let mut parts = rest.split('-');
    let (year, second, third) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(number) = digits(year, 4) else {
        return if before_christ || second.is_some() { None } else { years(year) };
    };
    let year = i32::try_from(number).ok()? * if before_christ { -1 } else { 1 };
    let small = |part: &str| digits(part, 2).and_then(|number| u8::try_from(number).ok());
    // What is not known of the year or month leaves the year or month.
    let field = match (second, third) {
        (None, _) | (Some("XX"), None | Some("XX")) => Field::Whole,
        (Some(month), Some("XX")) => Field::Month(small(month).filter(|month| *month <= 12)?),
        (Some(month), Some(day)) => Field::Day(small(month)?, small(day)?),
        (Some(part), None) => match small(part)? {
            month @ 1..=12 => Field::Month(month),
            21 => Field::Season(Season::Spring),
            22 => Field::Season(Season::Summer),
            23 => Field::Season(Season::Autumn),
            24 => Field::Season(Season::Winter),
            quarter @ 33..=36 => Field::Quarter(Some(quarter - 32)),
            40 => Field::Half(Half::First),
            41 => Field::Half(Half::Second),
            _ => return None,
        },
    };
    Date::new(year, field).period()
}

/// `201X`, `20XX`, `1XXX`.
fn years(text: &str) -> Option<Period> {
    let known = text.trim_end_matches('X');
    if text.len() != 4 {
        return None;
    }
    match known.len() {
        3 => {
            Date { year: Year::Decade(i32::try_from(digits(known, 3)?).ok()?), field: Field::Whole }.period()
        }
        2 => {
            Date { year: Year::Century(i32::try_from(digits(known, 2)?).ok()?), field: Field::Whole }.period()
        }
        1 => {
            let year = Year::Millennium(i32::try_from(digits(known, 1)?).ok()?);
            Date { year, field: Field::Whole }.period()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Edtf;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = Edtf::parse(text).map(|date| {
            let Edtf { period, approximate, uncertain, .. } = date;
            let marks = [(approximate, " about"), (uncertain, " perhaps")];
            let marks: String = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
            let bound = period.bound.map_or(String::new(), |bound| format!(" {bound:?}"));
            format!("{}..{} {}{bound}{marks}", period.earliest, period.latest, period.grain.name())
        });
        assert_eq!(found.as_deref(), Ok(expected), "{text:?}");
    }

    #[test]
    fn dates() {
        check("2013-09-07", "2013-09-07..2013-09-07 day");
        check(" 2013-09 ", "2013-09-01..2013-09-30 month");
        check("2012-02", "2012-02-01..2012-02-29 month");
        check("2013", "2013-01-01..2013-12-31 year");
        check("-0043-03-15", "-0043-03-15..-0043-03-15 day");
        check("9999-12-31", "9999-12-31..9999-12-31 day");
        check("Y12000", "12000-01-01..12000-12-31 year");
        check("2013-09-07T21:33", "2013-09-07T21:33..2013-09-07T21:33 minute");
        check("2013-09-07T21:33:00-04:00", "2013-09-07T21:33-04:00..2013-09-07T21:33-04:00 minute");
        check("2013-09-06T24:00:00", "2013-09-07T00:00..2013-09-07T00:00 minute");
        check("2013-09-07T21:33:05Z", "2013-09-07T21:33:05+00:00..2013-09-07T21:33:05+00:00 second");
    }

    #[test]
    fn what_is_not_known_and_what_is_not_sure() {
        check("201X", "2010-01-01..2019-12-31 decade");
        check("19XX", "1900-01-01..1999-12-31 century");
        check("1XXX", "1000-01-01..1999-12-31 interval");
        check("2013-XX", "2013-01-01..2013-12-31 year");
        check("2013-09-XX", "2013-09-01..2013-09-30 month");
        check("2013-09-07?", "2013-09-07..2013-09-07 day perhaps");
        check("2013~", "2013-01-01..2013-12-31 year about");
        check("2013-09%", "2013-09-01..2013-09-30 month about perhaps");
    }

    #[test]
    fn parts_of_a_year() {
        check("2013-22", "2013-06-01..2013-08-31 season");
        check("2013-24", "2013-12-01..2014-02-28 season");
        check("2013-34", "2013-04-01..2013-06-30 quarter");
        check("2013-41", "2013-07-01..2013-12-31 half");
    }

    #[test]
    fn intervals() {
        check("2013-09-06/2013-09-08", "2013-09-06..2013-09-08 interval");
        check("2013-09/2014", "2013-09-01..2014-12-31 interval");
        check("2013-09-06~/2013-09-08", "2013-09-06..2013-09-08 interval about");
        check("2013-09-06/..", "2013-09-06..2013-09-06 day From");
        check("../2013-09", "2013-09-01..2013-09-30 month Until");
        check("/2013", "2013-01-01..2013-12-31 year Until");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "Friday",
            "13",
            "2013-9",
            "2013-13",
            "2013-02-30",
            "2013/09/07",
            "XXXX-09-07",
            "../..",
            "/",
            "20X3",
            "2013-XX-07",
            "2013-09-07T25:00",
            "2013-09-07T21",
            "2013-09T21:33",
            "2014/2013",
            "2013-09-07T21:00/2013-09-07T20:00",
            "[2012,2013]",
            "{2012}",
            "?2013",
            "2013?-09",
            "Y9999999",
            "2013-09-07-01",
            "é",
            "2013-é1",
            "201é",
            "2013-09-07T21:33+é",
            "2013-09-07T21:33Z05",
            "2013-09-07T24:01",
            "2013??",
            "2013~~~",
        ] {
            let error = Edtf::parse(text).expect_err(text);
            assert!(!error.found.is_empty() && !error.advice.is_empty(), "{text:?}");
        }
    }
}
