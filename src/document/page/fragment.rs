//! A stretch of a page that is known to be a story → its lines, typed by the elements around them. Nothing is set aside.

use super::lines::{Shape, lines};
use super::tree::Tree;
use crate::document::BlockKind;

/// The lines of a fragment.
pub(in crate::document) fn fragment(html: &str) -> Vec<(BlockKind, String)> {
    let tree = Tree::parse(html);
    let names = super::names(&tree);
    let lines = lines(&tree, &names);
    let kind = |shape: Shape| match shape {
        Shape::Heading(_) => BlockKind::Headline,
        Shape::Caption => BlockKind::Caption,
        Shape::Paragraph | Shape::Item | Shape::Row => BlockKind::Body,
    };
    lines.into_iter().map(|line| (kind(line.shape), line.words)).collect()
}

#[cfg(test)]
mod tests {
    use super::fragment;
    use crate::document::BlockKind::{Body, Caption, Headline};

    #[test]
    fn paragraphs_headings_captions() {
        let lines = fragment(
            "<p>One <b>two</b>.<p>Three &mdash; four.<h2>Five</h2><ul><li>Six</ul><figure><img><figcaption>A ship</figcaption></figure>",
        );
        let expected = [
            (Body, "One two."),
            (Body, "Three — four."),
            (Headline, "Five"),
            (Body, "Six"),
            (Caption, "A ship"),
        ];
        assert_eq!(lines, expected.map(|(kind, words)| (kind, words.to_owned())));
    }
}
