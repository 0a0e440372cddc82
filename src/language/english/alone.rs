//! Words that make a sentence hard to read alone, without those around it.

/// Words that lean on the sentence before where they open one: who is "he", what was "but" said against?
#[rustfmt::skip]
pub const LEANING: &[&str] = &[
    "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "him", "them",
    "and", "but", "or", "nor", "so", "yet", "also", "then", "still", "however", "meanwhile", "instead",
    "therefore", "thus", "indeed", "too", "both", "another", "such",
];

/// Words of somebody who speaks of himself.
pub const OWN: &[&str] = &["i", "we", "my", "our", "me", "ours", "myself", "ourselves"];
