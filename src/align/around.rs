//! What stands around each unit while links are being found: the nearest linked neighbours, and the run of free units.

use super::links::Links;

/// The surroundings of all units of both texts.
pub(super) struct Around {
    /// For each old unit: the new partner of the nearest linked old unit before it, and after it.
    old: Vec<(Option<usize>, Option<usize>)>,
    /// For each new unit: the nearest linked new unit before it, and after it.
    new: Vec<(Option<usize>, Option<usize>)>,
    /// For each unit: where the run of free units around it begins and ends; a linked unit is a run of its own.
    pub(super) old_runs: Vec<(usize, usize)>,
    pub(super) new_runs: Vec<(usize, usize)>,
}

/// How two free units stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Between the same two links, with so many free units before and after the old one and the new one.
    SameGap {
        /// Before and after the old unit.
        old: (usize, usize),
        /// Before and after the new unit.
        new: (usize, usize),
    },
    /// Beside the same link on one side only.
    OneSide,
    /// Elsewhere.
    Apart,
}

impl Around {
    pub(super) fn of(links: &Links) -> Self {
        Self {
            old: neighbours(&links.old, |index| links.old[index]),
            new: neighbours(&links.new, |index| links.new[index].map(|_| index)),
            old_runs: free_runs(&links.old),
            new_runs: free_runs(&links.new),
        }
    }

    /// How two free units stand to each other; the ends of the texts count as linked.
    pub(super) fn standing(&self, i: usize, j: usize) -> Standing {
        match (self.old[i].0 == self.new[j].0, self.old[i].1 == self.new[j].1) {
            (true, true) => {
                let place = |(start, end): (usize, usize), at: usize| (at - start, end - at - 1);
                Standing::SameGap { old: place(self.old_runs[i], i), new: place(self.new_runs[j], j) }
            }
            (false, false) => Standing::Apart,
            _ => Standing::OneSide,
        }
    }
}

/// For each unit what `name` says of the nearest linked unit before it, and after it.
fn neighbours(
    linked: &[Option<usize>],
    name: impl Fn(usize) -> Option<usize>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut around = vec![(None, None); linked.len()];
    let mut last = None;
    for (index, place) in around.iter_mut().enumerate() {
        place.0 = last;
        last = name(index).or(last);
    }
    last = None;
    for (index, place) in around.iter_mut().enumerate().rev() {
        place.1 = last;
        last = name(index).or(last);
    }
    around
}

/// For each unit, where the run of free units around it begins and ends.
fn free_runs(linked: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut runs = Vec::with_capacity(linked.len());
    for run in linked.chunk_by(|one, two| one.is_none() && two.is_none()) {
        let start = runs.len();
        runs.extend(run.iter().map(|_| (start, start + run.len())));
    }
    runs
}
