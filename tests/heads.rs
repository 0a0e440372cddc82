//! What the head of a text states, against its corpus.

use dateline::document::stamp::{Stated, parse, zone};
use dateline::document::{Document, Format, Origin, ReadOptions, from_text_with};

const CORPUS: &str = include_str!("corpus/heads.txt");

fn options(path: &str, settings: &[(&str, &str)]) -> ReadOptions {
    let mut options = ReadOptions::default();
    for &(name, value) in settings {
        let stamp = || parse(value, None, options.order).and_then(Stated::complete).expect("a stamp");
        match name {
            "published" => options.published_bare = Some(stamp()),
            "published-file" => options.published = vec![(path.to_owned(), stamp())],
            "outlet" => options.outlets = vec![(path.to_owned(), value.to_owned())],
            "timezone" => options.zone = zone(value),
            _ => panic!("no option {name}"),
        }
    }
    options
}

fn field(document: &Document, name: &str) -> String {
    let value = match name {
        "title" => document.title.clone(),
        "byline" => document.byline.clone(),
        "source" => document.source.clone(),
        "agency" => document.agency.clone(),
        "url" => document.url.clone(),
        "cite" => document.cite.clone(),
        "edition" => document.edition.clone(),
        "note" => document.notes.first().cloned(),
        "updated" => document.updated.map(|stamp| stamp.to_string()),
        "published" => {
            let from = document.published_from.map(Origin::name);
            document.published.zip(from).map(|(stamp, from)| format!("{stamp} from {from}"))
        }
        _ => panic!("no field {name}"),
    };
    value.unwrap_or_else(|| "-".to_owned())
}

fn check(case: &str) -> Vec<String> {
    let case = format!("{case}\n");
    let (path, case) = case.split_once('\n').expect("a path");
    let (stated, text) = case.split_once("---\n").expect("---");
    let lines: Vec<(&str, &str)> =
        stated.lines().map(|line| line.split_once(": ").expect("field: value")).collect();
    let given = lines.iter().filter_map(|(name, value)| Some((name.strip_prefix("given ")?, *value)));
    let options = options(path, &given.collect::<Vec<_>>());
    let format = Format::of_name(path).expect("text or Markdown");
    let document = from_text_with(path, text, format, &options);
    let wrong =
        lines.iter().filter(|(name, _)| !name.starts_with("given ")).filter_map(|(name, expected)| {
            let found = field(&document, name);
            (found != *expected).then(|| format!("{name} is {expected:?}, found {found:?} in:\n{text}"))
        });
    wrong.collect()
}

#[test]
fn corpus() {
    let cases = CORPUS.split("\n=== ").skip(1);
    let failures: Vec<String> = cases.flat_map(check).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
