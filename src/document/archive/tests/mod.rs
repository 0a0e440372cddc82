//! Archives made by hand: what is read of them, what is refused, and what is kept where they break off.

mod faults;

use std::io::Write;

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use proptest::prelude::*;

use super::parts;
use crate::document::options::Format;
use crate::document::read::{Content, Part};
use crate::error::Result;

pub(super) const LIMIT: usize = 1 << 20;

/// A record with a block.
pub(super) fn record(fields: &str, block: &[u8]) -> Vec<u8> {
    let head = format!("WARC/1.0\r\n{fields}Content-Length: {}\r\n\r\n", block.len());
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

/// A capture of a page.
pub(super) fn response(uri: &str, http: &str, body: &[u8]) -> Vec<u8> {
    let fields = format!(
        "WARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2013-09-08T10:00:00Z\r\n\
         Content-Type: application/http; msgtype=response\r\n"
    );
    record(&fields, &[http.as_bytes(), b"\r\n\r\n", body].concat())
}

pub(super) const PAGE: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Language: en";

fn capture() -> Vec<u8> {
    response("https://post.example/a", PAGE, b"<p>It rained on Friday.")
}

fn read(archive: &[u8]) -> Vec<Result<Part>> {
    parts(archive, LIMIT).collect()
}

/// The texts of the pages, and what went wrong.
#[track_caller]
fn check(archive: &[u8], expected: &[&str]) {
    let found: Vec<String> = read(archive)
        .into_iter()
        .map(|part| match part.map(|part| part.content) {
            Ok(Content::Bytes { bytes, .. }) => String::from_utf8_lossy(&bytes).into_owned(),
            Ok(other) => format!("{other:?}"),
            Err(error) => format!("! {}", error.found),
        })
        .collect();
    assert_eq!(found, expected);
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("bytes can be packed")
}

#[test]
fn a_page_states_its_address_and_when_it_was_saved() {
    let parts = read(&capture());
    let [Ok(part)] = parts.as_slice() else { panic!("{parts:?}") };
    assert_eq!(part.metadata.url.as_deref(), Some("https://post.example/a"));
    assert_eq!(part.metadata.accessed.as_deref(), Some("2013-09-08T10:00:00Z"));
    assert_eq!((&part.metadata.published, part.metadata.language.as_deref()), (&None, Some("en")));
    let Content::Bytes { charset, format, .. } = &part.content else { panic!("{part:?}") };
    assert_eq!((charset.as_deref(), *format), (Some("windows-1252"), Format::Html));
}

#[test]
fn the_language_is_the_servers_else_the_one_identified() {
    let identified = |language: &str, http: &str| {
        let fields = "WARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\n";
        let fields = format!("{fields}WARC-Identified-Content-Language: {language}\r\n");
        let archive = record(
            &fields,
            format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{http}\r\n<p>A").as_bytes(),
        );
        read(&archive).remove(0).expect("a page").metadata.language
    };
    assert_eq!(identified("eng", "Content-Language: en-GB\r\n").as_deref(), Some("en-GB"));
    assert_eq!(identified("eng,fra", "").as_deref(), Some("eng"));
    assert_eq!(identified("eng", "Content-Language: en, fr\r\n").as_deref(), Some("eng"));
    assert_eq!(identified("", ""), None);
    let fields =
        "WARC-Type: conversion\r\nContent-Type: text/plain\r\nWARC-Identified-Content-Language: eng\r\n";
    let [Ok(part)] = &read(&record(fields, b"A text."))[..] else { panic!("a text") };
    assert_eq!(part.metadata.language.as_deref(), Some("eng"));
}

#[test]
fn only_pages_and_texts_with_status_200_are_read() {
    let other = |http: &str| response("https://post.example/b", http, b"<p>No");
    let archive = [
        record("WARC-Type: warcinfo\r\n", b"software: x"),
        other("HTTP/1.1 404 Not Found\r\nContent-Type: text/html"),
        other("HTTP/1.1 301 Moved\r\nContent-Type: text/html"),
        other("HTTP/1.1 200 OK\r\nContent-Type: image/png"),
        record("WARC-Type: request\r\n", b"GET / HTTP/1.1\r\n\r\n"),
        record("WARC-Type: revisit\r\nWARC-Target-URI: https://post.example/a\r\n", b"HTTP/1.1 200 OK\r\n\r\n"),
        response("https://post.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", b"User-agent: *"),
        response("dns:post.example", "20130908100000", b"post.example. 300 IN A 192.0.2.1"),
        response("https://post.example/c", "HTTP/2 200\r\ncontent-type: text/html", b"<p>Two"),
        response("https://post.example/d", "HTTP/1.0 200 OK", b"<!DOCTYPE html><p>Untyped"),
        record(
            "WARC-Type: conversion\r\nWARC-Target-URI: https://post.example/e\r\nContent-Type: text/plain\r\n",
            b"Its text.",
        ),
        record("WARC-Type: resource\r\nWARC-Target-URI: <file:///x.html>\r\nContent-Type: text/html\r\n", b"<p>File"),
    ]
    .concat();
    check(&archive, &["<p>Two", "<!DOCTYPE html><p>Untyped", "Its text.", "<p>File"]);
}

#[test]
fn an_archive_without_pages_says_so() {
    check(&record("WARC-Type: warcinfo\r\n", b"x"), &["! 1 record, which holds none"]);
    check(b"", &["! no record"]);
}

#[test]
fn bodies_are_put_together_and_unpacked() {
    let body = b"<p>It rained on Friday.";
    let with =
        |fields: &str, body: &[u8]| response("https://post.example/a", &format!("{PAGE}\r\n{fields}"), body);
    let expected = ["<p>It rained on Friday."];
    let chunked = b"5\r\n<p>It\r\n12\r\n rained on Friday.\r\n0\r\n\r\n";
    check(&with("Transfer-Encoding: chunked", chunked), &expected);
    check(&with("Transfer-Encoding: chunked", body), &expected);
    check(&with("Content-Encoding: gzip", &gzip(body)), &expected);
    check(&with("Content-Encoding: gzip", body), &expected);
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(body).expect("bytes can be packed");
    check(&with("Content-Encoding: deflate", &zlib.finish().expect("bytes can be packed")), &expected);
    // Made with another program.
    let brotli = b"\x1BB\x00\xF8-\x0E\xCCS\xBBG\xD6\xD0Eq,^;5\x8F\x8F\x1B\x9D\x9Cz\x93\xAB$\xB8\x06\x09+\xAB\xD3dinrZ\x92`\xD6aH\x07p\x00\x09I9j\xD6\x82zf\xBB\xE2/\x07";
    let days = ["<p>It rained on Friday. It rained on Saturday. It rained on Sunday."];
    check(&with("Content-Encoding: br", brotli), &days);
    check(&with("Content-Encoding: br", body), &expected);
    check(
        &with("Content-Encoding: br", &brotli[..20]),
        &["! damaged data, packed with br in record 1 (https://post.example/a)"],
    );
    check(
        &with("Content-Encoding: zstd", body),
        &["! one packed with zstd in record 1 (https://post.example/a)"],
    );
    let often = with("Content-Encoding: gzip, gzip, gzip, gzip, gzip", &gzip(body));
    check(&often, &["! one packed 5 times in record 1 (https://post.example/a)"]);
    let broken = read(&with("Content-Encoding: gzip", &gzip(body)[..20]));
    assert!(broken.iter().any(Result::is_err), "{broken:?}");
}

#[test]
fn of_a_body_that_the_crawler_cut_off_the_beginning_is_kept() {
    let body: String = (0..500).map(|nth| format!("<p>It rained {nth} times.")).collect();
    let packed = gzip(body.as_bytes());
    let http = format!("{PAGE}\r\nContent-Encoding: gzip\r\n\r\n");
    let fields =
        "WARC-Type: response\r\nWARC-Target-URI: https://post.example/a\r\nWARC-Truncated: length\r\n";
    let archive = record(fields, &[http.as_bytes(), &packed[..packed.len() / 2]].concat());
    let [Ok(part)] = &read(&archive)[..] else { panic!("a page") };
    let Content::Bytes { bytes, .. } = &part.content else { panic!("{part:?}") };
    assert!(bytes.len() > 1000 && body.as_bytes().starts_with(bytes));
    assert_eq!(part.notes, ["The archive holds only the beginning of this page."]);
}

#[test]
fn a_page_that_unpacks_beyond_the_limit_is_refused_and_the_next_is_read() {
    let bomb = gzip(&vec![b' '; LIMIT + 1]);
    let large = vec![b' '; LIMIT];
    let with =
        |fields: &str, body: &[u8]| response("https://post.example/b", &format!("{PAGE}{fields}"), body);
    let archive = [with("\r\nContent-Encoding: gzip", &bomb), with("", &large), capture()].concat();
    let more = "! more in record";
    check(
        &archive,
        &[
            &format!("{more} 1 (https://post.example/b)"),
            &format!("{more} 2 (https://post.example/b)"),
            "<p>It rained on Friday.",
        ],
    );
}

#[test]
fn a_capture_that_repeats_the_one_before_is_no_edition() {
    let capture = |body: &str| response("https://post.example/a", PAGE, body.as_bytes());
    let archive = ["One", "One", "Two", "One"].map(capture).concat();
    check(&archive, &["One", "Two", "One"]);
}

#[test]
fn what_comes_before_a_break_is_kept() {
    let archive = [capture(), response("https://post.example/b", PAGE, b"<p>More.")].concat();
    let first = capture().len();
    for end in 1..archive.len() - 4 {
        let found = read(&archive[..end]);
        let pages = found.iter().filter(|part| part.is_ok()).count();
        assert_eq!(pages, usize::from(end >= first - 4), "cut at {end}");
        // Between the records nothing is missing.
        let between = (first - 4..=first).contains(&end);
        assert_eq!(found.iter().any(Result::is_err), !between, "cut at {end}: {found:?}");
    }
}

#[test]
fn behind_other_data_the_next_record_is_found() {
    let archive = [b"<html>\nno record\n".to_vec(), capture()].concat();
    check(&archive, &["! 17 bytes of other data behind record 0", "<p>It rained on Friday."]);
    let lying = String::from_utf8(capture()).expect("text").replace("Content-Length: 1", "Content-Length: ");
    let found = read(&[lying.into_bytes(), response("https://post.example/b", PAGE, b"<p>More.")].concat());
    assert!(found.iter().any(Result::is_err), "{found:?}");
    let last = found.last().and_then(|part| part.as_ref().ok()).and_then(|part| part.metadata.url.as_deref());
    assert_eq!(last, Some("https://post.example/b"));
    let nameless =
        [record("", b"x"), b"WARC/1.0\r\nWARC-Type: response\r\n\r\n".to_vec(), capture()].concat();
    check(&nameless, &["! record 2 without it", "<p>It rained on Friday."]);
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(noise in proptest::collection::vec(any::<u8>(), 0..400), at in 0_usize..300) {
        let mut archive = capture();
        let at = at.min(archive.len());
        archive.splice(at..at, noise.iter().copied());
        archive.extend(capture());
        for archive in [&archive[..], &noise[..]] {
            prop_assert!(parts(archive, LIMIT).count() < 1000);
        }
    }
}
