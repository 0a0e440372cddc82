//! Ranges: two mentions with "to", "until" or a dash between them.

use super::{Kind, Mention, pair};

/// Marks the first mention of each range with the index of the second: "from Monday to Thursday", "Sept. 5-6",
/// "between 2001 and 2009".
pub(super) fn link(text: &str, mentions: &mut [Mention]) {
    for index in 1..mentions.len() {
        let (before, behind) = mentions.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first_mut()) else { continue };
        if !matches!((first.kind, second.kind), (Kind::Date, Kind::Date) | (Kind::Time, Kind::Time)) {
            continue;
        }
        let between = &text[first.span.end..second.span.start];
        let before = &text[..first.span.start];
        let led = |word: &str| {
            let words = before.trim_end();
            words.len() >= word.len()
                && words.is_char_boundary(words.len() - word.len())
                && words[words.len() - word.len()..].eq_ignore_ascii_case(word)
        };
        let linked = match between.trim() {
            "-" | "/" | "\u{2013}" | "\u{2014}" | "--" | "until" | "till" | "through" => true,
            "to" => led("from") || first.rule == second.rule,
            "and" => led("between"),
            _ => false,
        };
        if !linked {
            continue;
        }
        pair::settle(first, second);
        if first.period.zip(second.period).is_some_and(|(from, to)| from.earliest.day <= to.latest.day) {
            first.range_to = Some(index);
        }
    }
}
