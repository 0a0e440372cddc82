//! The search, in stages: a pass over the text for the tokens that can belong to a time expression, the readings that they
//! have, what stands around each, and the clause that it hangs on. Stages take turns, a block at a time: each is short of
//! the others' instructions, and long enough to make use of its own.

use rayon::prelude::*;

use crate::document;
use crate::span::Span;

use super::Expression;
use super::phrase::Phrases;
use super::place::Places;
use super::scan::Scan;

/// A long text is cut into pieces of at least so many bytes.
const PIECE: usize = 256 << 10;

/// Finds every time expression of `text`: sorted, without overlap, spans in its bytes. Words are read as a reader sees them:
/// without marks that nobody sees, and whole where a line ends within them.
#[must_use]
pub fn find(text: &str) -> Vec<Expression> {
    let Some(repaired) = document::Repaired::of(text) else { return search(text) };
    let mut found = search(&repaired.text);
    for expression in &mut found {
        expression.span = repaired.span(expression.span);
    }
    found
}

/// The same for a text that a reader sees as it stands.
fn search(text: &str) -> Vec<Expression> {
    let mut scan = Scan::new(text);
    let mut phrases = Phrases::new(text);
    let mut places = Places::new(text);
    while scan.advance() {
        phrases.read(scan.runs());
        for phrase in phrases.all() {
            places.put(phrase);
        }
        places.ask_clauses();
    }
    places.done()
}

/// The same as [`find`], with a long text cut at blank lines and spread over the threads of the current `rayon` pool. Nothing
/// is looked at beyond a paragraph, so the result is the same.
#[must_use]
pub fn find_spread(text: &str) -> Vec<Expression> {
    let pieces = cut(text);
    if pieces.len() < 2 {
        return find(text);
    }
    let found: Vec<Vec<Expression>> = pieces.par_iter().map(|piece| find_in(text, *piece)).collect();
    let mut all = Vec::with_capacity(found.iter().map(Vec::len).sum());
    all.extend(found.into_iter().flatten());
    all
}

/// Finds the expressions of a piece; spans in bytes of the whole.
fn find_in(text: &str, piece: Span) -> Vec<Expression> {
    let mut found = find(piece.of(text));
    for expression in &mut found {
        expression.span = expression.span.shifted(piece.start);
    }
    found
}

/// Pieces of some size that end at blank lines.
fn cut(text: &str) -> Vec<Span> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    while text.len() - start > 2 * PIECE {
        let from = start + PIECE;
        let Some(blank) = memchr::memmem::find(&text.as_bytes()[from..], b"\n\n") else { break };
        let end = from + blank + 2;
        pieces.push(Span::new(start, end));
        start = end;
    }
    pieces.push(Span::new(start, text.len()));
    pieces
}
