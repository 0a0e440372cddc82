//! Each sentence with its time expressions underlined, and why each has its value.

use unicode_width::UnicodeWidthStr;

use super::words;
use crate::render::canvas::{Canvas, Paint, Run};
use crate::render::{Style, safe};
use crate::report::{Explained, ExplainedSentence};

/// The document on a line of its own, then sentence by sentence.
#[must_use]
pub fn explain(document: &Explained<'_>, style: Style) -> Vec<u8> {
    let mut canvas = Canvas::new(style);
    canvas.paragraph("", &[Run::owned(words::document(document, style.dates), Paint::Strong)]);
    if document.sentences.is_empty() {
        canvas.paragraph("", &[Run::new("No time expression to show.", Paint::Plain)]);
    }
    for sentence in &document.sentences {
        canvas.gap();
        for (line, marks) in underlined(sentence, style.width) {
            canvas.line(&line, Paint::Plain);
            if !marks.is_empty() {
                canvas.line(&marks, Paint::Alert);
            }
        }
        for explained in &sentence.mentions {
            let mention = &explained.mention;
            let value = match words::date(mention, style.dates) {
                date if date.is_empty() => mention.value.clone(),
                date => format!("{date} ({})", mention.value),
            };
            let lead = format!("{:>3}. ", explained.number);
            let runs = [
                Run::owned(format!("“{}” ", words::seen(&mention.text)), Paint::Strong),
                Run::owned(
                    format!("= {value}: {}", words::why(explained, document, style.dates)),
                    Paint::Plain,
                ),
            ];
            canvas.paragraph(&lead, &runs);
        }
    }
    canvas.into_bytes()
}

/// The lines of a sentence, wrapped at blanks, each with the line of marks under it.
fn underlined(sentence: &ExplainedSentence<'_>, width: usize) -> Vec<(String, String)> {
    let mut places = sentence.mentions.iter().map(|mention| mention.place).peekable();
    let mut lines = Vec::new();
    let (mut line, mut marks, mut column) = (String::new(), String::new(), 0);
    let mut at = 0;
    for word in sentence.text.split_inclusive(' ') {
        if column > 0 && column + word.trim_end().width() > width {
            lines.push((line.trim_end().to_owned(), marks.trim_end().to_owned()));
            (line, marks, column) = (String::new(), String::new(), 0);
        }
        for char in word.chars() {
            while places.next_if(|[_, end]| *end <= at).is_some() {}
            let mark = if places.peek().is_some_and(|[start, _]| *start <= at) { '^' } else { ' ' };
            let shown = safe::line(char.encode_utf8(&mut [0; 4])).into_owned();
            let wide = shown.width();
            line.push_str(&shown);
            marks.extend(std::iter::repeat_n(mark, wide));
            column += wide;
            at += 1;
        }
    }
    lines.push((line.trim_end().to_owned(), marks.trim_end().to_owned()));
    lines
}
