//! The words shown of a statement, in parts: those that carry the date, those around them, and the cuts.

use serde::Serialize;

use crate::render::timeline::decision;
use crate::render::words::end_of_words;
use crate::report::{Statement, joint};

/// A stretch of the words that are shown.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Whether these words carry the date.
    pub date: bool,
    /// The words.
    pub text: String,
}

/// The words shown of a statement, at most so many of them.
pub fn parts(statement: &Statement<'_>, most: Option<usize>) -> Vec<Part> {
    let [before, after] = statement.is_cut();
    let mut parts = vec![plain(if before { "… " } else { "" })];
    for (index, shown) in statement.parts().into_iter().enumerate() {
        if index > 0 {
            parts.push(plain(joint(shown.words)));
        }
        let own = statement.mention.as_ref().map_or([0, 0], |mention| {
            [mention.start, mention.end].map(|at| statement.place(at).saturating_sub(shown.start))
        });
        let byte = |at: usize| shown.words.char_indices().nth(at).map_or(shown.words.len(), |(byte, _)| byte);
        let [from, to] = own.map(byte);
        let (head, rest) = shown.words.split_at(from);
        let (date, tail) = rest.split_at(to.saturating_sub(from));
        let head =
            if index == 0 { head.trim_start_matches(['•', '·', '*', '–', '-', ' ']) } else { head };
        parts.extend([plain(head), Part { date: true, text: date.to_owned() }, plain(tail)]);
    }
    parts.retain(|part| !part.text.is_empty());
    let shortened = most.is_some_and(|most| shorten(&mut parts, most));
    if after || shortened {
        if let Some(last) = parts.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        parts.push(plain(" …"));
    }
    if let Some(label) = decision::label(statement) {
        parts.insert(0, plain(&format!("{label}: ")));
    }
    parts
}

fn plain(text: &str) -> Part {
    Part { date: false, text: text.to_owned() }
}

/// Keeps the first so many words; whether any were cut.
fn shorten(parts: &mut Vec<Part>, most: usize) -> bool {
    let mut left = most;
    for index in 0..parts.len() {
        let text = &parts[index].text;
        let end = end_of_words(text, left);
        left = left.saturating_sub(text[..end].split_whitespace().count());
        if end < text.len() {
            parts[index].text.truncate(end);
            parts.truncate(index + 1);
            return true;
        }
        if left == 0 && parts[index + 1..].iter().any(|part| part.text.contains(char::is_alphanumeric)) {
            parts.truncate(index + 1);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Part, shorten};

    #[test]
    fn parts_are_shortened_across_their_borders() {
        let part = |date, text: &str| Part { date, text: text.to_owned() };
        let whole = || vec![part(false, "It rained on "), part(true, "Friday"), part(false, " and cleared.")];
        let mut parts = whole();
        assert!(shorten(&mut parts, 4));
        assert_eq!(parts, [part(false, "It rained on "), part(true, "Friday")]);
        let mut parts = whole();
        assert!(!shorten(&mut parts, 6));
        assert_eq!(parts, whole());
    }
}
