//! Text without any date: how many time expressions are found in it all the same.
//!
//! In: the pages of `tests/corpus/dateless/`, a sentence a line, with slots for numbers (`{4}`: four digits) and for the names
//! of `names.txt`. They are filled and shuffled, the same way in every run, to two megabytes of cookery, manuals, sport,
//! shops, law, finance, directories, scripture, science, novels, logs, code, stocks, farms, wards, polls and chat. Out: false alarms by page, at most one in 100 KB.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dateline::calendar::NaiveDate;
use dateline::{Anchor, dates};

/// Bytes of text made of each page.
const PAGE: usize = 100 << 10;

/// Numbers that only look random.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len() as u64) as usize]
    }
}

/// A line with its slots filled.
fn filled(line: &str, names: &BTreeMap<&str, Vec<&str>>, dice: &mut Dice) -> String {
    let mut parts = line.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((slot, rest)) = part.split_once('}') else { continue };
        match slot.parse::<u32>() {
            Ok(digits) => {
                let least = 10_u64.pow(digits - 1);
                text.push_str(&(least + dice.roll(9 * least)).to_string());
            }
            Err(_) => text.push_str(dice.pick(&names[slot])),
        }
        text.push_str(rest);
    }
    text
}

#[test]
fn text_without_dates_has_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/dateless");
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("the folder").map(|file| file.unwrap().path()).collect();
    files.sort();
    let list = fs::read_to_string(folder.join("names.txt")).expect("the names");
    let named = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    let names: BTreeMap<&str, Vec<&str>> =
        named.map(|(slot, names)| (slot, names.split('|').map(str::trim).collect())).collect();
    let anchor = Anchor::day(NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day"));
    let mut dice = Dice(7);
    let (mut bytes, mut alarms, mut report) = (0, 0, String::new());
    for file in files.iter().filter(|file| !file.ends_with("names.txt")) {
        let page = fs::read_to_string(file).expect("a page");
        let lines: Vec<&str> = page.lines().collect();
        let mut text = String::new();
        while text.len() < PAGE {
            text.push_str(&filled(dice.pick(&lines), &names, &mut dice));
            text.push_str(dice.pick(&[" ", " ", " ", "\n\n"]));
        }
        let found = dates(&text, &anchor);
        let name = file.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
        report.push_str(&format!("{name}: {}\n", found.len()));
        for mention in found.iter().take(5) {
            let from = text[..mention.span.start].rfind(['.', '\n']).map_or(0, |at| at + 1);
            report.push_str(&format!("  {}: {}\n", mention.rule, &text[from..mention.span.end]));
        }
        bytes += text.len();
        alarms += found.len();
    }
    assert!(bytes > 1_000_000, "only {bytes} bytes");
    assert!(alarms * (100 << 10) <= bytes, "{alarms} false alarms in {bytes} bytes:\n{report}");
}
