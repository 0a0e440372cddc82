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
    pub conflicts: Vec<Conflict<'a>>,
    /// Figures that later publications raised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later_figures: Vec<LaterFigure<'a>>,
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
    /// The kind of block in which it stands, where that is not the body: a headline, highlight or caption that repeats no
    /// sentence of the body has a row of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<BlockKind>,
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
            conflicts: timeline
                .conflicts
                .iter()
                .map(|conflict| Conflict::new(conflict, timeline, &texts))
                .collect(),
            later_figures: timeline
                .later_figures
                .iter()
                .map(|sides| LaterFigure::new(sides, timeline, &texts))
                .collect(),
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
            block: (statement.kind != document::BlockKind::Body).then(|| statement.kind.into()),
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
            stages: statement.stages.iter().filter_map(|stage| Stage::new(stage, texts)).collect(),
            repeated: statement.repeated.iter().map(|span| text.scalars.range(*span)).collect(),
            first_edition: statement.first_edition,
            added_in: statement.first_edition.filter(|_| statement.added),
            changed_in: statement.changes.iter().map(|change| Change::new(change, texts)).collect(),
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
            date: other.period.as_ref().map(Dated::new),
            copy: other.copy,
        })
    }
}

impl Dated {
    fn new(period: &calendar::Period) -> Self {
        Self {
            earliest: period.earliest.to_string(),
            latest: period.latest.to_string(),
            grain: period.grain.into(),
        }
    }
}

impl<'a> Stage<'a> {
    fn new(stage: &timeline::Stage, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(stage.document)?;
        let [start, end] = text.scalars.range(stage.span);
        let mention = text.mentions.get(stage.mention)?.clone();
        Some(Self {
            document: stage.document,
            status: stage.status.into(),
            as_of: text.as_of(mention.anchor),
            text: text.words(stage.span),
            start,
            end,
            mention,
        })
    }
}

impl<'a> Change<'a> {
    fn new(change: &timeline::Change, texts: &[Text<'a>]) -> Self {
        use timeline::ChangeKind as Kind;
        let (kind, date, figure) = match &change.kind {
            Kind::Wording => (ChangeKind::Wording, None, None),
            Kind::Date(before) => (ChangeKind::Date, Some(Dated::new(before)), None),
            Kind::Number(document, before) => {
                (ChangeKind::Number, None, texts.get(*document).map(|text| text.words(*before)))
            }
        };
        Self { edition: change.document, kind, date, figure }
    }
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

impl<'a> Timeline<'a> {
    /// The conflicts, each with its statements.
    #[must_use]
    pub fn differing(&self) -> Vec<Differing<'a>> {
        let alone = |&[entry, statement]: &[usize; 2]| {
            let entry = self.entries.get(entry)?;
            let statements = vec![entry.statements.get(statement)?.clone()];
            Some(Entry { statements, ..entry.clone() })
        };
        let conflicts = self.conflicts.iter().map(|conflict| Differing {
            kind: conflict.kind,
            figures: conflict.figures.clone(),
            entries: conflict.statements.iter().filter_map(alone).collect(),
        });
        conflicts.collect()
    }
}

impl<'a> Conflict<'a> {
    fn new(conflict: &timeline::Conflict, timeline: &timeline::Timeline, texts: &[Text<'a>]) -> Self {
        let figures = match conflict.kind {
            timeline::ConflictKind::Number => figures(&conflict.sides, timeline, texts),
            _ => Vec::new(),
        };
        Self { kind: conflict.kind.into(), statements: places(&conflict.sides), figures }
    }
}

impl<'a> LaterFigure<'a> {
    fn new(sides: &[timeline::Side], timeline: &timeline::Timeline, texts: &[Text<'a>]) -> Self {
        let as_of = sides.iter().map(|side| {
            let statement = timeline.statement(side)?;
            let text = texts.get(statement.document)?;
            text.as_of(text.mentions.get(statement.mention?)?.anchor)
        });
        Self { statements: places(sides), figures: figures(sides, timeline, texts), as_of: as_of.collect() }
    }
}

fn places(sides: &[timeline::Side]) -> Vec<[usize; 2]> {
    sides.iter().map(|side| [side.entry, side.statement]).collect()
}

/// The number that each of some statements gives, with what it counts.
fn figures<'a>(
    sides: &[timeline::Side],
    timeline: &timeline::Timeline,
    texts: &[Text<'a>],
) -> Vec<Cow<'a, str>> {
    let words = |side: &timeline::Side| {
        let text = texts.get(timeline.statement(side)?.document)?;
        Some(text.words(side.figure?))
    };
    sides.iter().map(|side| words(side).unwrap_or_default()).collect()
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
