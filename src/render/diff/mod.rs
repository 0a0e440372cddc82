//! Diffs: one file a format.

mod markdown;
mod pieces;
mod sections;
mod text;
mod words;

pub use markdown::markdown;
pub use sections::Shown;
pub use text::text;
