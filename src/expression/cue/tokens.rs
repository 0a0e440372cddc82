//! A window of a sentence → its words and marks, each with what it can be.

use std::cell::Cell;

use crate::language::english::function_words::PLURALS;
use crate::language::english::lexicon::{Role, Senses, Word, look_up, look_up_head};
use crate::language::english::time;
use crate::language::table::{first_eight, leading_letters};
use crate::span::Span;

/// How many tokens are read before the expression.
const REACH: usize = 60;
/// How many tokens are read behind it: its verb, if it stands there, stands near.
const REACH_AFTER: usize = 24;
/// How many bytes are read on either side: bounds the work where words have no end.
const REACH_BYTES: usize = 900;
/// How often one verb is read by way of another.
const PATIENCE: u8 = 8;
/// Tokens of both sides and the expression itself.
const CAPACITY: usize = REACH + 1 + REACH_AFTER;

/// What a token is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// A word or number.
    #[default]
    Word,
    /// The time expression that is asked about.
    Expression,
    /// A comma.
    Comma,
    /// Anything that ends a clause: semicolon, colon, dash, bracket, full stop.
    Stop,
    /// A quotation mark that opens.
    Open,
    /// A quotation mark that closes.
    Close,
}

/// A word or mark of the window.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands in the sentence.
    pub span: Span,
    /// What it is.
    pub mark: Mark,
    /// What a word can be.
    pub word: Word,
    /// Whether a word begins with a capital; of a mark, whether it is a closing bracket.
    pub capital: bool,
}

/// A token as it is written: few words of a window are ever asked what they can be.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it stands in the sentence.
    pub span: Span,
    /// What it is.
    pub mark: Mark,
    /// Whether a word begins with a capital; of a mark, whether it is a closing bracket.
    pub capital: bool,
    /// What a word can be, once it has been looked up.
    word: Cell<Option<Word>>,
}

/// The tokens around an expression, in order.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    sentence: &'a str,
    pieces: Vec<Piece>,
    /// How many tokens it may hold.
    most: usize,
    /// Index of the expression.
    pub at: usize,
    /// Whether the expression is the name of a weekday.
    pub weekday: bool,
    /// How often one verb may still be read by way of another: bounds the work where they hang on each other in a chain.
    patience: Cell<u8>,
}

impl<'a> Tokens<'a> {
    /// Reads the words around `at` in `sentence`.
    pub fn around(sentence: &'a str, at: Span) -> Self {
        let start = window_start(sentence, sentence.floor_char_boundary(at.start));
        Self::within(sentence, at, start, [REACH, REACH_AFTER], REACH_BYTES)
    }

    /// Reads all words of `sentence`, which should be no longer than what a person would read.
    pub fn whole(sentence: &'a str, at: Span) -> Self {
        Self::within(sentence, at, 0, [sentence.len(); 2], sentence.len())
    }

    fn within(sentence: &'a str, at: Span, from: usize, reach: [usize; 2], bytes: usize) -> Self {
        let [before, after] = reach;
        let mut tokens = Self {
            sentence,
            pieces: Vec::with_capacity(CAPACITY),
            most: before.saturating_add(after).saturating_add(1),
            at: 0,
            weekday: false,
            patience: Cell::new(PATIENCE),
        };
        let start = sentence.floor_char_boundary(at.start);
        let end = sentence.ceil_char_boundary(at.end.max(start));
        tokens.read(sentence, from, start, before);
        tokens.at = tokens.all().len();
        tokens.push(Span::new(start, end), Mark::Expression, false, Some(Word::default()));
        let limit = tokens.all().len() + after;
        tokens.read(sentence, end, sentence.ceil_char_boundary(end.saturating_add(bytes)), limit);
        let last = sentence[start..end].rsplit(' ').next().and_then(time::lookup);
        tokens.weekday = matches!(last, Some(time::Word::Weekday(_)));
        tokens
    }

    /// The tokens as they are written, the expression among them.
    pub fn all(&self) -> &[Piece] {
        &self.pieces
    }

    /// The token at an index.
    pub fn get(&self, index: usize) -> Option<Token> {
        let piece = self.pieces.get(index)?;
        let word = piece.word.get().unwrap_or_else(|| {
            let word = self.look_up(index, piece.span);
            piece.word.set(Some(word));
            word
        });
        Some(Token { span: piece.span, mark: piece.mark, word, capital: piece.capital })
    }

    fn look_up(&self, index: usize, span: Span) -> Word {
        let word = span.of(self.sentence);
        if word == "May" && index > 0 {
            return Word { role: Role::Time, ..Word::default() };
        }
        // "it's", "who's", "that's": the clitic is a verb there.
        if matches!(word, "'s" | "’s") && self.follows_pronoun(index) {
            return look_up("is");
        }
        look_up_head(self.sentence.get(span.start..).unwrap_or_default(), span.len())
    }

    fn follows_pronoun(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.role(before));
        matches!(before, Some(Role::Pronoun | Role::Relative | Role::That))
    }

    /// The role of a word; `None` for marks and beyond the window.
    pub fn role(&self, index: usize) -> Option<Role> {
        self.get(index).filter(|token| token.mark == Mark::Word).map(|token| token.word.role)
    }

    /// The sentence.
    pub const fn sentence(&self) -> &'a str {
        self.sentence
    }

    /// Whether the window reaches from the beginning of the sentence.
    pub fn reaches_start(&self) -> bool {
        self.all().first().is_none_or(|token| self.sentence[..token.span.start].trim_start().is_empty())
    }

    /// Whether the window reaches to the end of the sentence.
    pub fn reaches_end(&self) -> bool {
        let after = self.all().last().map_or(0, |token| token.span.end);
        !self.sentence[after..].contains(char::is_alphanumeric)
    }

    /// A token as it is written; nothing beyond the window.
    pub fn text_of(&self, index: usize) -> &'a str {
        self.pieces.get(index).map_or("", |piece| piece.span.of(self.sentence))
    }

    /// Whether a verb may be read by way of another once more.
    pub(super) fn asks_again(&self) -> bool {
        let left = self.patience.get();
        self.patience.set(left.saturating_sub(1));
        left > 0
    }

    /// Whether the noun names several: "soldiers", "police".
    pub fn is_plural(&self, index: usize) -> bool {
        let word = self.text_of(index);
        word.ends_with('s') && !["ss", "is", "us"].iter().any(|end| word.ends_with(end))
            || PLURALS.iter().any(|plural| word.eq_ignore_ascii_case(plural))
    }

    /// Whether the word says that something is not certain; "may" and its like are read with their verb.
    pub fn hedges(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| {
            token.mark == Mark::Word && token.word.senses.any(Senses::HEDGE) && token.word.role != Role::Could
        })
    }

    /// Whether the mark is a closing bracket.
    pub fn closes_bracket(&self, index: usize) -> bool {
        self.pieces.get(index).is_some_and(|piece| piece.mark == Mark::Stop && piece.capital)
    }

    fn push(&mut self, span: Span, mark: Mark, capital: bool, word: Option<Word>) {
        if self.pieces.len() < self.most {
            self.pieces.push(Piece { span, mark, capital, word: Cell::new(word) });
        }
    }

    /// Appends the tokens of `sentence[from..to]` up to the `limit`-th token of the window.
    fn read(&mut self, sentence: &'a str, from: usize, to: usize, limit: usize) {
        let Some(text) = sentence.get(..to) else { return };
        let mut at = from;
        while self.pieces.len() < limit {
            let Some(&byte) = text.as_bytes().get(at) else { return };
            at = match SIGNS[usize::from(byte)] {
                Sign::Nothing => at + 1,
                Sign::Word => self.word(text, at),
                Sign::Mark => match text.get(at..).and_then(|rest| rest.chars().next()) {
                    Some(c) if c.is_whitespace() => at + c.len_utf8(),
                    Some(c) if is_word(c) => self.word(text, at),
                    Some(c) => self.mark(text, at, c),
                    None => return,
                },
            };
        }
    }

    /// Appends the word at `at`; the byte after it.
    fn word(&mut self, text: &str, at: usize) -> usize {
        let (end, apostrophe) = word_end(text, at);
        self.push_word(text, at, end, apostrophe);
        end
    }

    /// Appends the mark `c` at `at`, or the clitic that begins with it; the byte after it.
    fn mark(&mut self, text: &str, at: usize, c: char) -> usize {
        let mut end = at + c.len_utf8();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        let mark = match c {
            ',' => Mark::Comma,
            '“' | '„' | '«' => Mark::Open,
            '”' | '»' => Mark::Close,
            '"' => self.straight_quote(&self.sentence[..at], &self.sentence[end..]),
            '\'' | '’' | '‘' | '`' => match next {
                Some(next) if next == c => {
                    end += c.len_utf8();
                    if matches!(c, '`' | '‘') { Mark::Open } else { Mark::Close }
                }
                Some(next) if is_word(next) && c != '‘' && c != '`' => {
                    end += text[end..].find(|c| !is_word(c)).unwrap_or(text.len() - end);
                    self.push_word(text, at, end, None);
                    return end;
                }
                _ if c == '‘' || c == '`' => Mark::Open,
                _ => Mark::Word,
            },
            '.' if !self.ends_sentence(&self.sentence[end..]) => return end,
            ';' | ':' | '—' | '–' | '_' | '(' | ')' | '[' | ']' | '.' | '!' | '?' | '…' | '|' | '•' => {
                Mark::Stop
            }
            '-' => {
                end += usize::from(next == Some('-'));
                Mark::Stop
            }
            _ => return end,
        };
        let bracket = matches!(c, ')' | ']');
        let role = if mark == Mark::Word { Role::Possessive } else { Role::default() };
        let word = Word { role, ..Word::default() };
        self.push(Span::new(at, end), mark, bracket, Some(word));
        end
    }

    /// Whether a full stop ends a sentence: a word in small letters stands before it, a blank and a capital after.
    fn ends_sentence(&self, after: &str) -> bool {
        let word = self
            .all()
            .last()
            .is_some_and(|token| token.mark == Mark::Word && !token.capital && token.span.len() > 3);
        let next = after.trim_start();
        word && next.len() < after.len()
            && next.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric())
    }

    /// Whether a straight quotation mark opens or closes: by the blanks around it, else by the marks before it.
    fn straight_quote(&self, before: &str, after: &str) -> Mark {
        let open_before = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
        let open_after = after.chars().next().is_none_or(char::is_whitespace);
        let last = self.all().iter().rev().find(|token| matches!(token.mark, Mark::Open | Mark::Close));
        match (open_before, open_after) {
            (true, false) => Mark::Open,
            (false, true) => Mark::Close,
            _ if last.is_some_and(|token| token.mark == Mark::Open) => Mark::Close,
            _ => Mark::Open,
        }
    }

    /// Appends a word, its clitic apart: "he'll" is "he" and "'ll", "didn't" is "did" and "n't".
    fn push_word(&mut self, text: &str, start: usize, end: usize, apostrophe: Option<usize>) {
        let Some(apostrophe) = apostrophe else { return self.push_part(text, Span::new(start, end)) };
        let ends_in = |to: usize, letter: u8| {
            text.as_bytes().get(to - 1).is_some_and(|byte| byte.eq_ignore_ascii_case(&letter))
        };
        let negated = ends_in(apostrophe, b'n') && ends_in(end, b't') && apostrophe - start > 1;
        let cut = apostrophe - usize::from(negated);
        self.push_part(text, Span::new(start, cut));
        self.push_part(text, Span::new(cut, end));
    }

    fn push_part(&mut self, text: &str, span: Span) {
        let part = span.of(text);
        let capital = match part.as_bytes().first() {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => part.starts_with(char::is_uppercase),
        };
        self.push(span, Mark::Word, capital, None);
    }

    /// Whether nearly every word begins with a capital, as in a headline, so that capitals name nobody.
    pub fn is_title_case(&self) -> bool {
        let (mut words, mut capitals) = (0, 0);
        for token in self.all().iter().filter(|token| token.mark == Mark::Word && token.span.len() > 3) {
            words += 1;
            capitals += usize::from(token.capital);
        }
        words > 2 && capitals * 5 >= words * 4
    }
}

/// What a byte begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// A blank.
    Nothing,
    /// A word.
    Word,
    /// A mark, or a character outside ASCII, which may be anything.
    Mark,
}

static SIGNS: [Sign; 256] = {
    let mut signs = [Sign::Mark; 256];
    let mut byte = 0;
    while byte < 128 {
        signs[byte] = match byte as u8 {
            b' ' | b'\t'..=b'\r' => Sign::Nothing,
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'$' | b'%' | b'&' => Sign::Word,
            _ => Sign::Mark,
        };
        byte += 1;
    }
    signs
};

/// One past the last byte of the word at `at`, and where the first apostrophe stands in it.
fn word_end(text: &str, at: usize) -> (usize, Option<usize>) {
    let bytes = text.as_bytes();
    let letters = leading_letters(first_eight(bytes.get(at..).unwrap_or_default()));
    let (mut end, mut apostrophe) = (at + letters, None);
    while let Some(&byte) = bytes.get(end) {
        match SIGNS[usize::from(byte)] {
            Sign::Nothing => break,
            Sign::Word => {
                end += 1;
                continue;
            }
            Sign::Mark => {}
        }
        let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
        let after = &text[end + c.len_utf8()..];
        let joins = is_joint(c) && after.starts_with(is_word)
            || c == ',' && after.starts_with(|c: char| c.is_ascii_digit());
        if !joins && !is_word(c) {
            break;
        }
        if matches!(c, '\'' | '’') {
            apostrophe = apostrophe.or(Some(end));
        }
        end += c.len_utf8();
    }
    (end, apostrophe)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '%' | '&' | '€' | '£')
}

/// What may stand inside a word, between letters or digits.
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '.' | '\'' | '’' | '/')
}

/// Where the window before `at` begins: [`REACH`] words back, [`REACH_BYTES`] at most.
fn window_start(sentence: &str, at: usize) -> usize {
    let bytes = sentence.as_bytes();
    let lowest = at.saturating_sub(REACH_BYTES);
    let most = REACH * 4 / 5;
    // Fewer blanks than that leave no doubt.
    if memchr::memchr_iter(b' ', bytes.get(lowest..at).unwrap_or_default()).count() < most {
        return sentence.ceil_char_boundary(lowest);
    }
    let (mut start, mut words) = (at, 0);
    while start > lowest {
        let (before, here) = (bytes[start - 1], bytes.get(start));
        let word_begins = before == b' ' && here.is_some_and(|&here| here != b' ');
        if word_begins && start != at {
            words += 1;
            if words >= most {
                break;
            }
        }
        start -= 1;
    }
    sentence.ceil_char_boundary(start)
}
