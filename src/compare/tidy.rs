//! Changed stretches → the stretches that a person would mark: their ends where a phrase ends, and none kept apart by a
//! word that says nothing.

use super::sequence::Change;
use super::words::{Class, Side, Tokens};

/// A stretch between two edits is swallowed if it weighs so many times less than the smaller of them: where both put words
/// in the place of others, and where they do so only together. In halves.
const SWALLOWED: [usize; 2] = [5, 8];
/// A change of which one side is so many times longer than the other, and has at least so many tokens, puts nothing in
/// the place of the other: words went, and others came.
const UNLIKE: (usize, usize) = (7, 6);

/// Moves words that only came or only went to where they read best: as far to the right as they read the same, so that
/// "a, b, c" from "a, c" is "b," put in rather than ", b"; but brackets and quotation marks stay together, and no phrase
/// ends in a function word.
pub(super) fn slide(read: &Tokens<'_>, changes: &mut [Change]) {
    let mut before = (0, 0);
    for at in 0..changes.len() {
        let next = changes
            .get(at + 1)
            .map_or((read.old.ids.len(), read.new.ids.len()), |next| (next.old.start, next.new.start));
        let change = &mut changes[at];
        let (side, range) = match (change.old.is_empty(), change.new.is_empty()) {
            (true, false) => (&read.new, change.new.clone()),
            (false, true) => (&read.old, change.old.clone()),
            _ => {
                before = (change.old.end, change.new.end);
                continue;
            }
        };
        let ids = &side.ids;
        let forward = (next.0 - change.old.end).min(next.1 - change.new.end);
        let forward = (0..forward).take_while(|by| ids[range.start + by] == ids[range.end + by]).count();
        let back = (change.old.start - before.0).min(change.new.start - before.1);
        let back = (1..=back).take_while(|by| ids[range.start - by] == ids[range.end - by]).count();
        // Of places that read equally well the last one.
        let best = (range.start - back..=range.start + forward)
            .max_by_key(|&start| reads_well(side, start, start + range.len()))
            .unwrap_or(range.start);
        let shifted = |place: usize| place + best - range.start;
        change.old = shifted(change.old.start)..shifted(change.old.end);
        change.new = shifted(change.new.start)..shifted(change.new.end);
        before = (change.old.end, change.new.end);
    }
}

/// How well a stretch reads as a phrase of its own.
fn reads_well(side: &Side<'_>, start: usize, end: usize) -> u8 {
    let (first, last) = (side.token(start), side.token(end - 1));
    let paired = end - start > 1
        && matches!(
            (first, last),
            ("(", ")") | ("[", "]") | ("\"", "\"") | ("“", "”") | ("—", "—") | ("–", "–")
        );
    u8::from(paired) + u8::from(side.classes.get(end - 1) != Some(&Class::Function))
}

/// Joins edits with too little between them to be worth standing apart, since a rewrite must not turn into confetti, and
/// takes apart those whose sides have nothing to do with each other.
pub(super) fn joined(read: &Tokens<'_>, changes: Vec<Change>) -> Vec<Change> {
    let mut kept: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let mut change = change;
        while let Some(before) = kept.pop_if(|before| is_swallowed(before, &change, read)) {
            change = Change { old: before.old.start..change.old.end, new: before.new.start..change.new.end };
        }
        kept.push(change);
    }
    kept
}

/// Whether what stands between two edits is too light to keep them apart.
fn is_swallowed(before: &Change, after: &Change, read: &Tokens<'_>) -> bool {
    let between = before.old.end..after.old.start;
    if between.len() > 4 {
        return false;
    }
    // In halves of a word: a light token is one half, a word with a meaning three.
    let weight: usize =
        between.map(|at| if read.old.classes.get(at) == Some(&Class::Word) { 3 } else { 1 }).sum();
    let size = |change: &Change| change.old.len().max(change.new.len());
    let replaces = |change: &Change| !change.old.is_empty() && !change.new.is_empty();
    let smaller = 4 * size(before).min(size(after));
    if replaces(before) && replaces(after) {
        weight <= 4 && weight * SWALLOWED[0] <= smaller
    } else {
        let put_in_only = before.old.is_empty() && after.old.is_empty();
        let taken_out_only = before.new.is_empty() && after.new.is_empty();
        let together = !put_in_only && !taken_out_only;
        together && weight <= 1 && weight * SWALLOWED[1] <= smaller
    }
}

/// The change, or what went and what came where neither stands for the other.
pub(super) fn apart(change: Change) -> impl Iterator<Item = Change> {
    let (shorter, longer) = (change.old.len().min(change.new.len()), change.old.len().max(change.new.len()));
    let unlike = shorter > 0 && longer >= UNLIKE.0 * shorter && longer >= UNLIKE.1;
    let two = if unlike {
        let went = Change { old: change.old.clone(), new: change.new.start..change.new.start };
        let came = Change { old: change.old.end..change.old.end, new: change.new };
        [Some(went), Some(came)]
    } else {
        [Some(change), None]
    };
    two.into_iter().flatten()
}
