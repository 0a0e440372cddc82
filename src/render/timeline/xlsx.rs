//! A timeline as a workbook with one sheet: the columns of the CSV, as text, so that no cell can act as a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::csv::{HEADER, records};
use crate::error::Error;
use crate::render::safe;
use crate::report::Timeline;

/// The most characters that a cell holds.
const LONGEST: usize = 32_767;
/// The most rows that a sheet holds, its header aside.
const ROWS: usize = 1_048_575;

/// The workbook.
///
/// # Errors
/// If the timeline has more rows than a sheet holds.
pub fn xlsx(timeline: &Timeline<'_>, title: &str) -> Result<Vec<u8>, Error> {
    let records: Vec<_> = records(timeline).collect();
    if records.len() > ROWS {
        let found = format!("{} rows", records.len());
        return Err(Error::new(format!("at most {ROWS} rows for a sheet"), found, "write CSV instead"));
    }
    write(&records, title)
        .map_err(|error| Error::new("a workbook that can be written", error.to_string(), "write CSV instead"))
}

fn write<const N: usize>(records: &[[String; N]], title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of making is none of the reader's concern, and would change the bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(cell(title)).set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name("Timeline")?.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(HEADER) {
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    for (row, record) in (1..).zip(records) {
        for (column, text) in (0..).zip(record).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, cell(text))?;
        }
    }
    workbook.save_to_buffer()
}

/// The text on one line, without what steers, no longer than a cell holds.
fn cell(text: &str) -> String {
    safe::line(text).chars().take(LONGEST).collect()
}
