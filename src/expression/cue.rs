//! The tense of the clause around an expression.

use crate::span::Span;

/// The time that the governing verb group points to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// No finite verb was found.
    #[default]
    None,
    /// "met", "has met", "had met", "was meeting", "would have met".
    Past,
    /// "meets", "is meeting": also the present of headlines.
    Present,
    /// "will meet", "is to meet", "is expected to meet", "plans to meet", "is due".
    Future,
}

/// What the clause says about the direction of an expression in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cue {
    /// Tense of the governing verb group.
    pub tense: Tense,
}

/// Reads the clause around `at` in `sentence`; both in the bytes of `sentence`.
#[must_use]
pub fn cue(_sentence: &str, _at: Span) -> Cue {
    Cue::default()
}
