//! How far a run is, and what it went through at its end: for a person at a terminal.
//!
//! Progress is one line that is written over; it counts documents, for no clock is read.

use std::io::{IsTerminal, Write};

/// So many documents pass between two lines of progress; a run over fewer shows none.
const STEP: usize = 500;
/// So many reasons for which inputs were skipped are told in the summary.
const REASONS: usize = 4;
/// Back to the start of the line, and clears it.
const CLEAR: &str = "\r\x1b[K";

/// What a run went through, and whether somebody watches.
pub struct Progress {
    watched: bool,
    showing: bool,
    passed: usize,
    documents: usize,
    mentions: usize,
    unresolved: usize,
    /// What was expected where an input was skipped, and how often, in the order in which each came up first.
    skipped: Vec<(String, usize)>,
}

impl Progress {
    /// Nothing yet. Nobody watches where standard error is no terminal.
    pub fn new(quiet: bool) -> Self {
        Self {
            watched: !quiet && std::io::stderr().is_terminal(),
            showing: false,
            passed: 0,
            documents: 0,
            mentions: 0,
            unresolved: 0,
            skipped: Vec::new(),
        }
    }

    /// One more document has passed a stage of the work, named as "read".
    pub fn step(&mut self, stage: &str) {
        self.passed += 1;
        if self.watched && self.passed.is_multiple_of(STEP) {
            self.showing = true;
            write(&format!("{CLEAR}{} documents {stage}", self.passed));
        }
    }

    /// A stage begins that takes all of so many documents at once, named as "merging".
    pub fn begin(&mut self, stage: &str, documents: usize) {
        self.clear();
        if self.watched && documents >= STEP {
            self.showing = true;
            write(&format!("{CLEAR}{stage} {documents} documents"));
        }
    }

    /// A stage is over: the next one counts anew.
    pub fn stage_done(&mut self) {
        self.clear();
        self.passed = 0;
    }

    /// Makes room for another line.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.showing) {
            write(CLEAR);
        }
    }

    /// One more document is done, with so many mentions, of which so many are unresolved.
    pub const fn count(&mut self, mentions: usize, unresolved: usize) {
        self.documents += 1;
        self.mentions += mentions;
        self.unresolved += unresolved;
    }

    /// One more input was skipped, in the place of what was expected.
    pub fn skip(&mut self, expected: &str) {
        match self.skipped.iter_mut().find(|(reason, _)| reason == expected) {
            Some((_, count)) => *count += 1,
            None => self.skipped.push((expected.to_owned(), 1)),
        }
    }

    /// How many inputs were skipped.
    #[must_use]
    pub fn skipped(&self) -> usize {
        self.skipped.iter().map(|(_, count)| count).sum()
    }

    /// The summary, where somebody watches and a document was done.
    pub fn summary(&self) -> Option<String> {
        (self.watched && self.documents > 0).then(|| self.summarize())
    }

    fn summarize(&self) -> String {
        let Self { documents, mentions, unresolved, .. } = *self;
        format!(
            "{}, {}, {unresolved} of them unresolved{}",
            many(documents, "document"),
            many(mentions, "time expression"),
            self.reasons()
        )
    }

    /// How many inputs were skipped, and why: the most frequent reasons first.
    fn reasons(&self) -> String {
        if self.skipped.is_empty() {
            return String::new();
        }
        let mut reasons: Vec<&(String, usize)> = self.skipped.iter().collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let named = reasons.iter().take(REASONS);
        let mut told: Vec<String> =
            named.map(|(expected, count)| format!("{count} for want of {expected}")).collect();
        let rest: usize = reasons.iter().skip(REASONS).map(|(_, count)| count).sum();
        if rest > 0 {
            told.push(format!("{rest} for other reasons"));
        }
        format!("; {} skipped: {}", many(self.skipped(), "input"), told.join(", "))
    }
}

fn many(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Where standard error is closed there is nobody to tell.
fn write(text: &str) {
    let mut to = std::io::stderr();
    let _nobody_listens = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn a_summary_counts_what_was_done_and_says_why_inputs_were_skipped() {
        let mut progress = Progress::new(true);
        progress.count(1, 0);
        assert_eq!(progress.summarize(), "1 document, 1 time expression, 0 of them unresolved");
        progress.count(339, 7);
        for expected in ["text", "a readable file", "one JSON object on each line", "text"] {
            progress.skip(expected);
        }
        assert_eq!(progress.skipped(), 4);
        assert_eq!(
            progress.summarize(),
            "2 documents, 340 time expressions, 7 of them unresolved; 4 inputs skipped: 2 for want of text, \
             1 for want of a readable file, 1 for want of one JSON object on each line"
        );
        for expected in ["a whole feed", "a whole gzip archive", "a whole archive"] {
            progress.skip(expected);
        }
        assert!(progress.summarize().ends_with("1 for want of a whole feed, 2 for other reasons"));
    }

    #[test]
    fn a_quiet_run_has_no_summary() {
        let mut progress = Progress::new(true);
        progress.count(3, 1);
        assert_eq!(progress.summary(), None);
    }
}
