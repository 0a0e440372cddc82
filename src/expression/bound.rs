//! Bounds that the words before an expression set to it: "by Friday", "no later than Friday", "before noon", "since 1990"; and words
//! that qualify it from outside: "about three weeks".
//!
//! In: the text before an expression. Out: the modifier that it gets, and where the words begin. The extent of the expression
//! stays as it is; its value is then an open interval, not that day.

use crate::calendar::Modifier;
use crate::language::english::lexicon::{Relation, Role, look_up};

/// A bound and the byte at which its words begin.
pub(super) fn before(text: &str) -> Option<(usize, Modifier)> {
    let (start, word) = last_word(text)?;
    let rest = &text[..start];
    let behind = |second: &str| last_word(rest).is_some_and(|(_, word)| word.eq_ignore_ascii_case(second));
    let either = behind("or") && last_word(rest).is_some_and(|(or, _)| follows(&rest[..or], "on"));
    let modifier = match look_up(word).role {
        _ if word.eq_ignore_ascii_case("than") => return compared(rest),
        _ if word.eq_ignore_ascii_case("as") => return at_earliest(rest),
        _ if word.eq_ignore_ascii_case("to") && behind("prior") => Modifier::Before,
        _ if STARTS.iter().any(|start| word.eq_ignore_ascii_case(start)) => Modifier::OnOrAfter,
        Role::Relation(Relation::Until) if denied(rest) => Modifier::OnOrAfter,
        Role::Relation(Relation::By | Relation::Until | Relation::Through) => Modifier::OnOrBefore,
        Role::Relation(Relation::Before) if behind("not") => Modifier::OnOrAfter,
        Role::Relation(Relation::Before) if either => Modifier::OnOrBefore,
        Role::Relation(Relation::After) if behind("not") => Modifier::OnOrBefore,
        Role::Relation(Relation::Since) => Modifier::OnOrAfter,
        Role::Relation(Relation::After) if either => Modifier::OnOrAfter,
        Role::Relation(Relation::Before) => Modifier::Before,
        Role::Relation(Relation::After) => Modifier::After,
        _ => return None,
    };
    Some((start, modifier))
}

/// Words that begin a time which stays open: "starting Monday".
const STARTS: &[&str] = &["starting", "beginning", "effective"];

/// How a word before a length or a date qualifies it, while it stays outside of it: "about three weeks", "around noon".
pub(super) fn qualifier(text: &str, length: bool) -> Option<Modifier> {
    let (start, word) = last_word(text)?;
    let rest = &text[..start];
    let word = word.to_ascii_lowercase();
    let modifier = match word.as_str() {
        "around" | "roughly" | "circa" => Modifier::Approx,
        _ if !length => return None,
        "about" | "some" => Modifier::Approx,
        "to" if follows(rest, "close") => Modifier::Approx,
        "under" => Modifier::LessThan,
        "over" if follows(rest, "just") || follows(rest, "well") => Modifier::MoreThan,
        "of" if follows(rest, "upwards") => Modifier::MoreThan,
        "as" => match last_word(rest).filter(|(start, _)| follows(&rest[..*start], "as"))?.1 {
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

/// Whether the clause that ends here is denied: "did not open until Friday" opens then, and not before.
fn denied(text: &str) -> bool {
    let mut from = text.len().saturating_sub(DENIAL_REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let clause = text[from..].rsplit([',', ';', ':', '.', '!', '?', '\u{201d}']).next().unwrap_or_default();
    clause.split_whitespace().rev().take(8).any(|word| {
        ["not", "never", "cannot", "nor"].iter().any(|denial| word.eq_ignore_ascii_case(denial))
            || word.ends_with("n't")
            || word.ends_with("n\u{2019}t")
    })
}

/// How far before "until" a denial is looked for, in bytes.
const DENIAL_REACH: usize = 80;

/// "as early as", "as soon as".
fn at_earliest(text: &str) -> Option<(usize, Modifier)> {
    let (start, word) = last_word(text)?;
    let early = word.eq_ignore_ascii_case("early") || word.eq_ignore_ascii_case("soon");
    let (start, _) =
        last_word(&text[..start]).filter(|(_, first)| early && first.eq_ignore_ascii_case("as"))?;
    Some((start, Modifier::OnOrAfter))
}

/// "no later than", "later than", "not earlier than".
fn compared(text: &str) -> Option<(usize, Modifier)> {
    let (start, word) = last_word(text)?;
    let later = word.eq_ignore_ascii_case("later");
    if !later && !word.eq_ignore_ascii_case("earlier") && !word.eq_ignore_ascii_case("sooner") {
        return None;
    }
    let denied = last_word(&text[..start]).filter(|(_, word)| matches!(*word, "no" | "not" | "No" | "Not"));
    Some(match (later, denied) {
        (true, Some((start, _))) => (start, Modifier::OnOrBefore),
        (false, Some((start, _))) => (start, Modifier::OnOrAfter),
        (true, None) => (start, Modifier::After),
        (false, None) => (start, Modifier::Before),
    })
}

/// Letters of the longest word that is looked for.
const LONGEST: usize = 9;

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
