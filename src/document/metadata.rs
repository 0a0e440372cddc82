//! What a document says of itself in named fields: front matter, the record of a collection, a story file.

/// A named field, as front matter and records spell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The document's own id.
    Id,
    /// The id that its editions share.
    Guid,
    /// The text itself.
    Text,
    /// The text as a page.
    Html,
    /// Title.
    Title,
    /// Who wrote it; `author` or `byline`.
    Author,
    /// The outlet that published it; `source` or `outlet`.
    Source,
    /// The agency whose text it is.
    Agency,
    /// When it was first published.
    Published,
    /// Where that was found, in the words of the JSON contract.
    PublishedFrom,
    /// When this edition was last updated.
    Updated,
    /// Address of the page.
    Url,
    /// Address of an archived copy.
    ArchiveUrl,
    /// Day of access.
    Accessed,
    /// Citation.
    Cite,
    /// Name or number of the edition.
    Edition,
    /// Language of the text.
    Language,
    /// Where the time of the update was found.
    UpdatedFrom,
    /// The typed stretches, as `read` writes them.
    Blocks,
    /// The path as once typed, in a line that `dates --with-text` wrote.
    Path,
}

impl Field {
    /// Every field, with its name; a second name follows the first.
    pub const NAMES: &[(&str, Self)] = &[
        ("id", Self::Id),
        ("guid", Self::Guid),
        ("text", Self::Text),
        ("html", Self::Html),
        ("title", Self::Title),
        ("author", Self::Author),
        ("byline", Self::Author),
        ("source", Self::Source),
        ("outlet", Self::Source),
        ("agency", Self::Agency),
        ("published", Self::Published),
        ("published_from", Self::PublishedFrom),
        ("updated", Self::Updated),
        ("updated_from", Self::UpdatedFrom),
        ("url", Self::Url),
        ("archive_url", Self::ArchiveUrl),
        ("accessed", Self::Accessed),
        ("cite", Self::Cite),
        ("edition", Self::Edition),
        ("language", Self::Language),
        ("blocks", Self::Blocks),
        ("path", Self::Path),
    ];

    /// The field of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|&(_, field)| field)
    }
}

/// What was stated in named fields, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub id: Option<String>,
    pub guid: Option<String>,
    pub title: Option<String>,
    pub author: Option<String>,
    pub source: Option<String>,
    pub agency: Option<String>,
    pub published: Option<String>,
    pub published_from: Option<String>,
    pub updated: Option<String>,
    pub updated_from: Option<String>,
    pub url: Option<String>,
    pub archive_url: Option<String>,
    pub accessed: Option<String>,
    pub cite: Option<String>,
    pub edition: Option<String>,
    pub language: Option<String>,
    pub path: Option<String>,
    /// Every date that was asked for, under the name that it has there.
    pub dates: Vec<(&'static str, String)>,
}

impl Metadata {
    /// The place of a field; `None` for those that hold no plain value.
    pub fn place(&mut self, field: Field) -> Option<&mut Option<String>> {
        Some(match field {
            Field::Id => &mut self.id,
            Field::Guid => &mut self.guid,
            Field::Title => &mut self.title,
            Field::Author => &mut self.author,
            Field::Source => &mut self.source,
            Field::Agency => &mut self.agency,
            Field::Published => &mut self.published,
            Field::PublishedFrom => &mut self.published_from,
            Field::Updated => &mut self.updated,
            Field::UpdatedFrom => &mut self.updated_from,
            Field::Url => &mut self.url,
            Field::ArchiveUrl => &mut self.archive_url,
            Field::Accessed => &mut self.accessed,
            Field::Cite => &mut self.cite,
            Field::Edition => &mut self.edition,
            Field::Language => &mut self.language,
            Field::Path => &mut self.path,
            Field::Text | Field::Html | Field::Blocks => return None,
        })
    }

    /// Sets a field; blank values count as not stated.
    pub fn set(&mut self, field: Field, value: &str) {
        let value = value.trim();
        if let Some(place) = self.place(field).filter(|_| !value.is_empty()) {
            *place = Some(value.to_owned());
        }
    }

    /// Fills what is not stated from `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            id: self.id.or(other.id),
            guid: self.guid.or(other.guid),
            title: self.title.or(other.title),
            author: self.author.or(other.author),
            source: self.source.or(other.source),
            agency: self.agency.or(other.agency),
            published: self.published.or(other.published),
            published_from: self.published_from.or(other.published_from),
            updated: self.updated.or(other.updated),
            updated_from: self.updated_from.or(other.updated_from),
            url: self.url.or(other.url),
            archive_url: self.archive_url.or(other.archive_url),
            accessed: self.accessed.or(other.accessed),
            cite: self.cite.or(other.cite),
            edition: self.edition.or(other.edition),
            language: self.language.or(other.language),
            path: self.path.or(other.path),
            dates: if self.dates.is_empty() { other.dates } else { self.dates },
        }
    }
}
