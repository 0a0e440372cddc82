//! The documents of a run, held together with their mentions: what `timeline`, `diff` and `report` start from.

use super::messages::Messages;
use super::request::Resolving;
use super::{Failure, input, pipeline};
use crate::cli::args;
use crate::document::Document;
use crate::error::{Error, Result};
use crate::resolve::{self, Mention};

/// Every document of the inputs, in their order; what cannot be read is said and left out.
///
/// # Errors
/// If nothing can be read.
pub fn documents(
    inputs: &args::Inputs,
    reading: &args::Reading,
    jobs: usize,
    messages: &mut Messages,
) -> std::result::Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    let items = input::documents(inputs, reading)?;
    let weigh = |document: &Result<Document>| document.as_ref().map_or(0, |document| document.text.len());
    let laid_out = |document: Result<Document>| {
        // Blocks and sentences are found on first use: here, where it is spread over cores.
        document.inspect(|document| _ = document.sentences())
    };
    pipeline::in_order(jobs, items, weigh, laid_out, |document| {
        match document {
            Ok(document) => documents.push(document),
            Err(error) => messages.skip(&error)?,
        }
        Ok::<(), Failure>(())
    })?;
    if documents.is_empty() {
        let found = if messages.skipped() > 0 { "none, all were skipped" } else { "none" };
        return Err(Error::new("at least one document", found, "name files that hold text").into());
    }
    Ok(documents)
}

/// The mentions of each document; `later` says which documents are later editions of an article.
pub fn mentions(
    documents: &[&Document],
    later: &[bool],
    resolving: &Resolving,
    jobs: usize,
) -> Vec<Vec<Mention>> {
    let mut found = Vec::with_capacity(documents.len());
    let items = documents.iter().zip(later);
    let weigh = |item: &(&&Document, &bool)| item.0.text.len();
    let dates = |(document, later): (&&Document, &bool)| {
        resolve::dates(&document.text, &resolving.anchor(document, *later))
    };
    let taken: std::result::Result<(), std::convert::Infallible> =
        pipeline::in_order(jobs, items, weigh, dates, |mentions| {
            found.push(mentions);
            Ok(())
        });
    let Ok(()) = taken;
    found
}
