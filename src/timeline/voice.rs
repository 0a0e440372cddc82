//! Whose voice a document is: its outlet's, and its agency's.

use std::cmp::Ordering;

use super::Sourced;
use super::id::Id;
use crate::calendar::{Period, Stamp};

/// The outlet and agency of every document, and when it speaks.
#[derive(Clone, Debug)]
pub(super) struct Voices(Vec<Voice>);

#[derive(Clone, Copy, Debug)]
struct Voice {
    outlet: u64,
    agency: Option<u64>,
    stamp: Option<Stamp>,
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
                stamp: document.updated.or(document.published),
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
        let day = |document: usize| self.0.get(document).and_then(|voice| voice.stamp).map(|stamp| stamp.day);
        Some((day(other)? - day(one)?).num_days())
    }

    /// How the first day of a period lies to the day on which a document was published.
    pub(super) fn seen_from(&self, document: usize, period: &Period) -> Option<Ordering> {
        let stamp = self.0.get(document).and_then(|voice| voice.stamp)?;
        Some(period.earliest.day.cmp(&stamp.day))
    }

    /// Whether the one document was published before the other: on an earlier day, or on the same day where both tell the time.
    pub(super) fn spoke_before(&self, one: usize, other: usize) -> bool {
        let stamp = |document: usize| self.0.get(document).and_then(|voice| voice.stamp);
        stamp(one).zip(stamp(other)).is_some_and(|(one, other)| {
            one.day < other.day || (one.time.is_some() && other.time.is_some() && one.order() < other.order())
        })
    }

    /// Whether of two numbers, the other's `raised` or not, the later publication has the higher: a later figure, and no
    /// conflict.
    pub(super) fn raised_later(&self, one: usize, other: usize, raised: bool) -> bool {
        if raised { self.spoke_before(one, other) } else { self.spoke_before(other, one) }
    }
}
