//! The text of each new edition with every change marked in CriticMarkup, as editors' tools read it: accepting all marks gives
//! the new wording, rejecting them the old one. What changed, what it touches and how dates fared stands in comments.

use super::pieces::{Piece, Texts};
use super::sections::{Layout, Shown};
use super::words;
use crate::render::markdown::escaped;
use crate::report::{Diff, Edition, Pair, PairKind};

/// Every step: a comment that names the editions, the text, and a comment for the dates.
#[must_use]
pub fn criticmarkup(diff: &Diff<'_>, shown: &Shown) -> Vec<u8> {
    let mut page = String::new();
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        if !page.is_empty() {
            page.push('\n');
        }
        let opening = format!("{}: {}", words::editions(&layout), words::extent(&layout, shown));
        page.push_str(&format!("{}\n", comment(&opening)));
        let mut before = None;
        for pair in &step.pairs {
            let paragraph = Paragraph::of(pair, &layout);
            page.push_str(match before {
                None => "\n",
                Some(before) => paragraph.gap(before, layout.new.paragraphs.is_empty()),
            });
            page.push_str(&marked(&layout, pair));
            before = Some(paragraph);
        }
        let dates = layout.dates.iter().filter_map(|change| words::date(change, layout.date_style));
        let dates: Vec<String> = dates.map(|(kind, line)| format!("{kind} {line}")).collect();
        if !dates.is_empty() {
            page.push_str(&format!("\n\n{}", comment(&format!("Dates: {}", dates.join("; ")))));
        }
        page.push('\n');
    }
    page.into_bytes()
}

/// Where a pair stands: a paragraph of the new edition, else of the old one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paragraph {
    Old(Option<usize>),
    New(Option<usize>),
}

impl Paragraph {
    fn of(pair: &Pair, layout: &Layout<'_>) -> Self {
        let of = |edition: &Edition<'_>, unit: Option<&usize>| edition.paragraphs.get(*unit?).copied();
        match pair.new.first() {
            Some(unit) => Self::New(of(layout.new, Some(unit))),
            None => Self::Old(of(layout.old, pair.old.first())),
        }
    }

    /// What parts it from the pair before it.
    fn gap(self, before: Self, lines: bool) -> &'static str {
        match lines {
            true => "\n",
            false if self == before => " ",
            false => "\n\n",
        }
    }
}

fn marked(layout: &Layout<'_>, pair: &Pair) -> String {
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let mut text = match pair.kind {
        PairKind::Kept if pair.moved => format!("{{=={}==}}", inside(&texts.new)),
        PairKind::Kept => escaped(&texts.new).into_owned(),
        PairKind::Added => format!("{{++{}++}}", inside(&texts.new)),
        PairKind::Removed => format!("{{--{}--}}", inside(&texts.old)),
        PairKind::Reworded => pieces(&texts.pieces(pair)),
    };
    let labels = words::touched(pair);
    if !labels.is_empty() && (pair.kind != PairKind::Kept || pair.moved) {
        text.push_str(&comment(&labels.join(", ")));
    }
    text
}

/// What went and what came in its place are one substitution.
fn pieces(pieces: &[Piece<'_>]) -> String {
    let mut text = String::new();
    let mut rest = pieces.iter().peekable();
    while let Some(piece) = rest.next() {
        match (piece, rest.peek()) {
            (Piece::Old(old), Some(Piece::New(new))) => {
                text.push_str(&format!("{{~~{}~>{}~~}}", inside(old), inside(new)));
                rest.next();
            }
            (Piece::Kept(kept), _) => text.push_str(&escaped(kept)),
            (Piece::Old(old), _) => text.push_str(&format!("{{--{}--}}", inside(old))),
            (Piece::New(new), _) => text.push_str(&format!("{{++{}++}}", inside(new))),
        }
    }
    text
}

fn comment(text: &str) -> String {
    format!("{{>>{}<<}}", inside(text))
}

/// Text inside a mark, which it cannot close.
fn inside(text: &str) -> String {
    let mut text = escaped(text).into_owned();
    for sign in ["+}", "-}", "=}", "~}", "<}"] {
        let [mark, brace] = [0, 1].map(|at| &sign[at..=at]);
        text = text.replace(sign, &format!("{mark}\\{brace}"));
    }
    text.replace("~>", "~\\>")
}
