//! The words that a date governs: a main clause of its own, where cutting the rest takes nothing away; else the sentence.

use super::aside;
use crate::expression::cue::{Governor, Group, Mark, Tokens};
use crate::language::english::lexicon::Role;
use crate::span::Span;
use crate::timeline::Status;

/// The clause of the expression, in bytes of the sentence.
///
/// The sentence is cut only between two main clauses that each have a subject and a finite verb ("the group met on Friday,
/// and the union struck"), and only where what is cut holds no word that could govern the rest: a denial, a condition, a
/// hedge, a question, a verb of saying; with a quotation or a bracket the whole sentence stands.
pub(in crate::timeline) fn clause(tokens: &Tokens<'_>, governor: &Governor, status: Status) -> Span {
    let sentence = tokens.sentence();
    let whole = Span::new(0, sentence.len());
    let Some(group) = governor.group else { return whole };
    let all = tokens.all();
    let sees_all = tokens.reaches_start() && tokens.reaches_end();
    if !sees_all || (0..all.len()).any(|index| holds_together(tokens, index)) {
        return whole;
    }
    let (mut from, mut to) = (0, all.len());
    let mut joined = false;
    for index in 0..all.len() {
        let Some(begin) = main_clause(tokens, from, index) else { continue };
        if begin <= tokens.at && begin <= group.first {
            // What follows a dash leans on what stands before it: "– a plan that the council made in May".
            if is_dash(tokens, index) {
                return whole;
            }
            from = begin;
        } else if index > tokens.at && index > group.verb && !super::may_tell_outcome(tokens, index, status) {
            to = index;
        } else {
            return whole;
        }
        joined |= all.get(index).is_some_and(|token| token.mark == Mark::Comma);
        if to < all.len() {
            break;
        }
    }
    if (0..from).chain(to..all.len()).any(|index| governs(tokens, index, joined)) {
        return whole;
    }
    let place = |index: usize| all.get(index).map(|token| token.span.start);
    let start = if from == 0 { 0 } else { place(from).unwrap_or(0) };
    let end = place(to).filter(|_| to < all.len()).unwrap_or(sentence.len());
    let kept = &sentence[start..end];
    let trimmed = kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    if trimmed.is_empty() { whole } else { Span::new(start, start + trimmed.len()) }
}

/// The first token of a main clause that begins after the mark or conjunction at `index`, where one stands before it too.
fn main_clause(tokens: &Tokens<'_>, from: usize, index: usize) -> Option<usize> {
    let token = tokens.get(index)?;
    let stops = token.mark == Mark::Stop && (tokens.text_of(index) == ";" || is_only_dash(tokens, index));
    let conjunction = token.mark == Mark::Comma && tokens.role(index + 1) == Some(Role::Coordinator);
    let begin = match (stops, conjunction) {
        (true, _) => index + 1,
        (_, true) => index + 2,
        _ => return None,
    };
    let both =
        has_subject_and_verb(tokens, from, index) && has_subject_and_verb(tokens, begin, tokens.all().len());
    both.then_some(begin)
}

/// Whether the mark is a dash, and the only one: two would set an insertion apart.
fn is_only_dash(tokens: &Tokens<'_>, index: usize) -> bool {
    let dash = |index: &usize| is_dash(tokens, *index);
    dash(&index) && (0..tokens.all().len()).filter(dash).count() == 1
}

/// Whether the mark is a dash.
pub(super) fn is_dash(tokens: &Tokens<'_>, index: usize) -> bool {
    matches!(tokens.text_of(index), "–" | "—" | "--")
}

/// Whether a subject and then a finite verb begin the stretch, but for adverbs, a phrase of time, an opening phrase that
/// a comma ends, and what is inserted behind the subject.
pub(super) fn has_subject_and_verb(tokens: &Tokens<'_>, begin: usize, end: usize) -> bool {
    let (mut subject, mut phrase) = (false, false);
    let mut next = begin;
    while next < end {
        let index = next;
        next += 1;
        let Some(token) = tokens.get(index) else { return false };
        match token.mark {
            Mark::Expression => phrase = false,
            Mark::Comma => match aside::behind_subject(tokens, index).filter(|&close| subject && close < end)
            {
                Some(close) => next = close + 1,
                None => (subject, phrase) = (false, false),
            },
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

/// Whether the mark keeps the sentence whole: a quotation, a bracket, a question, a colon.
fn holds_together(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.get(index).is_some_and(|token| token.mark != Mark::Word) && super::governs(tokens, index)
}

/// Whether the token, were it cut, could govern what is kept; in a clause that is `joined` to it "would" and "could" may hang on it.
fn governs(tokens: &Tokens<'_>, index: usize, joined: bool) -> bool {
    super::governs(tokens, index) || joined && matches!(tokens.role(index), Some(Role::Could | Role::Would))
}
