//! Which lines of a page stand in elements that hold no story: frames, what is named for sharing, advertising or comments,
//! lists of other stories.

use super::lines::Line;
use super::names::Named;
use super::story::{Weights, within};
use super::tag::Tag;
use super::teasers::Teasers;
use super::tree::Tree;

/// Which names are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// All of them.
    Names,
    /// Those that leave no doubt, and the elements of HTML that hold no story.
    Frames,
}

/// What is known of a page.
#[derive(Clone, Copy)]
pub(super) struct Page<'p> {
    pub tree: &'p Tree,
    pub names: &'p [Named],
    pub lines: &'p [Line],
    /// Those of all lines.
    pub weights: &'p Weights,
    /// The node at which the headline stands.
    pub headline: Option<usize>,
}

/// An embedded post stands this near to the start of its box, in nodes.
const EMBEDS: usize = 8;
/// Comments are longer than any story; without them a page still has this much prose, in letters.
const STORY: i64 = 250;

/// Which lines stand in furniture. What holds most of the page's prose, or its headline and a good part of it, is none,
/// whatever it is called.
pub(super) fn furniture(page: &Page<'_>, trust: Trust) -> Vec<bool> {
    let mut marked = vec![false; page.lines.len()];
    let total = page.weights.prose(0..page.lines.len());
    let teasers = Teasers::of(page.lines);
    let mut at = 0;
    while let Some(node) = page.tree.node(at) {
        let (Some(tag), Some(named)) = (page.tree.tag(at), page.names.get(at)) else {
            at += 1;
            continue;
        };
        let inside = within(page.lines, at..node.end);
        let prose = page.weights.prose(inside.clone());
        let heads =
            page.headline.is_some_and(|headline| (at..node.end).contains(&headline)) && prose * 10 >= total;
        let most = most_prose(page.tree, at, tag, *named, trust).filter(|_| !heads);
        let named = most.is_some_and(|tenths| prose * 10 <= total * tenths)
            || named.comments && !heads && !page.tree.is_whole(at) && total - prose >= STORY;
        if named || prose * 2 <= total && teasers.are_in(page.tree, page.lines, page.weights, at) {
            for line in marked.get_mut(inside).unwrap_or_default() {
                *line = true;
            }
            at = node.end;
            continue;
        }
        at += 1;
    }
    marked
}

/// How many tenths of the page's prose an element may hold and still be furniture; `None` where nothing says that it is.
fn most_prose(tree: &Tree, at: usize, tag: Tag, named: Named, trust: Trust) -> Option<i64> {
    let frame = matches!(tag, Tag::Aside | Tag::Footer | Tag::Nav);
    if tree.is_whole(at) || tag == Tag::Blockquote {
        return None;
    }
    if named.comments || named.strong || frame {
        return Some(9);
    }
    if trust == Trust::Frames || !(named.furniture || named.byline) {
        return None;
    }
    // A post of a social network is shown in a box that is named for the network.
    let embeds = tree.inside(at).take(EMBEDS).any(|inner| tree.tag(inner) == Some(Tag::Blockquote));
    (!embeds).then_some(4)
}
