//! Which documents the rows of a timeline name by their numbers: a choice of rows from a thousand documents lists these alone.

use std::collections::BTreeSet;

use super::List;
use crate::report::{Statement, Timeline};

/// The indices of the documents that stand in a row or in a list that is shown.
pub(super) fn documents(timeline: &Timeline<'_>, lists: &[List]) -> BTreeSet<usize> {
    let statements = timeline.entries.iter().flat_map(|entry| &entry.statements);
    let listed = lists.iter().filter(|list| list.shown).flat_map(|list| &list.items);
    statements.flat_map(of_row).chain(listed.map(|item| item.document)).collect()
}

/// All that a row names: who says so, who expected it, and the editions in which it changed.
fn of_row<'t>(statement: &'t Statement<'_>) -> impl Iterator<Item = usize> + 't {
    let voices = statement.agree.iter().map(|other| other.document);
    let stages = statement.stages.iter().map(|stage| stage.document);
    let editions = statement.changed_in.iter().map(|change| change.edition);
    let ends = [Some(statement.document), statement.added_in, statement.dropped_in].into_iter().flatten();
    let decided = statement.decided.iter().map(|decided| decided.document);
    ends.chain(voices).chain(stages).chain(editions).chain(decided)
}
