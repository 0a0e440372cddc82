//! A timeline as a page: the report without the changes between editions.

use super::GroupBy;
use crate::error::Error;
use crate::render::day::DateStyle;
use crate::render::report::{self, Contents, Options, Page, Section};
use crate::report::Timeline;

/// A page with the timeline alone.
///
/// # Errors
/// See [`report::html`].
pub fn html(
    timeline: &Timeline<'_>,
    title: &str,
    group: GroupBy,
    dates: DateStyle,
) -> Result<Vec<u8>, Error> {
    use Section::{Disagreements, Overview, Sources, Undated};
    let sections = vec![Overview, Section::Timeline, Disagreements, Undated, Sources];
    page(timeline, title, Options { sections, group, dates, ..Options::default() })
}

/// A page with the statements that differ alone.
///
/// # Errors
/// See [`report::html`].
pub fn html_conflicts(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Result<Vec<u8>, Error> {
    let sections = vec![Section::Disagreements, Section::Sources];
    page(timeline, title, Options { sections, dates, ..Options::default() })
}

fn page(timeline: &Timeline<'_>, title: &str, options: Options) -> Result<Vec<u8>, Error> {
    report::html(&Contents { title, timeline, changes: &[] }, &options, Page::Whole)
}
