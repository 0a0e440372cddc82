//! Runs of tokens → phrases: words that have a meaning, the longest reading of each.

use crate::calendar::Year;
use crate::span::Span;

use super::meaning::Meaning;
use super::run::{Found, Run};
use super::token::Token;
use super::{family, series};

/// A text of at most so many bytes is a message.
const MESSAGE: usize = 300;

/// Words that have a meaning of their own, whatever stands around them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub span: Span,
    /// The name of the reading.
    pub rule: &'static str,
    pub meaning: Meaning,
    /// Whether it owns what stands behind it: "Friday's".
    pub possessive: bool,
    /// A year told here that belongs to the phrase before too: "Sept. 5-6, 2013".
    pub shared_year: Option<Year>,
}

/// The phrases of a block of runs.
pub(super) struct Phrases<'t> {
    text: &'t str,
    found: Vec<Phrase>,
}

impl<'t> Phrases<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// Reads the phrases of some runs, in place of those that were read before.
    pub(super) fn read<'r>(&mut self, runs: impl Iterator<Item = &'r [Token]>) {
        self.found.clear();
        for tokens in runs {
            let kinds = family::kinds_of(tokens);
            self.readings(&Run { text: self.text, tokens, kinds, message: self.text.len() <= MESSAGE });
        }
    }

    /// The phrases that were read, in order.
    pub(super) fn all(&self) -> &[Phrase] {
        &self.found
    }

    /// Tries the readings from each token on and keeps the longest.
    fn readings(&mut self, run: &Run<'_>) {
        let mut at = 0;
        while at < run.tokens.len() {
            let Some((from, found)) = self.first(run, at) else {
                at += 1;
                continue;
            };
            at = self.keep_series(run, from, found);
        }
    }

    /// The reading at `at`; a day whose month stands behind the next day is kept on the way.
    fn first(&mut self, run: &Run<'_>, at: usize) -> Option<(usize, Found)> {
        if let Some((day, next, found)) = series::leading(run, at) {
            self.keep(run, at, &day, None);
            return Some((next, found));
        }
        family::longest(run, at).map(|found| (at, found))
    }

    /// Keeps a reading and the bare numbers that go on with it; the token behind them.
    fn keep_series(&mut self, run: &Run<'_>, at: usize, found: Found) -> usize {
        self.keep(run, at, &found, None);
        let mut last = found;
        while let Some(joined) = series::following(run, &last) {
            self.keep(run, joined.at, &joined.found, joined.shared_year);
            last = joined.found;
        }
        last.end
    }

    fn keep(&mut self, run: &Run<'_>, at: usize, found: &Found, shared_year: Option<Year>) {
        let (Some(first), Some(last)) =
            (run.get(at), found.end.checked_sub(1).and_then(|last| run.get(last)))
        else {
            return;
        };
        debug_assert!(
            family::FAMILIES.iter().any(|(_, rules)| rules.contains(&found.rule)),
            "{:?} is in no list of readings",
            found.rule
        );
        self.found.push(Phrase {
            span: Span::new(first.span.start, last.span.end),
            rule: found.rule,
            meaning: found.meaning,
            possessive: run.possessive(found.end),
            shared_year,
        });
    }
}
