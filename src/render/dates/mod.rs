//! Time expressions: one file a format.

mod brat;
mod csv;
mod explain;
mod jsonl;
mod markdown;
mod table;
mod timeml;
mod words;

pub use brat::brat;
pub use csv::{csv, csv_header};
pub use explain::explain;
pub use jsonl::{Jsonl, jsonl};
pub use markdown::markdown;
pub use table::table;
pub use timeml::{CORPUS_AFTER, CORPUS_BEFORE, DECLARATION, timeml};
