//! The program's bytes depend on its inputs, and on nothing around it.

use std::process::Command;

/// Commands whose bytes must depend on nothing but their inputs.
const COMMANDS: &[&[&str]] = &[
    &[
        "dates",
        "-f",
        "jsonl",
        "samples/summit/npa.txt",
        "samples/summit/lakeside.md",
        "samples/flood/npa.jsonl",
        "samples/ferry/npa.xml",
    ],
    &["diff", "-f", "json", "samples/summit/tribune-1.txt", "samples/summit/tribune-2.txt"],
];

#[test]
fn bytes_vary_with_nothing_but_the_input() {
    let surroundings = [
        ("UTC", "C", "1"),
        ("Asia/Tokyo", "ja_JP.UTF-8", "2"),
        ("America/St_Johns", "tr_TR.ISO-8859-9", "7"),
        ("Pacific/Kiritimati", "ar_EG.UTF-8", "1"),
    ];
    for command in COMMANDS {
        let [first, others @ ..] = surroundings.map(|surrounding| (surrounding, run(command, surrounding)));
        assert!(!first.1.is_empty(), "nothing came out of {command:?}");
        for (surrounding, bytes) in others {
            assert!(bytes == first.1, "{command:?} in {surrounding:?} differs from {:?}", first.0);
        }
    }
}

#[test]
fn a_timeline_of_lines_with_text_is_that_of_the_documents() {
    let around = ("UTC", "C", "1");
    let samples = ["samples/summit", "samples/flood", "samples/bridge"];
    let lines = run(&[&["dates", "-f", "jsonl", "--with-text"], &samples[..]].concat(), around);
    let folder = tempfile::tempdir().expect("a directory can be made");
    let file = folder.path().join("lines.jsonl");
    std::fs::write(&file, lines).expect("a file can be written");
    let file = file.to_str().expect("the path is UTF-8");
    for format in ["table", "markdown", "json", "jsonl", "csv"] {
        let timeline = ["timeline", "-f", format];
        let of_documents = run(&[&timeline, &samples[..]].concat(), around);
        assert_eq!(run(&[&timeline[..], &[file]].concat(), around), of_documents, "{format}");
    }
}

#[test]
fn ten_thousand_copies_are_one_row() {
    let records: String = (0..10_000)
        .map(|copy| {
            let text = "The dam above the town of Ostrey broke on Friday after nine days of rain, and water stood in the \
                streets around the market, the school, the tannery, the chapel, two mills, a bakery and the ferry landing.";
            format!("{{\"id\":\"{copy}\",\"published\":\"2013-09-07\",\"source\":\"Paper {copy}\",\"text\":\"{text}\"}}\n")
        })
        .collect();
    let folder = tempfile::tempdir().expect("a directory can be made");
    let file = folder.path().join("copies.jsonl");
    std::fs::write(&file, records).expect("a file can be written");
    let file = file.to_str().expect("the path is UTF-8");
    let written = run(&["timeline", "-f", "jsonl", "--quiet", file], ("UTC", "C", "2"));
    let entries: Vec<serde_json::Value> =
        written.lines().map(|line| serde_json::from_str(line).expect("an entry")).collect();
    let [entry] = &entries[..] else { panic!("{} entries", entries.len()) };
    let statements = entry["statements"].as_array().expect("statements");
    assert_eq!(statements.len(), 1);
    let agree = statements[0]["agree"].as_array().expect("who agrees");
    assert_eq!(agree.len(), 9_999);
    assert!(agree.iter().all(|other| other["copy"] == true), "no copy is a second voice");
}

/// What the program writes, run with a zone, a locale and a number of threads.
fn run(command: &[&str], (zone, locale, jobs): (&str, &str, &str)) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(command)
        .args(["--jobs", jobs])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .envs([("TZ", zone), ("LANG", locale), ("LC_ALL", locale)])
        .output()
        .expect("the program runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} failed:\n{errors}");
    String::from_utf8(output.stdout).expect("output is UTF-8") + &errors
}
