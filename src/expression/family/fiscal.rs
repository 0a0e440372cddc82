//! The terms of businesses: "Q3 2013", "H1 2010", "3Q FY2013", "FY13", "fiscal year 1989".

use crate::calendar::{Date, Field, Year};
use crate::expression::meaning::{Core, Meaning, Which};
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

/// "fiscal 1989", "fiscal year 1989", "the fiscal year 1989": named by its year, as newspapers do.
fn in_words(run: &Run<'_>, at: usize) -> Option<Found> {
    let at = at + usize::from(run.is(at, Word::The) && run.is(at + 1, Word::Fiscal));
    if !run.is(at, Word::Fiscal) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    let from = at + 1 + usize::from(run.is(at + 1, Word::Unit(crate::calendar::Unit::Year)));
    let (end, core) = year(run, from)?;
    Some(Found::new(end, "fiscal year", Meaning::of(core)))
}

/// "FY2013", "FY 2013", "FY13": the token after it and the year.
fn lettered_year(run: &Run<'_>, at: usize) -> Option<(usize, Year)> {
    match run.numeral(at)? {
        Numeral::Fiscal(year) => Some((at + 1, Year::Fiscal(year))),
        _ => None,
    }
}

fn fiscal_year(run: &Run<'_>, at: usize) -> Option<Found> {
    let (end, year) = lettered_year(run, at)?;
    let core = Core::Date(Date { year, field: Field::Whole });
    Some(Found::new(end, "fiscal year", Meaning::of(core)))
}

/// "Q3 2013", "Q3 of 2013", "Q3 '13", "Q3 FY2013"; alone only behind a preposition: "in Q3".
fn term(run: &Run<'_>, at: usize) -> Option<Found> {
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
