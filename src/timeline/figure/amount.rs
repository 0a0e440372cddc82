//! A number as it is written → what it can stand for: "about 400", "at least 12", "22 to 47 million", "4.98".

use crate::language::english::time::{Word, lookup};

/// A number, or two that bound it, and how sharp it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Amount {
    low: f64,
    high: f64,
    /// One in the last digit that is not a rounding nought; nothing for a small whole number, which is counted.
    step: f64,
    pub hedge: Hedge,
}

/// What the words before a number make of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hedge {
    #[default]
    None,
    /// "about".
    About,
    /// "nearly".
    Nearly,
    /// "at least", "more than".
    AtLeast,
    /// "up to", "fewer than".
    AtMost,
}

/// How two amounts of one thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// One number, as far as each is rounded.
    None,
    /// Both can be true, since one is a bound; the flag says whether they lie near each other.
    Open(bool),
    /// Not both can be true.
    Apart,
}

/// A whole number from here on, where it ends in noughts, may be rounded.
const COUNTED: f64 = 100.0;
/// So much of itself a number without "about" is rounded by at most.
const ROUNDED: f64 = 0.05;
/// So far from a number "about" and "nearly" reach.
const ABOUT: f64 = 0.1;
const NEARLY: f64 = 0.15;
/// A bound so many times lower or higher is still told of one count.
const NEAR: f64 = 1.5;

impl Amount {
    fn new(value: f64, decimals: usize, hedge: Hedge) -> Self {
        Self { low: value, high: value, step: step(value, decimals), hedge }
    }

    /// The number as bits, for a hash.
    pub(super) const fn bits(self) -> u64 {
        self.high.to_bits()
    }

    /// "2.5" of "2.5 million".
    pub(super) fn scale(&mut self, times: f64) {
        let both = self.low <= self.high;
        self.high *= times;
        self.low *= if both { times } else { 1.0 };
        self.step = if self.step > 0.0 { self.step * times } else { times };
    }

    /// Takes it as rounded to whole numbers, where it was counted.
    pub(super) const fn round(&mut self) {
        if self.step == 0.0 {
            self.step = 1.0;
        }
    }

    /// "47" behind "22 to".
    pub(super) fn reach(&mut self, high: Self) {
        self.high = high.high;
        self.step = self.step.max(high.step);
    }

    pub(super) fn is_more_than(self, other: Self) -> bool {
        self.high > other.high
    }

    pub(super) fn equals(self, other: Self) -> bool {
        same(self.high, other.high)
    }

    pub(super) fn gap(self, other: Self) -> Gap {
        let closed = |amount: Self| match amount.hedge {
            Hedge::AtLeast | Hedge::AtMost => Self { hedge: Hedge::None, ..amount },
            _ => amount,
        };
        if closed(self).meets(closed(other)) {
            return Gap::None;
        }
        let near = self.high.max(other.high) <= NEAR * self.high.min(other.high);
        if self.meets(other) { Gap::Open(near) } else { Gap::Apart }
    }

    /// Whether what the one says lies in what the other can stand for.
    fn meets(self, other: Self) -> bool {
        let within = |one: Self, (low, high): (f64, f64)| {
            (one.high > low || same(one.high, low)) && (one.low < high || same(one.low, high))
        };
        let open = |one: Self| matches!(one.hedge, Hedge::AtLeast | Hedge::AtMost | Hedge::About);
        let bounds = |one: Self, other: Self| {
            let (low, high) = one.range();
            let (from, to) = other.range();
            low <= to && from <= high
        };
        within(self, other.range())
            || within(other, self.range())
            || (open(self) && open(other) && bounds(self, other))
    }

    /// All that it can stand for.
    fn range(self) -> (f64, f64) {
        let by = (self.step / 2.0).min(ROUNDED * self.high);
        match self.hedge {
            Hedge::None => (self.low - by, self.high + by),
            Hedge::About => {
                let by = by.max(ABOUT * self.high);
                (self.low - by, self.high + by)
            }
            Hedge::Nearly => (self.low * (1.0 - NEARLY), self.high),
            Hedge::AtLeast => (self.low, f64::INFINITY),
            Hedge::AtMost => (0.0, self.high),
        }
    }
}

/// Equal but for what the arithmetic of computers adds.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

fn step(value: f64, decimals: usize) -> f64 {
    if let Ok(decimals @ 1..) = i32::try_from(decimals) {
        return 10_f64.powi(-decimals);
    }
    if value < COUNTED {
        return 0.0;
    }
    let mut step = 1.0;
    while step * 10.0 <= value && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    if step > 1.0 { step } else { 0.0 }
}

/// A word that is a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral<'a> {
    pub amount: Amount,
    /// By what it multiplies the number before it: "million".
    pub scale: Option<f64>,
    /// Whether it is a number without one before it: not the "m" of "$5 m".
    pub alone: bool,
    /// What stands before its digits: "$".
    pub sign: &'a str,
    /// Whether it ends in "%".
    pub percent: bool,
}

/// Reads "1,000", "$2.5", "seven", "twenty-five", "million", "12%", "5bn".
pub(super) fn numeral(word: &str) -> Option<Numeral<'_>> {
    let digits = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        return in_digits(word.strip_suffix(digits).unwrap_or_default(), digits);
    }
    let (tens, ones) = word.split_once('-').map_or((word, None), |(tens, ones)| (tens, Some(ones)));
    let abbreviated = abbreviation(word);
    let value = match (abbreviated, ones) {
        (Some(value), _) => value,
        (None, Some(ones)) => named(tens)? + named(ones)?,
        (None, None) => named(tens)?,
    };
    let scale = (value == DOZEN || value >= COUNTED).then_some(value);
    let amount = Amount::new(value, 0, Hedge::None);
    // "One" is more often a pronoun.
    (value != 1.0).then_some(Numeral {
        amount,
        scale,
        alone: abbreviated.is_none(),
        sign: "",
        percent: false,
    })
}

fn in_digits<'a>(sign: &'a str, digits: &str) -> Option<Numeral<'a>> {
    let plain: String = digits.chars().filter(|&c| c != ',').collect();
    let end = plain.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(plain.len());
    let (number, unit) = plain.split_at_checked(end)?;
    // "000" of "100 , 000", whose beginning stands apart.
    if number.starts_with("00") {
        return None;
    }
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let mut amount = Amount::new(number.parse().ok()?, decimals, Hedge::None);
    match unit {
        "" | "%" => {}
        unit => amount.scale(abbreviation(unit)?),
    }
    Some(Numeral { amount, scale: None, alone: true, sign, percent: unit == "%" })
}

fn abbreviation(word: &str) -> Option<f64> {
    match word {
        "k" => Some(1e3),
        "m" | "mn" => Some(1e6),
        "b" | "bn" => Some(1e9),
        _ => None,
    }
}

const DOZEN: f64 = 12.0;

fn named(word: &str) -> Option<f64> {
    match lookup(word)? {
        Word::Number(number) | Word::Power(number) => Some(f64::from(number)),
        Word::Dozen => Some(DOZEN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Gap, Hedge, numeral};

    fn amount(words: &str) -> Amount {
        let mut found: Option<Amount> = None;
        let mut hedge = Hedge::None;
        for word in words.split_whitespace() {
            match (numeral(word), &mut found) {
                (Some(numeral), None) => found = Some(Amount { hedge, ..numeral.amount }),
                (Some(numeral), Some(amount)) => amount.scale(numeral.scale.unwrap_or(1.0)),
                (None, _) => {
                    hedge = match word {
                        "about" => Hedge::About,
                        "almost" => Hedge::Nearly,
                        "over" => Hedge::AtLeast,
                        "under" => Hedge::AtMost,
                        _ => hedge,
                    }
                }
            }
        }
        found.unwrap_or_default()
    }

    #[track_caller]
    fn check(one: &str, other: &str, gap: Gap) {
        assert_eq!(amount(one).gap(amount(other)), gap, "{one} and {other}");
        assert_eq!(amount(other).gap(amount(one)), gap, "{other} and {one}");
    }

    #[test]
    fn one_number_in_several_forms() {
        check("2.65bn", "2.65 billion", Gap::None);
        check("4.98bn", "5 billion", Gap::None);
        check("1.85bn", "1.8bn", Gap::None);
        check("1,187", "about 1,200", Gap::None);
        check("twenty-five", "25", Gap::None);
        check("1,950", "almost 2,000", Gap::None);
        check("two dozen", "24", Gap::None);
    }

    #[test]
    fn bounds_leave_room() {
        check("over 100", "130", Gap::Open(true));
        check("over 100", "400", Gap::Open(false));
        check("under 60", "54", Gap::Open(true));
        check("over 20", "over 60", Gap::Open(false));
    }

    #[test]
    fn numbers_that_cannot_both_be_true() {
        check("27", "31", Gap::Apart);
        check("40", "42", Gap::Apart);
        check("over 90", "58", Gap::Apart);
        check("3.3 million", "almost 3 million", Gap::Apart);
        check("2.5bn", "2.6bn", Gap::Apart);
        check("about 5,000", "about 20,000", Gap::Apart);
    }
}
