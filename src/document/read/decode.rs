//! Bytes → characters, or the reason why they cannot be text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Error, Result};

use super::declared::declared;

/// How many bytes decide whether a file is text at all.
const HEAD: usize = 4096;

/// Decodes a whole document: UTF-8, UTF-16, the encoding that it declares, or the one that its bytes look like, such as
/// windows-1252. A byte order
/// mark is taken off.
///
/// # Errors
/// If the bytes cannot be text.
pub(in crate::document) fn decode(bytes: Vec<u8>) -> Result<String> {
    decode_as(bytes, None)
}

/// The same for bytes whose encoding was stated elsewhere, which outweighs what they declare.
///
/// # Errors
/// If the bytes cannot be text.
pub(super) fn decode_as(bytes: Vec<u8>, stated: Option<&str>) -> Result<String> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    refuse_binary(head)?;
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let text = bytes.get(mark..).unwrap_or_default();
        return Ok(encoding.decode_without_bom_handling(text).0.into_owned());
    }
    if let Some(encoding) = unmarked_utf16(head) {
        return Ok(encoding.decode_without_bom_handling(&bytes).0.into_owned());
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error.into_bytes(),
    };
    if is_damaged_utf8(&bytes) {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    let stated = stated.and_then(|label| Encoding::for_label_no_replacement(label.as_bytes()));
    if let Some(encoding) = stated.filter(|&stated| stated != UTF_8).or_else(|| declared(&bytes)) {
        return Ok(encoding.decode_without_bom_handling(&bytes).0.into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    Ok(encoding.decode_without_bom_handling(&bytes).0.into_owned())
}

/// Refuses what begins like a known kind of file that is no text, or is full of control characters.
///
/// # Errors
/// What it is, and how to make text of it.
pub(super) fn refuse_binary(head: &[u8]) -> Result<()> {
    let refused = |found: &str, advice: &str| Err(Error::new("text", found, advice));
    for &(magic, found, advice) in NO_TEXT {
        if head.starts_with(magic) {
            return refused(found, advice);
        }
    }
    if Encoding::for_bom(head).is_some() || unmarked_utf16(head).is_some() {
        return Ok(());
    }
    let control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127);
    if head.contains(&0) || head.iter().filter(control).count() * 50 > head.len() {
        return refused("binary data", "give a text, Markdown or JSONL file");
    }
    Ok(())
}

/// First bytes of files that are no text, what they are, and what to do.
const NO_TEXT: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF document", "convert it to text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as plain text"),
    (b"\xD0\xCF\x11\xE0", "an office document", "save it as plain text"),
    (b"{\\rtf", "a rich text document", "save it as plain text"),
    (b"filedesc://", "an ARC archive", "convert it to WARC first, for instance with warcio"),
    (b"\x1F\x8B", "a gzip archive inside a gzip archive", "unpack it once"),
    (b"BZh", "a bzip2 archive", "unpack it first, for instance with bunzip2"),
    (b"\xFD7zXZ", "an xz archive", "unpack it first, for instance with unxz"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive", "unpack it first, for instance with unzstd"),
    (b"\x89PNG", "a picture", "give the text that belongs to it"),
    (b"\xFF\xD8\xFF", "a picture", "give the text that belongs to it"),
    (b"GIF8", "a picture", "give the text that belongs to it"),
    (b"SQLite format 3", "a database", "export the documents as JSONL"),
];

/// Whether the bytes are UTF-8 but for a few: characters beyond ASCII far outnumber the places that are none.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken * 4 <= whole
}

/// UTF-16 without a byte order mark shows by the zero bytes of its Latin letters.
fn unmarked_utf16(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    let zeros = |odd: usize| head.chunks_exact(2).filter(|pair| pair.get(odd) == Some(&0)).count();
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if pairs < 2 => None,
        () if even * 10 <= pairs && odd * 2 >= pairs => Some(UTF_16LE),
        () if odd * 10 <= pairs && even * 2 >= pairs => Some(UTF_16BE),
        () => None,
    }
}
