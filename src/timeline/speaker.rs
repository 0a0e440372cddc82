//! Who says so: the subject of the verb of saying above a mention, or the one after "according to".

use super::scope;
use crate::expression::cue::{Governor, Group, Mark, Relation, Tokens, nearest_before};
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
    let after = || behind(tokens);
    let group = own.or_else(above).or_else(after);
    let named = group.and_then(|group| inverted(tokens, &group).or_else(|| subject(tokens, &group)));
    named.or_else(|| according_to(tokens))
}

/// The verb of saying in a part of its own behind a comma or quotation: "…, police said on Monday". A clause that is joined
/// ("…, but the army denied it") or tells more of a noun ("…, which the army denied") says something else.
fn behind(tokens: &Tokens<'_>) -> Option<Group> {
    let all = tokens.all().len();
    let mark = |index: usize| tokens.get(index).map(|token| token.mark);
    let opens = (tokens.at + 1..all)
        .take_while(|&index| !matches!(tokens.text_of(index), ";" | "." | "|"))
        .filter(|&index| matches!(mark(index), Some(Mark::Comma | Mark::Close)));
    let free = opens.filter(|&index| {
        let other = matches!(
            tokens.role(index + 1),
            Some(Role::Relative | Role::That | Role::Subordinator | Role::Condition)
        );
        let though = matches!(tokens.text_of(index + 1), "though" | "although");
        !other && !though && !scope::new_clause(tokens, index)
    });
    free.filter_map(|open| {
        (open + 1..all)
            .take_while(|&index| !matches!(mark(index), Some(Mark::Stop | Mark::Close)))
            .take_while(|&index| index == open + 1 || !scope::new_clause(tokens, index))
            .take_while(|&index| !matches!(tokens.role(index), Some(Role::Relative | Role::Subordinator)))
            .find_map(|index| Group::ending_at(tokens, index).filter(|group| says(tokens, group)))
    })
    .next()
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
    let end = subject_end(tokens, group)?;
    // "a year later he said".
    if tokens.role(end.checked_sub(1)?) == Some(Role::Pronoun) {
        return span(tokens, end - 1, end);
    }
    let mut start = end;
    while let Some(before) = start.checked_sub(1) {
        let token = tokens.get(before)?;
        if token.mark != Mark::Word || end - before > LONGEST || opens_clause(tokens, before) {
            break;
        }
        start = before;
    }
    let start = without_stamp(tokens, start);
    let start = start + usize::from(matches!(tokens.role(start), Some(Role::Coordinator)));
    let phrase = matches!(tokens.role(start), Some(Role::Relation(_) | Role::Preposition | Role::To));
    let phrase = phrase || is_participle_phrase(tokens, start);
    // A name has a word of its own, and no verb before the verb.
    let verb = (start..end).any(|index| {
        matches!(
            tokens.role(index),
            Some(
                Role::Be
                    | Role::Have
                    | Role::Do
                    | Role::Will
                    | Role::Would
                    | Role::Could
                    | Role::Must
                    | Role::Not
            )
        )
    });
    let ends_open = tokens.role(end - 1) == Some(Role::Determiner);
    (start < end && !verb && !phrase && !ends_open).then(|| span(tokens, start, end)).flatten()
}

/// "smarting over the defeat", "when opening the bridge": no name stands there.
fn is_participle_phrase(tokens: &Tokens<'_>, start: usize) -> bool {
    let start = start + usize::from(tokens.role(start) == Some(Role::Adverb));
    let participle =
        tokens.get(start).is_some_and(|token| token.word.forms.any(Forms::ING) && !token.capital);
    let before = start.checked_sub(1).and_then(|before| tokens.role(before));
    let governs = matches!(
        tokens.role(start + 1),
        Some(Role::Relation(_) | Role::Preposition | Role::Determiner | Role::To)
    );
    participle && (governs || before == Some(Role::Subordinator))
}

/// Where the name before the verb ends.
fn subject_end(tokens: &Tokens<'_>, group: &Group) -> Option<usize> {
    let mut end = before_times(tokens, group.first)?;
    // "The mayor apologized and said": the subject of the first verb.
    if tokens.role(end.checked_sub(1)?) == Some(Role::Coordinator) {
        let first =
            nearest_before(tokens, end - 1).filter(|first| !first.weak && first.hangs_on.is_none())?;
        end = before_times(tokens, first.first)?;
    }
    if tokens.get(end.checked_sub(1)?)?.mark == Mark::Comma {
        // "Reyes, the mayor, said".
        end = (0..end - 1)
            .rev()
            .find(|&index| tokens.get(index).is_some_and(|token| token.mark == Mark::Comma))?;
    }
    Some(end)
}

/// "The ministry on Friday said": the day is no part of the name.
fn before_times(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let mut end = end;
    while let Some(before) = end.checked_sub(1) {
        let token = tokens.get(before)?;
        let determined = || end <= tokens.at || tokens.role(end) == Some(Role::Time);
        let time = token.mark == Mark::Expression
            || token.word.role == Role::Time
            || token.word.role == Role::Adverb && !token.capital
            || matches!(tokens.text_of(before), "this" | "last") && determined()
            || (end <= tokens.at && matches!(token.word.role, Role::Relation(Relation::On | Relation::In)));
        if !time || token.mark == Mark::Comma {
            break;
        }
        end = before;
    }
    Some(end)
}

/// Whether the word at `index` stands before the clause of the verb and is no part of its subject: "though", "after", the day
/// of "on Friday the ministry said".
fn opens_clause(tokens: &Tokens<'_>, index: usize) -> bool {
    match tokens.role(index) {
        Some(
            Role::That
            | Role::Relative
            | Role::Subordinator
            | Role::Condition
            | Role::Relation(
                Relation::As | Relation::After | Relation::Before | Relation::Since | Relation::Until,
            ),
        ) => true,
        Some(Role::Time) => tokens.role(index + 1) == Some(Role::Determiner),
        _ => matches!(tokens.text_of(index), "though" | "Though"),
    }
}

/// The name behind the minutes of a time stamp run into it: "12:54 PM The ministry said".
fn without_stamp(tokens: &Tokens<'_>, start: usize) -> usize {
    let minutes = start.checked_sub(1).is_some_and(|before| tokens.text_of(before) == ":")
        && tokens.text_of(start).bytes().all(|byte| byte.is_ascii_digit());
    let half = matches!(tokens.text_of(start + 1), "AM" | "PM" | "am" | "pm");
    start + usize::from(minutes) + usize::from(minutes && half)
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
    let idiom = matches!(tokens.text_of(index + 2), "plan" | "plans" | "schedule");
    name(tokens, index + 2).filter(|_| !idiom)
}

/// The words from `start` up to a mark, a time, a verb or a clause.
fn name(tokens: &Tokens<'_>, start: usize) -> Option<Span> {
    let ends = |index: usize| {
        tokens.get(index).is_none_or(|token| match token.mark {
            // "the fund's 2008 audit", "a 2007 study".
            Mark::Expression => !is_inside_name(tokens, index),
            Mark::Word => match token.word.role {
                Role::That
                | Role::Relative
                | Role::Subordinator
                | Role::Time
                | Role::Be
                | Role::Have
                | Role::Will
                | Role::Would
                | Role::Relation(Relation::On | Relation::As) => true,
                // "in a statement", "in an interview".
                Role::Relation(Relation::In | Relation::At) => {
                    matches!(tokens.text_of(index + 1), "a" | "an") || index + 1 == tokens.at
                }
                _ => false,
            },
            _ => true,
        })
    };
    let mut end = (start..start + LONGEST).find(|&index| ends(index))?;
    if end == tokens.all().len() && !tokens.reaches_end() {
        return None;
    }
    // "a poll released Friday", "a report this week".
    while end > start + 1
        && tokens.get(end - 1).is_some_and(|token| {
            let published = token.word.forms.any(Forms::PARTICIPLE) && !token.capital;
            published || matches!(token.word.role, Role::Determiner | Role::Adverb | Role::Relation(_))
        })
    {
        end -= 1;
    }
    (start < end).then(|| span(tokens, start, end)).flatten()
}

/// Whether the expression is part of a name: a word that belongs to a noun behind it stands before it.
fn is_inside_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    tokens.role(before) == Some(Role::Possessive)
        || matches!(tokens.text_of(before), "a" | "an" | "the" | "its" | "their")
}

fn span(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Span> {
    Some(Span::new(tokens.get(start)?.span.start, tokens.get(end - 1)?.span.end))
}
