//! Words of one root that no ending shows: "met" and "meet", "death" and "die", "French" and "France".
//!
//! ```
//! use dateline::language::english::kin::root;
//! assert_eq!((root(b"won"), root(b"Dutch"), root(b"walk")), (Some("win"), Some("netherlands"), None));
//! ```

use super::verbs::IRREGULAR;
use crate::language::table::Table;

/// A word, and the word whose root it shares.
#[rustfmt::skip]
const KIN: &[(&str, &str)] = &[
    // "Wound" is the noun, not the past of "wind"; "found" is the past of "find".
    ("wound", "wound"), ("dead", "die"), ("death", "die"), ("deadly", "die"),
    ("loss", "lose"), ("sale", "sell"), ("speech", "speak"), ("flight", "fly"), ("growth", "grow"), ("gift", "give"),
    ("proof", "prove"), ("belief", "believe"), ("pursuit", "pursue"), ("complaint", "complain"), ("seizure", "seize"),
    ("departure", "depart"), ("closure", "close"), ("failure", "fail"), ("receipt", "receive"), ("theft", "steal"),
    ("injury", "injure"), ("injuries", "injure"), ("inquiry", "inquire"), ("enquiry", "inquire"), ("delivery", "deliver"),
    ("discovery", "discover"), ("recovery", "recover"), ("refusal", "refuse"), ("trial", "try"), ("denial", "deny"),
    ("men", "man"), ("women", "woman"), ("children", "child"), ("lives", "life"), ("wives", "wife"),
    ("dying", "die"), ("lying", "lie"), ("cent", "percent"), ("pct", "percent"),
    ("policeman", "police"), ("policemen", "police"), ("kilometres", "kilometer"),
    ("kilometre", "kilometer"), ("km", "kilometer"), ("metres", "meter"), ("metre", "meter"),
    ("u.s.", "america"), ("usa", "america"), ("u.s", "america"), ("uk", "britain"), ("u.k.", "britain"),
    ("british", "britain"), ("danish", "denmark"), ("dane", "denmark"), ("dutch", "netherlands"), ("english", "england"),
    ("filipino", "philippine"), ("finnish", "finland"), ("french", "france"), ("greek", "greece"), ("irish", "ireland"),
    ("lebanese", "lebanon"), ("norwegian", "norway"), ("polish", "poland"), ("portuguese", "portugal"),
    ("scottish", "scotland"), ("spanish", "spain"), ("swedish", "sweden"), ("swiss", "switzerland"), ("thai", "thailand"),
    ("ukrainian", "ukraine"), ("welsh", "wales"), ("belgian", "belgium"),
];

/// Pasts and participles of [`IRREGULAR`], two a verb, then the words of [`KIN`].
const WORDS: [&str; COUNT] = {
    let mut words = [""; COUNT];
    let mut index = 0;
    while index < KIN.len() {
        words[index] = KIN[index].0;
        index += 1;
    }
    index = 0;
    while index < IRREGULAR.len() {
        words[KIN.len() + 2 * index] = IRREGULAR[index].1;
        words[KIN.len() + 2 * index + 1] = IRREGULAR[index].2;
        index += 1;
    }
    words
};
const COUNT: usize = KIN.len() + 2 * IRREGULAR.len();

static TABLE: Table<2048> = Table::new(&WORDS);

/// The word whose root a word shares, in any case; `None` where its endings show its root.
#[must_use]
pub fn root(word: &[u8]) -> Option<&'static str> {
    let place = TABLE.find(word)?;
    match place.checked_sub(KIN.len()) {
        None => KIN.get(place).map(|kin| kin.1),
        Some(form) => IRREGULAR.get(form / 2).map(|verb| verb.0),
    }
}
