//! A diff of lines as `patch` takes it. What the editions are and how their dates fared stands before it, in lines that
//! `patch` passes over.

use super::sections::{Layout, Shown};
use super::words;
use crate::render::safe;
use crate::report::{Diff, Edition, PairKind, Step};

/// Every step. The units of `diff` are lines; `ends` says of each edition whether its last line ends in a line feed.
/// `raw` lines are written as they stand, so that they can be applied; else they are made safe for a terminal.
#[must_use]
pub fn unified(diff: &Diff<'_>, ends: &[bool], shown: &Shown, raw: bool) -> Vec<u8> {
    let mut patch = String::new();
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        let opening = format!("{}: {}", words::editions(&layout), words::extent(&layout, shown));
        patch.push_str(&format!("# {}\n", safe::line(&opening)));
        for (kind, line) in layout.dates.iter().filter_map(|change| words::date(change, layout.date_style)) {
            patch.push_str(&format!("# {kind}: {}\n", safe::line(&line)));
        }
        let end = |edition: usize| ends.get(edition).copied().unwrap_or(true);
        let lines = Lines { old: (layout.old, end(step.from)), new: (layout.new, end(step.to)), raw };
        let hunks = hunks(&lines.changes(step), lines.lengths(), shown.context);
        if !hunks.is_empty() {
            patch.push_str(&format!("--- {}\n+++ {}\n", name(layout.old, raw), name(layout.new, raw)));
        }
        for hunk in hunks {
            lines.write(&hunk, &mut patch);
        }
    }
    patch.into_bytes()
}

/// The path of an edition and when it appeared, as the heads of a patch have them.
fn name(edition: &Edition<'_>, raw: bool) -> String {
    let stamp = edition.updated.as_ref().or(edition.published.as_ref());
    // A name ends at a tab; what follows is for people.
    let tab = if raw { "\t" } else { "  " };
    format!("{}{tab}{}", safe::line(&edition.id), stamp.map_or("", |stamp| stamp))
}

/// Lines that went and lines that stand in their place; either may be none.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

/// Changes that are shown together, and the lines from the first to the last of them, those around them included.
struct Hunk {
    changes: Vec<Change>,
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

/// The lines of two editions.
struct Lines<'d> {
    old: (&'d Edition<'d>, bool),
    new: (&'d Edition<'d>, bool),
    raw: bool,
}

impl Lines<'_> {
    fn lengths(&self) -> (usize, usize) {
        (self.old.0.sentences.len(), self.new.0.sentences.len())
    }

    /// What stands between the lines that stayed where they were, byte for byte.
    fn changes(&self, step: &Step<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        let (mut i, mut j) = (0, 0);
        let mut upto = |old: usize, new: usize| {
            if old > i || new > j {
                changes.push(Change { old: i..old, new: j..new });
            }
            (i, j) = (old + 1, new + 1);
        };
        let (mut last_old, mut last_new) = (None, None);
        for pair in step.pairs.iter().filter(|pair| pair.kind == PairKind::Kept && !pair.moved) {
            let (&[old], &[new]) = (&pair.old[..], &pair.new[..]) else { continue };
            let ahead = last_old.is_none_or(|last| old > last) && last_new.is_none_or(|last| new > last);
            if ahead && self.line(&self.old, old) == self.line(&self.new, new) {
                upto(old, new);
                (last_old, last_new) = (Some(old), Some(new));
            }
        }
        let (old, new) = self.lengths();
        upto(old, new);
        changes
    }

    /// A line and whether a line feed ends it.
    fn line<'e>(&self, (edition, ends): &(&'e Edition<'e>, bool), index: usize) -> (&'e str, bool) {
        let text = edition.sentences.get(index).map_or("", |text| text);
        (text, *ends || index + 1 < edition.sentences.len())
    }

    fn write(&self, hunk: &Hunk, patch: &mut String) {
        let range = |range: &std::ops::Range<usize>| match range.len() {
            // A range of nothing is named by the line before it.
            0 => format!("{},0", range.start),
            1 => format!("{}", range.start + 1),
            length => format!("{},{length}", range.start + 1),
        };
        patch.push_str(&format!("@@ -{} +{} @@\n", range(&hunk.old), range(&hunk.new)));
        let mut line = |sign: char, side: &(&Edition<'_>, bool), index: usize| {
            let (text, ended) = self.line(side, index);
            patch.push(sign);
            match self.raw {
                true => patch.push_str(text),
                false => patch.push_str(&safe::line(text)),
            }
            patch.push_str(if ended { "\n" } else { "\n\\ No newline at end of file\n" });
        };
        let mut at = hunk.old.start;
        for change in &hunk.changes {
            (at..change.old.start).for_each(|index| line(' ', &self.old, index));
            change.old.clone().for_each(|index| line('-', &self.old, index));
            change.new.clone().for_each(|index| line('+', &self.new, index));
            at = change.old.end;
        }
        (at..hunk.old.end).for_each(|index| line(' ', &self.old, index));
    }
}

/// Changes with so many unchanged lines around them; those whose surroundings touch stand in one hunk.
fn hunks(changes: &[Change], (old_lines, new_lines): (usize, usize), context: usize) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for change in changes {
        let before = context.min(change.old.start).min(change.new.start);
        let ends = (
            change.old.end.saturating_add(context).min(old_lines),
            change.new.end.saturating_add(context).min(new_lines),
        );
        match hunks.last_mut() {
            Some(hunk) if change.old.start - before <= hunk.old.end => {
                (hunk.old.end, hunk.new.end) = ends;
                hunk.changes.push(change.clone());
            }
            _ => hunks.push(Hunk {
                changes: vec![change.clone()],
                old: change.old.start - before..ends.0,
                new: change.new.start - before..ends.1,
            }),
        }
    }
    hunks
}
