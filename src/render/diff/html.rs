//! A diff as a section of a page.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Shown};
use super::words;
use crate::render::html::{escaped, page};
use crate::report::{Diff, Pair, PairKind};

/// A page with the diff alone.
#[must_use]
pub fn html(diff: &Diff<'_>, shown: &Shown, title: &str) -> Vec<u8> {
    page(title, &steps(diff, shown))
}

/// Every step: its opening, its changes part by part, its dates and counts.
pub(in crate::render) fn steps(diff: &Diff<'_>, shown: &Shown) -> String {
    let mut section = String::new();
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        let (editions, extent) = (words::editions(&layout), words::extent(&layout, shown));
        section.push_str(&format!(
            "<h3>{}</h3>\n<p class=\"faint\">{}.</p>\n",
            escaped(&editions),
            escaped(&extent)
        ));
        for part in &layout.sections {
            section.push_str(&format!("<h4>{}</h4>\n<ul class=\"changes\">\n", part.part.title()));
            for item in &part.items {
                section.push_str(&line(&layout, item, shown));
            }
            section.push_str("</ul>\n");
        }
        if layout.furniture > 0 {
            section.push_str(&format!(
                "<p class=\"faint\">{}.</p>\n",
                escaped(&words::furniture(layout.furniture))
            ));
        }
        let dates: Vec<_> = layout.dates.iter().filter_map(|change| words::date(change)).collect();
        if !dates.is_empty() {
            section.push_str("<h4>Dates</h4>\n<dl>\n");
            for (kind, line) in dates {
                section.push_str(&format!("<dt>{kind}</dt><dd>{}</dd>\n", escaped(&line)));
            }
            section.push_str("</dl>\n");
        }
        section
            .push_str(&format!("<p class=\"faint\">{}.</p>\n", words::statistics(&layout.step.statistics)));
    }
    section
}

fn line(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown) -> String {
    match item {
        Item::Folded(count) => format!("<li class=\"folded\">{}</li>\n", words::folded(*count, shown)),
        Item::Same(pair) => {
            let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
            format!("<li class=\"same\">{}</li>\n", escaped(&texts.new))
        }
        Item::Change(pair) => format!(
            "<li class=\"{}\"><span class=\"labels\">{}</span>{}</li>\n",
            pair.kind.name(),
            words::labels(pair).join(", "),
            wording(layout, pair),
        ),
    }
}

fn wording(layout: &Layout<'_>, pair: &Pair) -> String {
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let (old, new) = (
        |text: &str| format!("<del>{}</del>", escaped(text)),
        |text: &str| format!("<ins>{}</ins>", escaped(text)),
    );
    match pair.kind {
        PairKind::Kept => escaped(&texts.new).into_owned(),
        PairKind::Added => new(&texts.new),
        PairKind::Removed => old(&texts.old),
        PairKind::Reworded => texts
            .pieces(pair)
            .iter()
            .map(|piece| match piece {
                Piece::Kept(text) => escaped(text).into_owned(),
                Piece::Old(text) => old(text),
                Piece::New(text) => new(text),
            })
            .collect(),
    }
}
