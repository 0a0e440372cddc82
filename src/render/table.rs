//! Tables of wrapped cells, laid out by `comfy-table` at a given width, on a terminal and off it alike.
//!
//! A column is as wide as its content up to a limit, or takes the room that is left. A column without content goes.
//! Cells may come from a document: what could steer a terminal is taken out.

use comfy_table::{ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

use super::{Style, safe};

/// Blanks after a cell; one more stands where another layout would draw a line.
const GUTTER: u16 = 1;
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
    let shown: Vec<(usize, Column)> = shown.map(|(index, column)| (index, *column)).collect();
    let mut table = comfy_table::Table::new();
    table.load_style(LAYOUT).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(style.width).unwrap_or(u16::MAX));
    table.set_header(shown.iter().map(|(_, column)| column.title));
    table.add_rows(rows.iter().map(|row| {
        let cells = shown.iter().map(|(index, _)| row.get(*index).map_or("", String::as_str));
        cells.map(|cell| safe::line(cell).into_owned()).collect::<Vec<String>>()
    }));
    let contents: Vec<(Column, usize)> = shown
        .iter()
        .map(|(index, column)| {
            let widest = cells(*index).map(|cell| safe::line(cell).width()).max().unwrap_or(0);
            (*column, widest.max(column.title.width()))
        })
        .collect();
    for (place, ((column, _), width)) in contents.iter().zip(widths(&contents, style.width)).enumerate() {
        let gutter = if place + 1 == contents.len() { 0 } else { GUTTER };
        let Some(drawn) = table.column_mut(place) else { continue };
        drawn.set_padding((0, gutter));
        if column.most.is_some() {
            let width = u16::try_from(width).unwrap_or(u16::MAX).saturating_add(gutter);
            drawn.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    let mut lines = table.trim_fmt();
    lines.push('\n');
    lines
}

/// The width of each column, of which the widest content is known. Where the table is too narrow for all, a third of it is
/// kept for the wide column, and the widest of the others give way.
fn widths(contents: &[(Column, usize)], table: usize) -> Vec<usize> {
    let most = |column: &Column| column.most.map_or(usize::MAX, usize::from);
    let mut widths: Vec<usize> = contents.iter().map(|(column, widest)| most(column).min(*widest)).collect();
    let narrow = |place: usize| contents.get(place).is_some_and(|(column, _)| column.most.is_some());
    let wide = (0..widths.len()).filter(|place| !narrow(*place)).map(|place| widths[place].min(table / 3));
    let gutters = contents.len().saturating_sub(1) * usize::from(GUTTER + 1);
    let room = table.saturating_sub(wide.sum::<usize>() + gutters);
    loop {
        let sum: usize = (0..widths.len()).filter(|place| narrow(*place)).map(|place| widths[place]).sum();
        let widest = (0..widths.len()).filter(|place| narrow(*place)).max_by_key(|place| widths[*place]);
        match widest {
            Some(place) if sum > room && widths[place] > NARROWEST => widths[place] -= 1,
            _ => return widths,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Style, table};

    #[track_caller]
    fn check(width: usize, columns: &[Column], rows: &[&[&str]], expected: &str) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let drawn = table(columns, &rows, Style { color: false, width });
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
