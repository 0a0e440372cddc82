//! Abbreviations written with a stop, and the words that tell whether such a stop ends a sentence.
//!
//! In: a word without its last stop. Out: its [`Abbreviation`], or whether it commonly opens a sentence.
//!
//! ```
//! use dateline::language::english::abbreviations::{Abbreviation, abbreviation, opens_sentence};
//! assert_eq!(abbreviation("Mr"), Some(Abbreviation::Title));
//! assert_eq!(abbreviation("vote"), None);
//! assert!(opens_sentence("The"));
//! ```

use crate::language::table::Table;

/// What the stop of an abbreviation says about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Stands before the words that it belongs to ("Mr. Smith", "e.g. apples"): its stop ends no sentence.
    Title,
    /// Stands before a number ("No. 10", "Jan. 5"): its stop ends no sentence where a digit follows.
    Numbered,
    /// Stands before or after a name ("Inc.", "Calif.", "St."): its stop ends a sentence where a word follows that
    /// opens sentences.
    Name,
    /// Stands at the end of a group of words ("5 p.m.", "etc."): its stop ends a sentence before a capital, unless a
    /// day or a zone of the clock follows.
    Closing,
}

/// The abbreviation that `word` is, written without its last stop, in any case.
#[must_use]
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    ABBREVIATION_TABLE.find(word.as_bytes()).map(|at| ABBREVIATIONS[at].1)
}

/// Whether `word`, in any case, commonly opens a sentence and seldom a name.
#[must_use]
pub fn opens_sentence(word: &str) -> bool {
    OPENER_TABLE.find(word.as_bytes()).is_some()
}

/// Whether `word`, in any case, may follow "5 p.m." within a sentence.
#[must_use]
pub fn follows_clock(word: &str) -> bool {
    AFTER_CLOCK_TABLE.find(word.as_bytes()).is_some()
}

static ABBREVIATION_TABLE: Table<512> = Table::new(&ABBREVIATED);
static OPENER_TABLE: Table<512> = Table::new(OPENERS);
static AFTER_CLOCK_TABLE: Table<256> = Table::new(AFTER_CLOCK);

const ABBREVIATED: [&str; ABBREVIATIONS.len()] = {
    let mut words = [""; ABBREVIATIONS.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = ABBREVIATIONS[at].0;
        at += 1;
    }
    words
};

use Abbreviation::{Closing, Name, Numbered, Title};

/// Sorted by word.
#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, Abbreviation)] = &[
    ("a.d", Closing), ("a.m", Closing), ("a.p", Name), ("adj", Title), ("adm", Title), ("ala", Name),
    ("amb", Title), ("approx", Title), ("apr", Numbered), ("arch", Title), ("ariz", Name), ("ark", Name),
    ("art", Numbered), ("assn", Name), ("assoc", Name), ("asst", Title), ("atty", Title), ("aug", Numbered),
    ("ave", Name), ("b.c", Closing), ("bldg", Name), ("blvd", Name), ("brig", Title), ("bros", Name),
    ("ca", Title), ("calif", Name), ("capt", Title), ("cf", Title), ("ch", Numbered), ("cia", Name),
    ("cmdr", Title), ("cmdt", Title), ("co", Name), ("col", Title), ("colo", Name), ("comdr", Title),
    ("conn", Name), ("corp", Name), ("cos", Name), ("cpl", Title), ("cpt", Title), ("ct", Name), ("dec", Numbered),
    ("del", Name), ("dep", Title), ("dept", Name), ("det", Title), ("dist", Name), ("div", Name), ("dr", Title),
    ("drs", Title), ("e.g", Title), ("ed", Name), ("eds", Name), ("eg", Title), ("eq", Numbered), ("esp", Title),
    ("esq", Name), ("est", Name), ("etc", Closing), ("fdr", Name), ("feb", Numbered), ("fig", Numbered),
    ("figs", Numbered), ("fla", Name), ("fr", Title), ("fri", Numbered), ("ft", Name), ("ga", Name),
    ("gen", Title), ("gens", Title), ("gov", Title), ("govs", Title), ("hon", Title), ("i.e", Title),
    ("ie", Title), ("ill", Name), ("inc", Name), ("ind", Name), ("insp", Title), ("intl", Name), ("jan", Numbered),
    ("jr", Name), ("jul", Numbered), ("jun", Numbered), ("kan", Name), ("ky", Name), ("lt", Title), ("ltd", Name),
    ("m.d", Name), ("maj", Title), ("mar", Numbered), ("mass", Name), ("md", Name), ("messrs", Title),
    ("mfg", Name), ("mgr", Title), ("mich", Name), ("minn", Name), ("mlle", Title), ("mme", Title), ("mo", Name),
    ("mon", Numbered), ("mont", Name), ("mr", Title), ("mrs", Title), ("ms", Title), ("msgr", Title), ("mt", Name),
    ("mx", Title), ("n.b", Title), ("natl", Name), ("neb", Name), ("nev", Name), ("no", Numbered),
    ("nos", Numbered), ("nov", Numbered), ("oct", Numbered), ("okla", Name), ("op", Numbered), ("ore", Name),
    ("p", Numbered), ("p.m", Closing), ("pa", Name), ("para", Numbered), ("ph.d", Name), ("plc", Name),
    ("pp", Numbered), ("pres", Title), ("prof", Title), ("profs", Title), ("pt", Numbered), ("pvt", Title),
    ("rd", Name), ("rep", Title), ("reps", Title), ("ret", Name), ("rev", Title), ("revs", Title), ("rte", Name),
    ("sat", Numbered), ("sec", Numbered), ("secy", Title), ("sen", Title), ("sens", Title), ("sep", Numbered),
    ("sept", Numbered), ("sgt", Title), ("spc", Title), ("sq", Name), ("sr", Name), ("ss", Title), ("st", Name),
    ("ste", Name), ("sun", Numbered), ("supt", Title), ("sw", Name), ("tenn", Name), ("tex", Name),
    ("thu", Numbered), ("thur", Numbered), ("thurs", Numbered), ("tue", Numbered), ("tues", Numbered),
    ("univ", Name), ("v", Title), ("va", Name), ("ver", Numbered), ("viz", Title), ("vol", Numbered),
    ("vols", Numbered), ("vs", Title), ("vt", Name), ("wash", Name), ("wed", Numbered), ("weds", Numbered),
    ("wis", Name), ("wyo", Name),
];

/// Sorted.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "a", "about", "according", "additionally", "after", "again", "all", "along", "already", "also", "although",
    "amid", "among", "an", "analysts", "and", "another", "any", "anyone", "as", "asked", "at", "authorities",
    "because", "before", "besides", "between", "both", "but", "by", "can", "could", "critics", "despite",
    "did", "do", "does", "during", "each", "earlier", "economists", "either", "employees", "even",
    "eventually", "every", "everyone", "everything", "experts", "few", "finally", "first", "five", "for",
    "former", "four", "from", "furthermore", "given", "had", "has", "have", "he", "he'd", "he'll", "he's",
    "hence", "her", "here", "his", "how", "however", "hundreds", "i", "i'd", "i'll", "i'm", "i've", "if", "in",
    "indeed", "initially", "instead", "into", "investigators", "investors", "is", "it", "it's", "its", "just",
    "last", "later", "lawmakers", "lawyers", "let", "like", "many", "maybe", "meanwhile", "messrs", "more",
    "moreover", "most", "mr", "mrs", "ms", "much", "my", "neither", "net", "nevertheless", "nobody", "none",
    "nonetheless", "nor", "not", "nothing", "now", "of", "officers", "officials", "on", "once", "one", "only",
    "opponents", "or", "other", "others", "otherwise", "our", "over", "people", "perhaps", "police",
    "previously", "profit", "profits", "prosecutors", "protesters", "rather", "recently", "rescuers",
    "researchers", "residents", "revenue", "sales", "scientists", "several", "shares", "she", "she'd",
    "she'll", "she's", "should", "similarly", "since", "six", "so", "some", "someone", "soon", "still",
    "stocks", "such", "supporters", "ten", "that", "that's", "the", "their", "then", "there", "there's",
    "therefore", "these", "they", "they'd", "they'll", "they're", "they've", "this", "those", "though",
    "thousands", "three", "through", "thus", "to", "today", "together", "traders", "troops", "two", "under",
    "unlike", "until", "upon", "was", "we", "we'd", "we'll", "we're", "we've", "were", "what", "what's",
    "when", "where", "whether", "which", "while", "who", "why", "will", "with", "within", "without",
    "witnesses", "workers", "yesterday", "yet", "you", "your",
];

/// Sorted: days, months, zones and words of place.
#[rustfmt::skip]
const AFTER_CLOCK: &[&str] = &[
    "april", "august", "bst", "cdt", "central", "cest", "cet", "cst", "december", "eastern", "edt", "eest", "eet",
    "est", "et", "february", "fri", "friday", "gmt", "hkt", "israel", "ist", "january", "jst", "july", "june",
    "local", "london", "march", "may", "mdt", "mon", "monday", "moscow", "mountain", "msk", "mst", "november",
    "october", "pacific", "pdt", "pst", "pt", "sat", "saturday", "september", "sgt", "sun", "sunday", "thu",
    "thursday", "tue", "tuesday", "utc", "wed", "wednesday", "west", "wib",
];

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, AFTER_CLOCK, OPENERS};

    #[test]
    fn tables_are_folded_and_sorted() {
        let abbreviations: Vec<&str> = ABBREVIATIONS.iter().map(|entry| entry.0).collect();
        for table in [abbreviations.as_slice(), OPENERS, AFTER_CLOCK] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
            for word in table {
                assert!(*word == word.to_lowercase(), "{word}");
            }
        }
    }
}
