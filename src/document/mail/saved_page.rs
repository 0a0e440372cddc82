//! A page saved with all that belongs to it (MHTML) → the page, with the address and the time of saving.
//!
//! The date of such a file is when it was saved, never when the page was published.

use super::decoded::decoded;
use super::entity::Entity;
use super::fields::is_address;
use crate::document::metadata::Metadata;
use crate::document::options::{Format, ReadOptions};
use crate::document::read::{Content, Part};
use crate::document::stamp;
use crate::error::{Error, Result};

/// Parts inside parts are looked at to this depth.
const DEEPEST: usize = 20;

/// Whether a mail is in truth a saved page.
pub(super) fn is_saved_page(file: &Entity<'_>) -> bool {
    let saved_by = || {
        let (name, address) = file.person("From");
        [name, address].into_iter().flatten().any(|from| from.to_ascii_lowercase().starts_with("saved by"))
    };
    file.has("Snapshot-Content-Location") || file.kind() == "multipart/related" && saved_by()
}

/// Reads a saved page.
///
/// # Errors
/// If no part of it is a page.
pub(super) fn page(file: Entity<'_>, options: &ReadOptions) -> Result<Part> {
    let address = file.text("Snapshot-Content-Location");
    let saved = file.raw("Date").map(|date| {
        let stamp = stamp::parse(date, options.zone, options.order).and_then(stamp::Stated::complete);
        stamp.map_or_else(|| date.to_owned(), |stamp| stamp.to_string())
    });
    let kind = file.kind();
    let root = root(file, 0).ok_or_else(|| {
        let found = format!("a file of the type {kind}");
        Error::new("a saved page with a part of the type text/html", found, "save the page again")
    })?;
    let address = address.or_else(|| root.location().map(str::to_owned));
    let metadata = Metadata {
        url: address.filter(|address| is_address(address)),
        accessed: saved,
        ..Metadata::default()
    };
    let content = Content::Text { text: decoded(&root), format: Format::Html };
    Ok(Part { metadata, content, notes: Vec::new(), alone: true })
}

/// The part that is the page: the one that the file names as its start, else the first.
fn root(entity: Entity<'_>, depth: usize) -> Option<Entity<'_>> {
    let kind = entity.kind();
    if matches!(kind.as_str(), "text/html" | "application/xhtml+xml") {
        return Some(entity);
    }
    let parts = entity.parts().filter(|_| depth < DEEPEST && kind.starts_with("multipart/"))?;
    let start = entity.parameter("start").map(|start| start.trim_matches(['<', '>']));
    let is_start = |part: &Entity<'_>| start.is_some() && part.content_id() == start;
    let (named, others): (Vec<_>, Vec<_>) = parts.into_iter().map(Entity::parse).partition(is_start);
    named.into_iter().chain(others).find_map(|part| root(part, depth + 1))
}

#[cfg(test)]
mod tests {
    use super::{Entity, is_saved_page, page};
    use crate::document::options::ReadOptions;
    use crate::document::read::Content;

    #[track_caller]
    fn check(file: &str, text: &str, url: Option<&str>, accessed: Option<&str>) {
        assert!(is_saved_page(&Entity::parse(file.as_bytes())), "{file}");
        let part = page(Entity::parse(file.as_bytes()), &ReadOptions::default()).expect("a page");
        let Content::Text { text: found, .. } = part.content else { panic!("{file}") };
        assert_eq!(found.trim(), text, "{file}");
        let metadata = part.metadata;
        assert_eq!((metadata.url.as_deref(), metadata.accessed.as_deref()), (url, accessed), "{file}");
        assert_eq!(metadata.published, None, "{file}");
    }

    #[test]
    fn address_and_time_of_saving() {
        check(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/a\r\nDate: Fri, 6 Sep 2013 22:40:00 -0400\r\n\
             Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n\r\n----x\r\n\
             Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/b\r\n\r\n\
             <p>caf=C3=\r\n=A9</p>\r\n----x\r\nContent-Type: text/css\r\n\r\na\r\n----x--\r\n",
            "<p>café</p>",
            Some("https://post.example/a"),
            Some("2013-09-06T22:40-04:00"),
        );
        check(
            "From: \"Saved by Windows Internet Explorer 11\"\nContent-Type: multipart/related; start=\"<b>\"; boundary=x\n\n--x\n\
             Content-Type: text/html\n\n<p>frame\n--x\nContent-Type: text/html\nContent-ID: <b>\nContent-Location: file:///b\n\n<p>page\n--x--",
            "<p>page",
            None,
            None,
        );
    }

    #[test]
    fn without_a_page() {
        let file = Entity::parse(
            b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n.\n--x--",
        );
        assert!(page(file, &ReadOptions::default()).is_err());
    }
}
