//! A quotation → the statements that it stands for; and a statement → the shortest quotation that stands for it alone.

use memchr::memmem;

use super::folded::Folded;
use crate::document::{Decision, Document};
use crate::span::Span;
use crate::timeline::statement::Placed;
use crate::timeline::{Sourced, Undated};

/// What a quotation can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::timeline) enum Target {
    /// A statement, by its place in the list.
    Statement(usize),
    /// A sentence without a place on the calendar, by its place in the list.
    Undated(usize),
}

/// A sentence of a document, with the mention that dates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::timeline) struct Spot {
    pub document: usize,
    pub sentence: Span,
    pub mention: Option<Span>,
}

/// A spot, and what it tells.
#[derive(Clone, Copy, Debug)]
struct Place {
    spot: Spot,
    target: Target,
    /// Whether the newest edition has it no more.
    old: bool,
}

/// Words, and what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// Words of the statement.
    pub quote: String,
    /// The outlet, id or path of its document, where the words stand in others too.
    pub source: Option<String>,
    /// Words before them, where they stand there several times.
    pub before: Option<String>,
    /// Words after them.
    pub after: Option<String>,
}

impl Quotation {
    /// The words of a decision.
    pub(in crate::timeline) fn of(decision: &Decision) -> Self {
        let Decision { quote, source, before, after, .. } = decision.clone();
        Self { quote, source, before, after }
    }

    /// Words alone.
    pub(in crate::timeline) fn bare(quote: &str) -> Self {
        Self { quote: quote.to_owned(), ..Self::default() }
    }
}

/// The texts that quotations are looked for in.
pub(in crate::timeline) struct Quotable<'a> {
    sources: &'a [Sourced<'a>],
    places: Vec<Place>,
    /// The folded text of each document that has a place.
    folded: Vec<Option<Folded>>,
    /// For each document its places, as indices, in the order of the text.
    of: Vec<Vec<usize>>,
}

impl<'a> Quotable<'a> {
    /// Everything that a quotation can stand for. What an older edition said stands for what the newest made of it.
    pub fn new(sources: &'a [Sourced<'a>], placed: &[Placed], undated: &[Undated]) -> Self {
        let span = |document: usize, mention: Option<usize>| {
            Some(sources.get(document)?.mentions.get(mention?)?.span)
        };
        let mut places = Vec::with_capacity(placed.len() + undated.len());
        for (index, placed) in placed.iter().enumerate() {
            let (said, target) = (&placed.statement, Target::Statement(index));
            let mention = span(said.document, said.mention);
            let spot = Spot { document: said.document, sentence: said.span, mention };
            places.push(Place { spot, target, old: said.dropped_in.is_some() });
            places.extend(placed.earlier.iter().map(|&spot| Place { spot, target, old: true }));
        }
        for (index, undated) in undated.iter().enumerate() {
            let mention = span(undated.document, undated.unresolved);
            let spot = Spot { document: undated.document, sentence: undated.span, mention };
            places.push(Place { spot, target: Target::Undated(index), old: false });
        }
        let mut of = vec![Vec::new(); sources.len()];
        for (index, place) in places.iter().enumerate() {
            if let Some(of) = of.get_mut(place.spot.document) {
                of.push(index);
            }
        }
        for of in &mut of {
            of.sort_by_key(|&index| places.get(index).map(|place| place.spot.sentence));
        }
        let texts = sources.iter().zip(&of);
        let folded = texts.map(|(source, of)| (!of.is_empty()).then(|| Folded::new(&source.document.text)));
        Self { sources, folded: folded.collect(), places, of }
    }

    /// What a quotation stands for, each once. Where its words hold the mention of a statement, that is meant and no other
    /// of the same sentence; where the newest editions have the words, no older one is asked.
    pub fn find(&self, quotation: &Quotation) -> Vec<Target> {
        let words = |text: &Option<String>| text.as_deref().map(Folded::words);
        let (before, after) = (words(&quotation.before), words(&quotation.after));
        let quote = Folded::words(&quotation.quote);
        if quote.is_empty() {
            return Vec::new();
        }
        let finder = memmem::Finder::new(&quote);
        let mut found = Vec::new();
        for (document, folded) in self.folded.iter().enumerate() {
            let (Some(folded), Some(source)) = (folded, self.sources.get(document)) else { continue };
            if quotation.source.as_deref().is_some_and(|name| !is_called(source.document, name)) {
                continue;
            }
            for start in finder.find_iter(folded.text.as_bytes()) {
                let (lead, rest) = folded.text.split_at(start);
                let tail = rest.get(quote.len()..).unwrap_or_default();
                let led = before.as_deref().is_none_or(|before| lead.trim_end().ends_with(before));
                let followed = after.as_deref().is_none_or(|after| tail.trim_start().starts_with(after));
                if led && followed && are_whole_words(lead, &quote, tail) {
                    found.extend(self.at(document, folded.span(start, start + quote.len())));
                }
            }
        }
        if found.iter().any(|place| !place.old) {
            found.retain(|place| !place.old);
        }
        let mut targets: Vec<Target> = found.into_iter().map(|place| place.target).collect();
        targets.sort_unstable();
        targets.dedup();
        targets
    }

    /// What stands at a stretch of a document: where it holds mentions, what these date.
    fn at(&self, document: usize, stretch: Span) -> Vec<Place> {
        let here = self.around(document, stretch);
        let quoted = |place: &&Place| place.spot.mention.is_some_and(|mention| stretch.contains(mention));
        let dated: Vec<Place> = here.iter().filter(quoted).copied().collect();
        if dated.is_empty() { here } else { dated }
    }

    /// What stands in the sentences that reach into a stretch of a document.
    fn around(&self, document: usize, stretch: Span) -> Vec<Place> {
        let of = self.of.get(document).map(Vec::as_slice).unwrap_or_default();
        let place = |index: &usize| self.places.get(*index).copied();
        // Sentences do not overlap, so those that reach into the stretch follow each other.
        let before = |index: &usize| place(index).is_some_and(|it| it.spot.sentence.end <= stretch.start);
        let first = of.partition_point(before);
        let here = of.get(first..).unwrap_or_default().iter().filter_map(place);
        here.take_while(|it| it.spot.sentence.start < stretch.end).collect()
    }

    /// Whether a document goes by the name.
    pub fn knows(&self, source: &str) -> bool {
        self.sources.iter().any(|known| is_called(known.document, source))
    }

    /// Where a target stands: the id of the document, and the line.
    pub fn place(&self, target: Target) -> Option<(&'a str, usize)> {
        let place = self.places.iter().find(|place| place.target == target)?.spot;
        let document = self.sources.get(place.document)?.document;
        let before = document.text.as_bytes().get(..place.sentence.start).unwrap_or_default();
        Some((&document.id, 1 + memchr::memchr_iter(b'\n', before).count()))
    }

    /// The shortest quotation of whole words around the mention of a target that stands for it alone; `None` where its words
    /// stand several times in the same surroundings.
    pub fn shortest(&self, target: Target) -> Option<Quotation> {
        let spot = self.places.iter().find(|place| place.target == target)?.spot;
        let document = self.sources.get(spot.document)?.document;
        let alone = |quotation: &Quotation| self.find(quotation) == [target];
        let room = words(&document.text, self.room(spot));
        let (first, last) = (room.first()?.start, room.last()?.end);
        let quotes =
            growing(spot, &document.text, &room).map(|quote| Quotation { quote, ..Quotation::default() });
        let whole = match pick(quotes, alone) {
            Ok(quotation) => return Some(quotation),
            Err(whole) => whole?,
        };
        let names = [None, document.source.as_ref(), Some(&document.id)];
        let named = names.map(|name| Quotation { source: name.cloned(), ..whole.clone() });
        let surrounded = named.iter().flat_map(|named| {
            let surroundings = surroundings(&document.text, Span::new(first, last));
            surroundings.map(move |(before, after)| Quotation { before, after, ..named.clone() })
        });
        named.iter().cloned().chain(surrounded).find(alone)
    }

    /// The part of a spot's sentence that holds no mention of another one.
    fn room(&self, spot: Spot) -> Span {
        let Span { mut start, mut end } = spot.sentence;
        let Some(mention) = spot.mention else { return spot.sentence };
        for other in self.around(spot.document, spot.sentence).iter().filter_map(|place| place.spot.mention) {
            if other.end <= mention.start {
                start = start.max(other.end);
            } else if mention.end <= other.start {
                end = end.min(other.start);
            }
        }
        Span::new(start, end)
    }
}

/// Fewer words are easily said again by the next edition.
const FEWEST: usize = 5;
/// So many words around the sentence are tried.
const AROUND: usize = 12;
/// These stand within so many bytes.
const AROUND_BYTES: usize = 400;

/// The first quotation that stands for its spot alone, else the last.
fn pick(
    quotations: impl Iterator<Item = Quotation>,
    alone: impl Fn(&Quotation) -> bool,
) -> std::result::Result<Quotation, Option<Quotation>> {
    let mut last = None;
    for quotation in quotations {
        if alone(&quotation) {
            return Ok(quotation);
        }
        last = Some(quotation);
    }
    Err(last)
}

/// More and more of some words, from those around the mention of a spot up to all.
fn growing(spot: Spot, text: &str, words: &[Span]) -> impl Iterator<Item = String> {
    let mention = spot.mention.unwrap_or(Span::new(spot.sentence.start, spot.sentence.start));
    let first = words.iter().position(|word| word.end > mention.start).unwrap_or(0);
    let last = words.iter().rposition(|word| word.start < mention.end).unwrap_or(first).max(first);
    let more = move |&(first, last): &(usize, usize)| match (first > 0, last + 1 < words.len()) {
        (true, more) if !more || (last - first) % 2 == 0 => Some((first - 1, last)),
        (_, true) => Some((first, last + 1)),
        _ => None,
    };
    let enough = FEWEST.min(words.len());
    let stretches = std::iter::successors(Some((first, last)), more);
    stretches.filter(move |(first, last)| last + 1 - first >= enough).filter_map(move |(first, last)| {
        Some(shown(text, Span::new(words.get(first)?.start, words.get(last)?.end)))
    })
}

/// More and more words before and behind a stretch.
fn surroundings(text: &str, stretch: Span) -> impl Iterator<Item = (Option<String>, Option<String>)> {
    let Span { start, end } = stretch;
    let lead = words(text, Span::new(text.floor_char_boundary(start.saturating_sub(AROUND_BYTES)), start));
    let tail = words(text, Span::new(end, text.floor_char_boundary(end.saturating_add(AROUND_BYTES))));
    (1..=AROUND).flat_map(move |count| {
        let first = lead.get(lead.len().saturating_sub(count));
        let before = first.map(|word| shown(text, Span::new(word.start, start)));
        let last = tail.get(count.min(tail.len()).saturating_sub(1));
        let after = last.map(|word| shown(text, Span::new(end, word.end)));
        [(before.clone(), None), (None, after.clone()), (before, after)]
    })
}

/// Whether a document goes by a name: its outlet, its id, its path, or the last part of that.
fn is_called(document: &Document, name: &str) -> bool {
    let outlet =
        document.source.as_deref().is_some_and(|outlet| outlet.to_lowercase() == name.to_lowercase());
    let file = document.path.rsplit(['/', '\\']).next();
    outlet || document.id == name || document.path == name || file == Some(name)
}

/// Whether a quotation between two stretches of text neither begins nor ends inside of a word.
fn are_whole_words(lead: &str, quote: &str, tail: &str) -> bool {
    let letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    let joined = |one: &str, other: &str| letter(one.chars().next_back()) && letter(other.chars().next());
    !joined(lead, quote) && !joined(quote, tail)
}

/// The words of a stretch, as they are parted by blanks.
fn words(text: &str, stretch: Span) -> Vec<Span> {
    let slice = text.get(stretch.start..stretch.end).unwrap_or_default();
    let words = slice.split_whitespace().map(|word| {
        let start = stretch.start + (word.as_ptr() as usize - slice.as_ptr() as usize);
        Span::new(start, start + word.len())
    });
    words.collect()
}

/// The words of a stretch on one line.
fn shown(text: &str, stretch: Span) -> String {
    let slice = text.get(stretch.start..stretch.end).unwrap_or_default();
    slice.split_whitespace().collect::<Vec<_>>().join(" ")
}
