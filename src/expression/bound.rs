//! Bounds that the words around an expression set to it: "by Friday", "no later than Friday", "before noon", "since 1990",
//! "from Friday on"; and words that qualify it from outside: "about three weeks".
//!
//! In: the text before and behind an expression. Out: the bound that it gets, and where the words begin. The extent of the
//! expression stays as it is; its value is then one end of a stretch, and not that day.

use crate::calendar::{Bound, Modifier};
use crate::language::english::function_words::NEAR;
use crate::language::english::lexicon::{Relation, Role, look_up};

/// A bound and where its words begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The byte at which its words begin.
    pub start: usize,
    /// What they make of the expression.
    pub bound: Bound,
    /// Whether only a clause that looks ahead makes a bound of it: "could come as early as Friday", but "was known as early
    /// as 1990".
    pub ahead_only: bool,
}

impl Found {
    const fn at(start: usize, bound: Bound) -> Option<Self> {
        Some(Self { start, bound, ahead_only: false })
    }
}

/// The bound of the expression between `before` and `after`.
pub(super) fn around(before: &str, after: &str) -> Option<Found> {
    let (start, word) = last_word(before)?;
    let rest = &before[..start];
    let follows = |expected: &str| {
        last_word(rest).filter(|(_, word)| word.eq_ignore_ascii_case(expected)).map(|(start, _)| start)
    };
    let bound = match look_up(word).role {
        Role::Relation(Relation::By) => Bound::By,
        Role::Relation(Relation::Until) => Bound::Until,
        Role::Relation(Relation::Through) => Bound::Through,
        Role::Relation(Relation::Before) => Bound::Before,
        Role::Relation(Relation::After) => Bound::After,
        Role::Relation(Relation::Since) => Bound::Since,
        Role::Relation(Relation::Starting | Relation::Effective) => Bound::From,
        Role::Relation(Relation::From) => return on(after).then_some(()).and(Found::at(start, Bound::From)),
        Role::Relation(Relation::As) => return as_early_as(rest),
        Role::Relation(Relation::Of) => {
            if let Some(start) = follows("ahead") {
                return Found::at(start, Bound::Before);
            }
            return follows("as").map(|start| Found { start, bound: Bound::From, ahead_only: true });
        }
        Role::To => {
            return match (follows("up"), follows("prior")) {
                (Some(start), _) => Found::at(start, Bound::Until),
                (_, Some(start)) => Found::at(start, Bound::Before),
                _ => None,
            };
        }
        _ if word.eq_ignore_ascii_case("than") => return compared(rest),
        _ => return None,
    };
    // "shortly after 2 p.m." is no long time after it.
    if last_word(rest).is_some_and(|(_, word)| NEAR.iter().any(|near| word.eq_ignore_ascii_case(near))) {
        return None;
    }
    // "on or before Friday"
    if let Some(on) = follows("or")
        .and_then(|or| last_word(&before[..or]))
        .filter(|(_, word)| word.eq_ignore_ascii_case("on"))
    {
        match bound {
            Bound::Before => return Found::at(on.0, Bound::By),
            Bound::After => return Found::at(on.0, Bound::From),
            _ => {}
        }
    }
    match ["not", "never"].into_iter().find_map(follows) {
        Some(start) => Found::at(start, bound.denied()),
        None => Found::at(start, bound),
    }
}

/// "on", "onwards" behind "from Friday".
fn on(after: &str) -> bool {
    let word = after.strip_prefix(' ').unwrap_or_default();
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let (word, rest) = word.split_at(end);
    match word {
        "onward" | "onwards" | "forward" => true,
        // "from Friday on", but not "from Friday on the coast".
        "on" => !rest.starts_with(' ') || rest.starts_with(" and ") || rest.starts_with(" it "),
        _ => false,
    }
}

/// "as early as", "as soon as", "as late as".
fn as_early_as(text: &str) -> Option<Found> {
    let (start, word) = last_word(text)?;
    let bound = match word {
        "early" | "soon" => Bound::From,
        "late" => Bound::By,
        _ => return None,
    };
    let (start, word) = last_word(&text[..start])?;
    word.eq_ignore_ascii_case("as").then_some(Found { start, bound, ahead_only: true })
}

/// How a word before a length or a date qualifies it, while it stays outside of it: "about three weeks", "around noon".
pub(super) fn qualifier(text: &str, length: bool) -> Option<Modifier> {
    let (start, word) = last_word(text)?;
    let rest = &text[..start];
    let mut small = [0; LONGEST];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let modifier = match &*small {
        b"around" | b"roughly" | b"circa" => Modifier::Approx,
        _ if !length => return None,
        b"about" | b"some" => Modifier::Approx,
        b"to" if follows(rest, "close") => Modifier::Approx,
        b"under" => Modifier::LessThan,
        b"over" if follows(rest, "just") || follows(rest, "well") => Modifier::MoreThan,
        b"of" if follows(rest, "upwards") => Modifier::MoreThan,
        b"as" => match last_word(rest).filter(|(start, _)| follows(&rest[..*start], "as"))?.1 {
            "long" | "much" | "many" => Modifier::EqualOrLess,
            "little" | "few" => Modifier::EqualOrMore,
            _ => return None,
        },
        _ => return None,
    };
    Some(modifier)
}

/// Whether a text ends in a word and a blank.
fn follows(text: &str, word: &str) -> bool {
    last_word(text).is_some_and(|(_, last)| last.eq_ignore_ascii_case(word))
}

/// "no later than", "later than", "not earlier than".
fn compared(text: &str) -> Option<Found> {
    let (start, word) = last_word(text)?;
    let later = word.eq_ignore_ascii_case("later");
    if !later && !word.eq_ignore_ascii_case("earlier") && !word.eq_ignore_ascii_case("sooner") {
        return None;
    }
    let denied = last_word(&text[..start]).filter(|(_, word)| matches!(*word, "no" | "not" | "No" | "Not"));
    match (later, denied) {
        (true, Some((start, _))) => Found::at(start, Bound::By),
        (false, Some((start, _))) => Found::at(start, Bound::From),
        (true, None) => Found::at(start, Bound::After),
        (false, None) => Found::at(start, Bound::Before),
    }
}

/// Letters of the longest word that is looked for.
const LONGEST: usize = 11;

/// The last word of a text that ends in one blank or line end, and where it begins; no word is longer than these.
fn last_word(text: &str) -> Option<(usize, &str)> {
    let bytes = text.as_bytes();
    let end = bytes.len().checked_sub(1).filter(|last| matches!(bytes[*last], b' ' | b'\n'))?;
    let letters =
        bytes[..end].iter().rev().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = end - letters;
    let whole = start == 0 || !bytes[start - 1].is_ascii_alphanumeric() && bytes[start - 1] < 0x80;
    (letters > 0 && whole).then(|| (start, &text[start..end]))
}
