//! Sentences that an edition kept unchanged keep the anchor of the edition in which they first stood.
//!
//! In: the mentions of an edition and of those before it. Out: the newer mentions, where a sentence was kept with the
//! values that they had before: a "today" that nobody touched still means the day on which it was written.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{AnchorKind, Mention};
use crate::document::Document;

/// The sentences of an article's editions so far, with the values that hold for their mentions.
#[derive(Debug, Default)]
pub struct Inheritance<'a> {
    editions: Vec<Vec<Mention>>,
    stood: FxHashMap<Cow<'a, str>, VecDeque<Sentence>>,
}

impl<'a> Inheritance<'a> {
    /// Takes the next edition: the mentions of its kept sentences get the values that they had in the edition before, and
    /// those of sentences that come back, the values that they had when they went. A sentence is kept where nothing but
    /// its blanks changed. Time grows linearly with the editions.
    pub fn next(&mut self, edition: &'a Document, mentions: &mut [Mention]) {
        let mut kept = Vec::new();
        let mut standing: FxHashMap<Cow<'a, str>, VecDeque<Sentence>> = FxHashMap::default();
        for (words, after) in sentences(edition, mentions) {
            let before = self.stood.get_mut(&words).and_then(VecDeque::pop_front);
            if let Some(before) = before.filter(|before| before.mentions.len() == after.mentions.len()) {
                kept.push((before, after.clone()));
            }
            standing.entry(words).or_default().push_back(Sentence { edition: self.editions.len(), ..after });
        }
        // (edition, index) of an older mention → its index in this edition.
        let places = kept.iter().flat_map(|(before, after)| {
            let olds = before.mentions.clone().map(|index| (before.edition, index));
            olds.zip(after.mentions.clone())
        });
        let places: FxHashMap<(usize, usize), usize> = places.collect();
        for (before, after) in kept {
            let Some(older) = self.editions.get(before.edition) else { continue };
            for (old, new) in before.mentions.zip(after.mentions) {
                let Some(old) = older.get(old) else { continue };
                let anchor = match old.anchor {
                    Some(AnchorKind::Mention(index)) => {
                        let kept = places.get(&(before.edition, index)).copied();
                        // Two times of one sentence go on together: the second leans on the first.
                        let kept = kept.filter(|&kept| kept > new || tells(mentions, kept, older.get(index)));
                        let told = || older.get(index).and_then(|told| told_before(mentions, new, told));
                        kept.or_else(told).map(AnchorKind::Mention)
                    }
                    other => other,
                };
                let Some(new) = mentions.get_mut(new) else { continue };
                // Read alike, and what it leans on is told still; else it is read anew.
                if old.rule == new.rule && old.anchor.is_some() == anchor.is_some() {
                    *new = Mention { span: new.span, anchor, range_to: new.range_to, ..old.clone() };
                }
            }
        }
        // What stands now is looked for before what went earlier.
        for (words, mut sentences) in standing {
            let earlier = self.stood.entry(words).or_default();
            sentences.append(earlier);
            *earlier = sentences;
        }
        self.editions.push(mentions.to_vec());
    }
}

/// Whether a mention has the value of another.
fn tells(mentions: &[Mention], index: usize, told: Option<&Mention>) -> bool {
    mentions.get(index).zip(told).is_some_and(|(mention, told)| mention.value == told.value)
}

/// So many mentions before one are looked at for the day that it leans on.
const TOLD_WITHIN: usize = 48;

/// The mention before the one at `index` that tells the same as `told`, which stood in a sentence that changed: a time of day goes
/// on to lean on "Friday", whatever else was said of that day.
fn told_before(mentions: &[Mention], index: usize, told: &Mention) -> Option<usize> {
    let first = index.saturating_sub(TOLD_WITHIN);
    let same =
        |other: &Mention| other.value == told.value && other.kind == told.kind && other.rule == told.rule;
    (first..index).rev().find(|&before| mentions.get(before).is_some_and(same))
}

/// A sentence that has mentions.
#[derive(Clone, Debug)]
struct Sentence {
    edition: usize,
    /// The indices of its mentions.
    mentions: Range<usize>,
}

/// The sentences that have mentions, with their words parted by single blanks.
fn sentences<'a>(document: &'a Document, mentions: &[Mention]) -> Vec<(Cow<'a, str>, Sentence)> {
    let mut rest = mentions.iter().map(|mention| mention.span).enumerate().peekable();
    let with_mentions = document.sentences().iter().filter_map(|sentence| {
        let span = sentence.span;
        while rest.next_if(|(_, mention)| mention.start < span.start).is_some() {}
        let first = rest.peek()?.0;
        let mut last = first;
        while let Some((index, _)) = rest.next_if(|(_, mention)| mention.end <= span.end) {
            last = index + 1;
        }
        let words = squeezed(document.text.get(span.start..span.end)?);
        (last > first).then_some((words, Sentence { edition: 0, mentions: first..last }))
    });
    with_mentions.collect()
}

/// The text with one space for each stretch of blanks.
fn squeezed(text: &str) -> Cow<'_, str> {
    let mut blank = false;
    let odd = text.chars().any(|char| {
        let twice = char.is_whitespace() && (blank || char != ' ');
        blank = char.is_whitespace();
        twice
    });
    if odd { text.split_whitespace().collect::<Vec<_>>().join(" ").into() } else { text.trim().into() }
}

#[cfg(test)]
mod tests {
    use super::Inheritance;
    use crate::calendar::{NaiveDate, Stamp};
    use crate::document::{Document, from_text};
    use crate::resolve::{Anchor, dates};

    /// The values of the last of the texts, which were published a week apart from 7 September on.
    #[track_caller]
    fn check(texts: &[&str], expected: &[&str]) {
        let documents: Vec<Document> = texts.iter().map(|text| from_text("edition", *text)).collect();
        let mut inheritance = Inheritance::default();
        let mut last = Vec::new();
        for (document, day) in documents.iter().zip((7..).step_by(7)) {
            let stamp = NaiveDate::from_ymd_opt(2013, 9, day).map(Stamp::day);
            last = dates(&document.text, &Anchor { stamp, ..Anchor::default() });
            inheritance.next(document, &mut last);
        }
        let values: Vec<String> = last.iter().map(|mention| mention.value.to_string()).collect();
        assert_eq!(values, expected, "{texts:?}");
    }

    #[test]
    fn kept_sentences_keep_their_days() {
        check(
            &["It rained. He left on Friday.", "He left on Friday. It rained today."],
            &["2013-09-06", "2013-09-14"],
        );
        check(&["He left on Friday.", "He may have left on Friday."], &["2013-09-13"]);
        check(&["He left today.", "He left today.", "He left today."], &["2013-09-07"]);
    }

    #[test]
    fn times_of_day_keep_the_day_that_is_still_told() {
        let first = "The barge sank on 5 September. It was found at 3 a.m. and raised by 7 a.m.";
        let news = "The barge sank on 5 September. Its owner was freed on Monday. It was found at 3 a.m. and raised by 7 a.m.";
        let days = ["2013-09-05", "2013-09-09", "2013-09-05T03:00", "2013-09-05T07:00"];
        check(&[first, news], &days);
        // The sentence with the day is another; the day is the same.
        check(&[first, &news.replace("The barge", "The old barge")], &days);
        // The day itself was corrected.
        check(
            &[first, &first.replace("5 September", "4 September")],
            &["2013-09-04", "2013-09-04T03:00", "2013-09-04T07:00"],
        );
    }

    #[test]
    fn blanks_change_no_sentence() {
        check(&["He left the city today.", "He  left the city\ttoday."], &["2013-09-07"]);
    }

    #[test]
    fn a_sentence_that_comes_back_has_the_day_that_it_had() {
        check(&["He left today.", "She stayed today.", "He left today."], &["2013-09-07"]);
    }

    #[test]
    fn a_sentence_kept_once_is_kept_once() {
        check(
            &["He left on Friday.", "He left on Friday.\n\nHe left on Friday."],
            &["2013-09-06", "2013-09-13"],
        );
    }
}
