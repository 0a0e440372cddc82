//! Pasted pages whose lines carry their kind, against what the reader makes of them.
//!
//! A line of a page under `tests/corpus/blocks` is `kind | text`; the kind is blank for a blank line and `+` for one that
//! continues the paragraph of the line before it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dateline::document::{Document, Format, ReadOptions, from_text_with};

/// Of all lines of the pages at least this share must be typed right.
const WANTED: f64 = 0.98;

struct Line<'p> {
    kind: &'p str,
    text: &'p str,
}

fn lines(page: &str) -> Vec<Line<'_>> {
    page.lines()
        .map(|line| {
            let (kind, text) = line.split_once('|').expect("kind | text");
            Line { kind: kind.trim(), text: text.strip_prefix(' ').unwrap_or(text) }
        })
        .collect()
}

fn document(name: &str, lines: &[Line<'_>]) -> Document {
    let text: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let format = Format::of_name(name).expect("a page is text or Markdown");
    from_text_with("page", text.join("\n"), format, &ReadOptions::default())
}

/// The kind of the block in which the line that begins at byte `at` stands; `+` where the block began on a line before.
fn kind(document: &Document, at: usize, length: usize) -> String {
    let block = document.blocks().iter().find(|block| block.span.start < at + length && block.span.end > at);
    match block {
        None => String::new(),
        Some(block)
            if block.span.start < at && !document.text[at..block.span.end].trim_start().is_empty() =>
        {
            "+".to_owned()
        }
        Some(block) => format!("{:?}", block.kind).to_lowercase(),
    }
}

#[test]
fn lines_are_typed_right() {
    let directory = Path::new("tests/corpus/blocks");
    let mut names: Vec<String> = fs::read_dir(directory)
        .expect("pages")
        .map(|entry| entry.expect("a page").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 30, "only {} pages", names.len());
    let (mut all, mut right, mut failures) = (0_u32, 0_u32, String::new());
    for name in &names {
        let page = fs::read_to_string(directory.join(name)).expect("a page");
        let lines = lines(&page);
        let document = document(name, &lines);
        let mut at = 0;
        let mut open = "";
        for (number, line) in lines.iter().enumerate() {
            let found = kind(&document, at, line.text.len());
            at += line.text.len() + 1;
            // Front matter is one block over several lines.
            let expected =
                if line.kind == open && open == "metadata" && found == "+" { "+" } else { line.kind };
            open = if line.kind == "+" { open } else { line.kind };
            if line.kind.is_empty() && found.is_empty() {
                continue;
            }
            all += 1;
            if found == expected {
                right += 1;
            } else {
                let _ = writeln!(
                    failures,
                    "{name}:{}: expected {expected}, found {found}: {}",
                    number + 1,
                    line.text
                );
            }
        }
    }
    let share = f64::from(right) / f64::from(all);
    println!("{right} of {all} lines\n{failures}");
    assert!(share >= WANTED, "{right} of {all} lines are typed right\n{failures}");
}
