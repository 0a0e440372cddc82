//! A timeline as Markdown.

use super::Shown;
use super::row;
use crate::render::markdown::{escaped, table};
use crate::report::Timeline;

/// The documents, the rows, and what has no row.
#[must_use]
pub fn markdown(timeline: &Timeline<'_>, shown: Shown) -> Vec<u8> {
    let mut page = String::from("# Timeline\n\n");
    page.push_str(&sections(timeline, shown, "##"));
    page.into_bytes()
}

/// The same without a title, under headings of the level given.
pub(in crate::render) fn sections(timeline: &Timeline<'_>, shown: Shown, level: &str) -> String {
    let mut page = String::new();
    for (index, source) in timeline.documents.iter().enumerate() {
        let (name, published) = (row::name(source), row::published(source));
        line(&mut page, format_args!("{}. {}: {}", index + 1, escaped(&name), escaped(&published)));
    }
    page.push('\n');
    let rows = row::rows(timeline).into_iter().map(|row| {
        vec![row.date, row.statement.text.clone().into_owned(), row.status.join("; "), row.sources]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        page.push_str("No sentence has a date.\n");
    } else {
        page.push_str(&table(&["Date", "Statement", "Status", "Source"], &rows));
    }
    for list in super::lists(timeline, shown) {
        if list.items.is_empty() {
            continue;
        }
        if list.shown {
            line(&mut page, format_args!("\n{level} {}\n", list.title()));
            for item in &list.items {
                line(&mut page, format_args!("- \\[{}\\] {}", item.document + 1, escaped(&item.text)));
            }
        } else {
            line(&mut page, format_args!("\n{}: show with `{}`", list.title(), list.option));
        }
    }
    page
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    page.push_str(&text.to_string());
    page.push('\n');
}
