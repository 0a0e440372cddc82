//! Words that several commands share.

use crate::report::Origin;

/// Where a date of publication was found.
#[must_use]
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Argument => "--published",
        Origin::Metadata => "metadata",
        Origin::HeaderLine => "header line",
        Origin::Dateline => "dateline",
        Origin::Url => "address",
        Origin::FileName => "file name",
    }
}

/// A word for so many: "sentence", "sentences".
#[must_use]
pub fn plural(one: &str, count: usize) -> String {
    if count == 1 { one.to_owned() } else { format!("{one}s") }
}
