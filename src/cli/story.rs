//! The documents of a run held together: what `timeline`, `diff` and `report` start from.

use super::messages::Messages;
use super::reading::{self, Reading};
use super::request::Resolving;
use super::{Failure, pipeline};
use crate::align::{self, Editions};
use crate::compare::Edition;
use crate::document::{self, Document};
use crate::error::Error;
use crate::expression::find;
use crate::resolve::{self, Anchor, Certainty, Inheritance, Mention, Mode, is_narrative};
use crate::timeline::{Sourced, Timeline};

/// Documents, which of them are editions of one article, and the mentions of each.
pub struct Story {
    /// In an order that does not hang on how they were named.
    pub documents: Vec<Document>,
    /// Which are editions of one article.
    pub editions: Editions,
    /// Mentions of each document.
    pub mentions: Vec<Vec<Mention>>,
}

impl Story {
    /// Reads all inputs, groups them into articles, and resolves the time expressions of each.
    ///
    /// # Errors
    /// If nothing can be read.
    pub fn read(
        reading: &mut Reading,
        resolving: &Resolving,
        messages: &mut Messages,
    ) -> Result<Self, Failure> {
        let mut documents = documents(reading, messages)?;
        documents.extend(reading.stories.iter().filter_map(document::Story::document));
        documents.sort_by(|a, b| {
            let dates = |document: &Document| {
                let published = document.published.or(document.updated).map(|stamp| stamp.order());
                (published.is_none(), published, document.updated.map(|stamp| stamp.order()))
            };
            dates(a).cmp(&dates(b)).then_with(|| a.id.cmp(&b.id)).then_with(|| a.text.cmp(&b.text))
        });
        let empty = documents.iter().filter(|document| document.text.trim().is_empty());
        let empty: Vec<String> = empty.map(|document| format!("{} holds no text", document.id)).collect();
        messages.notes(&empty, "hold no text");
        let all: Vec<&Document> = documents.iter().collect();
        messages.progress.begin("looking for editions among", all.len());
        let editions = align::editions(&all);
        let mut later = vec![false; all.len()];
        for index in editions.articles.iter().flat_map(|article| article.iter().skip(1)) {
            if let Some(later) = later.get_mut(*index) {
                *later = true;
            }
        }
        let mut mentions = mentions(&all, &later, &editions.articles, resolving, reading.jobs, messages);
        for ((document, mentions), later) in documents.iter().zip(&mentions).zip(&later) {
            if resolving.anchor(document, *later).doubts_today(mentions) {
                messages.doubted(&document.id);
            }
        }
        for article in &editions.articles {
            let mut inheritance = Inheritance::default();
            for &index in article.iter().filter(|_| article.len() > 1) {
                if let (Some(document), Some(mentions)) = (documents.get(index), mentions.get_mut(index)) {
                    inheritance.next(document, mentions);
                }
            }
        }
        for mentions in &mentions {
            messages.progress.count(mentions.len(), unresolved(mentions));
        }
        Ok(Self { documents, editions, mentions })
    }

    /// The editions of each article that has several, oldest first.
    pub fn articles(&self) -> impl Iterator<Item = Vec<Edition<'_>>> {
        let several = self.editions.articles.iter().filter(|article| article.len() > 1);
        several.map(|article| article.iter().filter_map(|index| self.edition(*index)).collect())
    }

    fn edition(&self, index: usize) -> Option<Edition<'_>> {
        Some(Edition { document: self.documents.get(index)?, mentions: self.mentions.get(index)? })
    }

    /// Says what a person should know about a timeline merged from the documents.
    pub fn say_notes(&self, merged: &Timeline, messages: &Messages) {
        let of_editions = self.editions.notes.len().min(merged.notes.len());
        let (of_editions, others) = merged.notes.split_at(of_editions);
        messages
            .notes(of_editions, "articles stand in several editions: timeline -f json names them in notes");
        for note in others {
            messages.note(note);
        }
    }

    /// The documents with their mentions.
    #[must_use]
    pub fn sources(&self) -> Vec<Sourced<'_>> {
        let sources = self.documents.iter().zip(&self.mentions);
        sources.map(|(document, mentions)| Sourced { document, mentions }).collect()
    }
}

/// Whether a document states no date that its relative expressions could lean on.
#[must_use]
pub fn lacks_date(document: &Document, mentions: &[Mention]) -> bool {
    document.published.or(document.updated).is_none() && unresolved(mentions) > 0
}

/// How many mentions have no value for want of an anchor.
#[must_use]
pub fn unresolved(mentions: &[Mention]) -> usize {
    mentions.iter().filter(|mention| mention.certainty == Certainty::Unresolved).count()
}

/// Every document of the inputs, in their order; what cannot be read is said and left out.
///
/// # Errors
/// If nothing can be read.
pub fn documents(reading: &mut Reading, messages: &mut Messages) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    let (options, jobs) = (reading.options.clone(), reading.jobs);
    let parsed = |raw| {
        let document = reading::parse(raw, &options)?;
        // Blocks and sentences are found on first use: here, where it is spread over cores.
        let _found = document.sentences();
        Ok(document)
    };
    pipeline::in_order(jobs, reading.raw(), reading::weight, parsed, |document| {
        match document {
            Ok(document) => {
                messages.progress.step("read");
                messages.remark(&document.id, &document.notes);
                documents.push(document);
            }
            Err(error) => messages.skip(&error)?,
        }
        Ok::<(), Failure>(())
    })?;
    messages.progress.stage_done();
    if documents.is_empty() {
        let found = if messages.skipped() > 0 { "none, all were skipped" } else { "none" };
        return Err(Error::new("at least one document", found, "name files that hold text").into());
    }
    Ok(documents)
}

/// The mentions of each document; `later` says which documents are later editions of an article. The editions of an
/// article are read alike: where one of them is a narrative, all are, else a sentence that stayed would change its year.
pub fn mentions(
    documents: &[&Document],
    later: &[bool],
    articles: &[Vec<usize>],
    resolving: &Resolving,
    jobs: usize,
    messages: &mut Messages,
) -> Vec<Vec<Mention>> {
    let mut found = Vec::with_capacity(documents.len());
    let mut narrative = Vec::with_capacity(documents.len());
    let items = documents.iter().zip(later);
    let weigh = |item: &(&&Document, &bool)| item.0.text.len();
    let dates = |(document, later): (&&Document, &bool)| {
        if document.by_hand {
            return (false, Vec::new());
        }
        let (expressions, anchor) = (find(&document.text), resolving.anchor(document, *later));
        let narrative = anchor.mode == Mode::Auto && is_narrative(&expressions, &anchor);
        (narrative, resolve::in_document(document, &expressions, &anchor))
    };
    let taken: Result<(), std::convert::Infallible> =
        pipeline::in_order(jobs, items, weigh, dates, |(told, mentions)| {
            messages.progress.step("searched for dates");
            narrative.push(told);
            found.push(mentions);
            Ok(())
        });
    let Ok(()) = taken;
    messages.progress.stage_done();
    let told = |index: usize| narrative.get(index).copied().unwrap_or_default();
    if let Some(first) = narrative.iter().position(|told| *told).and_then(|index| documents.get(index)) {
        let others = match narrative.iter().filter(|told| **told).count() {
            1 => String::new(),
            all => format!(" and {} more", all - 1),
        };
        messages.note(&format!(
            "{}{others} read as a narrative, whose dates lean on each other; --mode news reads it as news",
            first.id
        ));
    }
    for article in articles.iter().filter(|article| article.iter().any(|&index| told(index))) {
        for &index in article.iter().filter(|&&index| !told(index)) {
            let (Some(document), Some(later)) = (documents.get(index), later.get(index)) else { continue };
            let anchor = Anchor { mode: Mode::Narrative, ..resolving.anchor(document, *later) };
            if let Some(mentions) = found.get_mut(index) {
                *mentions = resolve::in_document(document, &find(&document.text), &anchor);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Messages, mentions};
    use crate::calendar::{DateOrder, NaiveDate, Stamp};
    use crate::cli::request::Resolving;
    use crate::document::from_text;
    use crate::resolve::Mode;

    #[test]
    fn editions_of_one_article_are_read_alike() {
        let older = "The dam broke on 8 June 2001. On 11 June the lake was empty.";
        let newer =
            format!("{older} It was rebuilt on 3 May 2004, 9 May 2005, 2 July 2006 and 1 March 2007.");
        let stamp = NaiveDate::from_ymd_opt(2013, 9, 7).map(Stamp::day);
        let [older, newer] = [("older", older), ("newer", &newer)].map(|(id, text)| {
            let mut document = from_text(id, text);
            document.published = stamp;
            document
        });
        let resolving = Resolving { mode: Mode::Auto, order: DateOrder::MonthFirst, zone: None };
        let Ok(mut quiet) = Messages::new(true, None) else { unreachable!("no file is opened") };
        let mut second = |articles: &[Vec<usize>]| {
            let found = mentions(&[&older, &newer], &[false, true], articles, &resolving, 1, &mut quiet);
            let values = found.iter().map(|mentions| mentions.get(1).map(|second| second.value.to_string()));
            values.map(Option::unwrap_or_default).collect::<Vec<_>>()
        };
        assert_eq!(second(&[vec![0, 1]]), ["2001-06-11", "2001-06-11"]);
        assert_eq!(second(&[vec![0], vec![1]]), ["2013-06-11", "2001-06-11"]);
    }
}
