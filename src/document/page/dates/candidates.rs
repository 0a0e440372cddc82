//! A page's tree → every date that it states of itself, with the place where it stands.

use std::ops::Range;

use crate::calendar::{DateOrder, Zone};
use crate::document::Origin;
use crate::document::head::day_in_url;
use crate::document::page::json_ld::Thing;
use crate::document::page::lines::{Line, Shape};
use crate::document::page::names::Named;
use crate::document::page::tag::Tag;
use crate::document::page::tree::Tree;

use super::element::element;
use super::lines::of_lines;
use super::meta::meta;
use super::{Candidate, Rank};

/// Lines further below the headline than this do not state its date.
const NEAR_BELOW: usize = 14;
/// Nor do lines further above it.
const NEAR_ABOVE: usize = 4;
/// A line that states a date and little else is no longer than this, in bytes.
pub(super) const SHORT: usize = 120;
/// More candidates of one kind are not collected.
const MOST: usize = 24;

/// What is known of a page.
pub(in crate::document::page) struct Page<'p> {
    pub tree: &'p Tree,
    pub names: &'p [Named],
    pub lines: &'p [Line],
    pub things: &'p [Thing],
    /// The title, to tell the headline among the lines.
    pub title: Option<&'p str>,
    /// Addresses of the page: given, canonical, saved from.
    pub urls: &'p [&'p str],
    /// The zone of times that name none.
    pub zone: Option<Zone>,
    /// How all-number dates are read.
    pub order: DateOrder,
}

/// All dates that a page states.
pub(in crate::document::page) fn candidates(page: &Page<'_>) -> Vec<Candidate> {
    let mut found = of_things(page);
    found.extend(of_address(page));
    let near_lines = near_lines(page);
    let near = nodes(page, &near_lines);
    let mut elements = Vec::new();
    let mut at = 0;
    while let Some(node) = page.tree.node(at) {
        let (Some(tag), Some(named)) = (page.tree.tag(at), page.names.get(at)) else {
            at += 1;
            continue;
        };
        if named.comments && !page.tree.is_whole(at) || matches!(tag, Tag::Template) {
            at = node.end;
            continue;
        }
        let candidate = match tag {
            Tag::Meta | Tag::Link => meta(page.tree, node),
            _ => element(page, at, node, tag, near.contains(&at)),
        };
        elements.extend(candidate);
        at += 1;
    }
    elements.sort_by_key(|candidate| candidate.rank);
    elements.truncate(MOST);
    found.extend(elements);
    found.extend(of_lines(page, &near_lines));
    found
}

fn of_things(page: &Page<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    // Of several articles the one that bears the page's title speaks first.
    let titled = |thing: &Thing| match (&thing.headline, page.title) {
        (Some(headline), Some(title)) => !title.contains(headline.as_str()),
        _ => true,
    };
    let mut things: Vec<&Thing> = page.things.iter().collect();
    things.sort_by_key(|thing| titled(thing));
    for thing in things {
        let kind = if thing.kind.is_empty() { "broken JSON" } else { &thing.kind };
        let mut push = |key: &str, text: &Option<String>, rank: Rank, updated: bool| {
            found.extend(text.as_ref().map(|text| Candidate {
                rank,
                origin: Origin::JsonLd,
                name: format!("{key} of {kind}"),
                text: text.clone(),
                updated,
            }));
        };
        let rank = if thing.is_article { Rank::ArticleJsonLd } else { Rank::PageJsonLd };
        push("datePublished", &thing.published, rank, false);
        push("dateModified", &thing.modified, rank, true);
        push("dateCreated", &thing.created, Rank::Created, false);
    }
    found
}

fn of_address(page: &Page<'_>) -> Option<Candidate> {
    page.urls.iter().find_map(|url| {
        let day = day_in_url(url)?;
        Some(Candidate {
            rank: Rank::Address,
            origin: Origin::Url,
            name: (*url).to_owned(),
            text: day.to_string(),
            updated: false,
        })
    })
}

/// The line that is the headline: the first heading of the first rank that reads like the title, else any of that rank.
fn headline(page: &Page<'_>) -> Option<usize> {
    let rank = |line: &Line| matches!(line.shape, Shape::Heading(1));
    let titled =
        |line: &Line| page.title.is_some_and(|title| line.words.len() > 8 && title.contains(&line.words));
    let lines = || page.lines.iter().enumerate();
    lines()
        .find(|(_, line)| matches!(line.shape, Shape::Heading(_)) && titled(line))
        .or_else(|| lines().find(|(_, line)| rank(line)))
        .or_else(|| lines().find(|(_, line)| titled(line)))
        .map(|(at, _)| at)
}

/// The lines near the headline; without one, the first of the page.
fn near_lines(page: &Page<'_>) -> Range<usize> {
    match headline(page) {
        Some(line) => line.saturating_sub(NEAR_ABOVE)..line + NEAR_BELOW,
        None => 0..3 * NEAR_BELOW,
    }
}

/// The nodes of some lines.
fn nodes(page: &Page<'_>, lines: &Range<usize>) -> Range<usize> {
    let at = |line: usize| page.lines.get(line).map(|line| line.at);
    at(lines.start).unwrap_or(0)..at(lines.end).unwrap_or(page.tree.nodes().len())
}
