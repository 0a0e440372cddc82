//! Rows of days and parts of days → one row a day; coarser rows go.

use crate::calendar::{Date, Grain, Period, Value};
use crate::timeline::{Entry, Timeline, rows};

/// Puts all that stands on a day, or at an hour or in a part of it, into one entry.
pub(super) fn fold(timeline: &mut Timeline) {
    let mut days: Vec<Entry> = Vec::new();
    let mut places = Vec::with_capacity(timeline.entries.len());
    for mut entry in std::mem::take(&mut timeline.entries) {
        if !within_a_day(&entry) {
            places.push(vec![None; entry.statements.len()]);
            continue;
        }
        let day = entry.period.earliest.day;
        if days.last().is_none_or(|last| last.period.earliest.day != day) {
            let period = Period::days(day, day, Grain::Day);
            let edtf = Value::date(Date::day(day)).edtf(None);
            let id = rows::value_id(&period, edtf.as_deref());
            days.push(Entry { id, edtf, period, grain: Grain::Day, statements: Vec::new() });
        }
        let index = days.len() - 1;
        if let Some(last) = days.last_mut() {
            let from = last.statements.len();
            places.push((0..entry.statements.len()).map(|place| Some((index, from + place))).collect());
            last.statements.append(&mut entry.statements);
        }
    }
    timeline.entries = days;
    timeline.follow(&places);
}

/// Whether all of an entry lies within one day: "from 9 a.m. to noon on Monday" does.
fn within_a_day(entry: &Entry) -> bool {
    let Entry { grain, period, .. } = entry;
    match grain {
        Grain::Day | Grain::Part | Grain::Hour | Grain::Minute | Grain::Second => true,
        Grain::Interval => period.earliest.day == period.latest.day,
        _ => false,
    }
}
