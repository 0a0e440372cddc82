//! A meta element → the date that it states, going by its name.

use crate::document::Origin;
use crate::document::page::tag::Attribute;
use crate::document::page::tree::{Node, Tree};

use super::{Candidate, Rank};

/// The date that a meta element states.
pub(super) fn meta(tree: &Tree, node: &Node) -> Option<Candidate> {
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
