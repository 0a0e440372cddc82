//! Mentions of many documents → one timeline: rows, agreement, conflict, and what has no place.

use crate::calendar::{Grain, Period};
use crate::document::Document;
use crate::resolve::{Certainty, Mention};
use crate::span::Span;

/// A document and its mentions, ready to be merged.
#[derive(Clone, Copy, Debug)]
pub struct Sourced<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its mentions, sorted by place.
    pub mentions: &'a [Mention],
}

/// Whether the thing happened, according to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The text states that it happened.
    Happened,
    /// It goes on.
    Ongoing,
    /// It is to come, as of the edition's day.
    Expected,
    /// Somebody claims it; the text does not state it.
    Alleged,
    /// The text or a speaker says that it did not happen.
    Denied,
    /// It depends on something: "if", "unless", "could".
    Conditional,
}

impl Status {
    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Ongoing => "ongoing",
            Self::Expected => "expected",
            Self::Alleged => "alleged",
            Self::Denied => "denied",
            Self::Conditional => "conditional",
        }
    }
}

/// A sentence that places something on the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Stable id made from source and quotation.
    pub id: String,
    /// Index of its document.
    pub document: usize,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// Line on which the sentence begins, from 1.
    pub line: usize,
    /// The words that this date governs, in bytes of the document's text.
    pub clause: Span,
    /// Index of the mention in its document.
    pub mention: usize,
    /// How sure the date is.
    pub certainty: Certainty,
    /// Whether it happened.
    pub status: Status,
    /// Who says so, where the sentence names a speaker.
    pub speaker: Option<Span>,
    /// Words that weaken it.
    pub hedges: Vec<Span>,
    /// Other documents' statements of the same: (document, sentence span, whether it is an agency copy).
    pub agree: Vec<Agreement>,
    /// Index of the document (an edition) in which it first stood.
    pub first_edition: Option<usize>,
    /// Index of the document (an edition) in which it was gone.
    pub dropped_in: Option<usize>,
}

/// Another document's statement of the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Index of that document.
    pub document: usize,
    /// Its sentence, in bytes of that document's text.
    pub span: Span,
    /// Whether it is the same agency's text, and so no second voice.
    pub copy: bool,
}

/// One calendar value and what stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Stable id.
    pub id: String,
    /// EDTF, where it has one.
    pub edtf: Option<String>,
    /// Where it lies.
    pub period: Period,
    /// How fine it is.
    pub grain: Grain,
    /// What the sources say, best proof first.
    pub statements: Vec<Statement>,
}

/// What kind of difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConflictKind {
    /// The same event on different dates.
    Date,
    /// The same event and date with different numbers.
    Number,
}

/// Statements that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// In what they differ.
    pub kind: ConflictKind,
    /// (entry, statement) indices, earliest source first.
    pub statements: Vec<(usize, usize)>,
}

/// A sentence without a place on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undated {
    /// Index of its document.
    pub document: usize,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// The mention without a value, where the sentence has one that could not be resolved.
    pub unresolved: Option<usize>,
}

/// What happened when, according to whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Rows, by earliest, then wider first, then clock time, document and place.
    pub entries: Vec<Entry>,
    /// Statements that differ.
    pub conflicts: Vec<Conflict>,
    /// Sentences without a place.
    pub undated: Vec<Undated>,
    /// What a person should know: short, whole sentences.
    pub notes: Vec<String>,
}
