//! Pairs of groups that say one thing differently → conflicts, and figures that later publications raised.

use rustc_hash::{FxHashMap, FxHashSet};

use super::content::Content;
use super::rows::RowOf;
use super::{Conflict, ConflictKind, Entry, Side, Timeline};
use crate::span::Span;

/// How two groups differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// The same event on different dates.
    Date,
    /// The same event and date with different numbers.
    Number,
    /// Told by one and denied by the other.
    Status,
    /// A number that a later publication raised.
    LaterFigure,
}

/// Two groups that differ, by their places in the list of groups.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub kind: Kind,
    pub groups: [usize; 2],
}

/// What differs, and between whom: those that differ from one another in the same stand together.
#[derive(Debug)]
struct Knot {
    kind: Kind,
    sides: Vec<Side>,
}

/// Fills in what differs in a timeline that has its rows. `ranks` orders documents by publication.
pub(super) fn fill(
    timeline: &mut Timeline,
    pairs: &[Pair],
    rows: &[Option<RowOf>],
    contents: &[Content],
    ranks: &[usize],
) {
    let mut knots: Vec<Knot> = Vec::new();
    let mut of: FxHashMap<(Kind, usize), usize> = FxHashMap::default();
    // A sentence does not differ from itself, though it may have two dates.
    let mut told: FxHashSet<(usize, usize, Span)> = FxHashSet::default();
    for pair in pairs {
        let numbers = matches!(pair.kind, Kind::Number | Kind::LaterFigure);
        let figures = if numbers { figures(pair, rows, contents) } else { Some([None, None]) };
        // The statements that speak for the two may agree after all.
        let Some(figures) = figures else { continue };
        let known = pair.groups.iter().find_map(|&group| of.get(&(pair.kind, group)).copied());
        let index = known.unwrap_or_else(|| {
            knots.push(Knot { kind: pair.kind, sides: Vec::new() });
            knots.len() - 1
        });
        for (group, figure) in pair.groups.into_iter().zip(figures) {
            of.insert((pair.kind, group), index);
            let Some(&Some(RowOf { place: (entry, statement), .. })) = rows.get(group) else { continue };
            let found = timeline.entries.get(entry).and_then(|entry| entry.statements.get(statement));
            let Some((found, knot)) = found.zip(knots.get_mut(index)) else { continue };
            if told.insert((index, found.document, found.span)) {
                knot.sides.push(Side { entry, statement, figure });
            }
        }
    }
    let rank = |side: &Side, entries: &[Entry]| {
        let statement = entries.get(side.entry).and_then(|entry| entry.statements.get(side.statement));
        statement.and_then(|found| ranks.get(found.document)).copied()
    };
    knots.retain(|knot| knot.sides.len() > 1);
    for knot in &mut knots {
        knot.sides.sort_by_key(|side| (rank(side, &timeline.entries), *side));
    }
    knots.sort_by_key(|knot| (knot.sides.iter().min().copied(), knot.kind));
    for Knot { kind, sides } in knots {
        let kind = match kind {
            Kind::Date => ConflictKind::Date,
            Kind::Number => ConflictKind::Number,
            Kind::Status => ConflictKind::Status,
            Kind::LaterFigure => {
                timeline.later_figures.push(sides);
                continue;
            }
        };
        timeline.conflicts.push(Conflict { kind, sides });
    }
}

/// The numbers in which the statements that speak for two groups differ.
fn figures(pair: &Pair, rows: &[Option<RowOf>], contents: &[Content]) -> Option<[Option<Span>; 2]> {
    let [one, other] = pair.groups.map(|group| contents.get((*rows.get(group)?)?.lead));
    let difference = one?.difference(other?)?;
    Some([Some(difference.one), Some(difference.other)])
}
