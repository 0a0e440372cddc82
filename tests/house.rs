//! The house rules that no compiler checks: imports flow one way, and every file says what it is for.
//!
//! In: the files under `src/`. Out: one list of every breach, with file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from left to right; those of one line do not know each other.
const ORDER: &[&[&str]] = &[
    &["span"],
    &["error"],
    &["calendar"],
    &["language"],
    &["document"],
    &["expression"],
    &["resolve"],
    &["align"],
    &["timeline", "compare"],
    &["report"],
    &["render"],
    &["cli"],
    &["main"],
];

#[test]
fn imports_flow_one_way() {
    let mut breaches = Vec::new();
    for (path, source) in sources() {
        if path != Path::new("lib.rs") {
            breaches.extend(upward_imports(&path, &source));
        }
    }
    assert!(breaches.is_empty(), "imports against the order of the modules:\n{}", breaches.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, source)| !source.lines().next().is_some_and(|line| line.starts_with("//! ")))
        .map(|(path, _)| format!("src/{}", path.display()))
        .collect();
    assert!(silent.is_empty(), "files that do not open with `//! `:\n{}", silent.join("\n"));
}

/// The checker itself: a file, its source, and what is against the order in it.
#[test]
fn upward_imports_are_found() {
    #[track_caller]
    fn check(file: &str, source: &str, expected: &[&str]) {
        assert_eq!(upward_imports(Path::new(file), source), expected, "in {file}:\n{source}");
    }
    check("align/mod.rs", "use crate::document::Document;\nuse crate::align::sentences;", &[]);
    check("align/mod.rs", "use crate::timeline::Entry;", &["src/align/mod.rs:1: align names timeline"]);
    check(
        "timeline/merge.rs",
        "\nuse crate::compare::Pair;",
        &["src/timeline/merge.rs:2: timeline names compare"],
    );
    check("compare/mod.rs", "use crate::timeline;", &["src/compare/mod.rs:1: compare names timeline"]);
    check("span.rs", "use crate::error::Error;", &["src/span.rs:1: span names error"]);
    check("error.rs", "use crate::span::Span;", &[]);
    check(
        "report/mod.rs",
        "use crate::{span::Span, timeline::{Entry, Status}, render};",
        &["src/report/mod.rs:1: report names render"],
    );
    check(
        "calendar/value.rs",
        "use super::Grain;\nuse super::super::language::english;",
        &["src/calendar/value.rs:2: calendar names language"],
    );
    check(
        "calendar/mod.rs",
        "use super::{span, resolve::Mention};",
        &["src/calendar/mod.rs:1: calendar names resolve"],
    );
    check(
        "resolve/mod.rs",
        "fn f() -> crate :: report :: Document { todo!() }",
        &["src/resolve/mod.rs:1: resolve names report"],
    );
    check("resolve/mod.rs", "mod tests { use super::*; }\npub(crate) fn f() {}", &[]);
    check(
        "document/mod.rs",
        "use crate::read;",
        &["src/document/mod.rs:1: document names read, which is not a module"],
    );
    check("novelty.rs", "", &["src/novelty.rs:1: novelty has no place in the order of the modules"]);
    check("main.rs", "use dateline::cli;", &[]);
    check(
        "cli/mod.rs",
        "use dateline::timeline;",
        &["src/cli/mod.rs:1: cli names its own crate from outside"],
    );
    // What only looks like an import: comments, text, and a lifetime before it.
    check("span.rs", "// crate::cli\n/* crate::cli /* */ crate::cli */\n//! use dateline::cli;", &[]);
    check(
        "span.rs",
        r###"const A: &str = "crate::cli \" crate::cli"; const B: &str = r#"crate::cli " "#;"###,
        &[],
    );
    check(
        "span.rs",
        "const Q: char = '\"'; fn f<'a>(a: &'a crate::cli::A) {} const R: char = '\\'';",
        &["src/span.rs:1: span names cli"],
    );
}

/// Every Rust file under `src/` with its path from there, in order of names.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src/ can be listed") {
            let path = entry.expect("src/ can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = fs::read_to_string(&path).expect("a source file is text");
                files.push((path.strip_prefix(&root).expect("it lies in src/").to_owned(), source));
            }
        }
    }
    assert!(files.len() > ORDER.len(), "src/ was not found");
    files.sort();
    files
}

/// Where a module stands in [`ORDER`].
fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|line| line.contains(&module))
}

/// What `source` names to its right, one line a breach; `file` is its path from `src/`.
fn upward_imports(file: &Path, source: &str) -> Vec<String> {
    let steps: Vec<String> =
        file.with_extension("").iter().map(|step| step.to_string_lossy().into_owned()).collect();
    let Some(module) = steps.first() else { return Vec::new() };
    let depth = steps.len() - usize::from(steps.last().is_some_and(|step| step == "mod"));
    let breach = |line: usize, what: &str| format!("src/{}:{line}: {module} {what}", file.display());
    let Some(own) = rank(module) else { return vec![breach(1, "has no place in the order of the modules")] };
    let code = code_only(source);
    let mut breaches = Vec::new();
    for (offset, name) in names(&code, depth) {
        let line = 1 + code[..offset].matches('\n').count();
        match rank(&name) {
            _ if name == "dateline" && module == "main" => {}
            _ if name == "dateline" => breaches.push(breach(line, "names its own crate from outside")),
            None => breaches.push(breach(line, &format!("names {name}, which is not a module"))),
            Some(other) if *module != name && other >= own => {
                breaches.push(breach(line, &format!("names {name}")));
            }
            Some(_) => {}
        }
    }
    breaches
}

/// The top-level modules that a file names, with the offset of each name. `depth` is how many `super` lead from the file
/// to the root of the crate.
fn names(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = code[rest..].find(|c: char| c.is_alphabetic() || c == '_').map(|at| rest + at) {
        let word = word_at(code, start);
        rest = start + word.len();
        match word {
            "crate" => found.extend(after_colons(code, rest).into_iter().flat_map(|at| heads(code, at))),
            "super" => {
                let mut ups = 1;
                let mut next = after_colons(code, rest);
                while let Some(at) = next.filter(|&at| word_at(code, at) == "super") {
                    ups += 1;
                    rest = at + "super".len();
                    next = after_colons(code, rest);
                }
                // From an inline module `super` is the file's own; only names that are modules of the root count then.
                if ups >= depth {
                    let modules = next.into_iter().flat_map(|at| heads(code, at));
                    found.extend(modules.filter(|(_, name)| rank(name).is_some()));
                }
            }
            "dateline" if after_colons(code, rest).is_some() => found.push((start, word.to_owned())),
            _ => {}
        }
    }
    found
}

/// The identifier that begins at `start`, empty where none does.
fn word_at(code: &str, start: usize) -> &str {
    let rest = &code[start..];
    &rest[..rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())]
}

/// The offset of what follows `::` after `at`, blanks aside.
fn after_colons(code: &str, at: usize) -> Option<usize> {
    let skip = |at: usize| at + (code[at..].len() - code[at..].trim_start().len());
    let colons = skip(at);
    code[colons..].starts_with("::").then(|| skip(colons + 2))
}

/// The first names of a path or of a group of paths at `at`: of `{a::b, c}` they are `a` and `c`.
fn heads(code: &str, at: usize) -> Vec<(usize, String)> {
    if !code[at..].starts_with('{') {
        let name = word_at(code, at);
        return if name.is_empty() { Vec::new() } else { vec![(at, name.to_owned())] };
    }
    let mut found = Vec::new();
    let (mut level, mut fresh) = (0, true);
    for (offset, c) in code[at..].char_indices() {
        match c {
            '{' => level += 1,
            '}' => level -= 1,
            ',' => fresh = level == 1,
            _ if c.is_whitespace() => {}
            _ if level == 1 && fresh => {
                found.push((at + offset, word_at(code, at + offset).to_owned()));
                fresh = false;
            }
            _ => {}
        }
        if level == 0 {
            break;
        }
    }
    found
}

/// The source with comments, strings and characters blanked out, at the same offsets.
fn code_only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = blank_length(rest);
        let (head, tail) = rest.split_at(length.unwrap_or(first.len_utf8()));
        match length {
            Some(_) => code.extend(head.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' })),
            None => code.push(first),
        }
        rest = tail;
    }
    code
}

/// How many bytes at the head of `rest` are a comment, a string or a character; `None` where code begins.
fn blank_length(rest: &str) -> Option<usize> {
    let through =
        |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        let mut level = 0;
        let mut at = 0;
        while at < rest.len() {
            let step = &rest.as_bytes()[at..];
            match step {
                [b'/', b'*', ..] => (level, at) = (level + 1, at + 2),
                [b'*', b'/', ..] => (level, at) = (level - 1, at + 2),
                _ => at += 1,
            }
            if level == 0 {
                return Some(at);
            }
        }
        return Some(rest.len());
    }
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            return Some(through(hashes + 2, &format!("\"{}", "#".repeat(hashes))));
        }
        return None;
    }
    if rest.starts_with('"') {
        return Some(closing(rest, '"'));
    }
    // A character is closed by a quote after one character or an escape; a lifetime is not.
    let mut quoted = rest.strip_prefix('\'')?.chars();
    match quoted.next()? {
        '\\' => Some(closing(rest, '\'')),
        c if quoted.next() == Some('\'') => Some(c.len_utf8() + 2),
        _ => None,
    }
}

/// How many bytes a literal takes that begins and ends with `quote`, escapes aside.
fn closing(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + quote.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}
