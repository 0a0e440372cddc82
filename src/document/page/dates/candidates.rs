//! A page's tree → every date that it states of itself, with the place where it stands.

use crate::calendar::{DateOrder, Zone};
use crate::document::Origin;
use crate::document::head::day_in_url;
use crate::document::line::header;
use crate::document::page::json_ld::Thing;
use crate::document::page::lines::Line;
use crate::document::page::names::Named;
use crate::document::page::tag::{Attribute, Tag};
use crate::document::page::tree::{Node, Tree};
use crate::document::stamp::Stated;
use crate::language::english::furniture::{DateLabel, date_label};
use crate::language::page_dates::{labels_publication, labels_update};

use super::{Candidate, Rank, written};

/// Lines further below the headline than this do not state its date.
const NEAR_BELOW: usize = 14;
/// Nor do lines further above it.
const NEAR_ABOVE: usize = 4;
/// A line that states a date and little else is no longer than this, in bytes.
const SHORT: usize = 120;
/// What an element named for its dates says is no longer than this, in bytes.
const LONG: usize = 300;
/// A dateline is no longer than this, in bytes.
const OPENING: usize = 48;
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
    let headline = headline(page);
    let near = near(page, headline);
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
    found.extend(of_lines(page, headline));
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
    use crate::document::page::lines::Shape;
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

/// The nodes near the headline.
fn near(page: &Page<'_>, headline: Option<usize>) -> std::ops::Range<usize> {
    let Some(headline) = headline else { return 0..0 };
    let at = |line: usize| page.lines.get(line).map(|line| line.at);
    let start = at(headline.saturating_sub(NEAR_ABOVE)).unwrap_or(0);
    let end = at(headline + NEAR_BELOW).unwrap_or(page.tree.nodes().len());
    start..end
}

/// The lines that state a date: all of them near the headline, elsewhere those with a label; and how the story opens.
fn of_lines(page: &Page<'_>, headline: Option<usize>) -> Vec<Candidate> {
    let start = headline.map_or(0, |line| line.saturating_sub(NEAR_ABOVE));
    let end = headline.map_or(3 * NEAR_BELOW, |line| line + NEAR_BELOW);
    let mut found = Vec::new();
    for (at, line) in page.lines.iter().enumerate() {
        let near = (start..end).contains(&at);
        if line.words.len() <= SHORT {
            of_line(page, &line.words, near, &mut found);
        } else if let Some(text) = opening(&line.words).filter(|_| near) {
            found.push(candidate(Rank::Opening, "opening of the story", text.to_owned(), false));
        }
    }
    found
}

fn of_line(page: &Page<'_>, words: &str, near: bool, found: &mut Vec<Candidate>) {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let stamps = header(words, page.zone, page.order);
    let updated = labels_update(words);
    let labelled = stamps.is_some_and(|stamps| stamps.labelled) || updated || labels_publication(words);
    let (rank, name) = match (labelled, near) {
        (true, true) => (Rank::Labelled, "near the headline"),
        (false, true) => (Rank::Line, "near the headline"),
        (true, false) => (Rank::Far, "elsewhere on the page"),
        (false, false) => return,
    };
    match stamps {
        Some(stamps) => {
            let text =
                |stated: Option<Stated>| stated.and_then(Stated::complete).map(|stamp| stamp.to_string());
            found.extend(text(stamps.published).map(|text| candidate(rank, name, text, false)));
            found.extend(text(stamps.updated).map(|text| candidate(rank, name, text, true)));
        }
        None if written::read(words, page.zone, page.order).is_some() => {
            found.push(candidate(rank, name, words.to_owned(), updated));
        }
        None => {}
    }
}

fn candidate(rank: Rank, name: &str, text: String, updated: bool) -> Candidate {
    Candidate { rank, origin: Origin::HeaderLine, name: name.to_owned(), text, updated }
}

/// What stands before the first dash, colon or closing bracket of a paragraph, if it is as short as a dateline.
fn opening(words: &str) -> Option<&str> {
    let end = [" - ", " – ", " — ", ": ", ")"].iter().filter_map(|sign| words.find(sign)).min()?;
    let opening = words.get(..end).filter(|opening| opening.len() <= OPENING)?;
    (opening.bytes().any(|byte| byte.is_ascii_digit()) && opening.split_whitespace().count() <= 6)
        .then_some(opening)
}

fn meta(tree: &Tree, node: &Node) -> Option<Candidate> {
    let text = tree.attribute(node, Attribute::Content)?.trim();
    if text.is_empty() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let names = [Attribute::Property, Attribute::Name, Attribute::ItemProp, Attribute::HttpEquiv];
    names.iter().find_map(|&attribute| {
        let name = tree.attribute(node, attribute)?.trim().to_ascii_lowercase();
        let (rank, updated) = meta_name(&name, attribute)?;
        let origin = match rank {
            Rank::OpenGraph => Origin::OpenGraph,
            Rank::Microdata | Rank::Created => Origin::Microdata,
            _ => Origin::MetaElement,
        };
        Some(Candidate { rank, origin, name, text: text.to_owned(), updated })
    })
}

/// What a meta element of that name states; the flag says that it is the update.
fn meta_name(name: &str, attribute: Attribute) -> Option<(Rank, bool)> {
    if attribute == Attribute::ItemProp {
        return match name {
            "datepublished" => Some((Rank::Microdata, false)),
            "datemodified" => Some((Rank::Microdata, true)),
            "datecreated" => Some((Rank::Created, false)),
            _ => None,
        };
    }
    if attribute == Attribute::HttpEquiv {
        return matches!(name, "last-modified").then_some((Rank::Far, true));
    }
    let is = |list: &[&str]| list.contains(&name);
    if is(OPEN_GRAPH) {
        Some((Rank::OpenGraph, false))
    } else if is(PUBLISHED) {
        Some((Rank::Meta, false))
    } else if is(UPDATED) {
        Some((if name.ends_with("modified_time") { Rank::OpenGraph } else { Rank::Meta }, true))
    } else {
        None
    }
}

/// OpenGraph's own name of it, and how it is misspelt.
const OPEN_GRAPH: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "og:pubdate",
];

/// What publishing systems and search programs call it.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article.published", "article_date_original", "article_publication_date", "bt:pubdate", "citation_date",
    "citation_online_date", "citation_publication_date", "cxenseparse:recs:publishtime", "date", "date_published", "datepublished",
    "dc.date", "dc.date.created", "dc.date.issued", "dc.date.publication", "dc:created", "dc:date", "dc:date.created", "dcterms.created",
    "dcterms.date", "dcterms.issued", "dcsext.articlefirstpublished", "displaydate", "gentime", "originalpublicationdate",
    "outbrain-date", "parsely-pub-date", "pdate", "prism.publicationdate", "pub_date", "pubdate", "publication_date",
    "publicationdate", "publish-date", "publish_date", "publish_time", "publishdate", "published", "published-date",
    "published_date", "published_time", "rbpubdate", "release:date", "release_date", "rnews:datepublished", "sailthru.date",
    "shareaholic:article_published_time", "timestamp", "vr:published_time",
];

/// The same for the update.
#[rustfmt::skip]
const UPDATED: &[&str] = &[
    "article:modified", "article:modified_time", "article:post_modified", "bt:moddate", "date.modified", "datemodified",
    "dc.date.modified", "dc:date.modified", "dcterms.modified", "last-modified", "last-updated", "last_updated", "lastmod",
    "lastmodified", "modificationdate", "modified", "og:article:modified_time", "og:modified_time", "og:updated_time", "revised",
    "revision_date", "shareaholic:article_modified_time", "update_time", "updated", "utime",
];

/// What an element that is no meta element states: microdata, `<time>`, or one with a name such as "date".
fn element(page: &Page<'_>, at: usize, node: &Node, tag: Tag, near: bool) -> Option<Candidate> {
    let attribute = |name| page.tree.attribute(node, name);
    let named = page.names.get(at).copied().unwrap_or_default();
    let itemprop =
        attribute(Attribute::ItemProp).or_else(|| attribute(Attribute::Property)).unwrap_or_default();
    let prop = |name: &str| {
        itemprop
            .split_ascii_whitespace()
            .any(|own| own.rsplit(':').next().unwrap_or(own).eq_ignore_ascii_case(name))
    };
    let published = prop("datePublished");
    let updated = prop("dateModified");
    if tag != Tag::Time && !published && !updated && !named.date {
        return None;
    }
    let stated = [
        Attribute::Datetime,
        Attribute::Content,
        Attribute::DataDate,
        Attribute::Title,
        Attribute::DataTimestamp,
    ]
    .into_iter()
    .filter_map(attribute)
    .find(|text| written::read(text, page.zone, page.order).is_some())
    .map(str::to_owned);
    let words = || Some(shortened(page.tree.text(at)));
    let readable = |words: &String| written::read(words, page.zone, page.order).is_some();
    // "<b>18</b><b>Feb</b><b>2009</b>" parts its words by its elements alone.
    let text = stated
        .or_else(|| words().filter(readable))
        .or_else(|| Some(page.tree.parted_text(at, LONG)).filter(readable))?;
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let labels_update = || {
        let before = page.lines.partition_point(|line| line.at <= at);
        let line = before.checked_sub(1).and_then(|line| page.lines.get(line));
        let own = words().is_some_and(|words| says_update(&words));
        own || line.is_some_and(|line| line.words.len() <= SHORT && says_update(&line.words))
    };
    let class = attribute(Attribute::Class).unwrap_or_default();
    let class = |name: &str| class.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(name));
    let marked = attribute(Attribute::Pubdate).is_some() || class("published") || class("entry-date");
    let updated =
        updated || !published && !marked && (class("updated") || class("modified") || labels_update());
    let rank = match () {
        () if published || itemprop.contains("dateModified") => Rank::Microdata,
        () if named.furniture && !near => Rank::Far,
        () if tag == Tag::Time && marked => Rank::MarkedTime,
        () if near => Rank::Near,
        () => Rank::Far,
    };
    let (origin, name) = match () {
        () if rank == Rank::Microdata => (Origin::Microdata, itemprop.to_owned()),
        () if tag == Tag::Time => (Origin::TimeElement, String::new()),
        () => (Origin::HeaderLine, "element named for a date".to_owned()),
    };
    Some(Candidate { rank, origin, name, text, updated })
}

/// The first words of a text, where it is long.
fn shortened(mut text: String) -> String {
    let mut end = LONG.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

fn says_update(words: &str) -> bool {
    matches!(date_label(words), Some((_, DateLabel::Updated))) || labels_update(words)
}
