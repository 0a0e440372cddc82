//! Two sequences of token numbers → the stretches that differ. Short ones are weighed token by token, longer ones go
//! through Myers' algorithm; long ones are first cut at what stands once in both, and where nothing does, at even
//! distances, so that time stays linear.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::weighed;
use crate::align::ascending;

/// Sequences of at most this many tokens together are compared as a whole.
const WHOLE: usize = 1024;
/// So often are pieces cut again at what stands once in them.
const DEPTH: usize = 6;
/// Tokens in a row that may stand once where no single token does.
const RUN: usize = 4;

/// A stretch that differs: tokens of the old sequence and what stands for them in the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// The stretches that differ, in order, each with equal tokens between. `weight` says what old token `i` and new token `j`
/// are worth if they pass for the same.
pub(super) fn changes(
    old: &[u32],
    new: &[u32],
    weight: impl Fn(usize, usize) -> Option<i32> + Copy,
) -> Vec<Change> {
    let mut found = Vec::new();
    let mut todo = vec![(0..old.len(), 0..new.len(), DEPTH)];
    while let Some((a, b, depth)) = todo.pop() {
        let (a, b) = trimmed(old, new, a, b);
        if !a.is_empty() && !b.is_empty() && weighed::short_enough(a.len(), b.len()) {
            found.extend(weighed::changes(a, b, weight));
            continue;
        }
        if a.is_empty() || b.is_empty() || a.len() + b.len() <= WHOLE {
            compare_whole(old, new, a, b, &mut found);
            continue;
        }
        let cuts = if depth == 0 { Vec::new() } else { cuts(&old[a.clone()], &new[b.clone()]) };
        let cuts = if cuts.is_empty() { even_cuts(a.len(), b.len()) } else { cuts };
        let deeper = depth.saturating_sub(1);
        // The last piece goes on the stack first, so that pieces are found in order.
        let mut end = (a.end, b.end);
        for (i, j) in cuts.into_iter().rev() {
            let cut = (a.start + i, b.start + j);
            todo.push((cut.0..end.0, cut.1..end.1, deeper));
            end = cut;
        }
        todo.push((a.start..end.0, b.start..end.1, deeper));
    }
    joined(found)
}

/// The ranges without the tokens that are equal at both ends.
fn trimmed(old: &[u32], new: &[u32], a: Range<usize>, b: Range<usize>) -> (Range<usize>, Range<usize>) {
    let head = old[a.clone()].iter().zip(&new[b.clone()]).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.start + head..a.end, b.start + head..b.end);
    let tail =
        old[a.clone()].iter().rev().zip(new[b.clone()].iter().rev()).take_while(|(x, y)| x == y).count();
    (a.start..a.end - tail, b.start..b.end - tail)
}

fn compare_whole(old: &[u32], new: &[u32], a: Range<usize>, b: Range<usize>, found: &mut Vec<Change>) {
    for op in capture_diff_slices(Algorithm::Myers, &old[a.clone()], &new[b.clone()]) {
        if let DiffOp::Equal { .. } = op {
            continue;
        }
        let (i, j) = (op.old_range(), op.new_range());
        found.push(Change {
            old: a.start + i.start..a.start + i.end,
            new: b.start + j.start..b.start + j.end,
        });
    }
}

/// Places at which both sequences can be cut: tokens that stand once in both, else runs that do.
fn cuts(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    for run in [1, RUN] {
        let mut seen: FxHashMap<&[u32], [(u32, usize); 2]> = FxHashMap::default();
        for (side, tokens) in [old, new].into_iter().enumerate() {
            for (at, window) in tokens.windows(run).enumerate() {
                let entry = &mut seen.entry(window).or_default()[side];
                *entry = (entry.0 + 1, at);
            }
        }
        let mut once: Vec<(usize, usize)> =
            seen.into_values().filter(|[a, b]| a.0 == 1 && b.0 == 1).map(|[a, b]| (a.1, b.1)).collect();
        once.sort_unstable();
        let chain = ascending(&once, |_, _| 1);
        if !chain.is_empty() {
            return chain;
        }
    }
    Vec::new()
}

fn even_cuts(old: usize, new: usize) -> Vec<(usize, usize)> {
    let pieces = (old + new).div_ceil(WHOLE);
    (1..pieces).map(|piece| (old * piece / pieces, new * piece / pieces)).collect()
}

/// Joins changes that touch.
fn joined(found: Vec<Change>) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::with_capacity(found.len());
    for change in found {
        match changes.last_mut() {
            Some(last) if last.old.end == change.old.start && last.new.end == change.new.start => {
                last.old.end = change.old.end;
                last.new.end = change.new.end;
            }
            _ => changes.push(change),
        }
    }
    changes
}
