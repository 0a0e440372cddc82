//! What each form of wikitext becomes.

use std::sync::Arc;

use super::reduce;
use crate::document::Block;
use crate::document::wiki::Names;

/// The blocks of a text, each with its kind, parted by a bar.
fn shown(wikitext: &str) -> String {
    let (text, blocks) = reduce(wikitext, &Names::default());
    let shown: Vec<String> =
        blocks.iter().map(|block| format!("{}: {}", block.kind.name(), block.span.of(&text))).collect();
    shown.join(" / ")
}

#[track_caller]
fn check(wikitext: &str, expected: &str) {
    assert_eq!(shown(wikitext), expected, "{wikitext}");
}

/// A paragraph.
#[track_caller]
fn body(wikitext: &str, expected: &str) {
    check(wikitext, &format!("body: {expected}"));
}

#[test]
fn paragraphs_and_headings() {
    check("One line\ngoes on.\n\nTwo.", "body: One line goes on. / body: Two.");
    check(
        "== Break ==\nIt broke.\n=== Cause===  \nRain.",
        "headline: Break / body: It broke. / headline: Cause / body: Rain.",
    );
    check("==Break== <!-- c -->\nx", "headline: Break / body: x");
    check("= = =\n==\nx = y", "body: = = = == x = y");
    check("----\nText", "body: Text");
    check(" indented", "body: indented");
    check("", "");
    check("\r\nOne\r\n\r\nTwo\r\n", "body: One / body: Two");
}

#[test]
fn lists() {
    check(
        "* 3 May – rain\n* 4 May – flood\n## deep",
        "body: 3 May – rain / body: 4 May – flood / body: deep",
    );
    check("; Term : words\n:: answer", "body: Term : words / body: answer");
    check("Text\n* item\nText", "body: Text / body: item / body: Text");
}

#[test]
fn type_comments_and_switches() {
    body(
        "The '''dam''' was ''old'', '''''very'''''. It's '90s ''''quoted''''.",
        "The dam was old, very. It's '90s 'quoted'.",
    );
    body("One<!-- two\n\n --> three", "One three");
    body("One\n<!-- alone on its line -->\ntwo", "One two");
    body("One<!-- never closed", "One");
    body("__NOTOC__\nOne __init__ two", "One __init__ two");
    body(
        "R&amp;D in 1990&nbsp;– &eacute;t&#233; &lt;b&gt; & &nonsense; &#1;x",
        "R&D in 1990 – été <b> & &nonsense; x",
    );
    body("a\u{1}b\u{2}\u{3}c", "abc");
}

#[test]
fn links() {
    body(
        "The [[Oberau]] [[dam (barrier)|dam]]s near [[:Category:Dams]].",
        "The Oberau dams near Category:Dams.",
    );
    body("In [[:de:Oberau|Oberau]] [[de:Oberau]][[Category:Dams]][[category:Floods|*]].", "In Oberau.");
    body(
        "See [https://dam.example/a the ''report''] or [https://dam.example/b]. [Sic]",
        "See the report or. [Sic]",
    );
    body("A [//dam.example b [[c|d]]] e", "A b d e");
    body("[[a|b|c]] [[]] [[|x]]", "b|c x");
    body("open [[link\nand on", "open link and on");
    body("open [[link\n\n[[a|b]]", "open link / body: b");
    body("[[[x]]]", "[x]");
    body("[https://dam.example never closed\nand on", "never closed and on");
}

#[test]
fn pictures() {
    check(
        "[[File:Dam.jpg|thumb|left|alt=x|The dam in [[1931]], before the flood]]The dam held.",
        "body: The dam held. / caption: The dam in 1931, before the flood",
    );
    check(
        "The [[Image:Flag.svg|20px]] flag of [[File:x.png|thumb|upright]]Corland",
        "body: The flag of Corland",
    );
    check("One [[File:a.jpg|thumb|A dam\nin May]] two\nthree", "body: One two three / caption: A dam in May");
    check("<gallery>\nFile:a.jpg|The dam in 1931\n</gallery>\nText", "body: Text");
}

#[test]
fn references_and_tags() {
    body(
        "It broke.<ref>Read on 3 May 2010.</ref> Rain<ref name=\"a\" /> fell<REF name=b>x</ref >.",
        "It broke. Rain fell.",
    );
    body(
        "<nowiki>[[no]] ''link'' &amp;</nowiki> <b>bold</b> H<sub>2</sub>O",
        "[[no]] ''link'' &amp; bold H2O",
    );
    body(
        "The <s>dam</s> wall<br/>broke, <math>x < 2</math>, a < b and c<d.",
        "The wall broke, a < b and c<d.",
    );
    check("One<blockquote>Two</blockquote>Three", "body: One / body: Two / body: Three");
    body("One<ref>never closed", "Onenever closed");
    check("<div class=\"x\">One</div><references/>", "body: One");
    body("<includeonly>no</includeonly><noinclude>yes</noinclude>", "yes");
    body("<unknown>text</unknown>", "<unknown>text</unknown>");
}

#[test]
fn templates_that_say_nothing() {
    check(
        "{{Infobox dam\n| name = Oberau\n| opened = {{Start date|1931|4|2}}\n}}\nThe dam held.",
        "body: The dam held.",
    );
    body("It broke{{citation needed|date=May 2010}} on Friday {{efn|In 2009}}.", "It broke on Friday.");
    check("{{main|Flood}}\nThe flood", "body: The flood");
    body("{{#if:x|{{lc:Y}}|z}}{{DEFAULTSORT:Dam}}Text {{:Page}}", "Text");
    body("Oberau ({{IPA|x}}; German: y; {{IPA|z}}) lies", "Oberau (German: y) lies");
}

#[test]
fn templates_that_say_words() {
    body(
        "{{Start date|2013|9|7}}, {{start_date|2013|09}} and {{end date|2013}}",
        "7 September 2013, September 2013 and 2013",
    );
    body("{{start date|2013|9|7|21|5|df=yes}}", "21:05, 7 September 2013");
    body(
        "{{birth date and age|df=y|1950|5|3}} – {{death date and age|2010|5|4|1950|5|3}}",
        "3 May 1950 – 4 May 2010",
    );
    body(
        "{{dts|7 September 2013}}; {{Birth-date|3 May 1950}}; {{death year and age|2010|1950}}",
        "7 September 2013; 3 May 1950; 2010",
    );
    body("{{circa|1850}} to {{c.|1850|1860}}; {{fl.|1700}}", "c. 1850 to c. 1850–1860; fl. 1700");
    body("{{As of|2013|9}}, and {{as of|2013|9|7|lc=y}}", "As of September 2013, and as of 7 September 2013");
    body("{{convert|5|km|mi}} {{cvt|5|-|10|m|ft|0}} {{convert|3|x|4|m}}", "5 km 5–10 m 3 × 4 m");
    body(
        "{{lang|fr|barrage}} {{lang-de|Damm}} {{nowrap|12 people}} {{transl|ru|x|Plotina}}",
        "barrage Damm 12 people Plotina",
    );
    body(
        "{{frac|1|2}} {{formatnum:1500}} {{US$|5 million}} {{USS|Maine|ACR-1}} 1990{{ndash}}1992",
        "1/2 1500 US$5 million USS Maine 1990–1992",
    );
    check(
        "He said:\n{{quote|text=It {{nowrap|will hold}}.|author=A}}\nIt broke.",
        "body: He said: / body: It will hold. / body: It broke.",
    );
    body("{{nowrap|1=a = b}} {{nowrap|see https://dam.example/?a=b}}", "a = b see https://dam.example/?a=b");
}

#[test]
fn templates_that_are_broken() {
    check("{{Infobox\n| name = x\n\nThe dam held.", "body: Infobox / body: The dam held.");
    body("One }} two {{ three", "One two three");
    body("{{nowrap|[[a|b}} c", "a|b c");
    body("{ one } {|} {{}} {{|}}x", "{ one } {|} x");
    body("{{{1|}}} text", "text");
}

#[test]
fn tables() {
    check(
        "{| class=\"wikitable\"\n|+ Floods\n! Year !! What\n|-\n| 1931 || The dam was opened by the king\n|-\n| style=\"x\" | 1990\n| ''two''\n|}\nText",
        "caption: Floods / boilerplate: Year | What / body: 1931 | The dam was opened by the king / boilerplate: 1990 | two / body: Text",
    );
    check("{| class=\"infobox vcard\"\n| Opened || 2 April 1931 by the king himself\n|}\nText", "body: Text");
    check(
        "{|\n| a {{!}} b\n{|\n| c\n|}\n| d\n|}\nText",
        "boilerplate: b / boilerplate: c / boilerplate: d / body: Text",
    );
    check(
        "{|\n| never closed by anybody at all\n== Next ==\nText",
        "body: never closed by anybody at all / headline: Next / body: Text",
    );
    check("{|\n| first line of a cell\n* goes on\n\n|}", "body: first line of a cell goes on");
    check("|}\n| stray\nText", "body: Text");
}

#[test]
fn sections_that_are_no_part_of_the_story() {
    check(
        "One.\n== See also ==\n* [[Flood of 1990]]\n== Legacy ==\nTwo.\n== References ==\n<references/>\n=== Books ===\n* 1931\n== External links ==\n* x",
        "body: One. / link: See also / link: Flood of 1990 / headline: Legacy / body: Two. / boilerplate: References / boilerplate: Books / boilerplate: 1931 / link: External links / link: x",
    );
    check(
        ":''For other uses, see [[Dam]].''\n: ''Italic words.''",
        "link: For other uses, see Dam. / body: Italic words.",
    );
}

#[test]
fn names_of_other_languages() {
    let mut names = Names::default();
    names.add("6", "Datei");
    let (text, _) = reduce("[[Datei:a.jpg|thumb|Der Damm]] x", &Arc::new(names));
    assert_eq!(text, "x\n\nDer Damm");
}

/// Whether the blocks of a text lie in it.
#[track_caller]
fn check_lies(wikitext: &str) {
    let (text, blocks) = reduce(wikitext, &Names::default());
    let lies =
        |block: &Block| text.get(block.span.start..block.span.end).is_some_and(|words| !words.is_empty());
    assert!(blocks.iter().all(lies), "{}", wikitext.get(..20).unwrap_or(wikitext));
}

#[test]
fn marks_nested_a_hundred_thousand_deep() {
    const DEEP: usize = 100_000;
    for opening in ["{{", "{{nowrap|", "[["] {
        check_lies(&format!("{}x", opening.repeat(DEEP)));
    }
}

#[test]
fn marks_without_end() {
    const DEEP: usize = 5_000;
    for (opening, closing) in [
        ("{{", "}}"),
        ("{{nowrap|", "}}"),
        ("[[", "]]"),
        ("[[File:a|thumb|b ", "]]"),
        ("[//a b", "]"),
        ("<ref>", "</ref>"),
        ("<b ", ">"),
        ("{|\n|", "\n|}\n"),
        ("''", "''"),
        ("{{a|[[", "]]}}"),
        ("(\u{1}", ")"),
        ("<!--", "-->"),
        ("==", "==\n"),
        (":", "''"),
        ("&", ";"),
        ("__A", "__"),
    ] {
        let (openings, closings) = (opening.repeat(DEEP), closing.repeat(DEEP));
        check_lies(&openings);
        check_lies(&closings);
        check_lies(&format!("{openings}x{closings}"));
    }
}
