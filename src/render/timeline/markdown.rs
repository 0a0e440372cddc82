//! A timeline as Markdown.

use super::difference::{self, Group};
use super::{Shown, row};
use crate::render::day::DateStyle;
use crate::render::markdown::{escaped, table};
use crate::report::Timeline;

/// The documents, the rows, and what has no row.
#[must_use]
pub fn markdown(timeline: &Timeline<'_>, shown: Shown) -> Vec<u8> {
    let parts = [
        markdown_sources(timeline, shown.dates),
        "\n".to_owned(),
        markdown_rows(timeline, shown),
        markdown_rest(timeline, shown, "##"),
    ];
    format!("# Timeline\n\n{}", parts.concat()).into_bytes()
}

/// The documents, and the statements that differ.
#[must_use]
pub fn markdown_conflicts(timeline: &Timeline<'_>, dates: DateStyle) -> Vec<u8> {
    let groups = difference::conflicts(timeline, dates);
    let found = if groups.is_empty() {
        "\nNo statements that differ.\n".to_owned()
    } else {
        markdown_differences(&groups)
    };
    format!("# Disagreements\n\n{}{found}", markdown_sources(timeline, dates)).into_bytes()
}

/// The documents, numbered.
fn markdown_sources(timeline: &Timeline<'_>, dates: DateStyle) -> String {
    let sources = timeline.documents.iter().enumerate().map(|(index, source)| {
        let (name, published) = (row::name(source), row::published(source, dates));
        format!("{}. {}: {}\n", index + 1, escaped(&name), escaped(&published))
    });
    sources.collect()
}

/// The rows, each group in a table of its own.
fn markdown_rows(timeline: &Timeline<'_>, shown: Shown) -> String {
    let mut groups: Vec<(Option<String>, Vec<Vec<String>>)> = Vec::new();
    for row in row::rows(timeline, shown.dates) {
        let title = shown.group.map(|group| group.title(row.entry, shown.dates));
        let cells = vec![row.date, row.text, row.status.join("; "), row.sources];
        match groups.last_mut().filter(|(last, _)| *last == title) {
            Some((_, rows)) => rows.push(cells),
            None => groups.push((title, vec![cells])),
        }
    }
    if groups.is_empty() {
        return "No dated statement to show.\n".to_owned();
    }
    let tables = groups.iter().map(|(title, rows)| {
        let title = title.as_deref().map_or(String::new(), |title| format!("## {}\n\n", escaped(title)));
        format!("{title}{}", table(&["Date", "Statement", "Status", "Source"], rows))
    });
    tables.collect::<Vec<String>>().join("\n")
}

/// Statements that differ, as a list under each heading.
fn markdown_differences(groups: &[Group<'_>]) -> String {
    let mut page = String::new();
    for group in groups {
        page.push_str(&format!("\n{}:\n\n", group.title));
        for side in &group.sides {
            let said =
                if side.said.is_empty() { String::new() } else { format!("{}: ", escaped(&side.said)) };
            let (date, text, source) =
                (escaped(&side.date), escaped(&side.statement.text), escaped(&side.source));
            page.push_str(&format!("- {date}: {said}{text} \\[{source}\\]\n"));
        }
    }
    page
}

/// What has no row, under headings of the level given; counted where it is not shown.
fn markdown_rest(timeline: &Timeline<'_>, shown: Shown, level: &str) -> String {
    let mut page = String::new();
    for list in super::lists(timeline, shown).iter().filter(|list| !list.items.is_empty()) {
        if !list.shown {
            page.push_str(&format!("\n{}: show with `{}`\n", list.title(), list.option));
            continue;
        }
        page.push_str(&format!("\n{level} {}\n\n", list.title()));
        for item in &list.items {
            page.push_str(&format!("- \\[{}\\] {}\n", item.document + 1, escaped(&item.text)));
        }
    }
    page
}
