//! A length of time beside the date on which it begins or ends: "for two days from Friday", "the three days to Friday".
//!
//! In: the text and two mentions side by side. Out: what becomes of the date: the days of the length, or nothing more where the
//! length has its place already ("in the six months to June").

use crate::calendar::{Grain, Period, Unit, Value};
use crate::resolve::{Kind, Mention};

/// What a length before a date makes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Beside {
    /// The days from the one end, which the date tells, to the other.
    Days(Period),
    /// The end of what the length tells already.
    Told,
}

/// What `length`, the mention before, makes of `date`; `None` where the two are no interval.
pub(super) fn beside(text: &str, length: &Mention, date: &Mention) -> Option<Beside> {
    let Value::Duration(lasts) = length.value else { return None };
    let period = date.period.filter(|_| date.kind == Kind::Date && date.range_to.is_none())?;
    let begins = side(text.get(length.span.end..date.span.start)?)?;
    if let (Some(begin), Some(end)) = (length.begin, length.end) {
        let (first, last) = (begin.day()?, end.day()?);
        let told = if begins { period.earliest.day == first } else { period.latest.day == last };
        return told.then_some(Beside::Told);
    }
    let fine = match lasts.single()?.1 {
        Unit::Day | Unit::Week | Unit::Fortnight => period.grain == Grain::Day,
        _ => matches!(period.grain, Grain::Day | Grain::Month | Grain::Year),
    };
    if !fine || !is_stretch(text, length) {
        return None;
    }
    let (first, last) = (period.earliest.day, period.latest.day);
    let (first, last) = if begins { (first, lasts.last_day(first)?) } else { (lasts.first_day(last)?, last) };
    Some(Beside::Days(Period::days(first, last, Grain::Interval)))
}

/// Whether the words between length and date say that it begins there; `None` where they say neither.
fn side(between: &str) -> Option<bool> {
    let words: Vec<&str> = between.split_whitespace().collect();
    match *words.as_slice() {
        ["from" | "since" | "starting" | "beginning" | "commencing"]
        | ["starting" | "beginning" | "commencing", "on" | "in" | "from"] => Some(true),
        ["to" | "until" | "till" | "through" | "ending" | "ended"]
        | ["ending" | "ended", "on" | "in"]
        | ["up", "to"] => Some(false),
        _ => None,
    }
}

/// Whether the length is filled and not only counted: "for three days until Sunday", "the three days to Friday", but not "three
/// days until the vote".
fn is_stretch(text: &str, length: &Mention) -> bool {
    let words = text.get(length.span.start..length.span.end).unwrap_or_default();
    let before = text.get(..length.span.start).unwrap_or_default().trim_end();
    let led = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let definite = words.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("the"));
    definite || ["for", "over", "during"].iter().any(|word| led.eq_ignore_ascii_case(word))
}
