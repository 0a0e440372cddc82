//! A timeline → some of its rows, with what is said between them.

use rustc_hash::FxHashSet;

use super::{Entry, Side, Statement, Timeline};

impl Timeline {
    /// The statement that stands on one side of a difference.
    #[must_use]
    pub fn statement(&self, side: &Side) -> Option<&Statement> {
        self.entries.get(side.entry)?.statements.get(side.statement)
    }

    /// Keeps some entries, and the rows that differ from one of theirs: who says otherwise is never cut away.
    pub fn retain(&mut self, keep: impl Fn(&Entry) -> bool) {
        self.retain_with_others(|entry, _| keep(entry));
    }

    /// Keeps the rows of which `keep` says so, and those that differ from one of them.
    pub fn retain_with_others(&mut self, keep: impl Fn(&Entry, &Statement) -> bool) {
        let mut kept = self.places(keep);
        let conflicts = self.conflicts.iter().map(|conflict| &conflict.sides);
        let split = conflicts
            .chain(&self.later_figures)
            .filter(|sides| sides.iter().any(|side| kept.contains(&side.place())));
        let others: Vec<(usize, usize)> = split.flatten().map(Side::place).collect();
        kept.extend(others);
        self.retain_places(|place| kept.contains(&place));
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
    pub fn retain_rows(&mut self, keep: impl FnMut(&Entry, &Statement) -> bool) {
        let kept = self.places(keep);
        self.retain_places(|place| kept.contains(&place));
    }

    /// The places, (entry, statement), of the rows of which `keep` says so.
    fn places(&self, mut keep: impl FnMut(&Entry, &Statement) -> bool) -> FxHashSet<(usize, usize)> {
        let mut places = FxHashSet::default();
        for (index, entry) in self.entries.iter().enumerate() {
            let rows = entry.statements.iter().enumerate();
            places.extend(rows.filter(|(_, row)| keep(entry, row)).map(|(place, _)| (index, place)));
        }
        places
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
