//! The numbers of a statement: each with what it counts, and whether two statements give one number differently.
//!
//! Two numbers are held against each other only where both count the same: the same noun or unit, of which the same became,
//! neither a part of the other nor a rate. What is rounded or a bound is taken for all that it can stand for.

mod amount;
mod reader;

use amount::{Amount, Gap};
pub(super) use reader::{Figures, Read};

use super::stem;
use crate::language::english::fates::{Fate, is_unit};
use crate::span::Span;

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    amount: Amount,
    /// Hash of the noun that is counted, or of the unit.
    head: Option<u32>,
    /// Whether that is a unit of measure: money, percent, barrels.
    measure: bool,
    /// Hashes of the words before that noun; nought where there are fewer.
    qualities: [u32; QUALITIES],
    /// Whether one of them is written as a name: "four American soldiers".
    named: bool,
    /// What became of those counted.
    deed: Option<u32>,
    way: Way,
    /// "Five of the soldiers".
    part: bool,
    /// "Five more soldiers".
    others: bool,
    /// "5,000 barrels a day".
    rate: bool,
    /// From the word that hedges it to the last word of what it counts, in bytes of the document's text.
    pub span: Span,
}

/// "Rose to 5", "stood at 5" and "rose by 5", "rose 5" are two things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    #[default]
    By,
    To,
    /// "Closed at 5": of a measure where it stood, of things how many they were.
    At,
    From,
}

/// So many numbers of a statement are held against those of another: no list of numbers takes long.
const COMPARED: usize = 8;
/// So many words before a noun tell it from others.
const QUALITIES: usize = 2;
const DEAD: u32 = key(Fate::Dead);

const fn key(fate: Fate) -> u32 {
    fate as u32
}

impl Figure {
    /// A number that counts nothing yet.
    fn at(span: Span) -> Self {
        Self {
            amount: Amount::default(),
            head: None,
            measure: false,
            qualities: [0; QUALITIES],
            named: false,
            deed: None,
            way: Way::By,
            part: false,
            others: false,
            rate: false,
            span,
        }
    }

    /// Takes what is counted; of a measure no whole number is exact.
    fn count(&mut self, noun: &str) {
        self.head = Some(stem::of(noun));
        self.measure = is_unit(noun);
        if self.measure {
            self.amount.round();
        }
    }

    fn qualify(&mut self, stem: u32, name: bool) {
        self.named |= name;
        if let Some(free) = self.qualities.iter_mut().find(|quality| **quality == 0) {
            *free = stem;
        }
    }

    const fn is_qualified(&self) -> bool {
        self.qualities[0] != 0
    }

    const fn is_full(&self) -> bool {
        self.qualities[QUALITIES - 1] != 0
    }

    /// The number as bits, for a hash.
    pub(super) const fn bits(&self) -> u64 {
        self.amount.bits()
    }

    /// Whether both count the same.
    fn counts_as(&self, other: &Self) -> bool {
        let known = match (self.head, other.head) {
            (Some(one), Some(two)) => one == two,
            // "Killed 12" and "12 died".
            _ => self.deed.is_some(),
        };
        let one_of_many = [self, other].iter().any(|figure| figure.others);
        known
            && !one_of_many
            && self.deed == other.deed
            && (self.part, self.rate, self.way()) == (other.part, other.rate, other.way())
            && self.named == other.named
            && self.qualified_as(other)
    }

    const fn way(&self) -> Way {
        match self.way {
            Way::At if self.measure => Way::To,
            Way::At => Way::By,
            way => way,
        }
    }

    /// Whether no word tells the things that both count apart.
    fn qualified_as(&self, other: &Self) -> bool {
        let words = |figure: &Self| figure.qualities.into_iter().filter(|&quality| quality != 0);
        let none = words(self).next().is_none() || words(other).next().is_none();
        none || words(self).any(|word| other.qualities.contains(&word))
    }
}

/// Two numbers that count the same and differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Difference {
    /// The words of the one, in bytes of its document's text.
    pub one: Span,
    /// The words of the other.
    pub other: Span,
    /// Whether the other is the higher.
    pub raised: bool,
    /// Whether both can be true, since one is a bound; whether they lie near each other then.
    pub open: Option<bool>,
    /// Whether they are amounts of a measure.
    pub measure: bool,
    /// Whether both say what became of those counted.
    pub fated: bool,
}

/// Whether both give the same number of the same thing.
pub(super) fn share(ours: &[Figure], theirs: &[Figure]) -> bool {
    pairs(ours, theirs).any(|(one, other)| {
        one.amount.equals(other.amount)
            && (one.head == other.head || (one.deed.is_some() && one.deed == other.deed))
    })
}

/// Whether each gives numbers and none of them is the other's, nor could be in another unit.
pub(super) fn other_counts(ours: &[Figure], theirs: &[Figure]) -> bool {
    let fits = |(one, other): (&Figure, &Figure)| {
        let converted = one.measure && other.measure && one.head != other.head;
        converted || one.amount.gap(other.amount) == Gap::None
    };
    !ours.is_empty() && !theirs.is_empty() && !pairs(ours, theirs).any(fits)
}

fn pairs<'a>(ours: &'a [Figure], theirs: &'a [Figure]) -> impl Iterator<Item = (&'a Figure, &'a Figure)> {
    ours.iter()
        .take(COMPARED)
        .flat_map(move |one| theirs.iter().take(COMPARED).map(move |other| (one, other)))
}

/// The first number of the one that the other gives differently; a plain difference before one of bounds.
pub(super) fn difference(ours: &[Figure], theirs: &[Figure]) -> Option<Difference> {
    let plain = differences(ours, theirs).find(|difference| difference.open.is_none());
    plain.or_else(|| differences(ours, theirs).next())
}

/// The numbers of the one that the other gives differently, in their order. Where one gives several numbers of a thing, or the
/// same number of whatever, nothing says which is meant.
pub(super) fn differences<'a>(
    ours: &'a [Figure],
    theirs: &'a [Figure],
) -> impl Iterator<Item = Difference> + 'a {
    let alone = |figure: &Figure, among: &[Figure]| {
        among.iter().take(COMPARED).filter(|other| figure.counts_as(other)).count() == 1
    };
    let told = |figure: &Figure, among: &[Figure]| {
        among.iter().take(COMPARED).any(|other| other.amount.equals(figure.amount))
    };
    pairs(ours, theirs).filter_map(move |(one, other)| {
        let meant = one.counts_as(other) && alone(one, theirs) && alone(other, ours);
        if !meant || told(one, theirs) || told(other, ours) {
            return None;
        }
        let open = match one.amount.gap(other.amount) {
            Gap::None => return None,
            Gap::Open(near) => Some(near),
            Gap::Apart => None,
        };
        Some(Difference {
            one: one.span,
            other: other.span,
            raised: other.amount.is_more_than(one.amount),
            open,
            measure: one.measure,
            fated: one.deed.is_some(),
        })
    })
}
