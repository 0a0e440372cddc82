//! What of a web page is its story, and what each line of it is.

use dateline::document::{Document, Format, ReadOptions, from_text_with};

fn page(html: &str) -> Document {
    from_text_with("page.html", html, Format::Html, &ReadOptions::default())
}

const FIRST: &str =
    "The dam above the town gave way on Friday, and at least twelve people are missing, the mayor said.";
const SECOND: &str =
    "It had stood since the spring of 1931, when the valley was first flooded for the mills below the town.";

/// Checks the lines of a page's text with their kinds.
#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let document =
        page(&format!("<html><head><title>Dam gives way</title></head><body>{body}</body></html>"));
    let found: Vec<String> = document
        .blocks()
        .iter()
        .map(|block| {
            let words = block.span.of(&document.text);
            let words = words.replace(FIRST, "FIRST").replace(SECOND, "SECOND");
            format!("{}: {words}", block.kind.name())
        })
        .collect();
    assert_eq!(found, expected, "{body}");
}

/// Checks that what stands beside a story is not taken into its text, and what it is taken for.
#[track_caller]
fn check_aside(beside: &str, kind: &str) {
    for body in [
        format!("<article><h1>Dam gives way</h1><p>{FIRST}</p>{beside}<p>{SECOND}</p></article>"),
        format!("<main><h1>Dam gives way</h1><div><p>{FIRST}</p><p>{SECOND}</p>{beside}</div></main>"),
    ] {
        check(&body, &["body: FIRST", "body: SECOND"]);
        let document = page(&body);
        let last = document.aside.last().map(|line| line.kind.name());
        assert_eq!(last, Some(kind), "{body}");
    }
}

#[test]
fn the_story_is_told_from_what_stands_around_it() {
    check(
        &format!(
            "<header><a href=/>Ledger</a><nav><a href=/a>World</a></nav></header><div class=story><h1>Dam gives way</h1>\
             <p>{FIRST}</p><p>{SECOND}</p></div><footer><p>© 2010 The Ledger. All rights reserved by its owners.</p></footer>"
        ),
        &["body: FIRST", "body: SECOND"],
    );
    check_aside(
        "<figure><img src=a><figcaption>The dam in 2003, before the repair.</figcaption></figure>",
        "caption",
    );
    check_aside("<p>Photo: Ann Lake / Ledger</p>", "caption");
    check_aside("<p><a href=/b>Read more: What the inspectors knew of the dam</a></p>", "link");
    check_aside("<p><a href=/b>What the inspectors knew of the dam</a></p>", "link");
    check_aside(
        "<div class='newsletter-box'><p>Get the news of the valley in your inbox every morning.</p></div>",
        "boilerplate",
    );
    check_aside("<div class=shareTools><span>Share this</span></div>", "boilerplate");
    check_aside(
        "<p>This website uses cookies to improve your experience while you read about dams.</p>",
        "boilerplate",
    );
    check_aside(
        "<aside><p>The dam is named after the engineer who drew it, and not after the saint.</p></aside>",
        "boilerplate",
    );
    check_aside("<p class=byline>By Ruth Amsel</p>", "byline");
    check_aside(
        "<section class=comments><p>I told them that it would, and nobody listened to me.</p></section>",
        "boilerplate",
    );
    check_aside(
        "<ul class=stream><li><h3><a href=/1>Mill to close</a></h3><p>The old mill will close in the spring, its owner said.</p>\
         <li><h3><a href=/2>Road shut</a></h3><p>The road to the pass is shut until the snow has gone.</p>\
         <li><h3><a href=/3>Bus late</a></h3><p>The last bus of the evening was late on every day of the week.</p></ul>",
        "boilerplate",
    );
    check_aside(
        "<p hidden>This paragraph is hidden from everybody, and is no part of it.</p><p>Photo: Ann Lake</p>",
        "caption",
    );
}

#[test]
fn lines_of_the_story_have_their_kinds() {
    check(
        &format!(
            "<article><h1>Dam gives way</h1><p>{FIRST}</p><h2>An old dam</h2><p>{SECOND}</p><h2>More</h2></article>"
        ),
        &["body: FIRST", "headline: An old dam", "body: SECOND"],
    );
    check(
        &format!(
            "<article><h1>Dam gives way</h1><ul class='key-points'><li>Twelve are missing</li><li>The dam was of 1931.</li></ul>\
             <div class=body><p>{FIRST}</p><p>{SECOND}</p></div></article>"
        ),
        &["highlight: Twelve are missing", "highlight: The dam was of 1931.", "body: FIRST", "body: SECOND"],
    );
    check(
        &format!(
            "<article><h1>Dam gives way</h1><p>{FIRST}</p><p>{SECOND}</p><p>Correction: The dam is of 1931, not of 1913.</p>\
             <div class='editors-note'><p>The Ledger has a share in the mills.</p></div></article>"
        ),
        &[
            "body: FIRST",
            "body: SECOND",
            "correction: Correction: The dam is of 1931, not of 1913.",
            "note: The Ledger has a share in the mills.",
        ],
    );
    check(
        &format!(
            "<article><h1>Dam gives way</h1><p>{FIRST}</p><div class=social-embed><blockquote class=twitter-tweet><p>Road shut.</p>\
             — Ledger (@ledger) <a href=/t>June 12, 2010</a></blockquote></div><p>{SECOND}</p></article>"
        ),
        &["body: FIRST", "body: Road shut.", "byline: — Ledger (@ledger) June 12, 2010", "body: SECOND"],
    );
}

#[test]
fn names_that_would_take_the_story_away_are_not_believed() {
    let paragraphs = format!("<p class='share-text'>{FIRST}</p>").repeat(3);
    check(
        &format!("<h1>Dam gives way</h1><div>{paragraphs}</div>"),
        &["body: FIRST", "body: FIRST", "body: FIRST"],
    );
    check(
        &format!(
            "<div class='page has-sidebar-nav'><h1>Dam gives way</h1><p>{FIRST}</p></div><p>Short line here.</p>"
        ),
        &["body: FIRST"],
    );
    check(
        &format!("<div class='post tag-popular'><h1>Dam gives way</h1><p>{FIRST}</p></div>"),
        &["body: FIRST"],
    );
}

#[test]
fn words_are_joined_as_a_browser_joins_them() {
    check(
        &format!(
            "<article><h1>Dam gives way</h1><p>The <b>d</b>am &amp; the&nbsp;mill have\n  re&shy;opened&#8203; on <i>Friday</i>.<p>{FIRST}</article>"
        ),
        &["body: The dam & the mill have reopened on Friday.", "body: FIRST"],
    );
    check(
        &format!("<article><h1>Dam gives way</h1><div>{FIRST}<br><br>{SECOND}</div></article>"),
        &["body: FIRST", "body: SECOND"],
    );
}

#[test]
fn a_page_with_little_text_is_read_whole() {
    check("<p>Words", &["body: Words"]);
    check("", &[]);
}

#[test]
fn what_a_page_states_of_itself() {
    let document = page(
        "<html lang=en-GB><head><title>Dam gives way - The Valley Ledger</title><meta property=og:site_name content='The Valley Ledger'>\
         <link rel=canonical href='https://ledger.example/dam'><meta name=author content='Ruth Amsel'></head><body><p>Words</body>",
    );
    assert_eq!(document.title.as_deref(), Some("Dam gives way"));
    assert_eq!(document.byline.as_deref(), Some("Ruth Amsel"));
    assert_eq!(document.source.as_deref(), Some("The Valley Ledger"));
    assert_eq!(document.url.as_deref(), Some("https://ledger.example/dam"));
    assert_eq!(document.language.as_deref(), Some("en-GB"));
    let document = page(
        r#"<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Caf&eacute; shut - Ledger",
        "author":["By Ann Lake | 12 June"],"publisher":{"name":"Ledger"}}</script><p>Words"#,
    );
    assert_eq!(document.title.as_deref(), Some("Café shut"));
    assert_eq!(document.byline.as_deref(), Some("Ann Lake"));
}

/// Pages that nobody wrote to be read: no panic, and as fast as they are long.
#[test]
fn hostile_pages_are_read_like_any_other() {
    let (deep, many) = (100_000, 20_000);
    let story = format!("<h1>Dam gives way</h1><p>{FIRST}</p><p>{SECOND}</p>");
    let pages = [
        ["<div>".repeat(deep), story.clone(), "</div>".repeat(deep)].concat(),
        ["<div>".repeat(deep), story.clone()].concat(),
        ["<ul><li>".repeat(many), story.clone()].concat(),
        ["<b><i><a href=x>".repeat(many), story.clone()].concat(),
        [story.clone(), "</p></div></span>".repeat(many)].concat(),
        [story.clone(), "<table><tr><td>".repeat(many)].concat(),
        [story.clone(), "<p class='share nav'>x".repeat(many)].concat(),
        [story.clone(), "<h2><a href=x>y</a></h2>".repeat(many)].concat(),
        ["<!--".to_owned(), "x".repeat(deep)].concat(),
        ["<script>".to_owned(), "x".repeat(deep)].concat(),
        ["<p class='".to_owned(), "a-b ".repeat(many)].concat(),
        "&#x10FFFF;&#0;&bogus;".repeat(many),
        "<meta name=date content=2010-06-12><time datetime=2011-01-01>x</time>".repeat(20_000),
        "<".repeat(deep),
        "\0<p>\0".repeat(deep),
    ];
    for (number, html) in pages.iter().enumerate() {
        let document = page(html);
        let told = document.text.contains(FIRST);
        assert!(told || !html.contains(FIRST) || number == 3, "page {number}: {:.80}", document.text);
    }
}

#[test]
fn one_line_of_twenty_megabytes_is_read() {
    let html = format!("<h1>Dam gives way</h1><p>{}</p>", FIRST.repeat(220_000));
    assert!(html.len() > 20_000_000);
    assert_eq!(page(&html).text.len(), FIRST.len() * 220_000);
}
