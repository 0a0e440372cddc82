//! Feasts that move with the moon.

use chrono::{NaiveDate, TimeDelta};

/// Easter Sunday of a Gregorian year (Meeus/Jones/Butcher algorithm); `None` outside the calendar's range.
///
/// ```
/// use dateline::calendar::easter;
/// assert_eq!(easter(2013).unwrap().to_string(), "2013-03-31");
/// assert_eq!(easter(1998).unwrap().to_string(), "1998-04-12");
/// ```
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, within) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = (19 * golden + century - century.div_euclid(4) - (century - (century + 8) / 25 + 1) / 3 + 15)
        .rem_euclid(30);
    let day = (32 + 2 * (century.rem_euclid(4)) + 2 * (within / 4) - moon - within % 4).rem_euclid(7);
    let shift = (golden + 11 * moon + 22 * day) / 451;
    let total = moon + day - 7 * shift + 114;
    NaiveDate::from_ymd_opt(year, (total / 31).try_into().ok()?, (total % 31 + 1).try_into().ok()?)
}

/// Easter Sunday of the Eastern churches, who reckon it by the Julian calendar, told in ours (Meeus, Astronomical Algorithms).
///
/// ```
/// use dateline::calendar::eastern_easter;
/// assert_eq!(eastern_easter(2013).unwrap().to_string(), "2013-05-05");
/// assert_eq!(eastern_easter(2010).unwrap().to_string(), "2010-04-04");
/// ```
#[must_use]
pub fn eastern_easter(year: i32) -> Option<NaiveDate> {
    let moon = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    let day = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - moon + 34).rem_euclid(7);
    let total = moon + day + 114;
    let (month, day_of_month) = ((total / 31).try_into().ok()?, (total % 31 + 1).try_into().ok()?);
    let century = year.div_euclid(100);
    // How far the Julian calendar is behind.
    let days = century - century.div_euclid(4) - 2;
    NaiveDate::from_ymd_opt(year, month, day_of_month)?.checked_add_signed(TimeDelta::days(days.into()))
}
