//! `timeline`: documents, rows, conflicts, and what has no row.

mod convert;
mod decided;

pub use decided::{Decided, DecisionDraft, Discarded};

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::spelling::spelled;
use super::{BlockKind, Certainty, Format, Mention, Origin, Range};
use crate::{calendar, timeline};

/// What happened when, according to whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timeline<'a> {
    /// The contract that this object keeps to.
    pub format: Format,
    /// Every document; elsewhere `document` is an index into this list.
    pub documents: Vec<Source<'a>>,
    /// The rows, by earliest, then wider first, then document and place.
    pub entries: Vec<Entry<'a>>,
    /// Statements that differ.
    pub conflicts: Vec<Conflict<'a>>,
    /// Figures that later publications raised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later_figures: Vec<LaterFigure<'a>>,
    /// Sentences without a place on the calendar.
    pub undated: Vec<Undated<'a>>,
    /// Statements that a person left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discarded: Vec<Discarded<'a>>,
    /// Lines that are no part of a story: navigation, links, bylines, time stamps.
    pub set_aside: Vec<SetAside<'a>>,
    /// What a person should know.
    pub notes: Vec<Cow<'a, str>>,
}

/// A document of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// The path as typed.
    pub path: Cow<'a, str>,
    /// Title, from metadata or the first headline.
    pub title: Option<Cow<'a, str>>,
    /// Who wrote it.
    pub byline: Option<Cow<'a, str>>,
    /// The outlet that published it.
    pub outlet: Option<Cow<'a, str>>,
    /// The agency whose text it is.
    pub agency: Option<Cow<'a, str>>,
    /// Name or number of the edition, as stated.
    pub edition: Option<Cow<'a, str>>,
    /// Address of the page.
    pub url: Option<Cow<'a, str>>,
    /// Address of an archived copy.
    pub archive_url: Option<Cow<'a, str>>,
    /// Day of access, as stated.
    pub accessed: Option<Cow<'a, str>>,
    /// Citation, as stated.
    pub cite: Option<Cow<'a, str>>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// Whether it is a story file, whose rows a person added.
    #[serde(default, skip_serializing_if = "decided::is_not")]
    pub by_hand: bool,
}

/// One calendar value and what stands on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry<'a> {
    /// Stable id.
    pub id: Cow<'a, str>,
    /// Extended Date/Time Format; null where nothing fits.
    pub edtf: Option<Cow<'a, str>>,
    /// First day or moment.
    pub earliest: String,
    /// Last day or moment.
    pub latest: String,
    /// How fine it is.
    pub grain: Grain,
    /// What the sources say, best proof first.
    pub statements: Vec<Statement<'a>>,
}

/// A sentence that places something on the calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement<'a> {
    /// Stable id, made from source and quotation.
    pub id: Cow<'a, str>,
    /// Index of its document.
    pub document: usize,
    /// The kind of block in which it stands, where that is not the body: a headline, highlight or caption that repeats no
    /// sentence of the body has a row of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<BlockKind>,
    /// The sentence, with a space for each line end, without its `gaps`.
    pub text: Cow<'a, str>,
    /// First Unicode scalar of the sentence in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Line on which the sentence begins, from 1.
    pub line: usize,
    /// Page on which it begins, from 1, where form feeds part the text into pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// What of the document's text between `start` and `end` is not in `text`: marks that nobody sees, the ends of lines within
    /// words, heads and feet of pages that cut the sentence in two; ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Range>,
    /// The words that this date governs.
    pub clause: Range,
    /// What is left out inside the clause, since it belongs to another date; ranges like `clause`, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<Range>,
    /// The mention that gives the date; null where no words do: on the day of publication.
    pub mention: Option<Mention<'a>>,
    /// How sure the date is.
    pub certainty: Certainty,
    /// Whether the thing happened.
    pub status: Status,
    /// The day of which an expected thing was said; only with status `expected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Who says so, where the sentence names a speaker.
    pub speaker: Option<Cow<'a, str>>,
    /// Words that weaken it.
    pub hedges: Vec<Cow<'a, str>>,
    /// Other documents' statements of the same.
    pub agree: Vec<Agreement<'a>>,
    /// Who expected it, where it tells that it was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage<'a>>,
    /// Headline, highlights and captions of the document that repeat it, as ranges of the document's text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<Range>,
    /// The edition (a document) in which it first stood.
    pub first_edition: Option<usize>,
    /// The same, where that is not the first edition of its article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_in: Option<usize>,
    /// What later editions changed in it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed_in: Vec<Change<'a>>,
    /// The edition (a document) in which it was gone.
    pub dropped_in: Option<usize>,
    /// What a person decided about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided<'a>>,
}

/// Another document's statement of the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement<'a> {
    /// Index of that document.
    pub document: usize,
    /// Its sentence.
    pub text: Cow<'a, str>,
    /// First Unicode scalar of the sentence in that document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The mention that gives its date.
    pub mention: Mention<'a>,
    /// Where its date lies, where that is not where the row lies: a month around the row's day, the row's moment in another
    /// zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Dated>,
    /// Whether it is no second voice: the same outlet's, the same agency's text, or nearly the same words.
    pub copy: bool,
}

/// A date: a calendar value without the words that give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// First day or moment.
    pub earliest: String,
    /// Last day or moment.
    pub latest: String,
    /// How fine it is.
    pub grain: Grain,
}

/// A statement that a thing is to come, joined to one that it was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage<'a> {
    /// Index of its document: a source, or an older edition of the row's own.
    pub document: usize,
    /// What it made of the thing.
    pub status: Status,
    /// The day of which it was said.
    pub as_of: Option<String>,
    /// Its sentence.
    pub text: Cow<'a, str>,
    /// First Unicode scalar of the sentence in that document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The mention that gives its date.
    pub mention: Mention<'a>,
}

/// What an edition changed in a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change<'a> {
    /// The edition (a document) that changed it.
    pub edition: usize,
    /// What it changed.
    pub kind: ChangeKind,
    /// The date before, where the date was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Dated>,
    /// The number before, with what it counts, where a number was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Cow<'a, str>>,
}

/// Statements that differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict<'a> {
    /// In what they differ.
    pub kind: ConflictKind,
    /// Each as index of an entry and of a statement in it, earliest source first.
    pub statements: Vec<[usize; 2]>,
    /// The number that each gives, with what it counts; only where numbers differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Cow<'a, str>>,
}

/// A conflict that stands alone, with its statements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Differing<'a> {
    /// In what they differ.
    pub kind: ConflictKind,
    /// The number that each gives; only where numbers differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Cow<'a, str>>,
    /// An entry for each statement, earliest source first.
    pub entries: Vec<Entry<'a>>,
}

/// A figure that later publications raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LaterFigure<'a> {
    /// Each as index of an entry and of a statement in it, earliest source first.
    pub statements: Vec<[usize; 2]>,
    /// The number that each gives, with what it counts.
    pub figures: Vec<Cow<'a, str>>,
    /// The day of which each is told.
    pub as_of: Vec<Option<String>>,
}

/// A sentence without a place on the calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Undated<'a> {
    /// Index of its document.
    pub document: usize,
    /// First Unicode scalar of the sentence in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The sentence, with a space for each line end.
    pub text: Cow<'a, str>,
    /// The time expression that could not be resolved, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<Box<Mention<'a>>>,
}

/// A line that is no part of a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAside<'a> {
    /// Index of its document.
    pub document: usize,
    /// What it is.
    pub kind: BlockKind,
    /// First Unicode scalar in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The line.
    pub text: Cow<'a, str>,
}

spelled! {
    /// How fine a value is.
    Grain from calendar::Grain {
        Century = "century",
        Decade = "decade",
        Year = "year",
        Half = "half",
        Season = "season",
        Quarter = "quarter",
        Month = "month",
        Week = "week",
        Weekend = "weekend",
        Day = "day",
        Part = "part",
        Hour = "hour",
        Minute = "minute",
        Second = "second",
        Interval = "interval",
    }
}

spelled! {
    /// Whether the thing happened, according to the text.
    Status from timeline::Status {
        Happened = "happened",
        Ongoing = "ongoing",
        Expected = "expected",
        Alleged = "alleged",
        Denied = "denied",
        Conditional = "conditional",
    }
}

spelled! {
    /// In what statements differ.
    ConflictKind from timeline::ConflictKind { Date = "date", Number = "number", Status = "status" }
}

/// What of a statement was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// The sentence was worded anew.
    Wording,
    /// The date is another.
    Date,
    /// A number is another.
    Number,
}
