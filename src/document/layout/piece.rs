//! The stretches of a text that are typed one by one: paragraphs, lines, list items, headings.

use std::borrow::Cow;

use crate::span::Span;

/// What a stretch looks like, before its words are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document) enum Shape {
    /// Front matter.
    FrontMatter,
    /// Marked as a heading.
    Heading,
    /// Begins with a bullet, or is an item of a list.
    Item,
    /// One line, or several that were wrapped by hand.
    #[default]
    Paragraph,
    /// A row of a table.
    Row,
    /// Links alone.
    Links,
    /// A picture alone.
    Picture,
    /// A rule or row of signs; no words.
    Rule,
    /// A line that stands at the top or bottom of page after page.
    Running,
}

/// A stretch of text.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Piece<'t> {
    /// Where it stands, without blanks around it.
    pub span: Span,
    /// What it looks like.
    pub shape: Shape,
    /// Its words, without bullet and markup.
    pub words: Cow<'t, str>,
    /// Whether it stands directly below the piece before it, with no blank line between.
    pub adjacent: bool,
}
