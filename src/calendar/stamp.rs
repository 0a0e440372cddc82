//! When an edition was published: a day, with time and zone only where they were stated.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;

/// The zone of a stated time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Minutes east of UTC, as in `+02:00` or `EDT`.
    Offset(i16),
    /// A zone with rules, as in `America/New_York` or `ET`.
    Named(Tz),
}

impl Zone {
    /// Minutes east of UTC at a local time of this zone; the earlier of two where clocks go back.
    #[must_use]
    pub fn offset_at(self, local: NaiveDateTime) -> i16 {
        use chrono::{Offset, TimeZone};
        match self {
            Self::Offset(minutes) => minutes,
            Self::Named(zone) => {
                let seconds = match zone.offset_from_local_datetime(&local) {
                    chrono::LocalResult::Single(offset) | chrono::LocalResult::Ambiguous(offset, _) => {
                        offset.fix().local_minus_utc()
                    }
                    chrono::LocalResult::None => {
                        zone.offset_from_utc_datetime(&local).fix().local_minus_utc()
                    }
                };
                i16::try_from(seconds / 60).unwrap_or(0)
            }
        }
    }

    /// Minutes east of UTC at an instant.
    #[must_use]
    pub fn offset_at_instant(self, utc: NaiveDateTime) -> i16 {
        use chrono::{Offset, TimeZone};
        match self {
            Self::Offset(minutes) => minutes,
            Self::Named(zone) => {
                i16::try_from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc() / 60).unwrap_or(0)
            }
        }
    }
}

/// A stated date of publication or update, no more precise than it was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// The day as stated, in the stamp's own zone.
    pub day: NaiveDate,
    /// The time of day, where one was stated.
    pub time: Option<NaiveTime>,
    /// The zone, where one was stated.
    pub zone: Option<Zone>,
}

impl Stamp {
    /// A bare day.
    #[must_use]
    pub const fn day(day: NaiveDate) -> Self {
        Self { day, time: None, zone: None }
    }

    /// The instant in UTC, if time and zone are known.
    #[must_use]
    pub fn utc(&self) -> Option<NaiveDateTime> {
        let local = self.day.and_time(self.time?);
        let offset = self.zone?.offset_at(local);
        local.checked_sub_signed(TimeDelta::minutes(i64::from(offset)))
    }

    /// The same instant told in another zone; a stamp without time or zone stays as it is.
    #[must_use]
    pub fn told_in(&self, zone: Zone) -> Self {
        let Some(utc) = self.utc() else { return *self };
        let offset = zone.offset_at_instant(utc);
        match utc.checked_add_signed(TimeDelta::minutes(i64::from(offset))) {
            Some(local) => Self { day: local.date(), time: Some(local.time()), zone: Some(zone) },
            None => *self,
        }
    }

    /// What stamps are ordered by: the instant where it is known, else the day and time as stated.
    #[must_use]
    pub fn order(&self) -> NaiveDateTime {
        self.utc().unwrap_or_else(|| self.day.and_time(self.time.unwrap_or(NaiveTime::MIN)))
    }
}

impl fmt::Display for Stamp {
    /// ISO 8601, as precise as stated: `2013-09-07`, `2013-09-07T21:33`, `2013-09-07T21:33-04:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = self.time.and_then(|time| Some(self.zone?.offset_at(self.day.and_time(time))));
        let time = self.time.map(|time| time.with_nanosecond(0).unwrap_or(time));
        super::Moment { day: self.day, time, offset }.fmt(f)
    }
}
