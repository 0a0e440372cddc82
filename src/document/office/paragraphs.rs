//! The XML of a document → its paragraphs, in order: of the text, of tables row by row, of text boxes, each once, and of
//! notes at their end.
//!
//! What was deleted while changes were tracked is left out, what was inserted is read.

use super::styles::{Style, Styles};
use crate::document::BlockKind;
use crate::document::xml::Tree;

/// A paragraph with what is told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub words: String,
    pub style: Option<Style>,
}

/// What a document holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub paragraphs: Vec<Paragraph>,
    /// The notes that the text refers to, in order.
    pub references: Vec<Reference>,
    /// The words of notes that stand within the text, in order.
    pub notes: Vec<String>,
    /// How many deletions and insertions were tracked.
    pub tracked: (usize, usize),
    /// Whether somebody commented on it.
    pub commented: bool,
}

/// A note that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// `footnote` or `endnote`.
    pub kind: &'static str,
    pub id: String,
}

/// The paragraphs inside the element at a place.
pub(super) fn paragraphs(tree: &Tree<'_>, at: usize, styles: &Styles) -> Content {
    let mut reading = Reading {
        tree,
        styles,
        mixed: tree.root().and_then(|root| tree.name(root)) == Some("document-content"),
        content: Content::default(),
        open: Vec::new(),
        row: None,
        lists: 0,
    };
    let inside = tree.inside(at);
    let mut at = inside.start;
    while at < inside.end {
        reading.close(at);
        at = reading.node(at).max(at + 1);
    }
    reading.close(usize::MAX);
    reading.content
}

/// What an element does to the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    /// Its words are a paragraph.
    Paragraph,
    /// Its text is text of the document.
    Text,
    /// Nothing of it is read.
    Silent,
    Deleted,
    Inserted,
    Comment,
    Row,
    Cell,
    List,
    /// Stands for one sign.
    Sign(char),
    Reference(&'static str),
    /// A note that stands within the text.
    Note,
    Around,
}

fn element(name: &str) -> Element {
    match name {
        "p" | "h" => Element::Paragraph,
        "t" => Element::Text,
        "del" | "moveFrom" => Element::Deleted,
        "ins" | "moveTo" => Element::Inserted,
        // Of two forms of one thing the second is for programs that do not know the first.
        "Fallback" | "instrText" | "delText" | "delInstrText" | "tracked-changes" | "note-citation"
        | "pPr" | "sectPr" | "tblPr" | "trPr" | "tcPr" | "tblGrid" | "sequence-decls" | "forms" => {
            Element::Silent
        }
        "annotation" | "commentReference" => Element::Comment,
        "tr" | "table-row" => Element::Row,
        "tc" | "table-cell" => Element::Cell,
        "list-item" => Element::List,
        "tab" | "ptab" => Element::Sign('\t'),
        "s" => Element::Sign(' '),
        "br" | "cr" | "line-break" => Element::Sign('\n'),
        "noBreakHyphen" => Element::Sign('-'),
        "footnoteReference" => Element::Reference("footnote"),
        "endnoteReference" => Element::Reference("endnote"),
        "note" => Element::Note,
        _ => Element::Around,
    }
}

struct Reading<'a, 't> {
    tree: &'a Tree<'t>,
    styles: &'a Styles,
    /// Whether characters stand between the elements of a paragraph, as in Open Document, and not in elements of their own.
    mixed: bool,
    content: Content,
    /// Paragraphs that are open: text boxes stand inside others.
    open: Vec<Open>,
    row: Option<Row>,
    /// Up to which place an item of a list goes on.
    lists: usize,
}

struct Open {
    end: usize,
    paragraph: Paragraph,
    /// Whether the end of the paragraph was deleted, so that the next goes on in it.
    goes_on: bool,
}

/// A row of a table.
#[derive(Default)]
struct Row {
    end: usize,
    cells: Vec<Vec<Paragraph>>,
}

impl Reading<'_, '_> {
    /// Reads the node at a place, and says where the next one to read is.
    fn node(&mut self, at: usize) -> usize {
        let end = self.tree.inside(at).end;
        let Some(name) = self.tree.name(at) else {
            if self.mixed {
                self.push_folded(&self.tree.characters(at).unwrap_or_default());
            }
            return end;
        };
        match element(name) {
            Element::Paragraph => self.open(at, end),
            Element::Text => {
                let text = self.tree.raw_text(at);
                self.push(&text);
                return end;
            }
            Element::Silent => return end,
            Element::Deleted => {
                self.content.tracked.0 += 1;
                return end;
            }
            Element::Inserted => self.content.tracked.1 += 1,
            Element::Comment => {
                self.content.commented = true;
                return end;
            }
            Element::Row if self.row.is_none() => self.row = Some(Row { end, cells: Vec::new() }),
            Element::Cell => {
                if let Some(row) = &mut self.row {
                    row.cells.push(Vec::new());
                }
            }
            Element::List => self.lists = self.lists.max(end),
            Element::Sign(sign) => self.push(sign.encode_utf8(&mut [0; 4])),
            Element::Reference(kind) => {
                if let Some(id) = self.tree.attribute(at, "id") {
                    self.content.references.push(Reference { kind, id });
                    let number = self.content.references.len();
                    self.push(&format!("[{number}]"));
                }
            }
            Element::Note => {
                let body = self.tree.child(at, "note-body").unwrap_or(at);
                self.content.notes.extend(self.tree.text(body));
                let number = self.content.notes.len();
                self.push(&format!("[{number}]"));
                return end;
            }
            Element::Around if name == "r" && self.is_hidden(at) => return end,
            Element::Around | Element::Row => {}
        }
        at + 1
    }

    /// Whether a run of text is not shown.
    fn is_hidden(&self, run: usize) -> bool {
        let shown =
            |at: usize| self.tree.attribute(at, "val").is_some_and(|value| value == "0" || value == "false");
        let properties = self.tree.child(run, "rPr");
        properties.and_then(|at| self.tree.child(at, "vanish")).is_some_and(|at| !shown(at))
    }

    fn push(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.paragraph.words.push_str(text);
        }
    }

    /// Adds characters of which blanks fold into one.
    fn push_folded(&mut self, text: &str) {
        for sign in text.chars() {
            let sign = if matches!(sign, '\n' | '\r' | '\t') { ' ' } else { sign };
            let after = self.open.last().and_then(|open| open.paragraph.words.chars().next_back());
            if sign != ' ' || after != Some(' ') {
                self.push(sign.encode_utf8(&mut [0; 4]));
            }
        }
    }

    fn open(&mut self, at: usize, end: usize) {
        let tree = self.tree;
        let properties = tree.child(at, "pPr");
        let property = |name| properties.and_then(|properties| tree.child(properties, name));
        let level = tree.attribute(at, "outline-level").and_then(|level| level.parse().ok());
        let id = property("pStyle").and_then(|style| tree.attribute(style, "val"));
        let id = id.or_else(|| tree.attribute(at, "style-name"));
        let told = id.and_then(|id| self.styles.told(&id));
        let listed = property("numPr").is_some() || at < self.lists;
        let style = told.or(level.map(Style::Heading)).or(listed.then_some(Style::Item));
        let mark = property("rPr");
        let goes_on = mark.is_some_and(|mark| tree.child(mark, "del").is_some());
        self.content.tracked.0 += usize::from(goes_on);
        // What goes on in this paragraph stands before its words.
        let before = self.open.pop_if(|open| open.goes_on && open.end <= at);
        let (words, style) = match before {
            Some(open) => (open.paragraph.words, open.paragraph.style),
            None => (String::new(), style),
        };
        self.open.push(Open { end, paragraph: Paragraph { words, style }, goes_on });
    }

    /// Closes the paragraphs and rows that end at or before a place.
    fn close(&mut self, at: usize) {
        let last = at == usize::MAX;
        while let Some(open) = self.open.pop_if(|open| open.end <= at && (last || !open.goes_on)) {
            self.add(open.paragraph);
        }
        if let Some(row) = self.row.take_if(|row| row.end <= at) {
            self.content.paragraphs.extend(row.paragraphs());
        }
    }

    fn add(&mut self, paragraph: Paragraph) {
        if !paragraph.words.contains(char::is_alphanumeric) {
            return;
        }
        let cell = self.row.as_mut().and_then(|row| row.cells.last_mut());
        cell.unwrap_or(&mut self.content.paragraphs).push(paragraph);
    }
}

impl Row {
    /// A line for the row, or the paragraphs of its cells where these hold text rather than values.
    fn paragraphs(self) -> Vec<Paragraph> {
        let cells: Vec<Vec<Paragraph>> = self.cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        if cells.len() < 2 || cells.iter().any(|cell| cell.len() > 1) {
            return cells.into_iter().flatten().collect();
        }
        let words: Vec<String> =
            cells.into_iter().flatten().map(|paragraph| folded(&paragraph.words)).collect();
        vec![Paragraph { words: words.join(" | "), style: Some(Style::Kind(BlockKind::Body)) }]
    }
}

/// Words with single blanks between them.
pub(super) fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Style, paragraphs};
    use crate::document::office::styles::Styles;
    use crate::document::xml::Tree;

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
        let content = paragraphs(&Tree::parse(&xml), 0, &Styles::default());
        let words: Vec<&str> = content.paragraphs.iter().map(|paragraph| paragraph.words.as_str()).collect();
        assert_eq!(words, expected, "{body}");
    }

    #[test]
    fn runs_tabs_and_breaks() {
        check(
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Fri</w:t></w:r>\n<w:hyperlink><w:r><w:t>day</w:t></w:r></w:hyperlink>\
             <w:r><w:tab/><w:t>6</w:t><w:br/><w:t>Sept.</w:t><w:noBreakHyphen/><w:t>7</w:t></w:r></w:p><w:p/>",
            &["Friday\t6\nSept.-7"],
        );
        check(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>",
            &["1"],
        );
    }

    #[test]
    fn tracked_changes_are_taken_as_accepted() {
        check(
            "<w:p><w:r><w:t>It closed on </w:t></w:r><w:del><w:r><w:delText>Friday</w:delText></w:r></w:del><w:ins><w:r><w:t>Saturday</w:t></w:r></w:ins></w:p>",
            &["It closed on Saturday"],
        );
        check(
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>It </w:t></w:r></w:p><w:p><w:r><w:t>closed.</w:t></w:r></w:p>",
            &["It closed."],
        );
    }

    #[test]
    fn text_boxes_stand_once() {
        let shape = "<w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>";
        check(
            &format!(
                "<w:p><w:r><w:t>Text</w:t><mc:AlternateContent><mc:Choice>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback></mc:AlternateContent><w:t> goes on</w:t></w:r></w:p>"
            ),
            &["Box", "Text goes on"],
        );
    }

    #[test]
    fn rows_are_lines_unless_their_cells_hold_text() {
        let cell = |words: &[&str]| {
            let paragraphs: String =
                words.iter().map(|words| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")).collect();
            format!("<w:tc>{paragraphs}</w:tc>")
        };
        let row = |cells: &[String]| format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cells.concat());
        check(&row(&[cell(&["6 September"]), cell(&["2013"])]), &["6 September | 2013"]);
        check(&row(&[cell(&["One."]), cell(&["Two.", "Three."])]), &["One.", "Two.", "Three."]);
        check(&row(&[cell(&["One."]), cell(&[])]), &["One."]);
        check(
            &row(&[format!("<w:tc>{}</w:tc>", row(&[cell(&["a"]), cell(&["b"])])), cell(&["c"])]),
            &["a | b | c"],
        );
    }

    #[test]
    fn open_document() {
        let xml = "<office:document-content><office:body><text:h text:outline-level='1'>One\n  <text:span>two</text:span></text:h>\n\
                   <text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>It<text:s/>closed<text:note><text:note-citation>1</text:note-citation>\
                   <text:note-body><text:p>In 1931.</text:p></text:note-body></text:note>.<text:line-break/>End</text:p>\
                   <text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list></office:body></office:document-content>";
        let content = paragraphs(&Tree::parse(xml), 0, &Styles::default());
        let shown: Vec<(&str, Option<Style>)> =
            content.paragraphs.iter().map(|paragraph| (paragraph.words.as_str(), paragraph.style)).collect();
        assert_eq!(
            shown,
            [("One two", Some(Style::Heading(1))), ("It closed[1].\nEnd", None), ("Item", Some(Style::Item))]
        );
        assert_eq!(content.notes, ["In 1931."]);
    }
}
