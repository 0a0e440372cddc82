//! What the class, id and other names of an element say of it: names that news sites have in common, and none of a single
//! site. A name is cut into its words, so that "article__shareTools" has "article", "share" and "tools".

use super::tag::{Attribute, Tag};
use super::tree::{Node, Tree};

/// What the names of an element say it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// Something beside the story: sharing, related links, advertising, a newsletter.
    pub furniture: bool,
    /// The same for certain, however much of it there is.
    pub strong: bool,
    /// What readers wrote.
    pub comments: bool,
    /// The story, or the body of it.
    pub story: bool,
    /// The words under a picture.
    pub caption: bool,
    /// Who wrote it.
    pub byline: bool,
    /// The main points above the story.
    pub highlights: bool,
    /// What an earlier edition had wrong.
    pub correction: bool,
    /// A note of the editors.
    pub note: bool,
    /// An entry of a live blog.
    pub entry: bool,
    /// A date.
    pub date: bool,
    /// Nobody sees it.
    pub hidden: bool,
}

impl Named {
    /// Reads the names of an element.
    pub fn of(tree: &Tree, node: &Node, tag: Tag) -> Self {
        let mut named = Self { hidden: is_hidden(tree, node), ..Self::default() };
        let role = tree.attribute(node, Attribute::Role).unwrap_or_default();
        named.furniture = matches!(
            role,
            "navigation"
                | "banner"
                | "contentinfo"
                | "search"
                | "complementary"
                | "dialog"
                | "alertdialog"
                | "menu"
                | "menubar"
                | "toolbar"
                | "tablist"
        );
        let itemprop = tree.attribute(node, Attribute::ItemProp).unwrap_or_default();
        named.story = itemprop.split_ascii_whitespace().any(|name| name == "articleBody");
        named.caption = matches!(tag, Tag::Figcaption) || itemprop == "caption";
        named.comments = itemprop == "comment";
        named.entry = itemprop == "liveBlogUpdate";
        named.byline = itemprop == "author";
        for attribute in [Attribute::Class, Attribute::Id, Attribute::DataTestId] {
            if let Some(names) = tree.attribute(node, attribute) {
                named.read(names);
            }
        }
        // A quotation, a post of a social network among them, is part of the story, whatever network it names.
        named.furniture &= tag != Tag::Blockquote;
        named
    }

    fn read(&mut self, names: &str) {
        for name in names.split_ascii_whitespace().take(MOST_NAMES) {
            // WordPress and its like name what a post is about, not what it is.
            if ABOUT.iter().any(|opening| name.starts_with(opening)) {
                continue;
            }
            // "field-label-hidden" hides the label, not the field.
            self.hidden |= HIDDEN.binary_search(&name).is_ok();
            let mut before: Option<&str> = None;
            let mut folded = String::new();
            let cuts = words(name, &mut folded);
            for &(start, end) in &cuts {
                let Some(word) = folded.get(start..end) else { continue };
                // "content-with-sidebar" is no sidebar, and "has-section-nav" no navigation.
                if matches!(word, "with" | "has" | "no" | "without" | "not" | "is") {
                    break;
                }
                self.word(word, before);
                before = Some(word);
            }
        }
    }

    fn word(&mut self, word: &str, before: Option<&str>) {
        let is = |list: &[&str]| list.binary_search(&word).is_ok();
        self.furniture |= is(FURNITURE);
        self.comments |= is(COMMENTS) || word == "commentmetadata";
        self.caption |= is(CAPTION);
        self.byline |= is(BYLINE);
        self.date |= is(DATE);
        self.correction |= is(CORRECTION);
        self.highlights |= is(HIGHLIGHTS);
        self.strong |= is(STRONG);
        if let Some(before) = before {
            let pair = |list: &[(&str, &str)]| list.contains(&(before, word));
            self.story |= pair(STORY);
            self.furniture |= pair(FURNITURE_PAIRS);
            self.highlights |= pair(HIGHLIGHT_PAIRS);
            self.entry |= pair(ENTRY);
            self.note |= pair(NOTE);
            self.date |=
                matches!(before, "article" | "entry" | "post" | "story") && matches!(word, "info" | "meta");
        }
    }
}

/// How the names of a post's subjects begin.
const ABOUT: &[&str] = &["tag-", "category-", "cat-", "topic-"];

/// More names of one element are not read.
const MOST_NAMES: usize = 40;

/// Where the words of a name stand in its folded form: "shareTools", "share-tools" and "share_tools" have two.
fn words(name: &str, folded: &mut String) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let (mut start, mut lower) = (0, false);
    for byte in name.bytes().take(200) {
        let cut = !byte.is_ascii_alphabetic() || byte.is_ascii_uppercase() && lower;
        if cut && folded.len() > start {
            cuts.push((start, folded.len()));
            start = folded.len();
        }
        if byte.is_ascii_alphabetic() {
            folded.push(char::from(byte.to_ascii_lowercase()));
        }
        lower = byte.is_ascii_lowercase();
    }
    if folded.len() > start {
        cuts.push((start, folded.len()));
    }
    cuts
}

fn is_hidden(tree: &Tree, node: &Node) -> bool {
    if tree.attribute(node, Attribute::Hidden).is_some() {
        return true;
    }
    let Some(style) = tree.attribute(node, Attribute::Style) else { return false };
    style.split(';').take(40).any(|rule| {
        let Some((name, value)) = rule.split_once(':') else { return false };
        let (name, value) = (name.trim(), value.trim());
        name.eq_ignore_ascii_case("display") && value.to_ascii_lowercase().starts_with("none")
            || name.eq_ignore_ascii_case("visibility") && value.to_ascii_lowercase().starts_with("hidden")
    })
}

/// Sorted.
#[rustfmt::skip]
static FURNITURE: &[&str] = &[
    "ad", "addthis", "ads", "adsense", "advert", "advertisement", "advertising", "advertisment", "adwrapper", "breadcrumb",
    "breadcrumbs", "byline", "carousel", "consent", "contentinfo", "cookie", "cookies", "copyright", "cta", "dfp", "donate", "donation",
    "facebook", "footer", "footnav", "gdpr", "login", "masthead", "menu", "modal", "mostpopular", "mostread", "nav",
    "navbar", "navigation", "newsletter", "newsletters", "noprint", "outbrain", "pager", "pagination", "partner",
    "popular", "popup", "print", "promo", "promos", "promoted", "rating", "recirc", "recirculation", "recommend", "recommendation",
    "recommendations", "recommended", "relacionadas", "relacionados", "related", "relatedposts", "screenreader", "share", "sharebar", "sharedaddy",
    "sharing", "shop", "sidebar", "signup", "skip", "sociable", "social", "sponsor", "sponsored", "sponsors", "subnav",
    "subscribe", "subscription", "syndication", "tablist", "taboola", "tagcloud", "tags", "teaser", "teasers", "toc", "toolbar", "tools",
    "trending", "twitter", "upsell", "viral", "whatsapp", "widgets", "wpcnt", "yarpp",
];

/// Two words of a name that say it together.
static FURNITURE_PAIRS: &[(&str, &str)] = &[
    ("about", "author"),
    ("article", "links"),
    ("author", "bio"),
    ("author", "box"),
    ("author", "info"),
    ("back", "top"),
    ("bread", "crumb"),
    ("entry", "footer"),
    ("entry", "meta"),
    ("further", "reading"),
    ("gallery", "thumbs"),
    ("inline", "links"),
    ("latest", "news"),
    ("mailing", "list"),
    ("more", "articles"),
    ("more", "from"),
    ("more", "news"),
    ("more", "on"),
    ("more", "stories"),
    ("most", "popular"),
    ("most", "read"),
    ("must", "read"),
    ("next", "article"),
    ("next", "post"),
    ("post", "footer"),
    ("post", "meta"),
    ("post", "nav"),
    ("post", "tags"),
    ("pull", "quote"),
    ("read", "also"),
    ("read", "more"),
    ("read", "next"),
    ("reading", "time"),
    ("screen", "reader"),
    ("see", "also"),
    ("sign", "up"),
    ("story", "links"),
    ("top", "stories"),
    ("up", "next"),
];

/// Sorted.
static COMMENTS: &[&str] = &[
    "comment",
    "commentlist",
    "comments",
    "commentssection",
    "discussion",
    "disqus",
    "livefyre",
    "replies",
    "respond",
];

/// Sorted.
static CAPTION: &[&str] = &["caption", "captions", "cutline", "figcaption", "legend"];

/// Sorted.
static BYLINE: &[&str] = &["author", "authors", "byline", "bylines", "contributors"];

/// Sorted.
static DATE: &[&str] = &[
    "date",
    "dateline",
    "dates",
    "datetime",
    "datum",
    "fecha",
    "postdate",
    "posted",
    "postinfo",
    "postmeta",
    "postmetadata",
    "pubdate",
    "published",
    "time",
    "timestamp",
];

/// Sorted.
static CORRECTION: &[&str] = &["clarification", "correction", "corrections"];

/// Sorted.
static HIGHLIGHTS: &[&str] = &["highlights", "keypoints", "takeaways"];

static HIGHLIGHT_PAIRS: &[(&str, &str)] =
    &[("key", "points"), ("key", "takeaways"), ("story", "highlights"), ("bullet", "points")];

static NOTE: &[(&str, &str)] = &[("editor", "note"), ("editors", "note"), ("article", "note")];

static ENTRY: &[(&str, &str)] =
    &[("live", "entry"), ("live", "post"), ("liveblog", "entry"), ("liveblog", "post"), ("live", "update")];

/// Sorted.
static HIDDEN: &[&str] = &[
    "d-none",
    "hidden",
    "hide",
    "invisible",
    "screen-reader-text",
    "sr-only",
    "u-hidden",
    "visually-hidden",
    "visuallyhidden",
];

/// Sorted; furniture for certain, however much of it there is.
static STRONG: &[&str] =
    &["breadcrumb", "breadcrumbs", "cookie", "cookies", "footer", "gdpr", "nav", "navigation", "newsletter"];

/// Two words of a name that say it holds the story.
static STORY: &[(&str, &str)] = &[
    ("article", "body"),
    ("article", "content"),
    ("article", "copy"),
    ("article", "main"),
    ("article", "text"),
    ("body", "content"),
    ("body", "copy"),
    ("body", "text"),
    ("content", "body"),
    ("entry", "content"),
    ("entry", "text"),
    ("news", "body"),
    ("news", "content"),
    ("news", "text"),
    ("page", "content"),
    ("post", "body"),
    ("post", "content"),
    ("post", "entry"),
    ("post", "text"),
    ("story", "body"),
    ("story", "content"),
    ("story", "text"),
    ("text", "content"),
];

#[cfg(test)]
mod tests {
    use super::{BYLINE, CAPTION, COMMENTS, CORRECTION, DATE, FURNITURE, HIDDEN, HIGHLIGHTS, STRONG, words};

    #[test]
    fn tables_are_sorted() {
        for table in [BYLINE, CAPTION, COMMENTS, CORRECTION, FURNITURE, HIDDEN, HIGHLIGHTS, STRONG, DATE] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn names_are_cut_into_words() {
        for name in ["share-tools", "share__tools", "shareTools", "Share1Tools"] {
            let mut folded = String::new();
            let cuts = words(name, &mut folded);
            let parts: Vec<&str> = cuts.iter().map(|&(start, end)| &folded[start..end]).collect();
            assert_eq!(parts, ["share", "tools"], "{name}");
        }
    }
}
