//! Documents with their mentions → one timeline.

use rayon::prelude::*;

use super::id::{Id, Ids};
use super::statement::{Placed, Reading};
use super::{Entry, Options, Sourced, Timeline, editions, statement};
use crate::align::Editions;
use crate::calendar::Period;

/// Merges the statements of many documents. Every document should stand in one of `editions.articles`; one that does not
/// counts as an article of its own.
#[must_use]
pub fn merge(sources: &[Sourced<'_>], editions: &Editions, options: &Options) -> Timeline {
    let ranks = ranks(sources);
    let articles = articles(sources, editions);
    let mut voices: Vec<Reading> = articles
        .par_iter()
        .map(|article| {
            let readings =
                article.iter().map(|&index| statement::read(index, sources[index], *options)).collect();
            editions::one_voice(sources, article, readings)
        })
        .collect();
    let mut timeline = Timeline { notes: editions.notes.clone(), ..Timeline::default() };
    let mut placed: Vec<Placed> = Vec::new();
    for voice in &mut voices {
        placed.append(&mut voice.placed);
        timeline.undated.append(&mut voice.undated);
        timeline.counts += voice.counts;
    }
    let rank = |document: usize| ranks.get(document).copied().unwrap_or(usize::MAX);
    placed.sort_by_cached_key(|placed| order(placed, &rank));
    timeline.undated.sort_by_key(|undated| (rank(undated.document), undated.span));
    name(&mut placed, sources);
    timeline.entries = entries(placed);
    timeline
}

/// The articles, each oldest edition first; documents that none names stand alone.
fn articles(sources: &[Sourced<'_>], editions: &Editions) -> Vec<Vec<usize>> {
    let mut named = vec![false; sources.len()];
    let mut articles = Vec::with_capacity(editions.articles.len());
    for article in &editions.articles {
        let fresh =
            |index: &usize| named.get_mut(*index).is_some_and(|named| !std::mem::replace(named, true));
        let article: Vec<usize> = article.iter().copied().filter(fresh).collect();
        if !article.is_empty() {
            articles.push(article);
        }
    }
    articles.extend((0..sources.len()).filter(|&index| !named[index]).map(|index| vec![index]));
    articles
}

/// The rank of each document by what it is, not by where it was typed: publication, then id, then its text.
fn ranks(sources: &[Sourced<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sources.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (sources[a].document, sources[b].document);
        let stamp = |document: &crate::document::Document| {
            let stamp = document.published.or(document.updated).map(|stamp| stamp.order());
            (stamp.is_none(), stamp)
        };
        stamp(a)
            .cmp(&stamp(b))
            .then_with(|| a.updated.map(|stamp| stamp.order()).cmp(&b.updated.map(|stamp| stamp.order())))
            .then_with(|| a.id.cmp(&b.id))
            .then_with(|| a.text.cmp(&b.text))
    });
    let mut ranks = vec![0; sources.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank;
    }
    ranks
}

/// What rows are ordered by: earliest day, wider first, clock time, document, place.
fn order(placed: &Placed, rank: &dyn Fn(usize) -> usize) -> impl Ord + use<> {
    let Period { earliest, latest, grain } = placed.period;
    let statement = &placed.statement;
    (
        (
            earliest.day,
            std::cmp::Reverse(latest.day),
            earliest.time,
            std::cmp::Reverse(latest.time),
            earliest.offset,
            grain,
        ),
        placed.edtf.clone(),
        (rank(statement.document), statement.span, statement.mention),
    )
}

/// Gives every statement its id: of the source and the quotation, so that it survives a new edition.
fn name(placed: &mut [Placed], sources: &[Sourced<'_>]) {
    let mut ids = Ids::default();
    for placed in placed {
        let Some(source) = sources.get(placed.statement.document) else { continue };
        let document = source.document;
        let text = |span: crate::span::Span| document.text.get(span.start..span.end).unwrap_or_default();
        let mention = source.mentions.get(placed.statement.mention).map_or("", |mention| text(mention.span));
        let outlet = document.source.as_deref().unwrap_or(&document.id);
        placed.statement.id =
            ids.take(Id::new().with(outlet).with(text(placed.statement.span)).with(mention));
    }
}

/// Groups statements, in order, by their calendar value.
fn entries(placed: Vec<Placed>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for placed in placed {
        match entries.last_mut() {
            Some(entry) if entry.period == placed.period && entry.edtf == placed.edtf => {
                entry.statements.push(placed.statement)
            }
            _ => entries.push(Entry {
                id: value_id(&placed),
                edtf: placed.edtf,
                period: placed.period,
                grain: placed.period.grain,
                statements: vec![placed.statement],
            }),
        }
    }
    entries
}

/// The id of a calendar value.
fn value_id(placed: &Placed) -> String {
    let Period { earliest, latest, grain } = placed.period;
    let id = Id::new().with(&earliest.to_string()).with(&latest.to_string()).with(grain.name());
    Ids::default().take(id.with(placed.edtf.as_deref().unwrap_or_default()))
}
