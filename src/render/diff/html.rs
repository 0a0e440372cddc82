//! A diff as a page, or as a section of one: each change in one text and side by side, of which the reader chooses one
//! without a script.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Section, Shown};
use super::words;
use crate::render::day::DateStyle;
use crate::render::html::{escaped, page};
use crate::render::words::quoted;
use crate::report::{Diff, Edition, Pair, PairKind, Step};

/// A page with the diff alone.
#[must_use]
pub fn html(diff: &Diff<'_>, shown: &Shown, title: &str) -> Vec<u8> {
    let steps: String = diff.steps.iter().map(|one| step(diff, one, shown, 2, None)).collect();
    page(title, &format!("{CHOICE}{steps}"))
}

/// The choice between one text and two columns, once a page.
const CHOICE: &str = "<fieldset class=\"dl-choice\">\n<legend>Show changes</legend>\n\
     <label><input type=\"radio\" name=\"layout\" class=\"dl-in-one\" checked> in one text</label>\n\
     <label><input type=\"radio\" name=\"layout\" class=\"dl-in-two\"> side by side</label>\n</fieldset>\n";

/// A step under headings of the level given and the next: how much changed, dates, and the changes part by part; of each
/// sentence at most so many words.
pub(in crate::render) fn step(
    diff: &Diff<'_>,
    step: &Step<'_>,
    shown: &Shown,
    level: usize,
    most: Option<usize>,
) -> String {
    let below = level + 1;
    let layout = Layout::new(diff, step, shown);
    let mut section = format!(
        "<section class=\"dl-step\">\n<h{level} class=\"dl-editions\">{} <span class=\"dl-to\">→</span> {}</h{level}>\n",
        edition(layout.old, shown.dates),
        edition(layout.new, shown.dates)
    );
    section.push_str(&summary(&layout, shown));
    section.push_str(&dates(&layout, below));
    for part in &layout.sections {
        section.push_str(&changes(&layout, part, shown, below, most));
    }
    for line in words::left_out(&layout) {
        section.push_str(&format!("<p class=\"dl-faint\">{}.</p>\n", escaped(&line)));
    }
    let counts = words::statistics(&layout.step.statistics);
    section.push_str(&format!("<p class=\"dl-faint\">{counts}.</p>\n</section>\n"));
    section
}

fn edition(edition: &Edition<'_>, dates: DateStyle) -> String {
    let when = words::appeared(edition, dates)
        .map(|when| format!("<span class=\"dl-edition-when\">{}</span>", escaped(&when)));
    format!("<span class=\"dl-edition\">{}{}</span>", escaped(&edition.id), when.unwrap_or_default())
}

/// How many sentences changed, a bar of what became of all, and what the changes touch.
fn summary(layout: &Layout<'_>, shown: &Shown) -> String {
    let extent = escaped(&words::changed(layout, shown)).into_owned();
    let touched = layout.touched();
    let touches: String = touched
        .iter()
        .map(|(touch, count)| format!("<li>{} <strong>{count}</strong></li>\n", touch.name()))
        .collect();
    let touches = match touches.as_str() {
        "" => String::new(),
        touches => {
            format!("<ul class=\"dl-touches\" aria-label=\"What the changes touch\">\n{touches}</ul>\n")
        }
    };
    format!("<p class=\"dl-extent\">{extent}</p>\n{}{touches}", bar(&layout.shares()))
}

/// A bar of what became of all sentences, and the same in words.
fn bar(shares: &[(&str, usize)]) -> String {
    let all: usize = shares.iter().map(|(_, count)| count).sum();
    let (mut bar, mut key, mut before) = (String::new(), String::new(), 0);
    for (name, count) in shares {
        let class = name.split(' ').next().unwrap_or_default();
        bar.push_str(&format!(
            "<rect class=\"dl-share-{class}\" x=\"{before}\" width=\"{count}\" height=\"10\"/>"
        ));
        before += count;
        key.push_str(&format!(
            "<li><span class=\"dl-swatch dl-share-{class}\"></span><strong>{count}</strong> {name}</li>\n"
        ));
    }
    match shares {
        [] => String::new(),
        _ => format!(
            "<svg class=\"dl-shares\" viewBox=\"0 0 {all} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" \
             focusable=\"false\">{bar}</svg>\n<ul class=\"dl-share-key\">\n{key}</ul>\n"
        ),
    }
}

/// How dates fared, those that need a look first.
fn dates(layout: &Layout<'_>, level: usize) -> String {
    let mut rows: Vec<words::DateRow> =
        layout.dates.iter().filter_map(|change| words::date_row(change, layout.date_style)).collect();
    if rows.is_empty() {
        return String::new();
    }
    rows.sort_by_key(|row| !row.alert);
    let cell = |side: &Option<(String, String)>| match side {
        Some((words, day)) => {
            format!("<td>{} <span class=\"dl-day\">{}</span></td>", escaped(words), escaped(day))
        }
        None => "<td><span class=\"dl-faint\">–</span></td>".to_owned(),
    };
    let lines: String = rows
        .iter()
        .map(|row| {
            let class = if row.alert { " class=\"dl-alert\"" } else { "" };
            format!(
                "<tr{class}><th scope=\"row\">{}</th>{}{}</tr>\n",
                row.kind,
                cell(&row.old),
                cell(&row.new)
            )
        })
        .collect();
    format!(
        "<h{level} class=\"dl-dates-name\">Dates</h{level}>\n<table class=\"dl-dates\">\n<thead><tr><td></td><th scope=\"col\">old edition</th>\
         <th scope=\"col\">new edition</th></tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    )
}

fn changes(
    layout: &Layout<'_>,
    part: &Section<'_>,
    shown: &Shown,
    level: usize,
    most: Option<usize>,
) -> String {
    let mut list = String::new();
    if !layout.new.kinds.is_empty() || !layout.old.kinds.is_empty() {
        list.push_str(&format!("<h{level} class=\"dl-part\">{}</h{level}>\n", part.part.title()));
    }
    list.push_str("<ul class=\"dl-changed\">\n");
    for item in &part.items {
        list.push_str(&line(layout, item, shown, most));
    }
    list.push_str("</ul>\n");
    list
}

fn line(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown, most: Option<usize>) -> String {
    let (class, pair) = match item {
        Item::Folded(count) => {
            return format!("<li class=\"dl-folded\">{}</li>\n", words::folded(*count, shown));
        }
        Item::Same(pair) => ("same", pair),
        Item::Change(pair) => (pair.kind.name(), pair),
    };
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let (one, [old, new]) = (in_one_text(&texts, pair, most), side_by_side(&texts, pair, most));
    let labels = match item {
        Item::Change(pair) => labels(pair),
        _ => String::new(),
    };
    format!(
        "<li class=\"dl-{class}\">{labels}<p class=\"dl-one\">{one}</p>\
         <div class=\"dl-two\"><p class=\"dl-old\">{old}</p><p class=\"dl-new\">{new}</p></div></li>\n"
    )
}

/// What happened and what it touches, as words.
fn labels(pair: &Pair) -> String {
    let labels: Vec<String> =
        words::labels(pair).iter().map(|label| format!("<span>{}</span>", escaped(label))).collect();
    format!("<p class=\"dl-labels\">{}</p>", labels.join(" "))
}

fn in_one_text(texts: &Texts<'_>, pair: &Pair, most: Option<usize>) -> String {
    match pair.kind {
        PairKind::Kept => pieces(&[Piece::Kept(&texts.new)], most),
        PairKind::Added => pieces(&[Piece::New(&texts.new)], most),
        PairKind::Removed => pieces(&[Piece::Old(&texts.old)], most),
        PairKind::Reworded => pieces(&texts.pieces(pair), most),
    }
}

/// The old text and the new one; what stands on one side only leaves the other empty.
fn side_by_side(texts: &Texts<'_>, pair: &Pair, most: Option<usize>) -> [String; 2] {
    match pair.kind {
        PairKind::Kept => [&texts.old, &texts.new].map(|text| pieces(&[Piece::Kept(text)], most)),
        PairKind::Added => [String::new(), pieces(&[Piece::New(&texts.new)], most)],
        PairKind::Removed => [pieces(&[Piece::Old(&texts.old)], most), String::new()],
        PairKind::Reworded => {
            let (old, new) = texts.sides(pair);
            [old, new].map(|side| pieces(&side, most))
        }
    }
}

/// Pieces of a sentence as markup, at most so many words of each.
fn pieces(pieces: &[Piece<'_>], most: Option<usize>) -> String {
    let marked = |piece: &Piece<'_>| {
        let (Piece::Kept(text) | Piece::Old(text) | Piece::New(text)) = *piece;
        let words = quoted(text, most);
        let words = escaped(&words);
        match piece {
            Piece::Kept(_) => words.into_owned(),
            Piece::Old(_) => format!("<del>{words}</del>"),
            Piece::New(_) => format!("<ins>{words}</ins>"),
        }
    };
    pieces.iter().map(marked).collect()
}
