//! The JSON-LD of a page → what it states of the article: dates, headline, authors, publisher, address.
//!
//! Only scripts of the type `application/ld+json` count. An article that stands in a list, a comment or a live blog's
//! entries is another one than the page's. Where the JSON is broken its dates are still found by their keys.

use serde_json::Value;

use super::tag::{Attribute, Tag};
use super::tree::{Kind, Tree};

/// A thing that JSON-LD describes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Thing {
    /// The first of its types, as written; empty where the JSON was broken.
    pub kind: String,
    /// Whether it is an article, and no page or other thing.
    pub is_article: bool,
    pub headline: Option<String>,
    pub published: Option<String>,
    pub created: Option<String>,
    pub modified: Option<String>,
    pub authors: Vec<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
}

/// More things of one page are not read.
const MOST: usize = 64;

/// What the JSON-LD of a page describes, in order.
pub(super) fn things(tree: &Tree) -> Vec<Thing> {
    let mut things = Vec::new();
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        at += 1;
        let tag = match node.kind {
            Kind::Element(tag) => tag,
            _ => continue,
        };
        if tag == Tag::Template {
            at = node.end.max(at);
            continue;
        }
        let is_json_ld = tag == Tag::Script
            && tree.attribute(node, Attribute::Type).is_some_and(|kind| {
                kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/ld+json")
            });
        if is_json_ld && things.len() < MOST {
            things.extend(in_script(&tree.raw_text(at - 1)));
        }
    }
    things.truncate(MOST);
    things
}

fn in_script(script: &str) -> Vec<Thing> {
    // Blanks where JSON allows none, such as a line end in a headline, are the most common mistake.
    let json: String = script.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    let json = json
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let json = json
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    match serde_json::from_str(json) {
        Ok(value) => in_value(&value),
        Err(_) => in_broken(json).into_iter().collect(),
    }
}

fn in_value(value: &Value) -> Vec<Thing> {
    let mut things = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(list) => open.extend(list.iter().rev()),
            Value::Object(fields) => {
                let kinds = kinds(fields.get("@type"));
                if kinds.iter().any(|kind| PASSED_OVER.contains(kind)) {
                    continue;
                }
                things.extend(thing(fields, &kinds));
                let inner = ["@graph", "mainEntity", "mainEntityOfPage", "about"];
                open.extend(inner.iter().rev().filter_map(|key| fields.get(*key)));
            }
            _ => {}
        }
        if things.len() >= MOST {
            break;
        }
    }
    things
}

/// Types whose dates are not the page's, nor those of anything inside.
const PASSED_OVER: &[&str] = &[
    "Comment",
    "ItemList",
    "BreadcrumbList",
    "Review",
    "Event",
    "Product",
    "JobPosting",
    "Recipe",
    "Dataset",
];

fn kinds(value: Option<&Value>) -> Vec<&str> {
    let short = |kind| -> &str { str::rsplit(kind, ['/', ':', '#']).next().unwrap_or(kind) };
    match value {
        Some(Value::String(kind)) => vec![short(kind.as_str())],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(short).collect(),
        _ => Vec::new(),
    }
}

fn thing(fields: &serde_json::Map<String, Value>, kinds: &[&str]) -> Option<Thing> {
    let kind = kinds.first()?;
    let is_article = kinds.iter().any(|kind| is_article(kind));
    let is_page =
        kinds.iter().any(|kind| kind.ends_with("Page") || *kind == "CreativeWork" || *kind == "VideoObject");
    if !is_article && !is_page {
        return None;
    }
    let text = |key: &str| fields.get(key).and_then(words);
    let address = || match fields.get("mainEntityOfPage") {
        Some(Value::String(url)) => Some(url.clone()),
        Some(Value::Object(page)) => page.get("@id").and_then(words),
        _ => None,
    };
    Some(Thing {
        kind: (*kind).to_owned(),
        is_article,
        headline: text("headline").or_else(|| text("name")),
        published: text("datePublished"),
        created: text("dateCreated"),
        modified: text("dateModified"),
        authors: fields.get("author").or_else(|| fields.get("creator")).map(names).unwrap_or_default(),
        publisher: fields.get("publisher").and_then(|publisher| names(publisher).into_iter().next()),
        url: text("url").or_else(address).filter(|url| url.starts_with("http")),
        language: text("inLanguage"),
    })
}

/// `NewsArticle`, `BlogPosting`, `Report` and their kin.
fn is_article(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") && kind != "JobPosting" || ARTICLES.contains(&kind)
}

const ARTICLES: &[&str] = &["Report", "AnalysisNewsArticle", "PressRelease", "Blog", "ReportageNewsArticle"];

/// A text, a number, or the first of a list of these.
fn words(value: &Value) -> Option<String> {
    let words = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => list.first().filter(|first| !first.is_array()).and_then(words)?,
        Value::Object(fields) => fields
            .get("@value")
            .or_else(|| fields.get("name"))
            .and_then(|value| value.as_str().map(|text| text.trim().to_owned()))?,
        _ => return None,
    };
    (!words.is_empty()).then(|| unescaped(words))
}

/// Text that was escaped for HTML before it was written into JSON: "caf&eacute;".
fn unescaped(words: String) -> String {
    let escaped = words.contains('&') && words.contains(';');
    if escaped { Tree::parse(&words.replace('<', "&lt;")).text(0) } else { words }
}

/// The names of people or houses.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => {
            list.iter().filter(|value| !value.is_array()).filter_map(words).take(MOST).collect()
        }
        value => words(value).into_iter().collect(),
    }
}

/// The dates of JSON that cannot be parsed, found by their keys.
fn in_broken(json: &str) -> Option<Thing> {
    let value = |key: &str| {
        let (_, rest) = json.split_once(&format!("\"{key}\""))?;
        let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let (value, _) = rest.split_once('"')?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty() && value.len() < 80)
    };
    let kind = value("@type").unwrap_or_default();
    if PASSED_OVER.contains(&kind.as_str()) {
        return None;
    }
    let thing = Thing {
        is_article: json.contains("Article\"") || json.contains("Posting\""),
        published: value("datePublished"),
        modified: value("dateModified"),
        ..Thing::default()
    };
    (thing.published.is_some() || thing.modified.is_some()).then_some(thing)
}

#[cfg(test)]
mod tests {
    use super::things;
    use crate::document::page::tree::Tree;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let page = format!("<html><head><script type='application/ld+json'>{json}</script></head></html>");
        let found: Vec<String> = things(&Tree::parse(&page))
            .into_iter()
            .map(|thing| format!("{} {}", thing.kind, thing.published.unwrap_or_default()).trim().to_owned())
            .collect();
        assert_eq!(found.join(", "), expected, "{json}");
    }

    #[test]
    fn articles_wherever_they_stand() {
        check(r#"{"@type":"NewsArticle","datePublished":"2015-03-12"}"#, "NewsArticle 2015-03-12");
        check(r#"[{"@type":["Thing","BlogPosting"],"datePublished":"2015-03-12"}]"#, "Thing 2015-03-12");
        check(
            r#"{"@graph":[{"@type":"WebPage","datePublished":"2015-03-11"},{"@type":"Article","datePublished":"2015-03-12"}]}"#,
            "WebPage 2015-03-11, Article 2015-03-12",
        );
        check(r#"{"@type":"http://schema.org/Report","datePublished":"2015-03-12"}"#, "Report 2015-03-12");
    }

    #[test]
    fn other_articles_are_passed_over() {
        check(
            r#"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2015-03-12"}]}"#,
            "",
        );
        check(r#"{"@type":"Organization","foundingDate":"1901"}"#, "");
        check(
            r#"{"@type":"LiveBlogPosting","datePublished":"2015-03-12","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2015-03-13"}]}"#,
            "LiveBlogPosting 2015-03-12",
        );
    }

    #[test]
    fn broken_json_keeps_its_dates() {
        check(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Two\nlines\",\"datePublished\":\"2015-03-12\"}",
            "NewsArticle 2015-03-12",
        );
        check(
            r#"{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2015-03-12"}"#,
            "2015-03-12",
        );
        check("{", "");
        check(&"[".repeat(100_000), "");
    }
}
