//! Words that several commands share.

use std::borrow::Cow;

use super::day::DateStyle;
use crate::report::{Anchor, Certainty, Mention, Origin, Source, Statement, Status, Verdict};

/// Where a date of publication was found.
#[must_use]
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Argument => "--published",
        Origin::Metadata => "metadata",
        Origin::JsonLd => "JSON-LD",
        Origin::OpenGraph => "OpenGraph",
        Origin::Microdata => "microdata",
        Origin::MetaElement => "meta element",
        Origin::TimeElement => "time element",
        Origin::HeaderLine => "header line",
        Origin::Dateline => "dateline",
        Origin::Url => "address",
        Origin::FileName => "file name",
    }
}

/// What became of a date that a document states of itself.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Published => "taken for the publication",
        Verdict::Updated => "taken for the update",
        Verdict::Outranked => "an earlier place states one",
        Verdict::TellsUtc => "told in UTC; the page names the day in its own zone",
        Verdict::NamesNoDay => "names no day",
        Verdict::StandsForNone => "stands for no date, or no page is of that day",
        Verdict::AfterSaving => "later than the day on which the page was saved",
        Verdict::FarFromOthers => "years away from the other dates, which agree",
    }
}

/// What a row on a day of publication says of its date.
pub const PUBLISHED: &str = "the day it was printed, not the day it happened";

/// What a reader is told of whether it happened. The contract has one word for what is denied; a reader is told who does so:
/// where the text names a speaker it is denied, else the text itself negates it, as "Nobody was hurt on Monday" does.
#[must_use]
pub const fn status(statement: &Statement<'_>) -> &'static str {
    match (statement.status, &statement.speaker) {
        (Status::Denied, None) => "negated",
        (status, _) => status.name(),
    }
}

/// A word for so many: "sentence", "sentences".
#[must_use]
pub fn plural(one: &str, count: usize) -> String {
    if count == 1 { one.to_owned() } else { format!("{one}s") }
}

/// Why a mention has its value: the reading, what it leans on, and how sure that makes it.
#[must_use]
pub fn proof(mention: &Mention<'_>, source: Option<&Source<'_>>, dates: DateStyle) -> String {
    let day =
        |stamp: Option<&String>| stamp.map(|stamp| format!(", {}", dates.stamp(stamp))).unwrap_or_default();
    let anchor = match mention.anchor {
        None => String::new(),
        Some(Anchor::Published) => {
            format!(
                "; counted from the day of publication{}",
                day(source.and_then(|source| source.published.as_ref()))
            )
        }
        Some(Anchor::Updated) => {
            format!(
                "; counted from the day of the update{}",
                day(source.and_then(|source| source.updated.as_ref()))
            )
        }
        Some(Anchor::Entry) => "; counted from the day of its own entry or post".to_owned(),
        Some(Anchor::Mention(_)) => "; counted from a date before it".to_owned(),
    };
    format!("read as “{}”{anchor}; {}", mention.rule, certainty(mention.certainty))
}

/// How sure a value is.
#[must_use]
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "stated: complete in the text",
        Certainty::Resolved => "resolved: one sure step",
        Certainty::Inferred => {
            "inferred: a year, direction or era was taken from the context or from a default"
        }
        Certainty::Published => "published: the day it was printed, not the day it happened",
        Certainty::Unresolved => "unresolved: nothing to count from; give a date with --published",
    }
}

/// Where the first so many words of a text end.
#[must_use]
pub fn end_of_words(text: &str, words: usize) -> usize {
    let mut seen = 0;
    let mut inside = false;
    for (at, char) in text.char_indices() {
        if char.is_whitespace() {
            inside = false;
        } else if !inside {
            if seen == words {
                return text[..at].trim_end().len();
            }
            (seen, inside) = (seen + 1, true);
        }
    }
    text.len()
}

/// A quotation of at most so many words.
#[must_use]
pub fn quoted(text: &str, most: Option<usize>) -> Cow<'_, str> {
    match most.map(|most| end_of_words(text, most)) {
        Some(end) if end < text.len() => Cow::Owned(format!("{} …", &text[..end])),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_quotation_keeps_its_first_words() {
        assert_eq!(quoted("It rained on Friday.", None), "It rained on Friday.");
        assert_eq!(quoted("It rained on Friday.", Some(4)), "It rained on Friday.");
        assert_eq!(quoted("It rained on Friday.", Some(2)), "It rained …");
        assert_eq!(quoted("", Some(0)), "");
    }
}
