//! Words that carry little meaning of their own, and words that deny.

/// Articles, prepositions, pronouns, auxiliaries and conjunctions; lower case, sorted.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "each", "for",
    "from", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how", "i", "if", "in",
    "into", "is", "it", "its", "may", "me", "might", "more", "most", "must", "my", "of", "off", "on", "onto",
    "or", "other", "our", "out", "over", "shall", "she", "should", "so", "some", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "under",
    "until", "up", "upon", "us", "was", "we", "were", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "would", "you", "your",
];

/// Words that deny what they stand with; lower case, with a straight apostrophe, sorted.
const NEGATIONS: &[&str] = &[
    "ain't",
    "aren't",
    "barely",
    "can't",
    "cannot",
    "couldn't",
    "didn't",
    "doesn't",
    "don't",
    "hadn't",
    "hardly",
    "hasn't",
    "haven't",
    "isn't",
    "mustn't",
    "neither",
    "never",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "nowhere",
    "scarcely",
    "shouldn't",
    "unable",
    "unlikely",
    "wasn't",
    "weren't",
    "without",
    "won't",
    "wouldn't",
];

/// Whether a word, in lower case, is an article, preposition, pronoun, auxiliary or conjunction.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

/// Whether a word, in lower case and with a straight apostrophe, denies.
#[must_use]
pub fn is_negation(word: &str) -> bool {
    NEGATIONS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{FUNCTION_WORDS, NEGATIONS};

    #[test]
    fn tables_are_sorted() {
        for table in [FUNCTION_WORDS, NEGATIONS] {
            assert!(table.is_sorted(), "{:?}", table.windows(2).find(|two| two[0] > two[1]));
        }
    }
}
