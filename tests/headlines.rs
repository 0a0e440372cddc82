//! Headlines that repeat a sentence of their story are one row with it: `tests/corpus/headline.txt`, a story a line.

use std::fmt::Write;

use dateline::align::editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::document::{BlockKind, Document, Format, ReadOptions, from_text_with};
use dateline::resolve::{Anchor, AnchorKind, Mention, Mode, dates};
use dateline::timeline::{Options, Sourced, Timeline, merge};

const CORPUS: &str = include_str!("corpus/headline.txt");

struct Pair {
    line: usize,
    joined: bool,
    headline: &'static str,
    sentence: &'static str,
}

fn pairs() -> Vec<Pair> {
    let told = CORPUS.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    told.map(|(index, line)| {
        let fields: Vec<&str> = line.split(" | ").collect();
        let &[label @ ("joined" | "apart"), headline, sentence] = &*fields else {
            panic!(
                "headline.txt:{}: expected joined or apart | headline | sentence, found {line:?}",
                index + 1
            )
        };
        Pair { line: index + 1, joined: label == "joined", headline, sentence }
    })
    .collect()
}

fn document(pair: &Pair) -> Document {
    let text = format!("# {}\n\n{}\n", pair.headline, pair.sentence);
    let id = format!("story-{}.md", pair.line);
    let mut document = from_text_with(id, &text, Format::Markdown, &ReadOptions::default());
    document.source = Some(format!("Paper {}", pair.line));
    let day = NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day");
    document.published = Some(Stamp { day, time: None, zone: None });
    document
}

/// The timeline of all stories: how much a word tells depends on the others.
fn merged(documents: &[Document]) -> Timeline {
    let mentions = |document: &Document| -> Vec<Mention> {
        let kind = Some(AnchorKind::Published);
        dates(
            &document.text,
            &Anchor { stamp: document.published, kind, mode: Mode::News, ..Anchor::default() },
        )
    };
    let found: Vec<Vec<Mention>> = documents.iter().map(mentions).collect();
    let both = documents.iter().zip(&found);
    let sources: Vec<Sourced> = both.map(|(document, mentions)| Sourced { document, mentions }).collect();
    let all: Vec<&Document> = documents.iter().collect();
    merge(&sources, &editions(&all), &Options::default())
}

#[test]
fn a_headline_joins_the_sentence_that_it_repeats() {
    let pairs = pairs();
    assert!(pairs.len() >= 78, "some pairs are gone");
    let mut alone = vec![false; pairs.len()];
    // A headline stands in both parts: with what repeats it, and with what does not.
    for part in [true, false] {
        let of_part = || pairs.iter().enumerate().filter(|(_, pair)| pair.joined == part);
        let places: Vec<usize> = of_part().map(|(place, _)| place).collect();
        let documents: Vec<Document> = of_part().map(|(_, pair)| document(pair)).collect();
        let timeline = merged(&documents);
        for row in timeline.entries.iter().flat_map(|entry| &entry.statements) {
            alone[places[row.document]] |= row.kind == BlockKind::Headline;
        }
    }
    let mut wrong = String::new();
    let [mut right, mut found] = [0; 2];
    for (pair, alone) in pairs.iter().zip(alone) {
        found += usize::from(!alone);
        right += usize::from(!alone && pair.joined);
        if alone == pair.joined {
            let Pair { line, headline, sentence, .. } = pair;
            _ = writeln!(wrong, "headline.txt:{line}: {headline} | {sentence}");
        }
    }
    let wanted = pairs.iter().filter(|pair| pair.joined).count();
    let percent = [100 * right / found.max(1), 100 * right / wanted];
    assert!(percent[0] >= 96 && percent[1] >= 78, "precision and recall {percent:?}\n{wrong}");
}
