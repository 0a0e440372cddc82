//! The lines of the story: what of the chosen part belongs to it, and as what.

use super::lines::{Line, Shape};
use super::names::Named;
use super::story::{Weights, story, within};
use super::tag::Tag;
use super::tree::Tree;
use crate::document::BlockKind;
use crate::document::line::{Told, told};
use crate::language::english::furniture::Furniture;

/// A line of the story.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub kind: BlockKind,
    pub line: Line,
}

/// What the page says and where its story stands.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The lines of the story, in order.
    pub story: Vec<Typed>,
    /// The lines above and between that were set aside, with the place of the first of the story.
    pub aside: Vec<Typed>,
}

/// Finds the story of a page, whose title is known from elsewhere or not.
pub(super) fn body(tree: &Tree, names: &[Named], lines: Vec<Line>, titles: &[&str]) -> Body {
    let all = Weights::of(&lines, |_| true);
    let pruned = pruned(tree, names, &lines, &all);
    let weights = Weights::of(&lines, |at| !pruned.get(at).copied().unwrap_or(false));
    // A page without a paragraph is read whole.
    let place = story(tree, names, &lines, &weights).unwrap_or(0);
    let end = tree.node(place).map_or(0, |node| node.end);
    let chosen = within(&lines, place..end);
    let mut body = Body::default();
    let mut kept = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let inside = chosen.contains(&at) && !pruned.get(at).copied().unwrap_or(false);
        if inside {
            kept.push(line);
        } else {
            body.aside.push(Typed { kind: BlockKind::Boilerplate, line });
        }
    }
    type_lines(kept, titles, &mut body);
    body
}

/// Which lines stand in furniture. What holds most of the page's prose is none, whatever it is called.
fn pruned(tree: &Tree, names: &[Named], lines: &[Line], weights: &Weights) -> Vec<bool> {
    let mut pruned = vec![false; lines.len()];
    let total = weights.prose(0..lines.len());
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        let (Some(tag), Some(named)) = (tree.tag(at), names.get(at)) else {
            at += 1;
            continue;
        };
        let frame = matches!(tag, Tag::Aside | Tag::Footer | Tag::Nav);
        let whole = matches!(tag, Tag::Root | Tag::Html | Tag::Body | Tag::Main);
        if !whole && (named.furniture || named.comments || named.byline || frame) {
            let inside = within(lines, at..node.end);
            let prose = weights.prose(inside.clone());
            let most = if named.comments || named.strong || frame { 9 } else { 4 };
            if prose * 10 <= total * most {
                for line in pruned.get_mut(inside).unwrap_or_default() {
                    *line = true;
                }
                at = node.end;
                continue;
            }
        }
        at += 1;
    }
    pruned
}

/// Tells the lines of the story from what stands between them.
fn type_lines(lines: Vec<Line>, titles: &[&str], body: &mut Body) {
    let looks: Vec<Option<Told>> = lines.iter().map(|line| told(&line.words)).collect();
    let free = |at: &usize| {
        let (Some(line), Some(look)) = (lines.get(*at), looks.get(*at)) else { return false };
        line.is_prose() && look.is_none()
    };
    let first = (0..lines.len()).find(free).unwrap_or(0);
    let last = (0..lines.len()).rev().find(free).unwrap_or(lines.len());
    let mut kinds: Vec<BlockKind> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let look = looks.get(at).copied().flatten();
        kinds.push(kind(line, look, at < first, at > last, titles));
    }
    // A heading with nothing of the story below it belongs to what follows the story.
    let mut below = false;
    for kind in kinds.iter_mut().rev() {
        match kind {
            BlockKind::Body | BlockKind::Entry => below = true,
            BlockKind::Headline if !below => *kind = BlockKind::Boilerplate,
            _ => {}
        }
    }
    for (line, kind) in lines.into_iter().zip(kinds) {
        let typed = Typed { kind, line };
        match kind {
            BlockKind::Headline
            | BlockKind::Body
            | BlockKind::Highlight
            | BlockKind::Caption
            | BlockKind::Correction
            | BlockKind::Note
            | BlockKind::Entry => body.story.push(typed),
            _ => body.aside.push(typed),
        }
    }
}

fn kind(line: &Line, look: Option<Told>, head: bool, tail: bool, titles: &[&str]) -> BlockKind {
    if titles.iter().any(|title| same(title, &line.words)) {
        return BlockKind::Boilerplate;
    }
    match look {
        Some(Told::Furniture(Furniture::Correction)) => return BlockKind::Correction,
        Some(Told::Furniture(Furniture::Note)) => return BlockKind::Note,
        Some(Told::Furniture(Furniture::Caption)) => return BlockKind::Caption,
        Some(Told::Furniture(Furniture::Link | Furniture::Links)) => return BlockKind::Link,
        Some(Told::Furniture(Furniture::Navigation)) => return BlockKind::Navigation,
        Some(Told::Furniture(_)) => return BlockKind::Boilerplate,
        Some(Told::Byline) => return BlockKind::Byline,
        Some(Told::Header { .. }) if head || tail => return BlockKind::Metadata,
        _ => {}
    }
    match line.shape {
        Shape::Caption => BlockKind::Caption,
        _ if line.is_linked() && line.letters < 200 && !line.stops() => BlockKind::Link,
        Shape::Heading(_) if head => BlockKind::Boilerplate,
        Shape::Heading(_) => BlockKind::Headline,
        _ if line.is_prose() => BlockKind::Body,
        _ if head || tail => BlockKind::Boilerplate,
        _ => BlockKind::Body,
    }
}

/// Whether two lines have the same letters.
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (one, other) = (letters(one), letters(other));
    !one.is_empty() && one == other
}
