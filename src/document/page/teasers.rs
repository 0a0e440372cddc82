//! Lists of teasers: boxes that each show the linked headline of another story, and perhaps its first sentences.

use std::ops::Range;

use super::lines::{Line, Shape};
use super::story::{Weights, within};
use super::tree::Tree;

/// Fewer teasers are no list of them.
const FEWEST: usize = 3;
/// The prose of a teaser has no more letters than this.
const LONGEST: i64 = 500;

/// Where headings stand that are links: each opens a teaser of another story.
pub(super) struct Teasers {
    /// How many there are in the first n lines.
    sums: Vec<usize>,
}

impl Teasers {
    /// Finds the linked headings among the lines of a page.
    pub fn of(lines: &[Line]) -> Self {
        let mut sum = 0;
        let mut sums = vec![0];
        sums.extend(lines.iter().map(|line| {
            sum += usize::from(matches!(line.shape, Shape::Heading(_)) && line.is_linked());
            sum
        }));
        Self { sums }
    }

    fn count(&self, lines: &Range<usize>) -> usize {
        let at = |line: usize| self.sums.get(line).copied().unwrap_or(0);
        at(lines.end) - at(lines.start)
    }

    /// Whether an element is a list of teasers: at least three of its children are, and little else of prose is in it.
    pub fn are_in(&self, tree: &Tree, lines: &[Line], weights: &Weights, at: usize) -> bool {
        let whole = within(lines, tree.inside(at));
        if self.count(&whole) < FEWEST {
            return false;
        }
        let (mut teasers, mut prose) = (0, 0);
        for child in tree.children(at) {
            let inside = within(lines, child..tree.node(child).map_or(child, |node| node.end));
            let own = weights.prose(inside.clone());
            if (1..=2).contains(&self.count(&inside)) && own <= LONGEST {
                teasers += 1;
                prose += own;
            }
        }
        teasers >= FEWEST && prose * 10 >= weights.prose(whole) * 8
    }
}
