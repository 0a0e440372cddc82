//! How the dates of a report were resolved: how many surely, how many by default, and by which readings.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::render::words;
use crate::report::{Certainty, Timeline};

/// So many readings are named.
const NAMED: usize = 12;

/// How the dates were resolved.
#[derive(Debug, Serialize)]
pub struct Resolution {
    certainties: Vec<Counted>,
    readings: Vec<Counted>,
    /// How many readings are not named.
    more: usize,
    notes: Vec<String>,
}

/// A name and how often it was met.
#[derive(Debug, Serialize)]
struct Counted {
    name: String,
    count: usize,
}

impl Resolution {
    /// How the dates of a timeline were resolved.
    pub fn of(timeline: &Timeline<'_>) -> Self {
        let mut certainties: BTreeMap<usize, (Certainty, usize)> = BTreeMap::new();
        let mut readings: BTreeMap<&str, usize> = BTreeMap::new();
        for statement in timeline.entries.iter().flat_map(|entry| &entry.statements) {
            certainties.entry(statement.certainty as usize).or_insert((statement.certainty, 0)).1 += 1;
            if let Some(mention) = &statement.mention {
                *readings.entry(&mention.rule).or_default() += 1;
            }
        }
        let mut readings: Vec<(&str, usize)> = readings.into_iter().collect();
        readings.sort_by_key(|&(name, count)| (std::cmp::Reverse(count), name));
        let counted = |(name, count): (&str, usize)| Counted { name: name.to_owned(), count };
        Self {
            certainties: certainties
                .into_values()
                .map(|(certainty, count)| counted((words::certainty(certainty), count)))
                .collect(),
            more: readings.len().saturating_sub(NAMED),
            readings: readings.into_iter().take(NAMED).map(counted).collect(),
            notes: timeline.notes.iter().map(|note| note.clone().into_owned()).collect(),
        }
    }
}
