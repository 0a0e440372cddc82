//! Tells a news story from a narrative.

use crate::calendar::{Field, Year};
use crate::expression::{Core, Expression, Which};

use super::Anchor;

/// Whether a text tells its story in its own time, as histories and chronologies do: it names years other than the anchor's
/// again and again, and hardly ever speaks of today, last week or bare weekdays.
#[must_use]
pub fn is_narrative(expressions: &[Expression], anchor: &Anchor) -> bool {
    let today = anchor.stamp.map(|stamp| chrono::Datelike::year(&stamp.day));
    let (mut told, mut spoken) = (0_usize, 0_usize);
    for expression in expressions {
        match expression.meaning.core {
            Core::Date(date) => match date.year {
                Year::Of(year) if today.is_none_or(|today| (year - today).abs() > 1) => {
                    told += if matches!(date.field, Field::Whole) { 1 } else { 2 };
                }
                _ => {}
            },
            Core::Part(Field::Weekday(_), Which::Bare | Which::Last | Which::Next) | Core::Shift(..) => {
                spoken += 2
            }
            _ => {}
        }
    }
    told >= 8 && told > 3 * spoken
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
