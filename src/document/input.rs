//! What was typed → inputs, in an order that depends on names alone.

use std::path::PathBuf;

/// Where the bytes of an input come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// One file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The path as typed; `-` for standard input.
    pub path: String,
    /// Where its bytes come from.
    pub place: Place,
}
