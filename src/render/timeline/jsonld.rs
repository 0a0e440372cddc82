//! A timeline as linked data in the words of schema.org: a list of events, and of claims.
//!
//! What is alleged, denied or conditional is no event: it is a `Claim`, which search engines do not take for a fact.

use serde::Serialize;

use super::event::{Cited, Event, events};
use crate::render::day::DateStyle;
use crate::render::{json, safe};
use crate::report::{Grain, Status, Timeline};

#[derive(Serialize)]
struct List {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(rename = "itemListOrder")]
    order: &'static str,
    #[serde(rename = "numberOfItems")]
    count: usize,
    #[serde(rename = "itemListElement")]
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    item: Thing,
}

/// An event or a claim.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing {
    #[serde(rename = "@type")]
    kind: &'static str,
    identifier: String,
    name: String,
    /// The date in words.
    disambiguating_description: String,
    description: String,
    /// Of an event, where that end is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_status: Option<&'static str>,
    /// Of a claim.
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subject_of: Vec<Article>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    appearance: Vec<Article>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article {
    #[serde(rename = "@type")]
    kind: &'static str,
    identifier: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Publisher>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
}

#[derive(Serialize)]
struct Publisher {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// The rows as a list. Fit to stand in a `script` element.
#[must_use]
pub fn jsonld(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let things = events(timeline, dates);
    let items = things.iter().enumerate().map(|(index, event)| Item {
        kind: "ListItem",
        position: index + 1,
        item: thing(event),
    });
    let list = List {
        context: "https://schema.org",
        kind: "ItemList",
        name: safe::line(title).into_owned(),
        order: "https://schema.org/ItemListOrderAscending",
        count: things.len(),
        items: items.collect(),
    };
    // A sign that could end the element stands in texts only, where it may be written as its number.
    let mut bytes = Vec::new();
    for byte in json::line(&list) {
        if byte == b'<' { bytes.extend_from_slice(b"\\u003c") } else { bytes.push(byte) }
    }
    bytes
}

fn thing(event: &Event<'_>) -> Thing {
    let (entry, statement) = (event.row.entry, event.row.statement);
    let claim = matches!(statement.status, Status::Alleged | Status::Denied | Status::Conditional);
    let [start_date, end_date] = ends(event);
    let articles = event.sources.iter().map(article).collect();
    let (subject_of, appearance) = if claim { (Vec::new(), articles) } else { (articles, Vec::new()) };
    let coverage = || {
        entry.edtf.as_deref().map_or_else(|| format!("{}/{}", entry.earliest, entry.latest), str::to_owned)
    };
    Thing {
        kind: if claim { "Claim" } else { "Event" },
        identifier: safe::line(&statement.id).into_owned(),
        name: event.caption(),
        disambiguating_description: event.row.date.clone(),
        description: event.details().join("\n"),
        start_date: start_date.filter(|_| !claim),
        end_date: end_date.filter(|_| !claim),
        event_status: (statement.status == Status::Expected).then_some("https://schema.org/EventScheduled"),
        temporal_coverage: claim.then(coverage),
        subject_of,
        appearance,
    }
}

/// First and last day or moment, none where that end is open; of a whole year or month its name alone.
fn ends(event: &Event<'_>) -> [Option<String>; 2] {
    let entry = event.row.entry;
    let edtf = entry.edtf.as_deref().unwrap_or_default();
    let named = |text: &str| Some(text.to_owned());
    match event.open() {
        [true, _] => [None, named(edtf.strip_prefix("../").unwrap_or(&entry.latest))],
        [_, true] => [named(edtf.strip_suffix("/..").unwrap_or(&entry.earliest)), None],
        _ => {
            let unit = edtf.trim_end_matches('~');
            let plain = unit.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && !unit.is_empty();
            if plain && matches!(entry.grain, Grain::Year | Grain::Month) {
                [named(unit), named(unit)]
            } else {
                [named(&entry.earliest), named(&entry.latest)]
            }
        }
    }
}

fn article(cited: &Cited<'_>) -> Article {
    let source = cited.source;
    Article {
        kind: "NewsArticle",
        identifier: safe::line(&source.id).into_owned(),
        headline: source.title.as_deref().map(|title| safe::line(title).into_owned()),
        url: cited.address().map(str::to_owned),
        publisher: source
            .outlet
            .as_deref()
            .map(|outlet| Publisher { kind: "Organization", name: safe::line(outlet).into_owned() }),
        date_published: source.published.clone(),
        date_modified: source.updated.clone(),
    }
}
