//! Parts of the day beside a day, and nights over two of them: "the night before", "the morning after the vote", "the night of
//! 23/24 March".

use crate::calendar::{Date, DayPart, Field, Unit, Year};
use crate::expression::meaning::{Core, Meaning, TimeOfDay};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::context::clause_ends;
use super::date::{day as day_of_month, month, year_behind};

/// "the night before", "the evening before the vote": the part of the day before or after the day spoken of.
pub(super) fn beside(run: &Run<'_>, at: usize) -> Option<Found> {
    let Some(Word::Part(part)) = run.word(at + 1).filter(|_| run.is(at, Word::The)) else { return None };
    let steps = match run.word(at + 2).filter(|_| run.gap(at + 2) == Gap::Space)? {
        Word::Before => -1,
        Word::After => 1,
        _ => return None,
    };
    let time = TimeOfDay::Part(part);
    // "the night before last"
    if steps < 0 && run.is(at + 3, Word::Last) && run.gap(at + 3) == Gap::Space {
        let core = Core::Shift(Unit::Day, -2);
        return Some(Found::new(at + 4, "last night", Meaning::of(core).at(time)));
    }
    // "the night before Christmas"
    if run.gap(at + 3) == Gap::Space
        && let Some(day) = super::day(run, at + 3)
    {
        let meaning = Meaning { days: steps, ..day.meaning.at(time) };
        return day.meaning.time.is_none().then(|| Found::new(day.end, "part of day and day", meaning));
    }
    let rest = run.get(at + 2).map_or("", |token| run.text[token.span.end..].trim_start_matches(' '));
    let core = Core::Context(Unit::Day, steps.into());
    (clause_ends(rest) && !run.is(at + 3, Word::The) && !run.is(at + 3, Word::A))
        .then(|| Found::new(at + 3, "that <part of day>", Meaning::of(core).at(time)))
}

/// "23/24 March 1944", "March 23-24, 1944", "23 to 24 March" behind "the night of": the day on which the night begins.
pub(super) fn of_two_days(run: &Run<'_>, at: usize) -> Option<Found> {
    let (end, first, last) = days_of_month(run, at)?;
    let Field::Day(_, day) = first.field else { return None };
    let meaning = Meaning::of(Core::Date(first)).at(TimeOfDay::Part(DayPart::Night));
    (last == day + 1 || last == 1).then(|| Found::new(end, "part of day and day", meaning))
}

/// Several days of a month, told by the first and the last: "3-4 May", "June 3 to 9, 2013".
pub(super) fn days_of_month(run: &Run<'_>, at: usize) -> Option<(usize, Date, u8)> {
    let month_first = month(run, at).filter(|_| run.gap(at + 1) == Gap::Space);
    let (end, first, last) = two_days(run, at + usize::from(month_first.is_some()))?;
    let (end, month) = match month_first {
        Some(month) => (end, month),
        None => {
            let from = end + usize::from(run.is(end, Word::Of));
            (from + 1, month(run, from).filter(|_| run.gap(end) == Gap::Space)?)
        }
    };
    let (end, year) = match year_behind(run, end) {
        Some((end, year)) => (end, Year::Of(year)),
        None => (end, Year::Unknown),
    };
    Some((end, Date { year, field: Field::Day(month, first) }, last))
}

/// Two days of a month that are joined: "23/24", "23-24", "23rd to 24th", "23 and 24".
fn two_days(run: &Run<'_>, at: usize) -> Option<(usize, u8, u8)> {
    if let Some(Numeral::Pair(first, second)) = run.numeral(at) {
        return Some((at + 1, first, second));
    }
    let (after, first) = day_of_month(run, at)?;
    let word = matches!(run.word(after), Some(Word::To | Word::And)) && run.gap(after) == Gap::Space;
    let joined = word || matches!(run.gap(after), Gap::Hyphen | Gap::Dash | Gap::Slash);
    let from = after + usize::from(word);
    let (end, second) = day_of_month(run, from + usize::from(run.is(from, Word::The))).filter(|_| joined)?;
    Some((end, first, second))
}
