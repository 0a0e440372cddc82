//! Documents → what the papers of each day wrote about: the words with which their documents open.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::parameters::OPENING;
use crate::align::tokens;
use crate::calendar::NaiveDate;
use crate::document::Document;
use crate::timeline::{Sourced, content};

/// In the openings of how many documents that were printed on a day each word stands.
#[derive(Debug, Default)]
pub(super) struct Openings(FxHashMap<NaiveDate, FxHashMap<u32, u32>>);

impl Openings {
    /// Of the documents that were printed on these days.
    pub(super) fn of(sources: &[Sourced<'_>], days: &FxHashSet<NaiveDate>) -> Self {
        let read: Vec<(NaiveDate, Vec<u32>)> = sources
            .par_iter()
            .filter_map(|source| Some((printed_on(source.document)?, source.document)))
            .filter(|(day, _)| days.contains(day))
            .map(|(day, document)| (day, opening(document)))
            .collect();
        let mut all: FxHashMap<NaiveDate, FxHashMap<u32, u32>> = FxHashMap::default();
        for (day, stems) in read {
            let counts = all.entry(day).or_default();
            for stem in stems {
                *counts.entry(stem).or_default() += 1;
            }
        }
        Self(all)
    }

    /// How many of a day's documents open with the word.
    pub(super) fn count(&self, day: NaiveDate, stem: u32) -> u32 {
        self.0.get(&day).and_then(|counts| counts.get(&stem)).copied().unwrap_or_default()
    }
}

fn printed_on(document: &Document) -> Option<NaiveDate> {
    document.published.or(document.updated).map(|stamp| stamp.day)
}

/// The roots of the words in the first bytes of a story, each once, ascending.
fn opening(document: &Document) -> Vec<u32> {
    let mut left = OPENING;
    let mut stems = Vec::new();
    for sentence in document.sentences() {
        let kind = document.blocks().get(sentence.block).map(|block| block.kind);
        if left == 0 || !kind.is_some_and(|kind| kind.tells_story()) {
            continue;
        }
        let text = sentence.span.of(&document.text);
        let words = tokens(text).take_while(|token| token.start < left).map(|token| token.of(text));
        stems.extend(words.filter(|word| word.starts_with(char::is_alphanumeric)).map(content::root));
        left = left.saturating_sub(text.len());
    }
    stems.sort_unstable();
    stems.dedup();
    stems
}
