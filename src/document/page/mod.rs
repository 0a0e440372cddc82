//! A web page → its story, typed; its dates, each with the place where it stands; its title, writer, outlet, address.
//!
//! | room | holds |
//! |---|---|
//! | `tag`, `tree` | the characters of a page → a flat list of elements and texts |
//! | `names` | what the class and id of an element say of it |
//! | `lines` | the list → lines: paragraphs, headings, items, captions |
//! | `furniture`, `teasers` | lines → which stand in furniture, and in lists of other stories |
//! | `story`, `body`, `kinds` | the lines → those of the story and those set aside, typed |
//! | `entries` | the story → when each entry of a live blog was written, in the order of time |
//! | `json_ld`, `about` | what the page states of itself |
//! | `dates` | every date that it states → when it was published and updated |

mod about;
mod body;
mod dates;
mod entries;
mod fragment;
mod furniture;
mod json_ld;
mod kinds;
mod lines;
mod names;
mod story;
mod tag;
mod teasers;
mod tree;

use crate::calendar::{DateOrder, Stamp};

use super::metadata::Metadata;
use super::options::ReadOptions;
use super::{Block, SetAside};
use about::About;
pub(super) use dates::Decided;
pub(super) use fragment::fragment;
use names::Named;
use tree::Tree;

/// A page as it was understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// The story: its blocks, parted by empty lines.
    pub text: String,
    /// Where its blocks stand in the text.
    pub blocks: Vec<Block>,
    /// What the page states of itself, its dates left out.
    pub metadata: Metadata,
    /// Its dates.
    pub dates: Decided,
    /// What stands on the page and is no part of the story.
    pub aside: Vec<SetAside>,
}

/// What is known of a page from elsewhere.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known<'k> {
    /// The address from which it was taken.
    pub url: Option<&'k str>,
    /// When it was saved, as the archive says.
    pub saved: Option<Stamp>,
}

/// Reads a page.
pub(super) fn page(html: &str, known: Known<'_>, options: &ReadOptions) -> Page {
    let tree = Tree::parse(html);
    let names = names(&tree);
    let lines = lines::lines(&tree, &names);
    let things = json_ld::things(&tree);
    let saved = dates::saved(&tree);
    let About { titles, mut metadata } = about::about(&tree, &names, &things);
    let urls: Vec<&str> =
        [known.url, metadata.url.as_deref(), saved.url.as_deref()].into_iter().flatten().collect();
    let order = order(metadata.language.as_deref(), options.order);
    let stated = dates::Page {
        tree: &tree,
        names: &names,
        lines: &lines,
        things: &things,
        title: metadata.title.as_deref(),
        urls: &urls,
        zone: options.zone,
        order,
    };
    let candidates = dates::candidates(&stated);
    let when_saved = known.saved.or_else(|| dates::read(saved.when.as_deref()?, options.zone, order));
    let dates = dates::decide(candidates, options.zone, order, when_saved.map(|stamp| stamp.day));
    let url = known.url.map(str::to_owned).filter(|_| metadata.url.is_none());
    metadata.url = url.or(metadata.url).or(saved.url);
    metadata.accessed = when_saved.map(|stamp| stamp.to_string());
    let day = dates.published.or(dates.updated).map(|(stamp, _)| stamp.day);
    let reading = entries::Reading { day, zone: options.zone, order };
    let body = body::body(&tree, &names, lines, &kinds::Titles::of(&titles), reading);
    let story = body.story.iter().map(|typed| (typed.kind, typed.stamp, typed.line.words.as_str()));
    let (text, blocks) = Block::joined(story);
    let aside = if options.keep_aside { body.aside } else { Vec::new() };
    let aside =
        aside.into_iter().map(|typed| SetAside { kind: typed.kind, text: typed.line.words }).collect();
    Page { text, blocks, metadata, dates, aside }
}

/// The words of a stretch of markup, such as a title: without elements, blanks folded.
pub(super) fn words(html: &str) -> String {
    Tree::parse(html).text(0)
}

fn names(tree: &Tree) -> Vec<Named> {
    let named = |(at, node)| tree.tag(at).map(|tag| Named::of(tree, node, tag)).unwrap_or_default();
    tree.nodes().iter().enumerate().map(named).collect()
}

/// How a page of that language writes all-number dates: the day first, but for English, where the option decides.
fn order(language: Option<&str>, told: DateOrder) -> DateOrder {
    let code =
        language.map(|language| language.split(['-', '_']).next().unwrap_or(language).to_ascii_lowercase());
    match code.as_deref() {
        None | Some("en" | "") => told,
        Some(_) => DateOrder::DayFirst,
    }
}
