//! Named days: "Christmas Eve", "Easter 1916", "last Thanksgiving", "Election Day", "9/11".

use crate::calendar::{Date, Field};
use crate::expression::meaning::{Core, Meaning, Which};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run};
use crate::expression::token::{Case, Gap};
use crate::language::english::company;
use crate::language::english::feasts::{self, Feast};
use crate::language::english::time::Word;

use super::plausible;
use super::year::plain;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    if run.numeral(at) == Some(Numeral::Pair(9, 11)) {
        return Some(Found::new(at + 1, "9/11", Meaning::of(Core::Date(Date::new(2001, Field::Day(9, 11))))));
    }
    let (from, which) = match run.word(at)? {
        Word::Last => (at + 1, Which::Last),
        Word::Next => (at + 1, Which::Next),
        Word::This => (at + 1, Which::This),
        Word::That => (at + 1, Which::Same),
        _ => (at, Which::Bare),
    };
    if from > at && run.gap(from) != Gap::Space {
        return None;
    }
    let (end, feast) = named(run, from)?;
    if begins_name(run, end) || plausible::is_compound(run, end - 1, company::FESTIVE) {
        return None;
    }
    let joined = matches!(run.gap(end), Gap::Space | Gap::Comma);
    if let Some(year) = plain(run, end).filter(|_| joined && which == Which::Bare) {
        return Some(Found::new(end + 1, "named day", Meaning::of(Core::Feast(feast, which, Some(year)))));
    }
    // "Christmas in 1941"
    let inside = run.is(end, Word::In) && run.gap(end) == Gap::Space && run.gap(end + 1) == Gap::Space;
    if let Some(year) = plain(run, end + 1).filter(|_| inside && which == Which::Bare) {
        return Some(Found::new(end + 2, "named day", Meaning::of(Core::Feast(feast, which, Some(year)))));
    }
    Some(Found::new(end, "named day", Meaning::of(Core::Feast(feast, which, None))))
}

/// "Easter Island", "the Christmas Mountains": a place or a book.
fn begins_name(run: &Run<'_>, end: usize) -> bool {
    let rest =
        end.checked_sub(1).and_then(|last| run.get(last)).map_or("", |token| &run.text[token.span.end..]);
    [" Island", " Mountain", " Carol", " Point", " Creek"].iter().any(|name| rest.starts_with(name))
}

/// The longest name of a day that stands at `at`.
fn named(run: &Run<'_>, at: usize) -> Option<(usize, Feast)> {
    let first = run.word(at)?;
    let starts =
        matches!(first, Word::Feast | Word::FeastPart | Word::Month(_) | Word::DoubtfulMonth(5) | Word::All);
    if !starts || run.case(at) == Case::Lower && first != Word::Feast {
        return None;
    }
    let start = run.get(at)?.span.start;
    let initial = run.text.as_bytes().get(start)?.to_ascii_lowercase();
    let mut best = None;
    for (name, feast) in feasts::names_with(initial) {
        let words = at + 1..=(at + 6).min(run.tokens.len());
        let end = words.rev().find(|end| {
            run.get(end - 1).is_some_and(|token| same_name(name, &run.text[start..token.span.end]))
        });
        if let Some(end) = end.filter(|end| best.is_none_or(|(longest, _)| *end > longest)) {
            best = Some((end, feast));
        }
    }
    best
}

/// Compares a name with what is written: case, apostrophe and blanks aside.
fn same_name(name: &str, written: &str) -> bool {
    let fold = |c: char| match c {
        '\u{2019}' | '\u{2018}' => '\'',
        '\n' | '\u{a0}' | '\t' => ' ',
        other => other.to_ascii_lowercase(),
    };
    (name.len()..=name.len() + 4).contains(&written.len()) && name.chars().eq(written.chars().map(fold))
}
