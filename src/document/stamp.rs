//! A stated date of publication → a stamp that is no more precise than what was stated.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use crate::calendar::{DateOrder, Stamp, Zone};

/// What a stamp states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stated {
    /// A day, with time and zone where they were stated.
    Complete(Stamp),
    /// A month and a day of a year that is not stated.
    Partial {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
}

/// Reads a stamp; `zone` is that of times that name none.
#[must_use]
pub fn parse(text: &str, zone: Option<Zone>, order: DateOrder) -> Option<Stated> {
    let _ = order;
    exact(text.trim()).map(|stamp| {
        let zone = stamp.zone.or(zone.filter(|_| stamp.time.is_some()));
        Stated::Complete(Stamp { zone, ..stamp })
    })
}

fn exact(text: &str) -> Option<Stamp> {
    if text.len() == 10 {
        return NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Stamp::day);
    }
    let zoned = |stamp: DateTime<chrono::FixedOffset>| Stamp {
        day: stamp.date_naive(),
        time: Some(stamp.time()),
        zone: i16::try_from(stamp.offset().local_minus_utc() / 60).ok().map(Zone::Offset),
    };
    if let Ok(stamp) = DateTime::parse_from_rfc3339(text) {
        return Some(zoned(stamp));
    }
    let formats = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    formats.iter().find_map(|format| {
        let stamp = NaiveDateTime::parse_from_str(text, format).ok()?;
        Some(Stamp { day: stamp.date(), time: Some(stamp.time()), zone: None })
    })
}
