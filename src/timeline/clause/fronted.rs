//! A clause that opens its sentence with a conjunction: "While the mill closed in May, the bakery opened in June".

use super::governs;
use super::main_clause::has_subject_and_verb;
use super::tail::is_finite;
use crate::expression::cue::{Governor, Mark, Relation, Tense, Tokens};
use crate::language::english::lexicon::Role;
use crate::span::Span;

/// What goes where one of the dates stands in the clause that opens the sentence and the other behind it. Both clauses must have
/// a subject and a verb of their own, and neither may hang on the other: "when the talks end on Friday" stays.
pub(super) fn cut(tokens: &Tokens<'_>, governor: &Governor, own: Span, other: Span) -> Option<Span> {
    let all = tokens.all();
    let (first, second) = if own.start < other.start { (own, other) } else { (other, own) };
    let comma = (0..all.len()).find(|&index| {
        all.get(index).is_some_and(|token| token.span.start >= first.end && token.mark == Mark::Comma)
    })?;
    let begin = all.get(comma + 1)?.span.start;
    let apart = opens(tokens, governor) && begin <= second.start && two_clauses(tokens, comma);
    if own.start < other.start {
        let free = !(comma..all.len()).any(|index| governs(tokens, index));
        let place = all.get(comma)?.span.start;
        (apart && free && has_subject_and_verb(tokens, 1, comma))
            .then(|| Span::new(place, tokens.sentence().len()))
    } else {
        let free = !(0..comma).any(|index| governs(tokens, index));
        (apart && free).then(|| Span::new(0, begin))
    }
}

/// Whether the sentence opens with a conjunction that only tells when, or sets one thing against another.
fn opens(tokens: &Tokens<'_>, governor: &Governor) -> bool {
    let modal = governor.group.is_none_or(|group| group.modal.is_some() || group.negated);
    let text = tokens.text_of(0);
    match tokens.role(0) {
        Some(Role::Subordinator) if text.eq_ignore_ascii_case("when") => {
            governor.tense() == Tense::Past && !modal
        }
        Some(Role::Subordinator) => {
            ["although", "though", "whereas", "while"].iter().any(|word| text.eq_ignore_ascii_case(word))
        }
        Some(Role::Relation(Relation::After | Relation::Before)) => !modal,
        _ => false,
    }
}

/// Whether a main clause follows the comma up to the next one, whose subject is no pronoun for somebody named before it, and no
/// quotation stands before it.
fn two_clauses(tokens: &Tokens<'_>, comma: usize) -> bool {
    let all = tokens.all();
    let mark = |index: usize| all.get(index).map(|token| token.mark);
    let end = (comma + 1..all.len()).find(|&index| mark(index) == Some(Mark::Comma)).unwrap_or(all.len());
    let plain = (0..comma).all(|index| !matches!(mark(index), Some(Mark::Open | Mark::Close | Mark::Stop)));
    let refers = (comma + 1..end)
        .take_while(|&index| !is_finite(tokens, index))
        .any(|index| ["he", "it", "she", "they"].iter().any(|word| tokens.text_of(index) == *word));
    plain && !refers && has_subject_and_verb(tokens, comma + 1, end)
}
