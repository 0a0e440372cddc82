//! What looks at all editions at once and stands in place of the steps: history, blame, matrix. One frame a format.

use super::sections::Shown;
use super::words;
use super::{blame, history, matrix};
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::{Style, html, markdown};
use crate::report::Diff;

/// A look at all editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The life of each sentence.
    History,
    /// The newest text with the edition that brought each part.
    Blame,
    /// How similar any two editions are.
    Matrix,
}

impl View {
    const fn title(self) -> &'static str {
        match self {
            Self::History => "History",
            Self::Blame => "Blame",
            Self::Matrix => "Similarity",
        }
    }
}

/// As text: the editions, numbered, then each view.
#[must_use]
pub fn views_text(diff: &Diff<'_>, shown: &Shown, views: &[View], style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    for (index, edition) in diff.editions.iter().enumerate() {
        canvas.paragraph(
            &format!("{}  ", index + 1),
            &[Run::owned(words::edition_with_byline(edition, shown.dates), Paint::Strong)],
        );
    }
    for view in views {
        if views.len() > 1 {
            canvas.heading(view.title());
        }
        canvas.gap();
        match view {
            View::History => history::text(diff, shown, style, &mut canvas),
            View::Blame => blame::text(diff, shown, &mut canvas),
            View::Matrix => matrix::text(diff, &mut canvas),
        }
    }
    canvas.into_bytes()
}

/// As Markdown.
#[must_use]
pub fn views_markdown(diff: &Diff<'_>, shown: &Shown, views: &[View]) -> Vec<u8> {
    let mut page = format!("# {}\n\n", markdown::escaped(&title(diff, views)));
    for (index, edition) in diff.editions.iter().enumerate() {
        page.push_str(&format!(
            "{}. {}\n",
            index + 1,
            markdown::escaped(&words::edition_with_byline(edition, shown.dates))
        ));
    }
    for view in views {
        if views.len() > 1 {
            page.push_str(&format!("\n## {}\n", view.title()));
        }
        page.push('\n');
        page.push_str(&match view {
            View::History => history::markdown(diff, shown),
            View::Blame => blame::markdown(diff, shown),
            View::Matrix => matrix::markdown(diff),
        });
    }
    page.into_bytes()
}

/// As a page.
#[must_use]
pub fn views_html(diff: &Diff<'_>, shown: &Shown, views: &[View]) -> Vec<u8> {
    let mut body = String::from("<ol class=\"documents\">\n");
    for edition in &diff.editions {
        body.push_str(&format!(
            "<li>{}</li>\n",
            html::escaped(&words::edition_with_byline(edition, shown.dates))
        ));
    }
    body.push_str("</ol>\n");
    for view in views {
        if views.len() > 1 {
            body.push_str(&format!("<h2>{}</h2>\n", view.title()));
        }
        body.push_str(&match view {
            View::History => history::html(diff, shown),
            View::Blame => blame::html(diff, shown),
            View::Matrix => matrix::html(diff),
        });
    }
    html::page(&title(diff, views), &body)
}

/// "History: Ostrey flood", by the title of the newest edition that has one.
fn title(diff: &Diff<'_>, views: &[View]) -> String {
    let what = match views {
        [only] => only.title(),
        _ => "Editions",
    };
    let of = diff.editions.iter().rev().find_map(|edition| edition.title.as_deref());
    of.map_or_else(|| what.to_owned(), |of| format!("{what}: {of}"))
}
