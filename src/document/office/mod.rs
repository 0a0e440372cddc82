//! Documents of word processors: Office Open XML (`.docx`) and Open Document (`.odt`).
//!
//! In: the bytes of a file. Out: one document: its paragraphs, parted by empty lines and typed by their styles, else as a
//! plain text is; with title, author and language. When the file was made is no date of publication.
//!
//! | room | holds |
//! |---|---|
//! | `archive` | a ZIP archive → its files, within a limit |
//! | `styles` | the id of a style → what a paragraph of it is |
//! | `paragraphs` | the XML of a text → its paragraphs |
//! | `properties` | what is stated beside the text |

mod archive;
mod paragraphs;
mod properties;
mod styles;

use rustc_hash::FxHashMap;

use super::head::head;
use super::line::byline;
use super::metadata::Metadata;
use super::options::{Format, ReadOptions};
use super::read::{Content, Part};
use super::xml::Tree;
use super::{Block, BlockKind, layout};
use crate::error::{Error, Result};
use crate::span::Span;
use archive::Archive;
use paragraphs::{Paragraph, Reference, folded, paragraphs};
use properties::Properties;
use styles::{Style, Styles};

/// Whether a ZIP archive is a document of a word processor, going by its first bytes.
pub(super) fn is_office(head: &[u8]) -> bool {
    let holds = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    head.starts_with(b"PK\x03\x04")
        && (holds(b"word/") || holds(b"mimetypeapplication/vnd.oasis.opendocument.text"))
}

/// The document of a file, and the error where its text breaks off.
pub(super) fn parts(bytes: Vec<u8>, options: &ReadOptions) -> Vec<Result<Part>> {
    match document(bytes, options) {
        Ok((part, None)) => vec![Ok(part)],
        Ok((part, Some(broken))) => vec![Ok(part), Err(broken)],
        Err(error) => vec![Err(error)],
    }
}

fn document(bytes: Vec<u8>, options: &ReadOptions) -> Result<(Part, Option<Error>)> {
    let mut archive = Archive::open(bytes, options.max_size)?;
    let mut styles = Styles::default();
    if let Some(xml) = archive.text("word/styles.xml")?.or(archive.text("styles.xml")?) {
        styles.add(&Tree::parse(&xml));
    }
    let name = match archive.find("word/document", ".xml") {
        Some(name) => name,
        None => "content.xml".to_owned(),
    };
    let Some(xml) = archive.text(&name)? else {
        return Err(Error::new(
            "a document of a word processor (.docx, .odt)",
            "an archive without a text",
            "unpack it, or save the document as plain text",
        ));
    };
    let tree = Tree::parse(&xml);
    // Open Document keeps the styles of single paragraphs beside the text.
    styles.add(&tree);
    let body = tree.root().and_then(|root| tree.find(root, "body")).or(tree.root());
    let mut content = body.map(|body| paragraphs(&tree, body, &styles)).unwrap_or_default();
    content.notes.extend(notes(&mut archive, &content.references, &styles)?);
    let properties = match archive.text("docProps/core.xml")?.or(archive.text("meta.xml")?) {
        Some(xml) => Properties::read(&xml),
        None => Properties::default(),
    };
    let (text, blocks) = typed(&content.paragraphs, &content.notes);
    let head = head(&text, Format::Text, options.zone, options.order);
    let is_dated = head.header.published.is_some() || head.dateline_day.is_some();
    let mut remarks: Vec<String> = properties.note().filter(|_| !is_dated).into_iter().collect();
    match content.tracked {
        (0, 0) => {}
        (deleted, inserted) => remarks.push(format!(
            "Tracked changes are read as if they were accepted (deletions: {deleted}, insertions: {inserted})."
        )),
    }
    if content.commented {
        remarks.push("Comments are not read.".to_owned());
    }
    let metadata = metadata(&content.paragraphs, &text, &blocks, properties.metadata);
    let part = Part { metadata, content: Content::Typed { text, blocks }, notes: remarks, alone: true };
    Ok((part, tree.broken().map(|broken| broken.error(", inside the document; what stands before is kept"))))
}

/// The words of the notes that a text refers to.
fn notes(archive: &mut Archive, references: &[Reference], styles: &Styles) -> Result<Vec<String>> {
    let mut words: FxHashMap<(&str, String), String> = FxHashMap::default();
    for kind in ["footnote", "endnote"] {
        if !references.iter().any(|reference| reference.kind == kind) {
            continue;
        }
        let Some(xml) = archive.text(&format!("word/{kind}s.xml"))? else { continue };
        let tree = Tree::parse(&xml);
        for at in tree.root().into_iter().flat_map(|root| tree.children(root)) {
            let paragraphs = paragraphs(&tree, at, styles).paragraphs.into_iter();
            let text: Vec<String> = paragraphs.map(|paragraph| folded(&paragraph.words)).collect();
            if let Some(id) = tree.attribute(at, "id") {
                words.insert((kind, id), text.join(" "));
            }
        }
    }
    let note = |reference: &Reference| words.get(&(reference.kind, reference.id.clone())).cloned();
    Ok(references.iter().map(|reference| note(reference).unwrap_or_default()).collect())
}

/// The text of a document and its blocks: by their styles, where these tell, else as in a plain text.
fn typed(paragraphs: &[Paragraph], notes: &[String]) -> (String, Vec<Block>) {
    let mut text = String::new();
    let mut told: Vec<(Span, BlockKind)> = Vec::new();
    let mut push = |words: &str, kind: Option<BlockKind>| {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        told.extend(kind.map(|kind| (Span::new(start, text.len()), kind)));
    };
    for Paragraph { words, style } in paragraphs {
        match style {
            Some(Style::Title | Style::Heading(_)) => push(&folded(words), Some(BlockKind::Headline)),
            Some(Style::Kind(kind)) => push(&folded(words), Some(*kind)),
            Some(Style::Item) => push(&format!("• {}", folded(words)), None),
            None => push(words.trim(), None),
        }
    }
    for (at, words) in notes.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        push(&format!("[{}] {words}", at + 1), Some(BlockKind::Note));
    }
    // Who gives headings their styles leaves none without.
    let headed =
        paragraphs.iter().any(|paragraph| matches!(paragraph.style, Some(Style::Title | Style::Heading(_))));
    let mut own = told.into_iter().peekable();
    let mut blocks: Vec<Block> = Vec::new();
    for block in layout::blocks(&text, Format::Text) {
        while let Some((span, kind)) = own.next_if(|(span, _)| span.start <= block.span.start) {
            if blocks.last().is_none_or(|last| last.span.end <= span.start) {
                blocks.push(Block { kind, span, stamp: None });
            }
        }
        if blocks.last().is_none_or(|last| last.span.end <= block.span.start) {
            let kind = if headed && block.kind == BlockKind::Headline { BlockKind::Body } else { block.kind };
            blocks.push(Block { kind, ..block });
        }
    }
    (text, blocks)
}

/// What a document states of itself: its title is the paragraph that has the style of one, else the one that is stated
/// beside, else the first heading.
fn metadata(paragraphs: &[Paragraph], text: &str, blocks: &[Block], stated: Metadata) -> Metadata {
    let styled = |style: fn(Style) -> bool| {
        let paragraph = paragraphs.iter().find(|paragraph| paragraph.style.is_some_and(style));
        paragraph.map(|paragraph| folded(&paragraph.words))
    };
    let first = |kind| blocks.iter().find(|block| block.kind == kind).map(|block| block.span.of(text));
    let title = styled(|style| style == Style::Title)
        .or(stated.title)
        .or_else(|| styled(|style| style == Style::Heading(1)))
        .or_else(|| first(BlockKind::Headline).map(folded));
    let author = first(BlockKind::Byline).and_then(byline).map(folded).or(stated.author);
    Metadata { title, author, ..stated }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{Content, is_office, parts};
    use crate::document::options::ReadOptions;

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn document(body: &str) -> Vec<u8> {
        let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
        archive(&[("word/document.xml", xml.as_bytes())])
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let part = parts(document(body), &ReadOptions::default()).remove(0).unwrap();
        let Content::Typed { text, blocks } = part.content else { panic!("{body}") };
        let shown: Vec<String> =
            blocks.iter().map(|block| format!("{}: {}", block.kind.name(), block.span.of(&text))).collect();
        assert_eq!(shown, expected, "{body}");
    }

    fn paragraph(style: &str, words: &str) -> String {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
    }

    #[test]
    fn without_styles_lines_are_typed_by_their_words() {
        let plain = |words: &str| paragraph("Normal", words);
        check(
            &[
                plain("Harbour bridge shut over rust"),
                plain("By Ann Author"),
                plain("The bridge was shut on Friday."),
            ]
            .concat(),
            &[
                "headline: Harbour bridge shut over rust",
                "byline: By Ann Author",
                "body: The bridge was shut on Friday.",
            ],
        );
    }

    #[test]
    fn styles_tell_what_paragraphs_are() {
        check(
            &[
                paragraph("Heading1", "Shut."),
                paragraph("Normal", "Who pays"),
                paragraph("Caption", "The bridge."),
                paragraph("TOC1", "Shut 1"),
            ]
            .concat(),
            &["headline: Shut.", "body: Who pays", "caption: The bridge.", "navigation: Shut 1"],
        );
    }

    #[test]
    fn nothing_grows_beyond_the_limit() {
        let options = ReadOptions { max_size: 1 << 20, ..ReadOptions::default() };
        let bomb = archive(&[("word/document.xml", &vec![b' '; 32 << 20])]);
        assert!(bomb.len() < options.max_size);
        let found = parts(bomb, &options).remove(0).unwrap_err().to_string();
        assert!(found.starts_with("expected at most 1048576 bytes, found more"), "{found}");
        let entities = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY f SYSTEM 'file:///etc/hostname'>]><w:document><w:body><w:p><w:r><w:t>&a;&f;</w:t></w:r></w:p></w:body></w:document>";
        let part = parts(archive(&[("word/document.xml", entities.as_bytes())]), &options).remove(0).unwrap();
        assert!(matches!(part.content, Content::Typed { text, .. } if text == "&a;&f;"));
    }

    #[test]
    fn what_is_broken_is_refused() {
        let whole = document(&paragraph("Normal", "Shut."));
        assert!(is_office(&whole));
        assert!(!is_office(&archive(&[("xl/workbook.xml", b"<a/>")])));
        let cut = whole.get(..whole.len() - 30).unwrap().to_vec();
        let found = parts(cut, &ReadOptions::default()).remove(0).unwrap_err().to_string();
        assert_eq!(
            found,
            "expected a whole document of a word processor, found one that breaks off or is damaged; fetch it again, or save it as plain text"
        );
    }

    #[test]
    fn depth_costs_no_more_than_length() {
        let deep = "<w:p>".repeat(50_000);
        assert!(
            parts(archive(&[("word/document.xml", deep.as_bytes())]), &ReadOptions::default()).len() == 2
        );
    }
}
