//! Report types → bytes: one file a format and command. Nothing is computed here.

pub mod day;
pub mod json;
pub mod safe;

/// How a result is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether ANSI colours are written.
    pub color: bool,
    /// Width in columns.
    pub width: usize,
}
