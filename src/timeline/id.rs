//! Ids that stay the same from run to run and from edition to edition: a hash of source and quotation.

use rustc_hash::FxHashMap;

/// 64-bit FNV-1a over parts, a separator after each, with blanks squeezed so that a rewrapped line keeps its id.
#[derive(Clone, Copy, Debug)]
pub(super) struct Id(u64);

impl Id {
    pub(super) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// The id with one more part.
    pub(super) fn with(self, part: &str) -> Self {
        let mut hash = self;
        for word in part.split_whitespace() {
            hash = word.bytes().fold(hash, Self::byte).byte(b' ');
        }
        hash.byte(0)
    }

    /// The id with one more part, byte for byte.
    pub(super) fn with_bytes(self, part: &[u8]) -> Self {
        part.iter().fold(self, |hash, &byte| hash.byte(byte)).byte(0)
    }

    /// The hash itself.
    pub(super) const fn number(self) -> u64 {
        self.0
    }

    /// The upper half: for hashes of words, of which there are few.
    pub(super) const fn short(self) -> u32 {
        (self.0 >> 32) as u32
    }

    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3))
    }
}

impl std::fmt::Display for Id {
    /// Sixteen hexadecimal digits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Hands out ids as text, each once: of the same source and words told twice the second has its number in it.
#[derive(Debug, Default)]
pub(super) struct Ids(FxHashMap<u64, u32>);

impl Ids {
    /// The id as text.
    pub(super) fn take(&mut self, id: Id) -> String {
        let mut hash = id;
        loop {
            let seen = self.0.entry(hash.0).or_default();
            *seen += 1;
            if *seen == 1 {
                return hash.to_string();
            }
            hash = hash.with(&seen.to_string());
        }
    }
}
