//! What makes of a named time one end of the stretch in which a thing lies: "by Friday", "since 1990".

use super::Modifier;

/// A bound that words set to a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// "by Friday", "no later than Friday": on that day or before it.
    By,
    /// "until Friday": it lasts to that day.
    Until,
    /// "through Friday": it lasts to the end of that day.
    Through,
    /// "before Friday".
    Before,
    /// "since Friday": it has lasted from that day.
    Since,
    /// "from Friday on", "no earlier than Friday", "not until Friday": on that day or after it.
    From,
    /// "after Friday".
    After,
}

impl Bound {
    /// The modifier that TIMEX3 has for it.
    #[must_use]
    pub const fn modifier(self) -> Modifier {
        match self {
            Self::By | Self::Until | Self::Through => Modifier::OnOrBefore,
            Self::Before => Modifier::Before,
            Self::Since | Self::From => Modifier::OnOrAfter,
            Self::After => Modifier::After,
        }
    }

    /// The bound where what it bounds is denied: "not before Friday" is on that day or later.
    #[must_use]
    pub const fn denied(self) -> Self {
        match self {
            Self::Before | Self::Until => Self::From,
            Self::After => Self::By,
            other => other,
        }
    }
}
