//! From one edition to the next: pairs with their changed words and labels, and the counts.

use rayon::prelude::*;

use super::touches::{Version, of_kind, touches};
use super::units::Side;
use super::words::{Edits, Tokens};
use super::{Pair, PairKind, Statistics, Step, Touch, WordChange};
use crate::align::{Alignment, Link, tokens};
use crate::document::Document;

/// Pairs that share less of their tokens than this are shown as replaced whole.
const REPLACED: f64 = 0.2;
/// Units that share so much of their tokens are held in common.
const COMMON: f64 = 0.5;
/// Editions that share less than this are called strangers.
const STRANGERS: f64 = 0.25;

/// A pair, and what it adds to the counts.
struct Counted {
    pair: Pair,
    old_tokens: usize,
    new_tokens: usize,
    shared: usize,
}

/// The step from edition `from` to the next, and which share of their units the two have in common.
pub(super) fn step(from: usize, alignment: Alignment, old: &Side<'_>, new: &Side<'_>) -> (Step, f64) {
    let counted: Vec<Counted> =
        alignment.links.into_par_iter().with_min_len(64).map(|link| pair(link, old, new)).collect();
    let statistics = statistics(&counted);
    let common = in_common(&counted);
    let pairs = counted.into_iter().map(|counted| counted.pair).collect();
    (Step { from, to: from + 1, pairs, dates: Vec::new(), statistics }, common)
}

fn pair(link: Link, old: &Side<'_>, new: &Side<'_>) -> Counted {
    let Link { old: olds, new: news, moved, distance } = link;
    let of_kinds = || {
        let kinds = [(&olds, old), (&news, new)];
        let mut labels: Vec<Touch> = kinds
            .iter()
            .flat_map(|(units, side)| units.iter().filter_map(|&unit| of_kind(side.kinds.get(unit).copied())))
            .collect();
        labels.sort_unstable();
        labels.dedup();
        labels
    };
    let counted = |kind, (words, phrases), touches, old_tokens, new_tokens, shared| Counted {
        pair: Pair {
            old: olds.clone(),
            new: news.clone(),
            kind,
            moved,
            distance,
            words,
            phrases,
            touches,
            numbers: Vec::new(),
        },
        old_tokens,
        new_tokens,
        shared,
    };
    let (one, two) = (joined(&olds, &old.texts), joined(&news, &new.texts));
    if news.is_empty() {
        return counted(PairKind::Removed, Default::default(), of_kinds(), tokens(&one).count(), 0, 0);
    }
    if olds.is_empty() {
        return counted(PairKind::Added, Default::default(), of_kinds(), 0, tokens(&two).count(), 0);
    }
    let single = olds.len() == 1 && news.len() == 1;
    if single && one == two {
        let count = tokens(&one).count();
        return counted(PairKind::Kept, Default::default(), Vec::new(), count, count, count);
    }
    let read = Tokens::of(&one, &two);
    let all = (read.old.spans.len(), read.new.spans.len());
    let edits = if read.equal() { Edits::default() } else { read.edits() };
    let shared = all.0 - edits.gone();
    let (words, phrases): (Vec<WordChange>, _) = if similarity(shared, all.0, all.1) < REPLACED {
        (vec![read.in_bytes(&read.replaced())], Vec::new())
    } else {
        (edits.changes.iter().map(|change| read.in_bytes(change)).collect(), edits.moves.clone())
    };
    let kind = if single && words.is_empty() { PairKind::Kept } else { PairKind::Reworded };
    let old_version = Version::new(&one, &read.old.spans, &old.dates_in(&olds));
    let new_version = Version::new(&two, &read.new.spans, &new.dates_in(&news));
    let (mut labels, numbers) = touches(&read, &edits, &old_version, &new_version);
    if kind == PairKind::Reworded {
        labels.extend(of_kinds());
        if labels.is_empty() {
            // A split or merge that changed no word.
            labels.push(Touch::Typography);
        }
        labels.sort_unstable();
        labels.dedup();
    }
    let counted = counted(kind, (words, phrases), labels, all.0, all.1, shared);
    Counted { pair: Pair { numbers, ..counted.pair }, ..counted }
}

/// Units joined by one space.
fn joined<'a>(indices: &[usize], units: &[&'a str]) -> std::borrow::Cow<'a, str> {
    match indices {
        [only] => units[*only].into(),
        _ => indices.iter().map(|&index| units[index]).collect::<Vec<_>>().join(" ").into(),
    }
}

fn similarity(shared: usize, old: usize, new: usize) -> f64 {
    if old + new == 0 { 1.0 } else { 2.0 * shared as f64 / (old + new) as f64 }
}

fn statistics(counted: &[Counted]) -> Statistics {
    let mut counts = Statistics::default();
    let (mut shared, mut old, mut new) = (0, 0, 0);
    for one in counted {
        match one.pair.kind {
            PairKind::Kept => counts.kept += 1,
            PairKind::Reworded => counts.reworded += 1,
            PairKind::Added => counts.added += 1,
            PairKind::Removed => counts.removed += 1,
        }
        counts.moved += usize::from(one.pair.moved);
        shared += one.shared;
        old += one.old_tokens;
        new += one.new_tokens;
    }
    counts.words_added = new - shared;
    counts.words_removed = old - shared;
    counts.similarity = similarity(shared, old, new);
    counts
}

/// The share of units that stand in both editions, word for word or nearly.
fn in_common(counted: &[Counted]) -> f64 {
    let common = |one: &&Counted| similarity(one.shared, one.old_tokens, one.new_tokens) >= COMMON;
    let both = |one: &&Counted| !one.pair.old.is_empty() && !one.pair.new.is_empty();
    let units = |of: fn(&Pair) -> &[usize]| counted.iter().map(|one| of(&one.pair).len()).sum::<usize>();
    let more = units(|pair| &pair.old).max(units(|pair| &pair.new));
    counted.iter().filter(both).filter(common).count() as f64 / more.max(1) as f64
}

/// Says so where two editions have little `in_common`, or one of them has nothing to compare.
pub(super) fn note(
    (from, to): (&Document, &Document),
    (old, new): (&Side<'_>, &Side<'_>),
    in_common: f64,
) -> Option<String> {
    let empty = [(from, old), (to, new)].into_iter().find(|(_, side)| side.units.is_empty());
    match empty {
        Some((document, _)) => Some(format!("{} holds no text to compare.", document.id)),
        // Versions of an item, revisions of a page are of one article, whatever they say.
        None if from.guid.is_some() && from.guid == to.guid => None,
        None => (in_common < STRANGERS).then(|| {
            format!(
                "{} and {} share {:.0} % of their sentences: they may be different articles.",
                from.id,
                to.id,
                in_common * 100.0
            )
        }),
    }
}
