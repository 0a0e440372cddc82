//! The formats of news agencies: NITF, NewsML-G2 and ninjs.
//!
//! In: a file, decoded. Out: a document for each item, with typed blocks and with what its agency states of it. Versions of
//! an item share its guid.
//!
//! | room | holds |
//! |---|---|
//! | `nitf`, `newsml`, `ninjs` | one format each → items |
//! | `rich` | text marked up by NITF or XHTML → lines |
//! | `line` | a paragraph → what its words say it is |
//! | `when`, `status` | stated dates and codes → when it was published, and whether it may be used |
//! | `item` | an item → a document |

mod item;
mod line;
mod newsml;
mod ninjs;
mod nitf;
mod rich;
mod status;
mod when;

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::read::Part;
use super::xml::Tree;
use crate::error::{Error, Result};
use item::Item;

/// What is found in a file.
#[derive(Debug, Default)]
struct Found {
    /// Its items, in order; what could not be read is answered in its place.
    items: Vec<Result<Item>>,
    /// How many things without text it holds, of each kind.
    others: BTreeMap<&'static str, usize>,
}

/// The documents of an XML file: NITF or NewsML-G2. Where a message breaks off, the items before the break are kept, and the
/// break is answered behind them.
pub(super) fn xml(text: &str) -> Vec<Result<Part>> {
    let tree = Tree::parse(text);
    let Some(root) = tree.root() else {
        let none = || Error::new(EXPECTED, "a file without an element", ADVICE);
        return vec![Err(tree.broken().map_or_else(none, |broken| broken.error("")))];
    };
    let mut found = match tree.name(root).unwrap_or_default() {
        "nitf" if tree.is_whole(root) => {
            Found { items: vec![Ok(nitf::item(&tree, root))], ..Found::default() }
        }
        "nitf" => Found::default(),
        "newsItem" | "newsMessage" | "packageItem" => newsml::items(&tree, root),
        name => return vec![Err(Error::new(EXPECTED, format!("the root element <{name}>"), ADVICE))],
    };
    if let (Some(Ok(first)), Some(name)) = (found.items.first_mut(), tree.unknown_reference(root)) {
        let note = format!("&{name}; stands as it is written: what a file defines itself is not looked up.");
        first.notes.push(note);
    }
    if let Some(broken) = tree.broken() {
        let kept = kept(found.items.len());
        found.items.push(Err(broken.error(&kept)));
    }
    found.parts()
}

/// The documents of a JSON file: ninjs.
pub(super) fn json(text: &str) -> Vec<Result<Part>> {
    ninjs::items(text).parts()
}

/// What a file of these formats begins with.
const EXPECTED: &str = "NITF (<nitf>) or NewsML-G2 (<newsItem>, <newsMessage>)";
const ADVICE: &str = "say what the file is with --input-format";

impl Found {
    /// The documents. Each version of an item has an id of its own, and one that stands there twice is told.
    fn parts(mut self) -> Vec<Result<Part>> {
        if self.items.is_empty() {
            let others = counted(&self.others);
            let found = if others.is_empty() { "none".to_owned() } else { format!("{others} without text") };
            return vec![Err(Error::new("news items with text", found, "give the items that hold the text"))];
        }
        if let (Some(Ok(first)), false) = (self.items.first_mut(), self.others.is_empty()) {
            first.notes.push(format!("Left out beside it, without text: {}.", counted(&self.others)));
        }
        let mut seen = FxHashSet::default();
        let alone = self.items.len() == 1;
        let parts = self.items.into_iter().map(|item| {
            let mut item = item?;
            if let Some(guid) = item.metadata.guid.clone() {
                let id = match &item.metadata.edition {
                    Some(version) => format!("{guid}#{version}"),
                    None => guid,
                };
                if seen.insert(id.clone()) {
                    item.metadata.id = Some(id);
                } else {
                    item.notes.push(format!("{id} stands in this file before."));
                }
            }
            Ok(Part { alone, ..item.part() })
        });
        parts.collect()
    }

    /// Adds an item, or counts it as one of a kind that holds no text.
    fn add(&mut self, item: Item, kind: Option<&'static str>) {
        match kind.filter(|_| item.story.is_empty()) {
            Some(kind) => *self.others.entry(kind).or_default() += 1,
            None => self.items.push(Ok(item)),
        }
    }
}

/// "2 pictures, 1 package".
fn counted(others: &BTreeMap<&'static str, usize>) -> String {
    let plural = |name: &str| match name {
        "item without news" => "items without news".to_owned(),
        name => format!("{name}s"),
    };
    let parts = others.iter().map(|(name, &count)| match count {
        1 => format!("1 {name}"),
        _ => format!("{count} {}", plural(name)),
    });
    parts.collect::<Vec<String>>().join(", ")
}

/// What of a broken file is kept, as the end of a sentence.
fn kept(items: usize) -> String {
    match items {
        0 => String::new(),
        1 => ", after 1 item, which is kept".to_owned(),
        _ => format!(", after {items} items, which are kept"),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::read::Content;

    /// What the first item states, a field a line, then its blocks.
    fn shown(text: &str) -> String {
        let parts = if text.starts_with('<') { super::xml(text) } else { super::json(text) };
        let part = match parts.into_iter().next() {
            Some(Ok(part)) => part,
            Some(Err(error)) => return error.to_string(),
            None => return "nothing".to_owned(),
        };
        let meta = part.metadata;
        let fields = [
            ("id", meta.id),
            ("title", meta.title),
            ("author", meta.author),
            ("source", meta.source),
            ("agency", meta.agency),
            ("published", meta.published),
            ("updated", meta.updated),
            ("url", meta.url),
            ("language", meta.language),
        ];
        let mut lines: Vec<String> =
            fields.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", value?))).collect();
        lines.extend(part.notes.iter().map(|note| format!("! {note}")));
        let Content::Typed { text, blocks } = part.content else { return "untyped".to_owned() };
        lines.extend(blocks.iter().map(|block| format!("{}: {}", block.kind.name(), block.span.of(&text))));
        lines.join("\n")
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text), expected.join("\n"), "{text}");
    }

    fn nitf(head: &str, body: &str) -> String {
        format!("<nitf><head>{head}</head><body>{body}</body></nitf>")
    }

    fn newsml(attributes: &str, item: &str, content: &str, story: &str) -> String {
        format!(
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' {attributes}><itemMeta>{item}</itemMeta>\
             <contentMeta>{content}</contentMeta><contentSet>{story}</contentSet></newsItem>"
        )
    }

    const STORY: &str = "<body.content><p>The mill fell on Friday.</p></body.content>";
    const PLAIN: &str = "<inlineData>The mill fell on Friday.</inlineData>";
    const TOLD: &str = "body: The mill fell on Friday.";

    #[test]
    fn dates_of_nitf() {
        let docdata = |dates: &str| nitf(&format!("<docdata>{dates}</docdata>"), STORY);
        check(&docdata("<date.issue norm='20130907T100000Z'/>"), &["published 20130907T100000Z", TOLD]);
        check(
            &docdata("<date.release norm='20130907T080000Z'/><date.issue norm='20130907T100000Z'/>"),
            &["published 20130907T080000Z", "updated 20130907T100000Z", TOLD],
        );
        check(
            &docdata("<date.release norm='20130908'/><date.issue norm='20130907T100000Z'/>"),
            &[
                "published 20130908",
                "! An embargo ends on 2013-09-08, which counts as the time of publication.",
                TOLD,
            ],
        );
        check(
            &nitf(
                "<docdata><date.issue norm='20130907'/></docdata><pubdata date.publication='20130908T000000'/>",
                STORY,
            ),
            &["published 20130908", TOLD],
        );
        let dateline = "<body.head><dateline>SOLVIK<story.date norm='20130906'>Sept. 6</story.date></dateline></body.head>";
        check(
            &nitf("", &format!("{dateline}{STORY}")),
            &["published 20130906", "dateline: SOLVIK, Sept. 6", TOLD],
        );
    }

    #[test]
    fn dates_of_newsml() {
        let item = |version: &str, dates: &str, created: &str| newsml(version, dates, created, PLAIN);
        let version = "<versionCreated>2013-09-07T10:00:00Z</versionCreated>";
        check(&item("", version, ""), &["published 2013-09-07T10:00:00Z", TOLD]);
        check(&item("guid='a' version='2'", version, ""), &["id a#2", "updated 2013-09-07T10:00:00Z", TOLD]);
        check(
            &item("guid='a' version='2'", version, "<contentCreated>2013-09-06</contentCreated>"),
            &["id a#2", "published 2013-09-06", "updated 2013-09-07T10:00:00Z", TOLD],
        );
        check(&item("", "<embargoed/>", ""), &["! An embargo holds without an end.", TOLD]);
    }

    #[test]
    fn who_tells_it() {
        check(
            &newsml("", "<provider literal='npa.example'/>", "<creditline>Reuters</creditline>", PLAIN),
            &["source Reuters", TOLD],
        );
        check(
            &newsml("", "<provider qcode='p:LEDGER'/>", "<infoSource qcode='s:AFP'/>", PLAIN),
            &["source LEDGER", "agency AFP", TOLD],
        );
        check(
            &nitf("<docdata><doc.copyright holder='AP'/></docdata><pubdata name='The Ledger'/>", STORY),
            &["source The Ledger", "agency AP", TOLD],
        );
        check(
            &nitf(
                "",
                &format!(
                    "<body.head><byline>By <person>Ann Author</person>, <byttl>Ledger Staff</byttl></byline></body.head>{STORY}"
                ),
            ),
            &["author Ann Author, Ledger Staff", "byline: By Ann Author, Ledger Staff", TOLD],
        );
    }

    #[test]
    fn what_stands_twice_is_told_once() {
        let story = "<inlineXML><html><body><h1>Mill falls</h1><p>(Adds mayor)</p><p>* Two hurt</p><p>By Ann Author</p>\
            <p>VELLS, Sept 7 (NPA) - The mill fell on Friday.</p><p>* Two were hurt.</p></body></html></inlineXML>";
        let content = "<headline>Mill falls</headline><by>Ann Author</by><dateline>VELLS</dateline>\
            <description>The mill fell on Friday</description>";
        check(
            &newsml("", "<edNote>(Adds mayor)</edNote>", content, story),
            &[
                "title Mill falls",
                "author Ann Author",
                "headline: Mill falls",
                "highlight: The mill fell on Friday",
                "byline: Ann Author",
                "note: (Adds mayor)",
                "highlight: Two hurt",
                "body: VELLS, Sept 7 (NPA) - The mill fell on Friday.",
                "body: * Two were hurt.",
            ],
        );
    }

    #[test]
    fn what_may_not_be_used_states_nothing() {
        check(
            &nitf("<docdata management-status='withheld'/>", STORY),
            &[
                "! Its agency withholds this item: it is shown as a note, and states nothing.",
                "note: The mill fell on Friday.",
            ],
        );
        check(
            "{\"uri\": \"a\", \"version\": 3, \"pubStatus\": \"canceled\", \"headline\": \"Mill falls\"}",
            &[
                "id a#3",
                "title Mill falls",
                "! Its agency canceled this item: it is shown as a note, and states nothing.",
                "note: Mill falls",
            ],
        );
    }

    #[test]
    fn ninjs_of_any_version() {
        check(
            "{\"uri\": \"https://a.example/1\", \"versioncreated\": \"2013-09-07T10:00:00Z\", \"slugline\": \"MILL\", \
             \"body_text\": \"The mill fell on Friday.\", \"body_xhtml\": \"<p>The <b>mill</b> fell on Friday.</p>\"}",
            &[
                "id https://a.example/1",
                "title MILL",
                "published 2013-09-07T10:00:00Z",
                "url https://a.example/1",
                TOLD,
            ],
        );
        check(
            "{\"uri\": \"a\", \"headlines\": [{\"role\": \"sub\", \"value\": \"Two hurt\"}, {\"value\": \"Mill falls\"}], \
             \"bodies\": [{\"contentType\": \"text/plain\", \"value\": \"x\"}, {\"contentType\": \"text/html\", \"value\": \
             \"The mill fell on Friday.\"}], \"descriptions\": [{\"role\": \"caption\", \"value\": \"The mill\"}]}",
            &[
                "id a",
                "title Mill falls",
                "headline: Mill falls",
                "highlight: Two hurt",
                "caption: The mill",
                TOLD,
            ],
        );
        check("{\"uri\": \"a\"}", &["id a", "! The item holds no story."]);
        check("[]", &["expected news items with text, found none; give the items that hold the text"]);
        check(
            "[{\"uri\": \"a\", \"type\": \"picture\", \"headline\": \"Mill\"}]",
            &[
                "expected news items with text, found 1 picture without text; give the items that hold the text",
            ],
        );
        check(
            "{\"uri\": \"a\", \"provider\": {\"name\": \"NPA\"}, \"body_html\": \"The mill fell on Friday.\"}",
            &["id a", "source NPA", TOLD],
        );
        check(
            "{\"b\": 1}",
            &[
                "expected a ninjs item with its uri, found an object with the fields b; say what the file is with --input-format",
            ],
        );
    }

    #[test]
    fn the_best_form_of_a_story_is_read() {
        let forms = "<inlineData>Plain.</inlineData><inlineXML><html><body/></html></inlineXML>\
            <inlineXML><nitf><body><body.content><p>The mill fell on Friday.</p></body.content></body></nitf></inlineXML>";
        check(&newsml("", "", "", forms), &[TOLD]);
        let pieces = "<inlineXML><p>The mill fell on Friday.</p><p>It burned.</p></inlineXML>";
        check(&newsml("", "", "", pieces), &[TOLD, "body: It burned."]);
        let hidden = "<inlineXML contenttype='application/xhtml+xml'><![CDATA[<p>The mill fell on Friday.</p><p>It burned.]]></inlineXML>";
        check(&newsml("", "", "", hidden), &[TOLD, "body: It burned."]);
        let hidden =
            "<body.content>&lt;p>The mill fell on Friday.&lt;/p>&lt;p>It burned.&lt;/p></body.content>";
        check(&nitf("", hidden), &[TOLD, "body: It burned."]);
        check(
            &newsml("", "", "", "<inlineData encoding='encd:base64'>eA==</inlineData>"),
            &["! The item holds no story."],
        );
    }
}
