//! Verbs that deny a thing or call it off.

use super::assertion::is_assertion;
use super::planned;
use crate::expression::cue::{Governor, Group, Mark, Relation, Tense, Tokens, nearest_before};
use crate::language::english::lexicon::{Role, Senses};

/// "was called off", "has been dropped".
pub(super) fn is_called_off(tokens: &Tokens<'_>, group: &Group) -> bool {
    let called_off = tokens.text_of(group.verb) == "called" && tokens.text_of(group.verb + 1) == "off";
    !group.negated
        && group.tense == Tense::Past
        && (called_off || CALLED_OFF.contains(&tokens.text_of(group.verb)))
}

/// What is done to a thing that then does not take place, or not on that day.
const CALLED_OFF: &[&str] = &[
    "axed",
    "canceled",
    "cancelled",
    "dropped",
    "postponed",
    "rescheduled",
    "scrapped",
    "shelved",
    "withdrawn",
];

/// What is done to a plan that then comes to nothing.
const REJECTED: &[&str] = &[
    "abandoned",
    "aborted",
    "averted",
    "blocked",
    "defeated",
    "outvoted",
    "rejected",
    "scrubbed",
    "suspended",
];

/// What a plan does that comes to nothing.
const FELL_THROUGH: &[(&str, &str)] = &[("fell", "apart"), ("fell", "through")];

/// What may be undone with what it was to bring.
const PLANS: &[&str] = &["decision", "offer", "plan", "plans", "proposal", "proposals", "scheme"];

/// What a thing does that takes place, in one word or two.
const TAKES_PLACE: &[(&str, &str)] = &[("go", "ahead"), ("take", "place")];

/// The same, in two words.
const VOTED_DOWN: &[(&str, &str)] = &[("thrown", "out"), ("turned", "down"), ("voted", "down")];

/// Whether the mention is part of the subject: "The concert on Friday was cancelled", not "On Friday the concert was".
pub(super) fn belongs_to_subject(tokens: &Tokens<'_>, group: &Group) -> bool {
    let on =
        matches!(tokens.at.checked_sub(1).and_then(|before| tokens.role(before)), Some(Role::Relation(_)));
    let noun = tokens.at.checked_sub(1 + usize::from(on));
    let named = noun.is_some_and(|noun| {
        tokens.role(noun) == Some(Role::Content)
            && Group::ending_at(tokens, noun).is_none_or(|verb| verb.weak)
    });
    // "charges over the raid on 3 May": the raid is another thing.
    let of_other = || {
        (0..noun.unwrap_or(0)).rev().map_while(|index| tokens.role(index)).any(|role| {
            matches!(
                role,
                Role::Preposition
                    | Role::Relation(Relation::Over | Relation::About | Relation::After | Relation::Before)
            )
        })
    };
    named
        && !of_other()
        && (tokens.at + 1..group.first)
            .all(|index| tokens.get(index).is_some_and(|token| token.mark == Mark::Word))
}

/// Whether the verb denies a thing, and does not refuse one: "denied the attack", not "denied bail".
pub(super) fn denies(tokens: &Tokens<'_>, group: &Group) -> bool {
    if !group.senses.any(Senses::DENYING) || group.passive || group.negated {
        return false;
    }
    let object = (group.verb + 1..group.verb + 7).filter(|&index| index != tokens.at).find(|&index| {
        !matches!(tokens.role(index), Some(Role::Relation(_) | Role::Determiner | Role::Adverb | Role::Time))
    });
    let strong = matches!(
        tokens.text_of(group.verb),
        "deny" | "denies" | "denied" | "denying" | "disavowed" | "refuted" | "repudiated"
    );
    let word = object.map_or("", |index| tokens.text_of(index));
    if strong { !REFUSED.contains(&word) } else { word == "that" || word == "as" || is_assertion(word) }
}

/// What can be denied to somebody.
const REFUSED: &[&str] = &[
    "access",
    "appeal",
    "asylum",
    "bail",
    "citizenship",
    "entry",
    "motion",
    "parole",
    "passage",
    "permission",
    "permit",
    "petition",
    "request",
    "requests",
    "visa",
    "visas",
];

/// Whether the verb beside a planned thing undoes it: "the vote scheduled for Monday was cancelled", "they called off the
/// vote scheduled for Monday", "the sale planned for Monday fell through", "scrapped plans to open in May".
pub(super) fn undone(tokens: &Tokens<'_>, governor: &Governor) -> bool {
    let Some(own) = governor.group else { return false };
    let scheduled = planned(tokens, &own);
    // "due on Friday"
    let due = (tokens.at.saturating_sub(2)..tokens.at).any(|index| tokens.role(index) == Some(Role::Ahead));
    if !scheduled && !due && own.hangs_on.is_none() {
        return false;
    }
    let before = match own.hangs_on.filter(|_| !scheduled) {
        Some(head) => undoing_plans(tokens, head),
        None => nearest_before(tokens, own.first).filter(|_| scheduled),
    };
    let after = (tokens.at + 1..tokens.all().len())
        .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
        .find_map(|index| {
            Group::ending_at(tokens, index).filter(|_| tokens.role(index) == Some(Role::Content))
        });
    before.is_some_and(|group| !group.passive && undoes(tokens, &group))
        || after.is_some_and(|group| {
            group.passive && (undoes(tokens, &group) || is_rejected(tokens, &group))
                || comes_to_nothing(tokens, &group)
        })
}

/// The verb of which plans are the object: "scrapped" in "scrapped plans to open", where the plans stand at `head`.
fn undoing_plans(tokens: &Tokens<'_>, head: usize) -> Option<Group> {
    let group = nearest_before(tokens, head).filter(|_| PLANS.contains(&tokens.text_of(head)))?;
    let joined = (group.verb + 1..head).any(|index| {
        tokens.get(index).is_none_or(|token| token.mark != Mark::Word)
            || tokens.role(index) == Some(Role::Coordinator)
    });
    (!joined).then_some(group)
}

fn undoes(tokens: &Tokens<'_>, group: &Group) -> bool {
    !group.negated && group.tense == Tense::Past && group.senses.any(Senses::UNDOING)
        || is_called_off(tokens, group)
}

fn is_rejected(tokens: &Tokens<'_>, group: &Group) -> bool {
    let words = first_words(tokens, group);
    !group.negated && (REJECTED.contains(&words.0) || VOTED_DOWN.contains(&words))
}

/// "fell through", "did not take place".
fn comes_to_nothing(tokens: &Tokens<'_>, group: &Group) -> bool {
    let words = first_words(tokens, group);
    if group.negated {
        TAKES_PLACE.contains(&words) || matches!(words.0, "happen" | "happened" | "held")
    } else {
        FELL_THROUGH.contains(&words)
    }
}

/// The verb of a group and the word behind it.
fn first_words<'t>(tokens: &Tokens<'t>, group: &Group) -> (&'t str, &'t str) {
    (tokens.text_of(group.verb), tokens.text_of(group.verb + 1))
}
