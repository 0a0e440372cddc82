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
    "ANSI",
    "ASTM",
    "AUD",
    "Accession",
    "Account",
    "Apartment",
    "Area",
    "Article",
    "Articles",
    "Ask",
    "Asteroid",
    "BS",
    "Band",
    "Battalion",
    "Beaufort",
    "Bid",
    "Block",
    "Boeing",
    "Box",
    "Building",
    "Bus",
    "CAD",
    "CHF",
    "CNY",
    "Case",
    "Cases",
    "Catalogue",
    "Channel",
    "Chapter",
    "Chapters",
    "Clause",
    "Code",
    "DIN",
    "Docket",
    "Drawing",
    "EN",
    "EUR",
    "Elevation",
    "Error",
    "Exhibit",
    "Exit",
    "Ext",
    "Extension",
    "Figure",
    "Figures",
    "Flat",
    "Flight",
    "Folio",
    "Form",
    "GBP",
    "Galaxy",
    "Gate",
    "Grade",
    "HTTP",
    "Highway",
    "Hymn",
    "ID",
    "IEC",
    "INR",
    "ISO",
    "Interstate",
    "Invoice",
    "Item",
    "Items",
    "JPY",
    "Line",
    "Lines",
    "Locker",
    "Locus",
    "Lot",
    "Lots",
    "Mark",
    "Max",
    "Mk",
    "Model",
    "NGC",
    "No",
    "Nos",
    "Number",
    "Office",
    "Order",
    "PIN",
    "Pages",
    "Paragraph",
    "Part",
    "Platform",
    "Population",
    "Port",
    "Proposition",
    "Psalm",
    "RFC",
    "Regiment",
    "Resolution",
    "Room",
    "Rooms",
    "Route",
    "Rule",
    "Rules",
    "SEK",
    "Schedule",
    "Section",
    "Sections",
    "Serial",
    "Series",
    "Size",
    "Squadron",
    "Standard",
    "Suite",
    "Table",
    "Tables",
    "Title",
    "Track",
    "Tram",
    "Type",
    "USD",
    "Unit",
    "Verse",
    "Version",
    "Vol",
    "Volume",
    "Windows",
];

/// In small letters these bear one too; sorted.
const NOUNS: &[&str] = &[
    "account",
    "asteroid",
    "box",
    "build",
    "bus",
    "channel",
    "clause",
    "code",
    "count",
    "docket",
    "drawing",
    "elevation",
    "error",
    "exhibit",
    "exit",
    "ext",
    "extension",
    "flat",
    "folio",
    "galaxies",
    "galaxy",
    "grade",
    "group",
    "inode",
    "invoice",
    "item",
    "lines",
    "locker",
    "lot",
    "max",
    "model",
    "models",
    "no",
    "nonce",
    "number",
    "owner",
    "page",
    "pages",
    "paragraph",
    "paragraphs",
    "part",
    "pid",
    "port",
    "pp",
    "ranked",
    "resolution",
    "room",
    "route",
    "seat",
    "section",
    "sections",
    "serial",
    "size",
    "sized",
    "stand",
    "tram",
    "user",
    "version",
];

/// Measures and things counted that are not told by a plural; sorted.
const MEASURES: &[&str] = &[
    "GB", "GHz", "Hz", "KB", "MB", "MHz", "N", "TB", "V", "W", "baud", "birds", "bit", "bits", "bytes", "cc",
    "cm", "crowns", "dollars", "dpi", "euros", "feet", "francs", "ft", "g", "gb", "hPa", "hp", "kB", "kHz",
    "kW", "kcal", "kg", "km", "kph", "kw", "lb", "lbs", "m", "mAh", "mL", "mb", "mbar", "men", "meters",
    "metres", "mg", "miles", "ml", "mm", "mph", "nM", "nm", "pence", "people", "percent", "pesos", "pixel",
    "pixels", "points", "pounds", "ppm", "psi", "roubles", "rows", "rpm", "rubles", "rupees", "volts",
    "watt", "watts", "women", "yen",
];

/// Books whose places are written like times, "Psalm 17:20"; sorted.
const BOOKS: &[&str] = &[
    "Acts",
    "Amos",
    "Chronicles",
    "Colossians",
    "Corinthians",
    "Daniel",
    "Deuteronomy",
    "Ecclesiastes",
    "Ephesians",
    "Esther",
    "Exodus",
    "Ezekiel",
    "Ezra",
    "Galatians",
    "Genesis",
    "Hebrews",
    "Hosea",
    "Isaiah",
    "James",
    "Jeremiah",
    "Job",
    "Joel",
    "John",
    "Jonah",
    "Joshua",
    "Judges",
    "Kings",
    "Lamentations",
    "Leviticus",
    "Luke",
    "Malachi",
    "Mark",
    "Matthew",
    "Micah",
    "Nehemiah",
    "Numbers",
    "Peter",
    "Philippians",
    "Proverbs",
    "Psalm",
    "Psalms",
    "Quran",
    "Revelation",
    "Romans",
    "Ruth",
    "Samuel",
    "Surah",
    "Thessalonians",
    "Timothy",
    "Titus",
    "Verse",
    "Zechariah",
    "verse",
    "verses",
];

/// Whether a word names a book in which chapters and verses are told by a colon.
#[must_use]
pub fn has_verses(word: &str) -> bool {
    BOOKS.binary_search(&word).is_ok()
}

/// Whether what a hyphen joins to a number counts the parts of a thing: "1912-page", "1912-strong".
#[must_use]
pub fn counts_parts(joined: &str) -> bool {
    const PARTS: &[&str] = &[
        "acre",
        "bed",
        "foot",
        "hectare",
        "kilogram",
        "kilometer",
        "kilometre",
        "man",
        "member",
        "meter",
        "metre",
        "mile",
        "page",
        "piece",
        "pound",
        "room",
        "seat",
        "seater",
        "strong",
        "ton",
        "tonne",
        "unit",
        "volt",
        "watt",
        "word",
    ];
    let word = &joined[..joined.find(|c: char| !c.is_alphabetic()).unwrap_or(joined.len())];
    PARTS.binary_search(&word).is_ok()
}

/// Whether a word with a stop bears a number: "no.", "Fig.".
#[must_use]
pub fn is_short_bearer(word: &str) -> bool {
    const SHORT: &[&str] = &[
        "Art", "Fig", "No", "Nos", "Sec", "Vol", "art", "ch", "ext", "fig", "no", "nos", "p", "pp", "sec",
        "vol",
    ];
    SHORT.binary_search(&word).is_ok()
}

/// Whether a word speaks of a ratio, whose numbers are written like times: "odds of 5:20".
#[must_use]
pub fn compares(word: &str) -> bool {
    matches!(
        word,
        "ratio" | "ratios" | "scale" | "odds" | "diluted" | "dilution" | "proportion" | "proportions"
    )
}

/// Whether a word speaks of releases of a program, whose numbers may be written like dates: "upgraded from 8.2.7 to 11.16.4".
#[must_use]
pub fn tells_release(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "bump",
        "bumped",
        "downgraded",
        "patch",
        "release",
        "releases",
        "upgrade",
        "upgraded",
        "upgrades",
        "version",
        "versions",
    ];
    WORDS.binary_search(&word).is_ok()
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

/// Whether "in 1912" of them tells a number of places and not a year: "in 1912 cases".
#[must_use]
pub fn are_places(word: &str) -> bool {
    const PLACES: &[&str] = &[
        "cases",
        "cities",
        "countries",
        "districts",
        "homes",
        "hospitals",
        "households",
        "instances",
        "languages",
        "locations",
        "places",
        "samples",
        "schools",
        "shops",
        "sites",
        "stores",
        "towns",
        "trials",
        "villages",
        "volumes",
        "ways",
    ];
    PLACES.binary_search(&word).is_ok()
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
