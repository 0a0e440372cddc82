//! A document's mentions as a line of JSON, written straight from the library's values.
//!
//! This is the one form that collections of a hundred thousand articles are read in, so nothing is built on the way: no text
//! of a value, no view of a mention. What it writes is what [`crate::report::Dates`] says; a test holds the two together.

use std::io::Write;
use std::ops::Range;

use crate::calendar::{Date, Datelike, Field, Moment, Value, Year};
use crate::document::Document;
use crate::report::{Bound, Certainty, Modifier, Scalars, Type};
use crate::resolve::{self, AnchorKind};

/// The line.
#[must_use]
pub fn jsonl(document: &Document, mentions: &[resolve::Mention]) -> Vec<u8> {
    Jsonl::new(document, mentions).part(0..mentions.len())
}

/// The line of a long document, which is written part by part and never held whole.
#[derive(Debug)]
pub struct Jsonl<'a> {
    document: &'a Document,
    mentions: &'a [resolve::Mention],
    scalars: Scalars<'a>,
}

impl<'a> Jsonl<'a> {
    /// Mentions to a part.
    const PART: usize = 256;
    /// Bytes that a mention takes, mostly.
    pub const MENTION: usize = 288;

    /// The line of a document.
    #[must_use]
    pub fn new(document: &'a Document, mentions: &'a [resolve::Mention]) -> Self {
        Self { document, mentions, scalars: Scalars::new(&document.text) }
    }

    /// The parts, in order, as the mentions in each; there is at least one.
    pub fn parts(&self) -> impl Iterator<Item = Range<usize>> + use<> {
        let all = self.mentions.len();
        (0..all.max(1)).step_by(Self::PART).map(move |first| first..all.min(first + Self::PART))
    }

    /// A part: what stands before the mentions goes with the first of them, what stands behind with the last.
    #[must_use]
    pub fn part(&self, mentions: Range<usize>) -> Vec<u8> {
        let mut line = Line(Vec::with_capacity(96 + self.document.id.len() + Self::MENTION * mentions.len()));
        if mentions.start == 0 {
            line.raw("{\"id\":");
            line.string(&self.document.id);
            line.raw(",\"published\":");
            line.maybe(self.document.published.as_ref(), |line, stamp| line.shown(stamp));
            line.raw(",\"mentions\":[");
        }
        let last = mentions.end == self.mentions.len();
        for index in mentions {
            if index > 0 {
                line.raw(",");
            }
            line.mention(&self.document.text, &self.mentions[index], &self.scalars);
        }
        if last {
            line.raw("]}\n");
        }
        line.0
    }
}

/// A line, or a part of one, in the making.
struct Line(Vec<u8>);

impl Line {
    fn mention(&mut self, text: &str, mention: &resolve::Mention, scalars: &Scalars<'_>) {
        let [start, end] = scalars.range(mention.span);
        self.raw("{\"start\":");
        self.number(start);
        self.raw(",\"end\":");
        self.number(end);
        self.raw(",\"text\":");
        self.string(text.get(mention.span.start..mention.span.end).unwrap_or_default());
        self.raw(",\"type\":\"");
        self.raw(Type::from(mention.kind).name());
        self.raw("\",\"value\":");
        self.value(&mention.value);
        self.raw(",\"mod\":");
        self.maybe(mention.modifier, |line, modifier| line.quoted(Modifier::from(modifier).name()));
        if let Some(bound) = mention.bound() {
            self.raw(",\"bound\":");
            self.quoted(Bound::from(bound).name());
        }
        if let Some(quant) = mention.quant {
            self.raw(",\"quant\":");
            self.string(quant);
        }
        if let Some(freq) = &mention.freq {
            self.raw(",\"freq\":");
            self.shown(freq);
        }
        if let Some(begin) = &mention.begin {
            self.raw(",\"begin_point\":");
            self.value(begin);
        }
        if let Some(end) = &mention.end {
            self.raw(",\"end_point\":");
            self.value(end);
        }
        self.raw(",\"edtf\":");
        self.edtf(mention);
        self.raw(",\"earliest\":");
        let (earliest, latest) = mention.period.map_or((None, None), |period| period.reach());
        self.maybe(earliest, |line, moment| line.moment(&moment));
        self.raw(",\"latest\":");
        self.maybe(latest, |line, moment| line.moment(&moment));
        self.raw(",\"rule\":");
        self.quoted(mention.rule);
        self.raw(",\"anchor\":");
        match mention.anchor {
            None => self.raw("null"),
            Some(AnchorKind::Published) => self.raw("\"published\""),
            Some(AnchorKind::Updated) => self.raw("\"updated\""),
            Some(AnchorKind::Entry) => self.raw("\"entry\""),
            Some(AnchorKind::Mention(index)) => self.number(index),
        }
        self.raw(",\"certainty\":");
        self.quoted(Certainty::from(mention.certainty).name());
        for (index, value) in mention.alternatives.iter().enumerate() {
            self.raw(if index == 0 { ",\"alternatives\":[" } else { "," });
            self.value(value);
        }
        self.raw(if mention.alternatives.is_empty() { "}" } else { "]}" });
    }

    fn raw(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Text that needs no escape.
    fn quoted(&mut self, text: &str) {
        self.0.push(b'"');
        self.raw(text);
        self.0.push(b'"');
    }

    fn string(&mut self, text: &str) {
        if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            // Strings are JSON, and memory does not refuse.
            let _cannot_fail = serde_json::to_writer(&mut self.0, text);
        } else {
            self.quoted(text);
        }
    }

    fn maybe<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.raw("null"),
        }
    }

    /// What is shown in letters, digits and signs that need no escape.
    fn shown(&mut self, value: &impl std::fmt::Display) {
        let _cannot_fail = write!(self.0, "\"{value}\"");
    }

    fn value(&mut self, value: &Value) {
        if let Some(date) = plain(value) {
            self.date(date);
        } else if let Some((year, quarter)) = quarter(value) {
            let [[a, b], [c, d]] = year_digits(year);
            self.0.extend_from_slice(&[b'"', a, b, c, d, b'-', b'Q', b'0' + quarter, b'"']);
        } else if let Value::Reference(reference) = value {
            self.quoted(reference.code());
        } else {
            self.shown(value);
        }
    }

    fn edtf(&mut self, mention: &resolve::Mention) {
        let placed = mention.kind == resolve::Kind::Date
            && mention.certainty != resolve::Certainty::Unresolved
            && mention.modifier.is_none();
        let value = Some(&mention.value).filter(|_| placed);
        if let Some(date) = value.and_then(plain) {
            self.date(date);
        } else if let Some((year, quarter)) = value.and_then(quarter) {
            // Where a month would stand, EDTF has 33 for the first quarter.
            self.date(Plain { year, month: Some(32 + quarter), day: None });
        } else if let (
            Some(Value::Date(Date { field: Field::Week(_) | Field::Weekend(_), .. }, None)),
            Some(week),
        ) = (value, mention.period)
            && let (Some(first), Some(last)) = (plain_day(&week.earliest), plain_day(&week.latest))
        {
            self.0.push(b'"');
            self.0.extend_from_slice(&day_digits(&first));
            self.0.push(b'/');
            self.0.extend_from_slice(&day_digits(&last));
            self.0.push(b'"');
        } else {
            self.maybe(mention.edtf(), |line, edtf| line.quoted(&edtf));
        }
    }

    fn moment(&mut self, moment: &Moment) {
        match plain_day(moment) {
            Some(date) => self.date(date),
            None => self.shown(moment),
        }
    }

    fn date(&mut self, date: Plain) {
        let [a, b, c, d, dash, e, f, _, g, h] = day_digits(&date);
        match (date.month, date.day) {
            (None, _) => self.0.extend_from_slice(&[b'"', a, b, c, d, b'"']),
            (_, None) => self.0.extend_from_slice(&[b'"', a, b, c, d, dash, e, f, b'"']),
            _ => self.0.extend_from_slice(&[b'"', a, b, c, d, dash, e, f, dash, g, h, b'"']),
        }
    }

    fn number(&mut self, number: usize) {
        let mut digits = [0; 20];
        let mut at = digits.len();
        let mut rest = number;
        while rest >= 10 {
            let [tens, ones] = two_digits((rest % 100) as u8);
            (digits[at - 2], digits[at - 1]) = (tens, ones);
            at -= 2;
            rest /= 100;
        }
        if rest > 0 || number == 0 {
            at -= 1;
            digits[at] = b'0' + rest as u8;
        }
        self.0.extend_from_slice(&digits[at..]);
    }
}

/// The last two digits of a number.
const fn two_digits(number: u8) -> [u8; 2] {
    [b'0' + number / 10 % 10, b'0' + number % 10]
}

const fn year_digits(year: u16) -> [[u8; 2]; 2] {
    [two_digits((year / 100 % 100) as u8), two_digits((year % 100) as u8)]
}

/// "2013-09-07"; what is not told is 00.
fn day_digits(date: &Plain) -> [u8; 10] {
    let [[a, b], [c, d]] = year_digits(date.year);
    let [[e, f], [g, h]] = [date.month, date.day].map(|number| two_digits(number.unwrap_or_default()));
    [a, b, c, d, b'-', e, f, b'-', g, h]
}

/// A year of four digits and no sign, a month of it, or a day of that: written alike in every notation.
struct Plain {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

fn plain(value: &Value) -> Option<Plain> {
    let Value::Date(Date { year: Year::Of(year @ 1..=9999), field }, None) = *value else { return None };
    let year = year as u16;
    match field {
        Field::Whole => Some(Plain { year, month: None, day: None }),
        Field::Month(month @ ..100) => Some(Plain { year, month: Some(month), day: None }),
        Field::Day(month @ ..100, day @ ..100) => Some(Plain { year, month: Some(month), day: Some(day) }),
        _ => None,
    }
}

/// The year and the number of a quarter.
fn quarter(value: &Value) -> Option<(u16, u8)> {
    match *value {
        Value::Date(
            Date { year: Year::Of(year @ 1..=9999), field: Field::Quarter(Some(quarter @ 1..=4)) },
            None,
        ) => Some((year as u16, quarter)),
        _ => None,
    }
}

fn plain_day(moment: &Moment) -> Option<Plain> {
    let (year, month, day) = (moment.day.year(), moment.day.month() as u8, moment.day.day() as u8);
    let plain = moment.time.is_none() && (1..=9999).contains(&year);
    plain.then_some(Plain { year: year as u16, month: Some(month), day: Some(day) })
}

#[cfg(test)]
mod tests {
    use crate::calendar::{NaiveDate, Stamp};
    use crate::document::from_text;
    use crate::render::json;
    use crate::report::Dates;
    use crate::resolve::{Anchor, dates};

    /// The line is, byte for byte, what the types of the contract write.
    #[track_caller]
    fn check(id: &str, text: &str, published: Option<(i32, u32, u32)>) -> usize {
        let mut document = from_text(id, text);
        document.published = published.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)).map(Stamp::day);
        let mentions = dates(&document.text, &Anchor::of(&document, None, false));
        let whole = super::jsonl(&document, &mentions);
        let line = super::Jsonl::new(&document, &mentions);
        assert_eq!(line.parts().flat_map(|part| line.part(part)).collect::<Vec<u8>>(), whole);
        let written = String::from_utf8(whole).unwrap();
        let expected = String::from_utf8(json::line(&Dates::new(&document, &mentions))).unwrap();
        assert_eq!(written, expected);
        mentions.len()
    }

    #[test]
    fn the_line_is_what_the_contract_says() {
        let texts = [
            "",
            "The council met on Friday and meets again on Monday, two days after the vote.",
            "Öl — on 7 September 2013, at 9:33 p.m. ET, and 日本 on Sept. 5-6, then last month, next year, next week, last weekend, now and soon.",
            "In 44 B.C., in the 1980s, in the 19th century, in early 2012, about 1999, the summer of 2011, in Q3 2010.",
            "Every Sunday, twice a week, for three hours, more than two years, since Tuesday, by Friday, the weekend.",
            "On \"the\n7th of\tMay 2010\" or 2010-02-30, 5/6/2010, Feb. 30, 0000-01-01, 9999-12-31, the year 12000.",
            "tonight, tomorrow morning, noon on Saturday, Christmas, Easter 2010, this week, the second quarter of 1998",
        ];
        let mut mentions = 0;
        for text in texts {
            for published in
                [None, Some((2013, 9, 7)), Some((-43, 3, 15)), Some((9999, 12, 31)), Some((12000, 1, 1))]
            {
                mentions += check("a \"b\"\\\u{1}é", text, published);
            }
        }
        assert!(mentions > 100, "only {mentions} mentions were compared");
        let mentions = check("long", &"They met on Friday. ".repeat(2 * super::Jsonl::PART), None);
        assert_eq!(mentions, 2 * super::Jsonl::PART);
    }
}
