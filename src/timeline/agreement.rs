//! Which statements say the same of the same date: a few telling words bring candidates together, likeness decides.
//!
//! Statements come in the order of the timeline. Each is held against the groups that share two of its telling words in its
//! month, a bounded number of them, and joins the one most like it or opens a group of its own; so the work is linear,
//! whatever the day.

use rustc_hash::{FxHashMap, FxHashSet};

use super::content::{Content, Frequencies, Likeness};
use super::difference::{Kind, Pair};
use super::figure::Difference;
use super::statement::Placed;
use super::voice::Voices;
use super::{Statement, Status};
use crate::calendar::{Datelike, Grain, Period};
use crate::document::BlockKind;

/// How many telling words bring a statement together with others.
pub(super) const TELLING: usize = 6;
/// How many groups a word of a month holds; of more the latest.
const HELD: usize = 16;
/// Even of short statements those say the same that have the same words.
const SAME: f32 = 0.999;
/// A headline that shares so much of its weight with a sentence of its story repeats it: chosen over headlines of five styles, each
/// left out in turn (docs/timeline.md).
const REPEATS: f32 = 0.45;
/// A statement that shares so much of its weight with another is held in it but for a word or two.
const CONTAINED: f32 = 0.75;
/// Amounts of a measure are told of one thing where so much of all weight is shared.
const MOST: f32 = 0.6;
/// So many words in common are no chance: names and acts of their own are then details of long sentences.
const MANY: usize = 6;

/// Statements that say the same, by their places in the list.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The sentence that stands for all first; headlines, highlights and captions last.
    pub members: Vec<usize>,
    /// The finest period of its members.
    pub period: Period,
}

/// Groups, and pairs of groups of which one says it differently.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    pub groups: Vec<Group>,
    pub pairs: Vec<Pair>,
}

/// Groups the statements that say the same; `placed` in the order of the timeline.
pub(super) fn group(
    placed: &[Placed],
    contents: &[Content],
    frequencies: &Frequencies,
    voices: &Voices,
) -> Groups {
    let mut grouping = Grouping {
        placed,
        contents,
        voices,
        found: Groups::default(),
        held: FxHashMap::default(),
        told: FxHashSet::default(),
    };
    // Days before months, so that what is told of a month finds its day; headlines, highlights and captions last, so that
    // they find the sentence that they repeat.
    let turn = |placed: &Placed| {
        (is_minor(placed.statement.kind), placed.period.earliest.day != placed.period.latest.day)
    };
    for now in [(false, false), (false, true), (true, false), (true, true)] {
        for (place, (placed, content)) in placed.iter().zip(contents).enumerate() {
            if turn(placed) == now {
                grouping.take(place, &content.telling(frequencies, TELLING));
            }
        }
    }
    grouping.found
}

struct Grouping<'a> {
    placed: &'a [Placed],
    contents: &'a [Content],
    voices: &'a Voices,
    found: Groups,
    /// The groups that hold a telling word in a month.
    held: FxHashMap<(i32, u32), Vec<usize>>,
    /// The documents whose body has spoken in each group.
    told: FxHashSet<(usize, usize)>,
}

/// What came of holding a statement against a group.
enum Found {
    Same(f32),
    Differs(Kind),
    Other,
}

/// What two statements make of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Statuses {
    /// The same, or the one that it is to come and the other, later, that it was done.
    Joined,
    /// The one that it happened, the other that it did not.
    Opposed,
    Other,
}

impl Grouping<'_> {
    fn take(&mut self, place: usize, telling: &[u32]) {
        let Some(placed) = self.placed.get(place) else { return };
        let month = month(&placed.period);
        // What only an older edition said stands for itself, but for a headline of what still stands.
        let dropped = placed.statement.dropped_in.is_some();
        let minor = is_minor(placed.statement.kind);
        let candidates = if dropped && !minor { Vec::new() } else { self.candidates(month, telling) };
        let (mut best, mut differ) = (None::<(f32, usize)>, Vec::<(Kind, usize)>::new());
        for candidate in candidates {
            match self.compare(place, candidate) {
                Found::Same(score) if best.is_none_or(|(other, _)| score > other) => {
                    best = Some((score, candidate))
                }
                Found::Differs(kind) => differ.push((kind, candidate)),
                Found::Same(_) | Found::Other => {}
            }
        }
        if dropped && best.is_some() {
            return;
        }
        let group = best.map_or_else(
            || {
                let own = self.found.groups.len();
                let pair = |(kind, other)| Pair { kind, groups: [other, own] };
                self.found.pairs.extend(differ.into_iter().map(pair));
                self.found.groups.push(Group { members: Vec::new(), period: placed.period });
                own
            },
            |(_, group)| group,
        );
        self.join(group, place);
        if dropped {
            return;
        }
        for &word in telling {
            let held = self.held.entry((month, word)).or_default();
            if !held.contains(&group) {
                if held.len() == HELD {
                    held.remove(0);
                }
                held.push(group);
            }
        }
    }

    /// The groups that share at least two telling words, or the only one there is; ascending.
    fn candidates(&self, month: i32, telling: &[u32]) -> Vec<usize> {
        let held = telling.iter().filter_map(|&word| self.held.get(&(month, word)));
        let mut hits: Vec<usize> = held.flatten().copied().collect();
        hits.sort_unstable();
        let enough = telling.len().min(2);
        hits.chunk_by(|a, b| a == b).filter(|hits| hits.len() >= enough).map(|hits| hits[0]).collect()
    }

    /// Holds a statement against the first of a group.
    fn compare(&self, place: usize, candidate: usize) -> Found {
        let parts = || {
            let group = self.found.groups.get(candidate)?;
            let first = *group.members.first()?;
            Some((group, first, self.placed.get(place)?, self.placed.get(first)?))
        };
        let Some((group, first, placed, other)) = parts() else { return Found::Other };
        let (Some(content), Some(other_content)) = (self.contents.get(place), self.contents.get(first))
        else {
            return Found::Other;
        };
        let (ours, theirs) = (&placed.statement, &other.statement);
        let statuses = self.statuses(ours, theirs);
        if statuses == Statuses::Other || !same_time(&placed.period, &group.period) {
            return Found::Other;
        }
        let like = content.likeness(other_content);
        let told = self.told.contains(&(candidate, ours.document));
        let share = self.voices.share(ours.document, theirs.document);
        let alike = if ours.document == theirs.document || told || (ours.dropped_in.is_some() && share) {
            // Within one document only a headline, highlight or caption repeats.
            is_minor(ours.kind) && like.words >= 2 && like.lighter >= REPEATS
        } else {
            says_the_same(&like)
        };
        if !alike {
            return Found::Other;
        }
        let one_day = one_day(&placed.period, &other.period);
        if statuses == Statuses::Opposed {
            let opposed =
                one_day && !share && denies_the_same([ours, theirs], [content, other_content], &like);
            return if opposed { Found::Differs(Kind::Status) } else { Found::Other };
        }
        let Some(change) = other_content.difference(content) else {
            return if like.other_counts { Found::Other } else { Found::Same(like.both) };
        };
        let comparable = one_day && counts_the_same(&change, &like);
        let later = self.voices.raised_later(worded_in(theirs), worded_in(ours), change.raised);
        let running = content.predicate().running || other_content.predicate().running;
        match change.open {
            _ if ours.document == theirs.document => Found::Other,
            _ if later && comparable => Found::Differs(Kind::LaterFigure),
            Some(true) => Found::Same(like.both),
            None if comparable && !running && !share => Found::Differs(Kind::Number),
            _ => Found::Other,
        }
    }

    fn statuses(&self, ours: &Statement, theirs: &Statement) -> Statuses {
        let done = |status| matches!(status, Status::Happened | Status::Ongoing);
        let told = |status| done(status) || status == Status::Alleged;
        let stages = |first: &Statement, then: &Statement| {
            first.status == Status::Expected
                && done(then.status)
                && self.voices.spoke_before(first.document, then.document)
        };
        let denies = |one: &Statement, other: &Statement| one.status == Status::Denied && told(other.status);
        if ours.status == theirs.status || stages(ours, theirs) || stages(theirs, ours) {
            Statuses::Joined
        } else if denies(ours, theirs) || denies(theirs, ours) {
            Statuses::Opposed
        } else {
            Statuses::Other
        }
    }

    fn join(&mut self, index: usize, place: usize) {
        let (Some(placed), Some(group)) = (self.placed.get(place), self.found.groups.get_mut(index)) else {
            return;
        };
        if !is_minor(placed.statement.kind) {
            self.told.insert((index, placed.statement.document));
        }
        if finer(&placed.period, &group.period) {
            group.period = placed.period;
        }
        group.members.push(place);
    }
}

/// Whether two statements of one time say the same: they share most of their weight, or one is held in the other; and of the
/// words that they share two are more than names, since the same persons do many things on a day. Where each names somebody
/// or tells of an act that the other does not, few words in common must be most of them; many outweigh it.
fn says_the_same(like: &Likeness) -> bool {
    let more_than_names = like.words - like.names >= 2;
    let few = like.words < MANY;
    let apart = few && (like.other_names || like.other_acts);
    let half = like.both >= 0.7 || (!apart && like.both >= 0.5 && like.words >= 4);
    let held =
        !apart && like.both >= 0.33 && (like.lighter >= 0.97 || (like.lighter >= 0.8 && like.words >= 5));
    like.both >= SAME || (more_than_names && like.words >= 3 && (half || held))
}

/// Whether the one denies the very act that the other tells, of the same persons and things.
fn denies_the_same([ours, theirs]: [&Statement; 2], contents: [&Content; 2], like: &Likeness) -> bool {
    let [denying, telling] =
        if ours.status == Status::Denied { contents } else { [contents[1], contents[0]] };
    let denied = if ours.status == Status::Denied { ours } else { theirs };
    denied.hedges.is_empty()
        && !like.other_names
        && !like.other_things
        && !like.parts
        && like.lighter >= CONTAINED
        && denying.predicate().denied.is_some_and(|act| telling.tells(act))
}

/// Whether two statements whose numbers differ are of one event, and not of two sides of it; amounts of money or oil are told of many
/// things.
fn counts_the_same(change: &Difference, like: &Likeness) -> bool {
    let many = like.words >= MANY;
    let other_event = like.other_things || (like.other_acts && like.lighter < CONTAINED);
    let apart = like.other_names || (other_event && !change.fated);
    !like.parts
        && (many || !apart)
        && (!change.measure || like.lighter >= CONTAINED || (many && like.both >= MOST))
}

/// Whether two periods are the same days, without an open end.
fn one_day(one: &Period, other: &Period) -> bool {
    let days = |period: &Period| (period.earliest.day, period.latest.day, period.bound);
    days(one) == days(other) && one.bound.is_none()
}

/// The edition in which a statement came to its present words: a figure is as old as that, whatever was printed since.
fn worded_in(statement: &Statement) -> usize {
    let first = statement.first_edition.unwrap_or(statement.document);
    statement.changes.last().map_or(first, |change| change.document)
}

/// Whether the block only repeats what the body tells.
pub(super) const fn is_minor(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Highlight | BlockKind::Caption)
}

/// Months since the year nought, of the day on which the period begins; where its zone is known, of the day in UTC.
fn month(period: &Period) -> i32 {
    let day = period.earliest.utc().map_or(period.earliest.day, |instant| instant.date());
    day.year().saturating_mul(12).saturating_add_unsigned(day.month0())
}

/// Whether `a` is the finer of two periods.
pub(super) fn finer(a: &Period, b: &Period) -> bool {
    let length = |period: &Period| (period.latest.day - period.earliest.day, period.earliest.time.is_none());
    length(a) < length(b)
}

/// Whether two periods can be one time: the same, or one a day or part of it in the other's month, week or day. Two times
/// of the clock must be the same instant where both tell their zone, else the same time, or the one in the other's part of
/// the day.
pub(super) fn same_time(a: &Period, b: &Period) -> bool {
    if a == b {
        return true;
    }
    if let (Some(one), Some(two)) = (a.earliest.utc(), b.earliest.utc()) {
        return one == two;
    }
    let (fine, coarse) = if finer(a, b) { (a, b) } else { (b, a) };
    if !coarse.contains(fine) || (coarse.latest.day - coarse.earliest.day).num_days() > 31 {
        return false;
    }
    match (fine.earliest.time, coarse.earliest.time) {
        (Some(one), Some(two)) if coarse.grain == Grain::Part => {
            let place = (fine.earliest.day, one);
            (coarse.earliest.day, two) <= place
                && Some(place) <= coarse.latest.time.map(|time| (coarse.latest.day, time))
        }
        (Some(one), Some(two)) => fine.earliest.day == coarse.earliest.day && one == two,
        _ => true,
    }
}
