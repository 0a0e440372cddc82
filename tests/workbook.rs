//! The workbook of a timeline, read by a reader of workbooks: the rows of the CSV, as text.

use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};

/// Runs `dateline timeline -o FILE` from the root of the project.
fn timeline(file: &Path, input: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["timeline", "--quiet", input, "--output"])
        .arg(file)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The cells of the only sheet, row by row.
fn cells(file: &Path) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = open_workbook(file).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Timeline"]);
    let sheet = workbook.worksheet_range("Timeline").expect("its sheet");
    sheet.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_workbook_holds_the_rows_of_the_csv() {
    let folder = tempfile::tempdir().expect("a directory");
    let [sheet, again, csv] = ["a.xlsx", "b.xlsx", "a.csv"].map(|name| folder.path().join(name));
    for file in [&sheet, &again, &csv] {
        timeline(file, "samples/flood");
    }
    assert!(std::fs::read(&sheet).unwrap() == std::fs::read(&again).unwrap(), "the same bytes in every run");
    let rows = cells(&sheet);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&csv).expect("a table");
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
    assert_eq!(rows.len(), records.len());
    for (row, record) in rows.iter().zip(&records) {
        let texts: Vec<String> = row.iter().map(ToString::to_string).collect();
        // CSV puts an apostrophe before what could act; a sheet holds text as text.
        let records = record.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell));
        assert_eq!(texts, records.collect::<Vec<_>>());
    }
}

#[test]
fn no_cell_acts_as_a_formula() {
    let folder = tempfile::tempdir().expect("a directory");
    let [input, sheet] = ["hostile.jsonl", "hostile.xlsx"].map(|name| folder.path().join(name));
    let long = "x".repeat(100_000);
    let record = serde_json::json!({"id": "=1+1", "published": "2013-09-07",
        "text": format!("=HYPERLINK(\"http://a.example\") was typed on Friday by a clerk {long}.")});
    std::fs::write(&input, format!("{record}\n")).expect("a collection");
    timeline(&sheet, &input.display().to_string());
    let rows = cells(&sheet);
    assert!(rows.len() > 1);
    assert!(rows.iter().flatten().all(|cell| matches!(cell, Data::String(_) | Data::Empty)));
    let mut workbook: Xlsx<_> = open_workbook(&sheet).expect("a workbook");
    let formulas = workbook.worksheet_formula("Timeline").expect("the sheet");
    assert!(formulas.is_empty());
}
