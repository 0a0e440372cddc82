//! A block whose stated length may be wrong → where another record begins inside it.

/// The lines that tell the head of a record stand within so many bytes.
pub(super) const HEAD: usize = 1024;

/// Where the first head of a record begins, within the first `length` bytes: a line `WARC/1.`, and below it named fields,
/// among them one of WARC.
///
/// The time is linear in the bytes before it: no line can belong to two heads.
pub(super) fn record_within(bytes: &[u8], length: usize) -> Option<usize> {
    memchr::memmem::find_iter(bytes, b"\nWARC/1.")
        .map(|end| end + 1)
        .take_while(|&at| at < length)
        .find(|&at| bytes.get(at..).is_some_and(is_head))
}

fn is_head(bytes: &[u8]) -> bool {
    let bytes = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    for line in bytes.split(|&byte| byte == b'\n').skip(1) {
        let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
        if name.len() == line.len() || !name.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            return false;
        }
        if name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"WARC-")) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::record_within;

    #[track_caller]
    fn check(text: &str, length: usize, expected: Option<usize>) {
        assert_eq!(record_within(text.as_bytes(), length), expected, "{text:?}");
    }

    #[test]
    fn heads_of_records() {
        check("<p>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n", 99, Some(7));
        check("<p>\nWARC/1.1\nContent-Length: 5\nwarc-type: response\n", 99, Some(4));
        check("<p>\nWARC/1.1\nWARC-Type: response\n", 4, None);
        check("WARC/1.0\nWARC-Type: response\n", 99, None);
        check("<p>\nWARC/1.0\nis older than\nWARC-Type: response\n", 99, None);
        check("<p>\nWARC/1.0\n\nWARC-Type: response\n", 99, None);
        check("<p>\nWARC/1.0\nWARC-Type", 99, None);
        check("<p>\nWARC/1.0\nWARC/1.0\nWARC-Type: a", 99, Some(13));
        check("<p>WARC/1.0\nWARC-Type: response\n", 99, None);
    }
}
