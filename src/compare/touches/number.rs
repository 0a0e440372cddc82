//! The quantities that tokens state, and which became which.

use std::ops::Range;

use super::Version;
use crate::compare::NumberChange;
use crate::language::english::time::{Word, lookup};

/// The quantities of a change that are another on the other side, the first with the first; those of time expressions
/// aside.
pub(super) fn changed(
    (old, from): (&Version<'_>, &Range<usize>),
    (new, to): (&Version<'_>, &Range<usize>),
) -> Vec<NumberChange> {
    let (mut gone, mut came) = (stated(old, from), stated(new, to));
    gone.retain(|(value, _)| match came.iter().position(|(other, _)| other == value) {
        Some(at) => {
            came.remove(at);
            false
        }
        None => true,
    });
    let (mut gone, mut came) = (gone.into_iter(), came.into_iter());
    let words = |quantity: Option<(String, String)>| quantity.map(|(_, words)| words);
    std::iter::from_fn(|| match (words(gone.next()), words(came.next())) {
        (None, None) => None,
        (old, new) => Some(NumberChange { old, new }),
    })
    .collect()
}

/// The quantities that begin or end in a range of tokens, each with its words: "5 million" is one.
fn stated(version: &Version<'_>, range: &Range<usize>) -> Vec<(String, String)> {
    let counts = |at: usize| {
        let dated = version.dated.get(at).copied().unwrap_or(true);
        if dated { None } else { quantity(version.token(at)) }
    };
    let mut found: Vec<(String, String)> = Vec::new();
    let mut end = 0;
    for at in range.clone() {
        if at < end || counts(at).is_none() {
            continue;
        }
        let start = (at.saturating_sub(PARTS)..at)
            .rev()
            .take_while(|&before| counts(before).is_some())
            .last()
            .unwrap_or(at);
        let parts: Vec<String> = (start..at + PARTS).map_while(counts).collect();
        end = start + parts.len();
        found.push((parts.join(" "), version.tokens[start..end].join(" ")));
    }
    found
}

/// A quantity is read so many tokens around.
const PARTS: usize = 4;

/// What a numeral or number word says: digits without their grouping, so that "1,000" is "1000" and "twelve" is "12"; `None`
/// for other words.
pub(super) fn quantity(token: &str) -> Option<String> {
    if token.contains(|c: char| c.is_ascii_digit()) {
        let mut plain = String::with_capacity(token.len());
        let bytes = token.as_bytes();
        for (at, character) in token.char_indices() {
            let groups = character == ','
                && bytes.get(at + 1..at + 4).is_some_and(|three| three.iter().all(u8::is_ascii_digit));
            if !groups {
                plain.push(character);
            }
        }
        return Some(plain.to_ascii_lowercase());
    }
    match lookup(token) {
        Some(Word::Number(number)) => Some(number.to_string()),
        Some(Word::Dozen) => Some("dozen".to_owned()),
        Some(Word::Power(power)) => Some(format!("x{power}")),
        _ => scale(token),
    }
}

/// Words of scale that number words are made with.
fn scale(token: &str) -> Option<String> {
    const SCALES: &[&str] = &[
        "billion",
        "billions",
        "bn",
        "dozens",
        "half",
        "hundreds",
        "million",
        "millions",
        "quarter",
        "thousands",
        "trillion",
        "trillions",
    ];
    let lower = token.to_ascii_lowercase();
    SCALES.binary_search(&lower.as_str()).is_ok().then_some(lower)
}
