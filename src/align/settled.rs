//! Free units that stand in the same place between the same two links and share most of their words: nothing else needs to
//! be asked about them. In an edition with small changes these are nearly all, and they are found side by side.

use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::FxHasher;

use super::Kinds;
use super::around::{Around, Standing};
use super::links::Links;
use super::tokens;

/// So much of their tokens two units must share.
const MOST: f64 = 0.75;

/// Links units between the same two links, the first free one with the first, where as many are free on both sides.
pub(super) fn link(old: &[&str], new: &[&str], kinds: &Kinds<'_>, links: &mut Links) {
    let around = Around::of(links);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for i in (0..links.old.len()).filter(|&i| links.old[i].is_none()) {
        let (start, _) = around.old_runs[i];
        let after = start.checked_sub(1).map_or(Some(0), |before| links.old[before].map(|j| j + 1));
        let Some(j) = after.map(|first| first + (i - start)).filter(|&j| links.both_free(i, j)) else {
            continue;
        };
        if kinds.agree(i, j) && matches!(around.standing(i, j), Standing::SameGap { old, new } if old == new)
        {
            pairs.push((i, j));
        }
    }
    let alike: Vec<(usize, usize)> =
        pairs.into_par_iter().with_min_len(64).filter(|&(i, j)| shared(old[i], new[j]) >= MOST).collect();
    for (i, j) in alike {
        links.link(i, j);
    }
}

/// Twice the tokens that stand in both over all.
fn shared(one: &str, two: &str) -> f64 {
    let (one, two) = (hashes(one), hashes(two));
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while let (Some(a), Some(b)) = (one.get(i), two.get(j)) {
        shared += usize::from(a == b);
        (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
    }
    2.0 * shared as f64 / (one.len() + two.len()).max(1) as f64
}

fn hashes(text: &str) -> Vec<u64> {
    let hash = |token: &str| {
        let mut hasher = FxHasher::default();
        hasher.write(token.as_bytes());
        hasher.finish()
    };
    let mut all: Vec<u64> = tokens(text).map(|span| hash(span.of(text))).collect();
    all.sort_unstable();
    all
}
