//! Entries of a live blog, and posts: what they say leans on their own stamps, not on the day of the page. And front
//! matter and header lines: the story leans on none of them.
//!
//! In: a document's expressions and its anchor. Out: mentions, those of each stretch with a stamp of its own resolved for
//! themselves, as if they were a text of that day, as are those of what states when the text was published.

use crate::calendar::Stamp;
use crate::document::Document;
use crate::expression::Expression;
use crate::span::Span;

use super::{Anchor, AnchorKind, Mention, mode, range, resolve};

/// The same as [`linked`](super::linked), for a document whose entries may have stamps of their own.
#[must_use]
pub fn in_document(document: &Document, expressions: &[Expression], anchor: &Anchor) -> Vec<Mention> {
    let stretches = stretches(document, expressions);
    if stretches.is_empty() {
        return super::linked(&document.text, expressions, anchor);
    }
    let anchor = Anchor { mode: mode(expressions, anchor), ..*anchor };
    let mut groups: Vec<(Anchor, Vec<Expression>)> = vec![(anchor, Vec::new())];
    let of = |stamp: &Option<Stamp>| stamp.map_or(anchor, |stamp| of_entry(stamp, &anchor));
    groups.extend(stretches.iter().map(|(_, stamp)| (of(stamp), Vec::new())));
    for expression in expressions {
        let before = stretches.partition_point(|(span, _)| span.start <= expression.span.start);
        let own = before.checked_sub(1).and_then(|at| stretches.get(at));
        let number = if own.is_some_and(|(span, _)| expression.span.end <= span.end) { before } else { 0 };
        if let Some((_, group)) = groups.get_mut(number) {
            group.push(expression.clone());
        }
    }
    let resolved = groups.iter().map(|(anchor, group)| resolve(group, anchor));
    let mut mentions = merged(resolved.collect());
    range::link(&document.text, &mut mentions);
    mentions
}

/// The stretches of a document's text that are read for themselves, in order: those with stamps of their own, else the lines at its
/// head that state when it was published, where they hold expressions.
fn stretches(document: &Document, expressions: &[Expression]) -> Vec<(Span, Option<Stamp>)> {
    if !document.has_entries() {
        let stamps = document.stamp_lines().into_iter();
        return stamps.filter(|line| holds_any(*line, expressions)).map(|line| (line, None)).collect();
    }
    let mut stretches: Vec<(Span, Option<Stamp>)> = Vec::new();
    let mut touches = false;
    for block in document.blocks() {
        if block.stamp.is_none() {
            touches = false;
            continue;
        }
        match stretches.last_mut().filter(|(_, last)| touches && *last == block.stamp) {
            Some((span, _)) => span.end = block.span.end,
            None => stretches.push((block.span, block.stamp)),
        }
        touches = true;
    }
    stretches
}

/// Whether an expression begins within a stretch.
fn holds_any(stretch: Span, expressions: &[Expression]) -> bool {
    let first = expressions.partition_point(|expression| expression.span.start < stretch.start);
    expressions.get(first).is_some_and(|expression| expression.span.start < stretch.end)
}

/// The anchor of an entry, told in the zone of its outlet.
fn of_entry(stamp: Stamp, anchor: &Anchor) -> Anchor {
    let stamp = anchor.zone.map_or(stamp, |zone| stamp.told_in(zone));
    Anchor { stamp: Some(stamp), kind: Some(AnchorKind::Entry), ..*anchor }
}

/// All mentions in the order of the text; the indices by which they lean on one another are those of the whole.
fn merged(groups: Vec<Vec<Mention>>) -> Vec<Mention> {
    let mut order: Vec<(usize, usize, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, mentions)| {
            mentions.iter().enumerate().map(move |(index, mention)| (mention.span.start, group, index))
        })
        .collect();
    order.sort_unstable();
    let mut places: Vec<Vec<usize>> = groups.iter().map(|mentions| vec![0; mentions.len()]).collect();
    for (place, &(_, group, index)) in order.iter().enumerate() {
        if let Some(slot) = places.get_mut(group).and_then(|group| group.get_mut(index)) {
            *slot = place;
        }
    }
    let mut mentions: Vec<Mention> = Vec::with_capacity(order.len());
    for (places, group) in places.iter().zip(groups) {
        mentions.extend(group.into_iter().map(|mention| {
            let anchor = match mention.anchor {
                Some(AnchorKind::Mention(index)) => places.get(index).copied().map(AnchorKind::Mention),
                other => other,
            };
            Mention { anchor, ..mention }
        }));
    }
    mentions.sort_by_key(|mention| mention.span.start);
    mentions
}

#[cfg(test)]
mod tests {
    use super::in_document;
    use crate::calendar::NaiveDate;
    use crate::document::from_text;
    use crate::expression::find;
    use crate::resolve::{Anchor, Certainty};

    #[test]
    fn a_story_leans_on_no_date_of_its_front_matter() {
        let text = "---\npublished: 2011-12-16\n---\n\nThe gate was blocked. The next day he opened it.\n";
        let document = from_text("story", text);
        let anchor = NaiveDate::from_ymd_opt(2011, 12, 16).map(Anchor::day).unwrap_or_default();
        let mentions = in_document(&document, &find(text), &anchor);
        let last = mentions.last().map(|mention| mention.certainty);
        assert_eq!((mentions.len(), last), (2, Some(Certainty::Unresolved)));
    }
}
