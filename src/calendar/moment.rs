//! A bound on the calendar, and the period between two of them.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::{Bound, Grain, digits};

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

    /// The instant in UTC, where time and zone are known.
    #[must_use]
    pub fn utc(&self) -> Option<NaiveDateTime> {
        let local = self.day.and_time(self.time?);
        local.checked_sub_signed(TimeDelta::minutes(i64::from(self.offset?)))
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
    /// What makes one end of a longer stretch of it; the other end of that is open.
    pub bound: Option<Bound>,
    /// Of a bound: the day on which it was spoken of, from or up to which it reaches.
    pub spoken: Option<NaiveDate>,
}

impl Period {
    /// A period of whole days.
    #[must_use]
    pub const fn days(first: NaiveDate, last: NaiveDate, grain: Grain) -> Self {
        Self { earliest: Moment::day(first), latest: Moment::day(last), grain, bound: None, spoken: None }
    }

    /// From the beginning of this one to the end of another.
    #[must_use]
    pub const fn until(&self, end: &Self) -> Self {
        Self {
            earliest: self.earliest,
            latest: end.latest,
            grain: Grain::Interval,
            bound: None,
            spoken: None,
        }
    }

    /// Whether every day of `other` lies in this period.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.earliest.day <= other.earliest.day && other.latest.day <= self.latest.day
    }

    /// The same period as one end of a longer stretch, spoken of on a day.
    #[must_use]
    pub const fn bounding(self, bound: Bound, spoken: Option<NaiveDate>) -> Self {
        Self { bound: Some(bound), spoken, ..self }
    }

    /// Whether both name the same time and make the same of it, whenever they were spoken.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        Self { spoken: None, ..*self } == Self { spoken: None, ..*other }
    }

    /// First and last moment of the stretch that it stands for; `None` is an open end. "Before Friday" ends on Thursday,
    /// "before noon on Friday" on Friday.
    #[must_use]
    pub fn reach(&self) -> (Option<Moment>, Option<Moment>) {
        let beside = |moment: Moment, day: Option<NaiveDate>| match moment.time {
            None => Moment::day(day.unwrap_or(moment.day)),
            Some(_) => moment,
        };
        match self.bound {
            None => (Some(self.earliest), Some(self.latest)),
            Some(Bound::By | Bound::Until | Bound::Through) => (None, Some(self.latest)),
            Some(Bound::Before) => (None, Some(beside(self.earliest, self.earliest.day.pred_opt()))),
            Some(Bound::Since | Bound::From) => (Some(self.earliest), None),
            Some(Bound::After) => (Some(beside(self.latest, self.latest.day.succ_opt())), None),
        }
    }

    /// First and last day on which what it bounds may lie, seen from the day on which it was spoken of: what is to come by
    /// Friday comes between that day and Friday, what has lasted since May lasts up to that day. What lies after a time to
    /// come has no last day. Of a time that was over when it was spoken of, "had left by Friday", only itself is known.
    fn days_reached(&self) -> (NaiveDate, Option<NaiveDate>) {
        let (from, to) = self.reach();
        let (first, last) = (self.earliest.day, self.latest.day);
        match (from, to, self.spoken) {
            (None, Some(to), Some(spoken)) => (spoken.min(first).min(to.day), Some(to.day)),
            (None, Some(to), None) => (first.min(to.day), Some(to.day)),
            (Some(from), None, Some(spoken)) => (from.day, (spoken >= last).then_some(spoken.max(from.day))),
            (Some(from), None, None) => (from.day, Some(last.max(from.day))),
            _ => (first, Some(last)),
        }
    }

    /// Whether it reaches into the days from `first` to `last`; `None` is an open end.
    #[must_use]
    pub fn reaches_into(&self, first: Option<NaiveDate>, last: Option<NaiveDate>) -> bool {
        let (from, to) = self.days_reached();
        last.is_none_or(|last| from <= last) && first.is_none_or(|first| to.is_none_or(|to| first <= to))
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let (from, to) = other.days_reached();
        self.reaches_into(Some(from), to)
    }
}
