//! Whether a line names who wrote the story, and their names.

use crate::language::english::furniture::{is_agency, is_work, is_writer};
use crate::language::english::time::{Word, lookup};

/// Bylines are no longer than this, in bytes.
const LONGEST: usize = 160;
/// Most words between "By" and the first comma.
const MOST_WORDS: usize = 14;

/// The names in a byline: "By Ann Author and Ben Writer, Harbour Post", "From Ann Author, CNN", "Ann Author, Reuters".
pub(in crate::document) fn byline(line: &str) -> Option<&str> {
    if line.len() > LONGEST {
        return None;
    }
    let (first, rest) = line.split_once(' ')?;
    let rest = rest.trim_start();
    if matches!(first, "By" | "BY" | "by" | "By:" | "BY:" | "by:") {
        let names = people_part(rest);
        let stops = line.ends_with('.') && !ends_in_initial(line);
        let sentence = stops || line.ends_with(['!', '?', ',', ':']) || names.split(' ').count() > MOST_WORDS;
        let staff = names.split(' ').count() <= 5 && ends_in_writer(names);
        return ((is_people(names) || staff) && !is_time(names) && !sentence).then_some(rest);
    }
    let from = matches!(first, "From" | "FROM");
    let names = if from { rest } else { line };
    let (people, house) = names.rsplit_once([',', '|', '/'])?;
    let many = || people.split_whitespace().count();
    let known =
        is_agency(house.trim()) && is_people(people_part(people)) && (from || (2..=8).contains(&many()));
    known.then_some(names)
}

/// The names in a line that could be anything but for its place under a headline: "Northern Press Agency", "Reuters
/// Staff", "Ann Author in Vienna", "Ann Author, political editor".
pub(in crate::document) fn byline_under_headline(line: &str) -> Option<&str> {
    if line.len() > LONGEST / 2
        || line.ends_with(['.', '!', '?', ':'])
        || line.split_whitespace().count() > 10
    {
        return None;
    }
    if is_agency(line) {
        return Some(line);
    }
    if let Some(names) = credited(line) {
        return Some(names);
    }
    if line.split_once(" and ").is_some_and(|(first, second)| is_bare_name(first) && is_bare_name(second)) {
        return Some(line);
    }
    let last = line.split_whitespace().next_back()?;
    let names = people_part(line);
    let named = is_people(names) && (2..=6).contains(&names.split_whitespace().count());
    let placed = line.split_once(" in ").is_some_and(|(people, place)| {
        is_people(people) && is_people(place) && (2..=4).contains(&people.split_whitespace().count())
    });
    let (people, house) = line.split_once(", ").unwrap_or(("", ""));
    let housed = is_bare_name(people) && is_people(house) && house.split_whitespace().count() <= 4;
    let beside = line.split_once(" | ").or_else(|| line.split_once(" · ")).is_some_and(|(house, person)| {
        is_people(house) && is_people(person) && (is_bare_name(person) || is_bare_name(house))
    });
    (named && is_writer(last) || placed || housed || beside || is_bare_name(line)).then_some(line)
}

/// The names behind words that say what they did: "Explained by Ann Author", "Editor: Ann Author", "Special to The Post".
fn credited(line: &str) -> Option<&str> {
    let named = |names: &str| is_people(names) && !is_time(names);
    if let Some((label, names)) = line.split_once(": ") {
        return ((is_writer(label) || is_work(label)) && named(names)).then_some(names);
    }
    if let Some(house) = line.strip_prefix("Special to ").or_else(|| line.strip_prefix("Special for ")) {
        return named(house).then_some(house);
    }
    let (work, names) = line.split_once(" by ")?;
    let last = work.rsplit(' ').next()?;
    (is_work(last) && work.split(' ').count() <= 3 && named(names)).then_some(names)
}

/// Two or three capitalised words and nothing else, as a name is written.
fn is_bare_name(line: &str) -> bool {
    (2..=3).contains(&line.split_whitespace().count())
        && line.split_whitespace().all(|word| word.starts_with(char::is_uppercase) && lookup(word).is_none())
        && is_people(line)
}

/// A line directly under a byline that goes on with it: the house or place of the writers, or who they are.
pub(in crate::document) fn continues_byline(line: &str, before: &str) -> bool {
    let names = byline(before).unwrap_or(before);
    let about = line.strip_prefix(people_part(names)).is_some_and(|rest| rest.starts_with([' ', ',']));
    let address = line.contains('@') && !line.contains(' ');
    let line = line.strip_prefix("at ").or_else(|| line.strip_prefix("in ")).unwrap_or(line);
    let role = line.split_whitespace().next_back().is_some_and(is_writer);
    about
        || address
        || role && line.split_whitespace().count() <= 6
        || line.len() <= LONGEST / 2
            && !line.ends_with(['.', '!', '?', ':'])
            && line.split([',', '|']).all(|part| is_people(part.trim()))
}

/// The first of the names in a byline, where it is one of several words: "Ann Author" of "Interview by Ann Author, Post".
pub(in crate::document) fn author(line: &str) -> Option<&str> {
    let names = byline(line).or_else(|| line.split_once(" by ").map(|(_, names)| names)).unwrap_or(line);
    let first = people_part(names);
    let first = first.split_once(" and ").map_or(first, |(first, _)| first);
    is_bare_name(first).then_some(first)
}

/// What stands before the first sign that ends the names.
fn people_part(text: &str) -> &str {
    let names = text.split([',', '|', '•', '·', '–', '—', ';', '(']).next().unwrap_or(text);
    names.split_once(" - ").map_or(names, |(names, _)| names).trim()
}

/// "Action 5 Staff"
fn ends_in_writer(names: &str) -> bool {
    names.split(' ').all(|word| word.starts_with(|sign: char| sign.is_uppercase() || sign.is_ascii_digit()))
        && names.rsplit(' ').next().is_some_and(is_writer)
}

/// Whether each word begins with a capital, but for those that join names.
fn is_people(text: &str) -> bool {
    let joins = |word: &str| {
        matches!(
            word,
            "and"
                | "with"
                | "in"
                | "of"
                | "for"
                | "at"
                | "the"
                | "de"
                | "la"
                | "del"
                | "van"
                | "von"
                | "der"
                | "den"
                | "bin"
                | "al"
                | "el"
                | "da"
                | "di"
                | "du"
                | "le"
                | "ter"
                | "&"
        )
    };
    let letters = |sign: char| sign.is_alphabetic() || matches!(sign, '.' | '\'' | '’' | '-');
    text.starts_with(char::is_uppercase)
        && text.split_whitespace().all(|word| {
            let capital = word.starts_with(char::is_uppercase) && word.chars().all(letters);
            capital || joins(word) || is_writer(word)
        })
}

/// "By Friday", "By September": a time, and no name.
fn is_time(names: &str) -> bool {
    let first = names.split_whitespace().next().unwrap_or("");
    matches!(
        lookup(first),
        Some(
            Word::Weekday(_)
                | Word::DoubtfulWeekday(_)
                | Word::Month(_)
                | Word::Number(_)
                | Word::Noon
                | Word::Midnight
        )
    ) && names.split_whitespace().count() < 3
}

fn ends_in_initial(line: &str) -> bool {
    let last = line.trim_end_matches('.').rsplit(' ').next().unwrap_or("");
    last.len() == 1 || matches!(last, "Jr" | "Sr")
}
