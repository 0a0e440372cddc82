//! Word tables that are built by the compiler: a list of words in, the place of a word in that list out.
//!
//! An open-addressed hash of the words, so that looking a word up costs one multiplication and, mostly, one look at memory;
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
    slots: [Slot; SLOTS],
}

/// A word as far as one look at a slot tells it: most are told whole.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Its first eight letters.
    letters: u64,
    length: u16,
    /// One more than its place in the list; nought where the slot is free.
    place: u16,
}

impl<const SLOTS: usize> Table<SLOTS> {
    /// Builds the table. Of a word that stands twice the first place counts.
    ///
    /// # Panics
    /// While compiling, where `SLOTS` is not a power of two or the words fill more than half of it.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        assert!(SLOTS.is_power_of_two() && words.len() * 2 <= SLOTS && words.len() < u16::MAX as usize);
        let mut table = Self { words, slots: [Slot { letters: 0, length: 0, place: 0 }; SLOTS] };
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            assert!(word.len() <= u16::MAX as usize);
            if table.find(word).is_none() {
                let mut slot = key(word) as usize % SLOTS;
                while table.slots[slot].place != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                let letters = first_eight(word);
                table.slots[slot] = Slot { letters, length: word.len() as u16, place: index as u16 + 1 };
            }
            index += 1;
        }
        table
    }

    /// The place of a word in the list, ASCII case folded.
    #[must_use]
    pub const fn find(&self, word: &[u8]) -> Option<usize> {
        self.find_head(word, word.len())
    }

    /// The same for the word of `length` bytes at the head of a text: quicker, since a text goes on behind a short word.
    #[inline]
    #[must_use]
    pub const fn find_head(&self, text: &[u8], length: usize) -> Option<usize> {
        let eight = first_eight(text);
        let letters = head(lower(eight), length);
        let mut slot = key_of(eight, length) as usize % SLOTS;
        loop {
            let known = self.slots[slot];
            let Some(index) = (known.place as usize).checked_sub(1) else { return None };
            if known.letters == letters
                && known.length as usize == length
                && (length <= 8 || same_tail(self.words[index].as_bytes(), text))
            {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
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
    ((head(eight | CASE, length) ^ ((length as u64) << 59)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// How many of eight bytes are ASCII letters before the first that is none.
#[inline]
#[must_use]
pub const fn leading_letters(eight: u64) -> usize {
    // The lowest bit that is set marks the first byte that is no letter; without one all of them are.
    (!within(eight | CASE, b'a', b'z') & HIGH).trailing_zeros() as usize / 8
}

/// Which of eight bytes are ASCII letters: a bit for each, the first lowest.
#[inline]
#[must_use]
pub const fn letters(eight: u64) -> u8 {
    gather(within(eight | CASE, b'a', b'z'))
}

/// Which of eight bytes are ASCII digits: a bit for each, the first lowest.
#[inline]
#[must_use]
pub const fn digits(eight: u64) -> u8 {
    gather(within(eight, b'0', b'9'))
}

/// The highest bits of eight bytes side by side.
const fn gather(marks: u64) -> u8 {
    // Bit 8 n comes to stand at 56 + n; no two bits meet on the way.
    ((marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u8
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

/// Those of eight bytes that belong to a word of `length` bytes.
const fn head(eight: u64, length: usize) -> u64 {
    match length {
        0 => 0,
        1..8 => eight & (u64::MAX >> (64 - 8 * length)),
        _ => eight,
    }
}

/// Whether a known word goes on behind its first eight letters as a text does, case folded.
const fn same_tail(known: &[u8], text: &[u8]) -> bool {
    if text.len() < known.len() {
        return false;
    }
    let mut at = 8;
    while at < known.len() {
        if known[at] != text[at].to_ascii_lowercase() {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Table, digits, first_eight, key, key_of, leading_letters, letters, lower};

    const WORDS: &[&str] = &["a", "an", "ant", "ants", "anthem", "antelopes", "n't", "'s", "antecedent"];
    static TABLE: Table<32> = Table::new(WORDS);

    #[test]
    fn finds_each_word_in_any_case_and_no_other() {
        for (place, word) in WORDS.iter().enumerate() {
            assert_eq!(TABLE.find(word.as_bytes()), Some(place), "{word}");
            assert_eq!(TABLE.find(word.to_ascii_uppercase().as_bytes()), Some(place), "{word} in capitals");
            let text = format!("{word}, and the rest");
            assert_eq!(TABLE.find_head(text.as_bytes(), word.len()), Some(place), "{text}");
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
    }

    #[test]
    fn eight_bytes_are_read_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut text = *b"aZzAqQmM";
                text[place] = byte;
                let leading = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                assert_eq!(leading_letters(first_eight(&text)), leading, "{text:?}");
                let bits =
                    |kind: fn(&u8) -> bool| (0..8).map(|nth| u8::from(kind(&text[nth])) << nth).sum::<u8>();
                assert_eq!(letters(first_eight(&text)), bits(u8::is_ascii_alphabetic), "{text:?}");
                assert_eq!(digits(first_eight(&text)), bits(u8::is_ascii_digit), "{text:?}");
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
