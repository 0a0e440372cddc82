//! The word tables of each language: words, no rules. English now; the next language is a folder beside it.
//!
//! In: a word. Out: what it can be.
//!
//! ```
//! use dateline::language::english::time::{lookup, Word};
//! assert_eq!(lookup("SEPT"), Some(Word::Month(9)));
//! assert_eq!(lookup("table"), None);
//! ```

pub mod english;
pub mod page_dates;
pub mod table;
