//! Leaning on what was told before: "that year", "the next day", "the quarter", and where a narrative stands.

use super::period::is_comparison;
use super::{CONTEXT_REACH, Placed, Resolver};
use crate::calendar::{Date, Datelike, Field, Grain, NaiveDate, Reference, Time, Unit, Value, Weekday, Year};
use crate::expression::{Direction, Expression, Stand, Tense, Which};
use crate::resolve::direction::{self, Chosen};
use crate::resolve::{AnchorKind, Certainty, narrative, step};

impl Resolver<'_> {
    /// Keeps what later expressions may lean on.
    pub(super) fn remember(
        &mut self,
        index: usize,
        value: &Value,
        certainty: Certainty,
        anchor: Option<AnchorKind>,
        expression: &Expression,
        rest: &[Expression],
    ) {
        let Value::Date(date, time) = value else { return };
        if certainty == Certainty::Unresolved || !matches!(date.year, Year::Of(_)) {
            return;
        }
        // The news goes on with what it reports on, not with what that is compared with.
        if !self.narrative && is_comparison(&expression.meaning.core) {
            return;
        }
        // "The fire started on Monday, police said on Tuesday": the story goes on on Monday.
        if expression.of_saying {
            return;
        }
        // A narrative leans on its own time, not on the day on which it was printed.
        if self.narrative
            && matches!(anchor, Some(AnchorKind::Published | AnchorKind::Updated | AnchorKind::Entry))
        {
            return;
        }
        self.spoken = Some((index, *date));
        if self.narrative && expression.stand < Stand::Heading && self.digresses(date, rest) {
            self.aside = Some((index, *date)).filter(|_| !matches!(date.field, Field::Whole));
            return;
        }
        self.aside = None;
        // "In December 1941 ... the war of 1941": the story does not go back to January.
        let finer = self.narrative
            && matches!(date.field, Field::Whole)
            && self.last.is_some_and(|(_, last)| last.year == date.year && last.field != Field::Whole);
        if !finer {
            self.last = Some((index, *date));
        }
        if let Some(day) = date.as_day() {
            self.last_day = Some((index, day));
            if let Some(Time::Clock(clock)) = time {
                self.last_clock = Some((index, day, *clock));
            }
        }
    }

    /// Whether a year told in a narrative only looks aside: the year told next is nearer to where the story stood.
    pub(super) fn digresses(&self, date: &Date, rest: &[Expression]) -> bool {
        let (Some(year), Some((_, last))) = (date.year.number(), self.last) else { return false };
        let (Some(before), Some(after)) = (last.year.number(), narrative::year_ahead(rest)) else {
            return false;
        };
        after.abs_diff(before) < after.abs_diff(year)
    }

    /// Whether a mention stands at most so many bytes before an expression.
    pub(super) fn reaches(&self, index: usize, expression: &Expression, reach: usize) -> bool {
        self.mentions
            .get(index)
            .is_some_and(|mention| expression.span.start.saturating_sub(mention.span.end) < reach)
    }

    /// The place that a part of the calendar leans on in a narrative: within a paragraph even one to the side of the story.
    pub(super) fn told(&self, expression: &Expression) -> Option<(usize, Date)> {
        self.aside.or(self.last).filter(|(index, _)| self.reaches(*index, expression, CONTEXT_REACH * 4))
    }

    /// Whether the last mention with a place stands near before an expression.
    pub(super) fn near(&self, expression: &Expression, reach: usize) -> bool {
        self.last.is_some_and(|(index, _)| self.reaches(index, expression, reach))
    }

    /// The day to lean on in a narrative: the first day of the last mention that has a place.
    pub(super) fn context_day(&self, expression: &Expression) -> Option<NaiveDate> {
        if !self.narrative || !self.near(expression, CONTEXT_REACH * 4) {
            return None;
        }
        self.last.and_then(|(_, date)| date.period()).map(|period| period.earliest.day)
    }

    /// The day to lean on: the story's own in a narrative, else the anchor's.
    pub(super) fn context_or_anchor(&self, expression: &Expression) -> Option<(NaiveDate, AnchorKind)> {
        if let (Some(day), Some((index, _))) = (self.context_day(expression), self.last) {
            return Some((day, AnchorKind::Mention(index)));
        }
        if self.narrative && self.last.is_none() {
            return None;
        }
        Some((self.today()?, self.base().unwrap_or(AnchorKind::Published)))
    }

    /// The day of the last mention with a place, in news only if it is near.
    pub(super) fn last_before(&self, expression: &Expression) -> Option<(NaiveDate, Option<AnchorKind>)> {
        let reach = if self.narrative { CONTEXT_REACH * 4 } else { 400 };
        let (index, date) = self.spoken.filter(|(index, _)| self.reaches(*index, expression, reach))?;
        Some((date.period()?.earliest.day, Some(AnchorKind::Mention(index))))
    }

    /// The last day told, where a week is counted and what was spoken of last is too coarse but holds that day: "on June 12
    /// ... the same month ... the following week".
    fn finer_before(&self, unit: Unit, expression: &Expression) -> Option<(NaiveDate, Option<AnchorKind>)> {
        let (index, day) =
            self.last_day.filter(|(index, _)| self.reaches(*index, expression, CONTEXT_REACH))?;
        let (_, spoken) = self.spoken?;
        let held = spoken.period()?;
        let coarse = matches!(unit, Unit::Week | Unit::Weekend) && held.grain < Grain::Week;
        let holds = held.earliest.day <= day && day <= held.latest.day;
        (coarse && holds).then_some((day, Some(AnchorKind::Mention(index))))
    }

    /// The last mention before, if it names a day.
    fn day_before(&self, expression: &Expression) -> Option<(NaiveDate, Option<AnchorKind>)> {
        let (_, date) = self.spoken?;
        date.as_day()?;
        self.last_before(expression)
    }

    /// "that year", "the next day": a unit counted from the mention before.
    pub(super) fn context(&self, unit: Unit, by: i32, expression: &Expression) -> Placed {
        let told = if unit == Unit::Day {
            self.day_before(expression)
        } else {
            self.finer_before(unit, expression).or_else(|| self.last_before(expression))
        };
        // A month or a year was told last: "that day" is a day of it, and no one knows which.
        let vague = unit == Unit::Day && told.is_none() && self.last_before(expression).is_some();
        let printed = by == 0 || self.leans_on_printing(unit, expression);
        let Some((day, anchor)) = told
            .or(self.today().filter(|_| !self.narrative && printed).map(|day| (day, self.base())))
            .filter(|_| !vague)
        else {
            return self.shift_open(unit);
        };
        step::shifted(day, unit, by)
            .map_or_else(|| self.shift_open(unit), |date| Placed::date(date, anchor, Certainty::Inferred))
    }

    /// Whether units counted from what was told before are counted from the day of printing where nothing was: "a year earlier"
    /// is in news, where "he fled three days earlier" and "the next day he fled" have lost their place. What is not told as past
    /// goes on from now: "stay till the next day".
    pub(super) fn leans_on_printing(&self, unit: Unit, expression: &Expression) -> bool {
        let of_story = matches!(unit, Unit::Day | Unit::Weekend | Unit::Week | Unit::Fortnight);
        !of_story || self.said.is_some() || expression.cue.tense != Tense::Past
    }

    /// "at the same time": where the mention before is.
    pub(super) fn spoken_of(&self, expression: &Expression) -> Placed {
        match self.spoken.filter(|(index, _)| self.reaches(*index, expression, CONTEXT_REACH)) {
            Some((index, date)) => Placed::date(date, Some(AnchorKind::Mention(index)), Certainty::Inferred),
            None => Placed {
                value: Value::Reference(Reference::Present),
                anchor: None,
                certainty: Certainty::Unresolved,
                other: None,
            },
        }
    }

    /// "March of that year".
    pub(super) fn context_field(&self, field: Field, by: i32, expression: &Expression) -> Placed {
        let day = self.last_before(expression).or(self.today().map(|day| (day, self.base())));
        let placed = day.map(|(day, anchor)| (Date::new(day.year().saturating_add(by), field), anchor));
        placed.map_or_else(
            || Self::open(field),
            |(date, anchor)| Placed::date(date, anchor, Certainty::Inferred),
        )
    }

    /// "the quarter", "the year": in news the quarter that was last reported on, and the anchor's own year.
    pub(super) fn current(&self, unit: Unit, toward: Direction, expression: &Expression) -> Placed {
        if unit == Unit::Quarter {
            return self.quarter_spoken_of(expression);
        }
        if self.narrative {
            return self.context(unit, 0, expression);
        }
        if unit == Unit::Weekend {
            let begun = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let back = |day: NaiveDate| toward != Direction::Ahead && !begun(day);
            let weekend =
                self.today().and_then(|day| step::shifted(day, unit, if back(day) { -1 } else { 0 }));
            return self.inferred(weekend, Field::Weekend(None));
        }
        self.inferred(self.today().and_then(|day| step::shifted(day, unit, 0)), Field::Whole)
    }

    /// Where such a unit stays that leans on nothing.
    pub(super) fn shift_open(&self, unit: Unit) -> Placed {
        Self::open(match unit {
            Unit::Day => Field::AnyDay,
            Unit::Month => Field::AnyMonth,
            Unit::Week => Field::Week(None),
            _ => Field::Whole,
        })
    }
}

/// A part of the calendar seen from a mention before: in its year, the weekday on or after it, the season after it.
pub(super) fn from_context(last: &Date, field: Field, which: Which) -> Option<Chosen> {
    let sure = |date: Date| Some(Chosen { date, sure: true, other: None });
    let first = last.period()?.earliest.day;
    if let Field::Weekday(weekday) = field {
        let day = match which {
            Which::Previous | Which::Last | Which::Latest | Which::BeforeLast => {
                step::weekday_back(first, weekday, true)
            }
            Which::Following | Which::Next => step::weekday_ahead(first, weekday, true),
            Which::Same | Which::This | Which::Bare => step::weekday_ahead(first, weekday, false),
        };
        return sure(Date::day(day?));
    }
    let year = first.year();
    match which {
        Which::Bare => sure(Date::new(onward(last, field).unwrap_or(year), field)),
        Which::Same | Which::This => sure(Date::new(year, field)),
        Which::Previous | Which::Last | Which::Latest | Which::BeforeLast => {
            direction::choose(first, field, Which::Last, Direction::Open)
        }
        Which::Following | Which::Next => direction::choose(first, field, Which::Next, Direction::Open),
    }
}

/// The year of a month or day in a story that moves onward: from late in one year to early in the next.
pub(super) fn onward(last: &Date, field: Field) -> Option<i32> {
    let month = |field: Field| match field {
        Field::Month(month) | Field::Day(month, _) => Some(month),
        _ => None,
    };
    let year = last.year.number()?;
    match (month(last.field), month(field)) {
        (Some(from), Some(to)) if to < from && to + 12 - from <= 4 => Some(year + 1),
        _ => Some(year),
    }
}
