//! The dateline with which an agency story opens: `VIENNA, Sept. 7 (AP) --`.

use crate::calendar::{DateOrder, Zone};
use crate::language::english::furniture::is_agency;
use crate::span::Span;

use crate::document::stamp::{self, Stated};

/// A dateline is no longer than this, in bytes.
const LONGEST: usize = 120;
/// An agency's name has no more words than this.
const AGENCY_WORDS: usize = 4;

/// The dateline of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Dateline {
    /// From the start of the paragraph to behind the dash, in bytes of the paragraph.
    pub span: Span,
    /// The agency's name, without brackets.
    pub agency: Option<Span>,
    /// The day, where one is stated.
    pub day: Option<Stated>,
}

/// The dateline with which a paragraph opens.
pub(in crate::document) fn dateline(
    paragraph: &str,
    zone: Option<Zone>,
    order: DateOrder,
) -> Option<Dateline> {
    let window = paragraph.get(..paragraph.floor_char_boundary(LONGEST))?.lines().next()?;
    let dash = dash(window).and_then(|(at, end)| read(window.get(..at)?.trim_end(), end, true, zone, order));
    dash.or_else(|| {
        let end = window.find(')')? + 1;
        read(window.get(..end)?, end, false, zone, order)
    })
}

/// Where the words of a paragraph begin: behind its dateline and the blanks after it, in bytes. "NATO -- which had no part in
/// it -- left" has no dateline: a small letter goes on with what stands before it, unless an agency is named.
///
/// ```
/// use dateline::document::behind_dateline;
/// assert_eq!(behind_dateline("VIENNA, Sept. 7 (AP) -- Talks failed."), 24);
/// assert_eq!(behind_dateline("Talks failed."), 0);
/// assert_eq!(behind_dateline("NATO -- which had no part in it -- left."), 0);
/// ```
#[must_use]
pub fn behind_dateline(paragraph: &str) -> usize {
    let Some(dateline) = dateline(paragraph, None, DateOrder::default()) else { return 0 };
    let rest = paragraph.get(dateline.span.end..).unwrap_or_default().trim_start();
    let goes_on = dateline.agency.is_none() && rest.starts_with(char::is_lowercase);
    if goes_on { 0 } else { paragraph.len() - rest.len() }
}

/// Reads what stands before the dash. Without one, the agency must be known by name.
fn read(head: &str, end: usize, dashed: bool, zone: Option<Zone>, order: DateOrder) -> Option<Dateline> {
    let (places, agency) = match bracketed(head) {
        Some((before, name)) => (before, Some(name)),
        None => (head, None),
    };
    let (places, day) = dated(places, zone, order);
    let place = places.trim_matches([' ', ',', '.']);
    let known = agency.is_some_and(|agency| is_agency(agency.of(head)));
    let fits = match (agency, place) {
        (Some(_), "") => known || day.is_some(),
        (Some(_), place) => is_place(place) && (known || is_capitals(place) || place.split(' ').count() <= 4),
        (None, place) => is_place(place) && is_capitals(place),
    };
    (fits && (dashed || known)).then_some(Dateline { span: Span::new(0, end), agency, day })
}

/// Where the first dash of a line begins and ends. A single hyphen or an underscore counts where it stands apart.
fn dash(line: &str) -> Option<(usize, usize)> {
    let first_byte_of_dash = memchr::memchr3_iter(b'-', b'_', 0xE2, line.as_bytes());
    first_byte_of_dash.into_iter().find_map(|at| {
        let (before, rest) = line.split_at_checked(at)?;
        let sign = rest.chars().next()?;
        let after = rest.get(sign.len_utf8()..)?;
        let blank_before = before.chars().next_back().is_none_or(char::is_whitespace);
        let apart = blank_before && (after.is_empty() || after.starts_with(char::is_whitespace));
        match sign {
            '—' | '–' => Some((at, at + sign.len_utf8())),
            '-' if after.starts_with('-') => Some((at, line.len() - after.trim_start_matches('-').len())),
            '-' | '_' if apart => Some((at, at + 1)),
            _ => None,
        }
    })
}

/// What stands before the last bracket, and the name in it, where the head ends with one.
fn bracketed(head: &str) -> Option<(&str, Span)> {
    let inner = head.strip_suffix(')')?;
    let (before, name) = inner.rsplit_once('(')?;
    let named = name.starts_with(char::is_uppercase) || is_agency(name);
    let short = (1..=AGENCY_WORDS).contains(&name.split(' ').count());
    (named && short).then(|| (before.trim_end(), Span::new(before.len() + 1, inner.len())))
}

/// The places before the day, and the day: `LONDON, Sept 7`.
fn dated(head: &str, zone: Option<Zone>, order: DateOrder) -> (&str, Option<Stated>) {
    let head = head.trim_end_matches([' ', ',']);
    let commas = head.char_indices().filter(|&(_, sign)| sign == ',').map(|(at, _)| (at, at + 1));
    let starts = std::iter::once((0, 0)).chain(commas);
    for (before, after) in starts {
        let (Some(places), Some(tail)) = (head.get(..before), head.get(after..)) else { continue };
        if let Some(day) = stamp::parse(tail, zone, order) {
            return (places, Some(day));
        }
    }
    (head, None)
}

/// Whether the words can name a place: letters alone, each word with a capital but for the small joining ones.
fn is_place(text: &str) -> bool {
    let mut words = text.split([' ', ',', '/']).filter(|word| !word.is_empty()).peekable();
    let letters = |sign: char| sign.is_alphabetic() || matches!(sign, '.' | '\'' | '’' | '-');
    words.peek().is_some_and(|word| word.starts_with(char::is_uppercase))
        && text.split(' ').count() <= 8
        && words.all(|word| {
            word.chars().all(letters)
                && (word.starts_with(char::is_uppercase)
                    || matches!(
                        word,
                        "and"
                            | "of"
                            | "the"
                            | "de"
                            | "la"
                            | "el"
                            | "al"
                            | "near"
                            | "in"
                            | "on"
                            | "du"
                            | "am"
                            | "upon"
                    ))
        })
}

/// Whether the first place is written in capitals, as agencies do: `NAIROBI, Kenya`.
fn is_capitals(place: &str) -> bool {
    let first = place.split(',').next().unwrap_or(place);
    first.chars().filter(|sign| sign.is_alphabetic()).count() >= 3 && !first.chars().any(char::is_lowercase)
}
