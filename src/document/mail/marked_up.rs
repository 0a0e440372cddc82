//! The parts of a mail that are marked up → one stretch of markup, without the page around it.
//!
//! A mail is all story, but for what is named for something else: nothing of a site stands around it.

use super::body::Leaf;
use super::lines::Line;
use crate::document::page;

/// What mail programs put around an older mail that is answered.
const QUOTED: &[&str] = &[
    "<blockquote type=\"cite\"",
    "<blockquote type=cite",
    "class=\"gmail_quote",
    "class=\"moz-cite-prefix\"",
    "class=\"yahoo_quoted",
    "class=\"protonmail_quote",
    "id=\"divrplyfwdmsg\"",
    "id=\"appendonsend\"",
];

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

/// The markup of an answer up to the older mail that it quotes; `None` where it quotes none.
pub(super) fn before_quoted(markup: &str) -> Option<&str> {
    let lower = markup.to_ascii_lowercase();
    let mark = QUOTED.iter().filter_map(|mark| lower.find(mark)).min()?;
    let element = lower.get(..=mark)?.rfind('<')?;
    markup.get(..element)
}

/// The lines of a mail as a plain one would have them.
pub(super) fn lines(markup: &str) -> Vec<Line> {
    let line = |words: String| [Line { depth: 0, words }, Line { depth: 0, words: String::new() }];
    page::fragment(markup).into_iter().flat_map(|(_, words)| line(words)).collect()
}

#[cfg(test)]
mod tests {
    use super::{before_quoted, joined};
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
        let check = |markup, expected| assert_eq!(before_quoted(markup), expected, "{markup}");
        check("<p>Yes.</p><div class=\"gmail_quote gmail_quote_container\">Old</div>", Some("<p>Yes.</p>"));
        check("Yes.<BLOCKQUOTE type=\"cite\">Old", Some("Yes."));
        check("<blockquote>Own", None);
    }
}
