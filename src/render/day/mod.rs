//! Calendar values as people write them.
//!
//! In: bounds, grain and modifier as the contract spells them, and a style. Out: "Sat 7 Sep 2013", "Aug 2013", "early Sep
//! 2013", "summer 2013", "week of 2 Sep 2013", "2013", "7–9 Sep 2013", "Sat 7 Sep 2013, 21:33 -04:00"; in other styles
//! "2013-09-07", "Saturday, September 7, 2013", "Saturday 7 September 2013", "Saturday, Sept. 7, 2013".
//!
//! ```
//! use dateline::render::day::DateStyle;
//! use dateline::report::{Bound, Grain, Modifier};
//! let short = DateStyle::Short;
//! assert_eq!(short.of("2013-09-07", "2013-09-07", Grain::Day, None, None), "Sat 7 Sep 2013");
//! let bound = Some(Bound::Until);
//! assert_eq!(short.of("2013-09-07", "2013-09-07", Grain::Day, None, bound), "until Sat 7 Sep 2013");
//! assert_eq!(short.of("2013-09-01", "2013-09-10", Grain::Month, Some(Modifier::Start), None), "early Sep 2013");
//! assert_eq!(short.stamp("2013-09-07T21:33-04:00"), "Sat 7 Sep 2013, 21:33 -04:00");
//! assert_eq!(DateStyle::Ap.stamp("2013-09-07T21:33"), "Saturday, Sept. 7, 2013, 9:33 p.m.");
//! ```

mod stated;

use stated::{Stated, grain, named};
pub use stated::{day_of, year_of};

use crate::calendar::{Datelike, NaiveDate};
use crate::render::timeline::decision;
use crate::report::{Bound, Entry, Grain, Mention, Modifier, Statement};

/// In which style dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// "Sat 7 Sep 2013, 21:33".
    #[default]
    Short,
    /// "2013-09-07 21:33", as ISO 8601 has it.
    Iso,
    /// "Saturday, September 7, 2013, 9:33 p.m.".
    Us,
    /// "Saturday 7 September 2013, 21:33".
    Uk,
    /// "Saturday, Sept. 7, 2013, 9:33 p.m.", as the stylebook of the Associated Press abbreviates.
    Ap,
}

/// Months beside a day, as the Associated Press abbreviates them.
const AP: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

impl DateStyle {
    /// A value by its bounds. What cannot be read is shown as it is.
    #[must_use]
    pub fn of(
        self,
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
            Grain::Day if first.day == last.day => self.day(first.day),
            Grain::Part => self.part(&first, &last),
            Grain::Hour | Grain::Minute | Grain::Second => self.moment(&first),
            Grain::Week if self == Self::Iso => first.day.format("%G-W%V").to_string(),
            // "late next week" is of the week that begins on its Monday.
            Grain::Week => format!("week of {}", self.date(monday(first.day))),
            Grain::Weekend if self != Self::Iso => format!("weekend of {}", self.date(first.day)),
            Grain::Day | Grain::Interval | Grain::Weekend => self.interval(&first, &last),
            Grain::Century | Grain::Decade | Grain::Half | Grain::Quarter | Grain::Season
                if self == Self::Iso =>
            {
                self.interval(&first, &last)
            }
            unit => self.coarse(middle(first.day, last.day), unit),
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
            Some(Modifier::Mid) if self == Self::Iso => "mid ",
            Some(Modifier::Mid) => "mid-",
            Some(Modifier::End) => "late ",
            Some(Modifier::Approx) => "about ",
            _ => "",
        };
        format!("{side}{part}{plain}")
    }

    /// The day or days of a row: where the entry stands, as the words of the statement narrow or open it.
    #[must_use]
    pub fn of_row(self, entry: &Entry<'_>, statement: &Statement<'_>) -> String {
        let (modifier, bound) = narrowed(entry, statement);
        self.of(&entry.earliest, &entry.latest, entry.grain, modifier, bound)
    }

    /// The day or days of a mention; `None` where it has no place on the calendar.
    #[must_use]
    pub fn mention(self, mention: &Mention<'_>) -> Option<String> {
        let grain = grain(&mention.value);
        let (earliest, latest) = match (mention.earliest.as_deref(), mention.latest.as_deref()) {
            (Some(earliest), Some(latest)) => (earliest.to_owned(), latest.to_owned()),
            (known, other) => named(known.or(other)?, grain, mention.bound?)?,
        };
        Some(self.of(&earliest, &latest, grain, mention.modifier, mention.bound))
    }

    /// A date of publication, as precise as it was stated: "Sat 7 Sep 2013, 21:33 -04:00".
    #[must_use]
    pub fn stamp(self, iso: &str) -> String {
        Stated::read(iso).map_or_else(|| iso.to_owned(), |bound| self.moment(&bound))
    }

    /// A day without its weekday and, where it is `year`'s, without its year: "7 Sep".
    #[must_use]
    pub fn short(self, iso: &str, year: Option<i32>) -> String {
        match Stated::read(iso) {
            Some(bound) if Some(bound.day.year()) == year && self != Self::Iso => {
                self.day_and_month(bound.day)
            }
            Some(bound) => self.date(bound.day),
            None => iso.to_owned(),
        }
    }

    fn day_and_month(self, day: NaiveDate) -> String {
        match self {
            Self::Short => day.format("%-d %b").to_string(),
            Self::Iso => day.format("%m-%d").to_string(),
            Self::Us => day.format("%B %-d").to_string(),
            Self::Uk => day.format("%-d %B").to_string(),
            Self::Ap => {
                format!("{} {}", AP.get(day.month0() as usize).copied().unwrap_or_default(), day.day())
            }
        }
    }

    fn date(self, day: NaiveDate) -> String {
        let comma = if matches!(self, Self::Us | Self::Ap) { "," } else { "" };
        match self {
            Self::Iso => day.to_string(),
            _ => format!("{}{comma} {}", self.day_and_month(day), year(day.year())),
        }
    }

    fn day(self, day: NaiveDate) -> String {
        let date = self.date(day);
        match self {
            Self::Short => format!("{} {date}", day.format("%a")),
            Self::Iso => date,
            Self::Us | Self::Ap => format!("{}, {date}", day.format("%A")),
            Self::Uk => format!("{} {date}", day.format("%A")),
        }
    }

    fn month_and_year(self, day: NaiveDate) -> String {
        match self {
            Self::Iso => day.format("%Y-%m").to_string(),
            _ => format!("{} {}", self.month(day), year(day.year())),
        }
    }

    fn month(self, day: NaiveDate) -> String {
        day.format(if self == Self::Short { "%b" } else { "%B" }).to_string()
    }

    /// A time of day: "21:33", "9:33 p.m.".
    fn time(self, time: &str) -> String {
        if !matches!(self, Self::Us | Self::Ap) {
            return time.to_owned();
        }
        let Some((hour, rest)) = time.split_once(':') else { return time.to_owned() };
        let Ok(hour) = hour.parse::<u8>() else { return time.to_owned() };
        match (hour, rest, self) {
            (12, "00", Self::Ap) => "noon".to_owned(),
            (0 | 24, "00", Self::Ap) => "midnight".to_owned(),
            _ => {
                let half = if (12..24).contains(&hour) { "p.m." } else { "a.m." };
                let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
                let minutes = if rest == "00" { String::new() } else { format!(":{rest}") };
                format!("{hour}{minutes} {half}")
            }
        }
    }

    fn moment(self, bound: &Stated<'_>) -> String {
        let day = self.day(bound.day);
        let joint = if self == Self::Iso { " " } else { ", " };
        match bound.time.map(|time| self.time(time)) {
            None => day,
            Some(time) if bound.zone.is_empty() => format!("{day}{joint}{time}"),
            Some(time) => format!("{day}{joint}{time} {}", bound.zone.replace('Z', "UTC")),
        }
    }

    /// A part of the day, by its customary hours.
    fn part(self, first: &Stated<'_>, last: &Stated<'_>) -> String {
        let name = match (first.time, last.time) {
            (Some("05:00"), Some("12:00")) => "morning",
            (Some("11:00"), Some("13:00")) => "midday",
            (Some("12:00"), Some("18:00")) => "afternoon",
            (Some("18:00"), Some("22:00")) => "evening",
            (Some("20:00"), Some("05:00")) => "night",
            (Some("06:00"), Some("18:00")) => "daytime",
            _ => return self.interval(first, last),
        };
        format!("{}, {name}", self.day(first.day))
    }

    /// A unit larger than a week, by a day in its middle.
    fn coarse(self, middle: NaiveDate, unit: Grain) -> String {
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
            Grain::Month => self.month_and_year(middle),
            _ => year(named),
        }
    }

    /// From one bound to another, with nothing said twice.
    fn interval(self, first: &Stated<'_>, last: &Stated<'_>) -> String {
        let (from, to) = (first.day, last.day);
        if let (Some(begin), Some(end)) = (first.time, last.time) {
            let [begin_at, end_at] = [begin, end].map(|time| self.time(time));
            return match from == to {
                true if begin == end => self.moment(first),
                true => format!("{}, {begin_at}–{end_at}", self.day(from)),
                false => between(&self.moment(first), &self.moment(last)),
            };
        }
        let whole_months = from.day() == 1 && to.succ_opt().is_some_and(|next| next.day() == 1);
        let whole_years = whole_months && from.month() == 1 && to.month() == 12;
        let same_year = from.year() == to.year();
        let same_month = same_year && from.month() == to.month();
        if from == to {
            self.day(from)
        } else if self == Self::Iso {
            format!("{from}/{to}")
        } else if whole_years && same_year {
            year(from.year())
        } else if whole_years {
            format!("{}–{}", year(from.year()), year(to.year()))
        } else if whole_months && same_month {
            self.month_and_year(from)
        } else if whole_months && same_year {
            format!("{}–{}", self.month(from), self.month_and_year(to))
        } else if whole_months {
            between(&self.month_and_year(from), &self.month_and_year(to))
        } else if same_month && matches!(self, Self::Us | Self::Ap) {
            format!("{}–{}, {}", self.day_and_month(from), to.day(), year(to.year()))
        } else if same_month {
            format!("{}–{}", from.day(), self.date(to))
        } else if same_year {
            between(&self.day_and_month(from), &self.date(to))
        } else {
            between(&self.date(from), &self.date(to))
        }
    }
}

/// The Monday of the week that holds a day.
fn monday(day: NaiveDate) -> NaiveDate {
    let past = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(chrono::Days::new(past)).unwrap_or(day)
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

/// The month of a bound, in full: "September 2013".
#[must_use]
pub fn month_of(iso: &str) -> Option<String> {
    let day = day_of(iso)?;
    Some(format!("{} {}", day.format("%B"), year(day.year())))
}

/// A year as people write it: "2013", "44 BC".
#[must_use]
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
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

fn between(from: &str, to: &str) -> String {
    format!("{from} – {to}")
}

#[cfg(test)]
mod tests {
    use super::{Bound, DateStyle, Grain, Modifier, named};

    const SHORT: DateStyle = DateStyle::Short;

    #[track_caller]
    fn check(bounds: &str, grain: Grain, modifier: Option<Modifier>, expected: &str) {
        let (earliest, latest) = bounds.split_once("..").unwrap_or((bounds, bounds));
        assert_eq!(
            SHORT.of(earliest, latest, grain, modifier, None),
            expected,
            "{bounds} {grain:?} {modifier:?}"
        );
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
            assert_eq!(SHORT.of(&earliest, &latest, grain, None, Some(bound)), expected);
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
        assert_eq!(SHORT.stamp("2013-09-07"), "Sat 7 Sep 2013");
        assert_eq!(SHORT.stamp("2013-09-07T21:33"), "Sat 7 Sep 2013, 21:33");
        assert_eq!(SHORT.stamp("2013-09-07T21:33+00:00"), "Sat 7 Sep 2013, 21:33 +00:00");
        assert_eq!(SHORT.stamp("some day"), "some day");
    }

    #[test]
    fn short_days_leave_out_a_known_year() {
        assert_eq!(SHORT.short("2013-09-07", Some(2013)), "7 Sep");
        assert_eq!(SHORT.short("2013-09-07", Some(2014)), "7 Sep 2013");
        assert_eq!(SHORT.short("2013-09-07T21:33-04:00", None), "7 Sep 2013");
    }

    #[track_caller]
    fn check_styles(bounds: &str, grain: Grain, [iso, us, uk, ap]: [&str; 4]) {
        let (earliest, latest) = bounds.split_once("..").unwrap_or((bounds, bounds));
        let written = [DateStyle::Iso, DateStyle::Us, DateStyle::Uk, DateStyle::Ap]
            .map(|style| style.of(earliest, latest, grain, None, None));
        assert_eq!(written, [iso, us, uk, ap]);
    }

    #[test]
    fn every_style_has_its_own_order() {
        check_styles(
            "2013-09-07",
            Grain::Day,
            [
                "2013-09-07",
                "Saturday, September 7, 2013",
                "Saturday 7 September 2013",
                "Saturday, Sept. 7, 2013",
            ],
        );
        check_styles(
            "2013-09-01..2013-09-30",
            Grain::Month,
            ["2013-09", "September 2013", "September 2013", "September 2013"],
        );
        check_styles(
            "2013-09-07..2013-09-09",
            Grain::Interval,
            ["2013-09-07/2013-09-09", "September 7–9, 2013", "7–9 September 2013", "Sept. 7–9, 2013"],
        );
        check_styles(
            "2013-09-07T12:00",
            Grain::Minute,
            [
                "2013-09-07 12:00",
                "Saturday, September 7, 2013, 12 p.m.",
                "Saturday 7 September 2013, 12:00",
                "Saturday, Sept. 7, 2013, noon",
            ],
        );
        check_styles(
            "2013-06-01..2013-08-31",
            Grain::Season,
            ["2013-06-01/2013-08-31", "summer 2013", "summer 2013", "summer 2013"],
        );
        check_styles(
            "2013-09-02..2013-09-08",
            Grain::Week,
            ["2013-W36", "week of September 2, 2013", "week of 2 September 2013", "week of Sept. 2, 2013"],
        );
    }
}
