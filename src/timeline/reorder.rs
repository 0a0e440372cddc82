//! A timeline → the same rows in another order.

use super::{Entry, Statement, Timeline};

impl Timeline {
    /// Puts the rows in the order of a key, those with the same one as they stood; the key is given the place of an entry, the
    /// entry and the row. Rows of one date that no longer follow each other become several entries of that date.
    pub fn reorder<K: Ord>(&mut self, key: impl Fn(usize, &Entry, &Statement) -> K) {
        let mut order: Vec<(K, usize, usize)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            let rows = entry.statements.iter().enumerate();
            order.extend(rows.map(|(place, row)| (key(index, entry, row), index, place)));
        }
        order.sort_by(|a, b| a.0.cmp(&b.0));
        let mut moved: Vec<Vec<Option<(usize, usize)>>> =
            self.entries.iter().map(|entry| vec![None; entry.statements.len()]).collect();
        let mut rows: Vec<Vec<Option<Statement>>> = self
            .entries
            .iter_mut()
            .map(|entry| std::mem::take(&mut entry.statements).into_iter().map(Some).collect())
            .collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut last = None;
        for (_, index, place) in order {
            let Some(row) = rows.get_mut(index).and_then(|rows| rows.get_mut(place)?.take()) else {
                continue;
            };
            if last != Some(index) {
                entries.extend(self.entries.get(index).cloned());
                last = Some(index);
            }
            let entry = entries.len() - 1;
            let Some(statements) = entries.last_mut().map(|entry| &mut entry.statements) else { continue };
            if let Some(moved) = moved.get_mut(index).and_then(|moved| moved.get_mut(place)) {
                *moved = Some((entry, statements.len()));
            }
            statements.push(row);
        }
        self.entries = entries;
        self.follow(&moved);
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use crate::align::Editions;
    use crate::calendar::NaiveDate;
    use crate::document::from_text;
    use crate::resolve::{Anchor, dates};
    use crate::timeline::{Options, Sourced, Timeline, merge};

    /// The ids of the statements that differ, and of all, in their order.
    fn ids(timeline: &Timeline) -> (Vec<String>, Vec<String>) {
        let sides = timeline.conflicts.iter().flat_map(|conflict| &conflict.sides);
        let differing = sides.filter_map(|side| timeline.statement(side)).map(|said| said.id.clone());
        let all = timeline.entries.iter().flat_map(|entry| &entry.statements).map(|said| said.id.clone());
        (differing.collect(), all.collect())
    }

    #[test]
    fn what_differs_follows_its_rows() {
        let texts = [
            "The lake spilled over the Halvard Dam into the streets of Ostrey on Thursday. The mayor of Ostrey resigned on Friday.",
            "The lake spilled over the Halvard Dam into the streets of Ostrey on Friday. The market of Brandt opened on Thursday.",
        ];
        let documents = ["one", "two"].map(|id| from_text(id, if id == "one" { texts[0] } else { texts[1] }));
        let anchor = NaiveDate::from_ymd_opt(2013, 9, 8).map(Anchor::day).unwrap_or_default();
        let mentions = texts.map(|text| dates(text, &anchor));
        let sources: Vec<Sourced<'_>> = documents
            .iter()
            .zip(&mentions)
            .map(|(document, mentions)| Sourced { document, mentions })
            .collect();
        let mut timeline = merge(&sources, &Editions::default(), &Options::default());
        let (differing, mut all) = ids(&timeline);
        assert_eq!((differing.len(), all.len(), timeline.entries.len()), (2, 4, 2));
        // Rows of one date are parted, so there are more entries than days.
        timeline.reorder(|_, _, said| (said.document, Reverse(said.span.start)));
        let (after, rows) = ids(&timeline);
        assert_eq!(after, differing);
        assert_eq!(timeline.entries.len(), 3);
        assert_ne!(rows, all);
        let mut rows = rows;
        rows.sort();
        all.sort();
        assert_eq!(rows, all);
    }
}
