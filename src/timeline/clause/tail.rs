//! Where the clause of an expression ends before another one that governs the next expression.
//!
//! Cut is only what follows: everything above the clause stands before it and stays. What follows must begin with a word
//! that opens a clause ("and left on Sunday", "after the vote on Sunday", ", who left on Sunday") and must hold nothing that
//! could speak of what stands before: a denial, a condition, a question, words that call it untrue, a speaker named behind.

use super::main_clause::has_subject_and_verb;
use super::{aside, governs, may_tell_outcome};
use crate::expression::cue::{Governor, Group, Mark, Relation, Tense, Tokens};
use crate::language::english::bounds::BEFORE_TIMES;
use crate::language::english::function_words::NEAR;
use crate::language::english::lexicon::{Forms, Role, Senses};
use crate::span::Span;
use crate::timeline::Status;

/// What goes behind the clause of an expression that ends at byte `own`, where the next expression stands at `next`; `None`
/// where it cannot be told. It goes to the end of the sentence, or up to the speaker who is named there.
pub(super) fn cut(
    tokens: &Tokens<'_>,
    governor: &Governor,
    status: Status,
    own: usize,
    next: Span,
) -> Option<Span> {
    let group = governor.group.filter(|group| !group.weak)?;
    let all = tokens.all();
    if governor.quoted || !tokens.reaches_start() || !tokens.reaches_end() {
        return None;
    }
    let first = all.iter().position(|token| token.span.start >= own)?.max(group.verb + 1);
    let last = all.iter().rposition(|token| token.span.start <= next.start)?;
    let alternative = |index: usize| {
        matches!(tokens.text_of(index), "either" | "Either" | "both" | "Both" | "between" | "whether")
    };
    if (0..first).any(alternative) || (first..=last).any(|index| is_outcome(tokens, index, status)) {
        return None;
    }
    let word = (first..=last).rev().find(|&index| {
        opens(tokens, &group, governor, [first, index]) || joins_counterpart(tokens, [first, index], next)
    })?;
    let comma =
        |&before: &usize| before >= first && all.get(before).is_some_and(|token| token.mark == Mark::Comma);
    let cut = word.checked_sub(1).filter(comma).unwrap_or(word);
    let speaker = speaker(tokens, next.end);
    let end = speaker.unwrap_or(all.len());
    let safe = (cut..end).all(|index| !speaks_of_what_stands_before(tokens, cut, index));
    let marks =
        |mark: Mark| all.get(..cut).unwrap_or_default().iter().filter(|token| token.mark == mark).count();
    let brackets = |bracket: &str| (0..cut).filter(|&index| tokens.text_of(index) == bracket).count();
    let balanced = marks(Mark::Open) == marks(Mark::Close) && brackets("(") == brackets(")");
    let start = all.get(cut.checked_sub(1)?)?.span.end;
    let end = all.get(end).map_or(tokens.sentence().len(), |token| token.span.start);
    (safe && balanced).then(|| Span::new(start, end))
}

/// Whether a comma stands at `index` behind which the outcome may be told.
fn is_outcome(tokens: &Tokens<'_>, index: usize, status: Status) -> bool {
    tokens.get(index).is_some_and(|token| token.mark == Mark::Comma)
        && may_tell_outcome(tokens, index, status)
}

/// The comma behind `from` that only a speaker follows: ", police said", ", according to the ministry".
fn speaker(tokens: &Tokens<'_>, from: usize) -> Option<usize> {
    let all = tokens.all();
    let comma = all.iter().rposition(|token| token.mark == Mark::Comma && token.span.start >= from)?;
    let rest = || comma + 1..all.len();
    let opens = matches!(
        tokens.role(comma + 1),
        Some(Role::Relative | Role::Coordinator | Role::That | Role::Subordinator | Role::Condition)
    );
    let says = |index: usize| {
        let speaks = Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING);
        let verb = tokens.get(index).is_some_and(|token| token.word.senses.any(speaks));
        verb && is_finite(tokens, index) || index == comma + 1 && tokens.text_of(index) == "according"
    };
    // ", I warned the council that it would fall" says something of its own.
    let content = rest().any(|index| {
        let verb = Group::ending_at(tokens, index).is_some_and(|group| says(group.verb));
        verb && (index + 1..all.len()).any(|index| tokens.role(index) == Some(Role::That))
    });
    (!opens && !content && rest().any(says)).then_some(comma)
}

/// Whether a clause of its own may begin with the token at `index`; `from` is the first behind the expression.
fn opens(tokens: &Tokens<'_>, group: &Group, governor: &Governor, [from, index]: [usize; 2]) -> bool {
    let comma = tokens.get(index).is_some_and(|token| token.mark == Mark::Comma);
    let word = index + usize::from(comma);
    let Some(token) = tokens.get(word).filter(|token| token.mark == Mark::Word) else { return false };
    let text = tokens.text_of(word);
    let verb = || (word + 1..tokens.all().len()).any(|index| is_finite(tokens, index));
    match token.word.role {
        // "fans and guests who came": what is joined must be a clause or a verb.
        Role::Coordinator => {
            let ends_here = || index == from && has_subject_and_verb(tokens, word + 1, tokens.all().len());
            matches!(text, "and" | "but") && verb() && (comma || joins_clause(tokens, word) || ends_here())
        }
        Role::Subordinator => match text {
            "when" => verb() && governor.tense() == Tense::Past && group.modal.is_none(),
            "because" => verb() && !group.negated,
            "while" | "although" | "though" | "whereas" => verb(),
            _ => false,
        },
        Role::Relation(Relation::As) => comma && has_subject_and_verb(tokens, word + 1, tokens.all().len()),
        Role::Adverb => comma && text == "then" && is_finite(tokens, word + 1),
        Role::Preposition if text != "following" => false,
        Role::Relation(Relation::After | Relation::Before) | Role::Preposition => {
            let inner = |role| {
                matches!(role, Some(Role::That | Role::Relative | Role::Subordinator | Role::Coordinator))
            };
            // "shortly after the vote", "a day after the vote" tell how near it was.
            let before = tokens.text_of(word - 1);
            let unit = word - 1 != tokens.at && tokens.role(word - 1) == Some(Role::Time)
                || word - 1 == tokens.at && is_counted_from(before)
                || NEAR.contains(&before);
            // "Thursday's losses came after the vote": without it nothing would be told.
            let alone = tokens.role(word - 1) != Some(Role::Adverb) && !unit && word - 1 != group.verb;
            !group.negated && group.modal.is_none() && alone && !(from..word).any(|at| inner(tokens.role(at)))
        }
        // "until the mayor, who was named by Ann, took office": what follows belongs to the mayor.
        Role::Relative => comma && verb() && aside::behind_subject(tokens, index).is_none(),
        Role::Content if token.word.forms == Forms::ING => comma && !token.word.senses.any(Senses::NO_VERB),
        // "joined the council in 1999, became its chair in 2004".
        Role::Content => {
            let ends_insertion =
                || (tokens.at..index).any(|open| aside::behind_subject(tokens, open) == Some(index));
            comma && token.word.forms.any(Forms::PAST) && is_finite(tokens, word) && !ends_insertion()
        }
        _ => false,
    }
}

/// Whether a time may be counted from what follows "after" behind it: "the day", "two weeks", but not "Monday" or "last week".
fn is_counted_from(words: &str) -> bool {
    let mut all = words.split_whitespace();
    let first = all.next().unwrap_or_default();
    let last = all.next_back().unwrap_or(first);
    let unit = NEAR.contains(&last)
        || matches!(
            last,
            "day"
                | "week"
                | "month"
                | "year"
                | "hour"
                | "night"
                | "evening"
                | "morning"
                | "afternoon"
                | "weekend"
        );
    unit && !BEFORE_TIMES.iter().any(|word| first.eq_ignore_ascii_case(word))
        && !(first.ends_with("day") && first.starts_with(char::is_uppercase))
}

/// Whether a thing of the date at `next` is joined right behind: "40 people in May and sixty in June", whose verb stands once.
fn joins_counterpart(tokens: &Tokens<'_>, [from, index]: [usize; 2], next: Span) -> bool {
    let place = |index: usize| tokens.get(index).map_or(usize::MAX, |token| token.span.start);
    let words = || (index + 1..).take_while(|&word| place(word) < next.start);
    let phrase = words().last().is_some_and(|last| {
        matches!(tokens.role(last), Some(Role::Relation(Relation::On | Relation::In | Relation::At)))
    });
    index == from
        && tokens.text_of(index) == "and"
        && phrase
        && words().count() <= 4
        && !words().any(|word| is_finite(tokens, word))
}

/// Whether a verb or a pronoun follows the conjunction at `index`: "and then left", "and they left".
fn joins_clause(tokens: &Tokens<'_>, index: usize) -> bool {
    let adverb = |index: &usize| tokens.role(*index) == Some(Role::Adverb);
    (index + 1..tokens.all().len())
        .find(|index| !adverb(index))
        .is_some_and(|next| tokens.role(next) == Some(Role::Pronoun) || is_finite(tokens, next))
}

/// Whether a finite verb ends at the token.
pub(super) fn is_finite(tokens: &Tokens<'_>, index: usize) -> bool {
    Group::ending_at(tokens, index).is_some_and(|group| group.tense != Tense::None && !group.weak)
}

/// Whether the token could take back, weaken or attribute what stands before `cut`. "…, but they did not", "and perhaps on
/// Sunday": of which of the two it speaks cannot be told.
fn speaks_of_what_stands_before(tokens: &Tokens<'_>, cut: usize, index: usize) -> bool {
    governs(tokens, index) && !tells_more(tokens, cut, index) && !tells_cause(tokens, cut, index)
}

/// Whether the verb of saying tells what follows it, and not what stands before: "and said that he would go", ", saying he would
/// go", not ", police said on Sunday".
fn tells_more(tokens: &Tokens<'_>, cut: usize, verb: usize) -> bool {
    let Some(token) = tokens.get(verb) else { return false };
    let says = token.word.senses.any(Senses::SAYING);
    let own_clause = (cut..verb)
        .all(|index| index == cut || tokens.get(index).is_some_and(|token| token.mark == Mark::Word));
    let participle = verb == cut + 1 && token.word.forms == Forms::ING;
    // ", and the firm said it would go on".
    let speaks = tokens.get(cut).is_some_and(|token| token.mark == Mark::Comma)
        && tokens.text_of(cut + 1) == "and"
        && has_subject_and_verb(tokens, cut + 2, verb + 1)
        && has_subject_and_verb(tokens, verb + 1, tokens.all().len());
    says && own_clause && (participle || speaks || tokens.role(verb + 1) == Some(Role::That))
}

/// Whether the word belongs to the verb of a clause that tells why or after what it came: "because the council had rejected it". A
/// denial there holds for that clause.
fn tells_cause(tokens: &Tokens<'_>, cut: usize, index: usize) -> bool {
    let word = cut + usize::from(tokens.get(cut).is_some_and(|token| token.mark == Mark::Comma));
    let cause = matches!(tokens.text_of(word), "because" | "after" | "before");
    let subject = has_subject_and_verb(tokens, word + 1, tokens.all().len());
    let undoes = Senses::DENYING.and(Senses::UNDOING).and(Senses::SAYING);
    let verb = tokens.get(index).is_some_and(|token| {
        token.word.role == Role::Not || token.word.senses.any(undoes) && is_finite(tokens, index)
    });
    let refers = (word..tokens.all().len())
        .any(|index| matches!(tokens.text_of(index), "it" | "that" | "them" | "they" | "this" | "which"));
    let together =
        (word..index).all(|index| tokens.get(index).is_some_and(|token| token.mark != Mark::Comma));
    cause && subject && verb && !refers && together
}
