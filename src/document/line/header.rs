//! The stamps of a header line: `Published 11:05 a.m. ET, Sat September 7, 2013 | Updated 9:33 p.m. ET`.

use crate::calendar::{DateOrder, Zone};
use crate::language::english::furniture::{DateLabel, date_label};
use crate::language::english::time::{Word, lookup};

use crate::document::stamp::{self, Stated};

/// Header lines are no longer than this, in bytes.
const LONGEST: usize = 200;

/// The stamps that a line states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document) struct Header {
    /// When it was published; of a stamp without a label the same is taken.
    pub published: Option<Stated>,
    /// When it was last updated.
    pub updated: Option<Stated>,
    /// Whether a label says what the stamps are.
    pub labelled: bool,
    /// Whether the line names who wrote it as well.
    pub names_author: bool,
}

/// Reads a line that holds stamps, with labels or alone; `None` where a part of it is neither.
pub(in crate::document) fn header(line: &str, zone: Option<Zone>, order: DateOrder) -> Option<Header> {
    if line.len() > LONGEST {
        return None;
    }
    let line =
        line.trim().trim_start_matches(['*', '_', '(', '[']).trim_end_matches(['*', '_', ')', ']', '.']);
    if !opens_header(line) {
        return None;
    }
    if is_ago(line) {
        return Some(Header { labelled: true, ..Header::default() });
    }
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        // "Updated two hours ago" is a header line too, though it states no day.
        let relative = line.ends_with(" ago") && date_label(line).is_some();
        return relative.then_some(Header { labelled: true, ..Header::default() });
    }
    // "March 6, 2014 / 11:21 AM / 5 years ago"
    let line = line
        .rsplit_once(" / ")
        .filter(|(_, last)| last.len() > 4 && last.to_ascii_lowercase().ends_with(" ago"))
        .map_or(line, |(exact, _)| exact);
    let exact = of_paper(line);
    if let Some(stated) = stamp::parse(exact, zone, order) {
        return Some(Header { published: Some(stated), ..Header::default() });
    }
    let mut header = Header::default();
    let mut bare = None;
    for part in parts(line).filter(|part| !is_reading_time(part)) {
        let (label, rest) = match date_label(part) {
            Some((end, label)) => (Some(label), part.get(end..)?),
            None => (None, part),
        };
        let text = rest.trim_matches(|sign: char| {
            sign.is_whitespace() || matches!(sign, ':' | '-' | '–' | '—' | ',' | '|')
        });
        header.labelled |= label.is_some();
        let Some(text) = after_author(text) else {
            header.names_author = true;
            continue;
        };
        let read = |text: &str| stamp::parse(text, zone, order);
        // "8 September 2013 Last updated at 10:12": the day stands before the label.
        let stated = read(text).or_else(|| read(&format!("{} {text}", bare.filter(|_| label.is_some())?)));
        // "Posted 7 September 2013 in News"
        let stated = stated.or_else(|| read(text.split_once(" in ").filter(|_| label.is_some())?.0));
        // "Published in the Harbour Post, September 7th, 2013"
        let stated = stated.or_else(|| read(text.strip_prefix("in ")?.split_once(", ")?.1));
        // "Updated - 7 September 2013 10:04 pm IST - SOLVIK"
        let stated = stated.or_else(|| read(text.rsplit_once(" - ").filter(|(_, place)| is_place(place))?.0));
        // "Updated 7:02 p.m." states no day either.
        let relative = label.is_some() && (text.is_empty() || text.ends_with(" ago") || is_clock(text))
            || bare.is_some() && is_place(text);
        let place = match label {
            Some(DateLabel::Updated) => &mut header.updated,
            _ => &mut header.published,
        };
        match stated {
            Some(stated) => {
                place.get_or_insert(stated);
                bare = bare.or(Some(text));
            }
            None if relative => {}
            None => return None,
        }
    }
    (header.published.is_some() || header.updated.is_some() || header.labelled).then_some(header)
}

/// "5 hours ago": when it was published, as the page told it on another day.
fn is_ago(line: &str) -> bool {
    let mut words = line.split(' ');
    let number =
        words.next().is_some_and(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
    let unit = words.next().map(|word| word.trim_end_matches('s'));
    let unit = unit
        .is_some_and(|unit| matches!(unit, "sec" | "second" | "min" | "minute" | "hour" | "day" | "week"));
    number && unit && words.eq(["ago"])
}

/// "2 min read".
fn is_reading_time(part: &str) -> bool {
    part.ends_with("min read") && part.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether a line is a time of the clock and nothing else, with its zone: "7:02 p.m. EDT", "21.40 GMT".
pub(in crate::document) fn is_clock(line: &str) -> bool {
    let line = line.strip_prefix("at ").unwrap_or(line);
    let mut words = line.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let zone =
        |word: &str| (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let half = |word: &str| matches!(word, "a" | "p" | "m" | "am" | "pm" | "AM" | "PM" | "A" | "P" | "M");
    let digits = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    line.len() <= 20
        && words.next().is_some_and(digits)
        && words.next().is_some_and(|minute| minute.len() == 2 && digits(minute))
        && words.all(|word| zone(word) || half(word))
}

/// The stamp alone of one that names its paper before it or its page behind it: "From the Post, June 14, 1974, Page 22".
fn of_paper(line: &str) -> &str {
    let line =
        line.rsplit_once(", Page ").filter(|(_, page)| page.len() <= 4).map_or(line, |(stamp, _)| stamp);
    let named = line.strip_prefix("From ").and_then(|line| line.split_once(", "));
    named.map_or(line, |(_, stamp)| stamp)
}

/// Where a magazine's writer wrote, beside the day: "Apr 7th 2018 | KARSHOLM".
fn is_place(text: &str) -> bool {
    text.len() <= 30 && text.chars().all(|sign| sign.is_uppercase() || sign == ' ')
}

/// Whether the first word may open a header line: a label, "By", or the first part of a stamp. Most lines do not.
fn opens_header(line: &str) -> bool {
    let end = line.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(line.len());
    let word = line.get(..end).unwrap_or_default();
    word.starts_with(|sign: char| sign.is_ascii_digit())
        || word.eq_ignore_ascii_case("by")
        || word.eq_ignore_ascii_case("the")
        || word == "From"
        || matches!(
            lookup(word),
            Some(
                Word::Month(_)
                    | Word::DoubtfulMonth(_)
                    | Word::Weekday(_)
                    | Word::DoubtfulWeekday(_)
                    | Word::Noon
                    | Word::Midnight
            )
        )
        || date_label(line).is_some()
}

/// The stamp behind "by Ann Author on"; the text itself where it names nobody, and `None` where nothing else follows.
fn after_author(text: &str) -> Option<&str> {
    let named = text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    if !named {
        return Some(text.split_once(" by ").map_or(text, |(stamp, _)| stamp));
    }
    let behind = |sign: &str| {
        text.split_once(sign)
            .map(|(_, behind)| behind)
            .filter(|behind| behind.bytes().any(|byte| byte.is_ascii_digit()))
    };
    behind(" on ").or_else(|| behind("  ")).or_else(|| behind(", "))
}

/// Cuts a line where a label begins, and at signs that part stamps from one another.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.split(['|', '•', '·', ';', '—']).flat_map(at_labels).map(str::trim).filter(|part| !part.is_empty())
}

/// Cuts before each capital word that opens a label: "Sept. 7, 2013 Updated Sept. 8, 2013".
fn at_labels(part: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut before = ' ';
    let mut end_of_label = date_label(part).map_or(0, |(length, _)| length);
    for (at, sign) in part.char_indices() {
        let apart = sign.is_uppercase() && !before.is_alphanumeric();
        let listed = sign.is_lowercase() && part.get(..at).is_some_and(|before| before.ends_with(", "));
        let begins = at >= end_of_label && at > 0 && (apart || listed);
        if let Some((length, _)) = part.get(at..).filter(|_| begins).and_then(date_label) {
            cuts.push(at);
            end_of_label = at + length;
        }
        before = sign;
    }
    let ends = cuts.iter().skip(1).copied().chain([part.len()]);
    cuts.iter().zip(ends).filter_map(|(&start, end)| part.get(start..end)).collect()
}
