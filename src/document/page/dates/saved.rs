//! What programs that save pages write into them → when a page was saved, and from which address.
//!
//! The time of saving is never that of publication.

use crate::document::page::tree::{Kind, Tree};

/// What a comment of the page says of its saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::document::page) struct Saved {
    /// When, as written.
    pub when: Option<String>,
    /// The address that it was saved from.
    pub url: Option<String>,
}

/// Reads the comments of browsers ("saved from url=(0042)https://…"), `SingleFile`, HTTrack and the Wayback Machine.
pub(in crate::document::page) fn saved(tree: &Tree) -> Saved {
    let mut saved = Saved::default();
    for node in tree.nodes().iter().filter(|node| node.kind == Kind::Comment) {
        let comment = tree.words(node);
        let (when, url) = read(comment);
        saved.when = saved.when.or(when);
        saved.url = saved.url.or(url);
    }
    saved
}

fn read(comment: &str) -> (Option<String>, Option<String>) {
    let behind = |key: &str| comment.split_once(key).map(|(_, rest)| rest.trim_start());
    let line = |rest: &str| rest.lines().next().unwrap_or_default().trim().to_owned();
    if let Some(rest) = behind("saved from url=") {
        let url = rest.trim_start_matches(|sign: char| matches!(sign, '(' | ')') || sign.is_ascii_digit());
        return (None, address(url));
    }
    if let Some(when) = behind("saved date:") {
        // "Wed Mar 04 2020 10:11:12 GMT+0100 (Central European Standard Time)"
        let when = line(when);
        let when = when.split(" (").next().unwrap_or_default().to_owned();
        return (Some(when), behind("url:").and_then(address));
    }
    if let Some(rest) = behind("Mirrored from ") {
        let when = rest.split_once("], ").map(|(_, when)| line(when));
        let url = rest.split_whitespace().next().map(|url| format!("http://{url}"));
        return (when, url.as_deref().and_then(address));
    }
    if let Some(rest) = behind("FILE ARCHIVED ON ") {
        let when = rest.split(" AND ").next().map(line);
        return (when, None);
    }
    (None, None)
}

fn address(text: &str) -> Option<String> {
    let url = text.split_whitespace().next()?;
    url.starts_with("http").then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::saved;
    use crate::document::page::tree::Tree;

    #[track_caller]
    fn check(comment: &str, when: Option<&str>, url: Option<&str>) {
        let saved = saved(&Tree::parse(&format!("<!--{comment}--><p>Text")));
        assert_eq!((saved.when.as_deref(), saved.url.as_deref()), (when, url), "{comment}");
    }

    #[test]
    fn comments_of_programs() {
        check(
            " saved from url=(0029)https://post.example/dam.html ",
            None,
            Some("https://post.example/dam.html"),
        );
        check(
            "\n Page saved with SingleFile \n url: https://post.example/dam \n saved date: Wed Mar 04 2020 10:11:12 GMT+0100 (CET)\n",
            Some("Wed Mar 04 2020 10:11:12 GMT+0100"),
            Some("https://post.example/dam"),
        );
        check(
            " Mirrored from post.example/dam.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 05 Aug 2014 10:00:00 GMT ",
            Some("Tue, 05 Aug 2014 10:00:00 GMT"),
            Some("http://post.example/dam.html"),
        );
        check(
            "\n     FILE ARCHIVED ON 10:11:12 Mar 04, 2020 AND RETRIEVED FROM THE INTERNET ARCHIVE\n",
            Some("10:11:12 Mar 04, 2020"),
            None,
        );
        check(" We saved money ", None, None);
    }
}
