//! What a person should know of a timeline: short, whole sentences.

use super::borrow::{Proof, Suggestion};
use super::{Sourced, Timeline};
use crate::document::Document;

/// How many documents are named in one note.
const NAMED: usize = 3;

/// For how many documents days of publication are suggested.
const SUGGESTED: usize = 5;

/// The notes of a timeline that is complete but for them.
pub(super) fn of(sources: &[Sourced<'_>], timeline: &Timeline, borrowed: &[Suggestion]) -> Vec<String> {
    let mut undated: Vec<&str> = sources
        .iter()
        .filter(|source| source.document.published.is_none() && source.document.updated.is_none())
        .filter(|source| !source.document.by_hand)
        .map(|source| source.document.id.as_str())
        .collect();
    undated.sort_unstable();
    let mut notes = Vec::new();
    if timeline.counts.unresolved > 0 && !undated.is_empty() {
        let count = timeline.counts.unresolved;
        let expressions =
            if count == 1 { "1 expression stays".to_owned() } else { format!("{count} expressions stay") };
        let more = match undated.len() {
            0..=NAMED => String::new(),
            all => format!(" and {} more", all - NAMED),
        };
        undated.truncate(NAMED);
        notes.push(format!(
            "{expressions} unresolved: no date of publication was found for {}{more}; give one with --published [FILE=]DATE.",
            undated.join(", ")
        ));
    }
    notes.extend(borrowed.iter().take(SUGGESTED).filter_map(|suggestion| suggested(sources, suggestion)));
    if let Some(more) = borrowed.len().checked_sub(SUGGESTED).filter(|more| *more > 0) {
        notes.push(format!("{more} more documents could borrow a date in the same way; date these first."));
    }
    notes
}

/// What the dates that others tell let a document be of, and how to take that up.
fn suggested(sources: &[Sourced<'_>], suggestion: &Suggestion) -> Option<String> {
    let document = sources.get(suggestion.document)?.document;
    let (first, last) = (suggestion.days.start(), suggestion.days.end());
    let days = if first == last { format!("{first}") } else { format!("{first} to {last}") };
    let proofs = suggestion.proofs.iter().filter_map(|proof| told(sources, document, proof));
    let proofs: Vec<String> = proofs.take(NAMED).collect();
    let advice = if document.id == document.path {
        format!("--published {}={first}", document.path)
    } else {
        format!("\"published\": \"{first}\" in its record")
    };
    Some(format!(
        "{} may have been published {days}, if it speaks of the same as others: {}. To take that up, give {advice}.",
        document.id,
        proofs.join("; ")
    ))
}

/// `"Friday" on line 3 is 2013-09-06 in ledger.txt, line 5`
fn told(sources: &[Sourced<'_>], document: &Document, proof: &Proof) -> Option<String> {
    let words = document.text.get(proof.words.start..proof.words.end)?;
    let line = 1 + document.text.get(..proof.words.start)?.matches('\n').count();
    let other = &sources.get(proof.told_by)?.document.id;
    Some(format!("{words:?} on line {line} is {} in {other}, line {}", proof.day, proof.line))
}
