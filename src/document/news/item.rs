//! What an agency tells of one item → a document with typed blocks.
//!
//! The head of the document comes first: headlines, bylines, notes, dateline, summaries; then the story. What the story
//! repeats of its head stands once. An item that its agency canceled or withholds is shown as a note.

use rustc_hash::FxHashSet;

use super::line::{Line, letters};
use super::status::Status;
use super::when::{Dates, iso};
use crate::calendar::DateOrder;
use crate::document::line::{byline, dateline};
use crate::document::metadata::Metadata;
use crate::document::read::{Content, Part};
use crate::document::{Block, BlockKind};
use crate::language::english::furniture::is_agency;

/// One item, as its format tells it.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// What it states of itself, but for its dates.
    pub metadata: Metadata,
    pub dates: Dates,
    pub status: Status,
    /// Whether it is marked as the correction of an earlier version.
    pub corrects: bool,
    /// Names of those from whom the text or parts of it come.
    pub origins: Vec<String>,
    /// What stands above the story.
    pub head: Vec<Line>,
    pub story: Vec<Line>,
    /// What a person should know about how it was read.
    pub notes: Vec<String>,
}

/// A summary is looked for among so many lines of the story.
const NEAR: usize = 3;

impl Item {
    /// Adds words to the head.
    pub fn add(&mut self, kind: BlockKind, words: Option<String>) {
        self.head.extend(words.and_then(|words| Line::new(kind, &words)));
    }

    /// Notes a date under the name that it has in the item; first those that go before the others.
    pub fn date(&mut self, name: &'static str, text: Option<String>) -> Option<String> {
        self.metadata.dates.extend(text.clone().map(|text| (name, text)));
        text
    }

    /// The document.
    pub fn part(mut self) -> Part {
        let begins = type_points(&mut self.story);
        let above = self.head.iter().chain(self.story.iter().take(begins));
        let headline = above.clone().find(|line| line.kind == BlockKind::Headline);
        self.metadata.title = headline.map(|line| line.words.clone()).or(self.metadata.title.take());
        self.metadata.author = authors(&self.head).or_else(|| authors(self.story.get(..begins)?));
        let source = self.metadata.source.as_deref().map(letters).unwrap_or_default();
        let agency = self.origins.iter().find(|name| is_agency(name) && letters(name) != source);
        self.metadata.agency = agency.cloned();
        let settled = self.dates.settle();
        if let Some(end) = settled.published.as_ref().filter(|_| settled.embargoed) {
            let end = iso(end);
            self.notes.push(format!("An embargo ends on {end}, which counts as the time of publication."));
        }
        (self.metadata.published, self.metadata.updated) = (settled.published, settled.updated);
        self.notes.extend(self.status.note().map(str::to_owned));
        if self.corrects {
            self.notes.push("Its agency marks this version as a correction.".to_owned());
        }
        if !self.story.iter().any(|line| line.kind == BlockKind::Body) && self.status == Status::Usable {
            self.notes.push("The item holds no story.".to_owned());
        }
        let mut lines = once(self.head, &self.story, begins);
        if self.status != Status::Usable {
            lines.iter_mut().for_each(|line| line.kind = BlockKind::Note);
        }
        let (text, blocks) = Block::joined(lines.iter().map(|line| (line.kind, None, line.words.as_str())));
        Part {
            metadata: self.metadata,
            content: Content::Typed { text, blocks },
            notes: self.notes,
            alone: true,
        }
    }
}

/// Who wrote it, without "By".
fn authors(head: &[Line]) -> Option<String> {
    let lines = head.iter().filter(|line| line.kind == BlockKind::Byline);
    let names: Vec<&str> =
        lines.map(|line| byline(&line.words).unwrap_or(&line.words).trim_end_matches([',', ' '])).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Head and story, whose first paragraph stands at `begins`, without what stands there again.
fn once(head: Vec<Line>, story: &[Line], begins: usize) -> Vec<Line> {
    let paragraphs = || story.iter().skip(begins).filter(|line| line.kind == BlockKind::Body).take(NEAR);
    let opening: Vec<String> = paragraphs().map(Line::letters).collect();
    let datelines: Vec<&str> = paragraphs().filter_map(own_dateline).collect();
    let mut told = FxHashSet::default();
    let mut lines = Vec::with_capacity(head.len() + story.len());
    for line in head {
        let letters = signless(&line);
        let repeated = match line.kind {
            // A summary is often the first paragraph, cut short.
            BlockKind::Highlight => opening.iter().any(|line| line.starts_with(&letters)),
            BlockKind::Dateline => datelines.iter().any(|own| opens_alike(own, &line.words)),
            _ => false,
        };
        if !repeated && told.insert(letters) {
            lines.push(line);
        }
    }
    let (above, below) = story.split_at(begins.min(story.len()));
    let again = |line: &&Line| told.contains(&signless(line));
    lines.extend(above.iter().filter(|line| !again(line)).cloned());
    lines.extend(below.iter().filter(|line| line.kind == BlockKind::Body || !again(line)).cloned());
    lines
}

/// Points that stand above the first paragraph are highlights. Returns where that paragraph stands.
fn type_points(story: &mut [Line]) -> usize {
    let point = |line: &Line| line.words.strip_prefix(['*', '•', '-'])?.strip_prefix(' ').map(str::to_owned);
    let paragraph = |line: &Line| line.kind == BlockKind::Body && point(line).is_none();
    let Some(begins) = story.iter().position(paragraph) else { return 0 };
    for line in story.iter_mut().take(begins).filter(|line| line.kind == BlockKind::Body) {
        let words = point(line).unwrap_or_default();
        *line = Line { kind: BlockKind::Highlight, words };
    }
    begins
}

/// The letters of a line, of a byline without its "By".
fn signless(line: &Line) -> String {
    match line.kind {
        BlockKind::Byline => letters(byline(&line.words).unwrap_or(&line.words)),
        _ => line.letters(),
    }
}

/// The dateline with which a paragraph opens.
fn own_dateline(line: &Line) -> Option<&str> {
    let dateline = dateline(&line.words, None, DateOrder::default())?;
    line.words.get(dateline.span.start..dateline.span.end).filter(|own| own.len() < line.words.len())
}

/// Whether two datelines name the same place first.
fn opens_alike(one: &str, other: &str) -> bool {
    let place = |text: &str| letters(text.split([',', '(', '-', '–', '—']).next().unwrap_or(text));
    let (one, other) = (place(one), place(other));
    !one.is_empty() && (one.starts_with(&other) || other.starts_with(&one))
}
