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
//! assert_eq!(story.decisions[0].date.as_deref(), Some("2010-06-11"));
//! # Ok::<(), dateline::error::Error>(())
//! ```

use serde::{Deserialize, Deserializer};

use crate::error::{Error, Result};

/// The name of a story file.
pub const STORY_FILE: &str = "story.toml";

/// What a story file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The story file, as typed.
    #[serde(skip)]
    pub path: String,
    /// Name of the story.
    pub title: Option<String>,
    /// Who tells it.
    #[serde(rename = "source")]
    pub sources: Vec<StorySource>,
    /// What a person decided about statements.
    #[serde(rename = "decision", default)]
    pub decisions: Vec<Decision>,
    /// Rows that a person added.
    #[serde(rename = "row", default)]
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

/// What a person decided about a statement, which is found by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Words of the statement.
    pub quote: String,
    /// The outlet or document whose statement it is.
    pub source: Option<String>,
    /// Words that stand before the quotation.
    pub before: Option<String>,
    /// Words that stand after the quotation.
    pub after: Option<String>,
    /// Its date, in EDTF.
    #[serde(default, deserialize_with = "date")]
    pub date: Option<String>,
    /// Words to show instead of the statement.
    pub label: Option<String>,
    /// Whether to leave the statement out.
    #[serde(default)]
    pub drop: bool,
    /// Id of a statement that tells the same.
    pub same_as: Option<String>,
    /// Id of a statement that tells something else.
    pub different_from: Option<String>,
    /// Why.
    pub note: Option<String>,
}

/// A row that a person added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its date, in EDTF.
    #[serde(deserialize_with = "date")]
    pub date: Option<String>,
    /// What happened.
    pub text: String,
    /// Who says so.
    pub source: Option<String>,
    /// Citation.
    pub cite: Option<String>,
}

/// A date as a string, a TOML date or a year.
fn date<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<String>, D::Error> {
    match toml::Value::deserialize(deserializer)? {
        toml::Value::String(text) => Ok(Some(text)),
        toml::Value::Datetime(date) => Ok(Some(date.to_string())),
        toml::Value::Integer(year) => Ok(Some(year.to_string())),
        other => Err(serde::de::Error::custom(format_args!("a date cannot be {}", other.type_str()))),
    }
}

impl Story {
    /// Reads a story file.
    ///
    /// # Errors
    /// If it is no TOML, or says something that a story file does not know; with the line.
    pub fn parse(text: &str) -> Result<Self> {
        let story: Self = toml::from_str(text).map_err(|error| {
            let line =
                error.span().and_then(|span| text.get(..span.start)).map(|before| before.split('\n').count());
            let error = Error::new(
                "a story file with title, [[source]], [[decision]] and [[row]]",
                error.message().trim().replace('\n', ", "),
                "see the story files under samples/",
            );
            match line {
                Some(line) => error.at_line(line),
                None => error,
            }
        })?;
        match story.sources.iter().position(|source| source.editions.is_empty()) {
            Some(empty) => Err(Error::new(
                "at least one file in the editions of each source",
                format!("none in [[source]] {}", empty + 1),
                "write editions = [\"first.txt\", \"second.txt\"]",
            )),
            None => Ok(story),
        }
    }
}
