//! Which days matter most: those that many documents name, afterwards rather than before, in sentences about the story.

use rustc_hash::FxHashMap;

use super::parameters::{AHEAD, COPY, PRINTED, told};
use super::topic::Topic;
use crate::calendar::NaiveDate;
use crate::resolve::Certainty;
use crate::timeline::{Entry, Sourced, Statement, Timeline, statement};

/// How much each entry matters, by its place; each is a day. One that tells nothing of what was asked for does not matter at all,
/// and goes.
pub(super) fn weigh(timeline: &Timeline, sources: &[Sourced<'_>], topic: &Topic) -> Vec<(usize, f32)> {
    let weigh = |(place, entry)| (place, weight(place, entry, sources, topic));
    let days = timeline.entries.iter().enumerate().map(weigh);
    days.filter(|(_, weight)| !topic.is_asked() || *weight > 0.0).collect()
}

/// The places of the `count` days that matter most, ascending.
pub(super) fn best(mut days: Vec<(usize, f32)>, count: usize) -> Vec<usize> {
    days.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    days.truncate(count);
    let mut best: Vec<usize> = days.into_iter().map(|(place, _)| place).collect();
    best.sort_unstable();
    best
}

/// How much a day matters: the sum over the documents that name it, and over those that were printed on it.
fn weight(place: usize, entry: &Entry, sources: &[Sourced<'_>], topic: &Topic) -> f32 {
    let day = entry.period.earliest.day;
    let mut named = Documents::default();
    let mut printed = 0.0;
    for (index, statement) in entry.statements.iter().enumerate() {
        let weight = topic.weight(place, index);
        if statement.certainty == Certainty::Published {
            printed += PRINTED * weight;
            continue;
        }
        let weight = weight * told(statement.status);
        let seen_from = |document: usize| sources.get(document).map_or(1.0, |source| seen_from(source, day));
        if !sources.get(statement.document).is_some_and(|source| is_stamp(statement, source)) {
            named.name(statement.document, weight * seen_from(statement.document));
        }
        for other in &statement.agree {
            let copy = if other.copy { COPY } else { 1.0 };
            named.name(other.document, weight * copy * seen_from(other.document));
        }
    }
    named.sum() + printed
}

/// What each document adds to a day: the most that one of its statements does.
#[derive(Debug, Default)]
struct Documents {
    places: FxHashMap<usize, usize>,
    /// In the order in which they were named, which does not hang on their numbers.
    weights: Vec<f32>,
}

impl Documents {
    fn name(&mut self, document: usize, weight: f32) {
        let place = *self.places.entry(document).or_insert(self.weights.len());
        match self.weights.get_mut(place) {
            Some(known) => *known = known.max(weight),
            None => self.weights.push(weight),
        }
    }

    fn sum(&self) -> f32 {
        self.weights.iter().sum()
    }
}

/// Whether a document looks ahead to the day, or back.
fn seen_from(source: &Sourced<'_>, day: NaiveDate) -> f32 {
    match statement::spoken_on(source.document) {
        Some(spoken) if day > spoken => AHEAD,
        _ => 1.0,
    }
}

/// Whether the date is only that of printing, written out in full: news tells of its own day as "today" or by the weekday.
pub(super) fn is_stamp(statement: &Statement, source: &Sourced<'_>) -> bool {
    let mention = statement.mention.and_then(|mention| source.mentions.get(mention));
    let day = mention.and_then(|mention| mention.period).map(|period| period.earliest.day);
    statement.certainty == Certainty::Stated && day.is_some() && day == statement::spoken_on(source.document)
}
