//! Groups of statements that say the same → rows by date.

use rustc_hash::FxHashSet;

use super::agreement::{Group, finer, is_minor};
use super::content::Content;
use super::id::Id;
use super::statement::Placed;
use super::voice::Voices;
use super::{Agreement, Entry, Stage, Statement, Status};
use crate::calendar::{Grain, Period};
use crate::resolve::Certainty;

/// Longer statements so alike are one text, written once.
const COPIED: f32 = 0.92;
/// Shorter ones can be alike by chance.
const COPIED_WORDS: usize = 6;

/// What the rows are made from.
pub(super) struct Material<'a> {
    pub placed: Vec<Placed>,
    /// What stands for itself, whoever else says the same.
    pub alone: Vec<Placed>,
    pub contents: &'a [Content],
    pub voices: &'a Voices,
    /// The rank of a document among all, whatever the order in which they were named.
    pub ranks: &'a [usize],
}

/// The row that a group became.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowOf {
    /// Indices of its entry and of the statement in it.
    pub place: (usize, usize),
    /// The member that speaks, by its place in the list of statements.
    pub lead: usize,
}

/// The rows, and for each group what it became.
pub(super) fn rows(groups: &[Group], material: Material<'_>) -> (Vec<Entry>, Vec<Option<RowOf>>) {
    let Material { placed, alone, contents, voices, ranks } = material;
    let mut rows: Vec<(usize, usize, Placed)> = Vec::with_capacity(groups.len());
    for (index, group) in groups.iter().enumerate() {
        rows.extend(row(group, &placed, contents, voices).map(|(lead, row)| (index, lead, row)));
    }
    // No group, no place.
    rows.extend(alone.into_iter().map(|row| (usize::MAX, usize::MAX, row)));
    rows.sort_by_cached_key(|(_, _, row)| order(row, ranks));
    let mut entries: Vec<Entry> = Vec::new();
    let mut places = vec![None; groups.len()];
    for (index, lead, row) in rows {
        let same = |entry: &Entry| entry.period.same_as(&row.period) && entry.edtf == row.edtf;
        if !entries.last().is_some_and(same) {
            entries.push(Entry {
                id: value_id(&row.period, row.edtf.as_deref()),
                edtf: row.edtf.clone(),
                period: row.period,
                grain: row.period.grain,
                statements: Vec::new(),
            });
        }
        let entry = entries.len() - 1;
        let Some(last) = entries.last_mut() else { continue };
        if let Some(place) = places.get_mut(index) {
            *place = Some(RowOf { place: (entry, last.statements.len()), lead });
        }
        last.statements.push(row.statement);
    }
    (entries, places)
}

/// The member that speaks for the group, with the others under it.
fn row(group: &Group, placed: &[Placed], contents: &[Content], voices: &Voices) -> Option<(usize, Placed)> {
    let done = group
        .members
        .iter()
        .any(|&place| placed.get(place).is_some_and(|placed| placed.statement.status != Status::Expected));
    let awaited = |statement: &Statement| done && statement.status == Status::Expected;
    let rank = |place: usize| {
        let placed = placed.get(place)?;
        let coarse = finer(&group.period, &placed.period);
        let statement = &placed.statement;
        let undecided = statement.decided.is_empty();
        Some((is_minor(statement.kind), awaited(statement), undecided, coarse, statement.certainty, place))
    };
    let lead = group.members.iter().copied().min_by_key(|&place| (rank(place).is_none(), rank(place)))?;
    let mut row = placed.get(lead)?.clone();
    let document = row.statement.document;
    let bodies: FxHashSet<usize> = group
        .members
        .iter()
        .filter_map(|&place| placed.get(place))
        .filter(|placed| !is_minor(placed.statement.kind))
        .map(|placed| placed.statement.document)
        .collect();
    let mut heard = Heard::default();
    heard.is_copy(document, contents.get(lead), voices);
    let mut others: Vec<usize> = group.members.iter().copied().filter(|&place| place != lead).collect();
    others.sort_unstable();
    for place in others {
        let Some(Placed { statement: other, period, .. }) = placed.get(place) else { continue };
        row.statement.decided.extend_from_slice(&other.decided);
        if awaited(other) {
            let &Statement { document, span, mention, status, .. } = other;
            row.statement.stages.extend(mention.map(|mention| Stage { document, span, mention, status }));
        } else if other.document == document {
            row.statement.repeated.push(other.span);
        } else if let Some(mention) = other.mention
            && !(is_minor(other.kind) && bodies.contains(&other.document))
        {
            row.statement.agree.push(Agreement {
                document: other.document,
                span: other.span,
                mention,
                period: (!period.same_as(&row.period)).then_some(*period),
                copy: heard.is_copy(other.document, contents.get(place), voices),
            });
        }
    }
    Some((lead, row))
}

/// The voices and words heard so far in a group.
#[derive(Debug, Default)]
struct Heard<'a> {
    voices: FxHashSet<u64>,
    words: FxHashSet<u64>,
    first: Option<&'a Content>,
}

impl<'a> Heard<'a> {
    /// Whether the statement is no second voice: its outlet or agency has spoken, or its words have been written.
    fn is_copy(&mut self, document: usize, content: Option<&'a Content>, voices: &Voices) -> bool {
        let mut copy = false;
        for voice in voices.of(document) {
            copy |= !self.voices.insert(voice);
        }
        let Some(content) = content else { return copy };
        let first = *self.first.get_or_insert(content);
        if content.len() >= COPIED_WORDS {
            let new = self.words.insert(content.fingerprint());
            copy |= !new || (!std::ptr::eq(first, content) && first.likeness(content).both >= COPIED);
        }
        copy
    }
}

/// What rows are ordered by: earliest day, wider first, clock time, document, place.
pub(super) fn order(placed: &Placed, ranks: &[usize]) -> impl Ord + use<> {
    let Period { earliest, latest, grain, .. } = placed.period;
    // A night ends on the next day and is no wider than its own.
    let last = if matches!(grain, Grain::Part) { earliest.day } else { latest.day };
    let statement = &placed.statement;
    let rank = ranks.get(statement.document).copied();
    (
        (earliest.day, std::cmp::Reverse(last)),
        (earliest.time, std::cmp::Reverse(latest.time), earliest.offset, latest.offset, grain),
        placed.edtf.clone(),
        // A day of printing proves the least.
        statement.certainty == Certainty::Published,
        (rank, statement.span, statement.mention),
    )
}

/// The id of a calendar value.
pub(super) fn value_id(period: &Period, edtf: Option<&str>) -> String {
    let Period { earliest, latest, grain, .. } = period;
    let id = Id::new().with(&earliest.to_string()).with(&latest.to_string()).with(grain.name());
    id.with(edtf.unwrap_or_default()).to_string()
}
