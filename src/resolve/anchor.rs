//! What relative expressions lean on.

use crate::calendar::{DateOrder, NaiveDate, Stamp, Zone};
use crate::document::Document;

use super::AnchorKind;

/// How a text speaks of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Relative to the day of publication, as news does.
    News,
    /// Relative to the text's own time, as histories do.
    Narrative,
    /// Decided from the text.
    #[default]
    Auto,
}

/// What relative expressions lean on. Never the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    /// The stamp to lean on, told in the outlet's zone; `None` leaves relative expressions unresolved.
    pub stamp: Option<Stamp>,
    /// Which of the document's stamps it is.
    pub kind: Option<AnchorKind>,
    /// The zone in which the outlet writes: the zone of stated times that name none.
    pub zone: Option<Zone>,
    /// How the text speaks of time.
    pub mode: Mode,
    /// How all-number dates are read.
    pub order: DateOrder,
}

impl Anchor {
    /// A day of publication and nothing else.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { stamp: Some(Stamp::day(day)), kind: Some(AnchorKind::Published), ..Self::default() }
    }

    /// The anchor of a document: the day it was published, or last updated where that alone is known or where it is a
    /// later edition of an article (`later`). `zone` is the zone in which the outlet writes; without it the stamp's own.
    #[must_use]
    pub fn of(document: &Document, zone: Option<Zone>, later: bool) -> Self {
        let published = document.published.map(|stamp| (stamp, AnchorKind::Published));
        let updated = document.updated.map(|stamp| (stamp, AnchorKind::Updated));
        let chosen = if later { updated.or(published) } else { published.or(updated) };
        let stamp = chosen.map(|(stamp, _)| zone.map_or(stamp, |zone| stamp.told_in(zone)));
        Self {
            stamp,
            kind: chosen.map(|(_, kind)| kind),
            zone: zone.or(stamp.and_then(|stamp| stamp.zone)),
            ..Self::default()
        }
    }
}
