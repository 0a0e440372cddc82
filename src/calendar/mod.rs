//! Calendar values and their arithmetic: grain, moments, periods, TIMEX3 and EDTF notation. No words of any language.
//!
//! In: years, months, days, weeks as numbers. Out: a [`Value`] that prints as TIMEX3, the [`Period`] of days it covers,
//! and its EDTF notation.
//!
//! ```
//! use dateline::calendar::{Date, Field, Value};
//! let september = Value::date(Date::new(2013, Field::Month(9)));
//! assert_eq!(september.to_string(), "2013-09");
//! let period = september.period().unwrap();
//! assert_eq!(period.earliest.to_string(), "2013-09-01");
//! assert_eq!(period.latest.to_string(), "2013-09-30");
//! ```

mod bound;
mod date;
mod digits;
mod duration;
mod edtf;
mod feast;
mod grain;
mod moment;
mod order;
mod read_edtf;
mod stamp;
mod value;

pub use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

pub use bound::Bound;
pub use date::{Date, Field, Half, Season, Year, year_of_two_digits, years_around};
pub use duration::{Amount, Frequency, Length, Unit};
pub use feast::{easter, eastern_easter};
pub use grain::Grain;
pub use moment::{Moment, Period};
pub use order::DateOrder;
pub use read_edtf::Edtf;
pub use stamp::{Stamp, Zone};
pub use value::{Clock, DayPart, Modifier, Reference, Time, Value};
