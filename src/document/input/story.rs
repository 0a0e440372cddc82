//! A story file → which files are editions of which source, and what a person decided.
//!
//! ```
//! use dateline::document::Story;
//! let story = Story::parse(
//!     r#"
//!     title = "The dam"
//!     [[source]]
//!     outlet = "The Valley Ledger"
//!     editions = ["ledger-1.md", "ledger-2.md"]
//!     [[decision]]
//!     quote = "on Friday"
//!     date = "2010-06-11"
//!     "#,
//! )?;
//! assert_eq!(story.sources[0].editions.len(), 2);
//! assert_eq!(story.decisions[0].date.as_ref().unwrap().text, "2010-06-11");
//! # Ok::<(), dateline::error::Error>(())
//! ```

use serde::Deserialize;

use super::decision::{Decision, DecisionTable, Row, RowTable};
use crate::document::Document;
use crate::error::{Error, Result};
use crate::span::Span;

/// The name of a story file.
pub const STORY_FILE: &str = "story.toml";

/// What a story file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The story file, as typed.
    pub path: String,
    /// Name of the story.
    pub title: Option<String>,
    /// Who tells it.
    pub sources: Vec<StorySource>,
    /// What a person decided about statements.
    pub decisions: Vec<Decision>,
    /// Rows that a person added.
    pub rows: Vec<Row>,
}

/// A source and its editions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StorySource {
    /// Who published it.
    pub outlet: Option<String>,
    /// The agency whose text it is.
    pub agency: Option<String>,
    /// Citation.
    pub cite: Option<String>,
    /// Files beside the story file, oldest edition first.
    pub editions: Vec<String>,
}

/// The tables of a story file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
    title: Option<String>,
    #[serde(rename = "source", default)]
    sources: Vec<StorySource>,
    #[serde(rename = "decision", default)]
    decisions: Vec<DecisionTable>,
    #[serde(rename = "row", default)]
    rows: Vec<RowTable>,
}

impl Story {
    /// Reads a story file.
    ///
    /// # Errors
    /// If it is no TOML, says something that a story file does not know, or gives a date that is none; with the line.
    pub fn parse(text: &str) -> Result<Self> {
        let ends: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
        let line = |at: usize| 1 + ends.partition_point(|&end| end < at);
        let tables: Tables = toml::from_str(text).map_err(|error| {
            let refused = Error::new(
                "a story file with title, [[source]], [[decision]] and [[row]]",
                error.message().trim().replace('\n', ", "),
                "see the story files under samples/",
            );
            match error.span() {
                Some(span) => refused.at_line(line(span.start)),
                None => refused,
            }
        })?;
        let Tables { title, sources, decisions, rows } = tables;
        if let Some(empty) = sources.iter().position(|source| source.editions.is_empty()) {
            return Err(Error::new(
                "at least one file in the editions of each source",
                format!("none in [[source]] {}", empty + 1),
                "write editions = [\"first.txt\", \"second.txt\"]",
            ));
        }
        let decisions = decisions.into_iter().map(|table| table.checked(line)).collect::<Result<_>>()?;
        let rows = rows.into_iter().map(|table| table.checked(line)).collect::<Result<Vec<Row>>>()?;
        let mut story = Self { path: String::new(), title, sources, decisions, rows };
        let mut start = 0;
        for row in &mut story.rows {
            row.span = Span::new(start, start + row.text.len());
            start = row.span.end + BETWEEN.len();
        }
        Ok(story)
    }

    /// The document in which its rows stand, one a paragraph; `None` where a person added none. It has no block and no
    /// sentence: nothing is read out of it.
    #[must_use]
    pub fn document(&self) -> Option<Document> {
        let texts: Vec<&str> = self.rows.iter().map(|row| row.text.as_str()).collect();
        (!texts.is_empty()).then(|| Document::by_hand(&self.path, texts.join(BETWEEN)))
    }
}

/// What stands between two rows.
const BETWEEN: &str = "\n\n";
