//! Time expressions as comma- or tab-separated values: one row a mention.

use super::words;
use crate::render::csv;
use crate::render::day::DateStyle;
use crate::report::Dates;

const HEADER: [&str; 21] = [
    "document",
    "published",
    "no",
    "start",
    "end",
    "page",
    "words",
    "date",
    "type",
    "value",
    "mod",
    "quant",
    "freq",
    "begin_point",
    "end_point",
    "edtf",
    "earliest",
    "latest",
    "rule",
    "from",
    "certainty",
];

/// The first line, which stands once above the rows of all documents.
#[must_use]
pub fn csv_header(delimiter: u8) -> Vec<u8> {
    csv::rows(delimiter, &HEADER, std::iter::empty::<[&str; 21]>())
}

/// The rows of one document.
#[must_use]
pub fn csv(dates: &Dates<'_>, delimiter: u8) -> Vec<u8> {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let rows = dates.mentions.iter().enumerate().map(|(index, mention)| {
        [
            dates.id.to_string(),
            known(&dates.published),
            (index + 1).to_string(),
            mention.start.to_string(),
            mention.end.to_string(),
            mention.page.map(|page| page.to_string()).unwrap_or_default(),
            mention.text.to_string(),
            words::date(mention, DateStyle::default()),
            mention.kind.name().to_owned(),
            mention.value.clone(),
            mention.modifier.map(|modifier| modifier.name().to_owned()).unwrap_or_default(),
            mention.quant.as_deref().unwrap_or_default().to_owned(),
            mention.freq.as_deref().unwrap_or_default().to_owned(),
            known(&mention.begin_point),
            known(&mention.end_point),
            known(&mention.edtf),
            known(&mention.earliest),
            known(&mention.latest),
            mention.rule.to_string(),
            words::anchor(mention),
            mention.certainty.name().to_owned(),
        ]
    });
    csv::body(delimiter, rows)
}
