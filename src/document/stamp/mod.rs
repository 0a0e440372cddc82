//! A stated date of publication → a stamp that is no more precise than what was stated.
//!
//! ```
//! use dateline::calendar::DateOrder;
//! use dateline::document::stamp::{Stated, parse};
//! let stamp = |text| match parse(text, None, DateOrder::MonthFirst) {
//!     Some(Stated::Complete(stamp)) => stamp.to_string(),
//!     other => format!("{other:?}"),
//! };
//! assert_eq!(stamp("9:33 p.m. ET, Sat September 7, 2013"), "2013-09-07T21:33-04:00");
//! assert_eq!(stamp("September 7, 2013"), "2013-09-07");
//! assert_eq!(stamp("Sept. 7"), "Some(Partial { month: 9, day: 7 })");
//! ```

mod wording;
mod zone;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::calendar::{DateOrder, Stamp, Zone};
use wording::Wording;

pub use zone::zone;

/// Longer strings are no stamps.
const LONGEST: usize = 100;

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

impl Stated {
    /// The stamp, where the year was stated.
    #[must_use]
    pub fn complete(self) -> Option<Stamp> {
        match self {
            Self::Complete(stamp) => Some(stamp),
            Self::Partial { .. } => None,
        }
    }
}

/// Reads a stamp that fills the whole of `text`. `zone` is that of times that name none; `order` is how all-number dates
/// are read. `None` for anything that names no day. Never looks at the clock.
#[must_use]
pub fn parse(text: &str, zone: Option<Zone>, order: DateOrder) -> Option<Stated> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    if let Some(stamp) = exact(text) {
        return Some(Stated::Complete(filled(stamp, zone)));
    }
    let wording = Wording::read(text, order)?;
    match wording.complete() {
        Some(complete) => {
            let (day, time) = ask(&complete)?;
            let time = Some(time).filter(|_| wording.has_time());
            Some(Stated::Complete(filled(Stamp { day, time, zone: wording.zone }, zone)))
        }
        None => wording.partial().map(|(month, day)| Stated::Partial { month, day }),
    }
}

/// A time that names no zone gets the one given.
fn filled(stamp: Stamp, zone: Option<Zone>) -> Stamp {
    Stamp { zone: stamp.zone.or(zone.filter(|_| stamp.time.is_some())), ..stamp }
}

/// The forms that machines write.
fn exact(text: &str) -> Option<Stamp> {
    if !text.as_bytes().first()?.is_ascii_digit() {
        return DateTime::parse_from_rfc2822(text).ok().map(zoned);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(text);
    }
    if text.len() == 10 {
        return NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Stamp::day);
    }
    if let Ok(stamp) = DateTime::parse_from_rfc3339(text) {
        return Some(zoned(stamp));
    }
    const ZONED: [&str; 4] =
        ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z", "%Y%m%dT%H%M%S%#z"];
    const LOCAL: [&str; 5] =
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y%m%dT%H%M%S"];
    let local = |format: &&str| {
        let stamp = NaiveDateTime::parse_from_str(text, format).ok()?;
        Some(Stamp { day: stamp.date(), time: Some(stamp.time()), zone: None })
    };
    let zoned = |format: &&str| DateTime::parse_from_str(text, format).ok().map(zoned);
    LOCAL.iter().find_map(local).or_else(|| ZONED.iter().find_map(zoned))
}

/// Digits alone: `20130907`, `20130907213300`, or seconds or milliseconds since 1970.
fn digits(text: &str) -> Option<Stamp> {
    match text.len() {
        8 => NaiveDate::parse_from_str(text, "%Y%m%d").ok().map(Stamp::day),
        14 => {
            let stamp = NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%S").ok()?;
            Some(Stamp { day: stamp.date(), time: Some(stamp.time()), zone: None })
        }
        length @ (10 | 13) => {
            let number: i64 = text.parse().ok()?;
            let seconds = if length == 13 { number / 1000 } else { number };
            DateTime::from_timestamp(seconds, 0).map(|stamp| zoned(stamp.fixed_offset()))
        }
        _ => None,
    }
}

fn zoned(stamp: DateTime<chrono::FixedOffset>) -> Stamp {
    let minutes = i16::try_from(stamp.offset().local_minus_utc() / 60).ok();
    Stamp { day: stamp.date_naive(), time: Some(stamp.time()), zone: minutes.map(Zone::Offset) }
}

/// Asks `dateparser`, which fills what is missing from the clock and takes zones that it does not know for UTC. So it is
/// handed only what [`Wording::complete`] vouches for: a four-digit year, a month and a day, and no zone.
#[expect(
    clippy::disallowed_methods,
    reason = "the string states year, month and day, and the default time is given"
)]
fn ask(complete: &str) -> Option<(NaiveDate, NaiveTime)> {
    let stamp = dateparser::parse_with(complete, &Utc, NaiveTime::MIN).ok()?;
    Some((stamp.date_naive(), stamp.time()))
}
