//! Phrases that went in one place of a sentence and came in another: "on Friday", put first. Their words did not change.

use std::ops::Range;

use super::sequence::Change;
use super::tidy::apart;
use super::weighed::short_enough;
use super::words::{Class, Edits, Tokens};

/// A phrase that moved has so many words at least; fewer are the same by chance.
const WORDS: usize = 3;

/// A phrase on both sides.
#[derive(Clone, Debug)]
struct Phrase {
    old: Range<usize>,
    new: Range<usize>,
}

/// Takes the phrases that moved out of the changes, and says which changes are left.
pub(super) fn moved(read: &Tokens<'_>, changes: Vec<Change>) -> Edits {
    let phrases = phrases(read, &changes);
    let mut edits = Edits::default();
    let mut halves = vec![(0, 0); phrases.len()];
    for change in changes {
        cut(change, &phrases, &mut edits, &mut halves);
    }
    edits.moves = halves;
    edits
}

/// The longest phrases that stand in what went as well as in what came, without overlap, in the order of the old text.
fn phrases(read: &Tokens<'_>, changes: &[Change]) -> Vec<Phrase> {
    let old: Vec<usize> = changes.iter().flat_map(|change| change.old.clone()).collect();
    let new: Vec<usize> = changes.iter().flat_map(|change| change.new.clone()).collect();
    if old.len() < WORDS || new.len() < WORDS || !short_enough(old.len(), new.len()) {
        return Vec::new();
    }
    let mut found = runs(&old, &new, |i, j| read.same(i, j));
    found.retain(|phrase| words(read, phrase) >= WORDS);
    found.sort_by_key(|phrase| (std::cmp::Reverse(words(read, phrase)), phrase.old.start, phrase.new.start));
    let mut taken_old = vec![false; read.old.ids.len()];
    let mut taken_new = vec![false; read.new.ids.len()];
    found.retain(|phrase| {
        let free =
            !taken_old[phrase.old.clone()].contains(&true) && !taken_new[phrase.new.clone()].contains(&true);
        if free {
            taken_old[phrase.old.clone()].fill(true);
            taken_new[phrase.new.clone()].fill(true);
        }
        free
    });
    found.sort_by_key(|phrase| phrase.old.start);
    found
}

/// How many words a phrase has; none where all are function words.
fn words(read: &Tokens<'_>, phrase: &Phrase) -> usize {
    let classes = read.old.classes.get(phrase.old.clone()).unwrap_or_default();
    let count = |wanted: Class| classes.iter().filter(|class| **class == wanted).count();
    match count(Class::Word) {
        0 => 0,
        words => words + count(Class::Function),
    }
}

/// All stretches of two lists of tokens, ascending, that are the same and cannot be made longer.
fn runs(old: &[usize], new: &[usize], same: impl Fn(usize, usize) -> bool) -> Vec<Phrase> {
    let follows = |places: &[usize], at: usize| at > 0 && places[at] == places[at - 1] + 1;
    let mut found = Vec::new();
    let mut lengths = vec![0_usize; new.len()];
    for i in 0..old.len() {
        let mut diagonal = 0;
        for j in 0..new.len() {
            let before = std::mem::replace(&mut diagonal, lengths[j]);
            if !same(old[i], new[j]) {
                lengths[j] = 0;
                continue;
            }
            let length = if follows(old, i) && follows(new, j) { before + 1 } else { 1 };
            lengths[j] = length;
            let goes_on = i + 1 < old.len()
                && j + 1 < new.len()
                && follows(old, i + 1)
                && follows(new, j + 1)
                && same(old[i + 1], new[j + 1]);
            if length >= WORDS && !goes_on {
                found.push(Phrase {
                    old: old[i] + 1 - length..old[i] + 1,
                    new: new[j] + 1 - length..new[j] + 1,
                });
            }
        }
    }
    found
}

/// Adds a change to the edits, cut at the phrases that stand in it.
fn cut(change: Change, phrases: &[Phrase], edits: &mut Edits, halves: &mut [(usize, usize)]) {
    let inside =
        |outer: &Range<usize>, range: &Range<usize>| outer.start <= range.start && range.end <= outer.end;
    let numbered = || phrases.iter().enumerate();
    let from: Vec<(usize, Range<usize>)> = numbered()
        .map(|(n, phrase)| (n, phrase.old.clone()))
        .filter(|(_, range)| inside(&change.old, range))
        .collect();
    let mut to: Vec<(usize, Range<usize>)> = numbered()
        .map(|(n, phrase)| (n, phrase.new.clone()))
        .filter(|(_, range)| inside(&change.new, range))
        .collect();
    to.sort_by_key(|(_, range)| range.start);
    if from.is_empty() && to.is_empty() {
        edits.changes.extend(apart(change));
        return;
    }
    let (mut i, mut j) = (change.old.start, change.new.start);
    let (mut from, mut to) = (from.into_iter().peekable(), to.into_iter().peekable());
    while i < change.old.end || j < change.new.end {
        while let Some((phrase, range)) = from.next_if(|(_, range)| range.start == i) {
            i = range.end;
            halves[phrase].0 = edits.changes.len();
            edits.changes.push(Change { old: range, new: j..j });
        }
        while let Some((phrase, range)) = to.next_if(|(_, range)| range.start == j) {
            j = range.end;
            halves[phrase].1 = edits.changes.len();
            edits.changes.push(Change { old: i..i, new: range });
        }
        // Up to the next phrase on either side, the first piece stands for the first.
        let old_end = from.peek().map_or(change.old.end, |(_, range)| range.start);
        let new_end = to.peek().map_or(change.new.end, |(_, range)| range.start);
        let piece = Change { old: i..old_end, new: j..new_end };
        (i, j) = (old_end, new_end);
        if !piece.old.is_empty() || !piece.new.is_empty() {
            edits.changes.extend(apart(piece));
        }
    }
}
