//! Words that several commands share.

use crate::report::{Anchor, Certainty, Mention, Origin};

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

/// Why a mention has its value: the reading, what it leans on, and how sure that makes it.
#[must_use]
pub fn proof(mention: &Mention<'_>) -> String {
    let anchor = match mention.anchor {
        None => "",
        Some(Anchor::Published) => ", counted from the day of publication",
        Some(Anchor::Updated) => ", counted from the day of the update",
        Some(Anchor::Mention(_)) => ", counted from a date before it",
    };
    format!("read as “{}”{anchor}; {}", mention.rule, certainty(mention.certainty))
}

/// How sure a value is.
#[must_use]
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "stated: complete in the text",
        Certainty::Resolved => "resolved: one sure step",
        Certainty::Inferred => {
            "inferred: a year, direction or era was taken from the context or from a default"
        }
        Certainty::Published => "published: the day of printing, not of the event",
        Certainty::Unresolved => "unresolved: nothing to count from; give a date with --published",
    }
}
