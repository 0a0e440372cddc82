//! Timelines as the contract has them, read from JSON and laid out: what stands in the columns of a row.

use dateline::render::Style;
use dateline::render::day::DateStyle;
use dateline::render::timeline::{GroupBy, Shown, csv, html, markdown, table};
use dateline::report::Timeline;
use serde_json::{Value, json};

fn document(id: &str, published: &str) -> Value {
    json!({"id": id, "path": id, "title": null, "byline": null, "outlet": null, "agency": null, "edition": null, "url": null,
        "archive_url": null, "accessed": null, "cite": null, "published": published, "published_from": "metadata",
        "updated": null})
}

fn mention(day: &str) -> Value {
    json!({"start": 0, "end": 3, "text": "day", "type": "DATE", "value": day, "mod": null, "edtf": day, "earliest": day,
        "latest": day, "rule": "date", "anchor": null, "certainty": "stated"})
}

/// An entry of one day with one statement; `more` are keys of the statement that differ from a plain fact.
fn entry(day: &str, document: usize, text: &str, more: Value) -> Value {
    let mut statement = json!({"id": format!("{day}-{document}"), "document": document, "text": text, "start": 0,
        "end": text.chars().count(), "line": 1, "clause": [0, text.chars().count()], "mention": mention(day), "certainty": "stated",
        "status": "happened", "speaker": null, "hedges": [], "agree": [], "first_edition": null, "dropped_in": null});
    if let (Some(statement), Value::Object(more)) = (statement.as_object_mut(), more) {
        statement.extend(more);
    }
    json!({"id": day, "edtf": day, "earliest": day, "latest": day, "grain": "day", "statements": [statement]})
}

fn timeline(entries: Vec<Value>, conflicts: Value) -> Timeline<'static> {
    let timeline = json!({"format": "dateline/1", "documents": [document("a", "2013-09-07"), document("b", "2013-09-08")],
        "entries": entries, "conflicts": conflicts, "undated": [], "set_aside": [], "notes": []});
    serde_json::from_value(timeline).expect("the contract")
}

/// The rows under the header, each as its cells.
#[track_caller]
fn check(entries: Vec<Value>, conflicts: Value, expected: &[&[&str]]) {
    let timeline = timeline(entries, conflicts);
    let text = String::from_utf8(markdown(&timeline, Shown::default())).expect("UTF-8");
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip_while(|line| !line.starts_with("| ---"))
        .skip(1)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows, expected, "\n{text}");
}

#[test]
fn a_plain_fact_says_so_too() {
    check(
        vec![entry("2013-09-07", 0, "Talks began.", json!({}))],
        json!([]),
        &[&["Sat 7 Sep 2013", "Talks began.", "happened", "1"]],
    );
}

#[test]
fn what_is_no_fact_says_so() {
    let cases = [
        (json!({"status": "expected", "as_of": "2013-09-07"}), "expected, as of 7 Sep"),
        (json!({"status": "expected", "as_of": "2012-12-30"}), "expected, as of 30 Dec 2012"),
        (json!({"status": "alleged"}), "alleged"),
        (json!({"status": "denied", "speaker": "rebels"}), "denied; speaker: rebels"),
        (json!({"status": "denied"}), "negated"),
        (json!({"status": "conditional"}), "conditional"),
        (json!({"status": "ongoing"}), "ongoing"),
        (json!({"certainty": "inferred"}), "happened; date inferred"),
        (
            json!({"certainty": "published", "mention": null}),
            "the day it was printed, not the day it happened",
        ),
        (
            json!({"status": "alleged", "speaker": "rebels", "hedges": ["may", "perhaps"]}),
            "alleged; speaker: rebels; hedge: may, perhaps",
        ),
        (json!({"dropped_in": 1}), "happened; dropped in 2"),
    ];
    for (more, status) in cases {
        let entries = vec![entry("2013-09-09", 0, "They vote.", more)];
        check(entries, json!([]), &[&["Mon 9 Sep 2013", "They vote.", status, "1"]]);
    }
}

#[test]
fn every_form_says_what_is_no_fact() {
    for (more, expected) in [
        (json!({"status": "denied", "speaker": "rebels"}), "denied; speaker: rebels"),
        (
            json!({"certainty": "published", "mention": null}),
            "the day it was printed, not the day it happened",
        ),
    ] {
        let timeline = timeline(vec![entry("2013-09-07", 0, "Talks began.", more)], json!([]));
        let style = Style { color: false, width: 200, dates: DateStyle::default() };
        let forms = [
            table(&timeline, Shown::default(), style),
            markdown(&timeline, Shown::default()),
            html(&timeline, "Timeline", GroupBy::Month, DateStyle::default()).expect("it renders"),
            csv(&timeline, b','),
            csv(&timeline, b'\t'),
        ];
        for form in forms {
            let text = String::from_utf8(form).expect("UTF-8");
            // A table wraps them.
            let mut parts =
                expected.split_inclusive([',', ';']).map(|part| part.trim_end_matches(';').trim());
            assert!(parts.all(|part| text.contains(part)), "{expected:?} is not in\n{text}");
        }
    }
}

#[test]
fn a_clause_is_shown_with_its_cuts() {
    let text = "Ann, who left on May 2, said the bridge fell on day one, and Bo wept.";
    let at = |words: &str| {
        let byte = text.find(words).expect("words of the text");
        text[..byte].chars().count()
    };
    let whole = [0, text.chars().count()];
    let cases = [
        (json!({"clause": whole}), text),
        (json!({"clause": [0, at(", and Bo")]}), "Ann, who left on May 2, said the bridge fell on day one …"),
        (json!({"clause": [at("Bo wept"), whole[1]]}), "… Bo wept."),
        (
            json!({"clause": whole, "left_out": [[at(", who"), at(" said")]]}),
            "Ann … said the bridge fell on day one, and Bo wept.",
        ),
        (
            json!({"clause": [0, at(", and Bo")], "left_out": [[at(" who"), at("said")], [at(" the"), at("on day")]]}),
            "Ann … said … on day one …",
        ),
    ];
    for (more, shown) in cases {
        check(
            vec![entry("2013-09-07", 0, text, more)],
            json!([]),
            &[&["Sat 7 Sep 2013", shown, "happened", "1"]],
        );
    }
}

#[test]
fn a_date_that_reads_otherwise_than_the_one_above_is_shown() {
    let mut first = entry("2013-09-07", 0, "Talks began.", json!({}));
    first["statements"][0]["mention"]["mod"] = json!("START");
    for text in ["Talks went on.", "Talks ended."] {
        let next = entry("2013-09-07", 1, text, json!({}))["statements"][0].clone();
        first["statements"].as_array_mut().expect("a list").push(next);
    }
    let timeline = timeline(vec![first], json!([]));
    let drawn =
        table(&timeline, Shown::default(), Style { color: false, width: 80, dates: DateStyle::default() });
    let drawn = String::from_utf8(drawn).expect("UTF-8");
    let rows: Vec<&str> = drawn.lines().filter(|line| line.contains("Talks")).collect();
    assert_eq!(
        rows,
        [
            "early Sat 7 Sep 2013  Talks began.    happened  1",
            "Sat 7 Sep 2013        Talks went on.  happened  2",
            "                      Talks ended.    happened  2"
        ],
        "\n{drawn}"
    );
}

#[test]
fn statements_that_differ_name_each_other() {
    let entries =
        vec![entry("2013-08-19", 0, "It fell.", json!({})), entry("2013-08-20", 1, "It fell.", json!({}))];
    check(
        entries,
        json!([{"kind": "date", "statements": [[0, 0], [1, 0]]}]),
        &[
            &["Mon 19 Aug 2013", "It fell.", "happened; differs on the date: Tue 20 Aug 2013 in 2", "1"],
            &["Tue 20 Aug 2013", "It fell.", "happened; differs on the date: Mon 19 Aug 2013 in 1", "2"],
        ],
    );
}

#[test]
fn sources_that_agree_stand_together_and_copies_apart() {
    let agree = |copy: bool| json!([{"document": 1, "text": "Talks began.", "start": 0, "end": 12, "mention": mention("2013-09-07"), "copy": copy}]);
    for (copy, sources) in [(false, "1, 2"), (true, "1; copy 2")] {
        check(
            vec![entry("2013-09-07", 0, "Talks began.", json!({"agree": agree(copy)}))],
            json!([]),
            &[&["Sat 7 Sep 2013", "Talks began.", "happened", sources]],
        );
    }
}
