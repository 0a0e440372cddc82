//! What a person decided, in the contract.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Dated, Status};
use crate::report::{Bound, Mention, Modifier};

/// What a person decided about a statement, or that a person added it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided<'a> {
    /// The story file.
    pub story: Cow<'a, str>,
    /// The line of it, from 1.
    pub line: usize,
    /// Index of the document whose statement it is: that of the row, or of one that was joined to it.
    pub document: usize,
    /// Whether a person added the row: no document says it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub added: bool,
    /// The date that was decided, in Extended Date/Time Format as it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Cow<'a, str>>,
    /// Whether that is the date found before.
    #[serde(default, skip_serializing_if = "is_not")]
    pub confirmed: bool,
    /// Whether a person is not sure of it: `?` or `%`.
    #[serde(default, skip_serializing_if = "is_not")]
    pub uncertain: bool,
    /// What the date makes of its value, as in a mention.
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// What makes one end of a longer stretch of it, as in a mention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The date found before; null where the text gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Dated>,
    /// A short name of the row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Cow<'a, str>>,
    /// Whether it was joined to another statement.
    #[serde(default, skip_serializing_if = "is_not")]
    pub joined: bool,
    /// Whether it was kept apart from another statement.
    #[serde(default, skip_serializing_if = "is_not")]
    pub parted: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// Who says so, of a row that a person added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Cow<'a, str>>,
    /// Citation of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cite: Option<Cow<'a, str>>,
}

/// A statement that a person left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discarded<'a> {
    /// Index of its document.
    pub document: usize,
    /// First Unicode scalar of the sentence in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The sentence, with a space for each line end.
    pub text: Cow<'a, str>,
    /// Where it would stand.
    pub date: Dated,
    /// The story file that leaves it out.
    pub story: Cow<'a, str>,
    /// The line of it, from 1.
    pub line: usize,
    /// Why.
    pub note: Option<Cow<'a, str>>,
}

/// A decision to be pasted into a story file, with what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionDraft<'a> {
    /// Words of the statement.
    pub quote: Cow<'a, str>,
    /// The outlet or document whose statement it is, where its words stand in others too.
    pub source: Option<Cow<'a, str>>,
    /// Words before them, where they stand there several times.
    pub before: Option<Cow<'a, str>>,
    /// Words after them.
    pub after: Option<Cow<'a, str>>,
    /// The id of its document.
    pub document: Cow<'a, str>,
    /// The line on which its sentence begins, from 1.
    pub line: usize,
    /// The date found, in Extended Date/Time Format.
    pub edtf: Option<Cow<'a, str>>,
    /// Where that lies.
    pub date: Option<Dated>,
    /// The words that were read for it.
    pub mention: Option<Mention<'a>>,
    /// Whether it happened.
    pub status: Option<Status>,
    /// The story file, and the line of it, where something was decided about it already.
    pub decided: Option<(Cow<'a, str>, usize)>,
}

/// Whether a flag is not worth writing.
#[allow(clippy::trivially_copy_pass_by_ref)] // as serde calls it
pub(super) const fn is_not(flag: &bool) -> bool {
    !*flag
}
