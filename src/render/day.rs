//! Calendar values as people write them.
//!
//! In: bounds, grain and modifier as the contract spells them. Out: "Sat 7 Sep 2013", "Aug 2013", "early Sep 2013",
//! "summer 2013", "week of 2 Sep 2013", "2013", "7–9 Sep 2013", "Sat 7 Sep 2013, 21:33 -04:00".
//!
//! ```
//! use dateline::render::day;
//! use dateline::report::{Bound, Grain, Modifier};
//! assert_eq!(day::of("2013-09-07", "2013-09-07", Grain::Day, None, None), "Sat 7 Sep 2013");
//! let bound = Some(Bound::Until);
//! assert_eq!(day::of("2013-09-07", "2013-09-07", Grain::Day, None, bound), "until Sat 7 Sep 2013");
//! assert_eq!(day::of("2013-09-01", "2013-09-10", Grain::Month, Some(Modifier::Start), None), "early Sep 2013");
//! assert_eq!(day::stamp("2013-09-07T21:33-04:00"), "Sat 7 Sep 2013, 21:33 -04:00");
//! ```

use crate::calendar::{Datelike, NaiveDate};
use crate::render::timeline::decision;
use crate::report::{Bound, Entry, Grain, Mention, Modifier, Statement};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A value by its bounds. What cannot be read is shown as it is.
#[must_use]
pub fn of(
    earliest: &str,
    latest: &str,
    grain: Grain,
    modifier: Option<Modifier>,
    bound: Option<Bound>,
) -> String {
    let (Some(first), Some(last)) = (Stated::read(earliest), Stated::read(latest)) else {
        return between(earliest, latest);
    };
    let plain = match grain {
        Grain::Day if first.day == last.day => day(first.day),
        Grain::Part => part(&first, &last),
        Grain::Hour | Grain::Minute | Grain::Second => moment(&first),
        Grain::Week => format!("week of {}", date(first.day)),
        Grain::Weekend => format!("weekend of {}", date(first.day)),
        Grain::Day | Grain::Interval => interval(&first, &last),
        unit => coarse(middle(first.day, last.day), unit),
    };
    let side = match bound {
        None => "",
        Some(Bound::By) => "by ",
        Some(Bound::Until) => "until ",
        Some(Bound::Through) => "through ",
        Some(Bound::Before) => "before ",
        Some(Bound::Since) => "since ",
        Some(Bound::From) => "from ",
        Some(Bound::After) => "after ",
    };
    let part = match modifier {
        Some(Modifier::Start) => "early ",
        Some(Modifier::Mid) => "mid-",
        Some(Modifier::End) => "late ",
        Some(Modifier::Approx) => "about ",
        _ => "",
    };
    format!("{side}{part}{plain}")
}

/// The day or days of a row: where the entry stands, as the words of the statement narrow or open it.
#[must_use]
pub fn of_row(entry: &Entry<'_>, statement: &Statement<'_>) -> String {
    let (modifier, bound) = narrowed(entry, statement);
    of(&entry.earliest, &entry.latest, entry.grain, modifier, bound)
}

/// How the words of a statement, or what a person decided, narrow or open its date.
#[must_use]
pub fn narrowed(entry: &Entry<'_>, statement: &Statement<'_>) -> (Option<Modifier>, Option<Bound>) {
    match (decision::date(statement).filter(|decided| !decided.confirmed), &statement.mention) {
        (Some(decided), _) => (decided.modifier, decided.bound),
        // The words of an interval with two ends tell one of them.
        (None, Some(mention)) if entry.grain != Grain::Interval => (mention.modifier, mention.bound),
        (None, _) => (None, None),
    }
}

/// The day or days of a mention; `None` where it has no place on the calendar.
#[must_use]
pub fn mention(mention: &Mention<'_>) -> Option<String> {
    let grain = grain(&mention.value);
    let (earliest, latest) = match (mention.earliest.as_deref(), mention.latest.as_deref()) {
        (Some(earliest), Some(latest)) => (earliest.to_owned(), latest.to_owned()),
        (known, other) => named(known.or(other)?, grain, mention.bound?)?,
    };
    Some(of(&earliest, &latest, grain, mention.modifier, mention.bound))
}

/// The bounds of the time that was named, from the one end that a bound leaves of it.
fn named(end: &str, grain: Grain, bound: Bound) -> Option<(String, String)> {
    let read = Stated::read(end)?;
    if read.time.is_some() {
        return Some((end.to_owned(), end.to_owned()));
    }
    let beside = match bound {
        Bound::Before => read.day.succ_opt()?,
        Bound::After => read.day.pred_opt()?,
        _ => read.day,
    };
    let back = matches!(bound, Bound::By | Bound::Until | Bound::Through | Bound::After);
    let length = match grain {
        Grain::Week => 6,
        Grain::Weekend => 1,
        _ => 0,
    };
    let other = chrono::TimeDelta::days(if back { -length } else { length });
    let other = beside.checked_add_signed(other)?;
    let (first, last) = (beside.min(other), beside.max(other));
    Some((first.to_string(), last.to_string()))
}

/// How fine a TIMEX3 value is, by its form.
fn grain(value: &str) -> Grain {
    let (date, time) = match value.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    if value.starts_with('P') {
        return Grain::Interval;
    }
    if let Some(time) = time {
        return if time.starts_with(|char: char| char.is_ascii_digit()) {
            Grain::Minute
        } else {
            Grain::Part
        };
    }
    let (year, rest) = date.split_once('-').unwrap_or((date, ""));
    match (year.trim_start_matches(|char: char| char.is_ascii_alphabetic()).len(), rest) {
        (2, "") => Grain::Century,
        (3, "") => Grain::Decade,
        (_, "") => Grain::Year,
        (_, "SP" | "SU" | "FA" | "WI") => Grain::Season,
        (_, "H1" | "H2") => Grain::Half,
        (_, rest) if rest.starts_with('Q') => Grain::Quarter,
        (_, rest) if rest.ends_with("-WE") => Grain::Weekend,
        (_, rest) if rest.starts_with('W') => Grain::Week,
        (_, rest) if rest.len() == 2 => Grain::Month,
        _ => Grain::Day,
    }
}

/// A date of publication, as precise as it was stated: "Sat 7 Sep 2013, 21:33 -04:00".
#[must_use]
pub fn stamp(iso: &str) -> String {
    Stated::read(iso).map_or_else(|| iso.to_owned(), |bound| moment(&bound))
}

/// A day without its weekday and, where it is `year`'s, without its year: "7 Sep".
#[must_use]
pub fn short(iso: &str, year: Option<i32>) -> String {
    match Stated::read(iso) {
        Some(bound) if Some(bound.day.year()) == year => day_and_month(bound.day),
        Some(bound) => date(bound.day),
        None => iso.to_owned(),
    }
}

/// The calendar year of a bound; 44 BC is -43.
#[must_use]
pub fn year_of(iso: &str) -> Option<i32> {
    Stated::read(iso).map(|bound| bound.day.year())
}

/// The calendar day of a bound.
#[must_use]
pub fn day_of(iso: &str) -> Option<NaiveDate> {
    Stated::read(iso).map(|bound| bound.day)
}

/// The month of a bound, in full: "September 2013".
#[must_use]
pub fn month_of(iso: &str) -> Option<String> {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let day = day_of(iso)?;
    Some(format!("{} {}", NAMES.get(day.month0() as usize)?, year(day.year())))
}

/// A bound of the contract: a day, or a day and a time.
struct Stated<'a> {
    day: NaiveDate,
    /// `21:33` or `21:33:05`.
    time: Option<&'a str>,
    /// `-04:00`, or nothing.
    zone: &'a str,
}

impl<'a> Stated<'a> {
    fn read(iso: &'a str) -> Option<Self> {
        let (days, time) = match iso.split_once('T') {
            Some((days, time)) => (days, Some(time)),
            None => (iso, None),
        };
        let (years, rest) = days.strip_prefix('-').map_or((days, ""), |rest| (rest, "-"));
        let mut numbers = years.split('-').map(str::parse::<i32>);
        let (year, month, day) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
        let year = if rest == "-" { -year } else { year };
        let day = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?;
        let zone = time.and_then(|time| time.find(['+', '-', 'Z']));
        let (time, zone) = match (time, zone) {
            (Some(time), Some(at)) => (time.get(..at), time.get(at..).unwrap_or_default()),
            (time, _) => (time, ""),
        };
        Some(Self { day, time, zone })
    }
}

/// A year as people write it: "2013", "44 BC".
#[must_use]
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
}

fn month(day: NaiveDate) -> &'static str {
    MONTHS.get(day.month0() as usize).copied().unwrap_or_default()
}

fn day_and_month(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(day))
}

fn date(day: NaiveDate) -> String {
    format!("{} {}", day_and_month(day), year(day.year()))
}

fn day(day: NaiveDate) -> String {
    format!("{} {}", day.weekday(), date(day))
}

fn moment(bound: &Stated<'_>) -> String {
    let day = day(bound.day);
    match bound.time {
        None => day,
        Some(time) if bound.zone.is_empty() => format!("{day}, {time}"),
        Some(time) => format!("{day}, {time} {}", bound.zone.replace('Z', "UTC")),
    }
}

/// A part of the day, by its customary hours.
fn part(first: &Stated<'_>, last: &Stated<'_>) -> String {
    let name = match (first.time, last.time) {
        (Some("05:00"), Some("12:00")) => "morning",
        (Some("11:00"), Some("13:00")) => "midday",
        (Some("12:00"), Some("18:00")) => "afternoon",
        (Some("18:00"), Some("22:00")) => "evening",
        (Some("20:00"), Some("05:00")) => "night",
        (Some("06:00"), Some("18:00")) => "daytime",
        _ => return interval(first, last),
    };
    format!("{}, {name}", day(first.day))
}

/// A unit larger than a week, by a day in its middle.
fn coarse(middle: NaiveDate, unit: Grain) -> String {
    let named = middle.year();
    match unit {
        Grain::Century if named > 0 => format!("{} century", ordinal(named.div_euclid(100) + 1)),
        Grain::Decade if named > 0 => format!("{}s", named.div_euclid(10) * 10),
        Grain::Half => {
            format!("{} half of {}", if middle.month() <= 6 { "first" } else { "second" }, year(named))
        }
        Grain::Quarter => format!("Q{} {}", middle.month0() / 3 + 1, year(named)),
        Grain::Season => match middle.month() {
            3..=5 => format!("spring {}", year(named)),
            6..=8 => format!("summer {}", year(named)),
            9..=11 => format!("autumn {}", year(named)),
            // A winter has the end of one year and the beginning of the next.
            12 => format!("winter {}–{:02}", named, (named + 1).rem_euclid(100)),
            _ => format!("winter {}–{:02}", named - 1, named.rem_euclid(100)),
        },
        Grain::Month => format!("{} {}", month(middle), year(named)),
        _ => year(named),
    }
}

fn ordinal(n: i32) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

fn middle(first: NaiveDate, last: NaiveDate) -> NaiveDate {
    first + (last - first) / 2
}

/// From one bound to another, with nothing said twice.
fn interval(first: &Stated<'_>, last: &Stated<'_>) -> String {
    let (from, to) = (first.day, last.day);
    if let (Some(begin), Some(end)) = (first.time, last.time) {
        return match from == to {
            true if begin == end => moment(first),
            true => format!("{}, {begin}–{end}", day(from)),
            false => between(&moment(first), &moment(last)),
        };
    }
    let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
    let whole_years = whole_months && from.month() == 1 && to.month() == 12;
    let (same_year, same_month) =
        (from.year() == to.year(), from.year() == to.year() && from.month() == to.month());
    if from == to {
        day(from)
    } else if whole_years && same_year {
        year(from.year())
    } else if whole_years {
        format!("{}–{}", year(from.year()), year(to.year()))
    } else if whole_months && same_month {
        coarse(from, Grain::Month)
    } else if whole_months && same_year {
        format!("{}–{}", month(from), coarse(to, Grain::Month))
    } else if whole_months {
        between(&coarse(from, Grain::Month), &coarse(to, Grain::Month))
    } else if same_month {
        format!("{}–{}", from.day(), date(to))
    } else if same_year {
        between(&day_and_month(from), &date(to))
    } else {
        between(&date(from), &date(to))
    }
}

fn between(from: &str, to: &str) -> String {
    format!("{from} – {to}")
}

#[cfg(test)]
mod tests {
    use super::{Bound, Grain, Modifier, named, of, short, stamp};

    #[track_caller]
    fn check(bounds: &str, grain: Grain, modifier: Option<Modifier>, expected: &str) {
        let (earliest, latest) = bounds.split_once("..").unwrap_or((bounds, bounds));
        assert_eq!(of(earliest, latest, grain, modifier, None), expected, "{bounds} {grain:?} {modifier:?}");
    }

    #[test]
    fn units_of_the_calendar() {
        check("2013-09-07", Grain::Day, None, "Sat 7 Sep 2013");
        check("2013-08-01..2013-08-31", Grain::Month, None, "Aug 2013");
        check("2013-06-01..2013-08-31", Grain::Season, None, "summer 2013");
        check("2013-12-01..2014-02-28", Grain::Season, None, "winter 2013–14");
        check("2013-07-01..2013-09-30", Grain::Quarter, None, "Q3 2013");
        check("2013-07-01..2013-12-31", Grain::Half, None, "second half of 2013");
        check("2013-09-02..2013-09-08", Grain::Week, None, "week of 2 Sep 2013");
        check("2013-09-07..2013-09-08", Grain::Weekend, None, "weekend of 7 Sep 2013");
        check("2013-01-01..2013-12-31", Grain::Year, None, "2013");
        check("1980-01-01..1989-12-31", Grain::Decade, None, "1980s");
        check("1900-01-01..1999-12-31", Grain::Century, None, "20th century");
        check("-0043-03-15", Grain::Day, None, "Fri 15 Mar 44 BC");
        check("-0043-01-01..-0043-12-31", Grain::Year, None, "44 BC");
    }

    #[test]
    fn modifiers() {
        check("2013-09-01..2013-09-10", Grain::Month, Some(Modifier::Start), "early Sep 2013");
        check("2013-08-11..2013-08-21", Grain::Month, Some(Modifier::Mid), "mid-Aug 2013");
        check("2014-01-30..2014-02-28", Grain::Season, Some(Modifier::End), "late winter 2013–14");
        check("2013-01-01..2013-12-31", Grain::Year, Some(Modifier::Approx), "about 2013");
        check("2013-09-06", Grain::Day, Some(Modifier::MoreThan), "Fri 6 Sep 2013");
    }

    #[test]
    fn bounds() {
        let check = |end: &str, grain: Grain, bound: Bound, expected: &str| {
            let (earliest, latest) = named(end, grain, bound).unwrap();
            assert_eq!(of(&earliest, &latest, grain, None, Some(bound)), expected);
        };
        check("2013-09-13", Grain::Day, Bound::By, "by Fri 13 Sep 2013");
        check("2013-09-13", Grain::Day, Bound::Until, "until Fri 13 Sep 2013");
        check("2013-09-13", Grain::Day, Bound::Through, "through Fri 13 Sep 2013");
        check("2013-09-12", Grain::Day, Bound::Before, "before Fri 13 Sep 2013");
        check("2013-09-14", Grain::Day, Bound::After, "after Fri 13 Sep 2013");
        check("2013-09-13", Grain::Day, Bound::From, "from Fri 13 Sep 2013");
        check("2013-08-31", Grain::Month, Bound::Before, "before Sep 2013");
        check("2013-09-30", Grain::Month, Bound::By, "by Sep 2013");
        check("2013-09-08", Grain::Week, Bound::By, "by week of 2 Sep 2013");
        check("2013-09-09", Grain::Week, Bound::After, "after week of 2 Sep 2013");
        check("1990-01-01", Grain::Year, Bound::Since, "since 1990");
        check("2013-09-07T12:00", Grain::Minute, Bound::By, "by Sat 7 Sep 2013, 12:00");
    }

    #[test]
    fn times_of_day() {
        check("2013-09-07T21:33-04:00", Grain::Minute, None, "Sat 7 Sep 2013, 21:33 -04:00");
        check("2013-09-07T21:00", Grain::Hour, None, "Sat 7 Sep 2013, 21:00");
        check("2013-09-07T05:00..2013-09-07T12:00", Grain::Part, None, "Sat 7 Sep 2013, morning");
        check("2013-09-07T20:00..2013-09-08T05:00", Grain::Part, None, "Sat 7 Sep 2013, night");
        check("2013-09-07T19:00..2013-09-07T21:00", Grain::Interval, None, "Sat 7 Sep 2013, 19:00–21:00");
    }

    #[test]
    fn intervals_say_nothing_twice() {
        check("2013-09-07..2013-09-09", Grain::Interval, None, "7–9 Sep 2013");
        check("2013-08-30..2013-09-02", Grain::Interval, None, "30 Aug – 2 Sep 2013");
        check("2013-12-28..2014-01-03", Grain::Interval, None, "28 Dec 2013 – 3 Jan 2014");
        check("2013-03-01..2013-05-31", Grain::Interval, None, "Mar–May 2013");
        check("2013-03-01..2014-05-31", Grain::Interval, None, "Mar 2013 – May 2014");
        check("2001-01-01..2009-12-31", Grain::Interval, None, "2001–2009");
    }

    #[test]
    fn stamps_are_as_precise_as_stated() {
        assert_eq!(stamp("2013-09-07"), "Sat 7 Sep 2013");
        assert_eq!(stamp("2013-09-07T21:33"), "Sat 7 Sep 2013, 21:33");
        assert_eq!(stamp("2013-09-07T21:33+00:00"), "Sat 7 Sep 2013, 21:33 +00:00");
        assert_eq!(stamp("some day"), "some day");
    }

    #[test]
    fn short_days_leave_out_a_known_year() {
        assert_eq!(short("2013-09-07", Some(2013)), "7 Sep");
        assert_eq!(short("2013-09-07", Some(2014)), "7 Sep 2013");
        assert_eq!(short("2013-09-07T21:33-04:00", None), "7 Sep 2013");
    }
}
