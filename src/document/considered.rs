//! The places that were asked for a date, and what became of each.

use crate::calendar::Stamp;

use super::Origin;

/// A date that a document states of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// Where it stands.
    pub origin: Origin,
    /// The name under which it stands there: "datePublished of NewsArticle".
    pub name: String,
    /// As it is written.
    pub text: String,
    /// What was read of it.
    pub stamp: Option<Stamp>,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a date that a document states of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is the date of publication.
    Published,
    /// It is the date of the update.
    Updated,
    /// An earlier place states one.
    Outranked,
    /// It tells in UTC a moment that the page dates a day earlier or later, in its own zone.
    TellsUtc,
    /// It could not be read as a day.
    NamesNoDay,
    /// Programs write it where they know of no date, or no page can be of that year.
    StandsForNone,
    /// The page was saved before it.
    AfterSaving,
    /// It lies years away from the other dates of the page, which agree.
    FarFromOthers,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 8] = [
        Self::Published,
        Self::Updated,
        Self::Outranked,
        Self::TellsUtc,
        Self::NamesNoDay,
        Self::StandsForNone,
        Self::AfterSaving,
        Self::FarFromOthers,
    ];

    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Outranked => "outranked",
            Self::TellsUtc => "tells_utc",
            Self::NamesNoDay => "names_no_day",
            Self::StandsForNone => "stands_for_none",
            Self::AfterSaving => "after_saving",
            Self::FarFromOthers => "far_from_others",
        }
    }
}
