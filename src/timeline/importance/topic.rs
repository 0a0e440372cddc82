//! What the documents speak of → how much a statement speaks of it.
//!
//! Words that stand in many documents are what the collection is about: "oil", "spill", "Gulf". A statement with several of
//! them tells of the story, one with none of them tells of something else that the same documents mention.

use rustc_hash::{FxHashMap, FxHashSet};

use rayon::prelude::*;

use super::about::About;
use crate::timeline::content::{Content, Frequencies, Passage};
use crate::timeline::{Sourced, Statement, Timeline, statement};

/// So many bytes of a sentence are read.
const READ: usize = 800;

/// What each statement of a timeline says, and how much that has to do with the story.
#[derive(Clone, Debug, Default)]
pub(super) struct Topic {
    /// By entry and statement.
    contents: Vec<Vec<Content>>,
    /// By entry and statement: 1 is the mean.
    weights: Vec<Vec<f32>>,
    frequencies: Frequencies,
    /// Whether a reader asked about something.
    asked: bool,
}

impl Topic {
    pub(super) fn of(timeline: &Timeline, sources: &[Sourced<'_>], about: &[String]) -> Self {
        let entries = &timeline.entries;
        let read = |statement: &Statement| read(statement, sources);
        let mut contents: Vec<Vec<Content>> =
            entries.par_iter().map(|entry| entry.statements.iter().map(read).collect()).collect();
        let frequencies = Frequencies::of(contents.iter().flatten());
        contents.par_iter_mut().flatten().for_each(|content| content.weigh(&frequencies));
        let shares = shares(timeline, &contents);
        let about = About::new(about);
        let told = |content: &Content| -> f32 {
            content.stems().map(|stem| shares.get(&stem).map_or(0.0, |share| share * share)).sum()
        };
        let told: Vec<Vec<f32>> =
            contents.par_iter().map(|contents| contents.iter().map(told).collect()).collect();
        let count = told.iter().map(Vec::len).sum::<usize>().max(1);
        let mean = told.iter().flatten().sum::<f32>() / count as f32;
        let weights = contents.iter().zip(&told).map(|(contents, told)| {
            let weighed = contents.iter().zip(told).map(|(content, told)| {
                // Between 0 and 2, so that no sentence counts for more than two.
                let weight = if mean > 0.0 { 2.0 * told / (told + mean) } else { 1.0 };
                match about.share(content) {
                    None => weight,
                    Some(asked) => weight.max(1.0) * asked,
                }
            });
            weighed.collect()
        });
        let weights = weights.collect();
        Self { contents, weights, frequencies, asked: !about.is_empty() }
    }

    /// Whether a reader asked about something.
    pub(super) const fn is_asked(&self) -> bool {
        self.asked
    }

    /// Whether a statement has something of what was asked for, if anything was.
    pub(super) fn answers(&self, entry: usize, statement: usize) -> bool {
        !self.asked || self.weight(entry, statement) > 0.0
    }

    /// What a statement says.
    pub(super) fn content(&self, entry: usize, statement: usize) -> Option<&Content> {
        self.contents.get(entry)?.get(statement)
    }

    /// How much a word tells: the rarer in the timeline, the more.
    pub(super) fn rarity(&self, stem: u32) -> f32 {
        self.frequencies.weight(stem)
    }

    /// How much a statement has to do with the story, and with what was asked for: nothing where it has none of these words.
    pub(super) fn weight(&self, entry: usize, statement: usize) -> f32 {
        self.weights.get(entry).and_then(|weights| weights.get(statement)).copied().unwrap_or(1.0)
    }
}

/// The words of a sentence, its times left out.
fn read(statement: &Statement, sources: &[Sourced<'_>]) -> Content {
    let Some(source) = sources.get(statement.document) else { return Content::default() };
    let start = statement.span;
    let at = statement.mention.and_then(|mention| source.mentions.get(mention)).map(|mention| mention.span);
    let at = at.unwrap_or(crate::span::Span::new(start.start, start.start));
    let span = statement::quotable(&source.document.text, start, at, READ);
    Content::read(*source, &Passage { left_out: &[], ..Passage::of(statement, *source, span) })
}

/// In what share of the documents each word stands.
fn shares(timeline: &Timeline, contents: &[Vec<Content>]) -> FxHashMap<u32, f32> {
    let mut stands: FxHashSet<(usize, u32)> = FxHashSet::default();
    let mut documents: FxHashSet<usize> = FxHashSet::default();
    for (entry, contents) in timeline.entries.iter().zip(contents) {
        for (statement, content) in entry.statements.iter().zip(contents) {
            let others = statement.agree.iter().map(|other| other.document);
            for document in std::iter::once(statement.document).chain(others) {
                documents.insert(document);
                stands.extend(content.stems().map(|stem| (document, stem)));
            }
        }
    }
    let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
    for (_, stem) in stands {
        *counts.entry(stem).or_default() += 1;
    }
    let all = documents.len().max(1) as f32;
    counts.into_iter().map(|(stem, count)| (stem, count as f32 / all)).collect()
}
