//! Text from documents, made safe for Markdown: nothing in it is a sign, a link, a table border or a tag.
//!
//! ```
//! use dateline::render::markdown::escaped;
//! assert_eq!(escaped("1. *held* | <b>"), r"1\. \*held\* \| \<b>");
//! ```

use std::borrow::Cow;

use super::safe;

/// The text on one line, with a backslash before every character that Markdown could read as a sign.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    let text = safe::line(text);
    let mut escaped = String::new();
    let mut before = '\n';
    for (at, char) in text.char_indices() {
        let rest = text.get(at + char.len_utf8()..).unwrap_or_default();
        if is_sign(&text, at, char, before, rest) {
            escaped.push('\\');
        }
        escaped.push(char);
        before = char;
    }
    if escaped.len() == text.len() { text } else { Cow::Owned(escaped) }
}

fn is_sign(text: &str, at: usize, char: char, before: char, rest: &str) -> bool {
    let next = rest.chars().next().unwrap_or(' ');
    let at_start = text.get(..at).is_some_and(|head| head.trim_start().is_empty());
    match char {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
        // Inside a word an underscore is no sign.
        '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
        '&' => begins_entity(rest),
        // CriticMarkup, in which a change of wording is written.
        '{' => matches!(next, '+' | '-' | '~' | '=' | '>'),
        '!' => next == '[',
        '#' | '>' | '+' | '=' => at_start,
        '-' => at_start || (before == '-' && next == '-'),
        '.' | ')' => {
            next == ' '
                && before.is_ascii_digit()
                && text
                    .get(..at)
                    .is_some_and(|head| head.trim_start().bytes().all(|byte| byte.is_ascii_digit()))
        }
        _ => false,
    }
}

/// Whether an ampersand with this behind it reads as an entity: `&lt;`.
fn begins_entity(rest: &str) -> bool {
    let name = rest.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}

/// A table with a header: cells are escaped, and stand on one line each.
#[must_use]
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut lines = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for cell in cells {
            lines.push_str("| ");
            lines.push_str(cell);
            lines.push(' ');
        }
        lines.push_str("|\n");
    };
    line(&mut header.iter().copied());
    line(&mut header.iter().map(|_| "---"));
    for row in rows {
        let cells: Vec<Cow<'_, str>> = row.iter().map(|cell| escaped(cell)).collect();
        line(&mut cells.iter().map(|cell| &**cell));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(escaped(text), expected, "{text:?}");
    }

    #[test]
    fn plain_prose_stays() {
        for text in
            ["The vote (12-1) is on Sept. 9, he said.", "AT&T rose 5 % & more", "a_b {x} 3.5) done", "“No!”"]
        {
            check(text, text);
        }
    }

    #[test]
    fn signs_are_escaped() {
        check("# Not a heading", r"\# Not a heading");
        check("- not a list", r"\- not a list");
        check("7. September", r"7\. September");
        check("> not a quote", r"\> not a quote");
        check("[a](b) ![c](d)", r"\[a\](b) \!\[c\](d)");
        check("<script>alert(1)</script>", r"\<script>alert(1)\</script>");
        check("a|b", r"a\|b");
        check("_a_ **b** `c` ~~d~~", r"\_a\_ \*\*b\*\* \`c\` \~\~d\~\~");
        check("&lt; &#60;", r"\&lt; \&#60;");
        check("{++a++}", r"\{++a++}");
        check("a\nb", "a b");
    }
}
