//! Pages: complete in themselves, without script and without anything from another host.
//!
//! Everything from a document is escaped; a policy in the page forbids the browser to run or fetch anything, should an
//! escape ever fail.
//!
//! ```
//! use dateline::render::html::escaped;
//! assert_eq!(escaped("<b>\"Soon\" & 'late'</b>"), "&lt;b&gt;&quot;Soon&quot; &amp; &#39;late&#39;&lt;/b&gt;");
//! ```

use std::borrow::Cow;

use super::safe;

/// The style of all pages.
pub(in crate::render) const STYLE: &str = include_str!("../../../templates/report/style.css");

/// The text on one line, without anything that a browser could read as markup.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    let text = safe::line(text);
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            char => escaped.push(char),
        }
    }
    Cow::Owned(escaped)
}

/// A page with a title and sections. `title` is escaped here; `body` is markup.
#[must_use]
pub fn page(title: &str, body: &str) -> Vec<u8> {
    let title = escaped(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body class=\"dl-page\">\n<main class=\"dl\">\n<header class=\"dl-head\"><h1 class=\"dl-title\">{title}</h1></header>\n\
         {body}</main>\n</body>\n</html>\n"
    )
    .into_bytes()
}

/// A link to the address of a page, where it is one that a browser may open; else the address as text.
#[must_use]
pub fn link(address: &str, words: &str) -> String {
    let (address, words) = (escaped(address), escaped(words));
    if address.starts_with("https://") || address.starts_with("http://") {
        format!("<a href=\"{address}\" rel=\"noopener noreferrer\">{words}</a>")
    } else {
        format!("{words} ({address})")
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, link, page};

    #[test]
    fn markup_from_documents_stays_text() {
        assert_eq!(escaped("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(escaped("a\u{202e}b\u{0}c"), "abc");
        let page = String::from_utf8(page("</title><script>", "")).unwrap();
        assert!(!page.contains("<script"), "{page}");
    }

    #[test]
    fn only_web_addresses_are_links() {
        let web = "<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">A</a>";
        assert_eq!(link("https://a.example/?a=1&b=2", "A"), web);
        assert_eq!(link("javascript:alert(1)", "A"), "A (javascript:alert(1))");
        assert_eq!(link("https://a\" onclick=\"b", "A").matches('"').count(), 4);
    }
}
