//! Who says so: the subject of the verb of saying above a mention, or the one after "according to".

use super::scope;
use crate::expression::cue::{Governor, Group, Mark, Relation, Tokens};
use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::span::Span;

/// A name longer than this many words is no name.
const LONGEST: usize = 14;

/// The speaker, in bytes of the sentence.
pub(super) fn speaker(tokens: &Tokens<'_>, governor: &Governor) -> Option<Span> {
    let own = governor.group.filter(|group| says(tokens, group));
    let above = || {
        let first = governor.group.map_or(tokens.at, |group| group.first.min(tokens.at));
        scope::above(tokens, first)
            .find_map(|index| Group::ending_at(tokens, index).filter(|group| says(tokens, group)))
    };
    let after = || {
        let comma = (tokens.at + 1..tokens.all().len()).find(|&index| {
            matches!(tokens.get(index).map(|token| token.mark), Some(Mark::Comma | Mark::Close))
        })?;
        (comma + 1..tokens.all().len())
            .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop))
            .find_map(|index| Group::ending_at(tokens, index).filter(|group| says(tokens, group)))
    };
    let group = own.or_else(above).or_else(after);
    let named = group.and_then(|group| inverted(tokens, &group).or_else(|| subject(tokens, &group)));
    named.or_else(|| according_to(tokens))
}

/// Whether the verb tells what somebody says: "said" always, the others where a clause, a quotation or nothing follows.
fn says(tokens: &Tokens<'_>, group: &Group) -> bool {
    let speech = Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING);
    let finite = tokens.get(group.verb).is_some_and(|token| {
        token.word.forms.any(Forms::PAST.and(Forms::THIRD).and(Forms::BASE)) && group.hangs_on.is_none()
    });
    if !finite || group.passive || !group.senses.any(speech) {
        return false;
    }
    let plain = matches!(tokens.text_of(group.verb), "said" | "says" | "say" | "told" | "tells" | "tell");
    let time = |index: &usize| {
        *index == tokens.at
            || matches!(tokens.role(*index), Some(Role::Adverb | Role::Time | Role::Relation(Relation::On)))
    };
    let next = (group.verb + 1..tokens.all().len()).find(|index| !time(index));
    let word = next.and_then(|index| tokens.get(index));
    plain
        || word.is_none_or(|token| match token.mark {
            Mark::Word => match token.word.role {
                Role::That | Role::Pronoun => true,
                Role::Determiner | Role::Content => !group.senses.any(Senses::SAYING),
                _ => false,
            },
            mark => mark != Mark::Comma,
        })
}

/// The words before the verb, back to where the clause begins; what stands between commas after the name is left out.
fn subject(tokens: &Tokens<'_>, group: &Group) -> Option<Span> {
    let mut end = group.first;
    // "The ministry on Friday said": the day is no part of the name.
    while let Some(before) = end.checked_sub(1) {
        let token = tokens.get(before)?;
        let time = token.mark == Mark::Expression
            || matches!(token.word.role, Role::Time | Role::Adverb)
            || (end <= tokens.at && matches!(token.word.role, Role::Relation(Relation::On | Relation::In)));
        if !time || token.mark == Mark::Comma {
            break;
        }
        end = before;
    }
    if tokens.get(end.checked_sub(1)?)?.mark == Mark::Comma {
        // "Reyes, the mayor, said".
        end = (0..end - 1)
            .rev()
            .find(|&index| tokens.get(index).is_some_and(|token| token.mark == Mark::Comma))?;
    }
    let mut start = end;
    while let Some(before) = start.checked_sub(1) {
        let token = tokens.get(before)?;
        let relative =
            matches!(token.word.role, Role::That | Role::Relative | Role::Subordinator | Role::Condition);
        if token.mark != Mark::Word || relative || end - before > LONGEST {
            break;
        }
        start = before;
    }
    if matches!(tokens.role(start), Some(Role::Coordinator)) {
        start += 1;
    }
    // A name has a word of its own, and no verb before the verb.
    let verb = (start..end).any(|index| {
        tokens
            .get(index)
            .is_some_and(|token| matches!(token.word.role, Role::Be | Role::Have | Role::Will | Role::Would))
    });
    (start < end && !verb).then(|| span(tokens, start, end)).flatten()
}

/// The words after the verb, up to a comma: "…, said Ann Author, a nurse"; not where what is said follows the verb.
fn inverted(tokens: &Tokens<'_>, group: &Group) -> Option<Span> {
    let before = tokens.get(group.first.checked_sub(1)?)?.mark;
    if !matches!(before, Mark::Comma | Mark::Close) {
        return None;
    }
    let start = group.verb + 1;
    let clause = (start..tokens.all().len())
        .take_while(|&index| {
            !matches!(tokens.get(index).map(|token| token.mark), Some(Mark::Comma | Mark::Stop))
        })
        .any(|index| Group::ending_at(tokens, index).is_some());
    if clause { None } else { name(tokens, start) }
}

fn according_to(tokens: &Tokens<'_>) -> Option<Span> {
    let index = (0..tokens.all().len()).find(|&index| {
        tokens.role(index + 1) == Some(Role::To) && tokens.text_of(index).eq_ignore_ascii_case("according")
    })?;
    name(tokens, index + 2)
}

/// The words from `start` up to a mark, a time or a clause.
fn name(tokens: &Tokens<'_>, start: usize) -> Option<Span> {
    let ends = |index: usize| {
        tokens.get(index).is_none_or(|token| {
            let clause = matches!(
                token.word.role,
                Role::That | Role::Relative | Role::Subordinator | Role::Time | Role::Relation(Relation::On)
            );
            token.mark != Mark::Word || clause
        })
    };
    let end = (start..start + LONGEST).find(|&index| ends(index))?;
    if end == tokens.all().len() && !tokens.reaches_end() {
        return None;
    }
    (start < end).then(|| span(tokens, start, end)).flatten()
}

fn span(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Span> {
    Some(Span::new(tokens.get(start)?.span.start, tokens.get(end - 1)?.span.end))
}
