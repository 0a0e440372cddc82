//! How inputs are read.

use crate::calendar::{DateOrder, Stamp, Zone};
use crate::error::{Error, Result};

use super::metadata::Field;

/// What kind of text an input holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A collection: one JSON object a line.
    Jsonl,
    /// A feed: RSS, Atom or JSON Feed.
    Feed,
    /// An export of a wiki, with the revisions of its pages.
    MediaWiki,
    /// NITF, the markup of news agencies for one item.
    Nitf,
    /// NewsML-G2, of which a file may hold several items.
    NewsMl,
    /// ninjs, news items as JSON.
    Ninjs,
    /// WARC, an archive of web pages.
    Warc,
    /// A mail, or a mailbox of several.
    Mail,
    /// A web page saved as one file, in the form of a mail.
    Mhtml,
    /// A document of a word processor: Office Open XML or Open Document.
    Office,
}

impl Format {
    /// Extensions of file names, and the kind that each says.
    pub const EXTENSIONS: &[(&str, Self)] = &[
        ("txt", Self::Text),
        ("text", Self::Text),
        ("md", Self::Markdown),
        ("markdown", Self::Markdown),
        ("html", Self::Html),
        ("htm", Self::Html),
        ("xhtml", Self::Html),
        ("shtml", Self::Html),
        ("jsonl", Self::Jsonl),
        ("ndjson", Self::Jsonl),
        ("rss", Self::Feed),
        ("atom", Self::Feed),
        ("nitf", Self::Nitf),
        ("newsml", Self::NewsMl),
        ("ninjs", Self::Ninjs),
        ("warc", Self::Warc),
        ("wet", Self::Warc),
        ("eml", Self::Mail),
        ("mbox", Self::Mail),
        ("mhtml", Self::Mhtml),
        ("mht", Self::Mhtml),
        ("docx", Self::Office),
        ("odt", Self::Office),
    ];

    /// The kind that a file name's extension says, `.gz` left aside.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
        let (_, extension) = name.strip_suffix(".gz").unwrap_or(&name).rsplit_once('.')?;
        Self::EXTENSIONS.iter().find(|(known, _)| *known == extension).map(|&(_, kind)| kind)
    }
}

/// How inputs are read. The default takes everything from the inputs themselves.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// The kind of all inputs, instead of what extension and content say.
    pub input_format: Option<Format>,
    /// Names of a collection's fields.
    pub fields: Fields,
    /// `--published FILE=DATE`: what a file's documents were published, by its path as typed.
    pub published: Vec<(String, Stamp)>,
    /// A bare `--published DATE`: of a single document, else of those that state none.
    pub published_bare: Option<Stamp>,
    /// `--outlet FILE=NAME`: who published a file's documents, by its path as typed.
    pub outlets: Vec<(String, String)>,
    /// The zone of stated times that name none.
    pub zone: Option<Zone>,
    /// How all-number dates are read.
    pub order: DateOrder,
    /// Whether to keep what of a page is set aside. It is often longer than the story.
    pub keep_aside: bool,
    /// Largest document, in bytes after decompression.
    pub max_size: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            input_format: None,
            fields: Fields::default(),
            published: Vec::new(),
            published_bare: None,
            outlets: Vec::new(),
            zone: None,
            order: DateOrder::default(),
            keep_aside: true,
            max_size: 512 << 20,
        }
    }
}

/// Which field of a collection's records holds what.
///
/// ```
/// use dateline::document::Fields;
/// assert!(Fields::parse("text=body,published=date_publish").is_ok());
/// let error = Fields::parse("words=body").unwrap_err();
/// assert!(error.to_string().contains("text"), "{error}");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// (name in the records, what it holds)
    mapped: Vec<(String, Field)>,
}

impl Fields {
    /// Reads `OURS=THEIRS` pairs, parted by commas.
    ///
    /// # Errors
    /// If a pair has no `=`, or `OURS` is no field of a document.
    pub fn parse(pairs: &str) -> Result<Self> {
        let mut mapped = Vec::new();
        for pair in pairs.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let found = pair.split_once('=').map(|(ours, theirs)| (ours.trim(), theirs.trim()));
            match found.and_then(|(ours, theirs)| Some((Field::named(ours)?, theirs))) {
                Some((field, theirs)) if !theirs.is_empty() => mapped.push((theirs.to_owned(), field)),
                _ => {
                    let names: Vec<&str> = Field::NAMES.iter().map(|&(name, _)| name).collect();
                    return Err(Error::new(
                        format!("NAME=FIELD with one of the names {}", names.join(", ")),
                        format!("{pair:?}"),
                        "write it as --fields text=body,published=date_publish",
                    ));
                }
            }
        }
        Ok(Self { mapped })
    }

    /// What the field `name` of a record holds.
    pub(super) fn field(&self, name: &str) -> Option<Field> {
        if self.mapped.is_empty() {
            return Field::named(name);
        }
        match self.mapped.iter().find(|(theirs, _)| theirs == name) {
            Some(&(_, field)) => Some(field),
            None => Field::named(name).filter(|&field| self.mapped.iter().all(|&(_, taken)| taken != field)),
        }
    }

    /// The names under which records may hold a field.
    pub(super) fn names_of(&self, field: Field) -> impl Iterator<Item = &str> {
        let mapped = self.mapped.iter().filter(move |entry| entry.1 == field).map(|entry| entry.0.as_str());
        let taken = self.mapped.iter().any(|entry| entry.1 == field);
        let own = Field::NAMES.iter().filter(move |entry| entry.1 == field && !taken).map(|entry| entry.0);
        mapped.chain(own)
    }
}
