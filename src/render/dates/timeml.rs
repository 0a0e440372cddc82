//! A document as TimeML: its text with a TIMEX3 tag around each time expression.
//!
//! Without its tags and escapes, what stands in `TEXT` is the document's text.

use crate::render::xml;
use crate::report::{Annotated, Created, Tag};

/// What stands before the one document of a file.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
/// What stands before several documents in one file.
pub const CORPUS_BEFORE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<corpus>\n";
/// What stands after them.
pub const CORPUS_AFTER: &str = "</corpus>\n";

/// The element `TimeML`.
#[must_use]
pub fn timeml(document: &Annotated<'_>) -> Vec<u8> {
    let mut out = String::with_capacity(document.text.len() + 160 * document.tags.len() + 256);
    out.push_str("<TimeML>\n");
    xml::element(&mut out, "DOCID", &document.id);
    out.push('\n');
    if let Some(created) = &document.created {
        out.push_str("<DCT>");
        creation(&mut out, created);
        out.push_str("</DCT>\n");
    }
    if let Some(title) = &document.title {
        xml::element(&mut out, "TITLE", title);
        out.push('\n');
    }
    out.push_str("<TEXT>");
    let (mut rest, mut at) = (document.text.chars(), 0);
    for each in &document.tags {
        let [start, end] = each.place;
        xml::push(&mut out, rest.by_ref().take(start - at));
        tag(&mut out, each);
        if end > start {
            out.push('>');
            xml::push(&mut out, rest.by_ref().take(end - start));
            out.push_str("</TIMEX3>");
        } else {
            out.push_str("/>");
        }
        at = end;
    }
    xml::push(&mut out, rest);
    out.push_str("</TEXT>\n</TimeML>\n");
    out.into_bytes()
}

/// `t0`.
fn creation(out: &mut String, created: &Created) {
    let function = if created.updated { "MODIFICATION_TIME" } else { "CREATION_TIME" };
    out.push_str("<TIMEX3");
    let attributes = [
        ("tid", "t0"),
        ("type", created.kind.name()),
        ("value", &created.value),
        ("temporalFunction", "false"),
        ("functionInDocument", function),
    ];
    attributes.into_iter().for_each(|(name, value)| xml::attribute(out, name, value));
    out.push('>');
    xml::push(out, created.value.chars());
    out.push_str("</TIMEX3>");
}

/// The opening of a tag, without what closes it. An attribute without a value is left out.
fn tag(out: &mut String, tag: &Tag<'_>) {
    let id = |id: usize| format!("t{id}");
    out.push_str("<TIMEX3");
    xml::attribute(out, "tid", &id(tag.id));
    xml::attribute(out, "type", tag.kind.name());
    xml::attribute(out, "value", &tag.value);
    let function = if tag.relative { "true" } else { "false" };
    let more = [
        ("mod", tag.modifier.map(|modifier| modifier.name().to_owned())),
        ("quant", tag.quant.as_deref().map(str::to_owned)),
        ("freq", tag.freq.as_deref().map(str::to_owned)),
        ("beginPoint", tag.begin.map(id)),
        ("endPoint", tag.end.map(id)),
        ("temporalFunction", Some(function.to_owned())),
        ("functionInDocument", Some("NONE".to_owned())),
        ("anchorTimeID", tag.anchor.map(id)),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            xml::attribute(out, name, &value);
        }
    }
}
