//! Text → expressions: what the words mean and which way the clause looks, without any anchor.

mod bound;
pub mod cue;
mod distance;
mod event;
mod family;
mod find;
mod known;
mod meaning;
mod numeral;
mod phrase;
mod place;
mod quotation;
mod run;
mod scan;
mod series;
mod token;
mod window;

pub use cue::{Cue, Direction, Relation, Tense, cue};
pub use family::{FAMILIES, NO_SUCH_DAY};
pub use find::{find, find_spread};
pub use meaning::{
    Core, From, Lean, Meaning, NumberYear, Place, Recurrence, Side, Stretch, TimeOfDay, Which,
};

use crate::span::Span;

/// A time expression as it was read: words with a meaning, not yet a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Where it stands, in bytes of the text that was searched.
    pub span: Span,
    /// The name of the reading, as a person would say it: "weekday", `last <unit>`.
    pub rule: &'static str,
    /// What the words mean.
    pub meaning: Meaning,
    /// Which way the clause around it looks.
    pub cue: Cue,
    /// Where in its paragraph it stands.
    pub stand: Stand,
    /// Of one that stands in a quotation: how far on in the list (negative: back) the one stands that gives the day on which
    /// the words were spoken, where the sentence has one.
    pub spoken: Option<i16>,
    /// Whether it only tells when something was said that its sentence tells of another day: "on Monday, police said on Tuesday".
    pub of_saying: bool,
    /// Of a time of day alone: whether it is that of an event with a day of its own.
    pub of_event: OfEvent,
}

/// Whether a time of day is that of an event: "The fire broke out at 2 a.m.", "the night of the flood".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OfEvent {
    /// No event is named.
    #[default]
    No,
    /// How many bytes before it the day of the event is told.
    Told(u16),
    /// It names an event of which no day is told.
    Untold,
}

/// Where in its paragraph an expression stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// Behind another one.
    #[default]
    Behind,
    /// It is the first one.
    First,
    /// The paragraph begins with it: the heading or the entry of a chronology.
    Heading,
    /// The year that an entry of a chronology begins with: "1791: The canal opens on 4 August."
    Entry,
}
