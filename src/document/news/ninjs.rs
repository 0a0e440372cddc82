//! ninjs 1, 2 and 3: items as JSON objects, one or several in a file, or in a list.
//!
//! Names of fields are taken without regard to case, so that `versioncreated` of 1 is `versionCreated` of 2.

use serde_json::{Map, Value};

use super::Found;
use super::item::Item;
use super::line::{Line, of_characters};
use super::nitf::is_address;
use super::status::{Status, local};
use crate::document::BlockKind;
use crate::error::Error;

/// The items of a file.
pub(super) fn items(text: &str) -> Found {
    let mut found = Found::default();
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        match value {
            Ok(Value::Array(values)) => values.iter().for_each(|value| add(&mut found, value)),
            Ok(value) => add(&mut found, &value),
            Err(error) => {
                let kept = super::kept(found.items.len());
                found.items.push(Err(broken(&error, &kept)));
                break;
            }
        }
    }
    found
}

/// The error for a file that is JSON only up to some place.
fn broken(error: &serde_json::Error, kept: &str) -> Error {
    let fault = error.to_string();
    let what = fault.split_once(" at line ").map_or(fault.as_str(), |(what, _)| what);
    let found =
        if error.is_eof() { "its end inside an item".to_owned() } else { format!("a fault ({what})") };
    let found = format!("{found}{kept}");
    Error::new("JSON to the end of the file", found, "fetch it again, or mend it there").at_line(error.line())
}

fn add(found: &mut Found, value: &Value) {
    match value.as_object().map(Fields).filter(Fields::is_item) {
        Some(fields) => found.add(of_fields(&fields), other(&fields)),
        None => found.items.push(Err(no_item(value))),
    }
}

/// The error for a value that is no item.
fn no_item(value: &Value) -> Error {
    let found = match value.as_object() {
        Some(fields) => {
            let names: Vec<&str> = fields.keys().take(12).map(String::as_str).collect();
            format!("an object with the fields {}", names.join(", "))
        }
        None => "no JSON object".to_owned(),
    };
    Error::new("a ninjs item with its uri", found, "say what the file is with --input-format")
}

/// An object, asked without regard to case.
struct Fields<'v>(&'v Map<String, Value>);

impl<'v> Fields<'v> {
    fn is_item(&self) -> bool {
        self.get("uri").or_else(|| self.get("guid")).is_some()
    }

    fn get(&self, name: &str) -> Option<&'v Value> {
        self.0
            .get(name)
            .or_else(|| self.0.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value))
    }

    /// A string or number; blank counts as none.
    fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The objects of a list, or those of an object's fields with the name of each.
    fn objects(&self, name: &str) -> Vec<(&'v str, Fields<'v>)> {
        let object = |value: &'v Value| value.as_object().map(Fields);
        match self.get(name) {
            Some(Value::Array(values)) => {
                values.iter().filter_map(object).map(|fields| (fields.own("name"), fields)).collect()
            }
            Some(Value::Object(fields)) => {
                fields.iter().filter_map(|(name, value)| Some((name.as_str(), object(value)?))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A string as it stands in the object.
    fn own(&self, name: &str) -> &'v str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// The texts of one purpose: `headline` and `headline_short` of version 1, the list `headlines` of later ones.
    fn texts(&self, one: &str, many: &str) -> Vec<Text> {
        let listed = self.objects(many).into_iter().filter_map(|(_, fields)| {
            Some(Text {
                role: local(fields.own("role")).to_ascii_lowercase(),
                kind: fields.own("contentType").to_ascii_lowercase(),
                words: fields.text("value")?,
            })
        });
        let named = self.0.iter().filter_map(|(name, value)| {
            let name = name.to_ascii_lowercase();
            let rest = name.strip_prefix(one)?;
            let role = rest.strip_prefix('_').or_else(|| rest.is_empty().then_some(""))?.to_owned();
            Some(Text { kind: role.clone(), role, words: value.as_str()?.to_owned() })
        });
        listed.chain(named).collect()
    }
}

/// A text of an item, with what is told of it.
struct Text {
    /// What it is for: "sub", "caption".
    role: String,
    /// How it is marked up: "text/html", "xhtml".
    kind: String,
    words: String,
}

fn of_fields(fields: &Fields<'_>) -> Item {
    let mut item = Item::default();
    let meta = &mut item.metadata;
    meta.guid = fields.text("uri").or_else(|| fields.text("guid"));
    meta.edition = fields.text("version");
    meta.language = fields.text("language");
    meta.url = address(fields);
    meta.title = fields.text("title").or_else(|| fields.text("slugline"));
    let newer = meta.edition.as_deref().is_some_and(|version| version != "1");
    let embargo = fields.text("embargoed").or_else(|| fields.text("embargoedUntil"));
    item.dates.embargo = item.date("embargoed", embargo);
    let first = item.date("firstCreated", fields.text("firstCreated"));
    item.dates.version = item.date("versionCreated", fields.text("versionCreated"));
    let created = item.date("contentCreated", fields.text("contentCreated"));
    let other = if newer { created } else { item.dates.version.clone().or(created) };
    item.dates.first = first.or(other);
    item.status = fields.text("pubStatus").map(|code| Status::of_code(&code)).unwrap_or_default();
    let signals = fields.objects("signal").into_iter().chain(fields.objects("signals"));
    let names = |fields: &Fields<'_>| [fields.text("code"), fields.text("uri"), fields.text("name")];
    item.corrects = signals
        .flat_map(|(_, signal)| names(&signal))
        .flatten()
        .any(|code| local(&code).eq_ignore_ascii_case("correction"));
    let sources = fields.objects("infoSource").into_iter().chain(fields.objects("infoSources"));
    let provider =
        fields.get("provider").and_then(Value::as_object).and_then(|party| Fields(party).text("name"));
    let provider = fields.text("provider").or(provider);
    item.origins.extend(provider.or_else(|| fields.text("source")));
    item.origins.extend(sources.filter_map(|(_, source)| source.text("name")));
    item.origins.extend(fields.text("copyrightHolder"));
    item.metadata.source = item.origins.first().cloned();
    of_head(fields, &mut item);
    item.story = story(fields);
    for (name, other) in fields.objects("associations") {
        let texts = other.texts("description", "descriptions");
        if self::other(&other).is_some() || name.contains("media") {
            item.story
                .extend(texts.iter().filter_map(|text| Line::new(BlockKind::Caption, &text.words)).take(1));
        }
    }
    item
}

/// What stands above the story.
fn of_head(fields: &Fields<'_>, item: &mut Item) {
    let headlines = fields.texts("headline", "headlines");
    let main =
        headlines.iter().position(|text| matches!(text.role.as_str(), "" | "main" | "headline" | "text"));
    let main = main.or_else(|| (!headlines.is_empty()).then_some(0));
    for (at, text) in headlines.into_iter().enumerate() {
        match () {
            () if Some(at) == main => item.add(BlockKind::Headline, Some(text.words)),
            () if text.role.contains("sub") => item.add(BlockKind::Highlight, Some(text.words)),
            () => {}
        }
    }
    // Lists of either version may give the main headline behind the others.
    item.head.sort_by_key(|line| line.kind != BlockKind::Headline);
    item.add(BlockKind::Byline, fields.text("byline").or_else(|| fields.text("by")));
    let corrects = item.corrects;
    item.head.extend(fields.text("edNote").and_then(|note| Line::of_note(&note, corrects)));
    item.add(BlockKind::Dateline, fields.text("dateline"));
    for text in fields.texts("description", "descriptions") {
        let caption = text.role.contains("caption");
        let lines = of_characters(&text.words, &text.kind).into_iter();
        let kind = if caption { BlockKind::Caption } else { BlockKind::Highlight };
        item.head.extend(lines.map(|line| Line { kind, ..line }));
    }
}

/// The story: marked-up text before plain text.
fn story(fields: &Fields<'_>) -> Vec<Line> {
    let bodies = fields.texts("body", "bodies");
    let marked = bodies.iter().filter(|text| text.kind.contains("html"));
    let plain = bodies.iter().filter(|text| !text.kind.contains("html"));
    let mut stories = marked.chain(plain).map(|text| of_characters(&text.words, &text.kind));
    stories.find(|lines| !lines.is_empty()).unwrap_or_default()
}

/// The address of the item as a page.
fn address(fields: &Fields<'_>) -> Option<String> {
    let pages = fields
        .objects("renditions")
        .into_iter()
        .filter(|(_, page)| ["mimetype", "contentType"].iter().any(|name| page.own(name).contains("html")));
    let renditions = pages.filter_map(|(_, page)| page.text("href"));
    let own = fields.text("uri");
    let others = ["altIds", "altids"].iter().flat_map(|name| match fields.get(name) {
        Some(Value::Object(ids)) => ids.values().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::Array(ids)) => {
            let object = ids.iter().filter_map(Value::as_object).map(Fields);
            object.filter_map(|id| id.text("value")).collect::<Vec<String>>()
        }
        _ => Vec::new(),
    });
    renditions.chain(own).chain(others).find(|address| is_address(address))
}

/// What an object holds, where it is no text.
fn other(fields: &Fields<'_>) -> Option<&'static str> {
    ["picture", "graphic", "video", "audio"].into_iter().find(|kind| *kind == fields.own("type"))
}
