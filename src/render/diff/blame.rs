//! The newest text, with the number of the edition that brought each sentence, and each part of it that came later. One
//! form a format.

use super::sections::{Shown, in_story};
use super::words;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::html as page;
use crate::render::markdown as md;
use crate::report::{Blame, Diff};

const LEGEND: &str =
    "before each line stand the editions that it comes from; words in [2:…] came with edition 2";

/// A sentence of the newest edition.
struct Line<'d> {
    /// The numbers of the editions that brought it and its parts, and whether it was gone in between.
    brought: String,
    /// Its parts, each with the number of its edition where that is another than the sentence's.
    parts: Vec<(&'d str, Option<usize>)>,
}

/// As text: numbers before each sentence, later parts as `[2:words]`.
pub(super) fn text(diff: &Diff<'_>, shown: &Shown, canvas: &mut Canvas) {
    let (lines, furniture) = lines(diff, shown);
    let widest = lines.iter().map(|line| line.brought.len()).max().unwrap_or_default();
    for line in &lines {
        let newest = diff.editions.len();
        let mut runs = Vec::new();
        for &(part, edition) in &line.parts {
            let Some(edition) = edition else {
                runs.push(Run::owned(part.to_owned(), Paint::Plain));
                continue;
            };
            let paint = if edition == newest { Paint::New } else { Paint::Moved };
            let (words, blank) = part.split_at(part.trim_end().len());
            runs.push(Run::owned(format!("[{edition}:{words}]"), paint).unmarked());
            runs.push(Run::owned(blank.to_owned(), Paint::Plain));
        }
        canvas.paragraph(&format!("{:<widest$}  ", line.brought), &runs);
    }
    canvas.gap();
    canvas.paragraph("", &[Run::new(LEGEND, Paint::Dim)]);
    if furniture > 0 {
        canvas.paragraph("", &[Run::owned(left_out(furniture), Paint::Dim)]);
    }
}

/// As Markdown: a list, with later parts in bold.
pub(super) fn markdown(diff: &Diff<'_>, shown: &Shown) -> String {
    let (lines, furniture) = lines(diff, shown);
    let mut list = String::new();
    for line in lines {
        list.push_str(&format!("- **{}** ", line.brought));
        for (part, edition) in line.parts {
            let (words, blank) = part.split_at(part.trim_end().len());
            match edition {
                Some(edition) => {
                    list.push_str(&format!("**\\[{edition}:{}\\]**{blank}", md::escaped(words)));
                }
                None => list.push_str(&md::escaped(part)),
            }
        }
        list.push('\n');
    }
    list.push_str(&format!("\n{}.\n", md::escaped(LEGEND)));
    if furniture > 0 {
        list.push_str(&format!("\n{}.\n", left_out(furniture)));
    }
    list
}

/// As part of a page: later parts stand in marks with the number of their edition.
pub(super) fn html(diff: &Diff<'_>, shown: &Shown) -> String {
    let (lines, furniture) = lines(diff, shown);
    let newest = diff.editions.len();
    let mut list = String::from(
        "<p class=\"dl-faint\">Before each line stand the editions that it comes from; marked words came with the edition \
         numbered before them.</p>\n<ul class=\"dl-blame\">\n",
    );
    for line in lines {
        list.push_str(&format!("<li><span class=\"dl-brought\">{}</span><p>", page::escaped(&line.brought)));
        for (part, edition) in line.parts {
            let (words, blank) = part.split_at(part.trim_end().len());
            let words = page::escaped(words);
            match edition {
                Some(edition) => {
                    let class = if edition == newest { "dl-newest" } else { "dl-later" };
                    list.push_str(&format!(
                        "<mark class=\"{class}\"><sup>{edition}</sup>{words}</mark>{blank}"
                    ));
                }
                None => list.push_str(&format!("{words}{blank}")),
            }
        }
        list.push_str("</p></li>\n");
    }
    list.push_str("</ul>\n");
    if furniture > 0 {
        list.push_str(&format!("<p class=\"dl-faint\">{}.</p>\n", page::escaped(&left_out(furniture))));
    }
    list
}

fn left_out(furniture: usize) -> String {
    format!("{}: show with --all-blocks", words::around(furniture))
}

/// The sentences of the newest edition, and how many lines around the story are left out.
fn lines<'d>(diff: &'d Diff<'_>, shown: &Shown) -> (Vec<Line<'d>>, usize) {
    let mut furniture = 0;
    let Some(newest) = diff.editions.last() else { return (Vec::new(), 0) };
    let mut lines = Vec::new();
    for blame in diff.blame.iter().flatten() {
        if !shown.all_blocks && !in_story(newest, blame.sentence) {
            furniture += 1;
        } else if let Some(text) = newest.sentences.get(blame.sentence) {
            lines.push(Line::new(blame, text));
        }
    }
    (lines, furniture)
}

impl<'d> Line<'d> {
    fn new(blame: &Blame, text: &'d str) -> Self {
        // A sentence of which no word of its first edition is left goes by the oldest of its words.
        let of_first = blame.parts.iter().any(|part| part.edition == blame.first);
        let oldest = blame.parts.iter().map(|part| part.edition).min().unwrap_or(blame.first);
        let own = if of_first || blame.returned { blame.first } else { oldest };
        let mut editions: Vec<usize> = blame.parts.iter().map(|part| part.edition).chain([own]).collect();
        editions.sort_unstable();
        editions.dedup();
        let numbers: Vec<String> = editions.iter().map(|edition| (edition + 1).to_string()).collect();
        let back = if blame.returned { " back" } else { "" };
        let mut rest = text;
        let mut scalar = 0;
        let parts = blame.parts.iter().map(|part| {
            let count = part.range[1].saturating_sub(scalar);
            scalar = part.range[1];
            let end = rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
            let (words, after) = rest.split_at(end);
            rest = after;
            (words, Some(part.edition + 1).filter(|_| part.edition != own))
        });
        Self { brought: format!("{}{back}", numbers.join(" ")), parts: parts.collect() }
    }
}
