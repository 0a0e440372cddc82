//! One expression after the other, in the order of the text: each sees the anchor and the mentions before it.

mod calendar;
mod clock;
mod context;
mod distance;
mod period;

use period::Reported;

use super::{Anchor, AnchorKind, Certainty, Kind, Mention, direction, step, stretch};
use crate::calendar::{
    Bound, Clock, Date, Datelike, Field, Grain, NaiveDate, NaiveTime, Period, Time, Unit, Value, Weekday,
    Zone,
};
use crate::expression::{Core, Expression, Side, Stand, TimeOfDay};

/// Leaning farther back than this many bytes is leaning on another story.
const CONTEXT_REACH: usize = 4000;
/// A time of day alone belongs to a day named at most so many bytes before it.
const CLOCK_REACH: usize = 200;
/// How a date is read whose weekday is another: "Tuesday, July 23" of a year in which that is a Monday.
const ANOTHER_WEEKDAY: &str = "date of another weekday";
/// Two halves of a range stand at most so many bytes apart: " and early ".
const RANGE_REACH: usize = 12;

pub(super) struct Resolver<'a> {
    anchor: &'a Anchor,
    narrative: bool,
    mentions: Vec<Mention>,
    /// Where the story stands: the last mention that names a place on the calendar, and its index.
    last: Option<(usize, Date)>,
    /// Where the story looks aside, to the end of the paragraph.
    aside: Option<(usize, Date)>,
    /// The year that the entry of a chronology begins with, to the end of its paragraph.
    entry: Option<(usize, i32)>,
    /// The last mention that names a place, even one to which the story only looks aside: what "that year" leans on.
    spoken: Option<(usize, Date)>,
    /// The last that names a day.
    last_day: Option<(usize, NaiveDate)>,
    /// The last that names a time of the clock.
    last_clock: Option<(usize, NaiveDate, Clock)>,
    /// The period that is reported on, and where it was told.
    reported: Option<(usize, Reported)>,
    /// The day on which the words around the expression were spoken.
    said: Option<Said>,
}

/// The day on which a quotation was spoken.
#[derive(Clone, Copy)]
struct Said {
    day: NaiveDate,
    anchor: AnchorKind,
    certainty: Certainty,
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
            aside: None,
            entry: None,
            spoken: None,
            last_day: None,
            last_clock: None,
            reported: None,
            said: None,
        }
    }

    pub(super) fn finish(self) -> Vec<Mention> {
        self.mentions
    }

    /// The day to count from: that on which a quotation was spoken, else the anchor's.
    fn today(&self) -> Option<NaiveDate> {
        self.said.map(|said| said.day).or(self.anchor.stamp.map(|stamp| stamp.day))
    }

    /// Whether expressions lean on the story's own time, as those do that the writer of a history speaks in his own name.
    fn tells_story(&self) -> bool {
        self.narrative && self.said.is_none()
    }

    /// What that day is.
    fn base(&self) -> Option<AnchorKind> {
        self.said.map(|said| said.anchor).or(self.anchor.kind)
    }

    /// The day on which the words around an expression were spoken, where the sentence tells it.
    fn said(&self, expression: &Expression, rest: &[Expression]) -> Option<Said> {
        let by = expression.spoken?;
        let index = self.mentions.len().checked_add_signed(by.into())?;
        let anchor = AnchorKind::Mention(index);
        if let Some(mention) = self.mentions.get(index) {
            return Some(Said { day: mention.value.day()?, anchor, certainty: mention.certainty });
        }
        let placed = self.place(rest.get(usize::try_from(by).ok()?.checked_sub(1)?)?);
        Some(Said { day: placed.value.day()?, anchor, certainty: placed.certainty })
    }

    /// Resolves one expression; `rest` are those behind it: half of a range may take its year from the next, and a year that
    /// is not gone on with is a digression.
    pub(super) fn push(&mut self, expression: &Expression, rest: &[Expression]) {
        let meaning = &expression.meaning;
        if expression.stand > Stand::Behind {
            (self.aside, self.entry) = (None, None);
        }
        self.said = self.said(expression, rest);
        let mut placed = self
            .year_of_range(expression, rest.first())
            .or_else(|| self.quarter_ended(expression, rest.first()))
            .or_else(|| self.time_of_day_behind(expression, rest))
            .or_else(|| self.beside_event(expression, rest.first()))
            .unwrap_or_else(|| self.place(expression));
        // What somebody says leans on the day on which it was said: a sure step only where that is told, and surely.
        let counted = placed.certainty == Certainty::Resolved && expression.meaning.leans();
        if counted && expression.cue.quoted {
            placed.certainty =
                self.said.map_or(Certainty::Inferred, |said| said.certainty.max(Certainty::Resolved));
        }
        let rule = match meaning.weekday.and_then(|weekday| another_day(weekday, &placed.value)) {
            Some(other) => {
                placed.certainty = placed.certainty.max(Certainty::Inferred);
                placed.other = placed.other.or(Some(Value::date(Date::day(other))));
                ANOTHER_WEEKDAY
            }
            None => expression.rule,
        };
        let mut value = placed.value;
        let mut stretched = None;
        if let Some(stretch) = meaning.stretch {
            stretched = stretch::of(&value, stretch);
            value =
                stretched.as_ref().map_or(Value::date(Date::yearless(Field::AnyDay)), |found| found.value);
        }
        if let (Some(day), true) = (value.day(), meaning.days != 0) {
            value = step::days(day, meaning.days.into()).map_or(value, |day| Value::date(Date::day(day)));
        }
        if let (Value::Date(date, _), Some(time)) = (value, meaning.time) {
            value = Value::Date(date, Some(self.time(time, &date)));
        }
        let kind = match (meaning.recurrence.is_some(), value) {
            (true, _) => Kind::Set,
            (_, Value::Duration(_)) => Kind::Duration,
            (_, Value::Date(_, Some(_))) => Kind::Time,
            _ => Kind::Date,
        };
        let (begin, end) = match stretched.and_then(|stretched| stretched.ends) {
            Some((begin, end)) => (Some(Value::date(Date::day(begin))), Some(Value::date(Date::day(end)))),
            None => self.ends(expression, rest.first()),
        };
        let period = match (kind, begin, end) {
            // A share of a longer time, which has no value of its own.
            (Kind::Date, Some(begin), Some(end)) if placed.certainty != Certainty::Unresolved => {
                let grain = value.period().map_or(Grain::Interval, |period| period.grain);
                let days = begin.day().zip(end.day()).map(|(first, last)| Period::days(first, last, grain));
                days.map(|days| meaning.bound.map_or(days, |bound| days.bounding(bound, self.today())))
            }
            (Kind::Date | Kind::Time, ..) if placed.certainty != Certainty::Unresolved => value
                .period()
                .map(|period| meaning.modifier.map_or(period, |modifier| period.narrowed(modifier)))
                .map(|period| meaning.bound.map_or(period, |bound| period.bounding(bound, self.today()))),
            (Kind::Duration, Some(_), Some(end)) if matches!(meaning.core, Core::Length(_, Side::Ahead)) => {
                end.period()
            }
            (Kind::Duration, Some(begin), Some(end)) => {
                begin.day().zip(end.day()).map(|(first, last)| Period::days(first, last, Grain::Interval))
            }
            _ => None,
        };
        let index = self.mentions.len();
        if kind == Kind::Date || kind == Kind::Time {
            self.remember(index, &value, placed.certainty, placed.anchor, expression, rest);
        }
        self.report(index, &value, &meaning.core);
        if let (Stand::Entry, Value::Date(date, None)) = (expression.stand, &value) {
            self.entry = date.year.number().map(|year| (index, year));
        }
        self.mentions.push(Mention {
            span: expression.span,
            kind,
            value,
            modifier: meaning.modifier.or(meaning.bound.map(Bound::modifier)),
            quant: meaning.recurrence.and_then(|recurrence| recurrence.quant),
            freq: meaning.recurrence.and_then(|recurrence| recurrence.freq),
            begin,
            end,
            period,
            alternatives: placed.other.into_iter().collect(),
            rule,
            anchor: placed.anchor,
            certainty: placed.certainty,
            cue: expression.cue,
            range_to: None,
        });
        self.said = None;
    }

    /// Where a reference without an anchor stays.
    fn open(field: Field) -> Placed {
        Placed::date(Date::yearless(field), None, Certainty::Unresolved)
    }

    fn place(&self, expression: &Expression) -> Placed {
        let toward = expression.cue.direction();
        let base = self.base();
        match expression.meaning.core {
            Core::Date(date) => self.dated(date, toward, expression),
            Core::ShortYear(short, field) => {
                let year = direction::full_year(short, self.context_day(expression).or(self.today()));
                Placed::date(Date::new(year, field), base, Certainty::Inferred)
            }
            Core::ShortDecade(tens) => self.short_decade(tens, expression),
            Core::Numbers(first, second, year) => self.numbers(first, second, year, toward, expression),
            Core::Part(field, which) => self.part(field, which, toward, expression),
            // In a narrative "this year" and "next summer" are the story's; only "today" is the writer's.
            Core::Shift(unit, by)
                if self.tells_story()
                    && self.last.is_some()
                    && !matches!(expression.rule, "today" | "yesterday" | "tomorrow") =>
            {
                self.context(unit, by, expression)
            }
            Core::Shift(unit, by) => self.shift(unit, by),
            Core::Within(Field::Weekday(weekday), Unit::Week, by) => self.weekday_of_week(weekday, by),
            Core::Within(field, _, by) => {
                self.resolved(self.today().map(|day| Date::new(day.year().saturating_add(by), field)), field)
            }
            Core::Offset { amount, unit, ahead, from } => self.offset(amount, unit, ahead, from, expression),
            Core::WeekdayOffset(weekday, weeks) => self.weekday_offset(weekday, weeks),
            Core::Nth(count, weekday, month, year) => {
                self.nth(count, weekday, month, year, toward, expression)
            }
            Core::NthWithin(count, weekday, by) => self.nth_within(count, weekday, by, expression),
            Core::Feast(feast, which, year) => self.feast(feast, which, year, toward, expression),
            Core::DayOfMonth(day) => self.day_of_month(day, toward, expression),
            Core::DayWithin(day, by) => self.day_within(day, by, expression),
            Core::Anniversary { amount, unit, of, by } => self.anniversary(amount, unit, of, by),
            Core::Context(unit, by) => self.context(unit, by, expression),
            Core::ContextField(field, by) => self.context_field(field, by, expression),
            Core::TimeOnly => self.time_only(expression),
            Core::Length(length, Side::Ahead) if self.today().is_some() => Placed {
                value: Value::Duration(length),
                anchor: base,
                certainty: Certainty::Resolved,
                other: None,
            },
            Core::Length(length, _) => Placed {
                value: Value::Duration(length),
                anchor: None,
                certainty: Certainty::Stated,
                other: None,
            },
            Core::Current(unit) => self.current(unit, toward, expression),
            Core::PeriodOf(year) => self.period_of(year, expression),
            Core::QuarterEnded => self.current(Unit::Quarter, toward, expression),
            Core::Turn(unit) => self.turn(unit, toward, expression),
            Core::Spoken => self.spoken_of(expression),
            Core::Vague(reference) => Placed {
                value: Value::Reference(reference),
                anchor: base,
                certainty: Certainty::Resolved,
                other: None,
            },
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

/// The nearest day of a weekday that was told with the date of another one.
fn another_day(weekday: Weekday, date: &Value) -> Option<NaiveDate> {
    let day = date.day().filter(|day| day.weekday() != weekday)?;
    let (back, ahead) = (step::weekday_back(day, weekday, true)?, step::weekday_ahead(day, weekday, true)?);
    Some(if day - back <= ahead - day { back } else { ahead })
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
