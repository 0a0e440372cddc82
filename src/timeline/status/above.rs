//! What stands above the clause of a mention: denials, conditions, hedges, "nobody".

use super::assertion::{is_hearsay, is_rumored, is_said_by_some, is_wrongly_told, takes_back, untrue};
use super::condition::is_condition;
use super::denial::denies;
use super::{other_event, says};
use crate::expression::cue::{Governor, Group, Mark, Relation, Tense, Tokens, nearest_before};
use crate::language::english::claims::{GRANTED, NO_DENIAL};
use crate::language::english::lexicon::{Role, Senses};
use crate::timeline::scope;

/// What stands above the clause of the mention.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Above {
    pub denied: bool,
    pub condition: bool,
    pub hedged: bool,
    pub nobody: bool,
}

impl Above {
    /// Walks through what stands above the governing group: its own clause, then those of which it is the content.
    pub(super) fn of(tokens: &Tokens<'_>, governor: &Governor) -> Self {
        let mut above = Self::default();
        let first = governor.group.map_or(tokens.at, |group| group.first.min(tokens.at));
        // "It was Wednesday, not Thursday"; but "not since 1993" was it so.
        above.nobody = !matches!(governor.relation, Some(Relation::Since | Relation::Until))
            && (0..tokens.at)
                .rev()
                .map(|index| tokens.role(index))
                .find(|role| !matches!(role, Some(Role::Relation(_) | Role::Determiner)))
                == Some(Some(Role::Not))
            || is_contrasted(tokens);
        if let Some(group) = governor.group {
            let mut inside = (group.first..group.verb).chain([group.verb + 1]);
            above.hedged =
                inside.any(|index| tokens.role(index) == Some(Role::Adverb) && tokens.hedges(index));
            above.nobody |= !says(group.senses) && nobody(tokens, group.verb + 1);
        }
        let (mut own_clause, mut own_phrase) = (true, true);
        let mut walk = scope::above(tokens, first);
        while let Some(index) = walk.next() {
            let Some(token) = tokens.get(index) else { break };
            if token.mark != Mark::Word {
                own_phrase &= token.mark != Mark::Comma;
                continue;
            }
            match token.word.role {
                _ if is_condition(tokens, index) => above.condition |= own_phrase,
                Role::That | Role::Subordinator => {
                    above.denied |= token.word.role == Role::That && untrue(tokens, index);
                    above.hedged |= token.word.role == Role::That && is_rumored(tokens, index);
                    // "refused to say whether it paid": nobody says that it did.
                    let whether = tokens.text_of(index).eq_ignore_ascii_case("whether");
                    above.condition |= whether && own_clause && first < tokens.at;
                    own_clause = false;
                }
                Role::Coordinator if index + 1 == first => {
                    // "denied the charge and left on Friday": the same subject did both.
                    if let Some(other) = nearest_before(tokens, index).filter(|other| says(other.senses)) {
                        walk.skip_to(other.first);
                        continue;
                    }
                }
                _ => {}
            }
            above.hedged |=
                tokens.hedges(index) && weakens(tokens, index, own_clause && governor.group.is_some());
            above.hedged |= is_said_by_some(tokens, index);
            above.nobody |= own_clause
                && nobody(tokens, index)
                && !is_set_apart(tokens, index, first)
                && !is_of_other_verb(tokens, index, first);
            let verb =
                Group::ending_at(tokens, index).filter(|group| !group.weak && !token.word.role.is_small());
            if let Some(group) = verb {
                above.denied |=
                    denies(tokens, &group) || takes_back(tokens, &group) || is_wrongly_told(tokens, &group);
                above.hedged |= is_hearsay(tokens, &group);
                above.condition |= group.senses.any(Senses::UNREAL);
                above.hedged |= group.senses.any(Senses::CLAIMING.and(Senses::SUSPECTING))
                    && !group.negated
                    && !own_opinion(tokens, &group);
                own_clause = false;
            }
        }
        above
    }
}

/// "on Wednesday rather than Thursday", "instead of on Thursday".
fn is_contrasted(tokens: &Tokens<'_>) -> bool {
    let on = tokens.at.checked_sub(1).is_some_and(|before| {
        matches!(tokens.role(before), Some(Role::Relation(Relation::On | Relation::In | Relation::At)))
    });
    let than = tokens.at.checked_sub(2 + usize::from(on));
    than.is_some_and(|than| {
        matches!((tokens.text_of(than), tokens.text_of(than + 1)), ("rather", "than") | ("instead", "of"))
    })
}

/// "I think that he left": the speaker's own view, and no allegation.
pub(super) fn own_opinion(tokens: &Tokens<'_>, group: &Group) -> bool {
    let subject = (0..group.first).rev().find(|&index| tokens.role(index) != Some(Role::Adverb));
    matches!(subject.map_or("", |index| tokens.text_of(index)), "I" | "we" | "We")
        && !group.senses.any(Senses::CLAIMING)
}

/// "no", "nobody", "not one"; but "no comment after the minister resigned on Tuesday" and "no plot after an autopsy on Friday"
/// leave what came before as it was.
fn nobody(tokens: &Tokens<'_>, index: usize) -> bool {
    let named = || {
        tokens
            .get(index)
            .is_some_and(|token| token.mark == Mark::Word && token.word.senses.any(Senses::NOBODY))
    };
    // "The union, not the firm, called the strike" sets two against each other.
    let contrasts = || {
        index
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.mark == Mark::Comma)
    };
    let counted = || {
        tokens.role(index) == Some(Role::Not)
            && tokens.role(index + 1) == Some(Role::Determiner)
            && !contrasts()
    };
    (named() || counted()) && !other_event(tokens, index) && !is_idiom(tokens, index)
}

/// "no fewer than", "no choice but to", "nothing but".
fn is_idiom(tokens: &Tokens<'_>, index: usize) -> bool {
    let pair = (tokens.text_of(index + 1), tokens.text_of(index + 2));
    NO_DENIAL.contains(&pair)
        || GRANTED.contains(&pair.0)
        || pair.0 == "but"
        || pair == ("other", "than")
        || is_numbered(tokens, index)
}

/// "No. 10", "No 10": a number.
fn is_numbered(tokens: &Tokens<'_>, index: usize) -> bool {
    let next = index + 1 + usize::from(tokens.text_of(index + 1) == ".");
    matches!(tokens.text_of(index), "No" | "Nos" | "No.")
        && tokens.text_of(next).starts_with(|c: char| c.is_ascii_digit())
}

/// "Nine people, none of them children, died": what is set apart between the subject and its verb denies nothing of the verb, whose
/// group begins at `first`.
fn is_set_apart(tokens: &Tokens<'_>, index: usize, first: usize) -> bool {
    let comma = |index: usize| tokens.get(index).is_some_and(|token| token.mark == Mark::Comma);
    let subject = index.checked_sub(2).and_then(|before| tokens.role(before));
    let closing = (index + 1..first).find(|&index| comma(index));
    index > 1
        && comma(index - 1)
        && matches!(subject, Some(Role::Content | Role::Pronoun))
        && closing.is_some_and(|closing| closing + 1 == first)
}

/// "lost no time and sold the mill": the object of a verb that is joined to the one whose group begins at `first`.
fn is_of_other_verb(tokens: &Tokens<'_>, index: usize, first: usize) -> bool {
    let joined = first.checked_sub(1).filter(|&joined| tokens.role(joined) == Some(Role::Coordinator));
    joined.and_then(|joined| nearest_before(tokens, joined)).is_some_and(|other| {
        other.verb < index && !other.negated && other.tense != Tense::None && !says(other.senses)
    })
}

/// Whether a hedge weakens what is said and not only names somebody: "reportedly left", "it is possible that he left", but
/// not "the suspected bomber left".
fn weakens(tokens: &Tokens<'_>, index: usize, own_clause: bool) -> bool {
    let text = tokens.text_of(index);
    let adverb =
        text.ends_with("ly") && text.len() > 6 || matches!(text, "maybe" | "Maybe" | "perhaps" | "Perhaps");
    let predicate = index.checked_sub(1).and_then(|before| tokens.role(before)) == Some(Role::Be);
    adverb
        || matches!(text, "unconfirmed" | "Unconfirmed" | "unverified" | "Unverified")
        || !own_clause && (predicate || text == "alleged")
}
