//! Statements that moved to other rows → conflicts that follow them.

use crate::timeline::Timeline;

/// Where each statement of each entry went, as (entry, statement); `None` where it went out.
pub(super) type Places = Vec<Vec<Option<(usize, usize)>>>;

/// Points the conflicts to the new places; one that is left with a single statement goes.
pub(super) fn follow(timeline: &mut Timeline, places: &Places) {
    for conflict in &mut timeline.conflicts {
        let place = |&(entry, statement): &(usize, usize)| *places.get(entry)?.get(statement)?;
        conflict.statements = conflict.statements.iter().filter_map(place).collect();
    }
    timeline.conflicts.retain(|conflict| conflict.statements.len() > 1);
}
