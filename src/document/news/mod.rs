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

/// The documents of an XML file: NITF or NewsML-G2. Where a message breaks off, the items before the break are kept, and the
/// break is answered behind them.
pub(super) fn xml(text: &str) -> Vec<Result<Part>> {
    let tree = Tree::parse(text);
    let Some(root) = tree.root() else {
        let none = || Error::new(EXPECTED, "a file without an element", ADVICE);
        return vec![Err(tree.broken().map_or_else(none, |broken| broken.error("")))];
    };
    let (mut items, others) = match tree.name(root).unwrap_or_default() {
        "nitf" if tree.is_whole(root) => (vec![nitf::item(&tree, root)], BTreeMap::new()),
        "newsItem" | "newsMessage" => newsml::items(&tree, root),
        "nitf" => (Vec::new(), BTreeMap::new()),
        "packageItem" | "conceptItem" | "knowledgeItem" | "planningItem" | "catalogItem" => {
            let found = format!("a <{}>, which holds no story", tree.name(root).unwrap_or_default());
            return vec![Err(Error::new("news items with text", found, "give the items that it names"))];
        }
        name => {
            let found = format!("the root element <{name}>");
            return vec![Err(Error::new(EXPECTED, found, ADVICE))];
        }
    };
    if let (Some(first), false) = (items.first_mut(), others.is_empty()) {
        first.notes.push(format!("Left out beside it, without text: {}.", counted(&others)));
    }
    if let (Some(first), Some(name)) = (items.first_mut(), tree.unknown_reference(root)) {
        first
            .notes
            .push(format!("&{name}; stands as it is written: what a file defines itself is not looked up."));
    }
    let kept = kept(items.len());
    let mut parts: Vec<Result<Part>> = parts(items).map(Ok).collect();
    if let Some(broken) = tree.broken() {
        parts.push(Err(broken.error(&kept)));
    } else if parts.is_empty() {
        let found =
            if others.is_empty() { "none".to_owned() } else { format!("{} without text", counted(&others)) };
        parts.push(Err(Error::new("news items with text", found, "give the items that hold the text")));
    }
    parts
}

/// The documents of a JSON file: ninjs.
pub(super) fn json(text: &str) -> Vec<Result<Part>> {
    let mut errors = Vec::new();
    let items =
        ninjs::items(text).into_iter().filter_map(|item| item.map_err(|error| errors.push(error)).ok());
    let items: Vec<Item> = items.collect();
    parts(items).map(Ok).chain(errors.into_iter().map(Err)).collect()
}

/// What a file of these formats begins with.
const EXPECTED: &str = "NITF (<nitf>) or NewsML-G2 (<newsItem>, <newsMessage>)";
const ADVICE: &str = "say what the file is with --input-format";

/// Documents of items: each version has an id of its own, and one that stands there twice is told.
fn parts(items: Vec<Item>) -> impl Iterator<Item = Part> {
    let mut seen = FxHashSet::default();
    let alone = items.len() == 1;
    items.into_iter().map(move |mut item| {
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
        Part { alone, ..item.part() }
    })
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
