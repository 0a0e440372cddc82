//! Bytes → documents: text, blocks, sentences, and when it was published according to whom.

mod address;
mod agency;
mod assemble;
mod boundary;
mod collection;

mod decode;
mod front_matter;
mod head;
mod header;
mod input;
mod layout;
mod metadata;
mod open;
mod options;
mod read;
mod record;
mod sentence;
pub mod stamp;
mod story;

use std::sync::OnceLock;

use crate::calendar::Stamp;
use crate::span::Span;

pub use input::{Input, Inputs, Place, Told, inputs};
pub use options::{Fields, Format, ReadOptions};
pub use read::{Raw, RawDocuments, from_text, from_text_with, raw, read};
pub use sentence::{sentence_around, split_sentences};
pub use story::{Decision, Row, STORY_FILE, Story, StorySource};

/// Where a date of publication was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// `--published`.
    Argument,
    /// Front matter, or the record of a collection.
    Metadata,
    /// A line such as "Published: …" at the head of the text.
    HeaderLine,
    /// An agency dateline.
    Dateline,
    /// The address of the page.
    Url,
    /// The name of the file.
    FileName,
}

impl Origin {
    /// The place of that name in the JSON contract.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "argument" => Self::Argument,
            "metadata" => Self::Metadata,
            "header_line" => Self::HeaderLine,
            "dateline" => Self::Dateline,
            "url" => Self::Url,
            "file_name" => Self::FileName,
            _ => return None,
        })
    }
}

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// Front matter, header lines, time stamps.
    Metadata,
    /// The title and section headings.
    Headline,
    /// "By Ann Author".
    Byline,
    /// "VIENNA (AP) --", where it stands on a line of its own.
    Dateline,
    /// A highlight bullet.
    Highlight,
    /// A paragraph of the story.
    Body,
    /// The words under a picture.
    Caption,
    /// A related link: "Read more: …".
    Link,
    /// "Back to Home »".
    Navigation,
    /// Share counts, cookie lines, newsletter boxes, copyright.
    Boilerplate,
    /// "Correction: …".
    Correction,
    /// "Editor's note: …".
    Note,
    /// An entry of a live blog.
    Entry,
}

impl BlockKind {
    /// The kind of that name in the JSON contract.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "metadata" => Self::Metadata,
            "headline" => Self::Headline,
            "byline" => Self::Byline,
            "dateline" => Self::Dateline,
            "highlight" => Self::Highlight,
            "body" => Self::Body,
            "caption" => Self::Caption,
            "link" => Self::Link,
            "navigation" => Self::Navigation,
            "boilerplate" => Self::Boilerplate,
            "correction" => Self::Correction,
            "note" => Self::Note,
            "entry" => Self::Entry,
            _ => return None,
        })
    }
}

/// A typed stretch of a document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without surrounding blanks.
    pub span: Span,
}

/// A sentence, or a headline, bullet or line that stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// Where it stands, without surrounding blanks.
    pub span: Span,
    /// Index of its block in [`Document::blocks`].
    pub block: usize,
}

/// One edition of one source's story.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The record's own id, else the path as typed, with `#n` for the nth record without one.
    pub id: String,
    /// The path as typed; `-` for standard input.
    pub path: String,
    /// Title, from metadata or the first headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The outlet that published it.
    pub source: Option<String>,
    /// The agency whose text it is, from the dateline ("AP").
    pub agency: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Address of an archived copy.
    pub archive_url: Option<String>,
    /// Day of access, as stated.
    pub accessed: Option<String>,
    /// Citation, as stated.
    pub cite: Option<String>,
    /// Name or number of the edition, as stated.
    pub edition: Option<String>,
    /// When it was first published.
    pub published: Option<Stamp>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<Stamp>,
    /// The decoded characters without the BOM, otherwise untouched.
    pub text: String,
    /// What a person should know about how it was read: short, whole sentences.
    pub notes: Vec<String>,
    format: Format,
    recorded: Option<Vec<record::RecordedBlock>>,
    layout: OnceLock<Layout>,
}

#[derive(Clone, Debug)]
struct Layout {
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
}

impl Document {
    /// The typed stretches of the text, in order, without overlap, covering all but blanks. Found on first use.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.layout().blocks
    }

    /// The sentences of all blocks, in order. Found on first use.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.layout().sentences
    }

    fn layout(&self) -> &Layout {
        self.layout.get_or_init(|| {
            let recorded = self.recorded.as_deref().and_then(|recorded| record::blocks(&self.text, recorded));
            let blocks = recorded.unwrap_or_else(|| layout::blocks(&self.text, self.format));
            let sentences = layout::sentences(&self.text, &blocks);
            Layout { blocks, sentences }
        })
    }
}
