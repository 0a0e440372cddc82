//! The word tables of each language: words, no rules. English now; the next language is a folder beside it.

pub mod english;
pub mod table;
