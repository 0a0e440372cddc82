//! The two ends of a range lean on one another: "Sunday to Tuesday", "from 1 June to 30 November".
//!
//! In: the mentions of a range, each resolved by itself. Out: the same, the one after the other, where a weekday or a year had been
//! looked for on the wrong side.

use crate::calendar::{Date, Datelike, Field, Value, Year};

use super::{AnchorKind, Certainty, Mention, step};

/// Moves the second of two weekdays behind the first, and the first of two dates without a year before the second.
pub(super) fn settle(first: &mut Mention, second: &mut Mention) {
    if first.rule == "weekday" && second.rule == "weekday" {
        let (Some(from), Some(to)) = (first.value.day(), second.value.day()) else { return };
        let after = step::weekday_ahead(from, to.weekday(), true);
        if let Some(after) = after.filter(|after| *after != to) {
            place(second, Value::date(Date::day(after)));
        }
        return;
    }
    let (Some(from), Some(to)) = (yearless(first), yearless(second)) else { return };
    let runs_on = first.period.zip(second.period).is_none_or(|(a, b)| a.earliest.day <= b.latest.day);
    if let (false, Some(year)) = (runs_on, to.year.number()) {
        let year = if order(from.field) <= order(to.field) { year } else { year - 1 };
        place(first, Value::date(Date { year: Year::Of(year), ..from }));
    }
}

/// Puts a mention elsewhere. The choice is a guess from its neighbour.
fn place(mention: &mut Mention, value: Value) {
    mention.value = value;
    mention.period =
        value.period().map(|period| mention.modifier.map_or(period, |modifier| period.narrowed(modifier)));
    mention.certainty = Certainty::Inferred;
}

/// A day or month whose year was looked for around the anchor.
fn yearless(mention: &Mention) -> Option<Date> {
    let leans =
        matches!(mention.anchor, Some(AnchorKind::Published | AnchorKind::Updated | AnchorKind::Entry));
    match mention.value {
        Value::Date(date, None) if leans && order(date.field).is_some() => Some(date),
        _ => None,
    }
}

/// Month and day, to tell which comes first in a year.
fn order(field: Field) -> Option<(u8, u8)> {
    match field {
        Field::Month(month) => Some((month, 0)),
        Field::Day(month, day) => Some((month, day)),
        _ => None,
    }
}
