//! Lengths of time: `P3D`, `P1Y6M`, `PT2.5H`, `PXW`.

use std::fmt;

use chrono::{Days, Months, NaiveDate};

/// A unit that time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 60 to a minute.
    Second,
    /// 60 to an hour.
    Minute,
    /// 24 to a day.
    Hour,
    /// A day.
    Day,
    /// A Saturday and Sunday.
    Weekend,
    /// Seven days.
    Week,
    /// Fourteen days.
    Fortnight,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// An unknown number, `X`: "several years".
    Unknown,
    /// A number in thousandths: 2500 for two and a half.
    Thousandths(u64),
}

impl Amount {
    /// A whole number.
    #[must_use]
    pub const fn whole(n: u64) -> Self {
        Self::Thousandths(n.saturating_mul(1000))
    }

    /// The number, if it is known and whole.
    #[must_use]
    pub const fn as_whole(self) -> Option<u64> {
        match self {
            Self::Thousandths(n) if n % 1000 == 0 => Some(n / 1000),
            _ => None,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Unknown => f.write_str("X"),
            Self::Thousandths(n) if n % 1000 == 0 => write!(f, "{}", n / 1000),
            Self::Thousandths(n) => {
                let digits = format!("{:03}", n % 1000);
                write!(f, "{}.{}", n / 1000, digits.trim_end_matches('0'))
            }
        }
    }
}

/// How often in each period, TIMEX3 `freq`: `2X` for twice, `4D` for four days of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Frequency {
    /// How many.
    pub count: u32,
    /// Of what; `None` for times.
    pub of: Option<Unit>,
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, each, _) = self.of.map_or(("X", 1, false), code);
        write!(f, "{}{code}", u64::from(self.count) * each)
    }
}

/// The letters of a unit in TIMEX3, how many of what they name make one, and whether they stand behind the `T`.
const fn code(unit: Unit) -> (&'static str, u64, bool) {
    match unit {
        Unit::Second => ("S", 1, true),
        Unit::Minute => ("M", 1, true),
        Unit::Hour => ("H", 1, true),
        Unit::Day => ("D", 1, false),
        Unit::Weekend => ("WE", 1, false),
        Unit::Week => ("W", 1, false),
        Unit::Fortnight => ("W", 2, false),
        Unit::Month => ("M", 1, false),
        Unit::Quarter => ("Q", 1, false),
        Unit::Year => ("Y", 1, false),
        // ISO 8601 has no letter for these.
        Unit::Decade => ("Y", 10, false),
        Unit::Century => ("Y", 100, false),
        Unit::Millennium => ("Y", 1000, false),
    }
}

/// A length of time in one to three units, large to small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// In thousandths. Apart from the units, since values are many and pairs would leave gaps between them.
    amounts: [u64; 3],
    units: [Option<Unit>; 3],
}

/// A length that can be counted on the calendar.
enum Step {
    Days(Days),
    Months(Months),
}

/// What stands for an unknown amount.
const UNKNOWN: u64 = u64::MAX;

impl Length {
    /// So many of one unit.
    #[must_use]
    pub const fn of(amount: Amount, unit: Unit) -> Self {
        Self { amounts: [packed(amount), 0, 0], units: [Some(unit), None, None] }
    }

    /// A length with its half in the next smaller unit: two and a half years are two years and six months. Other fractions, and
    /// units without such a half, stay as they are.
    #[must_use]
    pub fn with_half(amount: Amount, unit: Unit) -> Self {
        let half = match unit {
            Unit::Year => (6, Unit::Month),
            Unit::Day => (12, Unit::Hour),
            Unit::Hour => (30, Unit::Minute),
            Unit::Minute => (30, Unit::Second),
            _ => return Self::of(amount, unit),
        };
        let half = (Amount::whole(half.0), half.1);
        match amount {
            Amount::Thousandths(500) => Self::of(half.0, half.1),
            Amount::Thousandths(n) if n % 1000 == 500 => {
                Self::of(Amount::whole(n / 1000), unit).and(half.0, half.1)
            }
            _ => Self::of(amount, unit),
        }
    }

    /// The same with a further, smaller part: "a year and two months". A fourth part is left out.
    #[must_use]
    pub fn and(mut self, amount: Amount, unit: Unit) -> Self {
        if let Some(free) = self.units.iter().position(Option::is_none) {
            self.amounts[free] = packed(amount);
            self.units[free] = Some(unit);
        }
        self
    }

    /// The parts, large to small.
    pub fn parts(&self) -> impl Iterator<Item = (Amount, Unit)> + '_ {
        let parts = self.amounts.iter().zip(self.units);
        parts.filter_map(|(&amount, unit)| Some((unpacked(amount), unit?)))
    }

    /// The last day of a stretch of this length whose first is `first`; `None` of parts of days and of no whole number.
    #[must_use]
    pub fn last_day(&self, first: NaiveDate) -> Option<NaiveDate> {
        match self.calendar()? {
            Step::Days(days) => first.checked_add_days(days),
            Step::Months(months) => first.checked_add_months(months),
        }?
        .pred_opt()
    }

    /// The first day of a stretch of this length whose last is `last`.
    #[must_use]
    pub fn first_day(&self, last: NaiveDate) -> Option<NaiveDate> {
        let next = last.succ_opt()?;
        match self.calendar()? {
            Step::Days(days) => next.checked_sub_days(days),
            Step::Months(months) => next.checked_sub_months(months),
        }
    }

    /// The length in whole days or months.
    fn calendar(&self) -> Option<Step> {
        let (amount, unit) = self.single()?;
        let count = amount.as_whole().filter(|&count| count > 0)?;
        let months =
            |each: u32| Some(Step::Months(Months::new(u32::try_from(count).ok()?.checked_mul(each)?)));
        match unit {
            Unit::Day => Some(Step::Days(Days::new(count))),
            Unit::Week => Some(Step::Days(Days::new(count.checked_mul(7)?))),
            Unit::Fortnight => Some(Step::Days(Days::new(count.checked_mul(14)?))),
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::Year => months(12),
            Unit::Decade => months(120),
            _ => None,
        }
    }

    /// The only part, if there is one only.
    #[must_use]
    pub const fn single(&self) -> Option<(Amount, Unit)> {
        match self.units {
            [Some(unit), None, None] => Some((unpacked(self.amounts[0]), unit)),
            _ => None,
        }
    }
}

const fn packed(amount: Amount) -> u64 {
    match amount {
        Amount::Thousandths(UNKNOWN) => UNKNOWN - 1,
        Amount::Thousandths(thousandths) => thousandths,
        Amount::Unknown => UNKNOWN,
    }
}

const fn unpacked(thousandths: u64) -> Amount {
    if thousandths == UNKNOWN { Amount::Unknown } else { Amount::Thousandths(thousandths) }
}

impl fmt::Display for Length {
    /// TIMEX3: `P3D`, `PT90M`, `P1Y6M`, `PXW`; a decade is `P10Y`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut in_time = false;
        for (amount, unit) in self.parts() {
            let (code, times, time) = code(unit);
            if time && !in_time {
                f.write_str("T")?;
                in_time = true;
            }
            match amount {
                Amount::Thousandths(n) => Amount::Thousandths(n.saturating_mul(times)).fmt(f)?,
                Amount::Unknown => amount.fmt(f)?,
            }
            f.write_str(code)?;
        }
        Ok(())
    }
}
