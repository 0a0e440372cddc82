//! Documents without a date → the days on which other sources let them have been published.
//!
//! "He spoke on Friday" of one document and "he spoke on 6 September" of another tell when the first was published, if both
//! mean the same speech. That is a guess, so it is offered and never taken.

use std::ops::RangeInclusive;

use rustc_hash::{FxHashMap, FxHashSet};

use super::agreement::{TELLING, is_minor};
use super::content::{Content, Frequencies, Passage};
use super::statement::Placed;
use super::{Sourced, Status, Timeline};
use crate::calendar::{Grain, NaiveDate};
use crate::resolve::{Anchor, Expressions, Mention};
use crate::span::Span;

/// How many statements a telling word brings together with one that has no date; of more the first.
const HELD: usize = 16;
/// Without a date to share, only statements this much alike are taken for the same, with at least so many words in common.
const ALIKE: f32 = 0.7;
const FEWEST: usize = 5;
/// So many sentences of a document are asked, from its first on.
const ASKED: usize = 64;
/// Days before and after an event on which a document may have been published that names it by a relative date.
const BEFORE: u64 = 10;
const AFTER: u64 = 31;

/// When a document may have been published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// Index of the document.
    pub document: usize,
    /// The days that let its words mean what others tell.
    pub days: RangeInclusive<NaiveDate>,
    /// What says so, in the order of the document.
    pub proofs: Vec<Proof>,
}

/// A date of a document that another one tells in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    /// The words of the date, in bytes of the document's text.
    pub words: Span,
    /// The day that another document tells.
    pub day: NaiveDate,
    /// Index of that document.
    pub told_by: usize,
    /// Line of that document on which its sentence begins, from 1.
    pub line: usize,
}

/// A sentence whose date could not be resolved.
struct Asking {
    document: usize,
    span: Span,
    mention: Span,
    content: Content,
}

/// Suggests days of publication for the documents without one; `placed` in the order of the timeline.
pub(super) fn suggestions(
    sources: &[Sourced<'_>],
    timeline: &Timeline,
    placed: &[Placed],
    contents: &[Content],
) -> Vec<Suggestion> {
    let mut asking = asking(sources, timeline);
    if asking.is_empty() || placed.is_empty() {
        return Vec::new();
    }
    let frequencies = Frequencies::of(contents.iter().chain(asking.iter().map(|asking| &asking.content)));
    asking.iter_mut().for_each(|asking| asking.content.weigh(&frequencies));
    let told = Told::of(&asking, placed, contents, &frequencies);
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for asking in asking.chunk_by(|one, other| one.document == other.document) {
        let proofs = asking.iter().filter_map(|asking| told.proof(asking, sources));
        let settled = settle(proofs.collect());
        suggestions.extend(settled.map(|(days, proofs)| Suggestion {
            document: asking[0].document,
            days,
            proofs,
        }));
    }
    suggestions
}

/// The sentences of documents without a date that have an unresolved one, in the order of the timeline.
fn asking(sources: &[Sourced<'_>], timeline: &Timeline) -> Vec<Asking> {
    let mut asked: FxHashMap<usize, usize> = FxHashMap::default();
    let asking = timeline.undated.iter().filter_map(|undated| {
        let source = sources.get(undated.document)?;
        let document = source.document;
        let mention = source.mentions.get(undated.unresolved?)?;
        if document.published.is_some() || document.updated.is_some() || document.by_hand {
            return None;
        }
        let asked = asked.entry(undated.document).or_default();
        *asked += 1;
        let span = undated.span;
        let passage = Passage { span, date: None, speaker: None, left_out: &[], status: Status::Happened };
        let content = Content::read(*source, &passage);
        let document = undated.document;
        (*asked <= ASKED).then_some(Asking { document, span, mention: mention.span, content })
    });
    asking.collect()
}

/// What dated documents tell of a day, by the words that tell most.
struct Told<'a> {
    placed: &'a [Placed],
    contents: &'a [Content],
    frequencies: &'a Frequencies,
    by_word: FxHashMap<u32, Vec<usize>>,
}

impl<'a> Told<'a> {
    fn of(
        asking: &[Asking],
        placed: &'a [Placed],
        contents: &'a [Content],
        frequencies: &'a Frequencies,
    ) -> Self {
        let words = asking.iter().flat_map(|asking| asking.content.telling(frequencies, TELLING));
        let words: FxHashSet<u32> = words.collect();
        let mut by_word: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (place, (placed, content)) in placed.iter().zip(contents).enumerate() {
            let statement = &placed.statement;
            let told = !matches!(statement.status, Status::Denied | Status::Conditional);
            if placed.period.grain != Grain::Day || is_minor(statement.kind) || !told {
                continue;
            }
            for word in content.stems().filter(|word| words.contains(word)) {
                let held = by_word.entry(word).or_default();
                if held.len() < HELD {
                    held.push(place);
                }
            }
        }
        Self { placed, contents, frequencies, by_word }
    }

    /// The statement most like an asking one, whose day its date can mean, with the days of publication that make it mean it.
    fn proof(&self, asking: &Asking, sources: &[Sourced<'_>]) -> Option<(Proof, RangeInclusive<NaiveDate>)> {
        let telling = asking.content.telling(self.frequencies, TELLING);
        let mut places: Vec<usize> =
            telling.iter().filter_map(|word| self.by_word.get(word)).flatten().copied().collect();
        places.sort_unstable();
        let mut best: Option<(f32, Proof, RangeInclusive<NaiveDate>)> = None;
        for places in places.chunk_by(|one, other| one == other).filter(|places| places.len() >= 2) {
            let (placed, content) = (self.placed.get(places[0])?, self.contents.get(places[0])?);
            let like = asking.content.likeness(content);
            let difference = asking.content.difference(content).is_some();
            let alike = like.both >= ALIKE && like.words >= FEWEST;
            if difference || !alike || best.as_ref().is_some_and(|best| best.0 >= like.both) {
                continue;
            }
            let day = placed.period.earliest.day;
            let text = &sources.get(asking.document)?.document.text;
            let Some(days) = days(text, asking, day) else { continue };
            let (told_by, line) = (placed.statement.document, placed.statement.line);
            best = Some((like.both, Proof { words: asking.mention, day, told_by, line }, days));
        }
        best.map(|(_, proof, days)| (proof, days))
    }
}

/// The days of publication that make the date of a sentence mean `day`; `None` where there are none, or so many that they
/// tell nothing.
fn days(text: &str, asking: &Asking, day: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
    let Span { start, end } = asking.span;
    let expressions = Expressions::of(text.get(start..end)?);
    let (first, last) =
        (day.checked_sub_days(chrono::Days::new(BEFORE))?, day.checked_add_days(chrono::Days::new(AFTER))?);
    let own = |mention: &&Mention| mention.span.start + start == asking.mention.start;
    let means = |published: &NaiveDate| {
        let mentions = expressions.dates(&Anchor::day(*published));
        let period = mentions.iter().find(own).and_then(|mention| mention.period);
        period.is_some_and(|period| period.grain == Grain::Day && period.earliest.day == day)
    };
    let mut fitting = first.iter_days().take_while(|&published| published <= last).filter(means);
    let earliest = fitting.next()?;
    let latest = fitting.last().unwrap_or(earliest);
    (earliest > first && latest < last).then_some(earliest..=latest)
}

/// The days on which most of the proofs agree, with those proofs; `None` where they are no more than half.
fn settle(
    proofs: Vec<(Proof, RangeInclusive<NaiveDate>)>,
) -> Option<(RangeInclusive<NaiveDate>, Vec<Proof>)> {
    let allowing = |day: NaiveDate| proofs.iter().filter(move |(_, days)| days.contains(&day));
    // The days that most allow begin where one of them begins; of as many the first.
    let starts = proofs.iter().map(|(_, days)| *days.start());
    let first = starts.max_by_key(|&day| (allowing(day).count(), std::cmp::Reverse(day)))?;
    let last = allowing(first).map(|(_, days)| *days.end()).min()?;
    let agreeing: Vec<Proof> = allowing(first).map(|&(proof, _)| proof).collect();
    (agreeing.len() * 2 > proofs.len()).then_some((first..=last, agreeing))
}
