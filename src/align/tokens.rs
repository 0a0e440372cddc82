//! Text → tokens: words with their numbers whole, punctuation each its own, blanks never.
//!
//! ```
//! use dateline::align::tokens;
//! let text = "It didn't cost $5bn; the 11-year-old U.S. plan cost 1,000.5.";
//! let words: Vec<&str> = tokens(text).map(|span| span.of(text)).collect();
//! assert_eq!(words, ["It", "didn't", "cost", "$5bn", ";", "the", "11-year-old", "U.S.", "plan", "cost", "1,000.5", "."]);
//! ```

use crate::span::Span;

/// The tokens of a text, in order, without overlap; together they cover all but blanks.
#[must_use]
pub const fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The iterator behind [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let before = self.at;
        let mut first = self.peek(self.at)?;
        while first.is_whitespace() {
            self.at += first.len_utf8();
            first = self.peek(self.at)?;
        }
        let start = self.at;
        let after_blank = start == 0 || start > before;
        self.at += first.len_utf8();
        if stands_alone(first) {
            return Some(Span::new(start, self.at));
        }
        let signed = is_currency(first) || (after_blank && matches!(first, '-' | '\u{2212}'));
        if signed && self.peek(self.at).is_some_and(|next| next.is_ascii_digit()) {
            self.word('0');
        } else if in_word(first) {
            self.word(first);
        } else if matches!(first, '.' | '-') {
            while self.peek(self.at) == Some(first) {
                self.at += 1;
            }
        }
        Some(Span::new(start, self.at))
    }
}

impl Tokens<'_> {
    fn peek(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            None => None,
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            Some(_) => self.text.get(at..)?.chars().next(),
        }
    }

    /// Reads on to the end of a word of which the last character read is `last`.
    fn word(&mut self, mut last: char) {
        let mut initials = last.is_alphabetic();
        let mut piece = 1;
        let mut dotted = false;
        while let Some(next) = self.peek(self.at) {
            if in_word(next) && !stands_alone(next) {
                self.at += next.len_utf8();
                piece += 1;
                initials &= piece == 1;
                last = next;
                continue;
            }
            let beyond = self.peek(self.at + next.len_utf8());
            if !beyond.is_some_and(|beyond| joins(last, next, beyond)) {
                if (next == '%' && last.is_ascii_digit()) || (next == '.' && dotted && initials) {
                    self.at += 1;
                }
                return;
            }
            dotted |= next == '.';
            initials &= next == '.';
            piece = 0;
            self.at += next.len_utf8();
        }
    }
}

/// Whether `mark` between two characters makes them one word.
fn joins(before: char, mark: char, after: char) -> bool {
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    let letters = before.is_alphanumeric() && after.is_alphanumeric() && !stands_alone(after);
    match mark {
        '\'' | '\u{2019}' | '-' | '\u{2010}' | '\u{2011}' | '&' | '@' => letters,
        '.' => {
            digits || (letters && before.is_uppercase() == after.is_uppercase() && !after.is_ascii_digit())
        }
        ',' | '/' | ':' => digits,
        _ => false,
    }
}

fn in_word(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '_';
    }
    character.is_alphanumeric()
        || matches!(character,
            // Marks that combine with the letter before them, joiners, the soft hyphen.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe2f}'
            | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}')
}

/// Scripts that write without blanks: each character is a token.
fn stands_alone(character: char) -> bool {
    matches!(character,
        '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3134f}')
}

fn is_currency(character: char) -> bool {
    matches!(character, '$' | '£' | '€' | '¥' | '₹' | '₽' | '₩')
}
