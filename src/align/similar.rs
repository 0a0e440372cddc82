//! Units that are not the same but say the same: linked best first, in rounds of ever weaker evidence, so that what is
//! sure says where the rest belongs.

use super::Kinds;
use super::around::{Around, Standing};
use super::candidates::{Candidate, anywhere, near};
use super::links::Links;
use super::measure::Measure;

/// One pass over the candidates: how similar two units must be.
struct Round {
    /// In the same gap, of which each is all of its side.
    alone: f64,
    /// In the same gap, of which one is all of its side.
    only_one: f64,
    /// Elsewhere in the same gap.
    same_gap: f64,
    /// Beside the same link on one side.
    one_side: f64,
    /// Elsewhere.
    apart: f64,
    /// Whether candidates are looked for by rare words first.
    anywhere: bool,
}

/// What is needed falls where the neighbours speak for a pair. In the last round a unit alone between two links passes
/// for its counterpart with little in common, since something must have taken its place.
const ROUNDS: [Round; 4] = [
    Round { alone: 0.65, only_one: 0.65, same_gap: 0.65, one_side: 0.55, apart: 0.9, anywhere: false },
    Round { alone: 0.45, only_one: 0.45, same_gap: 0.45, one_side: 0.35, apart: 0.7, anywhere: true },
    Round { alone: 0.4, only_one: 0.4, same_gap: 0.4, one_side: 0.3, apart: 0.65, anywhere: false },
    Round { alone: 0.2, only_one: 0.4, same_gap: 0.35, one_side: 0.55, apart: 0.65, anywhere: false },
];

/// In a gap, each place that two units stand apart as seen from its nearer end asks for so much more.
const FROM_DIAGONAL: f64 = 0.06;
/// Places beyond this many ask for no more.
const FARTHEST: usize = 10;

/// A headline and a sentence of the body, say, must be so much more similar.
const OTHER_KIND: f64 = 0.25;

/// Links what is similar among the units that are free.
pub(super) fn link(old: &[&str], new: &[&str], kinds: &Kinds<'_>, links: &mut Links) {
    if links.old.iter().all(Option::is_some) || links.new.iter().all(Option::is_some) {
        return;
    }
    let measure = Measure::of(old, new, links);
    let mut candidates: Vec<Candidate> = Vec::new();
    for round in &ROUNDS {
        let around = Around::of(links);
        candidates.retain(|candidate| links.both_free(candidate.old, candidate.new));
        candidates.extend(near(&measure, links, &around));
        if round.anywhere {
            candidates.extend(anywhere(&measure, links));
        }
        candidates.sort_by_key(|candidate| (candidate.old, candidate.new));
        candidates.dedup_by_key(|candidate| (candidate.old, candidate.new));
        let mut ranked: Vec<(f64, &Candidate)> = candidates
            .iter()
            .map(|pair| {
                let other_kind = if kinds.agree(pair.old, pair.new) { 0.0 } else { OTHER_KIND };
                (pair.similarity - other_kind - round.needed(around.standing(pair.old, pair.new)), pair)
            })
            .filter(|(margin, _)| *margin >= 0.0)
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, pair) in ranked {
            if links.both_free(pair.old, pair.new) {
                links.link(pair.old, pair.new);
            }
        }
    }
}

impl Round {
    /// How similar two units must be that stand like this.
    fn needed(&self, standing: Standing) -> f64 {
        match standing {
            Standing::Apart => self.apart,
            Standing::OneSide => self.one_side,
            Standing::SameGap { old, new } => {
                let base = if old == (0, 0) && new == (0, 0) {
                    self.alone
                } else if old == (0, 0) || new == (0, 0) {
                    self.only_one
                } else {
                    self.same_gap
                };
                let off = old.0.abs_diff(new.0).min(old.1.abs_diff(new.1)).min(FARTHEST);
                base + FROM_DIAGONAL * off as f64
            }
        }
    }
}
