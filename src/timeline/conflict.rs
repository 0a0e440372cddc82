//! Which statements tell one event with different dates.
//!
//! Groups come in the order of the timeline. Each is held against the latest groups that share three of its telling words;
//! the work is linear.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::agreement::{Group, TELLING, is_minor};
use super::content::{Content, Frequencies};
use super::difference::{Kind, Pair};
use super::statement::Placed;
use super::voice::Voices;
use super::{Sourced, Statement, Status};
use crate::align::tokens;
use crate::calendar::{Grain, Period};
use crate::language::english::time::{Word, lookup};

/// How many groups a word holds; of more the latest.
const HELD: usize = 8;
/// What differs in date must be more alike than what agrees, since a council meets on many days; and neither may name somebody
/// or tell of an act that the other does not.
const ALIKE: f32 = 0.65;
/// Where neither tells of an act, each tells of another thing, or the days lie far apart, they must be more alike.
const FAR_ALIKE: f32 = 0.85;
/// Two events further apart are two events.
const DAYS: i64 = 3;
/// The same, where both texts name the day of the month.
const STATED_DAYS: i64 = 31;
/// Statements so alike with the same word for the day are one text, read twice.
const COPIED: f32 = 0.92;

/// Pairs of groups that differ in date, the earlier row first.
pub(super) fn dates(
    groups: &[Group],
    placed: &[Placed],
    contents: &[Content],
    frequencies: &Frequencies,
    voices: &Voices,
    sources: &[Sourced<'_>],
) -> Vec<Pair> {
    let mut held: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(content) = first(group).and_then(|place| contents.get(place)) else { continue };
        let fine = group.period.grain >= Grain::Day && group.period.grain != Grain::Interval;
        let speaks =
            |placed: &Placed| placed.statement.dropped_in.is_none() && !is_minor(placed.statement.kind);
        if !fine || !first(group).and_then(|place| placed.get(place)).is_some_and(speaks) {
            continue;
        }
        let telling = content.telling(frequencies, TELLING);
        let mut hits: Vec<usize> =
            telling.iter().filter_map(|word| held.get(word)).flatten().copied().collect();
        hits.sort_unstable();
        for other in hits.chunk_by(|a, b| a == b).filter(|hits| hits.len() >= 3).map(|hits| hits[0]) {
            if groups.get(other).is_some_and(|other| differ(other, group, placed, contents, voices, sources))
            {
                found.push(Pair { kind: Kind::Date, groups: [other, index] });
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
fn differ(
    one: &Group,
    other: &Group,
    placed: &[Placed],
    contents: &[Content],
    voices: &Voices,
    sources: &[Sourced<'_>],
) -> bool {
    let (Some(a), Some(b)) = (first(one), first(other)) else { return false };
    let (Some(ours), Some(theirs)) = (placed.get(a), placed.get(b)) else { return false };
    let (Some(content), Some(other_content)) = (contents.get(a), contents.get(b)) else { return false };
    let days = (theirs.period.earliest.day - ours.period.earliest.day).num_days();
    let named = [ours, theirs].iter().all(|placed| names_day(placed, sources));
    let tells = |one: &Placed, other: &Placed| tells_of(&one.statement, &other.period, sources);
    if tells(ours, theirs) || tells(theirs, ours) {
        return false;
    }
    let seen = |placed: &Placed| voices.seen_from(placed.statement.document, &placed.period);
    let of_its_day = |placed: &Placed| seen(placed) == Some(Ordering::Equal);
    // What is expected lies ahead: a day gone by is that of something else.
    let missed =
        |placed: &Placed| placed.statement.status == Status::Expected && seen(placed) == Some(Ordering::Less);
    if missed(ours) || missed(theirs) {
        return false;
    }
    if ours.period.overlaps(&theirs.period) || days.abs() > if named { STATED_DAYS } else { DAYS } {
        return false;
    }
    // Another day and another time of the clock: nothing says that the two are one.
    if [ours, theirs].iter().any(|placed| placed.period.grain > Grain::Part && !says_day(placed, sources)) {
        return false;
    }
    let clock = |placed: &Placed| placed.period.earliest.time.filter(|_| placed.period.grain > Grain::Part);
    if clock(ours).zip(clock(theirs)).is_some_and(|(one, other)| one != other) {
        return false;
    }
    // Each tells of its own day: two events of a kind, not one.
    let own_days = (of_its_day(ours) && of_its_day(theirs))
        || (!named && voices.days_between(ours.statement.document, theirs.statement.document) == Some(days));
    let (ours, theirs) = (&ours.statement, &theirs.statement);
    if own_days || ours.status != theirs.status || voices.share(ours.document, theirs.document) {
        return false;
    }
    let like = content.likeness(other_content);
    let reread = like.both >= COPIED && word_of(ours, sources).eq_ignore_ascii_case(word_of(theirs, sources));
    like.words >= 4
        && like.names >= 1
        && like.words - like.names >= 2
        && like.both >= ALIKE
        && !like.other_names
        && !like.parts
        && !like.other_acts
        && (!like.other_things || like.both >= FAR_ALIKE)
        && !reread
        && one_act(content, other_content, like.both)
        && (days.abs() <= DAYS || like.both >= FAR_ALIKE)
        && content.difference(other_content).is_none()
}

/// Whether both dates belong to one act, and to one that is not done again day by day.
fn one_act(one: &Content, other: &Content, likeness: f32) -> bool {
    let (ours, theirs) = (one.predicate(), other.predicate());
    let same = match (ours.dated, theirs.dated) {
        (Some(one), Some(two)) => one == two,
        // "Police interview the doctor" in a list of days.
        (Some(act), None) => other.stems().any(|stem| stem == act),
        (None, Some(act)) => one.stems().any(|stem| stem == act),
        (None, None) => likeness >= FAR_ALIKE,
    };
    same && !ours.recurs && !theirs.recurs && ours.another == theirs.another
}

/// Whether the sentence of a statement has a date of its own in the period: it tells of both days.
fn tells_of(statement: &Statement, period: &Period, sources: &[Sourced<'_>]) -> bool {
    let Some(source) = sources.get(statement.document) else { return false };
    let first = source.mentions.partition_point(|mention| mention.span.start < statement.span.start);
    let within = source.mentions.iter().skip(first).take_while(|it| it.span.start < statement.span.end);
    within.filter_map(|mention| mention.period).any(|other| other.overlaps(period))
}

/// The words that carry the date.
fn word_of<'a>(statement: &Statement, sources: &[Sourced<'a>]) -> &'a str {
    let words = |source: &Sourced<'a>| {
        let span = source.mentions.get(statement.mention?)?.span;
        source.document.text.get(span.start..span.end)
    };
    sources.get(statement.document).and_then(words).unwrap_or_default()
}

/// Whether the text names the day by its number, and not as "Friday" or "yesterday".
fn names_day(placed: &Placed, sources: &[Sourced<'_>]) -> bool {
    word_of(&placed.statement, sources).contains(|c: char| c.is_ascii_digit())
}

/// Whether the words of a time of the clock tell its day, and do not leave it to the day of printing.
fn says_day(placed: &Placed, sources: &[Sourced<'_>]) -> bool {
    let words = word_of(&placed.statement, sources);
    let day = |word: &str| match lookup(word) {
        Some(Word::Month(_) | Word::DoubtfulMonth(_) | Word::Weekday(_) | Word::DoubtfulWeekday(_)) => true,
        Some(Word::Today | Word::Yesterday | Word::Tomorrow | Word::Tonight) => true,
        _ => word.split('-').count() == 3,
    };
    tokens(words).any(|token| day(token.of(words)))
}
