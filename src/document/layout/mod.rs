//! A text → its typed stretches and their sentences.

mod caption;
mod extent;
mod kinds;
mod markdown;
mod piece;
mod plain;
mod running;

use super::front_matter;
use super::options::Format;
use super::sentence::split_sentences;
use super::{Block, BlockKind, Sentence};
pub(super) use piece::Piece;
use piece::Shape;

/// The typed stretches of a text, in order, without overlap, covering all but blanks.
pub(super) fn blocks(text: &str, format: Format) -> Vec<Block> {
    typed(text, format).map(|(piece, kind)| Block { kind, span: piece.span, stamp: None }).collect()
}

/// The pieces of a text with their kinds.
pub(super) fn typed(text: &str, format: Format) -> impl Iterator<Item = (Piece<'_>, BlockKind)> {
    let pieces = pieces(text, format);
    let kinds = kinds::kinds(&pieces);
    pieces.into_iter().zip(kinds)
}

fn pieces(text: &str, format: Format) -> Vec<Piece<'_>> {
    let front = front_matter::span(text);
    let from = front.map_or(0, |front| front.end);
    let mut pieces = match format {
        Format::Markdown => markdown::pieces(text, from),
        _ => plain::pieces(text, from),
    };
    if let Some(span) = front {
        pieces.insert(0, Piece { span, shape: Shape::FrontMatter, ..Piece::default() });
    }
    pieces
}

/// The sentences of the blocks, in order. Bullets and marks of headings belong to none; each line of front matter stands
/// for one.
pub(super) fn sentences(text: &str, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let whole = block.span.of(text);
        let words = match block.kind {
            BlockKind::Metadata if whole.contains('\n') => {
                let lines = plain::line_spans(whole, 0).map(|span| span.shifted(block.span.start));
                sentences.extend(lines.map(|span| Sentence { span, block: index }));
                continue;
            }
            BlockKind::Headline => plain::bullet_free(whole.trim_start_matches(['#', ' '])),
            _ => plain::bullet_free(whole.trim_start_matches(['>', ' '])),
        };
        let start = block.span.end - words.len();
        let spans = split_sentences(words).map(|span| span.shifted(start));
        sentences.extend(spans.map(|span| Sentence { span, block: index }));
    }
    sentences
}
