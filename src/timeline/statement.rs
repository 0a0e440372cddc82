//! One document → its statements, each with its place on the calendar, and its sentences without one.

use std::cmp::Ordering;

use super::clause::{self, Dated, Reach, Shown};
use super::decision::Spot;
use super::interval::{self, Beside};
use super::{Counts, Sourced, Statement, Status, Undated, speaker, status};
use crate::calendar::{Grain, NaiveDate, Period};
use crate::document::{BlockKind, Document, behind_dateline};
use crate::expression::cue::{Governor, Mark, Tokens};
use crate::language::english::lexicon::Role;
use crate::resolve::{AnchorKind, Certainty, Kind, Mention};
use crate::span::Span;

/// A statement with its place on the calendar.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub statement: Statement,
    pub period: Period,
    pub edtf: Option<String>,
    /// Index of its sentence in the document.
    pub sentence: usize,
    /// Where it stood in older editions.
    pub earlier: Vec<Spot>,
}

/// What one document says.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// By place.
    pub placed: Vec<Placed>,
    /// By place.
    pub undated: Vec<Undated>,
    pub counts: Counts,
}

/// A sentence of more bytes is no sentence: of it the words around the mention are quoted, so that rows stay linear in the
/// text.
const LONGEST: usize = 2000;

/// Reads the statements of the document with the given index.
pub(super) fn read(index: usize, source: Sourced<'_>) -> Reading {
    let Sourced { document, mentions } = source;
    let mut reading =
        Reading { counts: Counts { mentions: mentions.len(), ..Counts::default() }, ..Reading::default() };
    let ends_of_ranges = ends_of_ranges(mentions);
    let (mut next, mut lines) = (0, Lines::new(&document.text));
    let (mut in_story, mut last_block) = (0, None);
    for (number, sentence) in document.sentences().iter().enumerate() {
        let Some(kind) = document.blocks().get(sentence.block).map(|block| block.kind) else { continue };
        if !kind.tells_story() {
            continue;
        }
        let span = sentence.span;
        while mentions.get(next).is_some_and(|mention| mention.span.start < span.start) {
            next += 1;
        }
        let first = next;
        while mentions.get(next).is_some_and(|mention| mention.span.start < span.end) {
            next += 1;
        }
        let here = mentions.get(first..next).unwrap_or_default();
        in_story += here.len();
        let opens = last_block.replace(sentence.block) != Some(sentence.block);
        let span = if opens { told(&document.text, span) } else { span };
        let line = lines.at(span.start);
        let (rows, mut unresolved) = (reading.placed.len(), None);
        for (offset, mention) in here.iter().enumerate() {
            let place = first + offset;
            if mention.certainty == Certainty::Unresolved {
                unresolved = unresolved.or(Some(place));
                reading.counts.unresolved += 1;
                continue;
            }
            if ends_of_ranges.binary_search(&place).is_ok() {
                reading.counts.placed += 1;
                continue;
            }
            let told = |next: &Mention| is_told_again(&document.text, mention, next);
            let apposed = || {
                let before = place.checked_sub(1).and_then(|before| mentions.get(before));
                before.is_some_and(|before| {
                    mention.anchor == Some(AnchorKind::Mention(place - 1))
                        && is_apposed(&document.text, before, mention)
                })
            };
            let heads = || {
                heads_entry(&document.text, span, mention)
                    && here.iter().any(|other| is_within(other, place, mention))
            };
            if here.get(offset + 1).is_some_and(told) || apposed() || heads() {
                reading.counts.placed += 1;
                continue;
            }
            let in_dateline = mention.span.start < span.start;
            let length = place.checked_sub(1).filter(|_| offset > 0).and_then(|before| mentions.get(before));
            let beside = length.and_then(|length| interval::beside(&document.text, length, mention));
            if beside == Some(Beside::Told) {
                reading.counts.placed += 1;
                continue;
            }
            let place_found = match beside {
                Some(Beside::Days(days)) => Some((days, Some(days.edtf()))),
                _ => place_of(mention, mentions),
            };
            let Some((period, edtf)) = place_found.filter(|_| !in_dateline) else {
                reading.counts.placing_nothing += 1;
                continue;
            };
            reading.counts.placed += 1;
            let mut statement = statement(
                document,
                quotable(&document.text, span, mention.span, LONGEST),
                kind,
                mention.span,
                mention.certainty,
                &period,
            );
            (statement.document, statement.line, statement.mention) = (index, line, Some(place));
            reading.placed.push(Placed { statement, period, edtf, sentence: number, earlier: Vec::new() });
        }
        let fresh = reading.placed.get_mut(rows..).unwrap_or_default();
        shorten(fresh, document, mentions, span);
        if fresh.is_empty() && !span.is_empty() {
            reading.undated.push(Undated { document: index, span, unresolved });
        }
    }
    reading.counts.set_aside = mentions.len() - in_story;
    reading
}

/// Whether the date behind the mention tells the same day in full: "three months later, on 17 January 2011".
fn is_told_again(text: &str, mention: &Mention, next: &Mention) -> bool {
    let between = text.get(mention.span.end..next.span.start).unwrap_or_default();
    let apposed = between.strip_prefix(',').is_some_and(|between| matches!(between.trim(), "on" | "in"));
    let full = next.span.of(text).contains(|c: char| c.is_ascii_digit())
        && next.period.is_some_and(|period| period.grain == Grain::Day);
    apposed && full && mention.certainty != Certainty::Stated && next.certainty == Certainty::Stated
}

/// Whether the mention only says of the date right before how it is counted: "on 1 May, two years after the first".
fn is_apposed(text: &str, before: &Mention, mention: &Mention) -> bool {
    let between = text.get(before.span.end..mention.span.start).unwrap_or_default();
    let words = between.strip_prefix([',', '(']).map(str::trim);
    words.is_some_and(|words| matches!(words, "" | "just" | "only" | "barely" | "exactly" | "some"))
        && mention.kind == Kind::Date
        && mention.value == before.value
}

/// Whether the mention is the year with which an entry of a chronology begins: "1791: The canal opens on 4 August."
fn heads_entry(text: &str, sentence: Span, mention: &Mention) -> bool {
    let year = mention.period.is_some_and(|period| period.grain == Grain::Year);
    let lead = text.get(sentence.start..mention.span.start).unwrap_or_default();
    let opens = lead.bytes().all(|byte| !byte.is_ascii_alphanumeric());
    year && opens && text.get(mention.span.end..).is_some_and(|rest| rest.starts_with([':', '\t']))
}

/// Whether a date of the entry takes its year from the mention at its head.
fn is_within(other: &Mention, head: usize, year: &Mention) -> bool {
    let held = other.period.zip(year.period).is_some_and(|(other, year)| {
        other.grain > year.grain
            && year.earliest.day <= other.earliest.day
            && other.latest.day <= year.latest.day
    });
    held && (other.anchor == Some(AnchorKind::Mention(head)) || other.certainty == Certainty::Stated)
}

/// What is taken of a stretch around a mention in it: all of it, unless it is longer than `most` bytes.
pub(super) fn quotable(text: &str, stretch: Span, mention: Span, most: usize) -> Span {
    if stretch.len() <= most {
        return stretch;
    }
    let start = mention.start.saturating_sub(most / 2).max(stretch.start);
    let end = mention.end.saturating_add(most / 2).min(stretch.end);
    Span::new(
        text.ceil_char_boundary(start).min(mention.start),
        text.floor_char_boundary(end).max(mention.end),
    )
}

/// The indices of the mentions at which a range ends, ascending: the row stands where it begins.
fn ends_of_ranges(mentions: &[Mention]) -> Vec<usize> {
    let mut ends: Vec<usize> = mentions.iter().filter_map(|mention| mention.range_to).collect();
    ends.sort_unstable();
    ends
}

/// Where a mention puts its statement, with the EDTF of that place; `None` where it places nothing.
fn place_of(mention: &Mention, mentions: &[Mention]) -> Option<(Period, Option<String>)> {
    if let Some(end) = mention.range_to.and_then(|end| mentions.get(end)) {
        let (from, to) = (mention.period?, end.period?);
        let period = from.until(&to);
        let edtf = mention.edtf().zip(end.edtf()).map(|(from, to)| format!("{from}/{to}"));
        return ordered(period).map(|period| (period, edtf.filter(|edtf| edtf.matches('/').count() == 1)));
    }
    match mention.kind {
        Kind::Date | Kind::Time => mention.period.and_then(ordered).map(|period| (period, mention.edtf())),
        Kind::Duration => {
            let (begin, end) = (mention.begin?, mention.end?);
            let (from, to) = (begin.period()?, end.period()?);
            // "returns in three weeks": only its end is told of.
            if mention.period == Some(to) {
                return ordered(to).map(|period| (period, end.edtf(None)));
            }
            let period = from.until(&to);
            let edtf = begin.edtf(None).zip(end.edtf(None)).map(|(from, to)| format!("{from}/{to}"));
            ordered(period).map(|period| (period, edtf.filter(|edtf| edtf.matches('/').count() == 1)))
        }
        Kind::Set => None,
    }
}

/// A period that ends before it begins has no place.
fn ordered(period: Period) -> Option<Period> {
    (period.earliest.day <= period.latest.day).then_some(period)
}

/// What the sentence that opens a paragraph tells: where and by whom it was sent, "OSLO, Sept. 7 (AP) --", is no part of it.
pub(super) fn told(text: &str, sentence: Span) -> Span {
    let start = sentence.start + behind_dateline(sentence.of(text));
    Span::new(start.min(sentence.end), sentence.end)
}

/// Everything of a statement but where it stands; `at` are the words that carry its date.
pub(super) fn statement(
    document: &Document,
    span: Span,
    kind: BlockKind,
    at: Span,
    certainty: Certainty,
    period: &Period,
) -> Statement {
    let sentence = document.text.get(span.start..span.end).unwrap_or_default();
    let at = Span::new(at.start - span.start, at.end.min(span.end) - span.start);
    let tokens = Tokens::around(sentence, at);
    let governor = Governor::of(&tokens);
    let day = said_on(document, span.start);
    let facts = facts(day, kind, period, is_question(&tokens, &governor));
    let status = status::status(&tokens, &governor, facts);
    let clause = clause::main_clause(&tokens, &governor, status);
    let hedges = (0..tokens.all().len())
        .filter(|&index| tokens.hedges(index) || tokens.role(index) == Some(Role::Could))
        .filter_map(|index| tokens.get(index))
        .filter(|token| clause.contains(token.span))
        .map(|token| token.span.shifted(span.start));
    Statement {
        id: String::new(),
        document: 0,
        kind,
        span,
        line: 0,
        clause: clause.shifted(span.start),
        left_out: Vec::new(),
        mention: None,
        certainty,
        status,
        speaker: speaker::speaker(&tokens, &governor).map(|speaker| speaker.shifted(span.start)),
        hedges: hedges.collect(),
        agree: Vec::new(),
        stages: Vec::new(),
        repeated: Vec::new(),
        first_edition: None,
        added: false,
        changes: Vec::new(),
        dropped_in: None,
        decided: Vec::new(),
    }
}

/// A statement whose date is not told by its words: `at` is a mention without a value, or where its reading begins.
pub(super) fn undated(
    document: &Document,
    sentence: Span,
    at: Span,
    kind: BlockKind,
    period: &Period,
    certainty: Certainty,
) -> Statement {
    let span = quotable(&document.text, sentence, at, LONGEST);
    let read = |at: Span| statement(document, span, kind, at, certainty, period);
    let mut statement = read(at);
    if at.is_empty() {
        // What it says is read from its beginning, and a hedge behind that counts too.
        if matches!(statement.status, Status::Happened | Status::Ongoing) {
            let words = span.of(&document.text).trim_end_matches(|c: char| !c.is_alphanumeric());
            let end = (span.start + words.len()).max(span.start);
            let at_end = read(Span::new(end, end));
            if at_end.status == Status::Alleged {
                statement.status = Status::Alleged;
            }
        }
        // The date governs no part of it more than another.
        statement.clause = span;
        statement.left_out.clear();
    }
    statement.line = Lines::new(&document.text).at(span.start);
    statement
}

fn facts(day: Option<NaiveDate>, kind: BlockKind, period: &Period, question: bool) -> status::Facts {
    let day = day.map(|day| against(period, day));
    status::Facts { day, caption: kind == BlockKind::Caption, question }
}

/// A sentence of more dates is a list.
const MOST_DATES: usize = 8;
/// A sentence of more bytes is not cut: every word of it would be weighed against every date.
const LONGEST_CUT: usize = 800;

/// Sets the clauses of the dates of one sentence apart, where what is shown of each, read alone, says the same of its date: with
/// the same status and the same speaker. `span` is the sentence.
fn shorten(placed: &mut [Placed], document: &Document, mentions: &[Mention], span: Span) {
    let whole = placed.iter().all(|placed| placed.statement.span == span);
    if !(2..=MOST_DATES).contains(&placed.len()) || span.len() > LONGEST_CUT || !whole {
        return;
    }
    let sentence = document.text.get(span.start..span.end).unwrap_or_default();
    let all: Vec<Dated<'_>> = dated(placed, mentions, sentence, span);
    if all.len() != placed.len() {
        return;
    }
    for (own, placed) in placed.iter_mut().enumerate() {
        let statement = &placed.statement;
        let main = Span::new(statement.clause.start - span.start, statement.clause.end - span.start);
        let shown = [Reach::Parts, Reach::Dates].into_iter().find_map(|reach| {
            let at = all.get(own)?.tokens.get(all.get(own)?.tokens.at)?.span;
            clause::shown(&all, own, main, reach)
                .filter(|shown| says_the_same(placed, document, sentence, at, shown))
        });
        if let Some(Shown { clause, left_out }) = shown {
            let statement = &mut placed.statement;
            statement.clause = clause.shifted(span.start);
            statement.left_out = left_out.into_iter().map(|cut| cut.shifted(span.start)).collect();
            let (clause, cuts) = (statement.clause, &statement.left_out);
            let shown = |word: &Span| clause.contains(*word) && !cuts.iter().any(|cut| cut.overlaps(*word));
            statement.hedges.retain(shown);
        }
    }
}

/// The mentions of some rows, with the words around them.
fn dated<'s>(rows: &[Placed], mentions: &[Mention], sentence: &'s str, span: Span) -> Vec<Dated<'s>> {
    let of = |placed: &Placed| {
        let mention = mentions.get(placed.statement.mention?)?;
        let end = mention.range_to.and_then(|end| mentions.get(end)).unwrap_or(mention).span.end;
        let at = |start: usize, end: usize| {
            Some(Span::new(start.checked_sub(span.start)?, end.checked_sub(span.start)?))
        };
        let tokens = Tokens::whole(sentence, at(mention.span.start, mention.span.end)?);
        let leans_on = match mention.anchor {
            Some(AnchorKind::Mention(anchor)) => {
                rows.iter().position(|row| row.statement.mention == Some(anchor))
            }
            _ => None,
        };
        Some(Dated {
            words: at(mention.span.start, end)?,
            governor: Governor::of(&tokens),
            tokens,
            status: placed.statement.status,
            leans_on,
        })
    };
    rows.iter().filter_map(of).collect()
}

/// Whether what is shown, read alone, has the status and the speaker of the whole.
fn says_the_same(placed: &Placed, document: &Document, sentence: &str, at: Span, shown: &Shown) -> bool {
    let statement = &placed.statement;
    let (words, at) = shown.alone(sentence, at);
    let tokens = Tokens::around(&words, at);
    let governor = Governor::of(&tokens);
    let day = said_on(document, statement.span.start);
    let facts = facts(day, statement.kind, &placed.period, is_question(&tokens, &governor));
    let speaker = |span: Span, text: &str| text.get(span.start..span.end).map(str::to_owned);
    status::status(&tokens, &governor, facts) == statement.status
        && speaker::speaker(&tokens, &governor).and_then(|span| speaker(span, &words))
            == statement.speaker.and_then(|span| speaker(span, &document.text))
}

/// The day on which the words at a place were written: that of their entry or post, else the document's.
fn said_on(document: &Document, at: usize) -> Option<NaiveDate> {
    document.entry_stamp(at).map(|stamp| stamp.day).or_else(|| spoken_on(document))
}

/// The day on which the document speaks.
pub(super) fn spoken_on(document: &Document) -> Option<NaiveDate> {
    document.updated.or(document.published).map(|stamp| stamp.day)
}

/// Where a period lies as seen from a day.
fn against(period: &Period, day: NaiveDate) -> Ordering {
    if period.earliest.day > day {
        Ordering::Greater
    } else if period.latest.day < day {
        Ordering::Less
    } else {
        Ordering::Equal
    }
}

/// Whether the mention stands in a question: of its quotation where it is quoted, else of its sentence, whose first end behind
/// it tells; a question that is only quoted behind it is none.
fn is_question(tokens: &Tokens<'_>, governor: &Governor) -> bool {
    let after = tokens.all().get(tokens.at..).unwrap_or_default();
    let mut quoted = 0_usize;
    for piece in after {
        match piece.mark {
            Mark::Close if governor.quoted && quoted == 0 => return false,
            Mark::Open => quoted += 1,
            Mark::Close => quoted = quoted.saturating_sub(1),
            Mark::Stop if quoted == 0 => match piece.span.of(tokens.sentence()) {
                "?" => return true,
                "." | "!" | "|" => return false,
                _ => {}
            },
            _ => {}
        }
    }
    false
}

/// Counts lines once through a text.
struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    const fn new(text: &'a str) -> Self {
        Self { text, seen: 0, line: 1 }
    }

    /// The line on which `offset` stands, from 1; offsets must ascend.
    fn at(&mut self, offset: usize) -> usize {
        let passed = self.text.as_bytes().get(self.seen..offset).unwrap_or_default();
        self.line += passed.iter().filter(|&&byte| byte == b'\n').count();
        self.seen = self.seen.max(offset);
        self.line
    }
}
