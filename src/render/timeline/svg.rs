//! A timeline as a picture: the overview, the rows, the documents.
//!
//! The picture has neither script nor style sheet and names nothing outside of it, so it can stand in any page.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::event::{Cited, Event, events};
use crate::render::day::DateStyle;
use crate::render::html::escaped;
use crate::render::report::strip::Strip;
use crate::render::xml;
use crate::report::{Certainty, Status, Timeline};

const WIDTH: usize = 1000;
const MARGIN: usize = 24;
/// Where statements begin.
const TEXT: usize = 236;
/// Columns that fit beside the margin in type of 14 points, and behind the dates in types of 14 and 12.
const WHOLE: usize = 120;
const WIDE: usize = 92;
const SMALL: usize = 108;
/// What the marks beside the rows mean.
const KEY: &str =
    "Full mark: happened. Open: expected. Dashed: alleged, denied, conditional, or its date is not sure.";
/// Columns of a date.
const DATE: usize = 20;

/// The rows as a picture.
#[must_use]
pub fn svg(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let mut picture = Picture { y: MARGIN, body: String::new() };
    for line in wrapped(title, WHOLE * 14 / 22) {
        picture.line(MARGIN, 28, &line, "font-size=\"22\" font-weight=\"600\"");
    }
    if let Some(strip) = Strip::of(timeline, dates) {
        picture.overview(&strip);
    }
    picture.small(KEY);
    for event in &events(timeline, dates) {
        picture.row(event);
    }
    picture.rule();
    for (index, source) in timeline.documents.iter().enumerate() {
        let cited = Cited { number: index + 1, source, copy: false, dates };
        picture.small(&cited.line());
    }
    let (name, height) = (text(title), picture.y + MARGIN);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{name}\">\n<title>{name}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fdfdfb\"/>\n\
         <g fill=\"#1c1c1a\" font-family=\"system-ui, sans-serif\">\n{}</g>\n</svg>\n",
        picture.body
    )
    .into_bytes()
}

/// What is drawn so far, and where the next line stands.
struct Picture {
    y: usize,
    body: String,
}

impl Picture {
    fn line(&mut self, x: usize, height: usize, words: &str, type_of: &str) {
        self.y += height;
        self.body.push_str(&format!("<text x=\"{x}\" y=\"{}\" {type_of}>{}</text>\n", self.y, text(words)));
    }

    fn rule(&mut self) {
        self.y += 12;
        let (y, end) = (self.y, WIDTH - MARGIN);
        self.body.push_str(&format!("<path d=\"M{MARGIN} {y}H{end}\" stroke=\"#d6d6cf\"/>\n"));
    }

    /// Bars for how many rows stand where: filled what happened, open what is expected, alleged, denied or conditional.
    fn overview(&mut self, strip: &Strip) {
        let scale = (WIDTH - 2 * MARGIN) as f64 / 1000.0;
        let top = self.y + 20;
        self.body.push_str(&format!("<g transform=\"translate({MARGIN} {top}) scale({scale} 1)\">\n"));
        for column in &strip.columns {
            let (x, width) = (column.x, column.width);
            let mut bar = |[y, height]: [f64; 2], paint: &str| {
                if height > 0.0 {
                    let place = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
                    self.body.push_str(&format!("<rect {place} {paint}/>\n"));
                }
            };
            bar(column.solid, "fill=\"#0b57a4\"");
            bar(column.open, "fill=\"#fdfdfb\" stroke=\"#7a4b00\" stroke-dasharray=\"3 2\"");
        }
        self.body.push_str(&format!("<path d=\"M0 {}H1000\" stroke=\"#5c5c57\"/>\n</g>\n", strip.height));
        let ticks = strip.height + top as f64 + 16.0;
        for tick in &strip.ticks {
            let x = tick.x * scale + MARGIN as f64;
            let label = text(&tick.label);
            self.body
                .push_str(&format!("<text x=\"{x:.1}\" y=\"{ticks}\" font-size=\"11\">{label}</text>\n"));
        }
        self.y = ticks as usize + 8;
        let outside = strip.outside.iter().map(|line| format!(" {line}."));
        let summary = format!("{}{}", strip.summary, outside.collect::<String>());
        self.small(&summary);
    }

    fn small(&mut self, words: &str) {
        for line in wrapped(words, WHOLE * 14 / 12) {
            self.line(MARGIN, 17, &line, "font-size=\"12\" fill=\"#5c5c57\"");
        }
    }

    /// Date, mark and statement; below it what keeps it from being a plain fact, and who says so.
    fn row(&mut self, event: &Event<'_>) {
        self.rule();
        let top = self.y;
        for line in wrapped(&event.row.date, DATE) {
            self.line(MARGIN, 19, &line, "font-size=\"14\" font-weight=\"600\"");
        }
        let below_date = self.y;
        self.y = top;
        self.body.push_str(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"5\" stroke=\"#1c1c1a\" {}/>\n",
            TEXT - 18,
            top + 14,
            mark(event)
        ));
        for line in wrapped(&event.row.text, WIDE) {
            self.line(TEXT, 19, &line, "font-size=\"14\"");
        }
        let below = format!("{} [{}]", event.row.status.join("; "), event.voices());
        for line in wrapped(&below, SMALL) {
            self.line(TEXT, 17, &line, "font-size=\"12\" fill=\"#5c5c57\"");
        }
        self.y = self.y.max(below_date);
    }
}

/// Full for what happened, empty for what is expected, dashed for what is alleged, denied or conditional, or has no sure
/// date.
fn mark(event: &Event<'_>) -> &'static str {
    let statement = event.row.statement;
    match (statement.status, statement.certainty) {
        (Status::Happened | Status::Ongoing, Certainty::Stated | Certainty::Resolved) => "fill=\"#1c1c1a\"",
        (Status::Expected, _) => "fill=\"#fdfdfb\"",
        _ => "fill=\"#fdfdfb\" stroke-dasharray=\"3 2\"",
    }
}

/// Text as it stands between tags and in attributes.
fn text(words: &str) -> String {
    escaped(words).chars().filter(|char| xml::holds(*char)).collect()
}

/// Lines of at most so many columns; a longer word is parted.
fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let width = word.width();
        let fits = used == 0 || used + 1 + width <= columns;
        if !fits {
            lines.push(String::new());
            used = 0;
        }
        if used > 0 {
            push(&mut lines, ' ');
            used += 1;
        }
        for char in word.chars() {
            let width = char.width().unwrap_or(0);
            if used + width > columns {
                lines.push(String::new());
                used = 0;
            }
            push(&mut lines, char);
            used += width;
        }
    }
    lines
}

fn push(lines: &mut [String], char: char) {
    if let Some(line) = lines.last_mut() {
        line.push(char);
    }
}

#[cfg(test)]
mod tests {
    use super::{text, wrapped};

    #[test]
    fn lines_fit() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("a abcdefgh", 4), ["a", "abcd", "efgh"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    #[test]
    fn no_text_is_markup() {
        assert_eq!(text("<b a=\"'\">\u{202e}\u{fffe}&"), "&lt;b a=&quot;&#39;&quot;&gt;&amp;");
    }
}
