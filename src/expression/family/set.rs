//! What recurs: "every Friday", "twice a week", "daily", "Sunday nights", "each of the past three years".

use crate::calendar::{Amount, Date, Field, Frequency, Length, Unit, Year};
use crate::expression::meaning::{Core, Meaning, Side, TimeOfDay};
use crate::expression::run::{Found, Run, cardinal};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::duration::counted;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    every(run, at)
        .or_else(|| frequency(run, at))
        .or_else(|| share(run, at))
        .or_else(|| per(run, at))
        .or_else(|| plural(run, at))
        .or_else(|| adverb(run, at))
}

fn length(amount: u64, unit: Unit) -> Core {
    Core::Length(Length::of(Amount::whole(amount), unit), Side::Free)
}

fn pattern(field: Field) -> Core {
    Core::Date(Date { year: Year::Unknown, field })
}

/// "every day", "each Friday", "every two weeks", "every other month", "every morning".
fn every(run: &Run<'_>, at: usize) -> Option<Found> {
    if !run.is(at, Word::Every) || run.gap(at + 1) != Gap::Space {
        return None;
    }
    let quant = if run.slice(at, at + 1).eq_ignore_ascii_case("each") { "EACH" } else { "EVERY" };
    let found =
        |end, core| Some(Found::new(end, "every <unit>", Meaning::of(core).recurring(Some(quant), None)));
    if run.numeral(at + 1).is_some() {
        let (end, amount) = cardinal(run, at + 1)?;
        let Some(unit) = run.unit(end).filter(|_| run.close(end)) else {
            // "every 3-4 days", "every 6 to 8 weeks"
            let counted = counted(run, at + 1).filter(|counted| !counted.hyphened)?;
            return found(counted.end, Core::Length(counted.length, Side::Free));
        };
        return found(end + 1, Core::Length(Length::of(amount, unit), Side::Free));
    }
    match run.word(at + 1)? {
        Word::Unit(unit) => found(at + 2, length(1, unit)),
        // "every single day"
        Word::Single if run.gap(at + 2) == Gap::Space => match run.word(at + 2)? {
            Word::Unit(unit) => found(at + 3, length(1, unit)),
            _ => None,
        },
        Word::Weekday(weekday) | Word::DoubtfulWeekday(weekday) => {
            let mut meaning = Meaning::of(pattern(Field::Weekday(weekday))).recurring(Some(quant), None);
            let mut end = at + 2;
            if let Some(Word::Part(part)) = run.word(end).filter(|_| run.gap(end) == Gap::Space) {
                meaning = meaning.at(TimeOfDay::Part(part));
                end += 1;
            }
            Some(Found::new(end, "every <weekday>", meaning))
        }
        Word::Month(month) => found(at + 2, pattern(Field::Month(month))),
        Word::DoubtfulMonth(month) if run.case(at + 1) != crate::expression::token::Case::Lower => {
            found(at + 2, pattern(Field::Month(month)))
        }
        Word::Season(season) => found(at + 2, pattern(Field::Season(season))),
        Word::Part(part) => Some(Found::new(
            at + 2,
            "every <part of day>",
            Meaning::of(pattern(Field::AnyDay)).at(TimeOfDay::Part(part)).recurring(Some(quant), None),
        )),
        Word::Other => match run.word(at + 2)? {
            Word::Unit(unit) => found(at + 3, length(2, unit)),
            Word::Weekday(weekday) => Some(Found::new(
                at + 3,
                "every <weekday>",
                Meaning::of(pattern(Field::Weekday(weekday))).recurring(Some("EVERY OTHER"), None),
            )),
            _ => None,
        },
        Word::Workdays => found(at + 2, pattern(Field::Workdays)),
        Word::Half if run.close(at + 2) => match run.word(at + 2)? {
            Word::Unit(unit) => {
                let half = Length::with_half(Amount::Thousandths(500), unit);
                found(at + 3, Core::Length(half, Side::Free))
            }
            _ => None,
        },
        Word::Ordinal(every @ 2..=10) if run.gap(at + 2) == Gap::Space => match run.word(at + 2)? {
            Word::Unit(unit) => found(at + 3, length(every.into(), unit)),
            Word::Weekday(weekday) => {
                let quant = NTH.get(every as usize - 2)?;
                let meaning = Meaning::of(pattern(Field::Weekday(weekday))).recurring(Some(quant), None);
                Some(Found::new(at + 3, "every <weekday>", meaning))
            }
            _ => None,
        },
        Word::Few => run
            .unit(at + 2)
            .and_then(|unit| found(at + 3, Core::Length(Length::of(Amount::Unknown, unit), Side::Free))),
        _ => {
            let (end, amount) = cardinal(run, at + 1)?;
            let unit = run.unit(end).filter(|_| run.close(end))?;
            found(end + 1, Core::Length(Length::of(amount, unit), Side::Free))
        }
    }
}

/// `quant` of "every second Friday", "every third Friday" and so on.
const NTH: &[&str] = &["EVERY OTHER", "EVERY THIRD", "EVERY FOURTH", "EVERY FIFTH"];

/// "twice a week", "three times a day", "once every two months", "twice daily".
fn frequency(run: &Run<'_>, at: usize) -> Option<Found> {
    let (mut end, times) = match run.word(at)? {
        Word::Times(times) => (at + 1, u32::from(times)),
        _ => {
            let (end, amount) = cardinal(run, at)?;
            if !run.is(end, Word::TimesNoun) || run.gap(end) != Gap::Space {
                return None;
            }
            (end + 1, u32::try_from(amount.as_whole()?).ok()?)
        }
    };
    if let Word::Daily(unit) = run.word(end)?
        && run.close(end)
        && !run.slice(end, end + 1).eq_ignore_ascii_case("annual")
    {
        let meaning =
            Meaning::of(length(1, unit)).recurring(None, Some(Frequency { count: times, of: None }));
        return Some(Found::new(end + 1, "<n> times a <unit>", meaning));
    }
    if !matches!(run.word(end)?, Word::A | Word::Per | Word::Every) || run.gap(end) != Gap::Space {
        return None;
    }
    end += 1;
    let (end, amount) = cardinal(run, end).unwrap_or((end, Amount::whole(1)));
    let unit = run.unit(end).filter(|_| run.gap(end) == Gap::Space)?;
    Some(Found::new(
        end + 1,
        "<n> times a <unit>",
        Meaning::of(Core::Length(Length::of(amount, unit), Side::Free))
            .recurring(None, Some(Frequency { count: times, of: None })),
    ))
}

/// "four days a week", "24 hours a day": so much of each.
fn share(run: &Run<'_>, at: usize) -> Option<Found> {
    let counted = counted(run, at).filter(|counted| !counted.hyphened)?;
    let end = counted.end;
    let each = run.is(end, Word::Per) || run.is(end, Word::A) && run.slice(end, end + 1).len() < 3;
    if !each || run.gap(end) != Gap::Space || run.gap(end + 1) != Gap::Space {
        return None;
    }
    let Some(Word::Unit(unit)) = run.word(end + 1) else { return None };
    if unit <= counted.unit {
        return None;
    }
    let count = u32::try_from(counted.amount.as_whole()?).ok()?;
    let meaning =
        Meaning::of(length(1, unit)).recurring(None, Some(Frequency { count, of: Some(counted.unit) }));
    Some(Found::new(end + 2, "<n> <units> a <unit>", meaning))
}

/// "per day", and "a day" behind an amount: "$5 a day", "40 hours a week".
fn per(run: &Run<'_>, at: usize) -> Option<Found> {
    let lead = run.word(at)?;
    let unit = match run.word(at + 1)? {
        Word::Unit(unit) if run.gap(at + 1) == Gap::Space => unit,
        _ => return None,
    };
    match lead {
        Word::Per => {}
        Word::A if run.slice(at, at + 1).len() < 3 && after_amount(run, at) => {}
        _ => return None,
    }
    Some(Found::new(at + 2, "per <unit>", Meaning::of(length(1, unit)).recurring(Some("EACH"), None)))
}

/// Whether an amount of something stands right before: money, a share, a count with its noun.
fn after_amount(run: &Run<'_>, at: usize) -> bool {
    let Some(token) = run.get(at) else { return false };
    let before = run.text[..token.span.start].trim_end_matches(' ');
    let tail_start = before.char_indices().rev().take(28).last().map_or(0, |(index, _)| index);
    let tail = &before[tail_start..];
    let mut words = tail.rsplit(' ');
    let number =
        |word: &str| word.starts_with(['$', '£', '€']) || word.starts_with(|c: char| c.is_ascii_digit());
    let last = words.next().unwrap_or("");
    let big = [
        "million", "billion", "trillion", "percent", "cents", "dollars", "times", "hours", "minutes",
        "barrels", "tons", "tonnes", "share", "points",
    ];
    number(last) && last.ends_with(|c: char| c.is_alphanumeric() || c == '%')
        || big.iter().any(|word| last.eq_ignore_ascii_case(word))
}

/// "Mondays", "Sunday nights", "weekends", "mornings".
fn plural(run: &Run<'_>, at: usize) -> Option<Found> {
    let recurring = |meaning: Meaning| meaning.recurring(None, None);
    match run.word(at)? {
        Word::Weekdays(weekday) => {
            let mut meaning = recurring(Meaning::of(pattern(Field::Weekday(weekday))));
            let mut end = at + 1;
            if let Some(Word::Part(part) | Word::Parts(part)) =
                run.word(end).filter(|_| run.gap(end) == Gap::Space)
            {
                meaning = meaning.at(TimeOfDay::Part(part));
                end += 1;
            }
            Some(Found::new(end, "weekdays", meaning))
        }
        Word::Workdays if run.slice(at, at + 1).ends_with(['s', 'S']) => {
            Some(Found::new(at + 1, "weekdays", recurring(Meaning::of(pattern(Field::Workdays)))))
        }
        Word::Alternate => match run.word(at + 1).filter(|_| run.gap(at + 1) == Gap::Space)? {
            Word::Weekdays(weekday) => Some(Found::new(
                at + 2,
                "weekdays",
                Meaning::of(pattern(Field::Weekday(weekday))).recurring(Some("EVERY OTHER"), None),
            )),
            Word::Units(unit) => Some(Found::new(
                at + 2,
                "every <unit>",
                Meaning::of(length(2, unit)).recurring(Some("EVERY"), None),
            )),
            _ => None,
        },
        Word::Weekday(weekday) => match run.word(at + 1)? {
            Word::Parts(part) if run.gap(at + 1) == Gap::Space => Some(Found::new(
                at + 2,
                "weekdays",
                recurring(Meaning::of(pattern(Field::Weekday(weekday))).at(TimeOfDay::Part(part))),
            )),
            _ => None,
        },
        Word::Units(Unit::Weekend) => {
            Some(Found::new(at + 1, "weekends", recurring(Meaning::of(pattern(Field::Weekend(None))))))
        }
        _ => None,
    }
}

/// "daily", "weekly", "annually", "everyday".
fn adverb(run: &Run<'_>, at: usize) -> Option<Found> {
    match run.word(at)? {
        Word::Daily(unit) => {
            let word = run.slice(at, at + 1);
            // "annual" says only that a thing is yearly; "Daily News" and "Weekly" in capitals are names.
            let named = word.starts_with(|c: char| c.is_ascii_uppercase())
                && (at > 0 || !super::context::previous_word(run, at).is_empty());
            (!word.eq_ignore_ascii_case("annual") && !named)
                .then(|| Found::new(at + 1, "daily", Meaning::of(length(1, unit)).recurring(None, None)))
        }
        Word::Everyday => None,
        _ => None,
    }
}
