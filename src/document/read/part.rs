//! One document of a package (a feed, an archive, a mail), before it is understood.

use std::sync::Arc;

use crate::document::Block;
use crate::document::metadata::Metadata;
use crate::document::options::Format;
use crate::document::wiki::Names;
use crate::error::Result;

/// The documents of a package, one at a time; what could not be read is answered in its place.
pub(in crate::document) type Parts<'o> = Box<dyn Iterator<Item = Result<Part>> + Send + 'o>;

/// One document of a package.
#[derive(Clone, Debug)]
pub(in crate::document) struct Part {
    /// What the package states of it, as it was written; its own id among it, where a person could cite it.
    pub metadata: Metadata,
    /// Its text.
    pub content: Content,
    /// What a person should know about how it was read.
    pub notes: Vec<String>,
    /// Whether the package is nothing but this document, as a mail is: then the path is its id, where it has none.
    pub alone: bool,
}

/// The text of a document, as far as its package tells it.
#[derive(Clone, Debug)]
pub(in crate::document) enum Content {
    /// Characters: plain text, Markdown or a page.
    Text { text: String, format: Format },
    /// Bytes of plain text or of a page, and the charset that was stated for them.
    Bytes { bytes: Vec<u8>, charset: Option<String>, format: Format },
    /// A story whose blocks the package tells.
    Typed { text: String, blocks: Vec<Block> },
    /// Wikitext, and the names that its links may begin with.
    Wikitext { text: String, names: Arc<Names> },
}

impl Part {
    /// How many bytes are to be parsed.
    pub fn len(&self) -> usize {
        match &self.content {
            Content::Text { text, .. } | Content::Typed { text, .. } | Content::Wikitext { text, .. } => {
                text.len()
            }
            Content::Bytes { bytes, .. } => bytes.len(),
        }
    }
}
