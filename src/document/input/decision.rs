//! What a person decided about statements, and the rows that a person added, as a story file holds them.
//!
//! In: tables of the file with the places of their values. Out: checked values, each with the line on which it stands.

use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::calendar::Edtf;
use crate::error::{Error, Result};
use crate::span::Span;

/// What a person decided about a statement, which is found by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// Words of the statement.
    pub quote: String,
    /// The line of the quotation in the story file, from 1.
    pub line: usize,
    /// The outlet or document whose statement it is.
    pub source: Option<String>,
    /// Words that stand before the quotation.
    pub before: Option<String>,
    /// Words that stand after the quotation.
    pub after: Option<String>,
    /// Its date.
    pub date: Option<Edtf>,
    /// A short name, shown before its words.
    pub label: Option<String>,
    /// Whether to leave the statement out.
    pub drop: bool,
    /// Ids or words of statements that tell of the same thing.
    pub same_as: Vec<String>,
    /// Ids or words of statements that tell of something else.
    pub different_from: Vec<String>,
    /// Why.
    pub note: Option<String>,
}

impl Decision {
    /// Whether it changes or says nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        let said = self.date.is_some() || self.label.is_some() || self.note.is_some();
        !said && !self.drop && self.same_as.is_empty() && self.different_from.is_empty()
    }
}

/// A row that a person added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its date.
    pub date: Edtf,
    /// What happened.
    pub text: String,
    /// The line of that in the story file, from 1.
    pub line: usize,
    /// Where that stands in the text of [`super::Story::document`].
    pub span: Span,
    /// Who says so.
    pub source: Option<String>,
    /// Citation.
    pub cite: Option<String>,
}

/// A table `[[decision]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionTable {
    quote: Spanned<String>,
    source: Option<String>,
    before: Option<String>,
    after: Option<String>,
    date: Option<Spanned<Date>>,
    label: Option<String>,
    #[serde(default)]
    drop: bool,
    #[serde(default)]
    same_as: Names,
    #[serde(default)]
    different_from: Names,
    note: Option<String>,
}

/// A table `[[row]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowTable {
    date: Option<Spanned<Date>>,
    text: Spanned<String>,
    source: Option<String>,
    cite: Option<String>,
}

impl DecisionTable {
    /// The decision, if its values make sense; `line` gives the line of a byte of the file.
    pub fn checked(self, line: impl Fn(usize) -> usize) -> Result<Decision> {
        let at = line(self.quote.span().start);
        let quote = self.quote.into_inner();
        if !quote.contains(char::is_alphanumeric) {
            let error = Error::new(
                "words of a statement after quote",
                format!("{quote:?}"),
                "copy them from the text",
            );
            return Err(error.at_line(at));
        }
        Ok(Decision {
            quote,
            line: at,
            source: self.source,
            before: self.before,
            after: self.after,
            date: self.date.map(|date| read(date, line)).transpose()?,
            label: self.label,
            drop: self.drop,
            same_as: self.same_as.0,
            different_from: self.different_from.0,
            note: self.note,
        })
    }
}

impl RowTable {
    /// The row, if its values make sense.
    pub fn checked(self, line: impl Fn(usize) -> usize) -> Result<Row> {
        let at = line(self.text.span().start);
        let text = self.text.into_inner();
        if text.trim().is_empty() {
            let error = Error::new("what happened after text", format!("{text:?}"), "say it in a sentence");
            return Err(error.at_line(at));
        }
        let Some(date) = self.date else {
            let error = Error::new("a date in [[row]]", "none", "add one: date = \"2013-09-07\"");
            return Err(error.at_line(at));
        };
        let date = read(date, line)?;
        Ok(Row { date, text, line: at, span: Span::default(), source: self.source, cite: self.cite })
    }
}

fn read(date: Spanned<Date>, line: impl Fn(usize) -> usize) -> Result<Edtf> {
    let at = date.span().start;
    Edtf::parse(&date.into_inner().0).map_err(|error| error.at_line(line(at)))
}

/// A date as a string, a TOML date or a year.
#[derive(Debug)]
struct Date(String);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            toml::Value::Datetime(date) => Ok(Self(date.to_string())),
            toml::Value::Integer(year) => Ok(Self(year.to_string())),
            other => Err(serde::de::Error::custom(format_args!("a date cannot be {}", other.type_str()))),
        }
    }
}

/// One name or a list of them.
#[derive(Debug, Default)]
struct Names(Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Given {
            One(String),
            Many(Vec<String>),
        }
        match Given::deserialize(deserializer)? {
            Given::One(name) => Ok(Self(vec![name])),
            Given::Many(names) => Ok(Self(names)),
        }
    }
}
