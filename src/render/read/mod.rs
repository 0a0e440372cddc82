//! What was understood of a document: one file a format.

mod markdown;
mod text;

pub use markdown::markdown;
pub use text::text;

use std::borrow::Cow;

use super::day::DateStyle;
use super::words::{origin, verdict};
use crate::document::{Repaired, unmarked};
use crate::report::{Origin, Read};

/// What is known of a document, by name, in the order in which it is shown; what is not known is left out, but for the
/// date of publication, on which everything hangs.
fn facts(read: &Read<'_>, dates: DateStyle) -> Vec<(&'static str, String)> {
    let known = |name, value: &Option<std::borrow::Cow<'_, str>>| Some((name, value.as_ref()?.to_string()));
    let found = |stamp: &str, from: Option<Origin>| {
        let from = from.map(|from| format!(" ({})", origin(from))).unwrap_or_default();
        format!("{}{from}", dates.stamp(stamp))
    };
    let published = match &read.published {
        Some(published) => found(published, read.published_from),
        // Then words such as "yesterday" lean on the update.
        None if read.updated.is_some() => "no date found".to_owned(),
        None => "no date found; give one with --published".to_owned(),
    };
    let facts = [
        known("Title", &read.title),
        known("Byline", &read.byline),
        known("Source", &read.source),
        known("Agency", &read.agency),
        known("Edition", &read.edition),
        known("Address", &read.url),
        known("Language", &read.language),
        Some(("Published", published)),
        read.updated.as_deref().map(|updated| ("Updated", found(updated, read.updated_from))),
        read.accessed.as_deref().map(|accessed| ("Accessed", accessed_day(accessed, dates))),
    ];
    let notes = read.notes.iter().map(|note| ("Note", note.to_string()));
    facts.into_iter().flatten().chain(notes).collect()
}

/// A day of access, as it was stated where it is no stamp.
fn accessed_day(accessed: &str, dates: DateStyle) -> String {
    if accessed.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        dates.stamp(accessed)
    } else {
        accessed.to_owned()
    }
}

/// The places that were asked for a date: what was found, what became of it, and what it was read from.
fn considered(read: &Read<'_>, dates: DateStyle) -> Vec<(String, &'static str, String)> {
    let rows = read.considered.iter().map(|found| {
        let value = found.value.as_deref().map_or_else(|| "no day".to_owned(), |iso| dates.stamp(iso));
        let name = if found.name.is_empty() { String::new() } else { format!(" {}", found.name) };
        let text = format!("{}{name}: “{}”", origin(found.origin), found.text);
        (value, verdict(found.verdict), text)
    });
    rows.collect()
}

/// When each block was written, where a live blog or a post says so and the block before does not say the same.
fn stamps(read: &Read<'_>, dates: DateStyle) -> impl Iterator<Item = Option<String>> {
    let mut before = None;
    read.blocks.iter().map(move |block| {
        let stamp = block.stamp.as_deref();
        let told = stamp.filter(|_| stamp != before).map(|stamp| dates.stamp(stamp));
        before = stamp;
        told
    })
}

/// The blocks of a document: the kind of each, and its text as a reader sees it.
fn blocks<'r>(read: &'r Read<'_>) -> Vec<(&'static str, Cow<'r, str>)> {
    // Blocks stand in order, so one walk over the text finds all their ends.
    let mut ends = read.text.char_indices().map(|(at, _)| at).enumerate();
    let mut byte =
        |scalar: usize| ends.find(|(index, _)| *index == scalar).map_or(read.text.len(), |(_, at)| at);
    let mut blocks = Vec::new();
    let mut before = (0, 0);
    for block in &read.blocks {
        let start = if block.start == before.0 { before.1 } else { byte(block.start) };
        let end = if block.end == block.start { start } else { byte(block.end) };
        before = (block.end, end);
        let text = read.text.get(start..end).unwrap_or_default();
        if read.markdown {
            blocks.push((block.kind.name(), Cow::Owned(unmarked(text))));
            continue;
        }
        let text = Repaired::of(text).map_or(Cow::Borrowed(text), |repaired| Cow::Owned(repaired.text));
        blocks.push((block.kind.name(), text));
    }
    blocks
}
