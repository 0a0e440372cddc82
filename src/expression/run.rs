//! A run of typed tokens, as the readings see it.

use std::mem::discriminant;

use crate::calendar::{Amount, Unit};
use crate::language::english::time::Word;

use super::meaning::Meaning;
use super::numeral::Numeral;
use super::token::{Case, Gap, Kind, Token};

/// A run and the text that it stands in.
#[derive(Clone, Copy)]
pub(super) struct Run<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
    /// The kinds of its tokens.
    pub kinds: u32,
    /// Whether the text is a short message, which speaks of the day on which it is written.
    pub message: bool,
}

/// What a reading found: tokens up to `end` (exclusive), under its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub end: usize,
    pub rule: &'static str,
    pub meaning: Meaning,
}

impl Found {
    pub(super) const fn new(end: usize, rule: &'static str, meaning: Meaning) -> Self {
        Self { end, rule, meaning }
    }
}

impl<'t> Run<'t> {
    pub(super) fn get(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    pub(super) fn word(&self, at: usize) -> Option<Word> {
        self.tokens.get(at)?.word()
    }

    pub(super) fn is(&self, at: usize, word: Word) -> bool {
        // Most words differ in kind, which costs no call to know.
        self.word(at).is_some_and(|own| discriminant(&own) == discriminant(&word) && own == word)
    }

    pub(super) fn numeral(&self, at: usize) -> Option<Numeral> {
        match self.tokens.get(at)?.kind {
            Kind::Numeral(numeral) => Some(numeral),
            _ => None,
        }
    }

    /// What stands before the token at `at`; a break before the first.
    pub(super) fn gap(&self, at: usize) -> Gap {
        if at == 0 { Gap::Break } else { self.tokens.get(at).map_or(Gap::Break, |token| token.gap) }
    }

    /// Whether the token at `at` follows the one before after blanks or a hyphen, as words of one phrase do.
    pub(super) fn close(&self, at: usize) -> bool {
        matches!(self.gap(at), Gap::Space | Gap::Hyphen)
    }

    pub(super) fn case(&self, at: usize) -> Case {
        self.tokens.get(at).map_or(Case::Lower, |token| token.case)
    }

    pub(super) fn slice(&self, from: usize, to: usize) -> &'t str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => &self.text[first.span.start..last.span.end],
            _ => "",
        }
    }

    /// A plain number in digits and how many digits it has.
    pub(super) fn whole(&self, at: usize) -> Option<(u32, u8)> {
        match self.numeral(at)? {
            Numeral::Whole { value, digits, grouped: false } => Some((value, digits)),
            _ => None,
        }
    }

    /// The words of the sentence before the token at `at`, as far as so many bytes reach.
    pub(super) fn words_before(&self, at: usize, bytes: usize) -> impl Iterator<Item = &'t str> {
        let left = self.get(at).map_or("", |token| &self.text[..token.span.start]);
        let from = left.ceil_char_boundary(left.len().saturating_sub(bytes));
        let sentence = left[from..].rsplit(['\n']).next().unwrap_or_default();
        let sentence = sentence.rsplit(". ").next().unwrap_or_default();
        sentence.split(|c: char| !c.is_alphabetic())
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.tokens.get(at)?.unit()
    }

    pub(super) fn possessive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Possessive)
    }
}

/// A cardinal number, in words or digits, from `at`: the token after it and the amount. "a" counts only through
/// [`amount`].
pub(super) fn cardinal(run: &Run<'_>, at: usize) -> Option<(usize, Amount)> {
    match run.numeral(at) {
        Some(Numeral::Whole { value, .. }) => {
            if let Some(Numeral::Fraction(part)) = run.numeral(at + 1).filter(|_| run.close(at + 1)) {
                return Some((at + 2, Amount::Thousandths(u64::from(value) * 1000 + part)));
            }
            if let Some(Word::Power(times)) = run.word(at + 1).filter(|_| run.close(at + 1)) {
                return Some((at + 2, Amount::whole(u64::from(value) * u64::from(times))));
            }
            return Some((at + 1, Amount::whole(value.into())));
        }
        Some(Numeral::Decimal { thousandths, .. } | Numeral::Fraction(thousandths)) => {
            if let Some(Word::Power(times)) = run.word(at + 1).filter(|_| run.close(at + 1)) {
                return Some((at + 2, Amount::Thousandths(thousandths.saturating_mul(times.into()))));
            }
            return Some((at + 1, Amount::Thousandths(thousandths)));
        }
        _ => {}
    }
    let (end, value) = spelled(run, at)?;
    Some((end, Amount::whole(value)))
}

/// A cardinal in words: "twenty-four", "two hundred and five", "two thousand".
pub(super) fn spelled(run: &Run<'_>, at: usize) -> Option<(usize, u64)> {
    let (mut total, mut part, mut next, mut seen) = (0_u64, 0_u64, at, false);
    // No number has more words than this; a longer run of them is none.
    while next - at < 12 {
        let near = next == at || run.close(next);
        match run.word(next) {
            Some(Word::Number(value))
                if near && (part % 100 == 0 || (part % 10 == 0 && part % 100 >= 20 && value < 10)) =>
            {
                part += u64::from(value);
            }
            Some(Word::Power(100)) if near && seen && part < 100 => part = part.max(1) * 100,
            Some(Word::Power(times)) if near && seen && times > 100 => {
                total += part.max(1) * u64::from(times);
                part = 0;
            }
            Some(Word::And)
                if seen
                    && near
                    && part % 100 == 0
                    && (part > 0 || total > 0)
                    && matches!(run.word(next + 1), Some(Word::Number(_)))
                    && run.close(next + 1) =>
            {
                next += 1;
                continue;
            }
            _ => break,
        }
        seen = true;
        next += 1;
    }
    seen.then_some((next, total + part))
}

/// An ordinal in words or digits: "third", "22nd", "twenty-first".
pub(super) fn ordinal(run: &Run<'_>, at: usize) -> Option<(usize, u32)> {
    match (run.numeral(at), run.word(at)) {
        (Some(Numeral::Ordinal(value)), _) => Some((at + 1, value)),
        (_, Some(Word::Ordinal(value))) if value > 0 => Some((at + 1, value)),
        (_, Some(Word::Number(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)))) if run.close(at + 1) => {
            match run.word(at + 1) {
                Some(Word::Ordinal(ones @ 1..=9)) => Some((at + 2, tens + ones)),
                _ => None,
            }
        }
        _ => None,
    }
}
