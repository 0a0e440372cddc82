//! The entries of a live blog, and posts that a page shows → when each was written.
//!
//! Each entry is an element with a stamp of its own near its start. The stamp is taken out of the text: it anchors what the
//! entry says, and tells of nothing that happened. Entries are put in the order of time, the newest last, across midnight too:
//! where only the clock is told, a clock that goes back stands for the next day.

use std::ops::Range;

use chrono::{NaiveDate, TimeDelta};

use crate::calendar::{DateOrder, Stamp, Zone};
use crate::document::BlockKind;

use super::body::Typed;
use super::dates;
use super::lines::Line;
use super::names::Named;
use super::story::within;
use super::tag::{Attribute, Tag};
use super::tree::Tree;

/// Fewer elements with stamps of their own are no live blog.
const FEWEST: usize = 3;
/// The stamp of an entry stands in one of its first lines.
const NEAR: usize = 3;
/// The marked stamp of an entry stands among its first nodes.
const LONGEST_HEAD: usize = 100;
/// A stamp is no longer than this, in bytes.
const LONGEST: usize = 60;

/// How times are read: the day of the page, the zone of times that name none, the order of all-number dates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reading {
    pub day: Option<NaiveDate>,
    pub zone: Option<Zone>,
    pub order: DateOrder,
}

/// An element with a stamp.
#[derive(Clone, Debug)]
struct Entry {
    nodes: Range<usize>,
    /// The nodes in which the stamp stands.
    stamp: Range<usize>,
    /// The words of the stamp on the page.
    words: String,
    when: When,
}

/// Lines, and how many of the first n are prose.
#[derive(Clone, Copy)]
struct Lines<'l> {
    lines: &'l [Line],
    prose: &'l [usize],
}

/// What a stamp tells.
#[derive(Clone, Copy, Debug, PartialEq)]
enum When {
    Day(Stamp),
    /// A time of the clock on some day.
    Clock(Stamp),
}

/// The entries of a page and when each was written.
#[derive(Debug)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    stamps: Vec<Option<Stamp>>,
}

impl Entries {
    /// Finds the entries among the lines around the story.
    pub fn of(tree: &Tree, names: &[Named], lines: &[Line], reading: Reading) -> Self {
        let entries = entries(tree, names, lines, reading);
        let stamps = stamps(&entries, reading);
        Self { entries, stamps }
    }
}

/// Gives the lines of entries and posts their stamps, and puts entries in the order of time. The lines that hold nothing but
/// a stamp are answered: they are no part of the text.
pub(super) fn stamped(entries: &Entries, story: Vec<Typed>, reading: Reading) -> (Vec<Typed>, Vec<Typed>) {
    let Entries { entries, stamps } = entries;
    let mut stamps_alone = Vec::new();
    // (entry, line): what stands behind an entry and in none belongs to the one before it.
    let mut groups: Vec<(Option<Stamp>, Vec<Typed>)> = vec![(None, Vec::new())];
    let mut open: Option<usize> = None;
    for mut typed in story {
        let at = typed.line.at;
        let found = entries.partition_point(|entry| entry.nodes.start <= at).checked_sub(1);
        let own = found.filter(|&found| entries.get(found).is_some_and(|entry| at < entry.nodes.end));
        let (Some(number), Some(entry)) = (own, own.and_then(|own| entries.get(own))) else {
            push(&mut groups, typed);
            continue;
        };
        let stamp = stamps.get(number).copied().flatten();
        if open != own {
            open = own;
            groups.push((stamp, Vec::new()));
        }
        if entry.stamp.contains(&at) {
            let rest = typed.line.words.strip_prefix(entry.words.as_str()).unwrap_or(&typed.line.words);
            let rest = rest.trim_start_matches([' ', ':', '|', '-', '–', '—', '.', '·']).to_owned();
            if rest.len() < LEAST
                || rest.len() == typed.line.words.len() && is_stamp(&rest, reading).is_some()
            {
                typed.kind = BlockKind::Metadata;
                stamps_alone.push(typed);
                continue;
            }
            typed.line.words = rest;
        }
        if typed.kind == BlockKind::Body {
            typed.kind = BlockKind::Entry;
        }
        typed.stamp = stamp;
        push(&mut groups, typed);
    }
    let dated = |group: &(Option<Stamp>, Vec<Typed>)| group.0.is_some();
    if groups.iter().skip(1).all(dated)
        && let Some(entries) = groups.get_mut(1..)
    {
        entries.sort_by_key(|(stamp, _)| stamp.map(|stamp| stamp.order()));
    }
    let mut story: Vec<Typed> = groups.into_iter().flat_map(|(_, lines)| lines).collect();
    posts(&mut story, reading);
    (story, stamps_alone)
}

/// Words behind a stamp on its line are part of the entry from this length on, in bytes.
const LEAST: usize = 8;

fn push(groups: &mut [(Option<Stamp>, Vec<Typed>)], typed: Typed) {
    if let Some((_, lines)) = groups.last_mut() {
        lines.push(typed);
    }
}

/// The elements that are entries, in order, none inside another.
fn entries(tree: &Tree, names: &[Named], lines: &[Line], reading: Reading) -> Vec<Entry> {
    // How many of the first n lines are prose.
    let mut count = 0;
    let prose = lines.iter().map(|line| {
        count += usize::from(line.is_prose());
        count
    });
    let prose: Vec<usize> = std::iter::once(0).chain(prose).collect();
    let lines = Lines { lines, prose: &prose };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        let within_reach =
            tree.tag(at).is_some_and(|tag| !tag.is_inline()) && !within(lines.lines, at..node.end).is_empty();
        if !within_reach {
            at += 1;
            continue;
        }
        let own: Vec<Entry> =
            tree.children(at).filter_map(|child| entry(tree, names, lines, child, reading)).collect();
        if own.len() >= FEWEST {
            found.extend(own);
            at = node.end;
        } else {
            at += 1;
        }
    }
    found
}

/// An element that holds prose and opens with a stamp.
fn entry(tree: &Tree, names: &[Named], lines: Lines<'_>, at: usize, reading: Reading) -> Option<Entry> {
    let tag = tree.tag(at)?;
    let named = names.get(at).is_some_and(|named| named.entry);
    if !named && !matches!(tag, Tag::Article | Tag::Section | Tag::Div | Tag::Li) {
        return None;
    }
    let nodes = at..tree.node(at)?.end;
    let range = within(lines.lines, nodes.clone());
    if lines.prose.get(range.start) == lines.prose.get(range.end) {
        return None;
    }
    let inside = lines.lines.get(range)?;
    let end = inside.get(NEAR).map_or(nodes.end, |line| line.at);
    let marked = tree
        .inside(at)
        .take(LONGEST_HEAD)
        .take_while(|&inner| inner < end)
        .find(|&inner| tree.tag(inner) == Some(Tag::Time));
    let marked = marked.and_then(|inner| {
        let words = tree.text(inner);
        let stated = tree.node(inner).and_then(|node| tree.attribute(node, Attribute::Datetime));
        let when =
            stated.and_then(|stated| is_stamp(stated, reading)).or_else(|| is_stamp(&words, reading))?;
        Some(Entry { nodes: nodes.clone(), stamp: inner..tree.node(inner)?.end, words, when })
    });
    marked.or_else(|| {
        inside.iter().take(NEAR).find_map(|line| {
            let when = is_stamp(&line.words, reading)?;
            Some(Entry { nodes: nodes.clone(), stamp: line.at..line.at + 1, words: line.words.clone(), when })
        })
    })
}

/// Whether words tell when something was written and nothing else.
fn is_stamp(words: &str, reading: Reading) -> Option<When> {
    let words = words.trim();
    if words.len() > LONGEST || !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = |text: &str| dates::exact(text, reading.zone, reading.order);
    if let Some(stamp) = whole(words) {
        return Some(When::Day(stamp));
    }
    let day = reading.day.unwrap_or_default();
    whole(&format!("{day} {words}")).filter(|stamp| stamp.time.is_some()).map(When::Clock)
}

/// When each entry was written.
fn stamps(entries: &[Entry], reading: Reading) -> Vec<Option<Stamp>> {
    let clocks: Vec<Stamp> = entries
        .iter()
        .filter_map(|entry| match entry.when {
            When::Clock(stamp) => Some(stamp),
            When::Day(_) => None,
        })
        .collect();
    // Read in the right direction, the entries cover less time.
    let newest_first = span(clocks.iter().rev()) < span(clocks.iter());
    let mut days = days(clocks.into_iter(), newest_first);
    let stamp = |entry: &Entry| match entry.when {
        When::Day(stamp) => Some(stamp),
        When::Clock(stamp) => {
            let day = days.next()?;
            reading.day.map(|_| Stamp { day, ..stamp })
        }
    };
    entries.iter().map(stamp).collect()
}

/// How long it takes, in seconds, to come from one clock time to the next, and so to the last.
fn span<'c>(clocks: impl Iterator<Item = &'c Stamp> + Clone) -> i64 {
    let later = clocks.clone().skip(1);
    let gap = |(one, other): (&Stamp, &Stamp)| {
        let gap = other.time.unwrap_or_default() - one.time.unwrap_or_default();
        gap.num_seconds().rem_euclid(24 * 60 * 60)
    };
    clocks.zip(later).map(gap).sum()
}

/// The days of clock times: the oldest is of the day that all were read with, and a clock that goes back begins the next.
fn days(clocks: impl DoubleEndedIterator<Item = Stamp>, newest_first: bool) -> std::vec::IntoIter<NaiveDate> {
    let mut clocks: Vec<Stamp> = clocks.collect();
    if newest_first {
        clocks.reverse();
    }
    let mut last: Option<Stamp> = None;
    for clock in &mut clocks {
        let time = clock.time;
        if let Some(before) = last {
            let next = before.day.checked_add_signed(TimeDelta::days(i64::from(time < before.time)));
            clock.day = next.unwrap_or(before.day);
        }
        last = Some(*clock);
    }
    if newest_first {
        clocks.reverse();
    }
    clocks.into_iter().map(|clock| clock.day).collect::<Vec<_>>().into_iter()
}

/// Gives the lines of a post the stamp with which it is signed: "— Merrow Buses (@merrowbuses) November 20, 2018".
fn posts(story: &mut [Typed], reading: Reading) {
    let mut stamp: Option<Stamp> = None;
    for typed in story.iter_mut().rev() {
        if !typed.line.quoted {
            stamp = None;
        } else if typed.kind == BlockKind::Byline {
            stamp = dates::read(&typed.line.words, reading.zone, reading.order);
        } else if stamp.is_some() {
            typed.stamp = stamp;
        }
    }
}
