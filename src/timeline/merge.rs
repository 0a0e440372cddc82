//! Documents with their mentions → one timeline.

use rayon::prelude::*;

use super::agreement::Groups;
use super::content::{Content, Frequencies, Passage};
use super::decision::Applied;
use super::id::{Id, Ids};
use super::rows::Material;
use super::statement::{Placed, Reading};
use super::voice::Voices;
use super::{
    Options, Sourced, Timeline, agreement, borrow, conflict, decision, difference, editions, notes,
    published, rows, statement, strict,
};
use crate::align::Editions;
use crate::document::Story;

/// Merges the statements of many documents. Every document should stand in one of `editions.articles`; one that does not
/// counts as an article of its own.
#[must_use]
pub fn merge(sources: &[Sourced<'_>], editions: &Editions, options: &Options) -> Timeline {
    merge_decided(sources, editions, options, &[])
}

/// The same, with what a person decided in story files. The documents of their rows should stand among the sources.
#[must_use]
pub fn merge_decided(
    sources: &[Sourced<'_>],
    editions: &Editions,
    options: &Options,
    stories: &[Story],
) -> Timeline {
    let ranks = ranks(sources);
    let mut timeline = Timeline { notes: editions.notes.clone(), ..Timeline::default() };
    let articles = articles(sources, editions);
    let mut ids = Ids::default();
    let mut placed = placed(sources, &articles, &ranks, &mut timeline);
    name(&mut placed, sources, &mut ids);
    let Applied { mut dated, mut alone, same, apart } =
        decision::apply(stories, sources, &mut placed, &mut timeline);
    if options.strict {
        strict::leave_out(&mut placed, sources, &mut timeline);
        sort_undated(&mut timeline, &ranks);
    }
    if options.publications {
        alone.extend(published::all(sources, &articles));
    }
    name(&mut dated, sources, &mut ids);
    name(&mut alone, sources, &mut ids);
    if !stories.is_empty() {
        placed.append(&mut dated);
        placed.sort_by_cached_key(|placed| rows::order(placed, &ranks));
    }
    let [same, apart] = [same, apart].map(|pairs| decision::places(&pairs, &placed));
    let contents = contents(&placed, sources);
    let frequencies = Frequencies::of(contents.iter());
    let contents = weighed(contents, &frequencies);
    let borrowed = borrow::suggestions(sources, &timeline, &placed, &contents);
    let voices = Voices::of_all(sources);
    let mut grouped = agreement::group(&placed, &contents, &frequencies, &voices);
    decision::part(&mut grouped, &placed, &apart);
    grouped.pairs.extend(conflict::dates(
        &grouped.groups,
        &placed,
        &contents,
        &frequencies,
        &voices,
        sources,
    ));
    decision::join(&mut grouped, &placed, &contents, &voices, &same);
    decision::settle(&mut grouped, &apart);
    let Groups { groups, pairs } = grouped;
    let material = Material { placed, alone, contents: &contents, voices: &voices, ranks: &ranks };
    let (entries, rows) = rows::rows(&groups, material);
    timeline.entries = entries;
    difference::fill(&mut timeline, &pairs, &rows, &contents, &ranks);
    timeline.notes.extend(notes::of(sources, &timeline, &borrowed));
    timeline
}

/// The statements of all documents in the order of the timeline, with their ids; sentences without a place go into the timeline.
pub(super) fn statements(
    sources: &[Sourced<'_>],
    editions: &Editions,
    timeline: &mut Timeline,
) -> Vec<Placed> {
    let mut placed = placed(sources, &articles(sources, editions), &ranks(sources), timeline);
    name(&mut placed, sources, &mut Ids::default());
    placed
}

/// The same, without their ids.
fn placed(
    sources: &[Sourced<'_>],
    articles: &[Vec<usize>],
    ranks: &[usize],
    timeline: &mut Timeline,
) -> Vec<Placed> {
    let mut placed = read(sources, articles, timeline);
    placed.sort_by_cached_key(|placed| rows::order(placed, ranks));
    sort_undated(timeline, ranks);
    placed
}

fn sort_undated(timeline: &mut Timeline, ranks: &[usize]) {
    timeline.undated.sort_by_key(|undated| (ranks.get(undated.document).copied(), undated.span));
}

/// What every article says, spread over cores; sentences without a place and counts go into the timeline.
fn read(sources: &[Sourced<'_>], articles: &[Vec<usize>], timeline: &mut Timeline) -> Vec<Placed> {
    let voices: Vec<Reading> = articles
        .par_iter()
        .map(|article| {
            let reading = |&index: &usize| Some(statement::read(index, *sources.get(index)?));
            editions::one_voice(sources, article, article.iter().filter_map(reading).collect())
        })
        .collect();
    let mut placed = Vec::new();
    for mut voice in voices {
        placed.append(&mut voice.placed);
        timeline.undated.append(&mut voice.undated);
        timeline.counts += voice.counts;
    }
    placed
}

/// So many bytes of a clause are compared, around its mention.
const COMPARED: usize = 800;

/// What each statement is about.
fn contents(placed: &[Placed], sources: &[Sourced<'_>]) -> Vec<Content> {
    let content = |placed: &Placed| {
        let statement = &placed.statement;
        let source = *sources.get(statement.document)?;
        let (text, mention) = (&source.document.text, source.mentions.get(statement.mention?)?.span);
        let clause = statement::quotable(text, statement.clause, mention, COMPARED);
        Some(Content::read(source, &Passage::of(statement, source, clause)))
    };
    placed.par_iter().map(|placed| content(placed).unwrap_or_default()).collect()
}

fn weighed(mut contents: Vec<Content>, frequencies: &Frequencies) -> Vec<Content> {
    contents.par_iter_mut().for_each(|content| content.weigh(frequencies));
    contents
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

/// Gives every statement its id: of the source and the quotation, so that it survives a new edition.
fn name(placed: &mut [Placed], sources: &[Sourced<'_>], ids: &mut Ids) {
    for placed in placed {
        let Some(source) = sources.get(placed.statement.document) else { continue };
        let document = source.document;
        let text = |span: crate::span::Span| document.text.get(span.start..span.end).unwrap_or_default();
        let mention = placed.statement.mention.and_then(|mention| source.mentions.get(mention));
        let mention = mention.map_or("", |mention| text(mention.span));
        let outlet = document.source.as_deref().unwrap_or(&document.id);
        placed.statement.id =
            ids.take(Id::new().with(outlet).with(text(placed.statement.span)).with(mention));
    }
}
