//! TIMEX3 values (TimeML annotation guidelines 1.2.1, section 2.2), and where they lie on the calendar.

use std::fmt;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Date, Grain, Length, Moment, Period};

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// `MO`, 05:00 to 12:00.
    Morning,
    /// `MI`, noon as a part of the day.
    Midday,
    /// `AF`, 12:00 to 18:00.
    Afternoon,
    /// `EV`, 18:00 to 22:00.
    Evening,
    /// `NI`, 20:00 to 05:00 of the next day.
    Night,
    /// `DT`, the working hours, 06:00 to 18:00.
    Daytime,
}

impl DayPart {
    /// The code in a TIMEX3 value.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }

    /// First and last hour of the clock; the night ends on the next day.
    const fn hours(self) -> (u32, u32, bool) {
        match self {
            Self::Morning => (5, 12, false),
            Self::Midday => (11, 13, false),
            Self::Afternoon => (12, 18, false),
            Self::Evening => (18, 22, false),
            Self::Night => (20, 5, true),
            Self::Daytime => (6, 18, false),
        }
    }
}

/// A time of the clock, as precise as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// 0 to 24; 24 is midnight at the end of the day.
    pub hour: u8,
    /// 0 to 59; `None` where only the hour was told.
    pub minute: Option<u8>,
    /// 0 to 60.
    pub second: Option<u8>,
    /// Minutes east of UTC, where a zone was told.
    pub offset: Option<i16>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// Morning, evening and their kin.
    Part(DayPart),
    /// A time of the clock.
    Clock(Clock),
}

/// A vague reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reference {
    /// "recently", "the past".
    Past,
    /// "now", "currently".
    Present,
    /// "soon", "the future".
    Future,
}

impl Reference {
    /// The TIMEX3 value.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Past => "PAST_REF",
            Self::Present => "PRESENT_REF",
            Self::Future => "FUTURE_REF",
        }
    }
}

/// The `mod` attribute of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modifier {
    /// "early 1999".
    Start,
    /// "mid-June".
    Mid,
    /// "the end of May".
    End,
    /// "about three years".
    Approx,
    /// "more than a year".
    MoreThan,
    /// "at least a year".
    EqualOrMore,
    /// "less than a year".
    LessThan,
    /// "up to 180 days", "no more than a year".
    EqualOrLess,
    /// "before dawn Monday", "no later than Friday" without its day.
    Before,
    /// "after midnight".
    After,
    /// "by Friday", "no later than Friday".
    OnOrBefore,
    /// "from Friday on", "since Friday".
    OnOrAfter,
}

impl Modifier {
    /// The TIMEX3 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::LessThan => "LESS_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::OnOrBefore => "ON_OR_BEFORE",
            Self::OnOrAfter => "ON_OR_AFTER",
        }
    }
}

/// What a time expression stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A place on the calendar, or a pattern of one: `2013-09-07`, `XXXX-WXX-5`, `2013-09-07TMO`.
    Date(Date, Option<Time>),
    /// A length: `P3D`.
    Duration(Length),
    /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Reference(Reference),
}

impl Value {
    /// A date without a time of day.
    #[must_use]
    pub const fn date(date: Date) -> Self {
        Self::Date(date, None)
    }

    /// Where the value lies on the calendar, if it does. Parts of a day get customary hours; the period of a duration
    /// or a set depends on what it leans on and is not known here.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let Self::Date(date, time) = self else { return None };
        let day = match time {
            None => return date.period(),
            Some(_) => date.as_day()?,
        };
        let at = |day: NaiveDate, hour: u32, minute: u32, second: u32, offset| {
            Some(Moment { day, time: Some(NaiveTime::from_hms_opt(hour, minute, second)?), offset })
        };
        match (*time)? {
            Time::Part(part) => {
                let (from, to, over) = part.hours();
                let end = if over { day.succ_opt()? } else { day };
                Some(Period {
                    earliest: at(day, from, 0, 0, None)?,
                    latest: at(end, to, 0, 0, None)?,
                    grain: Grain::Part,
                    bound: None,
                    spoken: None,
                })
            }
            Time::Clock(clock) => {
                let (day, hour) = if clock.hour == 24 { (day.succ_opt()?, 0) } else { (day, clock.hour) };
                let grain = match (clock.minute, clock.second) {
                    (_, Some(_)) => Grain::Second,
                    (Some(_), None) => Grain::Minute,
                    (None, None) => Grain::Hour,
                };
                let (minute, second) = (clock.minute.unwrap_or(0), clock.second.unwrap_or(0).min(59));
                let earliest = at(day, hour.into(), minute.into(), second.into(), clock.offset)?;
                Some(Period { earliest, latest: earliest, grain, bound: None, spoken: None })
            }
        }
    }

    /// The day that this names, with or without a time of it; `None` where it is coarser or no date.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date, _) => date.as_day(),
            _ => None,
        }
    }
}

impl Period {
    /// The third of a period that START, MID or END leave; the same period for any other modifier. Thirds are whole
    /// days for periods longer than two days.
    #[must_use]
    pub fn narrowed(self, modifier: Modifier) -> Self {
        let days = (self.latest.day - self.earliest.day).num_days() + 1;
        if days < 3 || self.earliest.time.is_some() {
            return self;
        }
        let third = TimeDelta::days(days / 3);
        let first = self.earliest.day;
        let last = self.latest.day;
        let (first, last) = match modifier {
            Modifier::Start => (first, first + third - TimeDelta::days(1)),
            Modifier::Mid => (first + third, last - third),
            Modifier::End => (last - third + TimeDelta::days(1), last),
            _ => return self,
        };
        Self::days(first, last, self.grain)
    }
}

impl fmt::Display for Time {
    /// As in TIMEX3: `TMO`, `T21:33`. The zone is not part of it; EDTF and the bounds carry it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => write!(f, "T{}", part.code()),
            Self::Clock(clock) => {
                write!(f, "T{:02}", clock.hour)?;
                if let Some(minute) = clock.minute {
                    write!(f, ":{minute:02}")?;
                }
                if let Some(second) = clock.second {
                    write!(f, ":{second:02}")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Value {
    /// The TIMEX3 `value` attribute.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date, None) => date.fmt(f),
            Self::Date(date, Some(time)) => {
                date.fmt(f)?;
                time.fmt(f)
            }
            Self::Duration(length) => length.fmt(f),
            Self::Reference(reference) => f.write_str(reference.code()),
        }
    }
}
