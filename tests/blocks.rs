//! Pasted pages whose lines carry their kind, against what the reader makes of them.
//!
//! A line of a page under `tests/corpus/blocks` is `kind | text`; the kind is blank for a blank line and `+` for one that
//! continues the paragraph of the line before it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use dateline::document::{BlockKind, Document, Format, ReadOptions, from_text_with};

/// Of all lines of the pages on which the rules were made at least this share must be typed right…
const WANTED: f64 = 0.98;
/// …and of those that were written after them, which hold more that is of one site alone.
const WANTED_FRESH: f64 = 0.93;
/// …and of those from sites of many kinds, with more furniture than story.
const WANTED_UNSEEN: f64 = 0.84;

/// …and of those on which no rule was made.
const WANTED_LAST: f64 = 0.69;

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

/// How the lines of a folder of pages were typed.
#[derive(Default)]
struct Score {
    pages: usize,
    all: u32,
    right: u32,
    /// For each kind, how many of its lines were typed right, of how many.
    kinds: BTreeMap<String, (u32, u32)>,
    /// Lines of the story that were taken for furniture: their dates make no rows.
    lost: u32,
    failures: String,
}

impl Score {
    fn add(&mut self, place: &str, line: &Line<'_>, expected: &str, found: &str) {
        self.all += 1;
        let (right, all) = self.kinds.entry(expected.to_owned()).or_default();
        *all += 1;
        if found == expected {
            *right += 1;
            self.right += 1;
            return;
        }
        let told = |kind: &str| kind == "+" || BlockKind::named(kind).is_some_and(BlockKind::tells_story);
        self.lost += u32::from(expected == "body" && !told(found));
        let _ = writeln!(self.failures, "{place}: expected {expected}, found {found}: {}", line.text);
    }

    fn share(&self) -> f64 {
        f64::from(self.right) / f64::from(self.all)
    }

    fn report(&self) -> String {
        let kinds: Vec<String> =
            self.kinds.iter().map(|(kind, (right, all))| format!("{kind} {right}/{all}")).collect();
        format!(
            "{} of {} lines typed right on {} pages; {} body lines lost\n{}\n{}",
            self.right,
            self.all,
            self.pages,
            self.lost,
            kinds.join(", "),
            self.failures
        )
    }
}

fn measure(directory: &str) -> Score {
    let mut pages: Vec<PathBuf> = fs::read_dir(directory)
        .expect("pages")
        .map(|entry| entry.expect("a page").path())
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| name != "README.md"))
        .collect();
    pages.sort();
    let mut score = Score { pages: pages.len(), ..Score::default() };
    for path in &pages {
        let name = path.file_name().expect("a name").to_string_lossy();
        let page = fs::read_to_string(path).expect("a page");
        let lines = lines(&page);
        let document = document(&name, &lines);
        let mut at = 0;
        let mut open = "";
        for (number, line) in lines.iter().enumerate() {
            let found = kind(&document, at, line.text.len());
            at += line.text.len() + 1;
            // Front matter is one block over several lines.
            let expected =
                if line.kind == open && open == "metadata" && found == "+" { "+" } else { line.kind };
            open = if line.kind == "+" { open } else { line.kind };
            if !line.kind.is_empty() || !found.is_empty() {
                score.add(&format!("{name}:{}", number + 1), line, expected, &found);
            }
        }
    }
    score
}

fn check(directory: &str, wanted: f64) {
    let score = measure(directory);
    println!("{}", score.report());
    assert!(score.pages >= 10, "only {} pages", score.pages);
    assert!(score.share() >= wanted, "{}", score.report());
    assert!(score.lost == 0, "{}", score.report());
}

#[test]
fn lines_are_typed_right() {
    check("tests/corpus/blocks", WANTED);
}

#[test]
fn lines_of_pages_written_later_are_typed_right() {
    check("tests/corpus/blocks/fresh", WANTED_FRESH);
}

#[test]
fn lines_of_pages_written_after_those_are_typed_right() {
    check("tests/corpus/blocks/later", WANTED);
}

#[test]
fn lines_of_unseen_pages_are_typed_right() {
    check("tests/corpus/blocks/unseen", WANTED_UNSEEN);
}

#[test]
fn lines_of_pages_that_no_rule_was_made_on_are_typed_right() {
    check("tests/corpus/blocks/last", WANTED_LAST);
}
