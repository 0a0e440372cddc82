//! Bytes → characters, or the reason why they cannot be text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};

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
    decoded(bytes, stated).map(with_line_feeds)
}

/// Where lines end with carriage returns alone, as old Macs wrote them, line feeds stand for them: as many characters.
fn with_line_feeds(text: String) -> String {
    let bytes = text.as_bytes();
    let old = memchr::memchr(b'\n', bytes).is_none() && memchr::memchr(b'\r', bytes).is_some();
    if old { text.replace('\r', "\n") } else { text }
}

fn decoded(bytes: Vec<u8>, stated: Option<&str>) -> Result<String> {
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
    if is_macintosh(&bytes) {
        return Ok(MACINTOSH.decode_without_bom_handling(&bytes).0.into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    Ok(encoding.decode_without_bom_handling(&bytes).0.into_owned())
}

/// Whether quotes stand where Mac OS Roman has them, and not where windows-1252 has its own: what is an apostrophe between
/// small letters in one is a capital Õ in the other.
fn is_macintosh(bytes: &[u8]) -> bool {
    let macintosh = Quotes { apostrophe: 0xD5, opening: 0xD2, closing: 0xD3 };
    let windows = Quotes { apostrophe: 0x92, opening: 0x93, closing: 0x94 };
    macintosh.count(bytes) > windows.count(bytes)
}

/// The bytes of quotes in an encoding.
struct Quotes {
    apostrophe: u8,
    opening: u8,
    closing: u8,
}

impl Quotes {
    /// How many stand where quotes do among English words: an apostrophe, or an opening quote that another closes.
    fn count(&self, bytes: &[u8]) -> usize {
        let (mut apostrophes, mut opened, mut closed) = (0_usize, 0_usize, 0_usize);
        for triple in bytes.windows(3) {
            let &[before, sign, after] = triple else { continue };
            let ends = before.is_ascii_lowercase() || matches!(before, b'.' | b',' | b'?' | b'!');
            if sign == self.apostrophe {
                apostrophes += usize::from(before.is_ascii_lowercase() && after.is_ascii_lowercase());
            } else if sign == self.opening {
                opened += usize::from(before == b' ' && after.is_ascii_alphabetic());
            } else if sign == self.closing {
                closed += usize::from(ends && after == b' ');
            }
        }
        apostrophes + opened.min(closed)
    }
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
    (b"\xFF\xFE\0\0", "UTF-32", "convert it, for instance with iconv -f UTF-32 -t UTF-8"),
    (b"\0\0\xFE\xFF", "UTF-32", "convert it, for instance with iconv -f UTF-32 -t UTF-8"),
    (
        b"%PDF-",
        "a PDF document",
        "convert it first: pdftotext FILE.pdf writes its text to FILE.txt, with a form feed at the end of each page",
    ),
    (
        b"PK\x03\x04",
        "a ZIP archive that is no .docx or .odt",
        "unpack it, or save the document as plain text",
    ),
    (
        b"\xD0\xCF\x11\xE0",
        "an office document of an older kind, or one under a password",
        "save it as .docx or as plain text",
    ),
    (b"{\\rtf", "a rich text document", "save it as .docx or as plain text"),
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

#[cfg(test)]
mod tests {
    use super::decode;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes.to_vec()).map_err(|error| error.to_string()), Ok(expected.to_owned()));
    }

    #[test]
    fn quotes_tell_old_encodings_apart() {
        check(
            b"The council\x92s vote \x96 \x93so far\x94 \x96 in a caf\xE9.",
            "The council’s vote – “so far” – in a café.",
        );
        check(
            b"The council\xD5s vote \xD0 \xD2so far\xD3 \xD0 in a caf\x8E.",
            "The council’s vote – “so far” – in a café.",
        );
    }

    #[test]
    fn carriage_returns_alone_end_lines() {
        check(b"One\rTwo\r\rThree", "One\nTwo\n\nThree");
        check(b"One\r\nTwo\rThree\n", "One\r\nTwo\rThree\n");
    }

    #[test]
    fn utf_32_is_refused() {
        let error = decode(b"\xFF\xFE\0\0A\0\0\0".to_vec()).expect_err("UTF-32");
        assert!(error.to_string().contains("iconv"), "{error}");
    }
}
