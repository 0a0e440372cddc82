//! How similar any two editions are: an editions-by-editions table.
//!
//! Neighbours have the similarity of their step. Any others are as similar as the tokens that related units share:
//! 2 × shared tokens / all tokens, where units are related that some chain of steps links, and the order of tokens inside
//! them does not count. Each pair of editions is one walk over both, so the cost is that of reading all editions once for
//! each of them.

use rustc_hash::FxHashMap;

use super::{Comparison, Edition};
use crate::align::{Groups, tokens};

impl Comparison {
    /// The similarity of all editions, a row each; 1 on the diagonal. `editions` are those that were compared.
    #[must_use]
    pub fn matrix(&self, editions: &[Edition<'_>]) -> Vec<Vec<f64>> {
        let mut families = Families::of(self);
        let mut ids: FxHashMap<&str, u32> = FxHashMap::default();
        let bags: Vec<Bag> = editions
            .iter()
            .zip(&self.units)
            .enumerate()
            .map(|(at, (edition, units))| {
                let mut all = Vec::new();
                for (unit, text) in units.iter().map(|unit| unit.of(edition.document)).enumerate() {
                    let family = families.family(at, unit);
                    all.extend(tokens(text).map(|token| {
                        let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
                        (family, *ids.entry(token.of(text)).or_insert(next))
                    }));
                }
                Bag::new(all)
            })
            .collect();
        let mut matrix = vec![vec![1.0; bags.len()]; bags.len()];
        for (i, one) in bags.iter().enumerate() {
            for (j, other) in bags.iter().enumerate().skip(i + 1) {
                // A step leads from each edition to the next.
                let step = self.steps.get(i).filter(|step| step.to == j);
                let similarity =
                    step.map_or_else(|| one.similarity(other), |step| step.statistics.similarity);
                matrix[i][j] = similarity;
                matrix[j][i] = similarity;
            }
        }
        matrix
    }
}

/// The tokens of an edition with the families of their units, sorted, each with its count.
struct Bag {
    counts: Vec<((usize, u32), usize)>,
    tokens: usize,
}

impl Bag {
    fn new(mut all: Vec<(usize, u32)>) -> Self {
        all.sort_unstable();
        let tokens = all.len();
        let counts = all.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect();
        Self { counts, tokens }
    }

    fn similarity(&self, other: &Self) -> f64 {
        if self.tokens + other.tokens == 0 {
            return 1.0;
        }
        let mut shared = 0;
        let mut others = other.counts.iter().peekable();
        for (token, count) in &self.counts {
            while others.next_if(|(other, _)| other < token).is_some() {}
            if let Some((_, other)) = others.next_if(|(other, _)| other == token) {
                shared += count.min(other);
            }
        }
        2.0 * shared as f64 / (self.tokens + other.tokens) as f64
    }
}

/// Units of all editions that some chain of steps links.
struct Families {
    /// The first unit of each edition in the numbering of all.
    starts: Vec<usize>,
    groups: Groups,
}

impl Families {
    fn of(comparison: &Comparison) -> Self {
        let mut starts = vec![0];
        for units in &comparison.units {
            starts.push(starts.last().copied().unwrap_or_default() + units.len());
        }
        let groups = Groups::new(starts.last().copied().unwrap_or_default());
        let mut families = Self { starts, groups };
        for step in &comparison.steps {
            for pair in &step.pairs {
                let olds = pair.old.iter().map(|&unit| (step.from, unit));
                let all: Vec<(usize, usize)> =
                    olds.chain(pair.new.iter().map(|&unit| (step.to, unit))).collect();
                families.join(&all);
            }
        }
        for strand in &comparison.history {
            families.join(&strand.states);
        }
        families
    }

    fn join(&mut self, units: &[(usize, usize)]) {
        for two in units.windows(2) {
            let [one, other] = [two[0], two[1]].map(|(edition, unit)| self.starts[edition] + unit);
            self.groups.join(one, other);
        }
    }

    fn family(&mut self, edition: usize, unit: usize) -> usize {
        self.groups.first(self.starts[edition] + unit)
    }
}
