//! Where a date of publication was found.

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
    /// Every place, in the order in which they are looked at; a bare `--published` comes first for a single document.
    pub const ALL: [Self; 6] =
        [Self::Argument, Self::Metadata, Self::HeaderLine, Self::Dateline, Self::Url, Self::FileName];

    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Argument => "argument",
            Self::Metadata => "metadata",
            Self::HeaderLine => "header_line",
            Self::Dateline => "dateline",
            Self::Url => "url",
            Self::FileName => "file_name",
        }
    }

    /// The place of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}
