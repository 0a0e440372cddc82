//! Times of the clock: the day that one belongs to, and what lies hours or minutes from it.

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::{CLOCK_REACH, Placed, RANGE_REACH, Resolver};
use crate::calendar::{Amount, Clock, Date, Field, Length, NaiveDate, Time, Unit, Value};
use crate::expression::{Core, Expression, OfEvent};
use crate::resolve::{AnchorKind, Certainty};

impl Resolver<'_> {
    /// A time of day alone: on the day named shortly before, else on the anchor's.
    pub(super) fn time_only(&self, expression: &Expression) -> Placed {
        match expression.of_event {
            OfEvent::Told(back) => {
                if let Some((index, day)) = self.day_told(expression, back) {
                    return Placed::date(
                        Date::day(day),
                        Some(AnchorKind::Mention(index)),
                        Certainty::Inferred,
                    );
                }
            }
            OfEvent::Untold => return Self::open(Field::AnyDay),
            OfEvent::No => {}
        }
        let near = self.last_day.filter(|(index, _)| {
            self.mentions
                .get(*index)
                .is_some_and(|mention| expression.span.start - mention.span.end < CLOCK_REACH)
        });
        match (near, self.today(), self.last_day.filter(|_| self.narrative)) {
            (Some((index, day)), ..) | (None, _, Some((index, day))) => {
                Placed::date(Date::day(day), Some(AnchorKind::Mention(index)), Certainty::Inferred)
            }
            (None, Some(day), None) if !self.narrative => {
                Placed::date(Date::day(day), self.base(), Certainty::Inferred)
            }
            _ => Self::open(Field::AnyDay),
        }
    }

    /// The day told so many bytes before an expression, and the index of the mention that tells it.
    fn day_told(&self, expression: &Expression, back: u16) -> Option<(usize, NaiveDate)> {
        let start = expression.span.start.checked_sub(back.into())?;
        let index = self.mentions.binary_search_by_key(&start, |mention| mention.span.start).ok()?;
        Some((index, self.mentions.get(index)?.value.day()?))
    }

    /// "10:35 a.m. (0735 GMT) Friday": the day told right behind a time of day, of which other zones may stand between.
    pub(super) fn time_of_day_behind(&self, expression: &Expression, rest: &[Expression]) -> Option<Placed> {
        let alone = |expression: &Expression| matches!(expression.meaning.core, Core::TimeOnly);
        if !alone(expression) {
            return None;
        }
        let mut end = expression.span.end;
        for (ahead, next) in rest.iter().enumerate().take(3) {
            if next.span.start.saturating_sub(end) > RANGE_REACH {
                return None;
            }
            if !alone(next) {
                let names_day = next.meaning.time.is_none();
                let day = self.place(next).value.day().filter(|_| names_day && ahead > 0)?;
                let anchor = AnchorKind::Mention(self.mentions.len() + 1 + ahead);
                return Some(Placed::date(Date::day(day), Some(anchor), Certainty::Inferred));
            }
            end = next.span.end;
        }
        None
    }

    /// "an hour later": counted from the time of the clock told shortly before; without one it is a length of time.
    pub(super) fn clock_offset(
        &self,
        amount: Amount,
        unit: Unit,
        ahead: bool,
        expression: &Expression,
    ) -> Placed {
        self.beside_clock(amount, unit, ahead, expression).unwrap_or(Placed {
            value: Value::Duration(Length::with_half(amount, unit)),
            anchor: None,
            certainty: Certainty::Stated,
            other: None,
        })
    }

    fn beside_clock(
        &self,
        amount: Amount,
        unit: Unit,
        ahead: bool,
        expression: &Expression,
    ) -> Option<Placed> {
        let (index, day, clock) =
            self.last_clock.filter(|(index, ..)| self.reaches(*index, expression, CLOCK_REACH))?;
        let Amount::Thousandths(thousandths) = amount else { return None };
        let seconds = match unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
            _ => return None,
        };
        let by = TimeDelta::try_seconds(i64::try_from(thousandths).ok()?.checked_mul(seconds)? / 1000)?;
        // Midnight at the end of a day is that of the next.
        let midnight = clock.hour == 24;
        let told = NaiveTime::from_hms_opt(
            (clock.hour % 24).into(),
            clock.minute.unwrap_or(0).into(),
            clock.second.unwrap_or(0).into(),
        )?;
        let told = if midnight { day.succ_opt()? } else { day }.and_time(told);
        let then = if ahead { told.checked_add_signed(by) } else { told.checked_sub_signed(by) }?;
        let time = Time::Clock(Clock {
            hour: u8::try_from(then.hour()).ok()?,
            minute: Some(u8::try_from(then.minute()).ok()?),
            second: (unit == Unit::Second).then(|| u8::try_from(then.second()).ok()).flatten(),
            offset: clock.offset,
        });
        Some(Placed {
            value: Value::Date(Date::day(then.date()), Some(time)),
            anchor: Some(AnchorKind::Mention(index)),
            certainty: Certainty::Inferred,
            other: None,
        })
    }
}
