//! The lines of a page → the dates that they state: near the headline, or with a label; and how the story opens.

use std::ops::Range;

use crate::document::Origin;
use crate::document::line::header;
use crate::document::stamp::Stated;
use crate::language::page_dates::{labels_publication, labels_update};

use super::candidates::{Page, SHORT};
use super::{Candidate, Rank, written};

/// A dateline is no longer than this, in bytes.
const OPENING: usize = 48;

/// The lines that state a date: all of those in `near`, elsewhere those with a label; and how the story opens.
pub(super) fn of_lines(page: &Page<'_>, near: &Range<usize>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        let near = near.contains(&at);
        if line.words.len() <= SHORT {
            of_line(page, &line.words, near, &mut found);
        } else if let Some(text) = opening(&line.words).filter(|_| near) {
            found.push(candidate(Rank::Opening, "opening of the story", text.to_owned(), false));
        }
    }
    found
}

fn of_line(page: &Page<'_>, words: &str, near: bool, found: &mut Vec<Candidate>) {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let stamps = header(words, page.zone, page.order);
    let updated = labels_update(words);
    let labelled = stamps.is_some_and(|stamps| stamps.labelled) || updated || labels_publication(words);
    let (rank, name) = match (labelled, near) {
        (true, true) => (Rank::Labelled, "near the headline"),
        (false, true) => (Rank::Line, "near the headline"),
        (true, false) => (Rank::Far, "elsewhere on the page"),
        (false, false) => return,
    };
    match stamps {
        Some(stamps) => {
            let text =
                |stated: Option<Stated>| stated.and_then(Stated::complete).map(|stamp| stamp.to_string());
            found.extend(text(stamps.published).map(|text| candidate(rank, name, text, false)));
            found.extend(text(stamps.updated).map(|text| candidate(rank, name, text, true)));
        }
        None if written::read(words, page.zone, page.order).is_some() => {
            found.push(candidate(rank, name, words.to_owned(), updated));
        }
        None => {}
    }
}

fn candidate(rank: Rank, name: &str, text: String, updated: bool) -> Candidate {
    Candidate { rank, origin: Origin::HeaderLine, name: name.to_owned(), text, updated }
}

/// What stands before the first dash, colon or closing bracket of a paragraph, if it is as short as a dateline.
fn opening(words: &str) -> Option<&str> {
    let end = [" - ", " – ", " — ", ": ", ")"].iter().filter_map(|sign| words.find(sign)).min()?;
    let opening = words.get(..end).filter(|opening| opening.len() <= OPENING)?;
    (opening.bytes().any(|byte| byte.is_ascii_digit()) && opening.split_whitespace().count() <= 6)
        .then_some(opening)
}
