//! A feed with a fault → its entries, each read for itself, and where the fault is.

use crate::document::read::Part;
use crate::error::{Error, Result};

/// The entries of a feed in XML, each read as if the feed held nothing else; `None` where there is no entry to find.
pub(super) fn entries(text: &str) -> Option<Vec<Result<Part>>> {
    let (opening, closing, end) = if text.contains("</item>") {
        ("<item", "</item>", "</channel></rss>")
    } else {
        ("<entry", "</entry>", "</feed>")
    };
    let first = find(text, opening, 0)?;
    let head = text.get(..first)?;
    let root = head.rfind("<rdf:RDF").map(|_| "</rdf:RDF>");
    let end = root.unwrap_or(end);
    let mut parts = Vec::new();
    let mut at = first;
    let mut lines = Lines::default();
    while let Some(start) = find(text, opening, at) {
        let line = lines.of(text, start);
        let next = find(text, opening, start + opening.len());
        let close = text.get(start..).and_then(|rest| Some(start + rest.find(closing)? + closing.len()));
        let close = close.filter(|&close| next.is_none_or(|next| close <= next));
        match close {
            Some(close) => {
                let entry = text.get(start..close).unwrap_or_default();
                let read = super::entries(&format!("{head}{entry}{end}"));
                match read {
                    Ok(read) => parts.extend(read.into_iter().map(Ok)),
                    Err(error) => parts.push(Err(fault(error.to_string()).at_line(line))),
                }
                at = close;
            }
            None => {
                parts.push(Err(fault("one that breaks off".to_owned()).at_line(line)));
                at = next.unwrap_or(text.len());
            }
        }
    }
    if parts.iter().all(Result::is_ok) {
        let line = lines.of(text, at);
        parts.push(Err(Error::new(
            "a whole feed",
            format!("one that breaks off or is broken after {} entries, which are kept", parts.len()),
            "fetch it again",
        )
        .at_line(line)));
    }
    Some(parts)
}

/// The next opening of an entry, which no longer name begins with.
fn find(text: &str, opening: &str, from: usize) -> Option<usize> {
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find(opening)?;
        let behind = text.as_bytes().get(at + opening.len())?;
        if behind.is_ascii_whitespace() || *behind == b'>' {
            return Some(at);
        }
        from = at + opening.len();
    }
}

fn fault(found: String) -> Error {
    Error::new("a whole entry of a feed", found, "fetch the feed again; its other entries are read")
}

/// Counts lines up to places that only go on.
#[derive(Default)]
struct Lines {
    at: usize,
    line: usize,
}

impl Lines {
    fn of(&mut self, text: &str, at: usize) -> usize {
        let passed = text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.at = at.max(self.at);
        self.line + 1
    }
}
