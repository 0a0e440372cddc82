//! One unit that became several, and several that became one: a free unit beside a link joins it where it holds what the
//! other side of the link has more.

use super::links::Links;
use super::profile::Vocabulary;

/// So much of the free unit must stand in the part of the partner that its link leaves unexplained.
const CONTAINED: f64 = 0.63;
/// So much more like the partner must the linked unit become by it: a few words alone are no part of a long sentence.
const GAIN: f64 = 0.13;

/// A free unit and the linked one, on its own side, whose link it joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// Old unit, and the linked old unit.
    Old(usize, usize),
    /// New unit, and the linked new unit.
    New(usize, usize),
}

/// Finds free units that are part of a neighbour's link; each link grows by neighbours on either side.
pub(super) fn find(old: &[&str], new: &[&str], links: &Links) -> Vec<Joined> {
    let mut joined = Vec::new();
    for (unit, neighbour) in parts(old, new, &links.old) {
        joined.push(Joined::Old(unit, neighbour));
    }
    for (unit, neighbour) in parts(new, old, &links.new) {
        joined.push(Joined::New(unit, neighbour));
    }
    joined
}

/// Free units of `side` that, together with a linked neighbour, make up the neighbour's partner in `other`.
fn parts(side: &[&str], other: &[&str], linked: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for unit in 0..side.len() {
        if linked[unit].is_some() {
            continue;
        }
        let before = unit.checked_sub(1).and_then(|n| Some((n, linked[n]?)));
        let after = linked.get(unit + 1).and_then(|partner| Some((unit + 1, (*partner)?)));
        let best = [before, after]
            .into_iter()
            .flatten()
            .map(|(neighbour, partner)| (contained(side[unit], side[neighbour], other[partner]), neighbour))
            .filter(|(share, _)| *share >= CONTAINED)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        found.extend(best.map(|(_, neighbour)| (unit, neighbour)));
    }
    found
}

/// The share of `unit` that stands in `partner` beyond what `neighbour` has of it, by number of words; 0 where both
/// together are hardly more like the partner than the neighbour alone.
fn contained(unit: &str, neighbour: &str, partner: &str) -> f64 {
    if partner.len() < unit.len() || partner.len() <= neighbour.len() {
        return 0.0;
    }
    let mut vocabulary = Vocabulary::default();
    let [unit, neighbour, partner] = [unit, neighbour, partner].map(|text| vocabulary.read(text));
    let (mut by_neighbour, mut by_both) = (0, 0);
    for &(word, times) in &partner.words {
        let known = neighbour.count(word);
        by_neighbour += known.min(times);
        by_both += (known + unit.count(word)).min(times);
    }
    let like = |shared: u32, own: u32| f64::from(2 * shared) / f64::from((own + partner.length()).max(1));
    let alone = like(by_neighbour, neighbour.length());
    let together = like(by_both, neighbour.length() + unit.length());
    if unit.length() < 3 || together - alone < GAIN {
        return 0.0;
    }
    f64::from(by_both - by_neighbour) / f64::from(unit.length())
}
