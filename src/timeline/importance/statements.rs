//! Which statements tell most of a row: those whose words stand in many documents of the row and in few elsewhere, that speak
//! of the story, read well alone, and do not repeat one another.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Choice;
use super::parameters::{AWKWARD, COPY, LENGTH, REPEATED, WORDS};
use super::topic::Topic;
use crate::resolve::Certainty;
use crate::timeline::content::Content;
use crate::timeline::{Entry, Statement, Timeline};

/// So many of the best are held against what is left, so that the work stays linear; of the rest the weight decides.
const HELD_AGAINST: usize = 64;

/// Keeps the entries at `kept`, ascending, and of each what is asked for.
pub(super) fn keep(timeline: &mut Timeline, topic: &Topic, kept: &[usize], choice: &Choice) {
    let mut places: Vec<Vec<_>> =
        timeline.entries.iter().map(|entry| vec![None; entry.statements.len()]).collect();
    let mut entries = Vec::with_capacity(kept.len());
    for &place in kept {
        let Some(entry) = timeline.entries.get(place) else { continue };
        let order = order(place, entry, topic, choice);
        let mut statements: Vec<Option<Statement>> = Vec::with_capacity(order.len());
        for &from in &order {
            if let Some(moved) = places.get_mut(place).and_then(|places| places.get_mut(from)) {
                *moved = Some((entries.len(), statements.len()));
            }
            statements.push(entry.statements.get(from).cloned());
        }
        entries.push(Entry { statements: statements.into_iter().flatten().collect(), ..entry.clone() });
    }
    timeline.entries = entries;
    timeline.follow(&places);
}

/// The statements of an entry that are kept, in their new order.
fn order(place: usize, entry: &Entry, topic: &Topic, choice: &Choice) -> Vec<usize> {
    if let Some(count) = choice.statements {
        return best(place, entry, topic, count);
    }
    let all = 0..entry.statements.len();
    let printed = |index: &usize| {
        entry.statements.get(*index).is_some_and(|statement| statement.certainty == Certainty::Published)
    };
    if choice.publications || all.clone().all(|index| printed(&index)) {
        return all.collect();
    }
    all.filter(|index| !printed(index)).collect()
}

/// The `count` statements that tell most, best first; each is taken for what it adds to those before it.
fn best(place: usize, entry: &Entry, topic: &Topic, count: usize) -> Vec<usize> {
    let centre = Centre::of(place, entry, topic);
    let weigh = |index: usize| {
        let content = topic.content(place, index)?;
        Some((index, centre.weight(content) * topic.weight(place, index)))
    };
    let mut left: Vec<(usize, f32)> = (0..entry.statements.len()).filter_map(weigh).collect();
    let mut taken = Vec::with_capacity(count.min(left.len()));
    while taken.len() < count.min(HELD_AGAINST) {
        let best = left.iter().enumerate().max_by(|(_, a), (_, b)| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let Some((at, _)) = best else { break };
        let (index, _) = left.swap_remove(at);
        taken.push(index);
        let Some(content) = topic.content(place, index) else { continue };
        for (other, weight) in &mut left {
            if let Some(other) = topic.content(place, *other) {
                *weight *= 1.0 - (1.0 - REPEATED) * content.likeness(other).both;
            }
        }
    }
    left.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
    taken.extend(left.into_iter().map(|(index, _)| index).take(count - taken.len()));
    taken
}

/// What the documents of a row have in common.
struct Centre(FxHashMap<u32, f32>);

impl Centre {
    fn of(place: usize, entry: &Entry, topic: &Topic) -> Self {
        let mut told: FxHashSet<(usize, u32)> = FxHashSet::default();
        let mut documents: FxHashSet<usize> = FxHashSet::default();
        let mut words: FxHashMap<u32, f32> = FxHashMap::default();
        for (index, statement) in entry.statements.iter().enumerate() {
            let Some(content) = topic.content(place, index) else { continue };
            let voices =
                statement.agree.iter().map(|other| (other.document, if other.copy { COPY } else { 1.0 }));
            for (document, voice) in std::iter::once((statement.document, 1.0)).chain(voices) {
                documents.insert(document);
                for (stem, weight) in content.weighted() {
                    if told.insert((document, stem)) {
                        *words.entry(stem).or_default() += weight * voice;
                    }
                }
            }
        }
        let all = documents.len().max(1) as f32;
        words.values_mut().for_each(|weight| *weight /= all);
        Self(words)
    }

    fn weight(&self, content: &Content) -> f32 {
        let told: f32 = content.stems().filter_map(|stem| self.0.get(&stem)).sum();
        let length = content.len().max(1) as f32;
        let weight = told / length.powf(LENGTH);
        if WORDS.contains(&content.len()) { weight } else { weight * AWKWARD }
    }
}
