//! The JSON contract: its types, the schemas in `docs/schema/`, and what the program writes are the same thing.
//!
//! Schemas are written anew with `SNAPSHOTS=overwrite cargo test --test contract`.

use std::fmt::Debug;

use dateline::align::editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::compare::{CompareOptions, Edition, compare};
use dateline::document::{Document, from_text};
use dateline::report::{Dates, DatesWithText, Diff, Read, Timeline};
use dateline::resolve::{Anchor, Mention, dates};
use dateline::timeline::{Options, Sourced, merge};
use schemars::{JsonSchema, schema_for};
use serde::{Serialize, de::DeserializeOwned};

#[test]
fn the_schemas_are_made_from_the_types() {
    #[track_caller]
    fn check<T: JsonSchema>(file: &str) {
        let mut schema = serde_json::to_string_pretty(&schema_for!(T)).expect("a schema is JSON");
        schema.push('\n');
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(file);
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .eq(schema, snapbox::Data::read_from(&path, None).raw());
    }
    check::<Dates<'static>>("dates.json");
    check::<DatesWithText<'static>>("dates-with-text.json");
    check::<Read<'static>>("read.json");
    check::<Diff<'static>>("diff.json");
    check::<Timeline<'static>>("timeline.json");
}

/// What is written is read back as it was, and holds nothing that the types do not know.
#[track_caller]
fn check_round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &impl Serialize) {
    let written = serde_json::to_string(value).expect("the contract's types are JSON");
    let read: T = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}, in\n{written}"));
    assert_eq!(serde_json::to_string(&read).expect("the contract's types are JSON"), written);
}

const OLD: &str = "The dam burst on Friday\n\nThe dam above Öhringen burst on Friday, killing 12 people. It had stood \
since the spring of 1931.\n\nThe council will meet on Monday. Two days later the governor is due. Engineers warned of \
cracks in early 2009 and every spring for three years.\n";
const NEW: &str = "The dam burst on Friday\n\nThe dam above Öhringen burst on Friday, killing 14 people. It had stood \
since the spring of 1931.\n\nThe council met today. Engineers warned of cracks in early 2009 and every spring for three \
years.\n";

fn edition(id: &str, text: &str, day: (i32, u32, u32)) -> (Document, Vec<Mention>) {
    let mut document = from_text(id, text);
    document.published = NaiveDate::from_ymd_opt(day.0, day.1, day.2).map(Stamp::day);
    let mentions = dates(&document.text, &Anchor::of(&document, None, false));
    (document, mentions)
}

fn editions_of_a_story() -> [(Document, Vec<Mention>); 2] {
    [edition("old", OLD, (2010, 6, 12)), edition("new", NEW, (2010, 6, 14))]
}

#[test]
fn dates_are_read_back() {
    for (document, mentions) in &editions_of_a_story() {
        assert!(!mentions.is_empty());
        check_round_trip::<Dates<'_>>(&Dates::new(document, mentions));
        check_round_trip::<DatesWithText<'_>>(&DatesWithText::new(document, mentions));
    }
}

#[test]
fn documents_are_read_back() {
    for (document, _) in &editions_of_a_story() {
        check_round_trip::<Read<'_>>(&Read::new(document));
    }
}

#[test]
fn diffs_are_read_back() {
    let story = editions_of_a_story();
    let editions = story.each_ref().map(|(document, mentions)| Edition { document, mentions });
    for (options, typed) in [(CompareOptions::default(), true), (CompareOptions::lines(), false)] {
        let comparison = compare(&editions, &options);
        let diff = Diff::new(&editions, &comparison, typed);
        check_round_trip::<Diff<'_>>(&diff);
        let (blame, matrix) = (comparison.blame(&editions), comparison.matrix(&editions));
        check_round_trip::<Diff<'_>>(&diff.with_blame(&blame).with_matrix(matrix));
    }
}

#[test]
fn timelines_are_read_back() {
    let story = editions_of_a_story();
    let sources = story.each_ref().map(|(document, mentions)| Sourced { document, mentions });
    let documents = story.each_ref().map(|(document, _)| document);
    let timeline = merge(&sources, &editions(&documents), &Options::default());
    check_round_trip::<Timeline<'_>>(&Timeline::new(&sources, &timeline));
}

/// Offsets count Unicode scalars, and slice to what they name.
#[test]
fn offsets_slice_to_the_words() {
    for (document, mentions) in &editions_of_a_story() {
        for mention in Dates::new(document, mentions).mentions {
            let slice: String =
                document.text.chars().skip(mention.start).take(mention.end - mention.start).collect();
            assert_eq!(slice, mention.text);
        }
    }
}
