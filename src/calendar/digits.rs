//! Years, months and days in digits, without the general machinery of formatting: dates are most of what is written.

use std::fmt;

/// `-09-07`: month and day, or minutes and seconds with another mark.
pub(super) fn pair(f: &mut fmt::Formatter<'_>, mark: u8, number: u32) -> fmt::Result {
    let bytes = [mark, b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8];
    f.write_str(std::str::from_utf8(&bytes).unwrap_or_default())
}

/// A year in four digits or more; years before 1 BC with a minus sign.
pub(super) fn year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    match year {
        0..=9999 => {
            let number = year as u32;
            let bytes = [1000, 100, 10, 1].map(|place| b'0' + (number / place % 10) as u8);
            f.write_str(std::str::from_utf8(&bytes).unwrap_or_default())
        }
        _ if year < 0 => write!(f, "-{:04}", i64::from(year).abs()),
        _ => write!(f, "{year}"),
    }
}
