//! The lines of an item: paragraphs, headings, captions, each with its kind. A paragraph whose words alone say that it is a
//! correction, a note or a byline is one; any other belongs to the story, since its agency says so.

use crate::calendar::DateOrder;
use crate::document::line::{Told, dateline, told};
use crate::document::options::Format;
use crate::document::{BlockKind, layout, page};
use crate::language::english::furniture::Furniture;

/// Words and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub kind: BlockKind,
    /// Without blanks around them, and with single ones between them.
    pub words: String,
}

impl Line {
    /// Words of a known kind; blanks are folded, and `None` stands for nothing but blanks and marks.
    pub fn new(kind: BlockKind, words: &str) -> Option<Self> {
        let words = words.split_whitespace().collect::<Vec<&str>>().join(" ");
        words.contains(char::is_alphanumeric).then_some(Self { kind, words })
    }

    /// A paragraph of the story.
    pub fn of_story(words: &str) -> Option<Self> {
        let mut line = Self::new(BlockKind::Body, words)?;
        line.kind = kind(&line.words);
        Some(line)
    }

    /// A note to the editors who take the item.
    pub fn of_note(words: &str, corrects: bool) -> Option<Self> {
        let mut line = Self::new(BlockKind::Note, words)?;
        if corrects || told(&line.words) == Some(Told::Furniture(Furniture::Correction)) {
            line.kind = BlockKind::Correction;
        }
        Some(line)
    }

    /// The letters and digits, in lower case: what two lines share that say the same.
    pub fn letters(&self) -> String {
        letters(&self.words)
    }
}

/// The letters and digits of a text, in lower case.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What the words of a paragraph say that it is.
fn kind(words: &str) -> BlockKind {
    let alone = |words: &str| {
        dateline(words, None, DateOrder::default()).is_some_and(|dateline| dateline.span.end == words.len())
    };
    match told(words) {
        Some(Told::Byline) => BlockKind::Byline,
        Some(Told::Header { labelled: true }) => BlockKind::Metadata,
        Some(Told::Furniture(furniture)) => match furniture {
            Furniture::Correction => BlockKind::Correction,
            Furniture::Note => BlockKind::Note,
            Furniture::Credit => BlockKind::Byline,
            Furniture::Caption => BlockKind::Caption,
            Furniture::Link => BlockKind::Link,
            Furniture::Boilerplate => BlockKind::Boilerplate,
            _ => BlockKind::Body,
        },
        _ if alone(words) => BlockKind::Dateline,
        _ => BlockKind::Body,
    }
}

/// The lines of a plain text.
pub(super) fn of_plain(text: &str) -> Vec<Line> {
    layout::typed(text, Format::Text).filter_map(|(piece, kind)| Line::new(kind, &piece.words)).collect()
}

/// The lines of a text that is a page or plain.
pub(super) fn of_characters(text: &str, kind: &str) -> Vec<Line> {
    let start = text.trim_start();
    if kind.contains("html") || start.starts_with("<p") || start.starts_with("<div") {
        page::fragment(text)
            .into_iter()
            .filter_map(|(kind, words)| match kind {
                BlockKind::Body => Line::of_story(&words),
                _ => Line::new(kind, &words),
            })
            .collect()
    } else {
        of_plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, of_plain};

    #[track_caller]
    fn check(lines: Vec<Line>, expected: &[&str]) {
        let shown: Vec<String> =
            lines.iter().map(|line| format!("{}: {}", line.kind.name(), line.words)).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_paragraphs_say_of_themselves() {
        let lines = [
            "VIENNA, Sept. 7 (NPA) --",
            "Talks  failed\non Saturday.",
            "By Friday the talks had failed.",
            "(Reporting by Ann Author; Editing by Ben Baker)",
            "Editor's note: an earlier version gave another day.",
            "Correction: the talks failed on Friday.",
            " -- ",
        ];
        check(
            lines.into_iter().filter_map(Line::of_story).collect(),
            &[
                "dateline: VIENNA, Sept. 7 (NPA) --",
                "body: Talks failed on Saturday.",
                "body: By Friday the talks had failed.",
                "byline: (Reporting by Ann Author; Editing by Ben Baker)",
                "note: Editor's note: an earlier version gave another day.",
                "correction: Correction: the talks failed on Friday.",
            ],
        );
    }

    #[test]
    fn a_plain_text() {
        check(
            of_plain(
                "VIENNA (NPA) -- Talks failed on Saturday.\n\nThey may resume on Monday, it was said.\n",
            ),
            &[
                "body: VIENNA (NPA) -- Talks failed on Saturday.",
                "body: They may resume on Monday, it was said.",
            ],
        );
    }
}
