//! Which statements tell most of a row: those whose words many documents have for it, that happened, read well alone, and
//! do not repeat one another.

use rustc_hash::FxHashSet;

use super::Choice;
use super::alone::reads_well;
use super::centre::{Centre, papers};
use super::days;
use super::openings::Openings;
use super::parameters::{AWKWARD, REPEATED, SAME, told};
use super::topic::Topic;
use crate::calendar::NaiveDate;
use crate::resolve::Certainty;
use crate::span::Span;
use crate::timeline::content::Content;
use crate::timeline::{Entry, Sourced, Statement, Timeline, statement};

/// So many of the best are held against what is left, so that the work stays linear; of the rest the weight decides.
const HELD_AGAINST: usize = 64;
/// So many bytes of a sentence are read.
const READ: usize = 800;

/// Keeps the entries at `kept`, ascending, and of each what is asked for.
pub(super) fn keep(
    timeline: &mut Timeline,
    sources: &[Sourced<'_>],
    topic: &Topic,
    kept: &[usize],
    choice: &Choice,
) {
    let chooser = choice.statements.map(|count| Chooser::new(timeline, sources, topic, kept, count));
    let mut places: Vec<Vec<_>> =
        timeline.entries.iter().map(|entry| vec![None; entry.statements.len()]).collect();
    let mut entries = Vec::with_capacity(kept.len());
    for &place in kept {
        let Some(entry) = timeline.entries.get(place) else { continue };
        let order = match &chooser {
            Some(chooser) => chooser.best(place, entry),
            None => all(place, entry, topic, choice.publications),
        };
        let mut statements: Vec<Option<Statement>> = Vec::with_capacity(order.len());
        for &from in &order {
            if let Some(moved) = places.get_mut(place).and_then(|places| places.get_mut(from)) {
                *moved = Some((entries.len(), statements.len()));
            }
            statements.push(entry.statements.get(from).cloned());
        }
        let statements: Vec<Statement> = statements.into_iter().flatten().collect();
        if !statements.is_empty() {
            entries.push(Entry { statements, ..entry.clone() });
        }
    }
    timeline.entries = entries;
    timeline.follow(&places);
}

/// All statements of an entry; lead sentences on their day of publication only where they are asked for or nothing else stands.
fn all(place: usize, entry: &Entry, topic: &Topic, publications: bool) -> Vec<usize> {
    let all = (0..entry.statements.len()).filter(|&index| topic.answers(place, index));
    let printed = |index: &usize| {
        entry.statements.get(*index).is_some_and(|statement| statement.certainty == Certainty::Published)
    };
    if publications || all.clone().all(|index| printed(&index)) {
        return all.collect();
    }
    all.filter(|index| !printed(index)).collect()
}

/// What the best statements are chosen by.
struct Chooser<'a> {
    sources: &'a [Sourced<'a>],
    topic: &'a Topic,
    openings: Openings,
    count: usize,
}

impl<'a> Chooser<'a> {
    fn new(
        timeline: &Timeline,
        sources: &'a [Sourced<'a>],
        topic: &'a Topic,
        kept: &[usize],
        count: usize,
    ) -> Self {
        let entries = kept.iter().filter_map(|&place| timeline.entries.get(place));
        let days: FxHashSet<NaiveDate> = entries.flat_map(papers).flatten().collect();
        Self { sources, topic, openings: Openings::of(sources, &days), count }
    }

    /// The statements that tell most, best first; each is taken for what it adds to those before it.
    fn best(&self, place: usize, entry: &Entry) -> Vec<usize> {
        let Self { topic, count, .. } = *self;
        let centre = Centre::of(place, entry, topic, &self.openings);
        let weigh = |(index, statement): (usize, &Statement)| {
            let content = topic.content(place, index).filter(|_| topic.answers(place, index))?;
            let of_the_story = topic.weight(place, index).min(1.0);
            let weight = centre.weight(content) * of_the_story * told(statement.status);
            Some((index, weight * self.read_alone(statement, content)))
        };
        let mut left: Vec<(usize, f32)> = entry.statements.iter().enumerate().filter_map(weigh).collect();
        let mut taken = Vec::with_capacity(count.min(left.len()));
        while taken.len() < count.min(HELD_AGAINST) {
            let best =
                left.iter().enumerate().max_by(|(_, a), (_, b)| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            let Some((at, _)) = best else { break };
            let (index, _) = left.swap_remove(at);
            taken.push(index);
            let Some(content) = topic.content(place, index) else { continue };
            left.retain_mut(|(other, weight)| {
                let like = topic.content(place, *other).map_or(0.0, |other| content.likeness(other).both);
                *weight *= 1.0 - (1.0 - REPEATED) * like;
                like < SAME
            });
        }
        left.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
        taken.extend(left.into_iter().map(|(index, _)| index).take(count - taken.len()));
        taken
    }

    /// What is left of a statement for a reader who sees nothing else.
    fn read_alone(&self, statement: &Statement, content: &Content) -> f32 {
        let Some(source) = self.sources.get(statement.document) else { return 1.0 };
        let span = statement.span;
        let mention = statement.mention.and_then(|mention| source.mentions.get(mention));
        let dated = mention.is_some_and(|mention| mention.span.start <= span.start);
        let head = Span::new(span.start, span.start);
        let text = statement::quotable(&source.document.text, span, head, READ).of(&source.document.text);
        let stamp = days::is_stamp(statement, source);
        if reads_well(text, content.len(), dated) && !stamp { 1.0 } else { AWKWARD }
    }
}
