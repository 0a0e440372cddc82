//! What a person decided: statements found by their words, and what became of them.
//!
//! In: story files and the statements of all documents. Out: the statements as decided, those left out, rows added by hand, and
//! notes on decisions that hold for nothing. A decided statement keeps the value found before.

mod apply;
mod draft;
mod folded;
mod join;
mod quotation;

pub(super) use apply::{Applied, apply};
pub use draft::{Draft, draft};
pub(super) use join::{join, part, places, settle};
pub use quotation::Quotation;
pub(super) use quotation::Spot;

use crate::calendar::{Edtf, Period};
use crate::span::Span;

/// What a person decided about a statement, or a row that a person added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decided {
    /// Index of the document whose statement it is.
    pub document: usize,
    /// The story file, as typed.
    pub story: String,
    /// The line of it.
    pub line: usize,
    /// Whether it is a row that a person added, and no statement of a source.
    pub added: bool,
    /// The date, where a person gave one.
    pub date: Option<Edtf>,
    /// Whether that is the date found before.
    pub confirmed: bool,
    /// The date found in the text, where a person gave one and the text has one.
    pub before: Option<Period>,
    /// A short name of the row.
    pub label: Option<String>,
    /// Whether it was joined to another statement.
    pub joined: bool,
    /// Whether it was kept apart from another statement.
    pub parted: bool,
    /// Why.
    pub note: Option<String>,
    /// Who says so, of a row that a person added.
    pub source: Option<String>,
    /// Citation of that.
    pub cite: Option<String>,
}

/// A statement that a person left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Discarded {
    /// Index of its document.
    pub document: usize,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// Where it would stand.
    pub period: Period,
    /// Who left it out.
    pub decided: Decided,
}
