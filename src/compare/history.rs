//! The life of each unit over all editions.

use super::units::Side;
use super::{PairKind, Step, Strand};

/// The strands of all units, in the order in which they first appear.
pub(super) fn strands(steps: &[Step], sides: &[Side<'_>]) -> Vec<Strand> {
    let mut strands: Vec<Strand> = Vec::new();
    let fresh = |edition, unit| Strand {
        states: vec![(edition, unit)],
        first: edition,
        last: edition,
        returned: false,
    };
    // The strand of each unit of the edition reached so far.
    let mut strand_of: Vec<usize> = Vec::new();
    for unit in 0..sides.first().map_or(0, |side| side.units.len()) {
        strand_of.push(strands.len());
        strands.push(fresh(0, unit));
    }
    for step in steps {
        let mut next: Vec<usize> = vec![usize::MAX; sides.get(step.to).map_or(0, |side| side.units.len())];
        for pair in step.pairs.iter().filter(|pair| pair.kind != PairKind::Removed) {
            for (place, &j) in pair.new.iter().enumerate() {
                let from = pair.old.get(place.min(pair.old.len().saturating_sub(1))).map(|&i| strand_of[i]);
                next[j] = match from {
                    Some(strand) if strands[strand].last == step.from => {
                        strands[strand].states.push((step.to, j));
                        strands[strand].last = step.to;
                        strand
                    }
                    _ => {
                        strands.push(fresh(step.to, j));
                        strands.len() - 1
                    }
                };
            }
        }
        strand_of = next;
    }
    strands
}
