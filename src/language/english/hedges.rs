//! Words that weaken a statement.

/// Single words that say that something is not certain.
#[rustfmt::skip]
pub const HEDGES: &[&str] = &[
    "alleged", "allegedly", "apparent", "apparently", "believed", "conceivably", "could", "likely", "may", "maybe", "might",
    "ostensibly", "perhaps", "possible", "possibly", "potentially", "presumably", "presumed", "probable", "probably",
    "purported", "purportedly", "reportedly", "rumored", "rumoured", "seemingly", "supposed", "supposedly", "suspected",
    "tentatively", "thought", "unclear", "unconfirmed", "unverified",
];

/// Words that weaken a number and nothing else.
pub const ROUGHLY: &[&str] =
    &["about", "around", "approximately", "roughly", "nearly", "almost", "some", "estimated"];

/// Two words that make a number a bound.
pub const BOUNDING: &[(&str, &str)] =
    &[("at", "least"), ("at", "most"), ("fewer", "than"), ("less", "than"), ("more", "than"), ("up", "to")];
