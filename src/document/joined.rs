//! Sentences over the break of a page, and the words of a stretch as they are shown.
//!
//! A sentence that a page break cuts in two stands in two blocks, with a running foot and head between them. Each half is
//! read for itself, so that what the head says never mixes with it; what is shown is the whole.

use crate::span::Span;

use super::line::is_page;
use super::repair::marks;
use super::{BlockKind, Document, Sentence};

/// Between the halves of a sentence stand no more bytes than this.
const BETWEEN: usize = 600;
/// A half that a word with a capital goes on has as many words.
const WORDS: usize = 8;

impl Document {
    /// The whole sentence of which a stretch is a half, over the break of a page; else the stretch itself.
    #[must_use]
    pub fn over_pages(&self, stretch: Span) -> Span {
        let sentences = self.sentences();
        let behind = sentences.partition_point(|sentence| sentence.span.start <= stretch.start);
        let Some(own) = behind.checked_sub(1) else { return stretch };
        if sentences.get(own).is_none_or(|sentence| sentence.span != stretch) {
            return stretch;
        }
        let (mut start, mut end) = (stretch.start, stretch.end);
        if let Some(next) = self.second_half(own).and_then(|at| sentences.get(at)) {
            end = next.span.end;
        }
        let before = (0..own).rev().take(HALVES).find(|&at| self.second_half(at) == Some(own));
        if let Some(before) = before.and_then(|at| sentences.get(at)) {
            start = before.span.start;
        }
        Span::new(start, end)
    }

    /// What of a stretch is not shown, in order: marks that nobody sees, the ends of lines within words, and what stands
    /// between the halves of a sentence.
    #[must_use]
    pub fn gaps(&self, stretch: Span) -> Vec<Span> {
        let text = self.text.get(stretch.start..stretch.end).unwrap_or_default();
        let unseen = marks(text).into_iter().filter(|mark| mark.seen.as_str().is_empty());
        let mut gaps: Vec<Span> = unseen.map(|mark| mark.span.shifted(stretch.start)).collect();
        let sentences = self.sentences();
        let first = sentences.partition_point(|sentence| sentence.span.start < stretch.start);
        for at in (first..sentences.len()).take(HALVES) {
            let Some(half) = sentences.get(at).filter(|half| half.span.end < stretch.end) else { break };
            if let Some(next) = self.second_half(at).and_then(|next| sentences.get(next)) {
                let between = self.text.get(half.span.end..next.span.start).unwrap_or_default();
                // One blank stays, and none within a word.
                let cut = half.span.of(&self.text).ends_with('-') && between.len() > 1;
                let blank = between.chars().next_back().filter(|_| !cut).map_or(0, char::len_utf8);
                let start = half.span.end - usize::from(cut);
                gaps.retain(|gap| gap.end <= start || gap.start >= next.span.start);
                gaps.push(Span::new(start, next.span.start - blank));
            }
        }
        gaps.sort_unstable_by_key(|gap| gap.start);
        gaps
    }

    /// The sentence that goes on with one that a page break cuts off.
    fn second_half(&self, at: usize) -> Option<usize> {
        let (sentences, blocks) = (self.sentences(), self.blocks());
        let half = sentences.get(at)?;
        let words = half.span.of(&self.text);
        if words.ends_with(['.', '!', '?', '…', ':', '"', '”', '’', ')']) {
            return None;
        }
        let kind = |sentence: &Sentence| blocks.get(sentence.block).map(|block| block.kind);
        let tells = |sentence: &Sentence| kind(sentence).is_some_and(BlockKind::tells_story);
        let next =
            (at + 1..sentences.len()).take(HALVES).find(|&next| sentences.get(next).is_some_and(tells))?;
        let goes_on = sentences.get(next)?;
        let body = [half, goes_on].iter().all(|sentence| kind(sentence) == Some(BlockKind::Body));
        let between = self.text.get(half.span.end..goes_on.span.start)?;
        let lower = goes_on.span.of(&self.text).starts_with(char::is_lowercase);
        let long = words.split_whitespace().nth(WORDS - 1).is_some();
        let broken = between.contains('\u{C}') || is_page(between.trim());
        (body && half.block != goes_on.block && between.len() <= BETWEEN && broken && (lower || long))
            .then_some(next)
    }
}

/// Between the halves of a sentence stand no more sentences of heads and feet than this.
const HALVES: usize = 8;
