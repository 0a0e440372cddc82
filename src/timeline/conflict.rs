//! Which statements tell one event with different dates.
//!
//! Groups come in the order of the timeline. Each is held against the latest groups that share three of its telling words;
//! the work is linear.

use rustc_hash::FxHashMap;

use super::agreement::{Group, TELLING, is_minor};
use super::content::{Content, Frequencies};
use super::statement::Placed;
use super::voice::Voices;
use crate::calendar::Grain;

/// How many groups a word holds; of more the latest.
const HELD: usize = 8;
/// What differs in date must be more alike than what agrees, since a council meets on many days.
const ALIKE: f32 = 0.65;
/// Two events further apart are two events.
const DAYS: i64 = 10;

/// Pairs of groups that differ in date, the earlier row first.
pub(super) fn dates(
    groups: &[Group],
    placed: &[Placed],
    contents: &[Content],
    frequencies: &Frequencies,
    voices: &Voices,
) -> Vec<[usize; 2]> {
    let mut held: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(content) = first(group).and_then(|place| contents.get(place)) else { continue };
        let fine = group.period.grain >= Grain::Day && group.period.grain != Grain::Interval;
        let dropped = first(group)
            .and_then(|place| placed.get(place))
            .is_none_or(|placed| placed.statement.dropped_in.is_some());
        if !fine || dropped {
            continue;
        }
        let telling = content.telling(frequencies, TELLING);
        let mut hits: Vec<usize> =
            telling.iter().filter_map(|word| held.get(word)).flatten().copied().collect();
        hits.sort_unstable();
        for other in hits.chunk_by(|a, b| a == b).filter(|hits| hits.len() >= 3).map(|hits| hits[0]) {
            if groups.get(other).is_some_and(|other| differ(other, group, placed, contents, voices)) {
                found.push([other, index]);
            }
        }
        for word in telling {
            let held = held.entry(word).or_default();
            if held.len() == HELD {
                held.remove(0);
            }
            held.push(index);
        }
    }
    found
}

fn first(group: &Group) -> Option<usize> {
    group.members.first().copied()
}

/// Whether two groups tell one event with different dates.
fn differ(one: &Group, other: &Group, placed: &[Placed], contents: &[Content], voices: &Voices) -> bool {
    let days = (other.period.earliest.day - one.period.earliest.day).num_days();
    if one.period.overlaps(&other.period) || days.abs() > DAYS {
        return false;
    }
    let (Some(a), Some(b)) = (first(one), first(other)) else { return false };
    let (Some(ours), Some(theirs)) = (placed.get(a), placed.get(b)) else { return false };
    let (Some(content), Some(other_content)) = (contents.get(a), contents.get(b)) else { return false };
    let like = content.likeness(other_content);
    ours.statement.status == theirs.statement.status
        && !is_minor(ours.statement.kind)
        && !is_minor(theirs.statement.kind)
        && !voices.share(ours.statement.document, theirs.statement.document)
        && like.words >= 4
        && like.names >= 1
        && like.both >= ALIKE
        && content.counts_differently(other_content).is_none()
}
