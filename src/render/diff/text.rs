//! A diff as text, in colour or without.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Section, Shown};
use super::words;
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::report::{Diff, Pair, PairKind};

/// Every step: its opening, its changes part by part, its dates and counts.
#[must_use]
pub fn text(diff: &Diff<'_>, shown: &Shown, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        canvas.heading(&format!("{}: {}", words::editions(&layout), words::extent(&layout, shown)));
        for section in &layout.sections {
            part(&layout, section, &mut canvas);
            for item in &section.items {
                match item {
                    Item::Change(pair) => change(&layout, pair, &mut canvas),
                    Item::Same(pair) => {
                        let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
                        canvas.paragraph("  ", &[Run::new(&texts.new, Paint::Plain)]);
                    }
                    Item::Folded(count) => {
                        canvas.paragraph("  ", &[Run::owned(words::folded(*count, shown), Paint::Dim)]);
                    }
                }
            }
        }
        after(&layout, &mut canvas);
    }
    canvas.into_bytes()
}

/// What stands above a part. Lines have no kind, and so stand in no part of an article.
pub(super) fn part(layout: &Layout<'_>, section: &Section<'_>, canvas: &mut Canvas) {
    canvas.gap();
    if !layout.new.kinds.is_empty() || !layout.old.kinds.is_empty() {
        canvas.paragraph("", &[Run::new(section.part.title(), Paint::Strong)]);
    }
}

/// What stands below all parts: what is left out, dates, counts.
pub(super) fn after(layout: &Layout<'_>, canvas: &mut Canvas) {
    let left_out = words::left_out(layout);
    if !left_out.is_empty() {
        canvas.gap();
    }
    for line in left_out {
        canvas.paragraph("", &[Run::owned(line, Paint::Dim)]);
    }
    dates(layout, canvas);
    canvas.gap();
    canvas.paragraph("", &[Run::owned(words::statistics(&layout.step.statistics), Paint::Dim)]);
}

/// What stands before a change.
pub(super) const fn sign(pair: &Pair) -> &'static str {
    match pair.kind {
        PairKind::Added => "+ ",
        PairKind::Removed => "- ",
        PairKind::Kept => "> ",
        PairKind::Reworded => "~ ",
    }
}

fn change(layout: &Layout<'_>, pair: &Pair, canvas: &mut Canvas) {
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let pieces = texts.pieces(pair);
    let mut runs = match pair.kind {
        PairKind::Added => vec![Run::new(&texts.new, Paint::New).unmarked()],
        PairKind::Removed => vec![Run::new(&texts.old, Paint::Old).unmarked()],
        PairKind::Kept => vec![Run::new(&texts.new, Paint::Moved)],
        PairKind::Reworded => {
            let run = |piece: &Piece<'_>| match piece {
                Piece::Kept(text) => Run::owned((*text).to_owned(), Paint::Plain),
                Piece::Old(text) => Run::owned((*text).to_owned(), Paint::Old),
                Piece::New(text) => Run::owned((*text).to_owned(), Paint::New),
            };
            pieces.iter().map(run).collect()
        }
    };
    let labels = words::touched(pair);
    if !labels.is_empty() {
        runs.push(Run::owned(format!(" ({})", labels.join(", ")), Paint::Dim));
    }
    canvas.paragraph(sign(pair), &runs);
}

fn dates(layout: &Layout<'_>, canvas: &mut Canvas) {
    let dates: Vec<(&str, String)> =
        layout.dates.iter().filter_map(|change| words::date(change, layout.date_style)).collect();
    if dates.is_empty() {
        return;
    }
    canvas.heading("Dates");
    for (kind, line) in dates {
        let paint = if matches!(kind, "changed" | "stale") { Paint::Alert } else { Paint::Plain };
        canvas.paragraph(&format!("  {kind:<9} "), &[Run::owned(line, paint)]);
    }
}
