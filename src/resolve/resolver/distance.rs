//! Distances from the anchor: "last week", "three years ago", "a week ago Tuesday", "the past three days".

use super::{Placed, Resolver};
use crate::calendar::{Amount, Date, Field, Grain, Length, Reference, Unit, Value, Weekday, Year};
use crate::expression::{Core, Expression, From, Side};
use crate::resolve::{AnchorKind, Certainty, step};

/// The reading of which only a place on the calendar makes sense.
const THE_DAY_AFTER: &str = "the <unit> after <event>";

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
        // The event has no date, or none so fine: a length is what was said.
        if let From::Event(_) = from {
            if expression.rule == THE_DAY_AFTER {
                return self.shift_open(unit);
            }
            return Placed {
                value: Value::Duration(Length::of(amount, unit)),
                anchor: None,
                certainty: Certainty::Stated,
                other: None,
            };
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
            From::Context => self.last_before(expression).or(self
                .today()
                .filter(|_| self.leans_on_printing(unit, expression))
                .map(|day| (day, self.base()))),
            From::Event(_) => None,
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

    /// "a year ago today", "ten years ago this week".
    pub(super) fn anniversary(&self, amount: Amount, unit: Unit, of: Unit, by: i32) -> Placed {
        let back = |day| {
            let day = step::edge(day, amount, unit, false)?;
            match of {
                Unit::Day => step::days(day, by.into()).map(Date::day),
                _ => step::shifted(day, of, by),
            }
        };
        let field = match of {
            Unit::Week => Field::Week(None),
            Unit::Month => Field::AnyMonth,
            _ => Field::AnyDay,
        };
        self.resolved(self.today().and_then(back), field)
    }

    /// "two days after the vote", where the date of the vote is told nearby.
    pub(super) fn beside_event(&self, expression: &Expression, next: Option<&Expression>) -> Option<Placed> {
        let Core::Offset { amount, unit, ahead, from: From::Event(lean) } = expression.meaning.core else {
            return None;
        };
        let inferred = |date: Date, index: usize| {
            Placed::date(date, Some(AnchorKind::Mention(index)), Certainty::Inferred)
        };
        let told = |value: &Value| match value {
            Value::Date(date, _) => Some(*date).filter(|date| matches!(date.year, Year::Of(_))),
            _ => None,
        };
        let index = self.mentions.len();
        // In the news the date before is that of the clause, and the length is told beside it.
        if lean.apposed {
            if !self.narrative && expression.rule != THE_DAY_AFTER {
                return None;
            }
            return self
                .mentions
                .last()
                .and_then(|last| told(&last.value))
                .map(|date| inferred(date, index - 1));
        }
        let counted = |date: Date| {
            let grain = date.period()?.grain;
            let as_fine = grain >= coarsest(unit) && grain != Grain::Interval;
            step::offset(date.period()?.earliest.day, amount, unit, ahead).filter(|_| as_fine)
        };
        let behind =
            |next: &&Expression| next.span.start.saturating_sub(expression.span.end) < lean.reach.into();
        if let Some(next) = next.filter(behind) {
            return told(&self.place(next).value).and_then(counted).map(|date| inferred(date, index + 1));
        }
        let start = expression.span.start.checked_sub(lean.back?.into())?;
        let place = self.mentions.binary_search_by_key(&start, |mention| mention.span.start).ok()?;
        let mention = self.mentions.get(place)?;
        told(&mention.value).and_then(counted).map(|date| inferred(date, place))
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
            Side::Ahead => (Some(day(today)), self.comes(&length)),
        }
    }

    /// When something comes that is so far ahead, named in the unit that is counted: in three weeks, in that week.
    fn comes(&self, length: &Length) -> Option<Value> {
        let (today, (amount, unit)) = (self.today()?, length.single()?);
        let whole = !matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
        step::offset(today, amount, unit, true).filter(|_| whole).map(Value::date)
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

/// The coarsest grain of a date from which such units can be counted.
const fn coarsest(unit: Unit) -> Grain {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Grain::Day,
        Unit::Weekend | Unit::Week | Unit::Fortnight => Grain::Week,
        Unit::Month | Unit::Quarter => Grain::Month,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Grain::Year,
    }
}
