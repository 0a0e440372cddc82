//! What another time is held against: "sold 400 boats, up from 300 in 2009", "its worst loss since 1990".

use super::governs;
use super::tail::is_finite;
use crate::expression::cue::{Mark, Relation, Tokens};
use crate::language::english::bounds::BOUNDED_BY_TIME;
use crate::language::english::lexicon::Role;
use crate::span::Span;

/// The comparison that holds the date at `other`, with the comma before it.
pub(super) fn around(tokens: &Tokens<'_>, other: Span) -> Option<Span> {
    let all = tokens.all();
    let before = all.iter().position(|token| token.span.end > other.start)?;
    let open = opener(tokens, before)?;
    let close = (before..all.len())
        .find(|&index| {
            all.get(index).is_some_and(|token| {
                token.span.start >= other.end && !matches!(token.mark, Mark::Word | Mark::Expression)
            })
        })
        .unwrap_or(all.len());
    let inside = || open + 1..close;
    // "It was down from 300 in 2009": there it is all that is told.
    let told = open.checked_sub(1).is_some_and(|before| {
        all.get(open).is_some_and(|token| token.mark == Mark::Word) && is_finite(tokens, before)
    });
    let free = !inside().any(|index| governs(tokens, index) || is_finite(tokens, index));
    let start = all.get(open.checked_sub(1)?)?.span.end;
    let end = all.get(close).map_or(tokens.sentence().len(), |token| token.span.start);
    (free && !told).then(|| Span::new(start, end))
}

/// Whether the date stands in a comparison: without the other time it would be taken for that of the whole.
pub(super) fn holds(tokens: &Tokens<'_>) -> bool {
    opener(tokens, tokens.at).is_some() || is_base(tokens)
}

/// "fell from a year ago to 107 million in August": the number belongs to the other time.
fn is_base(tokens: &Tokens<'_>) -> bool {
    let from = tokens.at.checked_sub(1).and_then(|before| tokens.role(before));
    let number = |index: usize| tokens.text_of(index).contains(|c: char| c.is_ascii_digit() || c == '$');
    from == Some(Role::Relation(Relation::From))
        && tokens.role(tokens.at + 1) == Some(Role::To)
        && (tokens.at + 2..tokens.at + 4).any(number)
}

/// Where the comparison begins that holds the token at `at`: its comma, else its first word.
fn opener(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let is_word = |index: usize| {
        tokens.get(index).is_some_and(|token| matches!(token.mark, Mark::Word | Mark::Expression))
    };
    let words = (0..at)
        .rev()
        .take_while(|&index| is_word(index) && (compares(tokens, index) || !is_finite(tokens, index)));
    let compares = words.clone().find(|&index| compares(tokens, index));
    let comma = |index: usize| {
        index
            .checked_sub(1)
            .filter(|&before| tokens.get(before).is_some_and(|token| token.mark == Mark::Comma))
    };
    if let Some(word) = compares {
        return Some(comma(word).unwrap_or(word));
    }
    let since = at.checked_sub(1).and_then(|before| tokens.role(before));
    let first = words.last()?;
    let superlative = (first..at.min(first + 3))
        .any(|index| BOUNDED_BY_TIME.iter().any(|word| tokens.text_of(index).eq_ignore_ascii_case(word)));
    let determined = tokens.role(first) == Some(Role::Determiner);
    (since == Some(Role::Relation(Relation::Since)) && superlative && determined)
        .then(|| comma(first))
        .flatten()
}

/// "up from 300", "compared with", "versus 300"; not "came up from the mine".
fn compares(tokens: &Tokens<'_>, index: usize) -> bool {
    let next = tokens.text_of(index + 1);
    let counts = || {
        (index + 1..index + 5).any(|index| tokens.text_of(index).starts_with(|c: char| c.is_ascii_digit()))
    };
    match tokens.text_of(index) {
        "up" | "down" => next == "from" && counts(),
        "compared" => matches!(next, "with" | "to"),
        "versus" | "vs" => counts(),
        _ => false,
    }
}
