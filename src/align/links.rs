//! One-to-one links between two lists of units while they are being found.

use super::Link;
use super::split::Joined;

/// Which old unit is which new one so far.
#[derive(Clone, Debug)]
pub(super) struct Links {
    /// For each old unit its new one.
    pub(super) old: Vec<Option<usize>>,
    /// For each new unit its old one.
    pub(super) new: Vec<Option<usize>>,
}

impl Links {
    pub(super) fn new(old: usize, new: usize) -> Self {
        Self { old: vec![None; old], new: vec![None; new] }
    }

    /// Whether both stand in the lists and neither has a partner; false beyond the ends.
    pub(super) fn both_free(&self, i: usize, j: usize) -> bool {
        self.old.get(i).is_some_and(Option::is_none) && self.new.get(j).is_some_and(Option::is_none)
    }

    pub(super) fn link(&mut self, i: usize, j: usize) {
        self.old[i] = Some(j);
        self.new[j] = Some(i);
    }

    /// The finished list: in the order of the new text, removals after the unit that preceded them in the old text.
    /// `standing` are the links that have not moved, ascending.
    pub(super) fn into_list(self, standing: &[(usize, usize)], joined: &[Joined]) -> Vec<Link> {
        let mut olds: Vec<Vec<usize>> = vec![Vec::new(); self.new.len()];
        let mut news: Vec<Vec<usize>> = vec![Vec::new(); self.new.len()];
        let mut taken_old = vec![false; self.old.len()];
        let mut taken_new = vec![false; self.new.len()];
        for (i, j) in self.old.iter().enumerate().filter_map(|(i, j)| Some((i, (*j)?))) {
            olds[j].push(i);
            news[j].push(j);
            (taken_old[i], taken_new[j]) = (true, true);
        }
        for &part in joined {
            match part {
                Joined::Old(unit, beside) => {
                    if let Some(j) = self.old[beside] {
                        olds[j].push(unit);
                        taken_old[unit] = true;
                    }
                }
                Joined::New(unit, beside) => {
                    news[beside].push(unit);
                    taken_new[unit] = true;
                }
            }
        }
        olds.iter_mut().chain(&mut news).for_each(|units| units.sort_unstable());
        let mut moved = vec![true; self.old.len()];
        standing.iter().for_each(|&(i, _)| moved[i] = false);

        // A removal follows the link of the unit before it; `after[j]` lists those that follow new unit j.
        let mut after: Vec<Vec<usize>> = vec![Vec::new(); self.new.len()];
        let mut at_head = Vec::new();
        let mut last = None;
        let mut home: Vec<Option<usize>> = vec![None; self.old.len()];
        for (j, group) in olds.iter().enumerate() {
            group.iter().for_each(|&i| home[i] = Some(j));
        }
        for i in 0..self.old.len() {
            match (home[i], last) {
                (Some(j), _) => last = if moved[i] && self.old[i].is_some() { last } else { Some(j) },
                (None, Some(j)) => after[j].push(i),
                (None, None) => at_head.push(i),
            }
        }
        let removal = |i: usize| Link { old: vec![i], new: Vec::new(), moved: false, distance: 0 };
        let mut list: Vec<Link> = at_head.into_iter().map(removal).collect();
        for j in 0..self.new.len() {
            if !olds[j].is_empty() {
                let from = olds[j].iter().copied().find(|&i| self.old[i] == Some(j) && moved[i]);
                list.push(Link {
                    old: std::mem::take(&mut olds[j]),
                    new: std::mem::take(&mut news[j]),
                    moved: from.is_some(),
                    distance: from.map_or(0, |i| passed(standing, i, j)),
                });
            } else if !taken_new[j] {
                list.push(Link { old: Vec::new(), new: vec![j], moved: false, distance: 0 });
            }
            list.extend(after[j].drain(..).map(removal));
        }
        list
    }
}

/// How many of the links that stand in order a link from `i` to `j` passed, forwards or, below 0, backwards.
fn passed(standing: &[(usize, usize)], i: usize, j: usize) -> isize {
    let before = standing.partition_point(|link| link.0 < i) as isize;
    let after = standing.partition_point(|link| link.1 < j) as isize;
    after - before
}
