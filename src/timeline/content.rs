//! What a statement is about: its words with their weights, and its numbers with what they count.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::figure::{self, Difference, Figure, Figures, Read};
use super::predicate::{Predicate, Reader};
use super::{Sourced, Statement, Status, stem};
use crate::align::tokens;
use crate::language::english::fates::PARTS;
use crate::language::english::lexicon::{self, Forms, Role, Senses, look_up};
use crate::resolve::{Kind, Mention};
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
    predicate: Predicate,
}

/// Words of a document that are to be compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'a> {
    pub span: Span,
    /// The words that carry its date.
    pub date: Option<Span>,
    /// Who says so.
    pub speaker: Option<Span>,
    /// What inside the passage belongs to another date.
    pub left_out: &'a [Span],
    pub status: Status,
}

impl<'a> Passage<'a> {
    /// The words at `span` of a statement.
    pub(super) fn of(statement: &'a Statement, source: Sourced<'_>, span: Span) -> Self {
        let Statement { mention, speaker, ref left_out, status, .. } = *statement;
        let date = mention.and_then(|mention| source.mentions.get(mention)).map(|mention| mention.span);
        Self { span, date, speaker, left_out, status }
    }
}

/// A word of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Word {
    /// Hash of its root.
    stem: u32,
    /// Whether it is written as a name.
    name: bool,
    /// Whether it is part of the title of somebody named.
    title: bool,
    /// Whether it is a verb of the past: what was done.
    act: bool,
    /// Whether it tells of no act, and belongs to what is told, not to who says so.
    thing: bool,
    /// Whether it names a part of a place.
    part: bool,
    /// The root of the word that owns it: "dairy" of "owner" in "the dairy's owner".
    owned_by: Option<u32>,
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
    /// Whether each names somebody or something that the other does not.
    pub other_names: bool,
    /// Whether each tells of an act that the other does not, and they share neither an act nor a number of the same thing.
    pub other_acts: bool,
    /// Whether each tells of a thing that the other does not: a word that is no verb, and not that of the speaker.
    pub other_things: bool,
    /// Whether one of them names a part of a place, or something of a thing that both name, and the other does not.
    pub parts: bool,
    /// Whether each gives numbers and none of them is the other's.
    pub other_counts: bool,
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

    /// How much a word tells: the rarer, the more.
    pub(super) fn weight(&self, stem: u32) -> f32 {
        let seen = self.seen_in.get(&stem).copied().unwrap_or(1).max(1);
        (1.0 + self.statements as f32 / seen as f32).ln()
    }
}

impl Content {
    /// Reads a passage. Times are left out, they are compared as dates, and of a denial the word that denies.
    pub(super) fn read(source: Sourced<'_>, passage: &Passage<'_>) -> Self {
        let Passage { span, date, speaker, left_out, status } = *passage;
        let (text, mentions) = (&source.document.text, source.mentions);
        let is_date = |time: &Mention| date.is_some_and(|date| time.span.overlaps(date));
        let words = text.get(span.start..span.end).unwrap_or_default();
        let mut content = Self::default();
        let (mut figures, mut predicate) = (Figures::default(), Reader::default());
        let mut title = Title::default();
        let mut owner = None;
        let mut after_stop = true;
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let mut times = mentions.get(first..).unwrap_or_default().iter().peekable();
        for token in tokens(words) {
            let place = token.shifted(span.start);
            while times.peek().is_some_and(|time| time.span.end <= place.start) {
                times.next();
            }
            let time = times.peek().filter(|time| time.span.overlaps(place));
            let length = time.is_some_and(|time| time.kind == Kind::Duration && !is_date(time));
            if length {
                // "Eight years in prison" is a number like others.
                let text = token.of(words);
                figures.take(Read { text, span: place, known: look_up(text), name: false });
                title.close();
                continue;
            }
            if time.is_some() || left_out.iter().any(|cut| cut.overlaps(place)) {
                match time {
                    Some(time) if time.kind == Kind::Set => figures.repeats(),
                    _ => figures.close(),
                }
                if time.is_some_and(|time| is_date(time)) {
                    predicate.date();
                }
                title.close();
                continue;
            }
            let word = token.of(words);
            let opens = std::mem::replace(&mut after_stop, matches!(word, "." | ":" | "\"" | "“"));
            let known = look_up(word);
            let verb = known.forms.any(Forms::PAST.and(Forms::THIRD));
            let name = !opens && !verb && word.starts_with(char::is_uppercase);
            if figures.take(Read { text: word, span: place, known, name }) {
                title.close();
                continue;
            }
            predicate.take(word, known);
            if !word.starts_with(char::is_alphanumeric) {
                if word == "," {
                    title.comma();
                } else {
                    title.close();
                }
                continue;
            }
            if is_empty(known, status) && !(word == "US" || word == "May") {
                match known.role {
                    Role::Determiner => title.determiner(),
                    _ if word.eq_ignore_ascii_case("of") => title.of(),
                    _ => title.close(),
                }
                continue;
            }
            let stem = root(word);
            let did = Forms::PAST.and(Forms::PARTICIPLE).and(Forms::ING);
            let thing = !known.forms.any(did) && !speaker.is_some_and(|it| it.overlaps(place));
            let place = content.words.len();
            let act = known.forms.any(Forms::PAST);
            let part = PARTS.iter().any(|part| part.eq_ignore_ascii_case(word));
            let owned_by = std::mem::replace(&mut owner, is_possessive(word).then_some(stem));
            content.words.push(Word { stem, name, title: false, act, thing, part, owned_by, weight: 0.0 });
            match (name, verb || known.forms.any(Forms::ING)) {
                (true, _) => title.named(&mut content.words, place),
                (false, true) => title.close(),
                (false, false) => title.word(place),
            }
        }
        content.figures = figures.finish();
        content.predicate = predicate.finish();
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
        let (mut shared, mut shares_act) = (0.0, false);
        let mut own = [Own::default(); 2];
        loop {
            let (a, b) = (self.words.get(i), other.words.get(j));
            let order = match (a, b) {
                (Some(a), Some(b)) => a.stem.cmp(&b.stem),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            match (order, a, b) {
                (Ordering::Equal, Some(a), Some(b)) => {
                    shared += a.weight.min(b.weight);
                    like.words += 1;
                    like.names += usize::from((a.name || a.title) && (b.name || b.title));
                    shares_act |= a.act || b.act;
                }
                (Ordering::Less, Some(word), _) => own[0].take(word, other),
                (_, _, Some(word)) => own[1].take(word, self),
                _ => {}
            }
            (i, j) = (i + usize::from(order.is_le()), j + usize::from(order.is_ge()));
        }
        like.other_names = own.iter().all(|own| own.name);
        like.other_things = own.iter().all(|own| own.thing);
        like.parts = own.iter().any(|own| own.part);
        let other_acts = !shares_act && own.iter().all(|own| own.act);
        like.other_acts = other_acts && !figure::share(&self.figures, &other.figures);
        like.other_counts = figure::other_counts(&self.figures, &other.figures);
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

    /// The numbers that the other gives differently.
    pub(super) fn differences<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Difference> + 'a {
        figure::differences(&self.figures, &other.figures)
    }

    /// The acts that it tells or denies.
    pub(super) const fn predicate(&self) -> Predicate {
        self.predicate
    }

    /// Whether it tells of an act.
    pub(super) fn tells(&self, act: u32) -> bool {
        self.words.binary_search_by_key(&act, |word| word.stem).is_ok_and(|place| self.words[place].act)
    }

    /// Its words by their stems, ascending.
    pub(super) fn stems(&self) -> impl Iterator<Item = u32> {
        self.words.iter().map(|word| word.stem)
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

/// The root by which a word is compared: "US" is the country.
pub(super) fn root(word: &str) -> u32 {
    stem::of(if word == "US" { "U.S." } else { word })
}

/// Whether a word alone tells something, so that statements are compared by it.
pub(super) fn is_telling(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric) && (word == "US" || !is_empty(look_up(word), Status::Happened))
}

/// What one of two statements has for itself.
#[derive(Clone, Copy, Debug, Default)]
struct Own {
    name: bool,
    thing: bool,
    act: bool,
    part: bool,
}

impl Own {
    /// Takes a word that the other statement does not have; what belongs to a thing of the other is a part of it: the dairy's
    /// owner is not the dairy.
    fn take(&mut self, word: &Word, other: &Content) {
        self.name |= word.name;
        self.thing |= word.thing;
        self.act |= word.act;
        self.part |= word.part || word.owned_by.is_some_and(|owner| other.stems().any(|stem| stem == owner));
    }
}

/// The words beside a name that belong to it: "information minister" of "its information minister, Tomas Ravik", "archbishop"
/// of "the archbishop of Linz, Georg Held" and of "Georg Held, the archbishop of Linz". They tell who it was, and not what
/// was done.
#[derive(Debug, Default)]
struct Title {
    /// Where it begins among the words.
    start: Option<usize>,
    of: Of,
    /// Whether the word before is a name.
    named: bool,
    /// Whether a name and a comma stand before it.
    apposed: bool,
}

/// How far a title with "of" has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Of {
    #[default]
    No,
    /// "archbishop of".
    Open,
    /// "archbishop of Linz".
    Place,
    /// "archbishop of Linz,".
    Comma,
}

impl Title {
    /// Takes a word that can be part of a title, by its place among the words.
    fn word(&mut self, place: usize) {
        if matches!(self.of, Of::Place | Of::Comma) {
            self.close();
        }
        self.start.get_or_insert(place);
        self.named = false;
    }

    /// Takes a name: what stood before it was its title, but for "archbishop of Linz", which needs one more.
    fn named(&mut self, words: &mut [Word], place: usize) {
        if matches!(self.of, Of::Open | Of::Place) && !self.apposed {
            self.of = Of::Place;
            return;
        }
        let title = self.start.take().and_then(|start| words.get_mut(start..place));
        title.into_iter().flatten().for_each(|word| word.title = true);
        *self = Self { named: true, ..Self::default() };
    }

    /// Takes "of".
    fn of(&mut self) {
        match self.start {
            Some(_) => self.of = Of::Open,
            None => self.close(),
        }
    }

    fn comma(&mut self) {
        self.apposed = self.named;
        if self.of == Of::Place {
            self.of = Of::Comma;
        }
    }

    /// Takes "the": a title begins behind it.
    fn determiner(&mut self) {
        *self = Self { apposed: self.apposed, ..Self::default() };
    }

    /// Takes what no title goes on behind.
    fn close(&mut self) {
        *self = Self::default();
    }
}

/// "dairy's".
fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}

/// Small words, auxiliaries, the verbs of saying and of planning tell nothing of what happened.
fn is_empty(word: lexicon::Word, status: Status) -> bool {
    let empty = Senses::SAYING.and(Senses::NOBODY).and(Senses::HEDGE).and(Senses::SCHEDULING);
    let denies = status == Status::Denied && word.senses.any(Senses::DENYING);
    word.role.is_small() || word.senses.any(empty) || denies
}
