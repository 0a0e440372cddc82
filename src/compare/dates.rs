//! Dates across editions: mentions of aligned units, compared by value.
//!
//! A sentence kept unchanged keeps the day of the edition in which it first stood; new and reworded ones lean on the day
//! of their own edition. So a "today" that stayed although the day moved on is stale, and "Saturday" for "yesterday" is the
//! same day in other words.

use std::collections::VecDeque;
use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::units::Side;
use super::{DateChange, DateChangeKind, Pair, PairKind, Step, WordChange};
use crate::calendar::{Clock, NaiveDate, Time, Value};
use crate::resolve::{AnchorKind, Certainty, Kind, Mention};
use crate::span::Span;

/// Whose value holds for a mention: an edition, and a mention of it.
type Held = (usize, usize);

/// Fills in the dates of each step.
pub(super) fn fill(steps: &mut [Step], sides: &[Side<'_>]) {
    let own = |edition: usize| {
        (0..sides.get(edition).map_or(0, |side| side.mentions.len())).map(move |at| (edition, at))
    };
    let mut held: Vec<Held> = own(0).collect();
    for step in steps {
        let (Some(old), Some(new)) = (sides.get(step.from), sides.get(step.to)) else { return };
        let mut next: Vec<Held> = own(step.to).collect();
        let mut dates = Vec::new();
        if !old.mentions.is_empty() || !new.mentions.is_empty() {
            for pair in &step.pairs {
                let places = Places::of(pair, old, new, &held, sides);
                match pair.kind {
                    PairKind::Kept => places.kept(&mut next, &mut dates),
                    PairKind::Reworded => places.reworded(pair, &mut dates),
                    PairKind::Added | PairKind::Removed => {}
                }
            }
        }
        step.dates = dates;
        held = next;
    }
}

/// A mention in a pair of units.
struct Place<'a> {
    unit: usize,
    index: usize,
    /// Where it stands in the pair's joined text.
    span: Span,
    text: &'a str,
    /// The mention whose value holds.
    holds: &'a Mention,
    held: Held,
}

/// The mentions of both sides of a pair.
struct Places<'a> {
    old: Vec<Place<'a>>,
    new: Vec<Place<'a>>,
}

impl<'a> Places<'a> {
    fn of(pair: &Pair, old: &Side<'a>, new: &Side<'a>, held: &[Held], sides: &[Side<'a>]) -> Self {
        let side = |units: &[usize], side: &Side<'a>, held: Option<&[Held]>| {
            let mut places = Vec::new();
            let mut spans = side.dates_in(units).into_iter();
            for &unit in units {
                for index in side.mentions_in(unit) {
                    let (Some(own), Some(span)) = (side.mentions.get(index), spans.next()) else { continue };
                    let text = side.text.get(own.span.start..own.span.end).unwrap_or_default();
                    let held = held.and_then(|held| held.get(index)).copied();
                    let holds =
                        held.and_then(|(edition, at)| sides.get(edition)?.mentions.get(at)).unwrap_or(own);
                    places.push(Place {
                        unit,
                        index,
                        span,
                        text,
                        holds,
                        held: held.unwrap_or((usize::MAX, index)),
                    });
                }
            }
            places
        };
        Self { old: side(&pair.old, old, Some(held)), new: side(&pair.new, new, None) }
    }

    /// The unit stayed: its dates keep the values they came in with, and those that now read otherwise are stale.
    fn kept(&self, next: &mut [Held], dates: &mut Vec<DateChange>) {
        if self.old.len() != self.new.len() {
            return;
        }
        for (old, new) in self.old.iter().zip(&self.new) {
            if old.text != new.text && squeezed(old.text) != squeezed(new.text) {
                continue;
            }
            if let Some(held) = next.get_mut(new.index) {
                *held = old.held;
            }
            if leans(old.holds) && leans(new.holds) && !same(old.holds, new.holds) {
                dates.push(change(DateChangeKind::Stale, Some(old), Some(new)));
            }
        }
    }

    /// The unit changed: first the words that stayed, then the values that did, then what stands in one change of words.
    fn reworded(&self, pair: &Pair, dates: &mut Vec<DateChange>) {
        let in_change = |place: &Place<'_>, side: fn(&WordChange) -> Span| {
            let at = pair.words.partition_point(|words| side(words).end <= place.span.start);
            pair.words.get(at).filter(|words| side(words).overlaps(place.span)).map(|_| at)
        };
        let in_old = |place: &Place<'_>| in_change(place, |words| words.old);
        let in_new = |place: &Place<'_>| in_change(place, |words| words.new);
        let mut free =
            Free { places: self, old: (0..self.old.len()).collect(), new: (0..self.new.len()).collect() };
        let mut found: Vec<(usize, DateChange)> = Vec::new();
        let mut tell = |(i, j): (usize, usize), kind: DateChangeKind| {
            found.push((j, change(kind, Some(&self.old[i]), Some(&self.new[j]))));
        };
        let text = |place: &Place<'_>| Some(squeezed(place.text));
        for (i, j) in free.pairs(text, text) {
            let (old, new) = (&self.old[i], &self.new[j]);
            if leans(old.holds) && leans(new.holds) && !same(old.holds, new.holds) {
                tell((i, j), DateChangeKind::Stale);
            }
        }
        let value = |place: &Place<'_>| is_resolved(place.holds).then_some(place.holds.value);
        let day = |place: &Place<'_>| day(place.holds);
        for two in free.pairs(value, value) {
            tell(two, DateChangeKind::Same);
        }
        for (i, j) in free.pairs(day, day) {
            let moved = another_hour(self.old[i].holds, self.new[j].holds);
            tell((i, j), if moved { DateChangeKind::Changed } else { DateChangeKind::Same });
        }
        let kind = |place: &Place<'_>, at: Option<usize>| {
            at.filter(|_| is_resolved(place.holds)).map(|at| (at, place.holds.kind))
        };
        for two in free.pairs(|old| kind(old, in_old(old)), |new| kind(new, in_new(new))) {
            tell(two, DateChangeKind::Changed);
        }
        let point = |place: &Place<'_>, at: Option<usize>| at.filter(|_| is_point(place.holds));
        for (i, j) in free.pairs(|old| point(old, in_old(old)), |new| point(new, in_new(new))) {
            // What leans on a day that nobody gave may be the same or another.
            if is_resolved(self.old[i].holds) && is_resolved(self.new[j].holds) {
                tell((i, j), DateChangeKind::Changed);
            }
        }
        found.extend(free.new.iter().map(|&j| (j, change(DateChangeKind::Added, None, Some(&self.new[j])))));
        found.sort_by_key(|(place, _)| *place);
        dates.extend(found.into_iter().map(|(_, change)| change));
        dates.extend(free.old.iter().map(|&i| change(DateChangeKind::Dropped, Some(&self.old[i]), None)));
    }
}

/// The mentions of a pair that have no partner yet.
struct Free<'p, 'a> {
    places: &'p Places<'a>,
    old: Vec<usize>,
    new: Vec<usize>,
}

impl<'a> Free<'_, 'a> {
    /// Takes out the mentions whose keys are the same on both sides, the first with the first.
    fn pairs<K: Hash + Eq>(
        &mut self,
        old_key: impl Fn(&Place<'a>) -> Option<K>,
        new_key: impl Fn(&Place<'a>) -> Option<K>,
    ) -> Vec<(usize, usize)> {
        let mut waiting: FxHashMap<K, VecDeque<usize>> = FxHashMap::default();
        for &j in &self.new {
            if let Some(key) = new_key(&self.places.new[j]) {
                waiting.entry(key).or_default().push_back(j);
            }
        }
        let mut pairs = Vec::new();
        self.old.retain(|&i| {
            let partner = old_key(&self.places.old[i]).and_then(|key| waiting.get_mut(&key)?.pop_front());
            pairs.extend(partner.map(|j| (i, j)));
            partner.is_none()
        });
        let taken: FxHashSet<usize> = pairs.iter().map(|pair| pair.1).collect();
        self.new.retain(|j| !taken.contains(j));
        pairs
    }
}

fn change(kind: DateChangeKind, old: Option<&Place<'_>>, new: Option<&Place<'_>>) -> DateChange {
    let place = |place: &Place<'_>| (place.unit, place.index);
    DateChange { kind, old: old.map(place), new: new.map(place), old_holds: old.map(|old| old.held) }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_resolved(mention: &Mention) -> bool {
    mention.certainty != Certainty::Unresolved
}

/// Whether the value hangs on the day of the edition by one sure step: a "today", a weekday, a "last month". What is
/// inferred from other words around it may read otherwise for their sake alone.
fn leans(mention: &Mention) -> bool {
    matches!(mention.anchor, Some(AnchorKind::Published | AnchorKind::Updated))
        && mention.certainty == Certainty::Resolved
}

fn is_point(mention: &Mention) -> bool {
    matches!(mention.kind, Kind::Date | Kind::Time)
}

/// Whether two mentions name the same: the same value, or the same day where one tells the time of day as well.
fn same(one: &Mention, two: &Mention) -> bool {
    one.value == two.value || day(one).is_some_and(|day_of_one| day(two) == Some(day_of_one))
}

/// Whether two mentions tell of another time of the clock: "6 a.m.", "7:30 a.m.".
fn another_hour(one: &Mention, two: &Mention) -> bool {
    let clock = |mention: &Mention| match mention.value {
        Value::Date(_, Some(Time::Clock(clock))) => Some(clock),
        _ => None,
    };
    clock(one).zip(clock(two)).is_some_and(|(one, two)| {
        let minutes = |clock: Clock| (clock.hour, clock.minute.unwrap_or(0));
        one.offset == two.offset && minutes(one) != minutes(two)
    })
}

/// The day that a mention names.
fn day(mention: &Mention) -> Option<NaiveDate> {
    mention.value.day().filter(|_| is_point(mention) && is_resolved(mention))
}
