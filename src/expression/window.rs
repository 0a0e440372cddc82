//! A stretch of a text → where words and numbers begin in it: 64 bytes are looked at together.
//!
//! Most words begin no time expression. So a stretch is first put into bits, one a byte: then a word costs a few steps to
//! pass, and no branch that depends on how long it is.

use crate::language::english::time::is_trigger_key;
use crate::language::table::{digits, first_eight, key_of, letters};

use super::token::{CLASSES, Class};

/// Bytes that are looked at together.
pub(super) const WIDTH: usize = 64;

/// What the bytes at the head of a text are, a bit for each, the first lowest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    letters: u64,
    digits: u64,
    /// The first bytes of letters outside ASCII.
    leads: u64,
}

impl Window {
    /// Looks at the head of a text; behind the end of a shorter one nothing stands.
    pub(super) fn of(text: &[u8]) -> Self {
        let mut padded = [0; WIDTH];
        let bytes = text.first_chunk().unwrap_or_else(|| {
            padded[..text.len()].copy_from_slice(text);
            &padded
        });
        let mut window = Self { letters: 0, digits: 0, leads: 0 };
        for (nth, eight) in bytes.as_chunks().0.iter().enumerate() {
            let eight = u64::from_le_bytes(*eight);
            window.letters |= u64::from(letters(eight)) << (8 * nth);
            window.digits |= u64::from(digits(eight)) << (8 * nth);
        }
        if !bytes.is_ascii() {
            let lead =
                |(place, byte): (usize, &u8)| u64::from(CLASSES[usize::from(*byte)] == Class::Lead) << place;
            window.leads = bytes.iter().enumerate().map(lead).sum();
        }
        window
    }

    /// Where words and numbers begin from `place` on, where one begins if anything does.
    pub(super) const fn starts(&self, place: usize) -> u64 {
        let Self { letters, digits, leads } = *self;
        let begun = letters & !(letters << 1) | digits & !(digits << 1) | leads;
        (begun | (letters | digits) & 1 << place) & u64::MAX << place & u64::MAX >> (WIDTH - self.end())
    }

    /// Where the next window begins: behind the last whole word.
    pub(super) const fn end(&self) -> usize {
        match self.letters.leading_ones() as usize {
            WIDTH => WIDTH,
            cut => WIDTH - cut,
        }
    }

    /// Whether what begins at `place` is a word that begins nothing; `text` is what the window was made of.
    #[inline]
    pub(super) fn is_plain(&self, place: usize, text: &[u8]) -> bool {
        let length = (!(self.letters >> place)).trailing_zeros() as usize;
        let behind = place + length;
        if length == 0 || behind >= WIDTH || self.leads >> behind & 1 == 1 {
            return false;
        }
        let eight = first_eight(text.get(place..).unwrap_or_default());
        // The shortest words want a closer look, unless they are in small letters and a blank follows.
        let seen = length > 2 || (eight >> (8 * length)) as u8 == b' ' && eight & 0x20 != 0;
        seen && !is_trigger_key(key_of(eight, length))
    }
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, Window};
    use crate::expression::token::{CLASSES, Class};

    /// Where words and numbers begin in `text`, as the rest of a text that is read from `place` on.
    fn starts(text: &str, place: usize) -> Vec<usize> {
        let bits = Window::of(text.as_bytes()).starts(place);
        (0..WIDTH).filter(|place| bits >> place & 1 == 1).collect()
    }

    #[test]
    fn words_and_numbers_begin_where_their_kind_of_sign_does() {
        // The letters behind one outside ASCII are passed with it.
        assert_eq!(starts("In Q3, 12 l\u{e9}on's", 0), [0, 3, 4, 7, 10, 11, 13, 16]);
        assert_eq!(starts("In Q3, 12", 8), [8]);
        assert_eq!(starts("", 0), [0; 0]);
        let text = "on Saturday, September 7, ".repeat(3);
        let bytes = text.as_bytes();
        let class = |place: usize| CLASSES[usize::from(bytes[place])];
        let begins = |place: &usize| {
            matches!(class(*place), Class::Letter | Class::Digit)
                && (*place == 0 || class(place - 1) != class(*place))
        };
        let end = Window::of(bytes).end();
        assert_eq!(starts(&text, 0), (0..end).filter(begins).collect::<Vec<usize>>());
    }

    #[test]
    fn a_window_ends_behind_its_last_whole_word() {
        let end = |text: &str| Window::of(text.as_bytes()).end();
        assert_eq!(end(&"word ".repeat(20)), 60);
        assert_eq!(end("word"), WIDTH);
        assert_eq!(end(&"w".repeat(90)), WIDTH, "a word without an end is looked at by itself");
    }

    #[test]
    fn words_of_time_and_what_cannot_be_told_are_not_plain() {
        let plain = |text: &str| Window::of(text.as_bytes()).is_plain(0, text.as_bytes());
        for text in ["council met", "by the", "council", "councillors", "the\u{2014}"] {
            assert!(plain(text), "{text}");
        }
        for text in ["Friday", "friday,", "By the", "a.m.", "Q3", "1998", "the\u{e9}", "\u{e9}tat"] {
            assert!(!plain(text), "{text}");
        }
        assert!(!plain(&"w".repeat(90)));
    }
}
