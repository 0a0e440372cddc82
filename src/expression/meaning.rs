//! What the words of a time expression mean, before any anchor is known.

use crate::calendar::{
    Amount, Bound, Clock, Date, DayPart, Field, Frequency, Length, Modifier, Reference, Unit, Weekday, Zone,
};
use crate::language::english::feasts::Feast;

/// The meaning of an expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// The place, length or reference that the words name.
    pub core: Core,
    /// A time of day on top of it.
    pub time: Option<TimeOfDay>,
    /// A stretch of it, where the whole is not meant.
    pub stretch: Option<Stretch>,
    /// "early", "about", "more than".
    pub modifier: Option<Modifier>,
    /// "by", "until", "since": what the words before it make of it.
    pub bound: Option<Bound>,
    /// How often, where the expression recurs.
    pub recurrence: Option<Recurrence>,
    /// Days to be added to the day that is named: 1 for "the day after Sept. 5".
    pub days: i8,
    /// Whether only a narrative takes the words for a time.
    pub narrative: bool,
    /// The weekday that was told with a date.
    pub weekday: Option<Weekday>,
}

/// What an expression names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Core {
    /// A date as told; the year may be unknown and is then looked for around the anchor.
    Date(Date),
    /// A two-digit year, "'99", with what is named below it.
    ShortYear(u8, Field),
    /// "the nineties": tens of years without the century.
    ShortDecade(u8),
    /// An all-number date whose order depends on the outlet: first, second number, year.
    Numbers(u8, u8, NumberYear),
    /// "Friday", "last March", "this summer", "the third quarter".
    Part(Field, Which),
    /// "last week", "today", "next year": whole units counted from the anchor's own.
    Shift(Unit, i32),
    /// "September last year", "the first quarter of next year".
    Within(Field, Unit, i32),
    /// "three years ago", "two days later".
    Offset {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
        /// Whether it lies after the point it is counted from.
        ahead: bool,
        /// Where the counting starts.
        from: From,
    },
    /// "a week ago Tuesday", "Friday week": the weekday, so many weeks from the nearest one.
    WeekdayOffset(Weekday, i32),
    /// "the first Tuesday in November": count (negative from the end), weekday, month, which or what year.
    Nth(i8, Weekday, u8, Option<i32>),
    /// "the last Friday of next month": count, weekday, months from the anchor's own.
    NthWithin(i8, Weekday, i32),
    /// A named day.
    Feast(Feast, Which, Option<i32>),
    /// "the 14th", in a month told before.
    DayOfMonth(u8),
    /// "the 5th of last month", "the 9th inst.": the day, and months from the anchor's own.
    DayWithin(u8, i32),
    /// "a year ago today", "ten years ago this week": so far back from the unit that holds the anchor, or one beside it.
    Anniversary {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
        /// The unit that is moved.
        of: Unit,
        /// How many of them from the anchor's own: -1 for "yesterday".
        by: i32,
    },
    /// "that year", "the next day": a unit counted from the mention before.
    Context(Unit, i32),
    /// "later that summer", "March of the same year": a field in the year of the mention before.
    ContextField(Field, i32),
    /// A time of day alone.
    TimeOnly,
    /// A length of time.
    Length(Length, Side),
    /// "the quarter", "the weekend": the one spoken of.
    Current(Unit),
    /// "the 1988 period": in that year, the quarter or half spoken of.
    PeriodOf(i32),
    /// "the quarter ended July 31": the one that ends on the day told next.
    QuarterEnded,
    /// "the turn of the century": where one ends and the next begins.
    Turn(Unit),
    /// "at the same time": where the mention before is.
    Spoken,
    /// A vague reference.
    Vague(Reference),
}

/// A stretch of a longer time, or the unit in which a time lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// "the week of May 3": the unit that holds it.
    Holding(Unit),
    /// "the Saturday before Easter": the nearest such weekday before or after it.
    Beside {
        /// Which.
        weekday: Weekday,
        /// Whether it is the one after.
        after: bool,
    },
    /// "the first ten months of 1915".
    Part {
        /// Where in the whole.
        place: Place,
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
    },
    /// "the second half of May", "the last quarter of the 19th century": one of equal parts, counted from nought.
    Share {
        /// Which.
        nth: u8,
        /// Of how many.
        parts: u8,
    },
}

/// Where a stretch lies in the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At its beginning.
    First,
    /// At its end.
    Last,
    /// The second, third, and so on, counted from its beginning.
    Nth(u8),
}

/// The year of an all-number date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberYear {
    /// None was told: "9/11".
    None,
    /// Two digits.
    Short(u8),
    /// Four digits.
    Full(i32),
}

/// Which of several is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Not said: the clause decides.
    Bare,
    /// "this Friday".
    This,
    /// "last Friday".
    Last,
    /// "this past Friday": even where that was yesterday.
    Latest,
    /// "next Friday".
    Next,
    /// "the Friday before last".
    BeforeLast,
    /// "the previous Friday": before the mention before.
    Previous,
    /// "the following Friday": after the mention before.
    Following,
    /// "that Friday": at the mention before.
    Same,
}

/// Where counting starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The anchor: "ago", "from now".
    Anchor,
    /// What was spoken of before: "later", "earlier", "after".
    Context,
    /// An event that is named: "two days after the vote".
    Event(Lean),
}

/// Where the date of an event may be told that a length is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lean {
    /// The date right before is the same point: "on May 5, two days after the vote".
    pub apposed: bool,
    /// How many bytes before the expression the date begins that a sentence before tells of the event.
    pub back: Option<u16>,
    /// How many bytes behind the expression a date still belongs to the name of the event: "after the vote of May 3".
    pub reach: u8,
}

/// On which side of the anchor a length lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Not said.
    Free,
    /// It ends at the anchor: "the past three days".
    Past,
    /// It begins at the anchor: "the next two weeks".
    Future,
    /// It was told or is plain: "the nine months", "the first six months".
    Told,
    /// What is told comes at its end: "returns in three weeks".
    Ahead,
    /// It ends on the day told next: "the year ended Sept. 30".
    Ended,
}

/// A time of day as told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeOfDay {
    /// "morning".
    Part(DayPart),
    /// "10:35 a.m. EDT".
    Clock {
        /// The time.
        clock: Clock,
        /// The zone, where one was told.
        zone: Option<Zone>,
    },
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// TIMEX3 `quant`: "EVERY", "EACH".
    pub quant: Option<&'static str>,
    /// TIMEX3 `freq`, how often in each period.
    pub freq: Option<Frequency>,
}

impl Meaning {
    pub(super) const fn of(core: Core) -> Self {
        Self {
            core,
            time: None,
            stretch: None,
            modifier: None,
            bound: None,
            recurrence: None,
            days: 0,
            narrative: false,
            weekday: None,
        }
    }

    pub(super) const fn at(mut self, time: TimeOfDay) -> Self {
        self.time = Some(time);
        self
    }

    pub(super) const fn of_narratives(mut self) -> Self {
        self.narrative = true;
        self
    }

    pub(super) const fn modified(mut self, modifier: Modifier) -> Self {
        self.modifier = Some(modifier);
        self
    }

    pub(super) const fn recurring(mut self, quant: Option<&'static str>, freq: Option<Frequency>) -> Self {
        self.recurrence = Some(Recurrence { quant, freq });
        self
    }

    /// Whether a word before it can make an open interval of it: "by Friday".
    pub(super) const fn takes_bound(&self) -> bool {
        self.recurrence.is_none()
            && self.stretch.is_none()
            && self.bound.is_none()
            && !matches!(self.core, Core::Length(..) | Core::Vague(_))
    }

    /// Whether it is counted from the day of the one who speaks.
    #[must_use]
    pub const fn leans(&self) -> bool {
        match self.core {
            _ if self.recurrence.is_some() => false,
            Core::Part(field, which) => {
                !matches!(field, Field::Whole)
                    && !matches!(which, Which::Previous | Which::Following | Which::Same)
            }
            Core::Shift(..)
            | Core::Within(..)
            | Core::WeekdayOffset(..)
            | Core::DayWithin(..)
            | Core::Anniversary { .. }
            | Core::Current(_)
            | Core::Turn(_) => true,
            Core::Offset { from, .. } => matches!(from, From::Anchor),
            Core::Length(_, side) => matches!(side, Side::Past | Side::Future | Side::Ahead),
            _ => self.needs_cue(),
        }
    }

    /// Whether it is a length of time that words before it can qualify: "about three weeks".
    pub(super) const fn is_length(&self) -> bool {
        self.recurrence.is_none() && matches!(self.core, Core::Length(..))
    }

    /// Whether it is counted from what was told before: "the next day", "three weeks earlier".
    #[must_use]
    pub const fn goes_on(&self) -> bool {
        matches!(self.core, Core::Context(..) | Core::Offset { from: From::Context, .. })
    }

    /// Whether tense decides in which direction the value lies.
    #[must_use]
    pub const fn needs_cue(&self) -> bool {
        match self.core {
            Core::Part(field, Which::Bare | Which::This) => !matches!(field, Field::Whole),
            Core::Date(date) => matches!(date.year, crate::calendar::Year::Unknown),
            Core::Feast(_, Which::Bare, None)
            | Core::Nth(_, _, _, None)
            | Core::Numbers(_, _, NumberYear::None) => true,
            Core::Vague(Reference::Future)
            | Core::DayOfMonth(_)
            | Core::Current(Unit::Weekend)
            | Core::Turn(_) => true,
            _ => false,
        }
    }
}
