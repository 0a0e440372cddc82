//! The words that a date governs, set apart from the rest of its sentence.
//!
//! In: the dated mentions of a sentence, and one of them. Out: the stretch that is shown for it, and what is left out inside.
//! Cut are whole parts that belong to another date: a main clause of its own, what opens a clause behind or the sentence, an
//! insertion, a comparison, the first of two joined verbs; and where none can be told, the other date alone ("on Friday"). All that
//! could govern the date stays.

mod aside;
mod comparison;
mod fronted;
mod joined;
mod main_clause;
mod tail;
mod time_phrase;

use std::ops::RangeInclusive;

use super::Status;
use crate::expression::cue::{Governor, Mark, Relation, Tokens};
use crate::language::english::lexicon::{Role, Senses};
use crate::span::Span;

pub(super) use main_clause::clause as main_clause;

/// A mention with a place on the calendar, and the words around it.
#[derive(Clone, Debug)]
pub(super) struct Dated<'s> {
    /// Its words, to the end of the range that begins with it, in bytes of the sentence.
    pub words: Span,
    /// All words of the sentence.
    pub tokens: Tokens<'s>,
    pub governor: Governor,
    pub status: Status,
    /// The mention of the list on which it leans: "two days later".
    pub leans_on: Option<usize>,
}

/// What is shown of a sentence, in its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub clause: Span,
    /// Inside the clause, ascending; they neither touch nor overlap.
    pub left_out: Vec<Span>,
}

impl Shown {
    /// What is shown as a text of its own, with the place of `at` in it.
    pub(super) fn alone(&self, sentence: &str, at: Span) -> (String, Span) {
        let mut words = String::with_capacity(self.clause.len());
        let mut place = at;
        let mut from = self.clause.start;
        let ends = self.left_out.iter().map(|cut| [cut.start, cut.end]).chain([[self.clause.end; 2]]);
        for [to, next] in ends {
            if from <= at.start && at.end <= to {
                place = Span::new(words.len() + at.start - from, words.len() + at.end - from);
            }
            words.push_str(sentence.get(from..to).unwrap_or_default());
            words.push(' ');
            from = next;
        }
        (words, place)
    }
}

/// How much may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Whole parts of the sentence.
    Parts,
    /// Other dates, and nothing else.
    Dates,
}

/// What is shown for the mention `own` of the sentence whose dated mentions are `all`; `main` is its main clause.
pub(super) fn shown(all: &[Dated<'_>], own: usize, main: Span, reach: Reach) -> Option<Shown> {
    let dated = all.get(own)?;
    if comparison::holds(&dated.tokens) {
        return None;
    }
    let units = units(all);
    let home = units.iter().position(|unit| unit.contains(&own))?;
    let kept = kept(all, own, units.get(home)?);
    let sentence = dated.tokens.sentence();
    let whole = Span::new(0, sentence.len());
    let clause = if kept.iter().all(|kept| main.contains(*kept)) { main } else { whole };
    let mut cuts = Cuts { sentence, clause, left_out: Vec::new(), kept };
    // What follows goes first: one cut may take all of it.
    let order = (home + 1..units.len()).chain((0..home).rev());
    for unit in order.filter_map(|index| units.get(index)) {
        let (Some(first), Some(last)) = (all.get(*unit.start()), all.get(*unit.end())) else { continue };
        let other = Span::new(first.words.start, last.words.end);
        if cuts.is_cut(other) {
            continue;
        }
        let part = (reach == Reach::Parts && may_lose_parts(dated)).then(|| part(dated, other)).flatten();
        if part.is_some_and(|part| cuts.take(part)) {
            continue;
        }
        if let Some(phrase) = time_phrase::phrase(dated, first, last) {
            cuts.take(phrase);
        }
    }
    cuts.finish()
}

/// A part of the sentence that belongs to the other date and not to this one.
fn part(dated: &Dated<'_>, other: Span) -> Option<Span> {
    let Dated { words, tokens, governor, .. } = dated;
    let to_end = |start: usize| Span::new(start, tokens.sentence().len());
    if words.end <= other.start {
        // An insertion that ends before its sentence does goes alone: "…, but Ann, who left on Sunday, returned".
        let inserted = aside::around(tokens, *words, other);
        let inside = inserted.filter(|cut| cut.end < tokens.sentence().trim_end().len());
        inside
            .or_else(|| comparison::around(tokens, other))
            .or_else(|| fronted::cut(tokens, governor, *words, other))
            .or_else(|| tail::cut(tokens, governor, dated.status, words.end, other))
            .or(inserted)
            .or_else(|| aside::rest(tokens, *words).map(to_end))
    } else {
        fronted::cut(tokens, governor, *words, other)
            .or_else(|| joined::clause_before(tokens, *words, other))
            .or_else(|| aside::around(tokens, *words, other))
            .or_else(|| comparison::around(tokens, other))
            .or_else(|| joined::verb_before(tokens, *words, other))
    }
}

/// Whether what begins behind the comma or stop at `mark` may tell how it came out what the row only expects or claims:
/// ", but it held", "; it held".
fn may_tell_outcome(tokens: &Tokens<'_>, mark: usize, status: Status) -> bool {
    let open = matches!(status, Status::Expected | Status::Alleged | Status::Conditional);
    let marks = tokens.get(mark).is_some_and(|token| token.mark != Mark::Word);
    let first = mark + usize::from(marks);
    let joined = tokens.role(first) == Some(Role::Coordinator);
    let refers = tokens.role(first + usize::from(joined)) == Some(Role::Pronoun);
    open && (tokens.text_of(first) == "but" || refers)
}

/// What is denied or hangs on something keeps all of its words but the other dates.
fn may_lose_parts(dated: &Dated<'_>) -> bool {
    !matches!(dated.status, Status::Denied | Status::Conditional)
}

/// The mentions in units that only stand together: "on Friday and Saturday", "by noon today", "in 1999, 2003 and 2007".
fn units(all: &[Dated<'_>]) -> Vec<RangeInclusive<usize>> {
    let mut units: Vec<RangeInclusive<usize>> = Vec::new();
    for (index, dated) in all.iter().enumerate() {
        match (units.last_mut(), index.checked_sub(1).and_then(|before| all.get(before))) {
            (Some(unit), Some(before)) if is_joined(before, dated) => *unit = *unit.start()..=index,
            _ => units.push(index..=index),
        }
    }
    units
}

/// Whether nothing stands between two mentions but small words.
fn is_joined(one: &Dated<'_>, two: &Dated<'_>) -> bool {
    let tokens = &two.tokens;
    let between = || {
        (0..tokens.at)
            .rev()
            .take_while(|&index| tokens.get(index).is_some_and(|token| token.span.start >= one.words.end))
    };
    // "in May and nine in June": things of their own.
    let own_things = between().any(|index| {
        tokens.role(index) == Some(Role::Determiner)
            && matches!(tokens.role(index + 1), Some(Role::Relation(_)))
    });
    let small = !own_things
        && between().all(|index| {
            tokens.get(index).is_some_and(|token| match token.mark {
                Mark::Comma => true,
                Mark::Word => matches!(
                    token.word.role,
                    Role::Relation(_)
                        | Role::Preposition
                        | Role::Determiner
                        | Role::Coordinator
                        | Role::To
                        | Role::Not
                ),
                _ => matches!(tokens.text_of(index), "-" | "–" | "("),
            })
        });
    // "left on Friday, and on Saturday the town …": a clause of its own.
    let joins = |index: usize| tokens.role(index) == Some(Role::Coordinator);
    let sets_apart = |index: usize| {
        let token = tokens.get(index);
        token
            .is_some_and(|token| token.mark == Mark::Comma || token.word.role == Role::Relation(Relation::On))
    };
    let subject = matches!(tokens.role(tokens.at + 1), Some(Role::Pronoun | Role::Determiner));
    let clause = subject && between().any(joins) && between().any(sets_apart);
    let after_verb = || (0..one.tokens.at).any(|index| tail::is_finite(&one.tokens, index));
    small && !(clause && after_verb())
}

/// What must stay: the date with its unit and all on which it leans, and the verb group that governs it.
fn kept(all: &[Dated<'_>], own: usize, unit: &RangeInclusive<usize>) -> Vec<Span> {
    let mut kept: Vec<Span> = all.get(unit.clone()).into_iter().flatten().map(|dated| dated.words).collect();
    let mut leans_on = all.get(own).and_then(|dated| dated.leans_on);
    for _ in all {
        let Some(anchor) = leans_on.and_then(|index| all.get(index)) else { break };
        kept.push(anchor.words);
        leans_on = anchor.leans_on;
    }
    let verb = all.get(own).and_then(|dated| {
        let group = dated.governor.group?;
        let place = |index: usize| dated.tokens.get(index).map(|token| token.span);
        Some(Span::new(place(group.first)?.start, place(group.verb)?.end))
    });
    // Where the date stands inside its own verb group, the group is kept word by word.
    kept.extend(verb);
    kept
}

/// The cuts made so far.
struct Cuts<'s> {
    sentence: &'s str,
    clause: Span,
    left_out: Vec<Span>,
    kept: Vec<Span>,
}

impl Cuts<'_> {
    fn is_cut(&self, words: Span) -> bool {
        !self.clause.contains(words) || self.left_out.iter().any(|cut| cut.overlaps(words))
    }

    /// Takes a cut, if it leaves what must be kept.
    fn take(&mut self, cut: Span) -> bool {
        let fits = !cut.is_empty() && !self.kept.iter().any(|kept| kept.overlaps(cut));
        if fits {
            self.left_out.push(cut);
        }
        fits
    }

    /// Joins cuts that touch; those at an end of the clause shorten it.
    fn finish(mut self) -> Option<Shown> {
        self.left_out.sort_unstable();
        let mut left_out: Vec<Span> = Vec::with_capacity(self.left_out.len());
        let blank = |from: usize, to: usize| {
            let between = self.sentence.get(from..to).unwrap_or_default();
            !between.contains(|c: char| c.is_alphanumeric())
        };
        for cut in self.left_out {
            match left_out.last_mut() {
                Some(last) if cut.start <= last.end || blank(last.end, cut.start) => {
                    last.end = last.end.max(cut.end);
                }
                _ => left_out.push(cut),
            }
        }
        if let Some(first) = left_out.first().filter(|cut| blank(self.clause.start.min(cut.start), cut.start))
        {
            self.clause.start = first.end.max(self.clause.start);
        }
        let ends = |cut: &&Span| {
            let rest = self.sentence.get(cut.end..self.clause.end).unwrap_or_default();
            rest.trim().is_empty() || rest.trim() == "."
        };
        if let Some(last) = left_out.last().filter(ends) {
            self.clause.end = last.start.min(self.clause.end);
        }
        let clause = trimmed(self.sentence, self.clause)?;
        left_out.retain(|cut| cut.start > clause.start && cut.end < clause.end);
        Some(Shown { clause, left_out })
    }
}

/// The stretch without the blanks and marks at its ends that only join it to what was cut.
fn trimmed(sentence: &str, span: Span) -> Option<Span> {
    let words = sentence.get(span.start..span.end)?;
    let joins = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let opens = |c: char| joins(c) || matches!(c, ':' | '|' | '.' | '–' | '—');
    let front = if span.start > 0 { words.len() - words.trim_start_matches(opens).len() } else { 0 };
    let kept = words.get(front..)?;
    let ends = |c: char| joins(c) || matches!(c, '–' | '—');
    let kept =
        if span.end < sentence.len() { kept.trim_end_matches("--").trim_end_matches(ends) } else { kept };
    let start = span.start + front;
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()))
}

/// Whether the token, were it cut, could take back, weaken or attribute what is kept.
fn governs(tokens: &Tokens<'_>, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let text = tokens.text_of(index);
    if token.mark != Mark::Word {
        return matches!(token.mark, Mark::Open | Mark::Close) || matches!(text, "?" | ":" | "(" | ")");
    }
    let senses = Senses::CLAIMING
        .and(Senses::DENYING)
        .and(Senses::UNDOING)
        .and(Senses::SUSPECTING)
        .and(Senses::SEEMING)
        .and(Senses::NOBODY)
        .and(Senses::HEDGE)
        .and(Senses::SAYING);
    matches!(token.word.role, Role::Not | Role::Condition)
        || token.word.senses.any(senses)
        || matches!(text, "or" | "nor")
        || UNSURE.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Words that say that something is not so, not sure, or hangs on something.
const UNSURE: &[&str] = &[
    "according",
    "accusation",
    "allegation",
    "allegations",
    "confirmed",
    "contingent",
    "denial",
    "depending",
    "disputed",
    "doubt",
    "doubtful",
    "doubts",
    "fabricated",
    "false",
    "hoax",
    "incorrect",
    "independently",
    "mistaken",
    "otherwise",
    "provided",
    "providing",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "subject",
    "unless",
    "unlikely",
    "untrue",
    "verified",
    "wrong",
    "wrongly",
];
