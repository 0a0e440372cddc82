//! Word changes and labels against their corpora.

use dateline::calendar::{NaiveDate, Stamp};
use dateline::compare::{BlamedPart, CompareOptions, Comparison, Edition, UnitKind, compare};
use dateline::document::{Document, from_text};
use dateline::resolve::{Anchor, AnchorKind, Mention, dates};

const TOUCHES: &str = include_str!("corpus/touches.txt");
const DATES: &str = include_str!("corpus/dates_across_editions.txt");
const HISTORY: &str = include_str!("corpus/history.txt");
const BLAME: &str = include_str!("corpus/blame.txt");
const WORDS: &str = include_str!("corpus/words.txt");

/// Editions as day of September 2013, none for 0, and text, with their mentions.
fn read(editions: &[(u32, &str)]) -> Vec<(Document, Vec<Mention>)> {
    let one = |&(day, text): &(u32, &str)| {
        let stamp = NaiveDate::from_ymd_opt(2013, 9, day).map(Stamp::day);
        let anchor = Anchor { stamp, kind: Some(AnchorKind::Published), ..Anchor::default() };
        (from_text("edition", text), dates(text, &anchor))
    };
    editions.iter().map(one).collect()
}

/// The editions compared line by line.
fn compared(editions: &[(Document, Vec<Mention>)]) -> Comparison {
    let editions: Vec<Edition<'_>> =
        editions.iter().map(|(document, mentions)| Edition { document, mentions }).collect();
    compare(&editions, &CompareOptions { unit: UnitKind::Line })
}

/// Runs `check` on each line of a corpus that is no comment, and fails with all complaints.
fn each(name: &str, corpus: &str, check: impl Fn(&str) -> Result<(), String>) {
    let lines = corpus.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let failures: Vec<String> = lines
        .filter_map(|(number, line)| {
            check(line)
                .err()
                .map(|failure| format!("tests/corpus/{name}:{}: {failure}\n  {line}", number + 1))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn check_touches(line: &str) -> Result<(), String> {
    let (texts, expected) = line.split_once(" => ").ok_or("no => in the line")?;
    let (old, new) = texts.split_once(" ‖ ").ok_or("no ‖ in the line")?;
    let comparison = compared(&read(&[(7, old), (7, new)]));
    let [pair] = &comparison.steps[0].pairs[..] else { return Err("not one pair".into()) };
    let found: Vec<String> = pair.touches.iter().map(|touch| format!("{touch:?}").to_lowercase()).collect();
    let mut found = found.join(" ");
    if expected.contains('|') {
        let side = |words: &Option<String>| words.clone().unwrap_or("-".into());
        let numbers =
            pair.numbers.iter().map(|number| format!("{} → {}", side(&number.old), side(&number.new)));
        found = format!("{found} | {}", numbers.collect::<Vec<_>>().join("; "));
    }
    if found == expected { Ok(()) } else { Err(format!("found {found}")) }
}

/// What stands between the old and the new words of a change, and of a phrase that moved.
const ARROWS: [char; 2] = ['→', '⇢'];

/// The old and new text of a line with its changes marked as `{old→new}`, phrases that moved as `{old⇢}` and `{⇢new}`.
fn versions(line: &str) -> [String; 2] {
    let mut both = [String::new(), String::new()];
    for (index, piece) in line.split(['{', '}']).enumerate() {
        let sides = if index % 2 == 1 { piece.split_once(ARROWS) } else { None };
        let (old, new) = sides.unwrap_or((piece, piece));
        both[0].push_str(old);
        both[1].push_str(new);
    }
    both.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn check_words(line: &str) -> Result<(), String> {
    let [old, new] = versions(line);
    let expected: Vec<String> = line
        .split(['{', '}'])
        .skip(1)
        .step_by(2)
        .map(|change| {
            let arrow = if change.contains('⇢') { '⇢' } else { '→' };
            change
                .split_once(arrow)
                .map_or(String::new(), |(a, b)| format!("{}{arrow}{}", a.trim(), b.trim()))
        })
        .collect();
    let comparison = compared(&read(&[(7, &old), (7, &new)]));
    let [pair] = &comparison.steps[0].pairs[..] else { return Err("not one pair".into()) };
    let moved = |at: usize| pair.phrases.iter().any(|&(from, to)| from == at || to == at);
    let found = pair.words.iter().enumerate().map(|(at, change)| {
        let arrow = if moved(at) { '⇢' } else { '→' };
        format!("{}{arrow}{}", change.old.of(&old), change.new.of(&new))
    });
    let found: Vec<String> = found.collect();
    if found == expected { Ok(()) } else { Err(format!("found {found:?}")) }
}

#[test]
fn touches() {
    each("touches.txt", TOUCHES, check_touches);
}

#[test]
fn words() {
    each("words.txt", WORDS, check_words);
}

/// A line is editions with their day of September 2013, then the date changes of the last step.
/// A day is `-` where none is known.
fn check_dates(line: &str) -> Result<(), String> {
    let (texts, expected) = line.split_once(" =>").ok_or("no => in the line")?;
    let editions: Option<Vec<(u32, &str)>> = texts
        .split(" ‖ ")
        .map(|edition| {
            edition
                .split_once(": ")
                .and_then(|(day, text)| Some((if day == "-" { 0 } else { day.parse().ok()? }, text)))
        })
        .collect();
    let editions = read(&editions.ok_or("no day before an edition")?);
    let comparison = compared(&editions);
    let step = comparison.steps.last().ok_or("one edition only")?;
    let found: Vec<String> = step
        .dates
        .iter()
        .map(|date| {
            let mention = |edition: usize, index: usize| -> String {
                let (document, mentions) = &editions[edition];
                mentions[index].span.of(&document.text).to_owned()
            };
            let value = |(edition, index): (usize, usize)| editions[edition].1[index].value.to_string();
            let old = date.old.map(|(_, index)| {
                let held = date.old_holds.map(value).unwrap_or_default();
                format!("{} {held}", mention(step.from, index))
            });
            let new =
                date.new.map(|(_, index)| format!("{} {}", mention(step.to, index), value((step.to, index))));
            let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
            format!("{} {old}→{new}", format!("{:?}", date.kind).to_lowercase())
        })
        .collect();
    let found = found.join("; ");
    if found == expected.trim() { Ok(()) } else { Err(format!("found {found}")) }
}

/// A line is editions whose lines stand between bars, then the strands: the line in each edition, `-` where it is gone.
fn check_history(line: &str) -> Result<(), String> {
    let (texts, expected) = line.split_once(" => ").ok_or("no => in the line")?;
    let texts: Vec<String> = texts.split(" ‖ ").map(|text| text.replace(" | ", "\n")).collect();
    let editions: Vec<(u32, &str)> = texts.iter().map(|text| (7, text.as_str())).collect();
    let comparison = compared(&read(&editions));
    let strands = comparison.history.iter().map(|strand| {
        let at = |edition: usize| strand.states.iter().find(|state| state.0 == edition);
        let states =
            (0..texts.len()).map(|edition| at(edition).map_or("-".into(), |state| state.1.to_string()));
        let states: String = states.collect::<Vec<_>>().join("");
        if strand.returned { format!("{states} returned") } else { states }
    });
    let found = strands.collect::<Vec<_>>().join("; ");
    if found == expected { Ok(()) } else { Err(format!("found {found}")) }
}

#[test]
fn dates_across_editions() {
    each("dates_across_editions.txt", DATES, check_dates);
}

#[test]
fn history() {
    each("history.txt", HISTORY, check_history);
}

/// A line is editions whose lines stand between bars, then the parts of the last.
fn check_blame(line: &str) -> Result<(), String> {
    let (texts, expected) = line.split_once(" => ").ok_or("no => in the line")?;
    let texts: Vec<String> = texts.split(" ‖ ").map(|text| text.replace(" | ", "\n")).collect();
    let editions: Vec<(u32, &str)> = texts.iter().map(|text| (7, text.as_str())).collect();
    let read = read(&editions);
    let editions: Vec<Edition<'_>> =
        read.iter().map(|(document, mentions)| Edition { document, mentions }).collect();
    let comparison = compare(&editions, &CompareOptions { unit: UnitKind::Line });
    let lines: Vec<&str> = texts.last().map(|text| text.lines().collect()).unwrap_or_default();
    let blamed = comparison.blame(&editions).into_iter().map(|blame| {
        let part =
            |part: &BlamedPart| format!("{} {}", part.edition + 1, part.span.of(lines[blame.unit]).trim());
        let parts: Vec<String> = blame.parts.iter().map(part).collect();
        let back = if blame.returned { format!(" (first {}, back)", blame.first + 1) } else { String::new() };
        parts.join(" / ") + &back
    });
    let found = blamed.collect::<Vec<_>>().join(" | ");
    if found == expected { Ok(()) } else { Err(format!("found {found}")) }
}

#[test]
fn blame() {
    each("blame.txt", BLAME, check_blame);
}

/// Neighbours are as similar as their step; of the others related sentences count, in whatever order their words stand.
#[test]
fn matrix() {
    #[track_caller]
    fn check(texts: &[&str], expected: &[&[u32]]) {
        let editions: Vec<(u32, &str)> = texts.iter().map(|text| (7, *text)).collect();
        let read = read(&editions);
        let editions: Vec<Edition<'_>> =
            read.iter().map(|(document, mentions)| Edition { document, mentions }).collect();
        let comparison = compare(&editions, &CompareOptions { unit: UnitKind::Line });
        let matrix = comparison.matrix(&editions);
        let percent = |row: &Vec<f64>| row.iter().map(|cell| (cell * 100.0).round() as u32).collect();
        let found: Vec<Vec<u32>> = matrix.iter().map(percent).collect();
        assert_eq!(found, expected, "{texts:?}");
        for step in &comparison.steps {
            assert!((matrix[step.from][step.to] - step.statistics.similarity).abs() < f64::EPSILON);
        }
    }
    check(&["", "", ""], &[&[100, 100, 100], &[100, 100, 100], &[100, 100, 100]]);
    check(
        &[
            "Rain fell in the hills.",
            "Rain fell in the hills.\nTwelve people left the old town.",
            "Rain fell in the hills.",
        ],
        &[&[100, 63, 100], &[63, 100, 63], &[100, 63, 100]],
    );
    check(
        &["The mayor left the hall.", "Snow closed both roads north.", "A cat sat on the mat in the hall."],
        &[&[100, 0, 0], &[0, 100, 0], &[0, 0, 100]],
    );
}

/// Bytes that no editor wrote, and texts of one word: a comparison is right, and quick.
#[test]
fn a_word_of_a_megabyte() {
    let long = "a".repeat(1_000_000);
    let (old, new) = (format!("Rain fell.\n{long}\n"), format!("Rain fell.\n{long}b\n"));
    let editions = read(&[(7, &old), (7, &new)]);
    let comparison = compared(&editions);
    let statistics = &comparison.steps[0].statistics;
    assert_eq!((statistics.kept, statistics.words_added, statistics.words_removed), (1, 1, 1));
    assert_eq!(comparison.apply(0, &old), new);
}
