//! Editions → what changed in wording, what each change touches, which dates changed, and the history of each sentence.
//!
//! ```
//! use dateline::compare::{CompareOptions, Edition, PairKind, compare};
//! use dateline::document::Document;
//! let (mut old, mut new) = (Document::default(), Document::default());
//! old.text = "Rain fell.\nTwo people left.\n".into();
//! new.text = "Rain fell.\nSix people left early.\n".into();
//! let editions = [&old, &new].map(|document| Edition { document, mentions: &[] });
//! let comparison = compare(&editions, &CompareOptions::lines());
//! let kinds: Vec<PairKind> = comparison.steps[0].pairs.iter().map(|pair| pair.kind).collect();
//! assert_eq!(kinds, [PairKind::Kept, PairKind::Reworded]);
//! assert_eq!(comparison.apply(0, &old.text), new.text);
//! ```

mod apparatus;
mod apply;
mod blame;
mod dates;
mod history;
mod matrix;
mod phrases;
mod sequence;
mod step;
mod tidy;
mod touches;
mod units;
mod weighed;
mod words;

pub use apparatus::{Passage, Segment};
pub use apply::Script;
pub use blame::{Blame, BlamedPart};
use units::Side;

use crate::align::align_typed;
use crate::document::Document;
use crate::resolve::Mention;
use crate::span::Span;

/// What is compared with what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// Sentences, and the headlines, bullets and lines that stand for one.
    #[default]
    Sentence,
    /// Paragraphs.
    Paragraph,
    /// Lines of the text, empty ones too; nothing is stripped but the line feed itself.
    Line,
}

/// How editions are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CompareOptions {
    /// What is compared with what.
    pub unit: UnitKind,
}

impl CompareOptions {
    /// Line by line.
    #[must_use]
    pub const fn lines() -> Self {
        Self { unit: UnitKind::Line }
    }
}

/// One edition, ready to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its mentions, sorted by place.
    pub mentions: &'a [Mention],
}

/// A unit that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// The document's title, where it stands apart from the text. It is compared as a headline and comes first.
    Title,
    /// A sentence, paragraph or line, by its place in the edition's text.
    Text(Span),
}

impl Unit {
    /// What it reads.
    #[must_use]
    pub fn of(self, document: &Document) -> &str {
        match self {
            Self::Title => document.title.as_deref().unwrap_or_default(),
            Self::Text(span) => document.text.get(span.start..span.end).unwrap_or_default(),
        }
    }

    /// Its place in the text; a title stands empty before it.
    #[must_use]
    pub const fn span(self) -> Span {
        match self {
            Self::Title => Span { start: 0, end: 0 },
            Self::Text(span) => span,
        }
    }
}

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
    /// How many units that did not move it passed, forwards, or backwards where less than 0.
    pub distance: isize,
    /// All words that differ, in order.
    pub words: Vec<WordChange>,
    /// Phrases of which only the place changed: which of `words` takes it out, and which puts it in.
    pub phrases: Vec<(usize, usize)>,
    /// What the change touches, sorted.
    pub touches: Vec<Touch>,
    /// Which quantity became which, time expressions aside.
    pub numbers: Vec<NumberChange>,
}

/// A quantity that became another, in the words of the texts: "12" → "at least 15" gives "12" and "15".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberChange {
    /// Of the old text; `None` where the number came.
    pub old: Option<String>,
    /// Of the new text; `None` where it went.
    pub new: Option<String>,
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
    /// (edition, mention) whose value holds for the old one: of an earlier edition where the sentence was kept since.
    pub old_holds: Option<(usize, usize)>,
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
    /// What turns the text of each edition into the next.
    pub scripts: Vec<Script>,
    /// What a person should know: short, whole sentences.
    pub notes: Vec<String>,
}

/// Compares each edition with the next.
#[must_use]
pub fn compare(editions: &[Edition<'_>], options: &CompareOptions) -> Comparison {
    let sides: Vec<Side<'_>> = editions.iter().map(|edition| Side::of(edition, options.unit)).collect();
    let mut steps = Vec::new();
    let mut scripts = Vec::new();
    let mut notes = Vec::new();
    for (from, two) in sides.windows(2).enumerate() {
        let [old, new] = two else { continue };
        let alignment = align_typed((&old.texts, &old.kinds), (&new.texts, &new.kinds));
        let (step, in_common) = step::step(from, alignment, old, new);
        scripts.push(Script::new(&step.pairs, (old.text, &old.units), (new.text, &new.units)));
        if let [from, to] = &editions[from..from + 2] {
            notes.extend(step::note((from.document, to.document), (old, new), in_common));
        }
        steps.push(step);
    }
    dates::fill(&mut steps, &sides);
    let history = history::strands(&steps, &sides);
    let units = sides.into_iter().map(|side| side.units).collect();
    Comparison { units, steps, history, scripts, notes }
}

impl Comparison {
    /// The text of edition `step + 1`, byte for byte, from that of edition `step`.
    #[must_use]
    pub fn apply(&self, step: usize, old_text: &str) -> String {
        self.scripts.get(step).map_or_else(|| old_text.to_owned(), |script| script.apply(old_text))
    }
}
