//! The zone that a word or number names.

use chrono_tz::Tz;

use crate::calendar::Zone;
use crate::language::english::zones;

/// Reads a zone: `ET`, `CEST`, `Z`, `+02:00`, `-0400`, `GMT+2`, `Europe/Vienna`.
#[must_use]
pub fn zone(text: &str) -> Option<Zone> {
    let text = text.trim();
    if let Some(known) = zones::zone(text) {
        return Some(known);
    }
    let number = text.strip_prefix("GMT").or_else(|| text.strip_prefix("UTC")).unwrap_or(text);
    if let Some(minutes) = offset(number) {
        return Some(Zone::Offset(minutes));
    }
    // Names without a slash ("Japan", "EST5EDT") are no words for a zone that people write.
    text.contains('/').then(|| text.parse::<Tz>().ok().map(Zone::Named)).flatten()
}

/// `+2`, `+02`, `+0200`, `+02:00` in minutes.
fn offset(text: &str) -> Option<i16> {
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let number = |part: &str, most: i16| -> Option<i16> {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten().filter(|&number| number <= most)
    };
    Some(sign * (number(hours, 14)? * 60 + number(minutes, 59)?))
}
