//! Documents → the rows of their publication: the lead sentence of each on the day on which it was printed, which is not
//! the day on which anything happened.

use super::Sourced;
use super::statement::{Placed, told, undated};
use crate::calendar::{Date, Grain, Period, Value};
use crate::document::{BlockKind, Document, Sentence};
use crate::resolve::Certainty;
use crate::span::Span;

/// The rows of all documents. `articles` holds the editions of each, oldest first: the first was printed on its day of
/// publication, the later ones on that of their update.
pub(super) fn all(sources: &[Sourced<'_>], articles: &[Vec<usize>]) -> Vec<Placed> {
    let editions = articles
        .iter()
        .flat_map(|article| article.iter().enumerate().map(|(place, &index)| (place > 0, index)));
    editions.filter_map(|(later, index)| of(index, sources.get(index)?.document, later)).collect()
}

/// The lead sentence of the document with the given index, on the day on which it was printed; `None` where that day is not
/// known or it tells nothing. `later` is a later edition of an article.
pub(super) fn of(index: usize, document: &Document, later: bool) -> Option<Placed> {
    let stamp = if later {
        document.updated.or(document.published)
    } else {
        document.published.or(document.updated)
    }?;
    let (sentence, lead, kind) = lead(document)?;
    let told = told(&document.text, lead.span);
    let period = Period::days(stamp.day, stamp.day, Grain::Day);
    let opening = Span::new(told.start, told.start);
    let mut statement = undated(document, told, opening, kind, &period, Certainty::Published);
    statement.document = index;
    let edtf = Value::date(Date::day(stamp.day)).edtf(None);
    Some(Placed { statement, period, edtf, sentence, earlier: Vec::new() })
}

/// The first sentence of the body, else of what else tells the story, with its number.
fn lead(document: &Document) -> Option<(usize, &Sentence, BlockKind)> {
    let told = || {
        let sentences = document.sentences().iter().enumerate();
        sentences.filter_map(|(number, sentence)| {
            let kind = document.blocks().get(sentence.block)?.kind;
            kind.tells_story().then_some((number, sentence, kind))
        })
    };
    let body = told().find(|(.., kind)| matches!(kind, BlockKind::Body | BlockKind::Entry));
    body.or_else(|| told().next())
}
