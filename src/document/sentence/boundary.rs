//! Whether a sentence ends at a stop, and whether a line break ends one. Both look at a bounded stretch around the
//! place, so that asking at every stop of a text stays linear.

use crate::language::english::abbreviations::{Abbreviation, abbreviation, follows_clock, opens_sentence};

/// How many bytes of blanks after a stop, or of a word before it, are looked at.
const REACH: usize = 64;
/// Most closing signs and footnote marks that belong to the sentence before them.
const CLOSERS: usize = 8;
/// Widest line, in bytes, that may have been wrapped by hand.
const WIDEST: usize = 120;
/// Narrowest column at which text is wrapped.
const NARROWEST: usize = 50;

/// The first byte of `…`.
pub(super) const ELLIPSIS: u8 = 0xE2;

/// Whether the byte may begin a stop: `.`, `?`, `!`, or the first byte of `…`.
pub(super) const fn is_stop(byte: u8) -> bool {
    matches!(byte, b'.' | b'?' | b'!' | ELLIPSIS)
}

/// The end of the sentence that the stop at byte `stop` closes, closing quotes and footnote marks included; `None`
/// where the sentence goes on or no stop begins there. Of several stops in a row only the last is asked.
pub(super) fn sentence_end(text: &str, stop: usize) -> Option<usize> {
    let rest = text.get(stop..)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '.' | '?' | '!' | '…'))?;
    let after = rest.get(mark.len_utf8()..)?;
    if after.starts_with(['.', '?', '!', '…']) {
        return None;
    }
    let closed = after.len() - closers(after).len();
    let end = stop + mark.len_utf8() + closed;
    let follows = Follows::read(text.get(end..)?);
    let before = text.get(..stop)?;
    let ends = match follows {
        Follows::Nothing => true,
        Follows::Joined(next) => joined(before, mark, closed > 0, next),
        Follows::Lower | Follows::Punctuation => false,
        Follows::Word(_) | Follows::Digit | Follows::Other if mark != '.' => {
            mark != '…' || !before.ends_with(' ') || follows.opens_sentence()
        }
        Follows::Word(_) | Follows::Digit | Follows::Other => full_stop_ends(before, closed > 0, follows),
    };
    ends.then_some(end)
}

/// What stands after a stop and its closing signs.
#[derive(Clone, Copy)]
enum Follows<'a> {
    /// The end of the text, of the paragraph, or a wide gap.
    Nothing,
    /// The text goes on without a blank.
    Joined(&'a str),
    /// A word in lower case.
    Lower,
    /// A sign that continues the sentence, or another stop.
    Punctuation,
    /// A word that begins with a capital, after opening signs if any.
    Word(&'a str),
    /// A number, after opening signs if any.
    Digit,
    /// Anything else: an opening quote before a small letter, a script without case, a symbol.
    Other,
}

impl<'a> Follows<'a> {
    fn read(rest: &'a str) -> Self {
        let next = rest.trim_start();
        let gap = rest.get(..rest.len() - next.len()).unwrap_or("");
        if next.is_empty() || gap.len() > REACH || gap.bytes().filter(|&byte| byte == b'\n').count() > 1 {
            return Self::Nothing;
        }
        if gap.is_empty() {
            return Self::Joined(next);
        }
        let inner = next.trim_start_matches(['"', '“', '‘', '\'', '`', '(', '[', '«', '¿', '¡']);
        let opened = inner.len() < next.len();
        let Some(first) = inner.chars().next() else { return Self::Other };
        if first.is_lowercase() {
            let brand = inner.chars().nth(1).is_some_and(char::is_uppercase);
            return match (opened, brand) {
                (_, true) => Self::Word(word(inner)),
                (true, false) => Self::Other,
                (false, false) => Self::Lower,
            };
        }
        match first {
            '.' | '?' | '!' | '…' | ',' | ';' | ':' | ')' | ']' | '%' => Self::Punctuation,
            '0'..='9' => Self::Digit,
            _ if first.is_uppercase() => Self::Word(word(inner)),
            _ => Self::Other,
        }
    }

    /// Whether what follows is a word that opens sentences and not an initial ("A. Smith").
    fn opens_sentence(self) -> bool {
        matches!(self, Self::Word(next) if opens_sentence(next))
    }
}

/// The word at the head of `text`, apostrophes included; empty for an initial with its stop.
fn word(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|&(at, sign)| at > REACH || !(sign.is_alphanumeric() || matches!(sign, '\'' | '’')))
        .map_or(text.len(), |(at, _)| at);
    let initial = end == 1 && text.as_bytes().get(1) == Some(&b'.');
    if initial { "" } else { text.get(..end).unwrap_or("") }
}

/// What is left of `after` once closing quotes, brackets and footnote marks are taken off its head.
fn closers(after: &str) -> &str {
    let mut rest = after;
    for _ in 0..CLOSERS {
        let cut = match rest.chars().next() {
            Some(sign @ ('"' | '\'' | '”' | '’' | ')' | ']' | '}' | '»' | '*' | '_')) => sign.len_utf8(),
            Some('[') => match footnote(rest) {
                Some(length) => length,
                None => break,
            },
            // Tokenised text sets its closing quotes apart.
            Some(' ') if rest.starts_with(" ''") => 3,
            _ => break,
        };
        rest = rest.get(cut..).unwrap_or("");
    }
    rest
}

/// Length of a footnote mark such as `[12]`, `[a]` or `[citation needed]` at the head of `text`.
fn footnote(text: &str) -> Option<usize> {
    let end = text.bytes().take(24).position(|byte| byte == b']')?;
    let inner = text.get(1..end)?;
    let number = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
    let letters = inner.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ');
    (number || letters && (inner.len() == 1 || inner.contains(' '))).then_some(end + 1)
}

/// Whether a sentence ends where the next begins without a blank: "he said.The talks", "he said.“We".
fn joined(before: &str, mark: char, closed: bool, next: &str) -> bool {
    let mut signs = next.chars();
    let first = signs.next();
    match first {
        Some('“' | '‘' | '«') => true,
        Some(first) if first.is_uppercase() => {
            let small = signs.next().is_some_and(char::is_lowercase);
            let mut back = before.chars().rev();
            let long = back.by_ref().take(3).filter(|sign| sign.is_lowercase()).count() == 3;
            closed || mark == '…' || small && (long || mark != '.')
        }
        _ => false,
    }
}

/// Whether a full stop ends a sentence before a capital, a digit or a symbol.
fn full_stop_ends(before: &str, closed: bool, follows: Follows<'_>) -> bool {
    if before.ends_with('.') {
        // Three stops set apart leave words out; close to a word they end it.
        let gap = before.trim_end_matches('.').ends_with(' ');
        return !gap || follows.opens_sentence();
    }
    let start = before
        .char_indices()
        .rev()
        .take_while(|&(at, sign)| {
            before.len() - at <= REACH && (sign.is_alphanumeric() || matches!(sign, '.' | '\'' | '’' | '&'))
        })
        .last()
        .map_or(before.len(), |(at, _)| at);
    let Some((head, last)) = before.split_at_checked(start) else { return true };
    let numeral = last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_digit());
    let initial = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    if !last.is_empty() && !closed && (numeral || initial) && opens_line(head) {
        return false;
    }
    let capital = last.starts_with(|sign: char| sign.is_uppercase());
    if initial && capital {
        return follows.opens_sentence();
    }
    match (abbreviation(last), follows) {
        (Some(Abbreviation::Numbered), _) => !matches!(follows, Follows::Digit) || closed,
        (Some(Abbreviation::Closing), Follows::Word(next)) => !follows_clock(next),
        (Some(Abbreviation::Closing), _) => closed,
        (Some(Abbreviation::Title), _) => closed || !capital && follows.opens_sentence(),
        (Some(Abbreviation::Name), _) if capital => closed || follows.opens_sentence(),
        _ if is_acronym(last) => closed || follows.opens_sentence(),
        _ => true,
    }
}

/// Whether letters stand between stops, one or two at a time: "U.S", "a.k.a".
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| (1..=2).contains(&part.chars().count()))
}

/// Whether nothing but blanks, a bullet or an opening bracket stands before on the line.
fn opens_line(head: &str) -> bool {
    let head = head.trim_end_matches([' ', '\t', '(', '*', '•', '-']);
    head.is_empty() || head.ends_with('\n')
}

/// Whether the line break at byte `newline` ends a sentence of its own accord: a blank line, a list sign or a heading
/// next to it, or lines that no column explains. `false` where the text was wrapped by hand.
pub(super) fn line_ends_sentence(text: &str, newline: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..newline), text.get(newline + 1..)) else { return true };
    let line = memchr::memrchr(b'\n', tail(before.as_bytes()))
        .map(|at| tail(before.as_bytes()).len() - at - 1)
        .unwrap_or_else(|| tail(before.as_bytes()).len());
    let next = head(after.as_bytes());
    let next = memchr::memchr(b'\n', next).map_or(next, |end| next.split_at(end).0);
    let next = next.trim_ascii_end();
    let Some(&first) = next.first() else { return true };
    let blank = before.as_bytes().iter().rev().take(line).all(u8::is_ascii_whitespace);
    if blank || line > WIDEST || next.len() > WIDEST || matches!(first, b'#' | b'>' | b'|' | b'*' | b'-') {
        return true;
    }
    if next.starts_with("•".as_bytes()) {
        return true;
    }
    if first.is_ascii_lowercase() {
        return false;
    }
    let word = next.iter().position(u8::is_ascii_whitespace).unwrap_or(next.len());
    line + 1 + word <= next.len().max(NARROWEST)
}

/// The last bytes of a text, as many as a line that may have been wrapped.
fn tail(bytes: &[u8]) -> &[u8] {
    bytes.split_at(bytes.len().saturating_sub(WIDEST + 1)).1
}

/// The first bytes of a text, as many as a line that may have been wrapped.
fn head(bytes: &[u8]) -> &[u8] {
    bytes.split_at(bytes.len().min(WIDEST + 1)).0
}
