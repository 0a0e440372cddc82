//! A text as quotations are looked for in it: blanks, quotation marks and dashes are one each, however they are written.

use crate::span::Span;

/// A text without what a new edition may set in another way.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of it, where the character stands that it was made from; at the end the length of the text.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded =
            Self { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len() + 1) };
        for (at, char) in text.char_indices() {
            let Some(char) = fold(char) else { continue };
            // Of several blanks or dashes the first.
            if matches!(char, ' ' | '-') && folded.text.ends_with(char) {
                continue;
            }
            folded.text.push(char);
            folded.origin.resize(folded.text.len(), at);
        }
        folded.origin.push(text.len());
        folded
    }

    /// The words of a quotation as they stand in a folded text.
    pub fn words(text: &str) -> String {
        Self::new(text.trim()).text.trim().to_owned()
    }

    /// Where a stretch of the folded text stands in the text.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let at = |offset: usize| self.origin.get(offset).or(self.origin.last()).copied().unwrap_or_default();
        Span::new(at(start), at(end))
    }
}

/// What a character is folded to; nothing where it cannot be seen.
fn fold(char: char) -> Option<char> {
    Some(match char {
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => return None,
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '`' => '\'',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        char if char.is_whitespace() => ' ',
        char => char,
    })
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn what_is_set_in_another_way_is_the_same() {
        let words = |text: &str| Folded::words(text);
        assert_eq!(words("“Soon,”  he\nsaid — twice"), words("\"Soon,\" he said -- twice"));
        assert_eq!(words("co\u{AD}operate"), "cooperate");
        assert_ne!(words("On Friday"), words("on Friday"));
    }

    #[test]
    fn a_stretch_is_found_again_in_the_text() {
        let text = "He said:\n  “The dam  broke” — on\u{A0}Friday.";
        let folded = Folded::new(text);
        let at = folded.text.find("\"The dam broke\"").unwrap();
        let span = folded.span(at, at + "\"The dam broke\"".len());
        assert_eq!(span.of(text).trim(), "“The dam  broke”");
    }
}
