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
    /// Address of the page.
    pub url: Option<Cow<'a, str>>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// The text that all offsets count in.
    pub text: Cow<'a, str>,
    /// Its typed stretches, in order, without overlap.
    pub blocks: Vec<Block>,
}

/// A typed stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First Unicode scalar.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

spelled! {
    /// Where a date of publication was found.
    Origin from document::Origin {
        Argument = "argument",
        Metadata = "metadata",
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
            Block { kind: block.kind.into(), start, end }
        });
        let blocks = blocks.collect();
        Self {
            id: Cow::Borrowed(&document.id),
            title: borrowed(&document.title),
            byline: borrowed(&document.byline),
            source: borrowed(&document.source),
            url: borrowed(&document.url),
            published: document.published.map(|stamp| stamp.to_string()),
            published_from: document.published_from.map(Origin::from),
            updated: document.updated.map(|stamp| stamp.to_string()),
            text: Cow::Borrowed(&document.text),
            blocks,
        }
    }
}

pub(super) fn borrowed(text: &Option<String>) -> Option<Cow<'_, str>> {
    text.as_deref().map(Cow::Borrowed)
}
