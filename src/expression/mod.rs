//! Text → expressions: what the words mean and which way the clause looks, without any anchor.

pub mod cue;
mod meaning;

pub use cue::{Cue, Direction, Relation, Tense, cue};
pub use meaning::Meaning;

use crate::span::Span;

/// A time expression as it was read: words with a meaning, not yet a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Where it stands, in bytes of the text that was searched.
    pub span: Span,
    /// The name of the reading, as a person would say it: "weekday", "last <unit>".
    pub rule: &'static str,
    /// What the words mean.
    pub meaning: Meaning,
    /// Which way the clause around it looks.
    pub cue: Cue,
}
