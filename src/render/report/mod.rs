//! The timeline document: sources, timeline, disagreements, changes between editions. One file a format.

mod html;
mod markdown;

pub use html::html;
pub use markdown::markdown;

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

/// How the changes are shown in it.
fn shown() -> super::diff::Shown {
    super::diff::Shown {
        unit: "sentence",
        context: 0,
        all_blocks: false,
        only: Vec::new(),
        ignore: Vec::new(),
        substance: false,
    }
}
