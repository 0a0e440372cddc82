//! A merged timeline and its documents → the types of the contract: bytes become scalars, indices words.

use std::borrow::Cow;

use rayon::prelude::*;

use super::{
    Agreement, Change, ChangeKind, Conflict, Dated, Decided, DecisionDraft, Differing, Discarded, Entry,
    LaterFigure, SetAside, Source, Stage, Statement, Timeline, Undated,
};
use crate::calendar;
use crate::document::{self, Document};
use crate::report::diff::one_line;
use crate::report::page::Pages;
use crate::report::read::borrowed;
use crate::report::{Anchor, Bound, Format, Mention, Modifier, Origin, Scalars, Status};
use crate::resolve;
use crate::span::Span;
use crate::timeline::{self, Sourced};

impl<'a> Timeline<'a> {
    /// A timeline merged from `sources`.
    #[must_use]
    pub fn new(sources: &[Sourced<'a>], timeline: &'a timeline::Timeline) -> Self {
        let texts: Vec<Text<'a>> = sources.par_iter().map(|source| Text::new(*source)).collect();
        let set_aside = texts.iter().enumerate().flat_map(|(index, text)| text.set_aside(index));
        Self {
            format: Format::One,
            documents: sources.iter().map(|source| Source::new(source.document)).collect(),
            entries: timeline.entries.par_iter().map(|entry| Entry::new(entry, &texts)).collect(),
            conflicts: timeline
                .conflicts
                .iter()
                .map(|conflict| Conflict::new(conflict, timeline, &texts))
                .collect(),
            later_figures: timeline
                .later_figures
                .iter()
                .map(|sides| LaterFigure::new(sides, timeline, &texts))
                .collect(),
            undated: timeline
                .undated
                .par_iter()
                .filter_map(|undated| Undated::new(undated, &texts))
                .collect(),
            discarded: timeline.discarded.iter().filter_map(|it| Discarded::new(it, &texts)).collect(),
            set_aside: set_aside.collect(),
            notes: timeline.notes.iter().map(|note| Cow::Borrowed(note.as_str())).collect(),
        }
    }
}

/// A document's text while rows are made from it.
struct Text<'a> {
    document: &'a Document,
    mentions: &'a [resolve::Mention],
    scalars: Scalars<'a>,
    pages: Pages,
}

impl<'a> Text<'a> {
    fn new(source: Sourced<'a>) -> Self {
        let text = source.document.text.as_str();
        Self {
            document: source.document,
            mentions: source.mentions,
            scalars: Scalars::new(text),
            pages: Pages::of(text),
        }
    }

    fn mention(&self, index: usize) -> Option<Mention<'a>> {
        let mention = self.mentions.get(index)?;
        Some(Mention::new(&self.document.text, mention, &self.scalars, &self.pages))
    }

    /// The words of a span, with a space for each line end, without what of it is not shown.
    fn words(&self, span: Span) -> Cow<'a, str> {
        let slice = |start: usize, end: usize| self.document.text.get(start..end).unwrap_or_default();
        let gaps = self.document.gaps(span);
        if gaps.is_empty() {
            return one_line(slice(span.start, span.end));
        }
        let (mut words, mut at) = (String::new(), span.start);
        for gap in gaps {
            words.push_str(&one_line(slice(at, gap.start)));
            at = gap.end;
        }
        words.push_str(&one_line(slice(at, span.end)));
        Cow::Owned(words)
    }

    /// The line on which the whole sentence of a statement begins.
    fn line(&self, whole: Span, statement: &timeline::Statement) -> usize {
        let passed = self.document.text.get(whole.start..statement.span.start).unwrap_or_default();
        statement.line.saturating_sub(memchr::memchr_iter(b'\n', passed.as_bytes()).count())
    }

    /// The blocks of the document that are no part of its story.
    fn set_aside(&self, index: usize) -> impl Iterator<Item = SetAside<'a>> {
        let blocks = self.document.blocks().iter().filter(|block| !block.kind.tells_story());
        blocks.map(move |block| {
            let [start, end] = self.scalars.range(block.span);
            SetAside { document: index, kind: block.kind.into(), start, end, text: self.words(block.span) }
        })
    }
}

impl<'a> Source<'a> {
    /// What is known of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        Self {
            id: Cow::Borrowed(&document.id),
            path: Cow::Borrowed(&document.path),
            title: borrowed(&document.title),
            byline: borrowed(&document.byline),
            outlet: borrowed(&document.source),
            agency: borrowed(&document.agency),
            edition: borrowed(&document.edition),
            url: borrowed(&document.url),
            archive_url: borrowed(&document.archive_url),
            accessed: borrowed(&document.accessed),
            cite: borrowed(&document.cite),
            published: document.published.map(|stamp| stamp.to_string()),
            published_from: document.published_from.map(Origin::from),
            updated: document.updated.map(|stamp| stamp.to_string()),
            by_hand: document.by_hand,
        }
    }
}

impl<'a> Entry<'a> {
    fn new(entry: &'a timeline::Entry, texts: &[Text<'a>]) -> Self {
        Self {
            id: Cow::Borrowed(&entry.id),
            edtf: borrowed(&entry.edtf),
            earliest: entry.period.earliest.to_string(),
            latest: entry.period.latest.to_string(),
            grain: entry.grain.into(),
            statements: entry
                .statements
                .iter()
                .filter_map(|statement| Statement::new(statement, texts))
                .collect(),
        }
    }
}

impl<'a> Statement<'a> {
    fn new(statement: &'a timeline::Statement, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(statement.document)?;
        let mention = statement.mention.and_then(|mention| text.mention(mention));
        let whole = text.document.over_pages(statement.span);
        let [start, end] = text.scalars.range(whole);
        let clause = statement.clause;
        let clause = Span::new(
            if clause.start == statement.span.start { whole.start } else { clause.start },
            if clause.end == statement.span.end { whole.end } else { clause.end },
        );
        let expected = statement.status == timeline::Status::Expected;
        let as_of = if expected {
            text.as_of(statement.span.start, mention.as_ref().and_then(|mention| mention.anchor))
        } else {
            None
        };
        let decided =
            statement.decided.iter().map(|decided| Decided::new(decided, statement, mention.as_ref()));
        let decided = decided.collect();
        Some(Self {
            id: Cow::Borrowed(&statement.id),
            document: statement.document,
            block: (statement.kind != document::BlockKind::Body).then(|| statement.kind.into()),
            text: text.words(whole),
            start,
            end,
            line: text.line(whole, statement),
            page: text.pages.at(whole.start),
            gaps: text.document.gaps(whole).into_iter().map(|gap| text.scalars.range(gap)).collect(),
            clause: text.scalars.range(clause),
            left_out: statement.left_out.iter().map(|cut| text.scalars.range(*cut)).collect(),
            mention,
            certainty: statement.certainty.into(),
            status: statement.status.into(),
            as_of,
            speaker: statement.speaker.map(|span| text.words(span)),
            hedges: statement.hedges.iter().map(|span| text.words(*span)).collect(),
            agree: statement.agree.iter().filter_map(|other| Agreement::new(other, texts)).collect(),
            stages: statement.stages.iter().filter_map(|stage| Stage::new(stage, texts)).collect(),
            repeated: statement.repeated.iter().map(|span| text.scalars.range(*span)).collect(),
            first_edition: statement.first_edition,
            added_in: statement.first_edition.filter(|_| statement.added),
            changed_in: statement.changes.iter().map(|change| Change::new(change, texts)).collect(),
            dropped_in: statement.dropped_in,
            decided,
        })
    }
}

impl Text<'_> {
    /// The day of which the words at a place speak: that of their entry or post, else the document's, by what a mention
    /// leans on.
    fn as_of(&self, at: usize, anchor: Option<Anchor>) -> Option<String> {
        let (published, updated) = (self.document.published, self.document.updated);
        let whole =
            if anchor == Some(Anchor::Published) { published.or(updated) } else { updated.or(published) };
        let stamp = self.document.entry_stamp(at).or(whole)?;
        Some(calendar::Moment::day(stamp.day).to_string())
    }
}

impl<'a> Agreement<'a> {
    fn new(other: &timeline::Agreement, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(other.document)?;
        let [start, end] = text.scalars.range(other.span);
        let mention = text.mention(other.mention)?;
        Some(Self {
            document: other.document,
            text: text.words(other.span),
            start,
            end,
            mention,
            date: other.period.as_ref().map(Dated::new),
            copy: other.copy,
        })
    }
}

impl Dated {
    fn new(period: &calendar::Period) -> Self {
        Self {
            earliest: period.earliest.to_string(),
            latest: period.latest.to_string(),
            grain: period.grain.into(),
        }
    }
}

impl<'a> Decided<'a> {
    /// `mention` gives the date that was found of the statement.
    fn new(
        decided: &'a timeline::Decided,
        statement: &timeline::Statement,
        mention: Option<&Mention<'_>>,
    ) -> Self {
        let found = mention.filter(|_| decided.confirmed && decided.document == statement.document);
        let date = decided.date.as_ref();
        let given = date.filter(|_| !decided.confirmed);
        let approximate = given.is_some_and(|date| date.approximate).then_some(Modifier::Approx);
        let bound = given.and_then(|date| date.period.bound).map(Bound::from);
        Self {
            story: Cow::Borrowed(&decided.story),
            line: decided.line,
            document: decided.document,
            added: decided.added,
            date: date.map(|date| Cow::Borrowed(date.text.as_str())),
            confirmed: decided.confirmed,
            uncertain: date.is_some_and(|date| date.uncertain),
            modifier: found.and_then(|found| found.modifier).or(approximate),
            bound: found.and_then(|found| found.bound).or(bound),
            before: decided.before.as_ref().map(Dated::new),
            label: borrowed(&decided.label),
            joined: decided.joined,
            parted: decided.parted,
            note: borrowed(&decided.note),
            source: borrowed(&decided.source),
            cite: borrowed(&decided.cite),
        }
    }
}

impl<'a> Discarded<'a> {
    fn new(discarded: &'a timeline::Discarded, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(discarded.document)?;
        let [start, end] = text.scalars.range(discarded.span);
        let timeline::Decided { story, line, note, .. } = &discarded.decided;
        Some(Self {
            document: discarded.document,
            start,
            end,
            text: text.words(discarded.span),
            date: Dated::new(&discarded.period),
            story: Cow::Borrowed(story),
            line: *line,
            note: borrowed(note),
        })
    }
}

impl<'a> DecisionDraft<'a> {
    /// A decision to be made about a statement of `sources`.
    #[must_use]
    pub fn new(draft: &'a timeline::Draft, sources: &[Sourced<'a>]) -> Self {
        let source = sources.get(draft.document);
        let mention =
            source.zip(draft.mention).and_then(|(&source, mention)| Text::new(source).mention(mention));
        let timeline::Quotation { quote, source: named, before, after } = &draft.quotation;
        Self {
            quote: Cow::Borrowed(quote),
            source: borrowed(named),
            before: borrowed(before),
            after: borrowed(after),
            document: source.map_or(Cow::Borrowed(""), |source| Cow::Borrowed(source.document.id.as_str())),
            line: draft.line,
            edtf: borrowed(&draft.edtf),
            date: draft.period.as_ref().map(Dated::new),
            mention,
            status: draft.status.map(Status::from),
            decided: draft.decided.as_ref().map(|(story, line)| (Cow::Borrowed(story.as_str()), *line)),
        }
    }
}

impl<'a> Stage<'a> {
    fn new(stage: &timeline::Stage, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(stage.document)?;
        let [start, end] = text.scalars.range(stage.span);
        let mention = text.mention(stage.mention)?;
        Some(Self {
            document: stage.document,
            status: stage.status.into(),
            as_of: text.as_of(stage.span.start, mention.anchor),
            text: text.words(stage.span),
            start,
            end,
            mention,
        })
    }
}

impl<'a> Change<'a> {
    fn new(change: &timeline::Change, texts: &[Text<'a>]) -> Self {
        use timeline::ChangeKind as Kind;
        let (kind, date, figure) = match &change.kind {
            Kind::Wording => (ChangeKind::Wording, None, None),
            Kind::Date(before) => (ChangeKind::Date, Some(Dated::new(before)), None),
            Kind::Number(document, before) => {
                (ChangeKind::Number, None, texts.get(*document).map(|text| text.words(*before)))
            }
        };
        Self { edition: change.document, kind, date, figure }
    }
}

impl<'a> Timeline<'a> {
    /// The conflicts, each with its statements.
    #[must_use]
    pub fn differing(&self) -> Vec<Differing<'a>> {
        let alone = |&[entry, statement]: &[usize; 2]| {
            let entry = self.entries.get(entry)?;
            let statements = vec![entry.statements.get(statement)?.clone()];
            Some(Entry { statements, ..entry.clone() })
        };
        let conflicts = self.conflicts.iter().map(|conflict| Differing {
            kind: conflict.kind,
            figures: conflict.figures.clone(),
            entries: conflict.statements.iter().filter_map(alone).collect(),
        });
        conflicts.collect()
    }
}

impl<'a> Conflict<'a> {
    fn new(conflict: &timeline::Conflict, timeline: &timeline::Timeline, texts: &[Text<'a>]) -> Self {
        let figures = match conflict.kind {
            timeline::ConflictKind::Number => figures(&conflict.sides, timeline, texts),
            _ => Vec::new(),
        };
        Self { kind: conflict.kind.into(), statements: places(&conflict.sides), figures }
    }
}

impl<'a> LaterFigure<'a> {
    fn new(sides: &[timeline::Side], timeline: &timeline::Timeline, texts: &[Text<'a>]) -> Self {
        let as_of = sides.iter().map(|side| {
            let statement = timeline.statement(side)?;
            let text = texts.get(statement.document)?;
            text.as_of(statement.span.start, text.mention(statement.mention?)?.anchor)
        });
        Self { statements: places(sides), figures: figures(sides, timeline, texts), as_of: as_of.collect() }
    }
}

fn places(sides: &[timeline::Side]) -> Vec<[usize; 2]> {
    sides.iter().map(|side| [side.entry, side.statement]).collect()
}

/// The number that each of some statements gives, with what it counts.
fn figures<'a>(
    sides: &[timeline::Side],
    timeline: &timeline::Timeline,
    texts: &[Text<'a>],
) -> Vec<Cow<'a, str>> {
    let words = |side: &timeline::Side| {
        let text = texts.get(timeline.statement(side)?.document)?;
        Some(text.words(side.figure?))
    };
    sides.iter().map(|side| words(side).unwrap_or_default()).collect()
}

impl<'a> Undated<'a> {
    fn new(undated: &timeline::Undated, texts: &[Text<'a>]) -> Option<Self> {
        let text = texts.get(undated.document)?;
        let [start, end] = text.scalars.range(undated.span);
        Some(Self {
            document: undated.document,
            start,
            end,
            text: text.words(undated.span),
            mention: undated.unresolved.and_then(|index| text.mention(index)).map(Box::new),
        })
    }
}
