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
    let sees_all = all.first().is_some_and(|token| sentence[..token.span.start].trim().is_empty())
        && all.last().is_some_and(|token| sentence[token.span.end..].chars().all(|c| !c.is_alphanumeric()));
    if !sees_all || (0..all.len()).any(|index| governs(tokens, index)) {
        return whole;
    }
    let (mut start, mut end) = (0, sentence.len());
    for index in 0..all.len() {
        let Some(begin) = main_clause(tokens, index) else { continue };
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

/// The first token of a main clause that begins after the mark or conjunction at `index`.
fn main_clause(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    let token = tokens.get(index)?;
    let semicolon = token.mark == Mark::Stop && tokens.text_of(index) == ";";
    let conjunction = token.mark == Mark::Comma && tokens.role(index + 1) == Some(Role::Coordinator);
    let begin = match (semicolon, conjunction) {
        (true, _) => index + 1,
        (_, true) => index + 2,
        _ => return None,
    };
    has_subject_and_verb(tokens, begin).then_some(begin)
}

/// Whether a subject and then a finite verb follow before the next mark, a phrase of time before them apart.
fn has_subject_and_verb(tokens: &Tokens<'_>, begin: usize) -> bool {
    let mut subject = false;
    for index in begin..tokens.all().len() {
        let Some(token) = tokens.get(index) else { return false };
        match token.mark {
            Mark::Expression => {}
            Mark::Word => {
                let verb =
                    Group::ending_at(tokens, index).filter(|group| !group.weak && group.hangs_on.is_none());
                match (verb, token.word.role) {
                    (Some(_), _) => return subject,
                    (None, Role::Pronoun) => subject = true,
                    (None, Role::Content) => subject = true,
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
