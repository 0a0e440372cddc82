//! The timeline document as one page.

use super::Contents;
use crate::render::html::page;
use crate::render::{diff, timeline};

/// The page.
#[must_use]
pub fn html(contents: &Contents<'_>) -> Vec<u8> {
    let changes: String = contents.changes.iter().map(|diff| diff::steps(diff, &super::shown(), 3)).collect();
    let changes = match changes.as_str() {
        "" => String::new(),
        steps => format!(
            "<section id=\"changes\">\n<h2>Changes between editions</h2>\n{}{steps}</section>\n",
            diff::choice()
        ),
    };
    let sections = [
        ("sources", "Sources", timeline::sources(contents.timeline)),
        ("timeline", "Timeline", timeline::rows(contents.timeline)),
        ("disagreements", "Disagreements", timeline::disagreements(contents.timeline)),
        ("changes", "Changes between editions", changes),
        ("rest", "Without a row", timeline::rest(contents.timeline)),
    ];
    let sections = sections.iter().filter(|(_, _, section)| !section.is_empty());
    let links: String =
        sections.clone().map(|(id, title, _)| format!("<li><a href=\"#{id}\">{title}</a></li>\n")).collect();
    let sections: String = sections.map(|(_, _, section)| section.as_str()).collect();
    page(contents.title, &format!("<nav aria-label=\"Sections\">\n<ul>\n{links}</ul>\n</nav>\n{sections}"))
}
