//! A text that is read once and resolved as often as its anchor changes.

use super::{Anchor, Mention, linked};
use crate::expression::{Expression, find};

/// The time expressions of a text, not yet resolved.
///
/// ```
/// use dateline::calendar::NaiveDate;
/// use dateline::{Anchor, Expressions};
/// let on = |day| Anchor::day(NaiveDate::from_ymd_opt(2013, 9, day).unwrap());
/// let read = Expressions::of("The council met on Friday.");
/// assert_eq!(read.dates(&on(7))[0].value.to_string(), "2013-09-06");
/// assert_eq!(read.dates(&on(14))[0].value.to_string(), "2013-09-13");
/// ```
#[derive(Clone, Debug)]
pub struct Expressions<'t> {
    text: &'t str,
    found: Vec<Expression>,
}

impl<'t> Expressions<'t> {
    /// Reads a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self { text, found: find(text) }
    }

    /// Resolves what was read: the same as [`dates`](super::dates) of the text, without reading it again.
    #[must_use]
    pub fn dates(&self, anchor: &Anchor) -> Vec<Mention> {
        linked(self.text, &self.found, anchor)
    }

    /// What was read, in the order of the text.
    #[must_use]
    pub fn found(&self) -> &[Expression] {
        &self.found
    }
}
