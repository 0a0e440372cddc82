//! A diff as a page, or as a section of one: each change in one text and side by side, of which the reader chooses one
//! without a script.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Section, Shown};
use super::words;
use crate::render::html::{escaped, page};
use crate::report::{Diff, Edition, Pair, PairKind};

/// A page with the diff alone.
#[must_use]
pub fn html(diff: &Diff<'_>, shown: &Shown, title: &str) -> Vec<u8> {
    page(title, &format!("{}{}", choice(), steps(diff, shown, 2)))
}

/// The choice between one text and two columns, once a page.
pub(in crate::render) const fn choice() -> &'static str {
    "<fieldset class=\"choice\">\n<legend>Show changes</legend>\n\
     <label><input type=\"radio\" name=\"layout\" id=\"in-one-text\" checked> in one text</label>\n\
     <label><input type=\"radio\" name=\"layout\" id=\"side-by-side\"> side by side</label>\n</fieldset>\n"
}

/// Every step under headings of the level given and the next: how much changed, dates, and the changes part by part.
pub(in crate::render) fn steps(diff: &Diff<'_>, shown: &Shown, level: usize) -> String {
    let mut section = String::new();
    let below = level + 1;
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        section.push_str("<section class=\"step\">\n");
        section.push_str(&format!(
            "<h{level} class=\"editions\">{} <span class=\"to\">→</span> {}</h{level}>\n",
            edition(layout.old),
            edition(layout.new)
        ));
        section.push_str(&summary(&layout, shown));
        section.push_str(&dates(&layout, below));
        for part in &layout.sections {
            section.push_str(&changes(&layout, part, shown, below));
        }
        for line in words::left_out(&layout) {
            section.push_str(&format!("<p class=\"faint\">{}.</p>\n", escaped(&line)));
        }
        let counts = words::statistics(&layout.step.statistics);
        section.push_str(&format!("<p class=\"faint\">{counts}.</p>\n</section>\n"));
    }
    section
}

fn edition(edition: &Edition<'_>) -> String {
    let when = words::appeared(edition).map(|when| format!("<span class=\"when\">{}</span>", escaped(&when)));
    format!("<span class=\"edition\">{}{}</span>", escaped(&edition.id), when.unwrap_or_default())
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
        touches => format!("<ul class=\"touches\" aria-label=\"What the changes touch\">\n{touches}</ul>\n"),
    };
    format!("<p class=\"extent\">{extent}</p>\n{}{touches}", bar(&layout.shares()))
}

/// A bar of what became of all sentences, and the same in words.
fn bar(shares: &[(&str, usize)]) -> String {
    let (mut bar, mut key) = (String::new(), String::new());
    for (name, count) in shares {
        let class = name.split(' ').next().unwrap_or_default();
        bar.push_str(&format!("<span class=\"{class}\" style=\"flex-grow:{count}\"></span>"));
        key.push_str(&format!(
            "<li><span class=\"swatch {class}\"></span><strong>{count}</strong> {name}</li>\n"
        ));
    }
    match shares {
        [] => String::new(),
        _ => format!("<div class=\"bar\" aria-hidden=\"true\">{bar}</div>\n<ul class=\"key\">\n{key}</ul>\n"),
    }
}

/// How dates fared, those that need a look first.
fn dates(layout: &Layout<'_>, level: usize) -> String {
    let mut rows: Vec<words::DateRow> =
        layout.dates.iter().filter_map(|change| words::date_row(change)).collect();
    if rows.is_empty() {
        return String::new();
    }
    rows.sort_by_key(|row| !row.alert);
    let cell = |side: &Option<(String, String)>| match side {
        Some((words, day)) => {
            format!("<td>{} <span class=\"day\">{}</span></td>", escaped(words), escaped(day))
        }
        None => "<td><span class=\"faint\">–</span></td>".to_owned(),
    };
    let lines: String = rows
        .iter()
        .map(|row| {
            let class = if row.alert { " class=\"alert\"" } else { "" };
            format!(
                "<tr{class}><th scope=\"row\">{}</th>{}{}</tr>\n",
                row.kind,
                cell(&row.old),
                cell(&row.new)
            )
        })
        .collect();
    format!(
        "<h{level}>Dates</h{level}>\n<table class=\"dates\">\n<thead><tr><td></td><th scope=\"col\">old edition</th>\
         <th scope=\"col\">new edition</th></tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    )
}

fn changes(layout: &Layout<'_>, part: &Section<'_>, shown: &Shown, level: usize) -> String {
    let mut list = String::new();
    if !layout.new.kinds.is_empty() || !layout.old.kinds.is_empty() {
        list.push_str(&format!("<h{level}>{}</h{level}>\n", part.part.title()));
    }
    list.push_str("<ul class=\"changes\">\n");
    for item in &part.items {
        list.push_str(&line(layout, item, shown));
    }
    list.push_str("</ul>\n");
    list
}

fn line(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown) -> String {
    let (class, pair) = match item {
        Item::Folded(count) => {
            return format!("<li class=\"folded\">{}</li>\n", words::folded(*count, shown));
        }
        Item::Same(pair) => ("same", pair),
        Item::Change(pair) => (pair.kind.name(), pair),
    };
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let (one, [old, new]) = (in_one_text(&texts, pair), side_by_side(&texts, pair));
    let labels = match item {
        Item::Change(pair) => labels(pair),
        _ => String::new(),
    };
    format!(
        "<li class=\"{class}\">{labels}<p class=\"one\">{one}</p>\
         <div class=\"two\"><p class=\"old\">{old}</p><p class=\"new\">{new}</p></div></li>\n"
    )
}

/// What happened and what it touches, as words.
fn labels(pair: &Pair) -> String {
    let labels: Vec<String> =
        words::labels(pair).iter().map(|label| format!("<span>{}</span>", escaped(label))).collect();
    format!("<p class=\"labels\">{}</p>", labels.join(" "))
}

fn in_one_text(texts: &Texts<'_>, pair: &Pair) -> String {
    match pair.kind {
        PairKind::Kept => escaped(&texts.new).into_owned(),
        PairKind::Added => inserted(&texts.new),
        PairKind::Removed => deleted(&texts.old),
        PairKind::Reworded => texts.pieces(pair).iter().map(piece).collect(),
    }
}

/// The old text and the new one; what stands on one side only leaves the other empty.
fn side_by_side(texts: &Texts<'_>, pair: &Pair) -> [String; 2] {
    match pair.kind {
        PairKind::Kept => [&texts.old, &texts.new].map(|text| escaped(text).into_owned()),
        PairKind::Added => [String::new(), inserted(&texts.new)],
        PairKind::Removed => [deleted(&texts.old), String::new()],
        PairKind::Reworded => {
            let (old, new) = texts.sides(pair);
            [old, new].map(|side| side.iter().map(piece).collect())
        }
    }
}

fn piece(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Kept(text) => escaped(text).into_owned(),
        Piece::Old(text) => deleted(text),
        Piece::New(text) => inserted(text),
    }
}

fn deleted(text: &str) -> String {
    format!("<del>{}</del>", escaped(text))
}

fn inserted(text: &str) -> String {
    format!("<ins>{}</ins>", escaped(text))
}
