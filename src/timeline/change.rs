//! A statement of an older edition and what the next one made of it: what it hands on, and what was changed.

use rustc_hash::FxHashMap;

use super::agreement::same_time;
use super::content::{Content, Passage};
use super::decision::Spot;
use super::statement::Placed;
use super::{Change, ChangeKind, Sourced, Stage, Statement, Status};
use crate::align::tokens;
use crate::span::Span;

/// Hands first edition, changes and stages on to the statement that says the same on the same date.
pub(super) fn hand_on(old: &Placed, new: &mut Placed, sources: &[Sourced<'_>]) {
    new.earlier = old.earlier.clone();
    new.earlier.push(spot(old, sources));
    let mut changes = old.statement.changes.clone();
    changes.extend(reworded(old, new, sources));
    let mut stages = old.statement.stages.clone();
    let (before, statement) = (&old.statement, &mut new.statement);
    let done = matches!(statement.status, Status::Happened | Status::Ongoing);
    if before.status == Status::Expected && done {
        let &super::Statement { document, span, mention, status, .. } = before;
        stages.extend(mention.map(|mention| Stage { document, span, mention, status }));
    }
    statement.first_edition = before.first_edition;
    statement.changes = changes;
    if done {
        statement.stages = stages;
    }
}

/// Where a statement stands.
fn spot(placed: &Placed, sources: &[Sourced<'_>]) -> Spot {
    let &Statement { document, span, mention, .. } = &placed.statement;
    let mention = mention.and_then(|mention| Some(sources.get(document)?.mentions.get(mention)?.span));
    Spot { document, sentence: span, mention }
}

/// The old statements that found no heir on their date: where the sentences that theirs became have as many new ones on other
/// dates, their dates were changed. What is only dated more or less finely lives on; the rest is given back.
pub(super) fn redate(
    old: Vec<Placed>,
    links: &FxHashMap<usize, Vec<usize>>,
    new: &mut [Placed],
    inherited: &[bool],
    sources: &[Sourced<'_>],
) -> Vec<Placed> {
    let mut fresh: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (index, placed) in
        new.iter().enumerate().filter(|(index, _)| !inherited.get(*index).copied().unwrap_or(true))
    {
        fresh.entry(placed.sentence).or_default().push(index);
    }
    let mut gone = Vec::new();
    let mut old = old.into_iter().peekable();
    while let Some(first) = old.next() {
        let mut alike = vec![first];
        while let Some(next) = old.next_if(|next| next.sentence == alike[0].sentence) {
            alike.push(next);
        }
        let linked = links.get(&alike[0].sentence).map(Vec::as_slice).unwrap_or_default();
        let heirs: Vec<usize> =
            linked.iter().filter_map(|sentence| fresh.get(sentence)).flatten().copied().collect();
        if heirs.len() != alike.len() {
            gone.append(&mut alike);
            continue;
        }
        for (placed, heir) in alike.into_iter().zip(heirs) {
            let Some(heir) = new.get_mut(heir) else { continue };
            let edition = heir.statement.document;
            let dated = Change { document: edition, kind: ChangeKind::Date(placed.period) };
            if same_time(&placed.period, &heir.period) {
                hand_on(&placed, heir, sources);
                heir.statement.changes.retain(|change| change.document != edition);
                heir.statement.changes.push(dated);
            } else {
                heir.statement.changes.push(dated);
                gone.push(placed);
            }
        }
    }
    gone
}

/// What was changed in the words of a statement.
fn reworded(old: &Placed, new: &Placed, sources: &[Sourced<'_>]) -> Option<Change> {
    let document = new.statement.document;
    let text = |placed: &Placed, span: Span| {
        sources
            .get(placed.statement.document)
            .and_then(|source| source.document.text.get(span.start..span.end))
    };
    let (before, after) = (text(old, old.statement.span)?, text(new, new.statement.span)?);
    if tokens(before).map(|token| token.of(before)).eq(tokens(after).map(|token| token.of(after))) {
        return None;
    }
    let content = |placed: &Placed| {
        let source = sources.get(placed.statement.document)?;
        let statement = &placed.statement;
        Some(Content::read(*source, &Passage::of(statement, *source, statement.clause)))
    };
    let difference = content(old)?.difference(&content(new)?);
    let kind = match difference {
        Some(difference) => ChangeKind::Number(old.statement.document, difference.one),
        None => ChangeKind::Wording,
    };
    Some(Change { document, kind })
}
