//! The timeline document: sources, timeline, disagreements, changes between editions. One file a format.

mod html;
mod markdown;
mod templates;
mod view;

pub use html::{Page, SCRIPT, STYLE, html, prefix};
pub use markdown::markdown;
pub(in crate::render) use view::strip;

use super::day::DateStyle;
use crate::render::timeline::GroupBy;
use crate::report::{Diff, Timeline};

/// What the document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'r> {
    /// What stands above it.
    pub title: &'r str,
    /// The timeline of all sources.
    pub timeline: &'r Timeline<'r>,
    /// The changes between the editions of each article that has several.
    pub changes: &'r [Diff<'r>],
}

/// How it is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which parts, in their order.
    pub sections: Vec<Section>,
    /// Level of its first heading.
    pub level: usize,
    /// Before every id.
    pub prefix: String,
    /// At most so many words of each quotation.
    pub quote_words: Option<usize>,
    /// How dates are written.
    pub dates: DateStyle,
    /// What the rows are put together by, within their years.
    pub group: GroupBy,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            sections: Section::ALL.to_vec(),
            level: 1,
            prefix: "dl-".to_owned(),
            quote_words: None,
            dates: DateStyle::default(),
            group: GroupBy::Month,
        }
    }
}

/// A part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// How many rows stand where.
    Overview,
    /// The rows.
    Timeline,
    /// Statements that differ.
    Disagreements,
    /// What changed between editions.
    Changes,
    /// What has no row.
    Undated,
    /// How dates were resolved.
    Resolution,
    /// What the document was made from.
    Sources,
}

impl Section {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Timeline,
        Self::Disagreements,
        Self::Changes,
        Self::Undated,
        Self::Resolution,
        Self::Sources,
    ];

    /// Its name on the command line and in a template.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Timeline => "timeline",
            Self::Disagreements => "disagreements",
            Self::Changes => "changes",
            Self::Undated => "undated",
            Self::Resolution => "resolution",
            Self::Sources => "sources",
        }
    }

    /// What stands above it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Timeline => "Timeline",
            Self::Disagreements => "Disagreements",
            Self::Changes => "Changes between editions",
            Self::Undated => "Without a row",
            Self::Resolution => "How dates were resolved",
            Self::Sources => "Sources",
        }
    }
}

/// How the changes are shown in it.
fn shown(dates: DateStyle) -> super::diff::Shown {
    super::diff::Shown {
        unit: "sentence",
        context: 0,
        all_blocks: false,
        only: Vec::new(),
        ignore: Vec::new(),
        substance: false,
        dates,
    }
}
