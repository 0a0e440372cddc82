//! The typed stretches of a text, and its sentences.

use crate::calendar::Stamp;
use crate::span::Span;

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
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Metadata,
        Self::Headline,
        Self::Byline,
        Self::Dateline,
        Self::Highlight,
        Self::Body,
        Self::Caption,
        Self::Link,
        Self::Navigation,
        Self::Boilerplate,
        Self::Correction,
        Self::Note,
        Self::Entry,
    ];

    /// Whether blocks of this kind tell the story, and are no furniture around it.
    #[must_use]
    pub const fn tells_story(self) -> bool {
        use BlockKind::{Body, Caption, Correction, Entry, Headline, Highlight};
        matches!(self, Headline | Highlight | Body | Caption | Correction | Entry)
    }

    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::Headline => "headline",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Highlight => "highlight",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Link => "link",
            Self::Navigation => "navigation",
            Self::Boilerplate => "boilerplate",
            Self::Correction => "correction",
            Self::Note => "note",
            Self::Entry => "entry",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A typed stretch of a document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without surrounding blanks.
    pub span: Span,
    /// When it was written, where it is of an entry of a live blog or of a post with a stamp of its own.
    pub stamp: Option<Stamp>,
}

impl Block {
    /// The text of typed lines, parted by empty ones, and where each stands in it.
    pub(super) fn joined<'w>(
        lines: impl Iterator<Item = (BlockKind, Option<Stamp>, &'w str)>,
    ) -> (String, Vec<Self>) {
        let (mut text, mut blocks) = (String::new(), Vec::new());
        for (kind, stamp, words) in lines {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(words);
            blocks.push(Self { kind, span: Span::new(start, text.len()), stamp });
        }
        (text, blocks)
    }
}

/// A line of a page that is no part of its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
}

/// A sentence, or a headline, bullet or line that stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// Where it stands, without surrounding blanks.
    pub span: Span,
    /// Index of its block in [`Document::blocks`](super::Document::blocks).
    pub block: usize,
}
