//! The XML of an export → its revisions, one at a time.
//!
//! No more is held than one revision. One that is too large, or broken, is answered with an error in its place, and the
//! reading goes on behind it; entities other than those of characters are left as they are written.

use std::io::{self, BufRead, Read};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::site::{Names, Site};
use crate::document::read::{broken, too_large};
use crate::document::xml::replacement;
use crate::error::{Error, Result};

/// A page, as far as it is known where its revision begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    pub title: String,
    pub namespace: String,
    pub id: Option<String>,
    /// Whether it leads to another page today.
    pub leads_on: bool,
    /// How many of its revisions have begun.
    revisions: usize,
}

/// One revision of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Revision {
    pub page: Page,
    pub id: Option<String>,
    /// The revision that it changed.
    parent: Option<String>,
    pub timestamp: Option<String>,
    pub author: Option<String>,
    /// What its text is written in, where that is said.
    pub model: Option<String>,
    pub text: Text,
    /// Whether it began its page.
    pub is_first: bool,
}

impl Revision {
    /// The name by which a person can find it.
    pub fn name(&self) -> String {
        let number = self.id.as_deref().or(self.timestamp.as_deref());
        number.map_or_else(|| self.page.title.clone(), |number| format!("{}#{number}", self.page.title))
    }

    /// Takes the text out of it.
    pub fn take_text(&mut self) -> String {
        match std::mem::take(&mut self.text) {
            Text::Here(text) => text,
            Text::Deleted | Text::Elsewhere => String::new(),
        }
    }
}

/// The text of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Text {
    /// The export does not hold it.
    #[default]
    Elsewhere,
    /// It was deleted.
    Deleted,
    /// Wikitext.
    Here(String),
}

/// The revisions of an export, in its order.
pub(super) struct Revisions {
    reader: Reader<Metered>,
    buffer: Vec<u8>,
    max_size: usize,
    /// The elements that are open, outermost first.
    open: Vec<Element>,
    page: Page,
    revision: Revision,
    /// The characters of the element that is read.
    characters: String,
    /// The wiki, as far as it is read.
    pub site: Site,
    /// The names of its kinds of pages; of one wiki they are the same for all revisions.
    pub names: Arc<Names>,
    /// Revisions that were read.
    count: usize,
    /// The line on which the revision that is read begins.
    line: usize,
    /// Whether revisions say which one they changed.
    tells_parents: bool,
    /// Whether anything was read.
    begun: bool,
    finished: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    Export,
    Site,
    SiteName,
    Base,
    Database,
    Namespaces,
    Namespace { number: String },
    Page,
    Title,
    PageNamespace,
    PageId,
    Redirect,
    Revision,
    Id,
    Parent,
    Timestamp,
    Contributor,
    Author,
    Model,
    Text { held: Held },
    Other,
}

/// What the element of a text says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Here,
    Deleted,
    Elsewhere,
}

impl Revisions {
    /// Reads an export.
    pub fn new(reader: Box<dyn BufRead + Send>, max_size: usize) -> Self {
        Self {
            reader: xml(Metered { inner: reader, line: 1, left: max_size.max(AROUND), over: false }),
            buffer: Vec::new(),
            max_size,
            open: Vec::new(),
            page: Page::default(),
            revision: Revision::default(),
            characters: String::new(),
            site: Site::default(),
            names: Arc::default(),
            count: 0,
            line: 1,
            tells_parents: false,
            begun: false,
            finished: false,
        }
    }

    /// Reads on to the end of a revision; `None` where the export is whole and ends.
    fn advance(&mut self) -> Result<Option<Revision>> {
        loop {
            self.buffer.clear();
            match self.reader.read_event_into(&mut self.buffer) {
                Ok(Event::Start(start)) => {
                    let element = Element::of(self.open.last(), &start);
                    if element == Element::Export {
                        self.site.language = attribute(&start, "lang");
                        self.tells_parents = tells_parents(attribute(&start, "version").as_deref());
                    }
                    self.begin(element)?;
                }
                Ok(Event::End(_)) => {
                    if let Some(revision) = self.end() {
                        return Ok(Some(revision));
                    }
                }
                Ok(Event::Text(text)) => keep(&self.open, &mut self.characters, &text),
                Ok(Event::CData(text)) => keep(&self.open, &mut self.characters, &text),
                Ok(Event::GeneralRef(name)) => match replacement(&name) {
                    Some(characters) => keep(&self.open, &mut self.characters, &characters),
                    None => keep(&self.open, &mut self.characters, &format!("&{};", &*name)),
                },
                Ok(Event::Eof) if self.begun && self.open.is_empty() => return Ok(None),
                Ok(Event::Eof) => return Err(self.cut()),
                Ok(_) => {}
                Err(error) => return Err(self.fault(error)),
            }
        }
    }

    fn begin(&mut self, element: Element) -> Result<()> {
        self.begun = true;
        match &element {
            Element::Other if self.open.is_empty() => {
                self.finished = true;
                let found = "XML with another root element";
                return Err(Error::new(WHOLE, found, "check the file").at_line(self.reader.get_ref().line));
            }
            Element::Page => {
                self.page = Page::default();
                self.reader.get_mut().left = self.max_size.max(AROUND);
            }
            Element::Redirect => self.page.leads_on = true,
            Element::Revision => {
                self.page.revisions += 1;
                self.revision = Revision { page: self.page.clone(), ..Revision::default() };
                let metered = self.reader.get_mut();
                metered.left = self.max_size;
                self.line = metered.line;
            }
            _ => {}
        }
        if element.holds_characters() {
            self.characters.clear();
        }
        self.open.push(element);
        Ok(())
    }

    /// Closes an element; the revision, where it was one.
    fn end(&mut self) -> Option<Revision> {
        let element = self.open.pop()?;
        let characters = || Some(self.characters.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        match element {
            Element::SiteName => self.site.name = characters(),
            Element::Base => self.site.base = characters(),
            Element::Database => self.site.database = characters(),
            Element::Namespace { number } => {
                if let Some(name) = characters() {
                    Arc::make_mut(&mut self.names).add(&number, &name);
                }
            }
            Element::Title => self.page.title = characters().unwrap_or_default(),
            Element::PageNamespace => self.page.namespace = characters().unwrap_or_default(),
            Element::PageId => self.page.id = characters(),
            Element::Id => self.revision.id = characters(),
            Element::Parent => self.revision.parent = characters().filter(|id| id != "0"),
            Element::Timestamp => self.revision.timestamp = characters(),
            Element::Author => self.revision.author = characters(),
            Element::Model => self.revision.model = characters(),
            Element::Text { held } => {
                self.revision.text = match held {
                    Held::Here => Text::Here(std::mem::take(&mut self.characters)),
                    Held::Deleted => Text::Deleted,
                    Held::Elsewhere if self.characters.is_empty() => Text::Elsewhere,
                    Held::Elsewhere => Text::Here(std::mem::take(&mut self.characters)),
                }
            }
            Element::Revision => {
                self.reader.get_mut().left = self.max_size.max(AROUND);
                self.count += 1;
                let mut revision = std::mem::take(&mut self.revision);
                let alone = revision.parent.is_none() && revision.page.revisions == 1;
                revision.is_first = alone && self.tells_parents;
                return Some(revision);
            }
            _ => {}
        }
        None
    }

    /// The error for what cannot be read; the reading goes on behind the revision in which it stands.
    fn fault(&mut self, error: quick_xml::Error) -> Error {
        let Metered { line, over, .. } = *self.reader.get_ref();
        let error = match error {
            quick_xml::Error::Io(_) if over => too_large(self.max_size).at_line(self.line),
            quick_xml::Error::Io(error) => {
                self.finished = true;
                let mut error = broken(&error, true);
                error.found = format!("{} after {} revisions, which are kept", error.found, self.count);
                return error.at_line(line);
            }
            error => {
                let error = error.to_string();
                let what = error.split_once(": ").map_or(error.as_str(), |(_, what)| what);
                let found = format!("damaged XML ({what})");
                let advice = "fetch the export again; its other revisions are read";
                Error::new("a whole revision", found, advice).at_line(line)
            }
        };
        // A reader of XML stops at a fault for good; behind it a new one begins, which knows of no element that is open.
        let nothing = Metered { inner: Box::new(io::empty()), line: 1, left: 0, over: false };
        let mut metered = std::mem::replace(&mut self.reader, xml(nothing)).into_inner();
        let passed = metered.pass(b"</revision>");
        (metered.left, metered.over) = (self.max_size.max(AROUND), false);
        self.reader = xml(metered);
        let config = self.reader.config_mut();
        (config.check_end_names, config.allow_unmatched_ends) = (false, true);
        self.open = vec![Element::Export, Element::Page];
        match passed {
            Ok(true) => error,
            _ => self.cut(),
        }
    }

    /// The error for an export that ends before its last element does.
    fn cut(&mut self) -> Error {
        self.finished = true;
        let found = match (self.begun, self.count) {
            (false, _) => "no XML".to_owned(),
            (true, 0) => "one that breaks off before its first revision ends".to_owned(),
            (true, 1) => "one that breaks off after 1 revision, which is kept".to_owned(),
            (true, count) => format!("one that breaks off after {count} revisions, which are kept"),
        };
        Error::new(WHOLE, found, "fetch it again").at_line(self.reader.get_ref().line)
    }
}

impl Iterator for Revisions {
    type Item = Result<Revision>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.finished {
            return None;
        }
        let answer = self.advance().transpose();
        self.finished |= answer.is_none();
        answer
    }
}

/// So many bytes may stand around revisions, however small these have to be.
const AROUND: usize = 1 << 20;

/// What is expected of a file.
const WHOLE: &str = "a whole MediaWiki export";

fn xml(reader: Metered) -> Reader<Metered> {
    let mut reader = Reader::from_reader(reader);
    let config = reader.config_mut();
    (config.allow_dangling_amp, config.expand_empty_elements) = (true, true);
    reader
}

/// Whether exports of that version say of each revision which one it changed.
fn tells_parents(version: Option<&str>) -> bool {
    const SINCE: (u32, u32) = (0, 7);
    let (major, minor) = version.and_then(|version| version.split_once('.')).unwrap_or_default();
    major.parse().ok().zip(minor.parse().ok()).is_some_and(|version| version >= SINCE)
}

/// Keeps characters where they stand in an element that is read.
fn keep(open: &[Element], characters: &mut String, text: &str) {
    if open.last().is_some_and(Element::holds_characters) {
        characters.push_str(text);
    }
}

impl Element {
    /// The element that begins inside another.
    fn of(outer: Option<&Self>, start: &BytesStart<'_>) -> Self {
        let name = start.local_name();
        match (outer, name.as_ref()) {
            (None, "mediawiki") => Self::Export,
            (Some(Self::Export), "siteinfo") => Self::Site,
            (Some(Self::Export), "page") => Self::Page,
            (Some(Self::Site), "sitename") => Self::SiteName,
            (Some(Self::Site), "base") => Self::Base,
            (Some(Self::Site), "dbname") => Self::Database,
            (Some(Self::Site), "namespaces") => Self::Namespaces,
            (Some(Self::Namespaces), "namespace") => {
                Self::Namespace { number: attribute(start, "key").unwrap_or_default() }
            }
            (Some(Self::Page), "title") => Self::Title,
            (Some(Self::Page), "ns") => Self::PageNamespace,
            (Some(Self::Page), "id") => Self::PageId,
            (Some(Self::Page), "redirect") => Self::Redirect,
            (Some(Self::Page), "revision") => Self::Revision,
            (Some(Self::Revision), "id") => Self::Id,
            (Some(Self::Revision), "parentid") => Self::Parent,
            (Some(Self::Revision), "timestamp") => Self::Timestamp,
            (Some(Self::Revision), "contributor") => Self::Contributor,
            (Some(Self::Contributor), "username" | "ip") => Self::Author,
            (Some(Self::Revision), "model") => Self::Model,
            (Some(Self::Revision), "text") => Self::Text { held: Held::of(start) },
            _ => Self::Other,
        }
    }

    /// Whether its characters are read.
    const fn holds_characters(&self) -> bool {
        use Element as E;
        matches!(
            self,
            E::SiteName
                | E::Base
                | E::Database
                | E::Namespace { .. }
                | E::Title
                | E::PageNamespace
                | E::PageId
                | E::Id
                | E::Parent
                | E::Timestamp
                | E::Author
                | E::Model
                | E::Text { .. }
        )
    }
}

impl Held {
    /// What the element of a text says of it.
    fn of(start: &BytesStart<'_>) -> Self {
        let bytes = attribute(start, "bytes");
        match attribute(start, "deleted") {
            Some(_) => Self::Deleted,
            // An export of histories without texts tells their length.
            None if bytes.is_some_and(|bytes| bytes != "0") => Self::Elsewhere,
            None => Self::Here,
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let mut named = attributes.with_checks(false).flatten();
    named.find(|attribute| attribute.key.local_name().as_ref() == name).map(|found| found.value.into_owned())
}

/// A reader that knows its line and gives no more than is allowed.
struct Metered {
    inner: Box<dyn BufRead + Send>,
    /// From 1.
    line: usize,
    /// How many bytes may still be read.
    left: usize,
    /// Whether more were wanted.
    over: bool,
}

impl Metered {
    /// Reads on behind the next place where some bytes stand; `false` where they stand nowhere.
    fn pass(&mut self, bytes: &[u8]) -> io::Result<bool> {
        let mut seen: Vec<u8> = Vec::new();
        loop {
            let buffer = self.inner.fill_buf()?;
            if buffer.is_empty() {
                return Ok(false);
            }
            let (kept, length) = (seen.len(), buffer.len());
            seen.extend_from_slice(buffer);
            if let Some(at) = memchr::memmem::find(&seen, bytes) {
                self.consume((at + bytes.len()).saturating_sub(kept));
                return Ok(true);
            }
            self.consume(length);
            seen.drain(..seen.len().saturating_sub(bytes.len() - 1));
        }
    }
}

impl Read for Metered {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Metered {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            self.over = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let buffer = self.inner.fill_buf()?;
        Ok(buffer.get(..self.left).unwrap_or(buffer))
    }

    fn consume(&mut self, read: usize) {
        // What is consumed has been asked for, so it is still in the buffer.
        let passed = self.inner.fill_buf().unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed.get(..read).unwrap_or_default()).count();
        self.left -= read.min(self.left);
        self.inner.consume(read);
    }
}
