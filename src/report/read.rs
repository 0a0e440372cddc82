//! `read`: one object a document, with what was understood of it.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Scalars;
use super::spelling::spelled;
use crate::document::{self, Document};

/// What was understood of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Read<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// Title, from metadata or the first headline.
    pub title: Option<Cow<'a, str>>,
    /// Who wrote it.
    pub byline: Option<Cow<'a, str>>,
    /// The outlet that published it.
    pub source: Option<Cow<'a, str>>,
    /// The agency whose text it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<Cow<'a, str>>,
    /// Name or number of the edition, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<Cow<'a, str>>,
    /// The id that its editions share, such as the guid of a news item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Cow<'a, str>>,
    /// Address of the page.
    pub url: Option<Cow<'a, str>>,
    /// Language of the text, as a page or record states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Cow<'a, str>>,
    /// When the copy was made or looked at, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Cow<'a, str>>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// Where that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_from: Option<Origin>,
    /// What a person should know about how it was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Cow<'a, str>>,
    /// The text that all offsets count in.
    pub text: Cow<'a, str>,
    /// Its typed stretches, in order, without overlap.
    pub blocks: Vec<Block>,
    /// With `--explain`: every place that was asked for a date, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub considered: Vec<Considered<'a>>,
    /// With `--explain`: what stands on a page and is no part of its story.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<LineAside<'a>>,
    /// Whether the text is Markdown, which is shown without its signs.
    #[serde(skip)]
    pub markdown: bool,
}

/// A date that a document states of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Considered<'a> {
    /// Where it stands.
    pub origin: Origin,
    /// The name under which it stands there.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub name: Cow<'a, str>,
    /// As it is written.
    pub text: Cow<'a, str>,
    /// What was read of it; ISO 8601.
    pub value: Option<String>,
    /// What became of it.
    pub verdict: Verdict,
}

/// A line of a page that is no part of its story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineAside<'a> {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: Cow<'a, str>,
}

spelled! {
    /// What became of a date that a document states of itself.
    Verdict from document::Verdict {
        Published = "published",
        Updated = "updated",
        Outranked = "outranked",
        TellsUtc = "tells_utc",
        NamesNoDay = "names_no_day",
        StandsForNone = "stands_for_none",
        AfterSaving = "after_saving",
        FarFromOthers = "far_from_others",
    }
}

/// A typed stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First Unicode scalar.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// When it was written, where it is of an entry of a live blog or of a post with a stamp of its own; ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamp: Option<String>,
}

spelled! {
    /// Where a date of publication or of an update was found.
    Origin from document::Origin {
        Argument = "argument",
        Metadata = "metadata",
        JsonLd = "json_ld",
        OpenGraph = "open_graph",
        Microdata = "microdata",
        MetaElement = "meta_element",
        TimeElement = "time_element",
        HeaderLine = "header_line",
        Dateline = "dateline",
        Url = "url",
        FileName = "file_name",
    }
}

spelled! {
    /// What a stretch of text is.
    BlockKind from document::BlockKind {
        Metadata = "metadata",
        Headline = "headline",
        Byline = "byline",
        Dateline = "dateline",
        Highlight = "highlight",
        Body = "body",
        Caption = "caption",
        Link = "link",
        Navigation = "navigation",
        Boilerplate = "boilerplate",
        Correction = "correction",
        Note = "note",
        Entry = "entry",
    }
}

impl<'a> Read<'a> {
    /// What was understood of `document`.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        let scalars = Scalars::new(&document.text);
        let blocks = document.blocks().iter().map(|block| {
            let [start, end] = scalars.range(block.span);
            Block { kind: block.kind.into(), start, end, stamp: block.stamp.map(|stamp| stamp.to_string()) }
        });
        let blocks = blocks.collect();
        Self {
            id: Cow::Borrowed(&document.id),
            title: borrowed(&document.title),
            byline: borrowed(&document.byline),
            source: borrowed(&document.source),
            agency: borrowed(&document.agency),
            edition: borrowed(&document.edition),
            guid: borrowed(&document.guid),
            url: borrowed(&document.url),
            language: borrowed(&document.language),
            accessed: borrowed(&document.accessed),
            published: document.published.map(|stamp| stamp.to_string()),
            published_from: document.published_from.map(Origin::from),
            updated: document.updated.map(|stamp| stamp.to_string()),
            updated_from: document.updated_from.map(Origin::from),
            notes: document.notes.iter().map(|note| Cow::Borrowed(note.as_str())).collect(),
            text: Cow::Borrowed(&document.text),
            blocks,
            considered: Vec::new(),
            set_aside: Vec::new(),
            markdown: document.is_markdown(),
        }
    }

    /// The same with the reasons: every place that was asked for a date, and what was set aside.
    #[must_use]
    pub fn explained(document: &'a Document) -> Self {
        let considered = document.considered.iter().map(|found| Considered {
            origin: found.origin.into(),
            name: Cow::Borrowed(&found.name),
            text: Cow::Borrowed(&found.text),
            value: found.stamp.map(|stamp| stamp.to_string()),
            verdict: found.verdict.into(),
        });
        let set_aside = document
            .aside
            .iter()
            .map(|line| LineAside { kind: line.kind.into(), text: Cow::Borrowed(&line.text) });
        Self { considered: considered.collect(), set_aside: set_aside.collect(), ..Self::new(document) }
    }
}

pub(super) fn borrowed(text: &Option<String>) -> Option<Cow<'_, str>> {
    text.as_deref().map(Cow::Borrowed)
}
