//! Lines of a page → what each is.

use crate::document::BlockKind;
use crate::document::line::{Told, opens_entry, told};
use crate::language::english::furniture::Furniture;

use super::lines::{Line, Shape};

/// A line of links alone is no longer than this, in letters.
const LINKS: usize = 200;
/// Highlights are no longer than this, in letters.
const HIGHLIGHT: usize = 260;
/// A byline is no longer than this, in letters.
const BYLINE: usize = 120;

/// Whether lines of that kind belong to the text of a page. Captions do not: a picture may be years older than the story.
const fn is_story(kind: BlockKind) -> bool {
    use BlockKind::{Body, Correction, Entry, Headline, Highlight, Note};
    matches!(kind, Headline | Body | Highlight | Correction | Note | Entry)
}

/// All that a page gives as its title, by the letters alone.
#[derive(Debug, Default)]
pub(super) struct Titles(Vec<String>);

impl Titles {
    /// Keeps the letters of titles.
    pub fn of(titles: &[String]) -> Self {
        let letters = titles.iter().map(|title| letters(title)).filter(|letters| !letters.is_empty());
        Self(letters.collect())
    }

    /// Whether a line repeats a title.
    pub fn hold(&self, line: &Line) -> bool {
        line.words.len() <= LONGEST_TITLE && {
            let words = letters(&line.words);
            self.0.contains(&words)
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What stands at the edges of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edges {
    /// Scraps of the page.
    Page,
    /// The first and last words of the story.
    Story,
}

/// The kinds of the lines from the headline to the end of the story, and whether they belong to its text. Of those above
/// the line `from`, at which the story begins, only highlights do.
pub(super) fn of_story(lines: &[Line], from: usize, titles: &Titles, edges: Edges) -> Vec<(BlockKind, bool)> {
    let looks: Vec<Option<Told>> = lines.iter().map(|line| told(&line.words)).collect();
    let highlights = highlights(lines, &looks);
    let tells = |at: &usize| {
        let (Some(line), Some(look)) = (lines.get(*at), looks.get(*at)) else { return false };
        (line.is_prose() || line.quoted) && !matches!(line.shape, Shape::Heading(_)) && look.is_none()
    };
    let first = (0..lines.len()).skip(from).filter(|at| !highlights.contains(at)).find(tells).unwrap_or(0);
    let last = (0..lines.len()).rev().find(tells).unwrap_or(lines.len());
    // A story may end with a short sentence.
    let closes = |at: &usize| {
        let plain = looks.get(*at).is_some_and(Option::is_none);
        plain && lines.get(*at).is_some_and(Line::is_short_sentence)
    };
    let last = last + (last + 1..lines.len()).take_while(closes).count();
    let (first, last) = if edges == Edges::Story { (0, lines.len()) } else { (first, last) };
    let kind = |(at, line): (usize, &Line)| {
        if at < from && !highlights.contains(&at) {
            return of_furniture(line, true, titles);
        }
        if highlights.contains(&at) {
            return BlockKind::Highlight;
        }
        let look = looks.get(at).copied().flatten();
        of_line(line, look, Place { head: at < first, tail: at > last }, titles)
    };
    let mut kinds: Vec<BlockKind> = lines.iter().enumerate().map(kind).collect();
    // A heading with nothing of the story below it belongs to what follows the story.
    let mut below = false;
    for kind in kinds.iter_mut().rev() {
        match kind {
            BlockKind::Body | BlockKind::Entry => below = true,
            BlockKind::Headline if !below => *kind = BlockKind::Boilerplate,
            _ => {}
        }
    }
    // The title is told apart from the text; who wrote a post belongs to it.
    let told = |kind: BlockKind, line: &Line| {
        is_story(kind) && !titles.hold(line) || line.quoted && kind == BlockKind::Byline
    };
    let typed: Vec<(BlockKind, bool)> =
        kinds.into_iter().zip(lines).map(|(kind, line)| (kind, told(kind, line))).collect();
    if typed.iter().any(|(_, told)| *told) {
        return typed;
    }
    // Nothing reads like a paragraph: the scraps are all there is.
    let scrap = |(at, (kind, told)): (usize, (BlockKind, bool))| {
        let free = lines.get(at).is_some_and(|line| !line.is_linked() && !line.notice);
        if at >= from && kind == BlockKind::Boilerplate && free {
            (BlockKind::Body, true)
        } else {
            (kind, told)
        }
    };
    typed.into_iter().enumerate().map(scrap).collect()
}

/// The main points above the story: items under a label such as "Key points", in an element named so, or simply a list
/// above the first paragraph.
fn highlights(lines: &[Line], looks: &[Option<Told>]) -> std::ops::Range<usize> {
    let is_point = |line: &Line| line.shape == Shape::Item && line.linked == 0 && line.letters <= HIGHLIGHT;
    let free = |at: usize| looks.get(at).is_some_and(Option::is_none);
    let first = lines.iter().enumerate().position(|(at, line)| {
        free(at)
            && (line.room.highlights && line.linked == 0 && line.letters > 0
                || line.is_prose()
                || is_point(line))
    });
    let Some(first) = first else { return 0..0 };
    let run = |is: &dyn Fn(&Line) -> bool| lines.iter().skip(first).take_while(|line| is(line)).count();
    let named = run(&|line| line.room.highlights);
    if named > 0 {
        return first..first + named;
    }
    let points = run(&is_point);
    let labelled = first.checked_sub(1).and_then(|at| looks.get(at).copied().flatten())
        == Some(Told::Furniture(Furniture::Highlights));
    let story = lines.iter().skip(first + points).any(Line::is_prose);
    if story && (labelled && points > 0 || points >= 2) { first..first + points } else { 0..0 }
}

/// Where a line stands in the part that holds the story.
#[derive(Clone, Copy)]
struct Place {
    /// Above the first paragraph.
    head: bool,
    /// Below the last.
    tail: bool,
}

fn of_line(line: &Line, look: Option<Told>, place: Place, titles: &Titles) -> BlockKind {
    let Place { head, tail } = place;
    if titles.hold(line) {
        return BlockKind::Headline;
    }
    if line.room.correction && !matches!(line.shape, Shape::Heading(_)) {
        return BlockKind::Correction;
    }
    if line.room.note && !matches!(line.shape, Shape::Heading(_)) {
        return BlockKind::Note;
    }
    if let Some(kind) = look.and_then(|look| of_words(look, head || tail)) {
        return kind;
    }
    match line.shape {
        Shape::Caption => BlockKind::Caption,
        _ if line.is_linked() && line.letters < LINKS && !line.stops() => BlockKind::Link,
        Shape::Heading(_) if head => BlockKind::Boilerplate,
        Shape::Heading(_) => BlockKind::Headline,
        _ if line.notice => BlockKind::Boilerplate,
        _ if line.quoted && signs_post(&line.words) => BlockKind::Byline,
        _ if line.is_prose() || line.quoted => {
            if line.room.entry.is_some() || opens_entry(&line.words) {
                BlockKind::Entry
            } else {
                BlockKind::Body
            }
        }
        _ if head || tail => BlockKind::Boilerplate,
        _ => BlockKind::Body,
    }
}

/// "— Merrow Buses (@merrowbuses) November 20, 2018"
fn signs_post(words: &str) -> bool {
    words.starts_with(['—', '–', '-']) && words.contains("(@")
}

/// What the words of a line say of it; a stamp counts only at the edges of the story.
fn of_words(look: Told, edge: bool) -> Option<BlockKind> {
    Some(match look {
        Told::Furniture(Furniture::Correction) => BlockKind::Correction,
        Told::Furniture(Furniture::Note) => BlockKind::Note,
        Told::Furniture(Furniture::Caption) => BlockKind::Caption,
        Told::Furniture(Furniture::Link | Furniture::Links) => BlockKind::Link,
        Told::Furniture(Furniture::Navigation) => BlockKind::Navigation,
        Told::Furniture(Furniture::Metadata) => BlockKind::Metadata,
        Told::Furniture(Furniture::Credit) | Told::Byline => BlockKind::Byline,
        Told::Furniture(_) => BlockKind::Boilerplate,
        Told::Header { .. } if edge => BlockKind::Metadata,
        Told::Header { .. } => return None,
    })
}

/// The kind of a line outside the story; `above` says that it stands above it.
pub(super) fn of_furniture(line: &Line, above: bool, titles: &Titles) -> BlockKind {
    if titles.hold(line) {
        return BlockKind::Headline;
    }
    let look = told(&line.words).and_then(|look| of_words(look, true)).filter(|kind| !is_story(*kind));
    match (look, line.shape) {
        (Some(kind), _) => kind,
        (None, Shape::Caption) => BlockKind::Caption,
        (None, _) if line.is_linked() && above => BlockKind::Navigation,
        (None, _) if line.is_linked() => BlockKind::Link,
        (None, _) if line.room.byline && line.letters <= BYLINE => BlockKind::Byline,
        (None, _) => BlockKind::Boilerplate,
    }
}

/// No title is longer than this, in bytes.
const LONGEST_TITLE: usize = 600;
