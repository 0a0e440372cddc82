//! Annotated texts: TimeML is XML that gives the text back, brat points at the words it shows.

use dateline::calendar::{NaiveDate, Stamp};
use dateline::document::{Document, from_text};
use dateline::render::dates::{DECLARATION, brat, timeml};
use dateline::render::xml;
use dateline::report::Annotated;
use dateline::resolve::{Anchor, dates};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use crate::texts::{cases, text};

fn document(id: &str, text: &str) -> Document {
    let mut document = from_text(id, text);
    document.title = Some(id.to_owned());
    document.published = NaiveDate::from_ymd_opt(2013, 9, 7).map(Stamp::day);
    document
}

fn failed(error: impl ToString) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// What an XML document holds: text by the element it stands in, and the attributes of every TIMEX3.
#[derive(Default)]
struct Parsed {
    id: String,
    text: String,
    tags: Vec<Vec<(String, String)>>,
}

fn parse(page: &str) -> Result<Parsed, TestCaseError> {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let (mut parsed, mut open) = (Parsed::default(), Vec::<String>::new());
    loop {
        let event = reader.read_event().map_err(failed)?;
        if let Event::Start(tag) | Event::Empty(tag) = &event
            && tag.name().as_ref() == "TIMEX3"
        {
            let mut attributes = Vec::new();
            for attribute in tag.attributes() {
                let attribute = attribute.map_err(failed)?;
                let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(failed)?;
                let name = attribute.key.as_ref().to_owned();
                attributes.push((name, value.into_owned()));
            }
            parsed.tags.push(attributes);
        }
        let part = match open.iter().map(String::as_str).find(|name| matches!(*name, "DOCID" | "TEXT")) {
            Some("DOCID") => Some(&mut parsed.id),
            Some(_) => Some(&mut parsed.text),
            None => None,
        };
        match (event, part) {
            (Event::Start(tag), _) => open.push(tag.name().as_ref().to_owned()),
            (Event::End(_), _) => drop(open.pop()),
            (Event::Text(text), Some(part)) => part.push_str(&text.xml10_content()),
            (Event::GeneralRef(name), Some(part)) => match name.resolve_char_ref().map_err(failed)? {
                Some(char) => part.push(char),
                None => {
                    part.push_str(resolve_predefined_entity(&name).unwrap_or_default());
                }
            },
            (Event::Eof, _) => return Ok(parsed),
            _ => {}
        }
    }
}

/// A text as XML can hold it.
fn held(text: &str) -> String {
    text.chars().map(|char| if xml::holds(char) { char } else { char::REPLACEMENT_CHARACTER }).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn timeml_gives_the_text_back(id in any::<String>(), text in text()) {
        let document = document(&id, &text);
        let anchor = Anchor::of(&document, None, false);
        let mentions = dates(&document.text, &anchor);
        let annotated = Annotated::new(&document, &mentions, &anchor);
        let page = [DECLARATION.as_bytes(), &timeml(&annotated)].concat();
        let page = String::from_utf8(page).map_err(failed)?;
        prop_assert!(page.chars().all(xml::holds));
        // A parser makes a line feed of every other line end.
        prop_assert!(!page.contains('\r'));
        let parsed = parse(&page)?;
        prop_assert_eq!(parsed.text, held(&document.text));
        prop_assert_eq!(parsed.id, held(&id));
        prop_assert_eq!(parsed.tags.len(), annotated.tags.len() + 1);
        let ids: Vec<&String> = parsed.tags.iter().map(|tag| &tag[0].1).collect();
        for tag in &parsed.tags {
            for (name, value) in tag {
                prop_assert!(!value.is_empty(), "{name} is empty in {page}");
                let refers = matches!(name.as_str(), "beginPoint" | "endPoint" | "anchorTimeID");
                prop_assert!(!refers || ids.contains(&value), "{name} names {value} in {page}");
            }
        }
        for tag in ids.iter() {
            prop_assert_eq!(ids.iter().filter(|id| *id == tag).count(), 1, "{} stands twice", tag);
        }
    }

    #[test]
    fn brat_points_at_the_words(text in text()) {
        let document = document("story", &text);
        let anchor = Anchor::of(&document, None, false);
        let mentions = dates(&document.text, &anchor);
        let lines = String::from_utf8(brat(&Annotated::new(&document, &mentions, &anchor))).map_err(failed)?;
        let chars: Vec<char> = document.text.chars().collect();
        let mut found = 0;
        for line in lines.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            prop_assert!(line.starts_with(['T', 'A', '#', 'R']), "{line:?}");
            if !line.starts_with('T') {
                continue;
            }
            found += 1;
            let [_, about, words] = cells[..] else { return Err(failed(format!("{line:?}"))) };
            let (_, places) = about.split_once(' ').ok_or_else(|| failed(line))?;
            let mut pieces = Vec::new();
            for place in places.split(';') {
                let (start, end) = place.split_once(' ').ok_or_else(|| failed(line))?;
                let (start, end): (usize, usize) =
                    (start.parse().map_err(failed)?, end.parse().map_err(failed)?);
                prop_assert!(start < end && end <= chars.len(), "{line:?}");
                pieces.push(chars[start..end].iter().collect::<String>());
            }
            prop_assert_eq!(pieces.join(" "), words);
        }
        prop_assert_eq!(found, mentions.len());
    }
}
