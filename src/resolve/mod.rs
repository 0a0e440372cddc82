//! Expressions + anchor → mentions with values.
//!
//! In: what the words mean, and the day they lean on. Out: TIMEX3 values, their place on the calendar, how sure they are and
//! what they lean on. Resolving needs no text, so a text is re-anchored without being read again.
//!
//! ```
//! use dateline::calendar::{NaiveDate, Stamp};
//! use dateline::expression::find;
//! use dateline::resolve::{Anchor, resolve};
//! let expressions = find("The council met on Friday.");
//! let on = |y, m, d| Anchor::day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
//! assert_eq!(resolve(&expressions, &on(2013, 9, 7))[0].value.to_string(), "2013-09-06");
//! assert_eq!(resolve(&expressions, &on(2013, 9, 14))[0].value.to_string(), "2013-09-13");
//! ```

mod anchor;
mod direction;
mod entries;
mod expressions;
mod inherit;
mod mention;
mod narrative;
mod pair;
mod range;
mod resolver;
mod step;
mod stretch;

pub use crate::calendar::DateOrder;
pub use anchor::{Anchor, Mode};
pub use entries::in_document;
pub use expressions::Expressions;
pub use inherit::Inheritance;
pub use mention::{AnchorKind, Certainty, Kind, Mention};
pub use narrative::{is_narrative, mode};

use crate::expression::{Expression, find, find_spread};

/// Finds and resolves every time expression of a text. Spans are in bytes of `text`; sorted, without overlap.
#[must_use]
pub fn dates(text: &str, anchor: &Anchor) -> Vec<Mention> {
    linked(text, &find(text), anchor)
}

/// The same as [`dates`], with a long text spread over the threads of the current `rayon` pool.
#[must_use]
pub fn dates_spread(text: &str, anchor: &Anchor) -> Vec<Mention> {
    linked(text, &find_spread(text), anchor)
}

/// The same as [`dates`], for the expressions that [`find`] gave of the text.
#[must_use]
pub fn linked(text: &str, expressions: &[Expression], anchor: &Anchor) -> Vec<Mention> {
    let mut mentions = resolve(expressions, anchor);
    range::link(text, &mut mentions);
    mentions
}

/// Resolves expressions against an anchor, in the order of the text. [`Mention::range_to`] needs the text and stays empty.
#[must_use]
pub fn resolve(expressions: &[Expression], anchor: &Anchor) -> Vec<Mention> {
    let narrative = mode(expressions, anchor) == Mode::Narrative;
    let mut resolver = resolver::Resolver::new(anchor, narrative, expressions.len());
    for (index, expression) in expressions.iter().enumerate() {
        if expression.meaning.narrative && !narrative {
            continue;
        }
        resolver.push(expression, &expressions[index + 1..]);
    }
    resolver.finish()
}
