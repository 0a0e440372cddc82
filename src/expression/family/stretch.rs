//! Stretches of a longer time: "the last week of October", "the first ten months of 1915", "the second half of May",
//! "the final days of 1999", and units told by what lies in them: "the week of May 3", "Easter week", "the month of May".

use crate::calendar::{Amount, Date, Field, Modifier, Unit, Year};
use crate::expression::meaning::{Core, Meaning, Place, Stretch, Which};
use crate::expression::run::{Found, Run, cardinal, ordinal};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::{day, simple};

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = at + usize::from(run.is(at, Word::The) && run.gap(at + 1) == Gap::Space);
    part_of(run, the).or_else(|| unit_of(run, the)).or_else(|| unit_with(run, at))
}

/// "last week of October", "first ten months of 1915", "second half of May", "early months of 1943".
fn part_of(run: &Run<'_>, at: usize) -> Option<Found> {
    let (from, place) = match run.word(at)? {
        Word::Last | Word::Ordinal(0) => (at + 1, Place::Last),
        Word::Later => (at + 1, Place::Last),
        Word::Early => (at + 1, Place::First),
        _ => {
            let (end, number) = ordinal(run, at)?;
            (end, if number == 1 { Place::First } else { Place::Nth(u8::try_from(number).ok()?) })
        }
    };
    if run.gap(from) != Gap::Space {
        return None;
    }
    let (next, amount) = cardinal(run, from).unwrap_or((from, Amount::whole(1)));
    let edge = if place == Place::Last { Modifier::End } else { Modifier::Start };
    if let Some(found) = share(run, from, place) {
        return Some(found);
    }
    let (end, stretch) = match run.word(next)? {
        Word::Units(_) if next == from && matches!(place, Place::First | Place::Last) => {
            (next + 1, Err(edge))
        }
        Word::Unit(unit) if next == from && !matches!(run.word(at), Some(Word::Early | Word::Later)) => {
            (next + 1, Ok(Stretch::Part { place, amount, unit }))
        }
        Word::Units(unit) if run.close(next) && !matches!(place, Place::Nth(_)) => {
            (next + 1, Ok(Stretch::Part { place, amount, unit }))
        }
        _ => return None,
    };
    let joined = matches!(run.word(end), Some(Word::Of | Word::In)) && run.gap(end) == Gap::Space;
    if !joined || run.gap(end + 1) != Gap::Space {
        return None;
    }
    let whole = simple(run, end + 1).filter(|whole| holds_parts(&whole.meaning))?;
    let meaning = match stretch {
        Ok(stretch) => Meaning { stretch: Some(stretch), ..whole.meaning },
        Err(edge) => whole.meaning.modified(edge),
    };
    let rule = if stretch.is_ok() { "<units> of <time>" } else { "edge of <time>" };
    Some(Found::new(whole.end, rule, meaning))
}

/// "half of May", "third of the 1990s", "quarter of the 19th century" behind its ordinal: the quarter of a year has a name of its
/// own.
fn share(run: &Run<'_>, at: usize, place: Place) -> Option<Found> {
    let parts: u8 = match run.word(at)? {
        Word::Half => 2,
        Word::Ordinal(3) => 3,
        Word::Unit(Unit::Quarter) => 4,
        _ => return None,
    };
    let nth = match place {
        Place::First => 0,
        Place::Last => parts - 1,
        Place::Nth(nth) => nth.checked_sub(1).filter(|nth| *nth < parts)?,
    };
    if !run.is(at + 1, Word::Of) || run.gap(at + 1) != Gap::Space || run.gap(at + 2) != Gap::Space {
        return None;
    }
    let whole = simple(run, at + 2).filter(|whole| holds_parts(&whole.meaning))?;
    if parts == 4 && !is_long(&whole.meaning.core) {
        return None;
    }
    let modifier = match nth {
        0 => Modifier::Start,
        nth if nth + 1 == parts => Modifier::End,
        _ => Modifier::Mid,
    };
    let meaning =
        Meaning { stretch: Some(Stretch::Share { nth, parts }), ..whole.meaning.modified(modifier) };
    Some(Found::new(whole.end, "edge of <time>", meaning))
}

/// Whether a time is longer than a year.
const fn is_long(core: &Core) -> bool {
    match core {
        Core::Date(Date { year: Year::Decade(_) | Year::Century(_), field: Field::Whole })
        | Core::ShortDecade(_) => true,
        Core::Shift(unit, _) | Core::Context(unit, _) | Core::Current(unit) => {
            matches!(unit, Unit::Decade | Unit::Century | Unit::Millennium)
        }
        _ => false,
    }
}

/// Whether a time is long enough to have weeks or halves: a month, a season, a year and longer.
fn holds_parts(meaning: &Meaning) -> bool {
    let long = |field: Field| {
        matches!(
            field,
            Field::Whole | Field::Month(_) | Field::Season(_) | Field::Quarter(Some(_)) | Field::Half(_)
        )
    };
    let plain = meaning.time.is_none() && meaning.modifier.is_none() && meaning.recurrence.is_none();
    plain
        && match meaning.core {
            Core::Date(date) => long(date.field),
            Core::ShortYear(_, field)
            | Core::Part(field, _)
            | Core::Within(field, ..)
            | Core::ContextField(field, _) => long(field),
            Core::Shift(unit, _) | Core::Context(unit, _) | Core::Current(unit) => unit >= Unit::Week,
            Core::ShortDecade(_) => true,
            _ => false,
        }
}

/// "week of May 3", "weekend of Sept. 7", "month of May 2013".
fn unit_of(run: &Run<'_>, at: usize) -> Option<Found> {
    let Some(Word::Unit(unit @ (Unit::Week | Unit::Weekend | Unit::Month))) = run.word(at) else {
        return None;
    };
    if !run.is(at + 1, Word::Of) || run.gap(at + 1) != Gap::Space || run.gap(at + 2) != Gap::Space {
        return None;
    }
    if unit == Unit::Month {
        let month = simple(run, at + 2).filter(|found| match found.meaning.core {
            Core::Date(date) => matches!(date.field, Field::Month(_)),
            Core::Part(field, which) => matches!(field, Field::Month(_)) && which == Which::Bare,
            _ => false,
        })?;
        return Some(Found::new(month.end, "the month of <month>", month.meaning));
    }
    // "the weekend of 3-4 May"
    if let Some((end, first, _)) = super::night::days_of_month(run, at + 2) {
        let meaning = Meaning { stretch: Some(Stretch::Holding(unit)), ..Meaning::of(Core::Date(first)) };
        return Some(Found::new(end, "the week of <day>", meaning));
    }
    let found = day(run, at + 2)?;
    let meaning = Meaning { stretch: Some(Stretch::Holding(unit)), ..found.meaning };
    Some(Found::new(found.end, "the week of <day>", meaning))
}

/// "Easter week", "Labor Day weekend", "Thanksgiving week 2012" is read with its year before the week.
fn unit_with(run: &Run<'_>, at: usize) -> Option<Found> {
    let found = super::feast::read(run, at)?;
    let Some(Word::Unit(unit @ (Unit::Week | Unit::Weekend))) = run.word(found.end) else { return None };
    if run.gap(found.end) != Gap::Space || run.possessive(found.end + 1) {
        return None;
    }
    let meaning = Meaning { stretch: Some(Stretch::Holding(unit)), ..found.meaning };
    Some(Found::new(found.end + 1, "the week of <day>", meaning))
}
