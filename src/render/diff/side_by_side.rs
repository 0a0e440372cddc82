//! A diff as text in two columns: the old edition on the left, the new one on the right.

use super::pieces::{Piece, Texts};
use super::sections::{Item, Layout, Shown};
use super::text;
use super::words;
use crate::render::Style;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::report::{Diff, Pair, PairKind};

/// Every step: its opening, its changes part by part, its dates and counts.
#[must_use]
pub fn side_by_side(diff: &Diff<'_>, shown: &Shown, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        canvas.gap();
        let heads = [layout.old, layout.new]
            .map(|edition| [Run::owned(words::edition(edition, shown.dates), Paint::Strong)]);
        canvas.columns("  ", &heads[0], &heads[1]);
        canvas.gap();
        canvas.paragraph("", &[Run::owned(words::extent(&layout, shown), Paint::Plain)]);
        for section in &layout.sections {
            text::part(&layout, section, &mut canvas);
            for item in &section.items {
                row(&layout, item, shown, &mut canvas);
            }
        }
        text::after(&layout, &mut canvas);
    }
    canvas.into_bytes()
}

fn row(layout: &Layout<'_>, item: &Item<'_>, shown: &Shown, canvas: &mut Canvas) {
    let (lead, pair, paint) = match item {
        Item::Folded(count) => {
            let folded = words::folded(*count, shown);
            return canvas.columns(
                "  ",
                &[Run::owned(folded.clone(), Paint::Dim)],
                &[Run::owned(folded, Paint::Dim)],
            );
        }
        Item::Same(pair) => ("  ", pair, Paint::Plain),
        Item::Change(pair) => (text::sign(pair), pair, Paint::Moved),
    };
    let texts = Texts::of(pair, &layout.old.sentences, &layout.new.sentences);
    let (mut left, mut right) = match pair.kind {
        PairKind::Kept => (vec![Run::new(&texts.old, paint)], vec![Run::new(&texts.new, paint)]),
        PairKind::Added => (Vec::new(), vec![Run::new(&texts.new, Paint::New).unmarked()]),
        PairKind::Removed => (vec![Run::new(&texts.old, Paint::Old).unmarked()], Vec::new()),
        PairKind::Reworded => {
            let (old, new) = texts.sides(pair);
            (old.iter().map(run).collect(), new.iter().map(run).collect())
        }
    };
    let labels = labels(pair, item);
    let side = if pair.kind == PairKind::Removed { &mut left } else { &mut right };
    side.extend(labels.map(|labels| Run::owned(labels, Paint::Dim)));
    canvas.columns(lead, &left, &right);
}

fn labels(pair: &Pair, item: &Item<'_>) -> Option<String> {
    let labels = words::touched(pair);
    let told = matches!(item, Item::Change(_)) && !labels.is_empty();
    told.then(|| format!(" ({})", labels.join(", ")))
}

fn run<'t>(piece: &Piece<'t>) -> Run<'t> {
    match piece {
        Piece::Kept(text) => Run::new(text, Paint::Plain),
        Piece::Old(text) => Run::new(text, Paint::Old),
        Piece::New(text) => Run::new(text, Paint::New),
    }
}
