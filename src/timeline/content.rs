//! What a statement is about: its words with their weights, and its numbers with what they count.

use rustc_hash::FxHashMap;

use super::id::Id;
use crate::align::tokens;
use crate::language::english::lexicon::{Forms, Role, Senses, look_up};
use crate::language::table::Table;
use crate::resolve::Mention;
use crate::span::Span;

/// The words and numbers of a statement.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// Each word once, ascending.
    words: Vec<Word>,
    /// Sum of the weights of the words.
    weight: f32,
    /// What is counted, ascending, with the number.
    numbers: Vec<(u32, f64)>,
}

/// A word of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Word {
    /// Hash of the word's stem: of two words in four thousand million one in a lifetime is taken for the other.
    stem: u32,
    /// Whether it is written as a name.
    name: bool,
    /// How much it tells: the rarer, the more.
    weight: f32,
}

/// How alike two statements are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// Twice the shared weight over all weight, 0 to 1.
    pub both: f32,
    /// The shared weight over that of the lighter statement, 0 to 1.
    pub lighter: f32,
    /// How many words they share.
    pub words: usize,
    /// How many of these are names.
    pub names: usize,
}

/// In how many statements each word stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Frequencies {
    seen_in: FxHashMap<u32, u32>,
    statements: u32,
}

impl Frequencies {
    /// Counts the words of every statement.
    pub(super) fn of<'a>(contents: impl Iterator<Item = &'a Content>) -> Self {
        let mut all = Self::default();
        for content in contents {
            all.statements += 1;
            for word in &content.words {
                *all.seen_in.entry(word.stem).or_default() += 1;
            }
        }
        all
    }

    fn weight(&self, stem: u32) -> f32 {
        let seen = self.seen_in.get(&stem).copied().unwrap_or(1).max(1);
        (1.0 + self.statements as f32 / seen as f32).ln()
    }
}

impl Content {
    /// Reads `span` of `text`; times are left out, they are compared as dates.
    pub(super) fn read(text: &str, span: Span, mentions: &[Mention]) -> Self {
        let words = text.get(span.start..span.end).unwrap_or_default();
        let mut content = Self::default();
        let mut counted: Option<f64> = None;
        let mut after_stop = true;
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let mut times = mentions.get(first..).unwrap_or_default().iter().peekable();
        for token in tokens(words) {
            let place = token.shifted(span.start);
            while times.peek().is_some_and(|time| time.span.end <= place.start) {
                times.next();
            }
            if times.peek().is_some_and(|time| time.span.overlaps(place)) {
                continue;
            }
            let word = token.of(words);
            let opens = std::mem::replace(&mut after_stop, matches!(word, "." | ":" | "\"" | "“"));
            if let Some(number) = number(word) {
                counted = Some(
                    counted
                        .filter(|_| word.starts_with(char::is_alphabetic))
                        .map_or(number, |by| by * number),
                );
                continue;
            }
            if !word.starts_with(char::is_alphanumeric) {
                continue;
            }
            let known = look_up(word);
            if is_empty(known.role, known.senses) && !(word == "US" || word == "May") {
                continue;
            }
            let stem = stem(word);
            if let Some(number) = counted.take() {
                content.numbers.push((stem, number));
            }
            let verb = known.forms.any(Forms::PAST.and(Forms::THIRD));
            content.words.push(Word {
                stem,
                name: !opens && !verb && word.starts_with(char::is_uppercase),
                weight: 0.0,
            });
        }
        if let Some(number) = counted {
            content.numbers.push((0, number));
        }
        content.words.sort_by_key(|word| (word.stem, !word.name));
        content.words.dedup_by_key(|word| word.stem);
        content.numbers.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        content
    }

    /// Sets the weights once all statements are known; names tell more than other words.
    pub(super) fn weigh(&mut self, frequencies: &Frequencies) {
        for word in &mut self.words {
            word.weight = frequencies.weight(word.stem) * if word.name { 1.5 } else { 1.0 };
        }
        self.weight = self.words.iter().map(|word| word.weight).sum();
    }

    /// The `count` words that tell most, of those that stand in another statement as well; most telling first.
    pub(super) fn telling(&self, frequencies: &Frequencies, count: usize) -> Vec<u32> {
        let shared = |word: &&Word| frequencies.seen_in.get(&word.stem).is_some_and(|&seen| seen > 1);
        let mut words: Vec<&Word> = self.words.iter().filter(shared).collect();
        words.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.stem.cmp(&b.stem)));
        words.truncate(count);
        words.into_iter().map(|word| word.stem).collect()
    }

    /// How alike two statements are in their words.
    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        let (mut i, mut j) = (0, 0);
        let mut like = Likeness::default();
        let mut shared = 0.0;
        while let (Some(a), Some(b)) = (self.words.get(i), other.words.get(j)) {
            if a.stem == b.stem {
                shared += a.weight.min(b.weight);
                like.words += 1;
                like.names += usize::from(a.name && b.name);
            }
            (i, j) = (i + usize::from(a.stem <= b.stem), j + usize::from(b.stem <= a.stem));
        }
        let all = self.weight + other.weight;
        if all > 0.0 {
            like.both = 2.0 * shared / all;
            like.lighter = shared / self.weight.min(other.weight).max(f32::MIN_POSITIVE);
        }
        like
    }

    /// Whether both count the same thing and come to different numbers; and whether the other's is the higher one.
    pub(super) fn counts_differently(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let (mut i, mut j) = (0, 0);
        let mut found = None;
        while let (Some(a), Some(b)) = (self.numbers.get(i), other.numbers.get(j)) {
            if a.0 == b.0 && a.0 != 0 {
                if a.1 == b.1 {
                    return None;
                }
                found = found.or(Some(b.1.total_cmp(&a.1)));
            }
            (i, j) = (i + usize::from(a.0 <= b.0), j + usize::from(b.0 <= a.0));
        }
        found
    }

    /// Its words by their stems, ascending.
    pub(super) fn stems(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|word| word.stem)
    }

    /// Its words by their stems, ascending, with their weights.
    pub(super) fn weighted(&self) -> impl Iterator<Item = (u32, f32)> {
        self.words.iter().map(|word| (word.stem, word.weight))
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A hash of all its words and numbers.
    pub(super) fn fingerprint(&self) -> u64 {
        let words = self.words.iter().map(|word| u64::from(word.stem));
        let numbers = self.numbers.iter().map(|number| number.1.to_bits());
        words
            .chain(numbers)
            .fold(0, |hash, part| (hash ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23))
    }
}

/// Small words, auxiliaries and the verbs of saying tell nothing of what happened.
fn is_empty(role: Role, senses: Senses) -> bool {
    role.is_small() || senses.any(Senses::SAYING.and(Senses::NOBODY).and(Senses::HEDGE))
}

/// The number that a token stands for: "1,000", "$2.5", "seven", "million".
fn number(word: &str) -> Option<f64> {
    let digits = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        let plain: String = digits.chars().filter(|&c| c != ',' && c != '%').collect();
        let (amount, unit) =
            plain.split_at(plain.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(plain.len()));
        let times = match unit {
            "m" | "mn" => 1e6,
            "bn" | "b" => 1e9,
            "k" => 1e3,
            "" => 1.0,
            _ => return None,
        };
        return amount.parse::<f64>().ok().map(|amount| amount * times);
    }
    let mut buffer = [0; 8];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    NAMES.find(lower).and_then(|index| NUMBERS.get(index)).copied()
}

/// Words for numbers; a word that scales goes with the number before it: "two million".
static NAMES: Table<64> = Table::new(&[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
    "hundred", "thousand", "million", "billion", "trillion",
]);
const NUMBERS: [f64; 17] =
    [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 12.0, 1e2, 1e3, 1e6, 1e9, 1e12];

/// A hash of the word without case, "'s" and the endings of plurals and verbs. Letters beyond ASCII keep their case.
pub(super) fn stem(word: &str) -> u32 {
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let mut buffer = [0; 32];
    let lower = match buffer.get_mut(..bare.len()) {
        Some(lower) => {
            lower.copy_from_slice(bare.as_bytes());
            lower.make_ascii_lowercase();
            &*lower
        }
        None => bare.as_bytes(),
    };
    let ends = |ending: &&[u8]| lower.ends_with(ending) && lower.len() >= ending.len() + 4;
    let ending = ENDINGS.iter().find(|ending| ends(ending)).map_or(0, |ending| ending.len());
    let stem = &lower[..lower.len() - ending];
    Id::new().with_bytes(undoubled(stem)).short()
}

const ENDINGS: [&[u8]; 7] = [b"ing", b"ies", b"ed", b"es", b"s", b"e", b"y"];

/// "stopp" of "stopped" is "stop"; "class" stays.
fn undoubled(stem: &[u8]) -> &[u8] {
    match stem {
        [head @ .., a, b] if a == b && *b != b's' && head.len() > 2 => &stem[..stem.len() - 1],
        _ => stem,
    }
}
