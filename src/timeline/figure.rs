//! The numbers of a statement: each with what it counts, and whether two of them differ.

use super::stem;
use crate::language::english::hedges::{BOUNDING, ROUGHLY};
use crate::language::english::time::{Word, lookup};
use crate::span::Span;

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    value: f64,
    /// Hashes of the words behind it, one of which is the thing counted: "14 wounded soldiers"; none where nothing is named.
    counted: [u32; COUNTED],
    /// Whether the text says "about", "more than", "at least".
    rounded: bool,
    /// From the word that hedges it to the last word of what it counts, in bytes of the document's text.
    pub span: Span,
}

/// So many numbers of a statement are held against those of another: no list of numbers takes long.
const COMPARED: usize = 8;
/// So many words behind a number can be what it counts.
const COUNTED: usize = 3;

impl Figure {
    /// The number as bits, for a hash.
    pub(super) const fn bits(&self) -> u64 {
        self.value.to_bits()
    }

    /// Whether both count the same; `None` where one does not say what it counts.
    fn counts_as(&self, other: &Self) -> Option<bool> {
        let named = |figure: &Self| figure.counted[0] != 0;
        let counts = |word: &u32| *word != 0 && other.counted.contains(word);
        (named(self) && named(other)).then(|| self.counted.iter().any(counts))
    }

    /// Whether both can be one number: the same, or one as far as the other is rounded.
    fn agrees(&self, other: &Self) -> bool {
        let rounds_to =
            |rough: &Self, exact: &Self| rough.rounded && rough.value == rounded_as(exact.value, rough.value);
        self.value == other.value || rounds_to(self, other) || rounds_to(other, self)
    }
}

/// A number to as many digits as a model has before its noughts: 412 as 400 is 400.
fn rounded_as(value: f64, model: f64) -> f64 {
    let mut unit = 1.0;
    while unit * 10.0 <= model && model % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    (value / unit).round() * unit
}

/// Two numbers that count the same and differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    /// The words of the one, in bytes of its document's text.
    pub one: Span,
    /// The words of the other.
    pub other: Span,
    /// Whether the other is the higher.
    pub raised: bool,
}

/// Whether both give the same number of the same thing.
pub(super) fn share(ours: &[Figure], theirs: &[Figure]) -> bool {
    let mut pairs = ours
        .iter()
        .take(COMPARED)
        .flat_map(|one| theirs.iter().take(COMPARED).map(move |other| (one, other)));
    pairs.any(|(one, other)| one.value == other.value && one.counts_as(other) == Some(true))
}

/// The first number of the one that the other gives differently. A number that does not say what it counts is held against
/// the only one that is left over on the other side.
pub(super) fn difference(ours: &[Figure], theirs: &[Figure]) -> Option<Difference> {
    let mut free: Vec<bool> = vec![true; theirs.len()];
    let mut open: Vec<&Figure> = Vec::new();
    let mut differing: Option<Difference> = None;
    for figure in ours {
        let same = |place: &usize| free[*place] && figure.counts_as(&theirs[*place]) == Some(true);
        let all = (0..theirs.len()).filter(same);
        // Of several that count the same the equal one is meant: "two of the three men".
        match all.clone().find(|&place| figure.agrees(&theirs[place])).or_else(|| all.clone().next()) {
            Some(place) => {
                free[place] = false;
                differing = differing.or_else(|| between(figure, &theirs[place]));
            }
            None => open.push(figure),
        }
    }
    let mut left = free.iter().zip(theirs).filter(|(free, _)| **free).map(|(_, figure)| figure);
    if let ([figure], Some(other), None) = (&*open, left.next(), left.next())
        && figure.counts_as(other).is_none()
    {
        differing = differing.or_else(|| between(figure, other));
    }
    differing
}

fn between(one: &Figure, other: &Figure) -> Option<Difference> {
    let difference = Difference { one: one.span, other: other.span, raised: other.value > one.value };
    (!one.agrees(other)).then_some(difference)
}

/// Reads the figures of a statement, word by word.
#[derive(Debug, Default)]
pub(super) struct Figures<'a> {
    read: Vec<Figure>,
    /// Whether the number or what it counts can go on.
    open: Open,
    /// The two words before, and where the first of them begins.
    before: [Option<(&'a str, usize)>; 2],
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Open {
    #[default]
    No,
    /// "two" of "two million".
    Number,
    /// "14" of "14 wounded soldiers".
    Counted,
}

impl<'a> Figures<'a> {
    /// Takes a word; whether it is part of a number.
    pub(super) fn number(&mut self, word: &str, span: Span) -> bool {
        let Some((value, unit)) = number(word) else { return false };
        let scales = word.starts_with(char::is_alphabetic);
        match self.read.last_mut().filter(|_| self.open == Open::Number && scales) {
            Some(figure) => {
                figure.value *= value;
                figure.span.end = span.end;
            }
            None => {
                let (rounded, start) = self.hedged(span.start);
                let counted = [unit, 0, 0];
                self.read.push(Figure { value, counted, rounded, span: Span::new(start, span.end) });
                self.open = if unit == 0 { Open::Number } else { Open::No };
            }
        }
        true
    }

    /// Takes a word that tells something.
    pub(super) fn word(&mut self, stem: u32, span: Span) {
        if self.open == Open::No {
            return;
        }
        self.open = Open::Counted;
        let Some(figure) = self.read.last_mut() else { return };
        figure.span.end = span.end;
        match figure.counted.iter_mut().find(|word| **word == 0) {
            Some(word) => *word = stem,
            None => self.open = Open::No,
        }
    }

    /// Takes a word or mark behind which nothing is counted any more.
    pub(super) fn close(&mut self) {
        self.open = Open::No;
    }

    /// Remembers a word: it can hedge the number behind it.
    pub(super) const fn pass(&mut self, word: &'a str, span: Span) {
        self.before = [self.before[1], Some((word, span.start))];
    }

    /// Whether the number that begins at `start` is hedged, and where its hedge begins.
    fn hedged(&self, start: usize) -> (bool, usize) {
        let bounds = |one: &str, two: &str| {
            BOUNDING.iter().any(|pair| pair.0.eq_ignore_ascii_case(one) && pair.1.eq_ignore_ascii_case(two))
        };
        let roughly = |word: &str| ROUGHLY.iter().any(|rough| rough.eq_ignore_ascii_case(word));
        match self.before {
            [Some((one, at)), Some((two, _))] if bounds(one, two) => (true, at),
            [_, Some((word, at))] if roughly(word) || word.eq_ignore_ascii_case("over") => (true, at),
            _ => (false, start),
        }
    }

    pub(super) fn finish(self) -> Vec<Figure> {
        self.read
    }
}

/// The number that a token stands for, and a hash of its unit where it names one: "1,000", "$2.5", "seven", "twenty-five",
/// "million", "12%".
fn number(word: &str) -> Option<(f64, u32)> {
    let digits = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        let plain: String = digits.chars().filter(|&c| c != ',').collect();
        let end = plain.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(plain.len());
        let (amount, unit) = plain.split_at_checked(end)?;
        let times = match unit {
            "m" | "mn" => 1e6,
            "bn" | "b" => 1e9,
            "k" => 1e3,
            "" | "%" => 1.0,
            _ => return None,
        };
        let counted = if unit == "%" { stem::of("percent") } else { 0 };
        return amount.parse::<f64>().ok().map(|amount| (amount * times, counted));
    }
    let (tens, ones) = word.split_once('-').map_or((word, None), |(tens, ones)| (tens, Some(ones)));
    let value = named(tens)? + ones.map_or(Some(0.0), named)?;
    // "One" is more often a pronoun.
    (value != 1.0).then_some((value, 0))
}

fn named(word: &str) -> Option<f64> {
    match lookup(word)? {
        Word::Number(number) | Word::Power(number) => Some(f64::from(number)),
        Word::Dozen => Some(12.0),
        _ => None,
    }
}
