//! Distances from the anchor: "last week", "three years ago", "a week ago Tuesday", "the past three days".

use super::{Placed, Resolver};
use crate::calendar::{Amount, Date, Field, Reference, Unit, Value, Weekday};
use crate::expression::{Core, Expression, From, Side};
use crate::resolve::{Certainty, step};

impl Resolver<'_> {
    /// "last week", "today", "next year".
    pub(super) fn shift(&self, unit: Unit, by: i32) -> Placed {
        let field = match unit {
            Unit::Week => Field::Week(None),
            Unit::Weekend => Field::Weekend(None),
            Unit::Quarter => Field::Quarter(None),
            Unit::Month => Field::AnyMonth,
            Unit::Day => Field::AnyDay,
            _ => Field::Whole,
        };
        self.resolved(self.today().and_then(|day| step::shifted(day, unit, by)), field)
    }

    /// "three years ago", "two days later".
    pub(super) fn offset(
        &self,
        amount: Amount,
        unit: Unit,
        ahead: bool,
        from: From,
        expression: &Expression,
    ) -> Placed {
        let fine = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        let whole_days = amount >= Amount::whole(24) && unit == Unit::Hour;
        if fine && from == From::Context && !whole_days {
            return self.clock_offset(amount, unit, ahead, expression);
        }
        let vague = if ahead { Reference::Future } else { Reference::Past };
        if amount == Amount::Unknown {
            return Placed {
                value: Value::Reference(vague),
                anchor: self.base(),
                certainty: Certainty::Resolved,
                other: None,
            };
        }
        if !ahead
            && unit == Unit::Year
            && let Some(placed) = self.reported_before(amount, expression)
        {
            return placed;
        }
        let base = match from {
            From::Context => self.last_before(expression).or(self.today().map(|day| (day, self.base()))),
            From::Anchor => self
                .context_or_anchor(expression)
                .filter(|_| self.tells_story())
                .map(|(day, anchor)| (day, Some(anchor)))
                .or(self.today().map(|day| (day, self.base()))),
        };
        let certainty = if from == From::Anchor { Certainty::Resolved } else { Certainty::Inferred };
        match base {
            Some((day, anchor)) => {
                // The anchor is a day, not an hour of it.
                let certainty = if fine { Certainty::Inferred } else { certainty };
                // Beyond the years that a calendar writes nothing is left but the direction.
                let written = |date: &Date| date.year.number().is_none_or(|year| year.abs() < 10_000);
                match step::offset(day, amount, unit, ahead).filter(written) {
                    Some(date) => Placed::date(date, anchor, certainty),
                    None => Placed { value: Value::Reference(vague), anchor, certainty, other: None },
                }
            }
            None => Placed {
                value: Value::Reference(vague),
                anchor: None,
                certainty: Certainty::Unresolved,
                other: None,
            },
        }
    }

    /// "a week ago Tuesday", "Friday week".
    pub(super) fn weekday_offset(&self, weekday: Weekday, weeks: i32) -> Placed {
        let day = self.today().and_then(|day| {
            let nearest = if weeks < 0 {
                step::weekday_back(day, weekday, false)
            } else {
                step::weekday_ahead(day, weekday, false)
            };
            step::days(nearest?, i64::from(weeks) * 7)
        });
        self.resolved(day.map(Date::day), Field::Weekday(weekday))
    }

    /// "Tuesday of last week".
    pub(super) fn weekday_of_week(&self, weekday: Weekday, by: i32) -> Placed {
        let day = self.today().and_then(|day| {
            let monday = step::weekday_back(day, Weekday::Mon, false)?;
            step::days(monday, i64::from(by) * 7 + i64::from(weekday.num_days_from_monday()))
        });
        self.resolved(day.map(Date::day), Field::Weekday(weekday))
    }

    /// Begin and end of an anchored length.
    pub(super) fn ends(
        &self,
        expression: &Expression,
        next: Option<&Expression>,
    ) -> (Option<Value>, Option<Value>) {
        let meaning = &expression.meaning;
        let (Core::Length(length, side), Some(today)) = (meaning.core, self.today()) else {
            return (None, None);
        };
        if meaning.recurrence.is_some() || self.tells_story() {
            return (None, None);
        }
        let day = |day| Value::date(Date::day(day));
        let away = |ahead| step::edges(today, &length, ahead).map(day);
        match side {
            Side::Free | Side::Told => (None, None),
            Side::Ended => {
                let Some(last) = next.and_then(|next| self.end_told(expression, next)) else {
                    return (None, None);
                };
                let first = step::days(last, 1).and_then(|after| step::edges(after, &length, false));
                (first.map(day), Some(day(last)))
            }
            Side::Past => (away(false), Some(day(today))),
            Side::Future => (Some(day(today)), away(true)),
        }
    }

    /// A date of the anchor's, sure.
    pub(super) fn resolved(&self, date: Option<Date>, field: Field) -> Placed {
        date.map_or_else(|| Self::open(field), |date| Placed::date(date, self.base(), Certainty::Resolved))
    }

    /// A date that needed a default.
    pub(super) fn inferred(&self, date: Option<Date>, field: Field) -> Placed {
        date.map_or_else(|| Self::open(field), |date| Placed::date(date, self.base(), Certainty::Inferred))
    }
}
