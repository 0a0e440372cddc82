//! Bounds and values as the contract spells them → the days and times that they state.

use crate::calendar::{Datelike, NaiveDate};
use crate::report::{Bound, Grain};

/// A bound of the contract: a day, or a day and a time.
pub(super) struct Stated<'a> {
    pub(super) day: NaiveDate,
    /// `21:33` or `21:33:05`.
    pub(super) time: Option<&'a str>,
    /// `-04:00`, or nothing.
    pub(super) zone: &'a str,
}

impl<'a> Stated<'a> {
    pub(super) fn read(iso: &'a str) -> Option<Self> {
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

/// The bounds of the time that was named, from the one end that a bound leaves of it.
pub(super) fn named(end: &str, grain: Grain, bound: Bound) -> Option<(String, String)> {
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
pub(super) fn grain(value: &str) -> Grain {
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
