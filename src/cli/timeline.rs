//! `dateline timeline`: what happened when, according to whom.

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::Reading;
use super::request::{Bounds, Resolving, Target};
use super::story::Story;
use super::{Failure, Outcome, filter, pipeline};
use crate::error::{self, Error};
use crate::render;
use crate::render::timeline::{GroupBy, Shown};
use crate::report;
use crate::timeline::{Choice, Options, choose, draft, merge_decided};

/// The forms of a result.
pub const OFFERED: &[Format] = &[
    Format::Table,
    Format::Markdown,
    Format::Html,
    Format::Json,
    Format::Jsonl,
    Format::Csv,
    Format::Tsv,
    Format::Timelinejs,
    Format::Vis,
    Format::Mermaid,
    Format::Gantt,
    Format::Markwhen,
    Format::Ics,
    Format::Jsonld,
    Format::Svg,
    Format::Xlsx,
];

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, nothing could be read, or the result cannot be written.
pub fn run(typed: &args::Timeline, messages: &mut Messages) -> Result<Outcome, Failure> {
    let target = Target::new(&typed.output, OFFERED)?;
    let bounds = Bounds::new(&typed.bounds)?;
    let group = group(&typed.rows)?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, messages)?;
    pipeline::set_threads(reading.jobs);
    let resolving = Resolving::new(&typed.resolving, &reading.options);
    let story = Story::read(&mut reading, &resolving, messages)?;
    let sources = story.sources();
    let choice = choice(&typed.rows)?;
    // A day on which many were printed may matter though none names it.
    let publications = typed.rows.show_publications || choice.days.is_some();
    let options = Options { strict: typed.rows.strict, publications };
    if let Some(name) = &typed.rows.decide {
        let draft = draft(&sources, &story.editions, &reading.stories, name)?;
        let block = render::timeline::block(&report::DecisionDraft::new(&draft, &sources));
        let mut output = Output::open(target.file.as_deref())?;
        output.write(&block)?;
        return Outcome::of_documents(story.documents.len(), output, messages);
    }
    messages.progress.begin("merging", sources.len());
    let mut merged = merge_decided(&sources, &story.editions, &options, &reading.stories);
    if !bounds.is_open() {
        merged.retain(|entry| bounds.keep(Some(&entry.period)));
        merged.discarded.retain(|statement| bounds.keep(Some(&statement.period)));
    }
    choose(&mut merged, &sources, &choice);
    messages.progress.clear();
    filter::apply(&typed.rows, &mut merged, &sources)?;
    let conflicts = typed.rows.conflicts;
    if conflicts {
        merged.retain_conflicts();
    }
    story.say_notes(&merged, messages);
    let mut timeline = report::Timeline::new(&sources, &merged);
    if conflicts {
        timeline.set_aside.clear();
    }
    let dates = target.style.dates;
    let shown = Shown {
        undated: typed.rows.show_undated,
        unresolved: typed.rows.show_unresolved,
        set_aside: typed.rows.show_set_aside,
        dates,
        group,
        cited: choice.days.is_some() || choice.statements.is_some(),
    };
    let title = reading.stories.iter().find_map(|story| story.title.as_deref()).unwrap_or("Timeline");
    let mut output = Output::open(target.file.as_deref())?;
    output.write(target.mark)?;
    match target.format {
        Format::Json => output.render(|sink| render::json::write_line(sink, &timeline))?,
        Format::Jsonl if conflicts => {
            output.render(|sink| render::json::write_lines(sink, &timeline.differing()))?;
        }
        Format::Jsonl => output.render(|sink| render::json::write_lines(sink, &timeline.entries))?,
        Format::Csv => output.render(|sink| render::timeline::write_csv(sink, &timeline, b','))?,
        Format::Tsv => output.render(|sink| render::timeline::write_csv(sink, &timeline, b'\t'))?,
        form => {
            let bytes = match form {
                Format::Markdown if conflicts => render::timeline::markdown_conflicts(&timeline, dates),
                Format::Markdown => render::timeline::markdown(&timeline, shown),
                Format::Html if conflicts => render::timeline::html_conflicts(&timeline, title, dates)?,
                Format::Html => {
                    render::timeline::html(&timeline, title, page_group(&typed.rows, shown.group), dates)?
                }
                Format::Timelinejs => render::timeline::timelinejs(&timeline, title, dates),
                Format::Vis => render::timeline::vis(&timeline, dates),
                Format::Mermaid => render::timeline::mermaid(&timeline, title, dates),
                Format::Gantt => render::timeline::gantt(&timeline, title, dates),
                Format::Markwhen => render::timeline::markwhen(&timeline, title, dates),
                Format::Ics => render::timeline::ics(&timeline, title, dates),
                Format::Jsonld => render::timeline::jsonld(&timeline, title, dates),
                Format::Svg => render::timeline::svg(&timeline, title, dates),
                Format::Xlsx => render::timeline::xlsx(&timeline, title)?,
                _ if conflicts => render::timeline::table_conflicts(&timeline, target.style),
                _ => render::timeline::table(&timeline, shown, target.style),
            };
            output.write(&bytes)?;
        }
    }
    Outcome::of_documents(story.documents.len(), output, messages)
}

/// What the rows are put together by.
///
/// # Errors
/// If they are not in the order of dates.
fn group(typed: &args::Rows) -> error::Result<Option<GroupBy>> {
    if typed.group_by.is_some() && !by_date(typed) {
        return Err(Error::new(
            "rows in the order of dates with --group-by",
            "another --sort",
            "leave one of the two out, or choose --sort date or date-desc",
        ));
    }
    Ok(typed.group_by.map(|unit| match unit {
        args::GroupUnit::Day => GroupBy::Day,
        args::GroupUnit::Month => GroupBy::Month,
        args::GroupUnit::Year => GroupBy::Year,
    }))
}

/// The same for a page, which has headings anyway where its rows are in the order of dates.
fn page_group(typed: &args::Rows, group: Option<GroupBy>) -> GroupBy {
    group.unwrap_or(if by_date(typed) { GroupBy::Month } else { GroupBy::Whole })
}

const fn by_date(typed: &args::Rows) -> bool {
    matches!(typed.sort, args::Sort::Date | args::Sort::DateDesc)
}

/// How much of the timeline is kept.
fn choice(typed: &args::Rows) -> error::Result<Choice> {
    let count = |count: Option<u64>| count.map(|count| usize::try_from(count).unwrap_or(usize::MAX));
    let choice = Choice {
        days: count(typed.top),
        statements: count(typed.sentences),
        about: typed.about.clone(),
        publications: typed.show_publications,
    };
    if !choice.about.is_empty() && choice.days.is_none() && choice.statements.is_none() {
        return Err(Error::new(
            "--top or --sentences with --about",
            "--about alone",
            "say how many days or statements to keep: --top 10",
        ));
    }
    Ok(choice)
}
