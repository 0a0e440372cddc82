//! The parts of a mail that are marked up → one stretch of markup, without the page around it.
//!
//! A mail is all story, but for what is named for something else: nothing of a site stands around it.

use super::body::Leaf;
use super::lines::{DEEPEST, Line};
use crate::document::page;

/// What mail programs put around or above an older mail that is answered: the quotation itself ends…
const QUOTED: &[&str] = &[
    "<blockquote type=\"cite\"",
    "<blockquote type=cite",
    "class=\"gmail_quote",
    "class=\"moz-cite-prefix\"",
    "class=\"protonmail_quote",
];
/// …or goes on to the end of the mail.
const QUOTED_TO_THE_END: &[&str] = &["class=\"yahoo_quoted", "id=\"divrplyfwdmsg\"", "id=\"appendonsend\""];

/// What an answer has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Own<'m> {
    /// All of it.
    Whole,
    /// What stands above the older mail.
    Above(&'m str),
    /// What stands between its parts or below it: all lines, with how deep each is quoted. Whether an older mail is left
    /// out behind them.
    Between(Vec<Line>, bool),
}

/// The markup of all parts; plain ones among them become paragraphs.
pub(super) fn joined(leaves: &[Leaf]) -> String {
    let mut markup = String::new();
    for leaf in leaves {
        if leaf.html {
            markup.push_str(inner(&leaf.text));
        } else {
            markup.push_str("\n<p>");
            let paragraphs = leaf.text.replace('&', "&amp;").replace('<', "&lt;").replace("\r\n", "\n");
            markup.push_str(&paragraphs.replace("\n\n", "</p>\n<p>"));
            markup.push_str("</p>\n");
        }
    }
    markup
}

/// What stands in the body of a page.
fn inner(page: &str) -> &str {
    let lower = page.to_ascii_lowercase();
    let open = lower.find("<body").and_then(|at| Some(at + lower.get(at..)?.find('>')? + 1));
    let start = open.or_else(|| lower.find("</head>").map(|at| at + "</head>".len())).unwrap_or(0);
    let end = lower.rfind("</body").filter(|&end| end >= start).unwrap_or(page.len());
    page.get(start..end).unwrap_or(page)
}

/// What the markup of an answer has of its own.
pub(super) fn own(markup: &str) -> Own<'_> {
    let lower = markup.to_ascii_lowercase();
    let first = |marks: &[&str]| {
        let mark = marks.iter().filter_map(|mark| lower.find(mark)).min()?;
        lower.get(..=mark)?.rfind('<')
    };
    let end = first(QUOTED_TO_THE_END);
    let begin = first(QUOTED).filter(|&begin| end.is_none_or(|end| begin < end));
    let Some(above) = begin.or(end) else { return Own::Whole };
    let lines = quoted_lines(markup, &lower, above, end.unwrap_or(markup.len()));
    let quoted = lines.iter().position(|line| line.depth > 0).unwrap_or(lines.len());
    let answers = lines.iter().skip(quoted).any(|line| line.depth == 0 && !line.words.is_empty());
    if answers {
        Own::Between(lines, end.is_some())
    } else {
        Own::Above(markup.get(..above).unwrap_or(markup))
    }
}

/// The lines of markup up to `end`, where quotations begin at `begin`; `lower` is the same in lower case.
fn quoted_lines(markup: &str, lower: &str, begin: usize, end: usize) -> Vec<Line> {
    let (mut all, mut depth, mut done) = (Vec::new(), 0_usize, 0);
    let mut part = |from: usize, to: usize, depth: usize| {
        let words = markup.get(from..to).unwrap_or_default();
        if !words.trim().is_empty() {
            all.extend(lines(words).into_iter().map(|line| Line { depth: depth.min(DEEPEST), ..line }));
        }
    };
    let within = lower.get(..end).unwrap_or(lower);
    for at in memchr::memmem::find_iter(within.as_bytes(), "blockquote").filter(|&at| at > begin) {
        let before = within.get(..at).unwrap_or_default();
        if let Some(before) = before.strip_suffix("</") {
            part(done, before.len(), depth);
            depth = depth.saturating_sub(1);
            done = before.len();
        } else if let Some(before) = before.strip_suffix('<') {
            part(done, before.len(), depth);
            depth += 1;
            done = before.len();
        }
    }
    part(done, within.len(), depth);
    all
}

/// The lines of a mail as a plain one would have them.
pub(super) fn lines(markup: &str) -> Vec<Line> {
    let line = |words: String| [Line { depth: 0, words }, Line { depth: 0, words: String::new() }];
    page::fragment(markup).into_iter().flat_map(|(_, words)| line(words)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Own, joined, own};
    use crate::document::mail::body::Leaf;

    #[test]
    fn parts_become_one() {
        let page = "<html><HEAD><title>a</title></HEAD><BODY bgcolor=b><p>One</BODY></html>";
        let leaf = |html, text: &str| Leaf { html, text: text.to_owned(), ..Leaf::default() };
        assert_eq!(
            joined(&[leaf(true, page), leaf(false, "Two <3\r\n\r\nThree")]),
            "<p>One\n<p>Two &lt;3</p>\n<p>Three</p>\n"
        );
        assert_eq!(joined(&[leaf(true, "<head></head>One</body><body>")]), "");
        assert_eq!(joined(&[leaf(true, "<p>One")]), "<p>One");
    }

    #[test]
    fn what_is_answered_goes() {
        let check = |markup, expected| assert_eq!(own(markup), expected, "{markup}");
        let gmail = "<p>Yes.</p><div class=\"gmail_quote gmail_quote_container\">Old</div>";
        check(gmail, Own::Above("<p>Yes.</p>"));
        check("Yes.<BLOCKQUOTE type=\"cite\">Old", Own::Above("Yes."));
        check("Yes.<hr><div id=\"divRplyFwdMsg\">From: Ann</div><p>Old", Own::Above("Yes.<hr>"));
        check("<blockquote>Own", Own::Whole);
    }

    #[track_caller]
    fn check_between(markup: &str, expected: &[(usize, &str)], cut: bool) {
        let Own::Between(lines, left_out) = own(markup) else { panic!("{:?}", own(markup)) };
        let lines: Vec<(usize, &str)> = lines
            .iter()
            .map(|line| (line.depth, line.words.as_str()))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        assert_eq!((&lines[..], left_out), (expected, cut), "{markup}");
    }

    #[test]
    fn what_is_answered_part_by_part_stays() {
        check_between(
            "<blockquote>Own</blockquote>Hi.<div class=\"gmail_quote\"><div class=\"gmail_attr\">On 6 Sep 2013 Ann wrote:<br></div>\
             <blockquote class=\"gmail_quote\">Who?<blockquote>Why?</blockquote></blockquote><div>Bo.</div>\
             <blockquote class=\"gmail_quote\">When?</blockquote></div>",
            &[
                (0, "Own"),
                (0, "Hi."),
                (0, "On 6 Sep 2013 Ann wrote:"),
                (1, "Who?"),
                (2, "Why?"),
                (0, "Bo."),
                (1, "When?"),
            ],
            false,
        );
        let cut = "<blockquote type=cite>Who?</blockquote></blockquote>Bo.<div id=\"appendonsend\"></div>Old";
        check_between(cut, &[(1, "Who?"), (0, "Bo.")], true);
        let deep = format!("{}Who?</blockquote>Bo.", "<blockquote type=cite>".repeat(50_000));
        assert!(matches!(own(&deep), Own::Above("")));
    }
}
