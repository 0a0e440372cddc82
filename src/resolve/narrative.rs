//! Tells a news story from a narrative.

use crate::calendar::{Field, Reference, Year};
use crate::expression::{Core, Expression, From, TimeOfDay, Which};

use super::{Anchor, Mode};

/// Whether a text tells its story in its own time, as histories and chronologies do: it names years other than the anchor's
/// again and again, and hardly ever speaks of today, now, last week, two weeks ago or bare weekdays.
#[must_use]
pub fn is_narrative(expressions: &[Expression], anchor: &Anchor) -> bool {
    let today = anchor.stamp.map(|stamp| chrono::Datelike::year(&stamp.day));
    let (mut told, mut spoken) = (0_usize, 0_usize);
    for expression in expressions {
        // A date with a time of the clock is a stamp of a comment or a log; it tells no story.
        let stamped = matches!(expression.meaning.time, Some(TimeOfDay::Clock { .. }));
        match expression.meaning.core {
            Core::Date(date) => match date.year {
                Year::Of(year) if !stamped && today.is_none_or(|today| (year - today).abs() > 1) => {
                    told += if matches!(date.field, Field::Whole) { 1 } else { 2 };
                }
                _ => {}
            },
            Core::Part(Field::Weekday(_), Which::Bare | Which::Last | Which::Next)
            | Core::Part(_, Which::This)
            | Core::Offset { from: From::Anchor, .. }
            | Core::Shift(..) => spoken += 2,
            Core::Vague(Reference::Present) if !expression.meaning.narrative => spoken += 1,
            _ => {}
        }
    }
    told >= 8 && told > 3 * spoken
}

/// The mode in which expressions are read: the anchor's own, or the one that their text calls for.
#[must_use]
pub fn mode(expressions: &[Expression], anchor: &Anchor) -> Mode {
    match anchor.mode {
        Mode::Auto if is_narrative(expressions, anchor) => Mode::Narrative,
        Mode::Auto => Mode::News,
        told => told,
    }
}

/// The year that is told next, within a few expressions.
pub(super) fn year_ahead(rest: &[Expression]) -> Option<i32> {
    rest.iter().take(LOOK_AHEAD).find_map(|expression| match expression.meaning.core {
        Core::Date(date) => date.year.number(),
        _ => None,
    })
}

/// How many expressions are looked at to tell a digression from a step in the story.
const LOOK_AHEAD: usize = 48;
