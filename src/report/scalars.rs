//! Bytes → Unicode scalars.
//!
//! In: byte offsets of a text; out: how many Unicode scalars stand before each. A text in ASCII costs one look at its
//! bytes; any other is counted once, a mark every few hundred bytes, and an offset costs the way from the mark before it.
//!
//! ```
//! use dateline::report::Scalars;
//! let scalars = Scalars::new("Café — Friday");
//! assert_eq!(scalars.at(5), 4);
//! assert_eq!(scalars.at(10), 7);
//! ```

use crate::span::Span;

use super::Range;

/// Bytes from one mark to the next.
const STRIDE: usize = 512;

/// Converts byte offsets of one text.
#[derive(Clone, Debug)]
pub struct Scalars<'a> {
    text: &'a str,
    /// Scalars that begin before each multiple of [`STRIDE`] bytes; none where the text is ASCII.
    marks: Vec<usize>,
}

impl<'a> Scalars<'a> {
    /// Counts `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            marks.extend(text.as_bytes().chunks(STRIDE).map(|chunk| {
                let mark = before;
                before += begun(chunk);
                mark
            }));
        }
        Self { text, marks }
    }

    /// How many scalars stand before `byte`. An offset past the end counts as the end; one inside a character counts as
    /// the character's start.
    #[must_use]
    pub fn at(&self, byte: usize) -> usize {
        let byte = self.text.floor_char_boundary(byte);
        match self.marks.get(byte / STRIDE).or(self.marks.last()) {
            None => byte,
            Some(mark) => {
                let from = (byte / STRIDE).min(self.marks.len() - 1) * STRIDE;
                mark + self.text.as_bytes().get(from..byte).map_or(0, begun)
            }
        }
    }

    /// Both ends of a span.
    #[must_use]
    pub fn range(&self, span: Span) -> Range {
        let start = self.at(span.start);
        match self.text.as_bytes().get(span.start..span.end) {
            // Most spans are short: no way from a mark for their end.
            Some(bytes) if bytes.len() < STRIDE && self.text.is_char_boundary(span.start) => {
                [start, start + if self.marks.is_empty() { bytes.len() } else { begun(bytes) }]
            }
            _ => [start, self.at(span.end)],
        }
    }
}

/// How many characters begin in `bytes`: all bytes but continuation bytes.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Scalars;

    #[track_caller]
    fn check(text: &str, offsets: &[usize]) {
        let scalars = Scalars::new(text);
        for &offset in offsets {
            let expected = text.char_indices().filter(|(at, next)| at + next.len_utf8() <= offset).count();
            assert_eq!(scalars.at(offset), expected, "offset {offset} of {text:?}");
        }
    }

    #[test]
    fn counts_characters_forward_and_back() {
        check("plain", &[0, 3, 5, 2]);
        check("né à Zürich — 🗳️ vote", &[0, 1, 3, 8, 16, 19, 23, 8, 0]);
        check("", &[0]);
    }

    #[test]
    fn counts_beyond_the_first_mark() {
        let text = "Überall ".repeat(300);
        check(&text, &[0, 511, 513, 1024, 1026, 2600, text.len(), 18]);
        let text = "é".repeat(256);
        check(&text, &[512, 510]);
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(Scalars::new("vote").at(9), 4);
        assert_eq!(Scalars::new("größe").at(99), 5);
    }

    #[test]
    fn an_offset_inside_a_character_is_its_start() {
        assert_eq!(Scalars::new("größe").at(3), 2);
    }
}
