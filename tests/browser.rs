//! Reports in a real browser: nothing fails, nothing is fetched, everyone can read it, and a hostile text stays text.
//!
//! `tests/browser/check.mjs` does the looking, with Debian's Chromium; `tests/all` installs what it needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Opens a page and returns what is wrong with it, a finding a line.
fn findings(page: &Path, says: &[&str]) -> String {
    run("check.mjs", page, &says.iter().flat_map(|text| ["--says", text]).collect::<Vec<_>>())
}

/// Runs a check of `tests/browser/` on a page; what it found.
fn run(check: &str, page: &Path, arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let output = Command::new("node")
        .arg(folder.join(check))
        .arg(page)
        .args(arguments)
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

/// Runs `dateline report` from the root of the project; the page it wrote.
fn report(folder: &Path, name: &str, arguments: &[&str]) -> PathBuf {
    let page = folder.join(name);
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["report", "--quiet", "--output"])
        .arg(&page)
        .args(arguments)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    page
}

/// How many rows a page has.
fn rows(page: &Path) -> String {
    fs::read_to_string(page).expect("the page").matches("<li class=\"dl-row").count().to_string()
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn a_report_can_be_read_used_and_printed() {
    let folder = tempfile::tempdir().expect("a directory");
    let page = report(folder.path(), "summit.html", &["samples/summit"]);
    let says = [
        "The Vienna meeting",
        "Published Sat 7 Sep 2013",
        "How dates were resolved",
        "Changes between editions",
    ];
    assert_eq!(findings(&page, &says), "");
    assert_eq!(run("report.mjs", &page, &["--rows", &rows(&page), "--pages", "30"]), "");
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn two_fragments_share_a_page_whose_policy_allows_nothing_inline() {
    let folder = tempfile::tempdir().expect("a directory");
    let assets = folder.path().display().to_string();
    let make = |name, input| report(folder.path(), name, &[input, "--fragment", "--assets", &assets]);
    let fragments = [make("a.html", "samples/summit"), make("b.html", "samples/flood")]
        .map(|path| fs::read_to_string(path).unwrap());
    for fragment in &fragments {
        for whole in ["<html", "<head>", "<body", "<style", "<script", " style="] {
            assert!(!fragment.contains(whole), "{whole}");
        }
    }
    let page = folder.path().join("page.html");
    let text = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Two</title>\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src file:; script-src file:\">\
         <link rel=\"stylesheet\" href=\"dateline.css\"></head><body><main><h1>Two</h1>{}{}</main>\
         <script src=\"dateline.js\"></script></body></html>",
        fragments[0], fragments[1]
    );
    fs::write(&page, &text).expect("a page");
    let found = findings(&page, &["The Vienna meeting"]);
    let own = |line: &&str| {
        !(line.contains("request: file:")
            && (line.ends_with("dateline.css") || line.ends_with("dateline.js")))
    };
    assert_eq!(found.lines().filter(own).collect::<Vec<_>>(), Vec::<&str>::new());
    let mut ids: Vec<&str> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "every id stands once");
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn a_hostile_text_stays_text() {
    let folder = tempfile::tempdir().expect("a directory");
    let word = "x".repeat(100_000);
    let text = format!(
        "<script>alert(1)</script> On Friday <img src=x onerror=alert(2)> the \u{202e}mayor\u{202c} {word} met \
         <a href=\"javascript:alert(3)\">them</a>.\n\nOn Saturday </style><svg onload=alert(4)> it rained."
    );
    let record = serde_json::json!({
        "id": "\"><script>alert(5)</script>", "published": "2013-09-07", "text": text, "title": "</title><script>alert(6)</script>",
        "source": "<b>", "url": "javascript:alert(7)",
    });
    let input = folder.path().join("hostile.jsonl");
    fs::write(&input, format!("{record}\n")).expect("a collection");
    let page = report(folder.path(), "hostile.html", &[&input.display().to_string()]);
    assert_eq!(findings(&page, &["<script>alert(1)</script> On Friday", "javascript:alert(7)"]), "");
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn five_thousand_rows_stay_a_page() {
    let folder = tempfile::tempdir().expect("a directory");
    let input = folder.path().join("many.jsonl");
    let records: String = (0..500)
        .map(|document| {
            let sentences: String = (0..10)
                .map(|at| {
                    let day = at * 2 + 1;
                    format!("Crew {document} of the harbour repaired lamp {at} on {day} May {}.\n\n", 1500 + document)
                })
                .collect();
            let record = serde_json::json!({"id": format!("d{document}"), "published": "2020-06-01", "text": sentences});
            format!("{record}\n")
        })
        .collect();
    fs::write(&input, records).expect("a collection");
    let page = report(folder.path(), "many.html", &[&input.display().to_string()]);
    let size = fs::metadata(&page).expect("the page").len();
    assert!(size < 10_000_000, "{size} bytes");
    assert_eq!(rows(&page), "5000");
    assert_eq!(run("report.mjs", &page, &["--rows", "5000"]), "");
}
