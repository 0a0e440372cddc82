//! The life of each unit over all editions: which edition brought it, reworded it, dropped it, and whether it came back.

use rustc_hash::FxHashSet;

use super::units::Side;
use super::{PairKind, Step, Strand};
use crate::align::align;

/// The strands of all units, in the order in which they first appear. Where a unit is split, the first part goes on with
/// the strand and the others begin strands of their own; where units merge, the strand of the first goes on.
pub(super) fn strands(steps: &[Step], sides: &[Side<'_>]) -> Vec<Strand> {
    let mut strands: Vec<Strand> = Vec::new();
    // The strand of each unit of the edition reached so far.
    let mut strand_of: Vec<usize> = Vec::new();
    for unit in 0..sides.first().map_or(0, |side| side.units.len()) {
        strand_of.push(strands.len());
        strands.push(fresh(0, unit));
    }
    let mut gone: Vec<usize> = Vec::new();
    for step in steps {
        let mut next: Vec<Option<usize>> = vec![None; sides.get(step.to).map_or(0, |side| side.units.len())];
        let mut dropped: Vec<usize> = Vec::new();
        for pair in &step.pairs {
            match (pair.kind, pair.old.first(), pair.new.first()) {
                (PairKind::Removed, ..) => dropped.extend(pair.old.iter().map(|&i| strand_of[i])),
                (_, Some(&i), Some(&j)) => next[j] = Some(strand_of[i]),
                _ => {}
            }
        }
        come_back(&mut next, &mut gone, &mut strands, step.to, sides);
        for (unit, strand) in next.iter_mut().enumerate() {
            match *strand {
                Some(strand) => {
                    strands[strand].states.push((step.to, unit));
                    strands[strand].last = step.to;
                }
                None => {
                    *strand = Some(strands.len());
                    strands.push(fresh(step.to, unit));
                }
            }
        }
        gone.extend(dropped);
        strand_of = next.into_iter().flatten().collect();
    }
    strands
}

fn fresh(edition: usize, unit: usize) -> Strand {
    Strand { states: vec![(edition, unit)], first: edition, last: edition, returned: false }
}

/// Gives new units the strand of a unit that an earlier edition dropped, where they are the same or nearly.
fn come_back(
    next: &mut [Option<usize>],
    gone: &mut Vec<usize>,
    strands: &mut [Strand],
    edition: usize,
    sides: &[Side<'_>],
) {
    let text = |edition: usize, unit: usize| sides.get(edition)?.texts.get(unit).copied();
    let worded = |text: &&str| text.contains(char::is_alphanumeric);
    let fresh: Vec<usize> = (0..next.len()).filter(|&unit| next[unit].is_none()).collect();
    let (mut fresh_units, mut fresh_texts) = (Vec::new(), Vec::new());
    for unit in fresh {
        if let Some(text) = text(edition, unit).filter(worded) {
            fresh_units.push(unit);
            fresh_texts.push(text);
        }
    }
    let gone_texts: Vec<&str> = gone
        .iter()
        .map(|&strand| {
            strands[strand].states.last().and_then(|&(edition, unit)| text(edition, unit)).unwrap_or_default()
        })
        .collect();
    if gone_texts.is_empty() || fresh_texts.is_empty() {
        return;
    }
    let mut back: FxHashSet<usize> = FxHashSet::default();
    for link in align(&gone_texts, &fresh_texts).links {
        if let ([old], [new]) = (&link.old[..], &link.new[..])
            && super::words::similarity(gone_texts[*old], fresh_texts[*new]) >= BACK
        {
            next[fresh_units[*new]] = Some(gone[*old]);
            strands[gone[*old]].returned = true;
            back.insert(*old);
        }
    }
    let mut at = 0;
    gone.retain(|_| {
        at += 1;
        !back.contains(&(at - 1))
    });
}

/// A unit that came back shares so much of its tokens with the one that went.
const BACK: f64 = 0.7;
