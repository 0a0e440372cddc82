//! What a reader asks about, in words → how much of it a statement has.

use rustc_hash::FxHashSet;

use super::parameters::MISSING;
use crate::align::tokens;
use crate::timeline::content::{self, Content, is_telling};

/// The words asked for, by their roots: of each subject one list; small words go.
#[derive(Debug)]
pub(super) struct About(Vec<Vec<u32>>);

impl About {
    pub(super) fn new(subjects: &[String]) -> Self {
        let roots = |subject: &String| {
            let words = tokens(subject).map(|token| token.of(subject)).filter(|word| is_telling(word));
            let mut roots: Vec<u32> = words.map(content::root).collect();
            roots.sort_unstable();
            roots.dedup();
            roots
        };
        Self(subjects.iter().map(roots).filter(|roots| !roots.is_empty()).collect())
    }

    /// Whether nothing was asked for.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is left to a statement: all where it has every word of one of the subjects, less for each that it has not,
    /// nothing where it has none; `None` where nothing was asked for.
    pub(super) fn share(&self, content: &Content) -> Option<f32> {
        let has: FxHashSet<u32> =
            if self.0.is_empty() { FxHashSet::default() } else { content.stems().collect() };
        let shares = self.0.iter().map(|roots| {
            let missing = roots.iter().filter(|root| !has.contains(root)).count();
            if missing == roots.len() {
                0.0
            } else {
                MISSING.powi(i32::try_from(missing).unwrap_or(i32::MAX))
            }
        });
        shares.reduce(f32::max)
    }
}
