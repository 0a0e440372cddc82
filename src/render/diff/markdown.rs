//! A diff as Markdown, with the changes of wording in CriticMarkup: `{--old--}{++new++}`.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Shown};
use super::words;
use crate::render::markdown::escaped;
use crate::render::words::quoted;
use crate::report::{Diff, Pair, PairKind, Step};

/// Every step: its opening, its changes part by part, its dates and counts.
#[must_use]
pub fn markdown(diff: &Diff<'_>, shown: &Shown) -> Vec<u8> {
    let mut page = String::from("# Changes\n");
    for one in &diff.steps {
        page.push_str(&step(diff, one, shown, "##", None));
    }
    page.into_bytes()
}

/// A step under headings of the level given and the next; of each sentence at most so many words.
pub(in crate::render) fn step(
    diff: &Diff<'_>,
    step: &Step<'_>,
    shown: &Shown,
    level: &str,
    most: Option<usize>,
) -> String {
    let layout = Layout::new(diff, step, shown);
    let (editions, extent) = (words::editions(&layout), words::extent(&layout, shown));
    let mut page = format!("\n{level} {}\n\n{}.\n", escaped(&editions), escaped(&extent));
    for section in &layout.sections {
        page.push_str(&format!("\n{level}# {}\n\n", section.part.title()));
        for item in &section.items {
            page.push_str(&line(&layout, item, shown, most));
        }
    }
    for line in words::left_out(&layout) {
        page.push_str(&format!("\n{}.\n", escaped(&line)));
    }
    let dates: Vec<_> =
        layout.dates.iter().filter_map(|change| words::date(change, layout.date_style)).collect();
    if !dates.is_empty() {
        page.push_str(&format!("\n{level}# Dates\n\n"));
    }
    for (kind, line) in dates {
        page.push_str(&format!("- **{kind}** {}\n", escaped(&line)));
    }
    page.push_str(&format!("\n{}.\n", words::statistics(&layout.step.statistics)));
    page
}

fn line(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown, most: Option<usize>) -> String {
    match item {
        Item::Folded(count) => format!("- *{}*\n", words::folded(*count, shown)),
        Item::Same(pair) => {
            let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
            format!("- {}\n", escaped(&quoted(&texts.new, most)))
        }
        Item::Change(pair) => {
            format!("- **{}** {}\n", escaped(&words::labels(pair).join(", ")), wording(layout, pair, most))
        }
    }
}

fn wording(layout: &Layout<'_>, pair: &Pair, most: Option<usize>) -> String {
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    match pair.kind {
        PairKind::Kept => escaped(&quoted(&texts.new, most)).into_owned(),
        PairKind::Added => marked(&quoted(&texts.new, most), "++"),
        PairKind::Removed => marked(&quoted(&texts.old, most), "--"),
        PairKind::Reworded => texts
            .pieces(pair)
            .iter()
            .map(|piece| match piece {
                Piece::Kept(text) => escaped(&quoted(text, most)).into_owned(),
                Piece::Old(text) => marked(&quoted(text, most), "--"),
                Piece::New(text) => marked(&quoted(text, most), "++"),
            })
            .collect(),
    }
}

/// The text inside a mark that it cannot close.
fn marked(text: &str, sign: &str) -> String {
    let text = escaped(text).replace("+}", "+\\}").replace("-}", "-\\}");
    format!("{{{sign}{text}{sign}}}")
}
