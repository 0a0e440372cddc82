//! A document's time expressions as a table for the terminal.

use super::words;
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::table;
use crate::render::table::Column;
use crate::report::Explained;

/// The document on a line of its own, and its mentions under it.
#[must_use]
pub fn table(document: &Explained<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    canvas.paragraph("", &[Run::owned(words::document(document, style.dates), Paint::Strong)]);
    let mentions = document.sentences.iter().flat_map(|sentence| &sentence.mentions);
    let rows = mentions.map(|explained| {
        let mention = &explained.mention;
        vec![
            explained.number.to_string(),
            words::seen(&mention.text).into_owned(),
            words::date(mention, style.dates),
            mention.value.clone(),
            mention.rule.to_string(),
            words::anchor(mention),
            mention.certainty.name().to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        canvas.paragraph("", &[Run::new("No time expression to show.", Paint::Plain)]);
    } else {
        let columns = [
            Column::narrow("No", 6),
            Column::wide("Words"),
            Column::narrow("Date", 24),
            Column::narrow("Value", 22),
            Column::narrow("Reading", 20),
            Column::narrow("From", 9),
            Column::narrow("Certainty", 10),
        ];
        canvas.verbatim(&table::table(&columns, &rows, style));
    }
    canvas.into_bytes()
}
