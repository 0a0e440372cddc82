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
    slots: [u16; SLOTS],
}

impl<const SLOTS: usize> Table<SLOTS> {
    /// Builds the table. Of a word that stands twice the first place counts.
    ///
    /// # Panics
    /// While compiling, where `SLOTS` is not a power of two or the words fill more than half of it.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        assert!(SLOTS.is_power_of_two() && words.len() * 2 <= SLOTS && words.len() < u16::MAX as usize);
        let mut slots = [0; SLOTS];
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            let mut slot = key(word) as usize % SLOTS;
            while slots[slot] != 0 && !equal(words[slots[slot] as usize - 1].as_bytes(), word) {
                slot = (slot + 1) % SLOTS;
            }
            if slots[slot] == 0 {
                slots[slot] = index as u16 + 1;
            }
            index += 1;
        }
        Self { words, slots }
    }

    /// The place of a word in the list, ASCII case folded.
    #[must_use]
    pub const fn find(&self, word: &[u8]) -> Option<usize> {
        let mut slot = key(word) as usize % SLOTS;
        loop {
            let Some(index) = (self.slots[slot] as usize).checked_sub(1) else { return None };
            if equal(self.words[index].as_bytes(), word) {
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
    let mut letters = 0_u64;
    let mut at = 0;
    while at < word.len() && at < 8 {
        letters |= ((word[at] | 0x20) as u64) << (8 * at);
        at += 1;
    }
    mix(letters, word.len())
}

/// The [`key`] of the word from `at` to `end` in a longer text: one load where eight bytes are there to be read.
#[inline]
#[must_use]
pub fn key_at(text: &[u8], at: usize, end: usize) -> u32 {
    let length = end - at;
    match text.get(at..at + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok()) {
        Some(eight) if length > 0 => {
            let kept = u64::MAX >> (64 - 8 * length.min(8));
            mix((u64::from_le_bytes(eight) | 0x2020_2020_2020_2020) & kept, length)
        }
        _ => key(&text[at..end]),
    }
}

const fn mix(letters: u64, length: usize) -> u32 {
    ((letters ^ ((length as u64) << 59)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as u32
}

const fn equal(known: &[u8], word: &[u8]) -> bool {
    if known.len() != word.len() {
        return false;
    }
    let mut at = 0;
    while at < known.len() {
        if known[at] != word[at].to_ascii_lowercase() {
            return false;
        }
        at += 1;
    }
    true
}
