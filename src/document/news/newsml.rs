//! NewsML-G2: a `newsItem`, or a `newsMessage` that holds several.
//!
//! The story stands in the item as NITF, XHTML or plain text. Items that hold pictures or lists of other items are counted
//! and left out.

use super::item::Item;
use super::line::{Line, of_characters};
use super::status::{Status, local};
use super::{Found, nitf, rich};
use crate::document::BlockKind;
use crate::document::xml::Tree;

/// The items of a file. One that does not end is left out.
pub(super) fn items(tree: &Tree<'_>, root: usize) -> Found {
    let places: Vec<usize> = match tree.name(root) {
        Some("newsMessage") => tree.named(root, "itemSet").flat_map(|set| tree.children(set)).collect(),
        _ => vec![root],
    };
    let mut found = Found::default();
    for place in places.into_iter().filter(|&place| tree.is_whole(place)) {
        match tree.name(place) {
            Some("newsItem") => found.add(item(tree, place), kind(tree, place)),
            Some("packageItem") => found.add(Item::default(), Some("package")),
            _ => found.add(Item::default(), Some("item without news")),
        }
    }
    found
}

/// What an item holds, where it is no text.
fn kind(tree: &Tree<'_>, place: usize) -> Option<&'static str> {
    let class = tree.child(place, "itemMeta").and_then(|meta| code(tree, tree.child(meta, "itemClass")?))?;
    ["picture", "photo", "graphic", "video", "audio"].into_iter().find(|kind| *kind == class)
}

fn item(tree: &Tree<'_>, place: usize) -> Item {
    let mut item = tree.child(place, "contentSet").map(|set| story(tree, set)).unwrap_or_default();
    let mut head = Item::default();
    head.metadata.guid = tree.attribute(place, "guid");
    head.metadata.edition = tree.attribute(place, "version").filter(|_| head.metadata.guid.is_some());
    head.metadata.language = tree.attribute(place, "lang");
    if let Some(meta) = tree.child(place, "itemMeta") {
        of_item(tree, meta, &mut head);
    }
    if let Some(meta) = tree.child(place, "contentMeta") {
        of_content(tree, meta, &mut head);
    }
    let rights = tree.child(place, "rightsInfo").and_then(|rights| tree.child(rights, "copyrightHolder"));
    head.origins.extend(rights.and_then(|holder| party(tree, holder)));
    // A name tells more than the address of a host.
    let named = head.origins.iter().find(|name| name.contains(' ') || !name.contains('.'));
    head.metadata.source = named.or(head.origins.first()).cloned();
    let guid = head.metadata.guid.as_deref().filter(|guid| nitf::is_address(guid)).map(str::to_owned);
    head.metadata.url = head.metadata.url.take().or(guid);
    // What the item states goes before what its content says again.
    item.metadata = head.metadata.or(item.metadata);
    let dates = head.dates;
    item.dates = if dates.first.is_some() || dates.version.is_some() { dates } else { item.dates };
    item.status = if head.status == Status::Usable { item.status } else { head.status };
    item.corrects |= head.corrects;
    item.origins.splice(0..0, head.origins);
    item.notes.splice(0..0, head.notes);
    item.head.splice(0..0, head.head);
    item.head.sort_by_key(|line| rank(line.kind));
    item
}

/// The order of lines above a story.
const fn rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Headline => 0,
        BlockKind::Byline => 2,
        BlockKind::Correction | BlockKind::Note => 3,
        BlockKind::Dateline => 4,
        _ => 1,
    }
}

/// What `itemMeta` states.
fn of_item(tree: &Tree<'_>, meta: usize, item: &mut Item) {
    let text = |name| tree.child(meta, name).and_then(|place| tree.text(place));
    item.origins.extend(tree.child(meta, "provider").and_then(|provider| party(tree, provider)));
    item.dates.embargo = item.date("embargoed", text("embargoed"));
    item.dates.first = item.date("firstCreated", text("firstCreated"));
    item.dates.version = item.date("versionCreated", text("versionCreated"));
    if tree.child(meta, "embargoed").is_some() && item.dates.embargo.is_none() {
        item.notes.push("An embargo holds without an end.".to_owned());
    }
    item.metadata.title = text("title");
    let status = tree.child(meta, "pubStatus").and_then(|status| code(tree, status));
    item.status = status.map(|code| Status::of_code(&code)).unwrap_or_default();
    item.corrects =
        tree.named(meta, "signal").filter_map(|signal| code(tree, signal)).any(|code| code == "correction");
    let corrects = item.corrects;
    let notes = tree.named(meta, "edNote").filter_map(|note| tree.text(note));
    item.head.extend(notes.filter_map(|note| Line::of_note(&note, corrects)));
    let links = tree.named(meta, "link").filter(|&link| {
        let relation = tree.attribute(link, "rel").unwrap_or_default();
        matches!(local(&relation), "canonical" | "alternate")
    });
    item.metadata.url =
        links.filter_map(|link| tree.attribute(link, "href")).find(|address| nitf::is_address(address));
}

/// What `contentMeta` states.
fn of_content(tree: &Tree<'_>, meta: usize, item: &mut Item) {
    let mut slugline = None;
    let mut created = None;
    for place in tree.children(meta) {
        let role = || {
            tree.attribute(place, "role").map(|role| local(&role).to_ascii_lowercase()).unwrap_or_default()
        };
        let text = || tree.text(place);
        match tree.name(place).unwrap_or_default() {
            "headline" => {
                let first = !item.head.iter().any(|line| line.kind == BlockKind::Headline);
                let deck = role().contains("sub");
                if first && !deck {
                    item.add(BlockKind::Headline, text());
                } else if deck {
                    item.add(BlockKind::Highlight, text());
                }
            }
            "by" => item.add(BlockKind::Byline, text()),
            "dateline" => item.add(BlockKind::Dateline, text()),
            "description" => {
                let kind = if role().contains("caption") { BlockKind::Caption } else { BlockKind::Highlight };
                item.add(kind, text());
            }
            "creditline" => item.origins.extend(text()),
            "infoSource" => item.origins.extend(party(tree, place)),
            "language" => {
                item.metadata.language = tree.attribute(place, "tag").or(item.metadata.language.take())
            }
            "slugline" => slugline = slugline.or_else(text),
            "contentCreated" => created = item.date("contentCreated", text()),
            "altId" => {
                let address = text().filter(|id| nitf::is_address(id));
                item.metadata.url = item.metadata.url.take().or(address);
            }
            _ => {}
        }
    }
    item.metadata.title = item.metadata.title.take().or(slugline);
    let newer = item.metadata.edition.as_deref().is_some_and(|version| version != "1");
    let first = if newer { created } else { item.dates.version.clone().or(created) };
    item.dates.first = item.dates.first.take().or(first);
}

/// The story, from the first part of the content that holds one: marked-up text before plain text.
fn story(tree: &Tree<'_>, set: usize) -> Item {
    let parts = tree.named(set, "inlineXML").chain(tree.named(set, "inlineData"));
    let parts = parts.filter(|&part| tree.attribute(part, "encoding").is_none());
    let mut items = parts.map(|part| match tree.children(part).next() {
        Some(root) if tree.name(root) == Some("nitf") => nitf::item(tree, root),
        Some(root) => {
            let mut item = Item { story: rich::lines(tree, part, &[]), ..Item::default() };
            item.metadata.language = tree.attribute(root, "lang");
            item
        }
        None => {
            let kind = tree.attribute(part, "contenttype").unwrap_or_default();
            Item { story: of_characters(&tree.raw_text(part), &kind), ..Item::default() }
        }
    });
    items.find(|item| !item.story.is_empty()).unwrap_or_default()
}

/// The code that an element states, without its scheme, in lower case.
fn code(tree: &Tree<'_>, place: usize) -> Option<String> {
    let code = tree.attribute(place, "qcode").or_else(|| tree.attribute(place, "uri"))?;
    Some(local(&code).to_ascii_lowercase())
}

/// The name of a party: as it is written, else by its code.
fn party(tree: &Tree<'_>, place: usize) -> Option<String> {
    let name = tree.child(place, "name").and_then(|name| tree.text(name));
    let written = || tree.attribute(place, "literal");
    let code =
        || Some(local(&tree.attribute(place, "qcode").or_else(|| tree.attribute(place, "uri"))?).to_owned());
    name.or_else(written).or_else(code)
}
