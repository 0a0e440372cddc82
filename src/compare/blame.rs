//! The newest text and the edition that brought each part of it: sentence by sentence, and by words inside.
//!
//! The words of a sentence are followed from edition to edition: what an edition did not change keeps the edition that
//! brought it. Only reworded sentences are read again, so time grows with what changed.

use super::{Comparison, Edition, Pair, PairKind};
use crate::align::tokens;
use crate::span::Span;

/// A unit of the newest edition and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blame {
    /// Index of the unit.
    pub unit: usize,
    /// The edition that first had it.
    pub first: usize,
    /// Whether it was gone in between.
    pub returned: bool,
    /// Its parts, in order: they cover the unit.
    pub parts: Vec<BlamedPart>,
}

/// A stretch of a unit that one edition brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlamedPart {
    /// Where it stands, in bytes of the unit.
    pub span: Span,
    /// The edition that brought it.
    pub edition: usize,
}

impl Comparison {
    /// Which edition brought each part of the newest text. `editions` are those that were compared.
    #[must_use]
    pub fn blame(&self, editions: &[Edition<'_>]) -> Vec<Blame> {
        let texts = |edition: usize| -> Vec<&str> {
            let document = editions.get(edition).map(|edition| edition.document);
            let units = self.units.get(edition).map(Vec::as_slice).unwrap_or_default();
            units.iter().filter_map(|unit| Some(unit.of(document?))).collect()
        };
        let newest = self.units.len().saturating_sub(1);
        let mut new = texts(0);
        let mut runs: Vec<Vec<Run>> = vec![vec![Run { end: usize::MAX, edition: 0 }]; new.len()];
        for step in &self.steps {
            let old = std::mem::replace(&mut new, texts(step.to));
            let mut next = vec![Vec::new(); new.len()];
            for pair in &step.pairs {
                follow(pair, (&old, &runs), (&new, &mut next), step.to);
            }
            runs = next;
        }
        let mut blamed: Vec<Blame> = new
            .iter()
            .zip(&runs)
            .enumerate()
            .map(|(unit, (text, runs))| Blame {
                unit,
                first: newest,
                returned: false,
                parts: parts(text, runs),
            })
            .collect();
        for strand in self.history.iter().filter(|strand| strand.last == newest) {
            let unit = strand.states.last().and_then(|&(_, unit)| blamed.get_mut(unit));
            if let Some(blame) = unit {
                (blame.first, blame.returned) = (strand.first, strand.returned);
            }
        }
        blamed
    }
}

/// Tokens of a unit up to `end`, and the edition that brought them; the last run of a unit has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    end: usize,
    edition: usize,
}

/// Hands the origins of a pair's old units on to its new ones.
fn follow(
    pair: &Pair,
    (old, runs): (&[&str], &[Vec<Run>]),
    (new, next): (&[&str], &mut [Vec<Run>]),
    edition: usize,
) {
    match (&pair.old[..], &pair.new[..]) {
        ([], news) => news.iter().for_each(|&unit| next[unit] = vec![Run { end: usize::MAX, edition }]),
        ([i], [j]) if pair.kind == PairKind::Kept => next[*j].clone_from(&runs[*i]),
        (olds, news) => {
            let before = origins(olds, old, runs);
            // A phrase that moved inside the pair keeps its editions: old places of the phrase that each change puts in.
            let whence = |change: usize| {
                let (from, _) = pair.phrases.iter().find(|(_, to)| *to == change)?;
                pair.words.get(*from).map(|from| from.old)
            };
            let (mut at, mut change, mut phrase) = (0, 0, None);
            let mut offset = 0;
            for &unit in news {
                let brought = tokens(new[unit]).map(|token| {
                    let start = offset + token.start;
                    while let Some(past) = pair.words.get(change).filter(|words| words.new.end <= start) {
                        at = first_from(&before, at, past.old.end);
                        (change, phrase) = (change + 1, None);
                    }
                    if pair.words.get(change).is_none_or(|words| words.new.start > start) {
                        // Outside the changes token follows token.
                        at += 1;
                        return before.get(at - 1).map_or(edition, |(_, edition)| *edition);
                    }
                    let Some(old) = whence(change) else { return edition };
                    let next = phrase.unwrap_or_else(|| first_from(&before, 0, old.start));
                    phrase = Some(next + 1);
                    before.get(next).filter(|(at, _)| *at < old.end).map_or(edition, |(_, edition)| *edition)
                });
                next[unit] = joined(brought);
                offset += new[unit].len() + 1;
            }
        }
    }
}

/// The first old token from index `at` on that stands at `place` or behind it.
fn first_from(tokens: &[(usize, usize)], at: usize, place: usize) -> usize {
    let rest = tokens.get(at..).unwrap_or_default();
    at + rest.partition_point(|(start, _)| *start < place)
}

/// The tokens of old units in order: their places in the units joined by one space, and the editions that brought them.
fn origins(units: &[usize], texts: &[&str], runs: &[Vec<Run>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut offset = 0;
    for &unit in units {
        let mut runs = runs[unit].iter().peekable();
        for (index, token) in tokens(texts[unit]).enumerate() {
            while runs.next_if(|run| run.end <= index).is_some() {}
            let edition = runs.peek().map_or(0, |run| run.edition);
            found.push((offset + token.start, edition));
        }
        offset += texts[unit].len() + 1;
    }
    found
}

/// One run for all tokens in a row of one edition.
fn joined(editions: impl Iterator<Item = usize>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, edition) in editions.enumerate() {
        match runs.last_mut() {
            Some(run) if run.edition == edition => run.end = index + 1,
            _ => runs.push(Run { end: index + 1, edition }),
        }
    }
    if let Some(last) = runs.last_mut() {
        last.end = usize::MAX;
    }
    runs
}

/// The runs in bytes: each part reaches to the first token of the next.
fn parts(text: &str, runs: &[Run]) -> Vec<BlamedPart> {
    let mut parts: Vec<BlamedPart> = Vec::new();
    let mut starts = tokens(text).map(|token| token.start).enumerate();
    let mut start = 0;
    for (at, run) in runs.iter().enumerate() {
        let is_last = at + 1 == runs.len();
        let next = if is_last { None } else { starts.find(|(index, _)| *index == run.end) };
        let end = next.map_or(text.len(), |(_, start)| start);
        parts.push(BlamedPart { span: Span::new(start, end), edition: run.edition });
        start = end;
    }
    parts
}
