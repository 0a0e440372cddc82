//! A page's tree → its lines: paragraphs, headings, items, captions, each with what stands in links counted.

use crate::document::repair::is_unseen;
use crate::language::english::furniture::speaks_of_cookies;

use super::names::Named;
use super::tag::Tag;
use super::tree::{Kind, Tree};

/// What a line is, going by the elements around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// A paragraph, or any other run of words.
    #[default]
    Paragraph,
    /// A heading of that rank.
    Heading(u8),
    /// An item of a list.
    Item,
    /// The words under a picture.
    Caption,
    /// A row of a table.
    Row,
}

/// What is set as a heading and has more letters than this is none.
const LONGEST_HEADING: usize = 120;

/// A sentence has no fewer words than this.
const SHORTEST_SENTENCE: usize = 3;

/// Words with no edge of a block between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The first node of it.
    pub at: usize,
    /// Its words, blanks folded.
    pub words: String,
    pub shape: Shape,
    /// Letters and digits.
    pub letters: usize,
    /// Those of them that stand in links.
    pub linked: usize,
    /// Whether it stands in a quotation, or in a post of a social network that the page shows.
    pub quoted: bool,
    /// Whether it only tells of the site's cookies.
    pub notice: bool,
    /// Whether the page's paragraphs are short, or do not end as sentences do.
    pub terse: bool,
    /// What the elements around it are named for.
    pub room: Room,
}

impl Line {
    /// Whether more of it stands in links than not.
    pub fn is_linked(&self) -> bool {
        self.linked * 2 > self.letters
    }

    /// Whether it ends as a sentence does.
    pub fn stops(&self) -> bool {
        let words = self.words.trim_end_matches(['"', '\'', '”', '’', '“', '»', ')', ']', '*', ' ']);
        words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', ':', ';'])
    }

    /// Whether it is a sentence too short to be taken for a paragraph.
    pub fn is_short_sentence(&self) -> bool {
        let free = self.shape == Shape::Paragraph && self.linked == 0 && !self.notice;
        free && self.stops() && self.words.split_whitespace().count() >= SHORTEST_SENTENCE
    }

    /// Whether it reads like a paragraph of a story.
    pub fn is_prose(&self) -> bool {
        let short = match (self.stops(), self.terse) {
            (true, _) => 30,
            (false, true) => 40,
            (false, false) => 120,
        };
        let heading = matches!(self.shape, Shape::Heading(_)) && self.letters < LONGEST_HEADING;
        let plain = !heading && self.shape != Shape::Caption && !self.is_linked() && !self.notice;
        plain && self.letters >= short
    }
}

/// What the elements around a line are named for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Room {
    /// The main points above the story.
    pub highlights: bool,
    /// What an earlier edition had wrong.
    pub correction: bool,
    /// A note of the editors.
    pub note: bool,
    /// Who wrote it.
    pub byline: bool,
    /// The place of the live-blog entry.
    pub entry: Option<usize>,
}

impl Room {
    /// The room of an element inside this one.
    fn inner(self, at: usize, named: Named) -> Self {
        Self {
            highlights: self.highlights || named.highlights,
            correction: self.correction || named.correction,
            note: self.note || named.note,
            byline: self.byline || named.byline,
            entry: if named.entry { Some(at) } else { self.entry },
        }
    }
}

/// What is known of the blocks that are open.
struct Block {
    end: usize,
    shape: Option<Shape>,
    room: Room,
}

/// The lines of a page, in order; `names` are those of its elements, by place.
pub(super) fn lines(tree: &Tree, names: &[Named]) -> Vec<Line> {
    let mut lines = Lines {
        tree,
        lines: Vec::new(),
        open: Vec::new(),
        line: Line::default(),
        breaks: 0,
        quoted_until: 0,
    };
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        lines.close(at);
        match node.kind {
            Kind::Text => lines.text(at),
            Kind::Comment => {}
            Kind::Element(tag) => {
                let named = names.get(at).copied().unwrap_or_default();
                if tag.is_silent() || named.hidden {
                    // What is silent but inline does not part the words around it.
                    at = node.end;
                    continue;
                }
                lines.element(at, tag, named);
            }
        }
        at += 1;
    }
    lines.flush();
    lines.lines
}

struct Lines<'t> {
    tree: &'t Tree,
    lines: Vec<Line>,
    open: Vec<Block>,
    line: Line,
    /// Line breaks since the last word.
    breaks: usize,
    quoted_until: usize,
}

impl Lines<'_> {
    /// Closes the blocks that end before a place.
    fn close(&mut self, at: usize) {
        while self.open.last().is_some_and(|block| block.end <= at) {
            self.flush();
            self.open.pop();
        }
    }

    fn element(&mut self, at: usize, tag: Tag, named: Named) {
        let end = self.tree.node(at).map_or(at, |node| node.end);
        match tag {
            Tag::Br => {
                self.breaks += 1;
                if self.breaks >= 2 {
                    self.flush();
                } else {
                    self.blank();
                }
                return;
            }
            Tag::Blockquote => self.quoted_until = self.quoted_until.max(end),
            Tag::Td | Tag::Th => {
                // The cells of a row stand in one line, unless the table lays out the page.
                self.blank();
                if !self.in_row() {
                    self.flush();
                    self.push(at, end, None, named);
                }
                return;
            }
            _ => {}
        }
        let shape = match tag {
            _ if named.caption => Some(Shape::Caption),
            Tag::Li | Tag::Dd | Tag::Dt => Some(Shape::Item),
            Tag::Tr if self.is_plain_row(at, end) => Some(Shape::Row),
            _ => tag.heading().map(Shape::Heading),
        };
        if tag.is_inline() && !named.caption {
            return;
        }
        self.flush();
        self.push(at, end, shape, named);
    }

    fn push(&mut self, at: usize, end: usize, shape: Option<Shape>, named: Named) {
        let around = self.open.last().map(|block| block.room).unwrap_or_default();
        self.open.push(Block { end, shape, room: around.inner(at, named) });
    }

    fn in_row(&self) -> bool {
        self.open.last().is_some_and(|block| block.shape == Some(Shape::Row))
    }

    /// A row whose cells hold words and no blocks.
    fn is_plain_row(&self, at: usize, end: usize) -> bool {
        (at + 1..end.min(at + 400)).all(|at| match self.tree.tag(at) {
            Some(tag) => tag.is_inline() || tag.is_cell(),
            None => true,
        }) && end < at + 400
    }

    fn blank(&mut self) {
        if !self.line.words.is_empty() && !self.line.words.ends_with(' ') {
            self.line.words.push(' ');
        }
    }

    fn text(&mut self, at: usize) {
        let Some(node) = self.tree.node(at) else { return };
        for (nth, word) in self.tree.words(node).split(char::is_whitespace).enumerate() {
            if nth > 0 {
                self.blank();
            }
            if word.is_empty() {
                continue;
            }
            if self.line.words.is_empty() {
                self.line.at = at;
            }
            self.breaks = 0;
            self.line.words.extend(word.chars().filter(|&sign| !is_unseen(sign)));
            let letters = word.chars().filter(|sign| sign.is_alphanumeric()).count();
            self.line.letters += letters;
            self.line.linked += if node.linked { letters } else { 0 };
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        let mut line = std::mem::take(&mut self.line);
        line.words.truncate(line.words.trim_end().len());
        if line.letters == 0 {
            return;
        }
        line.notice = speaks_of_cookies(&line.words);
        line.quoted = line.at < self.quoted_until;
        line.room = self.open.last().map(|block| block.room).unwrap_or_default();
        line.shape = self.open.iter().rev().take(6).find_map(|block| block.shape).unwrap_or_default();
        self.lines.push(line);
    }
}
