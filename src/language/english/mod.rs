//! The word tables of English.

pub mod abbreviations;
