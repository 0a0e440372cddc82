//! The body of a stored response → its bytes, as a browser would see them.

use std::io::Read;

use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::http::Response;
use crate::document::read::too_large;
use crate::error::{Error, Result};

/// A body packed more often than this is refused: each time may cost as much as the largest body.
const MOST: usize = 4;
/// So much of a body is unpacked in one piece.
const PIECE: usize = 4096;

/// The body of a response, put together and unpacked; of one that the crawler `cut` off the beginning.
///
/// # Errors
/// If it is damaged, packed in a way that is not known, or larger than allowed.
pub(super) fn unpacked(
    mut record: Vec<u8>,
    response: &Response,
    cut: bool,
    max_size: usize,
) -> Result<Vec<u8>> {
    if response.encodings.len() > MOST {
        let found = format!("one packed {} times", response.encodings.len());
        return Err(Error::new(format!("a body packed at most {MOST} times"), found, "unpack it"));
    }
    record.drain(..response.body.min(record.len()));
    let mut body = if response.chunked { whole(record) } else { record };
    for encoding in response.encodings.iter().rev() {
        let reader: Box<dyn Read + '_> = match encoding.as_str() {
            // Some programs unpack a body and keep the field that says how it was packed.
            "gzip" | "x-gzip" if body.starts_with(b"\x1F\x8B") => Box::new(MultiGzDecoder::new(&body[..])),
            "deflate" if is_zlib(&body) => Box::new(ZlibDecoder::new(&body[..])),
            "deflate" if !begins_as_text(&body) => Box::new(DeflateDecoder::new(&body[..])),
            "br" if !begins_as_text(&body) => {
                Box::new(brotli_decompressor::Decompressor::new(&body[..], PIECE))
            }
            "" | "identity" | "gzip" | "x-gzip" | "deflate" | "br" => continue,
            _ => {
                let found = format!("one packed with {encoding}");
                return Err(Error::new(
                    "a body as it is, or packed with gzip, deflate or br",
                    found,
                    "unpack it",
                ));
            }
        };
        let mut whole = Vec::new();
        let limit = u64::try_from(max_size).unwrap_or(u64::MAX);
        let read = reader.take(limit.saturating_add(1)).read_to_end(&mut whole);
        if whole.len() > max_size {
            return Err(too_large(max_size));
        }
        if read.is_err() && (!cut || whole.is_empty()) {
            let found = format!("damaged data, packed with {encoding}");
            return Err(Error::new("a body that can be unpacked", found, "fetch the page again"));
        }
        body = whole;
    }
    Ok(body)
}

/// The chunks of a body put together. Some programs do that before they store a body, and keep the field that tells of
/// chunks; such a body is left as it is.
fn whole(body: Vec<u8>) -> Vec<u8> {
    let mut joined = Vec::new();
    match chunked_transfer::Decoder::new(&body[..]).read_to_end(&mut joined) {
        Ok(_) => joined,
        // A last chunk that breaks off is what came of the page.
        Err(_) if !joined.is_empty() => joined,
        Err(_) => body,
    }
}

/// The first two bytes of zlib ([RFC 1950](https://www.rfc-editor.org/rfc/rfc1950), 2.2).
fn is_zlib(body: &[u8]) -> bool {
    match body {
        [method, flags, ..] => {
            method & 0x0F == 8 && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31)
        }
        _ => false,
    }
}

fn begins_as_text(body: &[u8]) -> bool {
    let start = body.trim_ascii_start();
    start.first() == Some(&b'<')
        && start.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'!')
}
