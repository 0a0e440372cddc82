//! Sentences that an edition kept unchanged keep the anchor of the edition in which they first stood.
//!
//! In: the mentions of an edition and of the one before it. Out: the newer mentions, where a sentence was kept with the
//! values that they had before: a "today" that nobody touched still means the day on which it was written.

use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{AnchorKind, Mention};
use crate::document::Document;

/// Gives the mentions of kept sentences in `newer` the values that they have in `older`. Time grows linearly with both.
pub fn inherit(older: (&Document, &[Mention]), newer: &Document, mentions: &mut [Mention]) {
    let mut stood: FxHashMap<&str, VecDeque<Sentence<'_>>> = FxHashMap::default();
    for sentence in sentences(older.0, older.1) {
        stood.entry(sentence.text).or_default().push_back(sentence);
    }
    let kept = sentences(newer, mentions).into_iter().filter_map(|after| {
        let before = stood.get_mut(after.text)?.pop_front()?;
        (before.mentions.len() == after.mentions.len()).then_some((before, after))
    });
    let kept: Vec<(Sentence<'_>, Sentence<'_>)> = kept.collect();
    // Index of a mention of the older edition → its index in the newer one.
    let places = kept.iter().flat_map(|(before, after)| before.mentions.clone().zip(after.mentions.clone()));
    let places: FxHashMap<usize, usize> = places.collect();
    for (before, after) in kept {
        for (old, new) in before.mentions.zip(after.mentions) {
            let (Some(old), Some(new)) = (older.1.get(old), mentions.get_mut(new)) else { continue };
            let anchor = match old.anchor {
                Some(AnchorKind::Mention(index)) => places.get(&index).copied().map(AnchorKind::Mention),
                other => other,
            };
            // The same words, and what they lean on was kept too; else they are read anew.
            let same = old.span.start + after.start == new.span.start + before.start && old.rule == new.rule;
            if same && old.anchor.is_some() == anchor.is_some() {
                *new = Mention { span: new.span, anchor, range_to: new.range_to, ..old.clone() };
            }
        }
    }
}

/// A sentence that has mentions.
struct Sentence<'a> {
    text: &'a str,
    start: usize,
    /// The indices of its mentions.
    mentions: Range<usize>,
}

fn sentences<'a>(document: &'a Document, mentions: &[Mention]) -> Vec<Sentence<'a>> {
    let mut rest = mentions.iter().map(|mention| mention.span).enumerate().peekable();
    let with_mentions = document.sentences().iter().filter_map(|sentence| {
        let span = sentence.span;
        while rest.next_if(|(_, mention)| mention.start < span.start).is_some() {}
        let first = rest.peek()?.0;
        let mut last = first;
        while let Some((index, _)) = rest.next_if(|(_, mention)| mention.end <= span.end) {
            last = index + 1;
        }
        let text = document.text.get(span.start..span.end)?;
        (last > first).then_some(Sentence { text, start: span.start, mentions: first..last })
    });
    with_mentions.collect()
}

#[cfg(test)]
mod tests {
    use super::inherit;
    use crate::calendar::{NaiveDate, Stamp};
    use crate::document::from_text;
    use crate::resolve::{Anchor, dates};

    /// The values of the newer text, published a week after the older one.
    #[track_caller]
    fn check(older: &str, newer: &str, expected: &[&str]) {
        let on = |day| Anchor {
            stamp: NaiveDate::from_ymd_opt(2013, 9, day).map(Stamp::day),
            ..Anchor::default()
        };
        let (older, newer) = (from_text("older", older), from_text("newer", newer));
        let before = dates(&older.text, &on(7));
        let mut after = dates(&newer.text, &on(14));
        inherit((&older, &before), &newer, &mut after);
        let values: Vec<String> = after.iter().map(|mention| mention.value.to_string()).collect();
        assert_eq!(values, expected, "{:?}", newer.text);
    }

    #[test]
    fn kept_sentences_keep_their_days() {
        check(
            "It rained. He left on Friday.",
            "He left on Friday. It rained today.",
            &["2013-09-06", "2013-09-14"],
        );
        check("He left on Friday.", "He may have left on Friday.", &["2013-09-13"]);
    }

    #[test]
    fn a_sentence_kept_once_is_kept_once() {
        check(
            "He left on Friday.",
            "He left on Friday.\n\nHe left on Friday.",
            &["2013-09-06", "2013-09-13"],
        );
    }
}
