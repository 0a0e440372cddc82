//! What was understood of a document, as Markdown.

use crate::render::day::DateStyle;
use crate::render::markdown::escaped;
use crate::report::Read;

/// A heading, what is known of the document, and its blocks, each with its kind.
#[must_use]
pub fn markdown(read: &Read<'_>, dates: DateStyle) -> Vec<u8> {
    let mut page = format!("## {}\n\n", escaped(&read.id));
    for (name, value) in super::facts(read, dates) {
        page.push_str(&format!("- **{name}** {}\n", escaped(&value)));
    }
    for ((kind, text), stamp) in super::blocks(read).into_iter().zip(super::stamps(read, dates)) {
        let stamp = stamp.map(|stamp| format!("**{}** ", escaped(&stamp))).unwrap_or_default();
        page.push_str(&format!("\n*{kind}* {stamp}{}\n", escaped(&text)));
    }
    if !read.considered.is_empty() {
        page.push_str("\n### Dates, in the order in which they were asked\n\n");
        for (value, verdict, text) in super::considered(read, dates) {
            page.push_str(&format!("- **{value}** {verdict}: {}\n", escaped(&text)));
        }
    }
    if !read.set_aside.is_empty() {
        page.push_str("\n### Set aside as no part of the story\n\n");
        for line in &read.set_aside {
            page.push_str(&format!("- *{}* {}\n", line.kind.name(), escaped(&line.text)));
        }
    }
    page.into_bytes()
}
