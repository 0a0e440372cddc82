//! Tells a news story from a narrative.

use crate::calendar::{Field, Year};
use crate::expression::{Core, Expression, Which};

use super::Anchor;

/// Whether a text tells its story in its own time, as histories and chronologies do: it names years of its own again and
/// again, far from the anchor, and hardly ever speaks of today, yesterday or bare weekdays.
#[must_use]
pub fn is_narrative(expressions: &[Expression], anchor: &Anchor) -> bool {
    let today = anchor.stamp.map(|stamp| chrono::Datelike::year(&stamp.day));
    let (mut told, mut near) = (0_usize, 0_usize);
    for expression in expressions {
        match expression.meaning.core {
            Core::Date(date) => match date.year {
                Year::Of(year) if today.is_none_or(|today| (year - today).abs() > 1) => {
                    told += if matches!(date.field, Field::Whole) { 1 } else { 2 };
                }
                Year::Of(_) => near += 1,
                _ => {}
            },
            Core::Part(Field::Weekday(_), Which::Bare | Which::Last | Which::Next) => near += 2,
            Core::Shift(..) => near += 2,
            _ => {}
        }
    }
    told >= 8 && told > 3 * near
}
