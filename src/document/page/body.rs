//! The lines of a page → those of its story, and those set aside, all typed.

use std::ops::Range;

use super::entries::{self, Reading};
use super::furniture::{Page, Trust, furniture};
use super::kinds::{self, Titles};
use super::lines::{Line, Shape};
use super::names::Named;
use super::story::{Weights, story, within};
use super::tag::Tag;
use super::tree::Tree;
use crate::calendar::Stamp;
use crate::document::BlockKind;

/// A line and what it is.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub kind: BlockKind,
    /// When the entry or post in which it stands was written.
    pub stamp: Option<Stamp>,
    pub line: Line,
}

/// What the page says and where its story stands.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The lines of the story, in order.
    pub story: Vec<Typed>,
    /// Those that were set aside, in order.
    pub aside: Vec<Typed>,
}

/// A story with less prose than this, in letters, is looked for again among shorter lines.
const LEAST: i64 = 250;

/// Highlights stand between the headline and the story, and these are no further apart than this, in lines.
const NEAR: usize = 60;

/// Finds the story of a page, whose title is known from elsewhere or not.
pub(super) fn body(
    tree: &Tree,
    names: &[Named],
    mut lines: Vec<Line>,
    titles: &Titles,
    reading: Reading,
) -> Body {
    let whole = is_fragment(tree);
    let find = if whole { all } else { part };
    let mut part = find(tree, names, &lines, titles);
    if part.prose < LEAST {
        for line in &mut lines {
            line.terse = true;
        }
        part = find(tree, names, &lines, titles);
    }
    let (kept, aside): (Vec<_>, Vec<_>) = lines.into_iter().enumerate().partition(|(at, _)| part.holds(*at));
    let first = kept.first().map_or(0, |(at, _)| *at);
    let from = kept.partition_point(|(at, _)| *at < part.from);
    let kept: Vec<Line> = kept.into_iter().map(|(_, line)| line).collect();
    let entries = entries::Entries::of(tree, names, &kept, reading);
    let edges = if whole { kinds::Edges::Story } else { kinds::Edges::Page };
    let kinds = kinds::of_story(&kept, from, titles, edges);
    let mut body = Body::default();
    for (at, line) in aside {
        let kind = kinds::of_furniture(&line, at < first, titles);
        body.aside.push(Typed { kind, stamp: None, line });
    }
    for (line, (kind, told)) in kept.into_iter().zip(kinds) {
        let place = if told { &mut body.story } else { &mut body.aside };
        place.push(Typed { kind, stamp: None, line });
    }
    let (story, stamps) = entries::stamped(&entries, body.story, reading);
    body.story = story;
    body.aside.extend(stamps);
    body.aside.sort_by_key(|typed| typed.line.at);
    body
}

/// The part of a page that holds its story.
struct Part {
    /// From the line behind the headline, where that stands above the story.
    lines: Range<usize>,
    /// The first line of the element that holds the story.
    from: usize,
    furniture: Vec<bool>,
    /// How much prose it holds.
    prose: i64,
}

impl Part {
    fn holds(&self, line: usize) -> bool {
        self.lines.contains(&line) && !self.furniture.get(line).copied().unwrap_or(false)
    }
}

/// Whether the markup is a story without the page around it, as feeds and collections hold it.
fn is_fragment(tree: &Tree) -> bool {
    use Tag::{Article, Body, Footer, Head, Html, Link, Main, Meta, Nav, Script, Title};
    let of_page = |tag| {
        matches!(tag, Html | Head | Body | Title | Meta | Link | Script | Main | Article | Nav | Footer)
    };
    !(0..tree.nodes().len()).filter_map(|at| tree.tag(at)).any(of_page)
}

/// All of a fragment, but for what is named for something else.
fn all(tree: &Tree, names: &[Named], lines: &[Line], _: &Titles) -> Part {
    let weights = Weights::of(lines, |_| true);
    let page = Page { tree, names, lines, weights: &weights, headline: None };
    let furniture = furniture(&page, Trust::Names);
    Part { lines: 0..lines.len(), from: 0, furniture, prose: weights.prose(0..lines.len()) }
}

/// Finds the part that holds the story. Where the names of elements would take most of the page's prose away, they name
/// something else on this page, and only those count that leave no doubt.
fn part(tree: &Tree, names: &[Named], lines: &[Line], titles: &Titles) -> Part {
    let all = Weights::of(lines, |_| true);
    let headline = lines.iter().position(|line| matches!(line.shape, Shape::Heading(_)) && titles.hold(line));
    let node = headline.and_then(|headline| lines.get(headline)).map(|line| line.at);
    let page = Page { tree, names, lines, weights: &all, headline: node };
    let find = |trust: Trust| {
        let furniture = furniture(&page, trust);
        let weights = Weights::of(lines, |at| !furniture.get(at).copied().unwrap_or(false));
        // A page without a paragraph is read whole.
        let place = story(tree, names, lines, &weights).unwrap_or(0);
        let within = within(lines, place..tree.node(place).map_or(0, |node| node.end));
        let prose = weights.prose(within.clone());
        let from = within.start;
        let start = headline.filter(|&headline| headline < from && from - headline <= NEAR).unwrap_or(from);
        Part { lines: start..within.end, from, furniture, prose }
    };
    let part = find(Trust::Names);
    if part.prose * 3 >= all.prose(0..lines.len()) {
        return part;
    }
    let other = find(Trust::Frames);
    if other.prose > part.prose * 2 { other } else { part }
}
