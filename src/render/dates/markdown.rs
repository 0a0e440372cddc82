//! A document's time expressions as Markdown.

use super::words;
use crate::render::day::DateStyle;
use crate::render::markdown::{escaped, table};
use crate::report::Explained;

/// A heading for the document, and a table of its mentions.
#[must_use]
pub fn markdown(document: &Explained<'_>, dates: DateStyle) -> Vec<u8> {
    let mentions = document.sentences.iter().flat_map(|sentence| &sentence.mentions);
    let rows = mentions.map(|explained| {
        let mention = &explained.mention;
        vec![
            explained.number.to_string(),
            mention.text.to_string(),
            words::date(mention, dates),
            mention.value.clone(),
            mention.rule.to_string(),
            words::anchor(mention),
            mention.certainty.name().to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let body = if rows.is_empty() {
        "No time expression to show.\n".to_owned()
    } else {
        table(&["No", "Words", "Date", "Value", "Reading", "From", "Certainty"], &rows)
    };
    format!("## {}\n\n{body}", escaped(&words::document(document, dates))).into_bytes()
}
