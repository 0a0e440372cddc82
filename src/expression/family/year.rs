//! Years, decades, centuries, millennia: "1996", "nineteen ninety-six", "'99", "264 BC", "the 1980s", "the nineteenth century",
//! "the second millennium BC".

use crate::calendar::{Date, Field, Unit, Year};
use crate::expression::meaning::{Core, Meaning};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run, ordinal, spelled};
use crate::expression::token::{Case, Gap, Kind};
use crate::language::english::time::Word;

use super::context::previous_word;
use super::credible::credible;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let from = at + usize::from(run.is(at, Word::The));
    century(run, from)
        .or_else(|| decade(run, from))
        .or_else(|| {
            if from > at {
                return named_year(run, from);
            }
            let (end, core) = year(run, at)?;
            credible(run, at).then(|| Found::new(end, "year", Meaning::of(core)))
        })
        .or_else(|| named_year(run, from))
}

/// "the year 2000", "the year two thousand".
fn named_year(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.is(at, Word::Unit(Unit::Year)) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    if let Some((end, core)) = year(run, at + 1) {
        return Some(Found::new(end, "year", Meaning::of(core)));
    }
    let (end, value) = spelled(run, at + 1)?;
    (1000..=2999)
        .contains(&value)
        .then(|| Found::new(end, "year", Meaning::of(Core::Date(Date::year(value as i32)))))
}

/// A year in digits or words, with its era.
pub(super) fn year(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    if run.is(at, Word::Ad) && run.case(at) == Case::Upper {
        let (value, _) = run.whole(at + 1).filter(|_| run.gap(at + 1) == Gap::Space)?;
        return (1..=2999).contains(&value).then(|| (at + 2, Core::Date(Date::year(value as i32))));
    }
    let Some(numeral) = run.numeral(at) else { return spoken(run, at) };
    match numeral {
        Numeral::ShortYear(short) => Some((at + 1, Core::ShortYear(short, Field::Whole))),
        Numeral::Whole { value, grouped, .. } => {
            if run.gap(at + 1) == Gap::Space || run.gap(at + 1) == Gap::None {
                let upper = run.case(at + 1) == Case::Upper;
                match run.word(at + 1) {
                    Some(Word::Bc) if (1..=9999).contains(&value) => {
                        return Some((at + 2, Core::Date(Date::year(1 - value as i32))));
                    }
                    Some(Word::Ad) if upper && (1..=2999).contains(&value) => {
                        return Some((at + 2, Core::Date(Date::year(value as i32))));
                    }
                    _ => {}
                }
            }
            plain(run, at).filter(|_| !grouped).map(|value| (at + 1, Core::Date(Date::year(value))))
        }
        _ => None,
    }
}

/// A four-digit year that a reader takes for one: not a count of anything, not a model.
pub(super) fn plain(run: &Run<'_>, at: usize) -> Option<i32> {
    let (value, digits) = run.whole(at)?;
    // "19 January, 1300 GMT" tells the time.
    let timed =
        run.get(at + 1).is_some_and(|next| matches!(next.kind, Kind::Zone(_)) && next.gap == Gap::Space);
    (digits == 4 && (1000..=2199).contains(&value) && !timed).then_some(value as i32)
}

/// "nineteen ninety-six", "twenty ten".
pub(super) fn spoken(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    let Some(Word::Number(hundreds @ 17..=20)) = run.word(at) else { return None };
    let Some(Word::Number(tens)) = run.word(at + 1).filter(|_| run.close(at + 1)) else { return None };
    if tens < 10 || (hundreds == 20 && tens >= 50) {
        return None;
    }
    let (ones, end) = match run.word(at + 2) {
        Some(Word::Number(ones @ 1..=9)) if tens >= 20 && run.close(at + 2) => (ones, at + 3),
        _ => (0, at + 2),
    };
    Some((end, Core::Date(Date::year((hundreds * 100 + tens + ones) as i32))))
}

/// "in his fifties", "her late 30s": years of age.
fn of_a_person(run: &Run<'_>, at: usize) -> bool {
    let edged = at > 0 && matches!(run.word(at - 1), Some(Word::Early | Word::Late | Word::Mid));
    let before = previous_word(run, at - usize::from(edged));
    ["his", "her", "their", "my", "your", "our"].iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// "after 30s", "every 20s": without an article or an apostrophe, behind a word that leads to a length of time.
fn is_seconds(run: &Run<'_>, at: usize) -> bool {
    let bare = run.slice(at, at + 1).starts_with(|c: char| c.is_ascii_digit());
    let before = previous_word(run, at);
    bare && ["after", "every", "for", "than", "within"].iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// "highs in the upper 40s", "temperatures in the 70s".
fn tells_degrees(run: &Run<'_>, at: usize) -> bool {
    run.words_before(at, 48).any(|word| {
        ["degrees", "highs", "lows", "temperature", "temperatures", "temps"]
            .iter()
            .any(|degrees| word.eq_ignore_ascii_case(degrees))
    })
}

/// "1980s", "'80s", "the nineties".
fn decade(run: &Run<'_>, at: usize) -> Option<Found> {
    if of_a_person(run, at) {
        return None;
    }
    let core = match (run.numeral(at), run.word(at)) {
        (Some(Numeral::Decade { tens, short: false }), _) => {
            Core::Date(Date { year: Year::Decade(tens), field: Field::Whole })
        }
        // "highs in the 40s": degrees.
        (Some(Numeral::Decade { short: true, .. }), _) if tells_degrees(run, at) => return None,
        // "after 30s": seconds.
        (Some(Numeral::Decade { short: true, .. }), _) if is_seconds(run, at) => return None,
        (Some(Numeral::Decade { tens, short: true }), _) => Core::ShortDecade(tens as u8),
        (Some(Numeral::Hundreds(hundreds)), _) => {
            Core::Date(Date { year: Year::Century(hundreds), field: Field::Whole })
        }
        (_, Some(Word::Decade(tens)))
            if at > 0
                && matches!(run.word(at - 1), Some(Word::The | Word::Early | Word::Late | Word::Mid)) =>
        {
            Core::ShortDecade(tens)
        }
        (_, Some(Word::Number(hundreds @ (18 | 19)))) if run.close(at + 1) => match run.word(at + 1) {
            Some(Word::Decade(tens)) => {
                let year = Year::Decade((hundreds * 10) as i32 + i32::from(tens));
                return Some(Found::new(
                    at + 2,
                    "decade",
                    Meaning::of(Core::Date(Date { year, field: Field::Whole })),
                ));
            }
            _ => return None,
        },
        _ => return None,
    };
    Some(Found::new(at + 1, "decade", Meaning::of(core)))
}

/// "the 19th century", "nineteenth-century", "the third century BC", "the second millennium BC".
fn century(run: &Run<'_>, at: usize) -> Option<Found> {
    let (end, number) = ordinal(run, at)?;
    let (Word::Unit(unit) | Word::Units(unit)) = run.word(end).filter(|_| run.close(end))? else {
        return None;
    };
    let count = i32::try_from(number).ok().filter(|count| (1..=30).contains(count))?;
    let mut last = end + 1;
    let spaced = run.gap(last) == Gap::Space;
    let bc = spaced && run.is(last, Word::Bc);
    let count = if bc { -count } else { count - 1 };
    let year = match unit {
        Unit::Century => Year::Century(count),
        Unit::Millennium if number <= 10 => Year::Millennium(count),
        _ => return None,
    };
    if bc || spaced && run.is(last, Word::Ad) && run.case(last) == Case::Upper {
        last += 1;
    }
    Some(Found::new(last, "century", Meaning::of(Core::Date(Date { year, field: Field::Whole }))))
}
