//! Expressions inside quotation marks, and the day on which the words were spoken.
//!
//! In: a text and the expressions found in it. Out: which of them stand in a quotation, and which expression of the same
//! sentence gives the day on which it was spoken: "'We will vote tomorrow,' he said on Thursday."

use super::meaning::{Core, Which};
use super::{Expression, cue};
use crate::calendar::{Field, Unit};
use crate::document;
use crate::span::Span;

/// A quotation is looked for so many bytes to either side of an expression.
const REACH: usize = 1000;
/// So many expressions to either side are asked whether they tell when the words were spoken.
const ASKED: usize = 8;

/// The quotation that holds the bytes `at`, marks included; it ends with its paragraph where nothing closes it.
pub(super) fn around(text: &str, at: Span) -> Option<Span> {
    let start = opening(text, at.start)?;
    if document::breaks_off(text, Span::new(start, at.start)) {
        return None;
    }
    Some(Span::new(start, closing(text, at.end)))
}

/// Where the quotation opens that is not closed before `at`.
fn opening(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(REACH);
    let mut end = at;
    loop {
        let mark = from + memchr::memrchr3(b'"', b'`', 0xE2, bytes.get(from..end)?)?;
        let opens = match bytes.get(mark..)? {
            [b'"', after, ..] => {
                let apart =
                    mark == 0 || bytes.get(mark - 1).is_some_and(|b| b.is_ascii_whitespace() || *b == b'(');
                Some(apart && !after.is_ascii_whitespace())
            }
            [b'`', ..] if mark > 0 && bytes.get(mark - 1) == Some(&b'`') => {
                Some(memchr::memmem::find(bytes.get(mark..at)?, b"''").is_none())
            }
            [0xE2, 0x80, 0x9C | 0x9E, ..] => Some(true),
            [0xE2, 0x80, 0x9D, ..] => Some(false),
            _ => None,
        };
        match opens {
            Some(true) => return Some(mark),
            Some(false) => return None,
            None => end = mark,
        }
    }
}

/// One past the mark that closes a quotation behind `at`, or `at` where none does.
fn closing(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let limit = at.saturating_add(REACH).min(bytes.len());
    let mut from = at;
    while let Some(offset) = bytes.get(from..limit).and_then(|rest| memchr::memchr3(b'"', b'\'', 0xE2, rest))
    {
        let mark = from + offset;
        let length = match bytes.get(mark..).unwrap_or_default() {
            [b'"', ..] => 1,
            [b'\'', b'\'', ..] => 2,
            [0xE2, 0x80, 0x9D, ..] => 3,
            _ => 0,
        };
        if length > 0 {
            let broken = document::breaks_off(text, Span::new(at, mark));
            return if broken { at } else { mark + length };
        }
        from = mark + 1;
    }
    at
}

/// Tells each expression that stands in a quotation, given by its index, how far from it in the list the one stands that
/// gives the day on which the quotation was spoken.
pub(super) fn tell_when_spoken(text: &str, found: &mut [Expression], quoted: &[(usize, Span)]) {
    // Of each expression, in which sentence it was asked last and what it said: its neighbours all ask the same.
    let mut said: Vec<Option<(Span, bool)>> = vec![None; if quoted.is_empty() { 0 } else { found.len() }];
    for &(index, quotation) in quoted {
        let sentence = document::sentence_around(text, quotation);
        let mut spoken = |other: &usize| {
            let (Some(expression), Some(said)) = (found.get(*other), said.get_mut(*other)) else {
                return false;
            };
            if !names_day(&expression.meaning.core) {
                return false;
            }
            match *said {
                Some((asked, says)) if asked == sentence => says,
                _ => said.insert((sentence, says(text, sentence, expression.span))).1,
            }
        };
        let outside = |other: usize| {
            found.get(other).is_some_and(|other| {
                sentence.contains(other.span)
                    && (other.span.end <= quotation.start || quotation.end <= other.span.start)
            })
        };
        let within = |other: &usize| found.get(*other).is_some_and(|other| sentence.contains(other.span));
        let after = (index + 1..found.len())
            .take_while(within)
            .filter(|&other| outside(other))
            .take(ASKED)
            .find(&mut spoken);
        let when = after.or_else(|| {
            (0..index).rev().take_while(within).filter(|&other| outside(other)).take(ASKED).find(&mut spoken)
        });
        if let (Some(when), Some(expression)) = (when, found.get_mut(index)) {
            expression.spoken = isize::try_from(when)
                .ok()
                .zip(isize::try_from(index).ok())
                .and_then(|(when, index)| i16::try_from(when - index).ok());
        }
    }
}

/// Whether an expression stands on the verb with which the sentence says who speaks, outside of any quotation.
fn says(text: &str, sentence: Span, at: Span) -> bool {
    let at = Span::new(at.start - sentence.start, at.end - sentence.start);
    let cue = cue::cue(sentence.of(text), at);
    cue.saying && !cue.quoted
}

/// Whether it names a day by which others can be counted.
pub(super) const fn names_day(core: &Core) -> bool {
    match core {
        Core::Part(Field::Weekday(_), which) => {
            !matches!(which, Which::Previous | Which::Following | Which::Same)
        }
        Core::Date(date) => matches!(date.field, Field::Day(..)),
        Core::Shift(Unit::Day, _) | Core::Numbers(..) | Core::WeekdayOffset(..) | Core::Feast(..) => true,
        _ => false,
    }
}
