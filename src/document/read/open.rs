//! A file or standard input → its bytes, unpacked, and the kind of text they hold.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use flate2::bufread::MultiGzDecoder;

use crate::error::{Error, Result};

use super::decode::{decode, refuse_binary};
use super::root;
use crate::document::input::{Input, Place, unreadable};
use crate::document::options::{Format, ReadOptions};

const BUFFER: usize = 256 << 10;
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// An input, ready to be read.
pub(super) struct Opened {
    pub format: Format,
    pub reader: Box<dyn BufRead + Send>,
}

/// Opens an input, unpacks it and finds out what it holds: as told, else by its name, else by its first bytes.
///
/// # Errors
/// If it cannot be opened or holds no text.
pub(super) fn open(input: &Input, options: &ReadOptions) -> Result<Opened> {
    let reader: Box<dyn Read + Send> = match &input.place {
        Place::Stdin => Box::new(io::stdin()),
        Place::File(path) => Box::new(File::open(path).map_err(|error| unreadable(&error))?),
    };
    let mut reader = BufReader::with_capacity(BUFFER, reader);
    let packed = reader.fill_buf().map_err(|error| unreadable(&error))?.starts_with(b"\x1F\x8B");
    if !packed && input.path.to_ascii_lowercase().ends_with(".gz") {
        return Err(Error::new(
            "a gzip archive",
            "other data",
            "rename it if it is not packed, else fetch it again",
        ));
    }
    let mut reader: Box<dyn BufRead + Send> = if packed {
        Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(reader)))
    } else {
        Box::new(reader)
    };
    // A break within the first bytes of an archive leaves nothing to keep.
    let head = reader.fill_buf().map_err(|error| broken(&error, packed))?;
    refuse_binary(head.get(..head.len().min(4096)).unwrap_or_default())?;
    let format = match options.input_format.or_else(|| Format::of_name(&input.path)) {
        Some(format) => format,
        None => of_content(head)?,
    };
    Ok(Opened { format, reader })
}

/// Reads a single document to its end.
///
/// # Errors
/// If it breaks off, is larger than allowed, or is no text.
pub(super) fn whole(reader: impl Read, max_size: usize) -> Result<String> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(max_size).unwrap_or(u64::MAX);
    reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| broken(&error, true))?;
    if bytes.len() > max_size {
        return Err(too_large(max_size));
    }
    decode(bytes)
}

/// A collection's lines as UTF-8, from behind the byte order mark.
///
/// # Errors
/// If a collection in UTF-16, which is decoded whole, cannot be read.
pub(super) fn lines(mut reader: Box<dyn BufRead + Send>, max_size: usize) -> Result<Box<dyn BufRead + Send>> {
    let head = reader.fill_buf().map_err(|error| broken(&error, true))?;
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Ok(Box::new(Cursor::new(whole(reader, max_size)?.into_bytes())));
    }
    if head.starts_with(MARK) {
        reader.consume(MARK.len());
    }
    Ok(reader)
}

/// The error for a document or record over the limit.
pub(super) fn too_large(max_size: usize) -> Error {
    Error::new(
        format!("at most {max_size} bytes"),
        "more",
        "raise the limit with --max-size if this is one document",
    )
}

/// The error for an input that ends or is damaged midway.
pub(super) fn broken(error: &io::Error, packed: bool) -> Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof if packed => {
            Error::new("a whole gzip archive", "one that breaks off", "fetch it again")
        }
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput if packed => {
            Error::new("a gzip archive that can be unpacked", "damaged data", "fetch it again")
        }
        _ => unreadable(error),
    }
}

fn of_content(head: &[u8]) -> Result<Format> {
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
    holds(b"\"uri\"") && FIELDS.into_iter().any(holds)
}

/// What an XML document or page with that root element is.
///
/// # Errors
/// If it is XML of no known kind, whose markup would be taken for text.
fn of_root(root: &str) -> Result<Format> {
    let name = root.rsplit(':').next().unwrap_or(root);
    match name {
        "rss" | "feed" | "RDF" => Ok(Format::Feed),
        "nitf" => Ok(Format::Nitf),
        "newsItem" | "newsMessage" | "packageItem" => Ok(Format::NewsMl),
        _ if name.eq_ignore_ascii_case("html") => Ok(Format::Html),
        _ => Err(Error::new(
            "XML of a known kind: RSS, Atom, XHTML, NITF, NewsML-G2",
            format!("the root element <{root}>"),
            "save its text, or say what it is with --input-format",
        )),
    }
}
