//! Status, speaker, hedges and clause of a statement: `tests/corpus/status.txt`, one sentence a line.

use dateline::align::Editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::document::{Document, from_text};
use dateline::resolve::{Anchor, AnchorKind, Mode, dates};
use dateline::span::Span;
use dateline::timeline::{Options, Sourced, Statement, merge};

/// The statement that the mention at `at` makes in a document of this one sentence.
fn statement(document: &Document, at: Span) -> Option<Statement> {
    let anchor = Anchor {
        stamp: document.published,
        kind: Some(AnchorKind::Published),
        mode: Mode::News,
        ..Anchor::default()
    };
    let mentions = dates(&document.text, &anchor);
    let timeline =
        merge(&[Sourced { document, mentions: &mentions }], &Editions::default(), &Options::default());
    let mut statements = timeline.entries.into_iter().flat_map(|entry| entry.statements);
    statements.find(|statement| {
        statement
            .mention
            .and_then(|mention| mentions.get(mention))
            .is_some_and(|mention| mention.span.overlaps(at))
    })
}

/// Reads one line; `None` where it holds, else what was found.
fn check(line: &str) -> Option<String> {
    let Some((sentence, expected)) = line.rsplit_once(" => ") else {
        return Some("has no \" => \"".to_owned());
    };
    let Some((document, at)) = document_of(sentence) else {
        return Some("has no <date>".to_owned());
    };
    let Some(found) = statement(&document, at) else {
        return Some("no row".to_owned());
    };
    let words = |spans: &[Span]| {
        let words: Vec<&str> = spans.iter().map(|span| span.of(&document.text)).collect();
        if words.is_empty() { "-".to_owned() } else { words.join(", ") }
    };
    let speaker = words(found.speaker.as_slice());
    let (hedges, clause) = (words(&found.hedges), shown(&found, &document.text));
    let holds = |part: &str| match part.split_once(": ") {
        None => part == found.status.name(),
        Some(("speaker", expected)) => expected == speaker,
        Some(("hedges", expected)) => expected == hedges,
        Some(("clause", expected)) => expected == clause,
        Some(_) => false,
    };
    let failed = expected.split("; ").any(|part| !holds(part));
    failed.then(|| format!("{}; speaker: {speaker}; hedges: {hedges}; clause: {clause}", found.status.name()))
}

/// The words of the clause, with "…" for what is left out inside.
fn shown(statement: &Statement, text: &str) -> String {
    let mut from = statement.clause.start;
    let mut parts = Vec::new();
    for cut in statement.left_out.iter().copied().chain([Span::new(statement.clause.end, 0)]) {
        parts.push(text[from..cut.start].trim_matches([' ', ',', ';']));
        from = cut.end;
    }
    parts.join(" … ")
}

#[test]
fn every_line_of_the_corpus_holds() {
    let lines = include_str!("corpus/status.txt").lines().enumerate();
    let failures: Vec<String> = lines
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .filter_map(|(number, line)| {
            Some(format!("status.txt:{}: {line}\n    found {}", number + 1, check(line)?))
        })
        .collect();
    assert!(failures.is_empty(), "{} lines fail:\n{}", failures.len(), failures.join("\n"));
}

/// The one document of a sentence of the corpus, and the date that is asked about.
fn document_of(sentence: &str) -> Option<(Document, Span)> {
    let (open, close) = (sentence.find('<')?, sentence.find('>')?);
    let text = format!("{}{}{}", &sentence[..open], &sentence[open + 1..close], &sentence[close + 1..]);
    let mut document = from_text("line", text);
    document.published = NaiveDate::from_ymd_opt(2013, 9, 4).map(Stamp::day);
    Some((document, Span::new(open, close - 1)))
}

/// What is shown of a statement as a text of its own, with the place of `at` in it.
fn alone(statement: &Statement, text: &str, at: Span) -> (String, Span) {
    let (mut words, mut place, mut from) = (String::new(), at, statement.clause.start);
    let end = statement.clause.end;
    for cut in statement.left_out.iter().copied().chain([Span::new(end, end)]) {
        if from <= at.start && at.end <= cut.start {
            place = Span::new(words.len() + at.start - from, words.len() + at.end - from);
        }
        words = words + &text[from..cut.start] + " ";
        from = cut.end;
    }
    (words, place)
}

#[test]
fn what_is_shown_says_the_same_when_it_is_read_alone() {
    let mut cut = 0;
    for line in include_str!("corpus/status.txt").lines() {
        let Some((sentence, _)) = line.rsplit_once(" => ") else { continue };
        let Some((document, at)) = document_of(sentence) else { continue };
        let Some(found) = statement(&document, at) else { continue };
        if found.clause == found.span && found.left_out.is_empty() {
            continue;
        }
        cut += 1;
        let (words, place) = alone(&found, &document.text, at);
        let mut shown = from_text("shown", words);
        shown.published = document.published;
        let again = statement(&shown, place);
        let again = again.as_ref();
        let status = again.map(|again| again.status);
        let speaker = again.and_then(|again| again.speaker).map(|span| span.of(&shown.text));
        assert_eq!(status, Some(found.status), "{line}\n{}", shown.text);
        assert_eq!(speaker, found.speaker.map(|span| span.of(&document.text)), "{line}\n{}", shown.text);
    }
    assert!(cut > 30, "few sentences are cut: {cut}");
}
