//! What is shown of a statement: its clause without what is left out of it, with "…" wherever words of the sentence were cut.

use std::borrow::Cow;

use super::Statement;

/// A stretch of the sentence that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// Index of its first Unicode scalar in the sentence.
    pub start: usize,
    /// Its words.
    pub words: &'t str,
}

impl Statement<'_> {
    /// The stretches of the sentence that are shown, in order.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let length = self.place(self.end);
        let [mut from, last] = self.clause.map(|at| self.place(at));
        let mut rest = Rest { words: &self.text, at: 0 };
        let mut parts = Vec::with_capacity(self.left_out.len() + 1);
        let cuts = self.left_out.iter().map(|cut| cut.map(|at| self.place(at)));
        for [to, next] in cuts.chain([[last; 2]]) {
            rest.pass_to(from);
            let before = rest.at;
            let words = rest.pass_to(to);
            let kept = if before > 0 { words.trim_start() } else { words };
            let skipped = words.len() - kept.len();
            let start = before + words.get(..skipped).map_or(0, |blank| blank.chars().count());
            let kept = if to < length { kept.trim_end_matches(joins) } else { kept };
            if !kept.is_empty() {
                parts.push(Part { start, words: kept });
            }
            from = next;
        }
        parts
    }

    /// Where a place of the document's text stands in the sentence, in Unicode scalars.
    #[must_use]
    pub fn place(&self, at: usize) -> usize {
        let passed = self.gaps.iter().map(|[start, end]| at.clamp(*start, *end) - start);
        at.saturating_sub(self.start).saturating_sub(passed.sum())
    }

    /// Whether words of the sentence are cut before, or after, what is shown.
    #[must_use]
    pub const fn is_cut(&self) -> [bool; 2] {
        [self.clause[0] > self.start, self.clause[1] < self.end]
    }

    /// The words that are shown, with "…" for each cut.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        if self.is_cut() == [false, false] && self.left_out.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        let [before, after] = self.is_cut();
        let mut shown = String::from(if before { "… " } else { "" });
        for (index, part) in self.parts().into_iter().enumerate() {
            shown.push_str(if index == 0 { "" } else { joint(part.words) });
            shown.push_str(part.words);
        }
        shown.push_str(if after { " …" } else { "" });
        Cow::Owned(shown)
    }
}

/// What stands for a cut before the words that follow it.
#[must_use]
pub fn joint(words: &str) -> &'static str {
    let mark = words.starts_with([',', ';', '.', '!', '?', ':', ')', '”', '"']);
    if mark { " …" } else { " … " }
}

/// What falls away where a cut follows.
fn joins(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';')
}

/// What is left of a text of which some has been passed.
struct Rest<'t> {
    words: &'t str,
    /// Where it stands, in scalars.
    at: usize,
}

impl<'t> Rest<'t> {
    /// The words up to `to`.
    fn pass_to(&mut self, to: usize) -> &'t str {
        let count = to.saturating_sub(self.at);
        let end = self.words.char_indices().nth(count).map_or(self.words.len(), |(byte, _)| byte);
        let (passed, rest) = self.words.split_at(end);
        self.at += passed.chars().count();
        self.words = rest;
        passed
    }
}
