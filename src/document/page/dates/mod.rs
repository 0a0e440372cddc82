//! The dates that a page states → when it was published and updated, and why the other candidates lost.
//!
//! In: [`Candidate`]s in any order. Out: [`Decided`]. Places are asked in the order of [`Rank`]. A date that lies (of a
//! year in which no page was written, of the days that programs write for "none", years away from all others that agree,
//! later than the day on which the page was saved) loses, wherever it stands.

mod candidates;
mod element;
mod lines;
mod meta;
mod saved;
mod written;

use chrono::{Datelike, NaiveDate, Timelike};

use crate::calendar::{DateOrder, Stamp, Zone};
use crate::document::{Considered, Origin, Verdict};

pub(super) use candidates::{Page, candidates};
pub(super) use saved::saved;
pub(super) use written::{exact, read};

/// How trustworthy a place is; the earlier, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// JSON-LD of the article.
    ArticleJsonLd,
    /// OpenGraph's time of the article.
    OpenGraph,
    /// Microdata or RDFa of the article.
    Microdata,
    /// Names of meta elements that publishing systems write.
    Meta,
    /// JSON-LD of the page.
    PageJsonLd,
    /// `<time>` that says what it is.
    MarkedTime,
    /// A line near the headline that says it: "Published: …".
    Labelled,
    /// The address.
    Address,
    /// Another `<time>`, or an element with a name such as "date", near the headline.
    Near,
    /// A line with a date near the headline.
    Line,
    /// The opening of the story: "Oberau, (12.03.2015). The dam …".
    Opening,
    /// Any other `<time>` or element named so.
    Far,
    /// JSON-LD or microdata of when it was made.
    Created,
}

/// A date that a page states.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub rank: Rank,
    pub origin: Origin,
    /// The name under which it stands: "datePublished of NewsArticle".
    pub name: String,
    pub text: String,
    /// Whether it says when the page was updated.
    pub updated: bool,
}

/// What was decided.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Decided {
    pub published: Option<(Stamp, Origin)>,
    pub updated: Option<(Stamp, Origin)>,
    /// Every candidate, in the order in which they were asked.
    pub considered: Vec<Considered>,
}

/// Dates further apart than this, in days, do not belong to one article.
const APART: i64 = 400;
/// More candidates are not looked at.
const MOST: usize = 64;

/// Decides between candidates. `saved` is the day on which the page was saved.
pub(super) fn decide(
    mut candidates: Vec<Candidate>,
    zone: Option<Zone>,
    order: DateOrder,
    saved: Option<NaiveDate>,
) -> Decided {
    candidates.sort_by_key(|candidate| candidate.rank);
    candidates.truncate(MOST);
    let stamps: Vec<Option<Stamp>> =
        candidates.iter().map(|candidate| read(&candidate.text, zone, order)).collect();
    let days: Vec<(Rank, NaiveDate)> = candidates
        .iter()
        .zip(&stamps)
        .filter_map(|(candidate, stamp)| {
            Some((candidate.rank, stamp.map(|stamp| stamp.day).filter(|&day| is_day(day))?))
        })
        .collect();
    let own_day = own_day(&candidates, &stamps);
    let mut decided = Decided::default();
    for (candidate, stamp) in candidates.into_iter().zip(stamps) {
        let Candidate { origin, name, text, updated, .. } = candidate;
        let verdict = match stamp {
            None => Verdict::NamesNoDay,
            Some(stamp) => lie(stamp.day, &days, saved).unwrap_or_else(|| {
                let taken = if updated { decided.updated.is_some() } else { decided.published.is_some() };
                match (taken, updated) {
                    (true, _) => Verdict::Outranked,
                    (false, false) if own_day.is_some_and(|own| is_of_same_moment(stamp, own)) => {
                        Verdict::TellsUtc
                    }
                    (false, true) => {
                        decided.updated = Some((stamp, origin));
                        Verdict::Updated
                    }
                    (false, false) => {
                        decided.published = Some((stamp, origin));
                        Verdict::Published
                    }
                }
            }),
        };
        decided.considered.push(Considered { origin, name, text, stamp, verdict });
    }
    decided
}

/// The day under which the page shows itself to its readers, in the zone of its outlet.
fn own_day(candidates: &[Candidate], stamps: &[Option<Stamp>]) -> Option<NaiveDate> {
    let shown = |candidate: &Candidate| {
        !candidate.updated
            && matches!(
                candidate.rank,
                Rank::MarkedTime | Rank::Labelled | Rank::Address | Rank::Near | Rank::Line
            )
    };
    let mut stamps =
        candidates.iter().zip(stamps).filter(|(candidate, _)| shown(candidate)).map(|(_, stamp)| *stamp);
    stamps.find_map(|stamp| stamp.filter(|stamp| stamp.zone.is_none())).map(|stamp| stamp.day)
}

/// Whether a time in UTC is of that day, the one before or the one after, in some zone on earth.
fn is_of_same_moment(stamp: Stamp, own: NaiveDate) -> bool {
    let (Some(time), Some(Zone::Offset(0))) = (stamp.time, stamp.zone) else { return false };
    match (own - stamp.day).num_days() {
        1 => time.hour() >= 10,
        -1 => time.hour() < 12,
        _ => false,
    }
}

/// Why a day cannot be that of the page.
fn lie(day: NaiveDate, days: &[(Rank, NaiveDate)], saved: Option<NaiveDate>) -> Option<Verdict> {
    if !is_day(day) {
        return Some(Verdict::StandsForNone);
    }
    if saved.is_some_and(|saved| (day - saved).num_days() > 1) {
        return Some(Verdict::AfterSaving);
    }
    let near = |one: NaiveDate, other: NaiveDate| (one - other).num_days().abs() <= APART;
    // Two other places that agree outvote one that stands alone.
    let others: Vec<(Rank, NaiveDate)> =
        days.iter().copied().filter(|&(_, other)| !near(day, other)).collect();
    let alone = days.iter().filter(|&&(_, other)| near(day, other)).count() == 1;
    let agree = others.iter().enumerate().any(|(at, &(rank, one))| {
        others.iter().skip(at + 1).any(|&(place, other)| place != rank && near(one, other))
    });
    (alone && agree).then_some(Verdict::FarFromOthers)
}

/// Whether a page can be of that day: no year before newspapers or far ahead, and none of the days that programs write
/// where they know of none.
fn is_day(day: NaiveDate) -> bool {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    (1700..2100).contains(&year)
        && !matches!((year, month, of_month), (1970 | 1900, 1, 1) | (1969 | 1899, 12, 30 | 31))
}
