//! A timeline as a table for the terminal.

use super::row::{self, Row};
use super::{List, Shown, cited, difference};
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::table::{Column, table};
use crate::report::Timeline;

/// The documents, the rows, and what has no row.
#[must_use]
pub fn table_of(timeline: &Timeline<'_>, shown: Shown, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    let lists = super::lists(timeline, shown);
    let cited = shown.cited.then(|| cited::documents(timeline, &lists));
    documents(
        timeline,
        |index| cited.as_ref().is_none_or(|cited| cited.contains(&index)),
        &mut canvas,
        style,
    );
    let rows = grouped(row::rows(timeline, style.dates), shown);
    canvas.gap();
    if rows.is_empty() {
        canvas.paragraph("", &[Run::new("No dated statement to show.", Paint::Plain)]);
    } else {
        let columns = [
            Column::narrow("Date", 24),
            Column::wide("Statement"),
            Column::narrow("Status", 24),
            Column::narrow("Source", 10),
        ];
        canvas.verbatim(&table(&columns, &rows, style));
    }
    below(lists, &mut canvas);
    canvas.into_bytes()
}

/// The documents, and the statements that differ.
#[must_use]
pub fn conflicts_of(timeline: &Timeline<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    documents(timeline, |_| true, &mut canvas, style);
    let groups = difference::conflicts(timeline, style.dates);
    if groups.is_empty() {
        canvas.gap();
        canvas.paragraph("", &[Run::new("No statements that differ.", Paint::Plain)]);
    }
    for group in groups {
        canvas.heading(group.title);
        let rows = group
            .sides
            .into_iter()
            .map(|side| vec![side.date, side.said, side.statement.text.clone().into_owned(), side.source]);
        let columns = [
            Column::narrow("Date", 24),
            Column::narrow("Says", 24),
            Column::wide("Statement"),
            Column::narrow("Source", 24),
        ];
        canvas.verbatim(&table(&columns, &rows.collect::<Vec<_>>(), style));
    }
    canvas.into_bytes()
}

/// The documents, numbered: those that are to be listed, and how many others there are.
fn documents(timeline: &Timeline<'_>, is_listed: impl Fn(usize) -> bool, canvas: &mut Canvas, style: Style) {
    let listed = timeline.documents.iter().enumerate().filter(|(index, _)| is_listed(*index));
    let rows: Vec<Vec<String>> = listed
        .map(|(index, source)| {
            vec![(index + 1).to_string(), row::name(source), row::published(source, style.dates)]
        })
        .collect();
    let columns = [Column::narrow("", 5), Column::wide("Source"), Column::narrow("Published", 64)];
    canvas.verbatim(&table(&columns, &rows, style));
    let others = match timeline.documents.len() - rows.len() {
        0 => return,
        1 => "1 document is named in no row".to_owned(),
        many => format!("{many} documents are named in no row"),
    };
    canvas.gap();
    canvas.paragraph("", &[Run::owned(others, Paint::Dim)]);
}

/// The cells of all rows, with a heading over each group.
fn grouped(rows: Vec<Row<'_>>, shown: Shown) -> Vec<Vec<String>> {
    let Some(group) = shown.group else { return rows.into_iter().map(cells).collect() };
    let alone = |text: String| vec![text, String::new(), String::new(), String::new()];
    let (mut grouped, mut last) = (Vec::with_capacity(rows.len()), None);
    for row in rows {
        let title = Some(group.title(row.entry, shown.dates));
        if title != last {
            if last.is_some() {
                grouped.push(alone(String::new()));
            }
            grouped.extend(title.clone().map(|title| alone(title.to_uppercase())));
            last = title;
        }
        grouped.push(cells(row));
    }
    grouped
}

fn cells(row: Row<'_>) -> Vec<String> {
    let date = if row.first { row.date } else { String::new() };
    vec![date, row.text, row.status.join("; "), row.sources]
}

/// The lists under the rows: each counted, and shown where that was asked for.
fn below(lists: [List; 4], canvas: &mut Canvas) {
    let lists = lists.into_iter().filter(|list| !list.items.is_empty());
    let (full, counted): (Vec<List>, Vec<List>) = lists.partition(|list| list.shown);
    for list in full {
        canvas.heading(&list.title());
        for item in &list.items {
            let lead = format!("  {} ", item.document + 1);
            canvas.paragraph(&lead, &[Run::new(&item.text, Paint::Plain)]);
        }
    }
    if !counted.is_empty() {
        canvas.gap();
    }
    for list in counted {
        let line = format!("{}: show with {}", list.title(), list.option);
        canvas.paragraph("", &[Run::owned(line, Paint::Dim)]);
    }
}
