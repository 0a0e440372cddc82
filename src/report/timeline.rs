//! `timeline`: documents, rows, conflicts, and what has no row.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::diff::one_line;
use super::read::borrowed;
use super::spelling::spelled;
use super::{Anchor, BlockKind, Certainty, Format, Mention, Origin, Range, Scalars};
use crate::document::Document;
use crate::span::Span;
use crate::timeline::{self, Sourced};
use crate::{calendar, document};

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
    pub conflicts: Vec<Conflict>,
    /// Sentences without a place on the calendar.
    pub undated: Vec<Undated<'a>>,
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
    /// The sentence, with a space for each line end.
    pub text: Cow<'a, str>,
    /// First Unicode scalar of the sentence in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Line on which the sentence begins, from 1.
    pub line: usize,
    /// The words that this date governs.
    pub clause: Range,
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
    /// The edition (a document) in which it first stood.
    pub first_edition: Option<usize>,
    /// The edition (a document) in which it was gone.
    pub dropped_in: Option<usize>,
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
    /// The mention that gives its date, which may be coarser.
    pub mention: Mention<'a>,
    /// Whether it is no second voice: the same outlet's, the same agency's text, or nearly the same words.
    pub copy: bool,
}

/// Statements that differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// In what they differ.
    pub kind: ConflictKind,
    /// Each as index of an entry and of a statement in it.
    pub statements: Vec<[usize; 2]>,
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
    pub mention: Option<Mention<'a>>,
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
    ConflictKind from timeline::ConflictKind { Date = "date", Number = "number" }
}

impl<'a> Timeline<'a> {
    /// A timeline merged from `sources`.
    #[must_use]
    pub fn new(sources: &[Sourced<'a>], timeline: &'a timeline::Timeline) -> Self {
        let texts: Vec<Text<'a>> = sources.iter().map(|source| Text::new(*source)).collect();
        let set_aside = texts.iter().enumerate().flat_map(|(index, text)| text.set_aside(index));
        Self {
            format: Format::One,
            documents: sources.iter().map(|source| Source::new(source.document)).collect(),
            entries: timeline.entries.iter().map(|entry| Entry::new(entry, &texts)).collect(),
            conflicts: timeline.conflicts.iter().map(Conflict::new).collect(),
            undated: timeline.undated.iter().filter_map(|undated| Undated::new(undated, &texts)).collect(),
            set_aside: set_aside.collect(),
            notes: timeline.notes.iter().map(|note| Cow::Borrowed(note.as_str())).collect(),
        }
    }
}

/// A document's text while rows are made from it.
struct Text<'a> {
    document: &'a Document,
    mentions: Vec<Mention<'a>>,
    scalars: Scalars<'a>,
}

impl<'a> Text<'a> {
    fn new(source: Sourced<'a>) -> Self {
        let text = source.document.text.as_str();
        Self {
            document: source.document,
            mentions: Mention::all(text, source.mentions),
            scalars: Scalars::new(text),
        }
    }

    /// The words of a span, with a space for each line end.
    fn words(&self, span: Span) -> Cow<'a, str> {
        one_line(self.document.text.get(span.start..span.end).unwrap_or_default())
    }

    /// The blocks of the document that are no part of its story.
    fn set_aside(&self, index: usize) -> impl Iterator<Item = SetAside<'a>> {
        let blocks = self.document.blocks().iter().filter(|block| !of_the_story(block.kind));
        blocks.map(move |block| {
            let [start, end] = self.scalars.range(block.span);
            SetAside { document: index, kind: block.kind.into(), start, end, text: self.words(block.span) }
        })
    }
}

/// Whether blocks of this kind are part of the story.
const fn of_the_story(kind: document::BlockKind) -> bool {
    use document::BlockKind::{Body, Caption, Correction, Entry, Headline, Highlight};
    matches!(kind, Headline | Highlight | Body | Caption | Correction | Entry)
}

impl<'a> Source<'a> {
    /// What is known of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        Self {
            id: Cow::Borrowed(&document.id),
            path: Cow::Borrowed(&document.path),
            title: borrowed(&document.title),
            byline: borrowed(&document.byline),
            outlet: borrowed(&document.source),
            agency: borrowed(&document.agency),
            edition: borrowed(&document.edition),
            url: borrowed(&document.url),
            archive_url: borrowed(&document.archive_url),
            accessed: borrowed(&document.accessed),
            cite: borrowed(&document.cite),
            published: document.published.map(|stamp| stamp.to_string()),
            published_from: document.published_from.map(Origin::from),
            updated: document.updated.map(|stamp| stamp.to_string()),
        }
    }
}

impl<'a> Entry<'a> {
    fn new(entry: &'a timeline::Entry, texts: &[Text<'a>]) -> Self {
        Self {
            id: Cow::Borrowed(&entry.id),
            edtf: borrowed(&entry.edtf),
            earliest: entry.period.earliest.to_string(),
            latest: entry.period.latest.to_string(),
            grain: entry.grain.into(),
            statements: entry
                .statements
                .iter()
                .filter_map(|statement| Statement::new(statement, texts))
                .collect(),
        }
    }
}

impl<'a> Statement<'a> {
    fn new(statement: &'a timeline::Statement, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(statement.document)?;
        let mention = statement.mention.and_then(|mention| text.mentions.get(mention)).cloned();
        let [start, end] = text.scalars.range(statement.span);
        let expected = statement.status == timeline::Status::Expected;
        let as_of =
            if expected { text.as_of(mention.as_ref().and_then(|mention| mention.anchor)) } else { None };
        Some(Self {
            id: Cow::Borrowed(&statement.id),
            document: statement.document,
            text: text.words(statement.span),
            start,
            end,
            line: statement.line,
            clause: text.scalars.range(statement.clause),
            mention,
            certainty: statement.certainty.into(),
            status: statement.status.into(),
            as_of,
            speaker: statement.speaker.map(|span| text.words(span)),
            hedges: statement.hedges.iter().map(|span| text.words(*span)).collect(),
            agree: statement.agree.iter().filter_map(|other| Agreement::new(other, texts)).collect(),
            first_edition: statement.first_edition,
            dropped_in: statement.dropped_in,
        })
    }
}

impl Text<'_> {
    /// The day of which the document speaks, by what a mention leans on.
    fn as_of(&self, anchor: Option<Anchor>) -> Option<String> {
        let (published, updated) = (self.document.published, self.document.updated);
        let stamp =
            if anchor == Some(Anchor::Published) { published.or(updated) } else { updated.or(published) }?;
        Some(calendar::Moment::day(stamp.day).to_string())
    }
}

impl<'a> Agreement<'a> {
    fn new(other: &timeline::Agreement, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(other.document)?;
        let [start, end] = text.scalars.range(other.span);
        let mention = text.mentions.get(other.mention)?.clone();
        Some(Self {
            document: other.document,
            text: text.words(other.span),
            start,
            end,
            mention,
            copy: other.copy,
        })
    }
}

impl Conflict {
    fn new(conflict: &timeline::Conflict) -> Self {
        let statements = conflict.statements.iter().map(|&(entry, statement)| [entry, statement]);
        Self { kind: conflict.kind.into(), statements: statements.collect() }
    }
}

impl<'a> Undated<'a> {
    fn new(undated: &timeline::Undated, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(undated.document)?;
        let [start, end] = text.scalars.range(undated.span);
        Some(Self {
            document: undated.document,
            start,
            end,
            text: text.words(undated.span),
            mention: undated.unresolved.and_then(|index| text.mentions.get(index)).cloned(),
        })
    }
}
