//! Whether an item may be used, as its agency says: what is canceled or withheld is no statement of anyone.

/// What an agency says of the use of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Status {
    #[default]
    Usable,
    /// Not to be used until further notice.
    Withheld,
    /// Never to be used, or no more: a "kill".
    Canceled,
}

impl Status {
    /// Reads the last part of a code such as `stat:canceled`, or the word alone.
    pub fn of_code(code: &str) -> Self {
        match local(code).to_ascii_lowercase().as_str() {
            "canceled" | "cancelled" | "cancel" | "killed" | "kill" => Self::Canceled,
            "withheld" | "withhold" => Self::Withheld,
            _ => Self::Usable,
        }
    }

    /// What a person should know of it.
    pub const fn note(self) -> Option<&'static str> {
        match self {
            Self::Usable => None,
            Self::Withheld => {
                Some("Its agency withholds this item: it is shown as a note, and states nothing.")
            }
            Self::Canceled => {
                Some("Its agency canceled this item: it is shown as a note, and states nothing.")
            }
        }
    }
}

/// The last part of a code: `stat:canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`.
pub(super) fn local(code: &str) -> &str {
    code.trim().trim_end_matches('/').rsplit([':', '/', '#']).next().unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::{Status, local};

    #[test]
    fn codes_and_words() {
        assert_eq!(Status::of_code("stat:canceled"), Status::Canceled);
        assert_eq!(Status::of_code("http://cv.iptc.org/newscodes/pubstatusg2/withheld"), Status::Withheld);
        assert_eq!(Status::of_code("Cancelled"), Status::Canceled);
        assert_eq!(Status::of_code("stat:usable"), Status::Usable);
        assert_eq!(Status::of_code(""), Status::Usable);
        assert_eq!(local("nprov:NPA"), "NPA");
    }
}
