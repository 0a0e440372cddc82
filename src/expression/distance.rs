//! Lengths of time after which something comes: "the vote is in three weeks", "he returns in two months", "will be held in ten
//! days". "Was built in three weeks" tells how long it took.
//!
//! In: a sentence and a length in it behind "in". Out: whether the clause says that what it tells comes at the end of the length.

use super::Tense;
use super::cue::{Governor, Relation, Tokens};
use super::meaning::Meaning;
use crate::calendar::Modifier;
use crate::language::english::lexicon::{Role, Senses};
use crate::span::Span;

/// Whether the word before a length is "in", or "in about": only then is its clause worth reading.
pub(super) fn may_come(text: &str, meaning: &Meaning, start: usize) -> bool {
    let plain = meaning.recurrence.is_none() && matches!(meaning.modifier, None | Some(Modifier::Approx));
    let before = text.get(..start).unwrap_or_default();
    [" in ", " in about ", " in around ", " in another ", "\nin "]
        .iter()
        .any(|word| plain && before.ends_with(word))
}

/// Whether what the clause tells comes when the length at `at` is over; both in the bytes of `sentence`.
pub(super) fn comes_after(sentence: &str, at: Span) -> bool {
    let tokens = Tokens::around(sentence, at);
    let governor = Governor::of(&tokens);
    let Some(group) = governor.group.filter(|group| group.verb < tokens.at && !group.negated) else {
        return false;
    };
    let at_a_point = tokens.role(group.verb) == Some(Role::Be)
        || group.senses.any(Senses::TIMETABLED.and(Senses::OCCURRING));
    // "Will run the course in two hours": with an object it is what the act takes.
    let direct = (group.verb + 1..tokens.at).all(|index| {
        matches!(
            tokens.role(index),
            Some(
                Role::Relation(Relation::In | Relation::About | Relation::Around)
                    | Role::Adverb
                    | Role::Ahead
                    | Role::Preposition
            )
        ) || tokens.text_of(index) == "back"
    });
    let led = matches!(governor.relation, Some(Relation::In | Relation::About | Relation::Around));
    led && governor.tense() == Tense::Future && at_a_point && direct
}
