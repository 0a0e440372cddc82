//! The encoding that a page or an XML file declares in its first bytes: `<meta charset=…>`, `<?xml encoding=…?>`.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Declarations stand within this many bytes.
const HEAD: usize = 4096;

/// The declared encoding. One that contradicts the bytes in which it is written, as UTF-16 does, counts as none.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().to_ascii_lowercase();
    let label = |opening: &[u8], key: &[u8]| {
        let mut from = 0;
        while let Some(at) = memchr::memmem::find(head.get(from..)?, opening) {
            let element = head.get(from + at..)?;
            let element = element.get(..memchr::memchr(b'>', element)?)?;
            if let Some(value) =
                memchr::memmem::find(element, key).and_then(|at| element.get(at + key.len()..))
            {
                let value = value.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
                let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
                let ends = |byte: &u8| matches!(byte, b'"' | b'\'' | b';' | b' ' | b'/' | b'?');
                let value = value.split(ends).next()?;
                return Encoding::for_label_no_replacement(value);
            }
            from += at + opening.len();
        }
        None
    };
    let encoding = label(b"<meta", b"charset").or_else(|| label(b"<?xml", b"encoding"))?;
    (encoding != UTF_16BE && encoding != UTF_16LE && encoding != UTF_8).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[track_caller]
    fn check(head: &str, expected: &str) {
        assert_eq!(declared(head.as_bytes()).map_or("-", |encoding| encoding.name()), expected, "{head}");
    }

    #[test]
    fn declarations_of_pages_and_xml() {
        check("<html><meta charset=windows-1251>", "windows-1251");
        check("<META http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "ISO-8859-2");
        check("<meta name=a content=b><meta charset=\"Shift_JIS\"/>", "Shift_JIS");
        check("<?xml version=\"1.0\" encoding='koi8-r'?>", "KOI8-R");
        check("<meta charset=utf-8>", "-");
        check("<meta charset=utf-16>", "-");
        check("<meta charset=nonsense>", "-");
        check("the charset=koi8-r of <meta", "-");
        check("", "-");
    }
}
