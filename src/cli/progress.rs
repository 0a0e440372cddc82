//! How far a run is, and what it went through at its end: for a person at a terminal.
//!
//! Progress is one line that is written over; it counts documents, for no clock is read.

use std::io::{IsTerminal, Write};

/// So many documents pass between two lines of progress; a run over fewer shows none.
const STEP: usize = 500;
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

    /// The summary, where somebody watches and a document was done.
    pub fn summary(&self, skipped: usize) -> Option<String> {
        let Self { watched, documents, mentions, unresolved, .. } = *self;
        (watched && documents > 0).then(|| summary(documents, mentions, unresolved, skipped))
    }
}

fn summary(documents: usize, mentions: usize, unresolved: usize, skipped: usize) -> String {
    let many = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let skipped = match skipped {
        0 => String::new(),
        _ => format!("; {} skipped, for the reasons above", many(skipped, "input")),
    };
    format!(
        "{}, {}, {unresolved} of them unresolved{skipped}",
        many(documents, "document"),
        many(mentions, "time expression")
    )
}

/// Where standard error is closed there is nobody to tell.
fn write(text: &str) {
    let mut to = std::io::stderr();
    let _nobody_listens = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}

#[cfg(test)]
mod tests {
    use super::{Progress, summary};

    #[test]
    fn a_summary_counts_what_was_done_and_skipped() {
        assert_eq!(summary(1, 1, 0, 0), "1 document, 1 time expression, 0 of them unresolved");
        assert_eq!(
            summary(12, 340, 7, 2),
            "12 documents, 340 time expressions, 7 of them unresolved; 2 inputs skipped, for the reasons above"
        );
    }

    #[test]
    fn a_quiet_run_has_no_summary() {
        let mut progress = Progress::new(true);
        progress.count(3, 1);
        assert_eq!(progress.summary(0), None);
    }
}
