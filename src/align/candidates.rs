//! Which free units may be the same: those beside the same link, and those that share rare words. Both lists are bounded
//! for each unit, so that their length grows with the texts alone.

use super::around::Around;
use super::links::Links;
use super::measure::Measure;

/// Words that stand in more new units than this name no candidates.
const COMMON: usize = 48;
/// A unit names candidates by this many of its rarest words.
const RARE: usize = 16;
/// A unit has this many candidates by rare words at most.
const CANDIDATES: usize = 6;
/// In a gap, units so far from the diagonal are no candidates.
const BAND: usize = 12;
/// Less similar units are never the same.
const FLOOR: f64 = 0.1;

/// Two free units and how similar they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) similarity: f64,
}

fn candidate(measure: &Measure<'_>, old: usize, new: usize) -> Option<Candidate> {
    let similarity = measure.similarity(old, new);
    (similarity >= FLOOR).then_some(Candidate { old, new, similarity })
}

/// Pairs of free units in runs that stand beside the same link, near the diagonal from it.
pub(super) fn near(measure: &Measure<'_>, links: &Links, around: &Around) -> Vec<Candidate> {
    let free_run = |j: Option<usize>| {
        let j = j.filter(|&j| links.new.get(j).is_some_and(Option::is_none))?;
        around.new_runs.get(j).copied()
    };
    let mut found = Vec::new();
    for i in (0..links.old.len()).filter(|&i| links.old[i].is_none()) {
        let (start, end) = around.old_runs[i];
        let after = start.checked_sub(1).map_or(Some(0), |before| links.old[before].map(|j| j + 1));
        let before = links.old.get(end).map_or(Some(links.new.len()), |partner| *partner);
        let (first, last) = (free_run(after), free_run(before.and_then(|j| j.checked_sub(1))));
        // The diagonal from the link before, and from the link after where that is another one.
        let from_first = first.map(|run| (run.0 + (i - start), run));
        let from_last = last
            .filter(|run| first != last || run.1 - run.0 != end - start)
            .map(|run| (run.1.saturating_sub(end - i), run));
        for (middle, run) in [from_first, from_last].into_iter().flatten() {
            let reach = middle.saturating_sub(BAND).max(run.0)..(middle + BAND + 1).min(run.1);
            found.extend(reach.filter_map(|j| candidate(measure, i, j)));
        }
    }
    found
}

/// Pairs of free units that share rare words, wherever they stand.
pub(super) fn anywhere(measure: &Measure<'_>, links: &Links) -> Vec<Candidate> {
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); measure.weights.len()];
    for (j, profile) in measure.new_profiles.iter().enumerate() {
        if links.new[j].is_none() {
            for &(word, _) in profile.iter().flat_map(|profile| &profile.words) {
                holders[word as usize].push(j);
            }
        }
    }
    let mut shared: Vec<f64> = vec![0.0; links.new.len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (i, profile) in measure.old_profiles.iter().enumerate() {
        let Some(profile) = profile.as_ref().filter(|_| links.old[i].is_none()) else { continue };
        let mut rare: Vec<u32> = profile.words.iter().map(|&(word, _)| word).collect();
        rare.retain(|&word| (1..=COMMON).contains(&holders[word as usize].len()));
        rare.sort_by_key(|&word| (holders[word as usize].len(), word));
        for &word in rare.iter().take(RARE) {
            for &j in &holders[word as usize] {
                if shared[j] == 0.0 {
                    touched.push(j);
                }
                shared[j] += measure.weights[word as usize];
            }
        }
        touched.sort_by(|&a, &b| shared[b].total_cmp(&shared[a]).then(a.cmp(&b)));
        found.extend(touched.iter().take(CANDIDATES).filter_map(|&j| candidate(measure, i, j)));
        touched.drain(..).for_each(|j| shared[j] = 0.0);
    }
    found
}
