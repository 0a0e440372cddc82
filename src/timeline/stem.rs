//! A word → a hash of its root: "voted", "votes" and "voting" are one, as are "Egypt" and "Egyptians", "won" and "wins".
//!
//! Endings are taken off, of inflection first, then of nouns made from verbs and of peoples named after their country. What
//! is left need not be a word; two words with one root are what counts.

use super::id::Id;
use crate::language::english::kin;
use crate::language::english::lexicon::{Forms, look_up};

/// A hash of the root of a word: of two words in four thousand million one in a lifetime is taken for the other. Letters
/// beyond ASCII keep their case.
pub(super) fn of(word: &str) -> u32 {
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let mut buffer = [0; LONGEST];
    let Some(lower) = buffer.get_mut(..bare.len()) else {
        return Id::new().with_bytes(bare.as_bytes()).short();
    };
    lower.copy_from_slice(bare.as_bytes());
    lower.make_ascii_lowercase();
    let capital = bare.starts_with(|c: char| c.is_ascii_uppercase());
    let root = match kin::root(lower) {
        Some(root) => root.as_bytes(),
        None => lower,
    };
    // "Party" is "parti" of "parties".
    match rooted(root, capital) {
        [head @ .., b'y'] => Id::new().with_bytes(&[head, b"i"].concat()).short(),
        root => Id::new().with_bytes(root).short(),
    }
}

/// Longer words are taken as they are.
const LONGEST: usize = 32;

fn rooted(word: &[u8], capital: bool) -> &[u8] {
    let mut root = uninflected(word);
    root = underived(root);
    if capital {
        // "Jordanian": "Jordania", "Jordan", and as "Jordan" itself.
        for _ in 0..6 {
            root = of_country(root);
        }
    }
    undoubled(without_vowel(root))
}

/// Without the ending of a plural or of a verb form.
fn uninflected(word: &[u8]) -> &[u8] {
    match word {
        [stem @ .., b'i', b'n', b'g'] | [stem @ .., b'i', b'n', b'g', b's'] if is_syllable(stem) => stem,
        [stem @ .., b'e', b'e', b'd'] if stem.len() > 2 && !stem.ends_with(b"c") => &word[..word.len() - 1],
        [.., b'e', b'e', b'd'] => word,
        [stem @ .., b'e', b'd'] if is_syllable(stem) => stem,
        [.., b's' | b'u' | b'i', b's'] => word,
        [.., b'i', b'e', b's'] if word.len() > 3 => &word[..word.len() - 2],
        [stem @ .., b's'] if stem.len() > 2 => stem,
        _ => word,
    }
}

/// Without the ending that makes a noun of a verb: of the deed or of who does it.
fn underived(word: &[u8]) -> &[u8] {
    let cut = |ending: &[u8], least: usize| word.strip_suffix(ending).filter(|stem| stem.len() >= least);
    let does = || {
        let stem = cut(b"er", 4).or_else(|| cut(b"or", 4)).filter(|_| word != b"former")?;
        let known = std::str::from_utf8(stem).is_ok_and(|stem| look_up(stem).forms.any(Forms::BASE));
        known.then_some(stem)
    };
    let deed =
        cut(b"ation", 4).or_else(|| cut(b"ion", 5)).or_else(|| cut(b"ment", 4)).or_else(|| cut(b"al", 5));
    let stem = deed.or_else(does).unwrap_or(word);
    match stem.strip_suffix(b"e").unwrap_or(stem) {
        // "Evacuated" and "evacuation".
        [head @ .., b'a', b't'] if head.len() >= 4 => head,
        // "Explode" and "explosion".
        [head @ .., b's' | b'd'] if head.len() >= 4 && head.last().is_some_and(is_vowel) => head,
        stem => stem,
    }
}

/// The country whose people or tongue a word names, or what the two have in common.
fn of_country(word: &[u8]) -> &[u8] {
    let named = |ending: &[u8], least: usize| word.strip_suffix(ending).filter(|stem| stem.len() >= least);
    let people = named(b"istan", 3)
        .or_else(|| named(b"ese", 4))
        .or_else(|| named(b"ish", 4))
        .or_else(|| named(b"er", 6));
    match people {
        Some(country) => country,
        None if word.len() >= 6 && word.ends_with(b"an") => &word[..word.len() - 1],
        None if word.len() >= 5 && word.ends_with(b"y") => &word[..word.len() - 1],
        None if word.len() >= 5 && word.ends_with(b"i") => &word[..word.len() - 1],
        None => without_vowel(word),
    }
}

/// Without the vowel at the end.
fn without_vowel(word: &[u8]) -> &[u8] {
    match word {
        [head @ .., b'a' | b'e' | b'o'] if head.len() > 1 => head,
        _ => word,
    }
}

/// "stopp" of "stopped" is "stop"; "class" stays.
fn undoubled(word: &[u8]) -> &[u8] {
    match word {
        [head @ .., a, b] if a == b && *b != b's' && head.len() > 1 => &word[..word.len() - 1],
        _ => word,
    }
}

/// Whether what stands before an ending can be a word: it has a vowel.
fn is_syllable(stem: &[u8]) -> bool {
    stem.len() > 1 && stem.iter().any(is_vowel)
}

const fn is_vowel(letter: &u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::of;

    #[track_caller]
    fn check(words: &str) {
        let mut words = words.split_whitespace();
        let first = words.next().unwrap_or_default();
        for word in words {
            assert_eq!(of(first), of(word), "{first} and {word}");
        }
    }

    #[test]
    fn forms_of_one_verb() {
        check("vote votes voted voting");
        check("stop stops stopped stopping");
        check("meet meets met meeting");
        check("die dies died dying death dead");
        check("party parties");
        check("kill kills killed killing killings");
        check("agree agrees agreed agreement");
    }

    #[test]
    fn deeds_and_doers() {
        check("evacuate evacuated evacuation");
        check("resign resigned resignation");
        check("explode exploded explosion explosions");
        check("decide decision");
        check("loot looted looters");
        check("protest protesters protested");
        check("arrive arrival");
        check("deploy deployment");
    }

    #[test]
    fn peoples_and_countries() {
        check("Egypt Egyptian Egyptians");
        check("Haiti Haitian Haitians");
        check("Syria Syrian");
        check("Iran Iranian");
        check("Jordan Jordanian");
        check("Italy Italian");
        check("Germany German Germans");
        check("China Chinese");
        check("Pakistan Pakistani");
        check("Turkey Turkish");
        check("France French");
        check("Corland Corlander Corlanders Corland's");
    }

    #[test]
    fn other_words_are_other_words() {
        let words =
            ["king", "string", "house", "horse", "state", "nation", "station", "minister", "number", "class"];
        for (place, word) in words.iter().enumerate() {
            assert!(words[..place].iter().all(|other| of(other) != of(word)), "{word}");
        }
    }
}
