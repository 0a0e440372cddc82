//! Diffs: one file a format.

mod history;
mod html;
mod markdown;
mod pieces;
mod sections;
mod text;
mod words;

pub use history::{history_html, history_markdown, history_text};
pub use html::html;
pub(super) use html::steps;
pub use markdown::markdown;
pub(super) use markdown::sections as markdown_steps;
pub use sections::Shown;
pub use text::text;
