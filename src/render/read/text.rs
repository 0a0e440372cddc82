//! What was understood of a document, as text.

use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::report::Read;

/// What is known of the document, and its blocks, each with its kind.
#[must_use]
pub fn text(read: &Read<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    canvas.paragraph("", &[Run::new(&read.id, Paint::Strong)]);
    for (name, value) in super::facts(read) {
        canvas.paragraph(&format!("  {name:<10}"), &[Run::new(&value, Paint::Plain)]);
    }
    for (kind, text) in super::blocks(read) {
        canvas.gap();
        canvas.paragraph(&format!("{kind:<12}"), &[Run::new(text, Paint::Plain)]);
    }
    canvas.into_bytes()
}
