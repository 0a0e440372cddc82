//! Stamps against their corpus.

use dateline::calendar::{DateOrder, Zone};
use dateline::document::stamp::{self, Stated};

const CORPUS: &str = include_str!("corpus/stamps.txt");

fn check(text: &str, expected: &str, zone: Option<Zone>, order: DateOrder) -> Result<(), String> {
    let found = match stamp::parse(text, zone, order) {
        Some(Stated::Complete(stamp)) => stamp.to_string(),
        Some(Stated::Partial { month, day }) => format!("--{month:02}-{day:02}"),
        None => "-".to_owned(),
    };
    if found == expected { Ok(()) } else { Err(format!("{text:?} is {expected}, found {found}")) }
}

#[test]
fn corpus() {
    let (mut order, mut zone) = (DateOrder::MonthFirst, None);
    let mut failures = Vec::new();
    for (number, line) in CORPUS.lines().enumerate() {
        match line.trim() {
            "[day first]" => order = DateOrder::DayFirst,
            "[month first]" => order = DateOrder::MonthFirst,
            "" => {}
            setting if setting.starts_with("[zone ") => zone = stamp::zone(&setting[6..setting.len() - 1]),
            comment if comment.starts_with('#') => {}
            _ => {
                let (text, expected) = line.rsplit_once("=> ").expect("a stamp, =>, and its result");
                let text = text.strip_suffix(' ').unwrap_or(text);
                if let Err(failure) = check(text, expected, zone, order) {
                    failures.push(format!("tests/corpus/stamps.txt:{}: {failure}", number + 1));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What states no year, month and day must not be handed to a parser that fills them in from the clock: no string cut
/// short may turn into another day.
#[test]
fn a_stamp_cut_short_names_no_other_day() {
    for line in CORPUS.lines().filter(|line| !line.starts_with(['#', '['])) {
        let Some((text, _)) = line.rsplit_once("=> ") else { continue };
        let Some(Stated::Complete(whole)) = stamp::parse(text, None, DateOrder::MonthFirst) else { continue };
        for (end, _) in text.char_indices() {
            let cut = &text[..end];
            // A year or day may lose digits and stay one: "2013-09-0" is no day, "9/7/20" is one of 2020.
            let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
            if digit(cut.chars().next_back()) && digit(text[end..].chars().next()) {
                continue;
            }
            if let Some(Stated::Complete(stamp)) = stamp::parse(cut, None, DateOrder::MonthFirst) {
                assert_eq!(stamp.day, whole.day, "{cut:?} of {text:?}");
            }
        }
    }
}
