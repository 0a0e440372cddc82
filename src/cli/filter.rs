//! Which rows of a timeline are kept, in which order: by grain, source and certainty, and how many.
//!
//! In: what was typed, a merged timeline and its documents. Out: the timeline with some rows only; what differs
//! from a kept row stays with it, but for a limit.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::args::{self, Sort};
use crate::calendar::Grain;
use crate::error::{self, Error};
use crate::resolve::Certainty;
use crate::timeline::{Sourced, Statement, Timeline};

/// Keeps the rows that were asked for; the notes say how many a limit left out.
///
/// # Errors
/// If no document is of the source that was asked for.
pub fn apply(typed: &args::Rows, timeline: &mut Timeline, sources: &[Sourced<'_>]) -> error::Result<()> {
    let of_source = typed.source.as_deref().map(|name| of_source(name, timeline, sources)).transpose()?;
    let grains: Vec<Grain> = typed.grain.iter().filter_map(|name| named(name)).collect();
    let speaks = |statement: &Statement| {
        let known = |document: usize| {
            of_source.as_ref().is_none_or(|known| known.get(document).copied().unwrap_or_default())
        };
        let given = typed.source.as_deref().zip(given(statement));
        known(statement.document)
            || statement.agree.iter().any(|other| known(other.document))
            || given.is_some_and(|(name, own)| own.eq_ignore_ascii_case(name))
    };
    let least = typed.min_certainty.map(Certainty::from);
    timeline.retain_with_others(|entry, statement| {
        (grains.is_empty() || grains.contains(&entry.grain))
            && least.is_none_or(|least| statement.certainty <= least)
            && speaks(statement)
    });
    sort(typed.sort, timeline, sources);
    if let Some(limit) = typed.limit {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let rows: usize = timeline.entries.iter().map(|entry| entry.statements.len()).sum();
        let mut left = limit;
        timeline.retain_rows(|_, _| {
            let kept = left > 0;
            left = left.saturating_sub(1);
            kept
        });
        if rows > limit {
            timeline.notes.push(format!("{} of {rows} rows are left out by --limit {limit}.", rows - limit));
        }
    }
    Ok(())
}

/// Puts the rows in the order that was asked for.
fn sort(by: Sort, timeline: &mut Timeline, sources: &[Sourced<'_>]) {
    let name = |statement: &Statement| {
        let document = sources.get(statement.document)?.document;
        Some(given(statement).or(document.source.as_deref()).unwrap_or(&document.id).to_lowercase())
    };
    match by {
        Sort::Date => {}
        Sort::DateDesc => timeline.reorder(|place, _, _| Reverse(place)),
        Sort::Source => timeline.reorder(|_, _, statement| name(statement)),
        Sort::Certainty => timeline.reorder(|_, _, statement| statement.certainty),
        Sort::Agreement => timeline.reorder(|_, _, statement| Reverse(voices(statement))),
    }
}

/// The source of a row that was added by hand.
fn given(statement: &Statement) -> Option<&str> {
    statement.decided.iter().filter(|decided| decided.added).find_map(|decided| decided.source.as_deref())
}

/// How many sources speak for a row.
fn voices(statement: &Statement) -> usize {
    let others = statement.agree.iter().filter(|other| !other.copy).map(|other| other.document);
    others.chain([statement.document]).collect::<BTreeSet<usize>>().len()
}

/// Which documents are of a source: by its name, the agency's, or the document's own.
fn of_source(name: &str, timeline: &Timeline, sources: &[Sourced<'_>]) -> error::Result<Vec<bool>> {
    let names = |source: &Sourced<'_>| {
        let document = source.document;
        [document.source.clone(), document.agency.clone(), Some(document.id.clone())]
    };
    let is =
        |source: &Sourced<'_>| names(source).into_iter().flatten().any(|own| own.eq_ignore_ascii_case(name));
    let known: Vec<bool> = sources.iter().map(is).collect();
    let mut rows = timeline.entries.iter().flat_map(|entry| &entry.statements);
    if known.contains(&true) || rows.any(|row| given(row).is_some_and(|own| own.eq_ignore_ascii_case(name))) {
        return Ok(known);
    }
    let mut all: Vec<String> =
        sources.iter().filter_map(|source| names(source).into_iter().flatten().next()).collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(12);
    Err(Error::new(
        "--source with the name of a source",
        format!("--source {name:?}"),
        format!("one of: {}", all.join(", ")),
    ))
}

fn named(name: &str) -> Option<Grain> {
    Grain::ALL.into_iter().find(|grain| grain.name() == name)
}
