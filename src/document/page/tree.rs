//! A page's characters → its elements and texts in the order of the page, in one flat list.
//!
//! The tokens come from `html5gum`, which knows the rules of HTML for tags, entities and scripts. The tree is made here,
//! in one pass whose time grows with the page alone: elements that close themselves are closed, end tags that fit nothing
//! are passed over, and below a depth that no page of a paper reaches elements are no longer told apart. Nothing walks it
//! by calling itself, so a page nested a hundred thousand deep is read like any other.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::tag::{Attribute, Tag};

/// Elements nested deeper than this are taken for part of the one around them.
const DEEPEST: usize = 400;
/// How far up an element that closes itself is looked for.
const NEAR: usize = 24;
/// Scripts longer than this, in bytes, are not kept.
const LONGEST_SCRIPT: usize = 4 << 20;

/// What the comments of programs that save pages hold.
const SAVING: &[&[u8]] = &[b"saved ", b"Mirrored from", b"FILE ARCHIVED ON"];

/// A page as a list of nodes, each before those inside it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    attributes: Vec<(Attribute, Range<usize>)>,
    /// The characters of texts, comments and attributes.
    words: String,
}

/// An element, text or comment.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub kind: Kind,
    /// The place behind the last node inside it.
    pub end: usize,
    /// Whether it stands inside a link.
    pub linked: bool,
    words: Range<usize>,
    attributes: Range<usize>,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Element(Tag),
    Text,
    Comment,
}

impl Tree {
    /// Reads a page.
    pub fn parse(html: &str) -> Self {
        let mut builder = Builder::new();
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
            builder.take(event);
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        // Characters cannot fail to be read.
        let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
        builder.finish()
    }

    /// Every node with its place, in the order of the page.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node at a place.
    pub fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// The tag of the element at a place.
    pub fn tag(&self, at: usize) -> Option<Tag> {
        match self.node(at)?.kind {
            Kind::Element(tag) => Some(tag),
            _ => None,
        }
    }

    /// The places of the nodes inside the one at a place.
    pub fn inside(&self, at: usize) -> Range<usize> {
        at + 1..self.node(at).map_or(at + 1, |node| node.end)
    }

    /// The places of the nodes directly inside the one at a place.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let inside = self.inside(at);
        let next = |&child: &usize| self.node(child).map(|node| node.end.max(child + 1));
        std::iter::successors(Some(inside.start), next).take_while(move |&child| child < inside.end)
    }

    /// The words of a text or comment.
    pub fn words(&self, node: &Node) -> &str {
        self.words.get(node.words.clone()).unwrap_or_default()
    }

    /// An attribute of an element.
    pub fn attribute(&self, node: &Node, name: Attribute) -> Option<&str> {
        let attributes = self.attributes.get(node.attributes.clone())?;
        let (_, value) = attributes.iter().find(|(own, _)| *own == name)?;
        self.words.get(value.clone())
    }

    /// The characters inside a script, as they stand.
    pub fn raw_text(&self, at: usize) -> String {
        let inside = self.nodes.get(self.inside(at)).unwrap_or_default();
        inside.iter().filter(|node| node.kind == Kind::Text).map(|node| self.words(node)).collect()
    }

    /// Whether the element at a place holds the page as a whole.
    pub fn is_whole(&self, at: usize) -> bool {
        matches!(self.tag(at), Some(Tag::Root | Tag::Html | Tag::Body | Tag::Main))
    }

    /// All text inside the node at a place, blanks folded into one.
    pub fn text(&self, at: usize) -> String {
        let mut text = String::new();
        for node in self.nodes.get(self.inside(at)).unwrap_or_default() {
            match node.kind {
                Kind::Text => text.push_str(self.words(node)),
                Kind::Element(tag) if !tag.is_inline() || tag == Tag::Br => text.push(' '),
                _ => {}
            }
        }
        let mut folded = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        folded
    }

    /// The same, with a blank between any two elements; nothing where it is longer than `most` bytes.
    pub fn parted_text(&self, at: usize, most: usize) -> String {
        let mut text = String::new();
        for node in self.nodes.get(self.inside(at)).unwrap_or_default() {
            if node.kind == Kind::Text {
                text.push(' ');
                text.push_str(self.words(node).trim());
            }
            if text.len() > most {
                return String::new();
            }
        }
        text
    }
}

/// Makes the tree, token by token.
#[derive(Default)]
struct Builder {
    tree: Tree,
    /// Places of the elements that are open, the innermost last.
    open: Vec<usize>,
    /// How many of each tag are open.
    counts: Vec<u32>,
    /// The link that is open.
    link: Option<usize>,
    /// The element whose start tag is being read.
    starting: Option<(Tag, usize)>,
    attribute: Option<Attribute>,
    /// Open elements that were too deep to be kept.
    too_deep: usize,
}

impl Builder {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.starting = Some((Tag::named(name), self.tree.attributes.len()));
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = Attribute::named(name).filter(|_| self.starting.is_some());
                if let Some(attribute) = self.attribute {
                    let at = self.tree.words.len();
                    self.tree.attributes.push((attribute, at..at));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if self.attribute.take().is_some() {
                    let range = self.keep(value);
                    if let Some(last) = self.tree.attributes.last_mut() {
                        last.1 = range;
                    }
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some((tag, attributes)) = self.starting.take() {
                    self.start(tag, attributes, self_closing);
                }
            }
            CallbackEvent::EndTag { name } => self.end(Tag::named(name)),
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { value } => {
                // Of comments only those matter in which a browser or archive says when it saved the page.
                if value.len() < 4096 && SAVING.iter().any(|mark| memchr::memmem::find(value, mark).is_some())
                {
                    let words = self.keep(value);
                    self.push(Kind::Comment, words, 0..0);
                }
            }
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn new() -> Self {
        let mut builder = Self { counts: vec![0; Tag::COUNT], ..Self::default() };
        builder.open_element(Tag::Root, 0..0);
        builder
    }

    fn keep(&mut self, value: &[u8]) -> Range<usize> {
        let start = self.tree.words.len();
        match std::str::from_utf8(value) {
            Ok(words) => self.tree.words.push_str(words),
            Err(_) => self.tree.words.push_str(&String::from_utf8_lossy(value)),
        }
        start..self.tree.words.len()
    }

    fn push(&mut self, kind: Kind, words: Range<usize>, attributes: Range<usize>) -> usize {
        let at = self.tree.nodes.len();
        let linked = self.link.is_some();
        self.tree.nodes.push(Node { kind, end: at + 1, linked, words, attributes });
        at
    }

    fn text(&mut self, value: &[u8]) {
        let script = matches!(self.innermost(), Some(Tag::Script | Tag::Style));
        if script && value.len() > LONGEST_SCRIPT {
            return;
        }
        let words = self.keep(value);
        self.push(Kind::Text, words, 0..0);
    }

    fn innermost(&self) -> Option<Tag> {
        self.open.last().and_then(|&at| self.tree.tag(at))
    }

    fn start(&mut self, tag: Tag, attributes: usize, self_closing: bool) {
        let attributes = attributes..self.tree.attributes.len();
        self.close_before(tag);
        if tag.is_void() || self_closing && tag == Tag::Other {
            self.push(Kind::Element(tag), 0..0, attributes);
        } else if self.open.len() >= DEEPEST {
            self.too_deep += 1;
            // A block still parts its words from those before it.
            self.push(Kind::Element(tag), 0..0, attributes);
        } else {
            self.open_element(tag, attributes);
        }
    }

    fn open_element(&mut self, tag: Tag, attributes: Range<usize>) {
        let at = self.push(Kind::Element(tag), 0..0, attributes);
        self.open.push(at);
        if let Some(count) = self.counts.get_mut(tag as usize) {
            *count += 1;
        }
        if tag == Tag::A {
            self.link = Some(at);
            if let Some(node) = self.tree.nodes.get_mut(at) {
                node.linked = true;
            }
        }
    }

    /// Closes what ends where `tag` begins: a paragraph before a block, an item before an item, a link before a link.
    fn close_before(&mut self, tag: Tag) {
        if tag == Tag::A {
            self.link = None;
        }
        match tag {
            Tag::Li => self.close_near(&[Tag::Li], &[Tag::Ul, Tag::Ol]),
            Tag::Dt | Tag::Dd => self.close_near(&[Tag::Dt, Tag::Dd], &[Tag::Dl]),
            Tag::Tr => self.close_near(&[Tag::Tr], &[Tag::Table]),
            Tag::Td | Tag::Th => self.close_near(&[Tag::Td, Tag::Th], &[Tag::Tr, Tag::Table]),
            Tag::Option => self.close_near(&[Tag::Option], &[Tag::Select]),
            Tag::Body => self.close_near(&[Tag::Head], &[Tag::Html]),
            _ => {}
        }
        if tag.closes_paragraph() && self.count(Tag::P) > 0 {
            self.close_near(&[Tag::P], &[]);
        }
    }

    fn count(&self, tag: Tag) -> u32 {
        self.counts.get(tag as usize).copied().unwrap_or(0)
    }

    /// Closes the innermost of `tags`, unless a block or one of `bounds` stands before it.
    fn close_near(&mut self, tags: &[Tag], bounds: &[Tag]) {
        let found = self.open.iter().rev().take(NEAR).position(|&at| {
            self.tree.tag(at).is_some_and(|tag| {
                tags.contains(&tag) || bounds.contains(&tag) || bounds.is_empty() && !tag.is_inline()
            })
        });
        let Some(above) = found else { return };
        let place = self.open.len() - 1 - above;
        let fits =
            self.open.get(place).and_then(|&at| self.tree.tag(at)).is_some_and(|tag| tags.contains(&tag));
        if fits {
            self.close_from(place);
        }
    }

    fn end(&mut self, tag: Tag) {
        if self.too_deep > 0 && !tag.is_void() {
            self.too_deep -= 1;
            return;
        }
        if tag == Tag::A {
            self.link = None;
        }
        if tag == Tag::Br {
            self.push(Kind::Element(Tag::Br), 0..0, 0..0);
        }
        // What stands behind the end of the body belongs to it, as browsers have it.
        if matches!(tag, Tag::Body | Tag::Html) || self.count(tag) == 0 {
            return;
        }
        // An inline element does not close the block around it, nor a block the cell of a table.
        let stops = |open: Tag| {
            if tag.is_inline() { !open.is_inline() } else { open.is_cell() && !tag.is_table() }
        };
        let fits = |&at: &usize| self.tree.tag(at).is_some_and(|open| open == tag || stops(open));
        let Some(above) = self.open.iter().rev().position(fits) else { return };
        let place = self.open.len() - 1 - above;
        if self.open.get(place).and_then(|&at| self.tree.tag(at)) == Some(tag) {
            self.close_from(place);
        }
    }

    /// Closes the open elements from the one at `place` of the list on.
    fn close_from(&mut self, place: usize) {
        let end = self.tree.nodes.len();
        for at in self.open.drain(place.max(1)..) {
            let Some(node) = self.tree.nodes.get_mut(at) else { continue };
            node.end = end;
            if let Kind::Element(tag) = node.kind
                && let Some(count) = self.counts.get_mut(tag as usize)
            {
                *count -= 1;
            }
            if self.link == Some(at) {
                self.link = None;
            }
        }
    }

    fn finish(mut self) -> Tree {
        self.close_from(1);
        let end = self.tree.nodes.len();
        if let Some(root) = self.tree.nodes.first_mut() {
            root.end = end;
        }
        self.tree
    }
}
