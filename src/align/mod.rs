//! Which unit of one text is which of the other, and which documents are editions of one article.
//!
//! In: two lists of units (sentences, paragraphs or lines). Out: an [`Alignment`], in which each unit of both stands in
//! exactly one [`Link`]. Used for editions of one article and for statements of several sources.
//!
//! ```
//! use dateline::align::align;
//! let old = ["The council met on Saturday.", "It voted to close the bridge.", "Rain fell."];
//! let new = ["Rain fell.", "The council met late on Saturday.", "It voted to close the old bridge."];
//! let alignment = align(&old, &new);
//! let pairs: Vec<_> = alignment.links.iter().map(|link| (&link.old[..], &link.new[..], link.moved)).collect();
//! assert_eq!(pairs, [(&[2][..], &[0][..], true), (&[0], &[1], false), (&[1], &[2], false)]);
//! ```

mod around;
mod candidates;
mod editions;
mod exact;
mod groups;
mod links;
mod measure;
mod moved;
mod profile;
mod settled;
mod similar;
mod split;
mod tokens;

pub use editions::{Editions, editions};
pub(crate) use groups::Groups;
pub(crate) use moved::ascending;
pub use tokens::{Tokens, tokens};

use crate::document::BlockKind;

/// Units of one text and what they are in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Indices of old units, ascending; empty for an addition.
    pub old: Vec<usize>,
    /// Indices of new units, ascending; empty for a removal.
    pub new: Vec<usize>,
    /// Whether the link crosses the order in which most of the text stands.
    pub moved: bool,
    /// How many links that stand in order it passed, forwards, or backwards where less than 0.
    pub distance: isize,
}

/// Which unit of an old text is which of a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// In the order of the new text; removals stand after the unit that preceded them in the old text. Each unit of
    /// both texts stands in exactly one link.
    pub links: Vec<Link>,
}

/// Aligns two lists of units: the same ones first, then similar ones, then splits and merges; what crosses the order of the
/// rest is marked as moved. Time grows linearly with the texts, whatever they hold.
#[must_use]
pub fn align(old: &[&str], new: &[&str]) -> Alignment {
    align_typed((old, &[]), (new, &[]))
}

/// As [`align`], for units with a kind of block each: a highlight is linked to a highlight before a sentence of the body.
/// Without kinds all units are alike.
#[must_use]
pub fn align_typed(
    (old, old_kinds): (&[&str], &[BlockKind]),
    (new, new_kinds): (&[&str], &[BlockKind]),
) -> Alignment {
    let kinds = Kinds { old: old_kinds, new: new_kinds };
    let mut links = links::Links::new(old.len(), new.len());
    exact::link(old, new, &kinds, &mut links);
    let mut joined = Vec::new();
    if links.old.iter().any(Option::is_none) && links.new.iter().any(Option::is_none) {
        settled::link(old, new, &kinds, &mut links);
        similar::link(old, new, &kinds, &mut links);
    }
    if links.old.iter().chain(&links.new).any(Option::is_none) {
        joined = split::find(old, new, &links);
    }
    let standing = moved::in_order(&links, |i, j| (old[i].len() + new[j].len()) as u64);
    Alignment { links: links.into_list(standing.links(), &joined) }
}

/// In what kind of block each unit stands; empty where nothing is known.
struct Kinds<'a> {
    old: &'a [BlockKind],
    new: &'a [BlockKind],
}

impl Kinds<'_> {
    /// Whether two units may pass for each other without a second look.
    fn agree(&self, i: usize, j: usize) -> bool {
        self.old.get(i) == self.new.get(j) || self.old.is_empty() || self.new.is_empty()
    }
}
