//! Report types → bytes: one file a format and command. Nothing is computed here.
//!
//! ```
//! use dateline::document::from_text;
//! use dateline::render::day::DateStyle;
//! use dateline::render::read::markdown;
//! use dateline::report::Read;
//! let document = from_text("a.txt", "Rain *fell* on Friday.");
//! let page = String::from_utf8(markdown(&Read::new(&document), DateStyle::Iso))?;
//! assert!(page.ends_with("*body* Rain \\*fell\\* on Friday.\n"), "{page}");
//! # Ok::<(), std::string::FromUtf8Error>(())
//! ```

pub mod canvas;
pub mod csv;
pub mod dates;
pub mod day;
pub mod diff;
pub mod html;
pub mod json;
pub mod markdown;
pub mod read;
pub mod report;
pub mod safe;
pub mod table;
pub mod timeline;
mod words;
pub mod xml;

/// How a result is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether ANSI colours are written.
    pub color: bool,
    /// Width in columns.
    pub width: usize,
    /// How dates are written.
    pub dates: day::DateStyle,
}
