//! Which documents are editions of one article: the same guid, told by their metadata, else the same address, else the same outlet and
//! mostly the same sentences.
//!
//! ```
//! use dateline::{align::editions, document::from_text};
//! let texts = ["The council met late. Rain fell in the hills. No one was hurt.", "An unrelated story. It is short."];
//! let [a, b, c] = [("a", texts[0]), ("b", texts[1]), ("c", texts[0])].map(|(id, text)| from_text(id, text));
//! let found = editions(&[&a, &b, &c]);
//! assert_eq!(found.articles, [vec![0, 2], vec![1]]);
//! assert_eq!(found.notes, ["a and c are editions of one article: mostly the same sentences."]);
//! ```

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::{Groups, align};
use crate::document::{BlockKind, Document};

/// A sentence that more documents of an outlet share is a formula of the house and tells nothing.
const FORMULA: usize = 32;
/// Candidates that share at least this part of the shorter one's sentences are looked at sentence by sentence.
const WORTH_A_LOOK: f64 = 0.2;
/// So many candidates at most are looked at so for each document.
const LOOKS: usize = 3;

/// More names than these are not listed one by one.
const MANY: usize = 12;

/// Which documents are editions of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editions {
    /// Each article's documents as indices, oldest edition first; every document stands in exactly one article. Articles
    /// stand in the order of their first document.
    pub articles: Vec<Vec<usize>>,
    /// What was decided and why: short, whole sentences.
    pub notes: Vec<String>,
}

/// Why documents are editions of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    Guid,
    Told,
    Address,
    Sentences,
}

impl Reason {
    const fn words(self) -> &'static str {
        match self {
            Self::Guid => "the same guid",
            Self::Told => "their metadata says so",
            Self::Address => "the same address",
            Self::Sentences => "mostly the same sentences",
        }
    }
}

/// Groups documents into articles: the same guid, told by metadata, else the same address, else the same outlet and mostly the same
/// sentences. Of documents without an outlet those of one directory count as of one. Oldest first by `edition` where all
/// state one, then by `updated` else `published`, then by the day of access, then by id; numbers in names by their size.
#[must_use]
pub fn editions(documents: &[&Document]) -> Editions {
    // In an order of their own, so that the order in which documents were named changes nothing.
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by(|&one, &other| {
        let (a, b) = (documents[one], documents[other]);
        a.id.cmp(&b.id).then_with(|| a.path.cmp(&b.path)).then_with(|| a.text.cmp(&b.text))
    });
    let ordered: Vec<&Document> = order.iter().map(|&index| documents[index]).collect();
    let Editions { mut articles, notes } = in_order(&ordered);
    for index in articles.iter_mut().flatten() {
        *index = order[*index];
    }
    articles.sort_by_key(|article| article.iter().min().copied());
    Editions { articles, notes }
}

fn in_order(documents: &[&Document]) -> Editions {
    let mut groups = Joined::new(documents.len());
    by_guid(documents, &mut groups);
    let told = by_metadata(documents, &mut groups);
    by_address(documents, &told, &mut groups);
    by_sentences(documents, &told, &mut groups);

    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..documents.len() {
        members.entry(groups.root(index)).or_default().push(index);
    }
    let mut articles: Vec<Vec<usize>> = members.into_values().collect();
    let mut notes = Vec::new();
    for article in &mut articles {
        let reason = article.iter().filter_map(|&index| groups.reasons[index]).min();
        sort(documents, article);
        if let ([_, _, ..], Some(reason)) = (&article[..], reason) {
            let names: Vec<&str> = article.iter().map(|&index| documents[index].id.as_str()).collect();
            notes.push(format!("{} are editions of one article: {}.", listed(&names), reason.words()));
        }
    }
    Editions { articles, notes }
}

/// Documents joined into articles, each for a reason.
struct Joined {
    groups: Groups,
    reasons: Vec<Option<Reason>>,
}

impl Joined {
    fn new(count: usize) -> Self {
        Self { groups: Groups::new(count), reasons: vec![None; count] }
    }

    fn root(&mut self, index: usize) -> usize {
        self.groups.first(index)
    }

    fn join(&mut self, one: usize, other: usize, reason: Reason) {
        self.groups.join(one, other);
        for index in [one, other] {
            self.reasons[index] = self.reasons[index].map_or(Some(reason), |known| Some(known.min(reason)));
        }
    }
}

/// Joins the versions of an item, which share its guid.
fn by_guid(documents: &[&Document], groups: &mut Joined) {
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, document) in documents.iter().enumerate() {
        let Some(guid) = document.guid.as_deref() else { continue };
        let known = *first.entry(guid).or_insert(index);
        if known != index {
            groups.join(known, index, Reason::Guid);
        }
    }
}

/// Joins the documents of a source that states an edition for each, all different. Says which documents these are. The
/// version of an item with a guid says nothing of other items.
fn by_metadata(documents: &[&Document], groups: &mut Joined) -> Vec<bool> {
    let mut told = vec![false; documents.len()];
    let mut sources: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        let versioned = document.guid.is_some();
        if let (Some(source), Some(_), false) = (&document.source, &document.edition, versioned) {
            sources.entry(folded(source)).or_default().push(index);
        }
    }
    for members in sources.into_values() {
        let names: FxHashSet<&str> =
            members.iter().filter_map(|&index| documents[index].edition.as_deref()).collect();
        // An outlet that numbers the editions of many articles tells nothing by the number alone.
        if members.len() > 1 && names.len() == members.len() {
            for &index in &members {
                told[index] = true;
                groups.join(members[0], index, Reason::Told);
            }
        }
    }
    told
}

fn by_address(documents: &[&Document], told: &[bool], groups: &mut Joined) {
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    for (index, document) in documents.iter().enumerate() {
        let Some(address) = document.url.as_deref().and_then(canonical).filter(|_| !told[index]) else {
            continue;
        };
        let known = *first.entry(address).or_insert(index);
        if known != index {
            groups.join(known, index, Reason::Address);
        }
    }
}

/// An address without scheme, "www.", fragment, closing slash, and what of the query tells only how a reader came; `None` for
/// the front page of a host.
fn canonical(url: &str) -> Option<String> {
    let url = url.split('#').next().unwrap_or(url).trim();
    let (rest, query) = url.split_once('?').unwrap_or((url, ""));
    let rest = rest.split_once("://").map_or(rest, |(_, rest)| rest).trim_end_matches('/');
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !tracks(part)).collect();
    if path.is_empty() && query.is_empty() {
        return None;
    }
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let sign = if query.is_empty() { "" } else { "?" };
    Some(format!("{host}/{path}{sign}{}", query.join("&")))
}

/// Whether a part of a query tells how a reader came to the page, and not which page it is.
fn tracks(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or(part).to_ascii_lowercase();
    let begins = |start: &&str| name.starts_with(*start);
    TRACKERS.contains(&name.as_str()) || TRACKING.iter().any(begins)
}

/// Names that newsletters, networks and advertisers add to addresses.
const TRACKERS: [&str; 20] = [
    "_ga", "amp", "cmp", "cmpid", "dclid", "fbclid", "gclid", "gclsrc", "igshid", "ito", "mc_cid", "mc_eid",
    "msclkid", "ref", "ref_src", "s_cid", "smid", "smtyp", "xtor", "yclid",
];
/// How such names begin.
const TRACKING: [&str; 4] = ["utm_", "at_", "ns_", "pk_"];

fn by_sentences(documents: &[&Document], told: &[bool], groups: &mut Joined) {
    let mut outlets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate().filter(|(index, _)| !told[*index]) {
        let directory = document.path.rsplit_once(['/', '\\']).map_or("", |(directory, _)| directory);
        let outlet = document.source.as_ref().map_or(format!("\0{directory}"), |source| folded(source));
        outlets.entry(outlet).or_default().push(index);
    }
    let outlets: Vec<Vec<usize>> = outlets.into_values().filter(|members| members.len() > 1).collect();
    let roots: Vec<usize> = (0..documents.len()).map(|index| groups.root(index)).collect();
    let pairs = outlets.par_iter().with_max_len(1).flat_map_iter(|members| alike(documents, members, &roots));
    for [one, other] in pairs.collect::<Vec<_>>() {
        groups.join(one, other, Reason::Sentences);
    }
}

/// Pairs of documents of one outlet of which each shares most sentences of the shorter one; documents with the same root are
/// known to belong together.
fn alike(documents: &[&Document], members: &[usize], roots: &[usize]) -> Vec<[usize; 2]> {
    let mut groups = known_among(members, roots);
    let hashes: Vec<Vec<u64>> = members.par_iter().map(|&index| hashes(documents[index])).collect();
    let mut holders: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (member, hashes) in hashes.iter().enumerate() {
        for &hash in hashes {
            let holders = holders.entry(hash).or_default();
            if holders.len() <= FORMULA {
                holders.push(member);
            }
        }
    }
    let mut pairs = Vec::new();
    for (member, own) in hashes.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for hash in own {
            let others = holders.get(hash).filter(|holders| holders.len() <= FORMULA);
            for &other in others.into_iter().flatten().filter(|&&other| other < member) {
                *shared.entry(other).or_default() += 1;
            }
        }
        let share =
            |other: usize, count: usize| count as f64 / own.len().min(hashes[other].len()).max(1) as f64;
        let mut candidates: Vec<(usize, f64)> =
            shared.into_iter().map(|(other, count)| (other, share(other, count))).collect();
        candidates.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut looks = LOOKS;
        for (other, share) in candidates {
            let (one, two) = (members[other], members[member]);
            if groups.first(other) == groups.first(member) || are_told_apart(documents[one], documents[two]) {
                continue;
            }
            let close = share > 0.5
                || (share >= WORTH_A_LOOK && looks > 0 && {
                    looks -= 1;
                    nearly(documents[one], documents[two]) > 0.5
                });
            if close {
                groups.join(other, member);
                pairs.push([one, two]);
            }
        }
    }
    pairs
}

/// The groups in which some documents stand already, by their places among these documents.
fn known_among(members: &[usize], roots: &[usize]) -> Groups {
    let mut groups = Groups::new(members.len());
    let mut first: FxHashMap<usize, usize> = FxHashMap::default();
    for (place, &index) in members.iter().enumerate() {
        let known = *first.entry(roots[index]).or_insert(place);
        if known != place {
            groups.join(known, place);
        }
    }
    groups
}

/// Whether two documents state that they are of two articles, as the pages of a wiki do: each has a guid and an address of
/// its own.
fn are_told_apart(one: &Document, other: &Document) -> bool {
    let differ =
        |one: Option<&str>, other: Option<&str>| one.zip(other).is_some_and(|(one, other)| one != other);
    let address = |document: &Document| document.url.as_deref().and_then(canonical);
    differ(one.guid.as_deref(), other.guid.as_deref())
        && differ(address(one).as_deref(), address(other).as_deref())
}

/// The sentences of the story proper.
fn story(document: &Document) -> Vec<&str> {
    let blocks = document.blocks();
    let told = |block: usize| {
        let kind = blocks.get(block).map_or(BlockKind::Body, |block| block.kind);
        matches!(kind, BlockKind::Headline | BlockKind::Highlight | BlockKind::Body | BlockKind::Entry)
    };
    let sentences = document.sentences().iter().filter(|sentence| told(sentence.block));
    sentences.filter_map(|sentence| document.text.get(sentence.span.start..sentence.span.end)).collect()
}

/// Hashes of the sentences, each once.
fn hashes(document: &Document) -> Vec<u64> {
    let mut all: Vec<u64> = story(document)
        .into_iter()
        .map(|sentence| {
            let mut hasher = FxHasher::default();
            sentence.split_whitespace().for_each(|word| hasher.write(word.as_bytes()));
            hasher.finish()
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The share of the shorter one's sentences that the other has too, nearly alike ones counted.
fn nearly(one: &Document, other: &Document) -> f64 {
    let (one, other) = (story(one), story(other));
    let linked =
        align(&one, &other).links.iter().filter(|link| !link.old.is_empty() && !link.new.is_empty()).count();
    linked as f64 / one.len().min(other.len()).max(1) as f64
}

fn sort(documents: &[&Document], article: &mut [usize]) {
    let all_stated = article.iter().all(|&index| documents[index].edition.is_some());
    let day = |document: &Document| document.updated.or(document.published).map(|stamp| stamp.order());
    article.sort_by(|&one, &other| {
        let (a, b) = (documents[one], documents[other]);
        let stated = match (&a.edition, &b.edition) {
            (Some(one), Some(other)) if all_stated => natural(one, other),
            _ => Ordering::Equal,
        };
        let dated = match (day(a), day(b)) {
            (Some(one), Some(other)) => one.cmp(&other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        };
        stated
            .then(dated)
            .then_with(|| a.accessed.cmp(&b.accessed))
            .then_with(|| natural(&a.id, &b.id))
            .then(one.cmp(&other))
    });
}

/// Names in the order in which people count: runs of digits by their number, the rest by its letters.
fn natural(one: &str, other: &str) -> Ordering {
    let pieces = |name: &str| -> Vec<(bool, String)> {
        let chars: Vec<char> = name.chars().collect();
        chars
            .chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit())
            .map(|run| {
                let text: String = run.iter().collect();
                (run.first().is_some_and(char::is_ascii_digit), text)
            })
            .collect()
    };
    let (one_pieces, other_pieces) = (pieces(one), pieces(other));
    for ((a_number, a), (b_number, b)) in one_pieces.iter().zip(&other_pieces) {
        let order = if *a_number && *b_number {
            let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
            a.len().cmp(&b.len()).then_with(|| a.cmp(b))
        } else {
            a.cmp(b)
        };
        if order.is_ne() {
            return order;
        }
    }
    one_pieces.len().cmp(&other_pieces.len()).then_with(|| one.cmp(other))
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Names in a sentence; of very many the first and the last.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, second, third, between @ .., last] if names.len() > MANY => {
            format!("{first}, {second}, {third}, {} more and {last}", between.len())
        }
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[track_caller]
    fn check(url: &str, expected: Option<&str>) {
        assert_eq!(canonical(url).as_deref(), expected, "{url}");
    }

    #[test]
    fn an_address_is_what_tells_the_page() {
        check("https://www.Post.example/a/b/", Some("post.example/a/b"));
        check("http://post.example/a?utm_source=x&fbclid=1#top", Some("post.example/a"));
        check("https://post.example/?id=5", Some("post.example/?id=5"));
        check("https://post.example/article?id=5&utm_medium=mail", Some("post.example/article?id=5"));
        check("https://post.example/", None);
        check("https://post.example/?utm_source=x", None);
        check("", None);
    }
}
