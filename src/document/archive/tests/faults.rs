//! Archives with faults: what is kept of them, and what is said.

use std::io::{BufReader, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::super::parts;
use super::{LIMIT, PAGE, gzip, record, response};
use crate::document::read::{Content, Members, Part};
use crate::error::Result;

/// A capture of a page of its own name.
fn page(name: &str) -> Vec<u8> {
    response(&format!("https://post.example/{name}"), PAGE, format!("<p>Page {name}.").as_bytes())
}

fn picture() -> Vec<u8> {
    let http = "HTTP/1.1 200 OK\r\nContent-Type: image/png";
    response("https://post.example/a.png", http, &b"\x89PNG\n\0".repeat(20_000))
}

/// The same record with so many bytes more as its length.
fn longer(record: &[u8], by: u64) -> Vec<u8> {
    let sign = b"Content-Length: ";
    let at = memchr::memmem::find(record, sign).expect("a length") + sign.len();
    let end = at + memchr::memchr(b'\r', &record[at..]).expect("a line end");
    let length: u64 = String::from_utf8_lossy(&record[at..end]).parse().expect("a number");
    [&record[..at], (length + by).to_string().as_bytes(), &record[end..]].concat()
}

/// The texts of pages, and what is said of faults.
fn shown(part: Result<Part>) -> String {
    match part.map(|part| part.content) {
        Ok(Content::Bytes { bytes, .. }) => String::from_utf8_lossy(&bytes).into_owned(),
        Ok(other) => format!("{other:?}"),
        Err(error) => format!("! {}", error.found),
    }
}

fn read(archive: &[u8]) -> Vec<String> {
    parts(archive, LIMIT).map(shown).collect()
}

fn read_packed(archive: &[u8]) -> Vec<String> {
    parts(BufReader::new(Members::new(archive)), LIMIT).map(shown).collect()
}

#[test]
fn a_record_that_states_too_many_bytes_is_cut_before_the_next() {
    let [a, b, c] = ["a", "b", "c"].map(page);
    for by in [5, 8, 12, 20, 50, 300, 700, 5_000, LIMIT as u64, u64::MAX / 2] {
        let found = read(&[a.clone(), longer(&b, by), c.clone(), page("d")].concat());
        let [first, second, fault, third, fourth] = found.as_slice() else { panic!("{by}: {found:?}") };
        assert_eq!([first, second], ["<p>Page a.", "<p>Page b."], "{by}");
        assert_eq!([third, fourth], ["<p>Page c.", "<p>Page d."], "{by}");
        let place = format!("in record 2 (https://post.example/b) at byte {}", a.len());
        assert!(fault.starts_with("! ") && fault.ends_with(&place), "{by}: {fault}");
        // Of what is passed over nothing is held, and the next record is found all the same.
        let found = read(&[a.clone(), longer(&picture(), by), c.clone()].concat());
        let [_, fault, third] = found.as_slice() else { panic!("{by}: {found:?}") };
        assert!(fault.ends_with(&format!("in record 2 (https://post.example/a.png) at byte {}", a.len())));
        assert_eq!(third, "<p>Page c.");
    }
    // What closes a record may count as its own.
    assert_eq!(read(&[longer(&a, 2), longer(&b, 4), c].concat())[2], "<p>Page c.");
}

#[test]
fn the_last_record_that_states_too_many_bytes_breaks_off() {
    let found = read(&[page("a"), longer(&page("b"), 50)].concat());
    let broken = "! one that breaks off in record 2 (https://post.example/b), after 1 page, which is kept";
    assert_eq!(found, ["<p>Page a.", broken]);
}

#[test]
fn an_archive_inside_an_archive_is_a_block_like_any_other() {
    let inner = [page("b"), page("c")].concat();
    let kept = record("WARC-Type: resource\r\nContent-Type: text/plain\r\n", &inner);
    let other = record("WARC-Type: resource\r\nContent-Type: application/warc\r\n", &inner);
    let found = read(&[page("a"), kept, other, page("d")].concat());
    assert_eq!(found, ["<p>Page a.".to_owned(), String::from_utf8(inner).unwrap(), "<p>Page d.".to_owned()]);
}

#[test]
fn time_is_linear_where_every_length_is_wrong() {
    // Each block is said to go on beyond the end of the archive.
    let count = 7_000_u32;
    let record = |fields: &str, length: u64, name: u32| {
        format!("WARC/1.0\r\n{fields}Content-Length: {length}\r\n\r\n<p>Page {name}.\r\n\r\n")
    };
    let text = "WARC-Type: resource\r\nContent-Type: text/plain\r\n";
    for (fields, length, pages) in
        [(text, 900_000, count), (text, 1 << 40, count), ("WARC-Type: metadata\r\n", 900_000, 1)]
    {
        let mut archive: String = (1..count).map(|name| record(fields, length, name)).collect();
        archive.push_str(&record(text, format!("<p>Page {count}.").len() as u64, count));
        assert!(archive.len() < 900_000);
        assert_eq!(parts(archive.as_bytes(), LIMIT).filter(Result::is_ok).count(), pages as usize);
    }
}

#[test]
fn a_record_without_a_length_is_told_once() {
    let b = String::from_utf8(page("b")).expect("text").replace("Content-Length: ", "Content-Length: -");
    let found = read(&[page("a"), b.into_bytes(), page("c"), b"x\n".to_vec(), page("d")].concat());
    let other = "! 2 bytes of other data behind record 3";
    assert_eq!(found, ["<p>Page a.", "! record 2 without it", "<p>Page c.", other, "<p>Page d."]);
}

#[test]
fn zero_bytes_at_the_end_are_no_damage() {
    let archive = [page("a"), vec![0; 10_000]].concat();
    assert_eq!(read(&archive), ["<p>Page a."]);
    assert_eq!(read_packed(&[gzip(&page("a")), vec![0; 200_000]].concat()), ["<p>Page a."]);
}

#[test]
fn other_data_at_the_end_is_told() {
    let told = "! 5 bytes of other data at the end, behind record 1 (https://post.example/a)";
    assert_eq!(read(&[page("a"), b"<p>x\n".to_vec()].concat()), ["<p>Page a.", told]);
}

#[test]
fn behind_a_damaged_member_the_next_one_is_read() {
    let [a, b, c] = ["a", "b", "c"].map(|name| gzip(&page(name)));
    let place = format!("of the member at byte {}", a.len());
    for at in 0..b.len() {
        let mut damaged = b.clone();
        damaged[at] ^= 0x55;
        let found = read_packed(&[a.clone(), damaged, c.clone(), gzip(&page("d"))].concat());
        assert_eq!(found.first().map(String::as_str), Some("<p>Page a."), "{at}");
        assert_eq!(found[found.len() - 2..], ["<p>Page c.", "<p>Page d."], "{at}: {found:?}");
        let told = found.iter().any(|part| part.starts_with("! ") && part.contains(&place));
        // The time, the program and the system of a member say nothing of its data.
        assert!(told || (4..10).contains(&at) || at == 3, "{at}: {found:?}");
        // One that is cut off is one that is damaged.
        let found = read_packed(&[a.clone(), b[..at].to_vec(), c.clone()].concat());
        assert_eq!(found.last().map(String::as_str), Some("<p>Page c."), "{at}: {found:?}");
        // What happens to be as long as its record states is kept, and told.
        let kept = found.len() == 4 && found[2].starts_with("! a wrong checksum");
        assert!(found.len() == if at == 0 { 2 } else { 3 } || kept, "{at}: {found:?}");
    }
}

#[test]
fn a_page_whose_checksum_is_wrong_is_kept_and_told() {
    let mut damaged = gzip(&page("a"));
    let checksum = damaged.len() - 8;
    damaged[checksum] ^= 1;
    let place =
        "of the member at byte 0 behind record 1 (https://post.example/a), after 1 page, which is kept";
    let found = read_packed(&[damaged.clone(), gzip(&page("b"))].concat());
    assert_eq!(found, ["<p>Page a.", &format!("! a wrong checksum {place}"), "<p>Page b."]);
    assert_eq!(read_packed(&damaged), ["<p>Page a.", &format!("! a wrong checksum {place}")]);
    let Some(Ok(part)) = parts(BufReader::new(Members::new(&damaged[..])), LIMIT).next() else {
        panic!("a page")
    };
    assert_eq!(part.notes, ["The checksum behind this page is wrong: some of its words may be, too."]);
}

#[test]
fn members_inside_a_damaged_member_are_none_of_the_archive() {
    // What is packed already is kept as it is.
    let body =
        response("https://post.example/b", &format!("{PAGE}\r\nContent-Encoding: gzip"), &gzip(b"<p>In."));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(&body).expect("bytes can be packed");
    let mut stored = encoder.finish().expect("bytes can be packed");
    stored[10] = 7;
    let found = read_packed(&[gzip(&page("a")), stored, gzip(&page("c"))].concat());
    assert_eq!((found.len(), found[2].as_str()), (3, "<p>Page c."), "{found:?}");
}

#[test]
fn an_archive_packed_as_a_whole_ends_where_it_is_damaged() {
    let noise: Vec<u8> = (0_u32..90_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut archive = gzip(&[page("a"), record("WARC-Type: resource\r\n", &noise), page("c")].concat());
    let middle = archive.len() / 2;
    archive.truncate(middle);
    let found = read_packed(&archive);
    let broken = "! one that breaks off in record 2, after 1 page, which is kept";
    assert_eq!(found, ["<p>Page a.", broken]);
}
