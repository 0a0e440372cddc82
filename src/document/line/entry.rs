//! Whether a paragraph is an entry of a live blog: it opens with a time of the clock.

/// "9:33 p.m. ET: The doors opened.", "[21:33] The doors opened.", "Update, 9:33 p.m.: …".
pub(in crate::document) fn opens_entry(words: &str) -> bool {
    let words = words.strip_prefix("Update").or_else(|| words.strip_prefix("UPDATE")).unwrap_or(words);
    let words = words.trim_start_matches([' ', ',', ':', '[', '(']);
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let Some((_, rest)) = words.split_at_checked(digits).filter(|_| (1..=2).contains(&digits)) else {
        return false;
    };
    let Some(minutes) = rest.strip_prefix([':', '.']) else { return half(rest.trim_start()) };
    let minute = minutes.bytes().take_while(u8::is_ascii_digit).count() == 2;
    let after = minutes.get(2..).unwrap_or("").trim_start();
    minute
        && (after.is_empty()
            || half(after)
            || after.starts_with([':', '–', '—', '-', ']', ')', '|'])
            || after.starts_with(char::is_uppercase))
}

/// "a.m.", "pm".
fn half(text: &str) -> bool {
    let mut letters = text.chars().filter(|&sign| sign != '.').map(|sign| sign.to_ascii_lowercase());
    matches!((letters.next(), letters.next()), (Some('a' | 'p'), Some('m')))
        && !letters.next().is_some_and(char::is_alphabetic)
}
