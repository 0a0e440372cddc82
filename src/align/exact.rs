//! Units that are the same in both texts: linked where they are unique, then beside their neighbours, then in order.

use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Kinds;
use super::links::Links;
use super::moved::in_order;
use crate::document::BlockKind;

/// A gap with more units than this is matched in order of appearance instead of by common subsequence.
const GAP: usize = 2048;

/// Links units that differ in nothing but blanks.
pub(super) fn link(old: &[&str], new: &[&str], kinds: &Kinds<'_>, links: &mut Links) {
    let classes = Classes::of(old, new, kinds);
    let same =
        |i: usize, j: usize| classes.old.get(i) == classes.new.get(j) && i < old.len() && j < new.len();
    let shorter = old.len().min(new.len());
    let head = (0..shorter).take_while(|&k| same(k, k)).count();
    let tail = (0..shorter - head).take_while(|&k| same(old.len() - 1 - k, new.len() - 1 - k)).count();
    for k in 0..head {
        links.link(k, k);
    }
    for k in 0..tail {
        links.link(old.len() - 1 - k, new.len() - 1 - k);
    }
    link_unique(&classes, links);
    extend(&same, links);
    link_gaps(&classes, links);
    link_leftovers(&classes, old, links);
}

/// Units by number: the same number stands for the same words.
struct Classes {
    old: Vec<u32>,
    new: Vec<u32>,
    count: usize,
}

impl Classes {
    fn of(old: &[&str], new: &[&str], kinds: &Kinds<'_>) -> Self {
        let typed = !kinds.old.is_empty() && !kinds.new.is_empty();
        let hashes = |units: &[&str], kinds: &[BlockKind]| -> Vec<u64> {
            let kind = |index: usize| kinds.get(index).filter(|_| typed).map_or(0, |kind| *kind as u8 + 1);
            units
                .par_iter()
                .enumerate()
                .with_min_len(256)
                .map(|(index, unit)| hash(unit, kind(index)))
                .collect()
        };
        let mut hashes_of_both = hashes(old, kinds.old);
        hashes_of_both.extend(hashes(new, kinds.new));
        let hashes = hashes_of_both;
        let mut known: FxHashMap<u64, (u32, &str)> =
            FxHashMap::with_capacity_and_hasher(hashes.len(), Default::default());
        let mut count: u32 = 0;
        let mut classes: Vec<u32> = Vec::with_capacity(hashes.len());
        for (&hash, &unit) in hashes.iter().zip(old.iter().chain(new)) {
            let (class, first) = *known.entry(hash).or_insert((count, unit));
            // Two units with one hash by accident: the later one is left to the search for similar units.
            let class = if class == count || equal_but_blanks(first, unit) { class } else { count };
            count += u32::from(class == count);
            classes.push(class);
        }
        let new = classes.split_off(old.len());
        Self { old: classes, new, count: count as usize }
    }
}

fn hash(unit: &str, kind: u8) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u8(kind);
    for word in unit.split_ascii_whitespace() {
        hasher.write(word.as_bytes());
        hasher.write_u8(b' ');
    }
    hasher.finish()
}

fn equal_but_blanks(one: &str, other: &str) -> bool {
    one == other || one.split_ascii_whitespace().eq(other.split_ascii_whitespace())
}

fn link_unique(classes: &Classes, links: &mut Links) {
    let mut seen_old = vec![(0_u32, 0_usize); classes.count];
    let mut seen_new = seen_old.clone();
    for (seen, side) in [(&mut seen_old, &classes.old), (&mut seen_new, &classes.new)] {
        for (index, &class) in side.iter().enumerate() {
            let entry = &mut seen[class as usize];
            *entry = (entry.0 + 1, index);
        }
    }
    for (&(olds, i), &(news, j)) in seen_old.iter().zip(&seen_new) {
        if olds == 1 && news == 1 && links.both_free(i, j) {
            links.link(i, j);
        }
    }
}

/// Links equal units beside linked ones, forwards and backwards.
fn extend(same: &impl Fn(usize, usize) -> bool, links: &mut Links) {
    for i in 0..links.old.len() {
        if let Some(j) = links.old[i]
            && links.both_free(i + 1, j + 1)
            && same(i + 1, j + 1)
        {
            links.link(i + 1, j + 1);
        }
    }
    for i in (1..links.old.len()).rev() {
        if let Some(j) = links.old[i]
            && j > 0
            && links.both_free(i - 1, j - 1)
            && same(i - 1, j - 1)
        {
            links.link(i - 1, j - 1);
        }
    }
}

/// Links equal units between anchors that stand in order.
fn link_gaps(classes: &Classes, links: &mut Links) {
    for gap in in_order(links, |_, _| 1).gaps(links) {
        let free_old: Vec<usize> = gap.old.clone().filter(|&i| links.old[i].is_none()).collect();
        let free_new: Vec<usize> = gap.new.clone().filter(|&j| links.new[j].is_none()).collect();
        if free_old.is_empty() || free_new.is_empty() || free_old.len() + free_new.len() > GAP {
            continue;
        }
        let a: Vec<u32> = free_old.iter().map(|&i| classes.old[i]).collect();
        let b: Vec<u32> = free_new.iter().map(|&j| classes.new[j]).collect();
        for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                for k in 0..len {
                    links.link(free_old[old_index + k], free_new[new_index + k]);
                }
            }
        }
    }
}

/// Links what is left of units that stand several times, the first with the first; units of a word or two stay free,
/// since they are the same by chance.
fn link_leftovers(classes: &Classes, old: &[&str], links: &mut Links) {
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); classes.count];
    for j in (0..links.new.len()).rev() {
        if links.new[j].is_none() {
            waiting[classes.new[j] as usize].push(j);
        }
    }
    for i in 0..links.old.len() {
        if links.old[i].is_none()
            && super::tokens(old[i]).nth(3).is_some()
            && let Some(j) = waiting[classes.old[i] as usize].pop()
        {
            links.link(i, j);
        }
    }
}
