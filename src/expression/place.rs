//! Phrases → expressions: what the words around a phrase make of it, and which way the clause around it looks.

use crate::calendar::{Bound, Date, Field, Modifier, Year};
use crate::document;
use crate::span::Span;

use super::meaning::{Core, From, Meaning, Side};
use super::phrase::Phrase;
use super::{Cue, Expression, OfEvent, Stand, Tense, bound, cue, distance, event, known, quotation};

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

/// The reading of a length at whose end something comes.
const IN_A_WHILE: &str = "in <duration>";

/// What the clause around an expression is asked for.
#[derive(Clone, Copy)]
struct Open {
    /// The index of the expression.
    index: usize,
    asked: Asked,
    /// Where the words begin that the clause governs.
    governed: usize,
    /// A bound, of which the clause has a say.
    bound: Option<Held>,
}

/// A question to a clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Which way does it look?
    Direction,
    /// Does it only tell when something was said?
    Saying,
    /// Whose time of day is it?
    Event,
    /// Does what it tells come when the length is over?
    Coming,
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
        let stand = self.stand(span, &placed);
        let quotation = meaning.leans().then(|| quotation::around(self.text, span)).flatten();
        let index = self.found.len();
        if let Some(quotation) = quotation {
            self.quoted.push((index, quotation));
        }
        let governed = compared.map_or(span.start, |found| found.start);
        let mut ask = |asked| self.open.push(Open { index, asked, governed, bound: held });
        if meaning.needs_cue() || meaning.goes_on() || bound.is_some_and(hangs_on_clause) {
            ask(Asked::Direction);
        }
        match placed.core {
            Core::TimeOnly => ask(Asked::Event),
            Core::Length(_, Side::Free) if distance::may_come(self.text, &placed, span.start) => {
                ask(Asked::Coming)
            }
            core if known::may_be_of_saying(self.found.last(), &core, span.start) => ask(Asked::Saying),
            _ => {}
        }
        let cue = Cue { quoted: quotation.is_some(), ..Cue::default() };
        let (of_saying, of_event) = (false, OfEvent::No);
        self.found.push(Expression {
            span,
            rule,
            meaning: placed,
            cue,
            stand,
            spoken: None,
            of_saying,
            of_event,
        });
        if rule == "soon" {
            self.drop_past();
        }
    }

    /// Asks the clauses around what was put since this was done last.
    pub(super) fn ask_clauses(&mut self) {
        for Open { index, asked, governed, bound } in std::mem::take(&mut self.open) {
            let Some(span) = self.found.get(index).map(|expression| expression.span) else { continue };
            let sentence = self.sentence_of(span);
            let (earlier, rest) = self.found.split_at_mut(index);
            let Some(expression) = rest.first_mut() else { continue };
            let within = Span::new(governed.saturating_sub(sentence.start), span.end - sentence.start);
            match asked {
                Asked::Direction => {
                    let cue = cue::cue(sentence.of(self.text), within);
                    if let Some(bound) = bound {
                        expression.meaning.bound = bound.within(cue);
                    }
                    expression.cue = Cue { quoted: cue.quoted || expression.cue.quoted, ..cue };
                }
                Asked::Saying => {
                    expression.of_saying = known::is_of_saying(self.text, earlier.last(), sentence, span);
                }
                Asked::Event => expression.of_event = known::of_event(self.text, earlier, sentence, span),
                Asked::Coming => {
                    if let (Core::Length(length, _), true) =
                        (expression.meaning.core, distance::comes_after(sentence.of(self.text), within))
                    {
                        expression.rule = IN_A_WHILE;
                        expression.meaning.core = Core::Length(length, Side::Ahead);
                        let quotation = quotation::around(self.text, span);
                        expression.cue.quoted |= quotation.is_some();
                        self.quoted.extend(quotation.map(|quotation| (index, quotation)));
                    }
                }
            }
        }
    }

    /// The sentence that holds a stretch of the text.
    fn sentence_of(&mut self, span: Span) -> Span {
        if !self.sentence.contains(span) {
            self.sentence = document::sentence_around(self.text, span);
        }
        self.sentence
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

    /// Where in its paragraph an expression stands.
    fn stand(&self, span: Span, meaning: &Meaning) -> Stand {
        let before = self.found.last().map(|last| Span::new(last.span.end, span.start));
        if before.is_some_and(|before| !document::breaks_off(self.text, before)) {
            return Stand::Behind;
        }
        let line = &self.text[before.map_or(0, |before| before.start)..span.start];
        let heading = line.trim_end_matches([' ', '\t', '#', '*', '-', '(', '[', '=']);
        if !heading.is_empty() && !heading.ends_with('\n') {
            return Stand::First;
        }
        let year = matches!(meaning.core, Core::Date(Date { year: Year::Of(_), field: Field::Whole }));
        let entry = year && meaning.bound.is_none() && self.text[span.end..].starts_with([':', '\t']);
        if entry { Stand::Entry } else { Stand::Heading }
    }
}

/// Whether the clause has a say in what a bound is: "not before Friday" is on that day or later.
const fn hangs_on_clause(found: bound::Found) -> bool {
    found.ahead_only || matches!(found.bound, Bound::Before | Bound::Until | Bound::After)
}
