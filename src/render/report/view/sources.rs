//! The documents that a report was made from, numbered, in citation form.

use serde::Serialize;

use crate::render::day::DateStyle;
use crate::render::words::origin;
use crate::report::{Source, Timeline};

/// A document as it is cited.
#[derive(Debug, Serialize)]
pub struct Cited {
    number: usize,
    id: String,
    byline: Option<String>,
    title: Option<String>,
    outlet: Option<String>,
    agency: Option<String>,
    edition: Option<String>,
    cite: Option<String>,
    published: Option<String>,
    published_from: Option<&'static str>,
    updated: Option<String>,
    url: Option<Address>,
    archive: Option<Address>,
    accessed: Option<String>,
}

/// An address; one that a browser may open is a link, any other is text.
#[derive(Debug, Serialize)]
pub struct Address {
    text: String,
    opens: bool,
}

impl Address {
    fn new(address: &str) -> Self {
        Self {
            text: address.to_owned(),
            opens: address.starts_with("https://") || address.starts_with("http://"),
        }
    }
}

/// The documents of a timeline.
pub fn cited(timeline: &Timeline<'_>, dates: DateStyle) -> Vec<Cited> {
    timeline.documents.iter().enumerate().map(|(index, source)| cite(index + 1, source, dates)).collect()
}

fn cite(number: usize, source: &Source<'_>, dates: DateStyle) -> Cited {
    let owned = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
    let stamp = |iso: &str| dates.stamp(iso);
    Cited {
        number,
        id: source.id.clone().into_owned(),
        byline: owned(&source.byline),
        title: owned(&source.title),
        outlet: owned(&source.outlet),
        agency: owned(&source.agency),
        edition: owned(&source.edition),
        cite: owned(&source.cite),
        published: source.published.as_deref().map(stamp),
        published_from: source.published_from.map(origin),
        updated: source.updated.as_deref().map(stamp),
        url: source.url.as_deref().map(Address::new),
        archive: source.archive_url.as_deref().map(Address::new),
        accessed: source.accessed.as_deref().map(stamp),
    }
}
