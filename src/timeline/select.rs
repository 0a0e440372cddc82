//! A timeline → some of its rows, with what is said between them.

use rustc_hash::FxHashSet;

use super::{Entry, Side, Statement, Timeline};

impl Timeline {
    /// The statement that stands on one side of a difference.
    #[must_use]
    pub fn statement(&self, side: &Side) -> Option<&Statement> {
        self.entries.get(side.entry)?.statements.get(side.statement)
    }

    /// Keeps some rows only; what differs from the rest goes.
    pub fn retain(&mut self, keep: impl Fn(&Entry) -> bool) {
        let kept: Vec<bool> = self.entries.iter().map(keep).collect();
        self.retain_places(|(entry, _)| kept.get(entry).copied().unwrap_or_default());
    }

    /// Keeps the statements that differ from others, and nothing else.
    pub fn retain_conflicts(&mut self) {
        let sides = self.conflicts.iter().flat_map(|conflict| &conflict.sides);
        let differing: FxHashSet<(usize, usize)> = sides.map(Side::place).collect();
        self.retain_places(|place| differing.contains(&place));
        self.undated.clear();
        self.discarded.clear();
    }

    /// Keeps the rows of which `keep` says so, asked in the order of the timeline; what differs from the rest goes.
    pub fn retain_rows(&mut self, mut keep: impl FnMut(&Entry, &Statement) -> bool) {
        let mut kept: FxHashSet<(usize, usize)> = FxHashSet::default();
        for (index, entry) in self.entries.iter().enumerate() {
            let rows = entry.statements.iter().enumerate();
            kept.extend(rows.filter(|(_, row)| keep(entry, row)).map(|(place, _)| (index, place)));
        }
        self.retain_places(|place| kept.contains(&place));
    }

    /// Keeps the statements at some places, (entry, statement), and the entries that still have one.
    fn retain_places(&mut self, keep: impl Fn((usize, usize)) -> bool) {
        let mut moved: Vec<Vec<Option<(usize, usize)>>> = Vec::with_capacity(self.entries.len());
        let mut entries = 0;
        for (index, entry) in self.entries.iter_mut().enumerate() {
            let (mut place, mut kept) = (0, 0);
            let mut places = Vec::with_capacity(entry.statements.len());
            entry.statements.retain(|_| {
                let stays = keep((index, place));
                places.push(stays.then_some((entries, kept)));
                (place, kept) = (place + 1, kept + usize::from(stays));
                stays
            });
            entries += usize::from(kept > 0);
            moved.push(places);
        }
        self.entries.retain(|entry| !entry.statements.is_empty());
        self.follow(&moved);
    }

    /// Points what differs to the new places of its statements, by their old ones; what is left with one side goes.
    pub(super) fn follow(&mut self, moved: &[Vec<Option<(usize, usize)>>]) {
        let follow = |sides: &mut Vec<Side>| {
            sides.retain_mut(|side| {
                let place = moved.get(side.entry).and_then(|places| *places.get(side.statement)?);
                place.map(|(entry, statement)| (side.entry, side.statement) = (entry, statement)).is_some()
            });
            sides.len() > 1
        };
        self.conflicts.retain_mut(|conflict| follow(&mut conflict.sides));
        self.later_figures.retain_mut(follow);
    }
}
