//! A feed (RSS, Atom, JSON Feed) → its entries, each a document.
//!
//! What an entry tells in full is read, else its summary; that is often a part of the story only. The entries of a feed
//! that breaks off, or is broken in places, are read one by one.

mod broken;
mod json;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use feed_rs::model::{Entry, Feed, Link, Text};
use feed_rs::parser::{Builder, ParseFeedError};

use super::metadata::Metadata;
use super::options::Format;
use super::page;
use super::read::{Content, Part};
use crate::error::{Error, Result};

/// The entries of a feed, in its order.
pub(super) fn parts(text: &str) -> std::vec::IntoIter<Result<Part>> {
    let text = undeclared(text);
    let parts = match entries(text) {
        Ok(parts) => parts.into_iter().map(Ok).collect(),
        Err(error) => broken::entries(text).unwrap_or_else(|| vec![Err(no_feed(&error))]),
    };
    parts.into_iter()
}

/// The entries of a feed without fault.
fn entries(text: &str) -> std::result::Result<Vec<Part>, ParseFeedError> {
    let dates = Dates::default();
    let numbered = dates.clone();
    let parser = Builder::new()
        .timestamp_parser(move |text| numbered.note(text))
        .id_generator(|_, _, _| String::new())
        .sanitize_content(false)
        .build();
    let feed = match json::with_ids(text) {
        Some(mended) => parser.parse(mended.as_bytes())?,
        None => parser.parse(text.as_bytes())?,
    };
    Ok(feed.entries.iter().map(|entry| part(&feed, entry, &dates)).collect())
}

fn part(feed: &Feed, entry: &Entry, dates: &Dates) -> Part {
    let published = entry.published.and_then(|stamp| dates.written(stamp));
    // Of RSS the reader repeats the date of publication here.
    let updated = entry.updated.filter(|_| entry.updated != entry.published);
    let own_id = Some(entry.id.trim()).filter(|id| !id.is_empty());
    let address = own_id.filter(|id| id.starts_with("http://") || id.starts_with("https://"));
    let metadata = Metadata {
        id: own_id.map(str::to_owned),
        title: entry.title.as_ref().and_then(words),
        author: authors(entry),
        source: feed.title.as_ref().and_then(words),
        published,
        updated: updated.and_then(|stamp| dates.written(stamp)),
        url: link(&entry.links).or(address).map(str::to_owned),
        language: entry.language.clone().or_else(|| feed.language.clone()),
        ..Metadata::default()
    };
    Part { metadata, content: content(entry), notes: Vec::new(), alone: false }
}

/// The story of an entry: what it tells in full, else its summary.
fn content(entry: &Entry) -> Content {
    let full = entry.content.as_ref().and_then(|content| {
        let kind = (content.content_type.ty().as_str(), content.content_type.subty().as_str());
        Some((content.body.as_deref()?, kind))
    });
    let summary = entry.summary.as_ref().map(|text| (text.content.as_str(), ("text", "html")));
    let (text, kind) =
        full.filter(|(text, _)| !text.trim().is_empty()).or(summary).unwrap_or(("", ("text", "plain")));
    // Many feeds put markup where they promise plain text.
    let format = if kind == ("text", "plain") && !text.contains("</") { Format::Text } else { Format::Html };
    Content::Text { text: text.to_owned(), format }
}

/// Characters of a title, which may hold markup.
fn words(text: &Text) -> Option<String> {
    Some(page::words(&text.content)).filter(|words| !words.is_empty())
}

/// The names of those who wrote an entry; an address without a name is none.
fn authors(entry: &Entry) -> Option<String> {
    let names = entry.authors.iter().filter_map(|person| person.name.as_deref());
    let names = names.map(|name| name.trim().trim_start_matches('(').trim_end_matches(')'));
    let names: Vec<&str> = names.filter(|name| !name.is_empty() && !name.contains('@')).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The address of an entry's page.
fn link(links: &[Link]) -> Option<&str> {
    let of_page = |link: &&Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    links.iter().find(of_page).map(|link| link.href.as_str())
}

/// A feed without the encoding that it declares: its characters are decoded already.
fn undeclared(text: &str) -> &str {
    let text = text.trim_start();
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    declared.map_or(text, |(_, rest)| rest)
}

fn no_feed(error: &ParseFeedError) -> Error {
    Error::new(
        "a feed in RSS, Atom or JSON Feed",
        error.to_string(),
        "fetch it again, or give its pages instead",
    )
}

/// The dates of a feed as they are written. The parser makes instants of UTC of them, which have lost the day of the
/// outlet; so it is handed the number of each date in their place.
#[derive(Clone, Default)]
struct Dates(Arc<Mutex<Vec<String>>>);

impl Dates {
    /// Keeps a date, and gives an instant that stands for it.
    fn note(&self, text: &str) -> Option<DateTime<Utc>> {
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = i64::try_from(written.len()).ok()?;
        written.push(text.trim().to_owned());
        DateTime::from_timestamp(number, 0)
    }

    /// The date for which an instant stands.
    fn written(&self, stamp: DateTime<Utc>) -> Option<String> {
        let written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        written.get(usize::try_from(stamp.timestamp()).ok()?).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::document::read::{Content, Part};

    const RSS: &str = r#"<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Ledger &amp; Post</title><link>https://ledger.example/</link><language>en-gb</language>
<item><title>Bridge &lt;b&gt;closed&lt;/b&gt;</title><link>https://ledger.example/bridge?id=5</link>
<guid isPermaLink="false">ledger-17</guid><pubDate>Fri, 06 Sep 2013 22:40:00 -0400</pubDate>
<dc:creator>Ann Author</dc:creator>
<description>It closed on Friday.</description>
<content:encoded><![CDATA[<p>The bridge closed on Friday.</p><p>It opens next week.</p>]]></content:encoded></item>
<item><title>Second</title><author>desk@ledger.example (Bo Desk)</author><description>Only a summary, of Saturday.</description></item>
</channel></rss>"#;

    fn all(feed: &str) -> Vec<Part> {
        parts(feed).map(|part| part.expect("an entry")).collect()
    }

    fn text(part: &Part) -> &str {
        match &part.content {
            Content::Text { text, .. } | Content::Typed { text, .. } => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn dates_keep_the_zone_in_which_they_are_written() {
        let parts = all(RSS);
        let [first, second] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(first.metadata.published.as_deref(), Some("Fri, 06 Sep 2013 22:40:00 -0400"));
        assert_eq!((&first.metadata.updated, &second.metadata.published), (&None, &None));
    }

    #[test]
    fn an_entry_states_what_its_feed_states() {
        let parts = all(RSS);
        let [first, second] = parts.as_slice() else { panic!("{parts:?}") };
        let metadata = &first.metadata;
        assert_eq!(metadata.id.as_deref(), Some("ledger-17"));
        assert_eq!(metadata.title.as_deref(), Some("Bridge closed"));
        assert_eq!(metadata.source.as_deref(), Some("The Ledger & Post"));
        assert_eq!(metadata.author.as_deref(), Some("Ann Author"));
        assert_eq!(metadata.url.as_deref(), Some("https://ledger.example/bridge?id=5"));
        assert_eq!(metadata.language.as_deref(), Some("en-gb"));
        assert!(text(first).starts_with("<p>The bridge closed"));
        assert_eq!(second.metadata.id, None);
        assert_eq!(second.metadata.author.as_deref(), Some("Bo Desk"));
        assert_eq!(text(second), "Only a summary, of Saturday.");
    }

    #[test]
    fn atom_keeps_publication_and_update_apart() {
        let parts = all("<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><id>f</id>\
             <entry><id>tag:post.example,2013:1</id><title type='html'>A &amp;amp; B</title>\
             <link rel='edit' href='https://post.example/edit'/><link href='https://post.example/1'/>\
             <published>2013-09-06T09:00:00+02:00</published><updated>2013-09-07T10:00:00+02:00</updated>\
             <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>On Friday.</p></div></content></entry>\
             <entry><id>2</id><updated>2013-09-08</updated><summary>Later.</summary></entry></feed>");
        let [first, second] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(first.metadata.title.as_deref(), Some("A & B"));
        assert_eq!(first.metadata.url.as_deref(), Some("https://post.example/1"));
        assert_eq!(first.metadata.published.as_deref(), Some("2013-09-06T09:00:00+02:00"));
        assert_eq!(first.metadata.updated.as_deref(), Some("2013-09-07T10:00:00+02:00"));
        assert_eq!(second.metadata.published, None);
        assert_eq!(second.metadata.updated.as_deref(), Some("2013-09-08"));
    }

    #[test]
    fn json_feeds_are_read() {
        let parts = all(
            r#"{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":7,"url":"https://post.example/7",
            "title":"Talks","content_text":"They met on Friday.","date_published":"2013-09-07T21:33:00-04:00"}]}"#,
        );
        let [first] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(first.metadata.published.as_deref(), Some("2013-09-07T21:33:00-04:00"));
        assert_eq!((first.metadata.id.as_deref(), text(first)), (Some("7"), "They met on Friday."));
    }

    #[test]
    fn one_broken_entry_is_one_broken_entry() {
        let broken = RSS.replace("<author>", "<author><b></i>");
        let parts: Vec<_> = parts(&broken).collect();
        let [first, second] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(first.as_ref().map(|part| part.metadata.id.as_deref()), Ok(Some("ledger-17")));
        let error = second.as_ref().expect_err("a broken entry");
        assert_eq!(error.line, Some(9));
    }

    #[test]
    fn a_feed_that_breaks_off_keeps_its_whole_entries() {
        for end in 0..RSS.len() {
            let parts: Vec<_> = parts(RSS.get(..end).unwrap_or_default()).collect();
            let whole = parts.iter().filter(|part| part.is_ok()).count();
            let first_end = RSS.find("</item>").unwrap_or_default();
            assert_eq!(whole > 0, end >= first_end + "</item>".len(), "cut at {end}");
            let channel_ends = RSS.find("</channel>").unwrap_or_default() + "</channel>".len();
            assert_eq!(parts.iter().any(Result::is_err), end < channel_ends, "cut at {end}");
        }
    }

    #[test]
    fn entities_are_not_expanded() {
        let feed = "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>\
                    <rss version='2.0'><channel><title>T</title><item><title>x &b; &c; y</title>\
                    <description>On Friday.</description></item></channel></rss>";
        for part in parts(feed).flatten() {
            let title = part.metadata.title.unwrap_or_default();
            assert!(!title.contains("aaaa") && !title.contains("root:"), "{title}");
        }
    }
}
