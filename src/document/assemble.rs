//! A text and what was stated of it → a document. The order of places in which a date of publication is looked for is
//! that of [`Origin`].

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Field, Stamp, years_around};

use super::columns::side_by_side;
use super::front_matter;
use super::head::{day_in_path, day_in_url, head};
use super::input::Told;
use super::line::Header;
use super::metadata::Metadata;
use super::options::{Format, ReadOptions};
use super::page::{Decided, Known, page};
use super::read::RecordedBlock;
use super::stamp::{self, Stated};
use super::{Block, Considered, Document, Origin, Verdict};

/// A text before it is understood.
pub(super) struct Draft {
    /// The path as typed.
    pub path: String,
    /// The id, where the text states none of its own.
    pub id: String,
    /// What a story file says of it.
    pub told: Told,
    /// What a record states.
    pub metadata: Metadata,
    /// The characters.
    pub text: String,
    /// Plain text or Markdown.
    pub format: Format,
    /// Typed stretches, where they are stated.
    pub blocks: Option<Blocks>,
    /// What a person should know about how it was read.
    pub notes: Vec<String>,
    /// Whether it stands in a collection, whose name says nothing of its documents.
    pub in_collection: bool,
    /// Whether a bare `--published` overrides what the text states, or only fills in.
    pub alone: bool,
}

/// The typed stretches of a text, as stated beside it.
pub(super) enum Blocks {
    /// Those of a record, in characters; they may not fit its text.
    Recorded(Vec<RecordedBlock>),
    /// Those that the reader of a package knows.
    Known(Vec<Block>),
}

impl Draft {
    /// A file that is one document.
    pub fn of_file(path: String, text: String, format: Format) -> Self {
        Self {
            id: path.clone(),
            path,
            told: Told::default(),
            metadata: Metadata::default(),
            text,
            format,
            blocks: None,
            notes: Vec::new(),
            in_collection: false,
            alone: true,
        }
    }
}

/// Makes a document of a draft.
pub(super) fn assemble(mut draft: Draft, options: &ReadOptions) -> Document {
    let (recorded, known) = match draft.blocks {
        None => (None, None),
        Some(Blocks::Recorded(blocks)) => (Some(blocks), None),
        Some(Blocks::Known(blocks)) => (None, Some(blocks)),
    };
    let page = (draft.format == Format::Html).then(|| {
        let saved = draft.metadata.accessed.as_deref();
        let saved = saved.and_then(|text| stamp::parse(text, options.zone, options.order)?.complete());
        let known = Known { url: draft.metadata.url.as_deref(), saved };
        let mut page = page(&draft.text, known, options);
        draft.text = std::mem::take(&mut page.text);
        page
    });
    if draft.format == Format::Text && known.is_none() && side_by_side(&draft.text) {
        draft.notes.push(COLUMNS.to_owned());
    }
    let is_page = page.is_some();
    let page = page.unwrap_or_default();
    // The head of such a text is told beside it.
    let has_no_head = is_page || known.is_some();
    let stated = match front_matter::span(&draft.text).filter(|_| !has_no_head) {
        Some(span) => draft.metadata.or(front_matter::fields(&draft.text, span)),
        None => draft.metadata.or(page.metadata),
    };
    let mut head = head(&draft.text, draft.format, options.zone, options.order);
    // A line that this program wrote with its blocks states all that was understood of the head.
    let typed = stated.path.filter(|_| recorded.is_some());
    if typed.is_some() || has_no_head {
        (head.title, head.byline) = (None, None);
        head.agency = head.agency.filter(|_| has_no_head);
    }
    let argument = |pairs: &[(String, String)]| {
        pairs.iter().find(|(file, _)| *file == draft.path).map(|(_, value)| value.clone())
    };
    let dates = Dates {
        argument: options.published.iter().find(|(file, _)| *file == draft.path).map(|&(_, stamp)| stamp),
        alone: draft.alone,
        published: stated.published,
        published_from: stated.published_from,
        updated: stated.updated,
        updated_from: stated.updated_from,
        named: stated.dates,
        page: page.dates,
        header: head.header,
        dateline: head.dateline_day,
        // Of a page it is among its own dates.
        in_url: stated.url.as_deref().filter(|_| !is_page).and_then(day_in_url),
        in_path: if draft.in_collection { None } else { day_in_path(&draft.path) },
    };
    let mut document = Document {
        id: stated.id.unwrap_or(draft.id),
        // Where a person says whose editions these are, their guids say nothing.
        guid: stated.guid.filter(|_| draft.told.edition.is_none()),
        title: stated.title.or(head.title),
        byline: stated.author.or(head.byline),
        source: argument(&options.outlets).or(draft.told.outlet).or(stated.source),
        agency: draft.told.agency.or(stated.agency).or(head.agency),
        url: stated.url,
        archive_url: stated.archive_url,
        accessed: stated.accessed,
        cite: draft.told.cite.or(stated.cite),
        edition: draft.told.edition.map(|place| place.to_string()).or(stated.edition),
        language: stated.language,
        aside: page.aside,
        text: draft.text,
        format: draft.format,
        recorded,
        notes: draft.notes,
        ..Document::default()
    };
    if let Some(blocks) = known.or(is_page.then_some(page.blocks)) {
        document.set_blocks(blocks);
    }
    dates.settle(&mut document, options);
    document.path = typed.unwrap_or(draft.path);
    document
}

const COLUMNS: &str = "The text seems to stand in columns side by side, and its lines are read across them; where it was made of a PDF, \
     run pdftotext without -layout.";

/// What is known of the dates of a document, place by place.
struct Dates {
    argument: Option<Stamp>,
    alone: bool,
    published: Option<String>,
    published_from: Option<String>,
    updated: Option<String>,
    updated_from: Option<String>,
    /// All of them, where the package names each.
    named: Vec<(&'static str, String)>,
    page: Decided,
    header: Header,
    dateline: Option<Stated>,
    in_url: Option<NaiveDate>,
    in_path: Option<NaiveDate>,
}

impl Dates {
    /// Finds when the document was published and updated, and where that is stated.
    fn settle(self, document: &mut Document, options: &ReadOptions) {
        let mut read = |name: &str, text: Option<&String>| {
            let text = text?;
            let stated = stamp::parse(text, options.zone, options.order);
            if stated.is_none() {
                document.notes.push(format!("The {name} date {text:?} names no day and was left out."));
            }
            stated
        };
        let published = read("publication", self.published.as_ref());
        let places = [
            (Origin::Metadata, read("update", self.updated.as_ref())),
            (
                self.page.updated.map_or(Origin::Metadata, |(_, origin)| origin),
                self.page.updated.map(|(stamp, _)| Stated::Complete(stamp)),
            ),
            (Origin::HeaderLine, self.header.updated),
        ];
        let updated = places.into_iter().find_map(|(origin, stated)| Some((origin, stated?)));
        let (updated_from, updated) = updated.unzip();
        let complete = |stated: Stated| match stated {
            Stated::Complete(stamp) => Some(stamp),
            Stated::Partial { month, day } => {
                // The year of a day without one is that of another date of the same document.
                let days = [published, self.header.published, updated, self.dateline];
                let whole = days.iter().flatten().find_map(|stated| stated.complete());
                let near = whole.map(|stamp| stamp.day).or(self.in_url).or(self.in_path);
                let near = near.or(options.published_bare.map(|stamp| stamp.day))?;
                nearest(month, day, near).map(Stamp::day)
            }
        };
        let from_page = self.page.published;
        let places = [
            (Origin::Argument, self.argument.or(options.published_bare.filter(|_| self.alone))),
            (Origin::Metadata, published.and_then(complete)),
            (from_page.map_or(Origin::Metadata, |(_, origin)| origin), from_page.map(|(stamp, _)| stamp)),
            (Origin::HeaderLine, self.header.published.and_then(complete)),
            (Origin::Dateline, self.dateline.and_then(complete)),
            (Origin::Url, self.in_url.map(Stamp::day)),
            (Origin::FileName, self.in_path.map(Stamp::day)),
            (Origin::Argument, options.published_bare),
        ];
        let found = places.into_iter().find_map(|(origin, stamp)| Some((origin, stamp?)));
        document.published = found.map(|(_, stamp)| stamp);
        document.published_from =
            found.map(|(origin, _)| first_found(origin, self.published_from.as_deref()));
        document.updated = updated.and_then(complete);
        let updated_from = updated_from.filter(|_| document.updated.is_some());
        document.updated_from = updated_from.map(|origin| first_found(origin, self.updated_from.as_deref()));
        let mut taken = false;
        let named = self.named.into_iter().map(|(name, text)| {
            let stamp = stamp::parse(&text, options.zone, options.order).and_then(complete);
            let verdict = match stamp {
                None => Verdict::NamesNoDay,
                Some(_) if stamp == document.published && !taken => Verdict::Published,
                Some(_) if stamp == document.updated => Verdict::Updated,
                Some(_) => Verdict::Outranked,
            };
            taken |= verdict == Verdict::Published;
            Considered { origin: Origin::Metadata, name: name.to_owned(), text, stamp, verdict }
        });
        let named = named.collect();
        document.considered =
            considered(&places, named, self.page.considered, document.published, document.updated);
    }
}

/// Where a date was found first: a line that this program wrote says it.
fn first_found(origin: Origin, named: Option<&str>) -> Origin {
    named.filter(|_| origin == Origin::Metadata).and_then(Origin::named).unwrap_or(origin)
}

/// The dates of all places in the order in which they were asked: those of a page, and those that a package names, stand
/// where the one does that was chosen of them.
fn considered(
    places: &[(Origin, Option<Stamp>)],
    named: Vec<Considered>,
    page: Vec<Considered>,
    published: Option<Stamp>,
    updated: Option<Stamp>,
) -> Vec<Considered> {
    let mut taken = false;
    let mut all = Vec::new();
    let mut several = [(NAMED, named), (PAGE, page)];
    for (at, &(origin, stamp)) in places.iter().enumerate() {
        let several = several.iter_mut().find(|(place, found)| *place == at && !found.is_empty());
        if let Some((_, found)) = several {
            let found = std::mem::take(found).into_iter().map(|found| {
                let lost = taken && found.verdict == Verdict::Published
                    || found.verdict == Verdict::Updated && found.stamp != updated;
                Considered { verdict: if lost { Verdict::Outranked } else { found.verdict }, ..found }
            });
            all.extend(found);
            taken |= stamp.is_some();
            continue;
        }
        let Some(stamp) = stamp else { continue };
        let verdict = if taken || Some(stamp) != published { Verdict::Outranked } else { Verdict::Published };
        taken = true;
        let (name, text) = (String::new(), stamp.to_string());
        all.push(Considered { origin, name, text, stamp: Some(stamp), verdict });
    }
    all
}

/// The place of the dates that a package states among all places.
const NAMED: usize = 1;
/// The place of a page's own dates.
const PAGE: usize = 2;

/// The day of a year without it, nearest to another day.
fn nearest(month: u8, day: u8, near: NaiveDate) -> Option<NaiveDate> {
    let years = years_around(near.year(), Field::Day(month, day));
    let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month.into(), day.into()));
    days.min_by_key(|day| (*day - near).num_days().abs())
}
