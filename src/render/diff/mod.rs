//! Diffs: one file a format.

mod blame;
mod criticmarkup;
mod history;
mod html;
mod markdown;
mod matrix;
mod pieces;
mod sections;
mod side_by_side;
mod tei;
mod text;
mod unified;
mod views;
mod words;

pub use criticmarkup::criticmarkup;
pub use html::html;
pub(super) use html::step;
pub use markdown::markdown;
pub(super) use markdown::step as markdown_step;
pub use sections::Shown;
pub use side_by_side::side_by_side;
pub use tei::tei;
pub use text::text;
pub use unified::unified;
pub use views::{View, views_html, views_markdown, views_text};
