//! The aligner against its corpora: what is kept, reworded, split, merged and moved.

use std::fmt::Write as _;

use dateline::align::align;

/// Each file under `corpus/align`, with its name.
const CORPORA: [(&str, &str); 5] = [
    ("reworded.txt", include_str!("corpus/align/reworded.txt")),
    ("moved.txt", include_str!("corpus/align/moved.txt")),
    ("split.txt", include_str!("corpus/align/split.txt")),
    ("merged.txt", include_str!("corpus/align/merged.txt")),
    ("replaced.txt", include_str!("corpus/align/replaced.txt")),
];

/// A case holds old units as `< text` and new ones as `> partners: text`, where the partners are old units by number, `+`
/// for none, with `moved` and the distance behind them where the link crosses the order of the rest.
fn check(case: &str) -> Result<(), String> {
    let old: Vec<&str> = case.lines().filter_map(|line| line.strip_prefix("< ")).collect();
    let expected: Vec<(&str, &str)> =
        case.lines().filter_map(|line| line.strip_prefix("> ")?.split_once(": ")).collect();
    let new: Vec<&str> = expected.iter().map(|(_, text)| *text).collect();
    let alignment = align(&old, &new);
    let mut failures = String::new();
    for (index, (partners, text)) in expected.iter().enumerate() {
        let link =
            alignment.links.iter().find(|link| link.new.contains(&index)).ok_or("a unit without a link")?;
        let olds: Vec<String> = link.old.iter().map(usize::to_string).collect();
        let mut found = if olds.is_empty() { "+".to_owned() } else { olds.join(" ") };
        if link.moved {
            let _ = write!(found, " moved {:+}", link.distance);
        }
        if found != *partners {
            let _ = write!(failures, "\n  expected {partners}, found {found}: {text}");
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures) }
}

#[test]
fn corpora() {
    let mut failures = String::new();
    for (name, corpus) in CORPORA {
        let mut line = 1;
        for case in corpus.split("\n\n") {
            if let Err(failure) = check(case) {
                let _ = writeln!(failures, "tests/corpus/align/{name}:{line}:{failure}");
            }
            line += case.lines().count() + 1;
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Links name each unit once, whatever the texts hold, and equal texts are linked straight.
#[test]
fn each_unit_stands_in_one_link() {
    let texts: Vec<String> = (0..400_u32).map(|n| format!("w{} w{} w{}.", n % 7, n % 3, n % 11)).collect();
    let old: Vec<&str> = texts.iter().map(String::as_str).collect();
    let new: Vec<&str> = old.iter().rev().copied().filter(|text| !text.contains("w5")).collect();
    for (old, new) in [(&old[..], &new[..]), (&new[..], &old[..]), (&old[..], &[]), (&[], &new[..])] {
        let links = align(old, new).links;
        let mut olds: Vec<usize> = links.iter().flat_map(|link| link.old.clone()).collect();
        let mut news: Vec<usize> = links.iter().flat_map(|link| link.new.clone()).collect();
        olds.sort_unstable();
        news.sort_unstable();
        assert!(olds.into_iter().eq(0..old.len()) && news.into_iter().eq(0..new.len()));
    }
    let straight = align(&old, &old).links;
    assert!(
        straight.iter().enumerate().all(|(at, link)| link.old == [at] && link.new == [at] && !link.moved)
    );
}
