//! A page's lines → the part of the tree that holds the story.
//!
//! Each line has a weight: what reads like a paragraph of a story counts for it, links and scraps count against it. The
//! story is the element whose lines weigh most together; names that sites give to the body of an article help.

use super::lines::{Line, Shape};
use super::names::Named;
use super::tag::Tag;
use super::tree::Tree;

/// The weights of lines, summed, so that those of any element are one subtraction.
pub(super) struct Weights {
    /// `sums[n]` is the weight of the first n lines.
    sums: Vec<i64>,
    /// The same for paragraphs alone.
    prose: Vec<i64>,
}

impl Weights {
    /// The weights of those lines that `counts` lets count.
    pub fn of(lines: &[Line], counts: impl Fn(usize) -> bool) -> Self {
        let (mut sums, mut prose) = (vec![0], vec![0]);
        let (mut sum, mut all) = (0, 0);
        for (at, line) in lines.iter().enumerate() {
            if counts(at) {
                sum += weight(line);
                all += if line.is_prose() { weight(line).max(0) } else { 0 };
            }
            sums.push(sum);
            prose.push(all);
        }
        Self { sums, prose }
    }

    fn between(sums: &[i64], lines: std::ops::Range<usize>) -> i64 {
        let at = |place: usize| sums.get(place).copied().unwrap_or(0);
        at(lines.end) - at(lines.start)
    }

    /// How much the paragraphs among some lines weigh.
    pub fn prose(&self, lines: std::ops::Range<usize>) -> i64 {
        Self::between(&self.prose, lines)
    }

    /// How much some lines weigh.
    pub fn sum(&self, lines: std::ops::Range<usize>) -> i64 {
        Self::between(&self.sums, lines)
    }
}

fn weight(line: &Line) -> i64 {
    let free = i64::try_from(line.letters - line.linked).unwrap_or(0);
    let linked = i64::try_from(line.linked).unwrap_or(0);
    match line.shape {
        _ if line.is_prose() => free - linked / 2,
        Shape::Heading(_) if line.linked == 0 => 0,
        Shape::Caption => 0,
        Shape::Row => free / 4 - linked,
        _ => -(free.min(20) + linked.min(120)) / 2,
    }
}

/// The place of the element that holds the story.
pub(super) fn story(tree: &Tree, names: &[Named], lines: &[Line], weights: &Weights) -> Option<usize> {
    let mut best: Option<(i64, usize)> = None;
    for (at, node) in tree.nodes().iter().enumerate() {
        let Some(tag) = tree.tag(at) else { continue };
        if tag.is_inline() {
            continue;
        }
        let within = within(lines, at..node.end);
        if within.is_empty() {
            continue;
        }
        let sum = weights.sum(within);
        let named = names.get(at).copied().unwrap_or_default();
        let help = match tag {
            _ if named.story => 13,
            Tag::Article | Tag::Main => 11,
            Tag::Body | Tag::Root | Tag::Html => 9,
            _ => 10,
        };
        let weight = sum * help / 10;
        // Of elements with the same weight the innermost tells most.
        if weight > 0 && best.is_none_or(|(most, _)| weight >= most) {
            best = Some((weight, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Which lines stand between two places of the tree.
pub(super) fn within(lines: &[Line], nodes: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = lines.partition_point(|line| line.at < nodes.start);
    let end = lines.partition_point(|line| line.at < nodes.end);
    start..end
}
