//! A statement of an older edition and what the next one made of it: what it hands on, and what was changed.

use rustc_hash::FxHashMap;

use super::agreement::same_time;
use super::content::{Content, Passage};
use super::decision::Spot;
use super::figure::Difference;
use super::statement::Placed;
use super::{Change, ChangeKind, Sourced, Stage, Statement, Status};
use crate::align::tokens;
use crate::expression::cue::{Governor, Tokens};
use crate::language::english::lexicon::Senses;
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
            // "is thought to have left on Thursday", then "was questioned on Friday": another act, with a day of its own.
            if !same_time(&placed.period, &heir.period) && !same_act(&placed, heir, sources) {
                gone.push(placed);
                continue;
            }
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

/// Of the words of two statements that tell of one act, so many are words of both.
const SAME_ACT: f32 = 0.5;

/// Whether two statements tell of one act, whatever its date: not where one of the dates is that of saying so.
fn same_act(old: &Placed, new: &Placed, sources: &[Sourced<'_>]) -> bool {
    let (Some(one), Some(other)) = (content(old, sources), content(new, sources)) else { return false };
    let like = one.likeness(&other);
    let shared = 2.0 * like.words as f32 / (one.len() + other.len()).max(1) as f32;
    shared >= SAME_ACT && !like.other_acts && is_of_saying(old, sources) == is_of_saying(new, sources)
}

/// Whether the date of a statement is that on which something was said.
fn is_of_saying(placed: &Placed, sources: &[Sourced<'_>]) -> bool {
    let &Statement { document, span, mention, .. } = &placed.statement;
    let saying = || {
        let source = sources.get(document)?;
        let at = source.mentions.get(mention?)?.span;
        let at = Span::new(at.start.checked_sub(span.start)?, at.end.checked_sub(span.start)?);
        let tokens = Tokens::around(source.document.text.get(span.start..span.end)?, at);
        Some(Governor::of(&tokens).says(&tokens, Senses::SAYING))
    };
    saying().unwrap_or(false)
}

/// What the clause of a statement is about.
fn content(placed: &Placed, sources: &[Sourced<'_>]) -> Option<Content> {
    let source = sources.get(placed.statement.document)?;
    let statement = &placed.statement;
    Some(Content::read(*source, &Passage::of(statement, *source, statement.clause)))
}

/// What was changed in the words of a statement: each number that is another now, else the wording.
fn reworded(old: &Placed, new: &Placed, sources: &[Sourced<'_>]) -> Vec<Change> {
    let document = new.statement.document;
    let words = |placed: &Placed| {
        let span = placed.statement.span;
        let text = sources.get(placed.statement.document)?.document.text.get(span.start..span.end)?;
        Some(tokens(text).map(|token| token.of(text)).collect::<Vec<_>>())
    };
    let (Some(before), Some(after)) = (words(old), words(new)) else { return Vec::new() };
    if before == after {
        return Vec::new();
    }
    let (Some(one), Some(other)) = (content(old, sources), content(new, sources)) else { return Vec::new() };
    let number = |difference: Difference| ChangeKind::Number(old.statement.document, difference.one);
    let numbers: Vec<Change> =
        one.differences(&other).map(|difference| Change { document, kind: number(difference) }).collect();
    if numbers.is_empty() { vec![Change { document, kind: ChangeKind::Wording }] } else { numbers }
}
