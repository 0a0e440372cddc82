//! Named parts of the calendar: months, seasons, quarters, halves and weekdays, with "last", "this", "next", "of 1990".

use crate::calendar::{Amount, Date, Field, Half, Length, Season, Unit, Weekday, Year};
use crate::expression::meaning::{Core, Meaning, Side, Stretch, Which};
use crate::expression::run::{Found, Run, ordinal};
use crate::expression::token::{Case, Gap};
use crate::language::english::company;
use crate::language::english::feasts::Feast;
use crate::language::english::time::Word;

use super::context::clause_ends;
use super::plausible;
use super::year::year;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    of_a_year(run, at)
        .or_else(|| with_determiner(run, at))
        .or_else(|| bare(run, at))
        .map(|found| as_habit(run, at, found))
}

/// "usually meets on Friday", "usually strong in the second quarter": what is told of every one of them.
fn as_habit(run: &Run<'_>, at: usize, found: Found) -> Found {
    let Core::Part(field, Which::Bare) = found.meaning.core else { return found };
    let told =
        matches!(field, Field::Weekday(_) | Field::Month(_) | Field::Season(_) | Field::Quarter(Some(_)));
    if !told || run.possessive(found.end) || !plausible::is_habitual(run, at) {
        return found;
    }
    let core = Core::Date(Date { year: Year::Unknown, field });
    Found { meaning: Meaning::of(core).recurring(None, None), ..found }
}

/// A named part and the rule under which it is known.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub end: usize,
    pub field: Field,
    rule: &'static str,
    /// Where its year may be told: behind another with which it is joined, "the first and second quarters of 1990".
    behind: usize,
}

/// A weekday, month, season, quarter or half at `at`, without any determiner.
fn named(run: &Run<'_>, at: usize) -> Option<Named> {
    let of = |field, rule| Some(Named { end: at + 1, field, rule, behind: at + 1 });
    match run.word(at)? {
        Word::Weekday(weekday) => of(Field::Weekday(weekday), "weekday"),
        Word::DoubtfulWeekday(weekday) => of(Field::Weekday(weekday), "weekday"),
        Word::Month(month) => of(Field::Month(month), "month"),
        Word::DoubtfulMonth(month) if run.case(at) != Case::Lower => of(Field::Month(month), "month"),
        Word::Season(season) => of(Field::Season(season), "season"),
        _ => quarter(run, at),
    }
}

/// "third quarter", "third-quarter", "second half", "fiscal first quarter".
pub(super) fn quarter(run: &Run<'_>, at: usize) -> Option<Named> {
    let from = at + usize::from(run.is(at, Word::Fiscal));
    let last = if run.is(from, Word::Last)
        || run.is(from, Word::Later)
        || matches!(run.word(from), Some(Word::Ordinal(0)))
    {
        Some(from + 1)
    } else {
        None
    };
    let (after, number) = match (ordinal(run, from), last) {
        (Some(found), _) => found,
        (None, Some(after)) => (after, 0),
        _ => return None,
    };
    let after = after + usize::from(run.is(after, Word::Fiscal));
    if !run.close(after) {
        return None;
    }
    let of = |end, field, rule, behind| Some(Named { end, field, rule, behind });
    let end = after + 1;
    match (run.word(after)?, number) {
        (Word::Unit(Unit::Quarter), 1..=4) => of(end, Field::Quarter(Some(number as u8)), "quarter", end),
        (Word::Units(Unit::Quarter), 1..=4) if is_joined(run, from) => {
            of(end, Field::Quarter(Some(number as u8)), "quarter", end)
        }
        (Word::And | Word::Or, 1..=4) => {
            let (last, _) = ordinal(run, end).filter(|_| run.gap(end) == Gap::Space)?;
            let plural = run.is(last, Word::Units(Unit::Quarter)) && run.gap(last) == Gap::Space;
            let field = Field::Quarter(Some(number as u8));
            plural.then_some(Named { end: after, field, rule: "quarter", behind: last + 1 })
        }
        (Word::Half, 1) => of(end, Field::Half(Half::First), "half-year", end),
        (Word::Half, 0 | 2) => of(end, Field::Half(Half::Second), "half-year", end),
        _ => None,
    }
}

/// Whether "first and" or "third or" stands before the quarters at `at`.
fn is_joined(run: &Run<'_>, at: usize) -> bool {
    let Some(ordinal_at) = at.checked_sub(2) else { return false };
    matches!(run.word(at - 1), Some(Word::And | Word::Or))
        && ordinal(run, ordinal_at).is_some_and(|(end, number)| end == at - 1 && (1..=4).contains(&number))
}

/// "the third quarter of 1990", "September last year", "summer 1997", "this year's third quarter", "the 1988 second quarter".
fn of_a_year(run: &Run<'_>, at: usize) -> Option<Found> {
    // A year before it: "this year's third quarter", "1988's second quarter", "the 1988 second quarter", "the year-ago quarter".
    let the = usize::from(run.is(at, Word::The));
    if let Some((after, core)) = year_phrase(run, at + the) {
        let from = after + usize::from(run.possessive(after));
        if (run.gap(from) == Gap::Space || run.gap(from) == Gap::Hyphen)
            && let Some(part) = quarter(run, from).or_else(|| {
                named(run, from).filter(|part| matches!(part.field, Field::Season(_)) && from > after)
            })
        {
            return Some(Found::new(part.end, part.rule, Meaning::of(within(part.field, core)?)));
        }
    }
    let part = named(run, at + the)?;
    if matches!(part.field, Field::Weekday(_)) {
        return None;
    }
    let of = run.is(part.behind, Word::Of) && run.gap(part.behind) == Gap::Space;
    if of {
        let from = part.behind + 1;
        let (end, core) = year_phrase(run, from)?;
        let end = if part.behind > part.end { part.end } else { straddling(run, end, part.field, core) };
        // "the fall of 1990" is a season, "the fall of 12 houses" is none: a year phrase decides.
        return Some(Found::new(end, part.rule, Meaning::of(within(part.field, core)?)));
    }
    if !matches!(run.gap(part.behind), Gap::Space | Gap::Comma | Gap::Hyphen) {
        return None;
    }
    let (end, core) = year_phrase(run, part.behind)?;
    let end = if part.behind > part.end { part.end } else { straddling(run, end, part.field, core) };
    // "will fall next year": a verb.
    if run.slice(at + the, at + the + 1) == "fall"
        && the == 0
        && !matches!(core, Core::Date(_))
        && !plausible::the_fall(run, at)
    {
        return None;
    }
    // "the August 1988 cease-fire": the article belongs to the noun.
    let attributive = matches!(part.field, Field::Month(_)) || !matches!(core, Core::Date(_));
    if the == 1 && attributive && !matches!(part.field, Field::Quarter(_) | Field::Half(_)) {
        return None;
    }
    Some(Found::new(end, part.rule, Meaning::of(within(part.field, core)?)))
}

/// The token behind the second year of a winter, where one is told: "the winter of 1916-17".
fn straddling(run: &Run<'_>, at: usize, field: Field, year: Core) -> usize {
    let Core::Date(Date { year: Year::Of(first), .. }) = year else { return at };
    let joined = matches!(run.gap(at), Gap::Hyphen | Gap::Dash | Gap::Slash);
    let next = run.whole(at).filter(|_| joined && matches!(field, Field::Season(Season::Winter)));
    let second = |(value, digits): (u32, u8)| {
        let year = i64::from(first) + 1;
        i64::from(value) == if digits == 2 { year % 100 } else { year } && matches!(digits, 2 | 4)
    };
    at + usize::from(next.is_some_and(second))
}

/// "1990", "last year", "this year", "the same year", "that year", "fiscal 1989".
fn year_phrase(run: &Run<'_>, at: usize) -> Option<(usize, Core)> {
    if let Some((end, core)) = year(run, at) {
        let counted =
            run.gap(end) == Gap::Space && matches!(run.word(end), Some(Word::Units(_) | Word::Power(_)));
        return (!counted).then_some((end, core));
    }
    let the = usize::from(run.is(at, Word::The));
    let from = at + the;
    let year_at = from + 1;
    let is_year = run.is(year_at, Word::Unit(Unit::Year)) && run.close(year_at);
    if !is_year {
        return None;
    }
    let core = match run.word(from)? {
        Word::Last | Word::Past => Core::Shift(Unit::Year, -1),
        Word::This | Word::Current => Core::Shift(Unit::Year, 0),
        Word::Next | Word::Coming if the == 0 => Core::Shift(Unit::Year, 1),
        Word::That | Word::Same => Core::Context(Unit::Year, 0),
        Word::Next | Word::Following => Core::Context(Unit::Year, 1),
        Word::Previous => Core::Context(Unit::Year, -1),
        _ => return None,
    };
    Some((year_at + 1, core))
}

fn within(field: Field, year: Core) -> Option<Core> {
    match year {
        Core::Date(Date { year: year @ (Year::Of(_) | Year::Fiscal(_)), field: Field::Whole }) => {
            Some(Core::Date(Date { year, field }))
        }
        Core::ShortYear(short, Field::Whole) => Some(Core::ShortYear(short, field)),
        Core::Shift(Unit::Year, years) => Some(Core::Within(field, Unit::Year, years)),
        Core::Context(Unit::Year, years) => Some(Core::ContextField(field, years)),
        _ => None,
    }
}

/// "last Friday", "this summer", "the following spring", "that March", "next quarter" (a unit) is read elsewhere.
fn with_determiner(run: &Run<'_>, at: usize) -> Option<Found> {
    let the = usize::from(run.is(at, Word::The));
    let mut from = at + the;
    let mut which = match run.word(from)? {
        Word::Last => Which::Last,
        Word::Past if the == 1 => Which::Last,
        Word::Next if the == 1 => Which::Following,
        Word::Next => Which::Next,
        Word::Coming => Which::Next,
        Word::This | Word::Current => Which::This,
        Word::That => Which::Same,
        Word::Previous => Which::Previous,
        // "following Tuesday's quake": without an article it is a preposition.
        Word::Following if the == 1 => Which::Following,
        Word::Same => Which::Same,
        Word::Latest => Which::Last,
        _ if the == 1 => {
            let part = named(run, from)?;
            let doubtful = matches!(
                run.word(from),
                Some(Word::DoubtfulMonth(_) | Word::DoubtfulWeekday(_) | Word::Month(_))
            );
            if matches!(part.field, Field::Weekday(_)) && !doubtful {
                return weekday_after_next(run, part).or_else(|| weekday_beside(run, part)).or_else(|| {
                    weekday_before_last(run, part.end).map(|end| {
                        Found::new(
                            end,
                            "weekday before last",
                            Meaning::of(Core::Part(part.field, Which::BeforeLast)),
                        )
                    })
                });
            }
            let hyphened = run.gap(part.end - 1) == Gap::Hyphen;
            if doubtful
                || hyphened
                || matches!(part.field, Field::Season(_))
                    && (plausible::begins_name(run, from)
                        || plausible::is_compound(run, from, company::SEASONAL))
                || matches!(part.field, Field::Weekday(_))
                || matches!(run.slice(from, from + 1), "fall" | "Fall" | "spring" | "Spring")
                    && !plausible::the_fall(run, at)
                    && !plausible::names_an_event(run, from)
            {
                return None;
            }
            return Some(Found::new(part.end, part.rule, Meaning::of(Core::Part(part.field, Which::Bare))));
        }
        _ => return None,
    };
    from += 1;
    if run.gap(from) != Gap::Space {
        return None;
    }
    // "this past Friday", "this coming Tuesday", "that same Friday", "the very next Monday".
    match (which, run.word(from)) {
        (Which::This, Some(Word::Past | Word::Last)) => (which, from) = (Which::Latest, from + 1),
        (Which::This, Some(Word::Coming | Word::Next)) => (which, from) = (Which::Next, from + 1),
        (Which::Same, Some(Word::Same)) => from += 1,
        (Which::Same, Some(Word::Next)) if the == 1 => (which, from) = (Which::Following, from + 1),
        _ => {}
    }
    let part = named(run, from)?;
    let doubtful = matches!(run.word(from), Some(Word::DoubtfulMonth(_) | Word::DoubtfulWeekday(_)));
    // "this sun-dried tomato"
    if matches!(run.word(from), Some(Word::DoubtfulWeekday(_)))
        && run.get(from).is_some_and(|token| run.text[token.span.end..].starts_with('-'))
    {
        return None;
    }
    // "complained that third-quarter earnings", "said that May would": a conjunction.
    let joins =
        the == 0 && matches!(part.field, Field::Weekday(_)) && plausible::goes_on_as_clause(run, part.end);
    if which == Which::Same && (doubtful || run.gap(part.end - 1) == Gap::Hyphen || joins) {
        return None;
    }
    if let (Field::Month(_), Some(year), Gap::Space) =
        (part.field, super::year::plain(run, part.end), run.gap(part.end))
    {
        return Some(Found::new(
            part.end + 1,
            "month and year",
            Meaning::of(Core::Date(Date::new(year, part.field))),
        ));
    }
    let rule = match (which, part.field) {
        (Which::Last | Which::Latest, Field::Weekday(_)) => "last <weekday>",
        (Which::Next, Field::Weekday(_)) => "next <weekday>",
        (Which::This, Field::Weekday(_)) => "this <weekday>",
        (_, Field::Weekday(_)) => "<weekday> of the text",
        (Which::Last | Which::Latest, Field::Month(_)) => "last <month>",
        (Which::Next, Field::Month(_)) => "next <month>",
        (Which::This, Field::Month(_)) => "this <month>",
        (Which::Last | Which::Latest, Field::Season(_)) => "last <season>",
        (Which::Next, Field::Season(_)) => "next <season>",
        (Which::This, Field::Season(_)) => "this <season>",
        _ => part.rule,
    };
    if which == Which::Last
        && let Some(end) = weekday_before_last(run, part.end).filter(|_| the == 1)
    {
        return Some(Found::new(
            end,
            "weekday before last",
            Meaning::of(Core::Part(part.field, Which::BeforeLast)),
        ));
    }
    Some(Found::new(part.end, rule, Meaning::of(Core::Part(part.field, which))))
}

/// "the Saturday before Easter", "the Friday after 6 June 1944": the weekday next to a day that is told.
fn weekday_beside(run: &Run<'_>, part: Named) -> Option<Found> {
    let Field::Weekday(weekday) = part.field else { return None };
    let after = match run.word(part.end)? {
        Word::After | Word::Following => true,
        Word::Before | Word::Previous => false,
        _ => return None,
    };
    let spaced = run.gap(part.end) == Gap::Space && run.gap(part.end + 1) == Gap::Space;
    let day = super::day(run, part.end + 1).filter(|_| spaced)?;
    let told =
        matches!(day.meaning.core, Core::Date(_) | Core::Feast(..) | Core::Numbers(..) | Core::Nth(..));
    let meaning = Meaning { stretch: Some(Stretch::Beside { weekday, after }), ..day.meaning };
    told.then(|| Found::new(day.end, "weekday beside a day", meaning))
}

/// "the Monday after next": a week from the next one.
fn weekday_after_next(run: &Run<'_>, part: Named) -> Option<Found> {
    let Field::Weekday(weekday) = part.field else { return None };
    let spaced = run.gap(part.end) == Gap::Space && run.gap(part.end + 1) == Gap::Space;
    let closed = run.unit(part.end + 2).is_none();
    (run.is(part.end, Word::After) && run.is(part.end + 1, Word::Next) && spaced && closed)
        .then(|| Found::new(part.end + 2, "weekday week", Meaning::of(Core::WeekdayOffset(weekday, 1))))
}

/// "… before last".
fn weekday_before_last(run: &Run<'_>, at: usize) -> Option<usize> {
    (run.is(at, Word::Before) && run.is(at + 1, Word::Last) && run.gap(at) == Gap::Space).then_some(at + 2)
}

/// A part on its own: "Friday", "March", "third quarter", and the weekday of another week: "Friday week".
fn bare(run: &Run<'_>, at: usize) -> Option<Found> {
    let part = named(run, at)?;
    if plausible::is_person(run, at) {
        return None;
    }
    match part.field {
        Field::Weekday(weekday) => {
            if !plausible::weekday(run, at) {
                return None;
            }
            if let Some(weeks) = weeks_on(run, part.end) {
                return Some(Found::new(
                    part.end + 1,
                    "weekday week",
                    Meaning::of(Core::WeekdayOffset(weekday, weeks)),
                ));
            }
            if let Some(found) = of_a_week(run, part.end, weekday).or_else(|| which_behind(run, part)) {
                return Some(found);
            }
        }
        Field::Month(_) if !plausible::month(run, at) => return None,
        Field::Month(_) => {
            if let Some(found) = which_behind(run, part) {
                return Some(found);
            }
        }
        Field::Season(season) if !plausible::season(run, at, season) => return None,
        Field::Half(_) => return None,
        _ => {}
    }
    Some(Found::new(part.end, part.rule, Meaning::of(Core::Part(part.field, Which::Bare))))
}

/// "week" or "fortnight" right behind a day: how many weeks from it.
pub(super) fn weeks_on(run: &Run<'_>, at: usize) -> Option<i32> {
    let weeks = match run.word(at)? {
        Word::Unit(Unit::Week) => 1,
        Word::Unit(Unit::Fortnight) => 2,
        _ => return None,
    };
    let behind = run.gap(at) == Gap::Space && run.case(at) == Case::Lower && !run.possessive(at + 1);
    behind.then_some(weeks)
}

/// "Thursday last", "in March next", as letters and law have it: "last" with no noun behind it.
fn which_behind(run: &Run<'_>, part: Named) -> Option<Found> {
    let which = match run.word(part.end).filter(|_| run.gap(part.end) == Gap::Space)? {
        Word::Last => Which::Last,
        Word::Next => Which::Next,
        _ => return None,
    };
    let rest = run.get(part.end).map_or("", |token| run.text[token.span.end..].trim_start_matches(' '));
    let rule = match (which, part.field) {
        (Which::Last, Field::Month(_)) => "last <month>",
        (Which::Last, _) => "last <weekday>",
        (_, Field::Month(_)) => "next <month>",
        _ => "next <weekday>",
    };
    let ends = clause_ends(rest) && !run.is(part.end + 1, Word::At);
    ends.then(|| Found::new(part.end + 1, rule, Meaning::of(Core::Part(part.field, which))))
}

/// "Tuesday last week", "Monday of next week", "Friday of this week".
fn of_a_week(run: &Run<'_>, at: usize, weekday: Weekday) -> Option<Found> {
    let from = at + usize::from(run.is(at, Word::Of));
    if !run.is(from + 1, Word::Unit(Unit::Week))
        || run.gap(from) != Gap::Space
        || run.gap(from + 1) != Gap::Space
        || run.gap(at) != Gap::Space
    {
        return None;
    }
    let weeks = match run.word(from)? {
        Word::Last => -1,
        Word::This => 0,
        Word::Next => 1,
        _ => return None,
    };
    Some(Found::new(
        from + 2,
        "weekday of a week",
        Meaning::of(Core::Within(Field::Weekday(weekday), Unit::Week, weeks)),
    ))
}

/// "a week ago Tuesday", "a year ago today", "fifty years ago this summer": a part at a distance.
pub(in crate::expression) fn distant(run: &Run<'_>, at: usize) -> Option<Found> {
    weekday_ago(run, at)
        .or_else(|| weekdays_ago(run, at))
        .or_else(|| seasons_ago(run, at))
        .or_else(|| anniversary(run, at))
}

/// "two summers ago", "three winters back": that season, so many years before this one.
fn seasons_ago(run: &Run<'_>, at: usize) -> Option<Found> {
    let (next, amount) = super::duration::amount(run, at)?;
    let Word::Seasons(season) = run.word(next).filter(|_| run.gap(next) == Gap::Space)? else { return None };
    let years = i32::try_from(amount.as_whole()?).ok()?;
    super::duration::is_ago(run, next + 1).then(|| {
        let core = Core::Within(Field::Season(season), Unit::Year, -years);
        Found::new(next + 2, "<n> <units> ago <day>", Meaning::of(core))
    })
}

/// "two Fridays ago": the last one is the first.
fn weekdays_ago(run: &Run<'_>, at: usize) -> Option<Found> {
    let (next, amount) = super::duration::amount(run, at)?;
    let Word::Weekdays(weekday) = run.word(next).filter(|_| run.gap(next) == Gap::Space)? else {
        return None;
    };
    let weeks = i32::try_from(amount.as_whole()?).ok().filter(|weeks| (2..=20).contains(weeks))?;
    super::duration::is_ago(run, next + 1).then(|| {
        let core = Core::WeekdayOffset(weekday, 1 - weeks);
        Found::new(next + 2, "weekday weeks ago", Meaning::of(core))
    })
}

/// "a year ago today", "two weeks ago yesterday", "ten years ago this month", "fifty years ago this summer".
fn anniversary(run: &Run<'_>, at: usize) -> Option<Found> {
    let counted = super::duration::counted(run, at).filter(|counted| !counted.hyphened)?;
    let (amount, unit) = counted.length.single()?;
    let (end, ago) = (counted.end + 1, counted.end);
    if let Some(found) = weeks_from(run, at, ago) {
        return Some(found);
    }
    let spaced = [ago, end].iter().all(|at| run.gap(*at) == Gap::Space);
    if !run.is(ago, Word::Ago) || !spaced || amount == Amount::Unknown {
        return None;
    }
    let found = |end, core| Some(Found::new(end, "<n> <units> ago <day>", Meaning::of(core)));
    let of = |of, by| Core::Anniversary { amount, unit, of, by };
    match run.word(end)? {
        Word::Today => found(end + 1, of(Unit::Day, 0)),
        Word::Yesterday => found(end + 1, of(Unit::Day, -1)),
        Word::Tomorrow => found(end + 1, of(Unit::Day, 1)),
        Word::This | Word::Last | Word::Next if run.gap(end + 1) == Gap::Space => {
            let by = match run.word(end)? {
                Word::This => 0,
                Word::Last => -1,
                _ => 1,
            };
            match run.word(end + 1)? {
                Word::Unit(whole @ (Unit::Week | Unit::Month)) if unit > whole => {
                    found(end + 2, of(whole, by))
                }
                Word::Season(season) if by == 0 && unit == Unit::Year => {
                    let years = i32::try_from(amount.as_whole()?).ok()?;
                    found(end + 2, Core::Within(Field::Season(season), Unit::Year, -years))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// "a week today", "a fortnight tomorrow", as the British count ahead.
fn weeks_from(run: &Run<'_>, at: usize, end: usize) -> Option<Found> {
    let one = run.is(at, Word::A) && end == at + 2 && run.gap(end) == Gap::Space;
    let weeks = match run.word(at + 1).filter(|_| one)? {
        Word::Unit(Unit::Week) => 1,
        Word::Unit(Unit::Fortnight) => 2,
        _ => return None,
    };
    let days = match run.word(end)? {
        Word::Today => 0,
        Word::Tomorrow => 1,
        _ => return None,
    };
    let core = Core::Shift(Unit::Day, days + 7 * weeks);
    (!run.possessive(end + 1)).then(|| Found::new(end + 1, "weekday week", Meaning::of(core)))
}

fn weekday_ago(run: &Run<'_>, at: usize) -> Option<Found> {
    let (after, weeks) = match (run.word(at)?, run.numeral(at)) {
        (Word::A | Word::Number(1), _) => (at + 1, 1),
        (Word::Number(number @ 2..=10), _) => (at + 1, number as i32),
        _ => return None,
    };
    let unit = run.unit(after)?;
    // "a week ago Tuesday", "a week last Tuesday".
    let back =
        matches!(run.word(after + 1), Some(Word::Ago | Word::Last)) && run.gap(after + 1) == Gap::Space;
    if unit != Unit::Week || run.gap(after) != Gap::Space || !back {
        return None;
    }
    let part = named(run, after + 2)
        .or_else(|| run.is(after + 2, Word::On).then(|| named(run, after + 3)).flatten())?;
    let Field::Weekday(weekday) = part.field else { return None };
    if run.gap(after + 2) != Gap::Space {
        return None;
    }
    Some(Found::new(part.end, "weekday weeks ago", Meaning::of(Core::WeekdayOffset(weekday, -weeks))))
}

/// "the first Tuesday in November", "the last Monday of May 2013".
pub(in crate::expression) fn nth_weekday(run: &Run<'_>, at: usize) -> Option<Found> {
    let from = at + usize::from(run.is(at, Word::The));
    let (after, count) = match run.word(from) {
        Some(Word::Last | Word::Ordinal(0)) => (from + 1, -1),
        _ => ordinal(run, from).map(|(end, number)| (end, number as i8))?,
    };
    if !(-1..=5).contains(&count) || run.gap(after) != Gap::Space {
        return None;
    }
    let weekday = super::date::weekday(run, after)?;
    if run.is(after + 1, Word::After) {
        return after_nth(run, after + 2, count, weekday);
    }
    if !matches!(run.word(after + 1), Some(Word::In | Word::Of)) {
        return None;
    }
    if let Some(found) = nth_of_a_month(run, after + 2, count, weekday) {
        return Some(found);
    }
    let month = super::date::month(run, after + 2)?;
    let end = after + 3;
    let (end, year) =
        match year(run, end).or_else(|| (run.gap(end) == Gap::Comma).then(|| year(run, end)).flatten()) {
            Some((last, Core::Date(Date { year: Year::Of(year), .. })))
                if matches!(run.gap(end), Gap::Space | Gap::Comma) =>
            {
                (last, Some(year))
            }
            _ => (end, None),
        };
    Some(Found::new(end, "nth weekday of a month", Meaning::of(Core::Nth(count, weekday, month, year))))
}

/// "the first Tuesday after the first Monday in November", as elections are set.
fn after_nth(run: &Run<'_>, at: usize, count: i8, weekday: Weekday) -> Option<Found> {
    let base = nth_weekday(run, at).filter(|_| run.gap(at) == Gap::Space)?;
    let Core::Nth(nth, from, month, year) = base.meaning.core else { return None };
    let weekday_number = |day: Weekday| i16::from(day.number_from_monday() as u8);
    let ahead = (weekday_number(weekday) - weekday_number(from) + 6).rem_euclid(7) + 1;
    let days = ahead + 7 * (i16::from(count) - 1);
    let feast = Feast::AfterNth(days, nth, from, month);
    (1..=5)
        .contains(&count)
        .then(|| Found::new(base.end, base.rule, Meaning::of(Core::Feast(feast, Which::Bare, year))))
}

/// "the last Friday of the month", "of next month", "of every month".
fn nth_of_a_month(run: &Run<'_>, at: usize, count: i8, weekday: Weekday) -> Option<Found> {
    let (word, month) = (run.word(at)?, run.word(at + 1));
    if month != Some(Word::Unit(Unit::Month)) || run.gap(at + 1) != Gap::Space || run.gap(at) != Gap::Space {
        return None;
    }
    let by = match word {
        Word::Every => {
            let quant = if run.slice(at, at + 1).eq_ignore_ascii_case("each") { "EACH" } else { "EVERY" };
            let core = Core::Length(Length::of(Amount::whole(1), Unit::Month), Side::Free);
            let meaning = Meaning::of(core).recurring(Some(quant), None);
            return Some(Found::new(at + 2, "every <unit>", meaning));
        }
        Word::The | Word::This => 0,
        Word::Last => -1,
        Word::Next => 1,
        _ => return None,
    };
    let core = Core::NthWithin(count, weekday, by);
    Some(Found::new(at + 2, "nth weekday of a month", Meaning::of(core)))
}
