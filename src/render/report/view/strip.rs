//! The overview: how many rows stand where, from the first day to the last, as bars to be drawn.
//!
//! Days far from all others would press the rest into a corner; they are counted at the ends instead.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::render::day::{self, DateStyle};
use crate::render::words::plural;
use crate::report::{Certainty, Entry, Status, Timeline};

/// Width and height of the drawing, in its own units.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 72.0;
/// Most bars.
const BARS: i64 = 100;
/// A window that holds most rows is shown alone where the whole is this many times as long.
const FAR: i64 = 4;

/// The days that are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

/// A bar: from its left edge, so wide, in thousandths of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bar {
    x: f64,
    width: f64,
}

/// The overview.
#[derive(Debug, Serialize)]
pub struct Strip {
    pub height: f64,
    pub columns: Vec<Column>,
    pub ticks: Vec<Tick>,
    /// The same in words.
    pub summary: String,
    /// Of what lies outside: "3 rows before", "1 row after".
    pub outside: Vec<String>,
}

/// The rows of some days: those that happened, and on top of them the others.
#[derive(Debug, Serialize)]
pub struct Column {
    pub x: f64,
    pub width: f64,
    /// Top and height of what happened.
    pub solid: [f64; 2],
    /// Top and height of what is expected, alleged, denied or conditional.
    pub open: [f64; 2],
    /// The first row.
    row: String,
}

#[derive(Debug, Serialize)]
pub struct Tick {
    pub x: f64,
    pub label: String,
}

/// First and last day of an entry, and how many rows stand on it: of what happened, and others.
struct Placed<'t> {
    first: NaiveDate,
    last: NaiveDate,
    happened: usize,
    others: usize,
    row: &'t str,
}

impl Scale {
    /// The days on which most rows of a timeline stand.
    pub fn of(timeline: &Timeline<'_>) -> Option<Self> {
        let placed: Vec<Placed<'_>> = placed(timeline);
        let mut days: Vec<NaiveDate> = placed.iter().map(|entry| entry.first).collect();
        days.sort_unstable();
        let whole = Self { first: *days.first()?, last: placed.iter().map(|entry| entry.last).max()? };
        let cut = days.len() / 10;
        let inner = Self { first: *days.get(cut)?, last: *days.get(days.len() - 1 - cut)? };
        let far = inner.days() > 1 && whole.days() / inner.days() >= FAR;
        Some(if far { inner } else { whole })
    }

    fn days(&self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    fn place(&self, day: NaiveDate) -> f64 {
        let days = (day - self.first).num_days();
        WIDTH * (days as f64 / self.days() as f64).clamp(0.0, 1.0)
    }

    /// Where an entry that is longer than a day lies.
    pub fn bar(&self, entry: &Entry<'_>) -> Option<Bar> {
        let (first, last) = (day::day_of(&entry.earliest)?, day::day_of(&entry.latest)?);
        let long = (last - first).num_days() > 1;
        let inside = long && last >= self.first && first <= self.last;
        inside.then(|| {
            let (x, end) = (self.place(first), self.place(last.succ_opt().unwrap_or(last)));
            Bar { x: rounded(x), width: rounded((end - x).max(4.0)) }
        })
    }
}

fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn placed<'t>(timeline: &'t Timeline<'t>) -> Vec<Placed<'t>> {
    let of = |entry: &'t Entry<'t>| {
        let (first, last) = (day::day_of(&entry.earliest)?, day::day_of(&entry.latest)?);
        let fact = |status: Status| matches!(status, Status::Happened | Status::Ongoing);
        let dated = || entry.statements.iter().filter(|row| row.certainty != Certainty::Published);
        let happened = dated().filter(|row| fact(row.status)).count();
        let row = entry.statements.first().map_or("", |row| &*row.id);
        Some(Placed { first, last, happened, others: dated().count() - happened, row })
    };
    // A century has no place among days.
    timeline
        .entries
        .iter()
        .filter_map(of)
        .filter(|entry| (entry.last - entry.first).num_days() < 366)
        .collect()
}

impl Strip {
    /// The overview of a timeline; none where all stands on one day.
    pub fn of(timeline: &Timeline<'_>, dates: DateStyle) -> Option<Self> {
        let scale = Scale::of(timeline).filter(|scale| scale.days() > 1)?;
        let entries = placed(timeline);
        let count = scale.days().min(BARS);
        let mut bins: Vec<(usize, usize, &str)> = vec![(0, 0, ""); usize::try_from(count).ok()?];
        let mut outside = [0_usize; 2];
        for entry in &entries {
            if entry.first < scale.first || entry.first > scale.last {
                outside[usize::from(entry.first > scale.last)] += entry.happened + entry.others;
                continue;
            }
            let at = (entry.first - scale.first).num_days() * count / scale.days();
            let Some(bin) = usize::try_from(at).ok().and_then(|at| bins.get_mut(at)) else { continue };
            if bin.2.is_empty() {
                bin.2 = entry.row;
            }
            (bin.0, bin.1) = (bin.0 + entry.happened, bin.1 + entry.others);
        }
        let most =
            bins.iter().map(|(happened, others, _)| happened + others).max().filter(|most| *most > 0)?;
        let each = WIDTH / count as f64;
        let high = |rows: usize| HEIGHT * rows as f64 / most as f64;
        let column = |(at, &(happened, others, row)): (usize, &(usize, usize, &str))| {
            let (solid, open) = (high(happened), high(others));
            (happened + others > 0).then(|| Column {
                x: rounded(at as f64 * each + each * 0.08),
                width: rounded((each * 0.84).min(28.0)),
                solid: [HEIGHT - solid, solid].map(rounded),
                open: [HEIGHT - solid - open, open].map(rounded),
                row: row.to_owned(),
            })
        };
        let ends = [("before", scale.first), ("after", scale.last)];
        let outside = ends.iter().zip(outside).filter(|(_, rows)| *rows > 0);
        Some(Self {
            height: HEIGHT,
            columns: bins.iter().enumerate().filter_map(column).collect(),
            ticks: ticks(&scale, dates),
            summary: summary(&scale, &entries, dates),
            outside: outside
                .map(|((side, day), rows)| {
                    format!("{rows} {} {side} {}", plural("row", rows), dates.stamp(&day.to_string()))
                })
                .collect(),
        })
    }
}

/// "From Sat 3 Aug 2013 to Mon 9 Sep 2013; most rows, 9, on Sat 7 Sep 2013."
fn summary(scale: &Scale, entries: &[Placed<'_>], dates: DateStyle) -> String {
    let [first, last] = [scale.first, scale.last].map(|day| dates.stamp(&day.to_string()));
    let most = fullest(entries).filter(|(_, rows)| *rows > 1).map_or(String::new(), |(day, rows)| {
        format!("; most rows, {rows}, on {}", dates.stamp(&day.to_string()))
    });
    format!("From {first} to {last}{most}.")
}

/// The day with most rows, of several the first, and how many: what is told of an hour counts for its day.
fn fullest(entries: &[Placed<'_>]) -> Option<(NaiveDate, usize)> {
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.first == entry.last) {
        *days.entry(entry.first).or_default() += entry.happened + entry.others;
    }
    days.into_iter().max_by_key(|&(day, rows)| (rows, Reverse(day)))
}

/// Days, months or years below the bars, eight at most.
fn ticks(scale: &Scale, dates: DateStyle) -> Vec<Tick> {
    const MOST: usize = 8;
    let days = scale.days();
    let each_day = || scale.first.iter_days().take(usize::try_from(days).unwrap_or(0));
    let places: Vec<(NaiveDate, String)> = if days <= 31 {
        each_day().map(|day| (day, dates.short(&day.to_string(), Some(day.year())))).collect()
    } else if days <= 500 {
        let months = each_day().filter(|day| day.day() == 1);
        months.map(|day| (day, day::month_of(&day.to_string()).unwrap_or_default())).collect()
    } else {
        let years = scale.first.year() + 1..=scale.last.year();
        years.filter_map(|year| Some((NaiveDate::from_yo_opt(year, 1)?, day::year(year)))).collect()
    };
    let each = places.len().div_ceil(MOST).max(1);
    let tick = |(day, label)| Tick { x: rounded(scale.place(day)), label };
    places.into_iter().step_by(each).map(tick).collect()
}

#[cfg(test)]
mod tests {
    use super::{Placed, Scale, fullest};
    use chrono::NaiveDate;

    #[test]
    fn rows_of_hours_count_for_their_day() {
        let day = |day| NaiveDate::from_ymd_opt(2013, 9, day).unwrap();
        let placed = |first, last, happened| Placed { first, last, happened, others: 0, row: "" };
        let rows = [placed(day(1), day(1), 2), placed(day(2), day(2), 1), placed(day(2), day(2), 2)];
        assert_eq!(fullest(&rows), Some((day(2), 3)));
        assert_eq!(fullest(&rows[..2]), Some((day(1), 2)));
        assert_eq!(fullest(&[placed(day(1), day(30), 9)]), None, "a month is no day");
    }

    #[test]
    fn places_are_thousandths_of_the_whole() {
        let day = |day| NaiveDate::from_ymd_opt(2013, 9, day).unwrap();
        let scale = Scale { first: day(1), last: day(10) };
        assert_eq!([scale.place(day(1)), scale.place(day(6))], [0.0, 500.0]);
        assert_eq!(scale.place(day(30)), 1000.0, "what lies outside stands at the edge");
    }
}
