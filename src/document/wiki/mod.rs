//! A MediaWiki export (`Special:Export`, a dump) → the revisions of its pages, each an edition of an article.
//!
//! | room | holds |
//! |---|---|
//! | `export` | the XML → revisions, one at a time |
//! | `site` | what the export says of its wiki |
//! | `chosen` | which revisions are read, and what is said of the others |
//! | `markup` | wikitext → text and typed blocks |
//!
//! A revision is dated by its own time stamp: the one that began its page was published then, every later one is an update
//! of it. Of a wiki's pages its articles are read, and other pages where it holds nothing else.

mod chosen;
mod export;
mod markup;
mod site;

use std::io::BufRead;
use std::sync::Arc;

use super::metadata::Metadata;
use super::read::{Content, Part};
use crate::error::Result;
use chosen::Chosen;
use export::{Revision, Revisions};
pub(super) use markup::reduce;
pub(super) use site::Names;
use site::Site;

/// The revisions of an export, in its order; what cannot be read is answered in its place.
pub(super) fn parts(reader: Box<dyn BufRead + Send>, max_size: usize) -> impl Iterator<Item = Result<Part>> {
    Chosen::new(Revisions::new(reader, max_size))
}

/// The document that a revision with some text is.
fn part(revision: Revision, text: String, site: &Site, names: &Arc<Names>) -> Part {
    let id = Some(revision.name()).filter(|name| *name != revision.page.title);
    let Revision { page, id: number, timestamp, author, is_first, .. } = revision;
    let (url, archive_url) = site.addresses(&page.title, number.as_deref());
    let (published, updated) = if is_first { (timestamp, None) } else { (None, timestamp) };
    let metadata = Metadata {
        id,
        guid: Some(site.guid(page.id.as_deref().unwrap_or(&page.title))),
        title: Some(page.title).filter(|title| !title.is_empty()),
        author,
        source: site.name.clone(),
        published,
        updated,
        url,
        archive_url,
        language: site.language.clone(),
        ..Metadata::default()
    };
    Part {
        metadata,
        content: Content::Wikitext { text, names: names.clone() },
        notes: Vec::new(),
        alone: false,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::parts;
    use crate::document::read::{Content, Part};
    use crate::error::Result;

    const LIMIT: usize = 1 << 20;

    /// An export with these pages.
    fn export(pages: &str) -> String {
        format!(
            "<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.11/' version='0.11' xml:lang='en'><siteinfo>\
             <sitename>The Corland Wiki</sitename><dbname>corwiki</dbname><base>https://wiki.example/wiki/Main_Page</base>\
             <namespaces><namespace key='6'>Datei</namespace><namespace key='0' /></namespaces></siteinfo>\n{pages}</mediawiki>\n"
        )
    }

    /// A page with these revisions.
    fn page(title: &str, namespace: u8, revisions: &str) -> String {
        format!("<page><title>{title}</title><ns>{namespace}</ns><id>7</id>{revisions}</page>\n")
    }

    fn revision(id: u32, parent: &str, text: &str) -> String {
        format!(
            "<revision><id>{id}</id>{parent}<timestamp>2010-06-{id:02}T08:00:00Z</timestamp>\
             <contributor><username>Ann</username><id>1</id></contributor><model>wikitext</model>\
             <text bytes='9'>{text}</text></revision>\n"
        )
    }

    fn all(export: &str) -> Vec<Result<Part>> {
        parts(Box::new(Cursor::new(export.to_owned())), LIMIT).collect()
    }

    fn whole(export: &str) -> Vec<Part> {
        all(export).into_iter().map(|part| part.expect("a revision")).collect()
    }

    /// The ids of the documents, and the errors between them.
    fn shown(export: &str) -> Vec<String> {
        let shown = |part: Result<Part>| match part {
            Ok(part) => part.metadata.id.unwrap_or_default(),
            Err(error) => error.to_string(),
        };
        all(export).into_iter().map(shown).collect()
    }

    fn wikitext(part: &Part) -> &str {
        match &part.content {
            Content::Wikitext { text, .. } => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_revision_states_what_its_export_states() {
        let first = revision(1, "", "It &lt;b&gt;held&lt;/b&gt; &amp;c &lol;");
        let second = revision(2, "<parentid>1</parentid>", "It broke.");
        let parts = whole(&export(&page("Oberau dam", 0, &(first + &second))));
        let [first, second] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(wikitext(first), "It <b>held</b> &c &lol;");
        let (one, two) = (&first.metadata, &second.metadata);
        assert_eq!(one.id.as_deref(), Some("Oberau dam#1"));
        assert_eq!(one.guid.as_deref(), Some("corwiki/7"));
        assert_eq!(one.title.as_deref(), Some("Oberau dam"));
        assert_eq!(one.author.as_deref(), Some("Ann"));
        assert_eq!(one.source.as_deref(), Some("The Corland Wiki"));
        assert_eq!(one.language.as_deref(), Some("en"));
        assert_eq!(one.url.as_deref(), Some("https://wiki.example/wiki/Oberau_dam"));
        assert_eq!(one.archive_url.as_deref(), Some("https://wiki.example/wiki/Oberau_dam?oldid=1"));
        assert_eq!((one.published.as_deref(), one.updated.as_deref()), (Some("2010-06-01T08:00:00Z"), None));
        assert_eq!((two.published.as_deref(), two.updated.as_deref()), (None, Some("2010-06-02T08:00:00Z")));
    }

    #[test]
    fn only_what_began_its_page_is_published_then() {
        let later = export(&page("A", 0, &revision(2, "<parentid>1</parentid>", "x")));
        assert_eq!(whole(&later)[0].metadata.published, None);
        let old = export(&page("A", 0, &revision(2, "", "x"))).replace("version='0.11'", "version='0.5'");
        assert_eq!(whole(&old)[0].metadata.published, None);
        assert_eq!(whole(&old)[0].metadata.updated.as_deref(), Some("2010-06-02T08:00:00Z"));
    }

    #[test]
    fn what_is_passed_over_is_said_with_the_last() {
        let deleted = revision(3, "", "").replace("bytes='9'", "bytes='9' deleted='deleted'");
        let stub = revision(4, "", "");
        let code = revision(5, "", "x").replace(">wikitext<", ">javascript<");
        let pages = page("B", 0, &revision(1, "", "#redirect [[A]]"))
            + &page("Talk:A", 1, &revision(6, "", "Is it?"))
            + &page("A", 0, &(revision(2, "", "x") + &deleted + &stub + &code))
            + &page("Talk:B", 1, &revision(7, "", "It is."));
        let parts = whole(&export(&pages));
        let [only] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(
            only.notes,
            [
                "Not read of its export: 1 redirect (B#1); 1 revision whose text was deleted (A#3); 1 revision without its text \
              (A#4); 1 revision that is no wikitext (A#5); 2 revisions of pages that are no articles (Talk:A#6, Talk:B#7)."
            ]
        );
    }

    #[test]
    fn pages_that_are_no_articles_are_read_where_there_are_no_others() {
        let pages = page("User:Ann/A", 2, &(revision(1, "", "x") + &revision(2, "", "y")));
        assert_eq!(shown(&export(&pages)), ["User:Ann/A#1", "User:Ann/A#2"]);
    }

    #[test]
    fn a_page_that_leads_on_today_did_not_always() {
        let revisions = revision(1, "", "It held.")
            + &revision(2, "", "#WEITERLEITUNG [[B]]")
            + &revision(3, "", "# One");
        let pages = page("A", 0, &format!("<redirect title='B' />{revisions}"));
        assert_eq!(shown(&export(&pages)), ["A#1", "A#3"]);
    }

    #[test]
    fn an_export_that_breaks_off_keeps_its_whole_revisions() {
        let revisions = revision(1, "", "One &amp; two.") + &revision(2, "", "Three.");
        let export = export(&page("A", 0, &revisions));
        let first_end = export.find("</revision>").expect("a revision") + "</revision>".len();
        for end in 0..export.trim_end().len() {
            let cut = all(&export[..end]);
            assert_eq!(cut.first().is_some_and(Result::is_ok), end >= first_end, "cut at {end}");
            assert_eq!(cut.iter().filter(|part| part.is_err()).count(), 1, "cut at {end}");
        }
    }

    #[test]
    fn one_broken_revision_is_one_broken_revision() {
        let broken = revision(1, "", "One.")
            + "<revision><id>2</di><text>x</text></revision>"
            + &revision(3, "", "Three.");
        let found = shown(&export(&page("A", 0, &broken)));
        assert_eq!(found[0], "A#1");
        assert!(
            found[1].starts_with("line 3: expected a whole revision, found damaged XML (expected `</id>`"),
            "{}",
            found[1]
        );
        assert_eq!(found[2..], ["A#3"]);
    }

    #[test]
    fn a_revision_over_the_limit_is_passed() {
        let long = "x".repeat(3 * LIMIT);
        let revisions = revision(1, "", "One.") + &revision(2, "", &long) + &revision(3, "", "Three.");
        let found = shown(&export(&page("A", 0, &revisions)));
        assert_eq!(found[0], "A#1");
        assert!(found[1].starts_with("line 3: expected at most 1048576 bytes, found more"), "{}", found[1]);
        assert_eq!(found[2..], ["A#3"]);
    }

    #[test]
    fn an_export_without_revisions_says_what_it_has() {
        assert!(shown(&export(""))[0].contains("found none"));
        assert!(
            shown(&export(&page("B", 0, &revision(1, "", "#redirect [[A]]"))))[0]
                .contains("found only 1 redirect (B#1)")
        );
        assert!(shown("<html></html>")[0].contains("another root element"));
        assert!(shown("")[0].contains("no XML"));
    }

    #[test]
    fn nothing_is_expanded() {
        let export = format!(
            "<!DOCTYPE m [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c SYSTEM 'file:///etc/hostname'>]>{}",
            export(&page("A", 0, &revision(1, "", "x &b; &c; y")))
        );
        assert_eq!(wikitext(&whole(&export)[0]), "x &b; &c; y");
    }
}
