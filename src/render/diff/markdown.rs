//! A diff as Markdown, with the changes of wording in CriticMarkup: `{--old--}{++new++}`.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Shown};
use super::words;
use crate::render::markdown::escaped;
use crate::report::{Diff, Pair, PairKind};

/// Every step: its opening, its changes part by part, its dates and counts.
#[must_use]
pub fn markdown(diff: &Diff<'_>, shown: &Shown) -> Vec<u8> {
    let mut page = String::from("# Changes\n");
    page.push_str(&sections(diff, shown, "##"));
    page.into_bytes()
}

/// The same without a title, under headings of the level given.
pub(in crate::render) fn sections(diff: &Diff<'_>, shown: &Shown, level: &str) -> String {
    let mut page = String::new();
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        let (editions, extent) = (words::editions(&layout), words::extent(&layout, shown));
        page.push_str(&format!("\n{level} {}\n\n{}.\n", escaped(&editions), escaped(&extent)));
        for section in &layout.sections {
            page.push_str(&format!("\n{level}# {}\n\n", section.part.title()));
            for item in &section.items {
                page.push_str(&line(&layout, item, shown));
            }
        }
        for line in words::left_out(&layout) {
            page.push_str(&format!("\n{}.\n", escaped(&line)));
        }
        let dates: Vec<_> = layout.dates.iter().filter_map(|change| words::date(change)).collect();
        if !dates.is_empty() {
            page.push_str(&format!("\n{level}# Dates\n\n"));
        }
        for (kind, line) in dates {
            page.push_str(&format!("- **{kind}** {}\n", escaped(&line)));
        }
        page.push_str(&format!("\n{}.\n", words::statistics(&layout.step.statistics)));
    }
    page
}

fn line(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown) -> String {
    match item {
        Item::Folded(count) => format!("- *{}*\n", words::folded(*count, shown)),
        Item::Same(pair) => {
            let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
            format!("- {}\n", escaped(&texts.new))
        }
        Item::Change(pair) => {
            format!("- **{}** {}\n", escaped(&words::labels(pair).join(", ")), wording(layout, pair))
        }
    }
}

fn wording(layout: &Layout<'_>, pair: &Pair) -> String {
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    match pair.kind {
        PairKind::Kept => escaped(&texts.new).into_owned(),
        PairKind::Added => marked(&texts.new, "++"),
        PairKind::Removed => marked(&texts.old, "--"),
        PairKind::Reworded => texts
            .pieces(pair)
            .iter()
            .map(|piece| match piece {
                Piece::Kept(text) => escaped(text).into_owned(),
                Piece::Old(text) => marked(text, "--"),
                Piece::New(text) => marked(text, "++"),
            })
            .collect(),
    }
}

/// The text inside a mark that it cannot close.
fn marked(text: &str, sign: &str) -> String {
    let text = escaped(text).replace("+}", "+\\}").replace("-}", "-\\}");
    format!("{{{sign}{text}{sign}}}")
}
