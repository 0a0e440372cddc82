//! How fine a calendar value is.

/// The size of the calendar unit that a value names, coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A calendar year.
    Year,
    /// Half a calendar year.
    Half,
    /// Spring, summer, autumn or winter.
    Season,
    /// Three months.
    Quarter,
    /// A calendar month.
    Month,
    /// An ISO 8601 week.
    Week,
    /// Saturday and Sunday of an ISO 8601 week.
    Weekend,
    /// A calendar day.
    Day,
    /// Morning, afternoon, evening, night.
    Part,
    /// An hour of the clock.
    Hour,
    /// A minute of the clock.
    Minute,
    /// A second of the clock.
    Second,
    /// Anything that begins and ends where no single unit does.
    Interval,
}

impl Grain {
    /// All of them, the coarsest first.
    pub const ALL: [Self; 15] = [
        Self::Century,
        Self::Decade,
        Self::Year,
        Self::Half,
        Self::Season,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Weekend,
        Self::Day,
        Self::Part,
        Self::Hour,
        Self::Minute,
        Self::Second,
        Self::Interval,
    ];

    /// The name used in the JSON contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Century => "century",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Half => "half",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Weekend => "weekend",
            Self::Day => "day",
            Self::Part => "part",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Interval => "interval",
        }
    }
}
