//! A timeline as JSON for vis-timeline: items, in one group for each document.
//!
//! What is shown of an item is markup there, so text is escaped.

use serde::Serialize;

use super::event::{Cited, Event, events};
use crate::calendar::{Datelike, NaiveDate};
use crate::render::day::{self, DateStyle};
use crate::render::html::escaped;
use crate::render::json;
use crate::report::{Modifier, Timeline};

#[derive(Serialize)]
struct Chart {
    groups: Vec<Group>,
    items: Vec<Item>,
}

/// A document.
#[derive(Serialize)]
struct Group {
    id: usize,
    content: String,
}

#[derive(Serialize)]
struct Item {
    id: String,
    group: usize,
    /// The statement, as markup.
    content: String,
    /// What shows when the pointer rests on it, as markup.
    title: String,
    start: String,
    /// Behind the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "className")]
    classes: String,
}

/// The rows as items.
#[must_use]
pub fn vis(timeline: &Timeline<'_>, dates: DateStyle) -> Vec<u8> {
    let groups = timeline.documents.iter().enumerate().map(|(index, source)| Group {
        id: index + 1,
        content: escaped(&Cited { number: index + 1, source, copy: false, dates }.label()).into_owned(),
    });
    let items = events(timeline, dates).iter().map(item).collect();
    json::line(&Chart { groups: groups.collect(), items })
}

fn item(event: &Event<'_>) -> Item {
    let details: Vec<String> = event.details().iter().map(|line| escaped(line).into_owned()).collect();
    let entry = event.row.entry;
    // A moment of the clock has no length; days end where the next begins.
    let moment = entry.earliest == entry.latest && entry.earliest.contains('T');
    Item {
        id: escaped(&event.row.statement.id).into_owned(),
        group: event.row.statement.document + 1,
        content: escaped(&event.caption()).into_owned(),
        title: details.join("<br>"),
        start: if moment { moment_of(event) } else { iso(event.first) },
        end: if moment { None } else { event.last.succ_opt().map(iso) },
        kind: if moment { "box" } else { "range" },
        classes: classes(event),
    }
}

/// Names for a style sheet: the status, and what of the days is not what it seems.
fn classes(event: &Event<'_>) -> String {
    let statement = event.row.statement;
    let mut classes = vec![format!("dateline-{}", statement.status.name())];
    classes.push(format!("dateline-{}", statement.certainty.name()));
    if day::narrowed(event.row.entry, statement).0 == Some(Modifier::Approx) {
        classes.push("dateline-approximate".to_owned());
    }
    let ends = ["dateline-open-start", "dateline-open-end"].iter().zip(event.open());
    classes.extend(ends.filter(|(_, open)| *open).map(|(name, _)| (*name).to_owned()));
    classes.join(" ")
}

/// A day as JavaScript reads it: years beyond four digits have a sign and six.
fn iso(day: NaiveDate) -> String {
    match day.year() {
        0..=9999 => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        year => format!("{year:+07}-{:02}-{:02}T00:00:00", day.month(), day.day()),
    }
}

/// The moment as the contract has it, behind a day as JavaScript reads it.
fn moment_of(event: &Event<'_>) -> String {
    let time = event.row.entry.earliest.split_once('T').map_or("00:00", |(_, time)| time);
    let day = iso(event.first);
    format!("{}T{time}", day.split_once('T').map_or(day.as_str(), |(day, _)| day))
}
