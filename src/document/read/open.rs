//! A file or standard input → its bytes, unpacked, and the kind of text they hold.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use crate::error::{Error, Result};

use super::decode::{decode, refuse_binary};
use super::kind;
use super::members::Members;
use crate::document::input::{Input, Place, unreadable};
use crate::document::options::{Format, ReadOptions};

const BUFFER: usize = 256 << 10;
/// How many bytes tell what a stream holds.
const HEAD: u64 = 4096;
pub(super) const MARK: &[u8] = "\u{FEFF}".as_bytes();

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
        Place::Stdin => Box::new(begun(io::stdin()).map_err(|error| unreadable(&error))?),
        Place::File(path) => Box::new(File::open(path).map_err(|error| unreadable(&error))?),
    };
    let (mut reader, packed) = unpacked(reader)?;
    if !packed && input.path.to_ascii_lowercase().ends_with(".gz") {
        return Err(Error::new(
            "a gzip archive",
            "other data",
            "rename it if it is not packed, else fetch it again",
        ));
    }
    // A break within the first bytes of an archive leaves nothing to keep.
    let head = reader.fill_buf().map_err(|error| broken(&error, packed))?;
    let format = match options.input_format.or_else(|| Format::of_name(&input.path)) {
        Some(format) => format,
        None => kind::of_bytes(head)?,
    };
    // An archive holds whatever its pages do, and a document of a word processor is packed.
    if !matches!(format, Format::Warc | Format::Office) {
        refuse_binary(head.get(..head.len().min(4096)).unwrap_or_default())?;
    }
    Ok(Opened { format, reader })
}

/// Whether a file that is found in a directory says by its first bytes that it is XML or JSON of a known kind.
pub(in crate::document) fn says_its_kind(path: &Path) -> bool {
    let Some((mut reader, _)) = File::open(path).ok().and_then(|file| unpacked(Box::new(file)).ok()) else {
        return false;
    };
    let kind = reader.fill_buf().ok().and_then(|head| kind::of_bytes(head).ok());
    kind.is_some_and(|kind| !matches!(kind, Format::Text | Format::Markdown | Format::Jsonl))
}

/// A stream from which so many bytes are read ahead as tell its kind: a pipe may hand them over one by one.
fn begun<R: Read>(mut reader: R) -> io::Result<impl Read> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD).read_to_end(&mut head)?;
    Ok(Cursor::new(head).chain(reader))
}

/// The bytes of a file, unpacked, and whether they were packed.
fn unpacked(reader: Box<dyn Read + Send>) -> Result<(Box<dyn BufRead + Send>, bool)> {
    let mut reader = BufReader::with_capacity(BUFFER, reader);
    let packed = reader.fill_buf().map_err(|error| unreadable(&error))?.starts_with(b"\x1F\x8B");
    let reader: Box<dyn BufRead + Send> = if packed {
        Box::new(BufReader::with_capacity(BUFFER, Members::new(reader)))
    } else {
        Box::new(reader)
    };
    Ok((reader, packed))
}

/// Reads a single document to its end.
///
/// # Errors
/// If it breaks off, is larger than allowed, or is no text.
pub(super) fn whole(reader: impl Read, max_size: usize) -> Result<String> {
    decode(bytes(reader, max_size)?)
}

/// The same as bytes, for what holds texts of several encodings.
///
/// # Errors
/// If it breaks off or is larger than allowed.
pub(super) fn bytes(reader: impl Read, max_size: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(max_size).unwrap_or(u64::MAX);
    reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| broken(&error, true))?;
    if bytes.len() > max_size {
        return Err(too_large(max_size));
    }
    Ok(bytes)
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
pub(in crate::document) fn too_large(max_size: usize) -> Error {
    Error::new(
        format!("at most {max_size} bytes"),
        "more",
        "raise the limit with --max-size if this is one document",
    )
}

/// The error for an input that ends or is damaged midway.
pub(in crate::document) fn broken(error: &io::Error, packed: bool) -> Error {
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

#[cfg(test)]
mod tests {
    use std::io::{self, BufRead, BufReader, Read};

    use super::begun;
    use crate::document::options::Format;
    use crate::document::read::kind;

    /// A pipe that hands over one byte at a time.
    struct Drops<'b>(&'b [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, place: &mut [u8]) -> io::Result<usize> {
            let one = place.len().min(1);
            self.0.read(place.get_mut(..one).unwrap_or_default())
        }
    }

    #[test]
    fn a_slow_pipe_tells_its_kind() {
        let text = format!("<?xml version='1.0'?>\n<nitf>{}</nitf>", "<p>x</p>".repeat(1000));
        let mut reader = BufReader::new(begun(Drops(text.as_bytes())).unwrap());
        assert_eq!(kind::of_bytes(reader.fill_buf().unwrap()), Ok(Format::Nitf));
        let mut read = String::new();
        reader.read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
    }
}
