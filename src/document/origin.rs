//! Where a date of publication or of an update was found.

/// Where a date of publication or of an update was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// `--published`.
    Argument,
    /// Front matter, or the record of a collection.
    Metadata,
    /// JSON-LD of a page.
    JsonLd,
    /// An OpenGraph property of a page.
    OpenGraph,
    /// Microdata or RDFa of a page.
    Microdata,
    /// A named meta element of a page.
    MetaElement,
    /// A `<time>` element of a page.
    TimeElement,
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
    pub const ALL: [Self; 11] = [
        Self::Argument,
        Self::Metadata,
        Self::JsonLd,
        Self::OpenGraph,
        Self::Microdata,
        Self::MetaElement,
        Self::TimeElement,
        Self::HeaderLine,
        Self::Dateline,
        Self::Url,
        Self::FileName,
    ];

    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Argument => "argument",
            Self::Metadata => "metadata",
            Self::JsonLd => "json_ld",
            Self::OpenGraph => "open_graph",
            Self::Microdata => "microdata",
            Self::MetaElement => "meta_element",
            Self::TimeElement => "time_element",
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
