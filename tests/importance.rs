//! Which days and statements of a timeline are kept: `--top`, `--sentences`, `--about`, on a small invented collection.

use dateline::align::Editions;
use dateline::calendar::NaiveDate;
use dateline::document::{Document, from_text};
use dateline::resolve::Mention;
use dateline::timeline::{Choice, Options, Sourced, Timeline, choose, merge};
use dateline::{Anchor, dates};

/// Day of September 2013 on which it was printed, and the text.
const PAPERS: [(u32, &str); 5] = [
    (
        9,
        "The dam at Oberau broke on 6 September 2013, and the lower town was flooded. A choir sang there on 1 September 2013.",
    ),
    (
        10,
        "Engineers looked at the dam at Oberau, which broke on 6 September 2013. A hearing is to be held on 30 September 2013.",
    ),
    (
        11,
        "The town council of Oberau met on 10 September 2013 about the dam, which broke on 6 September 2013.",
    ),
    (12, "Oberau buried its dead. Its council met on 10 September 2013 about the dam and the flooded town."),
    (
        13,
        "A bakery opened on 2 September 2013. The rain began at 6 p.m. on 6 September 2013, hours before the dam broke.",
    ),
];

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2013, 9, day).expect("a day of September")
}

fn chosen(papers: &[(u32, &str)], choice: &Choice) -> Timeline {
    let documents: Vec<Document> = papers
        .iter()
        .map(|(printed, text)| {
            let mut document = from_text(format!("paper-{printed}"), *text);
            document.published = Some(dateline::calendar::Stamp::day(day(*printed)));
            document.source = Some(format!("Paper {printed}"));
            document
        })
        .collect();
    let mentions: Vec<Vec<Mention>> =
        papers.iter().map(|(printed, text)| dates(text, &Anchor::day(day(*printed)))).collect();
    let sources: Vec<Sourced<'_>> =
        documents.iter().zip(&mentions).map(|(document, mentions)| Sourced { document, mentions }).collect();
    let options = Options { publications: choice.days.is_some(), ..Options::default() };
    let mut timeline = merge(&sources, &Editions::default(), &options);
    choose(&mut timeline, &sources, choice);
    timeline
}

fn days(timeline: &Timeline) -> Vec<String> {
    timeline.entries.iter().map(|entry| entry.period.earliest.to_string()).collect()
}

fn top(count: usize) -> Choice {
    Choice { days: Some(count), ..Choice::default() }
}

#[test]
fn the_days_that_most_documents_name_are_kept_in_the_order_of_time() {
    assert_eq!(days(&chosen(&PAPERS, &top(1))), ["2013-09-06"]);
    assert_eq!(days(&chosen(&PAPERS, &top(2))), ["2013-09-06", "2013-09-10"]);
}

#[test]
fn an_hour_counts_for_its_day_and_no_day_stands_twice() {
    let all = days(&chosen(&PAPERS, &top(99)));
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
    assert!(all.contains(&"2013-09-06".to_owned()) && !all.iter().any(|day| day.contains('T')), "{all:?}");
}

#[test]
fn a_range_of_hours_counts_for_its_day() {
    let papers = [(9, "The hall was open from 9 a.m. to noon on 7 September 2013.")];
    assert_eq!(days(&chosen(&papers, &top(5))), ["2013-09-07", "2013-09-09"]);
}

#[test]
fn the_order_of_documents_changes_nothing() {
    let mut turned = PAPERS;
    turned.reverse();
    for count in 1..8 {
        assert_eq!(days(&chosen(&PAPERS, &top(count))), days(&chosen(&turned, &top(count))), "{count} days");
    }
}

#[test]
fn so_many_statements_are_kept_of_each_day() {
    let all = chosen(&PAPERS, &top(2));
    for count in [1, 2, 3, usize::MAX] {
        let some = chosen(&PAPERS, &Choice { statements: Some(count), ..top(2) });
        assert_eq!(days(&some), days(&all));
        for entry in &some.entries {
            assert!((1..=count).contains(&entry.statements.len()), "{count}: {}", entry.statements.len());
        }
    }
}

/// The words of the statement that is kept first of the earliest day.
fn told_first(papers: &[(u32, &str)]) -> String {
    let choice = Choice { statements: Some(1), ..top(1) };
    let timeline = chosen(papers, &choice);
    let statement = &timeline.entries[0].statements[0];
    statement.span.of(papers[statement.document].1).to_owned()
}

#[test]
fn what_the_papers_of_the_next_day_write_about_is_told_first() {
    let choir = "The children's choir sang in the market square on 6 September 2013.";
    let bridge = "The old bridge fell into the river near Oberau on 6 September 2013.";
    let both = [choir, bridge].join(" ");
    for (about, first) in [("old bridge and the river", bridge), ("choir in the market square", choir)] {
        let next = format!("Readers asked much about the {about}.");
        let papers = [(20, both.as_str()), (7, next.as_str()), (7, next.as_str())];
        assert_eq!(told_first(&papers), first);
    }
}

#[test]
fn a_sentence_that_reads_well_alone_is_told_first() {
    for aside in [
        "But the great dam above the old town of Oberau broke on 6 September 2013.",
        "It was the great dam above the old town of Oberau that broke on 6 September 2013.",
        "\"We saw the great dam above Oberau break on 6 September 2013,\" said the miller.",
        "The dam broke on 6 September 2013.",
        "The great dam above the old town of Oberau will have broken on 6 September 2013.",
    ] {
        let whole = "The great dam above the old town of Oberau broke on 6 September 2013.";
        let papers = format!("{aside} {whole}");
        assert_eq!(told_first(&[(20, papers.as_str())]), whole, "{aside}");
    }
}

#[test]
fn what_is_asked_for_counts_for_more() {
    let choice = Choice { about: vec!["bakery".to_owned()], ..top(1) };
    assert_eq!(days(&chosen(&PAPERS, &choice)), ["2013-09-02"]);
}

#[test]
fn what_has_none_of_the_words_asked_for_is_left_out() {
    let about = |words: &str| {
        let choice = Choice { about: vec![words.to_owned()], statements: Some(9), ..top(9) };
        chosen(&PAPERS, &choice)
    };
    assert_eq!(days(&about("bakeries")), ["2013-09-02", "2013-09-13"]);
    assert_eq!(about("choir").entries[0].statements.len(), 1);
    let none = about("zebra");
    assert!(none.entries.is_empty());
    assert_eq!(none.notes, ["No dated statement has any of the words that were asked for."]);
}

#[test]
fn what_has_all_of_the_words_asked_for_comes_first() {
    let choice = Choice { about: vec!["the council of Oberau".to_owned()], ..top(1) };
    assert_eq!(days(&chosen(&PAPERS, &choice)), ["2013-09-10"]);
    let subjects = Choice { about: vec!["choir".to_owned(), "bakery".to_owned()], ..top(9) };
    assert_eq!(days(&chosen(&PAPERS, &subjects)), ["2013-09-01", "2013-09-02", "2013-09-13"]);
}

#[test]
fn nothing_of_nothing() {
    assert!(chosen(&[], &Choice { statements: Some(1), ..top(3) }).entries.is_empty());
}
