//! A page's tree → its lines: paragraphs, headings, items, captions, each with what stands in links counted.

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

/// Words with no edge of a block between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The innermost block that holds it.
    pub block: usize,
    /// The first node of it.
    pub at: usize,
    /// Its words, blanks folded.
    pub words: String,
    pub shape: Shape,
    /// Letters and digits.
    pub letters: usize,
    /// Those of them that stand in links.
    pub linked: usize,
    /// Those that are set bold.
    pub bold: usize,
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

    /// Whether it reads like a paragraph of a story.
    pub fn is_prose(&self) -> bool {
        let short = if self.stops() { 30 } else { 120 };
        !matches!(self.shape, Shape::Heading(_) | Shape::Caption)
            && !self.is_linked()
            && self.letters >= short
    }
}

/// What is known of the blocks that are open.
struct Block {
    at: usize,
    end: usize,
    shape: Option<Shape>,
}

/// The lines of a page, in order; `names` are those of its elements, by place.
pub(super) fn lines(tree: &Tree, names: &[Named]) -> Vec<Line> {
    let mut lines =
        Lines { tree, lines: Vec::new(), open: Vec::new(), line: Line::default(), breaks: 0, bold_until: 0 };
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
    bold_until: usize,
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
            Tag::B | Tag::Strong => self.bold_until = self.bold_until.max(end),
            Tag::Td | Tag::Th => {
                // The cells of a row stand in one line, unless the table lays out the page.
                self.blank();
                if !self.in_row() {
                    self.flush();
                    self.open.push(Block { at, end, shape: None });
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
        self.open.push(Block { at, end, shape });
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
        let bold = at < self.bold_until;
        for (nth, word) in self.tree.words(node).split(is_blank).enumerate() {
            if nth > 0 {
                self.blank();
            }
            if word.is_empty() {
                continue;
            }
            if self.line.words.is_empty() {
                self.line.at = at;
                self.line.block = self.open.last().map_or(0, |block| block.at);
            }
            self.breaks = 0;
            self.line.words.push_str(word);
            let letters = word.chars().filter(|sign| sign.is_alphanumeric()).count();
            self.line.letters += letters;
            self.line.linked += if node.linked { letters } else { 0 };
            self.line.bold += if bold { letters } else { 0 };
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        let mut line = std::mem::take(&mut self.line);
        line.words.truncate(line.words.trim_end().len());
        if line.letters == 0 {
            return;
        }
        line.shape = self.open.iter().rev().take(6).find_map(|block| block.shape).unwrap_or_default();
        self.lines.push(line);
    }
}

/// Blanks, and the marks that only say where a line may break.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200B}' | '\u{FEFF}')
}
