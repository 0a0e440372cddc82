//! A timeline as a page: the report without the changes between editions.

use crate::error::Error;
use crate::render::day::DateStyle;
use crate::render::report::{self, Contents, Options, Page, Section};
use crate::report::Timeline;

/// A page with the timeline alone.
///
/// # Errors
/// See [`report::html`].
pub fn html(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Result<Vec<u8>, Error> {
    use Section::{Disagreements, Overview, Sources, Undated};
    page(timeline, title, dates, &[Overview, Section::Timeline, Disagreements, Undated, Sources])
}

/// A page with the statements that differ alone.
///
/// # Errors
/// See [`report::html`].
pub fn html_conflicts(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Result<Vec<u8>, Error> {
    page(timeline, title, dates, &[Section::Disagreements, Section::Sources])
}

fn page(
    timeline: &Timeline<'_>,
    title: &str,
    dates: DateStyle,
    sections: &[Section],
) -> Result<Vec<u8>, Error> {
    let options = Options { sections: sections.to_vec(), dates, ..Options::default() };
    report::html(&Contents { title, timeline, changes: &[] }, &options, Page::Whole)
}
