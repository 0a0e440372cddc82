//! What was typed: the commands and options as clap reads them. What they mean is [`super::request`].

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Compares editions and sources of a news story: one timeline with proof behind each row, and every change of wording.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, propagate_version = true, arg_required_else_help = true)]
#[command(disable_help_subcommand = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// What happened when, according to whom
    Timeline(Timeline),
    /// What changed in wording, sentence by sentence, from edition to edition
    Diff(Diff),
    /// Every time expression, its value, and why
    Dates(Dates),
    /// What was understood of a file: title, byline, source, date of publication, body
    Read(Read),
    /// Sources, timeline, changes and disagreements in one document
    Report(Report),
}

impl Command {
    /// The command's name, and what every command has.
    #[must_use]
    pub const fn shared(&self) -> (&'static str, &Inputs, &Reading, &Output) {
        match self {
            Self::Timeline(typed) => ("timeline", &typed.inputs, &typed.reading, &typed.output),
            Self::Diff(typed) => ("diff", &typed.inputs, &typed.reading, &typed.output),
            Self::Dates(typed) => ("dates", &typed.inputs, &typed.reading, &typed.output),
            Self::Read(typed) => ("read", &typed.inputs, &typed.reading, &typed.output),
            Self::Report(typed) => ("report", &typed.inputs, &typed.reading, &typed.output),
        }
    }
}

/// `dateline timeline`.
#[derive(Debug, clap::Args)]
pub struct Timeline {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub resolving: Resolving,
    #[command(flatten)]
    pub bounds: Bounds,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub rows: Rows,
}

/// Which rows and lists of a timeline are shown.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Rows")]
pub struct Rows {
    /// Leave out rows whose date was inferred or has a second reading; their sentences count as undated
    #[arg(long)]
    pub strict: bool,
    /// Show the publication of each document as a row of its own: the day it was printed, not the day it happened
    #[arg(long)]
    pub show_publications: bool,
    /// Keep rows of these grains: century, decade, year, half, season, quarter, month, week, weekend, day, part, hour,
    /// minute, second, interval
    #[arg(long, value_name = "GRAIN", value_delimiter = ',', value_parser = grain())]
    pub grain: Vec<String>,
    /// Keep rows for which this source speaks
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Keep rows that are at least so sure
    #[arg(long, value_enum, value_name = "CERTAINTY")]
    pub min_certainty: Option<Sure>,
    /// Put the rows under a heading for each day, month or year
    #[arg(long, value_enum, value_name = "UNIT")]
    pub group_by: Option<GroupUnit>,
    /// The order of the rows
    #[arg(long, value_enum, value_name = "KEY", default_value_t = Sort::Date)]
    pub sort: Sort,
    /// Keep the first N rows; a note says how many were left out
    #[arg(long, value_name = "N", value_parser = at_least_one())]
    pub limit: Option<u64>,
    /// Print the block of a story file that decides about one row, which is named by its id or by words of its sentence
    #[arg(long, value_name = "ID|WORDS", conflicts_with_all = ["conflicts", "top", "sentences"])]
    pub decide: Option<String>,
    /// Show the statements that differ, and nothing else
    #[arg(long)]
    pub conflicts: bool,
    /// Keep this many days, those that matter most; coarser rows go
    #[arg(long, value_name = "N", value_parser = at_least_one())]
    pub top: Option<u64>,
    /// Keep this many statements of each row, those that tell most
    #[arg(long, value_name = "K", value_parser = at_least_one())]
    pub sentences: Option<u64>,
    /// With --top or --sentences: keep what has one of these words, first of all what has all of them
    #[arg(long, value_name = "WORDS")]
    pub about: Vec<String>,
    /// Show the sentences that have no date
    #[arg(long)]
    pub show_undated: bool,
    /// Show the time expressions that could not be resolved
    #[arg(long)]
    pub show_unresolved: bool,
    /// Show the lines that are no part of a story: navigation, links, bylines, time stamps
    #[arg(long)]
    pub show_set_aside: bool,
}

/// What rows are put together by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GroupUnit {
    /// A heading for each day
    Day,
    /// A heading for each month
    Month,
    /// A heading for each year
    Year,
}

/// The order of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// Earliest first
    Date,
    /// Latest first
    DateDesc,
    /// By the name of the source, then by date
    Source,
    /// Surest dates first, then by date
    Certainty,
    /// Rows for which most sources speak first, then by date
    Agreement,
}

fn grain() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(crate::calendar::Grain::ALL.map(crate::calendar::Grain::name))
}

/// How sure a date has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sure {
    /// Complete in the text
    Stated,
    /// One sure step from the anchor
    Resolved,
    /// A year, direction or era taken from context
    Inferred,
    /// The day of printing
    Published,
}

impl From<Sure> for crate::resolve::Certainty {
    fn from(sure: Sure) -> Self {
        match sure {
            Sure::Stated => Self::Stated,
            Sure::Resolved => Self::Resolved,
            Sure::Inferred => Self::Inferred,
            Sure::Published => Self::Published,
        }
    }
}

fn threads() -> clap::builder::RangedU64ValueParser<usize> {
    clap::builder::RangedU64ValueParser::new().range(1..=1024)
}

/// Narrower than 20 columns nothing can be laid out.
fn columns() -> clap::builder::RangedU64ValueParser<usize> {
    clap::builder::RangedU64ValueParser::new().range(20..=1000)
}

fn at_least_one() -> clap::builder::RangedU64ValueParser {
    clap::builder::RangedU64ValueParser::new().range(1..)
}

/// `dateline diff`.
#[derive(Debug, clap::Args)]
pub struct Diff {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub resolving: Resolving,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub changes: Changes,
}

/// What is compared and which changes are shown.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Changes")]
pub struct Changes {
    /// What is compared with what
    #[arg(long, value_enum, default_value_t = Unit::Sentence)]
    pub unit: Unit,
    /// Show this many unchanged units around each change; 1 without it, in a unified diff 3
    #[arg(long, value_name = "N")]
    pub context: Option<usize>,
    /// Show navigation, links, captions, bylines and time stamps like any other line
    #[arg(long)]
    pub all_blocks: bool,
    /// Show only changes that touch one of these: number, date, name, quotation, attribution, hedge, negation,
    /// happened, headline, correction, spelling, typography, case, whitespace, wording
    #[arg(long, value_name = "TOUCH", value_delimiter = ',', value_parser = touch())]
    pub only: Vec<String>,
    /// Leave out changes that touch nothing but these
    #[arg(long, value_name = "TOUCH", value_delimiter = ',', value_parser = touch())]
    pub ignore: Vec<String>,
    /// Leave out changes of spelling, typography, case, blanks and mere wording
    #[arg(long)]
    pub substance: bool,
    /// Compare the editions of this source, or of the article with this title
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Show the life of each sentence over all editions instead of the steps
    #[arg(long)]
    pub history: bool,
    /// Show the newest text with the edition that brought each part instead of the steps
    #[arg(long)]
    pub blame: bool,
    /// Show how similar any two editions are instead of the steps
    #[arg(long)]
    pub matrix: bool,
    /// Exit with 1 where the editions differ
    #[arg(long)]
    pub exit_code: bool,
}

fn touch() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(crate::report::Touch::ALL.iter().map(|touch| touch.name()))
}

/// What is compared with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Sentences, headlines, bullets
    Sentence,
    /// Paragraphs
    Paragraph,
    /// Lines, empty ones too, nothing stripped
    Line,
}

/// `dateline dates`.
#[derive(Debug, clap::Args)]
pub struct Dates {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub resolving: Resolving,
    #[command(flatten)]
    pub bounds: Bounds,
    #[command(flatten)]
    pub output: Output,
    /// Show each expression under its sentence, with its value and the reason for it
    #[arg(long, help_heading = "Output")]
    pub explain: bool,
    /// Add the document itself to each line of JSON: everything that `read` gives
    #[arg(long, help_heading = "Output")]
    pub with_text: bool,
}

/// `dateline read`.
#[derive(Debug, clap::Args)]
pub struct Read {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub output: Output,
    /// Show every place that was asked for a date, and what of a page was set aside
    #[arg(long, help_heading = "Output")]
    pub explain: bool,
}

/// `dateline report`.
#[derive(Debug, clap::Args)]
pub struct Report {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub reading: Reading,
    #[command(flatten)]
    pub resolving: Resolving,
    #[command(flatten)]
    pub bounds: Bounds,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub page: ReportPage,
}

/// What stands in a report and around it.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Report")]
pub struct ReportPage {
    /// Parts to show, in this order: overview, timeline, disagreements, changes, undated, resolution, sources
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = section())]
    pub sections: Vec<String>,
    /// At most so many words of each quotation, in the changes too
    #[arg(long, value_name = "N", value_parser = at_least_one())]
    pub quote_words: Option<u64>,
    /// One element without html, head or body, to put into another page
    #[arg(long, conflicts_with = "template")]
    pub fragment: bool,
    /// With --fragment: level of its first heading
    #[arg(long, value_name = "1-4", requires = "fragment", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub heading_level: u8,
    /// With --fragment: before every id, so that two on one page keep apart; without it, made from what the report was made of
    #[arg(long, value_name = "NAME", requires = "fragment")]
    pub id_prefix: Option<String>,
    /// With --fragment: write style and script as files into this directory instead of into the element
    #[arg(long, value_name = "DIR", requires = "fragment")]
    pub assets: Option<PathBuf>,
    /// Lay the report out with this template (minijinja); docs/report.md tells what it is given
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
}

fn section() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(
        crate::render::report::Section::ALL.map(crate::render::report::Section::name),
    )
}

/// What is read.
#[derive(Debug, clap::Args)]
pub struct Inputs {
    /// Files, directories, globs, story.toml, or - for standard input
    #[arg(value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
}

/// How inputs are read.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Reading")]
pub struct Reading {
    /// Date of publication, of one file or of those that state none
    #[arg(long, value_name = "[FILE=]DATE")]
    pub published: Vec<String>,
    /// Name of the outlet that published a file
    #[arg(long, value_name = "FILE=NAME")]
    pub outlet: Vec<String>,
    /// Zone in which the outlet writes: Europe/Vienna, ET, +02:00
    #[arg(long, value_name = "ZONE")]
    pub timezone: Option<String>,
    /// Kind of the inputs, instead of what extension and content say
    #[arg(long, value_enum, value_name = "KIND")]
    pub input_format: Option<InputFormat>,
    /// Names of a collection's fields: text=body,published=date_publish
    #[arg(long, value_name = "NAME=FIELD", value_delimiter = ',')]
    pub fields: Vec<String>,
    /// How all-number dates are read: is 9/5/13 in September or in May?
    #[arg(long, value_enum, default_value_t = DateOrder::Mdy)]
    pub date_order: DateOrder,
    /// Refuse files and records larger than this: 500000, 64K, 20M, 1G
    #[arg(long, value_name = "SIZE")]
    pub max_size: Option<String>,
    /// Write the inputs that could not be read to this file, as JSONL
    #[arg(long, value_name = "FILE")]
    pub skipped: Option<PathBuf>,
    /// Threads to use; as many as there are cores without it
    #[arg(long, value_name = "N", value_parser = threads())]
    pub jobs: Option<usize>,
}

/// Kinds of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// A web page
    Html,
    /// A collection, one JSON object a line
    Jsonl,
    /// A feed: RSS, Atom or JSON Feed
    Feed,
    /// An archive of web pages
    Warc,
    /// An export of a wiki, with the revisions of its pages
    Mediawiki,
    /// NITF, a news item as XML
    Nitf,
    /// NewsML-G2, one or several news items as XML
    Newsml,
    /// ninjs, news items as JSON
    Ninjs,
    /// A mail, or a mailbox of several
    Mail,
    /// A web page saved as one file
    Mhtml,
    /// A document of a word processor: .docx or .odt
    Office,
}

/// How time expressions are resolved.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Resolving")]
pub struct Resolving {
    /// How the texts speak of time: of the day of publication, or of their own
    #[arg(long, value_enum, default_value_t = Mode::Auto)]
    pub mode: Mode,
}

/// How texts speak of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Relative to the day of publication
    News,
    /// Relative to the text's own time, as histories do
    Narrative,
    /// Decided from each text
    Auto,
}

/// How all-number dates are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// Month, day, year
    Mdy,
    /// Day, month, year
    Dmy,
}

/// Which dates are kept.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Resolving")]
pub struct Bounds {
    /// Keep what reaches into this day, month or year, or later
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Keep what reaches into this day, month or year, or earlier
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
}

/// Where the result goes and in which form.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Output")]
pub struct Output {
    /// Form of the result; without it, what the extension of --output says
    #[arg(short, long, value_enum)]
    pub format: Option<Format>,
    /// Write the result to this file; TimeML and brat also to a directory, a file a document
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// When to colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub color: When,
    /// Width of tables and wrapped lines, in columns, from 20 to 1000
    #[arg(long, value_name = "COLUMNS", value_parser = columns())]
    pub width: Option<usize>,
    /// How dates are written where people read them
    #[arg(long, value_enum, value_name = "STYLE", default_value_t = DateStyle::Short)]
    pub date_style: DateStyle,
    /// Begin CSV and TSV with a byte order mark, by which spreadsheets know that the text is UTF-8
    #[arg(long)]
    pub bom: bool,
    /// Say nothing but errors on standard error
    #[arg(short, long)]
    pub quiet: bool,
}

/// Forms of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// A table for the terminal
    Table,
    /// Plain or coloured text
    Text,
    /// Old and new text in two columns
    SideBySide,
    /// Markdown
    Markdown,
    /// The new text with every change marked in CriticMarkup
    Criticmarkup,
    /// A diff of lines that `patch` takes
    Unified,
    /// All editions in one TEI document, with an apparatus where they differ
    Tei,
    /// One web page, complete in itself
    Html,
    /// One JSON object
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated values
    Csv,
    /// Tab-separated values
    Tsv,
    /// TimeML: the text with TIMEX3 tags in it
    Timeml,
    /// Brat standoff: annotations that point into the text
    Brat,
    /// Slides for TimelineJS3, as JSON
    Timelinejs,
    /// Items and groups for vis-timeline, as JSON
    Vis,
    /// A Mermaid diagram `timeline`
    Mermaid,
    /// A Mermaid diagram `gantt`
    Gantt,
    /// Markwhen, a line for each row
    Markwhen,
    /// iCalendar, an all-day event for each row
    Ics,
    /// Linked data in the words of schema.org
    Jsonld,
    /// A picture
    Svg,
    /// A workbook with one sheet
    Xlsx,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal that can, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Styles of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateStyle {
    /// Sat 7 Sep 2013, 21:33
    Short,
    /// 2013-09-07 21:33
    Iso,
    /// Saturday, September 7, 2013, 9:33 p.m. (American papers)
    Us,
    /// Saturday 7 September 2013, 21:33 (British papers)
    Uk,
    /// Saturday, Sept. 7, 2013, 9:33 p.m. (Associated Press)
    Ap,
}

impl From<DateStyle> for crate::render::day::DateStyle {
    fn from(typed: DateStyle) -> Self {
        match typed {
            DateStyle::Short => Self::Short,
            DateStyle::Iso => Self::Iso,
            DateStyle::Us => Self::Us,
            DateStyle::Uk => Self::Uk,
            DateStyle::Ap => Self::Ap,
        }
    }
}
