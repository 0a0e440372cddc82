//! The styles of a document → what a paragraph of each is. Word processors name styles in the language of their user; the
//! name by which the format knows them stands behind.

use rustc_hash::FxHashMap;

use crate::document::BlockKind;
use crate::document::xml::Tree;

/// A style is looked for in those that it is based on, no further than this.
const FURTHEST: usize = 20;

/// What the style of a paragraph says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    /// With its level.
    Heading(u8),
    Kind(BlockKind),
    Item,
}

/// The styles by the id under which paragraphs name them.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// id → (name, id of the style it is based on)
    known: FxHashMap<String, (String, Option<String>)>,
}

impl Styles {
    /// Adds the styles that a file defines.
    pub fn add(&mut self, tree: &Tree<'_>) {
        let Some(root) = tree.root() else { return };
        for at in tree.inside(root).filter(|&at| tree.name(at) == Some("style")) {
            let child = |name| tree.attribute(tree.child(at, name)?, "val");
            // Of Open Document the id is the attribute `name`, and the name another.
            let id = tree.attribute(at, "styleId").or_else(|| tree.attribute(at, "name"));
            let Some(id) = id else { continue };
            let name =
                child("name").or_else(|| tree.attribute(at, "display-name")).unwrap_or_else(|| id.clone());
            let based = child("basedOn").or_else(|| tree.attribute(at, "parent-style-name"));
            self.known.insert(id, (name, based));
        }
    }

    /// What a style says of its paragraphs.
    pub fn told(&self, id: &str) -> Option<Style> {
        let mut id = id;
        for _ in 0..FURTHEST {
            let Some((name, based)) = self.known.get(id) else { return of_name(id) };
            if let Some(style) = of_name(name) {
                return Some(style);
            }
            id = based.as_deref()?;
        }
        None
    }
}

fn of_name(name: &str) -> Option<Style> {
    // Open Document writes blanks of names as `_20_`.
    let name = name.replace("_20_", " ").to_lowercase();
    let name = name.replace(' ', "");
    Some(match name.as_str() {
        "title" => Style::Title,
        "subtitle" => Style::Kind(BlockKind::Headline),
        "caption" => Style::Kind(BlockKind::Caption),
        "listparagraph" | "listbullet" | "listnumber" => Style::Item,
        "footnote" | "footnotetext" | "endnote" | "endnotetext" => Style::Kind(BlockKind::Note),
        name if name.starts_with("toc") || name.starts_with("contents") => Style::Kind(BlockKind::Navigation),
        name => Style::Heading(name.strip_prefix("heading")?.parse().ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::{Style, Styles};
    use crate::document::BlockKind;
    use crate::document::xml::Tree;

    #[test]
    fn names_behind_ids() {
        let mut styles = Styles::default();
        styles.add(&Tree::parse(
            "<w:styles><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>\
             <w:style w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='berschrift1'/></w:style>\
             <w:style w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style></w:styles>",
        ));
        styles.add(&Tree::parse("<s><style:style style:name='P1' style:parent-style-name='Text_20_body'/><style:style style:name='P2' style:parent-style-name='Title'/></s>"));
        let check = |id: &str, expected: Option<Style>| assert_eq!(styles.told(id), expected, "{id}");
        check("berschrift1", Some(Style::Heading(1)));
        check("Mine", Some(Style::Heading(1)));
        check("Heading_20_2", Some(Style::Heading(2)));
        check("Loop", None);
        check("P1", None);
        check("P2", Some(Style::Title));
        check("Caption", Some(Style::Kind(BlockKind::Caption)));
        check("Headings of mine", None);
    }
}
