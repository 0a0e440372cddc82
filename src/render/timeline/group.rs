//! Rows under headings: a day, a month, a year.

use crate::render::day::{self, DateStyle};
use crate::report::{Entry, Grain};

/// What rows are put together by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// "Sat 7 Sep 2013".
    Day,
    /// "September 2013".
    Month,
    /// "2013".
    Year,
    /// All rows under one heading.
    Whole,
}

impl GroupBy {
    /// The heading over a row: the smallest of day, month and year that holds all of its time, and is no smaller than the
    /// group.
    #[must_use]
    pub fn title(self, entry: &Entry<'_>, dates: DateStyle) -> String {
        if self == Self::Whole {
            return "All rows".to_owned();
        }
        let [first, last] = [&*entry.earliest, &*entry.latest];
        // A night is told of the day on which it begins.
        let last = if entry.grain == Grain::Part { first } else { last };
        let [begin, end] = [first, last].map(day::day_of);
        let one_day = begin.filter(|_| self == Self::Day && begin == end);
        let day = one_day.map(|day| day.to_string());
        let day = day.map(|day| dates.of(&day, &day, Grain::Day, None, None));
        let month = || day::month_of(first).filter(|month| day::month_of(last).as_ref() == Some(month));
        let years = || {
            let [begin, end] = [day::year_of(first)?, day::year_of(last)?].map(day::year);
            Some(if begin == end { begin } else { format!("{begin}–{end}") })
        };
        let month = || month().filter(|_| self != Self::Year);
        day.or_else(month).or_else(years).unwrap_or_else(|| "Without a year".to_owned())
    }
}
