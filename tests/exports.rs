//! Timelines for other programs: each form is given to the program that it is for, which takes it, holds every row and shows
//! what is said of it.
//!
//! `tests/browser/exports.mjs` does the reading, with the parsers of those programs; `tests/all` installs what it needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dateline::report::Timeline;
use dateline::{render, report};

/// Forms that a program of JavaScript reads.
const READ: &[&str] = &["json", "timelinejs", "vis", "mermaid", "gantt", "markwhen", "ics", "svg"];

const STORY: &str = "tests/exports/bridge.txt";

/// What the invented story says that is no plain day or no plain fact.
const SAID: &[&str] = &[
    "by Fri 13 Sep 2013",
    "expected, as of 7 Sep",
    "about 1850",
    "44 BC",
    "since spring 2012",
    "alleged; hedge: allegedly",
    "Section 5 was closed",
    "until 1990",
];

/// A story about which a person decided.
const DECIDED: &str = "tests/cli/input/decided";

/// What every form says of its decisions.
const BY_HAND: &[&str] = &[
    "added by hand",
    "Parish chronicle",
    "date decided by hand",
    "late Fri 11 Jun 2010, night",
    "The dam breaks",
    "date confirmed by hand",
    "joined by hand",
];

/// `SNAPSHOTS=overwrite cargo test --test exports` writes down what the program says now.
#[test]
fn the_forms_of_one_timeline() {
    let folder = tempfile::tempdir().expect("a directory");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    for format in READ.iter().chain(&["jsonld"]).filter(|format| **format != "json") {
        let text = fs::read_to_string(export(folder.path(), format, Path::new(STORY))).expect("UTF-8");
        // The snapshot has plain line ends.
        let text = text.replace("\r\n", "\n");
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .eq(text, snapbox::Data::read_from(&golden.join(format!("bridge.{format}")), None).raw());
    }
}

/// Writes a file as `dateline timeline` makes it.
fn export(folder: &Path, format: &str, input: &Path) -> PathBuf {
    export_with(folder, format, input, &[])
}

fn export_with(folder: &Path, format: &str, input: &Path, options: &[&str]) -> PathBuf {
    let file = folder.join(format!("timeline-{format}.{}", if format == "svg" { "svg" } else { "out" }));
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["timeline", "--quiet", "--format", format, "--output"])
        .args([&file, input])
        .args(options)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{format}: {}", String::from_utf8_lossy(&output.stderr));
    file
}

/// What is wrong with a file in the eyes of the program that it is for, a finding a line.
fn findings(format: &str, file: &Path, rows: usize, says: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/exports.mjs");
    let output = Command::new("node")
        .arg(script)
        .arg(format)
        .arg(file)
        .args(["--rows", &rows.to_string()])
        .args(says.iter().flat_map(|text| ["--says", text]))
        .output()
        .expect("node runs; tests/all installs it");
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code() == Some(i32::from(!found.is_empty())),
        "the reader of {format} itself failed, try tests/all:\n{complaint}{found}"
    );
    found
}

/// How many rows the timeline of an input has.
fn rows(folder: &Path, input: &Path) -> usize {
    let text = fs::read_to_string(export(folder, "json", input)).expect("the timeline");
    let timeline: Timeline<'_> = serde_json::from_str(&text).expect("the contract");
    timeline.entries.iter().map(|entry| entry.statements.len()).sum()
}

/// Every form of an input is taken, and those of rows with words in them say `says`.
#[track_caller]
fn check(input: &Path, least: usize, says: &[&str]) {
    let folder = tempfile::tempdir().expect("a directory");
    let rows = rows(folder.path(), input);
    assert!(rows >= least, "{rows} rows in {}", input.display());
    for format in READ {
        let file = export(folder.path(), format, input);
        // A colon ends a period of Mermaid; JSON has no words for a date.
        let says = if *format == "json" { &[] } else { says };
        assert_eq!(findings(format, &file, rows, says), "", "{format} of {}", input.display());
    }
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn each_program_takes_its_form() {
    check(Path::new(STORY), 9, SAID);
    check(Path::new("samples/summit"), 20, &["The Harbor Tribune", "number changed in"]);
    check(Path::new(DECIDED), 8, BY_HAND);
}

#[test]
fn what_a_person_decided_is_said_in_every_form_for_readers() {
    let folder = tempfile::tempdir().expect("a directory");
    for format in ["markdown", "html", "csv", "tsv", "markwhen", "vis", "jsonld"] {
        let text = fs::read_to_string(export(folder.path(), format, Path::new(DECIDED))).expect("UTF-8");
        for words in BY_HAND {
            assert!(text.contains(words), "{format} does not say {words:?}:\n{text}");
        }
    }
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn dates_of_every_style_are_taken() {
    let folder = tempfile::tempdir().expect("a directory");
    let rows = rows(folder.path(), Path::new(STORY));
    for style in ["iso", "us", "uk", "ap"] {
        for format in READ {
            let file = export_with(folder.path(), format, Path::new(STORY), &["--date-style", style]);
            assert_eq!(findings(format, &file, rows, &[]), "", "{format} with dates in the style {style}");
        }
    }
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn a_reader_finds_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a directory");
    for (format, wrong) in [
        ("ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VCALENDAR\r\n"),
        ("mermaid", "timeline\n    09:20 : x : : \n : y\n"),
        ("gantt", "gantt\n    dateFormat YYYY-MM-DD\n    a :2013-99-99, 0d\n"),
        ("timelinejs", "{\"events\":[{\"text\":{\"headline\":\"x\"}}]}"),
        ("vis", "{\"items\":[{\"id\":1,\"content\":\"x\",\"start\":\"soon\"}],\"groups\":[]}"),
        ("markwhen", "soon/later: x\n"),
        ("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&</text></svg>"),
        ("json", "{\"entries\":[{\"edtf\":\"early 2013\",\"statements\":[{\"text\":\"x\"}]}]}"),
    ] {
        let file = folder.path().join(format!("wrong.{format}"));
        fs::write(&file, wrong).expect("a file");
        assert_ne!(findings(format, &file, 1, &["x"]), "", "{format}");
    }
}

/// Signs that mean something to one program or another.
fn hostile() -> String {
    let long = "x".repeat(100_000);
    let sentences = [
        "\"Soon\" 'he' said: `stop` | #tag @ref [a](javascript:alert(1)) {x} %% ; on Friday".to_owned(),
        "section 5: done, crit, 2013-09-01, 3d #59; was built on Sept. 3, 2013".to_owned(),
        "title On Saturday </text><script>alert(2)</script> <img src=x onerror=alert(3)> & fell".to_owned(),
        "END:VEVENT, BEGIN:VALARM \\n was cut; on Sept. 2, 2013".to_owned(),
        "2013-09-09/2013-09-10: the \u{202e}mayor\u{202c} \u{0}\u{1b}[2J ---\u{7} // left on Sept. 4, 2013"
            .to_owned(),
        format!("On Thursday {long} came"),
        "style a:b#c; classDef d:#e; ﬂ°°60¶ß was read on Sept. 1, 2013".to_owned(),
    ];
    sentences.map(|sentence| format!("{sentence}.\n\n")).concat()
}

fn hostile_record(folder: &Path) -> PathBuf {
    let record = serde_json::json!({
        "id": "<b>:#\";\\", "published": "2013-09-07", "text": hostile(), "title": "%%{init}%% : </title><script>alert(5)</script>",
        "source": "a: b; #c, [d](e) \"f\"", "url": "https://a.example/?q=\"><script>alert(7)</script>(x)",
    });
    let input = folder.join("hostile.jsonl");
    fs::write(&input, format!("{record}\n")).expect("a collection");
    input
}

#[test]
#[ignore = "needs chromium and node: run tests/all"]
fn hostile_text_stays_text_in_every_program() {
    let folder = tempfile::tempdir().expect("a directory");
    check(&hostile_record(folder.path()), 6, &["was built on Sept. 3, 2013", "BEGIN:VALARM"]);
}

#[test]
fn hostile_text_keeps_to_the_form() {
    let folder = tempfile::tempdir().expect("a directory");
    let input = hostile_record(folder.path());
    let rows = rows(folder.path(), &input);
    for format in READ.iter().chain(&["jsonld"]).filter(|format| **format != "json") {
        let text = fs::read_to_string(export(folder.path(), format, &input)).expect("UTF-8");
        let unsafe_ = |char: char| {
            (char.is_control() && char != '\n' && char != '\r') || ('\u{202a}'..='\u{202e}').contains(&char)
        };
        assert!(!text.contains(unsafe_), "{format} holds a control character");
        let is_text = matches!(*format, "ics" | "markwhen");
        assert!(is_text || !text.contains("<script"), "{format} holds markup");
        let lines = |begin: &str| text.lines().filter(|line| line.starts_with(begin)).count();
        match *format {
            "ics" => assert_eq!(
                [lines("BEGIN:VEVENT"), lines("END:VEVENT"), lines("BEGIN:VALARM")],
                [rows, rows, 0]
            ),
            "mermaid" => assert_eq!(text.lines().filter(|line| line.contains(" : ")).count(), rows),
            "gantt" => assert_eq!(text.lines().filter(|line| line.contains(" :")).count(), rows),
            "markwhen" => assert_eq!(lines("2013-"), rows),
            "svg" => assert_eq!(text.matches("<circle").count(), rows),
            _ => {
                let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
                let list =
                    ["events", "items", "itemListElement"].iter().find_map(|key| value.get(*key)?.as_array());
                assert_eq!(list.map(Vec::len), Some(rows), "{format}");
            }
        }
    }
}

#[test]
fn what_is_no_fact_is_no_event_in_linked_data() {
    let folder = tempfile::tempdir().expect("a directory");
    let text = fs::read_to_string(export(folder.path(), "jsonld", Path::new(STORY))).expect("UTF-8");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let item = |words: &str| {
        let items =
            value["itemListElement"].as_array().expect("a list").iter().map(|element| &element["item"]);
        let has = |item: &&serde_json::Value| item["name"].as_str().is_some_and(|name| name.contains(words));
        items.clone().find(has).unwrap_or_else(|| panic!("no {words} in {text}")).clone()
    };
    let alleged = item("took cash");
    assert_eq!([&alleged["@type"], &alleged["temporalCoverage"]], ["Claim", "2013-09-03"]);
    assert!(alleged["startDate"].is_null() && alleged["appearance"].is_array());
    let since = item("has met since");
    assert_eq!(since["startDate"], "2012-03-01");
    assert!(since["endDate"].is_null(), "an open end has no date");
    let by = item("vote will be held");
    assert_eq!([&by["endDate"], &by["eventStatus"]], ["2013-09-13", "https://schema.org/EventScheduled"]);
    assert!(by["startDate"].is_null());
    assert_eq!([&item("tower")["startDate"], &item("ford")["startDate"]], ["1850", "-0043"]);
}

#[test]
fn an_empty_timeline_is_whole_in_every_form() {
    let empty = r#"{"format":"dateline/1","documents":[],"entries":[],"conflicts":[],"undated":[],"set_aside":[],"notes":[]}"#;
    let timeline: report::Timeline<'_> = serde_json::from_str(empty).expect("the contract");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    use render::timeline as form;
    let dates = render::day::DateStyle::default();
    assert!(text(form::ics(&timeline, "a", dates)).ends_with("END:VCALENDAR\r\n"));
    assert!(text(form::svg(&timeline, "a", dates)).ends_with("</svg>\n"));
    assert_eq!(text(form::vis(&timeline, dates)), "{\"groups\":[],\"items\":[]}\n");
    assert_eq!(text(form::mermaid(&timeline, "a: b", dates)), "timeline\n    title a#58; b\n");
    assert_eq!(text(form::markwhen(&timeline, "a", dates)), "---\ntitle: \"a\"\n---\n\n");
}

#[test]
fn a_byte_order_mark_stands_first_and_once() {
    let folder = tempfile::tempdir().expect("a directory");
    for format in ["csv", "tsv"] {
        let plain = fs::read_to_string(export(folder.path(), format, Path::new(STORY))).expect("UTF-8");
        let file = export_with(folder.path(), format, Path::new(STORY), &["--bom"]);
        assert_eq!(fs::read_to_string(file).expect("UTF-8"), format!("\u{feff}{plain}"));
    }
}
