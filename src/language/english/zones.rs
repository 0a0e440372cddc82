//! Names of time zones as newspapers write them.
//!
//! In: a word in capitals. Out: the zone, with rules where the name has them ("ET"), else an offset ("GMT").
//!
//! ```
//! use dateline::calendar::Zone;
//! use dateline::language::english::zones::zone;
//! assert_eq!(zone("GMT"), Some(Zone::Offset(0)));
//! assert_eq!(zone("et"), None, "only capitals name a zone");
//! ```

use chrono_tz::Tz;

use crate::calendar::Zone;

/// What a zone named in several words says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NamedTime {
    /// "local time": whatever zone is kept there.
    Local,
    /// "Eastern time".
    In(Zone),
}

/// Zones named in words; case is ignored.
const PHRASES: &[(&str, NamedTime)] = &[
    ("local time", NamedTime::Local),
    ("eastern time", NamedTime::In(Zone::Named(Tz::America__New_York))),
    ("eastern standard time", NamedTime::In(Zone::Offset(-5 * 60))),
    ("eastern daylight time", NamedTime::In(Zone::Offset(-4 * 60))),
    ("eastern", NamedTime::In(Zone::Named(Tz::America__New_York))),
    ("central time", NamedTime::In(Zone::Named(Tz::America__Chicago))),
    ("central european time", NamedTime::In(Zone::Offset(60))),
    ("mountain time", NamedTime::In(Zone::Named(Tz::America__Denver))),
    ("pacific time", NamedTime::In(Zone::Named(Tz::America__Los_Angeles))),
    ("pacific standard time", NamedTime::In(Zone::Offset(-8 * 60))),
    ("pacific daylight time", NamedTime::In(Zone::Offset(-7 * 60))),
    ("greenwich mean time", NamedTime::In(Zone::Offset(0))),
    ("british summer time", NamedTime::In(Zone::Offset(60))),
    ("moscow time", NamedTime::In(Zone::Named(Tz::Europe__Moscow))),
    ("london time", NamedTime::In(Zone::Named(Tz::Europe__London))),
    ("paris time", NamedTime::In(Zone::Named(Tz::Europe__Paris))),
    ("beijing time", NamedTime::In(Zone::Named(Tz::Asia__Shanghai))),
    ("tokyo time", NamedTime::In(Zone::Named(Tz::Asia__Tokyo))),
    ("new york time", NamedTime::In(Zone::Named(Tz::America__New_York))),
];

/// The zone that a text begins with, named in words with one blank between them, and its length in bytes.
///
/// ```
/// use dateline::language::english::zones::{NamedTime, phrase};
/// assert_eq!(phrase("local time on Friday"), Some((10, NamedTime::Local)));
/// assert_eq!(phrase("local timetables"), None);
/// ```
#[must_use]
pub fn phrase(text: &str) -> Option<(usize, NamedTime)> {
    let (words, named) = PHRASES
        .iter()
        .find(|(words, _)| text.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words)))?;
    let ends = !text[words.len()..].starts_with(char::is_alphanumeric);
    ends.then_some((words.len(), *named))
}

/// The zone that a word in capitals names.
#[must_use]
pub fn zone(word: &str) -> Option<Zone> {
    Some(match word {
        "GMT" | "UTC" | "Z" | "WET" => Zone::Offset(0),
        "ET" => Zone::Named(Tz::America__New_York),
        "CT" => Zone::Named(Tz::America__Chicago),
        "MT" => Zone::Named(Tz::America__Denver),
        "PT" => Zone::Named(Tz::America__Los_Angeles),
        "EST" => Zone::Offset(-5 * 60),
        "EDT" => Zone::Offset(-4 * 60),
        "CST" => Zone::Offset(-6 * 60),
        "CDT" => Zone::Offset(-5 * 60),
        "MST" => Zone::Offset(-7 * 60),
        "MDT" => Zone::Offset(-6 * 60),
        "PST" => Zone::Offset(-8 * 60),
        "PDT" => Zone::Offset(-7 * 60),
        "AKST" => Zone::Offset(-9 * 60),
        "AKDT" => Zone::Offset(-8 * 60),
        "HST" => Zone::Offset(-10 * 60),
        "AST" => Zone::Offset(-4 * 60),
        "ADT" => Zone::Offset(-3 * 60),
        "BST" | "WEST" | "CET" => Zone::Offset(60),
        "CEST" | "EET" | "SAST" | "CAT" => Zone::Offset(2 * 60),
        "EEST" | "MSK" | "EAT" => Zone::Offset(3 * 60),
        "IST" => Zone::Offset(5 * 60 + 30),
        "PKT" => Zone::Offset(5 * 60),
        "ICT" | "WIB" => Zone::Offset(7 * 60),
        "SGT" | "HKT" | "AWST" | "MYT" | "PHT" => Zone::Offset(8 * 60),
        "JST" | "KST" => Zone::Offset(9 * 60),
        "ACST" => Zone::Offset(9 * 60 + 30),
        "AEST" => Zone::Offset(10 * 60),
        "AEDT" => Zone::Offset(11 * 60),
        "NZST" => Zone::Offset(12 * 60),
        "NZDT" => Zone::Offset(13 * 60),
        _ => return None,
    })
}
