//! `dateline diff`: what changed in wording from edition to edition of one article.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{self, Format};
use super::messages::Messages;
use super::output::Output;
use super::reading::Reading;
use super::request::{Resolving, Target};
use super::{Failure, Outcome, pipeline, story};
use crate::align;
use crate::compare::{CompareOptions, Edition, UnitKind, compare};
use crate::document::Document;
use crate::error::Error;
use crate::render;
use crate::render::diff::{Shown, View};
use crate::report::{self, Touch};

/// The forms of a result.
pub const OFFERED: &[Format] = &[
    Format::Text,
    Format::SideBySide,
    Format::Markdown,
    Format::Criticmarkup,
    Format::Unified,
    Format::Tei,
    Format::Html,
    Format::Json,
];
/// The forms in which what looks at all editions is shown.
const OF_VIEWS: &[Format] = &[Format::Text, Format::Markdown, Format::Html, Format::Json];

/// Runs the command.
///
/// # Errors
/// If an option makes no sense, the inputs hold no two editions, or the result cannot be written.
pub fn run(typed: &args::Diff, messages: &mut Messages) -> Result<Outcome, Failure> {
    let views = views(&typed.changes);
    let target = Target::new(&typed.output, if views.is_empty() { OFFERED } else { OF_VIEWS })?;
    let mut reading = Reading::new(&typed.inputs, &typed.reading, messages)?;
    pipeline::set_threads(reading.jobs);
    let documents = story::documents(&mut reading, messages)?;
    let editions = editions(&documents, &typed.inputs.inputs, typed.changes.source.as_deref(), messages)?;
    let mentions = if editions.iter().any(|document| document.published.or(document.updated).is_some()) {
        let later: Vec<bool> = (0..editions.len()).map(|index| index > 0).collect();
        let resolving = Resolving::new(&typed.resolving, &reading.options);
        let article = (0..editions.len()).collect();
        let mentions = story::mentions(&editions, &later, &[article], &resolving, reading.jobs, messages);
        for ((document, mentions), later) in editions.iter().zip(&mentions).zip(&later) {
            messages.progress.count(mentions.len(), story::unresolved(mentions));
            if story::lacks_date(document, mentions) {
                messages.undated(&document.id);
            }
            if resolving.anchor(document, *later).doubts_today(mentions) {
                messages.doubted(&document.id);
            }
        }
        mentions
    } else {
        messages.note("dates were not compared: no edition says when it was published; give it with --published FILE=DATE");
        vec![Vec::new(); editions.len()]
    };
    let editions = editions.iter().zip(&mentions).map(|(document, mentions)| Edition { document, mentions });
    let editions: Vec<Edition<'_>> = editions.collect();
    let unit = match typed.changes.unit {
        // A patch is made of lines.
        _ if target.format == Format::Unified => UnitKind::Line,
        args::Unit::Sentence => UnitKind::Sentence,
        args::Unit::Paragraph => UnitKind::Paragraph,
        args::Unit::Line => UnitKind::Line,
    };
    let comparison = compare(&editions, &CompareOptions { unit });
    for note in &comparison.notes {
        messages.note(note);
    }
    let mut diff = report::Diff::new(&editions, &comparison, unit != UnitKind::Line);
    if typed.changes.blame {
        diff = diff.with_blame(&comparison.blame(&editions));
    }
    if typed.changes.matrix {
        diff = diff.with_matrix(comparison.matrix(&editions));
    }
    let shown = shown(&typed.changes, unit, &target);
    let bytes = match target.format {
        Format::Json => render::json::line(&diff),
        Format::Markdown if !views.is_empty() => render::diff::views_markdown(&diff, &shown, &views),
        Format::Html if !views.is_empty() => render::diff::views_html(&diff, &shown, &views),
        _ if !views.is_empty() => render::diff::views_text(&diff, &shown, &views, target.style),
        Format::SideBySide => render::diff::side_by_side(&diff, &shown, target.style),
        Format::Markdown => render::diff::markdown(&diff, &shown),
        Format::Tei => render::diff::tei(&diff, &comparison.apparatus(&editions), &shown),
        Format::Criticmarkup => render::diff::criticmarkup(&diff, &shown),
        Format::Unified => {
            let ends: Vec<bool> =
                editions.iter().map(|edition| edition.document.text.ends_with('\n')).collect();
            render::diff::unified(&diff, &ends, &shown, !target.terminal)
        }
        Format::Html => render::diff::html(&diff, &shown, "Changes"),
        _ => render::diff::text(&diff, &shown, target.style),
    };
    let mut output = Output::open(target.file.as_deref())?;
    output.write(&bytes)?;
    let outcome = Outcome::of_documents(documents.len(), output, messages)?;
    Ok(Outcome { differs: typed.changes.exit_code && shown.differs(&diff), ..outcome })
}

/// The editions to compare: in the order given where each file was named (`named`), else oldest first.
fn editions<'a>(
    documents: &'a [Document],
    named: &[PathBuf],
    source: Option<&str>,
    messages: &Messages,
) -> Result<Vec<&'a Document>, Failure> {
    // Where one outlet has several articles, these go by their titles.
    let chosen = |document: &&Document| {
        let mut names = [&document.source, &document.title].into_iter().flatten();
        source.is_none_or(|source| names.any(|name| name.eq_ignore_ascii_case(source)))
    };
    let all: Vec<&Document> = documents.iter().filter(chosen).collect();
    let each_named =
        all.iter().map(|document| Path::new(&document.path)).eq(named.iter().map(PathBuf::as_path));
    if each_named {
        let stamp = |document: &Document| document.updated.or(document.published).map(|stamp| stamp.order());
        for (old, new) in all.iter().zip(all.iter().skip(1)) {
            if let (Some(before), Some(after)) = (stamp(old), stamp(new))
                && before > after
            {
                messages.note(&format!("{} is dated after {}: compared in the order given", old.id, new.id));
            }
        }
    }
    if each_named && all.len() == 2 {
        return Ok(all);
    }
    let found = align::editions(&all);
    messages.notes(&found.notes, "articles stand in several editions");
    // What somebody names one by one is what is to be compared, unless it is from several outlets.
    let outlets: BTreeSet<&str> = all.iter().filter_map(|document| document.source.as_deref()).collect();
    if each_named && all.len() > 2 && outlets.len() < 2 {
        if found.articles.len() > 1 {
            messages.note(&format!(
                "the {} files look like {} articles: compared in the order given",
                all.len(),
                found.articles.len()
            ));
        }
        return Ok(all);
    }
    let several: Vec<&Vec<usize>> = found.articles.iter().filter(|article| article.len() > 1).collect();
    match (&several[..], &found.articles[..]) {
        ([_], [_]) if each_named => Ok(all),
        ([article], [_]) => Ok(article.iter().filter_map(|index| all.get(*index).copied()).collect()),
        ([article], articles) if sources(all.iter().copied()).len() == 1 => {
            let alone = articles.iter().filter(|article| article.len() == 1).flatten();
            for document in alone.filter_map(|&index| all.get(index)) {
                messages.note(&format!("{} has no other edition, and is left out", document.id));
            }
            Ok(article.iter().filter_map(|index| all.get(*index).copied()).collect())
        }
        (_, [] | [_]) => {
            let found = match (source, all.first()) {
                (Some(source), None) => {
                    format!("none of the source {source:?}; there are {}", names(documents.iter()))
                }
                (_, Some(document)) => format!("one document, {}", document.id),
                (None, None) => "none".to_owned(),
            };
            Err(Error::new("two or more editions of one article", found, "name another edition").into())
        }
        (_, articles) => {
            let first = articles.iter().filter_map(|article| all.get(*article.first()?).copied());
            let first: Vec<&Document> = first.collect();
            // Several articles of one outlet go by their titles.
            let (names, advice) = match &sources(first.iter().copied())[..] {
                [source] => {
                    (format!("{source}: {}", titles(&first)), "choose one by its title with --source TITLE")
                }
                sources => (sources.join(", "), "choose one with --source NAME"),
            };
            let found = format!("{} articles, of {names}", articles.len());
            Err(Error::new("editions of one article", found, advice).into())
        }
    }
}

/// The titles of documents, of very many the first; a document without one goes by its id.
fn titles(documents: &[&Document]) -> String {
    const NAMED: usize = 10;
    let titles = documents.iter().take(NAMED).map(|document| document.title.as_ref().unwrap_or(&document.id));
    let titles: Vec<&str> = titles.map(String::as_str).collect();
    let more = if documents.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", titles.join(", "))
}

/// The sources of documents, each once; a document without one goes by its id.
fn names<'a>(documents: impl Iterator<Item = &'a Document>) -> String {
    sources(documents).join(", ")
}

fn sources<'a>(documents: impl Iterator<Item = &'a Document>) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for document in documents {
        let name = document.source.as_ref().unwrap_or(&document.id);
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names
}

/// What is shown in place of the steps.
fn views(typed: &args::Changes) -> Vec<View> {
    let asked = [(typed.history, View::History), (typed.blame, View::Blame), (typed.matrix, View::Matrix)];
    asked.into_iter().filter_map(|(asked, view)| asked.then_some(view)).collect()
}

fn shown(typed: &args::Changes, unit: UnitKind, target: &Target) -> Shown {
    let touches = |names: &[String]| {
        Touch::ALL.iter().copied().filter(|touch| names.iter().any(|name| name == touch.name())).collect()
    };
    Shown {
        unit: match unit {
            UnitKind::Sentence => "sentence",
            UnitKind::Paragraph => "paragraph",
            UnitKind::Line => "line",
        },
        context: typed.context.unwrap_or(if target.format == Format::Unified { 3 } else { 1 }),
        all_blocks: typed.all_blocks,
        only: touches(&typed.only),
        ignore: touches(&typed.ignore),
        substance: typed.substance,
        dates: target.style.dates,
    }
}
