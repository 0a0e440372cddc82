//! A timeline as sections of a page: sources, rows with their proof, disagreements, and what has no row.

use std::borrow::Cow;

use super::difference::{self, Group};
use super::row::{self, Row};
use super::{Shown, lists};
use crate::render::html::{escaped, link, page};
use crate::render::words::{certainty, proof};
use crate::report::{Source, Statement, Timeline};

/// A page with the timeline alone.
#[must_use]
pub fn html(timeline: &Timeline<'_>, title: &str) -> Vec<u8> {
    let body = [sources(timeline), rows(timeline), disagreements(timeline), rest(timeline)].concat();
    page(title, &body)
}

/// The documents, numbered.
pub(in crate::render) fn sources(timeline: &Timeline<'_>) -> String {
    let mut section = String::from("<section id=\"sources\">\n<h2>Sources</h2>\n<ol class=\"documents\">\n");
    for (index, source) in timeline.documents.iter().enumerate() {
        section.push_str(&format!("<li id=\"source-{}\">{}</li>\n", index + 1, document(source)));
    }
    section.push_str("</ol>\n</section>\n");
    section
}

fn document(source: &Source<'_>) -> String {
    let name = source.title.as_deref().unwrap_or(&source.id);
    let name = source.url.as_deref().map_or_else(|| escaped(name).into_owned(), |url| link(url, name));
    let stated = [
        (&source.outlet, ""),
        (&source.edition, "edition "),
        (&source.agency, "agency "),
        (&source.byline, "by "),
        (&source.cite, "cite as "),
    ];
    let stated =
        stated.iter().filter_map(|(fact, before)| Some(format!("{before}{}", escaped(fact.as_deref()?))));
    let mut facts: Vec<String> = stated.collect();
    facts.push(escaped(&row::published(source)).into_owned());
    if let Some(archive) = &source.archive_url {
        facts.push(link(archive, "archived copy"));
    }
    if let Some(accessed) = &source.accessed {
        facts.push(format!("accessed {}", escaped(accessed)));
    }
    facts.push(escaped(&source.id).into_owned());
    format!("{name}<br><span class=\"faint\">{}</span>", facts.join(" · "))
}

/// The rows.
pub(in crate::render) fn rows(timeline: &Timeline<'_>) -> String {
    let mut section = String::from("<section id=\"timeline\">\n<h2>Timeline</h2>\n");
    let rows = row::rows(timeline);
    if rows.is_empty() {
        section.push_str("<p>No dated statement to show.</p>\n</section>\n");
        return section;
    }
    section.push_str("<ol class=\"rows\">\n");
    for row in &rows {
        section.push_str(&one_row(timeline, row));
    }
    section.push_str("</ol>\n</section>\n");
    section
}

fn one_row(timeline: &Timeline<'_>, row: &Row<'_>) -> String {
    let statement = row.statement;
    let class = if row.first { "" } else { " class=\"same-date\"" };
    let status: String = row
        .status
        .iter()
        .map(|status| format!("<span class=\"status\">{}</span>", escaped(status)))
        .collect();
    format!(
        "<li id=\"{id}\"{class}>\n<div class=\"date\">{date}</div>\n<div>{text}\n<div>{status}</div>\n{proof}</div>\n\
         <div class=\"sources\">{sources}</div>\n</li>\n",
        id = escaped(&statement.id),
        date = escaped(&row.date),
        text = marked(statement),
        proof = proof_of(timeline, statement),
        sources = source_links(statement),
    )
}

/// The words shown of a statement, with those that carry its date marked.
fn marked(statement: &Statement<'_>) -> String {
    let line = statement.with_cuts(|part| match &statement.mention {
        Some(mention) => {
            let marked = [mention.start, mention.end].map(|at| at.saturating_sub(part.start));
            Cow::Owned(with_mark(part.words, marked))
        }
        None => escaped(part.words),
    });
    format!("<p>{line}</p>")
}

/// The words with those in `marked` marked, a range of scalars.
fn with_mark(words: &str, marked: [usize; 2]) -> String {
    let [from, to] = marked.map(|at| words.char_indices().nth(at).map_or(words.len(), |(byte, _)| byte));
    let (head, rest) = words.split_at(from);
    let (date, tail) = rest.split_at(to.saturating_sub(from));
    if date.is_empty() {
        return escaped(words).into_owned();
    }
    format!("{}<mark>{}</mark>{}", escaped(head), escaped(date), escaped(tail))
}

fn source_links(statement: &Statement<'_>) -> String {
    let mut links = vec![source_link(statement.document)];
    for other in &statement.agree {
        let copy = if other.copy { " (copy)" } else { "" };
        links.push(format!("{}{copy}", source_link(other.document)));
    }
    links.dedup();
    links.join(", ")
}

fn source_link(document: usize) -> String {
    let number = document + 1;
    format!("<a href=\"#source-{number}\">{number}</a>")
}

fn proof_of(timeline: &Timeline<'_>, statement: &Statement<'_>) -> String {
    let id = |document: usize| timeline.documents.get(document).map_or("", |source| &*source.id);
    let mut facts: Vec<(&str, String)> = Vec::new();
    if statement.shown() != statement.text {
        facts.push(("Sentence", escaped(&statement.text).into_owned()));
    }
    match &statement.mention {
        Some(mention) => facts.extend([
            ("Words", escaped(&mention.text).into_owned()),
            ("Value", escaped(&mention.value).into_owned()),
            ("Why", escaped(&proof(mention, timeline.documents.get(statement.document))).into_owned()),
        ]),
        None => facts.push(("Why", certainty(statement.certainty).to_owned())),
    }
    facts.push(("Place", format!("{}, line {}", escaped(id(statement.document)), statement.line)));
    if let Some(speaker) = &statement.speaker {
        facts.push(("Said by", escaped(speaker).into_owned()));
    }
    if !statement.hedges.is_empty() {
        facts.push(("Hedges", escaped(&statement.hedges.join(", ")).into_owned()));
    }
    for other in &statement.agree {
        let title = if other.copy { "Copy" } else { "Agrees" };
        facts.push((title, format!("{}: {}", source_link(other.document), escaped(&other.text))));
    }
    for stage in &statement.stages {
        facts.push(("Expected", format!("{}: {}", source_link(stage.document), escaped(&stage.text))));
    }
    if let Some(first) = statement.first_edition.filter(|first| *first != statement.document) {
        facts.push(("First in", escaped(id(first)).into_owned()));
    }
    if let Some(dropped) = statement.dropped_in {
        facts.push(("Dropped in", escaped(id(dropped)).into_owned()));
    }
    let facts: String =
        facts.into_iter().map(|(name, fact)| format!("<dt>{name}</dt><dd>{fact}</dd>\n")).collect();
    format!("<details><summary>Proof</summary>\n<dl>\n{facts}</dl>\n</details>\n")
}

/// A page with the statements that differ alone.
#[must_use]
pub fn html_conflicts(timeline: &Timeline<'_>, title: &str) -> Vec<u8> {
    let found = match section("disagreements", "Disagreements", &difference::conflicts(timeline)) {
        none if none.is_empty() => "<p>No statements that differ.</p>\n".to_owned(),
        found => found,
    };
    page(title, &[sources(timeline), found].concat())
}

/// Statements that differ, and figures that were raised, side by side.
pub(in crate::render) fn disagreements(timeline: &Timeline<'_>) -> String {
    let differ = section("disagreements", "Disagreements", &difference::conflicts(timeline));
    let raised = section("later-figures", "Later figures", &difference::later_figures(timeline));
    differ + &raised
}

fn section(id: &str, title: &str, groups: &[Group<'_>]) -> String {
    if groups.is_empty() {
        return String::new();
    }
    let mut section = format!("<section id=\"{id}\">\n<h2>{title}</h2>\n");
    for group in groups {
        section.push_str(&format!("<h3>{}</h3>\n<ol class=\"rows\">\n", group.title));
        for side in &group.sides {
            let said = match side.said.as_str() {
                "" => String::new(),
                said => format!("<div><span class=\"status\">{}</span></div>", escaped(said)),
            };
            section.push_str(&format!(
                "<li><div class=\"date\">{}</div>\n<div>{}{said}</div>\n<div class=\"sources\">{}</div></li>\n",
                escaped(&side.date),
                marked(side.statement),
                source_links(side.statement),
            ));
        }
        section.push_str("</ol>\n");
    }
    section.push_str("</section>\n");
    section
}

/// What has no row, folded.
pub(in crate::render) fn rest(timeline: &Timeline<'_>) -> String {
    let lists = lists(timeline, Shown { undated: true, unresolved: true, set_aside: true });
    let mut section = String::new();
    for list in lists.iter().filter(|list| !list.items.is_empty()) {
        section.push_str(&format!("<details><summary>{}</summary>\n<ul>\n", list.title()));
        for item in &list.items {
            section.push_str(&format!("<li>{}: {}</li>\n", source_link(item.document), escaped(&item.text)));
        }
        section.push_str("</ul>\n</details>\n");
    }
    if section.is_empty() {
        return section;
    }
    format!("<section id=\"rest\">\n<h2>Without a row</h2>\n{section}</section>\n")
}
