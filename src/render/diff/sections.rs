//! A step as it is laid out: headline, highlights, text and corrections under headings of their own, unchanged stretches
//! folded, furniture counted.

use crate::render::day::DateStyle;
use crate::report::{BlockKind, DateChange, Diff, Edition, Pair, PairKind, Step, Touch};

/// Which changes are shown, and how much around them.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is compared: "sentence", "paragraph" or "line".
    pub unit: &'static str,
    /// Unchanged units around each change.
    pub context: usize,
    /// Show furniture like any other line.
    pub all_blocks: bool,
    /// Only changes that touch one of these, where there are any.
    pub only: Vec<Touch>,
    /// No changes that touch nothing but these.
    pub ignore: Vec<Touch>,
    /// No changes of mere form: spelling, typography, case, blanks, place.
    pub substance: bool,
    /// How dates are written.
    pub dates: DateStyle,
}

const FORM: [Touch; 4] = [Touch::Spelling, Touch::Typography, Touch::Case, Touch::Whitespace];

impl Shown {
    /// Whether a pair is a change, of a kind that is shown.
    #[must_use]
    pub fn is_change(&self, pair: &Pair) -> bool {
        let asked_for = |touch: &Touch| self.only.contains(touch);
        let blanks_only = pair.kind == PairKind::Kept && !pair.moved;
        if blanks_only {
            return pair.touches.iter().any(asked_for);
        }
        let ignored = |touch: &Touch| self.ignore.contains(touch) || (self.substance && FORM.contains(touch));
        let whole = matches!(pair.kind, PairKind::Added | PairKind::Removed);
        if !self.only.is_empty() {
            return pair.touches.iter().any(asked_for);
        }
        match pair.touches.is_empty() {
            true => whole || !self.substance,
            false => whole && self.substance || !pair.touches.iter().all(ignored),
        }
    }

    /// Whether any step has a change that is shown.
    #[must_use]
    pub fn differs(&self, diff: &Diff<'_>) -> bool {
        diff.steps.iter().any(|step| {
            let (old, new) = editions(diff, step);
            step.pairs.iter().any(|pair| {
                (self.all_blocks || part(pair, old, new) != Part::Furniture) && self.is_change(pair)
            })
        })
    }
}

/// A part of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Headlines.
    Headline,
    /// Highlight bullets.
    Highlights,
    /// The story.
    Text,
    /// Corrections and editors' notes.
    Corrections,
    /// Navigation, links, captions, bylines, time stamps.
    Furniture,
}

impl Part {
    /// What stands above it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Headline => "Headline",
            Self::Highlights => "Highlights",
            Self::Text => "Text",
            Self::Corrections => "Corrections and notes",
            Self::Furniture => "Around the story",
        }
    }
}

/// One line of a part.
#[derive(Clone, Copy, Debug)]
pub enum Item<'d> {
    /// A change.
    Change(&'d Pair),
    /// An unchanged pair near a change.
    Same(&'d Pair),
    /// So many unchanged pairs.
    Folded(usize),
}

/// A part of an article and its lines.
#[derive(Clone, Debug)]
pub struct Section<'d> {
    /// Which part.
    pub part: Part,
    /// Its lines.
    pub items: Vec<Item<'d>>,
}

/// A step as it is laid out.
#[derive(Clone, Debug)]
pub struct Layout<'d> {
    /// The old edition.
    pub old: &'d Edition<'d>,
    /// The new edition.
    pub new: &'d Edition<'d>,
    /// The step.
    pub step: &'d Step<'d>,
    /// The parts that have changes.
    pub sections: Vec<Section<'d>>,
    /// How many lines of furniture changed that are not shown.
    pub furniture: usize,
    /// How many units the story has in the new edition, with those that went.
    pub units: usize,
    /// The changes, of all sections.
    pub changes: Vec<&'d Pair>,
    /// How dates fared, those around the story aside unless they are asked for.
    pub dates: Vec<&'d DateChange<'d>>,
    /// How many changes are left out for what they touch.
    pub left_out: usize,
    /// How dates are written.
    pub date_style: DateStyle,
}

impl<'d> Layout<'d> {
    /// Lays out a step.
    pub fn new(diff: &'d Diff<'d>, step: &'d Step<'d>, shown: &Shown) -> Self {
        let (old, new) = editions(diff, step);
        let mut parts: [(Part, Vec<&Pair>); 5] =
            [Part::Headline, Part::Highlights, Part::Text, Part::Corrections, Part::Furniture]
                .map(|part| (part, Vec::new()));
        for pair in &step.pairs {
            let own = part(pair, old, new);
            if let Some((_, pairs)) = parts.iter_mut().find(|(part, _)| *part == own) {
                pairs.push(pair);
            }
        }
        let mut layout = Self {
            old,
            new,
            step,
            sections: Vec::new(),
            furniture: 0,
            units: 0,
            changes: Vec::new(),
            left_out: 0,
            date_style: shown.dates,
            dates: step.dates.iter().filter(|change| shown.all_blocks || tells(change, old, new)).collect(),
        };
        for (part, pairs) in parts {
            let changes = pairs.iter().copied().filter(|pair| shown.is_change(pair));
            if part == Part::Furniture && !shown.all_blocks {
                layout.furniture = changes.count();
                continue;
            }
            let before = layout.changes.len();
            layout.changes.extend(changes);
            layout.units += pairs.len();
            let any = |pair: &&&Pair| pair.kind != PairKind::Kept || pair.moved;
            layout.left_out += pairs.iter().filter(any).filter(|pair| !shown.is_change(pair)).count();
            if layout.changes.len() > before {
                layout.sections.push(Section { part, items: folded(&pairs, shown) });
            }
        }
        layout
    }

    /// How many changes touch what, most first.
    pub fn touched(&self) -> Vec<(Touch, usize)> {
        let mut counts: Vec<(Touch, usize)> = Touch::ALL.iter().map(|touch| (*touch, 0)).collect();
        for touch in self.changes.iter().flat_map(|pair| &pair.touches) {
            if let Some((_, count)) = counts.iter_mut().find(|(one, _)| one == touch) {
                *count += 1;
            }
        }
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(touch, count)| (std::cmp::Reverse(*count), *touch));
        counts
    }

    /// What became of all units of the story: names for it, each with how many; they add up to `units`.
    pub fn shares(&self) -> Vec<(&'static str, usize)> {
        let count = |kind| self.changes.iter().filter(|pair| pair.kind == kind).count();
        let unchanged = self.units.saturating_sub(self.changes.len() + self.left_out);
        let mut shares = vec![
            ("unchanged", unchanged),
            ("left out", self.left_out),
            ("moved only", count(PairKind::Kept)),
            ("reworded", count(PairKind::Reworded)),
            ("added", count(PairKind::Added)),
            ("removed", count(PairKind::Removed)),
        ];
        shares.retain(|(_, count)| *count > 0);
        shares
    }

    /// How many changes are of each kind, in words: "5 reworded", "2 moved".
    pub fn kinds(&self) -> Vec<String> {
        let count = |kind| self.changes.iter().filter(|pair| pair.kind == kind).count();
        let moved = self.changes.iter().filter(|pair| pair.moved).count();
        let joined = |one: usize, many: usize| many > 1 && one == 1;
        let split = self.changes.iter().filter(|pair| joined(pair.old.len(), pair.new.len())).count();
        let merged = self.changes.iter().filter(|pair| joined(pair.new.len(), pair.old.len())).count();
        let counts = [
            (count(PairKind::Reworded), "reworded"),
            (split, "split"),
            (merged, "merged"),
            (count(PairKind::Added), "added"),
            (count(PairKind::Removed), "removed"),
            (moved, "moved"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        counts.map(|(count, kind)| format!("{count} {kind}")).collect()
    }
}

static NO_EDITION: Edition<'static> = Edition {
    id: std::borrow::Cow::Borrowed(""),
    title: None,
    byline: None,
    published: None,
    updated: None,
    accessed: None,
    sentences: Vec::new(),
    kinds: Vec::new(),
    paragraphs: Vec::new(),
};

fn editions<'d>(diff: &'d Diff<'_>, step: &Step<'_>) -> (&'d Edition<'d>, &'d Edition<'d>) {
    let edition = |index: usize| diff.editions.get(index).unwrap_or(&NO_EDITION);
    (edition(step.from), edition(step.to))
}

/// Whether a unit is part of the story.
pub fn in_story(edition: &Edition<'_>, unit: usize) -> bool {
    edition.kinds.get(unit).is_none_or(|kind| part_of(*kind) != Part::Furniture)
}

/// The part in which a pair stands: that of its new sentences, else of its old ones. A line that was furniture on one
/// side only is part of the story.
fn part(pair: &Pair, old: &Edition<'_>, new: &Edition<'_>) -> Part {
    let of = |indices: &[usize], edition: &Edition<'_>| {
        let kinds =
            indices.iter().map(|index| edition.kinds.get(*index).copied().map_or(Part::Text, part_of));
        kinds.min_by_key(|part| (*part == Part::Furniture, *part))
    };
    match (of(&pair.old, old), of(&pair.new, new)) {
        (Some(old), Some(Part::Furniture)) => old,
        (_, Some(new)) => new,
        (old, None) => old.unwrap_or(Part::Text),
    }
}

/// Whether a date stands in the story, on one side at least.
fn tells(change: &DateChange<'_>, old: &Edition<'_>, new: &Edition<'_>) -> bool {
    [(&change.old, old), (&change.new, new)]
        .iter()
        .any(|(place, edition)| place.as_ref().is_some_and(|place| in_story(edition, place.sentence)))
}

const fn part_of(kind: BlockKind) -> Part {
    match kind {
        BlockKind::Headline => Part::Headline,
        BlockKind::Highlight => Part::Highlights,
        BlockKind::Body | BlockKind::Entry => Part::Text,
        BlockKind::Correction | BlockKind::Note => Part::Corrections,
        BlockKind::Metadata
        | BlockKind::Byline
        | BlockKind::Dateline
        | BlockKind::Caption
        | BlockKind::Link
        | BlockKind::Navigation
        | BlockKind::Boilerplate => Part::Furniture,
    }
}

/// The pairs with unchanged stretches folded, but for those near a change.
fn folded<'d>(pairs: &[&'d Pair], shown: &Shown) -> Vec<Item<'d>> {
    let mut items = Vec::new();
    let mut unchanged: Vec<&Pair> = Vec::new();
    let mut after_change = false;
    for pair in pairs {
        if shown.is_change(pair) {
            fold(&mut items, &mut unchanged, after_change, true, shown.context);
            items.push(Item::Change(pair));
            after_change = true;
        } else {
            unchanged.push(pair);
        }
    }
    fold(&mut items, &mut unchanged, after_change, false, shown.context);
    items
}

fn fold<'d>(
    items: &mut Vec<Item<'d>>,
    unchanged: &mut Vec<&'d Pair>,
    after: bool,
    before: bool,
    context: usize,
) {
    let head = if after { context.min(unchanged.len()) } else { 0 };
    let tail = if before { context.min(unchanged.len() - head) } else { 0 };
    let hidden = unchanged.len() - head - tail;
    // A line that says "1 unchanged" takes the room of the line that it hides.
    let (head, hidden) = if hidden == 1 { (head + 1, 0) } else { (head, hidden) };
    let mut pairs = unchanged.drain(..);
    items.extend(pairs.by_ref().take(head).map(Item::Same));
    if hidden > 0 {
        items.push(Item::Folded(hidden));
    }
    items.extend(pairs.skip(hidden).map(Item::Same));
}

#[cfg(test)]
mod tests {
    use super::{DateStyle, Item, Pair, PairKind, Shown, Touch, folded};

    fn shown(context: usize) -> Shown {
        Shown {
            unit: "sentence",
            context,
            all_blocks: false,
            only: Vec::new(),
            ignore: Vec::new(),
            substance: false,
            dates: DateStyle::default(),
        }
    }

    fn pair(kind: PairKind, moved: bool, touches: &[Touch]) -> Pair {
        Pair {
            old: Vec::new(),
            new: Vec::new(),
            kind,
            moved,
            distance: 0,
            words: Vec::new(),
            phrases: Vec::new(),
            touches: touches.to_vec(),
            numbers: Vec::new(),
        }
    }

    #[track_caller]
    fn check(shown: &Shown, pair: &Pair, expected: bool) {
        assert_eq!(shown.is_change(pair), expected, "{pair:?} under {shown:?}");
    }

    #[test]
    fn changes_are_chosen_by_what_they_touch() {
        let (plain, number) = (shown(0), Shown { only: vec![Touch::Number], ..shown(0) });
        let form = Shown { ignore: vec![Touch::Case, Touch::Typography], ..shown(0) };
        let substance = Shown { substance: true, ..shown(0) };
        let figures = pair(PairKind::Reworded, false, &[Touch::Number, Touch::Wording]);
        let quotes = pair(PairKind::Reworded, false, &[Touch::Typography]);
        let wording = pair(PairKind::Reworded, false, &[Touch::Wording]);
        let moved = pair(PairKind::Kept, true, &[]);
        let added = pair(PairKind::Added, false, &[Touch::Wording]);
        let blanks = pair(PairKind::Kept, false, &[Touch::Whitespace]);
        for (pair, [by_plain, by_number, by_form, by_substance]) in [
            (&figures, [true, true, true, true]),
            (&quotes, [true, false, false, false]),
            (&wording, [true, false, true, true]),
            (&moved, [true, false, true, false]),
            (&added, [true, false, true, true]),
            (&blanks, [false, false, false, false]),
        ] {
            check(&plain, pair, by_plain);
            check(&number, pair, by_number);
            check(&form, pair, by_form);
            check(&substance, pair, by_substance);
        }
        check(&Shown { only: vec![Touch::Whitespace], ..shown(0) }, &blanks, true);
    }

    /// A line of letters: `x` a change, `.` an unchanged unit; folded stretches come back as their count.
    #[track_caller]
    fn check_fold(units: &str, context: usize, expected: &str) {
        let (change, same) = (pair(PairKind::Added, false, &[]), pair(PairKind::Kept, false, &[]));
        let pairs: Vec<&Pair> = units.chars().map(|unit| if unit == 'x' { &change } else { &same }).collect();
        let items: String = folded(&pairs, &shown(context))
            .into_iter()
            .map(|item| match item {
                Item::Change(_) => "x".to_owned(),
                Item::Same(_) => ".".to_owned(),
                Item::Folded(count) => count.to_string(),
            })
            .collect();
        assert_eq!(items, expected, "{units} with {context} around");
    }

    #[test]
    fn unchanged_stretches_are_folded() {
        check_fold("....x....", 1, "3.x.3");
        check_fold("x......x", 2, "x..2..x");
        check_fold("x...x", 1, "x...x");
        check_fold("..x..", 0, "2x2");
        check_fold("x..x", 3, "x..x");
        check_fold(".....", 1, "5");
    }
}
