//! Dates, parts of the calendar and named days: which year, which of several.

use super::context::{from_context, onward};
use super::{CONTEXT_REACH, Placed, RANGE_REACH, Resolver};
use crate::calendar::{Date, DateOrder, Datelike, Field, NaiveDate, Period, Unit, Value, Weekday, Year};
use crate::expression::{Core, Direction, Expression, NumberYear, Which};
use crate::language::english::feasts::Feast;
use crate::resolve::direction::{self, Chosen};
use crate::resolve::{AnchorKind, Certainty, step};

impl Resolver<'_> {
    /// A date as told; its year is looked for where it was not.
    pub(super) fn dated(&self, date: Date, toward: Direction, expression: &Expression) -> Placed {
        if expression.meaning.recurrence.is_some() {
            return Placed::date(date, None, Certainty::Stated);
        }
        // "at night": no night in particular.
        if date.field == Field::AnyDay {
            return Self::open(Field::AnyDay);
        }
        // "31 April 2018": told in full, and no day of the calendar.
        if matches!((date.year, date.field), (Year::Of(_), Field::Day(..))) && date.as_day().is_none() {
            return Placed::date(date, None, Certainty::Unresolved);
        }
        if !matches!(date.year, Year::Unknown) {
            return Placed::date(date, None, Certainty::Stated);
        }
        if let Some((index, year)) = self.entry {
            return Placed::date(
                direction::with_year(date, year),
                Some(AnchorKind::Mention(index)),
                Certainty::Inferred,
            );
        }
        if let Some((index, last)) = self.told(expression).filter(|_| self.tells_story())
            && let Some(year) = onward(&last, date.field)
        {
            return Placed::date(
                direction::with_year(date, year),
                Some(AnchorKind::Mention(index)),
                Certainty::Inferred,
            );
        }
        let Some(day) = self.today().filter(|_| !self.tells_story() || self.last.is_none()) else {
            return Placed::date(date, None, Certainty::Unresolved);
        };
        match direction::year_of(day, date.field, toward) {
            Some(chosen) => self.chosen(chosen, false),
            None => Placed::date(date, None, Certainty::Unresolved),
        }
    }

    /// "26 June - 4 August 1952", "the spring and summer of 1943": the year told with the second belongs to the first.
    pub(super) fn year_of_range(&self, expression: &Expression, next: Option<&Expression>) -> Option<Placed> {
        let next = next.filter(|next| next.span.start.saturating_sub(expression.span.end) <= RANGE_REACH)?;
        // "from the 13th to the 19th of October"
        if let (Core::DayOfMonth(day), Core::Date(Date { year, field: Field::Day(month, last) })) =
            (expression.meaning.core, next.meaning.core)
        {
            let told = Date { year, field: Field::Day(month, day) };
            return (day < last).then(|| match year {
                Year::Unknown => self.dated(told, next.cue.direction(), next),
                _ => Placed::date(
                    told,
                    Some(AnchorKind::Mention(self.mentions.len() + 1)),
                    Certainty::Inferred,
                ),
            });
        }
        let Core::Date(Date { year: Year::Of(year), field: second }) = next.meaning.core else { return None };
        let first = match expression.meaning.core {
            Core::Date(Date { year: Year::Unknown, field }) | Core::Part(field, Which::Bare) => field,
            _ => return None,
        };
        let order = |field: Field| match field {
            Field::Month(month) | Field::Day(month, _) => Some(month),
            Field::Season(season) => Some(season.first_month()),
            _ => None,
        };
        let (from, to) = (order(first)?, order(second)?);
        let year = if from > to { year - 1 } else { year };
        Some(Placed::date(
            Date::new(year, first),
            Some(AnchorKind::Mention(self.mentions.len() + 1)),
            Certainty::Inferred,
        ))
    }

    /// "9/5/13", by the order in which the outlet writes.
    pub(super) fn numbers(
        &self,
        first: u8,
        second: u8,
        year: NumberYear,
        toward: Direction,
        expression: &Expression,
    ) -> Placed {
        let month_first = match self.anchor.order {
            DateOrder::MonthFirst => (1..=12).contains(&first),
            DateOrder::DayFirst => !(1..=12).contains(&second),
        };
        let (month, day) = if month_first { (first, second) } else { (second, first) };
        let both = first != second && (1..=12).contains(&first) && (1..=12).contains(&second);
        let certainty = if both { Certainty::Inferred } else { Certainty::Stated };
        let field = Field::Day(month, day);
        let other = |year: i32| both.then(|| Value::date(Date::new(year, Field::Day(day, month))));
        match year {
            NumberYear::Full(year) => Placed {
                value: Value::date(Date::new(year, field)),
                anchor: None,
                certainty,
                other: other(year),
            },
            NumberYear::Short(short) => {
                let year = direction::full_year(short, self.today());
                Placed {
                    value: Value::date(Date::new(year, field)),
                    anchor: self.base(),
                    certainty: Certainty::Inferred,
                    other: other(year),
                }
            }
            NumberYear::None => self.dated(Date::yearless(field), toward, expression),
        }
    }

    /// "Friday", "last March", "the third quarter".
    pub(super) fn part(
        &self,
        field: Field,
        which: Which,
        toward: Direction,
        expression: &Expression,
    ) -> Placed {
        let leans = matches!(which, Which::Previous | Which::Following | Which::Same);
        let of_year =
            matches!(field, Field::Month(_) | Field::Season(_) | Field::Quarter(Some(_)) | Field::Half(_));
        if let Some((index, year)) = self.entry.filter(|_| of_year && which == Which::Bare) {
            return Placed::date(
                Date::new(year, field),
                Some(AnchorKind::Mention(index)),
                Certainty::Inferred,
            );
        }
        if self.tells_story() || leans {
            let from = if leans { self.spoken } else { self.told(expression) };
            let from = from.filter(|(index, _)| self.reaches(*index, expression, CONTEXT_REACH * 4));
            if let Some((index, last)) = from
                && let Some(chosen) = from_context(&last, field, which)
            {
                return Placed {
                    value: Value::date(chosen.date),
                    anchor: Some(AnchorKind::Mention(index)),
                    certainty: Certainty::Inferred,
                    other: None,
                };
            }
            if self.tells_story() && !leans && which == Which::Bare {
                return Self::open(field);
            }
        }
        let Some(day) = self.today() else { return Self::open(field) };
        // A quarter just over is the one to be reported on, even where the report is still to come.
        let just_over = |day: NaiveDate| {
            let period = Date::new(day.year(), field).period()?;
            let since = (day - period.latest.day).num_days();
            Some((1..=92).contains(&since))
        };
        let toward = match field {
            Field::Quarter(_) if toward == Direction::Ahead && just_over(day) == Some(true) => {
                Direction::Back
            }
            _ => toward,
        };
        match direction::choose(day, field, which, toward) {
            Some(chosen) => {
                let holds = |period: Period| period.earliest.day <= day && day <= period.latest.day;
                let sure =
                    expression.cue.sure || which != Which::Bare || chosen.date.period().is_some_and(holds);
                self.chosen(chosen, sure)
            }
            None => Self::open(field),
        }
    }

    /// "Christmas", "last Thanksgiving", "Easter 1916".
    pub(super) fn feast(
        &self,
        feast: Feast,
        which: Which,
        year: Option<i32>,
        toward: Direction,
        expression: &Expression,
    ) -> Placed {
        if let Some(day) = year.and_then(|year| step::feast(feast, year)) {
            return Placed::date(Date::day(day), None, Certainty::Stated);
        }
        let Some((day, anchor)) = self.context_or_anchor(expression) else {
            return Self::open(Field::AnyDay);
        };
        let in_year = |year: i32| step::feast(feast, year);
        // "that Christmas": in the year that was spoken of.
        if let Some((told, anchor)) = self.last_before(expression).filter(|_| which == Which::Same)
            && let Some(day) = in_year(told.year())
        {
            return Placed::date(Date::day(day), anchor, Certainty::Inferred);
        }
        let candidates = [day.year() - 1, day.year(), day.year() + 1].into_iter().filter_map(in_year);
        let near = candidates.clone().find(|feast| (*feast - day).num_days().abs() <= 45);
        let found = match (which, toward) {
            (Which::Bare, _) if self.tells_story() => in_year(day.year()),
            (Which::Bare, _) if near.is_some() => near,
            (Which::Last, _) => candidates.filter(|feast| *feast < day).max(),
            (Which::Next, _) => candidates.filter(|feast| *feast > day).min(),
            (Which::Bare, Direction::Back) => candidates.filter(|feast| *feast <= day).max(),
            (Which::Bare, Direction::Ahead) => candidates.filter(|feast| *feast >= day).min(),
            _ => candidates.min_by_key(|feast| (*feast - day).num_days().abs()),
        };
        let certainty = if which == Which::Bare { Certainty::Inferred } else { Certainty::Resolved };
        found.map_or_else(
            || Self::open(Field::AnyDay),
            |day| Placed::date(Date::day(day), Some(anchor), certainty),
        )
    }

    /// "the first Tuesday in November".
    pub(super) fn nth(
        &self,
        count: i8,
        weekday: Weekday,
        month: u8,
        year: Option<i32>,
        toward: Direction,
        expression: &Expression,
    ) -> Placed {
        let chosen = match year {
            Some(year) => step::nth(count, weekday, month, year).map(|day| (day, None, Certainty::Stated)),
            None => self.context_or_anchor(expression).and_then(|(day, anchor)| {
                let near = direction::choose(day, Field::Month(month), Which::Bare, toward)?;
                step::nth(count, weekday, month, near.date.year.number()?)
                    .map(|day| (day, Some(anchor), Certainty::Inferred))
            }),
        };
        chosen.map_or_else(
            || Self::open(Field::Month(month)),
            |(day, anchor, certainty)| Placed::date(Date::day(day), anchor, certainty),
        )
    }

    /// "the last Friday of next month".
    pub(super) fn nth_within(&self, count: i8, weekday: Weekday, by: i32, expression: &Expression) -> Placed {
        let found = self.context_or_anchor(expression).and_then(|(day, anchor)| {
            let month = step::months(day.with_day(1)?, by)?;
            Some((step::nth(count, weekday, month.month() as u8, month.year())?, anchor))
        });
        found.map_or_else(
            || Self::open(Field::Weekday(weekday)),
            |(day, anchor)| Placed::date(Date::day(day), Some(anchor), Certainty::Resolved),
        )
    }

    /// "the 14th": in the month of the mention before, else the nearest.
    pub(super) fn day_of_month(&self, day: u8, toward: Direction, expression: &Expression) -> Placed {
        match self.last.filter(|_| self.near(expression, CONTEXT_REACH)) {
            Some((index, date)) if date.year.number().is_some() && month_of(&date).is_some() => {
                let month = month_of(&date).unwrap_or(1);
                let told = Date { year: date.year, field: Field::Day(month, day) };
                // "On June 30 ... by the 14th": the story moves on to July.
                let onward = |from: NaiveDate| {
                    let back = from.day().checked_sub(day.into()).filter(|back| *back > 15)?;
                    let next = step::months(from.with_day(1)?, 1)?.with_day(day.into())?;
                    ((next - from).num_days() < i64::from(back)).then(|| Date::day(next))
                };
                Placed::date(
                    date.as_day().filter(|_| self.narrative).and_then(onward).unwrap_or(told),
                    Some(AnchorKind::Mention(index)),
                    Certainty::Inferred,
                )
            }
            _ => {
                let date = self.today().and_then(|today| near_day_of_month(today, day, toward));
                self.inferred(date.map(Date::day), Field::DayOfMonth(day))
            }
        }
    }

    /// "the 5th of last month".
    pub(super) fn day_within(&self, day: u8, by: i32, expression: &Expression) -> Placed {
        let found = self.context_or_anchor(expression).and_then(|(today, anchor)| {
            let month = step::months(today.with_day(1)?, by)?;
            Some((month.with_day(day.into())?, anchor))
        });
        found.map_or_else(
            || Self::open(Field::DayOfMonth(day)),
            |(day, anchor)| Placed::date(Date::day(day), Some(anchor), Certainty::Resolved),
        )
    }

    /// "the nineties": the last such decade that has begun.
    pub(super) fn short_decade(&self, tens: u8, expression: &Expression) -> Placed {
        let base_year = self.context_day(expression).or(self.today()).map_or(1999, |day| day.year());
        let century = base_year.div_euclid(100) * 10;
        let decade = century + i32::from(tens);
        let decade = if decade * 10 > base_year { decade - 10 } else { decade };
        Placed::date(
            Date { year: Year::Decade(decade), field: Field::Whole },
            self.base(),
            Certainty::Inferred,
        )
    }

    /// "the turn of the century": the year in which the one spoken of ends and the next begins. A history tells of the nearest,
    /// news of the last, unless the clause looks ahead or the next is only a few years off.
    pub(super) fn turn(&self, unit: Unit, toward: Direction, expression: &Expression) -> Placed {
        const SOON: i32 = 3;
        let each = match unit {
            Unit::Decade => 10,
            Unit::Century => 100,
            _ => 1000,
        };
        let told = self.context_day(expression).filter(|_| self.tells_story());
        let year = told.or(self.today()).map(|day| {
            let last = day.year().div_euclid(each) * each;
            let ahead = last + each - day.year();
            let near = told.is_some() && ahead < each / 2;
            if toward == Direction::Ahead || near || ahead <= SOON { last + each } else { last }
        });
        self.inferred(year.map(Date::year), Field::Whole)
    }

    /// A choice among several, sure only where both sides are.
    pub(super) fn chosen(&self, chosen: Chosen, sure: bool) -> Placed {
        let certainty = if sure && chosen.sure { Certainty::Resolved } else { Certainty::Inferred };
        Placed {
            value: Value::date(chosen.date),
            anchor: self.base(),
            certainty,
            other: chosen.other.map(Value::date),
        }
    }
}

/// The nearest such day of a month in the direction of the clause.
pub(super) fn near_day_of_month(today: NaiveDate, day: u8, toward: Direction) -> Option<NaiveDate> {
    let candidates =
        [-1, 0, 1].into_iter().filter_map(|by| step::months(today.with_day(1)?, by)?.with_day(day.into()));
    match toward {
        Direction::Back => candidates.filter(|day| *day <= today).max(),
        Direction::Ahead => candidates.filter(|day| *day >= today).min(),
        Direction::Open => candidates.min_by_key(|day| (*day - today).num_days().abs()),
    }
}

/// The month of a date, if it lies in one.
pub(super) fn month_of(date: &Date) -> Option<u8> {
    match date.field {
        Field::Month(month) | Field::Day(month, _) => Some(month),
        _ => None,
    }
}
