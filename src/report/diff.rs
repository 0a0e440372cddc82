//! `diff`: editions, the steps between them, and the history of each sentence.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::read::borrowed;
use super::spelling::spelled;
use super::{BlockKind, Format, Mention, Range, Scalars};
use crate::compare::{self, Comparison};

/// What changed from edition to edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Diff<'a> {
    /// The contract that this object keeps to.
    pub format: Format,
    /// The editions, in the order in which they are compared.
    pub editions: Vec<Edition<'a>>,
    /// From each edition to the next.
    pub steps: Vec<Step<'a>>,
    /// The life of each sentence over all editions.
    pub history: Vec<Strand>,
    /// The sentences of the newest edition, with the edition that brought each part; only where asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blame: Option<Vec<Blame>>,
    /// The similarity of any two editions, a row each; only where asked for. Neighbours have that of their step; others
    /// count the tokens that related sentences share, in whatever order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matrix: Option<Vec<Vec<f64>>>,
}

/// An edition and its units: sentences, paragraphs or lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition<'a> {
    /// The document's id.
    pub id: Cow<'a, str>,
    /// Title, from metadata or the first headline.
    pub title: Option<Cow<'a, str>>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Cow<'a, str>>,
    /// When it was published, as precise as it was stated; ISO 8601.
    pub published: Option<String>,
    /// When this edition was last updated.
    pub updated: Option<String>,
    /// When it was saved or read, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Cow<'a, str>>,
    /// The units that are compared. A sentence or paragraph broken over lines has a space for each line end.
    pub sentences: Vec<Cow<'a, str>>,
    /// What kind of block each unit stands in; empty where lines are compared, which have no kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<BlockKind>,
    /// In which paragraph each unit stands, counted from 0; empty where lines are compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<usize>,
}

/// From one edition to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step<'a> {
    /// Index of the old edition.
    pub from: usize,
    /// Index of the new edition.
    pub to: usize,
    /// Each sentence index of both editions stands in exactly one pair.
    pub pairs: Vec<Pair>,
    /// How the dates of aligned sentences fared.
    pub dates: Vec<DateChange<'a>>,
    /// Counts.
    pub statistics: Statistics,
}

/// Sentences of the old edition and what they became in the new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Indices of old sentences; empty for an addition.
    pub old: Vec<usize>,
    /// Indices of new sentences; empty for a removal.
    pub new: Vec<usize>,
    /// What happened.
    pub kind: PairKind,
    /// Whether it stands elsewhere than its neighbours say.
    pub moved: bool,
    /// How many sentences that did not move it passed, forwards, or backwards where less than 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub distance: isize,
    /// Changed words, as ranges of the pair's sentences, joined by one space where there are several.
    pub words: Vec<Words>,
    /// Phrases that stand elsewhere in the pair; their words did not change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<Phrase>,
    /// What the change touches.
    pub touches: Vec<Touch>,
    /// Which quantity became which, time expressions aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<NumberChange>,
}

/// A quantity that became another, in the words of the texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberChange {
    /// Of the old text; null where the number came.
    pub old: Option<String>,
    /// Of the new text; null where it went.
    pub new: Option<String>,
}

/// A change of words inside a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// In the old text; empty for an insertion.
    pub old: Range,
    /// In the new text; empty for a deletion.
    pub new: Range,
}

/// A phrase that moved inside a pair, as two changes of words that say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// Where it went: in the old text, and the place in the new one.
    pub from: Words,
    /// Where it came: the place in the old text, and in the new one.
    pub to: Words,
}

fn is_zero(distance: &isize) -> bool {
    *distance == 0
}

/// How a date fared between two editions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DateChange<'a> {
    /// How it fared.
    pub kind: DateChangeKind,
    /// In the old edition.
    pub old: Option<Place<'a>>,
    /// In the new edition.
    pub new: Option<Place<'a>>,
}

/// A mention and the sentence in which it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place<'a> {
    /// Index of the sentence in its edition.
    pub sentence: usize,
    /// The mention; its offsets count in the edition's text.
    pub mention: Mention<'a>,
}

/// Counts of a step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statistics {
    /// Pairs with the same tokens.
    pub kept: usize,
    /// Pairs with other words.
    pub reworded: usize,
    /// Pairs that moved, of whatever kind.
    pub moved: usize,
    /// New sentences.
    pub added: usize,
    /// Old sentences that went.
    pub removed: usize,
    /// New tokens.
    pub words_added: usize,
    /// Old tokens that went.
    pub words_removed: usize,
    /// 2 × shared tokens / all tokens.
    pub similarity: f64,
}

/// The life of one sentence over all editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strand {
    /// Where it stood, in the order of editions.
    pub states: Vec<State>,
    /// The edition that brought it.
    pub first: usize,
    /// The last edition that has it.
    pub last: usize,
    /// Whether it was gone and came back.
    pub returned: bool,
}

/// A sentence in one edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Index of the edition.
    pub edition: usize,
    /// Index of the sentence in it.
    pub sentence: usize,
}

/// A sentence of the newest edition and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Blame {
    /// Index of the sentence.
    pub sentence: usize,
    /// The edition that first had it.
    pub first: usize,
    /// Whether it was gone and came back.
    pub returned: bool,
    /// Its parts, in order: they cover the sentence.
    pub parts: Vec<BlamedPart>,
}

/// A stretch of a sentence that one edition brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlamedPart {
    /// Where it stands in the sentence.
    pub range: Range,
    /// The edition that brought it.
    pub edition: usize,
}

spelled! {
    /// What happened to a pair.
    PairKind from compare::PairKind {
        Kept = "kept",
        Reworded = "reworded",
        Added = "added",
        Removed = "removed",
    }
}

spelled! {
    /// What a change touches.
    Touch from compare::Touch {
        Number = "number",
        Date = "date",
        Name = "name",
        Quotation = "quotation",
        Attribution = "attribution",
        Hedge = "hedge",
        Negation = "negation",
        Happened = "happened",
        Headline = "headline",
        Correction = "correction",
        Spelling = "spelling",
        Typography = "typography",
        Case = "case",
        Whitespace = "whitespace",
        Wording = "wording",
    }
}

impl Touch {
    /// Whether it touches the form of words alone.
    #[must_use]
    pub const fn is_of_form(self) -> bool {
        matches!(self, Self::Spelling | Self::Typography | Self::Case | Self::Whitespace)
    }
}

spelled! {
    /// How a date fared.
    DateChangeKind from compare::DateChangeKind {
        Same = "same",
        Changed = "changed",
        Added = "added",
        Dropped = "dropped",
        Stale = "stale",
    }
}

impl<'a> Diff<'a> {
    /// A comparison of `editions`, whose units are typed by their blocks unless lines were compared (`typed`).
    #[must_use]
    pub fn new(editions: &[compare::Edition<'a>], comparison: &Comparison, typed: bool) -> Self {
        let views = editions
            .iter()
            .zip(&comparison.units)
            .map(|(edition, units)| Edition::new(*edition, units, typed));
        let views: Vec<Edition<'a>> = views.collect();
        let mentions: Vec<Vec<Mention<'a>>> =
            editions.iter().map(|edition| Mention::all(&edition.document.text, edition.mentions)).collect();
        let steps = comparison.steps.iter().map(|step| Step::new(step, &views, &mentions)).collect();
        let history = comparison.history.iter().map(Strand::new).collect();
        Self { format: Format::One, editions: views, steps, history, blame: None, matrix: None }
    }

    /// The same with the edition that brought each part of the newest text.
    #[must_use]
    pub fn with_blame(self, blame: &[compare::Blame]) -> Self {
        let newest = self.editions.last().map(|edition| &edition.sentences[..]).unwrap_or_default();
        let blame = blame.iter().filter_map(|one| Some(Blame::new(one, newest.get(one.unit)?))).collect();
        Self { blame: Some(blame), ..self }
    }

    /// The same with the similarity of any two editions.
    #[must_use]
    pub fn with_matrix(self, matrix: Vec<Vec<f64>>) -> Self {
        Self { matrix: Some(matrix), ..self }
    }
}

impl Blame {
    fn new(blame: &compare::Blame, text: &str) -> Self {
        let compare::Blame { unit, first, returned, ref parts } = *blame;
        let scalars = Scalars::new(text);
        let parts =
            parts.iter().map(|part| BlamedPart { range: scalars.range(part.span), edition: part.edition });
        Self { sentence: unit, first, returned, parts: parts.collect() }
    }
}

impl<'a> Edition<'a> {
    fn new(edition: compare::Edition<'a>, units: &[compare::Unit], typed: bool) -> Self {
        let document = edition.document;
        let sentences = units.iter().map(|unit| {
            let text = unit.of(document);
            if typed { one_line(text) } else { Cow::Borrowed(text) }
        });
        let (kinds, paragraphs) = if typed { places(edition, units).unzip() } else { Default::default() };
        Self {
            id: Cow::Borrowed(&document.id),
            title: borrowed(&document.title),
            byline: borrowed(&document.byline),
            published: document.published.map(|stamp| stamp.to_string()),
            updated: document.updated.map(|stamp| stamp.to_string()),
            accessed: borrowed(&document.accessed),
            sentences: sentences.collect(),
            kinds,
            paragraphs,
        }
    }
}

/// The kind of block in which each unit begins, and its number; what stands in none is body. A title is a paragraph before
/// all others.
fn places(
    edition: compare::Edition<'_>,
    units: &[compare::Unit],
) -> impl Iterator<Item = (BlockKind, usize)> {
    let titles = units.iter().take_while(|unit| matches!(unit, compare::Unit::Title)).count();
    let mut blocks = edition.document.blocks().iter().enumerate().peekable();
    units.iter().map(move |unit| {
        let compare::Unit::Text(span) = unit else { return (BlockKind::Headline, 0) };
        while blocks.next_if(|(_, block)| block.span.end <= span.start).is_some() {}
        match blocks.peek() {
            Some((number, block)) if block.span.start <= span.start => (block.kind.into(), titles + number),
            other => (BlockKind::Body, titles + other.map_or(usize::MAX - titles, |(number, _)| *number)),
        }
    })
}

/// The text with a space for each line end, so that offsets stay what they are.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\u{C}']) {
        Cow::Owned(text.replace(['\n', '\r', '\u{C}'], " "))
    } else {
        Cow::Borrowed(text)
    }
}

impl<'a> Step<'a> {
    fn new(step: &compare::Step, editions: &[Edition<'a>], mentions: &[Vec<Mention<'a>>]) -> Self {
        let sentences = |edition: usize| editions.get(edition).map_or(&[][..], |edition| &edition.sentences);
        let place = |edition: usize, place: Option<(usize, usize)>| {
            let (sentence, mention) = place?;
            Some(Place { sentence, mention: mentions.get(edition)?.get(mention)?.clone() })
        };
        let pairs = step.pairs.iter().map(|pair| Pair::new(pair, sentences(step.from), sentences(step.to)));
        let dates = step.dates.iter().map(|change| DateChange {
            kind: change.kind.into(),
            old: place(step.from, change.old).map(|place| held(place, change.old_holds, mentions)),
            new: place(step.to, change.new),
        });
        Self {
            from: step.from,
            to: step.to,
            pairs: pairs.collect(),
            dates: dates.collect(),
            statistics: Statistics::new(&step.statistics),
        }
    }
}

/// The place with the value that holds for it: that of an earlier edition where the sentence was kept since.
fn held<'a>(place: Place<'a>, holds: Option<(usize, usize)>, mentions: &[Vec<Mention<'a>>]) -> Place<'a> {
    let holding = holds.and_then(|(edition, mention)| mentions.get(edition)?.get(mention));
    let Some(holding) = holding else { return place };
    let (start, end) = (place.mention.start, place.mention.end);
    Place { mention: Mention { start, end, ..holding.clone() }, ..place }
}

impl Pair {
    fn new(pair: &compare::Pair, old: &[Cow<'_, str>], new: &[Cow<'_, str>]) -> Self {
        let all: Vec<Words> = if pair.words.is_empty() {
            Vec::new()
        } else {
            let (old, new) = (joined(&pair.old, old), joined(&pair.new, new));
            let (old, new) = (Scalars::new(&old), Scalars::new(&new));
            let words = pair.words.iter();
            words.map(|change| Words { old: old.range(change.old), new: new.range(change.new) }).collect()
        };
        let phrases: Vec<Phrase> =
            pair.phrases.iter().map(|&(from, to)| Phrase { from: all[from], to: all[to] }).collect();
        let is_half = |at: usize| pair.phrases.iter().any(|&(from, to)| from == at || to == at);
        let words = all.iter().enumerate().filter(|(at, _)| !is_half(*at)).map(|(_, words)| *words).collect();
        Self {
            old: pair.old.clone(),
            new: pair.new.clone(),
            kind: pair.kind.into(),
            moved: pair.moved,
            distance: pair.distance,
            words,
            phrases,
            touches: pair.touches.iter().map(|touch| Touch::from(*touch)).collect(),
            numbers: pair
                .numbers
                .iter()
                .map(|number| NumberChange { old: number.old.clone(), new: number.new.clone() })
                .collect(),
        }
    }
}

impl Pair {
    /// All words that differ, in order: the changed ones, and those of phrases that moved.
    #[must_use]
    pub fn differences(&self) -> Vec<Words> {
        let halves = self.phrases.iter().flat_map(|phrase| [phrase.from, phrase.to]);
        let mut all: Vec<Words> = self.words.iter().copied().chain(halves).collect();
        all.sort_by_key(|words| (words.old[0] + words.new[0], words.old[1] + words.new[1]));
        all
    }
}

/// The sentences at `indices`, joined by one space: the text in which a pair's words count.
#[must_use]
pub fn joined<'t>(indices: &[usize], sentences: &'t [Cow<'_, str>]) -> Cow<'t, str> {
    let mut texts = indices.iter().filter_map(|index| sentences.get(*index)).map(|text| &**text);
    match (texts.next(), texts.next()) {
        (None, _) => Cow::Borrowed(""),
        (Some(only), None) => Cow::Borrowed(only),
        (Some(first), Some(second)) => {
            let mut all = format!("{first} {second}");
            for text in texts {
                all.push(' ');
                all.push_str(text);
            }
            Cow::Owned(all)
        }
    }
}

impl Statistics {
    fn new(counts: &compare::Statistics) -> Self {
        let compare::Statistics {
            kept,
            reworded,
            moved,
            added,
            removed,
            words_added,
            words_removed,
            similarity,
        } = *counts;
        Self { kept, reworded, moved, added, removed, words_added, words_removed, similarity }
    }
}

impl Strand {
    fn new(strand: &compare::Strand) -> Self {
        let states = strand.states.iter().map(|&(edition, sentence)| State { edition, sentence });
        Self { states: states.collect(), first: strand.first, last: strand.last, returned: strand.returned }
    }
}
