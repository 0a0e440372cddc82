//! The body of a part → its characters: transfer encoding and character set undone.

use encoding_rs::{Encoding, WINDOWS_1252};
use mail_parser::decoders::base64::base64_decode;

use super::entity::Entity;
use crate::document::read::decode;

/// The characters of a part; what is not encoded as it says stays as it is.
pub(super) fn decoded(entity: &Entity<'_>) -> String {
    let bytes = transferred(entity);
    let label = entity.parameter("charset").unwrap_or_default().trim();
    match Encoding::for_label_no_replacement(label.as_bytes()) {
        // Programs name these where they know nothing better.
        Some(encoding) if encoding != WINDOWS_1252 || std::str::from_utf8(&bytes).is_err() => {
            encoding.decode_with_bom_removal(&bytes).0.into_owned()
        }
        _ => decode(bytes.clone()).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned()),
    }
}

fn transferred(entity: &Entity<'_>) -> Vec<u8> {
    match entity.transfer().map(str::to_ascii_lowercase).as_deref() {
        Some("base64") => base64_decode(entity.body).unwrap_or_else(|| entity.body.to_vec()),
        Some("quoted-printable") => quoted_printable(entity.body),
        _ => entity.body.to_vec(),
    }
}

/// Undoes quoted-printable. A sign of equality that begins no code stands for itself.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        let words = line.trim_ascii_end();
        let (mut rest, goes_on) = match words.strip_suffix(b"=") {
            Some(words) => (words, true),
            None => (words, false),
        };
        while let Some(at) = memchr::memchr(b'=', rest) {
            let (before, code) = rest.split_at(at);
            decoded.extend_from_slice(before);
            let digits = code.get(1..3).and_then(|digits| std::str::from_utf8(digits).ok());
            let byte = digits.filter(|digits| !digits.starts_with('+'));
            let byte = byte.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            decoded.push(byte.unwrap_or(b'='));
            rest = code.get(if byte.is_some() { 3 } else { 1 }..).unwrap_or_default();
        }
        decoded.extend_from_slice(rest);
        if !goes_on && line.ends_with(b"\n") {
            decoded.push(b'\n');
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::{Entity, decoded, quoted_printable};

    #[test]
    fn soft_line_ends_and_codes() {
        let check = |text: &str, expected: &str| {
            assert_eq!(String::from_utf8_lossy(&quoted_printable(text.as_bytes())), expected, "{text:?}");
        };
        check("It closed on Fri=\r\nday =3D caf=C3=A9 \t\r\nEnd", "It closed on Friday = café\nEnd");
        check("1=2, a==\n=3d=+4 =", "1=2, a===+4 ");
        check("", "");
    }

    #[track_caller]
    fn check(fields: &str, body: &[u8], expected: &str) {
        let part = [fields.as_bytes(), b"\n\n", body].concat();
        assert_eq!(decoded(&Entity::parse(&part)), expected, "{fields}");
    }

    #[test]
    fn character_sets() {
        check("Content-Type: text/plain; charset=iso-8859-2", b"\xB9", "š");
        check("Content-Type: text/plain; charset=us-ascii", "š".as_bytes(), "š");
        check("Content-Type: text/plain; charset=iso-8859-1", b"caf\xE9 \x93a\x94", "café “a”");
        check("Content-Type: text/plain; charset=unknown-8bit", b"caf\xE9", "café");
        check("Content-Transfer-Encoding: BASE64", b"Y2Fm\r\nw6k=\r\n", "café");
        check("Content-Transfer-Encoding: base64", b"not, base64!", "not, base64!");
        check("Content-Transfer-Encoding: 8bit", b"a\0b", "a\0b");
    }
}
