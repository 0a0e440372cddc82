//! What was understood of a document, as Markdown.

use crate::render::markdown::escaped;
use crate::report::Read;

/// A heading, what is known of the document, and its blocks, each with its kind.
#[must_use]
pub fn markdown(read: &Read<'_>) -> Vec<u8> {
    let mut page = format!("## {}\n\n", escaped(&read.id));
    for (name, value) in super::facts(read) {
        page.push_str(&format!("- **{name}** {}\n", escaped(&value)));
    }
    for (kind, text) in super::blocks(read) {
        page.push_str(&format!("\n*{kind}* {}\n", escaped(text)));
    }
    page.into_bytes()
}
