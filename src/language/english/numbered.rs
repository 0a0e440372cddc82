//! Things that bear a number, and measures that follow one: "Flight 1901" and "1901 kg" are no years.
//!
//! In: a word as it is written. Out: whether the number behind it, or before it, is its own.
//!
//! ```
//! use dateline::language::english::numbered::{bears_number, is_measure};
//! assert!(bears_number("Flight") && bears_number("page") && !bears_number("flight"));
//! assert!(is_measure("kg") && !is_measure("election"));
//! ```

/// Written with a capital these bear a number as their name; sorted.
const NAMES: &[&str] = &[
    "Apartment",
    "Area",
    "Article",
    "Battalion",
    "Beaufort",
    "Block",
    "Boeing",
    "Box",
    "Building",
    "Bus",
    "Catalogue",
    "Channel",
    "Chapter",
    "Code",
    "Exit",
    "Figure",
    "Flight",
    "Form",
    "Gate",
    "Highway",
    "Hymn",
    "Interstate",
    "Item",
    "Line",
    "Lot",
    "Mark",
    "Mk",
    "Model",
    "No",
    "Nos",
    "Number",
    "Office",
    "Order",
    "Paragraph",
    "Part",
    "Platform",
    "Proposition",
    "Psalm",
    "Regiment",
    "Resolution",
    "Room",
    "Route",
    "Rule",
    "Section",
    "Series",
    "Size",
    "Squadron",
    "Suite",
    "Table",
    "Title",
    "Track",
    "Type",
    "Unit",
    "Verse",
    "Version",
    "Windows",
];

/// In small letters these bear one too; sorted.
const NOUNS: &[&str] = &[
    "channel",
    "extension",
    "model",
    "no",
    "number",
    "page",
    "pages",
    "pp",
    "room",
    "section",
    "sections",
    "version",
];

/// Measures and things counted that are not told by a plural; sorted.
const MEASURES: &[&str] = &[
    "GB", "Hz", "MB", "MHz", "cc", "cm", "feet", "ft", "gb", "hp", "kg", "km", "kph", "kw", "lb", "lbs", "m",
    "mb", "men", "meters", "metres", "mg", "miles", "mm", "mph", "people", "percent", "points", "rpm",
    "women", "yen",
];

/// Books whose places are written like times, "Psalm 17:20"; sorted.
const BOOKS: &[&str] = &[
    "Acts",
    "Chronicles",
    "Corinthians",
    "Daniel",
    "Deuteronomy",
    "Ecclesiastes",
    "Ephesians",
    "Exodus",
    "Ezekiel",
    "Galatians",
    "Genesis",
    "Hebrews",
    "Isaiah",
    "James",
    "Jeremiah",
    "Job",
    "John",
    "Joshua",
    "Judges",
    "Kings",
    "Leviticus",
    "Luke",
    "Mark",
    "Matthew",
    "Numbers",
    "Peter",
    "Philippians",
    "Proverbs",
    "Psalm",
    "Psalms",
    "Quran",
    "Revelation",
    "Romans",
    "Samuel",
    "Surah",
    "Thessalonians",
    "Timothy",
    "Verse",
    "verse",
    "verses",
];

/// Whether a word names a book in which chapters and verses are told by a colon.
#[must_use]
pub fn has_verses(word: &str) -> bool {
    BOOKS.binary_search(&word).is_ok()
}

/// Whether a word ends the name of a street, before which stands the number of a house.
#[must_use]
pub fn is_street(word: &str) -> bool {
    const STREETS: &[&str] = &[
        "Ave",
        "Avenue",
        "Blvd",
        "Boulevard",
        "Drive",
        "Lane",
        "Place",
        "Plaza",
        "Road",
        "Square",
        "St",
        "Street",
    ];
    STREETS.binary_search(&word).is_ok()
}

/// Whether a word, as written, is followed by a number of its own.
#[must_use]
pub fn bears_number(word: &str) -> bool {
    NAMES.binary_search(&word).is_ok() || NOUNS.binary_search(&word).is_ok()
}

/// Whether a word measures or counts with the number before it.
#[must_use]
pub fn is_measure(word: &str) -> bool {
    MEASURES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{BOOKS, MEASURES, NAMES, NOUNS};

    #[test]
    fn tables_are_sorted() {
        for table in [NAMES, NOUNS, MEASURES, BOOKS] {
            assert!(table.is_sorted(), "{:?}", table.windows(2).find(|two| two[0] > two[1]));
        }
    }
}
