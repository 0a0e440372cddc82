//! The one error type: what was expected, what was found, what to try.
//!
//! Finding, resolving, merging and comparing cannot fail; errors arise only where the world is touched.
//!
//! ```
//! use dateline::error::Error;
//! let error = Error::new("a day such as 2013-09-07", "\"Saturday\"", "give the date with --published 2013-09-07");
//! assert_eq!(
//!     error.to_string(),
//!     "expected a day such as 2013-09-07, found \"Saturday\"; give the date with --published 2013-09-07"
//! );
//! ```

use std::fmt;

/// Something that could not be read, understood or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The file as the user typed it; `-` for standard input.
    pub file: Option<String>,
    /// Line in that file, from 1.
    pub line: Option<usize>,
    /// What was expected.
    pub expected: String,
    /// What was found instead.
    pub found: String,
    /// What to try.
    pub advice: String,
}

impl Error {
    /// An error that belongs to no file yet.
    pub fn new(expected: impl Into<String>, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { file: None, line: None, expected: expected.into(), found: found.into(), advice: advice.into() }
    }

    /// The same error, placed in a file.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The same error, placed on a line, from 1.
    #[must_use]
    pub fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(f, "{file}:{line}: ")?,
            (Some(file), None) => write!(f, "{file}: ")?,
            (None, Some(line)) => write!(f, "line {line}: ")?,
            (None, None) => {}
        }
        write!(f, "expected {}, found {}", self.expected, self.found)?;
        if !self.advice.is_empty() {
            write!(f, "; {}", self.advice)?;
        }
        Ok(())
    }
}

/// Shorthand for results of this crate.
pub type Result<T> = std::result::Result<T, Error>;
