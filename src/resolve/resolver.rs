//! One expression after the other, in the order of the text: each sees the anchor and the mentions before it.

use crate::calendar::{
    Amount, Clock, Date, DateOrder, Datelike, Field, Grain, Length, Moment, NaiveDate, NaiveTime, Period,
    Reference, Time, Unit, Value, Year, Zone,
};
use crate::expression::{Core, Direction, Expression, From, Meaning, NumberYear, Side, TimeOfDay, Which};

use super::direction::{self, Chosen};
use super::{Anchor, AnchorKind, Certainty, Kind, Mention, narrative, step};

/// Leaning farther back than this many bytes is leaning on another story.
const CONTEXT_REACH: usize = 4000;
/// A time of day alone belongs to a day named at most so many bytes before it.
const CLOCK_REACH: usize = 200;
/// Two halves of a range stand at most so many bytes apart: " and early ".
const RANGE_REACH: usize = 12;

pub(super) struct Resolver<'a> {
    anchor: &'a Anchor,
    narrative: bool,
    mentions: Vec<Mention>,
    /// The last mention that names a place on the calendar, and where it stands.
    last: Option<(usize, Date)>,
    /// The last that names a day.
    last_day: Option<(usize, NaiveDate)>,
    /// The last that names a quarter or half.
    last_quarter: Option<(usize, Date)>,
}

/// A value with what it leans on.
struct Placed {
    value: Value,
    anchor: Option<AnchorKind>,
    certainty: Certainty,
    other: Option<Value>,
}

impl Placed {
    fn date(date: Date, anchor: Option<AnchorKind>, certainty: Certainty) -> Self {
        Self { value: Value::date(date), anchor, certainty, other: None }
    }
}

impl<'a> Resolver<'a> {
    pub(super) fn new(anchor: &'a Anchor, narrative: bool, count: usize) -> Self {
        Self {
            anchor,
            narrative,
            mentions: Vec::with_capacity(count),
            last: None,
            last_day: None,
            last_quarter: None,
        }
    }

    pub(super) fn finish(self) -> Vec<Mention> {
        self.mentions
    }

    fn today(&self) -> Option<NaiveDate> {
        self.anchor.stamp.map(|stamp| stamp.day)
    }

    /// Resolves one expression; `rest` are those behind it: half of a range may take its year from the next, and a year that
    /// is not gone on with is a digression.
    pub(super) fn push(&mut self, expression: &Expression, rest: &[Expression]) {
        let meaning = &expression.meaning;
        let placed = self.year_of_range(expression, rest.first()).unwrap_or_else(|| self.place(expression));
        let mut value = placed.value;
        if let (Value::Date(date, _), Some(time)) = (value, meaning.time) {
            value = Value::Date(date, Some(self.time(time, &date)));
        }
        let kind = match (meaning.recurrence.is_some(), value) {
            (true, _) => Kind::Set,
            (_, Value::Duration(_)) => Kind::Duration,
            (_, Value::Date(_, Some(_))) => Kind::Time,
            _ => Kind::Date,
        };
        let (begin, end) = self.ends(meaning);
        let period = match (kind, begin, end) {
            (Kind::Date | Kind::Time, ..) if placed.certainty != Certainty::Unresolved => value
                .period()
                .map(|period| meaning.modifier.map_or(period, |modifier| period.narrowed(modifier))),
            (Kind::Duration, Some(begin), Some(end)) => begin.day().zip(end.day()).map(|(first, last)| {
                Period { earliest: Moment::day(first), latest: Moment::day(last), grain: Grain::Interval }
            }),
            _ => None,
        };
        let index = self.mentions.len();
        if kind == Kind::Date || kind == Kind::Time {
            self.remember(index, &value, placed.certainty, placed.anchor, &meaning.core, rest);
        }
        self.mentions.push(Mention {
            span: expression.span,
            kind,
            value,
            modifier: meaning.modifier,
            quant: meaning.recurrence.and_then(|recurrence| recurrence.quant),
            freq: meaning
                .recurrence
                .and_then(|recurrence| recurrence.freq)
                .map(|(times, _)| format!("{times}X")),
            begin,
            end,
            period,
            alternatives: placed.other.into_iter().collect(),
            rule: expression.rule,
            anchor: placed.anchor,
            certainty: placed.certainty,
            cue: expression.cue,
            range_to: None,
        });
    }

    fn remember(
        &mut self,
        index: usize,
        value: &Value,
        certainty: Certainty,
        anchor: Option<AnchorKind>,
        core: &Core,
        rest: &[Expression],
    ) {
        let Value::Date(date, _) = value else { return };
        if certainty == Certainty::Unresolved || !matches!(date.year, Year::Of(_)) {
            return;
        }
        // A narrative leans on its own time, not on the day on which it was printed.
        if self.narrative && matches!(anchor, Some(AnchorKind::Published | AnchorKind::Updated)) {
            return;
        }
        if self.narrative && self.digresses(date, rest) {
            return;
        }
        self.last = Some((index, *date));
        if let Some(day) = date.as_day() {
            self.last_day = Some((index, day));
        }
        // What a quarter is compared with does not become the quarter spoken of.
        let compared = matches!(core, Core::Offset { .. } | Core::ContextField(..) | Core::PeriodOf(_));
        if !compared && matches!(date.field, Field::Quarter(Some(_)) | Field::Half(_)) {
            self.last_quarter = Some((index, *date));
        }
    }

    /// "26 June - 4 August 1952", "the spring and summer of 1943": the year told with the second belongs to the first.
    fn year_of_range(&self, expression: &Expression, next: Option<&Expression>) -> Option<Placed> {
        let next = next.filter(|next| next.span.start.saturating_sub(expression.span.end) <= RANGE_REACH)?;
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

    /// Whether a year told in a narrative only looks aside: the year told next is nearer to where the story stood.
    fn digresses(&self, date: &Date, rest: &[Expression]) -> bool {
        let (Some(year), Some((_, last))) = (date.year.number(), self.last) else { return false };
        let (Some(before), Some(after)) = (last.year.number(), narrative::year_ahead(rest)) else {
            return false;
        };
        (after - before).abs() < (after - year).abs()
    }

    /// Where a reference without an anchor stays.
    fn open(field: Field) -> Placed {
        Placed::date(Date::yearless(field), None, Certainty::Unresolved)
    }

    fn place(&self, expression: &Expression) -> Placed {
        let toward = expression.cue.direction();
        let base = self.anchor.kind;
        match expression.meaning.core {
            Core::Date(date) => self.dated(date, toward, expression),
            Core::ShortYear(short, field) => {
                let year = direction::full_year(short, self.context_day(expression).or(self.today()));
                Placed::date(Date::new(year, field), base, Certainty::Inferred)
            }
            Core::ShortDecade(tens) => {
                let base_year = self.context_day(expression).or(self.today()).map_or(1999, |day| day.year());
                let century = base_year.div_euclid(100) * 10;
                let decade = century + i32::from(tens);
                let decade = if decade * 10 > base_year { decade - 10 } else { decade };
                Placed::date(
                    Date { year: Year::Decade(decade), field: Field::Whole },
                    base,
                    Certainty::Inferred,
                )
            }
            Core::Numbers(first, second, year) => self.numbers(first, second, year, toward, expression),
            Core::Part(field, which) => self.part(field, which, toward, expression),
            // In a narrative "this year" and "next summer" are the story's; only "today" is the writer's.
            Core::Shift(unit, by)
                if self.narrative
                    && self.last.is_some()
                    && !matches!(expression.rule, "today" | "yesterday" | "tomorrow") =>
            {
                self.context(unit, by, expression)
            }
            Core::Shift(unit, by) => self.shift(unit, by),
            Core::Within(Field::Weekday(weekday), Unit::Week, by) => {
                let day = self.today().and_then(|day| {
                    let monday = step::weekday_back(day, chrono::Weekday::Mon, false)?;
                    step::days(monday, i64::from(by) * 7 + i64::from(weekday.num_days_from_monday()))
                });
                self.resolved(day.map(Date::day), Field::Weekday(weekday))
            }
            Core::Within(field, _, by) => {
                self.resolved(self.today().map(|day| Date::new(day.year() + by, field)), field)
            }
            Core::Offset { amount, unit, ahead, from } => self.offset(amount, unit, ahead, from, expression),
            Core::WeekdayOffset(weekday, weeks) => {
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
            Core::Nth(count, weekday, month, year) => {
                let chosen = match year {
                    Some(year) => {
                        step::nth(count, weekday, month, year).map(|day| (day, None, Certainty::Stated))
                    }
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
            Core::Feast(feast, which, year) => {
                if let Some(day) = year.and_then(|year| step::feast(feast, year)) {
                    return Placed::date(Date::day(day), None, Certainty::Stated);
                }
                let Some((day, anchor)) = self.context_or_anchor(expression) else {
                    return Self::open(Field::AnyDay);
                };
                let in_year = |year: i32| step::feast(feast, year);
                let candidates = [day.year() - 1, day.year(), day.year() + 1].into_iter().filter_map(in_year);
                let near = candidates.clone().find(|feast| (*feast - day).num_days().abs() <= 45);
                let found = match (which, toward) {
                    (Which::Bare, _) if self.narrative => in_year(day.year()),
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
            Core::DayOfMonth(day) => match self.last.filter(|_| self.near(expression, CONTEXT_REACH)) {
                Some((index, date)) if date.year.number().is_some() && month_of(&date).is_some() => {
                    let month = month_of(&date).unwrap_or(1);
                    Placed::date(
                        Date { year: date.year, field: Field::Day(month, day) },
                        Some(AnchorKind::Mention(index)),
                        Certainty::Inferred,
                    )
                }
                _ => {
                    let date = self.today().and_then(|today| near_day_of_month(today, day, toward));
                    self.inferred(date.map(Date::day), Field::DayOfMonth(day))
                }
            },
            Core::Context(unit, by) => self.context(unit, by, expression),
            Core::ContextField(field, by) => {
                let day = self.last_before(expression).or(self.today().map(|day| (day, self.anchor.kind)));
                let placed =
                    day.map(|(day, anchor)| (Date::new(day.year().saturating_add(by), field), anchor));
                placed.map_or_else(
                    || Self::open(field),
                    |(date, anchor)| Placed::date(date, anchor, Certainty::Inferred),
                )
            }
            Core::TimeOnly => {
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
                        Placed::date(Date::day(day), base, Certainty::Inferred)
                    }
                    _ => Self::open(Field::AnyDay),
                }
            }
            Core::Length(length, _) => Placed {
                value: Value::Duration(length),
                anchor: None,
                certainty: Certainty::Stated,
                other: None,
            },
            Core::Current(unit) => self.current(unit, toward, expression),
            Core::PeriodOf(year) => {
                let spoken_of =
                    self.last_quarter.filter(|(index, _)| self.reaches(*index, expression, CONTEXT_REACH));
                match spoken_of {
                    Some((index, quarter)) => Placed::date(
                        Date { year: Year::Of(year), ..quarter },
                        Some(AnchorKind::Mention(index)),
                        Certainty::Inferred,
                    ),
                    None => Placed::date(Date::year(year), None, Certainty::Stated),
                }
            }
            Core::Vague(reference) => Placed {
                value: Value::Reference(reference),
                anchor: base,
                certainty: Certainty::Resolved,
                other: None,
            },
        }
    }

    /// A date of the anchor's, sure.
    fn resolved(&self, date: Option<Date>, field: Field) -> Placed {
        date.map_or_else(
            || Self::open(field),
            |date| Placed::date(date, self.anchor.kind, Certainty::Resolved),
        )
    }

    fn inferred(&self, date: Option<Date>, field: Field) -> Placed {
        date.map_or_else(
            || Self::open(field),
            |date| Placed::date(date, self.anchor.kind, Certainty::Inferred),
        )
    }

    /// Whether a mention stands at most so many bytes before an expression.
    fn reaches(&self, index: usize, expression: &Expression, reach: usize) -> bool {
        self.mentions
            .get(index)
            .is_some_and(|mention| expression.span.start.saturating_sub(mention.span.end) < reach)
    }

    fn near(&self, expression: &Expression, reach: usize) -> bool {
        self.last.is_some_and(|(index, _)| self.reaches(index, expression, reach))
    }

    /// The day to lean on in a narrative: the first day of the last mention that has a place.
    fn context_day(&self, expression: &Expression) -> Option<NaiveDate> {
        if !self.narrative || !self.near(expression, CONTEXT_REACH * 4) {
            return None;
        }
        self.last.and_then(|(_, date)| date.period()).map(|period| period.earliest.day)
    }

    fn context_or_anchor(&self, expression: &Expression) -> Option<(NaiveDate, AnchorKind)> {
        if let (Some(day), Some((index, _))) = (self.context_day(expression), self.last) {
            return Some((day, AnchorKind::Mention(index)));
        }
        if self.narrative && self.last.is_none() {
            return None;
        }
        Some((self.today()?, self.anchor.kind.unwrap_or(AnchorKind::Published)))
    }

    fn dated(&self, date: Date, toward: Direction, expression: &Expression) -> Placed {
        if expression.meaning.recurrence.is_some() {
            return Placed::date(date, None, Certainty::Stated);
        }
        if !matches!(date.year, Year::Unknown) {
            return Placed::date(date, None, Certainty::Stated);
        }
        if let Some((index, last)) = self.last.filter(|_| self.narrative) {
            if let (Some(year), true) = (onward(&last, date.field), self.near(expression, CONTEXT_REACH * 4))
            {
                return Placed::date(
                    direction::with_year(date, year),
                    Some(AnchorKind::Mention(index)),
                    Certainty::Inferred,
                );
            }
        }
        let Some(day) = self.today().filter(|_| !self.narrative || self.last.is_none()) else {
            return Placed::date(date, None, Certainty::Unresolved);
        };
        match direction::year_of(day, date.field, toward) {
            Some(chosen) => self.chosen(chosen, false),
            None => Placed::date(date, None, Certainty::Unresolved),
        }
    }

    fn chosen(&self, chosen: Chosen, sure: bool) -> Placed {
        let certainty = if sure && chosen.sure { Certainty::Resolved } else { Certainty::Inferred };
        Placed {
            value: Value::date(chosen.date),
            anchor: self.anchor.kind,
            certainty,
            other: chosen.other.map(Value::date),
        }
    }

    fn numbers(
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
                    anchor: self.anchor.kind,
                    certainty: Certainty::Inferred,
                    other: other(year),
                }
            }
            NumberYear::None => self.dated(Date::yearless(field), toward, expression),
        }
    }

    fn part(&self, field: Field, which: Which, toward: Direction, expression: &Expression) -> Placed {
        let leans = matches!(which, Which::Previous | Which::Following | Which::Same);
        if self.narrative || leans {
            if let (Some((index, last)), true) = (self.last, self.near(expression, CONTEXT_REACH * 4)) {
                if let Some(chosen) = from_context(&last, field, which) {
                    return Placed {
                        value: Value::date(chosen.date),
                        anchor: Some(AnchorKind::Mention(index)),
                        certainty: Certainty::Inferred,
                        other: None,
                    };
                }
            }
            if self.narrative && !leans && which == Which::Bare {
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
            Some(chosen) => self.chosen(chosen, true),
            None => Self::open(field),
        }
    }

    fn shift(&self, unit: Unit, by: i32) -> Placed {
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

    fn offset(&self, amount: Amount, unit: Unit, ahead: bool, from: From, expression: &Expression) -> Placed {
        let vague = if ahead { Reference::Future } else { Reference::Past };
        if amount == Amount::Unknown {
            return Placed {
                value: Value::Reference(vague),
                anchor: self.anchor.kind,
                certainty: Certainty::Resolved,
                other: None,
            };
        }
        // "a year earlier" of a quarter is that quarter of the year before.
        let years = amount
            .as_whole()
            .and_then(|years| i32::try_from(years).ok())
            .filter(|_| unit == Unit::Year && !ahead);
        if let (Some(years), Some((index, quarter))) = (years, self.last_quarter) {
            let near = self.reaches(index, expression, 600);
            if let (true, Some(year)) = (near, quarter.year.number()) {
                return Placed::date(
                    Date { year: Year::Of(year - years), ..quarter },
                    Some(AnchorKind::Mention(index)),
                    Certainty::Inferred,
                );
            }
        }
        let base = match from {
            From::Context => self.last_before(expression).or(self.today().map(|day| (day, self.anchor.kind))),
            From::Anchor => self
                .context_or_anchor(expression)
                .filter(|_| self.narrative)
                .map(|(day, anchor)| (day, Some(anchor)))
                .or(self.today().map(|day| (day, self.anchor.kind))),
        };
        let certainty = if from == From::Anchor { Certainty::Resolved } else { Certainty::Inferred };
        match base {
            Some((day, anchor)) => match unit {
                Unit::Hour | Unit::Minute | Unit::Second => {
                    Placed::date(Date::day(day), anchor, Certainty::Inferred)
                }
                _ => step::offset(day, amount, unit, ahead)
                    .map_or_else(|| Self::open(Field::AnyDay), |date| Placed::date(date, anchor, certainty)),
            },
            None => Placed {
                value: Value::Reference(vague),
                anchor: None,
                certainty: Certainty::Unresolved,
                other: None,
            },
        }
    }

    /// The day of the last mention with a place, in news only if it is near.
    fn last_before(&self, expression: &Expression) -> Option<(NaiveDate, Option<AnchorKind>)> {
        let reach = if self.narrative { CONTEXT_REACH * 4 } else { 400 };
        let (index, date) = self.last.filter(|_| self.near(expression, reach))?;
        Some((date.period()?.earliest.day, Some(AnchorKind::Mention(index))))
    }

    fn context(&self, unit: Unit, by: i32, expression: &Expression) -> Placed {
        let Some((day, anchor)) = self
            .last_before(expression)
            .or(self.today().filter(|_| !self.narrative).map(|day| (day, self.anchor.kind)))
        else {
            return self.shift_open(unit);
        };
        step::shifted(day, unit, by)
            .map_or_else(|| self.shift_open(unit), |date| Placed::date(date, anchor, Certainty::Inferred))
    }

    fn shift_open(&self, unit: Unit) -> Placed {
        Self::open(match unit {
            Unit::Day => Field::AnyDay,
            Unit::Month => Field::AnyMonth,
            Unit::Week => Field::Week(None),
            _ => Field::Whole,
        })
    }

    /// "the quarter", "the year": in news the quarter that was last reported on, and the anchor's own year.
    fn current(&self, unit: Unit, toward: Direction, expression: &Expression) -> Placed {
        if unit == Unit::Quarter {
            if let Some((index, quarter)) = self.last_quarter {
                let near = self.reaches(index, expression, CONTEXT_REACH);
                if near {
                    return Placed::date(quarter, Some(AnchorKind::Mention(index)), Certainty::Inferred);
                }
            }
            return self.inferred(
                self.today().and_then(|day| step::shifted(day, Unit::Quarter, -1)),
                Field::Quarter(None),
            );
        }
        if self.narrative {
            return self.context(unit, 0, expression);
        }
        if unit == Unit::Weekend {
            let begun = |day: NaiveDate| matches!(day.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun);
            let back = |day: NaiveDate| toward != Direction::Ahead && !begun(day);
            let weekend =
                self.today().and_then(|day| step::shifted(day, unit, if back(day) { -1 } else { 0 }));
            return self.inferred(weekend, Field::Weekend(None));
        }
        self.inferred(self.today().and_then(|day| step::shifted(day, unit, 0)), Field::Whole)
    }

    /// Begin and end of an anchored length.
    fn ends(&self, meaning: &Meaning) -> (Option<Value>, Option<Value>) {
        let (Core::Length(length, side), Some(today)) = (meaning.core, self.today()) else {
            return (None, None);
        };
        if meaning.recurrence.is_some() || self.narrative {
            return (None, None);
        }
        let Some((amount, unit)) = Length::single(&length) else { return (None, None) };
        let day = |day| Value::date(Date::day(day));
        match side {
            Side::Free => (None, None),
            Side::Past => (step::edge(today, amount, unit, false).map(day), Some(day(today))),
            Side::Future => (Some(day(today)), step::edge(today, amount, unit, true).map(day)),
        }
    }

    fn time(&self, time: TimeOfDay, date: &Date) -> Time {
        match time {
            TimeOfDay::Part(part) => Time::Part(part),
            TimeOfDay::Clock { clock, zone } => Time::Clock(Clock {
                offset: clock.offset.or_else(|| offset_on(zone?, date, &clock)),
                ..clock
            }),
        }
    }
}

/// Minutes east of UTC at a clock time of a date.
fn offset_on(zone: Zone, date: &Date, clock: &Clock) -> Option<i16> {
    let day = date.as_day().or(match zone {
        Zone::Offset(_) => NaiveDate::from_ymd_opt(2000, 1, 1),
        Zone::Named(_) => None,
    })?;
    let time = NaiveTime::from_hms_opt((clock.hour % 24).into(), clock.minute.unwrap_or(0).into(), 0)?;
    Some(zone.offset_at(day.and_time(time)))
}

/// The month of a date, if it lies in one.
fn month_of(date: &Date) -> Option<u8> {
    match date.field {
        Field::Month(month) | Field::Day(month, _) => Some(month),
        _ => None,
    }
}

/// The year of a month or day in a story that moves onward: from late in one year to early in the next.
fn onward(last: &Date, field: Field) -> Option<i32> {
    let month = |field: Field| match field {
        Field::Month(month) | Field::Day(month, _) => Some(month),
        _ => None,
    };
    let year = last.year.number()?;
    match (month(last.field), month(field)) {
        (Some(from), Some(to)) if from >= 11 && to <= 3 => Some(year + 1),
        _ => Some(year),
    }
}

/// A part of the calendar seen from a mention before: in its year, the weekday on or after it, the season after it.
fn from_context(last: &Date, field: Field, which: Which) -> Option<Chosen> {
    let sure = |date: Date| Some(Chosen { date, sure: true, other: None });
    let first = last.period()?.earliest.day;
    if let Field::Weekday(weekday) = field {
        let day = match which {
            Which::Previous | Which::Last | Which::BeforeLast => step::weekday_back(first, weekday, true),
            Which::Following | Which::Next => step::weekday_ahead(first, weekday, true),
            Which::Same | Which::This | Which::Bare => step::weekday_ahead(first, weekday, false),
        };
        return sure(Date::day(day?));
    }
    let year = first.year();
    match which {
        Which::Bare => sure(Date::new(onward(last, field).unwrap_or(year), field)),
        Which::Same | Which::This => sure(Date::new(year, field)),
        Which::Previous | Which::Last | Which::BeforeLast => {
            direction::choose(first, field, Which::Last, Direction::Open)
        }
        Which::Following | Which::Next => direction::choose(first, field, Which::Next, Direction::Open),
    }
}

/// The nearest such day of a month in the direction of the clause.
fn near_day_of_month(today: NaiveDate, day: u8, toward: Direction) -> Option<NaiveDate> {
    let candidates =
        [-1, 0, 1].into_iter().filter_map(|by| step::months(today.with_day(1)?, by)?.with_day(day.into()));
    match toward {
        Direction::Back => candidates.filter(|day| *day <= today).max(),
        Direction::Ahead => candidates.filter(|day| *day >= today).min(),
        Direction::Open => candidates.min_by_key(|day| (*day - today).num_days().abs()),
    }
}
