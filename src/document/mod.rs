//! Bytes → documents: text, blocks, sentences, and when it was published according to whom.
//!
//! In: typed paths, or a text. Out: [`Document`]s, one at a time, with what their front matter, record, head lines,
//! dateline, address and file name state; the text's [`Block`]s and [`Sentence`]s are found when they are first asked for.
//!
//! ```
//! use dateline::document::{BlockKind, Origin, from_text};
//! let document = from_text(
//!     "story.txt",
//!     "Talks fail\nBy Ann Author\nUpdated 9:33 p.m. ET, Sat September 7, 2013\n\n\
//!      VIENNA, Sept. 6 (AP) -- Talks failed on Friday. They may resume.\n",
//! );
//! assert_eq!(document.title.as_deref(), Some("Talks fail"));
//! assert_eq!(document.agency.as_deref(), Some("AP"));
//! assert_eq!(document.updated.unwrap().to_string(), "2013-09-07T21:33-04:00");
//! // The dateline states no year, which the header line does.
//! assert_eq!(document.published.unwrap().to_string(), "2013-09-06");
//! assert_eq!(document.published_from, Some(Origin::Dateline));
//! let kinds: Vec<BlockKind> = document.blocks().iter().map(|block| block.kind).collect();
//! assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Metadata, BlockKind::Body]);
//! let last = document.sentences().last().unwrap();
//! assert_eq!(last.span.of(&document.text), "They may resume.");
//! ```
//!
//! | room | holds |
//! |---|---|
//! | `input` | typed paths → files; story files |
//! | `read` | files → records and texts, unpacked and decoded, one at a time |
//! | `stamp` | a stated date → a stamp as precise as it was stated |
//! | `line` | what one line says of itself: furniture, byline, header line, dateline |
//! | `layout` | a text → typed blocks |
//! | `archive` | an archive of web pages → its pages |
//! | `joined` | sentences over the break of a page; what of a text is not shown |
//! | `columns` | whether a text stands in columns side by side |
//! | `repair` | a text → the same without marks that nobody sees, its words whole |
//! | `unmarked` | a block of Markdown → its words, for showing |
//! | `feed` | a feed → its entries |
//! | `wiki` | an export of a wiki → the revisions of its pages |
//! | `page` | a web page → its story, typed, and what it states of itself |
//! | `sentence` | a block → sentences |
//! | `head` | what the head of a text and its address state |
//! | `assemble` | all of these → a document |

mod archive;
mod assemble;
mod block;
mod columns;
mod considered;
mod feed;
mod front_matter;
mod head;
mod input;
mod joined;
mod layout;
mod line;
mod mail;
mod metadata;
mod news;
mod office;
mod options;
mod origin;
mod page;
mod read;
mod repair;
mod sentence;
pub mod stamp;
mod unmarked;
mod wiki;
mod xml;

use std::sync::OnceLock;

use crate::calendar::Stamp;
use crate::span::Span;

pub use block::{Block, BlockKind, Sentence, SetAside};
pub use considered::{Considered, Verdict};
pub use input::{Decision, Input, Inputs, Place, Row, STORY_FILE, Story, StorySource, Told, inputs};
pub use line::behind_dateline;
pub use options::{Fields, Format, ReadOptions};
pub use origin::Origin;
pub use read::{Raw, RawDocuments, from_text, from_text_with, raw, read};
pub use repair::Repaired;
pub use sentence::{breaks_off, sentence_around, split_sentences};
pub use unmarked::unmarked;

/// One edition of one source's story.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The record's own id, else the path as typed, with `#n` for the nth record without one.
    pub id: String,
    /// The id that its editions share, such as the guid of a news item.
    pub guid: Option<String>,
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
    /// Language of the text, as a page or record states it ("en-GB").
    pub language: Option<String>,
    /// When it was first published.
    pub published: Option<Stamp>,
    /// Where that was found.
    pub published_from: Option<Origin>,
    /// When this edition was last updated.
    pub updated: Option<Stamp>,
    /// Where that was found.
    pub updated_from: Option<Origin>,
    /// Every place that was asked for a date, in that order, and what became of it.
    pub considered: Vec<Considered>,
    /// What stands on a page and is no part of its story; nothing for other documents, whose text is whole.
    pub aside: Vec<SetAside>,
    /// The decoded characters without the BOM, otherwise untouched; of a page the story alone.
    pub text: String,
    /// Whether it is a story file, whose rows a person wrote.
    pub by_hand: bool,
    /// What a person should know about how it was read: short, whole sentences.
    pub notes: Vec<String>,
    format: Format,
    recorded: Option<Vec<read::RecordedBlock>>,
    has_entries: bool,
    layout: OnceLock<Layout>,
}

#[derive(Clone, Debug)]
struct Layout {
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
}

impl Document {
    /// A story file with the rows that a person wrote, in which nothing is looked for.
    fn by_hand(path: &str, text: String) -> Self {
        let (id, path) = (path.to_owned(), path.to_owned());
        Self { id, path, text, by_hand: true, recorded: Some(Vec::new()), ..Self::default() }
    }

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

    /// Whether the text is Markdown, whose signs its reader does not see.
    #[must_use]
    pub fn is_markdown(&self) -> bool {
        self.format == Format::Markdown && self.recorded.is_none()
    }

    /// Whether parts of the text have stamps of their own: entries of a live blog, posts that a page shows.
    #[must_use]
    pub fn has_entries(&self) -> bool {
        let recorded = || self.recorded.iter().flatten().any(read::RecordedBlock::has_stamp);
        self.has_entries || recorded()
    }

    /// When the entry or post was written in which the byte `at` of the text stands.
    #[must_use]
    pub fn entry_stamp(&self, at: usize) -> Option<Stamp> {
        if !self.has_entries() {
            return None;
        }
        let behind = self.blocks().partition_point(|block| block.span.start <= at);
        self.blocks().get(behind.checked_sub(1)?)?.stamp
    }

    /// The stretches at the head of the text that state its dates and tell nothing: front matter, and header lines
    /// with a label. Only the head is looked at.
    #[must_use]
    pub fn stamp_lines(&self) -> Vec<Span> {
        head::stamps(&self.text)
    }

    /// The title, where it was stated beside the text and no line of the story reads the same.
    #[must_use]
    pub fn separate_title(&self) -> Option<&str> {
        let title = self.title.as_deref().filter(|title| title.contains(char::is_alphanumeric))?;
        let same = |block: &Block| {
            block.kind != BlockKind::Metadata && letters(block.span.of(&self.text)).eq(letters(title))
        };
        (!self.blocks().iter().any(same)).then_some(title)
    }

    /// Sets the typed stretches of a text whose reader knows them.
    fn set_blocks(&mut self, blocks: Vec<Block>) {
        let sentences = layout::sentences(&self.text, &blocks);
        self.has_entries = blocks.iter().any(|block| block.stamp.is_some());
        self.layout = OnceLock::from(Layout { blocks, sentences });
    }

    fn layout(&self) -> &Layout {
        self.layout.get_or_init(|| {
            let recorded = self.recorded.as_deref().and_then(|recorded| read::blocks(&self.text, recorded));
            let blocks = recorded.unwrap_or_else(|| layout::blocks(&self.text, self.format));
            let sentences = layout::sentences(&self.text, &blocks);
            Layout { blocks, sentences }
        })
    }
}

/// What of a text is neither blank nor mark.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric())
}
