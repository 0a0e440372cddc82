//! Statements whose date is open → undated sentences: what was inferred or has a second reading, unless a person decided on it.

use rustc_hash::FxHashSet;

use super::statement::Placed;
use super::{Sourced, Timeline, Undated};
use crate::resolve::Certainty;

/// Takes the statements whose date is open away; a sentence that is left without a row counts as undated.
pub(super) fn leave_out(placed: &mut Vec<Placed>, sources: &[Sourced<'_>], timeline: &mut Timeline) {
    let place = |placed: &Placed| (placed.statement.document, placed.sentence);
    let sure = placed.iter().filter(|placed| !is_open(placed, sources));
    let mut told: FxHashSet<(usize, usize)> = sure.map(place).collect();
    placed.retain(|placed| {
        let open = is_open(placed, sources);
        if open && placed.statement.dropped_in.is_none() {
            timeline.counts.placed = timeline.counts.placed.saturating_sub(1);
            timeline.counts.placing_nothing += 1;
            let fresh = told.insert(place(placed));
            timeline.undated.extend(undated(placed, sources).filter(|_| fresh));
        }
        !open
    });
}

/// Whether the date was inferred or has a second reading, and no person gave it.
fn is_open(placed: &Placed, sources: &[Sourced<'_>]) -> bool {
    let said = &placed.statement;
    let mention = said.mention.and_then(|mention| sources.get(said.document)?.mentions.get(mention));
    let two_readings = mention.is_some_and(|mention| !mention.alternatives.is_empty());
    let decided = said.decided.iter().any(|decided| decided.date.is_some());
    !decided && (said.certainty == Certainty::Inferred || two_readings)
}

/// The sentence of a statement as one without a date.
fn undated(placed: &Placed, sources: &[Sourced<'_>]) -> Option<Undated> {
    let document = placed.statement.document;
    let source = sources.get(document)?;
    let span = source.document.sentences().get(placed.sentence)?.span;
    let first = source.mentions.partition_point(|mention| mention.span.start < span.start);
    let here = source.mentions.iter().enumerate().skip(first).take_while(|(_, it)| it.span.start < span.end);
    let mut unresolved = here.filter(|(_, mention)| mention.certainty == Certainty::Unresolved);
    Some(Undated { document, span, unresolved: unresolved.next().map(|(index, _)| index) })
}
