//! Bounds that the words before an expression set to it: "by Friday", "no later than Friday", "before noon", "since 1990".
//!
//! In: the text before an expression. Out: the modifier that it gets, and where the words begin. The extent of the expression
//! stays as it is; its value is then an open interval, not that day.

use crate::calendar::Modifier;
use crate::language::english::lexicon::{Relation, Role, look_up};

/// A bound and the byte at which its words begin.
pub(super) fn before(text: &str) -> Option<(usize, Modifier)> {
    let (start, word) = last_word(text)?;
    if word.eq_ignore_ascii_case("than") {
        return compared(&text[..start]);
    }
    let modifier = match look_up(word).role {
        Role::Relation(Relation::By | Relation::Until | Relation::Through) => Modifier::OnOrBefore,
        Role::Relation(Relation::Before) => Modifier::Before,
        Role::Relation(Relation::After) => Modifier::After,
        Role::Relation(Relation::Since) => Modifier::OnOrAfter,
        _ => return None,
    };
    Some((start, modifier))
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

/// The last word of a text that ends in one blank or line end, and where it begins; no word is longer than these.
fn last_word(text: &str) -> Option<(usize, &str)> {
    let bytes = text.as_bytes();
    let end = bytes.len().checked_sub(1).filter(|last| matches!(bytes[*last], b' ' | b'\n'))?;
    let letters = bytes[..end].iter().rev().take(9).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = end - letters;
    let whole = start == 0 || !bytes[start - 1].is_ascii_alphanumeric() && bytes[start - 1] < 0x80;
    (letters > 0 && whole).then(|| (start, &text[start..end]))
}
