//! What a page states of itself beside its dates: title, writers, outlet, address, language.

use crate::document::line::byline;
use crate::document::metadata::Metadata;

use super::json_ld::Thing;
use super::names::Named;
use super::tag::{Attribute, Tag};
use super::tree::Tree;

/// What a page states of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    /// Everything that is given as its title.
    pub titles: Vec<String>,
    /// Title, author, source, address and language.
    pub metadata: Metadata,
}

/// A byline on the page is no longer than this, in bytes.
const LONGEST_BYLINE: usize = 160;

/// A title is no longer than this, in bytes.
const LONGEST_TITLE: usize = 400;
/// More headings are not looked at.
const MOST_HEADINGS: usize = 100;

/// Reads what a page states of itself; `names` are those of its elements.
pub(super) fn about(tree: &Tree, names: &[Named], things: &[Thing]) -> About {
    let mut stated = Stated::default();
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        let Some(tag) = tree.tag(at) else {
            at += 1;
            continue;
        };
        let attribute = |name| tree.attribute(node, name).map(str::trim).filter(|value| !value.is_empty());
        match tag {
            Tag::Html => set(&mut stated.language, attribute(Attribute::Lang)),
            Tag::Title if stated.page_title.is_none() => stated.page_title = some(tree.text(at)),
            Tag::H1 | Tag::H2 if !names.get(at).is_some_and(|named| named.hidden || named.furniture) => {
                stated.heading(tag, tree.text(at));
            }
            Tag::Link if attribute(Attribute::Rel) == Some("canonical") => {
                set(&mut stated.canonical, attribute(Attribute::Href));
            }
            Tag::Meta => stated.meta(attribute),
            Tag::Svg | Tag::Template => {
                at = node.end.max(at + 1);
                continue;
            }
            _ if stated.byline.is_none()
                && names.get(at).is_some_and(|named| named.byline && !named.comments) =>
            {
                stated.byline = signed(&tree.text(at), attribute(Attribute::ItemProp) == Some("author"));
            }
            Tag::A if stated.byline.is_none() && attribute(Attribute::Rel) == Some("author") => {
                stated.byline = signed(&tree.text(at), true);
            }
            _ => {}
        }
        at += 1;
    }
    stated.settle(things)
}

#[derive(Debug, Default)]
struct Stated {
    language: Option<String>,
    locale: Option<String>,
    page_title: Option<String>,
    graph_title: Option<String>,
    /// The headings of the first two ranks.
    headings: Vec<(Tag, String)>,
    canonical: Option<String>,
    graph_url: Option<String>,
    site: Option<String>,
    publisher: Option<String>,
    author: Option<String>,
    byline: Option<String>,
}

impl Stated {
    fn meta<'t>(&mut self, attribute: impl Fn(Attribute) -> Option<&'t str>) {
        let Some(content) = attribute(Attribute::Content) else { return };
        let name = attribute(Attribute::Property).or_else(|| attribute(Attribute::Name));
        let name = name.or_else(|| attribute(Attribute::HttpEquiv)).unwrap_or_default().to_ascii_lowercase();
        let place = match name.as_str() {
            "og:title" => &mut self.graph_title,
            "og:url" => &mut self.graph_url,
            "og:site_name" => &mut self.site,
            "og:locale" | "content-language" => &mut self.locale,
            "dc.publisher" | "dcterms.publisher" | "citation_publisher" | "application-name" => {
                &mut self.publisher
            }
            "author" | "article:author" | "dc.creator" | "parsely-author" | "sailthru.author" | "byl" => {
                if content.contains("://") {
                    return;
                }
                &mut self.author
            }
            _ => return,
        };
        set(place, Some(content));
    }

    fn heading(&mut self, tag: Tag, text: String) {
        if !text.is_empty() && text.len() <= LONGEST_TITLE && self.headings.len() < MOST_HEADINGS {
            self.headings.push((tag, text));
        }
    }

    /// The heading over the story: the longest that the page's title holds, else the first of the first rank.
    fn headline(&self) -> Option<String> {
        let titles = [self.graph_title.as_deref(), self.page_title.as_deref()];
        let held = |heading: &&(Tag, String)| {
            titles.iter().flatten().any(|title| title.contains(heading.1.as_str()))
        };
        let held = self.headings.iter().filter(held).rev().max_by_key(|(_, text)| text.len());
        let held = held.filter(|(_, text)| text.split_whitespace().count() >= 2);
        let first = || self.headings.iter().find(|(tag, _)| *tag == Tag::H1);
        held.or_else(first).map(|(_, text)| text.clone())
    }

    fn settle(self, things: &[Thing]) -> About {
        let articles = || things.iter().filter(|thing| thing.is_article);
        let headline = articles().find_map(|thing| thing.headline.clone());
        let publisher = articles().find_map(|thing| thing.publisher.clone());
        let heading = self.headline();
        let source = self.site.or(publisher).or(self.publisher).map(|name| without_motto(&name));
        let bare = |title: String| without_outlet(&title, source.as_deref());
        let authors = articles().find_map(|thing| {
            let names: Vec<String> = thing.authors.iter().map(|name| names_of(name)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        });
        let authors = authors.filter(|names| !names.contains("://") && source.as_ref() != Some(names));
        let is_address = |url: &String| url.starts_with("http://") || url.starts_with("https://");
        let address = self.canonical.filter(is_address).or(self.graph_url.filter(is_address));
        let mut titles: Vec<String> = heading.iter().cloned().collect();
        titles.extend([&self.graph_title, &self.page_title, &headline].into_iter().flatten().cloned());
        let bared: Vec<String> = titles.iter().map(|title| bare(title.clone())).collect();
        titles.extend(bared);
        let metadata = Metadata {
            title: headline
                .map(bare)
                .or(self.graph_title.map(bare))
                .or(heading)
                .or(self.page_title.map(bare)),
            author: authors.or(self.author.map(|author| names_of(&author))).or(self.byline),
            url: address.or_else(|| articles().find_map(|thing| thing.url.clone())),
            language: self
                .language
                .or(self.locale)
                .or_else(|| articles().find_map(|thing| thing.language.clone())),
            source,
            ..Metadata::default()
        };
        About { titles, metadata }
    }
}

fn set(place: &mut Option<String>, value: Option<&str>) {
    if place.is_none() {
        *place = value.map(str::to_owned);
    }
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The names in an element that is named as a byline.
fn signed(words: &str, certain: bool) -> Option<String> {
    if words.len() > LONGEST_BYLINE {
        return None;
    }
    match byline(words) {
        Some(names) => Some(names_of(names)),
        None => some(names_of(words)).filter(|_| certain),
    }
}

/// "The Valley Ledger | News of the valley" → "The Valley Ledger".
fn without_motto(name: &str) -> String {
    name.split(" | ").next().unwrap_or(name).trim().to_owned()
}

/// "By Ann Author | 12 June" → "Ann Author".
fn names_of(words: &str) -> String {
    let words = words.split(['|', '•', '·']).next().unwrap_or(words).trim();
    let rest =
        words.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(words, |by| &words[by.len()..]);
    rest.trim().to_owned()
}

/// "Dam gives way | The Valley Ledger" → "Dam gives way", where that is the outlet.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let parts = [" | ", " - ", " – ", " — ", " · ", " :: ", " » "];
    let cut = parts.iter().filter_map(|sign| title.rsplit_once(sign)).max_by_key(|(before, _)| before.len());
    match (cut, outlet) {
        (Some((before, after)), Some(outlet)) if same_name(after, outlet) => before.trim().to_owned(),
        _ => title.to_owned(),
    }
}

/// Whether two names have the same letters, "The" and the ending of an address left out.
fn same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| {
        let name = name.trim().to_lowercase();
        let name = name.strip_prefix("the ").unwrap_or(&name);
        let name = name.strip_prefix("www.").unwrap_or(name);
        let name = name.strip_suffix(".com").unwrap_or(name);
        name.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>()
    };
    letters(one) == letters(other)
}
