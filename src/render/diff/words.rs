//! What a diff says in words, in every form alike: its opening, its dates, its counts.

use super::sections::{Layout, Shown};
use crate::render::day;
use crate::render::words::plural;
use crate::report::{
    Certainty, DateChange, DateChangeKind, Edition, Mention, NumberChange, Pair, PairKind, Statistics, Touch,
};

/// An edition and when it appeared: "tribune-2.txt (updated Sat 7 Sep 2013, 21:33 -04:00)".
pub fn edition(edition: &Edition<'_>) -> String {
    match (&edition.updated, &edition.published) {
        (Some(updated), _) => format!("{} (updated {})", edition.id, day::stamp(updated)),
        (None, Some(published)) => format!("{} ({})", edition.id, day::stamp(published)),
        (None, None) => edition.id.to_string(),
    }
}

/// Both editions: "a (Sat 7 Sep 2013) → b (updated Sun 8 Sep 2013)".
pub fn editions(layout: &Layout<'_>) -> String {
    format!("{} → {}", edition(layout.old), edition(layout.new))
}

/// How much changed, and what the changes touch.
pub fn extent(layout: &Layout<'_>, shown: &Shown) -> String {
    let units = format!("{} {}", layout.units, plural(shown.unit, layout.units));
    if layout.changes.is_empty() {
        return format!("none of {units} changed");
    }
    let touched: Vec<String> =
        layout.touched().iter().map(|(touch, count)| format!("{} {count}", touch.name())).collect();
    let touched =
        if touched.is_empty() { String::new() } else { format!("; touches {}", touched.join(", ")) };
    format!("{} of {units} changed ({}){touched}", layout.changes.len(), layout.kinds().join(", "))
}

/// So many unchanged units.
pub fn folded(count: usize, shown: &Shown) -> String {
    format!("… {count} unchanged {}", plural(shown.unit, count))
}

/// So many changes around the story.
pub fn furniture(count: usize) -> String {
    format!(
        "{count} changed {} of navigation, links, captions, bylines and time stamps",
        plural("line", count)
    )
}

/// So many lines around the story.
pub fn around(count: usize) -> String {
    format!("{count} {} of navigation, links, captions, bylines and time stamps", plural("line", count))
}

/// What is not shown, and how to see it.
pub fn left_out(layout: &Layout<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if layout.furniture > 0 {
        lines.push(format!("{}: show with --all-blocks", furniture(layout.furniture)));
    }
    if layout.left_out > 0 {
        let count = layout.left_out;
        lines
            .push(format!("{count} {} left out by --only, --ignore or --substance", plural("change", count)));
    }
    lines
}

/// What became of a pair beside its wording, and what that touches; wording is said where it is all.
pub fn touched(pair: &Pair) -> Vec<String> {
    let shape = match (&pair.old[..], &pair.new[..]) {
        ([_, _, ..], [_]) => Some("merged".to_owned()),
        ([_], [_, _, ..]) => Some("split".to_owned()),
        _ => None,
    };
    let moved = pair.moved.then(|| {
        let way = if pair.distance < 0 { "up" } else { "down" };
        format!("moved {way} {}", pair.distance.unsigned_abs())
    });
    let number = |change: &NumberChange| match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("number {old} → {new}"),
        (Some(old), None) => format!("number - {old}"),
        (None, new) => format!("number + {}", new.as_deref().unwrap_or_default()),
    };
    let mut labels: Vec<String> = shape.into_iter().chain(moved).collect();
    for touch in &pair.touches {
        match touch {
            Touch::Number if !pair.numbers.is_empty() => labels.extend(pair.numbers.iter().map(number)),
            Touch::Wording if pair.touches.len() > 1 => {}
            touch => labels.push(touch.name().to_owned()),
        }
    }
    labels
}

/// What happened to a pair, and what that touches.
pub fn labels(pair: &Pair) -> Vec<String> {
    let kind = Some(pair.kind.name().to_owned()).filter(|_| pair.kind != PairKind::Kept);
    kind.into_iter().chain(touched(pair)).collect()
}

/// How a date fared: a name for it, and the words and days. `None` where nothing is to be said.
pub fn date(change: &DateChange<'_>) -> Option<(&'static str, String)> {
    let quoted = |mention: &Mention<'_>| format!("“{}”", mention.text);
    let (old, new) =
        (change.old.as_ref().map(|place| &place.mention), change.new.as_ref().map(|place| &place.mention));
    Some(match (change.kind, old, new) {
        (DateChangeKind::Same, Some(old), Some(new)) if old.text == new.text => return None,
        (DateChangeKind::Same, Some(old), Some(new)) => {
            ("same day", format!("{} → {}: {}", quoted(old), quoted(new), value(new)))
        }
        (DateChangeKind::Changed, Some(old), Some(new)) => {
            ("changed", format!("{} {} → {} {}", quoted(old), value(old), quoted(new), value(new)))
        }
        (DateChangeKind::Stale, Some(old), Some(new)) => (
            "stale",
            format!("{} stayed, but meant {} and now means {}", quoted(new), value(old), value(new)),
        ),
        (DateChangeKind::Stale, old, new) => {
            let mention = new.or(old)?;
            ("stale", format!("{} stayed: {}", quoted(mention), value(mention)))
        }
        (DateChangeKind::Dropped, Some(old), _) => ("dropped", format!("{} {}", quoted(old), value(old))),
        (_, _, Some(new)) => ("added", format!("{} {}", quoted(new), value(new))),
        (_, Some(old), None) => ("dropped", format!("{} {}", quoted(old), value(old))),
        (_, None, None) => return None,
    })
}

fn value(mention: &Mention<'_>) -> String {
    if mention.certainty == Certainty::Unresolved {
        return "day unknown".to_owned();
    }
    day::mention(mention).unwrap_or_else(|| mention.value.clone())
}

/// The counts of a step.
pub fn statistics(counts: &Statistics) -> String {
    format!(
        "{} kept, {} reworded, {} added, {} removed, {} moved; {} words added, {} removed; similarity {:.2}",
        counts.kept,
        counts.reworded,
        counts.added,
        counts.removed,
        counts.moved,
        counts.words_added,
        counts.words_removed,
        counts.similarity,
    )
}
