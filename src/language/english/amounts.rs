//! Words that say that a number beside them is an amount or a name, and no year: "a crowd of 1912", "it costs 1912".
//!
//! In: a word as it is written. Out: whether the number that it leads to counts or measures.
//!
//! ```
//! use dateline::language::english::amounts::{counts, is_quantity, labels_a_year};
//! assert!(is_quantity("crowd") && counts("costs") && labels_a_year("Founded"));
//! assert!(!is_quantity("class") && !counts("began") && !labels_a_year("Calories"));
//! ```

/// Nouns whose "of" leads to an amount; sorted.
#[rustfmt::skip]
const QUANTITIES: &[&str] = &[
    "attendance", "audience", "bill", "bribe", "circulation", "crew", "debt", "debts", "deposit", "earnings",
    "fee", "fees", "fine", "fleet", "flock", "force", "garrison", "grant", "herd", "length", "load", "loan",
    "loans", "membership", "output", "population", "price", "prices", "quota", "range", "ransom", "rating",
    "reading", "readings", "rent", "revenue", "revenues", "reward", "sales", "score", "scores", "set", "sets",
    "truck", "turnout", "turnover",
];

/// The same, of which nothing is told by its year; sorted.
#[rustfmt::skip]
const MEASURED: &[&str] = &[
    "altitude", "average", "averages", "box", "boxes", "capacity", "crowd", "crowds", "depth", "distance",
    "dose", "doses", "elevation", "height", "limit", "majority", "mass", "masses", "maximum", "mean",
    "minimum", "pack", "packs", "pile", "pressure", "speed", "stack", "sum", "sums", "temperature", "total",
    "totals", "voltage", "weight", "width",
];

/// Words that lead to an amount themselves; sorted.
#[rustfmt::skip]
const COUNTING: &[&str] = &[
    "carries", "charged", "charges", "cost", "costing", "costs", "employed", "employs", "exceed", "exceeded",
    "exceeding", "exceeds", "fetched", "fetches", "holds", "houses", "least", "many", "measures", "most",
    "nearly", "numbered", "numbering", "numbers", "paid", "pays", "rates", "scores", "seats", "totaled",
    "totalled", "totals", "weighed", "weighing", "weighs", "yields",
];

/// Labels before a colon that lead to a year, in small letters; sorted.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "anno", "born", "built", "class", "completed", "copyright", "date", "edition", "election", "established",
    "event", "founded", "opened", "period", "published", "released", "renovated", "reopened", "season",
    "series", "since", "vintage", "year", "years",
];

/// Words behind which a year stands without a preposition; sorted.
#[rustfmt::skip]
const YEARLY: &[&str] = &[
    "anno", "biennale", "both", "budget", "circa", "class", "cohort", "conference", "congress", "copyright",
    "crop", "cup", "due", "edition", "either", "election", "exhibition", "expo", "festival", "harvest",
    "intake", "neither", "prix", "season", "summit", "tour", "vintage",
];

/// Whether "of" behind a noun leads to an amount: "sales of 1912".
#[must_use]
pub fn is_quantity(word: &str) -> bool {
    QUANTITIES.binary_search(&word).is_ok() || is_measured(word)
}

/// Whether it does whatever stands behind the number: "a crowd of 1912 men".
#[must_use]
pub fn is_measured(word: &str) -> bool {
    MEASURED.binary_search(&word).is_ok()
}

/// Whether a word leads to an amount: "costs 1912", "at most 1912".
#[must_use]
pub fn counts(word: &str) -> bool {
    COUNTING.binary_search(&word).is_ok()
}

/// Whether what a word labels is a year: "Founded: 1912".
#[must_use]
pub fn labels_a_year(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    LABELS.binary_search(&word.as_str()).is_ok()
}

/// Whether a year follows a word right behind it: "the season 1912", "either 1912 or 1913".
#[must_use]
pub fn bears_a_year(word: &str) -> bool {
    YEARLY.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{COUNTING, LABELS, MEASURED, QUANTITIES, YEARLY};

    #[test]
    fn tables_are_sorted() {
        for table in [QUANTITIES, MEASURED, COUNTING, LABELS, YEARLY] {
            assert!(table.is_sorted(), "{:?}", table.windows(2).find(|two| two[0] > two[1]));
        }
    }
}
