//! Lines of text for a terminal or a file: painted runs, wrapped at a width.
//!
//! Every change shows without colour too: removed words stand in `[-…-]`, added ones in `{+…+}`. In colour they are red and
//! struck through, green and underlined, so that they differ by more than hue.
//!
//! ```
//! use dateline::render::Style;
//! use dateline::render::canvas::{Canvas, Paint, Run};
//! let mut canvas = Canvas::new(Style { color: false, width: 30, dates: Default::default() });
//! canvas.paragraph("~ ", &[
//!     Run::new("Results are expected ", Paint::Plain),
//!     Run::new("within two weeks", Paint::Old),
//!     Run::new("by late September", Paint::New),
//! ]);
//! let lines = "~ Results are expected\n  [-within two weeks-]{+by\n  late September+}\n";
//! assert_eq!(canvas.into_string(), lines);
//! ```

mod wrap;

use std::borrow::Cow;

use anstyle::AnsiColor;
use unicode_width::UnicodeWidthStr;

use super::{Style, safe};
use wrap::{Line, Long};

/// What stands between two columns.
const RULE: &str = " │ ";

/// What a run of text is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// As it is.
    Plain,
    /// A heading.
    Strong,
    /// What matters less.
    Dim,
    /// Words that went.
    Old,
    /// Words that came.
    New,
    /// What stands elsewhere.
    Moved,
    /// What needs a look.
    Alert,
}

impl Paint {
    const fn ansi(self) -> anstyle::Style {
        let plain = anstyle::Style::new();
        match self {
            Self::Plain => plain,
            Self::Strong => plain.bold(),
            Self::Dim => plain.dimmed(),
            Self::Old => plain.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red))).strikethrough(),
            Self::New => plain.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Green))).underline(),
            Self::Moved => plain.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan))),
            Self::Alert => plain.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow))),
        }
    }

    /// What stands around a run where there is no colour.
    const fn marks(self) -> (&'static str, &'static str) {
        match self {
            Self::Old => ("[-", "-]"),
            Self::New => ("{+", "+}"),
            _ => ("", ""),
        }
    }
}

/// Text shown in one way. It may come from a document: what could steer a terminal is taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    text: Cow<'a, str>,
    paint: Paint,
    /// Whether it stands in marks where there is no colour.
    marked: bool,
}

impl<'a> Run<'a> {
    /// A run of text.
    #[must_use]
    pub fn new(text: &'a str, paint: Paint) -> Self {
        Self { text: safe::line(text), paint, marked: true }
    }

    /// A run of text made for the occasion.
    #[must_use]
    pub fn owned(text: String, paint: Paint) -> Self {
        Self { text: Cow::Owned(safe::line(&text).into_owned()), paint, marked: true }
    }

    /// The same without marks: where the line itself says what it is.
    #[must_use]
    pub fn unmarked(mut self) -> Self {
        self.marked = false;
        self
    }
}

/// Lines in the making.
#[derive(Clone, Debug)]
pub struct Canvas {
    style: Style,
    lines: String,
    /// What is painted at present; a line begins and ends plain.
    paint: Paint,
}

impl Canvas {
    /// Nothing yet.
    #[must_use]
    pub const fn new(style: Style) -> Self {
        Self { style, lines: String::new(), paint: Paint::Plain }
    }

    /// An empty line, unless nothing stands above it.
    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push('\n');
        }
    }

    /// A line of its own: a heading.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.paragraph("", &[Run::new(text, Paint::Strong)]);
    }

    /// A line of its own, blanks and all.
    pub fn line(&mut self, text: &str, paint: Paint) {
        self.paint(&safe::line(text), paint);
        self.paint("", Paint::Plain);
        self.lines.push('\n');
    }

    /// Lines as they are.
    pub fn verbatim(&mut self, lines: &str) {
        self.lines.push_str(lines);
        if !lines.is_empty() && !lines.ends_with('\n') {
            self.lines.push('\n');
        }
    }

    /// Runs one after the other, wrapped at spaces; `lead` stands before the first line, blanks of its width before the
    /// others.
    pub fn paragraph(&mut self, lead: &str, runs: &[Run<'_>]) {
        let indent = lead.width();
        let width = self.style.width.saturating_sub(indent);
        for (number, line) in wrap::lines(runs, self.style.color, width, Long::Whole).into_iter().enumerate()
        {
            match number {
                0 => self.lines.push_str(lead),
                _ => self.lines.extend(std::iter::repeat_n(' ', indent)),
            }
            self.cell(line);
            let end = self.lines.trim_end_matches(' ').len();
            self.lines.truncate(end);
            self.lines.push('\n');
        }
    }

    /// Two texts beside each other, each wrapped at half the width; `lead` stands before the first line.
    pub fn columns(&mut self, lead: &str, left: &[Run<'_>], right: &[Run<'_>]) {
        let indent = lead.width();
        let half = (self.style.width.saturating_sub(indent + RULE.width()) / 2).max(1);
        let [left, right] = [left, right].map(|runs| wrap::lines(runs, self.style.color, half, Long::Broken));
        let (mut left, mut right) = (left.into_iter(), right.into_iter());
        let mut lead = lead.to_owned();
        loop {
            let (one, two) = (left.next(), right.next());
            if one.is_none() && two.is_none() {
                break;
            }
            self.lines.push_str(&lead);
            let one = one.unwrap_or_default();
            let blanks = half.saturating_sub(one.width());
            self.cell(one);
            self.lines.extend(std::iter::repeat_n(' ', blanks));
            self.paint(RULE, Paint::Dim);
            self.cell(two.unwrap_or_default());
            let end = self.lines.trim_end_matches(' ').len();
            self.lines.truncate(end);
            self.lines.push('\n');
            lead = " ".repeat(indent);
        }
    }

    /// Pieces of a line, which ends plain.
    fn cell(&mut self, line: Line) {
        for (text, paint) in line.pieces {
            self.paint(&text, paint);
        }
        self.paint("", Paint::Plain);
    }

    fn paint(&mut self, text: &str, paint: Paint) {
        if self.style.color && paint != self.paint {
            let (from, to) = (self.paint.ansi(), paint.ansi());
            self.lines.push_str(&format!("{from:#}{to}"));
        }
        self.paint = paint;
        self.lines.push_str(text);
    }

    /// Everything that was drawn.
    #[must_use]
    pub fn into_string(self) -> String {
        self.lines
    }

    /// Everything that was drawn, as bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.lines.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::{Canvas, Paint, Run};
    use crate::render::Style;

    #[track_caller]
    fn check(color: bool, width: usize, lead: &str, runs: &[(&str, Paint)], expected: &str) {
        let mut canvas = Canvas::new(Style { color, width, dates: Default::default() });
        let runs: Vec<Run<'_>> = runs.iter().map(|(text, paint)| Run::new(text, *paint)).collect();
        canvas.paragraph(lead, &runs);
        assert_eq!(canvas.into_string(), expected);
    }

    #[test]
    fn lines_break_at_blanks_only() {
        check(false, 12, "- ", &[("one two three four", Paint::Plain)], "- one two\n  three four\n");
        check(false, 4, "", &[("extraordinary words", Paint::Plain)], "extraordinary\nwords\n");
        check(
            false,
            9,
            "",
            &[("one (", Paint::Plain), ("two", Paint::Dim), (") three", Paint::Plain)],
            "one (two)\nthree\n",
        );
    }

    #[test]
    fn wide_characters_take_two_columns() {
        check(false, 6, "", &[("日本 東京", Paint::Plain)], "日本\n東京\n");
    }

    /// Old and new text beside each other, without colour.
    #[track_caller]
    fn check_columns(width: usize, left: &[(&str, Paint)], right: &[(&str, Paint)], expected: &str) {
        let mut canvas = Canvas::new(Style { color: false, width, dates: Default::default() });
        let [left, right] = [left, right]
            .map(|side| side.iter().map(|(text, paint)| Run::new(text, *paint)).collect::<Vec<Run<'_>>>());
        canvas.columns("~ ", &left, &right);
        assert_eq!(canvas.into_string(), expected);
    }

    #[test]
    fn columns_stay_columns() {
        check_columns(
            25,
            &[("the council ", Paint::Plain), ("sat", Paint::Old)],
            &[("the council ", Paint::Plain), ("stood", Paint::New), (" up", Paint::Plain)],
            "~ the        │ the\n  council    │ council\n  [-sat-]    │ {+stood+}\n             │ up\n",
        );
        // Wide characters take two columns, combining marks none; what is too long for a column is broken.
        check_columns(
            17,
            &[("東京都庁", Paint::Plain)],
            &[("Jose\u{301} e\u{301}te\u{301}", Paint::Plain)],
            "~ 東京都 │ Jose\u{301}\n  庁     │ e\u{301}te\u{301}\n",
        );
        check_columns(17, &[("extraordinary", Paint::Plain)], &[], "~ extrao │\n  rdinar │\n  y      │\n");
    }

    #[test]
    fn colour_takes_no_width() {
        let red = "\u{1b}[9m\u{1b}[31mtwo\u{1b}[0m";
        check(
            true,
            7,
            "",
            &[("one ", Paint::Plain), ("two", Paint::Old), (" three", Paint::Plain)],
            &format!("one {red}\nthree\n"),
        );
    }

    #[test]
    fn documents_cannot_steer_the_terminal() {
        check(false, 40, "", &[("a\u{1b}[2Jb\nc", Paint::Plain)], "a[2Jb c\n");
    }
}
