//! A stretch of a longer time that is known: its last week, its first ten months, the week around it.

use crate::calendar::{
    Amount, Date, Datelike, Field, Grain, Half, Length, NaiveDate, Period, Unit, Value, Weekday,
};
use crate::expression::{Place, Stretch};

use super::step;

/// What a stretch comes to: a value, with begin and end where it is a length of time.
pub(super) struct Stretched {
    pub value: Value,
    pub ends: Option<(NaiveDate, NaiveDate)>,
}

/// The stretch of `whole`. A length whose place is not known has no ends; a unit whose place is not known has no value.
pub(super) fn of(whole: &Value, stretch: Stretch) -> Option<Stretched> {
    let period = whole.period();
    let dated = |date: Date| Some(Stretched { value: Value::date(date), ends: None });
    match stretch {
        Stretch::Holding(unit) => {
            let day = period?.earliest.day;
            dated(if unit == Unit::Weekend { weekend_beside(day)? } else { Date::week_of(day) })
        }
        Stretch::Beside { weekday, after } => {
            let (first, last) = period.map(|period| (period.earliest.day, period.latest.day))?;
            let beside = if after {
                step::weekday_ahead(last, weekday, true)
            } else {
                step::weekday_back(first, weekday, true)
            };
            dated(Date::day(beside?))
        }
        Stretch::Share { nth, parts } => Some(Stretched {
            value: *whole,
            ends: period.and_then(|period| share(period.earliest.day, period.latest.day, nth, parts)),
        }),
        Stretch::Part { place, amount, unit } => {
            let days = period.map(|period| (period.earliest.day, period.latest.day));
            // Two quarters at the edge of a year are its half.
            if let (Value::Date(Date { year, field: Field::Whole }, None), Unit::Quarter, true) = (
                whole,
                unit,
                amount == Amount::whole(2) && matches!(period, Some(Period { grain: Grain::Year, .. })),
            ) {
                let half = if place == Place::Last { Half::Second } else { Half::First };
                return dated(Date { year: *year, field: Field::Half(half) });
            }
            let ends = days.and_then(|days| ends(days, place, amount, unit));
            match (unit, amount == Amount::whole(1), ends) {
                (Unit::Day, true, Some((first, _))) => dated(Date::day(first)),
                (Unit::Month, true, Some((first, _))) => dated(Date::month_of(first)),
                (Unit::Quarter, true, Some((first, _))) => dated(Date::quarter_of(first)),
                (Unit::Year, true, Some((first, _))) => dated(Date::year(first.year())),
                (Unit::Weekend, true, Some((first, _))) => dated(Date::weekend_of(first)),
                (Unit::Day | Unit::Month | Unit::Quarter | Unit::Year | Unit::Weekend, true, None) => None,
                _ => Some(Stretched { value: Value::Duration(Length::of(amount, unit)), ends }),
            }
        }
    }
}

/// First and last day of one of so many equal parts of the days from `first` to `last`: of months where the parts are whole
/// months, else of days.
fn share(first: NaiveDate, last: NaiveDate, nth: u8, parts: u8) -> Option<(NaiveDate, NaiveDate)> {
    let (nth, parts) = (i64::from(nth), i64::from(parts));
    let after = step::days(last, 1)?;
    let months =
        i64::from(after.year() - first.year()) * 12 + i64::from(after.month()) - i64::from(first.month());
    let whole_months = first.day() == 1 && after.day() == 1 && months % parts == 0 && months > 0;
    let edge = |nth: i64| {
        if whole_months {
            step::months(first, i32::try_from(months / parts * nth).ok()?)
        } else {
            step::days(first, (after - first).num_days() * nth / parts)
        }
    };
    Some((edge(nth)?, step::days(edge(nth + 1)?, -1)?))
}

/// First and last day of so many units inside of the days from `first` to `last`.
fn ends(
    (first, last): (NaiveDate, NaiveDate),
    place: Place,
    amount: Amount,
    unit: Unit,
) -> Option<(NaiveDate, NaiveDate)> {
    let one = Amount::whole(1);
    let (begin, end) = match place {
        // A weekend begins on a Saturday, wherever that falls.
        _ if unit == Unit::Weekend => {
            let saturday = match place {
                Place::Last => step::weekday_back(step::days(last, -1)?, Weekday::Sat, false)?,
                Place::First => step::weekday_ahead(first, Weekday::Sat, false)?,
                Place::Nth(n) => {
                    step::days(step::weekday_ahead(first, Weekday::Sat, false)?, 7 * (i64::from(n) - 1))?
                }
            };
            (saturday, step::days(saturday, 1)?)
        }
        Place::First => (first, step::days(step::edge(first, amount, unit, true)?, -1)?),
        Place::Last => (step::edge(step::days(last, 1)?, amount, unit, false)?, last),
        Place::Nth(n) => {
            let begin = step::edge(first, Amount::whole(u64::from(n).checked_sub(1)?), unit, true)?;
            (begin, step::days(step::edge(begin, one, unit, true)?, -1)?)
        }
    };
    // "the fifth week of May" ends with May.
    (first <= begin && begin <= last).then_some((begin, end.min(last)))
}

/// The Saturday and Sunday around or beside a day: those before a Monday or Tuesday, else those of its week.
fn weekend_beside(day: NaiveDate) -> Option<Date> {
    let before = matches!(day.weekday(), Weekday::Mon | Weekday::Tue);
    Some(Date::weekend_of(if before { step::days(day, -7)? } else { day }))
}
