//! `dateline report`: sources, timeline, changes and disagreements in one document.

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::Reading;
use super::request::{Bounds, Resolving, Target};
use super::story::Story;
use super::{Failure, Outcome, pipeline};
use crate::compare::{CompareOptions, Comparison, Edition, compare};
use crate::render::{self, report::Contents};
use crate::report::{self, Diff};
use crate::timeline::{Options, merge};

const OFFERED: &[Format] = &[Format::Html, Format::Markdown];

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, nothing could be read, or the result cannot be written.
pub fn run(typed: &args::Report, messages: &mut Messages) -> Result<Outcome, Failure> {
    let target = Target::new(&typed.output, OFFERED)?;
    let bounds = Bounds::new(&typed.bounds)?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, messages)?;
    pipeline::set_threads(reading.jobs);
    let resolving = Resolving::new(&typed.resolving, &reading.options);
    let story = Story::read(&mut reading, &resolving, messages)?;
    let sources = story.sources();
    let mut merged = merge(&sources, &story.editions, &Options::default());
    if !bounds.is_open() {
        merged.retain(|entry| bounds.keep(Some(&entry.period)));
    }
    for note in &merged.notes {
        messages.note(note);
    }
    let timeline = report::Timeline::new(&sources, &merged);
    let compared = story.articles().map(|editions| {
        let comparison = compare(&editions, &CompareOptions::default());
        (editions, comparison)
    });
    let compared: Vec<(Vec<Edition<'_>>, Comparison)> = compared.collect();
    let changes: Vec<Diff<'_>> =
        compared.iter().map(|(editions, comparison)| Diff::new(editions, comparison, true)).collect();
    let title = reading.stories.iter().find_map(|story| story.title.as_deref()).unwrap_or("Timeline");
    let contents = Contents { title, timeline: &timeline, changes: &changes };
    let bytes = match target.format {
        Format::Markdown => render::report::markdown(&contents),
        _ => render::report::html(&contents),
    };
    let mut output = Output::open(target.file.as_deref())?;
    output.write(&bytes)?;
    Outcome::of_documents(story.documents.len(), output, messages)
}
