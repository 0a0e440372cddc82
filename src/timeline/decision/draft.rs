//! A row → a decision about it, ready to be pasted into a story file and changed.

use super::quotation::{Quotable, Quotation, Target};
use crate::align::Editions;
use crate::calendar::Period;
use crate::document::Story;
use crate::error::{Error, Result};
use crate::timeline::merge::statements;
use crate::timeline::{Sourced, Status, Timeline};

/// A decision to be made: which statement, and what was found of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Words that stand for the statement alone.
    pub quotation: Quotation,
    /// Index of its document.
    pub document: usize,
    /// The line on which its sentence begins.
    pub line: usize,
    /// Its date in EDTF, where it has one.
    pub edtf: Option<String>,
    /// Where it lies; `None` for a sentence without a place on the calendar.
    pub period: Option<Period>,
    /// Index of the mention that was read.
    pub mention: Option<usize>,
    /// Whether it happened.
    pub status: Option<Status>,
    /// The story file, and the line of it, where something was decided about it already.
    pub decided: Option<(String, usize)>,
}

/// The decision about a statement that is named by its id or by words of it.
///
/// # Errors
/// If that names no statement, or several, or no words stand for it alone.
pub fn draft(sources: &[Sourced<'_>], editions: &Editions, stories: &[Story], name: &str) -> Result<Draft> {
    let mut timeline = Timeline::default();
    let placed = statements(sources, editions, &mut timeline);
    let quotable = Quotable::new(sources, &placed, &timeline.undated);
    let known = placed.iter().position(|placed| placed.statement.id == name).map(Target::Statement);
    let found = known.map_or_else(|| quotable.find(&Quotation::bare(name)), |target| vec![target]);
    let target = match found.as_slice() {
        [] => {
            return Err(Error::new(
                "the id of a row, or words of its sentence, after --decide",
                format!("{name:?}, which stands for none"),
                "copy words around its date from the text, or the id from -f json",
            ));
        }
        &[one] => one,
        several => {
            let places = several.iter().take(4).filter_map(|target| {
                let (id, line) = quotable.place(*target)?;
                let statement = match target {
                    Target::Statement(place) => placed.get(*place).map(|placed| placed.statement.id.as_str()),
                    Target::Undated(_) => None,
                };
                Some(format!("{} ({id}:{line})", statement.unwrap_or("a sentence without a date")))
            });
            let places = places.collect::<Vec<_>>().join(", ");
            return Err(Error::new(
                "words of one row after --decide",
                format!("{name:?}, which stands for {}: {places}", several.len()),
                "give one of these ids, or more words around its date",
            ));
        }
    };
    let quotation = quotable.shortest(target).ok_or_else(|| {
        let found = "a sentence that stands several times in the same surroundings";
        Error::new("words that stand for the row alone", found, "decide by hand")
    })?;
    let decisions = stories.iter().flat_map(|story| story.decisions.iter().map(move |it| (story, it)));
    let mut about =
        decisions.filter(|(_, decision)| quotable.find(&Quotation::of(decision)).contains(&target));
    let decided = about.next().map(|(story, decision)| (story.path.clone(), decision.line));
    Ok(match target {
        Target::Statement(place) => {
            let found = placed.get(place);
            let statement = found.map(|placed| &placed.statement);
            Draft {
                quotation,
                document: statement.map_or(0, |statement| statement.document),
                line: statement.map_or(0, |statement| statement.line),
                edtf: found.and_then(|placed| placed.edtf.clone()),
                period: found.map(|placed| placed.period),
                mention: statement.and_then(|statement| statement.mention),
                status: statement.map(|statement| statement.status),
                decided,
            }
        }
        Target::Undated(place) => {
            let undated = timeline.undated.get(place);
            Draft {
                quotation,
                document: undated.map_or(0, |undated| undated.document),
                line: quotable.place(target).map_or(0, |(_, line)| line),
                edtf: None,
                period: None,
                mention: undated.and_then(|undated| undated.unresolved),
                status: None,
                decided,
            }
        }
    })
}
