//! The words of a statement, one by one → the act that its date governs, and the act that it denies.
//!
//! Two statements tell one thing on two days only where both days belong to the same act, and one denies the other only where
//! it denies the act that the other tells.

use super::stem;
use crate::language::english::fates::ONE_OF_SEVERAL;
use crate::language::english::lexicon::{Forms, Relation, Role, Senses, Word};

/// The acts of a statement, by the hashes of their roots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Predicate {
    /// The act nearest before the date, else the first behind it.
    pub dated: Option<u32>,
    /// Whether that is one that is done again day by day, or tells only that something was told.
    pub recurs: bool,
    /// What the statement says was not done; `None` where that cannot be told.
    pub denied: Option<u32>,
    /// Whether it tells what has come together up to some day: "since May", "so far".
    pub running: bool,
    /// Whether it tells of one of several: "a second explosion", "shut again".
    pub another: bool,
}

/// Reads the predicate of a statement.
#[derive(Debug, Default)]
pub(super) struct Reader<'a> {
    found: Predicate,
    /// Whether the date has been read.
    behind: bool,
    /// The last act, and whether it recurs.
    last: Option<(&'a str, bool)>,
    denial: Denial,
    before: &'a str,
}

/// How far a denial is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Denial {
    #[default]
    None,
    /// Behind "not": the next verb, in whatever form, is what was not done.
    Not,
    /// Behind "denied" or "no": the next verb of the past or in "-ing".
    Denied,
    /// Told, or nothing that could be told: "no longer", "not until".
    Closed,
}

impl<'a> Reader<'a> {
    /// Takes a word that is part of no date.
    pub(super) fn take(&mut self, word: &'a str, known: Word) {
        let before = std::mem::replace(&mut self.before, word);
        let now = |one: &str, two: &str| before.eq_ignore_ascii_case(one) && word.eq_ignore_ascii_case(two);
        self.found.running |=
            known.role == Role::Relation(Relation::Since) || now("so", "far") || now("to", "date");
        self.found.another |= ONE_OF_SEVERAL.iter().any(|one| one.eq_ignore_ascii_case(word));
        let says = known.senses.any(Senses::SAYING.and(Senses::CLAIMING));
        self.deny(word, known, says);
        if says || !known.forms.any(Forms::PAST) || known.role != Role::Content {
            return;
        }
        self.last = Some((word, known.senses.any(Senses::RECURRING)));
        if self.behind && self.found.dated.is_none() {
            self.govern();
        }
    }

    /// Takes the date of the statement.
    pub(super) fn date(&mut self) {
        if !std::mem::replace(&mut self.behind, true) {
            self.govern();
        }
    }

    pub(super) const fn finish(self) -> Predicate {
        self.found
    }

    fn govern(&mut self) {
        if let Some((act, recurs)) = self.last {
            (self.found.dated, self.found.recurs) = (Some(stem::of(act)), recurs);
        }
    }

    fn deny(&mut self, word: &str, known: Word, says: bool) {
        if self.denial == Denial::Closed {
            return;
        }
        let not = known.role == Role::Not || ["n't", "n’t"].iter().any(|ending| word.ends_with(ending));
        let noun = known.senses.any(Senses::NOBODY.and(Senses::DENYING));
        let weak =
            || ["longer", "only", "until", "till", "yet"].iter().any(|weak| weak.eq_ignore_ascii_case(word));
        let participle = Forms::PAST.and(Forms::PARTICIPLE).and(Forms::ING);
        self.denial = match self.denial {
            Denial::None if not => Denial::Not,
            Denial::None if noun => Denial::Denied,
            Denial::Not | Denial::Denied if weak() => Denial::Closed,
            Denial::Not | Denial::Denied if says || known.role != Role::Content => self.denial,
            Denial::Not if known.forms != Forms::NONE => self.denied(word),
            Denial::Denied if known.forms.any(participle) => self.denied(word),
            denial => denial,
        };
    }

    fn denied(&mut self, word: &str) -> Denial {
        self.found.denied = Some(stem::of(word));
        Denial::Closed
    }
}
