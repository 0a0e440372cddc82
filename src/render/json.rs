//! JSON: one object, or one a line.

use serde::Serialize;

/// An object on a line of its own.
#[must_use]
pub fn line(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    push_line(&mut bytes, value);
    bytes
}

/// Objects, each on a line of its own.
#[must_use]
pub fn lines<T: Serialize>(values: &[T]) -> Vec<u8> {
    let mut bytes = Vec::new();
    values.iter().for_each(|value| push_line(&mut bytes, value));
    bytes
}

/// Adds an object and a line end.
pub fn push_line(bytes: &mut Vec<u8>, value: &impl Serialize) {
    // Writing the contract's types into memory cannot fail: their keys are strings and memory does not refuse.
    let _cannot_fail = serde_json::to_writer(&mut *bytes, value);
    bytes.push(b'\n');
}
