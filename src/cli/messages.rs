//! What is said on standard error, and the list of skipped inputs.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::Failure;
use super::output::Output;
use super::progress::Progress;
use crate::error::Error;
use crate::render;

/// Says notes and warnings, and remembers what was skipped and what states no date.
pub struct Messages {
    /// How far the run is.
    pub progress: Progress,
    quiet: bool,
    list: Option<Output>,
    /// How many documents state no date that relative expressions need, and the first of them.
    undated: (usize, String),
    /// How many documents have a "today" that hangs on a stamp in UTC near to another day, and the first of them.
    doubted: (usize, String),
    /// The same for characters that XML cannot hold: how many documents have some.
    unheld: (usize, String),
    /// How many documents had something to be known about how they were read.
    remarked: usize,
}

/// So many notes of one kind are said.
const ALIKE: usize = 10;
/// The notes of so many documents are said.
const REMARKED: usize = 20;

/// A skipped input, as `--skipped` writes it.
#[derive(Serialize)]
struct Skipped<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    expected: &'a str,
    found: &'a str,
    advice: &'a str,
}

impl Messages {
    /// Messages for a run; `skipped` is the file that lists what could not be read.
    ///
    /// # Errors
    /// If that file cannot be made.
    pub fn new(quiet: bool, skipped: Option<&Path>) -> Result<Self, Failure> {
        let list = skipped.map(|path| Output::open(Some(path))).transpose()?;
        Ok(Self {
            progress: Progress::new(quiet),
            quiet,
            list,
            undated: (0, String::new()),
            doubted: (0, String::new()),
            unheld: (0, String::new()),
            remarked: 0,
        })
    }

    /// Says something that a person should know.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            say("note", text);
        }
    }

    /// Says notes of one kind; of many the first, and of how many more `rest` is true.
    pub fn notes(&self, alike: &[String], rest: &str) {
        for note in alike.iter().take(ALIKE) {
            self.note(note);
        }
        if let Some(more) = alike.len().checked_sub(ALIKE).filter(|more| *more > 0) {
            self.note(&format!("{more} more {rest}"));
        }
    }

    /// Says what a person should know about how a document was read; of very many documents that of the first.
    pub fn remark(&mut self, id: &str, notes: &[String]) {
        if notes.is_empty() {
            return;
        }
        self.remarked += 1;
        if self.remarked <= REMARKED {
            self.progress.clear();
            for note in notes {
                self.note(&format!("{id}: {note}"));
            }
        }
    }

    /// Says that an input is left out, and why.
    ///
    /// # Errors
    /// If it cannot be added to the list of skipped inputs.
    pub fn skip(&mut self, error: &Error) -> Result<(), Failure> {
        self.progress.skip(&error.expected);
        self.progress.clear();
        say("skipped", &error.to_string());
        let Some(list) = &mut self.list else { return Ok(()) };
        let Error { file, line, expected, found, advice } = error;
        let record = Skipped { file: file.as_deref(), line: *line, expected, found, advice };
        let mut bytes = serde_json::to_vec(&record).unwrap_or_default();
        bytes.push(b'\n');
        list.write(&bytes)
    }

    /// Remembers a document whose relative expressions stay unresolved for want of a date.
    pub fn undated(&mut self, id: &str) {
        remember(&mut self.undated, id);
    }

    /// Remembers a document with characters that XML cannot hold.
    pub fn unheld(&mut self, id: &str) {
        remember(&mut self.unheld, id);
    }

    /// Remembers a document whose "today" may be another day where it was written.
    pub fn doubted(&mut self, id: &str) {
        remember(&mut self.doubted, id);
    }

    /// How many inputs were left out.
    #[must_use]
    pub fn skipped(&self) -> usize {
        self.progress.skipped()
    }

    /// Says how to date what states no date, and puts the list of skipped inputs in its place.
    ///
    /// # Errors
    /// If that cannot be done.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.progress.clear();
        if let Some(more) = self.remarked.checked_sub(REMARKED).filter(|more| *more > 0) {
            self.note(&format!("{more} more documents have notes: dateline read shows them"));
        }
        let (count, first) = &self.undated;
        let unresolved = "relative dates stay unresolved; give one with --published [FILE=]DATE";
        match count {
            0 => {}
            1 => self.note(&format!("{first} states no date of publication: {unresolved}")),
            _ => self.note(&format!(
                "{count} documents state no date of publication, {first} the first: {unresolved}"
            )),
        }
        let (count, first) = &self.doubted;
        let doubted = "is told in UTC, near to another day: “today” may be that day where it was written; say where with --timezone ZONE";
        match count {
            0 => {}
            1 => self.note(&format!("the time of publication of {first} {doubted}")),
            _ => self
                .note(&format!("the time of publication of {count} documents, {first} the first, {doubted}")),
        }
        let (count, first) = &self.unheld;
        let replaced = "characters that XML cannot hold are written as U+FFFD";
        match count {
            0 => {}
            1 => self.note(&format!("{first}: {replaced}")),
            _ => self.note(&format!("in {count} documents, {first} the first, {replaced}")),
        }
        if let Some(summary) = self.progress.summary() {
            say("done", &summary);
        }
        self.list.map_or(Ok(()), Output::finish)
    }
}

/// Counts a document, and keeps the id of the first.
fn remember((count, first): &mut (usize, String), id: &str) {
    *count += 1;
    if *count == 1 {
        first.push_str(id);
    }
}

/// One line on standard error. Where standard error is closed there is nobody to tell.
pub fn say(kind: &str, text: &str) {
    let _nobody_listens = writeln!(std::io::stderr(), "{kind}: {}", render::safe::line(text));
}
