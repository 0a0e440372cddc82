//! A calendar date as coarse as it was named: a century, a season, a week, a day, or a day whose year is unknown.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Grain, Period, digits};

/// The year of a date, or what is known of it. Astronomical numbering: 1 BC is 0, 44 BC is -43.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// `XXXX`: the year is not known.
    Unknown,
    /// A calendar year.
    Of(i32),
    /// A fiscal year, `FY1989`; its months differ from house to house, so it has no place on the calendar.
    Fiscal(i32),
    /// The decade that begins with ten times this number: 198 for the 1980s.
    Decade(i32),
    /// The hundred years that begin with a hundred times this number: 19 for the 1900s. Before our era they count back from
    /// -1, the first century BC.
    Century(i32),
    /// A thousand years, counted like the centuries: 1 for the 1000s to 1900s, -2 for the second millennium BC.
    Millennium(i32),
}

impl Year {
    /// The number, where it is a plain calendar year.
    #[must_use]
    pub const fn number(self) -> Option<i32> {
        match self {
            Self::Of(year) => Some(year),
            _ => None,
        }
    }
}

/// Meteorological seasons of the Northern Hemisphere, named as TIMEX3 names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

impl Season {
    /// The month in which the season begins, 1 to 12.
    #[must_use]
    pub const fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    /// The code in a TIMEX3 value.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

/// A half of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// January to June.
    First,
    /// July to December.
    Second,
}

/// What is named below the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Nothing: the year, decade or century itself.
    Whole,
    /// A half of the year.
    Half(Half),
    /// A season; a winter is named by the year in which it begins.
    Season(Season),
    /// A quarter, 1 to 4; `None` for `QX`.
    Quarter(Option<u8>),
    /// A month, 1 to 12.
    Month(u8),
    /// A month that is not known, `XX`.
    AnyMonth,
    /// An ISO 8601 week; `None` for `WXX`.
    Week(Option<u8>),
    /// The weekend of an ISO 8601 week; `None` for `WXX-WE`.
    Weekend(Option<u8>),
    /// A day: month 1 to 12, day 1 to 31.
    Day(u8, u8),
    /// Monday to Friday of a week that is not known: `WXX-WD`.
    Workdays,
    /// A day of a month that is not known: `XX-12`.
    DayOfMonth(u8),
    /// A day of the week in a week that is not known: `WXX-5`.
    Weekday(Weekday),
    /// A day that is not known: `XX-XX`.
    AnyDay,
}

/// A year and what is named below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year, as far as it is known.
    pub year: Year,
    /// What is named below it.
    pub field: Field,
}

impl Date {
    /// A date of a known year.
    #[must_use]
    pub const fn new(year: i32, field: Field) -> Self {
        Self { year: Year::Of(year), field }
    }

    /// A date whose year is not known.
    #[must_use]
    pub const fn yearless(field: Field) -> Self {
        Self { year: Year::Unknown, field }
    }

    /// A whole year.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        Self::new(year, Field::Whole)
    }

    /// A calendar day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self::new(day.year(), Field::Day(day.month() as u8, day.day() as u8))
    }

    /// The month of a day.
    #[must_use]
    pub fn month_of(day: NaiveDate) -> Self {
        Self::new(day.year(), Field::Month(day.month() as u8))
    }

    /// The quarter of a day.
    #[must_use]
    pub fn quarter_of(day: NaiveDate) -> Self {
        Self::new(day.year(), Field::Quarter(Some((day.month0() / 3 + 1) as u8)))
    }

    /// The ISO 8601 week of a day; its year is the week's year.
    #[must_use]
    pub fn week_of(day: NaiveDate) -> Self {
        let week = day.iso_week();
        Self::new(week.year(), Field::Week(Some(week.week() as u8)))
    }

    /// The weekend of a day's ISO 8601 week.
    #[must_use]
    pub fn weekend_of(day: NaiveDate) -> Self {
        let week = day.iso_week();
        Self::new(week.year(), Field::Weekend(Some(week.week() as u8)))
    }

    /// The day that this date names, if it names one.
    #[must_use]
    pub fn as_day(&self) -> Option<NaiveDate> {
        match (self.year, self.field) {
            (Year::Of(year), Field::Day(month, day)) => {
                NaiveDate::from_ymd_opt(year, month.into(), day.into())
            }
            _ => None,
        }
    }

    /// The unit named.
    #[must_use]
    pub const fn grain(&self) -> Grain {
        match self.field {
            Field::Whole => match self.year {
                Year::Decade(_) => Grain::Decade,
                Year::Century(_) => Grain::Century,
                Year::Millennium(_) => Grain::Interval,
                _ => Grain::Year,
            },
            Field::Half(_) => Grain::Half,
            Field::Season(_) => Grain::Season,
            Field::Quarter(_) => Grain::Quarter,
            Field::Month(_) | Field::AnyMonth => Grain::Month,
            Field::Week(_) => Grain::Week,
            Field::Weekend(_) => Grain::Weekend,
            Field::Workdays => Grain::Week,
            Field::Day(..) | Field::DayOfMonth(_) | Field::Weekday(_) | Field::AnyDay => Grain::Day,
        }
    }

    /// The days covered; `None` where a part is unknown or the day does not exist (30 February).
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let ymd = |year: i32, month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        let months = |year: i32, first: u8, count: u8| {
            let next = if first + count > 12 {
                ymd(year.checked_add(1)?, first + count - 12, 1)
            } else {
                ymd(year, first + count, 1)
            };
            Some((ymd(year, first, 1)?, next?.pred_opt()?))
        };
        let week = |year: i32, week: u8, from: Weekday| {
            let first = NaiveDate::from_isoywd_opt(year, week.into(), from)?;
            Some((first, NaiveDate::from_isoywd_opt(year, week.into(), Weekday::Sun)?))
        };
        let years =
            |first: i32, count: i32| Some((ymd(first, 1, 1)?, ymd(first.checked_add(count - 1)?, 12, 31)?));
        let (first, last) = match (self.year, self.field) {
            (Year::Decade(decade), Field::Whole) => years(decade.checked_mul(10)?, 10)?,
            (Year::Century(century), Field::Whole) => years(first_year(century, 100)?, 100)?,
            (Year::Millennium(millennium), Field::Whole) => years(first_year(millennium, 1000)?, 1000)?,
            (Year::Of(year), field) => match field {
                Field::Whole => years(year, 1)?,
                Field::Half(Half::First) => months(year, 1, 6)?,
                Field::Half(Half::Second) => months(year, 7, 6)?,
                Field::Season(season) => months(year, season.first_month(), 3)?,
                Field::Quarter(Some(quarter @ 1..=4)) => months(year, 3 * quarter - 2, 3)?,
                Field::Month(month @ 1..=12) => months(year, month, 1)?,
                Field::Week(Some(number)) => week(year, number, Weekday::Mon)?,
                Field::Weekend(Some(number)) => week(year, number, Weekday::Sat)?,
                Field::Day(month, day) => (ymd(year, month, day)?, ymd(year, month, day)?),
                _ => return None,
            },
            _ => return None,
        };
        Some(Period::days(first, last, self.grain()))
    }
}

/// The year that ends in two digits, of the hundred years from `first`.
#[must_use]
pub fn year_of_two_digits(short: u8, first: i32) -> i32 {
    first.saturating_add((i32::from(short) - first % 100).rem_euclid(100))
}

/// The years among which one is looked for that has a field, nearest to `year`: with the one before and the one behind it a
/// month and day have one, but for 29 February, which leaves out up to seven years.
pub fn years_around(year: i32, field: Field) -> RangeInclusive<i32> {
    let reach = if field == Field::Day(2, 29) { 8 } else { 1 };
    year.saturating_sub(reach)..=year.saturating_add(reach)
}

/// The first year of so many hundreds or thousands of years. The year 0 is 1 BC, and the first century BC ends with it.
fn first_year(count: i32, each: i32) -> Option<i32> {
    count.checked_mul(each)?.checked_add(i32::from(count < 0))
}

impl fmt::Display for Date {
    /// TIMEX3: `1998`, `198`, `19`, `1998-Q2`, `1998-W03-WE`, `XXXX-WXX-5`, `BC0264`, `FY1989`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Year::Unknown => f.write_str("XXXX")?,
            Year::Of(year) if year <= 0 => write!(f, "BC{:04}", 1 - i64::from(year))?,
            Year::Of(year) => digits::year(f, year)?,
            Year::Fiscal(year) => write!(f, "FY{year:04}")?,
            Year::Decade(decade) if decade < 0 => write!(f, "BC{:03}", -i64::from(decade))?,
            Year::Decade(decade) => write!(f, "{decade:03}")?,
            Year::Century(century) if century < 0 => write!(f, "BC{:02}", -i64::from(century) - 1)?,
            Year::Century(century) => write!(f, "{century:02}")?,
            Year::Millennium(millennium) if millennium < 0 => write!(f, "BC{}", -i64::from(millennium) - 1)?,
            Year::Millennium(millennium) => write!(f, "{millennium}")?,
        }
        match self.field {
            Field::Whole => Ok(()),
            Field::Half(Half::First) => f.write_str("-H1"),
            Field::Half(Half::Second) => f.write_str("-H2"),
            Field::Season(season) => write!(f, "-{}", season.code()),
            Field::Quarter(Some(quarter)) => write!(f, "-Q{quarter}"),
            Field::Quarter(None) => f.write_str("-QX"),
            Field::Month(month) => digits::pair(f, b'-', month.into()),
            Field::AnyMonth => f.write_str("-XX"),
            Field::Week(Some(week)) => write!(f, "-W{week:02}"),
            Field::Week(None) => f.write_str("-WXX"),
            Field::Weekend(Some(week)) => write!(f, "-W{week:02}-WE"),
            Field::Weekend(None) => f.write_str("-WXX-WE"),
            Field::Workdays => f.write_str("-WXX-WD"),
            Field::Day(month, day) => {
                digits::pair(f, b'-', month.into())?;
                digits::pair(f, b'-', day.into())
            }
            Field::DayOfMonth(day) => write!(f, "-XX-{day:02}"),
            Field::Weekday(weekday) => write!(f, "-WXX-{}", weekday.number_from_monday()),
            Field::AnyDay => f.write_str("-XX-XX"),
        }
    }
}
