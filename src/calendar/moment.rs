//! A bound on the calendar, and the period between two of them.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Grain, digits};

/// A day, with a time of day where the value is finer than a day.
///
/// Ordered by day, then by time; a bare day sorts before any time of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day, proleptic Gregorian, astronomical years (44 BC is -43).
    pub day: NaiveDate,
    /// Time of day; `None` for bounds that are whole days.
    pub time: Option<NaiveTime>,
    /// Minutes east of UTC, where the text or the outlet's zone gives it.
    pub offset: Option<i16>,
}

impl Moment {
    /// A whole day.
    #[must_use]
    pub const fn day(day: NaiveDate) -> Self {
        Self { day, time: None, offset: None }
    }
}

impl fmt::Display for Moment {
    /// ISO 8601: `2013-09-07`, `2013-09-07T21:33`, `2013-09-07T21:33-04:00`; years outside 0..=9999 expanded, `-0043`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        digits::year(f, self.day.year())?;
        digits::pair(f, b'-', self.day.month())?;
        digits::pair(f, b'-', self.day.day())?;
        let Some(time) = self.time else { return Ok(()) };
        digits::pair(f, b'T', time.hour())?;
        digits::pair(f, b':', time.minute())?;
        if time.second() != 0 {
            digits::pair(f, b':', time.second())?;
        }
        if let Some(offset) = self.offset {
            let sign = if offset < 0 { '-' } else { '+' };
            write!(f, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)?;
        }
        Ok(())
    }
}

/// The place of a value on the calendar: from `earliest` to `latest`, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// First moment that the value may stand for.
    pub earliest: Moment,
    /// Last moment that the value may stand for.
    pub latest: Moment,
    /// The unit that the value names.
    pub grain: Grain,
}

impl Period {
    /// A period of whole days.
    #[must_use]
    pub const fn days(first: NaiveDate, last: NaiveDate, grain: Grain) -> Self {
        Self { earliest: Moment::day(first), latest: Moment::day(last), grain }
    }

    /// Whether every day of `other` lies in this period.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.earliest.day <= other.earliest.day && other.latest.day <= self.latest.day
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.earliest.day <= other.latest.day && other.earliest.day <= self.latest.day
    }
}
