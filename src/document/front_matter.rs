//! The fields that stand at the head of a text, between `---` (YAML) or `+++` (TOML).
//!
//! Of YAML it takes what front matter is written in: `key: value` with or without quotes, lists of words, folded lines.

use crate::span::Span;

use super::metadata::{Field, Metadata};

/// Front matter is no longer than this, in bytes.
const LONGEST: usize = 64 << 10;

/// Where the front matter stands, from the first mark to the last; `None` where the text has none.
pub(super) fn span(text: &str) -> Option<Span> {
    let mark = mark(text)?;
    let mut at = 0;
    let mut end = None;
    let mut keys = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        if at > 0 && (bare == mark || mark == "---" && bare == "...") {
            end = Some(at + bare.len()).filter(|_| keys > 0);
            break;
        }
        if at > LONGEST || at > 0 && mark == "---" && !is_yaml(bare) {
            return None;
        }
        keys += usize::from(key_and_value(bare).is_some() || mark == "+++");
        at += line.len();
    }
    end.map(|end| Span::new(0, end))
}

/// The fields stated in the front matter at `span`.
pub(super) fn fields(text: &str, span: Span) -> Metadata {
    let block = text.get(span.start..span.end).unwrap_or_default();
    let inner = block.split_once('\n').map_or("", |(_, inner)| inner);
    let inner = inner.rsplit_once('\n').map_or("", |(inner, _)| inner);
    match mark(block) {
        Some("+++") => toml_fields(inner),
        _ => yaml_fields(inner),
    }
}

fn mark(text: &str) -> Option<&'static str> {
    let first = text.lines().next()?.trim_end();
    ["---", "+++"].into_iter().find(|mark| *mark == first)
}

/// The field that a key names; sites call the day of publication `date` as well.
fn field(key: &str) -> Option<Field> {
    let key = key.trim().trim_matches(['"', '\'']).to_ascii_lowercase().replace('-', "_");
    match key.as_str() {
        "date" => Some(Field::Published),
        "lastmod" | "modified" => Some(Field::Updated),
        "authors" => Some(Field::Author),
        _ => Field::named(&key),
    }
}

fn toml_fields(text: &str) -> Metadata {
    let mut metadata = Metadata::default();
    let Ok(table) = toml::from_str::<toml::Table>(text) else { return metadata };
    for (key, value) in &table {
        let value = match value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Datetime(date) => date.to_string(),
            toml::Value::Array(list) => {
                let words: Vec<&str> = list.iter().filter_map(toml::Value::as_str).collect();
                words.join(", ")
            }
            _ => continue,
        };
        if let Some(field) = field(key) {
            metadata.set(field, &value);
        }
    }
    metadata
}

/// Whether a line may stand in front matter: a key, an item, a comment, or what is set in under one of them.
fn is_yaml(line: &str) -> bool {
    line.is_empty() || line.starts_with(['#', ' ', '\t', '-']) || key_and_value(line).is_some()
}

fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '"' | '\'' | '.');
    let spaced = value.is_empty() || value.starts_with([' ', '\t']);
    (spaced && !key.is_empty() && key.chars().all(plain)).then_some((key, value.trim()))
}

fn yaml_fields(text: &str) -> Metadata {
    let mut metadata = Metadata::default();
    let mut open: Option<(Field, String)> = None;
    for line in text.lines() {
        let set_in = line.starts_with([' ', '\t']) || line.trim_start().starts_with("- ");
        if set_in {
            if let Some((_, value)) = &mut open {
                let (sign, more) = match line.trim().strip_prefix("- ") {
                    Some(item) => (", ", unquoted(item)),
                    None => (" ", unquoted(line.trim())),
                };
                if !value.is_empty() {
                    value.push_str(sign);
                }
                value.push_str(&more);
            }
            continue;
        }
        let Some((key, value)) = key_and_value(line) else { continue };
        if let Some((field, value)) = open.take() {
            metadata.set(field, &value);
        }
        let value = match value {
            "|" | ">" | "|-" | ">-" => String::new(),
            list if list.starts_with('[') && list.ends_with(']') => {
                let items = list.trim_matches(['[', ']']).split(',').map(unquoted);
                items.collect::<Vec<String>>().join(", ")
            }
            value => unquoted(value),
        };
        open = field(key).map(|field| (field, value));
    }
    if let Some((field, value)) = open {
        metadata.set(field, &value);
    }
    metadata
}

/// A value without its quotes and without the comment behind it.
fn unquoted(value: &str) -> String {
    let value = value.trim();
    let Some(quote) = value.chars().next().filter(|sign| matches!(sign, '"' | '\'')) else {
        let bare = value.split_once(" #").map_or(value, |(bare, _)| bare).trim_end();
        return if matches!(bare, "null" | "~") { String::new() } else { bare.to_owned() };
    };
    let mut text = String::new();
    let mut signs = value.chars().skip(1).peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if quote == '"' => match signs.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some(other) => text.push(other),
                None => {}
            },
            // A doubled single quote stands for one.
            '\'' if quote == '\'' && signs.peek() == Some(&'\'') => {
                signs.next();
                text.push('\'');
            }
            _ if sign == quote => break,
            _ => text.push(sign),
        }
    }
    text
}
