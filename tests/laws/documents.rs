//! Whatever is read, its blocks and sentences lie in its text, in order, and lose no word.

use std::fs;

use dateline::calendar::DateOrder;
use dateline::document::{Format, ReadOptions, from_text_with, inputs, read, split_sentences, stamp};
use dateline::span::Span;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::texts::{cases, slice, text, wikitext};

/// Spans in order, without overlap, trimmed, with nothing but blanks between them.
fn assert_cover(text: &str, spans: impl Iterator<Item = Span>) -> Result<(), TestCaseError> {
    let mut end = 0;
    for span in spans {
        let words = slice(text, span, end)?;
        prop_assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        prop_assert!(text[end..span.start].trim().is_empty(), "left out: {:?}", &text[end..span.start]);
        end = span.end;
    }
    prop_assert!(text[end..].trim().is_empty(), "left out: {:?}", &text[end..]);
    Ok(())
}

/// Archives of web pages, exports of wikis, feeds, items of agencies, mails and documents of word processors, which the
/// tests of the program read whole.
const PACKAGES: [&str; 18] = [
    "archive/echo.warc",
    "archive/echo.warc.gz",
    "wiki/export.xml",
    "feeds/ledger.rss",
    "feeds/post.atom",
    "feeds/post.json",
    "news/npa.xml",
    "news/ledger.nitf",
    "news/message.xml",
    "news/levee.json",
    "news/levee-2.json",
    "mail/newsletter.eml",
    "mail/reply.eml",
    "mail/forward.eml",
    "mail/desk.mbox",
    "mail/bridge.mhtml",
    "office/bridge.docx",
    "office/opens.odt",
];

/// Whatever is read of a file has blocks that cover it.
fn read_or_refuse(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join(name.replace('/', "-"));
    fs::write(&path, bytes).expect("a file");
    for document in read(inputs(&[path]).inputs, &ReadOptions::default()).flatten() {
        assert_cover(&document.text, document.blocks().iter().map(|block| block.span))?;
    }
    Ok(())
}

/// Each byte of a file is changed once, to another that differs from place to place.
#[track_caller]
fn assert_any_byte_may_change(name: &str) {
    let mut bytes = fs::read(format!("tests/cli/input/{name}")).expect("a file");
    for at in 0..bytes.len() {
        let old = bytes[at];
        bytes[at] ^= (at * 37 % 255 + 1) as u8;
        read_or_refuse(name, &bytes).unwrap_or_else(|error| panic!("{name}, byte {at}: {error}"));
        bytes[at] = old;
    }
}

#[test]
fn any_byte_of_an_archive_may_change() {
    assert_any_byte_may_change("archive/echo.warc");
}

#[test]
fn any_byte_of_a_packed_archive_may_change() {
    assert_any_byte_may_change("archive/echo.warc.gz");
}

#[test]
fn any_byte_of_an_export_of_a_wiki_may_change() {
    assert_any_byte_may_change("wiki/draft.xml");
}

#[test]
fn any_byte_of_a_news_item_may_change() {
    assert_any_byte_may_change("news/npa.xml");
}

#[test]
fn any_byte_of_a_mail_may_change() {
    assert_any_byte_may_change("mail/newsletter.eml");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn sentences_cover_a_paragraph(text in text()) {
        assert_cover(&text, split_sentences(&text))?;
    }

    #[test]
    fn blocks_cover_a_document_and_sentences_lie_in_them(text in text()) {
        for format in [Format::Text, Format::Markdown] {
            let document = from_text_with("a", text.as_str(), format, &ReadOptions::default());
            assert_cover(&text, document.blocks().iter().map(|block| block.span))?;
            let mut end = 0;
            for sentence in document.sentences() {
                let words = slice(&text, sentence.span, end)?;
                prop_assert!(words.trim() == words, "{words:?}");
                prop_assert!(document.blocks()[sentence.block].span.contains(sentence.span));
                end = sentence.span.end;
            }
        }
    }

    #[test]
    fn no_stamp_is_too_strange(text in text()) {
        let _ = stamp::parse(&text, None, DateOrder::DayFirst);
    }

    #[test]
    fn packages_that_break_or_change_are_read_or_refused(
        file in 0..PACKAGES.len(), cut in any::<prop::sample::Index>(), changed in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let name = PACKAGES[file];
        let mut bytes = fs::read(format!("tests/cli/input/{name}")).expect("a file");
        bytes.truncate(cut.index(bytes.len()) + 1);
        let at = changed.index(bytes.len());
        bytes[at] = byte;
        read_or_refuse(name, &bytes)?;
    }

    #[test]
    fn wikitext_is_reduced_whatever_its_marks(
        wikitext in wikitext(), cut in any::<prop::sample::Index>(), whole in any::<bool>()
    ) {
        let escaped = wikitext.replace('&', "&amp;").replace('<', "&lt;");
        let mut export = format!(
            "<mediawiki version='0.11'><siteinfo><base>https://a.example/wiki/A</base></siteinfo><page><title>A</title>\
             <ns>0</ns><id>1</id><revision><id>1</id><text>One.</text></revision><revision><id>2</id><text>{escaped}</text>\
             </revision></page></mediawiki>"
        )
        .into_bytes();
        if !whole {
            export.truncate(cut.index(export.len()));
        }
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("a.xml");
        fs::write(&path, &export).expect("a file");
        let found: Vec<_> = read(inputs(&[path]).inputs, &ReadOptions::default()).collect();
        prop_assert!(!whole || found.iter().all(Result::is_ok), "{found:?}");
        for document in found.iter().flatten() {
            assert_cover(&document.text, document.blocks().iter().map(|block| block.span))?;
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), name in 0..8_usize) {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join(["a.txt", "a.md", "a.jsonl", "a.txt.gz", "a.eml", "a.mbox", "a.mhtml", "a.docx"][name]);
        fs::write(&path, &bytes).expect("a file");
        for document in read(inputs(&[path]).inputs, &ReadOptions::default()).flatten() {
            assert_cover(&document.text, document.blocks().iter().map(|block| block.span))?;
        }
    }
}
