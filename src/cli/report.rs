//! `dateline report`: sources, timeline, changes and disagreements in one document.

use std::path::Path;

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::Reading;
use super::request::{Bounds, Resolving, Target};
use super::story::Story;
use super::{Failure, Outcome, pipeline};
use crate::compare::{CompareOptions, Comparison, Edition, compare};
use crate::error::Error;
use crate::render;
use crate::render::day::DateStyle;
use crate::render::report::{Contents, Options, Page, Section};
use crate::render::timeline::GroupBy;
use crate::report::{self, Diff};
use crate::timeline::{self, merge_decided};

/// The forms of a result.
pub const OFFERED: &[Format] = &[Format::Html, Format::Markdown];

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
    let merging = timeline::Options::default();
    messages.progress.begin("merging", sources.len());
    let mut merged = merge_decided(&sources, &story.editions, &merging, &reading.stories);
    if !bounds.is_open() {
        merged.retain(|entry| bounds.keep(Some(&entry.period)));
        merged.discarded.retain(|statement| bounds.keep(Some(&statement.period)));
    }
    messages.progress.clear();
    story.say_notes(&merged, messages);
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
    let options = options(&typed.page, &contents, target.style.dates)?;
    let template = typed.page.template.as_deref().map(read_template).transpose()?;
    let page = match (&template, &typed.page) {
        (Some(template), _) => Page::Template(template),
        (None, page) if page.fragment && page.assets.is_some() => Page::Bare,
        (None, page) if page.fragment => Page::Fragment,
        _ => Page::Whole,
    };
    let bytes = match target.format {
        Format::Markdown => render::report::markdown(&contents, &options, template.as_deref())?,
        _ => render::report::html(&contents, &options, page)?,
    };
    if let Some(folder) = &typed.page.assets {
        write_assets(folder)?;
    }
    let mut output = Output::open(target.file.as_deref())?;
    output.write(&bytes)?;
    Outcome::of_documents(story.documents.len(), output, messages)
}

fn options(typed: &args::ReportPage, contents: &Contents<'_>, dates: DateStyle) -> Result<Options, Failure> {
    let sections = Section::ALL.iter().filter(|_| typed.sections.is_empty()).copied();
    let named = |name: &String| Section::ALL.into_iter().find(|section| section.name() == name);
    let prefix = match &typed.id_prefix {
        Some(prefix) if is_id(prefix) => format!("{prefix}-"),
        Some(prefix) => {
            let expected = "letters, digits and hyphens after --id-prefix, a letter first";
            return Err(Error::new(expected, format!("{prefix:?}"), "--id-prefix vienna").into());
        }
        None if typed.fragment => render::report::prefix(contents),
        None => Options::default().prefix,
    };
    Ok(Options {
        sections: sections.chain(typed.sections.iter().filter_map(named)).collect(),
        level: if typed.fragment { typed.heading_level.into() } else { 1 },
        prefix,
        dates,
        group: GroupBy::Month,
        quote_words: typed.quote_words.and_then(|words| usize::try_from(words).ok()),
    })
}

fn is_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn read_template(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        let advice = "name a file with a minijinja template, in UTF-8";
        Error::new("a template", error.to_string(), advice).in_file(path.display().to_string()).into()
    })
}

/// Writes the style and the script of a bare fragment, each whole or not at all.
fn write_assets(folder: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| {
        let expected = "a directory for the style and the script";
        Error::new(expected, error.to_string(), "name one that can be written to")
            .in_file(folder.display().to_string())
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in [("dateline.css", render::report::STYLE), ("dateline.js", render::report::SCRIPT)] {
        let mut file = Output::open(Some(&folder.join(name)))?;
        file.write(text.as_bytes())?;
        file.finish()?;
    }
    Ok(())
}
