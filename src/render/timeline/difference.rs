//! What statements say differently: in words beside a row, and side by side.

use super::row;
use crate::render::day::{self, DateStyle};
use crate::render::words;
use crate::report::{Conflict, ConflictKind, Entry, LaterFigure, Statement, Timeline};

/// So many of the statements that differ are named in a row.
const NAMED: usize = 3;

/// What other statements say differently, by statement.
pub struct Said(Vec<(usize, usize, String)>);

impl Said {
    /// What is said beside the rows of a timeline.
    pub fn of(timeline: &Timeline<'_>, dates: DateStyle) -> Self {
        let mut said = Vec::new();
        for conflict in &timeline.conflicts {
            for (own, &[entry, statement]) in conflict.statements.iter().enumerate() {
                let others = (0..conflict.statements.len()).filter(|other| *other != own);
                let named =
                    others.take(NAMED).filter_map(|other| differing(timeline, conflict, other, dates));
                let mut named: Vec<String> = named.collect();
                if conflict.statements.len() > NAMED + 1 {
                    named.push(format!("and {} more", conflict.statements.len() - NAMED - 1));
                }
                said.push((entry, statement, format!("differs {}: {}", on(conflict.kind), named.join("; "))));
            }
        }
        for raised in &timeline.later_figures {
            for (own, &[entry, statement]) in raised.statements.iter().enumerate() {
                said.push((entry, statement, beside(timeline, raised, own, dates)));
            }
        }
        said.sort_by_key(|(entry, statement, _)| (*entry, *statement));
        Self(said)
    }

    /// What is said beside one statement.
    pub fn of_row(&self, entry: usize, statement: usize) -> impl Iterator<Item = String> {
        let start = self.0.partition_point(|(e, s, _)| (*e, *s) < (entry, statement));
        let own = self.0.iter().skip(start).take_while(move |(e, s, _)| (*e, *s) == (entry, statement));
        own.map(|(_, _, words)| words.clone())
    }
}

const fn on(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Date => "on the date",
        ConflictKind::Number => "on the number",
        ConflictKind::Status => "on the status",
    }
}

fn found<'t>(
    timeline: &'t Timeline<'t>,
    [entry, statement]: [usize; 2],
) -> Option<(&'t Entry<'t>, &'t Statement<'t>)> {
    let entry = timeline.entries.get(entry)?;
    Some((entry, entry.statements.get(statement)?))
}

/// What one side of a conflict says.
fn differing(
    timeline: &Timeline<'_>,
    conflict: &Conflict<'_>,
    side: usize,
    dates: DateStyle,
) -> Option<String> {
    let (entry, statement) = found(timeline, *conflict.statements.get(side)?)?;
    let said = match conflict.kind {
        ConflictKind::Date => dates.of_row(entry, statement),
        ConflictKind::Number => match conflict.figures.get(side) {
            Some(figure) if !figure.is_empty() => figure.clone().into_owned(),
            _ => "another".to_owned(),
        },
        ConflictKind::Status => words::status(statement).to_owned(),
    };
    Some(format!("{said} in {}", statement.document + 1))
}

/// The day of which a figure is told, and what others were told before and after it: "figure as of 8 Sep; later figure: 1,200
/// workers in 3, as of 10 Sep".
fn beside(timeline: &Timeline<'_>, raised: &LaterFigure<'_>, own: usize, dates: DateStyle) -> String {
    let as_of = |side: usize| {
        let year = found(timeline, *raised.statements.get(side)?)
            .and_then(|(entry, _)| day::year_of(&entry.earliest));
        Some(format!("as of {}", dates.short(raised.as_of.get(side)?.as_deref()?, year)))
    };
    let told = |side: usize| {
        let (_, statement) = found(timeline, *raised.statements.get(side)?)?;
        let day = as_of(side).map_or(String::new(), |day| format!(", {day}"));
        Some(format!("{} in {}{day}", raised.figures.get(side)?, statement.document + 1))
    };
    let mut words = vec![as_of(own).map_or_else(|| "figure".to_owned(), |day| format!("figure {day}"))];
    // Two figures of one day differ; neither is the later one.
    let of_another_day = |side: usize| raised.as_of.get(side) != raised.as_of.get(own);
    for side in (0..raised.statements.len()).filter(|side| of_another_day(*side)) {
        let order = if side < own { "earlier" } else { "later" };
        words.extend(told(side).map(|told| format!("{order} figure: {told}")));
    }
    words.join("; ")
}

/// Statements that differ, to be shown side by side.
pub struct Group<'t> {
    /// In what.
    pub title: &'static str,
    /// Earliest source first.
    pub sides: Vec<Side<'t>>,
}

/// One of the statements that differ.
pub struct Side<'t> {
    /// The date: "Fri 6 Sep 2013".
    pub date: String,
    /// The statement.
    pub statement: &'t Statement<'t>,
    /// What it says where that is no date: a number, a status, an as-of day.
    pub said: String,
    /// Who says so: "2, Hill Ledger".
    pub source: String,
}

/// The conflicts of a timeline.
pub fn conflicts<'t>(timeline: &'t Timeline<'t>, dates: DateStyle) -> Vec<Group<'t>> {
    let group = |conflict: &'t Conflict<'t>| Group {
        title: match conflict.kind {
            ConflictKind::Date => "The date differs",
            ConflictKind::Number => "A number differs",
            ConflictKind::Status => "The status differs",
        },
        sides: sides(timeline, &conflict.statements, dates, |side, statement| match conflict.kind {
            ConflictKind::Date => String::new(),
            ConflictKind::Number => conflict.figures.get(side).map(ToString::to_string).unwrap_or_default(),
            ConflictKind::Status => words::status(statement).to_owned(),
        }),
    };
    timeline.conflicts.iter().map(group).collect()
}

/// The figures of a timeline that later publications raised.
pub fn later_figures<'t>(timeline: &'t Timeline<'t>, dates: DateStyle) -> Vec<Group<'t>> {
    let group = |raised: &'t LaterFigure<'t>| Group {
        title: "A later figure",
        sides: sides(timeline, &raised.statements, dates, |side, _| {
            let figure = raised.figures.get(side).map(ToString::to_string).unwrap_or_default();
            match raised.as_of.get(side) {
                Some(Some(day)) => format!("{figure}, as of {}", dates.short(day, None)),
                _ => figure,
            }
        }),
    };
    timeline.later_figures.iter().map(group).collect()
}

fn sides<'t>(
    timeline: &'t Timeline<'t>,
    statements: &'t [[usize; 2]],
    dates: DateStyle,
    said: impl Fn(usize, &Statement<'_>) -> String,
) -> Vec<Side<'t>> {
    let side = |(index, place): (usize, &[usize; 2])| {
        let (entry, statement) = found(timeline, *place)?;
        let outlet = timeline.documents.get(statement.document).map(row::outlet).unwrap_or_default();
        Some(Side {
            date: dates.of_row(entry, statement),
            statement,
            said: said(index, statement),
            source: format!("{}, {outlet}", statement.document + 1),
        })
    };
    statements.iter().enumerate().filter_map(side).collect()
}
