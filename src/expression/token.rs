//! Typed tokens: the words and numbers that time expressions are made of, and what stands between them.
//!
//! In: text and a place in it. Out: a run of tokens, each known to `language`; an unknown word, a full stop or a blank
//! line ends the run.

use crate::calendar::{Unit, Zone};
use crate::language::english::time::{Word, lookup, lookup_bytes, lookup_head};
use crate::language::english::zones::{self, NamedTime};
use crate::language::table::{first_eight, leading_letters};
use crate::span::Span;

use super::numeral::{self, Numeral};

/// A word or number of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    pub span: Span,
    pub kind: Kind,
    /// What stands between the token before and this one.
    pub gap: Gap,
    pub case: Case,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Word(Word),
    Numeral(Numeral),
    Zone(Zone),
    /// `'s`, or `'` after a plural.
    Possessive,
}

/// What stands between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: "5pm".
    None,
    /// Blanks, or one line end.
    Space,
    /// A hyphen without blanks: "third-quarter".
    Hyphen,
    /// A dash, or a hyphen among blanks.
    Dash,
    /// A comma and blanks.
    Comma,
    /// A slash.
    Slash,
    /// Anything else; ends a run.
    Break,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    /// First letter only.
    Capital,
    Upper,
}

/// A token at `at`, which is the start of a word or number, or the byte after it where the word is not known.
pub(super) fn token_at(text: &str, at: usize) -> Result<Token, usize> {
    let bytes = text.as_bytes();
    match CLASSES[usize::from(bytes[at])] {
        Class::Letter if matches!(bytes[at], b'F' | b'H' | b'P' | b'Q') => match numeral::lettered(bytes, at)
        {
            Some((numeral, end)) => Ok(Token::new(at, end, Kind::Numeral(numeral), Case::Upper)),
            None => word_at(text, at),
        },
        Class::Letter | Class::Lead => word_at(text, at),
        Class::Digit => digit_for_word(text, at).map_or_else(|| number_at(text, at), Ok),
        Class::Other | Class::Tail => match apostrophe(bytes, at) {
            Some(_) if starts_short_number(bytes, at) => number_at(text, at),
            Some(length) => Ok(possessive_at(bytes, at, length)),
            None => Err(at + text[at..].chars().next().map_or(1, char::len_utf8)),
        },
    }
}

fn number_at(text: &str, at: usize) -> Result<Token, usize> {
    let (numeral, end) = numeral::read(text, at)?;
    Ok(Token::new(at, end, Kind::Numeral(numeral), Case::Lower))
}

/// `'s`, or the apostrophe alone, which is `length` bytes long.
fn possessive_at(bytes: &[u8], at: usize, length: usize) -> Token {
    let after = at + length;
    let s = bytes.get(after).is_some_and(|b| b | 0x20 == b's') && !is_letter(bytes.get(after + 1));
    let token = Token::new(at, after + usize::from(s), Kind::Possessive, Case::Lower);
    Token { gap: Gap::None, ..token }
}

fn word_at(text: &str, at: usize) -> Result<Token, usize> {
    let bytes = text.as_bytes();
    let end = letters_end(bytes, at);
    if end == at + 1
        && bytes.get(end) == Some(&b'.')
        && is_letter(bytes.get(end + 1))
        && !is_letter(bytes.get(end + 2))
    {
        return letters_with_stops(bytes, at).ok_or(end + 2);
    }
    let word = &text[at..end];
    let case = || case(word.as_bytes());
    if let Some(known) = lookup_head(&bytes[at..], end - at) {
        // "c." and "h" are short forms, "C", "H" and the "h" of "150h2" are not.
        let letter = end == at + 1 && matches!(known, Word::About | Word::ShortUnit(_));
        if letter && (case() != Case::Lower || bytes.get(end).is_some_and(u8::is_ascii_digit)) {
            return Err(end);
        }
        let stop = matches!(
            known,
            Word::Month(_)
                | Word::DoubtfulMonth(3)
                | Word::DoubtfulWeekday(_)
                | Word::Weekday(_)
                | Word::ShortUnit(_)
                | Word::FeastPart
                | Word::About
                | Word::OfMonth(_)
        ) && end - at <= 5
            && bytes.get(end) == Some(&b'.')
            && abbreviated(known, word);
        return Ok(Token::new(at, end + usize::from(stop), Kind::Word(known), case()));
    }
    if let Some(end) = o_clock(text, at, end) {
        return Ok(Token::new(at, end, Kind::Word(Word::OClock), Case::Lower));
    }
    if word.len() <= 4
        && case() == Case::Upper
        && let Some(zone) = zones::zone(word)
    {
        return Ok(Token::new(at, end, Kind::Zone(zone), Case::Upper));
    }
    Err(end)
}

/// "a.m.", "B.C.": two letters with stops between.
fn letters_with_stops(bytes: &[u8], at: usize) -> Option<Token> {
    let letters = [*bytes.get(at)?, *bytes.get(at + 2)?];
    let known =
        lookup_bytes(&letters).filter(|word| matches!(word, Word::Am | Word::Pm | Word::Bc | Word::Ad))?;
    let end = at + 3 + usize::from(bytes.get(at + 3) == Some(&b'.'));
    Some(Token::new(at, end, Kind::Word(known), case(&letters)))
}

/// The end of "o'clock" whose first letter is the word from `at` to `end`.
fn o_clock(text: &str, at: usize, end: usize) -> Option<usize> {
    if end - at > 1 || !matches!(text.as_bytes().get(at), Some(b'o' | b'O')) {
        return None;
    }
    let from = end + apostrophe(text.as_bytes(), end)?;
    text.get(from..from + 5).filter(|rest| rest.eq_ignore_ascii_case("clock")).map(|rest| from + rest.len())
}

/// "local time", "Eastern time" at `at`: one token of several words, which only a time of the clock stands before.
pub(super) fn named_time(text: &str, at: usize, before: &Token) -> Option<Token> {
    let clock = matches!(
        before.kind,
        Kind::Numeral(Numeral::Clock(_))
            | Kind::Word(Word::Am | Word::Pm | Word::OClock | Word::Noon | Word::Midnight)
    );
    // "17.15 local time", "0430 local time": no more than digits that may be one.
    let digits = matches!(
        before.kind,
        Kind::Numeral(Numeral::Whole { digits: 4, grouped: false, .. } | Numeral::Decimal { places: 2, .. })
    );
    let (length, named) = if clock || digits { zones::phrase(text.get(at..)?)? } else { return None };
    if !clock && named != NamedTime::Local {
        return None;
    }
    let kind = match named {
        NamedTime::Local => Kind::Word(Word::LocalTime),
        NamedTime::In(zone) => Kind::Zone(zone),
    };
    Some(Token::new(at, at + length, kind, Case::Lower))
}

/// "2nite", "2day", "2moro": a digit that stands for a syllable.
fn digit_for_word(text: &str, at: usize) -> Option<Token> {
    let bytes = text.as_bytes();
    if bytes[at] != b'2' || !is_letter(bytes.get(at + 1)) {
        return None;
    }
    let span = Span::new(at, word_end(bytes, at + 1));
    let known = lookup(span.of(text))?;
    Some(Token::new(span.start, span.end, Kind::Word(known), Case::Lower))
}

/// Whether the word is a short form that takes a stop: "Sept.", not "May." or "June.".
fn abbreviated(known: Word, word: &str) -> bool {
    match known {
        Word::Month(6 | 7) => word.len() == 3,
        Word::Month(4) => word.len() == 3,
        Word::DoubtfulMonth(3) => word.len() == 3,
        Word::Month(_) | Word::Weekday(_) | Word::DoubtfulWeekday(_) => true,
        Word::FeastPart => word.eq_ignore_ascii_case("st") || word.eq_ignore_ascii_case("jr"),
        Word::About => word.len() <= 3,
        Word::OfMonth(_) => word.len() <= 4,
        _ => false,
    }
}

/// The gap from `end` and where the next token may begin; `None` at the end of the text.
pub(super) fn gap_after(text: &str, end: usize) -> Option<(Gap, usize)> {
    let bytes = text.as_bytes();
    let mut at = end;
    let (mut blanks, mut lines, mut gap) = (0_usize, 0_usize, None);
    loop {
        match bytes.get(at)? {
            b' ' | b'\t' => blanks += 1,
            b'\r' => {}
            b'\n' => lines += 1,
            0xC2 if bytes.get(at + 1) == Some(&0xA0) => {
                blanks += 1;
                at += 1;
            }
            b'-' => gap = Some(if gap.is_some() { Gap::Dash } else { Gap::Hyphen }),
            b',' if gap.is_none() => gap = Some(Gap::Comma),
            b'/' if gap.is_none() => gap = Some(Gap::Slash),
            0xE2 if bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0x90..=0x95)) => {
                let hyphen = matches!(bytes.get(at + 2), Some(0x90 | 0x91));
                gap = Some(if hyphen && gap.is_none() { Gap::Hyphen } else { Gap::Dash });
                at += 2;
            }
            // "thirty (30) days": the number once more, in digits.
            b'(' if blanks == 1 && lines == 0 && gap.is_none() => at = repeated_number(bytes, at)?,
            b'\'' => {
                return Some((
                    if blanks + lines > 0 || gap.is_some() { settle(gap, blanks, lines)? } else { Gap::None },
                    at,
                ));
            }
            0xE2 if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2) == Some(&0x99) => {
                return Some((
                    if blanks + lines > 0 || gap.is_some() { settle(gap, blanks, lines)? } else { Gap::None },
                    at,
                ));
            }
            byte if byte.is_ascii_alphanumeric() || *byte >= 0xC2 => {
                return Some((settle(gap, blanks, lines)?, at));
            }
            _ => return None,
        }
        if lines > 1 {
            return None;
        }
        at += 1;
    }
}

/// The byte before the blank behind a number in brackets that begin at `at`.
fn repeated_number(bytes: &[u8], at: usize) -> Option<usize> {
    let digits = bytes.get(at + 1..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let close = at + 1 + digits;
    ((1..=3).contains(&digits) && bytes.get(close) == Some(&b')') && bytes.get(close + 1) == Some(&b' '))
        .then_some(close)
}

fn settle(gap: Option<Gap>, blanks: usize, lines: usize) -> Option<Gap> {
    match gap {
        None if blanks + lines == 0 => Some(Gap::None),
        None => Some(Gap::Space),
        Some(Gap::Hyphen) if blanks + lines > 0 => Some(Gap::Dash),
        Some(Gap::Break) => None,
        Some(gap) => Some(gap),
    }
}

/// An apostrophe, straight or curly: its length in bytes.
pub(super) fn apostrophe(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'\'' => Some(1),
        0xE2 if bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0x98 | 0x99)) => Some(3),
        _ => None,
    }
}

/// `'99`, `’90s`: an apostrophe with two digits behind it.
fn starts_short_number(bytes: &[u8], at: usize) -> bool {
    let free = at
        .checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_none_or(|b| matches!(b, b' ' | b'\n' | b'(' | b'-'));
    free && apostrophe(bytes, at).is_some_and(|length| {
        let digits = bytes.iter().skip(at + length).take_while(|b| b.is_ascii_digit()).count();
        digits == 2
    })
}

fn is_letter(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_alphabetic)
}

/// What a byte is to the search.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Other,
    Letter,
    Digit,
    /// The first byte of a letter outside ASCII.
    Lead,
    /// A byte inside a character outside ASCII.
    Tail,
}

/// The class of each byte: of the characters outside ASCII those of the Latin, Greek and Cyrillic scripts count as letters.
pub(super) static CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            0x80..0xC0 => Class::Tail,
            0xC3..=0xDB => Class::Lead,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// One past the last letter of the word at `at`; letters outside ASCII belong to it (and make it unknown).
pub(super) fn word_end(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(first) if CLASSES[usize::from(*first)] != Class::Tail => letters_end(bytes, at),
        _ => at,
    }
}

/// One past the letters that go on at `at`, inside a word.
pub(super) fn letters_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        let letters = leading_letters(first_eight(bytes.get(end..).unwrap_or_default()));
        end += letters;
        if letters < 8 {
            match bytes.get(end).map(|byte| CLASSES[usize::from(*byte)]) {
                Some(Class::Lead | Class::Tail) => end += 1,
                _ => return end,
            }
        }
    }
}

fn case(word: &[u8]) -> Case {
    match word {
        [first, rest @ ..] if first.is_ascii_uppercase() => {
            if !rest.is_empty() && rest.iter().all(u8::is_ascii_uppercase) {
                Case::Upper
            } else {
                Case::Capital
            }
        }
        _ => Case::Lower,
    }
}

impl Token {
    const fn new(start: usize, end: usize, kind: Kind, case: Case) -> Self {
        Self { span: Span::new(start, end), kind, gap: Gap::Break, case }
    }

    pub(super) fn word(&self) -> Option<Word> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// A unit of time, whether singular, plural or short.
    pub(super) fn unit(&self) -> Option<Unit> {
        match self.kind {
            Kind::Word(Word::Unit(unit) | Word::Units(unit) | Word::ShortUnit(unit)) => Some(unit),
            Kind::Word(Word::Ordinal(2)) => Some(Unit::Second),
            _ => None,
        }
    }
}
