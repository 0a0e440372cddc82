//! Whether the words beside a bare number make it an amount or the name of a thing: "a crowd of 1912", "it costs 1912",
//! "container 1912 is sealed".
//!
//! In: the text before the number and behind it. Out: whether it counts, measures or names, and is no year.

use crate::language::english::amounts::{bears_a_year, counts, is_measured, is_quantity, labels_a_year};
use crate::language::english::lexicon::{Forms, Role, look_up};
use crate::language::english::time::lookup;

use super::credible::tail;

/// Whether a number that could be a year is an amount or a name.
pub(super) fn is_amount(value: i32, left: &str, before: &str, rest: &str) -> bool {
    let alone = stands_alone(rest);
    of_a_quantity(left, alone)
        || alone && (counts(before) || names_a_thing(before) && in_a_sentence(rest))
        || PHRASES.iter().any(|phrase| left.trim_end_matches(' ').ends_with(phrase))
        || of_a_count(left, rest)
        || from_an_amount(left)
        || joined_to_an_amount(value, left)
        || traded_for(left)
        || rest.starts_with(" each")
        || rest.strip_prefix(" of ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || runs_to_an_amount(value, before, rest)
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

/// "a crowd of 1912 men", "sales of 1912"; "the budget of 1912" is that year's.
fn of_a_quantity(left: &str, alone: bool) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" of") else { return false };
    let noun = last_word(left);
    let before = last_word(left[..left.len() - noun.len()].trim_end_matches(' '));
    !before.eq_ignore_ascii_case("the") && (is_measured(noun) || alone && is_quantity(noun))
}

/// "6612 of 1912 seeds", "6 of 1912 tests".
fn of_a_count(left: &str, rest: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" of") else { return false };
    let noun = first_word(rest.strip_prefix(' ').unwrap_or(""));
    let several = noun.ends_with('s') && look_up(noun).role == Role::Content;
    match left.bytes().rev().take_while(u8::is_ascii_digit).count() {
        0 => false,
        1 | 2 => several,
        _ => true,
    }
}

/// "grew to 9557 from 1912", "employs 7569, down from 1912": behind an amount.
fn from_an_amount(left: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" from") else { return false };
    let left = ["up", "down"].iter().find_map(|way| left.strip_suffix(way)).unwrap_or(left);
    let number = left.trim_end_matches([' ', ',']);
    let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = &number[number.len() - digits..];
    digits > 2 && !is_year(number)
}

/// "the score was 1053 to 1912", "from 1998 to 1912": joined to an amount, or to what would be a later year.
fn joined_to_an_amount(value: i32, left: &str) -> bool {
    let left = left.trim_end_matches(' ');
    let Some(first) = [" to", " or"].iter().find_map(|joint| left.strip_suffix(joint)) else { return false };
    let before = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let told = last_word(before.trim_end_matches(' '));
    let later = || first[before.len()..].parse().is_ok_and(|first: i32| first > value);
    let amount = matches!(told, "was" | "were" | "is" | "are") || counts(told);
    before.len() < first.len() && (amount || told == "from" && later())
}

/// "sold it for 1912", "bought one for 1912".
fn traded_for(left: &str) -> bool {
    let Some(left) = left.trim_end_matches(' ').strip_suffix(" for") else { return false };
    let thing = last_word(left);
    let verb = last_word(left[..left.len() - thing.len()].trim_end_matches(' '));
    matches!(thing, "it" | "them" | "one" | "both" | "each")
        && matches!(verb, "sold" | "bought" | "sells" | "got")
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

/// Whether a sentence goes on or ends behind a number, as neither a heading ("Budget speech 2013") nor a list of honours does
/// ("winner 1998, 2002").
fn in_a_sentence(rest: &str) -> bool {
    rest.starts_with([' ', '.', ';'])
        || rest.strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// "from 1912 to 4283", "from 1987 to 1912": the other end is no year, or lies before.
fn runs_to_an_amount(value: i32, before: &str, rest: &str) -> bool {
    if !matches!(before, "from" | "From" | "between" | "Between") {
        return false;
    }
    let joined = [" to ", " and "].iter().find_map(|joint| rest.strip_prefix(joint)).unwrap_or("");
    let digits = joined.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
    let number = joined[..digits].trim_end_matches(',').replace(',', "");
    let earlier = || number.parse().is_ok_and(|end: i32| end < value);
    number.len() > 2 && (!is_year(&number) || earlier())
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

/// "CH-1912", "CVE-1912-2040": behind letters in capitals and a hyphen.
fn behind_a_code(left: &str) -> bool {
    let Some(left) = left.strip_suffix('-') else { return false };
    let left = left.trim_end_matches(|c: char| c.is_ascii_digit());
    let code = tail(left.trim_end_matches('-'), 5);
    let code = code.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    (1..=4).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
        && lookup(code).is_none()
        && !matches!(code, "EX" | "MID" | "POST" | "PRE")
}

/// Whether a number could be a year.
fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse().is_ok_and(|year: u32| (1000..=2199).contains(&year))
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

/// The word that a text ends with, of at most so many letters as words of the tables have.
fn last_word(text: &str) -> &str {
    tail(text, 24).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}
