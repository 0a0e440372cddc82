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

/// A line holds no more numbers of which one may be that of the page.
const NUMBERS: usize = 4;

/// The places in `lines` of running heads and feet.
pub(super) fn running(text: &str, lines: &[Span]) -> FxHashSet<usize> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut first = 0;
    let mut feeds = memchr::memchr_iter(0x0C, text.as_bytes()).peekable();
    if feeds.peek().is_none() {
        return FxHashSet::default();
    }
    for (page, end) in feeds.chain([text.len()]).enumerate() {
        let of_page = lines.get(first..).unwrap_or_default();
        let of_page = of_page.get(..of_page.partition_point(|line| line.start < end)).unwrap_or_default();
        let count = of_page.len();
        let inner = EDGE.min(count)..count.saturating_sub(EDGE).max(EDGE.min(count));
        let at_edge = (0..count).filter(|at| !inner.contains(at) && !is_prose(text, of_page, *at));
        edges.extend(at_edge.filter_map(|at| {
            let words = of_page.get(at)?.of(text);
            (words.len() <= LONGEST).then(|| Edge { page, line: first + at, forms: forms(words, page) })
        }));
        first += count;
    }
    let mut pages: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for edge in &edges {
        for form in &edge.forms {
            let (count, last) = pages.entry(form).or_insert((0, usize::MAX));
            if *last != edge.page {
                (*count, *last) = (*count + 1, edge.page);
            }
        }
    }
    let runs = |edge: &&Edge| {
        // A title that runs over the pages after it is still the title of the first.
        let title = edge.line == 0 && edge.forms.len() == 1;
        let forms = edge.forms.iter().filter(|_| !title);
        forms.filter_map(|form| pages.get(form.as_str())).any(|&(count, _)| count >= PAGES)
    };
    edges.iter().filter(runs).map(|edge| edge.line).collect()
}

/// A line at the edge of a page.
struct Edge {
    page: usize,
    line: usize,
    forms: Vec<String>,
}

/// Whether a line of a page goes on in small letters from the line before, or on the next: a sentence that many pages
/// share is no head.
fn is_prose(text: &str, lines: &[Span], at: usize) -> bool {
    let goes_on = |next: usize| {
        let (Some(line), Some(after)) = (next.checked_sub(1).and_then(|at| lines.get(at)), lines.get(next))
        else {
            return false;
        };
        let gap = text.as_bytes().get(line.end..after.start).unwrap_or_default();
        let adjacent = gap.iter().filter(|&&byte| byte == b'\n').count() < 2;
        adjacent && after.of(text).starts_with(char::is_lowercase)
    };
    goes_on(at) || goes_on(at + 1)
}

/// What stays the same from page to page: all words of a line; and, for each of its numbers, all words with that number
/// counted from the page on which it stands, since it may be the number of the page.
fn forms(words: &str, page: usize) -> Vec<String> {
    let folded = folded(words);
    let mut forms = vec![folded.clone()];
    let mut at = 0;
    while forms.len() <= NUMBERS {
        let Some(start) = folded.bytes().skip(at).position(|byte| byte.is_ascii_digit()) else { break };
        let (head, rest) = folded.split_at(at + start);
        let (number, tail) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
        if let Ok(number) = number.parse::<i64>() {
            forms.push(format!("{head}#{}{tail}", number.wrapping_sub(page as i64)));
        }
        at = folded.len() - tail.len();
    }
    forms
}

/// The words in small letters, with single blanks.
fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().map(|sign| sign.to_ascii_lowercase()));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::running;
    use crate::document::layout::plain::line_spans;

    /// The running lines of pages of which each is made for its number.
    fn found(page: impl Fn(usize) -> String) -> Vec<String> {
        let text = (1..=4).map(page).collect::<Vec<String>>().join("\n\u{C}");
        let lines: Vec<_> = line_spans(&text, 0).collect();
        let mut places: Vec<usize> = running(&text, &lines).into_iter().collect();
        places.sort_unstable();
        places.iter().map(|&place| lines[place].of(&text).to_owned()).collect()
    }

    #[test]
    fn what_runs_over_the_pages_is_found() {
        let report = |page| format!("THE REPORT   3 May 2012\n\nText {}.\n\nPage {page} of 4\n", page * page);
        let expected = ["Page 1 of 4", "THE REPORT   3 May 2012", "Page 2 of 4", "THE REPORT   3 May 2012"];
        assert_eq!(found(report)[1..5], expected);
        assert_eq!(found(report).len(), 8);
        let titled = |page: usize| format!("The dam\n\nText {}.\n", page * page);
        assert_eq!(found(titled), ["The dam"; 3]);
    }

    #[test]
    fn sentences_are_no_heads() {
        let log = |page| {
            format!(
                "The board met on {} June 2011 and heard those\nwho live there.\n\nEnd {}.\n",
                page,
                page * page
            )
        };
        assert_eq!(found(log), <[&str; 0]>::default());
        let days = |page| format!("It met on {} June 2011.\n\nText {}.\n", page * page, page + page * page);
        assert_eq!(found(days), <[&str; 0]>::default());
    }
}
