//! A resolved time expression.

use crate::calendar::{Bound, Frequency, Modifier, Period, Value};
use crate::expression::Cue;
use crate::span::Span;

/// The TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A calendar date, or a vague reference.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

impl Kind {
    /// The TIMEX3 name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// What a value leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnchorKind {
    /// The day of publication.
    Published,
    /// The day of the last update.
    Updated,
    /// The day on which the entry of a live blog or the post was written in which it stands.
    Entry,
    /// Another mention of the same document, by its index.
    Mention(usize),
}

/// How sure a value is; ordered from most to least sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Complete in the text.
    Stated,
    /// One sure step from the anchor.
    Resolved,
    /// A year, direction or era taken from context or from a default rule.
    Inferred,
    /// The day of printing, not of the event; only where publications are asked for.
    Published,
    /// No anchor: the value has X.
    Unresolved,
}

impl Certainty {
    /// The name in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Resolved => "resolved",
            Self::Inferred => "inferred",
            Self::Published => "published",
            Self::Unresolved => "unresolved",
        }
    }
}

/// A time expression with its value and the reason for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands, in bytes of the document's text.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: Kind,
    /// TIMEX3 value; `Display` writes it.
    pub value: Value,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// TIMEX3 `quant` of a set: "EVERY", "2".
    pub quant: Option<&'static str>,
    /// TIMEX3 `freq` of a set.
    pub freq: Option<Frequency>,
    /// TIMEX3 `beginPoint` of an anchored duration, as a value.
    pub begin: Option<Value>,
    /// TIMEX3 `endPoint` of an anchored duration, as a value.
    pub end: Option<Value>,
    /// Where the value lies on the calendar, narrowed by the modifier; `None` where it has no place there.
    pub period: Option<Period>,
    /// Values of other readings that stay open, best first.
    pub alternatives: Vec<Value>,
    /// The name of the reading.
    pub rule: &'static str,
    /// What the value leans on.
    pub anchor: Option<AnchorKind>,
    /// How sure the value is.
    pub certainty: Certainty,
    /// What the clause around it says.
    pub cue: Cue,
    /// A range that begins here ("from Monday to Thursday"): the index of the mention at which it ends.
    pub range_to: Option<usize>,
}

impl Mention {
    /// What makes one end of a longer stretch of it: "by", "until", "since".
    #[must_use]
    pub fn bound(&self) -> Option<Bound> {
        self.period.and_then(|period| period.bound)
    }

    /// The value in EDTF; `None` where nothing fits.
    #[must_use]
    pub fn edtf(&self) -> Option<String> {
        match self.kind {
            Kind::Date | Kind::Time if self.certainty != Certainty::Unresolved => {
                match (self.period, self.modifier) {
                    // "until mid-April" lasts to its middle; a share of a century has ends and no sign of its own.
                    (Some(period), Some(Modifier::Start | Modifier::Mid | Modifier::End))
                        if period.bound.is_some() || self.begin.is_some() =>
                    {
                        Some(period.edtf())
                    }
                    _ => self.value.edtf(self.bound().map(Bound::modifier).or(self.modifier)),
                }
            }
            _ => None,
        }
    }
}
