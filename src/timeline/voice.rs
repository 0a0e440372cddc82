//! Whose voice a document is: its outlet's, and its agency's.

use std::cmp::Ordering;

use super::Sourced;
use super::id::Id;
use super::statement::spoken_on;
use crate::calendar::NaiveDate;

/// The outlet and agency of every document, and the day on which it speaks.
#[derive(Clone, Debug)]
pub(super) struct Voices(Vec<Voice>);

#[derive(Clone, Copy, Debug)]
struct Voice {
    outlet: u64,
    agency: Option<u64>,
    day: Option<NaiveDate>,
}

impl Voices {
    /// Two documents without an outlet are two voices. An agency that publishes its own text is its outlet too.
    pub(super) fn of_all(sources: &[Sourced<'_>]) -> Self {
        let name = |name: &str| Id::new().with(&name.to_lowercase()).number();
        let voice = |source: &Sourced<'_>| {
            let document = source.document;
            let outlet = name(document.source.as_deref().unwrap_or(&document.id));
            Voice {
                outlet,
                agency: document.agency.as_deref().map(name).filter(|&agency| agency != outlet),
                day: spoken_on(document),
            }
        };
        Self(sources.iter().map(voice).collect())
    }

    /// The names under which a document speaks.
    pub(super) fn of(&self, document: usize) -> impl Iterator<Item = u64> + use<> {
        let voice = self.0.get(document).copied();
        voice.into_iter().flat_map(|voice| [Some(voice.outlet), voice.agency]).flatten()
    }

    /// Whether two documents are one voice.
    pub(super) fn share(&self, one: usize, other: usize) -> bool {
        one == other || self.of(one).any(|name| self.of(other).any(|other| name == other))
    }

    /// The days from the publication of the one to that of the other.
    pub(super) fn days_between(&self, one: usize, other: usize) -> Option<i64> {
        let day = |document: usize| self.0.get(document).and_then(|voice| voice.day);
        Some((day(other)? - day(one)?).num_days())
    }

    /// Whether a number that was raised (`change` from the one to the other) was raised by the later publication: a later
    /// figure, and no conflict.
    pub(super) fn later_figure(&self, one: usize, other: usize, change: Ordering) -> bool {
        let day = |document: usize| self.0.get(document).and_then(|voice| voice.day);
        day(one).zip(day(other)).is_some_and(|(one, other)| one != other && other.cmp(&one) == change)
    }
}
