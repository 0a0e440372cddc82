//! Diffs: one file a format.

mod blame;
mod history;
mod html;
mod markdown;
mod matrix;
mod pieces;
mod sections;
mod text;
mod views;
mod words;

pub use html::html;
pub(super) use html::steps;
pub use markdown::markdown;
pub(super) use markdown::sections as markdown_steps;
pub use sections::Shown;
pub use text::text;
pub use views::{View, views_html, views_markdown, views_text};
