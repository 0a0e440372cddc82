//! Whether the words beside a bare number make it an amount or the name of a thing: "a crowd of 1912", "it costs 1912",
//! "container 1912 is sealed".
//!
//! In: the text before the number and behind it. Out: whether it counts, measures or names, and is no year.

use crate::language::english::amounts::{bears_a_year, counts, is_quantity, labels_a_year};
use crate::language::english::lexicon::{Forms, Role, look_up};
use crate::language::english::time::lookup;

use super::credible::tail;

/// Whether a number that could be a year is an amount or a name.
pub(super) fn is_amount(left: &str, before: &str, rest: &str) -> bool {
    let alone = stands_alone(rest);
    alone && (of_a_quantity(left) || counts(before) || names_a_thing(before))
        || PHRASES.iter().any(|phrase| left.trim_end_matches(' ').ends_with(phrase))
        || of_a_count(left)
        || rest.starts_with(" each")
        || runs_to_an_amount(before, rest)
        || is_labelled(left, rest)
        || behind_a_code(left)
}

/// Phrases that lead to an amount.
const PHRASES: &[&str] = &[
    "at least",
    "at most",
    "as many as",
    "up to",
    "in front of",
    "sold for",
    "sells for",
    "bought for",
    "settled for",
];

/// Whether no noun follows that a year could describe: a mark, a small word or a finite verb.
fn stands_alone(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else { return !rest.starts_with(['-', '\'', '\u{2019}']) };
    let next = first_word(next);
    let word = look_up(next);
    next.is_empty() || word.role.is_small() || word.forms.any(Forms::PAST) && !word.forms.any(Forms::BASE)
}

/// "a crowd of 1912", "sales of 1912"; "the budget of 1912" is that year's.
fn of_a_quantity(left: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" of") else { return false };
    let noun = last_word(left);
    let before = last_word(left[..left.len() - noun.len()].trim_end_matches(' '));
    is_quantity(noun) && !before.eq_ignore_ascii_case("the")
}

/// "6612 of 1912 seeds".
fn of_a_count(left: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" of") else { return false };
    left.bytes().rev().take_while(u8::is_ascii_digit).count() > 2
}

/// "container 1912", "the scan of bed 1912": a noun in the singular, to which no verb's ending belongs.
fn names_a_thing(before: &str) -> bool {
    let small = before.len() > 2 && before.bytes().all(|byte| byte.is_ascii_lowercase());
    let word = look_up(before);
    small
        && word.role == Role::Content
        && word.forms == Forms::NONE
        && !before.ends_with('s')
        && lookup(before).is_none()
        && !bears_a_year(before)
}

/// "from 1912 to 4283": the other end is no year.
fn runs_to_an_amount(before: &str, rest: &str) -> bool {
    if !matches!(before, "from" | "From" | "between" | "Between") {
        return false;
    }
    let joined = [" to ", " and "].iter().find_map(|joint| rest.strip_prefix(joint)).unwrap_or("");
    let digits = joined.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
    let number = joined[..digits].trim_end_matches(',').replace(',', "");
    number.len() > 2
        && !number.parse().is_ok_and(|year: u32| number.len() == 4 && (1000..=2199).contains(&year))
}

/// "Calories: 1912.": what a label at the head of a sentence says; "Founded: 1912" is a year.
fn is_labelled(left: &str, rest: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(':') else { return false };
    let label = last_word(left);
    let head = left[..left.len() - label.len()].trim_end_matches(' ');
    let heads = head.is_empty() || head.ends_with(['.', '\n', ';', '|']);
    let closed = rest.is_empty() || rest.starts_with(['.', ',', ';', '\n', '\r']);
    heads
        && closed
        && label.starts_with(|c: char| c.is_ascii_uppercase())
        && !label.ends_with("ed")
        && !labels_a_year(label)
}

/// "CH-1912", "SKU-1912": behind letters in capitals and a hyphen.
fn behind_a_code(left: &str) -> bool {
    let Some(left) = left.strip_suffix('-') else { return false };
    let code = tail(left, 5).rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    (1..=4).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && !matches!(code, "EX" | "MID" | "POST" | "PRE")
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

/// The word that a text ends with, of at most so many letters as words of the tables have.
fn last_word(text: &str) -> &str {
    tail(text, 24).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}
