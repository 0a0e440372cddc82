//! A sentence → whether it reads well alone, in a list of what happened.

use super::parameters::WORDS;
use crate::align::tokens;
use crate::language::english::alone::{LEANING, OWN};

/// Whether somebody who sees only this sentence knows what it is about: it is neither too short nor too long, by its `words`
/// that tell something, leans on no sentence before it, and nobody in it speaks of himself. `dated` is whether it opens
/// with its date, as in "This week".
pub(super) fn reads_well(sentence: &str, words: usize, dated: bool) -> bool {
    WORDS.contains(&words) && (dated || !leans(sentence)) && !speaks_of_himself(sentence)
}

fn leans(sentence: &str) -> bool {
    let first = tokens(sentence).map(|token| token.of(sentence)).find(|word| is_word(word));
    first.is_some_and(|word| is_among(word, LEANING))
}

fn speaks_of_himself(sentence: &str) -> bool {
    tokens(sentence).any(|token| is_among(bare(token.of(sentence)), OWN))
}

/// "I" of "I'm".
fn bare(word: &str) -> &str {
    word.split(['\'', '’']).next().unwrap_or(word)
}

fn is_word(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric)
}

fn is_among(word: &str, list: &[&str]) -> bool {
    list.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::reads_well;

    #[test]
    fn a_sentence_that_leans_on_another_or_quotes_reads_badly() {
        for (sentence, dated, well) in [
            ("The dam broke on Friday.", false, true),
            ("But the dam broke on Friday.", false, false),
            ("\"It broke on Friday,\" said the mayor.", false, false),
            ("This week the dam broke.", true, true),
            ("The mayor said we’re safe.", false, false),
            ("The US mine was closed.", false, true),
        ] {
            assert_eq!(reads_well(sentence, 8, dated), well, "{sentence}");
        }
    }
}
