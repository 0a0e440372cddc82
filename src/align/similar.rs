//! Units that are not the same but say the same: linked best first, in rounds of ever weaker evidence.

use super::links::Links;
use super::moved::in_order;
use super::profile::{Profile, Vocabulary};

/// Linked units beyond this many are not read for the weights of words.
const SAMPLE: usize = 2000;
/// Words that stand in more new units than this name no candidates.
const COMMON: usize = 48;
/// A unit names candidates by this many of its rarest words.
const RARE: usize = 16;
/// A unit has this many candidates at most, beside its neighbours.
const CANDIDATES: usize = 6;
/// In a gap, units so far from the diagonal are no candidates.
const BAND: usize = 12;

/// How similar two units must be to be linked, round by round: where both neighbours speak for it, where one does,
/// where none does.
const ROUNDS: [[f64; 3]; 4] = [[0.55, 0.65, 0.75], [0.5, 0.55, 0.65], [0.4, 0.45, 0.55], [0.3, 0.4, 0.5]];

/// Links what is similar among the units that are free.
pub(super) struct Similar<'a> {
    pub(super) old: &'a [&'a str],
    pub(super) new: &'a [&'a str],
    pub(super) weights: Vec<f64>,
    pub(super) old_profiles: Vec<Option<Profile>>,
    pub(super) new_profiles: Vec<Option<Profile>>,
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    old: usize,
    new: usize,
    score: f64,
}

impl<'a> Similar<'a> {
    pub(super) fn new(old: &'a [&'a str], new: &'a [&'a str], links: &Links) -> Self {
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

    pub(super) fn link(&self, links: &mut Links) {
        let mut candidates = self.near(links);
        for round in ROUNDS {
            if round[0] == ROUNDS[1][0] {
                candidates.extend(self.anywhere(links));
                candidates
                    .sort_by(|a, b| b.score.total_cmp(&a.score).then((a.old, a.new).cmp(&(b.old, b.new))));
                candidates.dedup_by_key(|c| (c.old, c.new));
            }
            let around = Around::of(links);
            let mut ranked: Vec<(f64, Candidate)> = candidates
                .iter()
                .filter(|c| links.both_free(c.old, c.new))
                .filter_map(|&c| {
                    let needed = round[2 - around.agreeing(c.old, c.new)];
                    (c.score >= needed).then_some((c.score - needed, c))
                })
                .collect();
            ranked.sort_by(|(a, one), (b, two)| {
                b.total_cmp(a).then((one.old, one.new).cmp(&(two.old, two.new)))
            });
            for (_, candidate) in ranked {
                if links.both_free(candidate.old, candidate.new) {
                    links.link(candidate.old, candidate.new);
                }
            }
        }
    }

    /// How similar two units are, from 0 to 1.
    pub(super) fn score(&self, i: usize, j: usize) -> f64 {
        let (Some(one), Some(two)) = (&self.old_profiles[i], &self.new_profiles[j]) else { return 0.0 };
        let all = one.weight + two.weight;
        let words = if all > 0.0 { 2.0 * one.shared(two, &self.weights) / all } else { 0.0 };
        if all > 0.0 && !(0.1..0.9).contains(&words) {
            return words;
        }
        match one.triples_in_common(self.old[i], two, self.new[j]) {
            Some(triples) => 0.6 * words + 0.4 * triples,
            None => words,
        }
    }

    fn candidate(&self, old: usize, new: usize) -> Option<Candidate> {
        let score = self.score(old, new);
        (score >= ROUNDS[3][0]).then_some(Candidate { old, new, score })
    }

    /// Pairs inside the gaps between links that stand in order, near their diagonal.
    fn near(&self, links: &Links) -> Vec<Candidate> {
        let mut found = Vec::new();
        for gap in in_order(links, |i, _| self.old[i].len() as u64).gaps(links) {
            let free_old: Vec<usize> = gap.old.filter(|&i| links.old[i].is_none()).collect();
            let free_new: Vec<usize> = gap.new.filter(|&j| links.new[j].is_none()).collect();
            for (place, &i) in free_old.iter().enumerate() {
                let middle = place * free_new.len() / free_old.len();
                let first = middle.saturating_sub(BAND);
                for &j in free_new.iter().take(middle + BAND + 1).skip(first) {
                    found.extend(self.candidate(i, j));
                }
            }
        }
        found
    }

    /// Pairs that share rare words, wherever they stand.
    fn anywhere(&self, links: &Links) -> Vec<Candidate> {
        let mut holders: Vec<Vec<usize>> = vec![Vec::new(); self.weights.len()];
        for (j, profile) in self.new_profiles.iter().enumerate() {
            if links.new[j].is_none() {
                for &(word, _) in profile.iter().flat_map(|profile| &profile.words) {
                    holders[word as usize].push(j);
                }
            }
        }
        let mut shared: Vec<f64> = vec![0.0; self.new.len()];
        let mut touched: Vec<usize> = Vec::new();
        let mut found = Vec::new();
        for (i, profile) in self.old_profiles.iter().enumerate() {
            let Some(profile) = profile.as_ref().filter(|_| links.old[i].is_none()) else { continue };
            let mut rare: Vec<u32> = profile.words.iter().map(|&(word, _)| word).collect();
            rare.retain(|&word| (1..=COMMON).contains(&holders[word as usize].len()));
            rare.sort_by_key(|&word| (holders[word as usize].len(), word));
            for &word in rare.iter().take(RARE) {
                for &j in &holders[word as usize] {
                    if shared[j] == 0.0 {
                        touched.push(j);
                    }
                    shared[j] += self.weights[word as usize];
                }
            }
            touched.sort_by(|&a, &b| shared[b].total_cmp(&shared[a]).then(a.cmp(&b)));
            found.extend(touched.iter().take(CANDIDATES).filter_map(|&j| self.candidate(i, j)));
            touched.drain(..).for_each(|j| shared[j] = 0.0);
        }
        found
    }
}

/// The nearest linked neighbours of each unit, on both sides.
struct Around {
    /// For each old unit: the new partner of the nearest linked old unit before it, and after it.
    old: Vec<(Option<usize>, Option<usize>)>,
    /// For each new unit: the nearest linked new unit before it, and after it.
    new: Vec<(Option<usize>, Option<usize>)>,
}

impl Around {
    fn of(links: &Links) -> Self {
        let partners = |linked: &[Option<usize>], own: bool| {
            let named = |index: usize| if own { linked[index].map(|_| index) } else { linked[index] };
            let mut around = vec![(None, None); linked.len()];
            let mut last = None;
            for index in 0..linked.len() {
                around[index].0 = last;
                last = named(index).or(last);
            }
            last = None;
            for index in (0..linked.len()).rev() {
                around[index].1 = last;
                last = named(index).or(last);
            }
            around
        };
        Self { old: partners(&links.old, false), new: partners(&links.new, true) }
    }

    /// On how many sides the nearest linked neighbours of both units are linked to each other; the ends of the texts
    /// count as linked.
    fn agreeing(&self, i: usize, j: usize) -> usize {
        usize::from(self.old[i].0 == self.new[j].0) + usize::from(self.old[i].1 == self.new[j].1)
    }
}
