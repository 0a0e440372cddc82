//! What is joined with "and" and "but": two verbs of one subject ("The mayor resigned on Friday and left the city on Sunday"), and
//! two clauses.

use super::governs;
use super::main_clause::has_subject_and_verb;
use super::tail::is_finite;
use crate::expression::cue::{Group, Mark, Tense, Tokens, nearest_before};
use crate::language::english::lexicon::{Forms, Role};
use crate::span::Span;
use crate::timeline::scope;

/// The first verb with what belongs to it and the conjunction, where `other` belongs to it and `own` to the verb joined to it. The
/// subject stays.
pub(super) fn verb_before(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<Span> {
    let conjunction = conjunction(tokens, own, other)?;
    let second = conjunction + 1;
    let first = nearest_before(tokens, conjunction).filter(is_plain)?;
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
    // "was arrested on Friday and charged on Sunday": whether the auxiliary belongs to both cannot be told of every verb.
    let shared = first.first < first.verb
        && tokens.role(verb) == Some(Role::Content)
        && tokens.get(verb)?.word.forms.any(Forms::PARTICIPLE);
    (!shared).then(|| Some(Span::new(place(first.first)?.start, place(second)?.start))).flatten()
}

/// All of the main clause before this one, where `other` ends it and no comma stands between: "The mill burned in May and the
/// council met on Sunday".
pub(super) fn clause_before(tokens: &Tokens<'_>, own: Span, other: Span) -> Option<Span> {
    let conjunction = tokens.all().iter().position(|token| token.span.start >= other.end)?;
    let begin = conjunction + 1;
    let all = tokens.all().len();
    let joins = tokens.role(conjunction) == Some(Role::Coordinator)
        && matches!(tokens.text_of(conjunction), "and" | "but")
        && has_subject_and_verb(tokens, 0, conjunction)
        && has_subject_and_verb(tokens, begin, all);
    let free = !(0..conjunction).any(|index| {
        governs(tokens, index)
            || matches!(
                tokens.role(index),
                Some(Role::That | Role::Subordinator | Role::Relative | Role::Could | Role::Would)
            )
    });
    let one_verb = (0..conjunction).filter(|&index| is_finite_verb(tokens, index)).count() == 1;
    let start = tokens.get(begin)?.span.start;
    (joins && free && one_verb && start <= own.start).then(|| Span::new(0, start))
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
