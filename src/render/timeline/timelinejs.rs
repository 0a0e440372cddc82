//! A timeline as JSON for TimelineJS3, which draws it as slides over a time line.

use serde::Serialize;

use super::event::{Cited, Event, events};
use crate::calendar::{Datelike, NaiveDate};
use crate::render::day::DateStyle;
use crate::render::html::{escaped, link};
use crate::render::json;
use crate::report::Timeline;

#[derive(Serialize)]
struct Slides {
    /// Days, of the common era and before.
    scale: &'static str,
    title: Title,
    events: Vec<Slide>,
}

#[derive(Serialize)]
struct Title {
    text: Text,
}

/// Markup.
#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    start_date: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Day>,
    /// The date in words, in place of the days.
    display_date: String,
    /// Rows of one status stand together.
    group: &'static str,
    text: Text,
}

#[derive(Serialize)]
struct Day {
    /// 44 BC is -43.
    year: i32,
    month: u32,
    day: u32,
}

/// The rows as slides behind one that names the documents.
#[must_use]
pub fn timelinejs(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let sources = timeline.documents.iter().enumerate();
    let sources = sources.map(|(index, source)| Cited { number: index + 1, source, copy: false, dates });
    let text =
        Text { headline: escaped(title).into_owned(), text: list(sources.map(|cited| marked_up(&cited))) };
    let events = events(timeline, dates).iter().map(slide).collect();
    json::line(&Slides { scale: "human", title: Title { text }, events })
}

fn slide(event: &Event<'_>) -> Slide {
    let details = event.details();
    let facts =
        details.iter().filter(|line| !line.starts_with("Source ")).map(|line| escaped(line).into_owned());
    let sources = event.sources.iter().map(marked_up);
    Slide {
        unique_id: escaped(&event.row.statement.id).into_owned(),
        start_date: day(event.first),
        end_date: (event.last != event.first).then(|| day(event.last)),
        display_date: escaped(&event.row.date).into_owned(),
        group: event.row.statement.status.name(),
        text: Text { headline: escaped(&event.text()).into_owned(), text: list(facts.chain(sources)) },
    }
}

/// A document as markup, with a link where it has an address.
fn marked_up(cited: &Cited<'_>) -> String {
    let line = format!("Source {}", cited.line());
    cited.address().map_or_else(|| escaped(&line).into_owned(), |address| link(address, &line))
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let items: String = lines.map(|line| format!("<li>{line}</li>")).collect();
    format!("<ul>{items}</ul>")
}

fn day(day: NaiveDate) -> Day {
    Day { year: day.year(), month: day.month(), day: day.day() }
}
