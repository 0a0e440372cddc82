//! Phrases → expressions: what the words around a phrase make of it, and which way the clause around it looks.

use crate::calendar::{Bound, Modifier};
use crate::document;
use crate::span::Span;

use super::meaning::{Core, From, Meaning, Side};
use super::phrase::Phrase;
use super::{Cue, Expression, Stand, Tense, bound, cue, event, quotation};

/// The expressions of a text, as far as it has been searched.
pub(super) struct Places<'t> {
    text: &'t str,
    found: Vec<Expression>,
    /// Those whose clause is still to be asked.
    open: Vec<Open>,
    /// The sentence that was looked at last.
    sentence: Span,
    /// The indices of what stands in a quotation and leans on the day on which it was spoken.
    quoted: Vec<(usize, Span)>,
}

/// What the clause around an expression is asked for.
#[derive(Clone, Copy)]
struct Open {
    /// The index of the expression.
    index: usize,
    /// Where the words begin that the clause governs.
    governed: usize,
    /// A bound, of which the clause has a say.
    bound: Option<Held>,
}

/// A bound and how it stands.
#[derive(Clone, Copy)]
struct Held {
    found: bound::Found,
    /// "no later than Friday".
    compared: bool,
    /// "the end of May": a bound of it may lie within.
    narrowed: bool,
}

impl Held {
    /// What is left of the bound in its clause.
    fn within(self, cue: Cue) -> Option<Bound> {
        let Self { found, compared, narrowed } = self;
        if found.ahead_only && cue.tense != Tense::Future {
            return None;
        }
        // "will not be signed before Friday".
        let denied = cue.negated && !compared && !found.ahead_only;
        let bound = if denied { found.bound.denied() } else { found.bound };
        Some(match bound {
            // "before the end of May" may still be May.
            Bound::Before if narrowed => Bound::By,
            Bound::After if narrowed => Bound::From,
            bound => bound,
        })
    }
}

impl<'t> Places<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new(), open: Vec::new(), sentence: Span::new(0, 0), quoted: Vec::new() }
    }

    /// The expressions, sorted.
    pub(super) fn done(mut self) -> Vec<Expression> {
        self.ask_clauses();
        quotation::tell_when_spoken(self.text, &mut self.found, &self.quoted);
        self.found
    }

    /// Puts a phrase in its place; its clause is asked later.
    pub(super) fn put(&mut self, phrase: &Phrase) {
        let Phrase { span, rule, ref meaning, .. } = *phrase;
        self.share_year(phrase);
        let may_be_bound = meaning.takes_bound() && !phrase.possessive;
        let bound = may_be_bound.then(|| self.bound(span)).flatten();
        // The clause that governs "no later than Friday" stands before all of it.
        let compared = bound.filter(|found| self.text[found.start..span.start].trim_end().ends_with("than"));
        let narrowed = matches!(meaning.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
        let held = bound.map(|found| Held { found, compared: compared.is_some(), narrowed });
        let modifier = meaning.modifier.or_else(|| {
            let length = meaning.is_length();
            (length || may_be_bound).then(|| bound::qualifier(&self.text[..span.start], length)).flatten()
        });
        let bounded = held.and_then(|held| held.within(Cue::default()));
        let mut placed = Meaning { bound: meaning.bound.or(bounded), modifier, ..*meaning };
        if let Some(counted) = self.counted(&placed, span) {
            placed = counted;
        }
        let stand = self.stand(span.start);
        let quotation = meaning.leans().then(|| quotation::around(self.text, span)).flatten();
        let index = self.found.len();
        if let Some(quotation) = quotation {
            self.quoted.push((index, quotation));
        }
        if meaning.needs_cue() || bound.is_some_and(hangs_on_clause) {
            let governed = compared.map_or(span.start, |found| found.start);
            self.open.push(Open { index, governed, bound: held });
        }
        let cue = Cue { quoted: quotation.is_some(), ..Cue::default() };
        self.found.push(Expression { span, rule, meaning: placed, cue, stand, spoken: None });
        if rule == "soon" {
            self.drop_past();
        }
    }

    /// Asks the clauses around what was put since this was done last.
    pub(super) fn ask_clauses(&mut self) {
        for Open { index, governed, bound } in std::mem::take(&mut self.open) {
            let Some(expression) = self.found.get_mut(index) else { continue };
            let span = expression.span;
            if !self.sentence.contains(span) {
                self.sentence = document::sentence_around(self.text, span);
            }
            let sentence = self.sentence;
            let within = Span::new(governed.saturating_sub(sentence.start), span.end - sentence.start);
            let cue = cue::cue(sentence.of(self.text), within);
            if let Some(bound) = bound {
                expression.meaning.bound = bound.within(cue);
            }
            expression.cue = Cue { quoted: cue.quoted || expression.cue.quoted, ..cue };
        }
    }

    /// "The city soon fell": no reference to a future.
    fn drop_past(&mut self) {
        self.ask_clauses();
        if self.found.pop_if(|last| last.cue.tense == Tense::Past).is_some() {
            let index = self.found.len();
            self.quoted.pop_if(|(quoted, _)| *quoted == index);
        }
    }

    /// Gives the expression before the year that this one tells for both.
    fn share_year(&mut self, phrase: &Phrase) {
        if let (Some(year), Some(before)) = (phrase.shared_year, self.found.last_mut())
            && let Core::Date(date) = &mut before.meaning.core
        {
            date.year = year;
        }
    }

    /// What the words around an expression bound it by; the second half of a range, "Monday until Thursday", is its end.
    fn bound(&self, span: Span) -> Option<bound::Found> {
        let found = bound::around(&self.text[..span.start], &self.text[span.end..])?;
        let floor = self.found.last().map_or(0, |last| last.span.end);
        let range =
            floor > 0 && self.text.get(floor..found.start).is_none_or(|between| between.trim().is_empty());
        (!range).then_some(found)
    }

    /// The meaning of a length that is counted from an event: "two days after the vote".
    fn counted(&self, meaning: &Meaning, span: Span) -> Option<Meaning> {
        let (amount, unit, place) = match meaning.core {
            Core::Length(length, Side::Free) if meaning.recurrence.is_none() => {
                let (amount, unit) = length.single()?;
                (amount, unit, false)
            }
            Core::Offset { amount, unit, from: From::Event(_), .. } => (amount, unit, true),
            _ => return None,
        };
        let (event, ahead) = event::behind(self.text, span)?;
        let lean = event::lean(self.text, &self.found, span, event);
        let told = lean.apposed || lean.back.is_some() || !place && lean.reach > 0;
        let core = Core::Offset { amount, unit, ahead, from: From::Event(lean) };
        told.then_some(Meaning { core, ..*meaning })
    }

    /// Where in its paragraph an expression that begins at `start` stands.
    fn stand(&self, start: usize) -> Stand {
        let before = self.found.last().map(|last| Span::new(last.span.end, start));
        if before.is_some_and(|before| !document::breaks_off(self.text, before)) {
            return Stand::Behind;
        }
        let line = &self.text[before.map_or(0, |before| before.start)..start];
        let heading = line.trim_end_matches([' ', '\t', '#', '*', '-', '(', '[', '=']);
        if heading.is_empty() || heading.ends_with('\n') { Stand::Heading } else { Stand::First }
    }
}

/// Whether the clause has a say in what a bound is: "not before Friday" is on that day or later.
const fn hangs_on_clause(found: bound::Found) -> bool {
    found.ahead_only || matches!(found.bound, Bound::Before | Bound::Until | Bound::After)
}
