//! A timeline → the days of it that matter most, and the statements that tell most of each.
//!
//! In: a merged [`Timeline`] and its documents. Out: the same timeline with fewer rows, still in the order of time. Nothing is
//! learnt and nothing is loaded: what counts is counted in the documents themselves, and the numbers by which it is weighed
//! stand in `parameters.rs`. Time is linear in the statements; the order of documents does not matter.
//!
//! ```
//! use dateline::calendar::NaiveDate;
//! use dateline::document::from_text;
//! use dateline::timeline::{Choice, Options, Sourced, choose, merge};
//! use dateline::{Anchor, dates};
//!
//! let day = NaiveDate::from_ymd_opt(2013, 9, 8).unwrap();
//! let texts = ["The dam broke on Friday. A hearing was held on Thursday.", "The dam broke on Friday, he said."];
//! let documents = texts.map(|text| from_text(text, text));
//! let mentions = texts.map(|text| dates(text, &Anchor::day(day)));
//! let pairs = documents.iter().zip(&mentions);
//! let sources: Vec<Sourced> = pairs.map(|(document, mentions)| Sourced { document, mentions }).collect();
//! let mut timeline = merge(&sources, &Default::default(), &Options::default());
//! choose(&mut timeline, &sources, &Choice { days: Some(1), ..Choice::default() });
//! let days: Vec<String> = timeline.entries.iter().map(|entry| entry.period.earliest.to_string()).collect();
//! assert_eq!(days, ["2013-09-06"]);
//! ```
//!
//! | room | holds |
//! |---|---|
//! | `parameters` | the numbers, all of them |
//! | `fold` | rows of a day and of its parts → one row a day |
//! | `topic` | what the documents speak of |
//! | `about` | what the reader asks about |
//! | `days` | how much each day matters |
//! | `openings` | what the papers of a day write about |
//! | `centre` | what a row is about |
//! | `alone` | which sentences read well alone |
//! | `statements` | which statements tell most of a row |

mod about;
mod alone;
mod centre;
mod days;
mod fold;
mod openings;
mod parameters;
mod statements;
mod topic;

use super::{Sourced, Timeline};
use topic::Topic;

/// How much of a timeline is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// So many days, those that matter most, with all that stands on them; coarser rows go. `None` keeps all rows.
    pub days: Option<usize>,
    /// So many statements of each row, those that tell most, the best first. `None` keeps all.
    pub statements: Option<usize>,
    /// What it is about, in words: subjects of one word or several. Only what has a word of one of them is kept, and what has
    /// all of its words counts for most.
    pub about: Vec<String>,
    /// Keep every lead sentence on its day of publication; else only among the best statements, or where nothing else stands.
    pub publications: bool,
}

/// Keeps what matters most. Of days that matter equally the earlier is kept, of statements the one that stands first.
pub fn choose(timeline: &mut Timeline, sources: &[Sourced<'_>], choice: &Choice) {
    if choice.days.is_some() {
        fold::fold(timeline);
    }
    let topic = Topic::of(timeline, sources, &choice.about);
    if let Some(count) = choice.days {
        let weights = days::weigh(timeline, sources, &topic);
        let (all, kept) = (weights.len(), days::best(weights, count));
        let few = kept.len();
        statements::keep(timeline, sources, &topic, &kept, choice);
        if all > few {
            let days = if few == 1 { "day that matters" } else { "days that matter" };
            timeline.notes.push(format!("These are the {few} {days} most, of {all}."));
        }
    } else if choice.statements.is_some() {
        let all: Vec<usize> = (0..timeline.entries.len()).collect();
        statements::keep(timeline, sources, &topic, &all, choice);
    }
    if topic.is_asked() && timeline.entries.is_empty() {
        timeline.notes.push("No dated statement has any of the words that were asked for.".to_owned());
    }
}
