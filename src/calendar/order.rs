//! Which number of an all-number date is the month.

/// In which order all-number dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 9/5/13 is 5 September.
    #[default]
    MonthFirst,
    /// 9/5/13 is 9 May.
    DayFirst,
}
