//! The readings, one file a family. A reading looks at a run from one token on; the longest wins.

mod amount;
mod clock;
mod context;
mod credible;
mod date;
mod deictic;
mod duration;
mod edge;
mod feast;
mod fiscal;
mod history;
mod message;
mod night;
mod opening;
mod part;
mod period;
mod plausible;
mod set;
mod spoken;
mod stretch;
mod vague;
mod year;

use crate::calendar::{Field, Unit};

use super::meaning::Core;
use super::run::{Found, Run};
pub(super) use context::previous_word;
pub use date::NO_SUCH_DAY;
pub(super) use date::{weekday, year_behind};
pub(super) use opening::kinds_of;
use opening::{
    CLOCK, CONTEXT, DATE, DEICTIC, DISTANT, DURATION, EDGE, FEAST, FISCAL, HISTORY, MESSAGE, NTH_WEEKDAY,
    OFFSET, PART, PART_OF_DAY, PERIOD, Readings, SET, STRETCH, VAGUE, YEAR,
};

/// The families and the names of their readings, as a person would say them. A family has the name of its file here, and of
/// its examples in `tests/corpus/expressions/`.
pub const FAMILIES: &[(&str, &[&str])] = &[
    (
        "clock",
        &[
            "clock time",
            "clock time and day",
            "date and time",
            "day and clock time",
            "day and part of day",
            "last night",
            "overnight",
            "part of day",
            "part of day and day",
            "that <part of day>",
            "this <part of day>",
            "tonight",
        ],
    ),
    (
        "context",
        &[
            "day of a month",
            "day of month",
            "that <unit>",
            "the <unit> after <event>",
            "the following <unit>",
            "the previous <unit>",
        ],
    ),
    (
        "date",
        &[
            "date",
            "date of a range",
            "last <date>",
            "month and year",
            NO_SUCH_DAY,
            "weekday and date",
            "weekday and day of month",
        ],
    ),
    (
        "deictic",
        &[
            "<unit> after next",
            "<unit> before last",
            "day after tomorrow",
            "last <unit>",
            "next <unit>",
            "the <unit>",
            "the past <unit>",
            "this <unit>",
            "today",
            "tomorrow",
            "yesterday",
        ],
    ),
    (
        "duration",
        &[
            "<n> <units> ago",
            "<n> <units> earlier",
            "<n> <units> from now",
            "<n> <units> hence",
            "<n> <units> later",
            "<n> weeks from <weekday>",
            "<units>",
            "duration",
            "in <duration>",
            "recent <units>",
            "the next <duration>",
            "the past <duration>",
            "these days",
        ],
    ),
    (
        "edge",
        &[
            "the day after <day>",
            "earlier <time>",
            "early <time>",
            "late <time>",
            "later <time>",
            "mid <time>",
            "the beginning of <time>",
            "the end of <time>",
            "the middle of <time>",
            "the turn of <time>",
            "year-end",
        ],
    ),
    ("feast", &["9/11", "named day"]),
    ("fiscal", &["fiscal year", "lettered term"]),
    (
        "history",
        &["at night", "former <noun>", "future <noun>", "recent <noun>", "that time", "the same time"],
    ),
    ("message", &["<unit>", "<unit> of a series", "weekend"]),
    (
        "part",
        &[
            "<weekday> of the text",
            "half-year",
            "last <month>",
            "last <season>",
            "last <weekday>",
            "month",
            "next <month>",
            "next <season>",
            "next <weekday>",
            "nth weekday of a month",
            "quarter",
            "season",
            "this <month>",
            "this <season>",
            "this <weekday>",
            "weekday",
            "weekday before last",
            "weekday beside a day",
            "weekday of a week",
            "weekday week",
            "weekday weeks ago",
            "<n> <units> ago <day>",
        ],
    ),
    (
        "period",
        &[
            "the <unit> ended",
            "the <year> period",
            "the same period last year",
            "year-ago",
            "year-ago quarter",
        ],
    ),
    (
        "set",
        &[
            "<n> times a <unit>",
            "<n> <units> a <unit>",
            "daily",
            "every <part of day>",
            "every <unit>",
            "every <weekday>",
            "per <unit>",
            "weekdays",
            "weekends",
        ],
    ),
    ("stretch", &["<units> of <time>", "edge of <time>", "the month of <month>", "the week of <day>"]),
    (
        "vague",
        &["current", "future", "now", "one day", "recently", "soon", "the future", "the past", "the present"],
    ),
    ("year", &["century", "decade", "year"]),
];

/// Dates without a time of day and without an edge: what "early", "the end of" and clock times are put before.
static SIMPLE: Readings<10> =
    Readings::new([DATE, PART, NTH_WEEKDAY, DISTANT, FISCAL, PERIOD, YEAR, DEICTIC, CONTEXT, FEAST]);

/// All readings; of two equally long ones the first wins.
static ALL: Readings<20> = Readings::new([
    DATE,
    PART,
    NTH_WEEKDAY,
    DISTANT,
    FISCAL,
    PERIOD,
    CLOCK,
    PART_OF_DAY,
    EDGE,
    FEAST,
    CONTEXT,
    DEICTIC,
    YEAR,
    OFFSET,
    SET,
    DURATION,
    VAGUE,
    MESSAGE,
    STRETCH,
    HISTORY,
]);

/// The longest reading at `at`.
pub(super) fn longest(run: &Run<'_>, at: usize) -> Option<Found> {
    best(run, at, &ALL).map(|found| edge::open_ended(run, found))
}

/// The longest simple date at `at`.
fn simple(run: &Run<'_>, at: usize) -> Option<Found> {
    best(run, at, &SIMPLE)
}

/// The longest reading at `at` that names a day.
fn day(run: &Run<'_>, at: usize) -> Option<Found> {
    let found = simple(run, at)?;
    let names_day = match found.meaning.core {
        Core::Date(date) => matches!(date.field, Field::Day(..)),
        Core::ShortYear(_, field) => matches!(field, Field::Day(..)),
        Core::Part(field, _) | Core::Within(field, ..) | Core::ContextField(field, _) => {
            matches!(field, Field::Weekday(_) | Field::Day(..))
        }
        Core::Shift(unit, _) | Core::Context(unit, _) => unit == Unit::Day,
        Core::Numbers(..)
        | Core::WeekdayOffset(..)
        | Core::Nth(..)
        | Core::NthWithin(..)
        | Core::DayWithin(..)
        | Core::Anniversary { of: Unit::Day, .. }
        | Core::Feast(..)
        | Core::DayOfMonth(_) => true,
        _ => false,
    };
    names_day.then_some(found)
}

fn best<const N: usize>(run: &Run<'_>, at: usize, readings: &Readings<N>) -> Option<Found> {
    debug_assert!(
        readings.rest_is_silent(run, at),
        "{:?} begins a reading that says it cannot",
        run.slice(at, run.tokens.len())
    );
    let mut best: Option<Found> = None;
    for reading in readings.at(run, at) {
        if let Some(found) = (reading.read)(run, at)
            && best.is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    }
    best
}
