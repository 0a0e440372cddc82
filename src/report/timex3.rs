//! A document as TIMEX3 tags, for the formats that annotate a text: each mention with an id, and the ids of what it leans on.
//!
//! In: a document, its mentions, what they lean on. Out: `t0`, when the document was created; `t1` to `tn`, its mentions in
//! the order of the text; and, where an anchored duration begins or ends at no mention, a tag without words behind it.
//!
//! ```
//! use dateline::calendar::NaiveDate;
//! use dateline::document::from_text;
//! use dateline::report::Annotated;
//! use dateline::resolve::{Anchor, dates};
//! let document = from_text("a.txt", "It rained for the past three days.");
//! let anchor = Anchor::day(NaiveDate::from_ymd_opt(2013, 9, 7).unwrap());
//! let mentions = dates(&document.text, &anchor);
//! let annotated = Annotated::new(&document, &mentions, &anchor);
//! let [duration, begins] = &annotated.tags[..] else { panic!("{:?}", annotated.tags) };
//! assert_eq!((duration.id, duration.value.as_str(), duration.begin, duration.end), (1, "P3D", Some(2), Some(0)));
//! assert_eq!((begins.id, begins.value.as_str(), begins.anchor), (2, "2013-09-04", Some(1)));
//! ```

use std::borrow::Cow;

use super::read::borrowed;
use super::{Certainty, Mention, Modifier, Range, Type};
use crate::calendar::{Stamp, Value};
use crate::document::Document;
use crate::resolve::{self, Anchor, AnchorKind};

/// A document and its tags.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotated<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// Its title.
    pub title: Option<Cow<'a, str>>,
    /// The text that all places count in.
    pub text: &'a str,
    /// The day that relative expressions lean on, `t0`.
    pub created: Option<Created>,
    /// The tags, by place, without overlap.
    pub tags: Vec<Tag<'a>>,
}

/// When a document was created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// A day, or a time of day.
    pub kind: Type,
    /// TIMEX3 value.
    pub value: String,
    /// Whether it is the day of the last update, for want of one of publication.
    pub updated: bool,
}

/// A TIMEX3 tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag<'a> {
    /// The number of its id: 1 for `t1`.
    pub id: usize,
    /// Its place, in Unicode scalars; without extent for a tag that stands for no words.
    pub place: Range,
    /// The words.
    pub words: Cow<'a, str>,
    /// TIMEX3 type.
    pub kind: Type,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// TIMEX3 `quant`.
    pub quant: Option<Cow<'a, str>>,
    /// TIMEX3 `freq`.
    pub freq: Option<Cow<'a, str>>,
    /// The tag at which a duration begins.
    pub begin: Option<usize>,
    /// The tag at which a duration ends.
    pub end: Option<usize>,
    /// Whether the value was counted from something outside of the words.
    pub relative: bool,
    /// The tag that it was counted from.
    pub anchor: Option<usize>,
    /// How sure the value is; `None` for a tag that stands for no words.
    pub certainty: Option<Certainty>,
}

impl<'a> Annotated<'a> {
    /// A document with its mentions, which are sorted by place, and what they were resolved with.
    #[must_use]
    pub fn new(document: &'a Document, mentions: &'a [resolve::Mention], anchor: &Anchor) -> Self {
        let mut tags = Vec::with_capacity(mentions.len());
        let mut next = mentions.len() + 1;
        for (index, (mention, view)) in
            mentions.iter().zip(Mention::all(&document.text, mentions)).enumerate()
        {
            let id = index + 1;
            let leans_on = match mention.anchor {
                // Nothing stands for the stamp of an entry, which is no part of the text.
                None | Some(AnchorKind::Entry) => None,
                Some(AnchorKind::Published | AnchorKind::Updated) => Some(0),
                Some(AnchorKind::Mention(other)) => Some(other + 1),
            };
            let edge = [view.end, view.end];
            let mut points = Vec::new();
            let mut point = |value: &Value| {
                known(value, mention, mentions, anchor).unwrap_or_else(|| {
                    points.push(Tag::point(next, edge, value, id));
                    next += 1;
                    next - 1
                })
            };
            let begin = mention.begin.as_ref().map(&mut point);
            let end = mention.end.as_ref().map(&mut point);
            tags.push(Tag {
                id,
                place: [view.start, view.end],
                words: view.text,
                kind: view.kind,
                value: view.value,
                modifier: view.modifier,
                quant: view.quant,
                freq: view.freq,
                begin,
                end,
                relative: mention.anchor.is_some() || view.certainty == Certainty::Unresolved,
                anchor: leans_on,
                certainty: Some(view.certainty),
            });
            tags.append(&mut points);
        }
        Self {
            id: Cow::Borrowed(&document.id),
            title: borrowed(&document.title),
            text: &document.text,
            created: anchor.stamp.map(|stamp| Created {
                kind: if stamp.time.is_some() { Type::Time } else { Type::Date },
                value: Stamp { zone: None, ..stamp }.to_string(),
                updated: anchor.kind == Some(AnchorKind::Updated),
            }),
            tags,
        }
    }
}

impl Tag<'_> {
    /// A point in time that no words name, at which the duration `of` begins or ends.
    fn point(id: usize, place: Range, value: &Value, of: usize) -> Self {
        Self {
            id,
            place,
            words: Cow::Borrowed(""),
            kind: if matches!(value, Value::Date(_, Some(_))) { Type::Time } else { Type::Date },
            value: value.to_string(),
            modifier: None,
            quant: None,
            freq: None,
            begin: None,
            end: None,
            relative: true,
            anchor: Some(of),
            certainty: None,
        }
    }
}

/// The tag that a point of a duration is, where it is one: the day of creation, or the mention that the duration leans on.
fn known(
    point: &Value,
    mention: &resolve::Mention,
    mentions: &[resolve::Mention],
    anchor: &Anchor,
) -> Option<usize> {
    let whole_day = matches!(point, Value::Date(_, None));
    let created = anchor.stamp.is_some_and(|stamp| whole_day && point.day() == Some(stamp.day));
    match mention.anchor {
        Some(AnchorKind::Mention(other)) if mentions.get(other)?.value == *point => Some(other + 1),
        _ => created.then_some(0),
    }
}
