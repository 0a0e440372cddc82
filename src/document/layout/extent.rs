//! Where on a page its story stands: its title, its first paragraph and its last.

use crate::document::line::{Told, Voice, byline_under_headline, dateline, opens_entry};
use crate::language::english::furniture::Furniture;

use super::kinds::{HEADLINE, Look, TITLE_WORDS, is_path};
use super::piece::{Piece, Shape};

/// Between a title and its byline stand no more sentences than this, and no more pieces in all.
const DECK: usize = 2;
const HEAD: usize = 9;
/// Points under a label are no longer than this, in bytes, and no more stand together.
const POINT: usize = 120;
const POINTS: usize = 8;
/// So much furniture between two paragraphs parts the second from the story, where no more paragraphs stand with it.
const APART: usize = 4;
const APART_TOLD: usize = 2;

/// Whether a piece reads like a paragraph of the story.
fn is_story(looks: &[Look], at: usize) -> bool {
    looks.get(at).is_some_and(|look| look.prose && look.told.is_none())
}

/// The first paragraph of the story. Sentences that stand between title and byline belong to the headline, and those under
/// "Key points" to the points.
pub(super) fn first_of_story(pieces: &[Piece<'_>], looks: &[Look]) -> usize {
    let is_item = |at: usize| pieces.get(at).is_some_and(|piece| piece.shape == Shape::Item);
    let story = |at: usize| is_story(looks, at) && !is_item(at);
    let find = |from: usize| {
        let mut at = from;
        while at < pieces.len() && !story(at) {
            at = if is_told(looks, at, Furniture::Highlights) {
                end_of_points(pieces, looks, at)
            } else {
                at + 1
            };
        }
        at
    };
    let first = find(0);
    if (0..first).any(|at| is_told(looks, at, Furniture::Highlights)) {
        return first;
    }
    let mut sentences = 0;
    let heads = looks.iter().enumerate().skip(first).take(HEAD).take_while(|(at, _)| {
        sentences += usize::from(story(*at));
        let entry = pieces.get(*at).is_some_and(|piece| opens_entry(&piece.words));
        sentences <= DECK && !entry
    });
    let signed =
        heads.filter(|(_, look)| matches!(look.told, Some(Told::Byline | Told::Header { labelled: true })));
    let Some(signed) = signed.map(|(at, _)| at).last() else { return first };
    let short = |at: usize| pieces.get(at).is_some_and(|piece| piece.words.len() <= HEADLINE);
    if first > 0 && (first..signed).all(short) { find(signed) } else { first }
}

fn is_told(looks: &[Look], at: usize, furniture: Furniture) -> bool {
    looks.get(at).is_some_and(|look| look.told == Some(Told::Furniture(furniture)))
}

/// Where the points end that stand below the label at `label`: at a blank line, at a longer paragraph, or at furniture.
pub(super) fn end_of_points(pieces: &[Piece<'_>], looks: &[Look], label: usize) -> usize {
    let (mut longest, mut open) = (0, false);
    for at in label + 1..pieces.len().min(label + 1 + POINTS) {
        let (Some(piece), Some(look)) = (pieces.get(at), looks.get(at)) else { return at };
        let length = piece.words.len();
        let parted = at > label + 1 && !piece.adjacent;
        let longer = at > label + 2 && length > longest + longest / 4;
        let stops = open && look.prose || opens_entry(&piece.words);
        let located = || dateline(&piece.words, None, Default::default()).is_some();
        if parted || longer || stops || length > POINT || look.told.is_some() || located() {
            return at;
        }
        longest = longest.max(length);
        open = !look.prose;
    }
    label + 1
}

/// The last paragraph of the story. One that stands alone behind a stretch of furniture, and tells of no day and nobody's
/// words, is a box of the site.
pub(super) fn last_of_story(pieces: &[Piece<'_>], looks: &[Look], first: usize) -> Option<usize> {
    let mut story = (0..looks.len()).rev().filter(|&at| is_story(looks, at));
    let mut last = story.next()?;
    for before in story {
        let told = looks.get(before + 1..last).unwrap_or_default().iter().filter(|look| look.told.is_some());
        let apart = last - before > APART && told.count() >= APART_TOLD;
        let testifies = || pieces.get(last).is_some_and(|piece| Voice::of(&piece.words).testifies());
        if !apart || before < first || testifies() {
            break;
        }
        last = before;
    }
    Some(last)
}

/// Which of the pieces before the story is its title: the first heading, else the first line of several words among those
/// that stand together above the story, else the first line at all.
pub(super) fn title(pieces: &[Piece<'_>], looks: &[Look], first: usize) -> Option<usize> {
    let points = (0..first).find(|&at| is_told(looks, at, Furniture::Highlights));
    let head = pieces.get(..points.unwrap_or(first)).unwrap_or_default();
    if let Some(heading) = head.iter().position(|piece| piece.shape == Shape::Heading) {
        return Some(heading);
    }
    let candidate = |at: &usize| {
        let (Some(piece), Some(look)) = (head.get(*at), looks.get(*at)) else { return false };
        // "Analysis: why the talks failed" is the title of an analysis, not a link to one.
        let free = look.told.is_none()
            || look.told == Some(Told::Furniture(Furniture::Link)) && piece.words.contains(": ");
        let goes_on = piece.words.ends_with([',', ';', ':']);
        piece.shape == Shape::Paragraph
            && free
            && !is_path(&piece.words)
            && !goes_on
            && piece.words.len() <= HEADLINE
            && dateline(&piece.words, None, Default::default()).is_none()
    };
    let long =
        |at: &usize| head.get(*at).is_some_and(|piece| piece.words.split_whitespace().count() >= TITLE_WORDS);
    let titles: Vec<usize> = (0..head.len()).filter(candidate).filter(long).collect();
    together(head, looks, &titles).or_else(|| (0..head.len()).find(candidate))
}

/// The first of the lines that could be a title which no row of short lines, as menus have them, parts from the last.
fn together(head: &[Piece<'_>], looks: &[Look], titles: &[usize]) -> Option<usize> {
    let menu = |at: &usize| {
        let (Some(piece), Some(look)) = (head.get(*at), looks.get(*at)) else { return false };
        let short = piece.words.split_whitespace().count() < TITLE_WORDS;
        let leads = matches!(look.told, Some(Told::Furniture(Furniture::Navigation)));
        let names = || {
            piece.words.ends_with(':')
                || piece.words.contains('@')
                || byline_under_headline(&piece.words).is_some()
        };
        leads || look.told.is_none() && short && !names()
    };
    let mut found = *titles.last()?;
    for &before in titles.iter().rev().skip(1) {
        if (before + 1..found).filter(menu).count() >= MENU {
            break;
        }
        found = before;
    }
    Some(found)
}

/// As many short lines in a row are a menu.
const MENU: usize = 2;
