//! Painted runs → lines of a width. Lines break at blanks; marks around a run belong to its first and last word.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Paint, Run};

/// What becomes of a word that is longer than a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Long {
    /// It stays whole and sticks out.
    Whole,
    /// It goes on in the next line.
    Broken,
}

/// A line: pieces of text with their paint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) pieces: Vec<(String, Paint)>,
    width: usize,
}

impl Line {
    /// Columns on a terminal.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    fn push(&mut self, text: &str, paint: Paint, width: usize) {
        match self.pieces.last_mut() {
            Some((last, own)) if *own == paint => last.push_str(text),
            _ => self.pieces.push((text.to_owned(), paint)),
        }
        self.width += width;
    }
}

/// The runs one after the other in lines of at most `width` columns; at least one line.
pub(super) fn lines(runs: &[Run<'_>], color: bool, width: usize, long: Long) -> Vec<Line> {
    let mut done = Vec::new();
    let mut line = Line::default();
    let mut at_start = true;
    for word in words(runs, color) {
        let own: usize = word.pieces.iter().map(|(text, _)| columns(text)).sum();
        let too_long = own > width && long == Long::Broken;
        if let Some(paint) = word.blank.filter(|_| !at_start) {
            if line.width + 1 + own > width && !(too_long && line.width + 2 < width) {
                done.push(std::mem::take(&mut line));
            } else {
                line.push(" ", paint, 1);
            }
        }
        for (text, paint) in word.pieces {
            if !too_long {
                line.push(&text, paint, columns(&text));
                continue;
            }
            for cluster in text.graphemes(true) {
                let own = columns(cluster);
                if line.width + own > width && line.width > 0 {
                    done.push(std::mem::take(&mut line));
                }
                line.push(cluster, paint, own);
            }
        }
        at_start = false;
    }
    done.push(line);
    done
}

/// How many columns a text takes: two for wide characters, none for marks that combine with the one before.
fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// What cannot be broken: pieces without a blank between them, and how the blank before them is painted.
struct Word {
    blank: Option<Paint>,
    pieces: Vec<(String, Paint)>,
}

fn words(runs: &[Run<'_>], color: bool) -> Vec<Word> {
    let mut words: Vec<Word> = vec![Word { blank: None, pieces: Vec::new() }];
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let (open, close) = if color || !run.marked { ("", "") } else { run.paint.marks() };
        // Marks stand at the words, not at the blanks around them.
        let words_only = run.text.trim_matches(' ');
        let lead = run.text.len() - run.text.trim_start_matches(' ').len();
        let (before, behind) = if words_only.is_empty() {
            ("", "")
        } else {
            run.text.get(..lead).zip(run.text.get(lead + words_only.len()..)).unwrap_or_default()
        };
        let text = match words_only {
            "" => run.text.to_string(),
            words => format!("{before}{open}{words}{close}{behind}"),
        };
        for (index, piece) in text.split(' ').enumerate() {
            if index > 0 {
                words.push(Word { blank: Some(run.paint), pieces: Vec::new() });
            }
            if let Some(word) = words.last_mut().filter(|_| !piece.is_empty()) {
                word.pieces.push((piece.to_owned(), run.paint));
            }
        }
    }
    // A blank after a blank says nothing.
    words.retain(|word| !word.pieces.is_empty());
    words
}
