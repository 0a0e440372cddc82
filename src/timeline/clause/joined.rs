//! Two verbs of one subject: "The mayor resigned on Friday and left the city on Sunday".

use super::governs;
use super::tail::is_finite;
use crate::expression::cue::{Group, Mark, Tense, Tokens, nearest_before};
use crate::language::english::lexicon::{Forms, Role};
use crate::span::Span;
use crate::timeline::scope;

/// The first verb with what belongs to it and the conjunction, where `other` belongs to it and `own` to the verb joined to it. The
/// subject stays, and so do the auxiliaries that both share: "was … charged on Sunday".
pub(super) fn verb_before(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<Span> {
    let conjunction = conjunction(tokens, own, other)?;
    let second = conjunction + 1;
    let first = nearest_before(tokens, conjunction).filter(|group| is_plain(group))?;
    let place = |index: usize| tokens.get(index).map(|token| token.span);
    let clause = before(tokens, conjunction);
    let alone = clause.iter().filter(|&&index| is_finite_verb(tokens, index)).count() == 1;
    let subject = clause.iter().any(|&index| {
        index < first.first && matches!(tokens.role(index), Some(Role::Pronoun | Role::Content))
    });
    let between = || first.verb + 1..conjunction;
    let nested = between().any(|index| {
        matches!(
            tokens.role(index),
            Some(Role::That | Role::Relative | Role::Subordinator | Role::Condition | Role::To)
        )
    });
    let governing = between().any(|index| governs(tokens, index)) || governs(tokens, first.verb);
    if !alone || !subject || nested || governing || place(first.verb)?.start >= other.start {
        return None;
    }
    let verb = (second..).find(|&index| tokens.role(index) != Some(Role::Adverb))?;
    let participle =
        tokens.get(verb)?.word.forms.any(Forms::PARTICIPLE) && tokens.role(verb) == Some(Role::Content);
    let from = if participle { first.verb } else { first.first };
    Some(Span::new(place(from)?.start, place(second)?.start))
}

/// The "and" or "but" before a finite verb, between the two dates.
fn conjunction(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<usize> {
    let place = |index: usize| tokens.get(index).map_or(0, |token| token.span.start);
    let at = (0..tokens.at)
        .rev()
        .take_while(|&index| place(index) >= other.end)
        .find(|&index| tokens.role(index) == Some(Role::Coordinator))?;
    let verb = (at + 1..tokens.all().len()).find(|&index| tokens.role(index) != Some(Role::Adverb))?;
    let own_verb = (at + 1..tokens.at).all(|index| {
        tokens.get(index).is_some_and(|token| {
            let opens = matches!(
                token.word.role,
                Role::That | Role::Relative | Role::Subordinator | Role::Condition | Role::Coordinator
            );
            token.mark == Mark::Word && !opens
        })
    });
    let joins = matches!(tokens.text_of(at), "and" | "but");
    (joins && own_verb && verb < tokens.at && place(verb) < own.start && is_finite(tokens, verb))
        .then_some(at)
}

/// The tokens of the clause before `end`, nearest first; insertions are stepped over.
fn before(tokens: &Tokens<'_>, end: usize) -> Vec<usize> {
    let opens = |index: &usize| matches!(tokens.role(*index), Some(Role::That | Role::Subordinator));
    scope::above(tokens, end).take_while(|index| !opens(index)).collect()
}

fn is_finite_verb(tokens: &Tokens<'_>, index: usize) -> bool {
    Group::ending_at(tokens, index).is_some_and(|group| {
        let auxiliary = tokens.role(index).is_some_and(Role::is_small)
            && Group::ending_at(tokens, index + 1).is_some_and(|next| next.first <= index);
        group.tense != Tense::None && !group.weak && !auxiliary
    })
}

fn is_plain(group: &Group) -> bool {
    group.tense != Tense::None && !group.negated && !group.weak && group.hangs_on.is_none()
}
