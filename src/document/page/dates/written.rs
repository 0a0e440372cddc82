//! A date as pages write it → a stamp: as machines write it, as a header line, or as the one date in a few words, whose
//! month may be named in another language than English.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::calendar::{DateOrder, Stamp, Zone, year_of_two_digits};
use crate::document::line::header;
use crate::document::stamp::{self, Stated};
use crate::language::page_dates;

/// Longer texts state no date of their own.
const LONGEST: usize = 300;

/// Reads words that are a stamp and nothing else.
pub(in crate::document::page) fn exact(text: &str, zone: Option<Zone>, order: DateOrder) -> Option<Stamp> {
    stamp::parse(text, zone, order).and_then(Stated::complete)
}

/// Reads a stated date. `order` is how all-number dates are read; with dots between the numbers the day stands first.
pub(in crate::document::page) fn read(text: &str, zone: Option<Zone>, order: DateOrder) -> Option<Stamp> {
    let text = tight(text);
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let dotted = text.bytes().filter(|&byte| byte == b'.').count() >= 2;
    let order = if dotted { DateOrder::DayFirst } else { order };
    stamp::parse(text, zone, order)
        .and_then(Stated::complete)
        .or_else(|| {
            let header = header(text, zone, order)?;
            header.published.or(header.updated).and_then(Stated::complete)
        })
        .or_else(|| named(text).or_else(|| numbered(text, order)).map(Stamp::day))
}

/// The text with plain blanks, and none behind the dots of "12. 3. 2015".
fn tight(text: &str) -> Cow<'_, str> {
    let odd = |sign: char| sign.is_whitespace() && sign != ' ';
    if !text.contains(odd) && !text.contains(". ") || text.len() > LONGEST {
        return Cow::Borrowed(text);
    }
    let mut tight = String::with_capacity(text.len());
    let mut signs = text.chars().map(|sign| if odd(sign) { ' ' } else { sign }).peekable();
    while let Some(sign) = signs.next() {
        let behind_number = tight
            .strip_suffix('.')
            .is_some_and(|before| before.ends_with(|sign: char| sign.is_ascii_digit()));
        let between = sign == ' ' && behind_number && signs.peek().is_some_and(char::is_ascii_digit);
        if !between {
            tight.push(sign);
        }
    }
    Cow::Owned(tight)
}

/// A day whose month is named in any of the languages of [`page_dates`]: "12. März 2015", "le 3 mai 2016", "March 3rd, 2015".
fn named(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty()).take(40).collect();
    let number = |at: Option<usize>| -> Option<u32> {
        let part = parts.get(at?)?;
        let digits = part.trim_end_matches(|sign: char| sign.is_alphabetic());
        (digits.len() <= 2 && part.len() <= digits.len() + 3).then(|| digits.parse().ok()).flatten()
    };
    let year = |at: usize| -> Option<i32> {
        parts
            .get(at)
            .filter(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))?
            .parse()
            .ok()
    };
    let joins = |at: usize| parts.get(at).is_some_and(|part| page_dates::joins(part));
    parts.iter().enumerate().find_map(|(at, part)| {
        let month = page_dates::month(part)?;
        let before =
            at.checked_sub(1).map(|before| if joins(before) { before.saturating_sub(1) } else { before });
        let day_first = number(before).zip(year(at + 1 + usize::from(joins(at + 1))));
        let month_first = || number(Some(at + 1)).zip(year(at + 2));
        let (day, year) = day_first.or_else(month_first)?;
        NaiveDate::from_ymd_opt(year, month, day)
    })
}

/// A day in numbers among other words: "12.03.2015, 14:30 Uhr", "on 2015-03-12".
fn numbered(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let parts = |sign: char| {
        sign.is_whitespace() || matches!(sign, ',' | '|' | '(' | ')' | '–' | '—' | 'T' | ':' | '-')
    };
    let day = |part: &str| {
        let part = part.trim_matches(['.', ':', ';', '-', '/']);
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        let signs = part.bytes().filter(|byte| matches!(byte, b'.' | b'-' | b'/')).count();
        if signs != 2 || digits + signs != part.len() || digits < 5 {
            return None;
        }
        stamp::parse(part, None, order)
            .and_then(Stated::complete)
            .map(|stamp| stamp.day)
            .or_else(|| short(part))
    };
    let whole = |sign: char| parts(sign) && sign != '-';
    text.split(whole).find_map(day).or_else(|| text.split(parts).find_map(day))
}

/// "12.03.15": with dots the day stands first, and years of two digits are those from 1970 on.
fn short(part: &str) -> Option<NaiveDate> {
    let mut numbers = part.split('.').map(|number| number.parse::<u32>().ok());
    let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let year = u8::try_from(year).ok().filter(|year| *year < 100)?;
    NaiveDate::from_ymd_opt(year_of_two_digits(year, 1970), month, day)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::calendar::DateOrder;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = read(text, None, DateOrder::MonthFirst);
        assert_eq!(found.map_or_else(|| "-".to_owned(), |stamp| stamp.to_string()), expected, "{text}");
    }

    #[test]
    fn dates_as_pages_write_them() {
        check("2015-03-12T08:15:00+01:00", "2015-03-12T08:15+01:00");
        check("12. März 2015", "2015-03-12");
        check("Donnerstag, den 12. März 2015, 14:30 Uhr", "2015-03-12");
        check("Stand: 12.03.2015, 14:30 Uhr", "2015-03-12");
        check("12.03.15", "2015-03-12");
        check("4.\u{2009}2.\u{2009}2022.", "2022-02-04");
        check("le 3 mai 2016", "2016-05-03");
        check("3 de mayo de 2016", "2016-05-03");
        check("Posted on March 3rd, 2015 in News", "2015-03-03");
        check("News - 2015-03-12 - 14:30", "2015-03-12");
        check("März 2015", "-");
        check("31. Februar 2015", "-");
        check("Seite 1.2.3", "-");
        check("", "-");
    }
}
