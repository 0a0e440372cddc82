//! The quantity that a token states.

use crate::language::english::time::{Word, lookup};

/// What a numeral or number word says: digits without their grouping and currency, so that "1,000" is "1000" and "twelve"
/// is "12"; `None` for other words.
pub(super) fn quantity(token: &str) -> Option<String> {
    if token.contains(|c: char| c.is_ascii_digit()) {
        let mut plain = String::with_capacity(token.len());
        let bytes = token.as_bytes();
        for (at, character) in token.char_indices() {
            let groups = character == ','
                && bytes.get(at + 1..at + 4).is_some_and(|three| three.iter().all(u8::is_ascii_digit));
            if !groups && !matches!(character, '$' | '£' | '€' | '¥') {
                plain.push(character);
            }
        }
        return Some(plain.to_ascii_lowercase());
    }
    match lookup(token)? {
        Word::Number(number) => Some(number.to_string()),
        Word::Dozen => Some("dozen".to_owned()),
        Word::Power(power) => Some(format!("x{power}")),
        _ => scale(token),
    }
    .or_else(|| scale(token))
}

/// Words of scale that number words are made with.
fn scale(token: &str) -> Option<String> {
    const SCALES: &[&str] = &[
        "billion",
        "billions",
        "dozens",
        "half",
        "hundreds",
        "million",
        "millions",
        "percent",
        "quarter",
        "thousands",
        "trillion",
    ];
    let lower = token.to_ascii_lowercase();
    SCALES.binary_search(&lower.as_str()).is_ok().then_some(lower)
}
