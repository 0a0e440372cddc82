//! Time expressions: one file a format.

mod csv;
mod explain;
mod jsonl;
mod markdown;
mod table;
mod words;

pub use csv::{csv, csv_header};
pub use explain::explain;
pub use jsonl::{Jsonl, jsonl};
pub use markdown::markdown;
pub use table::table;
