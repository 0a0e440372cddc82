//! Plain text → pieces: lines are joined where they were wrapped by hand, and stand alone where they were not.

use std::borrow::Cow;

use crate::language::english::hyphen::keeps_hyphen;
use crate::span::Span;

use super::piece::{Piece, Shape};
use super::running::running;
use crate::document::line::told;

/// Widest column at which text is taken to be wrapped.
const WIDEST: usize = 100;
/// Narrowest column at which text is taken to be wrapped.
const NARROWEST: usize = 45;

/// The pieces of `text` from byte `from` on.
pub(super) fn pieces(text: &str, from: usize) -> Vec<Piece<'_>> {
    let lines = lines(text, from);
    let column = column(text, &lines);
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &lines {
        let continued = before.filter(|last| line.adjacent && continues(text, last, line, column));
        match pieces.last_mut().filter(|_| continued.is_some()) {
            Some(piece) => piece.span.end = line.span.end,
            None => {
                let shape = if line.running { Shape::Running } else { Shape::default() };
                pieces.push(Piece { span: line.span, adjacent: line.adjacent, shape, ..Piece::default() });
            }
        }
        before = Some(line);
    }
    for piece in &mut pieces {
        let whole = piece.span.of(text);
        let words = bullet_free(whole);
        piece.words = Cow::Borrowed(words);
        piece.shape = match () {
            () if piece.shape == Shape::Running => Shape::Running,
            () if !words.chars().any(char::is_alphanumeric) => Shape::Rule,
            () if words.len() < whole.len() => Shape::Item,
            () => Shape::Paragraph,
        };
    }
    pieces
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    /// In characters.
    width: usize,
    adjacent: bool,
    /// Whether its words alone, or their place on every page, say what it is.
    told: bool,
    /// Whether it stands at the top or bottom of page after page.
    running: bool,
}

fn lines(text: &str, from: usize) -> Vec<Line> {
    let mut end = from;
    let spans: Vec<Span> = line_spans(text, from).collect();
    let running = running(text, &spans);
    let line = |(at, span): (usize, Span)| {
        let words = span.of(text);
        let width = if words.len() > 4 * WIDEST { words.len() } else { words.chars().count() };
        let running = running.contains(&at);
        let told = running || width <= WIDEST && told(bullet_free(words)).is_some();
        let gap = text.as_bytes().get(end..span.start).unwrap_or_default();
        let adjacent = end > from && gap.iter().filter(|&&byte| byte == b'\n').count() < 2;
        end = span.end;
        Line { span, width, adjacent, told, running }
    };
    spans.into_iter().enumerate().map(line).collect()
}

/// The lines from byte `from` on that are not blank, without the blanks around them.
pub(super) fn line_spans(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let mut at = from;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(at..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let line = text.get(at..at + length).unwrap_or_default();
        let start = at + (line.len() - line.trim_start().len());
        at += length + 1;
        Some(Span::new(start, start + line.trim().len()))
    })
    .filter(|span| !span.is_empty())
}

/// The column at which the text was wrapped by hand, if it was: no line that another follows is wider, most of them have no
/// room for its first word, few end a sentence, and words go on in small letters. Menus and lists of short lines are no text.
fn column(text: &str, lines: &[Line]) -> Option<usize> {
    let pairs = || {
        lines.windows(2).filter_map(|pair| match pair {
            [line, next] if next.adjacent && !line.told && !next.told && line.width >= NARROWEST => {
                Some((line, next))
            }
            _ => None,
        })
    };
    let widest = pairs().map(|(line, _)| line.width).max()?;
    if widest > WIDEST {
        return None;
    }
    let (mut full, mut open, mut lower, mut all) = (0, 0, 0, 0);
    for (line, next) in pairs() {
        let words = next.span.of(text);
        all += 1;
        full += usize::from(is_full(line, words, widest));
        open += usize::from(!line.span.of(text).ends_with(['.', '!', '?', '"', '”']));
        lower += usize::from(words.starts_with(char::is_lowercase));
    }
    let most = all >= 3 && full * 5 >= all * 3 && open * 2 >= all && lower * 2 >= all;
    let every = all >= 2 && full == all && open == all && lower > 0;
    (most || every).then_some(widest)
}

/// Whether the first word of the next line had no place on this one. Some programs even lines out, so a tenth is allowed.
fn is_full(line: &Line, next: &str, column: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    line.width + 1 + word > column - column / 10
}

/// Whether the words of the next line continue this one.
fn continues(text: &str, line: &Line, next: &Line, column: Option<usize>) -> bool {
    let words = next.span.of(text);
    if line.told || next.told || bullet_free(words).len() < words.len() {
        return false;
    }
    let lower = words.starts_with(char::is_lowercase);
    if ends_in_word(line.span.of(text), lower) {
        return true;
    }
    match column {
        Some(column) => is_full(line, words, column),
        None => lower && (NARROWEST..=WIDEST).contains(&line.width),
    }
}

/// Whether the line ends with a hyphen behind a letter, and its last word goes on: in small letters, or as "mid-September".
fn ends_in_word(line: &str, lower: bool) -> bool {
    let cut = line.strip_suffix(['-', '\u{2010}', '\u{AD}']).filter(|cut| cut.ends_with(char::is_alphabetic));
    cut.is_some_and(|cut| lower || cut.rsplit(' ').next().is_some_and(keeps_hyphen))
}

/// The line without its bullet.
pub(super) fn bullet_free(line: &str) -> &str {
    let mut signs = line.chars();
    let bullet = signs
        .next()
        .filter(|sign| matches!(sign, '•' | '‣' | '◦' | '·' | '∙' | '▪' | '■' | '●' | '*' | '-' | '–' | '+'));
    let rest = signs.as_str();
    match bullet {
        Some('•' | '‣' | '◦' | '∙' | '▪' | '■' | '●') => rest.trim_start(),
        Some(_) if rest.starts_with([' ', '\t']) => rest.trim_start(),
        _ => line,
    }
}
