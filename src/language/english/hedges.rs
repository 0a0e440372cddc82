//! Words that weaken a statement.

/// Single words that say that something is not certain.
#[rustfmt::skip]
pub const HEDGES: &[&str] = &[
    "allegedly", "apparently", "believed", "could", "likely", "may", "maybe", "might", "ostensibly",
    "perhaps", "possible", "possibly", "potentially", "presumably", "probable", "probably", "purportedly",
    "reportedly", "rumored", "rumoured", "seemingly", "supposedly", "suspected", "thought", "unconfirmed",
    "alleged", "presumed", "suspects", "unclear", "unverified", "seems", "seemed", "appears", "appeared",
    "suggests", "suggested", "tentatively", "conceivably",
];

/// Words that weaken a number and nothing else.
pub const ROUGHLY: &[&str] =
    &["about", "around", "approximately", "roughly", "nearly", "almost", "some", "estimated"];
