//! Parts of words that a hyphen joins to what follows, also where a line ends behind it.
//!
//! ```
//! use dateline::language::english::hyphen::keeps_hyphen;
//! assert!(keeps_hyphen("mid"));
//! assert!(!keeps_hyphen("Satur"));
//! ```

use super::time::lookup;

/// Whether a word that a line ends with keeps its hyphen: "mid-", "self-", "two-", "year-".
#[must_use]
pub fn keeps_hyphen(word: &str) -> bool {
    PREFIXES.binary_search(&word.to_ascii_lowercase().as_str()).is_ok() || lookup(word).is_some()
}

/// Whether a word that a line cut in two is one of time: "to-day", "Sep-tember". It has no hyphen of its own.
#[must_use]
pub fn is_whole(word: &str) -> bool {
    lookup(word).is_some()
}

/// Sorted.
#[rustfmt::skip]
static PREFIXES: &[&str] = &[
    "all", "anti", "best", "co", "counter", "cross", "east", "ex", "far", "first", "fore", "full", "half", "hard",
    "high", "ill", "inter", "long", "low", "mid", "much", "multi", "near", "newly", "non", "north", "old", "once",
    "open", "post", "pre", "pro", "quasi", "re", "self", "semi", "short", "so", "south", "sub", "then", "top", "ultra",
    "vice", "well", "west", "world",
];

#[cfg(test)]
mod tests {
    use super::PREFIXES;

    #[test]
    fn prefixes_are_sorted() {
        assert!(PREFIXES.is_sorted());
    }
}
