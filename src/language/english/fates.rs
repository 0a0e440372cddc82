//! What is counted: what became of people and things, units of measure, and words that make a count another one.
//!
//! ```
//! use dateline::language::english::fates::{Fate, fate, is_unit};
//! assert_eq!((fate("killing"), fate("Deaths")), (Some(Fate::Dead), Some(Fate::Dead)));
//! assert!(is_unit("barrels") && !is_unit("sailors"));
//! ```

use crate::language::table::Table;

/// What became of those that are counted: "12 dead" and "12 injured" are two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// "killed".
    Dead,
    /// "injured".
    Hurt,
    /// "missing".
    Missing,
    /// "arrested".
    Held,
    /// "released".
    Freed,
    /// "rescued".
    Saved,
    /// "trapped".
    Trapped,
    /// "homeless", "evacuated".
    Uprooted,
    /// "infected".
    Ill,
    /// "destroyed".
    Destroyed,
    /// "damaged".
    Damaged,
}

#[rustfmt::skip]
const FATES: &[(&str, Fate)] = &[
    ("kill", Fate::Dead), ("kills", Fate::Dead), ("killed", Fate::Dead), ("killing", Fate::Dead), ("die", Fate::Dead),
    ("dies", Fate::Dead), ("died", Fate::Dead), ("dying", Fate::Dead), ("dead", Fate::Dead), ("death", Fate::Dead),
    ("deaths", Fate::Dead), ("fatalities", Fate::Dead), ("slain", Fate::Dead), ("drowned", Fate::Dead),
    ("perished", Fate::Dead), ("bodies", Fate::Dead), ("lives", Fate::Dead), ("corpses", Fate::Dead),
    ("murdered", Fate::Dead), ("executed", Fate::Dead),
    ("injure", Fate::Hurt), ("injures", Fate::Hurt), ("injured", Fate::Hurt), ("injuring", Fate::Hurt),
    ("injuries", Fate::Hurt), ("wound", Fate::Hurt), ("wounds", Fate::Hurt), ("wounded", Fate::Hurt),
    ("wounding", Fate::Hurt), ("hurt", Fate::Hurt), ("hurting", Fate::Hurt),
    ("missing", Fate::Missing), ("unaccounted", Fate::Missing), ("disappeared", Fate::Missing), ("vanished", Fate::Missing),
    ("arrest", Fate::Held), ("arrests", Fate::Held), ("arrested", Fate::Held), ("arresting", Fate::Held),
    ("detain", Fate::Held), ("detains", Fate::Held), ("detained", Fate::Held), ("detaining", Fate::Held),
    ("jailed", Fate::Held), ("imprisoned", Fate::Held),
    ("freed", Fate::Freed), ("frees", Fate::Freed), ("freeing", Fate::Freed), ("released", Fate::Freed),
    ("pardoned", Fate::Freed),
    ("rescue", Fate::Saved), ("rescues", Fate::Saved), ("rescued", Fate::Saved), ("rescuing", Fate::Saved),
    ("saved", Fate::Saved), ("survive", Fate::Saved), ("survived", Fate::Saved), ("survivors", Fate::Saved),
    ("trapped", Fate::Trapped), ("stranded", Fate::Trapped), ("trapping", Fate::Trapped), ("stranding", Fate::Trapped),
    ("homeless", Fate::Uprooted), ("displaced", Fate::Uprooted), ("displacing", Fate::Uprooted),
    ("evacuate", Fate::Uprooted), ("evacuated", Fate::Uprooted), ("fled", Fate::Uprooted), ("uprooted", Fate::Uprooted),
    ("infected", Fate::Ill), ("sickened", Fate::Ill), ("ill", Fate::Ill), ("hospitalized", Fate::Ill),
    ("hospitalised", Fate::Ill),
    ("destroy", Fate::Destroyed), ("destroyed", Fate::Destroyed), ("destroying", Fate::Destroyed), ("razed", Fate::Destroyed),
    ("damage", Fate::Damaged), ("damaged", Fate::Damaged), ("damaging", Fate::Damaged),
];

/// Nouns in which amounts are measured, as they stand behind a number.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "percent", "pct", "dollars", "euros", "pounds", "sterling", "yen", "francs", "crowns", "kroner", "kronor", "rubles",
    "roubles", "rupees", "yuan", "pesos", "rand", "lira", "cents", "pence", "miles", "kilometers", "kilometres", "km",
    "meters", "metres", "feet", "ft", "inches", "yards", "centimeters", "centimetres", "acres", "hectares", "mph", "kph",
    "knots", "barrels", "gallons", "liters", "litres", "tons", "tonnes", "kilograms", "kilogrammes", "kilos", "kg", "grams",
    "ounces", "milligrams", "degrees", "points", "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades",
    "megawatts", "watts", "volts", "times", "basis",
];

/// Nouns without "-s" of which a number tells how many.
#[rustfmt::skip]
const COLLECTIVE: &[&str] = &[
    "people", "men", "women", "children", "police", "policemen", "policewomen", "crew", "staff", "personnel", "cattle", "sheep",
    "fish", "youth", "firemen", "fishermen", "gunmen", "servicemen", "workmen", "businessmen", "congressmen", "aircraft",
    "spacecraft", "hostage",
];

/// Words between a number and its noun with which it counts others than those counted before.
const OTHERS: &[&str] = &["more", "other", "others", "additional", "further", "extra", "new"];

/// Words with which one of several events is told: "a second blast", "shut again".
pub const ONE_OF_SEVERAL: &[&str] =
    &["second", "third", "fourth", "fifth", "another", "again", "further", "fresh", "renewed", "repeatedly"];

/// Nouns of a part of a place or of a whole: "in the east of the province".
pub const PARTS: &[&str] = &[
    "centre",
    "center",
    "coast",
    "district",
    "downtown",
    "east",
    "eastern",
    "half",
    "north",
    "northern",
    "outskirts",
    "part",
    "quarter",
    "south",
    "southern",
    "suburb",
    "suburbs",
    "west",
    "western",
];

const FATE_WORDS: [&str; FATES.len()] = {
    let mut words = [""; FATES.len()];
    let mut index = 0;
    while index < FATES.len() {
        words[index] = FATES[index].0;
        index += 1;
    }
    words
};

static FATE: Table<256> = Table::new(&FATE_WORDS);
static UNIT: Table<256> = Table::new(UNITS);

/// What the word says became of somebody or something.
#[must_use]
pub fn fate(word: &str) -> Option<Fate> {
    FATE.find(word.as_bytes()).and_then(|place| FATES.get(place)).map(|found| found.1)
}

/// Whether the word is a unit of measure.
#[must_use]
pub fn is_unit(word: &str) -> bool {
    UNIT.find(word.as_bytes()).is_some()
}

/// Whether the word is a noun of several: "sailors", "people".
#[must_use]
pub fn is_plural(word: &str) -> bool {
    let ending = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    ending || COLLECTIVE.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// Whether the word before a noun says that others are counted: "12 more bodies".
#[must_use]
pub fn counts_others(word: &str) -> bool {
    OTHERS.iter().any(|one| one.eq_ignore_ascii_case(word))
}
