//! Tables of wrapped cells, laid out by `comfy-table` at a given width, on a terminal and off it alike.
//!
//! A column is as wide as its content up to a limit, or takes the room that is left. A column without content goes.
//! Cells may come from a document: what could steer a terminal is taken out.

use comfy_table::{ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

use super::{Style, safe};

/// Blanks after a cell; one more stands where another layout would draw a line.
const GUTTER: u16 = 1;
/// Rows of a piece.
const PIECE: usize = 512;
/// No column is drawn narrower than this.
const NARROWEST: usize = 4;
/// No lines but one below the header.
const LAYOUT: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// A column's title and width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub title: &'static str,
    /// How wide it may be; `None` for all the room that is left.
    pub most: Option<u16>,
}

impl Column {
    /// As wide as its content, but not wider than `most`.
    #[must_use]
    pub const fn narrow(title: &'static str, most: u16) -> Self {
        Self { title, most: Some(most) }
    }

    /// As wide as the room that is left.
    #[must_use]
    pub const fn wide(title: &'static str) -> Self {
        Self { title, most: None }
    }
}

/// A table of `rows`, each with one cell a column.
#[must_use]
pub fn table(columns: &[Column], rows: &[Vec<String>], style: Style) -> String {
    let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index));
    let shown = columns.iter().enumerate().filter(|(index, _)| cells(*index).any(|cell| !cell.is_empty()));
    let shown: Vec<Shown> = shown
        .map(|(index, column)| {
            let widest = cells(index).map(|cell| safe::line(cell).width()).max().unwrap_or(0);
            Shown { index, column: *column, widest: widest.max(column.title.width()) }
        })
        .collect();
    let widths = widths(&shown, style.width);
    let mut lines = String::new();
    // All widths are known, so a long table is drawn in pieces, of which only one is held in cells.
    for (number, piece) in rows.chunks(PIECE).enumerate() {
        let mut drawn = comfy_table::Table::new();
        drawn.load_style(LAYOUT).set_content_arrangement(ContentArrangement::Dynamic);
        drawn.set_width(u16::MAX);
        if number == 0 {
            drawn.set_header(shown.iter().map(|column| column.column.title));
        }
        drawn.add_rows(piece.iter().map(|row| {
            let cells = shown.iter().map(|column| row.get(column.index).map_or("", String::as_str));
            cells.map(|cell| safe::line(cell).into_owned()).collect::<Vec<String>>()
        }));
        for (place, width) in widths.iter().enumerate() {
            let gutter = if place + 1 == widths.len() { 0 } else { GUTTER };
            let Some(column) = drawn.column_mut(place) else { continue };
            let width = u16::try_from(*width).unwrap_or(u16::MAX).saturating_add(gutter);
            column.set_padding((0, gutter)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        lines.push_str(&drawn.trim_fmt());
        lines.push('\n');
    }
    lines
}

/// A column that is drawn.
struct Shown {
    /// Its place in the rows.
    index: usize,
    column: Column,
    /// The width of its widest cell.
    widest: usize,
}

/// The width of each column. Where the table is too narrow for all, a third of it is kept for the wide column, and the
/// widest of the others give way.
fn widths(columns: &[Shown], table: usize) -> Vec<usize> {
    let narrow = |column: &&Shown| column.column.most.is_some();
    let gutters = columns.len().saturating_sub(1) * usize::from(GUTTER + 1);
    let kept: usize =
        columns.iter().filter(|column| !narrow(column)).map(|column| column.widest.min(table / 3)).sum();
    let room = table.saturating_sub(kept + gutters);
    let own = |column: &Shown| column.widest.min(column.column.most.map_or(usize::MAX, usize::from));
    let mut most = usize::MAX;
    let sum = |most: usize| columns.iter().filter(narrow).map(|column| own(column).min(most)).sum::<usize>();
    while sum(most) > room && most > NARROWEST {
        most = columns
            .iter()
            .filter(narrow)
            .map(own)
            .max()
            .unwrap_or(0)
            .min(most)
            .saturating_sub(1)
            .max(NARROWEST);
    }
    let left = table.saturating_sub(sum(most) + gutters).max(NARROWEST);
    columns
        .iter()
        .map(|column| if narrow(&column) { own(column).min(most) } else { column.widest.min(left) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Column, Style, table};

    #[track_caller]
    fn check(width: usize, columns: &[Column], rows: &[&[&str]], expected: &str) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let drawn = table(columns, &rows, Style { color: false, width, dates: Default::default() });
        assert_eq!(drawn.trim_end(), expected.trim(), "\n{drawn}");
    }

    #[test]
    fn the_wide_column_wraps_and_empty_ones_go() {
        let columns = [
            Column::narrow("Date", 16),
            Column::wide("What"),
            Column::narrow("Status", 10),
            Column::narrow("By", 6),
        ];
        check(
            40,
            &columns,
            &[
                &["Sat 7 Sep 2013", "Ministers agreed on a text.", "", "1"],
                &["Mon 9 Sep 2013", "A vote.", "", "1, 2"],
            ],
            "
Date            What                By
────────────────────────────────────────
Sat 7 Sep 2013  Ministers agreed    1
                on a text.
Mon 9 Sep 2013  A vote.             1, 2
",
        );
    }

    #[test]
    fn a_narrow_column_wraps_at_its_limit() {
        check(
            30,
            &[Column::narrow("Date", 8), Column::wide("What")],
            &[&["Sat 7 Sep 2013", "Rain."]],
            "
Date      What
───────────────
Sat 7     Rain.
Sep 2013
",
        );
    }

    #[test]
    fn narrow_columns_give_way_to_the_wide_one() {
        check(
            24,
            &[Column::wide("What"), Column::narrow("Published", 40)],
            &[&["a-long-name.txt", "Sat 7 Sep 2013, 21:33 -04:00 (header line)"]],
            "
What      Published
────────────────────────
a-long-n  Sat 7 Sep
ame.txt   2013, 21:33
          -04:00 (header
          line)
",
        );
    }

    #[test]
    fn cells_cannot_steer_the_terminal() {
        check(
            30,
            &[Column::wide("What")],
            &[&["a\u{1b}[31m\nb"]],
            "
What
───────
a[31m b
",
        );
    }
}
