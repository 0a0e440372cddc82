//! What a unit is made of, for measuring how similar two are: words with their weights, and triples of characters.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::tokens;

/// Units longer than this many bytes are compared by their words alone.
const LONG: usize = 4000;
/// Of two units of which one has this many times the words of the other, the words of the shorter are looked up in the longer.
const UNLIKE: usize = 8;

/// The words and character triples of one unit.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// Each word once, ascending, with how often it stands here.
    pub(super) words: Vec<(u32, u32)>,
    /// Sum of the weights of all words.
    pub(super) weight: f64,
    triples: OnceCell<Vec<u64>>,
}

/// Words seen so far, case folded, and in how many units each stands.
#[derive(Debug, Default)]
pub(super) struct Vocabulary<'a> {
    as_written: FxHashMap<&'a str, u32>,
    folded: FxHashMap<String, u32>,
    units: u32,
    seen_in: Vec<u32>,
}

impl<'a> Vocabulary<'a> {
    /// The words of a unit with their counts, and one more unit seen.
    pub(super) fn read(&mut self, unit: &'a str) -> Profile {
        let mut ids: Vec<u32> = tokens(unit)
            .map(|span| span.of(unit))
            .filter(|word| word.starts_with(|c: char| !c.is_ascii_punctuation() || c == '$'))
            .map(|word| self.word(word))
            .collect();
        ids.sort_unstable();
        let mut words: Vec<(u32, u32)> = Vec::with_capacity(ids.len());
        for id in ids {
            match words.last_mut() {
                Some((last, count)) if *last == id => *count += 1,
                _ => words.push((id, 1)),
            }
        }
        self.units += 1;
        for &(id, _) in &words {
            self.seen_in[id as usize] += 1;
        }
        Profile { words, weight: 0.0, triples: OnceCell::new() }
    }

    fn word(&mut self, word: &'a str) -> u32 {
        if let Some(&id) = self.as_written.get(word) {
            return id;
        }
        let fresh = self.seen_in.len() as u32;
        let id = *self.folded.entry(word.to_lowercase()).or_insert(fresh);
        if id == fresh {
            self.seen_in.push(0);
        }
        self.as_written.insert(word, id);
        id
    }

    /// The weight of each word: the rarer, the heavier.
    pub(super) fn weights(&self) -> Vec<f64> {
        let units = f64::from(self.units);
        self.seen_in.iter().map(|&seen| (0.5 + units / f64::from(seen.max(1))).ln()).collect()
    }
}

impl Profile {
    /// Sets the weight of the unit once all units are known.
    pub(super) fn weigh(&mut self, weights: &[f64]) {
        self.weight = self.words.iter().map(|&(id, count)| weights[id as usize] * f64::from(count)).sum();
    }

    /// How many words it has.
    pub(super) fn length(&self) -> u32 {
        self.words.iter().map(|&(_, count)| count).sum()
    }

    /// How often a word stands in it.
    pub(super) fn count(&self, word: u32) -> u32 {
        self.words.binary_search_by_key(&word, |&(id, _)| id).map_or(0, |at| self.words[at].1)
    }

    /// The weight of the words that stand in both.
    pub(super) fn shared(&self, other: &Self, weights: &[f64]) -> f64 {
        let (few, many) = if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        // A long unit is held against many short ones: each asks for its own words alone.
        if few.words.len() * UNLIKE < many.words.len() {
            let each = few.words.iter();
            return each.map(|&(word, n)| weights[word as usize] * f64::from(n.min(many.count(word)))).sum();
        }
        let (mut a, mut b) = (self.words.iter().peekable(), other.words.iter().peekable());
        let mut shared = 0.0;
        while let (Some(&&(one, n)), Some(&&(two, m))) = (a.peek(), b.peek()) {
            match one.cmp(&two) {
                std::cmp::Ordering::Less => {
                    a.next();
                }
                std::cmp::Ordering::Greater => {
                    b.next();
                }
                std::cmp::Ordering::Equal => {
                    shared += weights[one as usize] * f64::from(n.min(m));
                    a.next();
                    b.next();
                }
            }
        }
        shared
    }

    /// Twice the shared triples of characters over all; `None` for long units.
    pub(super) fn triples_in_common(&self, text: &str, other: &Self, other_text: &str) -> Option<f64> {
        if text.len() > LONG || other_text.len() > LONG {
            return None;
        }
        let one = self.triples.get_or_init(|| triples(text));
        let two = other.triples.get_or_init(|| triples(other_text));
        let (mut i, mut j, mut shared) = (0, 0, 0_usize);
        while let (Some(a), Some(b)) = (one.get(i), two.get(j)) {
            shared += usize::from(a == b);
            (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
        }
        let all = one.len() + two.len();
        (all > 0).then(|| 2.0 * shared as f64 / all as f64)
    }
}

/// The triples of the characters of a text, case folded, blanks squeezed and punctuation left out; sorted.
fn triples(text: &str) -> Vec<u64> {
    let mut found = Vec::with_capacity(text.len());
    let (mut window, mut length) = (u64::from(b' '), 1);
    let mut push = |character: char, found: &mut Vec<u64>| {
        if character == ' ' && window & 0x1f_ffff == u64::from(b' ') {
            return;
        }
        window = (window << 21 | u64::from(u32::from(character))) & 0x7fff_ffff_ffff_ffff;
        length += 1;
        if length >= 3 {
            found.push(window);
        }
    };
    for character in text.chars() {
        match character {
            c if c.is_ascii_alphanumeric() => push(c.to_ascii_lowercase(), &mut found),
            c if c.is_ascii() || c.is_whitespace() => push(' ', &mut found),
            c => c.to_lowercase().for_each(|c| push(c, &mut found)),
        }
    }
    push(' ', &mut found);
    found.sort_unstable();
    found
}
