//! NITF 3: one item a file, also inside NewsML-G2.
//!
//! In: the element `nitf`. Out: the item with what `docdata`, `pubdata` and `body.head` state of it.

use super::item::Item;
use super::line::{Line, letters, of_characters};
use super::rich;
use super::status::Status;
use super::when::norm;
use crate::document::BlockKind;
use crate::document::xml::Tree;

/// So many blocks at most are looked at for one that repeats another.
const BLOCKS: usize = 4;

/// Reads the element at a place.
pub(super) fn item(tree: &Tree<'_>, root: usize) -> Item {
    let mut item = Item::default();
    let head = tree.child(root, "head");
    let body = tree.child(root, "body");
    let place = head.and_then(|head| tree.child(head, "pubdata"));
    let printed = place.and_then(|place| tree.attribute(place, "date.publication"));
    let printed = item.date("date.publication", printed.map(|text| norm(&text)));
    if let Some(data) = head.and_then(|head| tree.child(head, "docdata")) {
        of_data(tree, data, &mut item);
    }
    if printed.is_some() {
        (item.dates.first, item.dates.embargo) = (printed, None);
    }
    if let Some(place) = place {
        let attribute = |name| tree.attribute(place, name);
        item.metadata.source = attribute("name").or(item.metadata.source.take());
        item.metadata.url = attribute("ex-ref").filter(|address| is_address(address));
    }
    item.metadata.language = tree.attribute(root, "lang").or_else(|| tree.attribute(body?, "lang"));
    if let Some(body) = body {
        for part in tree.children(body) {
            match tree.name(part) {
                Some("body.head") => of_head(tree, part, &mut item),
                Some("body.content") => {
                    item.story.extend(rich::lines(tree, part, &repeated_blocks(tree, part)));
                }
                _ => item.story.extend(rich::lines(tree, part, &[])),
            }
        }
    }
    item.metadata.title = head.and_then(|head| tree.text(tree.child(head, "title")?));
    if let [line] = &item.story[..]
        && line.words.starts_with("<p")
    {
        // The marks of a page were written as characters.
        item.story = of_characters(&line.words, "html");
    }
    item
}

/// What `docdata` states.
fn of_data(tree: &Tree<'_>, data: usize, item: &mut Item) {
    item.status =
        tree.attribute(data, "management-status").map(|code| Status::of_code(&code)).unwrap_or_default();
    let attribute = |element, name| tree.attribute(tree.child(data, element)?, name);
    let date = |element| attribute(element, "norm").map(|text| norm(&text));
    let released = item.date("date.release", date("date.release"));
    item.dates.version = item.date("date.issue", date("date.issue"));
    item.dates.embargo = released.clone();
    item.dates.first = released.or_else(|| item.dates.version.clone());
    item.metadata.guid = attribute("doc-id", "id-string");
    item.metadata.edition = attribute("du-key", "version").filter(|_| item.metadata.guid.is_some());
    item.metadata.source = attribute("doc.copyright", "holder").or_else(|| attribute("doc.rights", "owner"));
    item.origins.extend(attribute("doc-id", "regsrc"));
    item.origins.extend(item.metadata.source.clone());
    for (element, corrects) in [("ed-msg", false), ("correction", true)] {
        let notes = tree.named(data, element).filter_map(|note| tree.attribute(note, "info"));
        item.head.extend(notes.filter_map(|note| Line::of_note(&note, corrects)));
    }
}

/// What stands above the story.
fn of_head(tree: &Tree<'_>, head: usize, item: &mut Item) {
    let notes = std::mem::take(&mut item.head);
    for part in tree.named(head, "hedline") {
        for line in tree.children(part) {
            let kind =
                if tree.name(line) == Some("hl1") { BlockKind::Headline } else { BlockKind::Highlight };
            item.add(kind, tree.text(line));
        }
    }
    let mut writers: Vec<Vec<String>> = Vec::new();
    for byline in tree.named(head, "byline") {
        // The same names in another order, as archives add them, are told once.
        let words = byline_words(tree, byline);
        let mut names: Vec<String> = words.split([' ', ',']).map(letters).collect();
        names.retain(|name| !name.is_empty() && name != "by");
        names.sort_unstable();
        if !writers.contains(&names) && writers.len() < BLOCKS {
            item.add(BlockKind::Byline, Some(words));
            writers.push(names);
        }
    }
    item.head.extend(notes);
    for place in tree.children(head) {
        match tree.name(place) {
            Some("note") => item.head.extend(
                rich::lines(tree, place, &[])
                    .into_iter()
                    .filter_map(|line| Line::of_note(&line.words, line.kind == BlockKind::Correction)),
            ),
            Some("distributor") => item.origins.extend(tree.text(place)),
            Some("dateline") => {
                item.add(BlockKind::Dateline, Some(parted(tree, place)));
                let day = tree.child(place, "story.date").and_then(|date| tree.attribute(date, "norm"));
                let day = item.date("story.date", day.map(|text| norm(&text)));
                item.dates.first = item.dates.first.take().or(day);
            }
            Some("abstract") => {
                let lines = rich::lines(tree, place, &[]);
                item.head.extend(lines.into_iter().map(|line| Line { kind: BlockKind::Highlight, ..line }));
            }
            _ => {}
        }
    }
    let distributor = item.origins.last().cloned();
    item.metadata.source = item.metadata.source.take().or(distributor);
}

/// The names of a byline, parted from what their writers are.
fn byline_words(tree: &Tree<'_>, place: usize) -> String {
    let Some(title) = tree.find(place, "byttl") else { return tree.text(place).unwrap_or_default() };
    let before: String = (place..title).filter_map(|at| tree.characters(at)).collect();
    let behind: String =
        (tree.inside(title).end..tree.inside(place).end).filter_map(|at| tree.characters(at)).collect();
    let parts = [before, tree.text(title).unwrap_or_default(), behind];
    let parts = parts.iter().map(|part| part.trim().trim_end_matches(',')).filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join(", ")
}

/// The words of a dateline, whose elements touch each other.
fn parted(tree: &Tree<'_>, place: usize) -> String {
    let mut words = String::new();
    for at in tree.inside(place) {
        match tree.characters(at) {
            Some(characters) => words.push_str(&characters),
            None if words.trim().is_empty() || words.trim_end().ends_with(',') => {}
            None => {
                words.truncate(words.trim_end().len());
                words.push_str(", ");
            }
        }
    }
    words
}

/// Blocks of the story that a later one begins with: archives give the first paragraph by itself as well.
fn repeated_blocks(tree: &Tree<'_>, content: usize) -> Vec<usize> {
    let blocks: Vec<usize> = tree.named(content, "block").take(BLOCKS).collect();
    if blocks.len() < 2 {
        return Vec::new();
    }
    let texts: Vec<String> = blocks.iter().map(|&block| letters(&tree.raw_text(block))).collect();
    let repeats = |at: usize| {
        let (Some(own), later) = (texts.get(at), texts.iter().skip(at + 1)) else { return false };
        !own.is_empty()
            && later
                .into_iter()
                .any(|text| text.trim_start_matches("lead").starts_with(own.trim_start_matches("lead")))
    };
    blocks.iter().enumerate().filter(|&(at, _)| repeats(at)).map(|(_, &block)| block).collect()
}

/// Whether a reference is the address of a page.
pub(super) fn is_address(reference: &str) -> bool {
    reference.starts_with("http://") || reference.starts_with("https://")
}
