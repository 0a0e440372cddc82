//! Sentences that an edition kept unchanged keep the anchor of the edition in which they first stood.
//!
//! In: the mentions of an edition and of the one before it. Out: the newer mentions, where a sentence was kept with the
//! values that they had before: a "today" that nobody touched still means the day on which it was written.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::{AnchorKind, Mention};
use crate::document::Document;
use crate::span::Span;

/// Gives the mentions of kept sentences in `newer` the values that they have in `older`. Time grows linearly with both.
pub fn inherit(older: (&Document, &[Mention]), newer: &Document, mentions: &mut [Mention]) {
    let mut stood: FxHashMap<&str, VecDeque<Sentence<'_>>> = FxHashMap::default();
    for sentence in sentences(older.0, older.1) {
        stood.entry(sentence.text).or_default().push_back(sentence);
    }
    // Index of a mention of the older edition → its index in the newer one.
    let mut places: FxHashMap<usize, usize> = FxHashMap::default();
    let kept: Vec<(Sentence<'_>, usize, usize)> = sentences(newer, mentions)
        .into_iter()
        .filter_map(|sentence| {
            let before = stood.get_mut(sentence.text)?.pop_front()?;
            (before.last - before.first == sentence.last - sentence.first).then_some((
                before,
                sentence.start,
                sentence.first,
            ))
        })
        .collect();
    for (before, _, first) in &kept {
        places.extend((before.first..before.last).zip(*first..));
    }
    for (before, start, first) in kept {
        for (old, new) in older
            .1
            .iter()
            .skip(before.first)
            .zip(mentions.iter_mut().skip(first))
            .take(before.last - before.first)
        {
            let moved = Span::new(old.span.start + start - before.start, old.span.end + start - before.start);
            let anchor = match old.anchor {
                Some(AnchorKind::Mention(index)) => places.get(&index).copied().map(AnchorKind::Mention),
                other => other,
            };
            // What leans on a sentence that went is read anew.
            if moved == new.span && old.rule == new.rule && old.anchor.is_some() == anchor.is_some() {
                let range_to = new.range_to;
                *new = Mention { span: moved, anchor, range_to, ..old.clone() };
            }
        }
    }
}

/// A sentence that has mentions: those from `first` up to, not including, `last`.
struct Sentence<'a> {
    text: &'a str,
    start: usize,
    first: usize,
    last: usize,
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
        (last > first).then_some(Sentence { text, start: span.start, first, last })
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
