//! What is meant: the options of a run, checked and filled in.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::args::{self, Format};
use crate::calendar::{Date, DateOrder, Field, NaiveDate, Period, Zone};
use crate::document::{Document, ReadOptions};
use crate::error::{Error, Result};
use crate::render::Style;
use crate::resolve::{Anchor, Mode};

/// Width of tables where no terminal gives one.
const WIDTH: usize = 100;
/// Narrower than this nothing can be laid out.
const NARROWEST: usize = 20;

/// Where the result goes and in which form.
#[derive(Clone, Debug)]
pub struct Target {
    /// The form.
    pub format: Format,
    /// The file; standard output without one.
    pub file: Option<PathBuf>,
    /// What stands before everything: nothing, or a byte order mark.
    pub mark: &'static [u8],
    /// Whether it goes to a terminal.
    pub terminal: bool,
    /// How it is laid out.
    pub style: Style,
}

impl Target {
    /// The first of `offered` is the form without `--format` and a telling extension.
    ///
    /// # Errors
    /// If the form asked for is not among `offered`.
    pub fn new(typed: &args::Output, offered: &[Format]) -> Result<Self> {
        let file = typed.output.clone();
        let format = format(typed, offered)?;
        let mark = if typed.bom { mark(format)? } else { b"" };
        let terminal = file.is_none() && std::io::stdout().is_terminal();
        let color = match typed.color {
            args::When::Always => true,
            args::When::Never => false,
            args::When::Auto => terminal && may_color(),
        };
        let columns =
            || terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0));
        let width = typed.width.or_else(columns).unwrap_or(WIDTH).max(NARROWEST);
        Ok(Self {
            format,
            file,
            mark,
            terminal,
            style: Style { color, width, dates: typed.date_style.into() },
        })
    }
}

/// The byte order mark of UTF-8, for a form that spreadsheets read.
fn mark(format: Format) -> Result<&'static [u8]> {
    if matches!(format, Format::Csv | Format::Tsv) {
        return Ok("\u{feff}".as_bytes());
    }
    Err(Error::new("csv or tsv with --bom", name(format), "add --format csv, or leave --bom out"))
}

/// Whether the surroundings allow colour: <https://no-color.org>, and terminals that call themselves dumb.
fn may_color() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

fn format(typed: &args::Output, offered: &[Format]) -> Result<Format> {
    let default = offered.first().copied().unwrap_or(Format::Json);
    // A page in a file that is named as data would be found out late: the extension counts as if it were typed.
    let Some(format) =
        typed.format.map_or_else(|| of_name(typed.output.as_deref()), |typed| Ok(Some(typed)))?
    else {
        return Ok(default);
    };
    if offered.contains(&format) {
        return Ok(format);
    }
    let names: Vec<String> = offered.iter().map(|format| name(*format)).collect();
    Err(Error::new(
        format!("one of the formats {}", names.join(", ")),
        name(format),
        "choose one of these with --format",
    ))
}

/// The form that the extension of a file tells; none where it has none.
///
/// # Errors
/// If it tells a form that is not known: a table named as a page for printing would be found out late.
fn of_name(file: Option<&Path>) -> Result<Option<Format>> {
    let Some(extension) = file.and_then(Path::extension) else { return Ok(None) };
    let extension = extension.to_string_lossy().to_ascii_lowercase();
    match (of_extension(&extension), extension.as_str()) {
        (Some(format), _) => Ok(Some(format)),
        (None, "txt" | "text") => Ok(None),
        _ => Err(Error::new(
            "an extension that tells the form of the result",
            format!(".{extension}"),
            "say which with --format",
        )),
    }
}

fn of_extension(extension: &str) -> Option<Format> {
    Some(match extension {
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" => Format::Html,
        "json" => Format::Json,
        "jsonl" | "ndjson" => Format::Jsonl,
        "csv" => Format::Csv,
        "tsv" => Format::Tsv,
        "tml" | "timeml" => Format::Timeml,
        "ann" => Format::Brat,
        "diff" | "patch" => Format::Unified,
        "tei" | "xml" => Format::Tei,
        "mmd" | "mermaid" => Format::Mermaid,
        "mw" => Format::Markwhen,
        "ics" => Format::Ics,
        "jsonld" => Format::Jsonld,
        "svg" => Format::Svg,
        "xlsx" => Format::Xlsx,
        _ => return None,
    })
}

fn name(format: Format) -> String {
    clap::ValueEnum::to_possible_value(&format).map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// How time expressions are resolved.
#[derive(Clone, Copy, Debug)]
pub struct Resolving {
    /// How the texts speak of time.
    pub mode: Mode,
    /// How all-number dates are read.
    pub order: DateOrder,
    /// The zone in which the outlet writes.
    pub zone: Option<Zone>,
}

impl Resolving {
    /// What was typed, and what reading needs too.
    #[must_use]
    pub fn new(typed: &args::Resolving, options: &ReadOptions) -> Self {
        Self {
            mode: match typed.mode {
                args::Mode::News => Mode::News,
                args::Mode::Narrative => Mode::Narrative,
                args::Mode::Auto => Mode::Auto,
            },
            order: options.order,
            zone: options.zone,
        }
    }

    /// What the relative expressions of a document lean on; `later` for a later edition of an article.
    #[must_use]
    pub fn anchor(&self, document: &Document, later: bool) -> Anchor {
        Anchor { mode: self.mode, order: self.order, ..Anchor::of(document, self.zone, later) }
    }
}

/// The days that are kept; an open end keeps all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// First day kept.
    pub from: Option<NaiveDate>,
    /// Last day kept.
    pub to: Option<NaiveDate>,
}

impl Bounds {
    /// # Errors
    /// If a bound is no day, month or year, or nothing can lie between the two.
    pub fn new(typed: &args::Bounds) -> Result<Self> {
        let bound = |text: &Option<String>, option: &str| {
            text.as_deref().map(|text| period(text).ok_or_else(|| no_date(option, text))).transpose()
        };
        let from = bound(&typed.from, "--from")?.map(|period| period.earliest.day);
        let to = bound(&typed.to, "--to")?.map(|period| period.latest.day);
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| from > to) {
            let found = format!("--from {from} --to {to}");
            return Err(Error::new("a first day that is not after the last", found, "swap the two"));
        }
        Ok(Self { from, to })
    }

    /// Whether anything is left out.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether a period reaches into the bounds. What has no place on the calendar is kept only by open bounds.
    #[must_use]
    pub fn keep(&self, period: Option<&Period>) -> bool {
        match period {
            None => self.is_open(),
            Some(period) => period.reaches_into(self.from, self.to),
        }
    }
}

/// `2013`, `2013-09` or `2013-09-07`.
fn period(text: &str) -> Option<Period> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u16>().ok()).flatten()
    };
    let year = i32::from(number(4)?);
    let small = |number: u16| u8::try_from(number).ok();
    let field = match text.len() {
        4 => Field::Whole,
        7 => Field::Month(small(number(2)?)?),
        10 => Field::Day(small(number(2)?)?, small(number(2)?)?),
        _ => return None,
    };
    Date::new(year, field).period()
}

fn no_date(option: &str, found: &str) -> Error {
    Error::new(
        format!("a day, month or year after {option}"),
        format!("{found:?}"),
        "write it as 2013-09-07, 2013-09 or 2013",
    )
}

#[cfg(test)]
mod tests {
    use super::{Bounds, period};
    use crate::calendar::Bound;
    use crate::cli::args::{self, Format};

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = period(text).map(|period| (period.earliest.to_string(), period.latest.to_string()));
        assert_eq!(found.as_ref().map(|(first, last)| (first.as_str(), last.as_str())), expected, "{text:?}");
    }

    #[test]
    fn bounds_are_days_months_or_years() {
        check("2013", Some(("2013-01-01", "2013-12-31")));
        check("2013-09", Some(("2013-09-01", "2013-09-30")));
        check("2012-02", Some(("2012-02-01", "2012-02-29")));
        check("2013-09-07", Some(("2013-09-07", "2013-09-07")));
        for wrong in
            ["", "13", "2013-9", "2013-13", "2013-02-30", "2013/09/07", "+013", "2013-09-07T10", "Saturday"]
        {
            check(wrong, None);
        }
    }

    #[test]
    fn both_bounds_are_inclusive() {
        let typed = args::Bounds { from: Some("2013-09".to_owned()), to: Some("2013-09-07".to_owned()) };
        let bounds = Bounds::new(&typed).unwrap();
        let keeps = |text: &str| bounds.keep(period(text).as_ref());
        assert!(keeps("2013") && keeps("2013-09-01") && keeps("2013-09-07"));
        assert!(!keeps("2013-08-31") && !keeps("2013-09-08") && !bounds.keep(None));
    }

    #[test]
    fn what_is_bounded_reaches_to_the_day_it_was_spoken_of() {
        let keeps = |spoken: &str, from: &str, to: &str, bound: Bound| {
            let typed = args::Bounds { from: Some(from.to_owned()), to: Some(to.to_owned()) };
            let spoken = period(spoken).map(|period| period.earliest.day);
            let bounded = period("2013-09-06").map(|period| period.bounding(bound, spoken));
            Bounds::new(&typed).unwrap().keep(bounded.as_ref())
        };
        // "by Friday", to come, and over.
        assert!(keeps("2013-09-02", "2013-09-03", "2013-09-04", Bound::By));
        assert!(!keeps("2013-09-02", "2013-09-01", "2013-09-01", Bound::By));
        assert!(!keeps("2013-09-02", "2013-09-07", "2013-09-08", Bound::By));
        assert!(!keeps("2013-09-08", "2013-09-03", "2013-09-04", Bound::By));
        // "before Friday".
        assert!(!keeps("2013-09-02", "2013-09-06", "2013-09-06", Bound::Before));
        // "since Friday", "after Friday".
        assert!(keeps("2013-09-09", "2013-09-08", "2013-09-08", Bound::Since));
        assert!(!keeps("2013-09-09", "2013-09-10", "2013-09-10", Bound::Since));
        assert!(keeps("2013-09-02", "2014", "2014", Bound::After));
        assert!(!keeps("2013-09-02", "2013-09-06", "2013-09-06", Bound::After));
    }

    #[test]
    fn bounds_that_nothing_can_lie_between_are_refused() {
        let bounds = |from: &str, to: &str| {
            Bounds::new(&args::Bounds { from: Some(from.to_owned()), to: Some(to.to_owned()) })
        };
        assert!(bounds("2013-09-07", "2013-09-07").is_ok() && bounds("2013-09", "2013").is_ok());
        assert!(bounds("2014", "2013").is_err());
    }

    #[test]
    fn the_extension_of_the_output_counts_as_a_format() {
        let check = |file: &str, expected: Option<Format>| {
            let typed = args::Output {
                format: None,
                output: Some(file.into()),
                color: args::When::Auto,
                width: None,
                date_style: args::DateStyle::Short,
                bom: false,
                quiet: false,
            };
            let found = super::format(&typed, &[Format::Html, Format::Markdown]);
            assert_eq!(found.ok(), expected, "{file}");
        };
        check("report.md", Some(Format::Markdown));
        check("report.HTML", Some(Format::Html));
        check("report", Some(Format::Html));
        check("report.json", None);
    }
}
