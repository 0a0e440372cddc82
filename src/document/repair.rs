//! A text as its reader sees it.
//!
//! In: the characters of a text. Out: the places where a reader sees others: marks that nobody sees, ligatures, character
//! entities that stand in plain text, words that the end of a line cuts in two. The text itself is never changed; what is
//! found in the repaired text is told in places of the text as it stands.
//!
//! ```
//! use dateline::document::Repaired;
//! use dateline::span::Span;
//! let text = "on the ﬁfth of Sep-\ntember, a Satur\u{AD}day";
//! let repaired = Repaired::of(text).unwrap();
//! assert_eq!(repaired.text, "on the fifth of September, a Saturday");
//! let fifth = repaired.text.find("fifth").unwrap();
//! assert_eq!(repaired.span(Span::new(fifth, fifth + 5)).of(text), "ﬁfth");
//! assert!(Repaired::of("on Saturday").is_none());
//! ```

use encoding_rs::WINDOWS_1252;

use crate::language::english::hyphen::{is_whole, keeps_hyphen};
use crate::span::Span;

/// A word that is cut in two has no more bytes on either side.
const PART: usize = 40;
/// Blanks behind the end of a line that are passed.
const BLANKS: usize = 120;
/// An entity has no more bytes than this.
const ENTITY: usize = 10;

/// A text in which every mark has been put right, and where its parts stand in the text as it is.
#[derive(Clone, Debug)]
pub struct Repaired {
    /// The repaired text.
    pub text: String,
    /// What was put right, in order: where it stands in the repaired text, and where in the original.
    marks: Vec<(Span, Span)>,
}

impl Repaired {
    /// The repaired form of a text; `None` where there is nothing to repair.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let found = marks(text);
        if found.is_empty() {
            return None;
        }
        let mut repaired =
            Self { text: String::with_capacity(text.len()), marks: Vec::with_capacity(found.len()) };
        let mut at = 0;
        for Mark { span, seen } in found {
            repaired.text.push_str(text.get(at..span.start).unwrap_or_default());
            let start = repaired.text.len();
            repaired.text.push_str(seen.as_str());
            repaired.marks.push((Span::new(start, repaired.text.len()), span));
            at = span.end;
        }
        repaired.text.push_str(text.get(at..).unwrap_or_default());
        Some(repaired)
    }

    /// Where a span of the repaired text stands in the original.
    #[must_use]
    pub fn span(&self, span: Span) -> Span {
        let start = self.place(span.start, false);
        Span::new(start, self.place(span.end, true).max(start))
    }

    /// A mark that nobody sees belongs to neither side: a span begins behind it, and ends before it.
    fn place(&self, at: usize, end: bool) -> usize {
        let before =
            self.marks.partition_point(|(seen, _)| if end { seen.start < at } else { seen.start <= at });
        let Some(&(seen, original)) = before.checked_sub(1).and_then(|last| self.marks.get(last)) else {
            return at;
        };
        if at >= seen.end {
            original.end + (at - seen.end)
        } else if end {
            original.end
        } else {
            original.start
        }
    }
}

/// A stretch of a text of which a reader sees something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands.
    pub span: Span,
    /// What is seen there.
    pub seen: Seen,
}

/// What a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    Words(&'static str),
    Sign([u8; 4], usize),
}

impl Seen {
    fn sign(sign: char) -> Self {
        let mut bytes = [0; 4];
        let length = sign.encode_utf8(&mut bytes).len();
        Self::Sign(bytes, length)
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Sign(bytes, length) => {
                bytes.get(..*length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
            }
        }
    }
}

/// The places of a text where a reader sees other characters, in order, without overlap.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut found: Vec<Mark> = Vec::new();
    found.extend(memchr::memchr3_iter(0xC2, 0xE2, 0xEF, bytes).filter_map(|at| sign(text, at)));
    let signs = found.len();
    found.extend(memchr::memchr_iter(b'&', bytes).filter_map(|at| entity(text, at)));
    found.extend(memchr::memchr_iter(b'\n', bytes).filter_map(|at| line_end(text, at)));
    if found.len() > signs {
        found.sort_by_key(|mark| mark.span.start);
    }
    let mut end = 0;
    found.retain(|mark| {
        let apart = mark.span.start >= end;
        end = if apart { mark.span.end } else { end };
        apart
    });
    found
}

/// A sign of several bytes that begins at `at`.
fn sign(text: &str, at: usize) -> Option<Mark> {
    let sign = text.get(at..)?.chars().next()?;
    let span = Span::new(at, at + sign.len_utf8());
    let seen = |words| Some(Mark { span, seen: Seen::Words(words) });
    match sign {
        // At the end of a line it is the hyphen of a word that goes on.
        '\u{AD}' => Some(Mark {
            span: Span::new(at, behind_line_end(text, span.end).unwrap_or(span.end)),
            seen: Seen::Words(""),
        }),
        sign if is_unseen(sign) => seen(""),
        '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => seen(" "),
        'ﬀ' => seen("ff"),
        'ﬁ' => seen("fi"),
        'ﬂ' => seen("fl"),
        'ﬃ' => seen("ffi"),
        'ﬄ' => seen("ffl"),
        'ﬅ' | 'ﬆ' => seen("st"),
        _ => None,
    }
}

/// Marks that nobody sees: they say where a line may break, or which way it is written.
pub(super) const fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// An entity of HTML that begins with the `&` at `at`.
fn entity(text: &str, at: usize) -> Option<Mark> {
    let rest = text.as_bytes().get(at + 1..)?;
    let end = memchr::memchr(b';', rest.get(..rest.len().min(ENTITY))?)?;
    let name = text.get(at + 1..at + 1 + end)?;
    let sign = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => {
            ENTITIES
                .binary_search_by_key(&name, |entry| entry.0)
                .ok()
                .and_then(|found| ENTITIES.get(found))?
                .1
        }
    };
    let seen = if is_unseen(sign) { Seen::Words("") } else { Seen::sign(sign) };
    Some(Mark { span: Span::new(at, at + end + 2), seen })
}

/// The sign of a number: a scalar value, or a byte of windows-1252, as old pages wrote them.
fn numbered(number: &str) -> Option<char> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let value = match number.strip_prefix(['x', 'X']) {
        Some(hex) if digits(hex) => u32::from_str_radix(hex, 16).ok()?,
        None if digits(number) => number.parse().ok()?,
        _ => return None,
    };
    match u8::try_from(value) {
        Ok(byte @ 0x80..=0x9F) => WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next(),
        _ => char::from_u32(value),
    }
    .filter(|sign| !sign.is_control())
}

/// Sorted; the entities that are met in text which was taken from a page.
#[rustfmt::skip]
static ENTITIES: &[(&str, char)] = &[
    ("amp", '&'), ("apos", '\''), ("bull", '•'), ("copy", '©'), ("eacute", 'é'), ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'), ("euro", '€'), ("gt", '>'), ("hellip", '…'), ("laquo", '«'), ("ldquo", '“'), ("lrm", '\u{200E}'),
    ("lsquo", '‘'), ("lt", '<'), ("mdash", '—'), ("middot", '·'), ("nbsp", '\u{A0}'), ("ndash", '–'), ("ouml", 'ö'),
    ("pound", '£'), ("quot", '"'), ("raquo", '»'), ("rdquo", '”'), ("reg", '®'), ("rlm", '\u{200F}'), ("rsquo", '’'),
    ("shy", '\u{AD}'), ("thinsp", '\u{2009}'), ("uuml", 'ü'),
];

/// The hyphen and the line end at `newline`, where they cut a word in two.
fn line_end(text: &str, newline: usize) -> Option<Mark> {
    let before = text.get(..newline)?;
    let line = before.strip_suffix('\r').unwrap_or(before);
    let cut = line.strip_suffix(['-', '\u{2010}'])?;
    let next = behind_line_end(text, line.len())?;
    let (head, tail) = (last_word(cut)?, first_word(text.get(next..)?));
    let hyphenated = cut.strip_suffix(head).is_some_and(|rest| rest.ends_with(['-', '\u{2010}']));
    let capital = tail.starts_with(char::is_uppercase);
    let keeps = capital || !is_whole(&format!("{head}{tail}")) && (hyphenated || keeps_hyphen(head));
    // "mid-September" keeps its hyphen, "Satur-day" has none of its own.
    let start = if keeps { line.len() } else { cut.len() };
    Some(Mark { span: Span::new(start, next), seen: Seen::Words("") })
}

/// Where the word goes on that a line end cuts in two: behind the end of the line, its blanks, and the end of a page.
fn behind_line_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let rest = rest.strip_prefix('\r').unwrap_or(rest).strip_prefix('\n')?;
    let next = rest.trim_start_matches([' ', '\t', '\u{C}']);
    let blanks = rest.len() - next.len();
    (blanks <= BLANKS && next.starts_with(char::is_alphabetic)).then_some(text.len() - next.len())
}

/// The letters at the end of a text.
fn last_word(text: &str) -> Option<&str> {
    let start = text.char_indices().rev().take(PART).take_while(|(_, sign)| sign.is_alphabetic()).last()?.0;
    text.get(start..)
}

/// The letters at the head of a text.
fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(PART).find(|(_, sign)| !sign.is_alphabetic());
    text.get(..end.map_or(text.len().min(PART), |(at, _)| at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{ENTITIES, Repaired};
    use crate::span::Span;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let repaired = Repaired::of(text);
        assert_eq!(repaired.as_ref().map_or(text, |repaired| &repaired.text), expected, "{text:?}");
    }

    #[test]
    fn a_reader_sees_no_marks() {
        check("Satur\u{AD}day, \u{200E}7\u{202F}Sept\u{200B}ember", "Saturday, 7 September");
        check("the ﬁrst oﬀer, a ﬂood", "the first offer, a flood");
        check("Nothing — to “repair”, café", "Nothing — to “repair”, café");
    }

    #[test]
    fn entities_are_read() {
        check("7&nbsp;September, the town&#8217;s AT&amp;T", "7\u{A0}September, the town’s AT&T");
        check("It&#146;s &#x2014; so", "It’s — so");
        check("R&D; Q&A; &nothing; &#0; & &;", "R&D; Q&A; &nothing; &#0; & &;");
    }

    #[test]
    fn words_are_joined_over_the_end_of_a_line() {
        check("on Satur-\nday", "on Saturday");
        check("7 Sep-\r\n    tember 2013", "7 September 2013");
        check("on Satur\u{AD}\nday", "on Saturday");
        check("in mid-\nSeptember", "in mid-September");
        check(
            "a 35-year-\nold, two-\nday talks, a self-\nmade man",
            "a 35-year-old, two-day talks, a self-made man",
        );
        check("govern-\n\u{C}ment", "government");
        check("He paused -\nand left", "He paused -\nand left");
        check("the end-\n\nof it", "the end-\n\nof it");
        check("2010-\n2012", "2010-\n2012");
    }

    #[test]
    fn spans_are_those_of_the_text_as_it_stands() {
        let text = "x\u{AD}y &amp; the ﬁf-\nth day\u{200B}";
        let repaired = Repaired::of(text).expect("marks");
        assert_eq!(repaired.text, "xy & the fifth day");
        let place = |words: &str| {
            let start = repaired.text.find(words).expect("words");
            repaired.span(Span::new(start, start + words.len())).of(text)
        };
        assert_eq!(place("xy"), "x\u{AD}y");
        assert_eq!(place("&"), "&amp;");
        assert_eq!(place("fifth"), "ﬁf-\nth");
        assert_eq!(place("day"), "day");
        assert_eq!(place("i"), "ﬁ");
    }

    #[test]
    fn entities_are_sorted() {
        assert!(ENTITIES.is_sorted());
    }
}
