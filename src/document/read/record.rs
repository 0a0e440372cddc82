//! A line of a collection → the fields of a document. Strings are borrowed from the line where it has no escapes, and
//! what is not needed is skipped.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::calendar::DateOrder;
use crate::document::metadata::{Field, Metadata};
use crate::document::options::Fields;
use crate::document::stamp;
use crate::document::{Block, BlockKind};
use crate::span::Span;

/// A record, as far as a document needs it.
#[derive(Debug, Default)]
pub(super) struct Record<'a> {
    pub metadata: Metadata,
    pub text: Option<Cow<'a, str>>,
    pub page: Option<Cow<'a, str>>,
    pub blocks: Option<Vec<RecordedBlock>>,
}

/// A typed stretch as `read` writes it; offsets in Unicode scalars.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(in crate::document) struct RecordedBlock {
    kind: String,
    start: usize,
    end: usize,
    stamp: Option<String>,
}

impl RecordedBlock {
    /// Whether it has a stamp of its own.
    pub fn has_stamp(&self) -> bool {
        self.stamp.is_some()
    }
}

/// The recorded stretches in bytes of their text; `None` where they do not fit it.
pub(in crate::document) fn blocks(text: &str, recorded: &[RecordedBlock]) -> Option<Vec<Block>> {
    let mut bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).enumerate();
    let mut place = |scalar: usize| bytes.find(|&(count, _)| count == scalar).map(|(_, at)| at);
    let mut last = None;
    let blocks = recorded.iter().map(|block| {
        // Blocks that touch share a place.
        let start = match last {
            Some((scalar, at)) if scalar == block.start => at,
            _ => place(block.start)?,
        };
        let end = place(block.end)?;
        last = Some((block.end, end));
        let stamp = block
            .stamp
            .as_deref()
            .and_then(|stamp| stamp::parse(stamp, None, DateOrder::default())?.complete());
        Some(Block { kind: BlockKind::named(&block.kind)?, span: Span::new(start, end), stamp })
    });
    blocks.collect()
}

impl<'a> Record<'a> {
    /// Reads one line.
    pub fn parse(line: &'a str, fields: &Fields) -> serde_json::Result<Self> {
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let record = RecordSeed { fields }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(record)
    }
}

/// The names of a record's fields, in order.
pub(super) fn names(line: &str) -> Vec<String> {
    struct Names;
    impl<'de> Visitor<'de> for Names {
        type Value = Vec<String>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a JSON object")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut names = Vec::new();
            while let Some((name, IgnoredAny)) = map.next_entry::<String, IgnoredAny>()? {
                names.push(name);
            }
            Ok(names)
        }
    }
    serde_json::Deserializer::from_str(line).deserialize_map(Names).unwrap_or_default()
}

struct RecordSeed<'f> {
    fields: &'f Fields,
}

impl<'de> DeserializeSeed<'de> for RecordSeed<'_> {
    type Value = Record<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RecordSeed<'_> {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut record = Record::default();
        while let Some(field) = map.next_key_seed(FieldSeed { fields: self.fields })? {
            match field {
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
                Some(Field::Text) => record.text = map.next_value_seed(Scalar)?,
                Some(Field::Html) => record.page = map.next_value_seed(Scalar)?,
                Some(Field::Blocks) => record.blocks = map.next_value()?,
                Some(field) => {
                    if let Some(value) = map.next_value_seed(Scalar)? {
                        record.metadata.set(field, &value);
                    }
                }
            }
        }
        Ok(record)
    }
}

/// Reads the name of a field.
struct FieldSeed<'f> {
    fields: &'f Fields,
}

impl<'de> DeserializeSeed<'de> for FieldSeed<'_> {
    type Value = Option<Field>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldSeed<'_> {
    type Value = Option<Field>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.fields.field(name))
    }
}

/// Reads a value as text: a string, a number, the strings of a list joined by commas, the `name` of an object. Anything
/// else counts as not stated.
struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Scalar {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(number.to_string())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(number.to_string())))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut joined = String::new();
        while let Some(value) = list.next_element_seed(Scalar)? {
            let Some(value) = value else { continue };
            if !joined.is_empty() {
                joined.push_str(", ");
            }
            joined.push_str(&value);
        }
        Ok((!joined.is_empty()).then_some(Cow::Owned(joined)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut name = None;
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == "name" {
                name = map.next_value_seed(Scalar)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(name)
    }
}
