//! Which of several is meant: the clause decides between back and ahead, nearness where it says nothing.

use crate::calendar::{Date, Datelike, Field, Half, NaiveDate, Year, year_of_two_digits, years_around};
use crate::expression::{Direction, Which};

use super::step;

/// A value chosen and whether the choice was sure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen {
    pub date: Date,
    pub sure: bool,
    /// The value of the other reading, where both stay open.
    pub other: Option<Date>,
}

/// A named part of the calendar around `day`.
pub(super) fn choose(day: NaiveDate, field: Field, which: Which, toward: Direction) -> Option<Chosen> {
    if let Field::Weekday(weekday) = field {
        return choose_weekday(day, weekday, which, toward);
    }
    let current = current(day, field)?;
    let date = |year: i32| Date::new(year, field);
    let (year, place) = current;
    // `place`: the field lies before (-1), around (0) or after (1) the day within `year`.
    let chosen = |year: i32, sure: bool| Some(Chosen { date: date(year), sure, other: None });
    match which {
        Which::This => match (place, toward) {
            (0, _) => chosen(year, true),
            (-1, Direction::Ahead) => chosen(year + 1, false),
            _ => chosen(year, true),
        },
        Which::Last | Which::Latest | Which::Previous => {
            // The month before is called last month; who says "last February" in March means the year before.
            let just_over = which == Which::Last && is_month_before(day, field);
            chosen(if place < 0 && !just_over { year } else { year - 1 }, !just_over)
        }
        Which::BeforeLast => chosen(if place < 0 { year - 1 } else { year - 2 }, true),
        Which::Next | Which::Following => chosen(if place > 0 { year } else { year + 1 }, true),
        Which::Same => chosen(year, true),
        Which::Bare => match (place, toward) {
            (0, _) => chosen(year, true),
            (-1, Direction::Ahead) => chosen(year + 1, true),
            (1, Direction::Back) => chosen(year - 1, true),
            (-1, Direction::Back) | (1, Direction::Ahead) => chosen(year, true),
            (-1, Direction::Open) => chosen(year, false),
            // Ahead within the year, and nothing said: what is nearer, and printed dates look back more often.
            _ => chosen(if near_ahead(day, &date(year)) { year } else { year - 1 }, false),
        },
    }
}

/// Whether a month is the one before that of a day, in the same year.
fn is_month_before(day: NaiveDate, field: Field) -> bool {
    matches!(field, Field::Month(month) if u32::from(month) + 1 == day.month())
}

/// So many days ahead are near enough to be meant where the clause does not say.
const NEAR_AHEAD: i64 = 120;

/// Whether a later part of the year is nearer than the same part of the year before.
fn near_ahead(day: NaiveDate, date: &Date) -> bool {
    date.period().is_some_and(|period| (period.earliest.day - day).num_days() <= NEAR_AHEAD)
}

fn choose_weekday(
    day: NaiveDate,
    weekday: chrono::Weekday,
    which: Which,
    toward: Direction,
) -> Option<Chosen> {
    let of = |day: Option<NaiveDate>, sure: bool| Some(Chosen { date: Date::day(day?), sure, other: None });
    let same = day.weekday() == weekday;
    match which {
        Which::Bare => match toward {
            Direction::Ahead => of(step::weekday_ahead(day, weekday, false), true),
            Direction::Back => of(step::weekday_back(day, weekday, false), true),
            Direction::Open => of(step::weekday_back(day, weekday, false), same),
        },
        Which::This => match toward {
            Direction::Back => of(step::weekday_back(day, weekday, false), true),
            _ => of(step::weekday_ahead(day, weekday, false), true),
        },
        Which::Last | Which::Latest | Which::Previous => {
            // The day before is called yesterday; who says "last Monday" on a Tuesday means the week before.
            let back = step::weekday_back(day, weekday, true)?;
            let yesterday = which == Which::Last && day.pred_opt() == Some(back);
            of(if yesterday { step::days(back, -7) } else { Some(back) }, !yesterday)
        }
        Which::BeforeLast => of(step::days(step::weekday_back(day, weekday, true)?, -7), true),
        Which::Next => {
            let first = step::weekday_ahead(day, weekday, true)?;
            let after = step::days(first, 7).map(Date::day);
            Some(Chosen { date: Date::day(first), sure: false, other: after })
        }
        Which::Following => of(step::weekday_ahead(day, weekday, true), true),
        Which::Same => of(step::weekday_back(day, weekday, false), false),
    }
}

/// The year to start from and where in it the field lies: -1 before the day, 0 around it, 1 after it.
fn current(day: NaiveDate, field: Field) -> Option<(i32, i8)> {
    let order = |year: i32, place: std::cmp::Ordering| Some((year, place as i8));
    match field {
        Field::Month(month) => order(day.year(), u32::from(month).cmp(&day.month())),
        Field::Quarter(Some(quarter)) => order(day.year(), u32::from(quarter).cmp(&(day.month0() / 3 + 1))),
        Field::Half(half) => {
            order(day.year(), half.cmp(&if day.month() <= 6 { Half::First } else { Half::Second }))
        }
        Field::Season(season) => {
            let (year, now) = step::season_of(day);
            // In January the winter of last year goes on; every other season of this year is still to come.
            if now == season {
                Some((year, 0))
            } else {
                order(day.year(), u32::from(season.first_month()).cmp(&day.month()))
            }
        }
        Field::Day(month, of_month) => {
            order(day.year(), (u32::from(month), u32::from(of_month)).cmp(&(day.month(), day.day())))
        }
        Field::Whole
        | Field::AnyMonth
        | Field::Week(_)
        | Field::Weekend(_)
        | Field::Workdays
        | Field::DayOfMonth(_)
        | Field::Weekday(_)
        | Field::AnyDay
        | Field::Quarter(None) => None,
    }
}

/// The year of a day of which only month and day are told.
pub(super) fn year_of(day: NaiveDate, field: Field, toward: Direction) -> Option<Chosen> {
    if !matches!(field, Field::Day(..)) {
        return choose(day, field, Which::Bare, toward);
    }
    let distance = |year: i32| Some((year, (Date::new(year, field).period()?.earliest.day - day).num_days()));
    let candidates = years_around(day.year(), field).filter_map(distance);
    let fits = |days: i64| match toward {
        Direction::Back => days <= 0,
        Direction::Ahead => days >= 0,
        Direction::Open => true,
    };
    let nearest = candidates.clone().filter(|(_, days)| fits(*days)).min_by_key(|(_, days)| days.abs());
    // A day some weeks off against the tense is a likelier reading than one most of a year off with it.
    let any = candidates.clone().min_by_key(|(_, days)| days.abs())?;
    let (year, _) = match nearest {
        // Where nothing is said, printed dates look back, unless the day ahead is near.
        Some((_, days)) if toward == Direction::Open && days > NEAR_AHEAD => {
            candidates.filter(|(_, days)| *days <= 0).max_by_key(|(_, days)| *days)?
        }
        Some(found) if found.1.abs() <= 270 || any.1.abs() > 60 => found,
        _ => any,
    };
    Some(Chosen { date: Date::new(year, field), sure: false, other: None })
}

/// A two-digit year: of the hundred years that end twenty after the anchor, else after 1999.
pub(super) fn full_year(short: u8, anchor: Option<NaiveDate>) -> i32 {
    let base = anchor.map_or(1999, |day| day.year());
    year_of_two_digits(short, base - 79)
}

/// A date whose year is filled in.
pub(super) fn with_year(date: Date, year: i32) -> Date {
    Date { year: Year::Of(year), ..date }
}
