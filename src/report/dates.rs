//! `dates`: one object a document, with its mentions.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::page::Pages;
use super::read::borrowed;
use super::spelling::spelled;
use super::{Block, Origin, Read, Scalars};
use crate::document::Document;
use crate::{calendar, resolve};

/// A document and every time expression in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dates<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// Its time expressions, by place, without overlap.
    pub mentions: Vec<Mention<'a>>,
}

/// A time expression and its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mention<'a> {
    /// First Unicode scalar in the document's text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words.
    pub text: Cow<'a, str>,
    /// Page on which it stands, from 1, where form feeds part the text into pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: Type,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 `mod`.
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    /// What makes one end of a longer stretch of it; the other end of that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// TIMEX3 `quant`, of a set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quant: Option<Cow<'a, str>>,
    /// TIMEX3 `freq`, of a set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freq: Option<Cow<'a, str>>,
    /// The value with which an anchored duration begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_point: Option<String>,
    /// The value with which an anchored duration ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_point: Option<String>,
    /// Extended Date/Time Format; null where nothing fits.
    pub edtf: Option<String>,
    /// First day or moment; null where the value has no place on the calendar, and at the open end of a bound.
    pub earliest: Option<String>,
    /// Last day or moment.
    pub latest: Option<String>,
    /// The name of the reading.
    pub rule: Cow<'a, str>,
    /// What the value leans on.
    pub anchor: Option<Anchor>,
    /// How sure the value is.
    pub certainty: Certainty,
    /// Values of other readings that stay open, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
}

spelled! {
    /// TIMEX3 type.
    Type from resolve::Kind { Date = "DATE", Time = "TIME", Duration = "DURATION", Set = "SET" }
}

spelled! {
    /// TIMEX3 `mod`.
    Modifier from calendar::Modifier {
        Start = "START",
        Mid = "MID",
        End = "END",
        Approx = "APPROX",
        MoreThan = "MORE_THAN",
        EqualOrMore = "EQUAL_OR_MORE",
        LessThan = "LESS_THAN",
        EqualOrLess = "EQUAL_OR_LESS",
        Before = "BEFORE",
        After = "AFTER",
        OnOrBefore = "ON_OR_BEFORE",
        OnOrAfter = "ON_OR_AFTER",
    }
}

spelled! {
    /// What makes one end of a longer stretch of a time.
    Bound from calendar::Bound {
        By = "by",
        Until = "until",
        Through = "through",
        Before = "before",
        Since = "since",
        From = "from",
        After = "after",
    }
}

spelled! {
    /// How sure a value is, from most to least sure.
    Certainty from resolve::Certainty {
        Stated = "stated",
        Resolved = "resolved",
        Inferred = "inferred",
        Published = "published",
        Unresolved = "unresolved",
    }
}

/// What a value leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// The day of publication.
    Published,
    /// The day of the last update.
    Updated,
    /// The day on which the entry of a live blog or the post was written in which it stands.
    Entry,
    /// Another mention of the same document, by its index.
    #[serde(untagged)]
    Mention(usize),
}

impl From<resolve::AnchorKind> for Anchor {
    fn from(kind: resolve::AnchorKind) -> Self {
        match kind {
            resolve::AnchorKind::Published => Self::Published,
            resolve::AnchorKind::Updated => Self::Updated,
            resolve::AnchorKind::Entry => Self::Entry,
            resolve::AnchorKind::Mention(index) => Self::Mention(index),
        }
    }
}

impl<'a> Dates<'a> {
    /// A document with its mentions, which are sorted by place.
    #[must_use]
    pub fn new(document: &'a Document, mentions: &'a [resolve::Mention]) -> Self {
        Self {
            id: Cow::Borrowed(&document.id),
            published: document.published.map(|stamp| stamp.to_string()),
            mentions: Mention::all(&document.text, mentions),
        }
    }
}

/// A document as `read` gives it, with all that a timeline shows of it, and its mentions: what `dates --with-text` writes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatesWithText<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// The path as typed.
    pub path: Cow<'a, str>,
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
    /// Address of an archived copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_url: Option<Cow<'a, str>>,
    /// Day of access, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Cow<'a, str>>,
    /// Citation, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cite: Option<Cow<'a, str>>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// Where that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_from: Option<Origin>,
    /// The text that all offsets count in.
    pub text: Cow<'a, str>,
    /// Its typed stretches, in order, without overlap.
    pub blocks: Vec<Block>,
    /// Its time expressions, by place, without overlap.
    pub mentions: Vec<Mention<'a>>,
}

impl<'a> DatesWithText<'a> {
    /// A document with its mentions, which are sorted by place.
    #[must_use]
    pub fn new(document: &'a Document, mentions: &'a [resolve::Mention]) -> Self {
        let Read {
            id,
            title,
            byline,
            source,
            agency,
            edition,
            guid,
            url,
            language,
            published,
            published_from,
            updated,
            updated_from,
            text,
            blocks,
            ..
        } = Read::new(document);
        Self {
            id,
            path: Cow::Borrowed(&document.path),
            title,
            byline,
            source,
            agency,
            edition,
            guid,
            url,
            language,
            archive_url: borrowed(&document.archive_url),
            accessed: borrowed(&document.accessed),
            cite: borrowed(&document.cite),
            published,
            published_from,
            updated,
            updated_from,
            text,
            blocks,
            mentions: Mention::all(&document.text, mentions),
        }
    }
}

impl<'a> Mention<'a> {
    /// The mentions of one text, sorted by place, in one pass over the text.
    #[must_use]
    pub fn all(text: &'a str, mentions: &'a [resolve::Mention]) -> Vec<Self> {
        let (scalars, pages) = (Scalars::new(text), Pages::of(text));
        mentions.iter().map(|mention| Self::new(text, mention, &scalars, &pages)).collect()
    }

    pub(super) fn new(
        text: &'a str,
        mention: &'a resolve::Mention,
        scalars: &Scalars<'_>,
        pages: &Pages,
    ) -> Self {
        let [start, end] = scalars.range(mention.span);
        Self {
            start,
            end,
            text: Cow::Borrowed(text.get(mention.span.start..mention.span.end).unwrap_or_default()),
            page: pages.at(mention.span.start),
            kind: mention.kind.into(),
            value: mention.value.to_string(),
            modifier: mention.modifier.map(Modifier::from),
            bound: mention.bound().map(Bound::from),
            quant: mention.quant.map(Cow::Borrowed),
            freq: mention.freq.map(|freq| freq.to_string().into()),
            begin_point: mention.begin.map(|value| value.to_string()),
            end_point: mention.end.map(|value| value.to_string()),
            edtf: mention.edtf(),
            earliest: mention.period.and_then(|period| Some(period.reach().0?.to_string())),
            latest: mention.period.and_then(|period| Some(period.reach().1?.to_string())),
            rule: Cow::Borrowed(mention.rule),
            anchor: mention.anchor.map(Anchor::from),
            certainty: mention.certainty.into(),
            alternatives: mention.alternatives.iter().map(ToString::to_string).collect(),
        }
    }
}
