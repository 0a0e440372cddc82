//! Text from documents, made safe for a terminal.
//!
//! In: any text; out: one line without control characters and without marks that turn the direction of writing, so that
//! no document can move the cursor, change colours, or show words in another order than they stand.
//!
//! ```
//! use dateline::render::safe;
//! assert_eq!(safe::line("held\u{1b}[31m on\n Friday\u{202e}"), "held[31m on  Friday");
//! ```

use std::borrow::Cow;

/// The text on one line: blanks of every kind become spaces; control and direction characters go.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Cow::Borrowed(text);
    }
    if !text.chars().any(|char| is_unsafe(char) || is_unseen(char)) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|char| match char {
        '\n' | '\r' | '\t' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        char if is_unsafe(char) || is_unseen(char) => None,
        char => Some(char),
    });
    Cow::Owned(kept.collect())
}

/// Control characters, line separators, and characters that turn or isolate the direction of writing
/// (Unicode Bidi_Control).
pub(super) fn is_unsafe(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// Marks that say where a line may break: a terminal shows them as a hyphen, a blank, or not at all.
const fn is_unseen(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::line;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(line(text), expected, "{text:?}");
    }

    #[test]
    fn harmless_text_stays() {
        check("The council met on Friday.", "The council met on Friday.");
        check("“Zürich” — 日本 🗳️ عربي", "“Zürich” — 日本 🗳️ عربي");
    }

    #[test]
    fn nothing_steers_a_terminal() {
        check("a\u{1b}]0;title\u{7}b", "a]0;titleb");
        check("a\u{9b}31mb\u{7f}", "a31mb");
        check("a\u{0}b\u{8}", "ab");
    }

    #[test]
    fn nothing_turns_the_direction_of_writing() {
        check("paid \u{202e}001\u{202c} \u{2066}x\u{2069}\u{200f}", "paid 001 x");
    }

    #[test]
    fn line_ends_become_spaces() {
        check("on\r\nFriday\tand\u{2028}Monday", "on  Friday and Monday");
    }
}
