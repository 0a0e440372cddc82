//! Time expressions: `tests/corpus/expressions/`, one file a family of readings, and the examples of `docs/expressions.md`.
//!
//! A file is read line by line:
//! - `@ 2013-09-07` sets the anchor for what follows; `none` for no anchor, then any of `dmy`, `narrative`, `message`. Lines
//!   are read as part of a longer text, which a message is not.
//! - `The court sat on [Friday]. => 2013-09-06` says that the brackets, and nothing else, are found, and with which TIMEX3
//!   values. Several expressions have their values in order, joined by ` ; `, or by ` .. ` where the program joins a range.
//! - ` | ` adds what is to hold of the last expression: its type, where the form of its value does not give it away, and
//!   `name=value` for `mod`, `quant`, `freq` (absent unless named; a set before it may have its own), `rule`, `certainty`,
//!   `edtf`, `begin`, `end`, `other`. `mod=MID ; END` says it of each.
//! - `- sentence` says that nothing is found in it. `#` begins a comment.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dateline::calendar::{DateOrder, NaiveDate, Value};
use dateline::expression::FAMILIES;
use dateline::resolve::{Anchor, Kind, Mention, Mode, dates};

/// What stands behind a line that is no message.
const REST: &str = "\n\nNothing in these words names any time, and they only lengthen the text. A reader who came to them from \
    above would find a harbour, a lamp, a rope and a row of boats; beside the boats he would find nets hung up to dry, \
    and behind the nets a wall, a gate, a garden with apple trees, and a bench on which nobody sat.";

/// How lines are read.
#[derive(Default)]
struct Setting {
    anchor: Anchor,
    message: bool,
}

impl Setting {
    fn dates(&self, sentence: &str) -> Vec<Mention> {
        if self.message {
            dates(sentence, &self.anchor)
        } else {
            dates(&format!("{sentence}{REST}"), &self.anchor)
        }
    }
}

/// What the lines read so far have shown.
#[derive(Default)]
struct Tally {
    failures: Vec<String>,
    rules: BTreeSet<&'static str>,
    negatives: usize,
}

impl Tally {
    /// Reads the lines of a file, or a part of one that begins at line `first`.
    fn read(&mut self, file: &str, first: usize, text: &str) {
        let mut setting = Setting::default();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let outcome = match line.strip_prefix("@ ") {
                Some(words) => read_setting(words).map(|read| setting = read),
                None => self.check(line, &setting),
            };
            if let Err(why) = outcome {
                self.failures.push(format!("{file}:{}: {line}\n    {why}", first + number));
            }
        }
    }

    fn check(&mut self, line: &str, setting: &Setting) -> Result<(), String> {
        if let Some(sentence) = line.strip_prefix("- ") {
            self.negatives += 1;
            let found = setting.dates(sentence);
            return if found.is_empty() { Ok(()) } else { Err(shown(sentence, &found)) };
        }
        let (marked, expected) = line.rsplit_once(" => ").ok_or("has no \" => \"")?;
        let (text, spans) = unmarked(marked)?;
        let found = setting.dates(&text);
        self.rules.extend(found.iter().map(|mention| mention.rule));
        let found_spans: Vec<_> =
            found.iter().map(|mention| (mention.span.start, mention.span.end)).collect();
        if found_spans == spans && holds(expected, &found)? { Ok(()) } else { Err(shown(&text, &found)) }
    }

    #[track_caller]
    fn report(self) {
        assert!(
            self.failures.is_empty(),
            "{} lines fail:\n{}",
            self.failures.len(),
            self.failures.join("\n")
        );
    }
}

fn read_setting(words: &str) -> Result<Setting, String> {
    let mut words = words.split_whitespace();
    let anchor = match words.next() {
        Some("none") => Anchor::default(),
        Some(day) => Anchor::day(day.parse::<NaiveDate>().map_err(|error| error.to_string())?),
        None => return Err("names no day".to_owned()),
    };
    let mut setting = Setting { anchor, message: false };
    for word in words {
        match word {
            "dmy" => setting.anchor.order = DateOrder::DayFirst,
            "narrative" => setting.anchor.mode = Mode::Narrative,
            "message" => setting.message = true,
            _ => return Err(format!("does not know {word:?}")),
        }
    }
    Ok(setting)
}

/// The sentence without its brackets, and where they stood.
fn unmarked(marked: &str) -> Result<(String, Vec<(usize, usize)>), String> {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for (index, piece) in marked.split('[').enumerate() {
        if index == 0 {
            text.push_str(piece);
            continue;
        }
        let (inside, outside) = piece.split_once(']').ok_or("opens a bracket that it does not close")?;
        spans.push((text.len(), text.len() + inside.len()));
        text.push_str(inside);
        text.push_str(outside);
    }
    if spans.is_empty() { Err("has no [expression]".to_owned()) } else { Ok((text, spans)) }
}

/// Whether mentions are as a line expects them.
fn holds(expected: &str, found: &[Mention]) -> Result<bool, String> {
    let mut parts = expected.split(" | ").map(str::trim);
    let mut values = parts.next().unwrap_or("").split(' ');
    let mut joints = BTreeSet::new();
    for (index, mention) in found.iter().enumerate() {
        let value = values.next().unwrap_or("");
        let last = index + 1 == found.len();
        let as_told = last || mention.kind == Kind::Set || mention.kind.name() == kind(value);
        if mention.value.to_string() != value || !as_told {
            return Ok(false);
        }
        match values.next() {
            Some("..") => joints.insert(index),
            Some(";") | None => true,
            Some(other) => return Err(format!("joins values by {other:?}")),
        };
        if mention.range_to != joints.contains(&index).then_some(index + 1) {
            return Ok(false);
        }
    }
    if values.next().is_some() {
        return Err("has more values than brackets".to_owned());
    }
    let Some((last, before)) = found.split_last() else { return Ok(false) };
    let once = |mention: &Mention| mention.quant.is_none() && mention.freq.is_none();
    let plain =
        |mention: &Mention| mention.modifier.is_none() && (mention.kind == Kind::Set || once(mention));
    let mut wanted = vec![("type", kind(&last.value.to_string())), ("mod", ""), ("quant", ""), ("freq", "")];
    for part in parts {
        let (name, value) = part.split_once('=').unwrap_or(("type", part));
        wanted.retain(|(known, _)| *known != name);
        wanted.push((name, value));
    }
    let mut listed = false;
    for (name, value) in wanted {
        // "mod=MID ; END": one for each mention.
        if value.contains(" ; ") {
            let each = found.iter().zip(value.split(" ; "));
            if !each.clone().all(|(mention, value)| attribute(mention, name).as_deref() == Some(value)) {
                return Ok(false);
            }
            listed = true;
            continue;
        }
        if attribute(last, name).ok_or_else(|| format!("does not know {name:?}"))? != value {
            return Ok(false);
        }
    }
    Ok(listed || before.iter().all(plain))
}

/// The type that the form of a value gives away; only a set needs to be named.
fn kind(value: &str) -> &'static str {
    let length =
        value.strip_prefix('P').is_some_and(|rest| rest.starts_with(|c: char| "TX0123456789".contains(c)));
    match value {
        _ if value.ends_with("_REF") => "DATE",
        _ if length => "DURATION",
        _ if value.contains('T') => "TIME",
        _ => "DATE",
    }
}

/// An attribute of a mention as a line writes it; `None` for a name that there is not.
fn attribute(mention: &Mention, name: &str) -> Option<String> {
    let written = |value: Option<Value>| value.map(|value| value.to_string()).unwrap_or_default();
    Some(match name {
        "type" => mention.kind.name().to_owned(),
        "mod" => mention.modifier.map(|modifier| modifier.code().to_owned()).unwrap_or_default(),
        "quant" => mention.quant.unwrap_or_default().to_owned(),
        "freq" => mention.freq.map(|freq| freq.to_string()).unwrap_or_default(),
        "rule" => mention.rule.to_owned(),
        "certainty" => mention.certainty.name().to_owned(),
        "edtf" => mention.edtf().unwrap_or_default(),
        "begin" => written(mention.begin),
        "end" => written(mention.end),
        "other" => written(mention.alternatives.first().copied()),
        _ => return None,
    })
}

/// What was found, in the form of a line.
fn shown(text: &str, found: &[Mention]) -> String {
    let mut line = String::from("found");
    for mention in found {
        let _ = write!(line, " [{}] => {}", &text[mention.span.start..mention.span.end], mention.value);
        for name in ["type", "mod", "quant", "freq", "rule", "certainty", "edtf", "begin", "end", "other"] {
            if let Some(value) = attribute(mention, name).filter(|value| !value.is_empty()) {
                let _ = write!(line, " | {name}={value}");
            }
        }
        if mention.range_to.is_some() {
            line.push_str(" ..");
        }
    }
    if found.is_empty() { line + " nothing" } else { line }
}

/// A file of the project, by its path from the root.
fn source(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_line_of_the_corpus_holds() {
    let mut tally = Tally::default();
    let families = FAMILIES.iter().map(|(family, _)| *family);
    for family in families.chain(["kinds", "quotation", "range"]) {
        let path = format!("tests/corpus/expressions/{family}.txt");
        tally.read(&path, 1, &source(&path));
    }
    tally.report();
}

#[test]
fn every_reading_has_a_line_and_every_family_its_negatives() {
    let mut missing = Vec::new();
    for (family, rules) in FAMILIES {
        let path = format!("tests/corpus/expressions/{family}.txt");
        let mut tally = Tally::default();
        tally.read(&path, 1, &source(&path));
        for rule in rules.iter().filter(|rule| !tally.rules.contains(*rule)) {
            missing.push(format!("{path}: no line is read as {rule:?}"));
        }
        if tally.negatives < 5 {
            missing.push(format!("{path}: {} negatives, five are wanted", tally.negatives));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_example_of_the_page_holds() {
    let path = "docs/expressions.md";
    let page = source(path);
    let mut tally = Tally::default();
    let mut block: Option<(usize, String)> = None;
    let mut blocks = 0;
    for (number, line) in page.lines().enumerate() {
        match (line.trim(), &mut block) {
            ("```dates", None) => block = Some((number + 2, String::new())),
            ("```", Some((first, text))) => {
                tally.read(path, *first, text);
                (block, blocks) = (None, blocks + 1);
            }
            (_, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    assert!(blocks > FAMILIES.len(), "only {blocks} blocks of examples");
    tally.report();
}
