//! Expressions + anchor → mentions with values.

mod anchor;
mod mention;

pub use crate::calendar::DateOrder;
pub use anchor::{Anchor, Mode};
pub use mention::{AnchorKind, Certainty, Kind, Mention};

/// Finds and resolves every time expression of a text. Spans are in bytes of `text`; sorted, without overlap.
#[must_use]
pub fn dates(_text: &str, _anchor: &Anchor) -> Vec<Mention> {
    Vec::new()
}
