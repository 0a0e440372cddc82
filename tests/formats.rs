//! The formats as `docs/formats.md` shows them: its console blocks are run, and every format has a section.
//!
//! `TRYCMD=overwrite cargo test --test formats` writes down what the program says now.

use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn the_samples_are_what_is_written() {
    trycmd::TestCases::new().case("docs/formats.md");
}

/// The names that `--format` takes, from each command's own complaint about one that it does not know.
fn formats() -> BTreeSet<String> {
    ["timeline", "diff", "dates", "read", "report"].into_iter().flat_map(formats_of).collect()
}

fn formats_of(command: &str) -> Vec<String> {
    let output =
        Command::new(env!("CARGO_BIN_EXE_dateline")).args([command, "--format", "none", "-"]).output();
    let output = output.expect("the program runs");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    let list = complaint.split_once("possible values: ").and_then(|(_, rest)| rest.split_once(']'));
    let list = list.unwrap_or_else(|| panic!("no list of formats in {complaint}")).0;
    list.split(", ").map(str::to_owned).collect()
}

#[test]
fn every_format_has_a_section() {
    let page = include_str!("../docs/formats.md").to_lowercase();
    let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
    let formats = formats();
    assert!(formats.len() > 20, "{formats:?}");
    for format in formats {
        let named = headings.iter().any(|heading| heading.split([' ', ',']).any(|word| word == format));
        assert!(named, "docs/formats.md has no section for {format}");
    }
}
