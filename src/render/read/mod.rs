//! What was understood of a document: one file a format.

mod markdown;
mod text;

pub use markdown::markdown;
pub use text::text;

use super::day;
use super::words::origin;
use crate::report::Read;

/// What is known of a document, by name, in the order in which it is shown; what is not known is left out, but for the
/// date of publication, on which everything hangs.
fn facts(read: &Read<'_>) -> Vec<(&'static str, String)> {
    let known = |name, value: &Option<std::borrow::Cow<'_, str>>| Some((name, value.as_ref()?.to_string()));
    let published = match &read.published {
        Some(published) => {
            let from = read.published_from.map(|from| format!(" ({})", origin(from))).unwrap_or_default();
            format!("{}{from}", day::stamp(published))
        }
        None => "no date found; give one with --published".to_owned(),
    };
    let facts = [
        known("Title", &read.title),
        known("Byline", &read.byline),
        known("Source", &read.source),
        known("Address", &read.url),
        Some(("Published", published)),
        read.updated.as_deref().map(|updated| ("Updated", day::stamp(updated))),
    ];
    facts.into_iter().flatten().collect()
}

/// The blocks of a document: the kind of each, and its text.
fn blocks<'r>(read: &'r Read<'_>) -> Vec<(&'static str, &'r str)> {
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
        blocks.push((block.kind.name(), read.text.get(start..end).unwrap_or_default()));
    }
    blocks
}
