//! Editions of one article → one voice: the newest speaks, what only an older one said is kept and marked.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::Sourced;
use super::statement::{Placed, Reading, tells};
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
    let mut dropped = Vec::new();
    for (reading, &document) in readings.into_iter().zip(article) {
        let mut reading = reading;
        let sentences = sources.get(document).map(|source| sentences(*source)).unwrap_or_default();
        if let Some((before, old)) = carried {
            dropped.extend(carry(before, &old, &mut reading, &sentences, document));
        } else {
            stamp(&mut reading.placed, document);
        }
        carried = Some((reading, sentences));
    }
    let mut newest = carried.map(|(reading, _)| reading).unwrap_or_default();
    newest.placed.append(&mut dropped);
    newest
}

/// A sentence of the story: its number in the document, and its words.
type Sentence<'a> = (usize, &'a str);

fn sentences<'a>(source: Sourced<'a>) -> Vec<Sentence<'a>> {
    let document = source.document;
    let of_the_story = |block: usize| document.blocks().get(block).is_some_and(|block| tells(block.kind));
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
    document: usize,
) -> Vec<Placed> {
    let words = |sentences: &[Sentence<'_>]| -> Vec<String> {
        sentences.iter().map(|&(_, text)| text.to_owned()).collect()
    };
    let (old_words, new_words) = (words(old_sentences), words(new_sentences));
    let old_units: Vec<&str> = old_words.iter().map(String::as_str).collect();
    let new_units: Vec<&str> = new_words.iter().map(String::as_str).collect();
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
    let mut gone = Vec::new();
    for mut placed in old.placed {
        let linked = links.get(&placed.sentence).map(Vec::as_slice).unwrap_or_default();
        let heir =
            linked.iter().find_map(|&sentence| by_place.get_mut(&(sentence, placed.period))?.pop_front());
        match heir.and_then(|heir| new.placed.get_mut(heir)) {
            Some(heir) => heir.statement.first_edition = placed.statement.first_edition,
            None => {
                placed.statement.dropped_in = Some(document);
                gone.push(placed);
            }
        }
    }
    gone
}
