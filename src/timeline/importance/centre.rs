//! A row → what it is about: the words that many documents have for it, and that are rare elsewhere.

use rustc_hash::{FxHashMap, FxHashSet};

use super::openings::Openings;
use super::parameters::{COPY, LENGTH};
use super::topic::Topic;
use crate::calendar::NaiveDate;
use crate::timeline::Entry;
use crate::timeline::content::Content;

/// How much each word of a row tells of it.
pub(super) struct Centre(FxHashMap<u32, f32>);

impl Centre {
    /// Counts the documents whose statements in the row have the word, and those printed on its day or the day after that
    /// open with it; the rarer a word is in the whole timeline, the more each counts.
    pub(super) fn of(place: usize, entry: &Entry, topic: &Topic, openings: &Openings) -> Self {
        let mut told: FxHashSet<(usize, u32)> = FxHashSet::default();
        let mut words: FxHashMap<u32, f32> = FxHashMap::default();
        for (index, statement) in entry.statements.iter().enumerate() {
            let Some(content) = topic.content(place, index) else { continue };
            let voices =
                statement.agree.iter().map(|other| (other.document, if other.copy { COPY } else { 1.0 }));
            for (document, voice) in std::iter::once((statement.document, 1.0)).chain(voices) {
                for stem in content.stems() {
                    if told.insert((document, stem)) {
                        *words.entry(stem).or_default() += voice;
                    }
                }
            }
        }
        let papers = papers(entry);
        for (&stem, weight) in &mut words {
            let opened: u32 = papers.iter().flatten().map(|&day| openings.count(day, stem)).sum();
            *weight = (*weight + opened as f32) * topic.rarity(stem);
        }
        Self(words)
    }

    /// How much a statement tells of the row; a long one little more than a short one.
    pub(super) fn weight(&self, content: &Content) -> f32 {
        let told: f32 = content.stems().filter_map(|stem| self.0.get(&stem)).sum();
        told / (content.len().max(1) as f32).powf(LENGTH)
    }
}

/// The days whose papers write of a row: its day and the next; those of a month or year are no sign of it.
pub(super) fn papers(entry: &Entry) -> [Option<NaiveDate>; 2] {
    let (first, last) = (entry.period.earliest.day, entry.period.latest.day);
    if first == last { [Some(first), first.succ_opt()] } else { [None; 2] }
}
