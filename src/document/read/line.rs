//! Bytes → one line at a time, each no longer than allowed.

use std::io::{self, BufRead};

/// What a reader has next.
pub(in crate::document) enum Got {
    /// A line without its end.
    Line(Vec<u8>),
    /// A line longer than allowed, which was passed over.
    TooLong,
    /// Nothing.
    End,
}

/// Reads one line without its end; a longer one than allowed is passed over.
///
/// # Errors
/// If the reader fails.
pub(in crate::document) fn read_line(reader: &mut impl BufRead, max_size: usize) -> io::Result<Got> {
    let mut line = Vec::new();
    let mut long = false;
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            return Ok(match (long, line.is_empty()) {
                (true, _) => Got::TooLong,
                (false, true) => Got::End,
                (false, false) => Got::Line(line),
            });
        }
        let end = memchr::memchr(b'\n', buffer);
        let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
        long |= line.len() + part.len() > max_size;
        if !long {
            line.extend_from_slice(part);
        }
        let taken = part.len() + usize::from(end.is_some());
        reader.consume(taken);
        if end.is_some() {
            return Ok(if long { Got::TooLong } else { Got::Line(line) });
        }
    }
}
