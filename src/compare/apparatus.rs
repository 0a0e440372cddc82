//! All editions in one text: each unit once, with what every edition has in its place.
//!
//! The words that a unit has in all its editions are common; what stands between them is told edition by edition. Each unit
//! of each edition stands in exactly one passage, so the text of an edition is what its readings say, passage by passage.

use rustc_hash::FxHashMap;

use super::words::Tokens;
use super::{Comparison, Edition, Strand};
use crate::span::Span;

/// A unit over all editions, and what each reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// (edition, unit) in the order of editions; an edition that is not among them lacks the passage.
    pub states: Vec<(usize, usize)>,
    /// Its text, stretch by stretch.
    pub segments: Vec<Segment>,
}

/// A stretch of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// What all editions of the passage read.
    Common(String),
    /// What they read each, and which of them; texts in the order in which they first appear.
    Readings(Vec<(String, Vec<usize>)>),
}

impl Comparison {
    /// The passages of all editions, in the order of the newest; what it lacks stands behind what it followed before.
    /// `editions` are those that were compared.
    #[must_use]
    pub fn apparatus(&self, editions: &[Edition<'_>]) -> Vec<Passage> {
        let text = |&(edition, unit): &(usize, usize)| {
            let unit = self.units.get(edition).and_then(|units| units.get(unit));
            let document = editions.get(edition).map(|edition| edition.document);
            unit.zip(document).map_or("", |(unit, document)| unit.of(document))
        };
        let in_order = self.order().into_iter().filter_map(|strand| self.history.get(strand));
        in_order
            .map(|strand| {
                let texts: Vec<&str> = strand.states.iter().map(text).collect();
                Passage { states: strand.states.clone(), segments: segments(strand, &texts) }
            })
            .collect()
    }

    /// The strands in the order of the newest edition, those that went behind their last neighbour.
    fn order(&self) -> Vec<usize> {
        let mut of_unit: Vec<Vec<usize>> = self.units.iter().map(|units| vec![0; units.len()]).collect();
        for (number, strand) in self.history.iter().enumerate() {
            for &(edition, unit) in &strand.states {
                of_unit[edition][unit] = number;
            }
        }
        // What follows each strand; the last place holds what begins the list.
        let head = self.history.len();
        let mut next: Vec<Option<usize>> = vec![None; head + 1];
        for (edition, units) in of_unit.iter().enumerate().rev() {
            let mut before = head;
            for &strand in units {
                if self.history[strand].last == edition {
                    next[strand] = next[before].replace(strand);
                }
                before = strand;
            }
        }
        std::iter::successors(next[head], |&strand| next[strand]).collect()
    }
}

/// The common words of all texts of a strand, and what stands between them.
fn segments(strand: &Strand, texts: &[&str]) -> Vec<Segment> {
    let Some((first, rest)) = texts.split_first() else { return Vec::new() };
    if rest.iter().all(|text| text == first) {
        return vec![Segment::Common((*first).to_owned())];
    }
    let common = common(texts);
    let mut built = Builder { strand, segments: Vec::new() };
    let mut ends = vec![0; texts.len()];
    for word in 0..=common.first().map_or(0, Vec::len) {
        // What stands before the word, and the word; behind the last one, the rest.
        let spans: Vec<Option<Span>> = common.iter().map(|words| words.get(word).copied()).collect();
        let gaps = texts.iter().zip(&ends).zip(&spans).map(|((text, &end), span)| {
            text.get(end..span.map_or(text.len(), |span| span.start)).unwrap_or_default()
        });
        built.push(&gaps.collect::<Vec<&str>>());
        let words = texts.iter().zip(&spans).map(|(text, span)| span.map_or("", |span| span.of(text)));
        built.push(&words.collect::<Vec<&str>>());
        for (end, span) in ends.iter_mut().zip(&spans) {
            *end = span.map_or(*end, |span| span.end);
        }
    }
    built.segments
}

/// Where the words that no edition changed stand in each text; each list is as long as the others.
fn common(texts: &[&str]) -> Vec<Vec<Span>> {
    // The tokens of the text at hand that stood in all before it, with their places in each of these.
    let mut threads: Option<Vec<(usize, Vec<Span>)>> = None;
    for two in texts.windows(2) {
        let [old, new] = two else { continue };
        let read = Tokens::of(old, new);
        let mut partner: FxHashMap<usize, usize> = FxHashMap::default();
        let (mut i, mut j) = (0, 0);
        for change in read.edits().changes {
            partner.extend((i..change.old.start).zip(j..change.new.start));
            (i, j) = (change.old.end, change.new.end);
        }
        partner.extend((i..read.old.spans.len()).zip(j..read.new.spans.len()));
        let before = threads.unwrap_or_else(|| {
            read.old.spans.iter().enumerate().map(|(token, span)| (token, vec![*span])).collect()
        });
        threads = Some(
            before
                .into_iter()
                .filter_map(|(token, mut places)| {
                    let token = *partner.get(&token)?;
                    places.push(*read.new.spans.get(token)?);
                    Some((token, places))
                })
                .collect(),
        );
    }
    let threads = threads.unwrap_or_default();
    (0..texts.len())
        .map(|text| threads.iter().filter_map(|(_, places)| places.get(text).copied()).collect())
        .collect()
}

/// Segments in the making.
struct Builder<'s> {
    strand: &'s Strand,
    segments: Vec<Segment>,
}

impl Builder<'_> {
    /// Adds what each edition reads next.
    fn push(&mut self, texts: &[&str]) {
        let Some(first) = texts.first() else { return };
        if texts.iter().all(|text| text == first) {
            return self.common(first);
        }
        // Blanks that all have on the same side are common.
        let lead = if texts.iter().all(|text| text.starts_with(' ')) { " " } else { "" };
        let bare: Vec<&str> = texts.iter().map(|text| &text[lead.len()..]).collect();
        let tail = if bare.iter().all(|text| text.ends_with(' ')) { " " } else { "" };
        self.common(lead);
        let mut readings: Vec<(String, Vec<usize>)> = Vec::new();
        let editions = self.strand.states.iter().map(|state| state.0);
        for (text, edition) in bare.iter().zip(editions) {
            let text = &text[..text.len() - tail.len()];
            match readings.iter_mut().find(|(known, _)| known == text) {
                Some((_, editions)) => editions.push(edition),
                None => readings.push((text.to_owned(), vec![edition])),
            }
        }
        self.segments.push(Segment::Readings(readings));
        self.common(tail);
    }

    fn common(&mut self, text: &str) {
        match self.segments.last_mut() {
            _ if text.is_empty() => {}
            Some(Segment::Common(before)) => before.push_str(text),
            _ => self.segments.push(Segment::Common(text.to_owned())),
        }
    }
}
