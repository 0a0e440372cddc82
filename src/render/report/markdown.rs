//! The timeline document as Markdown.

use super::Contents;
use crate::render::markdown::escaped;
use crate::render::timeline::{self, Shown};
use crate::render::{day, diff};
use crate::report::{ConflictKind, Timeline};

/// The document.
#[must_use]
pub fn markdown(contents: &Contents<'_>) -> Vec<u8> {
    let all = Shown { undated: true, unresolved: true, set_aside: true };
    let mut page = format!("# {}\n\n", escaped(contents.title));
    page.push_str(&format!("## Sources\n\n{}\n", timeline::markdown_sources(contents.timeline)));
    page.push_str(&format!("## Timeline\n\n{}", timeline::markdown_rows(contents.timeline)));
    page.push_str(&disagreements(contents.timeline));
    if !contents.changes.is_empty() {
        page.push_str("\n## Changes between editions\n");
    }
    for changes in contents.changes {
        page.push_str(&diff::markdown_steps(changes, &super::shown(), "###"));
    }
    page.push_str(&timeline::markdown_rest(contents.timeline, all, "##"));
    page.into_bytes()
}

fn disagreements(timeline: &Timeline<'_>) -> String {
    if timeline.conflicts.is_empty() {
        return String::new();
    }
    let mut section = String::from("\n## Disagreements\n");
    for conflict in &timeline.conflicts {
        let subject = match conflict.kind {
            ConflictKind::Date => "The date differs",
            ConflictKind::Number => "A number differs",
        };
        section.push_str(&format!("\n{subject}:\n\n"));
        for &[entry, statement] in &conflict.statements {
            let Some(entry) = timeline.entries.get(entry) else { continue };
            let Some(statement) = entry.statements.get(statement) else { continue };
            let date = day::of_row(entry, statement);
            let shown = statement.shown();
            let text = escaped(&shown);
            section.push_str(&format!("- {}: {text} \\[{}\\]\n", escaped(&date), statement.document + 1));
        }
    }
    section
}
