//! Whatever a document holds, nothing of it steers a terminal, becomes markup, or acts as a formula.

use dateline::align::Editions;
use dateline::calendar::{NaiveDate, Stamp};
use dateline::compare::{CompareOptions, Edition, compare};
use dateline::document::{Document, from_text};
use dateline::render::day::DateStyle;
use dateline::render::diff::{self, View};
use dateline::render::report::{self, Contents, Page};
use dateline::render::{self, Style, timeline::Shown};
use dateline::report::{Annotated, Dates, Diff, Explained, Read, Timeline};
use dateline::resolve::{Anchor, Mention, dates};
use dateline::timeline::{Options, Sourced, merge};

const HOSTILE: &str = "=HYPERLINK(\"http://evil.example\") on Friday\u{1b}[2J\u{202e}desrever\n\n\
<script>alert(1)</script> fell <img src=x onerror=alert(2)> on Saturday & [a](javascript:alert(3)) | b.\n\n\
@SUM(1) {++not++} **bold** was \u{9b}31m said \u{0}\u{7}\u{2066}today\u{2069} `code` </style></title>.\n\n\
+1 left on Monday. -1 came on 7 September 2013.\n";

fn hostile(day: u32) -> (Document, Vec<Mention>) {
    let mut document =
        from_text("<b>\u{1b}[1m=id\u{202e}", HOSTILE.replace("fell", if day > 7 { "rose" } else { "fell" }));
    document.title = Some("</title><script>=1\u{1b}]0;x\u{7}".to_owned());
    document.source = Some("=cmd|' /C calc'!A0".to_owned());
    document.url = Some("javascript:alert(4)".to_owned());
    document.byline = Some("\u{202e}<i>".to_owned());
    document.cite = Some("<a href=x>".to_owned());
    document.published = NaiveDate::from_ymd_opt(2013, 9, day).map(Stamp::day);
    let mentions = dates(&document.text, &Anchor::of(&document, None, false));
    assert!(mentions.len() > 2, "{mentions:?}");
    (document, mentions)
}

/// What every command writes in every form but JSON, which escapes by itself.
fn outputs() -> Vec<(&'static str, String)> {
    let story = [hostile(7), hostile(9)];
    let dates = DateStyle::default();
    let style = Style { color: false, width: 60, dates };
    let shown = Shown { undated: true, unresolved: true, set_aside: true, dates, group: None, cited: true };
    let sources = story.each_ref().map(|(document, mentions)| Sourced { document, mentions });
    let merged = merge(&sources, &Editions::default(), &Options::default());
    let timeline = Timeline::new(&sources, &merged);
    assert!(!timeline.entries.is_empty());
    let editions = story.each_ref().map(|(document, mentions)| Edition { document, mentions });
    let comparison = compare(&editions, &CompareOptions::default());
    let changes = Diff::new(&editions, &comparison, true)
        .with_blame(&comparison.blame(&editions))
        .with_matrix(comparison.matrix(&editions));
    let views = [View::History, View::Blame, View::Matrix];
    let all = diff::Shown {
        unit: "sentence",
        context: 1,
        all_blocks: true,
        only: Vec::new(),
        ignore: Vec::new(),
        substance: false,
        dates: DateStyle::Uk,
    };
    assert!(all.differs(&changes));
    let [(document, mentions), _] = &story;
    let annotated = Annotated::new(document, mentions, &Anchor::of(document, None, false));
    let (explained, read) =
        (Explained::new(document, mentions, dateline::resolve::Mode::News), Read::new(document));
    let contents =
        Contents { title: "<b>\u{1b}=title", timeline: &timeline, changes: std::slice::from_ref(&changes) };
    let options = report::Options::default();
    let bytes = [
        ("timeline table", render::timeline::table(&timeline, shown, style)),
        ("timeline markdown", render::timeline::markdown(&timeline, shown)),
        (
            "timeline html",
            render::timeline::html(&timeline, "<b>", render::timeline::GroupBy::Day, DateStyle::Ap)
                .expect("it renders"),
        ),
        ("timeline csv", render::timeline::csv(&timeline, b',')),
        ("diff text", diff::text(&changes, &all, style)),
        ("diff markdown", diff::markdown(&changes, &all)),
        ("diff html", diff::html(&changes, &all, "<b>")),
        ("diff side by side", diff::side_by_side(&changes, &all, style)),
        ("diff criticmarkup markdown", diff::criticmarkup(&changes, &all)),
        ("diff unified", diff::unified(&changes, &[true, true], &all, false)),
        ("diff tei", diff::tei(&changes, &comparison.apparatus(&editions), &all)),
        ("views text", diff::views_text(&changes, &all, &views, style)),
        ("views markdown", diff::views_markdown(&changes, &all, &views)),
        ("views html", diff::views_html(&changes, &all, &views)),
        ("dates table", render::dates::table(&explained, style)),
        ("dates explained", render::dates::explain(&explained, style)),
        ("dates markdown", render::dates::markdown(&explained, DateStyle::Iso)),
        ("dates csv", render::dates::csv(&Dates::new(document, mentions), b',')),
        ("dates timeml", render::dates::timeml(&annotated)),
        ("dates brat", render::dates::brat(&annotated)),
        ("read text", render::read::text(&read, style)),
        ("read markdown", render::read::markdown(&read, DateStyle::Us)),
        ("report html", report::html(&contents, &options, Page::Whole).expect("it renders")),
        ("report markdown", report::markdown(&contents, &options, None).expect("it renders")),
    ];
    bytes.map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8"))).into()
}

#[test]
fn nothing_steers_a_terminal() {
    for (name, output) in outputs() {
        // Standoff annotations are fields between tabs.
        let output =
            output.replace("\r\n", "\n").replace('\t', if name == "dates brat" { " " } else { "\t" });
        let steers = |char: &char| {
            (char.is_control() && *char != '\n')
                || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let found: Vec<char> = output.chars().filter(steers).collect();
        assert!(found.is_empty(), "{name}: {found:?}\n{output}");
    }
}

#[test]
fn nothing_becomes_markup_of_a_page() {
    let pages: Vec<_> = outputs().into_iter().filter(|(name, _)| name.ends_with("html")).collect();
    assert_eq!(pages.len(), 4);
    for (name, page) in pages {
        let page = page.replace(&format!("<script>{}</script>", report::SCRIPT), "");
        for markup in ["<script", "<img", "<b>", "<i>", "href=\"javascript", "<a href=x"] {
            assert!(!page.contains(markup), "{name} holds {markup}");
        }
        assert_eq!(page.matches("</title>").count(), 1, "{name}");
        assert_eq!(page.matches("</style>").count(), 1, "{name}");
    }
}

#[test]
fn nothing_becomes_markup_of_xml() {
    for (name, page) in outputs().into_iter().filter(|(name, _)| name.ends_with("tei")) {
        let known = [
            "?xml",
            "TEI",
            "teiHeader",
            "fileDesc",
            "titleStmt",
            "title",
            "publicationStmt",
            "p",
            "sourceDesc",
            "listWit",
            "witness",
            "date",
            "encodingDesc",
            "variantEncoding",
            "text",
            "body",
            "ab",
            "app",
            "rdg",
            "back",
            "div",
            "head",
            "list",
            "label",
            "item",
        ];
        let mut open = Vec::new();
        for tag in page.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("{name}: an open tag: {tag}"));
            let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
            assert!(known.contains(&word), "{name}: {tag}\n{page}");
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(word), "{name}\n{page}");
            } else if !tag.ends_with(['/', '?']) {
                open.push(word);
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        for entity in page.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;"].iter().any(|known| entity.starts_with(known)), "{name}: {entity}");
        }
    }
}

#[test]
fn nothing_becomes_markup_of_markdown() {
    let pages: Vec<_> = outputs().into_iter().filter(|(name, _)| name.ends_with("markdown")).collect();
    assert_eq!(pages.len(), 7);
    for (name, page) in pages {
        let parser = pulldown_cmark::Parser::new_ext(&page, pulldown_cmark::Options::ENABLE_TABLES);
        for event in parser {
            use pulldown_cmark::{Event, Tag};
            let markup = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)
            );
            assert!(!markup, "{name}: {event:?}\n{page}");
            if let Event::Code(code) = &event {
                assert!(code.starts_with("--"), "{name}: {code}");
            }
        }
    }
}

#[test]
fn no_cell_acts_as_a_formula() {
    for (name, table) in outputs().into_iter().filter(|(name, _)| name.ends_with("csv")) {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let mut rows = 0;
        for record in reader.records() {
            rows += 1;
            for cell in &record.expect("the table is CSV") {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell:?}");
            }
        }
        assert!(rows > 2, "{name} has {rows} rows");
    }
}
