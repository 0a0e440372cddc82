//! Markdown → pieces: headings, paragraphs, list items, with their words freed of markup.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::span::Span;

use super::piece::{Piece, Shape};
use crate::document::line::told;

/// The pieces of `text` from byte `from` on.
pub(super) fn pieces(text: &str, from: usize) -> Vec<Piece<'_>> {
    let source = text.get(from..).unwrap_or_default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut leaves = Leaves::default();
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        leaves.take(event, &range);
    }
    leaves.close();
    let pieces = leaves.pieces.into_iter().map(|piece| Piece { span: piece.span.shifted(from), ..piece });
    cover(text, from, pieces.collect())
}

/// The blocks that hold words themselves, collected from the events of the parser.
#[derive(Default)]
struct Leaves<'t> {
    pieces: Vec<Piece<'t>>,
    open: Option<Leaf>,
    /// Depth of lists.
    items: usize,
    links: usize,
    pictures: usize,
}

/// A block that is being read, line by line.
struct Leaf {
    shape: Shape,
    range: Range<usize>,
    lines: Vec<Line>,
}

#[derive(Default)]
struct Line {
    words: String,
    range: Range<usize>,
    /// Letters and digits, and how many of them stand in links.
    letters: usize,
    linked: usize,
    pictures: usize,
}

impl Leaves<'_> {
    fn take(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => {
                self.words(&words, range);
            }
            Event::Html(markup) | Event::InlineHtml(markup) => self.words(&without_tags(&markup), range),
            Event::SoftBreak | Event::HardBreak => {
                if let Some(leaf) = &mut self.open {
                    leaf.lines.push(Line { range: range.end..range.end, ..Line::default() });
                }
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => self.words("", range),
            Event::Rule => {
                self.close();
                let span = Span::new(range.start, range.end);
                self.pieces.push(Piece { span, shape: Shape::Rule, ..Piece::default() });
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Heading { .. } => self.open(Shape::Heading, range),
            Tag::Paragraph if self.items > 0 => self.open(Shape::Item, range),
            Tag::TableHead | Tag::TableRow => self.open(Shape::Row, range),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.open(Shape::Paragraph, range),
            Tag::Item => {
                self.close();
                self.items += 1;
            }
            Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_) => self.close(),
            Tag::Link { .. } => {
                self.links += 1;
                self.words("", range);
            }
            Tag::Image { .. } => {
                self.words("", range);
                self.pictures += 1;
                if let Some(line) = self.open.as_mut().and_then(|leaf| leaf.lines.last_mut()) {
                    line.pictures += 1;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Item => {
                self.close();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::TableCell => self.words(" ", &(0..0)),
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::TableHead
            | TagEnd::TableRow => self.close(),
            _ => {}
        }
    }

    fn open(&mut self, shape: Shape, range: &Range<usize>) {
        self.close();
        let first = Line { range: range.start..range.start, ..Line::default() };
        self.open = Some(Leaf { shape, range: range.clone(), lines: vec![first] });
    }

    /// Adds words to the open line. Those of a tight list stand in the item itself.
    fn words(&mut self, words: &str, range: &Range<usize>) {
        if self.open.is_none() {
            let shape = if self.items > 0 { Shape::Item } else { Shape::Paragraph };
            self.open(shape, range);
        }
        let Some(leaf) = &mut self.open else { return };
        leaf.range.end = leaf.range.end.max(range.end);
        let Some(line) = leaf.lines.last_mut() else { return };
        line.range.end = line.range.end.max(range.end);
        // The words for a picture that cannot be shown are no words of the page.
        if self.pictures > 0 {
            return;
        }
        let letters = words.chars().filter(|sign| sign.is_alphanumeric()).count();
        line.letters += letters;
        line.linked += if self.links > 0 { letters } else { 0 };
        line.words.push_str(words);
    }

    /// Ends the open block. Lines that tell by their words what they are stand alone.
    fn close(&mut self) {
        let Some(Leaf { shape, range, lines }) = self.open.take() else { return };
        let tells = |line: &Line| line.pictures > 0 || told(line.words.trim()).is_some();
        let apart = shape == Shape::Paragraph && lines.len() > 1 && lines.iter().any(tells);
        let first = self.pieces.len();
        let mut joins = false;
        for line in lines {
            let alone = apart && tells(&line);
            match self.pieces.last_mut().filter(|_| joins && !alone) {
                Some(piece) => {
                    piece.span.end = piece.span.end.max(line.range.end);
                    let words = piece.words.to_mut();
                    words.push(' ');
                    words.push_str(line.words.trim());
                }
                None => self.pieces.push(Piece {
                    span: Span::new(line.range.start, line.range.end),
                    shape: line.shape(shape),
                    words: Cow::Owned(line.words.trim().to_owned()),
                    adjacent: self.pieces.len() > first,
                }),
            }
            joins = !alone;
        }
        if let Some(piece) = self.pieces.get_mut(first) {
            piece.span.start = piece.span.start.min(range.start);
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.span.end = piece.span.end.max(range.end);
        }
    }
}

impl Line {
    fn shape(&self, of_block: Shape) -> Shape {
        match () {
            () if of_block != Shape::Paragraph => of_block,
            () if self.letters == 0 && self.pictures > 0 => Shape::Picture,
            () if self.letters == 0 => Shape::Rule,
            () if self.linked == self.letters => Shape::Links,
            () => of_block,
        }
    }
}

/// Words of inline HTML.
fn without_tags(markup: &str) -> String {
    let mut inside = false;
    let word = |sign: &char| {
        let hidden = inside || *sign == '<';
        inside = *sign == '<' || inside && *sign != '>';
        !hidden
    };
    markup.chars().filter(word).collect()
}

/// Lets the pieces cover all but blanks: bullets and quotation marks go to the piece behind them, and what the parser
/// took for definitions becomes pieces of its own.
fn cover<'t>(text: &'t str, from: usize, pieces: Vec<Piece<'t>>) -> Vec<Piece<'t>> {
    let mut covered: Vec<Piece<'t>> = Vec::with_capacity(pieces.len());
    let mut end = from;
    for mut piece in pieces {
        let start = piece.span.start.max(end);
        let gap = text.get(end..start).unwrap_or_default();
        let line = gap.rfind('\n').map_or(0, |at| at + 1);
        fill(text, end, end + line, &mut covered);
        let marks = gap.get(line..).unwrap_or_default();
        let marks = marks.len() - marks.trim_start().len() + line + end;
        piece.span = trimmed(text, Span::new(marks.min(start), piece.span.end.max(start)));
        piece.adjacent |= end > from && !gap.contains("\n\n") && gap.matches('\n').count() < 2;
        end = piece.span.end.max(end);
        if !piece.span.is_empty() {
            covered.push(piece);
        }
    }
    fill(text, end, text.len(), &mut covered);
    covered
}

/// Makes pieces of the lines between two places, where they are not blank.
fn fill<'t>(text: &'t str, from: usize, to: usize, covered: &mut Vec<Piece<'t>>) {
    let mut at = from;
    for line in text.get(from..to).unwrap_or_default().split_inclusive('\n') {
        let span = trimmed(text, Span::new(at, at + line.len()));
        at += line.len();
        let words = text.get(span.start..span.end).unwrap_or_default();
        let shape = match () {
            () if words.is_empty() => continue,
            () if words.starts_with('[') && words.contains("]:") => Shape::Links,
            () if !words.chars().any(char::is_alphanumeric) => Shape::Rule,
            () => Shape::Paragraph,
        };
        covered.push(Piece { span, shape, words: Cow::Borrowed(words), adjacent: false });
    }
}

fn trimmed(text: &str, span: Span) -> Span {
    let inner = text.get(span.start..span.end).unwrap_or_default();
    let start = span.end - inner.trim_start().len();
    Span::new(start, start + inner.trim().len())
}
