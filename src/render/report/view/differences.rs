//! Statements that differ, side by side.

use serde::Serialize;

use super::super::Options;
use super::parts::{Part, parts};
use crate::render::timeline::difference::{self, Group};
use crate::report::Timeline;

/// Statements that differ.
#[derive(Debug, Serialize)]
pub struct Difference {
    title: &'static str,
    sides: Vec<Side>,
}

/// One of them.
#[derive(Debug, Serialize)]
struct Side {
    /// Id of the row.
    row: String,
    date: String,
    source: usize,
    name: String,
    said: String,
    text: Vec<Part>,
}

/// Those that differ on a date, a number, or whether it happened.
pub fn conflicts(timeline: &Timeline<'_>, options: &Options) -> Vec<Difference> {
    of(&difference::conflicts(timeline, options.dates), options)
}

/// Figures that later publications raised.
pub fn later_figures(timeline: &Timeline<'_>, options: &Options) -> Vec<Difference> {
    of(&difference::later_figures(timeline, options.dates), options)
}

fn of(groups: &[Group<'_>], options: &Options) -> Vec<Difference> {
    let side = |side: &difference::Side<'_>| Side {
        row: side.statement.id.clone().into_owned(),
        date: side.date.clone(),
        source: side.statement.document + 1,
        name: side.source.split_once(", ").map_or("", |(_, name)| name).to_owned(),
        said: side.said.clone(),
        text: parts(side.statement, options.quote_words),
    };
    groups
        .iter()
        .map(|group| Difference { title: group.title, sides: group.sides.iter().map(side).collect() })
        .collect()
}
