//! What the words of a time expression mean.

/// The meaning of an expression before any anchor is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {}
