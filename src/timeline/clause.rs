//! The words that a date governs: a main clause of its own, where cutting the rest takes nothing away; else the sentence.

use crate::expression::cue::{Governor, Group, Mark, Tokens};
use crate::language::english::lexicon::{Role, Senses};
use crate::span::Span;

/// The clause of the expression, in bytes of the sentence.
///
/// The sentence is cut only between two main clauses that each have a subject and a finite verb ("the group met on Friday,
/// and the union struck"), and only where neither part holds a word that could govern the other: a denial, a condition, a
/// hedge, a question, a verb of saying, a quotation.
pub(super) fn clause(tokens: &Tokens<'_>, governor: &Governor) -> Span {
    let sentence = tokens.sentence();
    let whole = Span::new(0, sentence.len());
    let Some(group) = governor.group else { return whole };
    let all = tokens.all();
    let sees_all = tokens.reaches_start() && tokens.reaches_end();
    if !sees_all || (0..all.len()).any(|index| governs(tokens, index)) {
        return whole;
    }
    let (mut start, mut end) = (0, sentence.len());
    let mut from = 0;
    for index in 0..all.len() {
        let Some(begin) = main_clause(tokens, from, index) else { continue };
        from = begin;
        let cut = all[index].span;
        if begin <= tokens.at && begin <= group.first {
            start = all.get(begin).map_or(start, |token| token.span.start);
        } else if index > tokens.at && index > group.verb {
            end = cut.start;
            break;
        } else {
            return whole;
        }
    }
    let kept = &sentence[start..end];
    let trimmed = kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    if trimmed.is_empty() { whole } else { Span::new(start, start + trimmed.len()) }
}

/// The first token of a main clause that begins after the mark or conjunction at `index`, where one stands before it too.
fn main_clause(tokens: &Tokens<'_>, from: usize, index: usize) -> Option<usize> {
    let token = tokens.get(index)?;
    let semicolon = token.mark == Mark::Stop && tokens.text_of(index) == ";";
    let conjunction = token.mark == Mark::Comma && tokens.role(index + 1) == Some(Role::Coordinator);
    let begin = match (semicolon, conjunction) {
        (true, _) => index + 1,
        (_, true) => index + 2,
        _ => return None,
    };
    let both =
        has_subject_and_verb(tokens, from, index) && has_subject_and_verb(tokens, begin, tokens.all().len());
    both.then_some(begin)
}

/// Whether a subject and then a finite verb begin the stretch, but for adverbs, a phrase of time or an opening phrase that
/// a comma ends.
fn has_subject_and_verb(tokens: &Tokens<'_>, begin: usize, end: usize) -> bool {
    let (mut subject, mut phrase) = (false, false);
    for index in begin..end {
        let Some(token) = tokens.get(index) else { return false };
        match token.mark {
            Mark::Expression => phrase = false,
            Mark::Comma => (subject, phrase) = (false, false),
            Mark::Word => {
                let verb =
                    Group::ending_at(tokens, index).filter(|group| !group.weak && group.hangs_on.is_none());
                match (verb, token.word.role) {
                    (Some(_), _) => return subject,
                    (None, Role::Pronoun) => subject = true,
                    (None, Role::Time) => phrase = false,
                    (None, Role::Content) => subject |= !phrase,
                    (None, Role::Relation(_) | Role::Preposition | Role::To) => phrase |= !subject,
                    (None, Role::Relative | Role::That | Role::Subordinator | Role::Condition) => {
                        return false;
                    }
                    _ => {}
                }
            }
            _ => return false,
        }
    }
    false
}

/// Whether the token could govern what stands in another clause.
fn governs(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let says = Senses::SAYING
        .and(Senses::CLAIMING)
        .and(Senses::DENYING)
        .and(Senses::SUSPECTING)
        .and(Senses::HEDGE)
        .and(Senses::NOBODY);
    let word = token.word;
    match token.mark {
        Mark::Open | Mark::Close => true,
        Mark::Stop => matches!(tokens.text_of(index), "?" | ":" | "(" | ")"),
        Mark::Word => {
            matches!(word.role, Role::Not | Role::Condition | Role::Could | Role::Would)
                || word.senses.any(says)
                || tokens.text_of(index).eq_ignore_ascii_case("according")
        }
        _ => false,
    }
}
