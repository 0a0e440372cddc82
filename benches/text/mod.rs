//! News-like text of any length, made out of the samples: the same seed gives the same text.
//!
//! Sentences of the samples are drawn at random; their names, numbers, weekdays and months are changed, so that few
//! sentences stand twice. No blank line, weekday or number is rarer or denser than in the samples.
#![allow(dead_code, reason = "each bench uses its part")]

use std::fmt::Write as _;

const SAMPLES: [&str; 6] = [
    include_str!("../../samples/summit/tribune-1.txt"),
    include_str!("../../samples/summit/tribune-3.txt"),
    include_str!("../../samples/summit/npa.txt"),
    include_str!("../../samples/summit/lakeside.md"),
    include_str!("../../samples/flood/ledger-2.md"),
    include_str!("../../samples/flood/courier-2011-12-17.txt"),
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 6] = ["January", "April", "June", "August", "October", "December"];
const ONSETS: [&str; 12] = ["Br", "D", "F", "Gr", "H", "K", "L", "N", "P", "S", "T", "V"];
const RHYMES: [&str; 12] = ["a", "al", "an", "are", "e", "el", "en", "ill", "ond", "or", "ow", "ure"];

/// At least `bytes` bytes of news in paragraphs of one to four sentences.
pub fn news(bytes: usize, seed: u64) -> String {
    let pool = sentences();
    let mut random = Random(seed);
    let mut text = String::with_capacity(bytes + 4096);
    while text.len() < bytes {
        for _ in 0..=random.below(4) {
            text.push_str(&varied(random.pick(&pool), &mut random));
            text.push(' ');
        }
        text.pop();
        text.push_str("\n\n");
    }
    text
}

/// A later edition of such a text: of twenty sentences two are reworded, one goes and one comes, and one paragraph of
/// fifty moves by up to ten places.
pub fn edited(text: &str, seed: u64) -> String {
    let pool = sentences();
    let mut random = Random(seed);
    let mut paragraphs: Vec<String> = text
        .split_terminator("\n\n")
        .map(|paragraph| {
            let mut kept: Vec<String> = Vec::new();
            for sentence in split(paragraph) {
                match random.below(20) {
                    0 => {}
                    1 => kept.extend([sentence.to_owned(), varied(random.pick(&pool), &mut random)]),
                    2 | 3 => kept.push(reworded(sentence, &mut random)),
                    _ => kept.push(sentence.to_owned()),
                }
            }
            kept.join(" ")
        })
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    for at in 0..paragraphs.len() {
        if random.below(50) == 0 {
            let to = (at + 1 + random.below(10)).min(paragraphs.len() - 1);
            paragraphs[at..=to].rotate_left(1);
        }
    }
    paragraphs.join("\n\n") + "\n\n"
}

/// Every sentence of the samples' longer paragraphs.
fn sentences() -> Vec<&'static str> {
    SAMPLES
        .iter()
        .flat_map(|sample| sample.split("\n\n"))
        .filter(|paragraph| paragraph.len() > 150 && !paragraph.contains('\n'))
        .flat_map(split)
        .collect()
}

/// A paragraph's sentences, roughly: cut at a blank between a full stop, or the quotation mark after it, and a capital.
fn split(paragraph: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in paragraph.match_indices(' ') {
        let ended = paragraph[..at].trim_end_matches('"').ends_with('.');
        let begins = paragraph[at + 1..].trim_start_matches('"').starts_with(char::is_uppercase);
        if ended && begins {
            sentences.push(&paragraph[start..at]);
            start = at + 1;
        }
    }
    sentences.push(&paragraph[start..]);
    sentences
}

/// The sentence with other names, numbers, weekdays and months.
fn varied(sentence: &str, random: &mut Random) -> String {
    let mut out = String::with_capacity(sentence.len() + 16);
    let mut first = true;
    for word in sentence.split_inclusive(' ') {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let other = if WEEKDAYS.contains(&core) {
            random.pick(&WEEKDAYS).to_string()
        } else if MONTHS.contains(&core) {
            random.pick(&MONTHS).to_string()
        } else if core.len() < 4 && core.bytes().all(|byte| byte.is_ascii_digit()) && !core.is_empty() {
            (1 + random.below(12)).to_string()
        } else if !first && core.len() > 3 && core.starts_with(char::is_uppercase) && random.below(2) == 0 {
            name(random)
        } else {
            core.to_owned()
        };
        let at = word.find(core).unwrap_or(0);
        let _ = write!(out, "{}{other}{}", &word[..at], &word[at + core.len()..]);
        first = false;
    }
    out
}

/// The sentence with one word in eight changed, dropped or doubled by another.
fn reworded(sentence: &str, random: &mut Random) -> String {
    let words = sentence.split(' ').flat_map(|word| match random.below(24) {
        0 => vec![],
        1 => vec![name(random), word.to_owned()],
        2 => vec![name(random).to_lowercase()],
        _ => vec![word.to_owned()],
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An invented name of two or three syllables.
fn name(random: &mut Random) -> String {
    let mut name = String::from(random.pick(&ONSETS));
    for _ in 0..=random.below(2) {
        name.push_str(random.pick(&RHYMES));
        name.push_str(&random.pick(&ONSETS).to_lowercase());
    }
    name.push_str(random.pick(&RHYMES));
    name
}

/// Knuth's linear congruential generator (MMIX); the upper bits are the random ones.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}
