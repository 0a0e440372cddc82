//! JSON: one object, or one a line.

use std::io::{self, Write};

use serde::Serialize;

/// What stands around the documents of an object that is written as they are read.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// Before the first.
    pub before: &'static str,
    /// Between two.
    pub between: &'static str,
    /// After the last.
    pub after: &'static str,
}

/// `{"format":"dateline/1","documents":[…]}`, a document a line.
pub const LIST: List =
    List { before: "{\"format\":\"dateline/1\",\"documents\":[\n", between: ",", after: "]}\n" };

/// An object on a line of its own.
#[must_use]
pub fn line(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    push_line(&mut bytes, value);
    bytes
}

/// Adds an object and a line end.
pub fn push_line(bytes: &mut Vec<u8>, value: &impl Serialize) {
    // Writing the contract's types into memory cannot fail: their keys are strings and memory does not refuse.
    let _cannot_fail = write_line(bytes, value);
}

/// Writes an object and a line end.
///
/// # Errors
/// If the sink refuses.
pub fn write_line(mut sink: impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut sink, value)?;
    sink.write_all(b"\n")
}

/// Writes objects, each on a line of its own.
///
/// # Errors
/// If the sink refuses.
pub fn write_lines<T: Serialize>(mut sink: impl Write, values: &[T]) -> io::Result<()> {
    values.iter().try_for_each(|value| write_line(&mut sink, value))
}
