//! The life of each sentence over all editions: when it came, when it was reworded, when it went. One form a format.

use rustc_hash::FxHashMap;

use super::sections::{Shown, in_story};
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::table::{Column, table};
use crate::render::words::plural;
use crate::render::{html as page, markdown as md};
use crate::report::{Diff, Strand};

/// A sentence that did not stay as it was.
struct Life {
    /// "new in 2; reworded in 3".
    events: String,
    /// Its latest wording.
    text: String,
}

/// As text.
pub(super) fn text(diff: &Diff<'_>, shown: &Shown, style: Style, canvas: &mut Canvas) {
    let (rows, unchanged) = rows(diff, shown);
    if !rows.is_empty() {
        canvas.verbatim(&table(&[Column::narrow("Life", 28), Column::wide("Latest wording")], &rows, style));
        canvas.gap();
    }
    canvas.paragraph("", &[Run::owned(stayed(unchanged, shown), Paint::Dim)]);
}

/// As Markdown.
pub(super) fn markdown(diff: &Diff<'_>, shown: &Shown) -> String {
    let (rows, unchanged) = rows(diff, shown);
    let table = if rows.is_empty() { String::new() } else { md::table(&["Life", "Latest wording"], &rows) };
    let gap = if table.is_empty() { "" } else { "\n" };
    format!("{table}{gap}{}.\n", stayed(unchanged, shown))
}

/// As part of a page.
pub(super) fn html(diff: &Diff<'_>, shown: &Shown) -> String {
    let (lives, unchanged) = lives(diff, shown);
    let mut body = String::from("<ul class=\"dl-changed\">\n");
    for life in lives {
        let (events, text) = (page::escaped(&life.events), page::escaped(&life.text));
        body.push_str(&format!(
            "<li class=\"dl-reworded\"><span class=\"dl-labels\">{events}</span>{text}</li>\n"
        ));
    }
    body.push_str(&format!("</ul>\n<p class=\"dl-faint\">{}.</p>\n", stayed(unchanged, shown)));
    body
}

fn rows(diff: &Diff<'_>, shown: &Shown) -> (Vec<Vec<String>>, usize) {
    let (lives, unchanged) = lives(diff, shown);
    (lives.into_iter().map(|life| vec![life.events, life.text]).collect(), unchanged)
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
    // The edition that first had some words, and the words that it has now.
    let mut first_with: FxHashMap<String, usize> = FxHashMap::default();
    let mut before: Option<(usize, String)> = None;
    for &(edition, text, _) in wording {
        let words = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        if let Some((last, old)) = before.filter(|(last, _)| *last != edition) {
            if edition - last > 1 {
                events.push(format!("gone in {}, back in {}", last + 2, edition + 1));
            }
            match first_with.get(&words).filter(|_| old != words) {
                Some(first) => events.push(format!("in {} as in {} again", edition + 1, first + 1)),
                None if old != words => events.push(format!("reworded in {}", edition + 1)),
                None => {}
            }
        }
        first_with.entry(words.clone()).or_insert(edition);
        before = Some((edition, words));
    }
    if strand.last + 1 < editions {
        events.push(format!("gone in {}", strand.last + 2));
    }
    events
}
