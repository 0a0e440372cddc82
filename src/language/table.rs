//! Word tables that are built by the compiler: a list of words in, the place of a word in that list out.
//!
//! An open-addressed hash of the words, so that looking a word up costs one multiplication and, mostly, one comparison;
//! nothing is built when the program starts. ASCII case is folded.
//!
//! ```
//! use dateline::language::table::Table;
//! const COLOURS: Table<8> = Table::new(&["red", "green", "blue"]);
//! assert_eq!(COLOURS.find(b"Green"), Some(1));
//! assert_eq!(COLOURS.find(b"greenish"), None);
//! ```

/// The places of lower-case words in a list. `SLOTS` is a power of two, at least twice the number of words.
#[derive(Debug)]
pub struct Table<const SLOTS: usize> {
    words: &'static [&'static str],
    /// One more than the place of a word, and half of the word's key: it tells most other words apart at a glance.
    slots: [(u16, u16); SLOTS],
}

impl<const SLOTS: usize> Table<SLOTS> {
    /// Builds the table. Of a word that stands twice the first place counts.
    ///
    /// # Panics
    /// While compiling, where `SLOTS` is not a power of two or the words fill more than half of it.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        assert!(SLOTS.is_power_of_two() && words.len() * 2 <= SLOTS && words.len() < u16::MAX as usize);
        let mut slots = [(0, 0); SLOTS];
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            let key = key(word);
            let mut slot = key as usize % SLOTS;
            while slots[slot].0 != 0 && !equal(words[slots[slot].0 as usize - 1].as_bytes(), word) {
                slot = (slot + 1) % SLOTS;
            }
            if slots[slot].0 == 0 {
                slots[slot] = (index as u16 + 1, half(key));
            }
            index += 1;
        }
        Self { words, slots }
    }

    /// The place of a word in the list, ASCII case folded.
    #[must_use]
    pub const fn find(&self, word: &[u8]) -> Option<usize> {
        let key = key(word);
        let mut slot = key as usize % SLOTS;
        loop {
            let (place, half_key) = self.slots[slot];
            let Some(index) = (place as usize).checked_sub(1) else { return None };
            if half_key == half(key) && equal(self.words[index].as_bytes(), word) {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// The half of a key that does not choose the slot.
const fn half(key: u32) -> u16 {
    (key >> 16) as u16
}

/// A hash of the first eight letters, folded, and the length.
#[inline]
#[must_use]
pub const fn key(word: &[u8]) -> u32 {
    key_of(first_eight(word), word.len())
}

/// The [`key`] of a word of `length` bytes, from its first eight as they stand in the text, first byte lowest. Bytes behind
/// the end of a shorter word do not matter.
#[inline]
#[must_use]
pub const fn key_of(eight: u64, length: usize) -> u32 {
    let folded = eight | CASE;
    let letters = match length {
        0 => 0,
        1..8 => folded & (u64::MAX >> (64 - 8 * length)),
        _ => folded,
    };
    hash(letters, length)
}

/// Mixes the first eight letters of a word, folded, with its length.
const fn hash(letters: u64, length: usize) -> u32 {
    ((letters ^ ((length as u64) << 59)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// The ASCII letters at the head of a text, as far as its first eight bytes show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The letters, folded, the first lowest, and zeros behind them.
    folded: u64,
    /// How many there are: 0 to 8.
    pub letters: usize,
}

impl Head {
    /// Reads the first eight bytes of a text, the first lowest.
    #[inline]
    #[must_use]
    pub const fn of(eight: u64) -> Self {
        let folded = eight | CASE;
        let others = !within(folded, b'a', b'z') & HIGH;
        // The lowest bit that is set marks the first byte that is no letter; without one all of them are.
        let before = (others & others.wrapping_neg()) >> 7;
        Self { folded: folded & before.wrapping_sub(1), letters: others.trailing_zeros() as usize / 8 }
    }

    /// The [`key`] of the word of `length` bytes that begins with these letters and, if it is shorter than eight, ends with
    /// them.
    #[inline]
    #[must_use]
    pub const fn key(self, length: usize) -> u32 {
        hash(self.folded, length)
    }
}

/// How many of eight bytes are ASCII letters before the first that is none.
#[inline]
#[must_use]
pub const fn leading_letters(eight: u64) -> usize {
    Head::of(eight).letters
}

/// Marks with its highest bit each of eight bytes that lies within a range of ASCII.
const fn within(eight: u64, first: u8, last: u8) -> u64 {
    let low = eight & (EACH * 0x7F);
    let from_first = low + EACH * (0x80 - first as u64);
    let past_last = low + EACH * (0x7F - last as u64);
    from_first & !past_last & !eight & HIGH
}

/// In each of eight bytes a one, the bit that tells small letters from capitals, and the highest bit.
const EACH: u64 = 0x0101_0101_0101_0101;
const CASE: u64 = EACH * 0x20;
const HIGH: u64 = EACH * 0x80;

/// The first eight bytes, the first lowest; zeros behind the end of a shorter word.
#[inline]
#[must_use]
pub const fn first_eight(word: &[u8]) -> u64 {
    if let Some(eight) = word.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        // The two fours overlap in the middle.
        let behind = 8 * (word.len() - 4);
        return u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << behind;
    }
    match *word {
        [a, b, c] => u64::from_le_bytes([a, b, c, 0, 0, 0, 0, 0]),
        [a, b] => u64::from_le_bytes([a, b, 0, 0, 0, 0, 0, 0]),
        [a] => a as u64,
        _ => 0,
    }
}

/// Eight bytes with every ASCII capital made small.
const fn lower(eight: u64) -> u64 {
    eight | within(eight, b'A', b'Z') >> 2
}

/// Whether a word, its capitals made small, is the known one.
const fn equal(known: &[u8], word: &[u8]) -> bool {
    if known.len() != word.len() || first_eight(known) != lower(first_eight(word)) {
        return false;
    }
    let mut at = 8;
    while at < known.len() {
        if known[at] != word[at].to_ascii_lowercase() {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Head, Table, first_eight, key, key_of, leading_letters, lower};

    const WORDS: &[&str] = &["a", "an", "ant", "ants", "anthem", "antelopes", "n't", "'s", "antecedent"];
    static TABLE: Table<32> = Table::new(WORDS);

    #[test]
    fn finds_each_word_in_any_case_and_no_other() {
        for (place, word) in WORDS.iter().enumerate() {
            assert_eq!(TABLE.find(word.as_bytes()), Some(place), "{word}");
            assert_eq!(TABLE.find(word.to_ascii_uppercase().as_bytes()), Some(place), "{word} in capitals");
            for other in [format!("{word}x"), format!("x{word}"), word[1..].to_owned()] {
                let listed = WORDS.iter().position(|word| *word == other);
                assert_eq!(TABLE.find(other.as_bytes()), listed, "{other}");
            }
        }
        // Bytes that differ from a listed one in the bit of case alone.
        for word in [b"\x07s", b"N\x07T"] as [&[u8]; 2] {
            assert_eq!(TABLE.find(word), None);
        }
    }

    #[test]
    fn a_key_is_read_off_the_text_around_the_word() {
        let text = b"Antelopes, ants";
        for end in 0..text.len() {
            assert_eq!(key_of(first_eight(text), end), key(&text[..end]), "{end}");
        }
        for (text, length) in [("ants, and", 4), ("Ants", 4), ("Antecede", 8), ("antecedent", 10), ("!", 0)] {
            let head = Head::of(first_eight(text.as_bytes()));
            assert_eq!((head.letters, head.key(length)), (length.min(8), key(&text.as_bytes()[..length])));
        }
    }

    #[test]
    fn eight_bytes_are_read_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut text = *b"aZzAqQmM";
                text[place] = byte;
                let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                assert_eq!(leading_letters(first_eight(&text)), letters, "{text:?}");
                assert_eq!(
                    lower(first_eight(&text)).to_le_bytes(),
                    text.to_ascii_lowercase()[..],
                    "{text:?}"
                );
                let mut padded = [0; 8];
                padded[..place].copy_from_slice(&text[..place]);
                assert_eq!(first_eight(&text[..place]).to_le_bytes(), padded, "{text:?}");
            }
        }
    }
}
