//! The first bytes of a file → the kind of text or package that it holds.

use encoding_rs::{Encoding, UTF_8};

use super::open::MARK;
use super::root;
use crate::document::mail;
use crate::document::office;
use crate::document::options::Format;
use crate::error::{Error, Result};

/// What the first bytes of a file say that it is.
///
/// # Errors
/// If it is XML of no known kind.
pub(super) fn of_bytes(head: &[u8]) -> Result<Format> {
    if let Some((encoding, _)) = Encoding::for_bom(head).filter(|&(encoding, _)| encoding != UTF_8) {
        return of_bytes(encoding.decode(head).0.as_bytes());
    }
    if head.starts_with(b"WARC/") {
        return Ok(Format::Warc);
    }
    if office::is_office(head) {
        return Ok(Format::Office);
    }
    let text = head.strip_prefix(MARK).unwrap_or(head).trim_ascii_start();
    let list = text.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
    if list.is_some_and(|list| list.starts_with(b"{") && is_ninjs(list)) {
        return Ok(Format::Ninjs);
    }
    let object = text.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    if object.is_some_and(|object| object.starts_with(b"\"") || object.starts_with(b"}")) {
        return Ok(of_object(text));
    }
    if let Some(root) = root::root(text) {
        return of_root(root);
    }
    if text.starts_with(b"<?xml") {
        return Err(no_kind("no root element near its beginning".to_owned()));
    }
    if mail::is_mailbox(text) || mail::is_mail(text) {
        return Ok(Format::Mail);
    }
    let heading = |line: &[u8]| {
        let signs = line.iter().take_while(|&&byte| byte == b'#').count();
        (1..=6).contains(&signs) && line.get(signs) == Some(&b' ')
    };
    let mut first = text.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).take(8);
    Ok(if first.any(heading) { Format::Markdown } else { Format::Text })
}

/// What a JSON object begins: a feed says so early on, anything else is the first line of a collection.
fn of_object(text: &[u8]) -> Format {
    let head = text.get(..text.len().min(1024)).unwrap_or_default();
    let feed = memchr::memmem::find(head, b"jsonfeed.org/version").is_some();
    match () {
        () if feed => Format::Feed,
        () if is_ninjs(text) => Format::Ninjs,
        () => Format::Jsonl,
    }
}

/// Whether a JSON object has fields that news items have and collections do not.
fn is_ninjs(text: &[u8]) -> bool {
    const FIELDS: [&[u8]; 8] = [
        b"\"versioncreated\"",
        b"\"versionCreated\"",
        b"\"pubstatus\"",
        b"\"pubStatus\"",
        b"\"body_xhtml\"",
        b"\"body_html\"",
        b"\"body_text\"",
        b"\"bodies\"",
    ];
    let holds = |field: &[u8]| memchr::memmem::find(text, field).is_some();
    let named = holds(b"\"uri\"") || holds(b"\"guid\"");
    // The text of a collection's record stands in a field of its own.
    let collected = [&b"\"text\":"[..], b"\"text\" :", b"\"html\":", b"\"html\" :"].into_iter().any(holds);
    named && !collected && FIELDS.into_iter().any(holds)
}

/// What an XML document or page with that root element is.
///
/// # Errors
/// If it is XML of no known kind, whose markup would be taken for text.
fn of_root(root: &str) -> Result<Format> {
    let name = root.rsplit(':').next().unwrap_or(root);
    match name {
        "rss" | "feed" | "RDF" => Ok(Format::Feed),
        "mediawiki" => Ok(Format::MediaWiki),
        "nitf" => Ok(Format::Nitf),
        "newsItem" | "newsMessage" | "packageItem" => Ok(Format::NewsMl),
        _ if name.eq_ignore_ascii_case("html") => Ok(Format::Html),
        _ => Err(no_kind(format!("the root element <{root}>"))),
    }
}

/// The error for XML of no known kind.
fn no_kind(found: String) -> Error {
    Error::new(
        "XML of a known kind: RSS, Atom, XHTML, NITF, NewsML-G2, MediaWiki",
        found,
        "save its text, or say what it is with --input-format",
    )
}

#[cfg(test)]
mod tests {
    use super::of_bytes;
    use crate::document::options::Format;

    #[track_caller]
    fn check(head: &str, expected: Option<Format>) {
        assert_eq!(of_bytes(head.as_bytes()).ok(), expected, "{head}");
    }

    #[test]
    fn objects_and_lists() {
        check("{\"id\": 1, \"text\": \"a\"}", Some(Format::Jsonl));
        check("{\"uri\": \"a\", \"type\": \"text\", \"body_text\": \"b\"}", Some(Format::Ninjs));
        check("[ {\"guid\": \"a\", \"pubstatus\": \"usable\"} ]", Some(Format::Ninjs));
        check("{\"guid\": \"a\", \"text\": \"a\", \"body_html\": \"b\"}", Some(Format::Jsonl));
        check("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", Some(Format::Feed));
    }

    #[test]
    fn elements() {
        check("<nitf>", Some(Format::Nitf));
        check("<?xml version='1.0'?><n:newsMessage xmlns:n='a'>", Some(Format::NewsMl));
        check("\u{FEFF}<?xml version='1.0'?><rss>", Some(Format::Feed));
        check("<?xml version='1.0'?><urlset>", None);
        check("<?xml version='1.0'?><!-- a", None);
        check("<p>A line of text.", Some(Format::Text));
        assert_eq!(of_bytes(b"\xFF\xFE<\0n\0i\0t\0f\0>\0").ok(), Some(Format::Nitf));
    }
}
