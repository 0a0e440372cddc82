//! Comma- and tab-separated values for spreadsheets, in which no cell can act as a formula.
//!
//! A cell that begins like a formula gets an apostrophe before it, as spreadsheets do themselves to say "this is text".
//!
//! ```
//! use dateline::render::csv;
//! let bytes = csv::rows(b',', &["date", "text"], [["2013-09-07", "=HYPERLINK(1)"]]);
//! assert_eq!(String::from_utf8_lossy(&bytes), "date,text\r\n2013-09-07,'=HYPERLINK(1)\r\n");
//! ```

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::safe;

/// A header and rows. Lines end as RFC 4180 says.
#[must_use]
pub fn rows<R, C>(delimiter: u8, header: &[&str], rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut bytes = body(delimiter, [header]);
    bytes.extend(body(delimiter, rows));
    bytes
}

/// Rows without a header.
#[must_use]
pub fn body<R, C>(delimiter: u8, rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut bytes = Vec::new();
    // Memory does not refuse, and the rows of a table have as many cells as each other.
    let _cannot_fail = write(&mut bytes, delimiter, rows);
    bytes
}

/// Writes rows one by one.
///
/// # Errors
/// If the sink refuses, or a row has more or fewer cells than the first.
pub fn write<R, C>(sink: impl Write, delimiter: u8, rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).from_writer(sink);
    for row in rows {
        for cell in row {
            writer.write_field(&*text(cell.as_ref()))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// A cell that a spreadsheet takes as text, on one line and without control characters.
fn text(cell: &str) -> Cow<'_, str> {
    let cell = safe::line(cell);
    // Blanks before the sign do not stop every spreadsheet, nor do the wide forms of the signs.
    let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || cell.starts_with(' ') { Cow::Owned(format!("'{cell}")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let bytes = rows(b',', &["text"], [[cell]]);
        assert_eq!(String::from_utf8_lossy(&bytes), format!("text\r\n{expected}\r\n"), "{cell:?}");
    }

    #[test]
    fn no_cell_acts_as_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1"] {
            check(cell, &format!("'{cell}"));
        }
        check("\t=1", "' =1");
        check("\rvote", "' vote");
    }

    #[test]
    fn other_cells_stay() {
        check("2013-09-07", "2013-09-07");
        check("a vote of 12-1", "a vote of 12-1");
        check("\"Soon,\" he said", "\"\"\"Soon,\"\" he said\"");
        check("two\nlines", "two lines");
        check("a\u{1b}[1mb", "a[1mb");
    }
}
