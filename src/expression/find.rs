//! The search: one pass over the text for words and digits that can belong to a time expression; only around them are
//! tokens read, readings tried, and the clause looked at.

use rayon::prelude::*;

use crate::document;
use crate::language::english::time::{Word, is_trigger, is_trigger_key, lookup_bytes};
use crate::language::table::{Head, first_eight};
use crate::span::Span;

use super::meaning::{Core, From, Meaning, Side};
use super::numeral::{Numeral, digits_end};
use super::run::{Found, Run};
use super::token::{
    CLASSES, Class, Gap, Kind, Token, apostrophe, gap_after, letters_end, named_time, token_at,
};
use super::{Cue, Expression, Stand, Tense, bound, cue, event, family, quotation, series};
use crate::calendar::{Bound, Modifier};

/// A long text is cut into pieces of at least so many bytes.
const PIECE: usize = 256 << 10;
/// A text of at most so many bytes is a message.
const MESSAGE: usize = 300;
/// Most words that are looked at before a trigger.
const LEFT_REACH: usize = 14;

/// Finds every time expression of `text`: sorted, without overlap, spans in its bytes. Words are read as a reader sees them:
/// without marks that nobody sees, and whole where a line ends within them.
#[must_use]
pub fn find(text: &str) -> Vec<Expression> {
    let Some(repaired) = document::Repaired::of(text) else { return search(text) };
    let mut found = search(&repaired.text);
    for expression in &mut found {
        expression.span = repaired.span(expression.span);
    }
    found
}

/// The same for a text that a reader sees as it stands.
fn search(text: &str) -> Vec<Expression> {
    let mut search = Search {
        text,
        found: Vec::new(),
        floor: 0,
        tokens: Vec::with_capacity(32),
        sentence: Span::default(),
        quoted: Vec::new(),
    };
    let bytes = text.as_bytes();
    let mut rest = bytes;
    while let Some(&first) = rest.first() {
        let eight = first_eight(rest);
        let head = Head::of(eight);
        if let Some(passed) = plain_word(eight, head) {
            rest = rest.get(passed..).unwrap_or_default();
            continue;
        }
        let at = bytes.len() - rest.len();
        let next = if head.letters > 0 {
            let length = word_length(rest, head.letters);
            let blank = rest.get(length) == Some(&b' ');
            let may_be_short = length <= 2 && !(blank && first.is_ascii_lowercase());
            if (is_trigger_key(head.key(length)) || may_be_short) && word_trigger(rest, length) {
                search.around(at, at + length)
            } else {
                // A stop and a blank.
                past_sign(bytes, past_sign(bytes, at + length))
            }
        } else {
            match CLASSES[usize::from(first)] {
                Class::Digit => {
                    let end = digits_end(bytes, at);
                    if numeric_trigger(bytes, at, end) { search.around(at, end) } else { end }
                }
                Class::Lead => letters_end(bytes, at),
                Class::Letter | Class::Other | Class::Tail => at + 1,
            }
        };
        rest = bytes.get(next..).unwrap_or_default();
    }
    quotation::tell_when_spoken(text, &mut search.found, &search.quoted);
    search.found
}

/// The same as [`find`], with a long text cut at blank lines and spread over the threads of the current `rayon` pool. Nothing
/// is looked at beyond a paragraph, so the result is the same.
#[must_use]
pub fn find_spread(text: &str) -> Vec<Expression> {
    let pieces = cut(text);
    if pieces.len() < 2 {
        return find(text);
    }
    let found: Vec<Vec<Expression>> = pieces.par_iter().map(|piece| find_in(text, *piece)).collect();
    let mut all = Vec::with_capacity(found.iter().map(Vec::len).sum());
    all.extend(found.into_iter().flatten());
    all
}

/// Finds the expressions of a piece; spans in bytes of the whole.
fn find_in(text: &str, piece: Span) -> Vec<Expression> {
    let mut found = find(piece.of(text));
    for expression in &mut found {
        expression.span = expression.span.shifted(piece.start);
    }
    found
}

/// Pieces of some size that end at blank lines.
fn cut(text: &str) -> Vec<Span> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    while text.len() - start > 2 * PIECE {
        let from = start + PIECE;
        let Some(blank) = memchr::memmem::find(&text.as_bytes()[from..], b"\n\n") else { break };
        let end = from + blank + 2;
        pieces.push(Span::new(start, end));
        start = end;
    }
    pieces.push(Span::new(start, text.len()));
    pieces
}

/// The bytes of a word that begins nothing and the sign behind it, with the blank behind a sign: most words are such, and
/// little is to be done for them. `eight` are the first bytes of the text, `head` its first letters.
#[inline]
fn plain_word(eight: u64, head: Head) -> Option<usize> {
    let byte = |at: usize| eight.wrapping_shr(8 * at as u32) as u8;
    // Where all eight are letters the first of them stands for the sign, and is none.
    let sign = byte(head.letters);
    // The shortest words want a closer look, unless they are in small letters and a blank follows.
    let seen = !matches!(head.letters, 1 | 2) || sign == b' ' && eight & 0x20 != 0;
    let plain = seen && CLASSES[usize::from(sign)] == Class::Other && !is_trigger_key(head.key(head.letters));
    plain.then(|| head.letters + 1 + usize::from(byte(head.letters + 1) == b' '))
}

/// One past the byte at `at` where it is a blank or a sign, and begins nothing.
#[inline]
fn past_sign(bytes: &[u8], at: usize) -> usize {
    at + usize::from(bytes.get(at).is_some_and(|byte| CLASSES[usize::from(*byte)] == Class::Other))
}

/// The length of the word at the head of `rest`, which has `letters` ASCII letters among its first eight bytes.
#[inline]
fn word_length(rest: &[u8], letters: usize) -> usize {
    let stops = letters < 8 && rest.get(letters).is_none_or(u8::is_ascii);
    if stops { letters } else { letters_end(rest, letters) }
}

/// Whether the word at the head of `rest` can belong to a time expression by itself: a word of time, or letters that run into
/// digits or stops.
fn word_trigger(rest: &[u8], length: usize) -> bool {
    let tells = |word| is_trigger(word) && (word != Word::Half || before_an_hour(rest, length));
    rest.get(..length).and_then(lookup_bytes).is_some_and(tells) || length <= 2 && short_trigger(rest, length)
}

/// "half four", "half 7": without an hour behind it, half of anything.
fn before_an_hour(rest: &[u8], length: usize) -> bool {
    let Some([b' ', hour @ ..]) = rest.get(length..) else { return false };
    let number = hour.get(..letters_end(hour, 0)).and_then(lookup_bytes);
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

struct Search<'t> {
    text: &'t str,
    found: Vec<Expression>,
    /// Everything before has been read.
    floor: usize,
    tokens: Vec<Token>,
    /// The sentence that was looked at last.
    sentence: Span,
    /// The indices of what stands in a quotation and leans on the day on which it was spoken.
    quoted: Vec<(usize, Span)>,
}

impl Search<'_> {
    /// Reads the run of tokens around a trigger; the place to go on from.
    fn around(&mut self, trigger: usize, trigger_end: usize) -> usize {
        let mut at = self.left(trigger);
        loop {
            let stopped = self.run(at);
            if self.tokens.last().is_some_and(|token| token.span.end > trigger) {
                self.readings();
                let end = self.tokens.last().map_or(trigger_end, |token| token.span.end);
                self.floor = end;
                return end.max(trigger_end);
            }
            // The run broke off before the trigger: begin again behind the break.
            let next = self.next_start(stopped);
            if next <= at || next > trigger {
                // What the trigger begins is no part of a time expression, as far as it was read.
                let end = trigger_end.max(stopped);
                self.floor = self.floor.max(end);
                return end;
            }
            at = next;
        }
    }

    /// Fills `tokens` with the run that begins at `at`; the byte at which it broke off.
    fn run(&mut self, at: usize) -> usize {
        self.tokens.clear();
        let (mut at, mut gap) = (at, Gap::Break);
        loop {
            let zone = || self.tokens.last().and_then(|before| named_time(self.text, at, before));
            let mut token = match token_at(self.text, at) {
                Ok(token) => token,
                Err(end) => match zone().filter(|_| gap == Gap::Space) {
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

    /// What the words around an expression bound it by; the second half of a range, "Monday until Thursday", is its end.
    fn bound(&self, span: Span) -> Option<bound::Found> {
        let found = bound::around(&self.text[..span.start], &self.text[span.end..])?;
        let floor = self.found.last().map_or(0, |last| last.span.end);
        let range =
            floor > 0 && self.text.get(floor..found.start).is_none_or(|between| between.trim().is_empty());
        (!range).then_some(found)
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

    /// Tries the readings from each token on and keeps the longest.
    fn readings(&mut self) {
        let tokens = std::mem::take(&mut self.tokens);
        let kinds = family::kinds_of(&tokens);
        let run = Run { text: self.text, tokens: &tokens, kinds, message: self.text.len() <= MESSAGE };
        let mut at = 0;
        while at < tokens.len() {
            let Some((from, found)) = self.first(&run, at) else {
                at += 1;
                continue;
            };
            at = self.keep_series(&run, from, found);
        }
        self.tokens = tokens;
    }

    fn keep(&mut self, run: &Run<'_>, at: usize, found: &Found) {
        let (Some(first), Some(last)) =
            (run.get(at), found.end.checked_sub(1).and_then(|last| run.get(last)))
        else {
            return;
        };
        let span = Span::new(first.span.start, last.span.end);
        debug_assert!(
            family::FAMILIES.iter().any(|(_, rules)| rules.contains(&found.rule)),
            "{:?} is in no list of readings",
            found.rule
        );
        let may_be_bound = found.meaning.takes_bound() && !run.possessive(found.end);
        let bound = may_be_bound.then(|| self.bound(span)).flatten();
        // The clause that governs "no later than Friday" stands before all of it.
        let compared = bound.filter(|found| self.text[found.start..span.start].trim_end().ends_with("than"));
        let governed = compared.map_or(span.start, |found| found.start);
        let cue = if found.meaning.needs_cue() || bound.is_some_and(hangs_on_clause) {
            if !self.sentence.contains(span) {
                self.sentence = document::sentence_around(self.text, span);
            }
            let sentence = self.sentence;
            cue::cue(
                sentence.of(self.text),
                Span::new(governed.saturating_sub(sentence.start), span.end - sentence.start),
            )
        } else {
            Cue::default()
        };
        // "The city soon fell": no reference to a future.
        if found.rule == "soon" && cue.tense == Tense::Past {
            return;
        }
        let holds = |bound: &bound::Found| !bound.ahead_only || cue.tense == Tense::Future;
        let found_modifier = found.meaning.modifier;
        let bound = bound.filter(holds).map(|found| {
            // "will not be signed before Friday".
            let denied = cue.negated && compared.is_none() && !found.ahead_only;
            let bound = if denied { found.bound.denied() } else { found.bound };
            // "before the end of May" may still be May.
            let narrowed = matches!(found_modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
            match bound {
                Bound::Before if narrowed => Bound::By,
                Bound::After if narrowed => Bound::From,
                bound => bound,
            }
        });
        let modifier = found.meaning.modifier.or_else(|| {
            let length = found.meaning.is_length();
            (length || may_be_bound).then(|| bound::qualifier(&self.text[..span.start], length)).flatten()
        });
        let meaning = Meaning { bound, modifier, ..found.meaning };
        let meaning = match self.counted(&meaning, span) {
            Some(counted) => counted,
            None => meaning,
        };
        let stand = self.stand(span.start);
        let quotation = found.meaning.leans().then(|| quotation::around(self.text, span)).flatten();
        if let Some(quotation) = quotation {
            self.quoted.push((self.found.len(), quotation));
        }
        let cue = Cue { quoted: cue.quoted || quotation.is_some(), ..cue };
        self.found.push(Expression { span, rule: found.rule, meaning, cue, stand, spoken: None });
    }

    /// The meaning of a length that is counted from an event: "two days after the vote".
    fn counted(&self, meaning: &Meaning, span: Span) -> Option<Meaning> {
        let (amount, unit, place) = match meaning.core {
            Core::Length(length, Side::Free) if meaning.recurrence.is_none() => {
                let (amount, unit) = length.single()?;
                (amount, unit, false)
            }
            Core::Offset { amount, unit, from: From::Event(_), .. } => (amount, unit, true),
            _ => return None,
        };
        let (event, ahead) = event::behind(self.text, span)?;
        let lean = event::lean(self.text, &self.found, span, event);
        let told = lean.apposed || lean.back.is_some() || !place && lean.reach > 0;
        let core = Core::Offset { amount, unit, ahead, from: From::Event(lean) };
        told.then_some(Meaning { core, ..*meaning })
    }

    /// Where in its paragraph an expression that begins at `start` stands.
    fn stand(&self, start: usize) -> Stand {
        let before = self.found.last().map(|last| Span::new(last.span.end, start));
        if before.is_some_and(|before| !document::breaks_off(self.text, before)) {
            return Stand::Behind;
        }
        let line = &self.text[before.map_or(0, |before| before.start)..start];
        let heading = line.trim_end_matches([' ', '\t', '#', '*', '-', '(', '[', '=']);
        if heading.is_empty() || heading.ends_with('\n') { Stand::Heading } else { Stand::First }
    }

    /// The reading at `at`; a day whose month stands behind the next day is kept on the way.
    fn first(&mut self, run: &Run<'_>, at: usize) -> Option<(usize, Found)> {
        if let Some((day, next, found)) = series::leading(run, at) {
            self.keep(run, at, &day);
            return Some((next, found));
        }
        family::longest(run, at).map(|found| (at, found))
    }

    /// Keeps a reading and the bare numbers that go on with it; the token behind them.
    fn keep_series(&mut self, run: &Run<'_>, at: usize, found: Found) -> usize {
        self.keep(run, at, &found);
        let mut last = found;
        while let Some(joined) = series::following(run, &last) {
            if let (Some(year), Some(before)) = (joined.shared_year, self.found.last_mut())
                && let Core::Date(date) = &mut before.meaning.core
            {
                date.year = year;
            }
            self.keep(run, joined.at, &joined.found);
            last = joined.found;
        }
        last.end
    }
}

/// Whether the clause has a say in what a bound is: "not before Friday" is on that day or later.
const fn hangs_on_clause(found: bound::Found) -> bool {
    found.ahead_only || matches!(found.bound, Bound::Before | Bound::Until | Bound::After)
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
