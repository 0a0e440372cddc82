//! Text → sentences, and the one sentence around a place.

mod boundary;

use crate::span::Span;

use boundary::{ELLIPSIS, is_stop, line_ends_sentence, sentence_end};

/// How far from the place, in bytes, a sentence is followed to either side.
const REACH: usize = 2048;
/// How far behind its stop a sentence may still go on with closing quotes and footnote marks.
const NOTES: usize = 64;

/// The sentences of a paragraph, in order, without the blanks around them. Line breaks inside count as blanks.
///
/// ```
/// use dateline::document::split_sentences;
/// let text = "Mr. Smith left at 5 p.m. Friday. “We\nmet,” he said.";
/// let sentences: Vec<&str> = split_sentences(text).map(|span| span.of(text)).collect();
/// assert_eq!(sentences, ["Mr. Smith left at 5 p.m. Friday.", "“We\nmet,” he said."]);
/// ```
pub fn split_sentences(paragraph: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    let mut at = 0;
    std::iter::from_fn(move || {
        while start < paragraph.len() {
            let stop = paragraph.as_bytes().iter().skip(at).position(|&byte| is_stop(byte));
            let end = match stop {
                None => paragraph.len(),
                Some(offset) => {
                    let stop = at + offset;
                    at = stop + 1;
                    match sentence_end(paragraph, stop) {
                        None => continue,
                        Some(end) => end,
                    }
                }
            };
            at = end;
            let sentence = trimmed(paragraph, Span::new(start, end));
            start = end;
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
        None
    })
}

/// The sentence around `at`, without the blanks around it, bounded by its paragraph; `at` lies inside the answer.
/// Looks no further than the sentence itself, and at most two kilobytes to either side.
///
/// ```
/// use dateline::{document::sentence_around, span::Span};
/// let text = "Talks began. They met at 5 p.m. Friday, officials said. No vote was held.";
/// let friday = Span::new(32, 38);
/// assert_eq!(sentence_around(text, friday).of(text), "They met at 5 p.m. Friday, officials said.");
/// ```
#[must_use]
pub fn sentence_around(text: &str, at: Span) -> Span {
    let from = text.floor_char_boundary(at.start);
    let to = text.ceil_char_boundary(at.end).max(from);
    let start = sentence_start(text, text.ceil_char_boundary(from.saturating_sub(REACH)), from);
    let end = sentence_finish(text, start, to, text.floor_char_boundary(to.saturating_add(REACH)));
    let sentence = trimmed(text, Span::new(start, end));
    Span::new(sentence.start.min(from), sentence.end.max(to))
}

/// Whether a paragraph, heading or list entry ends within a stretch of a text. Lines wrapped by hand end none.
#[must_use]
pub fn breaks_off(text: &str, within: Span) -> bool {
    let bytes = text.as_bytes().get(within.start..within.end).unwrap_or_default();
    memchr::memchr_iter(b'\n', bytes).any(|at| line_ends_sentence(text, within.start + at))
}

/// Where the sentence that holds byte `from` begins, not before `limit`.
fn sentence_start(text: &str, limit: usize, from: usize) -> usize {
    let mut before = text.as_bytes().get(limit..from).unwrap_or_default();
    while let Some(offset) = last_end(before) {
        let at = limit + offset;
        if before.get(offset) == Some(&b'\n') {
            if line_ends_sentence(text, at) {
                return at + 1;
            }
        } else if let Some(end) = sentence_end(text, at).filter(|&end| end <= from) {
            return end;
        }
        before = before.get(..offset).unwrap_or_default();
    }
    limit
}

/// Where the sentence that begins at `start` and holds byte `from` ends, not after `limit`.
fn sentence_finish(text: &str, start: usize, from: usize, limit: usize) -> usize {
    // The stop may be the last sign of the place itself ("5 p.m."), or the place a footnote mark behind the stop.
    let mut next = start.max(from.saturating_sub(NOTES));
    let bytes = text.as_bytes().get(..limit).unwrap_or(text.as_bytes());
    while let Some(offset) = bytes.get(next..).and_then(first_end) {
        let at = next + offset;
        if bytes.get(at) == Some(&b'\n') {
            if at >= from && line_ends_sentence(text, at) {
                return at;
            }
        } else if let Some(end) = sentence_end(text, at).filter(|&end| end >= from) {
            return end.min(limit);
        }
        next = at + 1;
    }
    limit
}

/// The first byte that may begin a stop, or is a line end.
fn first_end(bytes: &[u8]) -> Option<usize> {
    let stop = memchr::memchr3(b'.', b'?', b'!', bytes);
    let before = bytes.get(..stop.unwrap_or(bytes.len())).unwrap_or_default();
    memchr::memchr2(b'\n', ELLIPSIS, before).or(stop)
}

/// The last byte that may begin a stop, or is a line end.
fn last_end(bytes: &[u8]) -> Option<usize> {
    let other = memchr::memrchr2(b'\n', ELLIPSIS, bytes);
    let from = other.map_or(0, |other| other + 1);
    memchr::memrchr3(b'.', b'?', b'!', bytes.get(from..).unwrap_or_default())
        .map(|stop| from + stop)
        .or(other)
}

/// The same stretch without blanks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let Some(inner) = text.get(span.start..span.end) else { return span };
    let start = span.end - inner.trim_start().len();
    Span::new(start, start + inner.trim().len())
}
