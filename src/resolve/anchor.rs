//! What relative expressions lean on.

use chrono::Timelike;

use crate::calendar::{DateOrder, NaiveDate, Stamp, Zone};
use crate::document::Document;

use super::{AnchorKind, Mention};

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

    /// Whether a "today" or "tonight" hangs on a stamp in UTC that is near to another day where the outlet may be.
    #[must_use]
    pub fn doubts_today(&self, mentions: &[Mention]) -> bool {
        let utc = |stamp: Stamp| {
            let local = stamp.day.and_time(stamp.time?);
            (stamp.zone?.offset_at(local) == 0).then_some(local.hour())
        };
        // As far as the Pacific coast of America is behind, and Japan ahead.
        let near = self.stamp.and_then(utc).is_some_and(|hour| !(8..15).contains(&hour));
        let hangs = |mention: &Mention| {
            matches!(mention.anchor, Some(AnchorKind::Published | AnchorKind::Updated))
                && COUNTED_IN_DAYS.contains(&mention.rule)
        };
        near && mentions.iter().any(hangs)
    }
}

/// Readings whose value changes with the anchor's day, whatever the day of the week.
const COUNTED_IN_DAYS: &[&str] = &[
    "today",
    "tomorrow",
    "yesterday",
    "day after tomorrow",
    "day before yesterday",
    "tonight",
    "last night",
    "overnight",
    "this <part of day>",
];

#[cfg(test)]
mod tests {
    use super::Anchor;
    use crate::calendar::{NaiveDate, NaiveTime, Stamp, Zone};
    use crate::resolve::{AnchorKind, dates};

    #[track_caller]
    fn check(text: &str, hour: u32, zone: Option<Zone>, expected: bool) {
        let day = NaiveDate::from_ymd_opt(2013, 9, 7).unwrap();
        let stamp = Stamp { day, time: NaiveTime::from_hms_opt(hour, 30, 0), zone };
        let anchor = Anchor { stamp: Some(stamp), kind: Some(AnchorKind::Published), ..Anchor::default() };
        assert_eq!(anchor.doubts_today(&dates(text, &anchor)), expected, "{text} at {hour}:30 {zone:?}");
    }

    #[test]
    fn a_today_near_to_another_day_is_doubted() {
        let utc = Some(Zone::Offset(0));
        check("The dam broke today.", 2, utc, true);
        check("The council meets tonight.", 23, utc, true);
        check("The dam broke today.", 12, utc, false);
        check("The dam broke today.", 2, Some(Zone::Offset(-240)), false);
        check("The dam broke today.", 2, None, false);
        check("The dam broke on Friday.", 2, utc, false);
    }
}
