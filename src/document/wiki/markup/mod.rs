//! Wikitext → the text of an article and its typed blocks.
//!
//! Two passes, each over every character once. The first ([`inline`]) resolves what stands within lines: comments, tags,
//! templates, links, references, quotation marks of bold and italic type. The second ([`lines`]) types what is left, line
//! by line: headings, paragraphs, items of lists, rows of tables, captions. Nothing calls itself, so marks nested a
//! hundred thousand deep are read like any others; marks that never close are left out, and the words behind them stay.

mod inline;
mod lines;
mod link;
mod tag;
mod template;
mod tidy;

use super::site::Names;
use crate::document::Block;

/// Stands in the place of what was left out within a line.
const HOLE: char = '\u{1}';
/// Opens the line of a caption.
const CAPTION: char = '\u{2}';
/// Stands before the words of an indented line in italics.
const ASIDE: char = '\u{3}';

/// The text of an article and its typed stretches.
pub(in crate::document) fn reduce(wikitext: &str, names: &Names) -> (String, Vec<Block>) {
    lines::blocks(&inline::resolve(wikitext, names))
}

#[cfg(test)]
mod tests;
