//! Which tokens stand inside quotation marks.

use crate::language::english::words::QUOTATION_MARKS;

/// For each token whether it stands inside quotation marks; marks themselves do not. A quotation that is not closed goes
/// on to the end, and one that was opened before goes up to its closing mark.
pub(super) fn quoted(tokens: &[&str]) -> Vec<bool> {
    let (openers, closers) = QUOTATION_MARKS;
    let is = |token: &str, marks: &[char]| token.chars().next().is_some_and(|mark| marks.contains(&mark));
    let mut inside = vec![false; tokens.len()];
    let mut open = tokens
        .iter()
        .find(|token| is(token, openers) || is(token, closers))
        .is_some_and(|first| is(first, closers));
    for (token, inside) in tokens.iter().zip(&mut inside) {
        if *token == "\"" {
            open = !open;
        } else if is(token, openers) {
            open = true;
        } else if is(token, closers) {
            open = false;
        } else {
            *inside = open;
        }
    }
    inside
}

/// Whether a token is a double quotation mark.
pub(super) fn is_mark(token: &str) -> bool {
    let (openers, closers) = QUOTATION_MARKS;
    token.chars().next().is_some_and(|mark| mark == '"' || openers.contains(&mark) || closers.contains(&mark))
}
