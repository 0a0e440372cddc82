//! Time grows with the input and not with its square, whatever the input repeats: `cargo bench --bench growth` names what
//! does not, and ends with an error.

use std::time::{Duration, Instant};

use dateline::align::Editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::compare::{CompareOptions, Edition, compare};
use dateline::document::{Document, Format, ReadOptions, from_text_with};
use dateline::resolve::{Anchor, AnchorKind, dates};
use dateline::timeline::{Options, Sourced, merge};

/// What is repeated, up to half a megabyte of it.
const REPEATED: &[&str] = &[
    "a",
    "a ",
    "a\n",
    "\n",
    "\n\n",
    " ",
    ". ",
    "A. ",
    "Mr. ",
    "\"",
    "“ ",
    "(",
    "[a](",
    "*",
    "_a",
    "> ",
    "- ",
    "# ",
    "---\n",
    "`",
    "<a ",
    "1",
    "1,",
    "1/",
    "1:",
    "12-",
    "2013-",
    "the ",
    "last ",
    "Monday ",
    "Monday-",
    "Monday to ",
    "Aug. ",
    "two ",
    "and ",
    "of ",
    "in ",
    "early ",
    "every other ",
    "between 1 and ",
    "two days before the ",
    "the next day ",
    "the year ",
    "said ",
    "will ",
    "not ",
    "日",
    "\u{301}",
    "\u{a0}",
    "They met on Monday. ",
    "They met on Monday.\n\n",
    "Correction: \n\n",
    "By A\n",
    "Published: 2013\n\n",
];
const SMALL: usize = 32 << 10;
const FACTOR: usize = 16;

fn main() {
    finding_grows_with_the_text();
    reading_grows_with_the_text();
    comparing_grows_with_the_texts();
    merging_grows_with_the_text_and_with_the_documents();
}

fn finding_grows_with_the_text() {
    let day = NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day of the calendar");
    let anchor =
        Anchor { stamp: Some(Stamp::day(day)), kind: Some(AnchorKind::Published), ..Anchor::default() };
    check(|piece, size| {
        let text = repeat(piece, size);
        time(|| dates(&text, &anchor).len())
    });
}

fn reading_grows_with_the_text() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        check(|piece, size| {
            let text = repeat(piece, size);
            time(|| document(&text, format).sentences().len())
        });
    }
}

fn comparing_grows_with_the_texts() {
    check(|piece, size| {
        // The same but for one word in the middle and another end.
        let half = repeat(piece, size / 2);
        let documents = [format!("{half} then {half}"), format!("{half} now {half}{piece} at last")]
            .map(|text| document(&text, Format::Text));
        let editions = documents.each_ref().map(|document| Edition { document, mentions: &[] });
        time(|| compare(&editions, &CompareOptions::default()).steps.len())
    });
    // Many sentences that became one: each of them is held against all of it.
    assert_eq!(
        slow(|size| {
            let sentences = size / 32;
            let many: String =
                (0..sentences).map(|at| format!("Ship {at} left port {} early. ", at % 7)).collect();
            let one: String =
                (0..sentences).map(|at| format!("ship {at} left port {} early and ", at % 7)).collect();
            let documents = [many, one].map(|text| document(&text, Format::Text));
            let editions = documents.each_ref().map(|document| Edition { document, mentions: &[] });
            time(|| compare(&editions, &CompareOptions::default()).steps.len())
        }),
        None,
        "many sentences that became one"
    );
}

fn merging_grows_with_the_text_and_with_the_documents() {
    let day = NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day of the calendar");
    let anchor =
        Anchor { stamp: Some(Stamp::day(day)), kind: Some(AnchorKind::Published), ..Anchor::default() };
    check(|piece, size| {
        let long = document(&repeat(&format!("{piece}on Friday "), size / 32), Format::Text);
        let short = document(&format!("The council met on Friday. {piece}"), Format::Text);
        let documents: Vec<&Document> = std::iter::once(&long).chain(vec![&short; size / 1024]).collect();
        let found = [dates(&long.text, &anchor), dates(&short.text, &anchor)];
        let mentions =
            |document: &Document| if std::ptr::eq(document, &long) { &found[0] } else { &found[1] };
        let sources: Vec<Sourced> =
            documents.iter().map(|&document| Sourced { document, mentions: mentions(document) }).collect();
        _ = long.sentences();
        time(|| merge(&sources, &Editions::default(), &Options::default()).entries.len())
    });
}

/// Runs for everything that is repeated.
fn check(run: impl Fn(&str, usize) -> Duration) {
    let slow =
        REPEATED.iter().filter_map(|piece| Some(format!("{piece:?}: {}", slow(|size| run(piece, size))?)));
    let slow: Vec<String> = slow.collect();
    assert!(slow.is_empty(), "time grows faster than the text:\n{}", slow.join("\n"));
}

/// Runs on a small text and on one that is [`FACTOR`] times as long, and says by how much that is too slow. Machines
/// stumble, so that it must be slow three times; what a square would take is far beyond what is allowed.
fn slow(run: impl Fn(usize) -> Duration) -> Option<String> {
    let allowed = |short: Duration| short.max(Duration::from_millis(20)) * FACTOR as u32 * 3;
    let tries = (0..3).map(|_| (run(SMALL), run(SMALL * FACTOR)));
    let slow: Vec<(Duration, Duration)> = tries.take_while(|&(short, long)| long > allowed(short)).collect();
    let &(short, long) = slow.get(2)?;
    Some(format!("{short:?}, and {long:?} for {FACTOR} times as much"))
}

#[expect(clippy::disallowed_methods, reason = "a measure of speed needs a clock")]
fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(run());
    start.elapsed()
}

fn repeat(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len() + 1)
}

fn document(text: &str, format: Format) -> Document {
    from_text_with("a", text, format, &ReadOptions::default())
}
