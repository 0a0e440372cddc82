//! A timeline as comma- or tab-separated values: one row a statement, then what has no row.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::rc::Rc;

use super::decision;
use super::row::{self, Row};
use crate::render::csv;
use crate::render::day::DateStyle;
use crate::report::{Anchor, Dated, Discarded, Mention, SetAside, Statement, Timeline, Undated};

pub(super) const HEADER: [&str; COLUMNS] = [
    "id",
    "date",
    "earliest",
    "latest",
    "edtf",
    "grain",
    "statement",
    "clause",
    "status",
    "as_of",
    "certainty",
    "remarks",
    "document",
    "outlet",
    "line",
    "page",
    "start",
    "end",
    "words",
    "value",
    "rule",
    "anchor",
    "speaker",
    "hedges",
    "agree",
    "copies",
    "first_edition",
    "dropped_in",
    "block",
    "expected_in",
    "changed_in",
    "conflict",
    "label",
    "decided_in",
    "found",
];
pub(super) const COLUMNS: usize = 35;

/// One row a statement; below them what has no row, with the date left empty and the reason as remark.
#[must_use]
pub fn csv(timeline: &Timeline<'_>, delimiter: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Memory does not refuse, and each row has a cell for each column.
    let _cannot_fail = write_csv(&mut bytes, timeline, delimiter);
    bytes
}

/// Writes the same row by row.
///
/// # Errors
/// If the sink refuses.
pub fn write_csv(mut sink: impl Write, timeline: &Timeline<'_>, delimiter: u8) -> io::Result<()> {
    csv::write(&mut sink, delimiter, [HEADER])?;
    csv::write(&mut sink, delimiter, records(timeline))
}

/// The cells under [`HEADER`]: statements, below them what has no row.
pub(super) fn records<'t>(timeline: &'t Timeline<'t>) -> impl Iterator<Item = [String; COLUMNS]> + 't {
    let mut conflicts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (number, conflict) in timeline.conflicts.iter().enumerate() {
        for &[entry, statement] in &conflict.statements {
            let statement = timeline.entries.get(entry).and_then(|entry| entry.statements.get(statement));
            let Some(statement) = statement else { continue };
            let name = format!("{} {}", conflict.kind.name(), number + 1);
            conflicts.entry(&statement.id).or_default().push(name);
        }
    }
    let cells = Rc::new(Cells { timeline, conflicts });
    let [of_rows, of_discarded, of_undated] = [Rc::clone(&cells), Rc::clone(&cells), Rc::clone(&cells)];
    let dated = row::rows(timeline, DateStyle::default()).into_iter().map(move |row| of_rows.dated(&row));
    let discarded = timeline.discarded.iter().map(move |statement| of_discarded.discarded(statement));
    let undated = timeline.undated.iter().map(move |sentence| of_undated.undated(sentence));
    let set_aside = timeline.set_aside.iter().map(move |line| cells.set_aside(line));
    dated.chain(discarded).chain(undated).chain(set_aside)
}

struct Cells<'t> {
    timeline: &'t Timeline<'t>,
    /// By the id of a statement.
    conflicts: BTreeMap<&'t str, Vec<String>>,
}

impl Cells<'_> {
    fn dated(&self, row: &Row<'_>) -> [String; COLUMNS] {
        let Row { entry, statement, date, status, .. } = row;
        let [words, value, rule, anchor] = statement.mention.as_ref().map(proof).unwrap_or_default();
        let ids = |copy: bool| {
            let others = statement.agree.iter().filter(|other| other.copy == copy);
            self.ids(others.map(|other| other.document))
        };
        let edition =
            |document: Option<usize>| document.map(|document| self.id(document)).unwrap_or_default();
        [
            statement.id.to_string(),
            date.clone(),
            entry.earliest.clone(),
            entry.latest.clone(),
            entry.edtf.as_deref().unwrap_or_default().to_owned(),
            entry.grain.name().to_owned(),
            statement.text.to_string(),
            statement.shown().into_owned(),
            statement.status.name().to_owned(),
            statement.as_of.clone().unwrap_or_default(),
            statement.certainty.name().to_owned(),
            status.join("; "),
            self.id(statement.document),
            self.outlet(statement.document),
            statement.line.to_string(),
            statement.page.map(|page| page.to_string()).unwrap_or_default(),
            statement.start.to_string(),
            statement.end.to_string(),
            words,
            value,
            rule,
            anchor,
            statement.speaker.as_deref().unwrap_or_default().to_owned(),
            statement.hedges.join("; "),
            ids(false),
            ids(true),
            edition(statement.first_edition),
            edition(statement.dropped_in),
            statement.block.map(|block| block.name().to_owned()).unwrap_or_default(),
            self.ids(statement.stages.iter().map(|stage| stage.document)),
            self.ids(statement.changed_in.iter().map(|change| change.edition)),
            self.conflicts_of(statement),
            decision::label(statement).unwrap_or_default().to_owned(),
            statement.decided.iter().map(decision::place).collect::<Vec<_>>().join("; "),
            statement
                .decided
                .iter()
                .find_map(|decided| decided.before.as_ref())
                .map(span)
                .unwrap_or_default(),
        ]
    }

    /// The conflicts in which a statement stands: what differs, and the number of the conflict.
    fn conflicts_of(&self, statement: &Statement<'_>) -> String {
        self.conflicts.get(&*statement.id).map(|names| names.join("; ")).unwrap_or_default()
    }

    fn ids(&self, documents: impl Iterator<Item = usize>) -> String {
        documents.map(|document| self.id(document)).collect::<Vec<_>>().join("; ")
    }

    fn discarded(&self, statement: &Discarded<'_>) -> [String; COLUMNS] {
        let Discarded { document, text, start, end, .. } = statement;
        let note = statement.note.as_deref().map_or(String::new(), |note| format!("; note: {note}"));
        let place = format!("{}, line {}", statement.story, statement.line);
        let remark = format!("left out by hand in {place}{note}");
        let mut cells = self.without_date(*document, text, &remark, [*start, *end], Default::default());
        set(&mut cells, "decided_in", place);
        set(&mut cells, "found", span(&statement.date));
        cells
    }

    fn undated(&self, sentence: &Undated<'_>) -> [String; COLUMNS] {
        let [words, value, rule, anchor] = sentence.mention.as_deref().map(proof).unwrap_or_default();
        let remark = if sentence.mention.is_some() { "date not resolved" } else { "no date" };
        self.without_date(
            sentence.document,
            &sentence.text,
            remark,
            [sentence.start, sentence.end],
            [words, value, rule, anchor],
        )
    }

    fn set_aside(&self, line: &SetAside<'_>) -> [String; COLUMNS] {
        let remark = format!("set aside: {}", line.kind.name());
        self.without_date(line.document, &line.text, &remark, [line.start, line.end], Default::default())
    }

    fn without_date(
        &self,
        document: usize,
        text: &str,
        remark: &str,
        [start, end]: [usize; 2],
        [words, value, rule, anchor]: [String; 4],
    ) -> [String; COLUMNS] {
        let mut cells: [String; COLUMNS] = std::array::from_fn(|_| String::new());
        let named = [
            ("statement", text.to_owned()),
            ("remarks", remark.to_owned()),
            ("document", self.id(document)),
            ("outlet", self.outlet(document)),
            ("start", start.to_string()),
            ("end", end.to_string()),
            ("words", words),
            ("value", value),
            ("rule", rule),
            ("anchor", anchor),
        ];
        for (title, text) in named {
            set(&mut cells, title, text);
        }
        cells
    }

    fn id(&self, document: usize) -> String {
        self.timeline.documents.get(document).map(|source| source.id.to_string()).unwrap_or_default()
    }

    fn outlet(&self, document: usize) -> String {
        let outlet = self.timeline.documents.get(document).and_then(|source| source.outlet.as_deref());
        outlet.unwrap_or_default().to_owned()
    }
}

/// Fills the cell of a column.
fn set(cells: &mut [String; COLUMNS], title: &str, text: String) {
    if let Some((cell, _)) = cells.iter_mut().zip(HEADER).find(|(_, column)| *column == title) {
        *cell = text;
    }
}

/// First and last day or moment: one where they are the same.
fn span(date: &Dated) -> String {
    let Dated { earliest, latest, .. } = date;
    if earliest == latest { earliest.clone() } else { format!("{earliest}/{latest}") }
}

/// The words that carry the date, its value, the rule and what it leans on.
fn proof(mention: &Mention<'_>) -> [String; 4] {
    let anchor = match mention.anchor {
        Some(Anchor::Published) => "published".to_owned(),
        Some(Anchor::Updated) => "updated".to_owned(),
        Some(Anchor::Entry) => "entry".to_owned(),
        Some(Anchor::Mention(index)) => index.to_string(),
        None => String::new(),
    };
    [mention.text.to_string(), mention.value.clone(), mention.rule.to_string(), anchor]
}
