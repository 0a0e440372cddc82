//! Decisions and rows of story files → statements as decided, before any are grouped.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::quotation::{Quotable, Quotation, Target};
use super::{Decided, Discarded};
use crate::calendar::Edtf;
use crate::document::{BlockKind, Decision, Story};
use crate::error::Error;
use crate::resolve::Certainty;
use crate::span::Span;
use crate::timeline::statement::{self, Placed};
use crate::timeline::{Sourced, Timeline, Undated};

/// What came of the decisions, beside statements that were changed in their place.
#[derive(Debug, Default)]
pub(in crate::timeline) struct Applied {
    /// Statements that a person dated.
    pub dated: Vec<Placed>,
    /// The same, and rows that a person added, where no words carry the date.
    pub alone: Vec<Placed>,
    /// Pairs of statements, by id, that tell of the same thing.
    pub same: Vec<[String; 2]>,
    /// Pairs of statements, by id, that tell of different things.
    pub apart: Vec<[String; 2]>,
}

/// Applies what story files hold to the statements that have their ids. What is left out, and notes, go into the timeline; so do
/// its undated sentences lose those that a person dated.
pub(in crate::timeline) fn apply(
    stories: &[Story],
    sources: &[Sourced<'_>],
    placed: &mut Vec<Placed>,
    timeline: &mut Timeline,
) -> Applied {
    let mut stories: Vec<&Story> = stories.iter().collect();
    stories.sort_by(|a, b| a.path.cmp(&b.path));
    stories.dedup_by(|a, b| a.path == b.path);
    let mut applied = Applied::default();
    if stories.iter().any(|story| !story.decisions.is_empty()) {
        let quotable = Quotable::new(sources, placed, &timeline.undated);
        let mut applying = Applying {
            sources,
            quotable: &quotable,
            ids: placed.iter().enumerate().map(|(place, it)| (it.statement.id.clone(), place)).collect(),
            placed,
            timeline,
            applied: &mut applied,
            dropped: BTreeSet::new(),
            dated: BTreeSet::new(),
        };
        for story in &stories {
            for decision in &story.decisions {
                if let Err(error) = applying.take(story, decision) {
                    let error = error.in_file(&story.path).at_line(decision.line);
                    applying.timeline.notes.push(error.to_string());
                }
            }
        }
        applying.leave_out();
    }
    applied.alone.extend(stories.iter().flat_map(|story| rows(story, sources)));
    applied
}

struct Applying<'a> {
    sources: &'a [Sourced<'a>],
    quotable: &'a Quotable<'a>,
    /// Places of statements by their ids.
    ids: FxHashMap<String, usize>,
    placed: &'a mut Vec<Placed>,
    timeline: &'a mut Timeline,
    applied: &'a mut Applied,
    /// Places of statements that are left out.
    dropped: BTreeSet<usize>,
    /// Places of undated sentences that are dated.
    dated: BTreeSet<usize>,
}

impl Applying<'_> {
    /// Applies a decision.
    ///
    /// # Errors
    /// If it decides nothing, or does not stand for one statement.
    fn take(&mut self, story: &Story, decision: &Decision) -> Result<(), Error> {
        if decision.is_empty() {
            let wanted = "date, label, drop, same_as, different_from or note in [[decision]]";
            return Err(Error::new(wanted, "none of them", "say what is decided"));
        }
        let places = match self.targets(decision)?.as_slice() {
            &[Target::Undated(place)] => return self.date(place, story, decision),
            targets => targets
                .iter()
                .filter_map(|target| match target {
                    Target::Statement(place) => Some(*place),
                    Target::Undated(_) => None,
                })
                .collect::<Vec<usize>>(),
        };
        for place in places {
            self.decide(place, story, decision)?;
        }
        Ok(())
    }

    /// What a decision stands for: one statement, or all of one sentence where that is enough to know.
    fn targets(&self, decision: &Decision) -> Result<Vec<Target>, Error> {
        let found = self.quotable.find(&Quotation::of(decision));
        if found.is_empty() {
            let unknown = decision.source.as_deref().filter(|source| !self.quotable.knows(source));
            return Err(match unknown {
                Some(source) => Error::new(
                    "the outlet, id or file of a document after source",
                    format!("{source:?}, which is none of them"),
                    "the decision is passed over",
                ),
                None => Error::new(
                    "a quotation from the story",
                    format!("{:?} in no sentence of it", decision.quote),
                    "the decision is passed over; timeline --decide prints one that is found",
                ),
            });
        }
        let of_the_sentence = decision.date.is_none() && decision.same_as.is_empty();
        if found.len() == 1 || (of_the_sentence && self.one_sentence(&found)) {
            return Ok(found);
        }
        Err(self.several(&decision.quote, &found))
    }

    fn one_sentence(&self, found: &[Target]) -> bool {
        let sentence = |target: &Target| match target {
            Target::Statement(place) => {
                self.placed.get(*place).map(|it| (it.statement.document, it.sentence))
            }
            Target::Undated(_) => None,
        };
        let first = found.first().and_then(sentence);
        first.is_some() && found.iter().all(|target| sentence(target) == first)
    }

    fn several(&self, quote: &str, found: &[Target]) -> Error {
        let place = |target: &Target| self.quotable.place(*target);
        let named = found.iter().take(2).filter_map(place).map(|(id, line)| format!("{id}:{line}"));
        let named = named.collect::<Vec<_>>().join(", ");
        let more = if found.len() > 2 { ", …" } else { "" };
        Error::new(
            "a quotation that stands for one statement",
            format!("{quote:?} for {} ({named}{more})", found.len()),
            "the decision is passed over; quote more words around the date, or add source, before or after",
        )
    }

    /// What a decision says of a statement.
    fn decide(&mut self, place: usize, story: &Story, decision: &Decision) -> Result<(), Error> {
        if let Some(known) = self.placed.get(place).and_then(|placed| placed.statement.decided.first()) {
            return Err(Error::new(
                "one decision for a statement",
                format!("another in {}:{}", known.story, known.line),
                "the later one is passed over; put both into one [[decision]]",
            ));
        }
        let same = self.others(&decision.same_as, place)?;
        let apart = self.others(&decision.different_from, place)?;
        let Some(placed) = self.placed.get_mut(place) else { return Ok(()) };
        let mut decided = decided(placed.statement.document, story, decision);
        if let Some(date) = &decision.date {
            decided.before = Some(placed.period);
            decided.confirmed = placed.edtf.as_ref() == Some(&date.text);
            redate(placed, date, self.sources);
        }
        placed.statement.decided.push(decided);
        let id = placed.statement.id.clone();
        let pair = |other: String| [id.clone(), other];
        self.applied.same.extend(same.into_iter().map(pair));
        self.applied.apart.extend(apart.into_iter().map(pair));
        if decision.drop {
            self.dropped.insert(place);
        }
        Ok(())
    }

    /// The ids of the statements that are named by id or words, but for the one at `place` itself.
    fn others(&self, names: &[String], place: usize) -> Result<Vec<String>, Error> {
        let id = |target: &Target| match target {
            Target::Statement(place) => self.placed.get(*place).map(|placed| placed.statement.id.clone()),
            Target::Undated(_) => None,
        };
        let other = |name: &String| {
            if let Some(found) = self.ids.get(name).filter(|found| **found != place) {
                return id(&Target::Statement(*found)).ok_or_else(|| unknown(name));
            }
            let mut found = self.quotable.find(&Quotation::bare(name));
            found.retain(|target| *target != Target::Statement(place));
            match found.as_slice() {
                [one] => id(one).ok_or_else(|| unknown(name)),
                [] => Err(unknown(name)),
                several => Err(self.several(name, several)),
            }
        };
        names.iter().map(other).collect()
    }

    /// Gives a sentence without a place on the calendar one.
    fn date(&mut self, place: usize, story: &Story, decision: &Decision) -> Result<(), Error> {
        let (Some(date), Some(&undated)) = (&decision.date, self.timeline.undated.get(place)) else {
            return Err(Error::new(
                "a date for a sentence that has none",
                format!("none with {:?}", decision.quote),
                "the decision is passed over; add one: date = \"2013-09-07\"",
            ));
        };
        if !self.dated.insert(place) {
            let advice = "the later one is passed over; put both into one [[decision]]";
            return Err(Error::new("one decision for a sentence", "another before it", advice));
        }
        let Some(mut placed) = self.placed_by_hand(undated, date) else { return Ok(()) };
        placed.statement.decided.push(decided(undated.document, story, decision));
        let counts = &mut self.timeline.counts;
        if placed.statement.mention.is_some() {
            (counts.unresolved, counts.placed) = (counts.unresolved.saturating_sub(1), counts.placed + 1);
            self.applied.dated.push(placed);
        } else {
            self.applied.alone.push(placed);
        }
        Ok(())
    }

    fn placed_by_hand(&self, undated: Undated, date: &Edtf) -> Option<Placed> {
        let source = self.sources.get(undated.document)?;
        let sentences = source.document.sentences();
        let sentence = sentences.partition_point(|sentence| sentence.span.end <= undated.span.start);
        let kind = source.document.blocks().get(sentences.get(sentence)?.block)?.kind;
        let mention = undated.unresolved.and_then(|mention| source.mentions.get(mention));
        let at = mention.map_or(Span::new(undated.span.start, undated.span.start), |mention| mention.span);
        let mut statement =
            statement::undated(source.document, undated.span, at, kind, &date.period, Certainty::Stated);
        statement.document = undated.document;
        statement.mention = undated.unresolved;
        let earlier = Vec::new();
        Some(Placed { statement, period: date.period, edtf: Some(date.text.clone()), sentence, earlier })
    }

    /// Takes away what is left out, and the sentences that were dated from those that have no date.
    fn leave_out(self) {
        let Self { placed, timeline, dropped, dated, .. } = self;
        let mut place = 0;
        placed.retain_mut(|placed| {
            let goes = dropped.contains(&place);
            place += 1;
            if goes {
                let said = &mut placed.statement;
                let decided = std::mem::take(&mut said.decided).into_iter().next().unwrap_or_default();
                let discarded =
                    Discarded { document: said.document, span: said.span, period: placed.period, decided };
                timeline.discarded.push(discarded);
            }
            !goes
        });
        let mut place = 0;
        timeline.undated.retain(|_| {
            place += 1;
            !dated.contains(&(place - 1))
        });
    }
}

fn unknown(name: &str) -> Error {
    Error::new(
        "the id or words of another statement after same_as or different_from",
        format!("{name:?}, which stands for none"),
        "the decision is passed over",
    )
}

fn decided(document: usize, story: &Story, decision: &Decision) -> Decided {
    Decided {
        document,
        story: story.path.clone(),
        line: decision.line,
        date: decision.date.clone(),
        label: decision.label.clone(),
        joined: !decision.same_as.is_empty(),
        parted: !decision.different_from.is_empty(),
        note: decision.note.clone(),
        ..Decided::default()
    }
}

/// Puts a statement where a person says that it belongs. What was to come then, as told, may have happened: the calendar has the
/// last word on that.
fn redate(placed: &mut Placed, date: &Edtf, sources: &[Sourced<'_>]) {
    placed.statement.certainty = Certainty::Stated;
    // The value that was found, confirmed.
    if placed.edtf.as_ref() == Some(&date.text) {
        return;
    }
    (placed.period, placed.edtf) = (date.period, Some(date.text.clone()));
    let said = &mut placed.statement;
    let source = sources.get(said.document);
    let mention = said.mention.and_then(|mention| source?.mentions.get(mention));
    if let Some((source, mention)) = source.zip(mention) {
        said.status = statement::statement(
            source.document,
            said.span,
            said.kind,
            mention.span,
            said.certainty,
            &placed.period,
        )
        .status;
    }
}

/// The rows that a person added.
fn rows(story: &Story, sources: &[Sourced<'_>]) -> Vec<Placed> {
    let own = |source: &Sourced<'_>| source.document.by_hand && source.document.id == story.path;
    let Some(index) = sources.iter().position(own) else { return Vec::new() };
    let Some(document) = sources.get(index).map(|source| source.document) else { return Vec::new() };
    let mut placed = Vec::with_capacity(story.rows.len());
    for row in &story.rows {
        if document.text.get(row.span.start..row.span.end) != Some(row.text.as_str()) {
            continue;
        }
        let Span { start, end } = row.span;
        let (start, end) = (
            start + row.text.len() - row.text.trim_start().len(),
            end - (row.text.len() - row.text.trim_end().len()),
        );
        let (kind, period, certainty) = (BlockKind::Body, &row.date.period, Certainty::Stated);
        let (span, at) = (Span::new(start, end), Span::new(start, start));
        let mut statement = statement::undated(document, span, at, kind, period, certainty);
        (statement.document, statement.line) = (index, row.line);
        statement.decided.push(Decided {
            document: index,
            story: story.path.clone(),
            line: row.line,
            added: true,
            date: Some(row.date.clone()),
            source: row.source.clone(),
            cite: row.cite.clone(),
            ..Decided::default()
        });
        let (period, edtf) = (row.date.period, Some(row.date.text.clone()));
        placed.push(Placed { statement, period, edtf, sentence: 0, earlier: Vec::new() });
    }
    placed
}
