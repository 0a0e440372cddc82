//! A comparison accounts for every unit and every byte of both editions.

use dateline::align::tokens;
use dateline::compare::{CompareOptions, Comparison, Edition, PairKind, Segment, Unit, UnitKind, compare};
use dateline::document::{Document, from_text};
use dateline::render::diff::{Shown, unified};
use dateline::report::Diff;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::texts::{cases, editions, slice, text};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn tokens_cover_a_text(text in text()) {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(!slice(&text, token, end)?.is_empty());
            prop_assert!(text[end..token.start].chars().all(char::is_whitespace), "left out: {:?}", &text[end..token.start]);
            end = token.end;
        }
        prop_assert!(text[end..].chars().all(char::is_whitespace), "left out: {:?}", &text[end..]);
    }

    #[test]
    fn comparisons_hold_together(
        (old, new) in editions(),
        titles in [prop::option::of("Talks (fail|end) in the [a-c]"), prop::option::of("Talks (fail|end) in the [a-c]")],
        unit in prop::sample::select(vec![UnitKind::Sentence, UnitKind::Paragraph, UnitKind::Line]),
    ) {
        let mut documents = [from_text("old", old), from_text("new", new)];
        for (document, title) in documents.iter_mut().zip(titles) {
            document.title = title.or_else(|| document.title.take());
        }
        let comparison = compared(&documents, unit);
        for (document, units) in documents.iter().zip(&comparison.units) {
            let mut end = 0;
            for unit in units {
                slice(&document.text, unit.span(), end)?;
                end = unit.span().end;
            }
        }
        prop_assert_eq!(comparison.apply(0, &documents[0].text), documents[1].text.as_str());
        assert_step(&documents, &comparison)?;
        for strand in &comparison.history {
            prop_assert!(strand.states.windows(2).all(|pair| pair[0].0 < pair[1].0), "{strand:?}");
        }
    }

    #[test]
    fn a_unified_diff_applies((old, new) in editions(), context in 0..4_usize) {
        let documents = [from_text("old", old), from_text("new", new)];
        let comparison = compared(&documents, UnitKind::Line);
        let views = documents.each_ref().map(|document| Edition { document, mentions: &[] });
        let diff = Diff::new(&views, &comparison, false);
        let shown = Shown {
            unit: "line",
            context,
            all_blocks: true,
            only: Vec::new(),
            ignore: Vec::new(),
            substance: false,
            dates: Default::default(),
        };
        let ends = documents.each_ref().map(|document| document.text.ends_with('\n'));
        let patch = String::from_utf8(unified(&diff, &ends, &shown, true)).expect("UTF-8");
        prop_assert_eq!(patched(&documents[0].text, &patch)?, documents[1].text.as_str(), "{}", patch);
    }

    #[test]
    fn every_word_of_the_newest_text_has_its_edition((old, new) in editions(), last in text()) {
        let documents = [from_text("old", old), from_text("new", new), from_text("last", last)];
        let editions = documents.each_ref().map(|document| Edition { document, mentions: &[] });
        let comparison = compare(&editions, &CompareOptions::default());
        let blame = comparison.blame(&editions);
        prop_assert_eq!(blame.len(), comparison.units[2].len());
        for (blame, unit) in blame.iter().zip(&comparison.units[2]) {
            let text = unit.of(&documents[2]);
            let mut end = 0;
            for part in &blame.parts {
                prop_assert_eq!(part.span.start, end);
                prop_assert!(part.edition <= 2, "{part:?}");
                slice(text, part.span, end)?;
                end = part.span.end;
            }
            prop_assert_eq!(end, text.len());
        }
        let mut seen: Vec<Vec<bool>> = comparison.units.iter().map(|units| vec![false; units.len()]).collect();
        for passage in comparison.apparatus(&editions) {
            for (edition, unit) in passage.states {
                let reads = |segment: &Segment| match segment {
                    Segment::Common(text) => text.clone(),
                    Segment::Readings(readings) => {
                        let own = readings.iter().filter(|(_, editions)| editions.contains(&edition));
                        own.map(|(text, _)| text.as_str()).collect()
                    }
                };
                let read: String = passage.segments.iter().map(reads).collect();
                prop_assert_eq!(&read, comparison.units[edition][unit].of(&documents[edition]));
                prop_assert!(!std::mem::replace(&mut seen[edition][unit], true));
            }
        }
        prop_assert!(seen.iter().flatten().all(|seen| *seen), "{seen:?}");
        let matrix = comparison.matrix(&editions);
        for (i, row) in matrix.iter().enumerate() {
            for (j, similarity) in row.iter().enumerate() {
                prop_assert!((0.0..=1.0).contains(similarity), "{matrix:?}");
                prop_assert!((similarity - matrix[j][i]).abs() < f64::EPSILON, "{matrix:?}");
                prop_assert!(i != j || *similarity >= 1.0, "{matrix:?}");
            }
        }
    }

    #[test]
    fn a_text_does_not_differ_from_itself(text in text()) {
        let documents = [from_text("old", text.as_str()), from_text("new", text)];
        let step = &compared(&documents, UnitKind::Sentence).steps[0];
        prop_assert!(step.pairs.iter().all(|pair| pair.kind == PairKind::Kept && !pair.moved && pair.words.is_empty()));
        prop_assert!(step.statistics.similarity >= 1.0, "{:?}", step.statistics);
    }
}

/// What a strict reader of unified diffs makes of a text: every hunk must fit where it says.
fn patched(text: &str, patch: &str) -> Result<String, TestCaseError> {
    let fail = |what: &str, line: &str| TestCaseError::fail(format!("{what}: {line:?}"));
    let old: Vec<&str> = text.split_inclusive('\n').collect();
    let mut new = String::new();
    let mut at = 0;
    let mut lines = patch.split_inclusive('\n').skip_while(|line| line.starts_with('#')).peekable();
    if lines.peek().is_none() {
        return Ok(text.to_owned());
    }
    for head in ["--- ", "+++ "] {
        let line = lines.next().unwrap_or_default();
        prop_assert!(line.starts_with(head), "{line:?}");
    }
    while let Some(line) = lines.next() {
        let range = |sign: char| {
            let range = line.split(' ').find_map(|word| word.strip_prefix(sign))?;
            let (start, length) = range.split_once(',').unwrap_or((range, "1"));
            Some((start.parse::<usize>().ok()?, length.parse::<usize>().ok()?))
        };
        prop_assert!(line.starts_with("@@ "), "{line:?}");
        let (Some((start, mut olds)), Some((_, mut news))) = (range('-'), range('+')) else {
            return Err(fail("no hunk", line));
        };
        let first = if olds == 0 { start } else { start - 1 };
        prop_assert!(at <= first, "{line:?}");
        new.extend(old[at..first].iter().copied());
        at = first;
        while olds + news > 0 {
            let line = lines.next().ok_or_else(|| fail("no line", ""))?;
            let (sign, words) = line.split_at(1);
            let bare = lines.next_if(|next| next.starts_with('\\')).is_some();
            let words = if bare { words.strip_suffix('\n').unwrap_or(words) } else { words };
            if sign != "+" {
                prop_assert_eq!(old.get(at).copied(), Some(words));
                (at, olds) = (at + 1, olds - 1);
            }
            if sign != "-" {
                new.push_str(words);
                news -= 1;
            }
        }
    }
    new.extend(old[at..].iter().copied());
    Ok(new)
}

fn compared(documents: &[Document], unit: UnitKind) -> Comparison {
    let editions: Vec<Edition<'_>> =
        documents.iter().map(|document| Edition { document, mentions: &[] }).collect();
    compare(&editions, &CompareOptions { unit })
}

/// Every unit stands in one pair, changed words slice, and the counts are those of the pairs.
fn assert_step([old, new]: &[Document; 2], comparison: &Comparison) -> Result<(), TestCaseError> {
    let step = &comparison.steps[0];
    let mut seen = [vec![0; comparison.units[0].len()], vec![0; comparison.units[1].len()]];
    let mut kinds = [0; 4];
    for pair in &step.pairs {
        let expected = match (pair.old.is_empty(), pair.new.is_empty()) {
            (true, true) => return Err(TestCaseError::fail("a pair of nothing")),
            (true, false) => pair.kind == PairKind::Added,
            (false, true) => pair.kind == PairKind::Removed,
            (false, false) => matches!(pair.kind, PairKind::Kept | PairKind::Reworded),
        };
        prop_assert!(expected, "{pair:?}");
        kinds[pair.kind as usize] += 1;
        pair.old.iter().for_each(|&unit| seen[0][unit] += 1);
        pair.new.iter().for_each(|&unit| seen[1][unit] += 1);
        let (old, new) =
            (joined(old, &comparison.units[0], &pair.old), joined(new, &comparison.units[1], &pair.new));
        let mut ends = (0, 0);
        for change in &pair.words {
            slice(&old, change.old, ends.0)?;
            slice(&new, change.new, ends.1)?;
            ends = (change.old.end, change.new.end);
        }
    }
    prop_assert!(seen.iter().flatten().all(|&count| count == 1), "units in pairs: {seen:?}");
    let counted = &step.statistics;
    prop_assert_eq!(kinds, [counted.kept, counted.reworded, counted.added, counted.removed]);
    prop_assert_eq!(counted.moved, step.pairs.iter().filter(|pair| pair.moved).count());
    prop_assert!((0.0..=1.0).contains(&counted.similarity), "{:?}", counted);
    Ok(())
}

/// The units of a pair as they are compared: joined by one space.
fn joined(document: &Document, units: &[Unit], indices: &[usize]) -> String {
    indices.iter().map(|&index| units[index].of(document)).collect::<Vec<_>>().join(" ")
}
