//! The heaviest common subsequence of two short sequences of tokens: words with a meaning weigh more than function words
//! and marks, and each stretch that differs costs something, so that edits come out few and whole.

use std::ops::Range;

use super::sequence::Change;

/// Sequences of which the lengths multiply to more than this are not weighed.
pub(super) const CELLS: usize = 1 << 16;
/// What each stretch that differs costs.
const OPEN: i32 = 5;

/// What a shared word is worth.
pub(super) const WORD: i32 = 10;
/// What a shared comma is worth: it holds the phrases around it in their places.
pub(super) const COMMA: i32 = 10;
/// What a shared function word is worth.
pub(super) const LIGHT: i32 = 6;
/// What another shared mark is worth.
pub(super) const MARK: i32 = 4;

/// Whether two stretches are short enough to be weighed.
pub(super) fn short_enough(old: usize, new: usize) -> bool {
    old.saturating_mul(new) <= CELLS
}

/// How the best way to a cell came in: from a shared token or out of a stretch that differs, and in a stretch, which side
/// went on.
#[derive(Clone, Copy, Default)]
struct Way {
    shared_from_stretch: bool,
    stretch_from_shared: bool,
    stretch_along_new: bool,
}

/// The best totals so far that end in a shared token, and in a stretch that differs.
#[derive(Clone, Copy)]
struct Best {
    shared: i32,
    stretch: i32,
}

const NEVER: Best = Best { shared: i32::MIN / 2, stretch: i32::MIN / 2 };

/// The stretches that differ in `old` and `new`; `weight` says what token `i` and `j` are worth if they are the same.
pub(super) fn changes(
    old: Range<usize>,
    new: Range<usize>,
    weight: impl Fn(usize, usize) -> Option<i32>,
) -> Vec<Change> {
    let (rows, columns) = (old.len() + 1, new.len() + 1);
    let mut ways = vec![Way::default(); rows * columns];
    let mut above = vec![NEVER; columns];
    let mut row = vec![NEVER; columns];
    for i in 0..rows {
        for j in 0..columns {
            let way = &mut ways[i * columns + j];
            let mut best = NEVER;
            if i == 0 && j == 0 {
                best.shared = 0;
            }
            if i > 0
                && j > 0
                && let Some(worth) = weight(old.start + i - 1, new.start + j - 1)
            {
                let before = above[j - 1];
                way.shared_from_stretch = before.stretch > before.shared;
                best.shared = before.shared.max(before.stretch) + worth;
            }
            let steps = [(i > 0, above[j], false), (j > 0, row[j.saturating_sub(1)], true)];
            for (_, before, along_new) in steps.into_iter().filter(|step| step.0) {
                for (total, opened) in [(before.stretch, false), (before.shared - OPEN, true)] {
                    if total > best.stretch {
                        best.stretch = total;
                        (way.stretch_from_shared, way.stretch_along_new) = (opened, along_new);
                    }
                }
            }
            row[j] = best;
        }
        std::mem::swap(&mut above, &mut row);
    }
    let last = above.last().copied().unwrap_or(NEVER);
    trace(&ways, columns, (rows - 1, columns - 1), last.stretch > last.shared)
        .into_iter()
        .map(|(a, b)| Change {
            old: old.start + a.start..old.start + a.end,
            new: new.start + b.start..new.start + b.end,
        })
        .collect()
}

/// Follows the ways back from the last cell.
fn trace(
    ways: &[Way],
    columns: usize,
    (mut i, mut j): (usize, usize),
    mut in_stretch: bool,
) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut end = (i, j);
    while i > 0 || j > 0 {
        let way = ways[i * columns + j];
        if in_stretch {
            in_stretch = !way.stretch_from_shared;
            if way.stretch_along_new {
                j -= 1
            } else {
                i -= 1
            }
            if !in_stretch || (i == 0 && j == 0) {
                found.push((i..end.0, j..end.1));
            }
        } else {
            in_stretch = way.shared_from_stretch;
            (i, j) = (i.saturating_sub(1), j.saturating_sub(1));
            end = (i, j);
        }
    }
    found.reverse();
    found
}
