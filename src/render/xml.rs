//! Text as XML 1.0, from which a parser gives back every character that XML can hold.
//!
//! Markup is escaped; so are line ends other than a line feed, which a parser would turn into one, and control and direction
//! characters, which would act on a terminal. What XML 1.0 cannot hold, even escaped, becomes U+FFFD, one for one: offsets in
//! characters stay what they were.
//!
//! ```
//! use dateline::render::xml;
//! let mut out = String::new();
//! xml::push(&mut out, "a < b ]]>\r\n\u{0}".chars());
//! assert_eq!(out, "a &lt; b ]]&gt;&#xD;\n\u{fffd}");
//! assert!(!xml::holds('\u{0}'));
//! ```

use std::fmt::Write;

use super::safe;

/// Whether XML 1.0 has a place for a character.
#[must_use]
pub const fn holds(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Adds text, as it stands between tags.
pub fn push(out: &mut String, text: impl Iterator<Item = char>) {
    text.for_each(|char| match char {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '\n' | '\t' => out.push(char),
        char if !holds(char) => out.push(char::REPLACEMENT_CHARACTER),
        char if safe::is_unsafe(char) => reference(out, char),
        char => out.push(char),
    });
}

/// Adds an attribute.
pub fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for char in value.chars() {
        match char {
            '"' | '\n' | '\t' => reference(out, char),
            char => push(out, std::iter::once(char)),
        }
    }
    out.push('"');
}

/// Adds an element that holds text.
pub fn element(out: &mut String, name: &str, text: &str) {
    let _memory_does_not_refuse = write!(out, "<{name}>");
    push(out, text.chars());
    let _memory_does_not_refuse = write!(out, "</{name}>");
}

fn reference(out: &mut String, char: char) {
    let _memory_does_not_refuse = write!(out, "&#x{:X};", u32::from(char));
}
