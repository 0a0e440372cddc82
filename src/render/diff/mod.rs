//! Diffs: one file a format.

mod html;
mod markdown;
mod pieces;
mod sections;
mod text;
mod words;

pub use html::html;
pub(super) use html::steps;
pub use markdown::markdown;
pub(super) use markdown::sections as markdown_steps;
pub use sections::Shown;
pub use text::text;
