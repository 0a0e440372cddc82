//! What somebody asserted, and what became of it: rumours, claims that were called false or taken back, evidence that is missing.

use crate::expression::cue::{Group, Mark, Tokens};
use crate::language::english::claims::{ASSERTIONS, CALLING, EVIDENCE, FALSE, FALSEHOODS, FALSELY, TELLINGS};
use crate::language::english::lexicon::{Role, Senses};

/// "It is not true that he left", "it is false that he left", "rumors that he left were false", "no evidence that he left".
pub(super) fn untrue(tokens: &Tokens<'_>, that: usize) -> bool {
    let before = |back: usize| that.checked_sub(back).unwrap_or(usize::MAX);
    let word = tokens.text_of(before(1));
    let verb = |index: usize| {
        matches!(tokens.role(index), Some(Role::Be | Role::Not | Role::Adverb | Role::Determiner))
    };
    let denied = || {
        (2..5).map(before).take_while(|&index| verb(index)).any(|index| tokens.role(index) == Some(Role::Not))
    };
    if matches!(word, "true" | "correct" | "accurate" | "case") {
        return denied();
    }
    if FALSE.contains(&word) {
        return tokens.role(before(2)) == Some(Role::Be);
    }
    if EVIDENCE.contains(&word) {
        return (2..5).any(|back| matches!(tokens.text_of(before(back)), "no" | "No"));
    }
    is_assertion(word) && is_called_false(tokens, before(1))
}

/// "Rumors that he died spread quickly."
pub(super) fn is_rumored(tokens: &Tokens<'_>, that: usize) -> bool {
    let Some(noun) = that.checked_sub(1) else { return false };
    let word = tokens.text_of(noun);
    // "The paper reports that …" is no rumor, "asked about reports that …" is one.
    let verb = || {
        let before = noun.checked_sub(1).and_then(|before| tokens.role(before));
        matches!(before, Some(Role::Content | Role::Pronoun | Role::Time | Role::Adverb))
    };
    is_assertion(word) && !(word.starts_with("report") && verb())
}

/// Whether the word names what somebody asserts.
pub(super) fn is_assertion(word: &str) -> bool {
    ASSERTIONS.iter().any(|assertion| word.eq_ignore_ascii_case(assertion))
}

/// Whether the verb takes back what was told: "withdrew a claim that", "retracted its report that".
pub(super) fn takes_back(tokens: &Tokens<'_>, group: &Group) -> bool {
    let told = |index: usize| {
        let word = tokens.text_of(index);
        is_assertion(word) || TELLINGS.contains(&word)
    };
    group.senses.any(Senses::RETRACTING) && !group.negated && (group.verb + 1..group.verb + 5).any(told)
}

/// "The court heard that he fired", "jurors were told that he fired": who speaks is not said, and nobody vouches for it.
pub(super) fn is_hearsay(tokens: &Tokens<'_>, group: &Group) -> bool {
    let heard = matches!(tokens.text_of(group.verb), "heard" | "hears")
        && tokens.role(group.verb + 1) == Some(Role::That);
    let told = group.passive && tokens.text_of(group.verb) == "told";
    heard && !group.negated || told || is_unconfirmed(tokens, group)
}

/// "could not confirm that he left", "were unable to confirm that he left", "it appears that he left".
fn is_unconfirmed(tokens: &Tokens<'_>, group: &Group) -> bool {
    let unable = || (group.verb.saturating_sub(3)..group.verb).any(|index| tokens.text_of(index) == "unable");
    let appears = group.senses.any(Senses::SEEMING) && tokens.role(group.verb + 1) == Some(Role::That);
    matches!(tokens.text_of(group.verb), "confirm" | "verify") && (group.negated || unable())
        || appears && !group.negated
}

/// "Some say that he left", "many believe that he left": nobody answers for it.
pub(super) fn is_said_by_some(tokens: &Tokens<'_>, verb: usize) -> bool {
    let who = verb.checked_sub(1).map_or("", |before| tokens.text_of(before));
    // "what many believe", "the man many believe": an aside.
    let before = verb.checked_sub(2).and_then(|before| tokens.get(before));
    let opens =
        before.is_none_or(|before| before.mark != Mark::Word || before.word.role == Role::Coordinator);
    opens
        && matches!(who, "Some" | "some" | "Many" | "many")
        && matches!(tokens.text_of(verb), "say" | "said" | "believe" | "believed" | "think" | "thought")
}

/// "wrongly reported that he left": the text says that he did not.
pub(super) fn is_wrongly_told(tokens: &Tokens<'_>, group: &Group) -> bool {
    let adverb = group.verb.checked_sub(1).map_or("", |before| tokens.text_of(before));
    group.senses.any(Senses::SAYING.and(Senses::CLAIMING)) && FALSELY.contains(&adverb)
}

/// Whether what is asserted is called false or not true: "were false", "turned out to be a hoax", "called the report … a lie".
pub(super) fn is_called_false(tokens: &Tokens<'_>, assertion: usize) -> bool {
    let calls =
        (assertion.saturating_sub(3)..assertion).any(|index| CALLING.contains(&tokens.text_of(index)));
    calls && names_falsehood(tokens, tokens.at + 1) || is_false(tokens)
}

/// "false", "a lie", "as baseless".
fn names_falsehood(tokens: &Tokens<'_>, from: usize) -> bool {
    let first = (from..from + 3).find(|&index| {
        !matches!(tokens.role(index), Some(Role::Determiner | Role::Adverb | Role::Relation(_)))
    });
    let word = first.map_or("", |index| tokens.text_of(index));
    FALSE.contains(&word) || FALSEHOODS.contains(&word)
}

/// Whether the first form of "be" behind the expression, or "proved", calls something false or not true.
fn is_false(tokens: &Tokens<'_>) -> bool {
    let verb = |index: usize| {
        tokens.role(index) == Some(Role::Be) || matches!(tokens.text_of(index), "proved" | "proven")
    };
    let be = (tokens.at + 1..tokens.all().len())
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
        .find(|&index| verb(index));
    let Some(be) = be else { return false };
    let small = |index: &usize| matches!(tokens.role(*index), Some(Role::Not | Role::Adverb | Role::Be));
    let negated = (be + 1..be + 5).take_while(small).any(|index| tokens.role(index) == Some(Role::Not));
    let next = (be + 1..be + 5).find(|index| !small(index)).unwrap_or(be);
    if negated {
        return matches!(tokens.text_of(next), "true" | "correct" | "accurate");
    }
    names_falsehood(tokens, next)
}
