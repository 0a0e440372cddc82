//! Editions of one article → one voice: the newest speaks, what only an older one said is kept and marked.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::id::Id;
use super::statement::{Placed, Reading};
use super::{Sourced, change};
use crate::align;
use crate::calendar::Period;
use crate::span::Span;

/// What the newest edition says, with the edition in which each statement first stood; then what older editions said and
/// the next one no longer did. `readings` are those of the article's documents, oldest first, as are `article`'s indices.
pub(super) fn one_voice(sources: &[Sourced<'_>], article: &[usize], readings: Vec<Reading>) -> Reading {
    if readings.len() < 2 {
        return readings.into_iter().next().unwrap_or_default();
    }
    let mut carried: Option<(Reading, Vec<Sentence<'_>>)> = None;
    let mut dropped = Dropped::default();
    for (reading, &document) in readings.into_iter().zip(article) {
        let mut reading = reading;
        let sentences = sources.get(document).map(|source| sentences(*source)).unwrap_or_default();
        if let Some((before, old)) = carried {
            let gone = carry(before, &old, &mut reading, &sentences, (document, sources));
            dropped.bring_back(&mut reading.placed, document, sources);
            dropped.take(gone, sources);
        } else {
            stamp(&mut reading.placed, document);
        }
        carried = Some((reading, sentences));
    }
    let mut newest = carried.map(|(reading, _)| reading).unwrap_or_default();
    newest.placed.extend(dropped.statements.into_iter().flatten());
    for placed in &mut newest.placed {
        placed.statement.added = placed.statement.first_edition != article.first().copied();
    }
    newest
}

/// Statements that an edition dropped, until a later one says them again in the same words.
#[derive(Debug, Default)]
struct Dropped {
    statements: Vec<Option<Placed>>,
    by_words: FxHashMap<(u64, Period), Vec<usize>>,
}

impl Dropped {
    fn take(&mut self, gone: Vec<Placed>, sources: &[Sourced<'_>]) {
        for placed in gone {
            let words = words(&placed, sources);
            self.by_words.entry((words, placed.period)).or_default().push(self.statements.len());
            self.statements.push(Some(placed));
        }
    }

    /// Hands the first editions on to statements that are new in `document` and had been dropped before.
    fn bring_back(&mut self, placed: &mut [Placed], document: usize, sources: &[Sourced<'_>]) {
        if self.statements.is_empty() {
            return;
        }
        for placed in placed.iter_mut().filter(|placed| placed.statement.first_edition == Some(document)) {
            let Some(known) = self.by_words.get_mut(&(words(placed, sources), placed.period)) else {
                continue;
            };
            let returned =
                known.pop().and_then(|index| self.statements.get_mut(index)).and_then(Option::take);
            if let Some(returned) = returned {
                placed.statement.first_edition = returned.statement.first_edition;
            }
        }
    }
}

/// A hash of the words of a statement's sentence.
fn words(placed: &Placed, sources: &[Sourced<'_>]) -> u64 {
    let span = placed.statement.span;
    let text = sources
        .get(placed.statement.document)
        .and_then(|source| source.document.text.get(span.start..span.end));
    Id::new().with(text.unwrap_or_default()).number()
}

/// A sentence of the story: its number in the document, and its words.
type Sentence<'a> = (usize, &'a str);

fn sentences<'a>(source: Sourced<'a>) -> Vec<Sentence<'a>> {
    let document = source.document;
    let of_the_story =
        |block: usize| document.blocks().get(block).is_some_and(|block| block.kind.tells_story());
    let text = |span: Span| document.text.get(span.start..span.end).unwrap_or_default();
    let numbered = document.sentences().iter().enumerate();
    numbered
        .filter(|(_, sentence)| of_the_story(sentence.block))
        .map(|(number, sentence)| (number, text(sentence.span)))
        .collect()
}

fn stamp(placed: &mut [Placed], document: usize) {
    for placed in placed {
        placed.statement.first_edition = Some(document);
    }
}

/// Hands the first editions of the old statements on to those of the new edition that say the same on the same date, in the
/// same sentence or the one that it was reworded to; gives back the old statements that none says any more.
fn carry(
    old: Reading,
    old_sentences: &[Sentence<'_>],
    new: &mut Reading,
    new_sentences: &[Sentence<'_>],
    (document, sources): (usize, &[Sourced<'_>]),
) -> Vec<Placed> {
    let old_units: Vec<&str> = old_sentences.iter().map(|&(_, text)| text).collect();
    let new_units: Vec<&str> = new_sentences.iter().map(|&(_, text)| text).collect();
    let mut links: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for link in align::align(&old_units, &new_units).links {
        let news: Vec<usize> = link
            .new
            .iter()
            .filter_map(|&index| new_sentences.get(index))
            .map(|sentence| sentence.0)
            .collect();
        for old in link.old.iter().filter_map(|&index| old_sentences.get(index)) {
            links.insert(old.0, news.clone());
        }
    }
    let mut by_place: FxHashMap<(usize, Period), VecDeque<usize>> = FxHashMap::default();
    stamp(&mut new.placed, document);
    for (index, placed) in new.placed.iter().enumerate() {
        by_place.entry((placed.sentence, placed.period)).or_default().push_back(index);
    }
    let mut heirless = Vec::new();
    let mut inherited = vec![false; new.placed.len()];
    for placed in old.placed {
        let linked = links.get(&placed.sentence).map(Vec::as_slice).unwrap_or_default();
        let heir =
            linked.iter().find_map(|&sentence| by_place.get_mut(&(sentence, placed.period))?.pop_front());
        match heir.and_then(|heir| Some((new.placed.get_mut(heir)?, inherited.get_mut(heir)?))) {
            Some((heir, inherited)) => {
                *inherited = true;
                change::hand_on(&placed, heir, sources);
            }
            None => heirless.push(placed),
        }
    }
    let mut gone = change::redate(heirless, &links, &mut new.placed, &inherited, sources);
    for placed in &mut gone {
        placed.statement.dropped_in = Some(document);
    }
    gone
}
