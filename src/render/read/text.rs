//! What was understood of a document, as text.

use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::report::Read;

/// What is known of the document, and its blocks, each with its kind.
#[must_use]
pub fn text(read: &Read<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    canvas.paragraph("", &[Run::new(&read.id, Paint::Strong)]);
    for (name, value) in super::facts(read, style.dates) {
        canvas.paragraph(&format!("  {name:<10}"), &[Run::new(&value, Paint::Plain)]);
    }
    for (kind, text) in super::blocks(read) {
        canvas.gap();
        canvas.paragraph(&format!("{kind:<12}"), &[Run::new(&text, Paint::Plain)]);
    }
    if !read.considered.is_empty() {
        canvas.gap();
        canvas.paragraph("", &[Run::new("Dates, in the order in which they were asked", Paint::Strong)]);
        for (value, verdict, text) in super::considered(read, style.dates) {
            let runs = [
                Run::new(&value, Paint::Plain),
                Run::new(": ", Paint::Plain),
                Run::new(verdict, Paint::Plain),
            ];
            canvas.paragraph("  ", &runs);
            canvas.paragraph("    ", &[Run::new(&text, Paint::Dim)]);
        }
    }
    if !read.set_aside.is_empty() {
        canvas.gap();
        canvas.paragraph("", &[Run::new("Set aside as no part of the story", Paint::Strong)]);
        for line in &read.set_aside {
            canvas.paragraph(&format!("  {:<12}", line.kind.name()), &[Run::new(&line.text, Paint::Dim)]);
        }
    }
    canvas.into_bytes()
}
