//! Arithmetic on the calendar: the nearest Friday, the month before, the third Monday of November.

use crate::calendar::{
    Amount, Date, Datelike, Field, Length, NaiveDate, Season, Unit, Weekday, Year, easter, eastern_easter,
};
use crate::language::english::feasts::Feast;
use chrono::{Days, Months};

/// A day moved by whole days, back or ahead.
pub(super) fn days(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    if by < 0 {
        day.checked_sub_days(Days::new(by.unsigned_abs()))
    } else {
        day.checked_add_days(Days::new(by.unsigned_abs()))
    }
}

/// A day moved by whole months; the last day of a shorter month where it has to be.
pub(super) fn months(day: NaiveDate, by: i32) -> Option<NaiveDate> {
    if by < 0 {
        day.checked_sub_months(Months::new(by.unsigned_abs()))
    } else {
        day.checked_add_months(Months::new(by.unsigned_abs()))
    }
}

/// The unit that holds `day`, moved by so many units.
pub(super) fn shifted(day: NaiveDate, unit: Unit, by: i32) -> Option<Date> {
    let years = |each: i32| day.year().checked_add(by.checked_mul(each)?);
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => Date::day(days(day, by.into())?),
        Unit::Weekend => Date::weekend_of(days(day, i64::from(by) * 7)?),
        Unit::Week => Date::week_of(days(day, i64::from(by) * 7)?),
        Unit::Fortnight => Date::week_of(days(day, i64::from(by) * 14)?),
        Unit::Month => Date::month_of(months(day, by)?),
        Unit::Quarter => Date::quarter_of(months(day, by.checked_mul(3)?)?),
        Unit::Year => Date::year(years(1)?),
        Unit::Decade => Date { year: Year::Decade(years(10)?.div_euclid(10)), field: Field::Whole },
        Unit::Century => Date { year: Year::Century(years(100)?.div_euclid(100)), field: Field::Whole },
        Unit::Millennium => {
            Date { year: Year::Millennium(years(1000)?.div_euclid(1000)), field: Field::Whole }
        }
    })
}

/// The point so many units from `day`, named in that unit: three years ago is a year, two weeks ago a week. Of hours and
/// less only the whole days count.
pub(super) fn offset(day: NaiveDate, amount: Amount, unit: Unit, ahead: bool) -> Option<Date> {
    let Amount::Thousandths(thousandths) = amount else { return None };
    let sign: i64 = if ahead { 1 } else { -1 };
    let whole = i64::try_from(thousandths / 1000).ok()? * sign;
    let half = thousandths % 1000 != 0;
    let small = i32::try_from(whole).ok()?;
    let part = i64::try_from(thousandths).ok()? * sign;
    match unit {
        Unit::Second => Some(Date::day(days(day, whole / 86_400)?)),
        Unit::Minute => Some(Date::day(days(day, whole / 1440)?)),
        Unit::Hour => Some(Date::day(days(day, whole / 24)?)),
        Unit::Year if half => Some(Date::month_of(months(day, i32::try_from(part * 12 / 1000).ok()?)?)),
        Unit::Decade => Some(Date::year(day.year().checked_add(i32::try_from(part / 100).ok()?)?)),
        Unit::Century => Some(Date::year(day.year().checked_add(i32::try_from(part / 10).ok()?)?)),
        Unit::Millennium => Some(Date::year(day.year().checked_add(i32::try_from(part).ok()?)?)),
        Unit::Fortnight => Some(Date::week_of(days(day, whole.checked_mul(14)?)?)),
        Unit::Weekend => Some(Date::weekend_of(days(day, whole.checked_mul(7)?)?)),
        Unit::Month if half => Some(Date::day(days(day, part * 30 / 1000)?)),
        Unit::Week if half => Some(Date::day(days(day, part * 7 / 1000)?)),
        _ => shifted(day, unit, small),
    }
}

/// The day a length of time before or after, for the ends of an anchored duration; hours count where they make whole days.
pub(super) fn edges(day: NaiveDate, length: &Length, ahead: bool) -> Option<NaiveDate> {
    length.parts().try_fold(day, |day, (amount, unit)| edge(day, amount, unit, ahead))
}

/// A day so many units before or after.
pub(super) fn edge(day: NaiveDate, amount: Amount, unit: Unit, ahead: bool) -> Option<NaiveDate> {
    let Amount::Thousandths(thousandths) = amount else { return None };
    let signed = i64::try_from(thousandths).ok()?.checked_mul(if ahead { 1 } else { -1 })?;
    let month_count = |each: i64| months(day, i32::try_from(signed.checked_mul(each)? / 1000).ok()?);
    match unit {
        Unit::Hour if signed % 24_000 == 0 => days(day, signed / 24_000),
        Unit::Second | Unit::Minute | Unit::Hour => None,
        Unit::Day => days(day, signed / 1000),
        Unit::Weekend | Unit::Week => days(day, signed.checked_mul(7)? / 1000),
        Unit::Fortnight => days(day, signed.checked_mul(14)? / 1000),
        Unit::Month => month_count(1),
        Unit::Quarter => month_count(3),
        Unit::Year => month_count(12),
        Unit::Decade => month_count(120),
        Unit::Century => month_count(1200),
        Unit::Millennium => month_count(12_000),
    }
}

/// The latest such weekday on or before a day; strictly before with `strict`.
pub(super) fn weekday_back(day: NaiveDate, weekday: Weekday, strict: bool) -> Option<NaiveDate> {
    let back = i64::from((7 + day.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7);
    days(day, if back == 0 && strict { -7 } else { -back })
}

/// The first such weekday on or after a day; strictly after with `strict`.
pub(super) fn weekday_ahead(day: NaiveDate, weekday: Weekday, strict: bool) -> Option<NaiveDate> {
    let ahead = i64::from((7 + weekday.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7);
    days(day, if ahead == 0 && strict { 7 } else { ahead })
}

/// The season that holds a day: winter is named by the year in which it begins.
pub(super) fn season_of(day: NaiveDate) -> (i32, Season) {
    match day.month() {
        3..=5 => (day.year(), Season::Spring),
        6..=8 => (day.year(), Season::Summer),
        9..=11 => (day.year(), Season::Autumn),
        12 => (day.year(), Season::Winter),
        _ => (day.year() - 1, Season::Winter),
    }
}

/// The day of a feast in a year.
pub(super) fn feast(feast: Feast, year: i32) -> Option<NaiveDate> {
    match feast {
        Feast::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        Feast::Easter(after) => days(easter(year)?, after.into()),
        Feast::Nth(count, weekday, month) => nth(count, weekday, month, year),
        Feast::AfterNth(after, count, weekday, month) => {
            days(nth(count, weekday, month, year)?, after.into())
        }
        Feast::EasternEaster(after) => days(eastern_easter(year)?, after.into()),
        Feast::Before(weekday, month, day) => {
            weekday_back(NaiveDate::from_ymd_opt(year, month.into(), day.into())?, weekday, true)
        }
    }
}

/// The nth weekday of a month; negative counts from the end.
pub(super) fn nth(count: i8, weekday: Weekday, month: u8, year: i32) -> Option<NaiveDate> {
    if count > 0 {
        return NaiveDate::from_weekday_of_month_opt(year, month.into(), weekday, count.unsigned_abs());
    }
    let last = Date::new(year, Field::Month(month)).period()?.latest.day;
    weekday_back(days(last, -7 * (i64::from(count.unsigned_abs()) - 1))?, weekday, false)
}
