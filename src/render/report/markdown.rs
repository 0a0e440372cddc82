//! The timeline document as Markdown.

use super::Contents;
use crate::render::diff;
use crate::render::markdown::escaped;
use crate::render::timeline::{self, Shown, difference, markdown_differences};
use crate::report::Timeline;

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
    let sections = [
        ("Disagreements", difference::conflicts(timeline)),
        ("Later figures", difference::later_figures(timeline)),
    ];
    let sections = sections.iter().filter(|(_, groups)| !groups.is_empty());
    sections.map(|(title, groups)| format!("\n## {title}\n{}", markdown_differences(groups))).collect()
}
