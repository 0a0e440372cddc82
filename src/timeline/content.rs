//! What a statement is about: its words with their weights, and its numbers with what they count.

use rustc_hash::FxHashMap;

use super::figure::{self, Difference, Figure, Figures};
use super::{Status, stem};
use crate::align::tokens;
use crate::language::english::lexicon::{self, Forms, Role, Senses, look_up};
use crate::resolve::Mention;
use crate::span::Span;

/// The words and numbers of a statement.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// Each word once, ascending.
    words: Vec<Word>,
    /// Sum of the weights of the words.
    weight: f32,
    /// Its numbers, as they stand.
    figures: Vec<Figure>,
}

/// A word of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Word {
    /// Hash of its root.
    stem: u32,
    /// Whether it is written as a name.
    name: bool,
    /// Whether it is part of the title before a name.
    title: bool,
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
    /// How many of these are names, or titles of somebody named.
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
    /// Reads `span` of `text` without what is `left_out`; times are left out too, they are compared as dates, and of a denial the
    /// word that denies.
    pub(super) fn read(
        text: &str,
        span: Span,
        left_out: &[Span],
        mentions: &[Mention],
        status: Status,
    ) -> Self {
        let words = text.get(span.start..span.end).unwrap_or_default();
        let mut content = Self::default();
        let mut figures = Figures::default();
        let mut title = Title::default();
        let mut after_stop = true;
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let mut times = mentions.get(first..).unwrap_or_default().iter().peekable();
        for token in tokens(words) {
            let place = token.shifted(span.start);
            while times.peek().is_some_and(|time| time.span.end <= place.start) {
                times.next();
            }
            if times.peek().is_some_and(|time| time.span.overlaps(place))
                || left_out.iter().any(|cut| cut.overlaps(place))
            {
                figures.close();
                title.close();
                continue;
            }
            let word = token.of(words);
            let opens = std::mem::replace(&mut after_stop, matches!(word, "." | ":" | "\"" | "“"));
            if figures.number(word, place) {
                title.close();
                continue;
            }
            figures.pass(word, place);
            if !word.starts_with(char::is_alphanumeric) {
                figures.close();
                if word != "," {
                    title.close();
                }
                continue;
            }
            let known = look_up(word);
            if is_empty(known, status) && !(word == "US" || word == "May") {
                if !matches!(known.role, Role::Content | Role::Adverb | Role::Determiner)
                    && !word.eq_ignore_ascii_case("per")
                {
                    figures.close();
                }
                title.close();
                continue;
            }
            let stem = stem::of(if word == "US" { "U.S." } else { word });
            figures.word(stem, place);
            let verb = known.forms.any(Forms::PAST.and(Forms::THIRD));
            let name = !opens && !verb && word.starts_with(char::is_uppercase);
            let place = content.words.len();
            content.words.push(Word { stem, name, title: false, weight: 0.0 });
            match (name, verb || known.forms.any(Forms::ING)) {
                (true, _) => title.named(&mut content.words, place),
                (false, true) => title.close(),
                (false, false) => title.word(place),
            }
        }
        content.figures = figures.finish();
        content.words.sort_by_key(|word| (word.stem, !word.name));
        content.words.dedup_by_key(|word| word.stem);
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
                like.names += usize::from((a.name || a.title) && (b.name || b.title));
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

    /// A number that the other gives differently.
    pub(super) fn difference(&self, other: &Self) -> Option<Difference> {
        figure::difference(&self.figures, &other.figures)
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
        let numbers = self.figures.iter().map(Figure::bits);
        words
            .chain(numbers)
            .fold(0, |hash, part| (hash ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23))
    }
}

/// The words before a name that belong to it: "information minister" of "its information minister, Tomas Ravik". They tell who
/// it was, and not what was done.
#[derive(Debug, Default)]
struct Title(Option<usize>);

impl Title {
    /// Takes a word that can be part of a title, by its place among the words.
    fn word(&mut self, place: usize) {
        self.0.get_or_insert(place);
    }

    /// Takes a name: what stood before it was its title.
    fn named(&mut self, words: &mut [Word], place: usize) {
        let title = self.0.take().and_then(|start| words.get_mut(start..place));
        title.into_iter().flatten().for_each(|word| word.title = true);
    }

    /// Takes what no title goes on behind.
    fn close(&mut self) {
        self.0 = None;
    }
}

/// Small words, auxiliaries, the verbs of saying and of planning tell nothing of what happened.
fn is_empty(word: lexicon::Word, status: Status) -> bool {
    let empty = Senses::SAYING.and(Senses::NOBODY).and(Senses::HEDGE).and(Senses::SCHEDULING);
    let denies = status == Status::Denied && word.senses.any(Senses::DENYING);
    word.role.is_small() || word.senses.any(empty) || denies
}
