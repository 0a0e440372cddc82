//! The terms of businesses: "Q3 2013", "H1 2010", "3Q FY2013", "FY13", "fiscal year 1989".

use crate::calendar::{Date, Field, Year};
use crate::expression::meaning::{Core, Meaning, NumberYear, Which};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::context::previous_word;
use super::year::year;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    in_words(run, at)
        .or_else(|| term(run, at))
        .or_else(|| year_first(run, at))
        .or_else(|| fiscal_year(run, at))
}

/// "fiscal 1989", "fiscal year 1989", "the fiscal year 1989": named by its year, as newspapers do; "the 2013-14 financial
/// year" by the year in which it ends.
fn in_words(run: &Run<'_>, at: usize) -> Option<Found> {
    if let Some(found) = straddling(run, at + usize::from(run.is(at, Word::The))) {
        return Some(found);
    }
    let at = at + usize::from(run.is(at, Word::The) && run.is(at + 1, Word::Fiscal));
    if !run.is(at, Word::Fiscal) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    let from = at + 1 + usize::from(run.is(at + 1, Word::Unit(crate::calendar::Unit::Year)));
    let (end, core) = year(run, from)?;
    Some(Found::new(end, "fiscal year", Meaning::of(core)))
}

/// "2013-14 fiscal year".
fn straddling(run: &Run<'_>, at: usize) -> Option<Found> {
    let first = super::year::plain(run, at)?;
    let (second, digits) = run.whole(at + 1).filter(|_| {
        matches!(run.gap(at + 1), Gap::Hyphen | Gap::Dash | Gap::Slash)
            && run.gap(at + 2) == Gap::Space
            && run.gap(at + 3) == Gap::Space
            && run.is(at + 2, Word::Fiscal)
            && run.is(at + 3, Word::Unit(crate::calendar::Unit::Year))
    })?;
    let last = first + 1;
    let told = if digits == 2 { last % 100 } else { last };
    let core = Core::Date(Date { year: Year::Fiscal(last), field: Field::Whole });
    (u32::try_from(told) == Ok(second) && matches!(digits, 2 | 4))
        .then(|| Found::new(at + 4, "fiscal year", Meaning::of(core)))
}

/// "FY2013", "FY 2013", "FY13": the token after it and the year.
fn lettered_year(run: &Run<'_>, at: usize) -> Option<(usize, Year)> {
    match run.numeral(at)? {
        Numeral::Fiscal(year) => Some((at + 1, Year::Fiscal(year))),
        _ => None,
    }
}

/// "FY2013", "FY 2012-13" by the year in which it ends.
fn fiscal_year(run: &Run<'_>, at: usize) -> Option<Found> {
    let (mut end, mut year) = lettered_year(run, at)?;
    if let (Year::Fiscal(first), Some((second, 2)), Gap::Hyphen | Gap::Dash | Gap::Slash) =
        (year, run.whole(end), run.gap(end))
        && i64::from(second) == i64::from(first + 1) % 100
    {
        (end, year) = (end + 1, Year::Fiscal(first + 1));
    }
    let core = Core::Date(Date { year, field: Field::Whole });
    Some(Found::new(end, "fiscal year", Meaning::of(core)))
}

/// "Q3 2013", "Q3 of 2013", "Q3 '13", "Q3 FY2013"; alone only behind a preposition: "in Q3".
fn term(run: &Run<'_>, at: usize) -> Option<Found> {
    if let Some(Numeral::TermOf(field, year)) = run.numeral(at) {
        let core = match year {
            NumberYear::Full(year) => Core::Date(Date::new(year, field)),
            NumberYear::Short(year) => Core::ShortYear(year, field),
            NumberYear::None => return None,
        };
        return Some(Found::new(at + 1, "lettered term", Meaning::of(core)));
    }
    let Numeral::Term(field) = run.numeral(at)? else { return None };
    let of = usize::from(run.is(at + 1, Word::Of) && run.gap(at + 1) == Gap::Space);
    let from = at + 1 + of;
    if matches!(run.gap(from), Gap::Space | Gap::Comma | Gap::Hyphen) {
        if let Some((end, year)) = lettered_year(run, from) {
            return Some(Found::new(end, "lettered term", Meaning::of(Core::Date(Date { year, field }))));
        }
        let core = match year(run, from) {
            Some((end, Core::Date(Date { year, field: Field::Whole }))) => {
                Some((end, Core::Date(Date { year, field })))
            }
            Some((end, Core::ShortYear(short, Field::Whole))) => Some((end, Core::ShortYear(short, field))),
            _ => None,
        };
        if let Some((end, core)) = core {
            return Some(Found::new(end, "lettered term", Meaning::of(core)));
        }
    }
    let before = previous_word(run, at);
    let led = ["in", "for", "of", "by", "during", "since", "until", "from", "the"];
    let alone =
        matches!(field, Field::Quarter(_)) && led.iter().any(|word| before.eq_ignore_ascii_case(word));
    alone.then(|| Found::new(at + 1, "lettered term", Meaning::of(Core::Part(field, Which::Bare))))
}

/// "2013 Q3", "FY2013 Q3".
fn year_first(run: &Run<'_>, at: usize) -> Option<Found> {
    let (end, year) = match lettered_year(run, at) {
        Some(found) => found,
        None => (at + 1, Year::Of(super::year::plain(run, at)?)),
    };
    let Numeral::Term(field) = run.numeral(end).filter(|_| run.close(end))? else { return None };
    Some(Found::new(end + 1, "lettered term", Meaning::of(Core::Date(Date { year, field }))))
}
