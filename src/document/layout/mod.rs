//! A text → its typed stretches and their sentences.

mod byline;
mod entry;
mod kinds;
mod piece;
mod plain;
mod words;

pub(super) use byline::{byline, byline_under_headline};

use super::front_matter;
use super::options::Format;
use super::sentence::split_sentences;
use super::{Block, BlockKind, Sentence};
pub(super) use piece::Piece;
use piece::Shape;

/// The typed stretches of a text, in order, without overlap, covering all but blanks.
pub(super) fn blocks(text: &str, format: Format) -> Vec<Block> {
    typed(text, format).map(|(piece, kind)| Block { kind, span: piece.span }).collect()
}

/// The pieces of a text with their kinds.
pub(super) fn typed(text: &str, format: Format) -> impl Iterator<Item = (Piece<'_>, BlockKind)> {
    let pieces = pieces(text, format);
    let kinds = kinds::kinds(&pieces);
    pieces.into_iter().zip(kinds)
}

fn pieces(text: &str, format: Format) -> Vec<Piece<'_>> {
    let front = front_matter::span(text);
    let mut pieces = plain::pieces(text, front.map_or(0, |front| front.end));
    let _ = format;
    if let Some(span) = front {
        pieces.insert(0, Piece { span, shape: Shape::FrontMatter, ..Piece::default() });
    }
    pieces
}

/// The sentences of the blocks, in order.
pub(super) fn sentences(text: &str, blocks: &[Block]) -> Vec<Sentence> {
    let of_block = |(index, block): (usize, &Block)| {
        let start = block.span.start;
        split_sentences(block.span.of(text))
            .map(move |span| Sentence { span: span.shifted(start), block: index })
    };
    blocks.iter().enumerate().flat_map(of_block).collect()
}
