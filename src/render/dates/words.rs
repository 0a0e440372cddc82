//! What is said of a document and its mentions in words, in every form alike.

use std::borrow::Cow;

use crate::document::Repaired;
use crate::expression::NO_SUCH_DAY;
use crate::render::day::DateStyle;
use crate::render::words::{certainty, origin};
use crate::report::{Anchor, Certainty, ClauseTime, Explained, ExplainedMention, Mention};

/// A document and its date: "story.txt, published Sat 7 Sep 2013 (header line)".
pub fn document(document: &Explained<'_>, dates: DateStyle) -> String {
    let mut line = document.id.to_string();
    match &document.published {
        Some(published) => line.push_str(&format!(", published {}", dates.stamp(published))),
        None if document.updated.is_none() => line.push_str(", no date of publication found"),
        None => {}
    }
    if let Some(from) = document.published_from {
        line.push_str(&format!(" ({})", origin(from)));
    }
    if let Some(updated) = &document.updated {
        line.push_str(&format!(", updated {}", dates.stamp(updated)));
    }
    if document.narrative {
        line.push_str(", read as a narrative");
    }
    line
}

/// The words of a mention as a reader sees them: whole where a line ends within them.
pub fn seen(words: &str) -> Cow<'_, str> {
    Repaired::of(words).map_or(Cow::Borrowed(words), |repaired| Cow::Owned(repaired.text))
}

/// The day or days of a mention in words, else nothing.
pub fn date(mention: &Mention<'_>, dates: DateStyle) -> String {
    dates.mention(mention).unwrap_or_default()
}

/// What a mention leans on, short: "published", "updated", the number of a mention.
pub fn anchor(mention: &Mention<'_>) -> String {
    match mention.anchor {
        None => String::new(),
        Some(Anchor::Published) => "published".to_owned(),
        Some(Anchor::Updated) => "updated".to_owned(),
        Some(Anchor::Entry) => "entry".to_owned(),
        Some(Anchor::Mention(index)) => (index + 1).to_string(),
    }
}

/// Why a mention has its value: the reading, what it leans on, the clause, and how sure that makes it.
pub fn why(explained: &ExplainedMention<'_>, document: &Explained<'_>, dates: DateStyle) -> String {
    let mention = &explained.mention;
    let mut parts = vec![format!("read as “{}”", mention.rule)];
    let day = |stamp: &Option<String>| stamp.as_deref().map(|iso| dates.stamp(iso)).unwrap_or_default();
    match mention.anchor {
        None => {}
        Some(Anchor::Published) => {
            parts.push(format!("counted from the day of publication, {}", day(&document.published)))
        }
        Some(Anchor::Updated) => {
            parts.push(format!("counted from the day of the update, {}", day(&document.updated)))
        }
        Some(Anchor::Entry) => parts.push("counted from the day of its own entry or post".to_owned()),
        Some(Anchor::Mention(index)) => {
            let words = explained.leans_on.as_deref().unwrap_or_default();
            parts.push(format!("counted from “{words}”, no. {}", index + 1));
        }
    }
    match explained.clause.filter(|_| mention.anchor.is_some()) {
        Some(ClauseTime::Past) => parts.push("its clause speaks of the past".to_owned()),
        Some(ClauseTime::Present) => parts.push("its clause speaks of the present".to_owned()),
        Some(ClauseTime::Future) => parts.push("its clause speaks of the future".to_owned()),
        None => {}
    }
    let unresolved = mention.certainty == Certainty::Unresolved;
    parts.push(match mention.rule.as_ref() {
        NO_SUCH_DAY => "unresolved: the calendar has no such day".to_owned(),
        _ if unresolved && (document.published.is_some() || document.updated.is_some()) => {
            "unresolved: the text tells nothing that it could be counted from".to_owned()
        }
        _ => certainty(mention.certainty).to_owned(),
    });
    if !mention.alternatives.is_empty() {
        parts.push(format!("could also be {}", mention.alternatives.join(" or ")));
    }
    parts.join("; ")
}
