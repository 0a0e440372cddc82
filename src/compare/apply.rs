//! What turns one text into the next: stretches copied from the old text and stretches put in, gaps between units
//! included.

use super::{Pair, Unit};
use crate::span::Span;

/// The edits that turn the text of an edition into the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    pieces: Vec<Piece>,
    inserted: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// Of the old text.
    Copy(Span),
    /// Of what is put in.
    Insert(Span),
}

impl Script {
    /// The script behind the pairs of two texts.
    pub(super) fn new(pairs: &[Pair], old: (&str, &[Unit]), new: (&str, &[Unit])) -> Self {
        let mut partner: Vec<Option<&Pair>> = vec![None; new.1.len()];
        for pair in pairs {
            for &j in &pair.new {
                partner[j] = Some(pair);
            }
        }
        let gap = |text: &str, units: &[Unit], at: usize| {
            let start =
                at.checked_sub(1).and_then(|before| units.get(before)).map_or(0, |unit| unit.span().end);
            Span::new(start, units.get(at).map_or(text.len(), |unit| unit.span().start.max(start)))
        };
        let mut script = Self::default();
        for (j, unit) in new.1.iter().enumerate() {
            // A title stands in no text.
            let Unit::Text(unit) = unit else { continue };
            let pair = partner[j].filter(|pair| !pair.old.is_empty());
            let first = pair.and_then(|pair| pair.old.first().copied());
            script.same_or_new(old.0, first.map(|i| gap(old.0, old.1, i)), gap(new.0, new.1, j).of(new.0));
            let single = pair.filter(|pair| pair.old.len() == 1 && pair.new.len() == 1);
            match single.map(|pair| (pair, old.1[pair.old[0]])) {
                Some((pair, Unit::Text(before))) => script.reword(pair, (old.0, before), unit.of(new.0)),
                _ => script.insert(unit.of(new.0)),
            }
        }
        let ends = gap(new.0, new.1, new.1.len());
        script.same_or_new(old.0, Some(gap(old.0, old.1, old.1.len())), ends.of(new.0));
        script
    }

    /// The new text.
    pub(super) fn apply(&self, old: &str) -> String {
        let texts = self.pieces.iter().map(|piece| match piece {
            Piece::Copy(span) => old.get(span.start..span.end).unwrap_or_default(),
            Piece::Insert(span) => span.of(&self.inserted),
        });
        texts.collect()
    }

    /// One unit from another by the words that changed.
    fn reword(&mut self, pair: &Pair, (old_text, old): (&str, Span), new: &str) {
        let (mut i, mut j) = (old.start, 0);
        for change in &pair.words {
            let before = Span::new(i, old.start + change.old.start);
            self.same_or_new(old_text, Some(before), &new[j..change.new.start]);
            self.insert(change.new.of(new));
            (i, j) = (old.start + change.old.end, change.new.end);
        }
        self.same_or_new(old_text, Some(Span::new(i, old.end)), &new[j..]);
    }

    /// Copies `at` where it reads `wanted`, else puts `wanted` in.
    fn same_or_new(&mut self, old_text: &str, at: Option<Span>, wanted: &str) {
        match at {
            Some(span) if old_text.get(span.start..span.end) == Some(wanted) => self.copy(span),
            _ => self.insert(wanted),
        }
    }

    fn copy(&mut self, span: Span) {
        match self.pieces.last_mut() {
            _ if span.is_empty() => {}
            Some(Piece::Copy(last)) if last.end == span.start => last.end = span.end,
            _ => self.pieces.push(Piece::Copy(span)),
        }
    }

    fn insert(&mut self, text: &str) {
        let start = self.inserted.len();
        self.inserted.push_str(text);
        let span = Span::new(start, self.inserted.len());
        match self.pieces.last_mut() {
            _ if span.is_empty() => {}
            Some(Piece::Insert(last)) => last.end = span.end,
            _ => self.pieces.push(Piece::Insert(span)),
        }
    }
}
