//! Editions → what changed in wording, what each change touches, which dates changed, and the history of each sentence.

use crate::document::Document;
use crate::resolve::Mention;
use crate::span::Span;

/// One edition, ready to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its mentions, sorted by place.
    pub mentions: &'a [Mention],
}

/// A unit that is compared: a sentence, paragraph or line, by its place in the edition's text.
pub type Unit = Span;

/// What happened to a pair of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairKind {
    /// The same tokens.
    Kept,
    /// Other words.
    Reworded,
    /// Only in the new edition.
    Added,
    /// Only in the old edition.
    Removed,
}

/// What a change touches; the list shared by `touches`, `--only` and `--ignore`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Touch {
    /// A quantity.
    Number,
    /// A time expression.
    Date,
    /// A name.
    Name,
    /// Words inside quotation marks.
    Quotation,
    /// Who says it, and with which verb.
    Attribution,
    /// How sure the text is.
    Hedge,
    /// Not, never, denied.
    Negation,
    /// Expected before, done now.
    Happened,
    /// A headline.
    Headline,
    /// A correction note.
    Correction,
    /// Spelling of a word.
    Spelling,
    /// Quotes, dashes, points.
    Typography,
    /// Upper and lower case.
    Case,
    /// Blanks and line ends.
    Whitespace,
    /// The rest.
    Wording,
}

/// Ranges of changed words inside a pair, in bytes of the pair's joined text (units joined by one space).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WordChange {
    /// In the old text; empty for an insertion.
    pub old: Span,
    /// In the new text; empty for a deletion.
    pub new: Span,
}

/// Units of one edition and what they became in the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Indices of old units, in order; empty for an addition.
    pub old: Vec<usize>,
    /// Indices of new units, in order; empty for a removal.
    pub new: Vec<usize>,
    /// What happened.
    pub kind: PairKind,
    /// Whether it stands elsewhere than its neighbours say.
    pub moved: bool,
    /// Changed words.
    pub words: Vec<WordChange>,
    /// What the change touches, sorted.
    pub touches: Vec<Touch>,
}

/// How a date fared between two editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateChangeKind {
    /// The same day, in other words.
    Same,
    /// Another day.
    Changed,
    /// Only in the new edition.
    Added,
    /// Only in the old edition.
    Dropped,
    /// The word stayed although by the new edition's day it names another.
    Stale,
}

/// A date that stands in aligned units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateChange {
    /// How it fared.
    pub kind: DateChangeKind,
    /// (unit, mention) of the old edition, as indices.
    pub old: Option<(usize, usize)>,
    /// (unit, mention) of the new edition, as indices.
    pub new: Option<(usize, usize)>,
}

/// Counts of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Statistics {
    /// Pairs with the same tokens.
    pub kept: usize,
    /// Pairs with other words.
    pub reworded: usize,
    /// Pairs that moved, of whatever kind.
    pub moved: usize,
    /// New units.
    pub added: usize,
    /// Old units that went.
    pub removed: usize,
    /// New tokens.
    pub words_added: usize,
    /// Old tokens that went.
    pub words_removed: usize,
    /// 2 × shared tokens / all tokens; 1 for two empty editions.
    pub similarity: f64,
}

/// From one edition to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Index of the old edition.
    pub from: usize,
    /// Index of the new edition.
    pub to: usize,
    /// Every unit of both stands in exactly one pair.
    pub pairs: Vec<Pair>,
    /// Dates of aligned units.
    pub dates: Vec<DateChange>,
    /// Counts.
    pub statistics: Statistics,
}

/// The life of one unit over all editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strand {
    /// (edition, unit) in the order of editions.
    pub states: Vec<(usize, usize)>,
    /// The edition that brought it.
    pub first: usize,
    /// The last edition that has it.
    pub last: usize,
    /// Whether it was gone and came back.
    pub returned: bool,
}

/// What changed over all editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The units of each edition, in order.
    pub units: Vec<Vec<Unit>>,
    /// From each edition to the next.
    pub steps: Vec<Step>,
    /// The life of each unit.
    pub history: Vec<Strand>,
    /// What a person should know: short, whole sentences.
    pub notes: Vec<String>,
}
