//! Timelines: one file a format.

mod cited;
mod csv;
pub(super) mod decision;
pub(super) mod difference;
mod event;
mod group;
mod html;
mod ics;
mod jsonld;
mod markdown;
mod markwhen;
mod mermaid;
pub(super) mod row;
mod svg;
mod table;
mod timelinejs;
mod vis;
mod xlsx;

pub use csv::{csv, write_csv};
pub use decision::block;
pub use group::GroupBy;
pub use html::{html, html_conflicts};
pub use ics::ics;
pub use jsonld::jsonld;
pub use markdown::{markdown, markdown_conflicts};
pub use markwhen::markwhen;
pub use mermaid::{gantt, mermaid};
pub use svg::svg;
pub use table::{conflicts_of as table_conflicts, table_of as table};
pub use timelinejs::timelinejs;
pub use vis::vis;
pub use xlsx::xlsx;

use super::day::DateStyle;
use crate::report::Timeline;

/// Which lists under the rows are shown in full, and what stands over the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Sentences without a date.
    pub undated: bool,
    /// Expressions that could not be resolved.
    pub unresolved: bool,
    /// Lines that are no part of a story.
    pub set_aside: bool,
    /// How dates are written.
    pub dates: DateStyle,
    /// What the rows are put together by.
    pub group: Option<GroupBy>,
    /// Whether only the documents that the rows name are listed: rows were chosen from many.
    pub cited: bool,
}

/// A list of what has no row.
pub(super) struct List {
    one: &'static str,
    many: &'static str,
    /// The option that shows it.
    option: &'static str,
    /// Whether it is shown in full.
    shown: bool,
    pub items: Vec<Item>,
}

/// A sentence or line without a row.
pub(super) struct Item {
    /// Index of its document.
    pub document: usize,
    pub text: String,
}

impl List {
    pub fn title(&self) -> String {
        match self.items.len() {
            1 => format!("1 {}", self.one),
            many => format!("{many} {}", self.many),
        }
    }
}

/// What has no row, in four lists. What a person left out is always shown: it is nothing that a rule decided.
pub(super) fn lists(timeline: &Timeline<'_>, shown: Shown) -> [List; 4] {
    let undated = timeline.undated.iter().filter(|undated| undated.mention.is_none());
    let unresolved = timeline.undated.iter().filter_map(|undated| Some((undated, undated.mention.as_ref()?)));
    let discarded = timeline.discarded.iter();
    [
        List {
            one: "statement left out by hand",
            many: "statements left out by hand",
            option: "",
            shown: true,
            items: discarded
                .map(|it| Item { document: it.document, text: decision::discarded(it, shown.dates) })
                .collect(),
        },
        List {
            one: "sentence without a date",
            many: "sentences without a date",
            option: "--show-undated",
            shown: shown.undated,
            items: undated
                .map(|item| Item { document: item.document, text: item.text.clone().into_owned() })
                .collect(),
        },
        List {
            one: "sentence with a date that could not be resolved",
            many: "sentences with a date that could not be resolved",
            option: "--show-unresolved",
            shown: shown.unresolved,
            items: unresolved
                .map(|(item, mention)| Item {
                    document: item.document,
                    text: format!("“{}”: {}", mention.text, item.text),
                })
                .collect(),
        },
        List {
            one: "line set aside as no part of a story",
            many: "lines set aside as no part of a story",
            option: "--show-set-aside",
            shown: shown.set_aside,
            items: timeline
                .set_aside
                .iter()
                .map(|line| Item {
                    document: line.document,
                    text: format!("{}: {}", line.kind.name(), line.text),
                })
                .collect(),
        },
    ]
}
