//! Text → the runs of tokens that can hold a time expression.
//!
//! One pass finds the words and digits that can belong to a time expression; only around them are tokens read.

use crate::language::english::time::{Word, is_trigger, lookup_head};

use super::numeral::{Numeral, digits_end};
use super::token::{
    CLASSES, Class, Gap, Kind, Token, apostrophe, gap_after, letters_end, named_time, token_at,
};
use super::window::{WIDTH, Window};

/// Most words that are looked at before a trigger.
const LEFT_REACH: usize = 14;
/// So many runs are read before anything is made of them.
const BLOCK: usize = 64;

/// The pass over a text, a block of runs at a time.
pub(super) struct Scan<'t> {
    text: &'t str,
    /// Where it goes on.
    at: usize,
    /// Everything before has been read.
    floor: usize,
    /// The tokens of the runs of this block, one run behind the other.
    tokens: Vec<Token>,
    /// Where in them each run ends.
    ends: Vec<usize>,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, floor: 0, tokens: Vec::with_capacity(4 * BLOCK), ends: Vec::with_capacity(BLOCK) }
    }

    /// Reads the next runs; whether there are any.
    pub(super) fn advance(&mut self) -> bool {
        self.tokens.clear();
        self.ends.clear();
        while self.ends.len() < BLOCK && self.at < self.text.len() {
            self.at = self.pass(self.at);
        }
        !self.ends.is_empty()
    }

    /// Passes the words of a window that begins at `from`; where the next one begins.
    fn pass(&mut self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let window = Window::of(rest);
        let mut end = window.end();
        let mut starts = window.starts(0);
        while starts != 0 {
            let place = starts.trailing_zeros() as usize;
            starts &= starts - 1;
            if window.is_plain(place, rest) {
                continue;
            }
            let next = self.look(from + place) - from;
            end = end.max(next);
            starts = if next < WIDTH { window.starts(next) } else { 0 };
        }
        from + end
    }

    /// Looks closely at what begins at `at`, and reads the run around it where it is a trigger; the place to go on from.
    fn look(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(at..).unwrap_or_default();
        match rest.first().map(|first| CLASSES[usize::from(*first)]) {
            Some(Class::Letter) => {
                let end = letters_end(bytes, at);
                if word_trigger(rest, end - at) { self.around(at, end) } else { end }
            }
            Some(Class::Digit) => {
                let end = digits_end(bytes, at);
                if numeric_trigger(bytes, at, end) { self.around(at, end) } else { end }
            }
            Some(Class::Lead) => letters_end(bytes, at),
            _ => at + 1,
        }
    }

    /// The runs that were read, in order.
    pub(super) fn runs(&self) -> impl Iterator<Item = &[Token]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let run = self.tokens.get(start..end).unwrap_or_default();
            start = end;
            run
        })
    }

    /// Reads the run of tokens around a trigger; the place to go on from.
    fn around(&mut self, trigger: usize, trigger_end: usize) -> usize {
        let first = self.tokens.len();
        let mut at = self.left(trigger);
        loop {
            let stopped = self.run(first, at);
            let last = self.tokens.get(first..).and_then(|run| run.last());
            if let Some(end) = last.map(|token| token.span.end).filter(|end| *end > trigger) {
                self.ends.push(self.tokens.len());
                self.floor = end;
                return end.max(trigger_end);
            }
            // The run broke off before the trigger: begin again behind the break.
            let next = self.next_start(stopped);
            if next <= at || next > trigger {
                // What the trigger begins is no part of a time expression, as far as it was read.
                self.tokens.truncate(first);
                let end = trigger_end.max(stopped);
                self.floor = self.floor.max(end);
                return end;
            }
            at = next;
        }
    }

    /// Reads the run that begins at `at`, as the tokens from the `first` on; the byte at which it broke off.
    fn run(&mut self, first: usize, at: usize) -> usize {
        self.tokens.truncate(first);
        let (mut at, mut gap) = (at, Gap::Break);
        loop {
            let mut token = match token_at(self.text, at) {
                Ok(token) => token,
                Err(end) => match self.named_time(first, at).filter(|_| gap == Gap::Space) {
                    Some(token) => token,
                    None => return end,
                },
            };
            token.gap = gap;
            let end = token.span.end;
            self.tokens.push(token);
            match gap_after(self.text, end) {
                Some((next_gap, next)) => (gap, at) = (next_gap, next),
                None => return end,
            }
        }
    }

    /// "Eastern time" at `at`, behind the last token of the run.
    fn named_time(&self, first: usize, at: usize) -> Option<Token> {
        named_time(self.text, at, self.tokens.get(first..)?.last()?)
    }

    /// The next place at or behind `at` where a token can begin.
    fn next_start(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = at;
        while bytes.get(at).is_some_and(|b| !b.is_ascii_alphanumeric() && *b < 0xC3) {
            at += 1;
        }
        at
    }

    /// The first word before the trigger from which on all words are known.
    fn left(&self, trigger: usize) -> usize {
        let bytes = self.text.as_bytes();
        let blank = |b: u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r');
        let mut start = trigger;
        for _ in 0..LEFT_REACH {
            let mut end = start;
            let mut lines = 0;
            while end > self.floor && blank(bytes[end - 1]) {
                end -= 1;
                lines += usize::from(bytes[end] == b'\n');
            }
            let mut from = end;
            while from > self.floor && !blank(bytes[from - 1]) && end - from < 32 {
                from -= 1;
            }
            if lines > 1
                || from == end
                || end - from >= 32
                || !self.text.is_char_boundary(from)
                || !self.text.is_char_boundary(end)
            {
                break;
            }
            // "3 - 5 October": a dash among blanks joins.
            if matches!(&self.text[from..end], "-" | "\u{2013}") && start <= trigger && end < start {
                start = from;
                continue;
            }
            // "thirty (30) days"
            let chunk = &self.text[from..end];
            if chunk.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(|digits| {
                (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
            }) && end < start
            {
                start = from;
                continue;
            }
            let Some(known) = known_part(&self.text[from..end], start == trigger && end == trigger) else {
                break;
            };
            start = from + known;
            if known > 0 {
                break;
            }
        }
        if start > trigger { trigger } else { start }
    }
}

/// Whether the word at the head of `rest` can belong to a time expression by itself: a word of time, or letters that run into
/// digits or stops.
fn word_trigger(rest: &[u8], length: usize) -> bool {
    let tells = |word| is_trigger(word) && (word != Word::Half || before_an_hour(rest, length));
    lookup_head(rest, length).is_some_and(tells) || length <= 2 && short_trigger(rest, length)
}

/// "half four", "half 7": without an hour behind it, half of anything.
fn before_an_hour(rest: &[u8], length: usize) -> bool {
    let Some([b' ', hour @ ..]) = rest.get(length..) else { return false };
    let number = lookup_head(hour, letters_end(hour, 0));
    hour.first().is_some_and(u8::is_ascii_digit) || matches!(number, Some(Word::Number(1..=12)))
}

/// The same for the shortest of words: "Q3", "a.m.", "o'clock", "AD".
fn short_trigger(rest: &[u8], length: usize) -> bool {
    rest.get(length).is_some_and(u8::is_ascii_digit)
        || length == 1 && rest.get(1) == Some(&b'.') && lettered(rest)
        || length == 1 && matches!(rest.first(), Some(b'o' | b'O')) && apostrophe(rest, 1).is_some()
        || matches!(rest.get(..length), Some(b"AD" | b"CE" | b"FY"))
}

/// Whether digits can begin or end a time expression by their own form; plain numbers wait for a word beside them.
fn numeric_trigger(bytes: &[u8], at: usize, end: usize) -> bool {
    let next = bytes.get(end).copied().unwrap_or(0);
    let then = bytes.get(end + 1).copied().unwrap_or(0);
    match next {
        b':' | b'/' | b'-' | b'.' if then.is_ascii_digit() => true,
        b' ' | 0xC2 => {
            let from = end + if next == b' ' { 1 } else { 2 };
            let letter = bytes.get(from).map_or(0, |b| b | 0x20);
            let after = bytes.get(from + 1).copied().unwrap_or(0);
            matches!(letter, b'a' | b'p') && matches!(after, b'.' | b'm' | b'M')
                || matches!(end - at, 4 | 8)
                || short_year(bytes, at)
        }
        // "117\u{2013}138"
        0xE2 if bytes.get(end + 1..end + 3) == Some(&[0x80, 0x93]) => {
            bytes.get(end + 3).is_some_and(u8::is_ascii_digit)
        }
        _ if next.is_ascii_alphabetic() => true,
        _ => matches!(end - at, 4 | 8) || short_year(bytes, at),
    }
}

/// Whether an apostrophe stands before digits: "'99".
fn short_year(bytes: &[u8], at: usize) -> bool {
    at > 0 && matches!(bytes[at - 1], b'\'' | 0x98 | 0x99)
}

/// "a.m.", "p.m.", "B.C.", "A.D."
fn lettered(rest: &[u8]) -> bool {
    let fold = |at: usize| rest.get(at).map_or(0, |b| b | 0x20);
    matches!((fold(0), fold(2)), (b'a' | b'p', b'm') | (b'b', b'c') | (b'a', b'd'))
}

/// Where in a chunk (words between blanks) the known part begins: 0 if all of it may belong to a run, `None` if its end cannot.
fn known_part(chunk: &str, touching: bool) -> Option<usize> {
    let bytes = chunk.as_bytes();
    let start = bytes.iter().position(|b| b.is_ascii_alphanumeric() || *b == b'\'' || *b >= 0xC3)?;
    let last = *bytes.last()?;
    if touching {
        // "c.1850"
        if let (b'.', Ok(token)) = (last, token_at(chunk, start))
            && token.word() == Some(Word::About)
        {
            return Some(start);
        }
        // The chunk runs into the trigger itself: "mid-", "(", "U.S.-".
        if !matches!(last, b'-' | b'/' | b'\'' | b',') && !last.is_ascii_alphanumeric() && last < 0x80 {
            return None;
        }
    } else if matches!(last, b';' | b':' | b'!' | b'?' | b')' | b'"' | b']' | b'%') {
        return None;
    }
    if bytes[start].is_ascii_digit() || bytes[start] == b'\'' {
        return Some(start);
    }
    match token_at(chunk, start) {
        Ok(token)
            if !touching
                && last == b'.'
                && token.span.end < chunk.len()
                && !matches!(token.kind, Kind::Numeral(Numeral::Decimal { .. })) =>
        {
            None
        }
        Ok(_) => Some(start),
        Err(_) => None,
    }
}
