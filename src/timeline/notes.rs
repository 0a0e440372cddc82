//! What a person should know of a timeline: short, whole sentences.

use super::{Sourced, Timeline};

/// How many documents are named in one note.
const NAMED: usize = 3;

/// The notes of a timeline that is complete but for them.
pub(super) fn of(sources: &[Sourced<'_>], timeline: &Timeline) -> Vec<String> {
    let mut undated: Vec<&str> = sources
        .iter()
        .filter(|source| source.document.published.is_none() && source.document.updated.is_none())
        .filter(|source| !source.document.by_hand)
        .map(|source| source.document.id.as_str())
        .collect();
    undated.sort_unstable();
    let mut notes = Vec::new();
    if timeline.counts.unresolved > 0 && !undated.is_empty() {
        let count = timeline.counts.unresolved;
        let expressions =
            if count == 1 { "1 expression stays".to_owned() } else { format!("{count} expressions stay") };
        let more = match undated.len() {
            0..=NAMED => String::new(),
            all => format!(" and {} more", all - NAMED),
        };
        undated.truncate(NAMED);
        notes.push(format!(
            "{expressions} unresolved: no date of publication was found for {}{more}; give one with --published [FILE=]DATE.",
            undated.join(", ")
        ));
    }
    notes
}
