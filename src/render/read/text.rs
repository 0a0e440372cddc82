//! What was understood of a document, as text.

use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::report::{BlockKind, Read};

/// What is known of the document, and its blocks, each with its kind.
#[must_use]
pub fn text(read: &Read<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    canvas.paragraph("", &[Run::new(&read.id, Paint::Strong)]);
    for (name, value) in super::facts(read, style.dates) {
        canvas.paragraph(&format!("  {name:<10}"), &[Run::new(&value, Paint::Plain)]);
    }
    let stamps = super::stamps(read, style.dates);
    let mut before = None;
    for ((block, (kind, text)), stamp) in read.blocks.iter().zip(super::blocks(read)).zip(stamps) {
        // What nobody reads takes as little room as it can.
        let close = matches!(block.kind, BlockKind::Navigation | BlockKind::Boilerplate);
        if !close || before != Some(block.kind) {
            canvas.gap();
        }
        before = Some(block.kind);
        let stamp = stamp.map(|stamp| format!("{stamp} – ")).unwrap_or_default();
        let paint = if close { Paint::Dim } else { Paint::Plain };
        // Each field of front matter is a line of its own.
        let fields = block.kind == BlockKind::Metadata && text.contains(": ");
        let lines: Vec<&str> = if fields { text.lines().collect() } else { vec![&*text] };
        for (number, line) in lines.into_iter().enumerate() {
            let (kind, stamp) = if number == 0 { (kind, stamp.as_str()) } else { ("", "") };
            canvas
                .paragraph(&format!("{kind:<12}"), &[Run::new(stamp, Paint::Strong), Run::new(line, paint)]);
        }
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
