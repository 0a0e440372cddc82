//! What is shown of a statement: its clause, with "…" wherever words of the sentence were cut.

use std::borrow::Cow;

use super::Statement;

impl Statement<'_> {
    /// The words of the clause.
    #[must_use]
    pub fn clause_words(&self) -> &str {
        let [start, end] = self.clause.map(|at| at.saturating_sub(self.start));
        let byte = |at: usize| self.text.char_indices().nth(at).map_or(self.text.len(), |(byte, _)| byte);
        self.text.get(byte(start)..byte(end)).unwrap_or(&self.text)
    }

    /// Whether words of the sentence are cut before, or after, the clause.
    #[must_use]
    pub const fn is_cut(&self) -> [bool; 2] {
        [self.clause[0] > self.start, self.clause[1] < self.end]
    }

    /// The words that are shown: those of the clause, with "…" for each cut.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match self.is_cut() {
            [false, false] => Cow::Borrowed(&self.text),
            [true, false] => Cow::Owned(format!("… {}", self.clause_words())),
            [false, true] => Cow::Owned(format!("{} …", self.clause_words())),
            [true, true] => Cow::Owned(format!("… {} …", self.clause_words())),
        }
    }
}
