//! Running heads and feet: lines that stand at the top or bottom of page after page. Pages are parted by form feeds, as
//! `pdftotext` writes them.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::span::Span;

/// So many lines at the top and at the bottom of a page are looked at.
const EDGE: usize = 2;
/// On as many pages a running line stands.
const PAGES: usize = 3;
/// Running lines are no longer than this, in bytes.
const LONGEST: usize = 120;

/// The places in `lines` of running heads and feet.
pub(super) fn running(text: &str, lines: &[Span]) -> FxHashSet<usize> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut first = 0;
    let mut feeds = memchr::memchr_iter(0x0C, text.as_bytes()).peekable();
    if feeds.peek().is_none() {
        return FxHashSet::default();
    }
    for (page, end) in feeds.chain([text.len()]).enumerate() {
        let count = lines.get(first..).unwrap_or_default().partition_point(|line| line.start < end);
        let inner = EDGE.min(count)..count.saturating_sub(EDGE).max(EDGE.min(count));
        let of_page = (0..count).filter(|at| !inner.contains(at)).map(|at| first + at);
        edges.extend(of_page.filter_map(|line| {
            let words = lines.get(line)?.of(text);
            (words.len() <= LONGEST).then(|| Edge { page, line, form: form(words) })
        }));
        first += count;
    }
    let mut pages: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for edge in &edges {
        let (count, last) = pages.entry(&edge.form).or_insert((0, usize::MAX));
        if *last != edge.page {
            (*count, *last) = (*count + 1, edge.page);
        }
    }
    let runs = |edge: &&Edge| {
        // A title that runs over the pages after it is still the title of the first.
        let title = edge.page == 0 && !edge.form.contains('#');
        !title && pages.get(edge.form.as_str()).is_some_and(|&(count, _)| count >= PAGES)
    };
    edges.iter().filter(runs).map(|edge| edge.line).collect()
}

/// A line at the edge of a page.
struct Edge {
    page: usize,
    line: usize,
    form: String,
}

/// What stays the same from page to page: the words without their numbers, in small letters.
fn form(words: &str) -> String {
    let mut form = String::with_capacity(words.len());
    for sign in words.chars() {
        let sign = match sign {
            _ if sign.is_ascii_digit() => '#',
            _ if sign.is_whitespace() => ' ',
            _ => sign.to_ascii_lowercase(),
        };
        if !(matches!(sign, '#' | ' ') && form.ends_with(sign)) {
            form.push(sign);
        }
    }
    form
}
