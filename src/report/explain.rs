//! `dates --explain`: each sentence with its mentions, and what is needed to say why each has its value.

use std::borrow::Cow;

use super::diff::one_line;
use super::read::borrowed;
use super::{Mention, Origin, Range, Scalars};
use crate::document::{Document, sentence_around};
use crate::expression::Tense;
use crate::resolve;
use crate::span::Span;

/// A document, sentence by sentence; those without a mention are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// When it was published.
    pub published: Option<String>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// Whether it was read as a narrative, which leans on its own time.
    pub narrative: bool,
    /// Its title.
    pub title: Option<Cow<'a, str>>,
    /// Sentences with mentions, in order.
    pub sentences: Vec<ExplainedSentence<'a>>,
}

/// A sentence and its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedSentence<'a> {
    /// The sentence, with a space for each line end.
    pub text: Cow<'a, str>,
    /// Its mentions, in order.
    pub mentions: Vec<ExplainedMention<'a>>,
}

/// A mention in its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedMention<'a> {
    /// Its number in the document, from 1.
    pub number: usize,
    /// Where it stands in the sentence, in Unicode scalars.
    pub place: Range,
    /// The mention.
    pub mention: Mention<'a>,
    /// Words of the mention that it leans on.
    pub leans_on: Option<Cow<'a, str>>,
    /// Which time its clause speaks of.
    pub clause: Option<ClauseTime>,
}

/// Which time a clause speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseTime {
    /// The past.
    Past,
    /// The present.
    Present,
    /// The future.
    Future,
}

impl<'a> Explained<'a> {
    /// A document with its mentions, which are sorted by place.
    #[must_use]
    pub fn new(document: &'a Document, mentions: &'a [resolve::Mention], mode: resolve::Mode) -> Self {
        let text = document.text.as_str();
        let scalars = Scalars::new(text);
        let words = |span: Span| Cow::Borrowed(text.get(span.start..span.end).unwrap_or_default());
        let mut sentences: Vec<ExplainedSentence<'a>> = Vec::new();
        let mut around = Span::default();
        for (index, (mention, view)) in mentions.iter().zip(Mention::all(text, mentions)).enumerate() {
            if sentences.is_empty() || !around.contains(mention.span) {
                around = sentence_around(text, mention.span);
                let sentence = one_line(text.get(around.start..around.end).unwrap_or_default());
                sentences.push(ExplainedSentence { text: sentence, mentions: Vec::new() });
            }
            let start = scalars.at(around.start);
            let leans_on = match mention.anchor {
                Some(resolve::AnchorKind::Mention(other)) => {
                    mentions.get(other).map(|other| words(other.span))
                }
                _ => None,
            };
            let clause = match mention.cue.tense {
                Tense::None => None,
                Tense::Past => Some(ClauseTime::Past),
                Tense::Present => Some(ClauseTime::Present),
                Tense::Future => Some(ClauseTime::Future),
            };
            let place = [view.start.saturating_sub(start), view.end.saturating_sub(start)];
            if let Some(sentence) = sentences.last_mut() {
                let mention = ExplainedMention { number: index + 1, place, mention: view, leans_on, clause };
                sentence.mentions.push(mention);
            }
        }
        Self {
            id: Cow::Borrowed(&document.id),
            published: document.published.map(|stamp| stamp.to_string()),
            published_from: document.published_from.map(Origin::from),
            updated: document.updated.map(|stamp| stamp.to_string()),
            narrative: mode == resolve::Mode::Narrative,
            title: borrowed(&document.title),
            sentences,
        }
    }
}
