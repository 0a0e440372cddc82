//! Word tables that are built by the compiler: a list of words in, the place of a word in that list out.
//!
//! An open-addressed hash of the words, so that looking a word up costs one pass over its letters and, mostly, one
//! comparison; nothing is built when the program starts.
//!
//! ```
//! use dateline::language::table::Table;
//! const COLOURS: Table<8> = Table::new(&["red", "green", "blue"]);
//! assert_eq!(COLOURS.find(b"green"), Some(1));
//! assert_eq!(COLOURS.find(b"Green"), None);
//! ```

/// The places of words in a list. `SLOTS` is a power of two, at least twice the number of words.
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
            let mut slot = hash(word) as usize % SLOTS;
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

    /// The place of a word in the list, compared byte for byte.
    #[must_use]
    pub const fn find(&self, word: &[u8]) -> Option<usize> {
        let mut slot = hash(word) as usize % SLOTS;
        loop {
            let Some(index) = (self.slots[slot] as usize).checked_sub(1) else { return None };
            if equal(self.words[index].as_bytes(), word) {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// FNV-1a with its high half folded in, 32 bits.
const fn hash(word: &[u8]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash ^ (hash >> 16)
}

const fn equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
