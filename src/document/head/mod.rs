//! What the head of a text states of it: title, byline, stamps, dateline. Only the head is read, so that a long text
//! costs no more than a short one.

mod address;

pub(super) use address::{day_in_path, day_in_url};

use crate::calendar::{DateOrder, Zone};

use super::BlockKind;
use super::front_matter;
use super::layout;
use super::line::{Header, byline, byline_under_headline, dateline, header, signs};
use super::options::Format;
use super::stamp::Stated;
use crate::span::Span;

/// The head of a text ends at the first line of prose of this length, in bytes…
const PROSE: usize = 120;
/// …and at the latest here.
const LONGEST: usize = 4096;
/// Titles, stamps and bylines are no longer than this, in bytes.
const LONGEST_TOLD: usize = 200;

/// What the head of a text states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub title: Option<String>,
    pub byline: Option<String>,
    pub header: Header,
    pub agency: Option<String>,
    pub dateline_day: Option<Stated>,
}

/// Reads the head of a text.
pub(super) fn head(text: &str, format: Format, zone: Option<Zone>, order: DateOrder) -> Head {
    let text = text.get(..end(text)).unwrap_or(text);
    if format == Format::Text && is_paragraph(text) && dateline(text.trim(), zone, order).is_none() {
        debug_assert_eq!(typed(text, format, zone, order), Head::default(), "{text:?}");
        return Head::default();
    }
    typed(text, format, zone, order)
}

/// The stretches at the head of a text that state its dates and tell nothing: front matter, and header lines with a label. A
/// date alone on its line may head a part of the story.
pub(super) fn stamps(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = front_matter::span(text).into_iter().collect();
    let mut at = found.first().map_or(0, |span| span.end);
    let head = text.get(at..end(text)).unwrap_or_default();
    for line in head.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty()
            && header(words, None, DateOrder::default()).is_some_and(|header| header.labelled)
        {
            found.push(Span::new(at, at + line.len()));
        }
        at += line.len();
    }
    found
}

/// Whether the head is one paragraph of the story, too long for a title, a stamp or a byline: nothing but a dateline is told
/// there, and it need not be typed to know that.
fn is_paragraph(text: &str) -> bool {
    let words = text.trim();
    words.len() > LONGEST_TOLD
        && words.starts_with(char::is_alphanumeric)
        && memchr::memchr(b'\n', words.as_bytes()).is_none()
        && !signs(words)
}

/// What the lines of a head state, each according to its kind.
fn typed(text: &str, format: Format, zone: Option<Zone>, order: DateOrder) -> Head {
    let mut head = Head::default();
    for (piece, kind) in layout::typed(text, format) {
        let words = piece.words.trim();
        match kind {
            BlockKind::Headline if head.title.is_none() => head.title = Some(one_line(words)),
            BlockKind::Metadata | BlockKind::Byline => {
                if let Some(stamps) = header(words, zone, order) {
                    head.header.published = head.header.published.or(stamps.published);
                    head.header.updated = head.header.updated.or(stamps.updated);
                }
                if kind == BlockKind::Byline && head.byline.is_none() {
                    head.byline = names(words);
                }
            }
            BlockKind::Body | BlockKind::Dateline => {
                if let Some(found) = dateline(words, zone, order) {
                    head.agency =
                        found.agency.and_then(|span| words.get(span.start..span.end)).map(str::to_owned);
                    head.dateline_day = found.day;
                }
                if kind == BlockKind::Body || head.agency.is_some() {
                    break;
                }
            }
            _ => {}
        }
    }
    head
}

/// Where the head ends: behind the first line of prose.
fn end(text: &str) -> usize {
    let mut at = front_matter::span(text).map_or(0, |span| span.end);
    let limit = at + LONGEST;
    while at < limit {
        let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { break };
        let length = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        let line = rest.get(..length).unwrap_or(rest);
        at += length;
        if line.len() >= PROSE && line.trim_end().ends_with(['.', '!', '?', '"', '”', '\'']) {
            break;
        }
    }
    at
}

/// The names in a byline, without its label and without the stamp that may follow.
fn names(line: &str) -> Option<String> {
    let line = line.trim_matches(['*', '_', '(', ')', ' ']);
    let line = match line.split_once(": ") {
        Some((label, names)) if label.bytes().all(|byte| byte.is_ascii_alphabetic()) => names,
        _ => line,
    };
    let names = byline(line).or_else(|| byline_under_headline(line)).unwrap_or(line);
    let names = names.split(['|', '•', '·', ';']).next().unwrap_or(names);
    let names = names.trim_start_matches("By ").trim_matches([' ', ',', '-', '–', '—']);
    (!names.is_empty()).then(|| one_line(names))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}
