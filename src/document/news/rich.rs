//! Marked-up text of NITF or XHTML → lines. Elements that hold a line of its own part the words; any other stands within one.

use super::line::{self, Line};
use crate::document::BlockKind;
use crate::document::xml::Tree;

/// The lines inside the element at a place; `left_out` are places, in order, of elements that are passed over.
pub(super) fn lines(tree: &Tree<'_>, at: usize, left_out: &[usize]) -> Vec<Line> {
    let mut reading = Reading { lines: Vec::new(), words: String::new(), breaks: 0, open: Vec::new() };
    let inside = tree.inside(at);
    let mut at = inside.start;
    while at < inside.end {
        reading.close(at);
        let end = tree.inside(at).end;
        match tree.name(at).map(element) {
            Some(Element::Silent) => {
                at = end;
                continue;
            }
            Some(_) if left_out.binary_search(&at).is_ok() => {
                at = end;
                continue;
            }
            Some(Element::Preformatted) => {
                reading.flush();
                reading.lines.extend(line::of_plain(&tree.raw_text(at)));
                at = end;
                continue;
            }
            Some(Element::Block(kind)) => reading.open(end, kind.or_else(|| classed(tree, at))),
            Some(Element::Cell) => reading.words.push(' '),
            Some(Element::Break) => reading.line_break(),
            // "2" and the fraction 1/2 are not 21/2.
            Some(Element::Fraction) if reading.words.ends_with(|sign: char| sign.is_ascii_digit()) => {
                reading.words.push(' ');
            }
            Some(Element::Denominator) if !reading.words.ends_with(['/', '⁄']) => reading.words.push('/'),
            Some(Element::Fraction | Element::Denominator | Element::Inline) => {}
            None => reading.take(&tree.characters(at).unwrap_or_default()),
        }
        at += 1;
    }
    reading.flush();
    reading.lines
}

/// What an element does to the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    /// Parts it; the kind of what is inside, where the name tells it.
    Block(Option<BlockKind>),
    /// Parts words of one line.
    Cell,
    Break,
    Fraction,
    /// The lower part of a fraction.
    Denominator,
    /// Holds text whose lines are its own.
    Preformatted,
    /// Holds nothing to read.
    Silent,
    Inline,
}

fn element(name: &str) -> Element {
    let kind = match name {
        "hl1" | "hl2" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Headline,
        "byline" | "tagline" => BlockKind::Byline,
        "dateline" => BlockKind::Dateline,
        "abstract" => BlockKind::Highlight,
        "media-caption" | "media-producer" | "caption" | "figcaption" => BlockKind::Caption,
        "note" | "fn" => BlockKind::Note,
        "p" | "div" | "block" | "section" | "article" | "main" | "body" | "blockquote" | "bq" | "credit"
        | "li" | "dt" | "dd" | "tr" | "nitf-tr" | "ol" | "ul" | "dl" | "table" | "nitf-table" | "hr"
        | "media" | "figure" | "address" | "postaddr" | "datasource" | "header" | "footer" | "aside" => {
            return Element::Block(None);
        }
        "td" | "th" | "byttl" | "story.date" => return Element::Cell,
        "br" => return Element::Break,
        "frac" => return Element::Fraction,
        "denom" => return Element::Denominator,
        "pre" => return Element::Preformatted,
        "head"
        | "script"
        | "style"
        | "media-reference"
        | "media-metadata"
        | "media-object"
        | "nitf-table-metadata"
        | "object"
        | "svg"
        | "nav"
        | "template" => return Element::Silent,
        _ => return Element::Inline,
    };
    Element::Block(Some(kind))
}

/// The kind of a block that its class tells, as papers' archives do.
fn classed(tree: &Tree<'_>, at: usize) -> Option<BlockKind> {
    let class = tree.attribute(at, "class").or_else(|| tree.attribute(at, "id"))?.to_ascii_lowercase();
    match () {
        () if class.contains("correction") => Some(BlockKind::Correction),
        () if class.contains("crosshead") || class.contains("subhead") => Some(BlockKind::Headline),
        () if class.contains("ednote") || class.contains("editorsnote") => Some(BlockKind::Note),
        () => None,
    }
}

struct Reading {
    lines: Vec<Line>,
    words: String,
    /// Line breaks since the last word.
    breaks: usize,
    /// Where each open block ends, and the kind of what it holds.
    open: Vec<(usize, Option<BlockKind>)>,
}

impl Reading {
    /// Closes the blocks that end before a place.
    fn close(&mut self, at: usize) {
        while self.open.last().is_some_and(|&(end, _)| end <= at) {
            self.flush();
            self.open.pop();
        }
    }

    /// What a block is, the outermost tells that knows: a heading in a note belongs to the note.
    fn open(&mut self, end: usize, kind: Option<BlockKind>) {
        self.flush();
        let around = self.open.last().and_then(|&(_, kind)| kind);
        self.open.push((end, around.or(kind)));
    }

    fn take(&mut self, characters: &str) {
        if characters.contains(|sign: char| !sign.is_whitespace()) {
            self.breaks = 0;
        }
        self.words.push_str(characters);
    }

    /// Two breaks in a row part lines as two paragraphs do.
    fn line_break(&mut self) {
        self.breaks += 1;
        if self.breaks == 2 {
            self.flush();
        }
        self.words.push(' ');
    }

    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        self.lines.extend(match self.open.last().and_then(|&(_, kind)| kind) {
            Some(kind) => Line::new(kind, &words),
            None => Line::of_story(&words),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::document::xml::Tree;

    #[track_caller]
    fn check(xml: &str, expected: &[&str]) {
        let tree = Tree::parse(xml);
        let shown: Vec<String> =
            lines(&tree, 0, &[]).iter().map(|line| format!("{}: {}", line.kind.name(), line.words)).collect();
        assert_eq!(shown, expected, "{xml}");
    }

    #[test]
    fn paragraphs_headings_captions() {
        check(
            "<body><p>One <em>two</em>\n three.</p> <hl2>Four</hl2><p/><ul><li>Five</li><li><p>Six</p></li></ul></body>",
            &["body: One two three.", "headline: Four", "body: Five", "body: Six"],
        );
        check(
            "<b><media><media-reference source='a'>x</media-reference><media-caption><p>A <a>ship</a></p></media-caption>\
             <media-producer>Jan</media-producer></media><p>One.</p></b>",
            &["caption: A ship", "caption: Jan", "body: One."],
        );
        check("<b><note><hl1>Note</hl1><p>One.</p></note></b>", &["note: Note", "note: One."]);
        check(
            "<b><block class='correction_text'><p>It was Friday.</p></block></b>",
            &["correction: It was Friday."],
        );
        check("<b>One<br/>two<br/> <br/>three</b>", &["body: One two", "body: three"]);
        check(
            "<b><tr><td>1</td><td>2<frac><numer>1</numer><denom>2</denom></frac></td></tr></b>",
            &["body: 1 2 1/2"],
        );
        check(
            "<b><pre>One fell on Friday.\n\nTwo fell.</pre></b>",
            &["body: One fell on Friday.", "body: Two fell."],
        );
        check("<h><head><title>x</title></head><body>One</body></h>", &["body: One"]);
        check("<b/>", &[]);
    }

    #[test]
    fn deep_nesting_is_read() {
        let deep = format!("{}x{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        check(&deep, &["body: x"]);
    }
}
