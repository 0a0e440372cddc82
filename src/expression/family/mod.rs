//! The readings, one file a family. A reading looks at a run from one token on; the longest wins.

mod clock;
mod context;
mod date;
mod deictic;
mod duration;
mod edge;
mod feast;
mod fiscal;
mod message;
mod part;
mod plausible;
mod set;
mod stretch;
mod vague;
mod year;

use crate::calendar::{Field, Unit};

use crate::language::english::time::Word;

use super::meaning::Core;
use super::run::{Found, Run};
pub(super) use date::year_behind;

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
    ("context", &["day of month", "that <unit>", "the following <unit>", "the previous <unit>"]),
    (
        "date",
        &[
            "date",
            "date of a range",
            "last <date>",
            "month and year",
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
            "the <unit> ended",
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
            "recent <units>",
            "the next <duration>",
            "the past <duration>",
            "these days",
        ],
    ),
    (
        "edge",
        &[
            "earlier <time>",
            "early <time>",
            "late <time>",
            "later <time>",
            "mid <time>",
            "the beginning of <time>",
            "the end of <time>",
            "the middle of <time>",
            "year-end",
        ],
    ),
    ("feast", &["9/11", "named day"]),
    ("fiscal", &["fiscal year", "lettered term"]),
    ("message", &["<unit>", "weekend"]),
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
            "the <year> period",
            "this <month>",
            "this <season>",
            "this <weekday>",
            "weekday",
            "weekday before last",
            "weekday of a week",
            "weekday week",
            "weekday weeks ago",
            "year-ago",
            "year-ago quarter",
        ],
    ),
    (
        "set",
        &[
            "<n> times a <unit>",
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
    ("vague", &["current", "future", "now", "recently", "soon", "the future", "the past", "the present"]),
    ("year", &["century", "decade", "year"]),
];

type Reading = for<'a, 'b> fn(&'a Run<'b>, usize) -> Option<Found>;

/// Dates without a time of day and without an edge: what "early", "the end of" and clock times are put before.
const SIMPLE: [Reading; 11] = [
    date::read,
    part::read,
    part::nth_weekday,
    part::distant,
    fiscal::read,
    part::year_ago,
    part::period_of,
    year::read,
    deictic::read,
    context::read,
    feast::read,
];

/// All readings; of two equally long ones the first wins.
const ALL: [Reading; 20] = [
    date::read,
    part::read,
    part::nth_weekday,
    part::distant,
    fiscal::read,
    part::year_ago,
    part::period_of,
    clock::read,
    clock::alone,
    edge::read,
    feast::read,
    context::read,
    deictic::read,
    year::read,
    duration::offset,
    set::read,
    duration::read,
    vague::read,
    message::read,
    stretch::read,
];

/// The longest reading at `at`.
pub(super) fn longest(run: &Run<'_>, at: usize) -> Option<Found> {
    if run.word(at).is_some_and(never_first) {
        return None;
    }
    best(run, at, &ALL)
}

/// Words that stand inside of expressions and begin none; they are most of the words of a run.
const fn never_first(word: Word) -> bool {
    matches!(
        word,
        Word::Of
            | Word::In
            | Word::On
            | Word::To
            | Word::From
            | Word::Between
            | Word::Until
            | Word::And
            | Word::Or
            | Word::So
            | Word::Than
            | Word::Least
            | Word::Most
            | Word::Ago
            | Word::Before
            | Word::After
            | Word::Hence
            | Word::Ahead
            | Word::Am
            | Word::Pm
            | Word::Bc
            | Word::Long
            | Word::Old
            | Word::Rest
            | Word::Moment
            | Word::TimesNoun
    )
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
        | Core::Feast(..)
        | Core::DayOfMonth(_) => true,
        _ => false,
    };
    names_day.then_some(found)
}

fn best(run: &Run<'_>, at: usize, readings: &[Reading]) -> Option<Found> {
    let mut best: Option<Found> = None;
    for reading in readings {
        if let Some(found) = reading(run, at)
            && best.is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    }
    best
}
