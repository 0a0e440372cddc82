//! Conditions, and what is only imagined: "if", "as long as", "Had the dam failed", "Suppose".

use crate::expression::cue::{Mark, Tokens};
use crate::language::english::lexicon::Role;

/// "if", "unless", "provided that", "as long as", "Suppose", "Had the dam failed, the valley would …".
pub(super) fn is_condition(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = |index: usize| tokens.text_of(index);
    let before = |back: usize| index.checked_sub(back).map_or("", word);
    let is = |word: &str, other: &str| word.eq_ignore_ascii_case(other);
    match word(index) {
        "Barring" | "Suppose" | "Supposing" | "Imagine" => true,
        "provided" => tokens.role(index + 1) == Some(Role::That),
        "Provided" | "Providing" => !matches!(tokens.role(index + 1), Some(Role::Preposition)),
        // "as long as the rain stops", not "as long as two weeks".
        "long" => {
            matches!(before(1), "as" | "As" | "so" | "So")
                && word(index + 1) == "as"
                && is_clause(tokens, index + 2)
        }
        "condition" => before(1) == "on" && tokens.role(index + 1) == Some(Role::That),
        "event" => before(1) == "the" && is(before(2), "in") && matches!(word(index + 1), "of" | "that"),
        "case" => is(before(1), "in"),
        "subject" | "contingent" => matches!(word(index + 1), "to" | "on" | "upon") && before(1) != "the",
        "depending" => matches!(word(index + 1), "on" | "upon"),
        _ => tokens.role(index) == Some(Role::Condition) || is_inverted(tokens, index),
    }
}

/// Whether no number begins here: an article, a pronoun or a noun.
fn is_clause(tokens: &Tokens<'_>, index: usize) -> bool {
    let text = tokens.text_of(index);
    match tokens.role(index) {
        Some(Role::Determiner) => {
            matches!(text, "the" | "a" | "an" | "no" | "his" | "her" | "its" | "our" | "their")
        }
        Some(Role::Pronoun | Role::Content) => !text.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// So many words a condition and what hangs on it may take.
const CLAUSES: usize = 60;

/// "Had", "Were" or "Should" before its subject at the head of a sentence that says what would follow, and "had" behind it: "would
/// have been spared had the gates closed".
fn is_inverted(tokens: &Tokens<'_>, index: usize) -> bool {
    let word = |index: usize| tokens.get(index).is_some_and(|token| token.mark == Mark::Word);
    let follows = |index: usize| matches!(tokens.text_of(index), "would" | "could" | "might" | "will");
    match tokens.text_of(index) {
        "Had" | "Were" | "Should" => {
            (index + 1..tokens.all().len()).take(CLAUSES).any(|index| word(index) && follows(index))
        }
        "had" => {
            let subject = matches!(tokens.role(index + 1), Some(Role::Determiner | Role::Pronoun));
            let unreal = |index: usize| follows(index) && tokens.text_of(index + 1) == "have";
            subject
                && (0..index)
                    .rev()
                    .take(CLAUSES)
                    .take_while(|&index| word(index) && tokens.role(index) != Some(Role::That))
                    .any(unreal)
        }
        _ => false,
    }
}

/// A condition anywhere in the sentence, "even if" apart.
pub(super) fn has_condition(tokens: &Tokens<'_>) -> bool {
    (0..tokens.all().len()).any(|index| {
        is_condition(tokens, index)
            && index.checked_sub(1).is_none_or(|before| tokens.text_of(before) != "even")
    })
}
