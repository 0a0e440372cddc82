//! Mentions of many documents → one timeline: rows, agreement, conflict, and what has no place.
//!
//! In: documents with their mentions, and which documents are editions of one article. Out: a [`Timeline`] whose rows run
//! by date, each with its statements and their proof. The order in which documents are given does not change it; time and
//! memory are linear in the input. How each thing is decided is told in `docs/timeline.md`.
//!
//! ```
//! use dateline::align::Editions;
//! use dateline::timeline::{Options, merge};
//! let timeline = merge(&[], &Editions::default(), &Options::default());
//! assert!(timeline.entries.is_empty());
//! ```

mod agreement;
mod borrow;
mod change;
mod clause;
mod conflict;
mod content;
mod decision;
mod difference;
mod editions;
mod figure;
mod id;
mod importance;
mod interval;
mod merge;
mod notes;
mod predicate;
mod published;
mod reorder;
mod rows;
mod scope;
mod select;
mod speaker;
mod statement;
mod status;
mod stem;
mod strict;
mod voice;

pub use decision::{Decided, Discarded, Draft, Quotation, draft};
pub use importance::{Choice, choose};
pub use merge::{merge, merge_decided};

use crate::calendar::{Grain, Period};
use crate::document::{BlockKind, Document};
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

/// What a caller can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Leave out rows whose date was inferred or has a second reading and was not decided by hand, and list their sentences as
    /// undated.
    pub strict: bool,
    /// Add the publication of each document as a row: its lead sentence on the day on which it was printed.
    pub publications: bool,
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
    /// The kind of block in which it stands; a headline, highlight or caption has a row of its own only where no sentence of
    /// the body says the same.
    pub kind: BlockKind,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// Line on which the sentence begins, from 1.
    pub line: usize,
    /// The words that this date governs, in bytes of the document's text.
    pub clause: Span,
    /// What is left out inside the clause, since it belongs to another date; ascending, in bytes of the document's text.
    pub left_out: Vec<Span>,
    /// Index of the mention in its document; `None` where no words of it carry the date, as on the day of publication.
    pub mention: Option<usize>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// Whether it happened.
    pub status: Status,
    /// Who says so, where the sentence names a speaker.
    pub speaker: Option<Span>,
    /// Words that weaken it.
    pub hedges: Vec<Span>,
    /// Other documents' statements of the same, by publication.
    pub agree: Vec<Agreement>,
    /// Who expected it, by publication, where the statement tells that it was done.
    pub stages: Vec<Stage>,
    /// Headline, highlights and captions of the same document that repeat it, in bytes of the document's text.
    pub repeated: Vec<Span>,
    /// Index of the document (an edition) in which it first stood.
    pub first_edition: Option<usize>,
    /// Whether that was not the first edition of its article.
    pub added: bool,
    /// What later editions changed in it, oldest first.
    pub changes: Vec<Change>,
    /// Index of the document (an edition) in which it was gone.
    pub dropped_in: Option<usize>,
    /// What a person decided about it, and about statements that were joined to it.
    pub decided: Vec<Decided>,
}

/// Another document's statement of the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Index of that document.
    pub document: usize,
    /// Its sentence, in bytes of that document's text.
    pub span: Span,
    /// Index of the mention in that document.
    pub mention: usize,
    /// Where it lies, where that is not where the row lies: "last month" for 21 August, 2 a.m. in London for 10 p.m. in New York.
    pub period: Option<Period>,
    /// Whether it is no second voice: the same outlet's, the same agency's text, or nearly the same words.
    pub copy: bool,
}

/// A statement that a thing is to come, joined to one that it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Index of its document: a source, or an older edition of the row's own.
    pub document: usize,
    /// Its sentence, in bytes of that document's text.
    pub span: Span,
    /// Index of the mention in that document.
    pub mention: usize,
    /// What it made of the thing.
    pub status: Status,
}

/// What an edition changed in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Index of the document (an edition) that changed it.
    pub document: usize,
    /// What it changed.
    pub kind: ChangeKind,
}

/// What of a statement was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The sentence was worded anew.
    Wording,
    /// The date is another; the period is that of the edition before.
    Date(Period),
    /// A number is another: the index of the edition before, and the number with what it counts in bytes of its text.
    Number(usize, Span),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// The same event on different dates.
    Date,
    /// The same event and date with different numbers.
    Number,
    /// The same event and date, told by one and denied by another.
    Status,
}

/// Statements that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// In what they differ.
    pub kind: ConflictKind,
    /// Who says what, earliest source first.
    pub sides: Vec<Side>,
}

/// A statement beside others that say it differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// Index of its entry.
    pub entry: usize,
    /// Index of the statement in the entry.
    pub statement: usize,
    /// The number that it gives with what it counts, in bytes of its document's text; only where numbers are told apart.
    pub figure: Option<Span>,
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

/// What became of the mentions of the documents that speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All mentions.
    pub mentions: usize,
    /// Mentions that place a statement.
    pub placed: usize,
    /// Mentions without a value, for want of an anchor.
    pub unresolved: usize,
    /// Mentions that place nothing: durations, sets, "now".
    pub placing_nothing: usize,
    /// Mentions outside the story: in header lines, datelines, navigation.
    pub set_aside: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.mentions += other.mentions;
        self.placed += other.placed;
        self.unresolved += other.unresolved;
        self.placing_nothing += other.placing_nothing;
        self.set_aside += other.set_aside;
    }
}

/// What happened when, according to whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Rows, by earliest, then wider first, then clock time, document and place.
    pub entries: Vec<Entry>,
    /// Statements that differ.
    pub conflicts: Vec<Conflict>,
    /// Figures that later publications raised, earliest first.
    pub later_figures: Vec<Vec<Side>>,
    /// Sentences without a place.
    pub undated: Vec<Undated>,
    /// Statements that a person left out, by date.
    pub discarded: Vec<Discarded>,
    /// What became of the mentions.
    pub counts: Counts,
    /// What a person should know: short, whole sentences.
    pub notes: Vec<String>,
}

impl Side {
    /// Indices of its entry and of the statement in it.
    #[must_use]
    pub const fn place(&self) -> (usize, usize) {
        (self.entry, self.statement)
    }
}
