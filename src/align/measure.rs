//! How similar two units are: words in common by their weight, triples of characters, the same opening words.

use super::links::Links;
use super::profile::{Profile, Vocabulary};
use super::tokens;

/// Linked units beyond this many are not read for the weights of words.
const SAMPLE: usize = 2000;
/// Of the similarity of two units, so much goes by words, the rest by triples of characters.
const WORDS: f64 = 0.6;
/// Each of the first words that two units open with alike takes away this share of what they lack.
const OPENING: f64 = 0.1;
/// So many first words count.
const OPENING_WORDS: usize = 4;
/// Where words alone say this little or this much, nothing else is asked.
const CLEAR: std::ops::Range<f64> = 0.1..0.9;

/// The units of both texts, read for comparing.
pub(super) struct Measure<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
    /// The weight of each word.
    pub(super) weights: Vec<f64>,
    /// What free units are made of.
    pub(super) old_profiles: Vec<Option<Profile>>,
    pub(super) new_profiles: Vec<Option<Profile>>,
}

impl<'a> Measure<'a> {
    /// Reads all units without a partner, and as many others as the weights of words need.
    pub(super) fn of(old: &'a [&'a str], new: &'a [&'a str], links: &Links) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut read = |units: &'a [&'a str], linked: &[Option<usize>]| -> Vec<Option<Profile>> {
            let mut sampled = 0;
            let mut profile = |(unit, partner): (&&'a str, &Option<usize>)| {
                sampled += usize::from(partner.is_some());
                (partner.is_none() || sampled <= SAMPLE).then(|| vocabulary.read(unit))
            };
            units.iter().zip(linked).map(&mut profile).collect()
        };
        let mut old_profiles = read(old, &links.old);
        let mut new_profiles = read(new, &links.new);
        let weights = vocabulary.weights();
        for profile in old_profiles.iter_mut().chain(&mut new_profiles).flatten() {
            profile.weigh(&weights);
        }
        Self { old, new, weights, old_profiles, new_profiles }
    }

    /// From 0, nothing in common, to 1.
    pub(super) fn similarity(&self, i: usize, j: usize) -> f64 {
        let (Some(one), Some(two)) = (&self.old_profiles[i], &self.new_profiles[j]) else { return 0.0 };
        let all = one.weight + two.weight;
        let words = if all > 0.0 { 2.0 * one.shared(two, &self.weights) / all } else { 0.0 };
        if all > 0.0 && !CLEAR.contains(&words) {
            return words;
        }
        let Some(triples) = one.triples_in_common(self.old[i], two, self.new[j]) else { return words };
        let both = WORDS * words + (1.0 - WORDS) * triples;
        both + (1.0 - both) * OPENING * f64::from(opening_in_common(self.old[i], self.new[j]))
    }
}

/// How many of the first words are the same, case aside.
fn opening_in_common(one: &str, two: &str) -> u32 {
    let same = tokens(one)
        .zip(tokens(two))
        .take(OPENING_WORDS)
        .take_while(|(a, b)| a.of(one).eq_ignore_ascii_case(b.of(two)))
        .count();
    same as u32
}
