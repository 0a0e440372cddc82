//! Words that carry little meaning of their own, and words that deny.

use crate::language::table::Table;

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

static FUNCTION_TABLE: Table<512> = Table::new(FUNCTION_WORDS);

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

/// Misspellings that newsrooms correct, and what was meant; lower case, sorted.
#[rustfmt::skip]
const MISSPELLINGS: &[(&str, &str)] = &[
    ("accomodate", "accommodate"), ("accross", "across"), ("acheive", "achieve"), ("agressive", "aggressive"),
    ("apparant", "apparent"), ("begining", "beginning"), ("beleive", "believe"), ("buisness", "business"),
    ("calender", "calendar"), ("cemetary", "cemetery"), ("collegue", "colleague"), ("comittee", "committee"),
    ("commited", "committed"), ("concious", "conscious"), ("consistant", "consistent"), ("definately", "definitely"),
    ("dissapear", "disappear"), ("embarass", "embarrass"), ("enviroment", "environment"), ("existance", "existence"),
    ("foriegn", "foreign"), ("goverment", "government"), ("govermental", "governmental"), ("harrass", "harass"),
    ("independant", "independent"), ("liason", "liaison"), ("maintainance", "maintenance"),
    ("millenium", "millennium"), ("minisiter", "minister"), ("mispell", "misspell"), ("neccessary", "necessary"),
    ("noticable", "noticeable"), ("occured", "occurred"), ("occurence", "occurrence"), ("offical", "official"),
    ("offically", "officially"), ("oppurtunity", "opportunity"), ("parliment", "parliament"),
    ("persistant", "persistent"), ("posession", "possession"), ("presidental", "presidential"),
    ("priviledge", "privilege"), ("publically", "publicly"), ("recieve", "receive"), ("recieved", "received"),
    ("recomend", "recommend"), ("refered", "referred"), ("relevent", "relevant"), ("seige", "siege"),
    ("seperate", "separate"), ("seperately", "separately"), ("sieze", "seize"), ("succesful", "successful"),
    ("succesfully", "successfully"), ("suprise", "surprise"), ("tommorow", "tomorrow"), ("tommorrow", "tomorrow"),
    ("transfered", "transferred"), ("truely", "truly"), ("untill", "until"), ("wendesday", "wednesday"),
    ("wierd", "weird"), ("witheld", "withheld"), ("withold", "withhold"),
];

/// Endings and letters that English spells in two ways.
pub const VARIANTS: &[(&str, &str)] = &[
    ("our", "or"),
    ("yse", "yze"),
    ("ise", "ize"),
    ("isi", "izi"),
    ("isa", "iza"),
    ("ogue", "og"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("ence", "ense"),
    ("lling", "ling"),
    ("lled", "led"),
    ("ller", "ler"),
    ("gramme", "gram"),
    ("aem", "em"),
    ("aed", "ed"),
    ("grey", "gray"),
    ("cheque", "check"),
    ("tyre", "tire"),
    ("plough", "plow"),
];

/// Quotation marks and what they set off: openers, then closers; the straight mark is both.
pub const QUOTATION_MARKS: (&[char], &[char]) = (&['“', '„', '«'], &['”', '»']);

/// The word that a misspelling stands for, in lower case.
#[must_use]
pub fn meant_by(misspelling: &str) -> Option<&'static str> {
    MISSPELLINGS.binary_search_by_key(&misspelling, |entry| entry.0).ok().map(|at| MISSPELLINGS[at].1)
}

/// Whether a word, in any case, is an article, preposition, pronoun, auxiliary or conjunction.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_TABLE.find(word.as_bytes()).is_some()
}

/// Whether a word, in lower case and with a straight apostrophe, denies.
#[must_use]
pub fn is_negation(word: &str) -> bool {
    NEGATIONS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{FUNCTION_WORDS, MISSPELLINGS, NEGATIONS};

    #[test]
    fn tables_are_sorted() {
        for table in [FUNCTION_WORDS, NEGATIONS] {
            assert!(table.is_sorted(), "{:?}", table.windows(2).find(|two| two[0] > two[1]));
        }
        assert!(MISSPELLINGS.is_sorted(), "{:?}", MISSPELLINGS.windows(2).find(|two| two[0] > two[1]));
    }
}
