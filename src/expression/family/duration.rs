//! Lengths of time: "two years", "30-year", "a year and a half", "the past three days", "the next two to three weeks".

use crate::calendar::{Amount, DayPart, Length, Modifier, Reference, Unit};
use crate::expression::meaning::{Core, From, Meaning, Side};
use crate::expression::numeral::Numeral;
use crate::expression::run::{Found, Run, cardinal};
use crate::expression::token::{Case, Gap, Kind};
use crate::language::english::lexicon::{Role, look_up};
use crate::language::english::time::Word;

use super::context::previous_word;
use super::plausible;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    if super::vague::is_one_day(run, at) {
        return None;
    }
    lasting(run, at).or_else(|| qualified(run, at))
}

/// "a yearlong strike", "the third day-long meeting": as long as one unit, which only describes its noun.
fn lasting(run: &Run<'_>, at: usize) -> Option<Found> {
    let (end, unit) = match run.word(at)? {
        Word::Lasting(unit) => (at + 1, unit),
        Word::Unit(unit) if run.gap(at + 1) == Gap::Hyphen && run.is(at + 1, Word::Long) => (at + 2, unit),
        _ => return None,
    };
    // "two-year-long"
    let counted = at > 0 && run.gap(at) == Gap::Hyphen;
    let length = Length::of(Amount::whole(1), unit);
    (!counted).then(|| Found::new(end, "duration", Meaning::of(Core::Length(length, Side::Free))))
}

/// A counted length: the token after it and the length.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub end: usize,
    pub length: Length,
    pub unit: Unit,
    pub amount: Amount,
    /// Joined by a hyphen: "two-year".
    pub hyphened: bool,
}

/// "about", "nearly", "more than", "at least", "up to", "the past" and the like before a counted length.
fn qualified(run: &Run<'_>, at: usize) -> Option<Found> {
    if let Some((after, modifier)) = quantifier(run, at) {
        if run.close(after) {
            let found = sided(run, after)?;
            let meaning = Meaning { modifier: Some(modifier), ..found.meaning };
            return Some(Found { meaning, ..found });
        }
        return None;
    }
    if let Some(Numeral::Length(length)) = run.numeral(at) {
        return Some(Found::new(at + 1, "duration", Meaning::of(Core::Length(length, Side::Free))));
    }
    share(run, at).or_else(|| sided(run, at))
}

/// Words that compare: the token after them and what they say.
pub(super) fn quantifier(run: &Run<'_>, at: usize) -> Option<(usize, Modifier)> {
    let two = |second: Word| run.is(at + 1, second) && run.gap(at + 1) == Gap::Space;
    match run.word(at)? {
        Word::Nearly => Some((at + 1, Modifier::LessThan)),
        Word::More if two(Word::Than) => Some((at + 2, Modifier::MoreThan)),
        Word::Less if two(Word::Than) => Some((at + 2, Modifier::LessThan)),
        Word::At if two(Word::Least) => Some((at + 2, Modifier::EqualOrMore)),
        Word::At if two(Word::Most) => Some((at + 2, Modifier::EqualOrLess)),
        Word::Up if two(Word::To) => Some((at + 2, Modifier::EqualOrLess)),
        Word::No if two(Word::More) && run.is(at + 2, Word::Than) => Some((at + 3, Modifier::EqualOrLess)),
        Word::No if two(Word::Less) && run.is(at + 2, Word::Than) => Some((at + 3, Modifier::EqualOrMore)),
        _ => None,
    }
}

/// "the past three days", "the next two weeks", "the first nine months", "recent weeks", "the six months".
fn sided(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let from = at + the;
    if the == 1 && run.gap(from) != Gap::Space {
        return None;
    }
    let (mut side, mut skip) = (Side::Free, 0);
    match run.word(from) {
        // "The rains last three months": a verb.
        Some(Word::Last) if the == 0 && !plausible::is_determined(run, from) => return None,
        Some(Word::Last | Word::Past | Word::Previous) => (side, skip) = (Side::Past, 1),
        Some(Word::Next | Word::Coming | Word::Following) => (side, skip) = (Side::Future, 1),
        Some(Word::This) if matches!(run.word(from + 1), Some(Word::Past | Word::Last)) => {
            (side, skip) = (Side::Past, 2)
        }
        Some(Word::Ordinal(1) | Word::Latest) if the == 1 => skip = 1,
        Some(Word::Recent) => (side, skip) = (Side::Past, 1),
        Some(Word::These) => skip = 1,
        _ => {}
    }
    let start = from + skip;
    if skip > 0 && run.gap(start) != Gap::Space {
        return None;
    }
    if let Some(found) = plain_plural(run, start, side, the == 1, skip, at) {
        return Some(found);
    }
    let counted = counted(run, start)
        .or_else(|| one_more(run, start).filter(|_| side != Side::Free))
        .filter(|counted| !plausible::is_war(run, counted.end))?;
    // "a quarter" is a share far more often than three months.
    if counted.unit == Unit::Quarter && run.word(start) == Some(Word::A) {
        return None;
    }
    let attributive = counted.amount != Amount::whole(1)
        && counted.end.checked_sub(1).is_some_and(|last| matches!(run.word(last), Some(Word::Unit(_))));
    if (the == 1 && skip == 0) && (counted.hyphened || attributive || counted.amount == Amount::whole(1)) {
        return None;
    }
    let rule = match side {
        Side::Past => "the past <duration>",
        Side::Future => "the next <duration>",
        Side::Free | Side::Told | Side::Ended | Side::Ahead => "duration",
    };
    let mut end = counted.end;
    if skip == 0 && run.gap(end) == Gap::Space && run.is(end, Word::Ahead) {
        end += 1;
        side = Side::Future;
    }
    let closed = or_so(run, end);
    // "the last 24 hours of her stay" do not end now.
    let of_another = side == Side::Past && run.is(closed, Word::Of) && run.gap(closed) == Gap::Space;
    if the == 1 && (side == Side::Free || of_another) {
        side = Side::Told;
    }
    let mut meaning = Meaning::of(Core::Length(counted.length, side));
    if closed > end {
        meaning.modifier = match run.word(closed - 1) {
            Some(Word::More) => Some(Modifier::EqualOrMore),
            Some(Word::Less) => Some(Modifier::EqualOrLess),
            _ => Some(Modifier::Approx),
        };
    }
    Some(Found::new(closed, rule, meaning))
}

/// "or so", "or more", "or less" behind a length.
pub(super) fn or_so(run: &Run<'_>, end: usize) -> usize {
    let follows = run.gap(end) == Gap::Space
        && run.is(end, Word::Or)
        && matches!(run.word(end + 1), Some(Word::So | Word::More | Word::Less))
        && run.gap(end + 1) == Gap::Space;
    if follows { end + 2 } else { end }
}

/// Plurals without a number: "years", "recent weeks", "the coming months", "the years".
fn plain_plural(run: &Run<'_>, at: usize, side: Side, the: bool, skip: usize, start: usize) -> Option<Found> {
    let Some(Word::Units(unit)) = run.word(at) else { return None };
    let counted = at > 0 && run.close(at) && cardinal(run, at - 1).is_some();
    if counted && start == at
        || behind_a_number(run, at)
        || run.possessive(at + 1)
        || at > 0 && start == at && run.gap(at) == Gap::Hyphen
    {
        return None;
    }
    let mut end = at + 1;
    let mut side = side;
    let ahead = run.gap(end) == Gap::Space && run.is(end, Word::Ahead);
    if ahead {
        (end, side) = (end + 1, Side::Future);
    }
    // "decades-long", and "decades-old" of a thing; a person's age has a number.
    if run.gap(end) == Gap::Hyphen && matches!(run.word(end), Some(Word::Long | Word::Old)) {
        end += 1;
    }
    if adjective_follows(run, end)
        || plausible::is_compound_unit(run, at, unit)
        || start == at && is_no_length(run, at, unit)
        || unit == Unit::Quarter && skip == 0
        || the && skip == 0 && !ahead
    {
        return None;
    }
    // "weeks or months", "recent weeks and months"
    if matches!(run.word(end), Some(Word::Or | Word::And))
        && matches!(run.word(end + 1), Some(Word::Units(_)))
        && run.gap(end) == Gap::Space
        && run.gap(end + 1) == Gap::Space
    {
        end += 2;
    }
    let length = Length::of(Amount::Unknown, unit);
    let led = skip > 0 && at > 0;
    if led && matches!(run.word(at - 1), Some(Word::Recent | Word::Past)) && unit == Unit::Year {
        return Some(Found::new(end, "recent <units>", Meaning::of(Core::Vague(Reference::Past))));
    }
    if led && matches!(run.word(at - 1), Some(Word::These)) {
        let this_days = unit == Unit::Day && run.slice(at - 1, at).eq_ignore_ascii_case("these");
        return this_days
            .then(|| Found::new(end, "these days", Meaning::of(Core::Vague(Reference::Present))));
    }
    if led
        && matches!(run.word(at - 1), Some(Word::Last | Word::Next | Word::Ordinal(_) | Word::Latest))
        && !the
    {
        return None;
    }
    Some(Found::new(end, "<units>", Meaning::of(Core::Length(length, side))))
}

/// "on days when it rains", "a matter of days", "minutes apart": units that tell neither when nor how long.
fn is_no_length(run: &Run<'_>, at: usize, unit: Unit) -> bool {
    let Some(token) = run.get(at) else { return false };
    unit == Unit::Day && previous_word(run, at).eq_ignore_ascii_case("on")
        || run.text[..token.span.start].ends_with("matter of ")
        || run.text[token.span.end..].starts_with(" apart")
}

/// "the past year and a half", "the next hour": one, without an article of its own.
fn one_more(run: &Run<'_>, at: usize) -> Option<Counted> {
    let Word::Unit(unit) = run.word(at)? else { return None };
    let half = and_a_half(run, at + 1);
    if !half && unit != Unit::Hour || run.possessive(at + 1) {
        return None;
    }
    let amount = Amount::Thousandths(if half { 1500 } else { 1000 });
    let end = if half { at + 4 } else { at + 1 };
    Some(Counted { end, length: Length::with_half(amount, unit), unit, amount, hyphened: false })
}

/// A number and a unit, with its further parts.
pub(super) fn counted(run: &Run<'_>, at: usize) -> Option<Counted> {
    let (mut next, mut amount) = amount(run, at)?;
    // "two or three weeks", "three to five years", "2-3 weeks": the first number stands for the value.
    let joined = matches!(run.word(next), Some(Word::Or | Word::To)) && run.gap(next) == Gap::Space;
    let dashed = matches!(run.gap(next), Gap::Dash | Gap::Hyphen) && run.numeral(next).is_some();
    if joined || dashed {
        let from = next + usize::from(joined);
        if let Some((end, _)) = cardinal(run, from)
            && run.unit(end).is_some()
            && run.close(end)
        {
            next = end;
        }
    }
    // "three more years", "ten trading days", "the last few business days".
    let mut between = next;
    while between < next + 2
        && run.gap(between) == Gap::Space
        && matches!(
            run.word(between),
            Some(Word::More | Word::Additional | Word::Kind | Word::Whole | Word::Fiscal)
        )
    {
        between += 1;
    }
    // "ten brutal months", "three long years"
    let felt = between > at
        && run.gap(between) == Gap::Space
        && matches!(run.word(between), Some(Word::Felt | Word::Long))
        && run.gap(between + 1) == Gap::Space
        && matches!(run.word(between + 1), Some(Word::Units(_)));
    between += usize::from(felt);
    let hyphened = run.gap(between) == Gap::Hyphen;
    if !matches!(run.gap(between), Gap::Space | Gap::Hyphen | Gap::None) {
        return None;
    }
    let unit = countable(run, between)?;
    let second = matches!(run.word(between), Some(Word::Ordinal(_)));
    let share = unit == Unit::Quarter && (hyphened || is_share(run, between, amount));
    if second
        || share
        || adjective_follows(run, between + 1)
        || titled(run, at, between)
        || tiny(run, between)
    {
        return None;
    }
    if matches!(run.get(between)?.kind, Kind::Word(Word::Unit(_)))
        && !hyphened
        && amount > Amount::whole(1)
        && amount != Amount::Unknown
        && !matches!(run.numeral(next - 1), Some(Numeral::Fraction(_)))
        && run.gap(between) == Gap::None
    {
        return None;
    }
    let mut end = between + 1;
    // "a year and a half", "a year-and-a-half"
    if and_a_half(run, end)
        && let Amount::Thousandths(n) = amount
    {
        amount = Amount::Thousandths(n.saturating_add(500));
        end += 3;
    }
    let decimal =
        next.checked_sub(1).is_some_and(|last| matches!(run.numeral(last), Some(Numeral::Decimal { .. })));
    let mut length = if decimal { Length::of(amount, unit) } else { Length::with_half(amount, unit) };
    // "two years and six months", "1 week 1 day", "an hour thirty minutes".
    for _ in 0..2 {
        let from = end + usize::from(run.is(end, Word::And));
        if !matches!(run.gap(end), Gap::Space | Gap::Comma) || hyphened {
            break;
        }
        let Some((after, small)) = self::amount(run, from) else { break };
        let Some(smaller) =
            countable(run, after).filter(|smaller| *smaller < unit && run.gap(after) != Gap::Hyphen)
        else {
            break;
        };
        // "an hour a day" is a rate.
        if matches!(run.word(after), Some(Word::Ordinal(_)))
            || !run.is(end, Word::And) && run.word(from) == Some(Word::A)
        {
            break;
        }
        length = length.and(small, smaller);
        end = after + 1;
    }
    // "three-day-long"; the article of "a day-long meeting" belongs to the meeting.
    if run.gap(end) == Gap::Hyphen && run.is(end, Word::Long) {
        if run.is(at, Word::A) && between == at + 1 {
            return None;
        }
        end += 1;
    }
    // "a year or two"
    if run.is(end, Word::Or)
        && run.gap(end) == Gap::Space
        && run.gap(end + 1) == Gap::Space
        && let Some((after, _)) = cardinal(run, end + 1)
        && run.unit(after).is_none()
        && !hyphened
    {
        end = after;
    }
    Some(Counted { end, length, unit, amount, hyphened })
}

/// Whether the quarters at `at` are parts of a whole: "three quarters of its food", "several quarters of the city"; "several
/// quarters of growth" are time.
fn is_share(run: &Run<'_>, at: usize, amount: Amount) -> bool {
    if !run.is(at + 1, Word::Of) || run.gap(at + 1) != Gap::Space {
        return false;
    }
    let rest = run.get(at + 1).and_then(|of| run.text[of.span.end..].strip_prefix(' ')).unwrap_or("");
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let of_growth = word.starts_with(char::is_lowercase) && !look_up(word).role.is_small();
    matches!(amount, Amount::Thousandths(1000 | 3000)) || !of_growth
}

/// "and a half" at `at`, with blanks or hyphens between.
fn and_a_half(run: &Run<'_>, at: usize) -> bool {
    run.is(at, Word::And)
        && run.is(at + 1, Word::A)
        && run.is(at + 2, Word::Half)
        && (at..at + 3).all(|at| run.close(at))
}

/// Whether a number stands right before that was not read: one too long, or of a power that no table holds. What hangs on it
/// is no bare plural.
pub(super) fn behind_a_number(run: &Run<'_>, at: usize) -> bool {
    let Some(token) = run.get(at) else { return false };
    let before = &run.text[..token.span.start];
    let before = before.strip_suffix([' ', '\n', '-', '\u{a0}']).unwrap_or(before);
    let digits = before.ends_with(|c: char| c.is_ascii_digit());
    digits || ["trillion", "quadrillion", "zillion"].iter().any(|power| before.ends_with(power))
}

/// "year-old", "years old" tell an age, "year-ago" a comparison.
fn adjective_follows(run: &Run<'_>, at: usize) -> bool {
    match run.word(at) {
        Some(Word::Old) => run.close(at),
        Some(Word::Ago | Word::Earlier) => run.gap(at) == Gap::Hyphen,
        _ => false,
    }
}

/// "a minute crack": very small.
fn tiny(run: &Run<'_>, unit: usize) -> bool {
    const NOUNS: &[&str] = &[
        "amount",
        "crack",
        "cracks",
        "detail",
        "difference",
        "dose",
        "doses",
        "fraction",
        "hole",
        "holes",
        "particle",
        "particles",
        "quantities",
        "quantity",
        "scratch",
        "speck",
        "trace",
        "traces",
    ];
    let rest = run.get(unit).and_then(|token| run.text[token.span.end..].strip_prefix(' ')).unwrap_or("");
    let noun = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    run.is(unit, Word::Unit(Unit::Minute)) && NOUNS.binary_search(&noun).is_ok()
}

/// "60 Minutes" in quotation marks: the title of a programme.
fn titled(run: &Run<'_>, from: usize, unit: usize) -> bool {
    let quoted = run
        .get(from)
        .is_some_and(|token| run.text[..token.span.start].ends_with(['"', '\'', '\u{201c}', '\u{2018}']));
    quoted && run.case(unit) == Case::Capital
}

/// "a quarter of an hour", "three quarters of a century": the share as whole units of the next kind.
fn share(run: &Run<'_>, at: usize) -> Option<Found> {
    let (unit, quarters) = match run.word(at)? {
        Word::A => (at + 1, 1),
        Word::Number(3) => (at + 1, 3),
        _ => return None,
    };
    let named = matches!(run.word(unit)?, Word::Unit(Unit::Quarter) | Word::Units(Unit::Quarter));
    let whole = run.unit(unit + 3).filter(|_| {
        named
            && run.is(unit + 1, Word::Of)
            && run.is(unit + 2, Word::A)
            && run.close(unit)
            && (unit + 1..unit + 4).all(|at| run.gap(at) == Gap::Space)
    })?;
    let (each, smaller) = match whole {
        Unit::Hour => (15, Unit::Minute),
        Unit::Year => (3, Unit::Month),
        Unit::Century => (25, Unit::Year),
        _ => return None,
    };
    let length = Length::of(Amount::whole(quarters * each), smaller);
    Some(Found::new(unit + 4, "duration", Meaning::of(Core::Length(length, Side::Free))))
}

/// A unit that is counted; nights and weekends count as what they are made of.
fn countable(run: &Run<'_>, at: usize) -> Option<Unit> {
    match run.word(at)? {
        Word::Unit(unit) | Word::Units(unit) | Word::ShortUnit(unit) => Some(unit),
        Word::Parts(DayPart::Night) => Some(Unit::Day),
        _ => None,
    }
}

/// How many: a number, "a", "several", "a few", "a couple of", "half a", "two and a half", "a hundred".
pub(super) fn amount(run: &Run<'_>, at: usize) -> Option<(usize, Amount)> {
    let a = usize::from(run.is(at, Word::A));
    let next = at + a;
    if a == 1 && run.gap(next) != Gap::Space {
        return None;
    }
    match run.word(next) {
        Some(Word::Few) => return Some((next + 1, Amount::Unknown)),
        Some(Word::Several) if a == 0 => return Some((next + 1, Amount::Unknown)),
        Some(Word::Couple) => {
            let of = usize::from(run.is(next + 1, Word::Of) && run.gap(next + 1) == Gap::Space);
            return Some((next + 1 + of, Amount::whole(2)));
        }
        Some(Word::Dozen) => return Some((next + 1, Amount::whole(12))),
        // "the Hundred Days": a name.
        Some(Word::Power(times)) if a == 1 || run.case(next) == Case::Capital => {
            return Some((next + 1, Amount::whole(times.into())));
        }
        Some(Word::Half) if a == 0 => {
            let after = next + 1 + usize::from(run.is(next + 1, Word::A));
            return run.unit(after).map(|_| (after, Amount::Thousandths(500)));
        }
        Some(Word::Half) => return run.unit(next + 1).map(|_| (next + 1, Amount::Thousandths(500))),
        Some(Word::Whole) if a == 1 => return Some((next + 1, Amount::whole(1))),
        // "an extra hour", "a further two weeks"
        Some(Word::Additional) if a == 1 && run.gap(next + 1) == Gap::Space => {
            return cardinal(run, next + 1)
                .or_else(|| run.unit(next + 1).map(|_| (next + 1, Amount::whole(1))));
        }
        _ => {}
    }
    if let Some((end, amount)) = cardinal(run, next) {
        // "a two-year option": the article belongs to the option.
        if a == 1 && !run.slice(at, at + 1).eq_ignore_ascii_case("another") {
            return None;
        }
        // "two and a half", "two-and-a-half"
        if and_a_half(run, end)
            && let Amount::Thousandths(n) = amount
        {
            return Some((end + 3, Amount::Thousandths(n.saturating_add(500))));
        }
        return Some((end, amount));
    }
    (a == 1 && run.unit(next).is_some()).then_some((next, Amount::whole(1)))
}

/// "three years ago", "two days later", "a week earlier", "two weeks from now".
pub(in crate::expression) fn offset(run: &Run<'_>, at: usize) -> Option<Found> {
    let (from, modifier) = quantifier(run, at)
        .or_else(|| {
            let soft = matches!(run.word(at), Some(Word::About | Word::Over | Word::Under));
            (soft && run.gap(at + 1) == Gap::Space).then_some((at + 1, Modifier::Approx))
        })
        .map_or((at, None), |(after, modifier)| (after, Some(modifier)));
    let (end, amount, unit) = match counted(run, from) {
        Some(counted) if !counted.hyphened => {
            let (amount, unit) = counted.length.single().unwrap_or((counted.amount, counted.unit));
            (counted.end, amount, unit)
        }
        Some(_) => return None,
        None => match run.word(from)? {
            Word::Units(unit) if !behind_a_number(run, from) => (from + 1, Amount::Unknown, unit),
            _ => return None,
        },
    };
    let end = or_so(run, end);
    if run.gap(end) != Gap::Space {
        return None;
    }
    let (last, ahead, origin, rule) = match run.word(end)? {
        Word::Ago | Word::Back if is_ago(run, end) => (end + 1, false, From::Anchor, "<n> <units> ago"),
        Word::Earlier => (end + 1, false, From::Context, "<n> <units> earlier"),
        Word::Before if closed_behind(run, end) => (end + 1, false, From::Context, "<n> <units> earlier"),
        Word::Later => (end + 1, true, From::Context, "<n> <units> later"),
        Word::Hence => (end + 1, true, From::Anchor, "<n> <units> hence"),
        Word::From
            if matches!(run.word(end + 1), Some(Word::Vague(Reference::Present) | Word::Today))
                && run.gap(end + 1) == Gap::Space =>
        {
            (end + 2, true, From::Anchor, "<n> <units> from now")
        }
        // "a week on Friday"; "they stayed two weeks on Friday" is not said.
        Word::From | Word::On
            if unit == Unit::Week
                && run.gap(end + 1) == Gap::Space
                && (run.is(end, Word::From) || run.is(from, Word::A)) =>
        {
            let weekday = super::date::weekday(run, end + 1)?;
            let weeks = amount.as_whole().and_then(|weeks| i32::try_from(weeks).ok())?;
            return Some(Found::new(
                end + 2,
                "<n> weeks from <weekday>",
                Meaning::of(Core::WeekdayOffset(weekday, weeks)),
            ));
        }
        _ => return None,
    };
    let mut meaning = Meaning::of(Core::Offset { amount, unit, ahead, from: origin });
    meaning.modifier = modifier;
    Some(Found::new(last, rule, meaning))
}

/// "ago", or "back" behind which no place is named: "six months back", not "two days back in the office".
pub(super) fn is_ago(run: &Run<'_>, at: usize) -> bool {
    let subject = || {
        let rest = run.get(at).and_then(|token| run.text[token.span.end..].strip_prefix(' ')).unwrap_or("");
        let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
        matches!(word, "when" | "and" | "but") || look_up(word).role == Role::Pronoun
    };
    let back = || run.is(at, Word::Back) && (closed_behind(run, at) || subject());
    run.gap(at) == Gap::Space && (run.is(at, Word::Ago) || back())
}

/// Whether nothing follows that the words could be the time before: "two days before", not "two days before the vote".
fn closed_behind(run: &Run<'_>, at: usize) -> bool {
    let rest = run.get(at).map_or("", |token| &run.text[token.span.end..]);
    rest.is_empty() || rest.starts_with(['.', ',', ';', ':', ')', '!', '?', '"', '\u{201d}'])
}
