//! The life of each sentence over all editions: when it came, when it was reworded, when it went. One form a format.

use super::sections::{Shown, in_story};
use super::words;
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::table::{Column, table};
use crate::render::words::plural;
use crate::render::{html, markdown};
use crate::report::{Diff, Strand};

/// A sentence that did not stay as it was.
struct Life {
    /// "new in 2; reworded in 3".
    events: String,
    /// Its latest wording.
    text: String,
}

/// As text.
#[must_use]
pub fn history_text(diff: &Diff<'_>, shown: &Shown, style: Style) -> Vec<u8> {
    let (lives, unchanged) = lives(diff, shown);
    let mut canvas = Canvas::new(style);
    for (index, edition) in diff.editions.iter().enumerate() {
        canvas.paragraph(&format!("{}  ", index + 1), &[Run::owned(words::edition(edition), Paint::Strong)]);
    }
    canvas.gap();
    let rows: Vec<Vec<String>> = lives.into_iter().map(|life| vec![life.events, life.text]).collect();
    if !rows.is_empty() {
        canvas.verbatim(&table(&[Column::narrow("Life", 28), Column::wide("Latest wording")], &rows, style));
        canvas.gap();
    }
    canvas.paragraph("", &[Run::owned(stayed(unchanged, shown), Paint::Dim)]);
    canvas.into_bytes()
}

/// As Markdown.
#[must_use]
pub fn history_markdown(diff: &Diff<'_>, shown: &Shown) -> Vec<u8> {
    let (lives, unchanged) = lives(diff, shown);
    let mut page = String::from("# History\n\n");
    for (index, edition) in diff.editions.iter().enumerate() {
        page.push_str(&format!("{}. {}\n", index + 1, markdown::escaped(&words::edition(edition))));
    }
    let rows: Vec<Vec<String>> = lives.into_iter().map(|life| vec![life.events, life.text]).collect();
    if !rows.is_empty() {
        page.push_str(&format!("\n{}", markdown::table(&["Life", "Latest wording"], &rows)));
    }
    page.push_str(&format!("\n{}.\n", stayed(unchanged, shown)));
    page.into_bytes()
}

/// As a page.
#[must_use]
pub fn history_html(diff: &Diff<'_>, shown: &Shown, title: &str) -> Vec<u8> {
    let (lives, unchanged) = lives(diff, shown);
    let mut body = String::from("<ol class=\"documents\">\n");
    for edition in &diff.editions {
        body.push_str(&format!("<li>{}</li>\n", html::escaped(&words::edition(edition))));
    }
    body.push_str("</ol>\n<ul class=\"changes\">\n");
    for life in lives {
        let (events, text) = (html::escaped(&life.events), html::escaped(&life.text));
        body.push_str(&format!("<li class=\"reworded\"><span class=\"labels\">{events}</span>{text}</li>\n"));
    }
    body.push_str(&format!("</ul>\n<p class=\"faint\">{}.</p>\n", stayed(unchanged, shown)));
    html::page(title, &body)
}

fn stayed(count: usize, shown: &Shown) -> String {
    format!("{count} {} stayed the same in all editions", plural(shown.unit, count))
}

/// The sentences that changed, and how many did not.
fn lives(diff: &Diff<'_>, shown: &Shown) -> (Vec<Life>, usize) {
    let mut unchanged = 0;
    let mut lives = Vec::new();
    for strand in &diff.history {
        let wording = strand.states.iter().filter_map(|state| {
            let edition = diff.editions.get(state.edition)?;
            Some((state.edition, edition.sentences.get(state.sentence)?, in_story(edition, state.sentence)))
        });
        let wording: Vec<(usize, &str, bool)> =
            wording.map(|(edition, text, in_story)| (edition, &**text, in_story)).collect();
        let Some((_, latest, _)) = wording.last() else { continue };
        if !shown.all_blocks && !wording.iter().any(|(_, _, in_story)| *in_story) {
            continue;
        }
        let events = events(strand, &wording, diff.editions.len());
        if events.is_empty() {
            unchanged += 1;
        } else {
            lives.push(Life { events: events.join("; "), text: (*latest).to_owned() });
        }
    }
    (lives, unchanged)
}

/// What happened to a sentence, by the numbers of the editions.
fn events(strand: &Strand, wording: &[(usize, &str, bool)], editions: usize) -> Vec<String> {
    let mut events = Vec::new();
    if strand.first > 0 {
        events.push(format!("new in {}", strand.first + 1));
    }
    for window in wording.windows(2) {
        let [(before, old, _), (after, new, _)] = window else { continue };
        if after - before > 1 {
            events.push(format!("gone in {}, back in {}", before + 2, after + 1));
        }
        if old != new && after != before {
            events.push(format!("reworded in {}", after + 1));
        }
    }
    if strand.last + 1 < editions {
        events.push(format!("gone in {}", strand.last + 2));
    }
    events
}
