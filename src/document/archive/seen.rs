//! Which captures repeat the one before of their address.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::FxHashMap;

/// So many addresses are remembered; then all are forgotten, so that memory stays bounded.
const MOST: usize = 1 << 20;

/// The last capture of each address, as hashes.
#[derive(Debug, Default)]
pub(super) struct Seen {
    last: FxHashMap<u64, u64>,
}

impl Seen {
    /// Whether the last capture of an address held the same; remembers this one.
    pub fn repeats(&mut self, uri: Option<&str>, payload: &[u8]) -> bool {
        let Some(uri) = uri else { return false };
        if self.last.len() >= MOST {
            self.last.clear();
        }
        let payload = hash(payload);
        self.last.insert(hash(uri), payload) == Some(payload)
    }
}

/// The same in every run: the hasher's keys are fixed.
fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
