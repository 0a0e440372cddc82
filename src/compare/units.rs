//! What is compared: the sentences, paragraphs or lines of a document, in order and without overlap; before them its
//! title, where it stands apart.

use super::{Edition, Unit, UnitKind};
use crate::document::BlockKind;
use crate::resolve::Mention;
use crate::span::Span;

/// An edition cut into units.
pub(super) struct Side<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// Where the units stand in it.
    pub(super) units: Vec<Unit>,
    /// What they read.
    pub(super) texts: Vec<&'a str>,
    /// In what kind of block each stands; empty where lines are compared.
    pub(super) kinds: Vec<BlockKind>,
    /// Time expressions, sorted.
    pub(super) mentions: &'a [Mention],
}

impl<'a> Side<'a> {
    pub(super) fn of(edition: &Edition<'a>, unit: UnitKind) -> Self {
        let document = edition.document;
        let (mut units, mut kinds) = (Vec::new(), Vec::new());
        if unit != UnitKind::Line && document.separate_title().is_some() {
            units.push(Unit::Title);
            kinds.push(BlockKind::Headline);
        }
        let blocks = document.blocks();
        match unit {
            UnitKind::Sentence => {
                let kind = |block: usize| blocks.get(block).map_or(BlockKind::Body, |block| block.kind);
                units.extend(document.sentences().iter().map(|sentence| Unit::Text(sentence.span)));
                kinds.extend(document.sentences().iter().map(|sentence| kind(sentence.block)));
            }
            UnitKind::Paragraph => {
                units.extend(blocks.iter().map(|block| Unit::Text(block.span)));
                kinds.extend(blocks.iter().map(|block| block.kind));
            }
            UnitKind::Line => units.extend(lines(&document.text).map(Unit::Text)),
        }
        let texts = units.iter().map(|unit| unit.of(document)).collect();
        Self { text: &document.text, units, texts, kinds, mentions: edition.mentions }
    }

    /// The mentions that lie in a unit, as a range of indices.
    pub(super) fn mentions_in(&self, unit: usize) -> std::ops::Range<usize> {
        let Some(span) = self.units.get(unit).map(|unit| unit.span()) else { return 0..0 };
        let first = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let last = self.mentions.partition_point(|mention| mention.span.start < span.end);
        first..last
    }

    /// Where the time expressions of some units stand, in bytes of the units joined by one space.
    pub(super) fn dates_in(&self, units: &[usize]) -> Vec<Span> {
        let mut found = Vec::new();
        let mut offset = 0;
        for &index in units {
            let (Some(unit), Some(text)) = (self.units.get(index), self.texts.get(index)) else { continue };
            let unit = unit.span();
            for mention in self.mentions.get(self.mentions_in(index)).unwrap_or_default() {
                let end = mention.span.end.min(unit.end);
                found.push(Span::new(offset + mention.span.start - unit.start, offset + end - unit.start));
            }
            offset += text.len() + 1;
        }
        found
    }
}

/// Each line without its line feed; a carriage return before it is part of the line.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let span = Span::new(start, start + line.strip_suffix('\n').unwrap_or(line).len());
        start += line.len();
        span
    })
}
