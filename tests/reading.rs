//! Files, collections and what is wrong with them: which documents and which errors come out.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use dateline::document::{Fields, Format, Inputs, ReadOptions, inputs, raw, read};
use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;

/// A directory with files of these names and bytes.
fn directory(files: &[(&str, &[u8])]) -> TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    for (name, bytes) in files {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        fs::write(path, bytes).expect("a file");
    }
    directory
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("bytes");
    encoder.finish().expect("an archive")
}

/// What comes out, a line each: `id: text`, or the error. Paths are told from the directory on.
fn outcome(directory: &Path, found: Inputs, options: &ReadOptions) -> Vec<String> {
    let prefix = format!("{}/", directory.display());
    let errors: Vec<String> = found.errors.iter().map(ToString::to_string).collect();
    let documents = read(found.inputs, options).map(|document| match document {
        Ok(document) => format!("{}: {}", document.id, document.text.trim_end()),
        Err(error) => error.to_string(),
    });
    errors.into_iter().chain(documents).map(|line| line.replace(&prefix, "")).collect()
}

#[track_caller]
fn check_with(files: &[(&str, &[u8])], typed: &[&str], options: &ReadOptions, expected: &[&str]) {
    let directory = directory(files);
    let paths: Vec<PathBuf> = typed.iter().map(|path| directory.path().join(path)).collect();
    let found = outcome(directory.path(), inputs(&paths), options);
    assert_eq!(found, expected);
}

#[track_caller]
fn check(files: &[(&str, &[u8])], typed: &[&str], expected: &[&str]) {
    check_with(files, typed, &ReadOptions::default(), expected);
}

#[test]
fn a_directory_is_walked_in_the_order_of_names() {
    check(
        &[
            ("b.md", b"B"),
            ("a.txt", b"A"),
            ("c/d.text", b"D"),
            ("c.markdown", b"C"),
            (".hidden.txt", b"H"),
            (".git/e.txt", b"E"),
            ("picture.png", b"P"),
        ],
        &[""],
        &["a.txt: A", "b.md: B", "c/d.text: D", "c.markdown: C"],
    );
}

#[test]
fn what_a_directory_holds_besides_is_noted() {
    let directory = directory(&[("a.txt", b"A"), ("b.png", b"B"), ("c.pdf", b"C")]);
    let found = inputs(&[directory.path().to_owned()]);
    assert_eq!((found.inputs.len(), found.errors.len(), found.notes.len()), (1, 0, 1));
    assert!(
        found.notes[0].starts_with("2 files in ") && found.notes[0].contains("b.png"),
        "{}",
        found.notes[0]
    );
}

#[test]
fn files_come_in_the_order_typed() {
    check(
        &[("a.txt", b"A"), ("b.txt", b"B")],
        &["b.txt", "a.txt", "b.txt"],
        &["b.txt: B", "a.txt: A", "b.txt: B"],
    );
}

#[test]
fn patterns_stand_for_files_in_the_order_of_names() {
    check(
        &[("x-2.txt", b"2"), ("x-1.txt", b"1"), ("y.txt", b"Y"), ("z[1].txt", b"Z")],
        &["x-*.txt", "z[1].txt"],
        &["x-1.txt: 1", "x-2.txt: 2", "z[1].txt: Z"],
    );
    check(
        &[("a.txt", b"A")],
        &["*.md"],
        &["*.md: expected files that match the pattern, found none; check the path and the pattern"],
    );
}

#[test]
fn what_is_not_there_is_an_error_and_the_rest_goes_on() {
    check(
        &[("a.txt", b"A")],
        &["b.txt", "a.txt"],
        &["b.txt: expected a readable file, found nothing at this path; check the path", "a.txt: A"],
    );
    let known: Vec<String> = Format::EXTENSIONS.iter().map(|(name, _)| format!(".{name}")).collect();
    let empty = format!(
        "expected files that end in {}, .xml and .json of a known kind (or these with .gz), found none; name the files themselves",
        known.join(", ")
    );
    check(&[("c/x.png", b"")], &["c"], &[&format!("c: {empty}")]);
}

#[test]
fn a_story_is_read_as_it_says() {
    let story = br#"
        title = "The dam"
        [[source]]
        outlet = "Ledger"
        agency = "NPA"
        editions = ["new.txt", "old.txt"]
        [[source]]
        outlet = "Courier"
        editions = ["courier.md"]
        [[row]]
        date = 2010-06-11
        text = "The dam broke."
    "#;
    let files: &[(&str, &[u8])] = &[
        ("s/story.toml", story),
        ("s/new.txt", b"New"),
        ("s/old.txt", b"Old"),
        ("s/courier.md", b"Courier"),
        ("s/other.txt", b"Other"),
    ];
    check(files, &["s"], &["s/new.txt: New", "s/old.txt: Old", "s/courier.md: Courier"]);
    check(files, &["s/story.toml"], &["s/new.txt: New", "s/old.txt: Old", "s/courier.md: Courier"]);
    let directory = directory(files);
    let found = inputs(&[directory.path().join("s")]);
    assert_eq!(found.stories[0].rows[0].date.text, "2010-06-11");
    let options = ReadOptions::default();
    let documents: Vec<_> =
        read(found.inputs, &options).map(|document| document.expect("a document")).collect();
    let told = |at: usize| {
        (documents[at].source.as_deref(), documents[at].agency.as_deref(), documents[at].edition.as_deref())
    };
    assert_eq!(told(1), (Some("Ledger"), Some("NPA"), Some("2")));
    assert_eq!(told(2), (Some("Courier"), None, None));
}

#[test]
fn a_story_with_mistakes_says_where() {
    check(
        &[("story.toml", b"title = \"x\"\n[[source]]\noutlets = \"y\"\neditions = []\n")],
        &["story.toml"],
        &[
            "story.toml:3: expected a story file with title, [[source]], [[decision]] and [[row]], found unknown field \
           `outlets`, expected one of `outlet`, `agency`, `cite`, `editions`; see the story files under samples/",
        ],
    );
    check(
        &[("story.toml", b"[[source]]\noutlet = \"y\"\neditions = [\"a.txt\"]\n")],
        &["story.toml"],
        &["a.txt: expected a readable file, found nothing at this path; check the path"],
    );
}

#[test]
fn a_collection_goes_on_behind_a_broken_line() {
    let lines = b"{\"text\":\"A\",\"id\":\"one\"}\n\n{\"text\":\"B\"}\n{\"text\":\"C\n{\"id\":null,\"text\":\"D\"}\n{\"id\":7,\"text\":\"E\"}\n{\"text\":\"F \\\"id\\\":\"}\n{\"id\":\"x\"}";
    check(
        &[("c.jsonl", lines)],
        &["c.jsonl"],
        &[
            "one: A",
            "c.jsonl#1: B",
            "c.jsonl:4: expected one JSON object on each line, found a line that breaks off; mend or drop this line; the \
             others are read",
            "c.jsonl#3: D",
            "7: E",
            "c.jsonl#4: F \"id\":",
            "c.jsonl:8: expected a record with its text in \"text\" or \"html\", found the fields id; name the field that holds the \
             text: --fields text=FIELD",
        ],
    );
}

#[test]
fn a_collection_with_other_fields_is_answered_with_those_it_has() {
    let lines = b"{\"body\":\"A\",\"date_publish\":\"2013-09-07\"}\n{\"body\":\"B\"}\n";
    check(
        &[("c.jsonl", lines)],
        &["c.jsonl"],
        &[
            "c.jsonl:1: expected a record with its text in \"text\" or \"html\", found the fields body, date_publish; name the field \
           that holds the text: --fields text=body",
        ],
    );
    let fields = Fields::parse("text=body,published=date_publish").expect("fields");
    let options = ReadOptions { fields, ..ReadOptions::default() };
    check_with(&[("c.jsonl", lines)], &["c.jsonl"], &options, &["c.jsonl#1: A", "c.jsonl#2: B"]);
}

#[test]
fn archives_are_unpacked_and_breaks_reported() {
    let lines = b"{\"text\":\"A\"}\n{\"text\":\"B\"}\n".repeat(40_000);
    let whole = packed(&lines);
    let broken = &whole[..whole.len() - 40];
    let directory = directory(&[("c.jsonl.gz", broken)]);
    let found =
        outcome(directory.path(), inputs(&[directory.path().join("c.jsonl.gz")]), &ReadOptions::default());
    let (last, records) = found.split_last().expect("records");
    assert!(
        records.len() > 1000 && records.iter().all(|line| line.ends_with(": A") || line.ends_with(": B"))
    );
    let kept =
        format!("found one that breaks off after {} records, which are kept; fetch it again", records.len());
    assert!(last.contains(&kept), "{last}");
    check(&[("a.txt.gz", &packed(b"A"))], &["a.txt.gz"], &["a.txt.gz: A"]);
    check(
        &[("a.txt.gz", b"A")],
        &["a.txt.gz"],
        &[
            "a.txt.gz: expected a gzip archive, found other data; rename it if it is not packed, else fetch it again",
        ],
    );
    let text = packed(&b"Words. ".repeat(100_000));
    check(
        &[("a.txt.gz", &text[..text.len() - 9])],
        &["a.txt.gz"],
        &["a.txt.gz: expected a whole gzip archive, found one that breaks off; fetch it again"],
    );
}

#[test]
fn other_encodings_are_decoded() {
    let utf16: Vec<u8> = "\u{FEFF}Wörter.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let unmarked: Vec<u8> = "Words and words.".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let lines: Vec<u8> =
        "\u{FEFF}{\"text\":\"A\"}\n{\"text\":\"é\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(
        &[
            ("a.txt", "\u{FEFF}Wörter.".as_bytes()),
            ("b.txt", b"He said \x93no\x94 \x96 and left the caf\xE9."),
            ("b2.txt", b"\xE2\x80\x9CNo\xE2\x80\x9D, she said in Z\xC3\xBCrich\xE2\x80\xA6 \xE2\x80\x94 then \xFF the line broke."),
            ("c.txt", &utf16),
            ("d.txt", &unmarked),
            ("e.jsonl", &lines),
            ("f.jsonl", "\u{FEFF}{\"text\":\"é\"}".as_bytes()),
        ],
        &[""],
        &[
            "a.txt: Wörter.",
            "b.txt: He said “no” – and left the café.",
            "b2.txt: “No”, she said in Zürich… — then \u{FFFD} the line broke.",
            "c.txt: Wörter.",
            "d.txt: Words and words.",
            "e.jsonl#1: A",
            "e.jsonl#2: é",
            "f.jsonl#1: é",
        ],
    );
}

#[test]
fn what_cannot_be_text_is_refused() {
    check(
        &[
            ("a.txt", b"%PDF-1.4 \x00\x01"),
            ("b.txt", b"\x00\x01\x02\x03\x04\x05\x06\x07"),
            ("c.jsonl", b"\x89PNG\r\n"),
            ("d.txt", b""),
        ],
        &[""],
        &[
            "a.txt: expected text, found a PDF document; convert it first: pdftotext FILE.pdf writes its text to FILE.txt, with a form feed at the end of each page",
            "b.txt: expected text, found binary data; give a text, Markdown or JSONL file",
            "c.jsonl: expected text, found a picture; give the text that belongs to it",
            "d.txt: ",
        ],
    );
}

#[test]
fn kinds_come_from_the_name_then_from_the_content() {
    check(
        &[
            ("a", b"{\"text\":\"A\"}"),
            ("b", b"# Title\n\nWords."),
            ("c.json", b"{\"id\":\"c\",\"text\":\"C\"}"),
            ("d.html", b"<!DOCTYPE html><p>Words"),
            ("e", b"\xEF\xBB\xBF <html><p>Dam"),
            (
                "f.jsonl",
                b"{\"id\":\"f\",\"html\":\"<p>Page\"}\n{\"id\":\"g\",\"html\":\"<p>Page\",\"text\":\"Text\"}",
            ),
            ("h.html", b"<meta charset=windows-1251><p>\xCF\xEB\xEE\xF2\xE8\xED\xE0"),
        ],
        &["a", "b", "c.json", "d.html", "e", "f.jsonl", "h.html"],
        &[
            "a#1: A",
            "b: # Title\n\nWords.",
            "c: C",
            "d.html: Words",
            "e: Dam",
            "f: Page",
            "g: Text",
            "h.html: Плотина",
        ],
    );
    let options = ReadOptions { input_format: Some(Format::Text), ..ReadOptions::default() };
    check_with(&[("a.jsonl", b"{}")], &["a.jsonl"], &options, &["a.jsonl: {}"]);
}

#[test]
fn no_document_is_larger_than_allowed() {
    let options = ReadOptions { max_size: 20, ..ReadOptions::default() };
    let large =
        "expected at most 20 bytes, found more; raise the limit with --max-size if this is one document";
    check_with(
        &[
            ("a.txt", b"123456789012345678901"),
            ("b.jsonl", b"{\"text\":\"A\"}\n{\"text\":\"12345678901234567\"}\n{\"text\":\"C\"}"),
        ],
        &[""],
        &options,
        &[&format!("a.txt: {large}"), "b.jsonl#1: A", &format!("b.jsonl:2: {large}"), "b.jsonl#2: C"],
    );
}

#[test]
fn a_bare_date_overrides_one_document_and_fills_in_for_several() {
    let stamp = dateline::document::stamp::parse("2020-02-02", None, ReadOptions::default().order);
    let options = ReadOptions {
        published_bare: stamp.and_then(dateline::document::stamp::Stated::complete),
        ..ReadOptions::default()
    };
    let dates = |lines: &[u8]| {
        let directory = directory(&[("c.jsonl", lines)]);
        let found = inputs(&[directory.path().join("c.jsonl")]);
        let documents = read(found.inputs, &options).map(|document| document.expect("a document"));
        documents.map(|document| document.published.expect("a date").to_string()).collect::<Vec<_>>()
    };
    assert_eq!(dates(b"{\"text\":\"A\",\"published\":\"2013-09-07\"}\n"), ["2020-02-02"]);
    assert_eq!(
        dates(b"{\"text\":\"A\",\"published\":\"2013-09-07\"}\n{\"text\":\"B\"}\n"),
        ["2013-09-07", "2020-02-02"]
    );
}

/// A line that `read` or `dates --with-text` wrote keeps its blocks, and where its date was found.
#[test]
fn a_written_document_is_read_as_it_was() {
    let line = br#"{"id":"a","published":"2013-09-07","published_from":"header_line","text":"Cafe \u00e9. Words here.","mentions":[{"start":0}],"blocks":[{"kind":"caption","start":0,"end":7},{"kind":"body","start":8,"end":19}]}"#;
    let directory = directory(&[("c.jsonl", line)]);
    let found = inputs(&[directory.path().join("c.jsonl")]);
    let options = ReadOptions::default();
    let document = read(found.inputs, &options).next().expect("a document").expect("a document");
    assert_eq!(document.published_from, Some(dateline::document::Origin::HeaderLine));
    let blocks: Vec<&str> = document.blocks().iter().map(|block| block.span.of(&document.text)).collect();
    assert_eq!(blocks, ["Cafe é.", "Words here."]);
    assert_eq!(document.blocks()[0].kind, dateline::document::BlockKind::Caption);
}

#[test]
fn parsing_can_be_done_apart_from_reading() {
    let directory = directory(&[("a.txt", b"A"), ("c.jsonl", b"{\"text\":\"B\"}\n{\"text\":\"C\"}\n")]);
    let found = inputs(&[directory.path().to_owned()]);
    let options = ReadOptions::default();
    let mut unread: Vec<_> = raw(found.inputs, &options).map(|raw| raw.expect("bytes")).collect();
    unread.reverse();
    let texts: Vec<String> =
        unread.into_iter().map(|raw| raw.parse(&options).expect("a document").text).collect();
    assert_eq!(texts, ["C", "B", "A"]);
}
