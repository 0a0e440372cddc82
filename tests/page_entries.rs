//! Live blogs and posts: a stamp anchors its entry, is no part of the text, and entries stand in the order of time.

use dateline::document::{Document, Format, ReadOptions, from_text_with};
use dateline::expression::find;
use dateline::resolve::{Anchor, in_document};

fn page(html: &str) -> Document {
    from_text_with("page.html", html, Format::Html, &ReadOptions::default())
}

/// A live blog of 12 June 2010 with these entries.
fn live(entries: &[(&str, &str)]) -> Document {
    let entries: String = entries
        .iter()
        .map(|(stamp, words)| format!("<article class=entry>{stamp}<p>{words}</p></article>"))
        .collect();
    page(&format!(
        "<html><head><title>Dam gives way: live</title><meta property='article:published_time' content='2010-06-12T20:00:00+02:00'>\
         </head><body><main><h1>Dam gives way: live</h1>{entries}</main></body></html>"
    ))
}

/// Checks the entries of a live blog, each with its stamp, and the values of what they say.
#[track_caller]
fn check(entries: &[(&str, &str)], expected: &[&str], values: &[&str]) {
    let document = live(entries);
    let found: Vec<String> = document
        .blocks()
        .iter()
        .map(|block| {
            let stamp = block.stamp.map_or_else(|| "-".to_owned(), |stamp| stamp.to_string());
            format!("{} {stamp} {}", block.kind.name(), block.span.of(&document.text))
        })
        .collect();
    assert_eq!(found, expected);
    let anchor = Anchor::of(&document, None, false);
    let mentions = in_document(&document, &find(&document.text), &anchor);
    let told: Vec<String> = mentions
        .iter()
        .map(|mention| format!("{} {}", mention.span.of(&document.text), mention.value))
        .collect();
    assert_eq!(told, values);
}

const LONG: &str = "and the mayor of Oberau told reporters that nobody knew more.";

#[test]
fn stamps_anchor_their_entries_and_are_no_part_of_the_text() {
    check(
        &[
            (
                "<time datetime='2010-06-12T20:10:00+02:00'>8:10 p.m.</time>",
                "The dam above the town gave way today and it rains.",
            ),
            (
                "<time datetime='2010-06-12T23:50:00+02:00'>11:50 p.m.</time>",
                "The search for the missing ends for today, they say.",
            ),
            (
                "<time datetime='2010-06-13T00:20:00+02:00'>12:20 a.m.</time>",
                "The search for the missing goes on today, they say.",
            ),
        ],
        &[
            "entry 2010-06-12T20:10+02:00 The dam above the town gave way today and it rains.",
            "entry 2010-06-12T23:50+02:00 The search for the missing ends for today, they say.",
            "entry 2010-06-13T00:20+02:00 The search for the missing goes on today, they say.",
        ],
        &["today 2010-06-12", "today 2010-06-12", "today 2010-06-13"],
    );
}

#[test]
fn entries_are_read_in_the_order_of_time_across_midnight() {
    let (one, two, three) =
        (format!("One, {LONG}"), format!("Two, tomorrow, {LONG}"), format!("Three, yesterday, {LONG}"));
    check(
        &[("<h4>00:20</h4>", &three), ("<h4>23:50</h4>", &two), ("<h4>20:10</h4>", &one)],
        &[
            &format!("entry 2010-06-12T20:10 {one}"),
            &format!("entry 2010-06-12T23:50 {two}"),
            &format!("entry 2010-06-13T00:20 {three}"),
        ],
        &["tomorrow 2010-06-13", "yesterday 2010-06-12"],
    );
}

#[test]
fn a_stamp_at_the_start_of_a_paragraph_is_taken_out() {
    let entries: String = ["20:10", "20:20", "20:30"]
        .iter()
        .map(|clock| format!("<li><p><time>{clock}</time> – It rains, {LONG}</p></li>"))
        .collect();
    let document = page(&format!("<h1>Live</h1><time datetime=2010-06-12 pubdate></time><ol>{entries}</ol>"));
    let stamps: Vec<String> =
        document.blocks().iter().filter_map(|block| Some(block.stamp?.to_string())).collect();
    assert_eq!(stamps, ["2010-06-12T20:10", "2010-06-12T20:20", "2010-06-12T20:30"]);
    assert!(!document.text.contains("20:10"), "{}", document.text);
    assert!(document.text.starts_with("It rains, and"), "{}", document.text);
}

#[test]
fn a_story_with_two_times_is_no_live_blog() {
    let document = live(&[("<h4>20:10</h4>", LONG), ("<h4>20:20</h4>", LONG)]);
    assert!(document.blocks().iter().all(|block| block.stamp.is_none()), "{:?}", document.blocks());
}

#[test]
fn a_post_leans_on_the_day_on_which_it_was_signed() {
    let document = page(&format!(
        "<meta property='article:published_time' content='2010-06-14'><h1>Dam gives way</h1><p>It stood until yesterday, {LONG}</p>\
         <blockquote class=twitter-tweet><p>The road is shut from tomorrow.</p>— Ledger (@ledger) <a href=/t>June 9, 2010</a></blockquote>\
         <p>It may open today, {LONG}</p>"
    ));
    let anchor = Anchor::of(&document, None, false);
    let mentions = in_document(&document, &find(&document.text), &anchor);
    let told: Vec<String> = mentions
        .iter()
        .map(|mention| format!("{} {}", mention.span.of(&document.text), mention.value))
        .collect();
    assert_eq!(
        told,
        ["yesterday 2010-06-13", "tomorrow 2010-06-10", "June 9, 2010 2010-06-09", "today 2010-06-14"]
    );
}

#[test]
fn what_an_entry_expects_is_to_come_as_of_its_own_day() {
    let document = live(&[
        (
            "<time datetime='2010-06-12T20:10+02:00'></time>",
            "The lake will be empty tomorrow, the engineers of the county said.",
        ),
        (
            "<time datetime='2010-06-13T09:10+02:00'></time>",
            "The lake was empty today, the engineers of the county said at nine.",
        ),
        (
            "<time datetime='2010-06-13T09:40+02:00'></time>",
            "The road will be open tomorrow, the engineers of the county said.",
        ),
    ]);
    let mentions = in_document(&document, &find(&document.text), &Anchor::of(&document, None, false));
    let sources = [dateline::timeline::Sourced { document: &document, mentions: &mentions }];
    let timeline = dateline::timeline::merge(
        &sources,
        &dateline::align::editions(&[&document]),
        &dateline::timeline::Options::default(),
    );
    let rows = timeline.entries.iter().flat_map(|entry| &entry.statements).map(|statement| {
        let text = statement.span.of(&document.text);
        format!("{:?} {}", statement.status, text.split(',').next().unwrap_or_default())
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "Expected The lake will be empty tomorrow",
            "Happened The lake was empty today",
            "Expected The road will be open tomorrow",
        ]
    );
}
