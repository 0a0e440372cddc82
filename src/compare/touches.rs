//! What a change touches: labels by what stands in the changed words.

use super::sequence::Change;
use super::words::Tokens;
use super::{Touch, WordChange};

/// The labels of a pair, sorted; at least one where anything differs.
pub(super) fn touches(read: &Tokens<'_>, _changes: &[Change], words: &[WordChange]) -> Vec<Touch> {
    if words.is_empty() {
        return if read.old.text == read.new.text { Vec::new() } else { vec![Touch::Whitespace] };
    }
    vec![Touch::Wording]
}
