//! What a report says, in the order in which it says it: plain values for a template to lay out.
//!
//! In: the timeline, the comparisons, and what the reader chose. Out: a [`View`] that serializes; templates hold no rule of
//! their own but how it looks.

mod changes;
mod differences;
mod parts;
mod resolution;
mod rows;
mod sources;
pub mod strip;

use serde::Serialize;

use super::{Contents, Options, Section};
use crate::render::day::DateStyle;
use crate::render::timeline::{Shown, lists};
use crate::render::words::{plural, quoted};
use crate::report::Timeline;

/// In which form the changes between editions are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
}

/// A report.
#[derive(Debug, Serialize)]
pub struct View {
    /// What stands above it.
    title: String,
    /// In one sentence what it was made of, and in another what it holds.
    lede: [String; 2],
    /// Before every id, so that two reports on one page keep apart.
    prefix: String,
    /// Level of its first heading.
    level: usize,
    /// The language of its own words, as HTML names it.
    lang: &'static str,
    /// Which sections are shown, in their order: a name for the template and a heading.
    sections: Vec<Heading>,
    sources: Vec<sources::Cited>,
    strip: Option<strip::Strip>,
    years: Vec<rows::Year>,
    /// What kinds of row there are, for the key and the filters.
    kinds: Vec<rows::Kind>,
    certainties: Vec<&'static str>,
    differences: Vec<differences::Difference>,
    later_figures: Vec<differences::Difference>,
    changes: Vec<changes::Article>,
    lists: Vec<Listed>,
    resolution: resolution::Resolution,
}

#[derive(Debug, Serialize)]
struct Heading {
    id: &'static str,
    title: &'static str,
}

/// Sentences without a row.
#[derive(Debug, Serialize)]
struct Listed {
    title: String,
    items: Vec<ListedItem>,
}

#[derive(Debug, Serialize)]
struct ListedItem {
    source: usize,
    text: String,
}

impl View {
    /// Everything that the report says.
    pub fn new(contents: &Contents<'_>, options: &Options, form: Form) -> Self {
        let timeline = contents.timeline;
        let rows = rows::Rows::new(timeline, options);
        let mut view = Self {
            title: contents.title.to_owned(),
            lede: [made_of(timeline, options.dates), holds(timeline, rows.count)],
            prefix: options.prefix.clone(),
            level: options.level,
            lang: "en",
            sections: Vec::new(),
            sources: sources::cited(timeline, options.dates),
            strip: strip::Strip::of(timeline, options.dates),
            kinds: rows.kinds,
            certainties: rows.certainties,
            years: rows.years,
            differences: differences::conflicts(timeline, options),
            later_figures: differences::later_figures(timeline, options),
            changes: changes::articles(contents.changes, options, form),
            lists: listed(timeline, options),
            resolution: resolution::Resolution::of(timeline),
        };
        let alone = !options.sections.contains(&Section::Timeline);
        let shown = options.sections.iter().filter(|section| alone || view.has(**section));
        view.sections = shown.map(|section| Heading { id: section.name(), title: section.title() }).collect();
        view
    }

    /// Whether there is something to show under a heading.
    fn has(&self, section: Section) -> bool {
        match section {
            Section::Sources => !self.sources.is_empty(),
            Section::Overview => self.strip.is_some(),
            Section::Timeline | Section::Resolution => true,
            Section::Disagreements => !self.differences.is_empty() || !self.later_figures.is_empty(),
            Section::Changes => !self.changes.is_empty(),
            Section::Undated => !self.lists.is_empty(),
        }
    }
}

/// "Made from 5 documents of 3 outlets, published from 7 to 8 September 2013."
fn made_of(timeline: &Timeline<'_>, dates: DateStyle) -> String {
    let documents = timeline.documents.len();
    let mut outlets: Vec<&str> =
        timeline.documents.iter().filter_map(|source| source.outlet.as_deref()).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let unnamed = timeline.documents.iter().filter(|source| source.outlet.is_none()).count();
    let of = match (&outlets[..], unnamed) {
        ([], _) => String::new(),
        ([outlet], 0) => format!(" of {outlet}"),
        (several, 0) => format!(" of {} outlets", several.len()),
        ([outlet], unnamed) => format!(", {} of them of {outlet}", documents - unnamed),
        (several, unnamed) => format!(", {} of them of {} outlets", documents - unnamed, several.len()),
    };
    let mut days: Vec<&str> = timeline
        .documents
        .iter()
        .filter_map(|source| source.published.as_deref())
        .filter_map(|stamp| stamp.split('T').next())
        .collect();
    days.sort_unstable();
    let when = match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => {
            format!(", published on {}", dates.stamp(first))
        }
        (Some(first), Some(last)) => {
            let [first, last] = [first, last].map(|day| dates.stamp(day));
            format!(", published from {first} to {last}")
        }
        _ => String::new(),
    };
    format!("Made from {documents} {}{of}{when}.", plural("document", documents))
}

/// "23 rows; 2 disagreements; 4 sentences could not be dated."
fn holds(timeline: &Timeline<'_>, rows: usize) -> String {
    let differ = timeline.conflicts.len();
    let undated = timeline.undated.iter().filter(|undated| undated.mention.is_some()).count();
    let mut said = vec![format!("{rows} {}", plural("row", rows))];
    if differ > 0 {
        said.push(format!("{differ} {}", plural("disagreement", differ)));
    }
    if undated > 0 {
        said.push(format!(
            "{undated} {} with a date that could not be resolved",
            plural("sentence", undated)
        ));
    }
    said.join("; ") + "."
}

fn listed(timeline: &Timeline<'_>, options: &Options) -> Vec<Listed> {
    let shown =
        Shown { undated: true, unresolved: true, set_aside: true, dates: options.dates, ..Shown::default() };
    let lists = lists(timeline, shown);
    let lists = lists.into_iter().filter(|list| !list.items.is_empty());
    lists
        .map(|list| Listed {
            title: list.title(),
            items: list
                .items
                .iter()
                .map(|item| ListedItem {
                    source: item.document + 1,
                    text: quoted(&item.text, options.quote_words).into_owned(),
                })
                .collect(),
        })
        .collect()
}
