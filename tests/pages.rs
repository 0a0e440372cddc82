//! What a web page states of itself: its dates, and where each was found.

use dateline::document::{Document, Format, ReadOptions, Verdict, from_text_with};

fn page(html: &str) -> Document {
    from_text_with("page.html", html, Format::Html, &ReadOptions::default())
}

const STORY: &str = "<h1>Dam above Oberau gives way</h1><p>The dam above the town gave way on Friday, and at least twelve \
people are missing, the mayor of Oberau told reporters.</p><p>It had stood since the spring of 1931, when the valley was \
first flooded for the mills below the town.</p>";

/// Checks `published from place, updated` of a page with this head and these lines under its headline.
#[track_caller]
fn check(head: &str, below: &str, expected: &str) {
    let story = STORY.replacen("</h1>", &format!("</h1>{below}"), 1);
    let document = page(&format!(
        "<!doctype html><html lang=en><head><title>Dam above Oberau gives way</title>{head}</head>\
         <body><article>{story}</article></body></html>"
    ));
    let mut found = match (document.published, document.published_from) {
        (Some(stamp), Some(origin)) => format!("{stamp} {}", origin.name()),
        (None, None) => "none".to_owned(),
        other => panic!("{other:?}"),
    };
    if let Some(updated) = document.updated {
        found.push_str(&format!(", updated {updated}"));
    }
    assert_eq!(found, expected, "{head} {below}");
}

fn json_ld(json: &str) -> String {
    format!("<script type=\"application/ld+json\">{json}</script>")
}

#[test]
fn dates_are_found_where_pages_state_them() {
    check(
        &json_ld(
            r#"{"@type":"NewsArticle","datePublished":"2010-06-12T08:15:00+02:00","dateModified":"2010-06-14"}"#,
        ),
        "",
        "2010-06-12T08:15+02:00 json_ld, updated 2010-06-14",
    );
    check(
        "<meta property='article:published_time' content='2010-06-12T08:15:00Z'>\
         <meta property='article:modified_time' content='2010-06-14T09:00:00Z'>",
        "",
        "2010-06-12T08:15+00:00 open_graph, updated 2010-06-14T09:00+00:00",
    );
    check("<meta name='DC.date.issued' content='2010-06-12'>", "", "2010-06-12 meta_element");
    check("", "<span itemprop='datePublished' content='2010-06-12'>Saturday</span>", "2010-06-12 microdata");
    check(
        "",
        "<time datetime='2010-06-12T08:15+02:00' pubdate>Saturday</time>",
        "2010-06-12T08:15+02:00 time_element",
    );
    check("", "<p>Published: June 12, 2010</p>", "2010-06-12 header_line");
    check(
        "",
        "<p>Published June 12, 2010 | Updated June 14, 2010</p>",
        "2010-06-12 header_line, updated 2010-06-14",
    );
    check("", "<div class='post-date'><b>12</b><b>Jun</b><b>2010</b></div>", "2010-06-12 header_line");
    check("<link rel=canonical href='https://ledger.example/2010/06/12/dam'>", "", "2010-06-12 url");
    check("", "", "none");
}

#[test]
fn the_order_of_places_is_that_of_the_contract() {
    let meta =
        "<meta property='article:published_time' content='2010-06-11'><meta name=date content='2010-06-10'>";
    let json = json_ld(r#"{"@type":"NewsArticle","datePublished":"2010-06-12"}"#);
    check(&format!("{meta}{json}"), "<p>Published: June 9, 2010</p>", "2010-06-12 json_ld");
    check(meta, "<p>Published: June 9, 2010</p>", "2010-06-11 open_graph");
    check(
        "<meta name=date content='2010-06-10'>",
        "<p>Published: June 9, 2010</p>",
        "2010-06-10 meta_element",
    );
    // That of the article comes before that of the page.
    let both = r#"{"@graph":[{"@type":"WebPage","datePublished":"2010-06-01"},{"@type":"NewsArticle","datePublished":"2010-06-12"}]}"#;
    check(&json_ld(both), "", "2010-06-12 json_ld");
}

#[test]
fn what_only_looks_like_a_date_of_the_page_is_none() {
    // A script that only holds something like JSON-LD, a comment, a list of other articles.
    let fake = r#"{"@type":"NewsArticle","datePublished":"2001-02-03"}"#;
    check(&format!("<script>var next = {fake};</script>"), "", "none");
    check(&format!("<script type='text/template'>{fake}</script>"), "", "none");
    check(&format!("<!-- {} -->", json_ld(fake)), "", "none");
    check(&json_ld(&format!(r#"{{"@type":"ItemList","itemListElement":[{fake}]}}"#)), "", "none");
    check("", "<div class='comments'><time datetime='2010-06-13'>a day later</time></div>", "none");
    check("", "<p>Copyright 2010 The Valley Ledger</p>", "none");
    check("", "<p>Updated: June 14, 2010</p>", "none, updated 2010-06-14");
}

#[test]
fn broken_json_ld_keeps_its_dates() {
    check(
        &json_ld("{\"@type\":\"NewsArticle\",\"headline\":\"Dam\nbreaks\",\"datePublished\":\"2010-06-12\"}"),
        "",
        "2010-06-12 json_ld",
    );
    check(
        &json_ld(r#"{"@type":"NewsArticle","datePublished":"2010-06-12","headline":"The "dam"""#),
        "",
        "2010-06-12 json_ld",
    );
    check(&json_ld(r#"{"@type":"NewsArticle","datePublished":"#), "", "none");
    check(&json_ld(&"[".repeat(200_000)), "", "none");
}

#[test]
fn dates_that_lie_lose() {
    let visible = "<p>Published: June 12, 2010</p>";
    for lie in ["0001-01-01T00:00:00", "1970-01-01", "1969-12-31T18:00:00-06:00", "1900-01-01", "9999-12-31"]
    {
        check(
            &json_ld(&format!(r#"{{"@type":"NewsArticle","datePublished":"{lie}"}}"#)),
            visible,
            "2010-06-12 header_line",
        );
    }
    // Years away from two others that agree.
    let og = "<meta property='article:published_time' content='2010-06-12'>";
    let old = json_ld(r#"{"@type":"NewsArticle","datePublished":"2001-02-03"}"#);
    check(&format!("{og}{old}"), visible, "2010-06-12 open_graph");
    // Against one other the first place stands.
    check(&old, visible, "2001-02-03 json_ld");
}

#[test]
fn three_different_dates_are_all_told() {
    let head = format!(
        "{}<meta property='article:published_time' content='2010-06-11'><meta name=date content='2010-06-10'>",
        json_ld(r#"{"@type":"NewsArticle","datePublished":"2010-06-12"}"#)
    );
    let document = page(&format!("<html><head>{head}</head><body>{STORY}</body></html>"));
    let told: Vec<String> = document
        .considered
        .iter()
        .map(|found| format!("{} {} {}", found.text, found.origin.name(), found.verdict.name()))
        .collect();
    assert_eq!(
        told,
        [
            "2010-06-12 json_ld published",
            "2010-06-11 open_graph outranked",
            "2010-06-10 meta_element outranked",
        ]
    );
}

#[test]
fn the_day_of_an_instant_in_utc_is_that_of_the_outlet() {
    let late = "<meta property='article:published_time' content='2010-06-11T22:30:00Z'>";
    check(late, "<p>Published: June 12, 2010</p>", "2010-06-12 header_line");
    check(late, "", "2010-06-11T22:30+00:00 open_graph");
    // No zone on earth makes noon of the eleventh the thirteenth.
    check(late, "<p>Published: June 13, 2010</p>", "2010-06-11T22:30+00:00 open_graph");
}

#[test]
fn the_time_of_saving_is_no_date_of_publication() {
    let saved = "<!--\n Page saved with SingleFile \n url: https://ledger.example/2010/06/12/dam \n saved date: Wed Mar 04 2020 10:11:12 GMT+0100 (CET)\n-->";
    let document = page(&format!("<html>{saved}<body>{STORY}"));
    assert_eq!(document.accessed.as_deref(), Some("2020-03-04T10:11:12+01:00"));
    assert_eq!(document.url.as_deref(), Some("https://ledger.example/2010/06/12/dam"));
    assert_eq!(document.published.map(|stamp| stamp.to_string()).as_deref(), Some("2010-06-12"));
    // What is later than the saving lies.
    let late = "<meta property='article:published_time' content='2021-01-01'>";
    let document = page(&format!("<html>{saved}<head>{late}</head><body>{STORY}"));
    assert_eq!(document.considered.first().map(|found| found.verdict), Some(Verdict::AfterSaving));
    assert_eq!(document.published.map(|stamp| stamp.to_string()).as_deref(), Some("2010-06-12"));
}

#[test]
fn pages_in_other_languages_state_their_dates() {
    #[track_caller]
    fn check(language: &str, line: &str, expected: &str) {
        let document =
            page(&format!("<html lang={language}><body><h1>Der Damm bricht</h1><p>{line}</p></body></html>"));
        let told = |stamp: Option<dateline::calendar::Stamp>| {
            stamp.map_or_else(|| "none".to_owned(), |stamp| stamp.to_string())
        };
        assert_eq!(format!("{}, {}", told(document.published), told(document.updated)), expected, "{line}");
    }
    check("de", "Veröffentlicht am Samstag, 12. Juni 2010 um 8:15 Uhr", "2010-06-12, none");
    check("de", "Datum: 12.06.2010", "2010-06-12, none");
    check("de", "Aktualisiert: 14.06.2010", "none, 2010-06-14");
    check("fr", "Publié le 12 juin 2010", "2010-06-12, none");
    check("es", "12 de junio de 2010", "2010-06-12, none");
    // The day stands first in all languages but English.
    check("it", "03/02/2010", "2010-02-03, none");
    check("en-US", "03/02/2010", "2010-03-02, none");
}
