//! A text and what was stated of it → a document.

use crate::calendar::Stamp;

use super::input::Told;
use super::metadata::Metadata;
use super::options::{Format, ReadOptions};
use super::stamp::{self, Stated};
use super::{Document, Origin};

/// A text before it is understood.
pub(super) struct Draft {
    /// The path as typed.
    pub path: String,
    /// The id, where the text states none of its own.
    pub id: String,
    /// What a story file says of it.
    pub told: Told,
    /// What a record states.
    pub metadata: Metadata,
    /// The characters.
    pub text: String,
    /// Plain text or Markdown.
    pub format: Format,
    /// Whether a bare `--published` overrides what the text states, or only fills in.
    pub alone: bool,
}

/// Makes a document of a draft.
pub(super) fn assemble(draft: Draft, options: &ReadOptions) -> Document {
    let Draft { path, id, told, metadata, text, format: _, alone } = draft;
    let mut document = Document { id: metadata.id.unwrap_or(id), text, ..Document::default() };
    document.title = metadata.title;
    document.byline = metadata.author;
    document.source = told.outlet.or(metadata.source);
    document.agency = told.agency.or(metadata.agency);
    document.url = metadata.url;
    document.archive_url = metadata.archive_url;
    document.accessed = metadata.accessed;
    document.cite = told.cite.or(metadata.cite);
    document.edition = told.edition.map(|place| place.to_string()).or(metadata.edition);
    let read = |text: Option<String>| match stamp::parse(&text?, options.zone, options.order)? {
        Stated::Complete(stamp) => Some(stamp),
        Stated::Partial { .. } => None,
    };
    document.published = read(metadata.published);
    document.published_from = document.published.map(|_| Origin::Metadata);
    document.updated = read(metadata.updated);
    let argument: Option<Stamp> =
        options.published.iter().find(|(file, _)| *file == path).map(|&(_, stamp)| stamp);
    let bare = options.published_bare.filter(|_| alone || document.published.is_none());
    if let Some(stamp) = argument.or(bare) {
        document.published = Some(stamp);
        document.published_from = Some(Origin::Argument);
    }
    if let Some((_, outlet)) = options.outlets.iter().find(|(file, _)| *file == path) {
        document.source = Some(outlet.clone());
    }
    document.path = path;
    document
}
