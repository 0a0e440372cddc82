//! Reports in a real browser: nothing fails, nothing is fetched, everyone can read it, and a hostile text stays text.
//!
//! `tests/browser/check.mjs` does the looking, with Debian's Chromium; `tests/all` installs what it needs.

use std::path::Path;
use std::process::Command;

/// Opens a page and returns what is wrong with it, a finding a line.
fn findings(page: &Path, says: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let output = Command::new("node")
        .arg(folder.join("check.mjs"))
        .arg(page)
        .args(says.iter().flat_map(|text| ["--says", text]))
        .output()
        .expect("node runs; tests/all installs it");
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code() == Some(i32::from(!found.is_empty())),
        "the check of {} itself failed, try tests/all:\n{complaint}{found}",
        page.display()
    );
    found
}

/// A page of `tests/browser/` as the check sees it; `expected` are parts of findings.
fn check_page(name: &str, says: &[&str], expected: &[&str]) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser").join(name);
    let found = findings(&page, says);
    for part in expected {
        assert!(found.contains(part), "{part:?} was not found in {name}; found:\n{found}");
    }
    assert!(!expected.is_empty() || found.is_empty(), "in {name}:\n{found}");
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn the_check_finds_what_is_wrong() {
    check_page(
        "bad.html",
        &["not there"],
        &[
            "request: ",
            "console error: an error on the console",
            "script error: undefined_name",
            "dialog: a dialog",
            "wider than the window",
            "cannot be read: not there",
            "color-contrast",
            "html-has-lang",
            "image-alt",
        ],
    );
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn the_check_finds_nothing_where_nothing_is_wrong() {
    check_page("good.html", &["folded <b> words"], &[]);
}
