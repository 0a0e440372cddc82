//! Lines without marks within them → the text of an article and its typed blocks.

use super::tidy::tidy;
use super::{ASIDE, CAPTION, HOLE};
use crate::document::{Block, BlockKind};
use crate::language::english::wiki::{Section, leads_elsewhere, section};
use crate::span::Span;

/// The text and its blocks, one paragraph each.
pub(super) fn blocks(lines: &str) -> (String, Vec<Block>) {
    let mut layout = Layout::default();
    for line in lines.split('\n') {
        layout.line(line.trim_end());
    }
    layout.end_table();
    layout.end_paragraph();
    (layout.text, layout.blocks)
}

#[derive(Default)]
struct Layout {
    text: String,
    blocks: Vec<Block>,
    /// The lines of the paragraph that goes on.
    paragraph: String,
    /// Captions that wait for its end.
    captions: Vec<String>,
    /// The section that is no part of the story, and how deep its heading is.
    set_aside: Option<(usize, Section)>,
    table: Table,
}

/// A table that goes on.
#[derive(Default)]
struct Table {
    /// How many tables are open.
    depth: usize,
    /// The cells of its row.
    cells: Vec<String>,
    /// Whether a cell of the row is none of a heading.
    has_content: bool,
    /// Whether it is a box beside the story.
    is_box: bool,
}

/// A row of a table tells something where a cell has so many words.
const TELLING: usize = 4;

impl Layout {
    fn line(&mut self, line: &str) {
        if let Some(caption) = line.strip_prefix(CAPTION) {
            self.captions.push(caption.to_owned());
            return;
        }
        let bare = line.trim_start_matches([' ', '\t', HOLE]);
        if self.table.depth > 0 || bare.trim_start_matches(':').starts_with("{|") {
            match heading(line) {
                // No table has sections: this one was never closed.
                Some((2, words)) => {
                    self.end_table();
                    self.heading(2, words);
                }
                _ => self.table_line(bare.trim_start_matches(':')),
            }
            return;
        }
        if let Some((level, words)) = heading(line) {
            self.end_paragraph();
            self.heading(level, words);
            return;
        }
        match bare.as_bytes().first() {
            None => self.end_paragraph(),
            // What is left of a template that is broken.
            Some(b'|') => {}
            Some(b'*' | b'#' | b':' | b';') => {
                self.end_paragraph();
                self.item(bare.trim_start_matches(['*', '#', ':', ';']));
            }
            Some(b'-') if bare.starts_with("----") => {
                self.end_paragraph();
                self.paragraph.push_str(bare.trim_start_matches('-'));
            }
            Some(_) => {
                self.paragraph.push(' ');
                self.paragraph.push_str(line);
            }
        }
    }

    fn heading(&mut self, level: usize, words: &str) {
        if self.set_aside.is_none_or(|(outer, _)| level <= outer) {
            self.set_aside = section(&tidy(words)).map(|section| (level, section));
        }
        self.block(BlockKind::Headline, words);
    }

    fn item(&mut self, words: &str) {
        match words.strip_prefix(ASIDE) {
            Some(words) if leads_elsewhere(words) => self.block(BlockKind::Link, words),
            _ => self.block(BlockKind::Body, words),
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        self.block(BlockKind::Body, &paragraph);
        for caption in std::mem::take(&mut self.captions) {
            self.block(BlockKind::Caption, &caption);
        }
    }

    fn table_line(&mut self, line: &str) {
        if let Some(attributes) = line.strip_prefix("{|") {
            if self.table.depth == 0 {
                self.end_paragraph();
                self.table.is_box = is_box(attributes);
            }
            self.end_row();
            self.table.depth += 1;
        } else if line.starts_with("|}") {
            self.end_row();
            self.table.depth -= 1;
        } else if line.starts_with("|-") {
            self.end_row();
        } else if let Some(caption) = line.strip_prefix("|+") {
            self.end_row();
            if !self.table.is_box {
                self.captions.push(cell(caption).to_owned());
                self.end_paragraph();
            }
        } else if let Some(cells) = line.strip_prefix('|') {
            self.table.has_content = true;
            self.table.cells.extend(cells.split("||").map(|text| cell(text).to_owned()));
        } else if let Some(cells) = line.strip_prefix('!') {
            let cells = cells.split("!!").flat_map(|cells| cells.split("||"));
            self.table.cells.extend(cells.map(|text| cell(text).to_owned()));
        } else if let Some(last) = self.table.cells.last_mut() {
            last.push(' ');
            last.push_str(line.trim_start_matches(['*', '#', ';']));
        }
    }

    fn end_row(&mut self) {
        let has_content = std::mem::take(&mut self.table.has_content);
        let cells = std::mem::take(&mut self.table.cells);
        if self.table.is_box {
            return;
        }
        let cells: Vec<String> =
            cells.iter().map(|cell| tidy(cell)).filter(|cell| !cell.is_empty()).collect();
        let telling =
            has_content && cells.iter().any(|cell| cell.split_whitespace().nth(TELLING - 1).is_some());
        let kind = if telling { BlockKind::Body } else { BlockKind::Boilerplate };
        self.block(kind, &cells.join(" | "));
    }

    fn end_table(&mut self) {
        self.end_row();
        self.table = Table::default();
        self.end_paragraph();
    }

    /// Adds a block, typed as its section where that is no part of the story.
    fn block(&mut self, kind: BlockKind, words: &str) {
        let words = tidy(words);
        if !words.contains(char::is_alphanumeric) {
            return;
        }
        let kind = match self.set_aside {
            Some((_, Section::Links)) => BlockKind::Link,
            Some((_, Section::Sources)) => BlockKind::Boilerplate,
            None => kind,
        };
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(&words);
        self.blocks.push(Block { kind, span: Span::new(start, self.text.len()), stamp: None });
    }
}

/// How deep a heading is, and its words.
fn heading(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_end_matches([' ', '\t', HOLE]);
    let signs = |text: &str, from_end: bool| {
        let is_sign = |byte: &u8| *byte == b'=';
        if from_end {
            text.bytes().rev().take_while(is_sign).count()
        } else {
            text.bytes().take_while(is_sign).count()
        }
    };
    let level = signs(line, false).min(signs(line, true)).min(6);
    let words = line.get(level..line.len().checked_sub(level)?)?;
    (level > 0 && words.contains(char::is_alphanumeric)).then_some((level, words))
}

/// The words of a cell, without what says how it is shown.
fn cell(text: &str) -> &str {
    text.split_once('|').map_or(text, |(_, words)| words)
}

/// Whether a table with these attributes stands beside the story.
fn is_box(attributes: &str) -> bool {
    const BOXES: [&str; 6] = ["infobox", "navbox", "sidebar", "metadata", "ambox", "vcard"];
    let attributes = attributes.to_lowercase();
    BOXES.iter().any(|name| attributes.contains(name))
}
