//! The characters of an XML file → its elements and texts in order, in one flat list. Names go without their prefix.
//!
//! The tokens come from `quick-xml`. Of a document type definition nothing is read: of references only those to characters
//! and to the names that HTML knows (`&eacute;`) are replaced, and any other stays as it is written. So nothing grows, and no
//! file is opened. Nothing walks the list by calling itself, so elements nested a hundred thousand deep are read like any
//! others. Where a file breaks off or is damaged, what came before is kept.

use std::borrow::Cow;
use std::ops::Range;

use html5gum::{Token, Tokenizer};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::error::Error;

/// An XML file as a list of nodes, each before those inside it.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    /// Places of the elements that do not end, outermost first.
    unclosed: Vec<usize>,
    broken: Option<Break>,
}

/// Where and how a file stops being XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Break {
    /// From 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    /// Of an element what stands between the angles of its start tag; of a reference its name; of a text all.
    source: Range<usize>,
    /// The place behind the last node inside it.
    end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Element,
    Text,
    Reference,
}

impl<'t> Tree<'t> {
    /// Reads a file, to its end or as far as it goes.
    pub fn parse(text: &'t str) -> Self {
        let mut tree = Self { text, nodes: Vec::new(), unclosed: Vec::new(), broken: None };
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        let place = |position: u64| usize::try_from(position).unwrap_or(text.len());
        loop {
            let start = place(reader.buffer_position());
            let event = reader.read_event();
            let end = place(reader.buffer_position());
            match event {
                Ok(Event::Start(_)) => {
                    tree.unclosed.push(tree.nodes.len());
                    tree.push(Kind::Element, start + 1..end.saturating_sub(1));
                }
                Ok(Event::Empty(_)) => tree.push(Kind::Element, start + 1..end.saturating_sub(2)),
                Ok(Event::End(_)) => tree.close(),
                Ok(Event::Text(_)) => tree.push(Kind::Text, start..end),
                Ok(Event::CData(_)) => tree.push(Kind::Text, start + CDATA..end.saturating_sub(3)),
                Ok(Event::GeneralRef(_)) => tree.push(Kind::Reference, start + 1..end.saturating_sub(1)),
                Ok(Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_)) => {}
                Ok(Event::Eof) => {
                    let inside = tree.unclosed.last().and_then(|&at| tree.name(at));
                    let found = inside.map(|name| format!("the end of the file inside <{name}>"));
                    tree.broken = found.map(|found| Break { line: line(text, text.len()), found });
                    break;
                }
                Err(error) => {
                    let line = line(text, place(reader.error_position()));
                    let found = error.to_string();
                    let found = found.split_once(": ").map_or(found.as_str(), |(_, what)| what).to_owned();
                    tree.broken = Some(Break { line, found });
                    break;
                }
            }
        }
        let end = tree.nodes.len();
        for &at in &tree.unclosed {
            if let Some(node) = tree.nodes.get_mut(at) {
                node.end = end;
            }
        }
        tree
    }

    fn push(&mut self, kind: Kind, source: Range<usize>) {
        let end = self.nodes.len() + 1;
        self.nodes.push(Node { kind, source, end });
    }

    fn close(&mut self) {
        let end = self.nodes.len();
        if let Some(node) = self.unclosed.pop().and_then(|at| self.nodes.get_mut(at)) {
            node.end = end;
        }
    }

    /// Where the file stops being XML, if it does.
    pub const fn broken(&self) -> Option<&Break> {
        self.broken.as_ref()
    }

    /// The place of the outermost element.
    pub fn root(&self) -> Option<usize> {
        self.nodes.iter().position(|node| node.kind == Kind::Element)
    }

    /// Whether the element at a place ends.
    pub fn is_whole(&self, at: usize) -> bool {
        self.unclosed.binary_search(&at).is_err()
    }

    /// The name of the element at a place, without its prefix.
    pub fn name(&self, at: usize) -> Option<&'t str> {
        let source = self.source(at, Kind::Element)?;
        let name = source.split(is_blank).next().unwrap_or(source);
        Some(name.rsplit_once(':').map_or(name, |(_, local)| local))
    }

    /// An attribute of the element at a place, by its name without prefix; a blank value counts as none.
    pub fn attribute(&self, at: usize, name: &str) -> Option<String> {
        let source = self.source(at, Kind::Element)?;
        let element = BytesStart::from_content(source, source.find(is_blank).unwrap_or(source.len()));
        let mut attributes = element.attributes();
        let mut named = attributes.with_checks(false).flatten();
        let found = named.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        let value = decoded(&found.value);
        Some(value.trim()).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// The characters of the node at a place, where it is no element.
    pub fn characters(&self, at: usize) -> Option<Cow<'t, str>> {
        match self.nodes.get(at)?.kind {
            Kind::Element => None,
            Kind::Text => self.source(at, Kind::Text).map(Cow::Borrowed),
            Kind::Reference => {
                let name = self.source(at, Kind::Reference)?;
                Some(Cow::Owned(replacement(name).unwrap_or_else(|| format!("&{name};"))))
            }
        }
    }

    /// The places of the nodes inside the one at a place.
    pub fn inside(&self, at: usize) -> Range<usize> {
        at + 1..self.nodes.get(at).map_or(at + 1, |node| node.end)
    }

    /// The places of the elements directly inside the one at a place.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + use<'_, 't> {
        let inside = self.inside(at);
        let next = |&child: &usize| self.nodes.get(child).map(|node| node.end.max(child + 1));
        std::iter::successors(Some(inside.start), next)
            .take_while(move |&child| child < inside.end)
            .filter(|&child| self.nodes.get(child).is_some_and(|node| node.kind == Kind::Element))
    }

    /// The elements of one name directly inside the one at a place.
    pub fn named(&self, at: usize, name: &'static str) -> impl Iterator<Item = usize> + use<'_, 't> {
        self.children(at).filter(move |&child| self.name(child) == Some(name))
    }

    /// The first of them.
    pub fn child(&self, at: usize, name: &'static str) -> Option<usize> {
        self.named(at, name).next()
    }

    /// The first element of that name anywhere inside the one at a place.
    pub fn find(&self, at: usize, name: &str) -> Option<usize> {
        self.inside(at).find(|&at| self.name(at) == Some(name))
    }

    /// The characters inside the element at a place, as they stand.
    pub fn raw_text(&self, at: usize) -> String {
        self.inside(at).filter_map(|at| self.characters(at)).collect()
    }

    /// The same with blanks folded into one; nothing counts as none.
    pub fn text(&self, at: usize) -> Option<String> {
        let words = self.raw_text(at).split_whitespace().collect::<Vec<&str>>().join(" ");
        (!words.is_empty()).then_some(words)
    }

    /// A reference inside the element at a place that stands for something only its file could tell.
    pub fn unknown_reference(&self, at: usize) -> Option<&'t str> {
        let references = self.inside(at).filter_map(|at| self.source(at, Kind::Reference));
        references.into_iter().find(|name| replacement(name).is_none())
    }

    fn source(&self, at: usize, kind: Kind) -> Option<&'t str> {
        let node = self.nodes.get(at).filter(|node| node.kind == kind)?;
        self.text.get(node.source.clone())
    }
}

impl Break {
    /// The error for a file that is XML only up to here; `kept` says what of it was read (", after 2 items, which are kept").
    pub fn error(&self, kept: &str) -> Error {
        let found = format!("{}{kept}", self.found);
        Error::new("XML to the end of the file", found, "fetch it again, or mend it there").at_line(self.line)
    }
}

/// What stands before the characters of a CDATA section: `<![CDATA[`.
const CDATA: usize = 9;

/// Names of references are no longer than this, in bytes.
const LONGEST: usize = 40;

/// What a reference stands for: a character by number, or one that HTML has a name for. `None` where only a definition of
/// the file's own could tell.
pub(super) fn replacement(name: &str) -> Option<String> {
    let fixed = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    };
    if !fixed.is_empty() {
        return Some(fixed.to_owned());
    }
    let plain = name.strip_prefix('#').unwrap_or(name);
    if name.len() > LONGEST || !plain.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let written = format!("&{name};");
    let mut found = String::new();
    for Ok(token) in Tokenizer::new(&written) {
        if let Token::String(characters) = token {
            found.push_str(&String::from_utf8_lossy(&characters));
        }
    }
    // A name that HTML knows in part, such as "copyright" of "&copy", leaves the rest behind.
    let whole =
        !found.is_empty() && found != written && (!found.ends_with(';') || name == "semi" || name == "#59");
    whole.then_some(found)
}

/// The value of an attribute with its references replaced.
fn decoded(value: &str) -> Cow<'_, str> {
    let Some(first) = value.find('&') else { return Cow::Borrowed(value) };
    let (before, mut rest) = value.split_at(first);
    let mut decoded = before.to_owned();
    while let Some((text, behind)) = rest.split_once('&') {
        decoded.push_str(text);
        let near = behind.as_bytes().get(..behind.len().min(LONGEST + 1)).unwrap_or_default();
        let reference = memchr::memchr(b';', near)
            .and_then(|end| Some((replacement(behind.get(..end)?)?, behind.get(end + 1..)?)));
        match reference {
            Some((characters, after)) => {
                decoded.push_str(&characters);
                rest = after;
            }
            None => {
                decoded.push('&');
                rest = behind;
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

const fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\n' | '\r' | '/')
}

/// The line of a place, from 1.
fn line(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at.min(text.len())).unwrap_or_default();
    memchr::memchr_iter(b'\n', before).count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Tree, replacement};

    /// The elements with their attributes and the texts, one after another.
    fn shown(text: &str) -> String {
        let tree = Tree::parse(text);
        let mut shown = String::new();
        let mut at = 0;
        while at < tree.nodes.len() {
            match (tree.name(at), tree.characters(at)) {
                (Some(name), _) => shown.push_str(&format!("<{name}>")),
                (None, Some(words)) => shown.push_str(&words),
                (None, None) => {}
            }
            at += 1;
        }
        shown
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text), expected, "{text}");
        assert_eq!(Tree::parse(text).broken(), None, "{text}");
    }

    #[test]
    fn names_texts_and_references() {
        check("<?xml version='1.0'?><!DOCTYPE a SYSTEM \"a.dtd\"><a>b</a>", "<a>b");
        check("<n:a xmlns:n='x'><n:b c='d'/>e</n:a>", "<a><b>e");
        check("<a>b &amp; c &eacute;&#233;&#xe9; &mdash; &#151;</a>", "<a>b & c ééé — —");
        check("<a><![CDATA[<b> & &amp;]]></a>", "<a><b> & &amp;");
        check("<a>R & D <!-- c --> &c d</a>", "<a>R & D  &c d");
        check("<a\n b='c'\n/>", "<a>");
        check("<a>&lol; &copyright;</a>", "<a>&lol; &copyright;");
    }

    #[test]
    fn attributes_by_their_local_name() {
        let tree = Tree::parse("<a xml:lang=\"en-GB\" b='x &amp; y &z; &' c=' ' d='1' d='2'/>");
        let attribute = |name| tree.attribute(0, name);
        assert_eq!(attribute("lang").as_deref(), Some("en-GB"));
        assert_eq!(attribute("b").as_deref(), Some("x & y &z; &"));
        assert_eq!(attribute("c"), None);
        assert_eq!(attribute("d").as_deref(), Some("1"));
        assert_eq!(attribute("e"), None);
    }

    #[test]
    fn ways_through_the_tree() {
        let tree = Tree::parse("<a> <b>1</b> <c><b>2\n <i>3</i></b></c> <b/> </a>");
        assert_eq!(tree.named(0, "b").filter_map(|at| tree.text(at)).collect::<Vec<_>>(), ["1"]);
        assert_eq!(tree.children(0).filter_map(|at| tree.name(at)).collect::<Vec<_>>(), ["b", "c", "b"]);
        let inner = tree.find(tree.child(0, "c").unwrap(), "b").unwrap();
        assert_eq!(tree.text(inner).as_deref(), Some("2 3"));
    }

    #[test]
    fn a_break_keeps_what_came_before() {
        let broken = |text| {
            let tree = Tree::parse(text);
            let whole: Vec<bool> = (0..tree.nodes.len()).map(|at| tree.is_whole(at)).collect();
            let found = tree.broken().map(|found| format!("{}: {}", found.line, found.found));
            (found.unwrap_or_default(), whole)
        };
        let (found, whole) = broken("<a><b>1</b>\n<c>2");
        assert_eq!(found, "2: the end of the file inside <c>");
        assert_eq!(whole, [false, true, true, true, false, true]);
        assert_eq!(broken("<a>\n<b>1</c>\n</a>").0, "2: expected `</b>`, but `</c>` was found");
        assert_eq!(
            broken("<a>\n<b x='1").0,
            "2: attribute value not closed: `'` not found before end of input"
        );
    }

    #[test]
    fn nothing_is_expanded() {
        let mut bomb = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x0 'ha'>".to_owned();
        for step in 1..50 {
            bomb.push_str(&format!("<!ENTITY x{step} '&x{};&x{};'>", step - 1, step - 1));
        }
        bomb.push_str(
            "<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY % p SYSTEM 'http://host.example/p'> %p;]>",
        );
        bomb.push_str("<a>&x49; &file;</a>");
        check(&bomb, "<a>&x49; &file;");
        assert_eq!(Tree::parse(&bomb).unknown_reference(0), Some("x49"));
    }

    #[test]
    fn depth_costs_no_more_than_length() {
        let deep = format!("{}x{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        let tree = Tree::parse(&deep);
        assert_eq!(tree.text(0).as_deref(), Some("x"));
        assert_eq!(tree.inside(0).len(), 100_000);
        assert_eq!(Tree::parse(&"<a>".repeat(100_000)).broken().map(|found| found.line), Some(1));
    }

    #[test]
    fn replacements() {
        assert_eq!(replacement("semi").as_deref(), Some(";"));
        assert_eq!(replacement("#59").as_deref(), Some(";"));
        assert_eq!(replacement("#x"), None);
        assert_eq!(replacement(""), None);
        assert_eq!(replacement("a b"), None);
    }
}
