//! What a diff says in words, in every form alike: its opening, its dates, its counts.

use super::sections::{Layout, Shown};
use crate::render::day::DateStyle;
use crate::render::words::plural;
use crate::report::{
    Certainty, DateChange, DateChangeKind, Edition, Mention, NumberChange, Pair, PairKind, Statistics, Touch,
};

/// An edition and when it appeared: "tribune-2.txt (updated Sat 7 Sep 2013, 21:33 -04:00)".
pub fn edition(edition: &Edition<'_>, dates: DateStyle) -> String {
    match appeared(edition, dates) {
        Some(when) => format!("{} ({when})", edition.id),
        None => edition.id.to_string(),
    }
}

/// The same, and who wrote it.
pub fn edition_with_byline(edition: &Edition<'_>, dates: DateStyle) -> String {
    let byline = edition.byline.as_ref().map(|byline| format!(", {byline}"));
    self::edition(edition, dates) + &byline.unwrap_or_default()
}

/// When an edition appeared, and when it was saved: "updated Sat 7 Sep 2013, 21:33 -04:00; saved Sun 8 Sep 2013".
pub fn appeared(edition: &Edition<'_>, dates: DateStyle) -> Option<String> {
    let updated = edition.updated.as_ref().map(|stamp| format!("updated {}", dates.stamp(stamp)));
    let appeared = updated.or_else(|| edition.published.as_ref().map(|stamp| dates.stamp(stamp)));
    let saved = edition.accessed.as_ref().map(|stamp| format!("saved {}", dates.stamp(stamp)));
    match (appeared, saved) {
        (Some(appeared), Some(saved)) => Some(format!("{appeared}; {saved}")),
        (appeared, saved) => appeared.or(saved),
    }
}

/// Both editions: "a (Sat 7 Sep 2013) → b (updated Sun 8 Sep 2013)".
pub fn editions(layout: &Layout<'_>) -> String {
    let [old, new] = [layout.old, layout.new].map(|one| edition(one, layout.date_style));
    format!("{old} → {new}")
}

/// How much changed, and what the changes touch.
pub fn extent(layout: &Layout<'_>, shown: &Shown) -> String {
    let changed = changed(layout, shown);
    if layout.changes.is_empty() {
        return changed;
    }
    let touched: Vec<String> =
        layout.touched().iter().map(|(touch, count)| format!("{} {count}", touch.name())).collect();
    let touched =
        if touched.is_empty() { String::new() } else { format!("; touches {}", touched.join(", ")) };
    format!("{changed} ({}){touched}", layout.kinds().join(", "))
}

/// How much changed: "13 of 26 sentences changed".
pub fn changed(layout: &Layout<'_>, shown: &Shown) -> String {
    let units = format!("{} {}", layout.units, plural(shown.unit, layout.units));
    match layout.changes.len() {
        0 => format!("none of {units} changed"),
        count => format!("{count} of {units} changed"),
    }
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
            // What says more than that words changed stands for it; that their form changed too does not.
            Touch::Wording if pair.touches.iter().any(|other| other != touch && !other.is_of_form()) => {}
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
pub fn date(change: &DateChange<'_>, dates: DateStyle) -> Option<(&'static str, String)> {
    let row = date_row(change, dates)?;
    let line = match (row.kind, row.old, row.new) {
        ("same day", Some((old, _)), Some((new, day))) => format!("{old} → {new}: {day}"),
        ("stale", Some((_, meant)), Some((words, means))) => {
            format!("{words} stayed, but meant {meant} and now means {means}")
        }
        ("stale", old, new) => {
            let (words, day) = new.or(old)?;
            format!("{words} stayed: {day}")
        }
        (_, Some((old, was)), Some((new, is))) => format!("{old} {was} → {new} {is}"),
        (_, old, new) => {
            let (words, day) = new.or(old)?;
            format!("{words} {day}")
        }
    };
    Some((row.kind, line))
}

/// How a date fared, in the cells of a table: words in quotes and the day, of either edition.
pub struct DateRow {
    /// A name for it.
    pub kind: &'static str,
    /// In the old edition.
    pub old: Option<(String, String)>,
    /// In the new edition.
    pub new: Option<(String, String)>,
    /// Whether a person should look at it.
    pub alert: bool,
}

/// The cells for a date. `None` where nothing is to be said.
pub fn date_row(change: &DateChange<'_>, dates: DateStyle) -> Option<DateRow> {
    let (old, new) =
        (change.old.as_ref().map(|place| &place.mention), change.new.as_ref().map(|place| &place.mention));
    let kind = match (change.kind, old, new) {
        (_, None, None) => return None,
        (DateChangeKind::Same, Some(old), Some(new)) if old.text == new.text => return None,
        (DateChangeKind::Same, Some(_), Some(_)) => "same day",
        (DateChangeKind::Changed, Some(_), Some(_)) => "changed",
        (DateChangeKind::Stale, ..) => "stale",
        (DateChangeKind::Dropped, Some(_), _) | (_, Some(_), None) => "dropped",
        (_, _, Some(_)) => "added",
    };
    let cell = |mention: &Mention<'_>| (format!("“{}”", mention.text), value(mention, dates));
    let alert = matches!(change.kind, DateChangeKind::Changed | DateChangeKind::Stale);
    Some(DateRow { kind, old: old.map(cell), new: new.map(cell), alert })
}

fn value(mention: &Mention<'_>, dates: DateStyle) -> String {
    if mention.certainty == Certainty::Unresolved {
        return "day unknown".to_owned();
    }
    dates.mention(mention).unwrap_or_else(|| mention.value.clone())
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
