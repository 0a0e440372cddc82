//! language
pub mod english;
