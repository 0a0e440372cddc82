//! Which links stand in order and which cross them: the heaviest set of links in one order stays, the rest has moved.

use std::ops::Range;

use super::links::Links;

/// The links that stand in one order, by old index.
pub(super) struct InOrder {
    kept: Vec<(usize, usize)>,
}

/// The units between two links that stand in order.
pub(super) struct Gap {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

impl InOrder {
    /// The links, ascending on both sides.
    pub(super) fn links(&self) -> &[(usize, usize)] {
        &self.kept
    }

    /// The stretches between them, empty ones left out.
    pub(super) fn gaps(&self, links: &Links) -> Vec<Gap> {
        let ends = std::iter::once((links.old.len(), links.new.len()));
        let (mut i, mut j) = (0, 0);
        let mut gaps = Vec::new();
        for (next_i, next_j) in self.kept.iter().copied().chain(ends) {
            if i < next_i || j < next_j {
                gaps.push(Gap { old: i..next_i, new: j..next_j });
            }
            (i, j) = (next_i + 1, next_j + 1);
        }
        gaps
    }
}

/// The heaviest set of links without a crossing; of equally heavy ones always the same.
pub(super) fn in_order(links: &Links, weight: impl Fn(usize, usize) -> u64) -> InOrder {
    let all: Vec<(usize, usize)> =
        links.old.iter().enumerate().filter_map(|(i, j)| Some((i, (*j)?))).collect();
    InOrder { kept: ascending(&all, weight) }
}

/// The heaviest chain of pairs that ascends on both sides: `pairs` come sorted by their first number, no number stands
/// twice on a side. A longest increasing subsequence with weights, in n log n.
pub(crate) fn ascending(
    pairs: &[(usize, usize)],
    weight: impl Fn(usize, usize) -> u64,
) -> Vec<(usize, usize)> {
    if pairs.windows(2).all(|two| two[0].1 < two[1].1) {
        return pairs.to_vec();
    }
    // best[j] holds the heaviest chain that ends at or before second number j: a Fenwick tree of maxima.
    let most = pairs.iter().map(|pair| pair.1).max().unwrap_or(0);
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); most + 2];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(i, j)) in pairs.iter().enumerate() {
        let (mut total, mut last) = (0, None);
        let mut k = j;
        while k > 0 {
            if best[k].0 > total {
                (total, last) = best[k];
            }
            k &= k - 1;
        }
        before.push(last);
        total += weight(i, j).max(1);
        k = j + 1;
        while k < best.len() {
            if total > best[k].0 {
                best[k] = (total, Some(at));
            }
            k += k & k.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut at = best.iter().max_by_key(|entry| entry.0).and_then(|entry| entry.1);
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}
