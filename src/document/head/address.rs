//! The day that an address or a file name states: `/2013/09/07/`, `story-2013-09-07.txt`, `20130907`.
//!
//! Only whole days count, years from 1900 to 2099, and no digit may touch them.

use chrono::NaiveDate;

use crate::language::english::time::{Word, lookup};

/// The day stated in a page's address. The day on which an archive took its copy is not the page's.
pub(in crate::document) fn day_in_url(url: &str) -> Option<NaiveDate> {
    let page = match url.split_once("/web/") {
        Some((_, copy)) => copy.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '_'),
        None => url,
    };
    day(page)
}

/// The day stated in a file's name, else in the directories above it.
pub(in crate::document) fn day_in_path(path: &str) -> Option<NaiveDate> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    day(name).or_else(|| day(path))
}

/// The first day that the text states.
fn day(text: &str) -> Option<NaiveDate> {
    let mut touched = false;
    text.char_indices().find_map(|(at, sign)| {
        let begins = sign.is_ascii_digit() && !touched;
        touched = sign.is_ascii_digit();
        begins.then(|| day_at(text.get(at..)?)).flatten()
    })
}

/// The day with which the text begins.
fn day_at(text: &str) -> Option<NaiveDate> {
    let (year, rest) = number(text, 4)?;
    let separator = rest.chars().next().filter(|sign| matches!(sign, '-' | '_' | '.' | '/'));
    let Some(separator) = separator else {
        let (month, rest) = number(rest, 2)?;
        let (day, rest) = number(rest, 2)?;
        return valid(year, month, day, rest);
    };
    let rest = rest.strip_prefix(separator)?;
    let (month, rest) = number(rest, 2).or_else(|| number(rest, 1)).or_else(|| named(rest))?;
    let (day, rest) = match rest.strip_prefix(separator) {
        Some(rest) => number(rest, 2).or_else(|| number(rest, 1))?,
        None => return None,
    };
    valid(year, month, day, rest)
}

/// The number in the first `digits` bytes, and what follows.
fn number(text: &str, digits: usize) -> Option<(u32, &str)> {
    let (number, rest) = text.split_at_checked(digits)?;
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    Some((number.parse().ok().filter(|_| plain)?, rest))
}

/// A month by its name, as in `/2013/sep/07/`.
fn named(text: &str) -> Option<(u32, &str)> {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphabetic())?;
    let (name, rest) = text.split_at_checked(end)?;
    match lookup(name)? {
        Word::Month(month) | Word::DoubtfulMonth(month) => Some((month.into(), rest)),
        _ => None,
    }
}

fn valid(year: u32, month: u32, day: u32, rest: &str) -> Option<NaiveDate> {
    let alone = !rest.starts_with(|sign: char| sign.is_ascii_digit());
    let year = i32::try_from(year).ok().filter(|year| alone && (1900..2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::{day_in_path, day_in_url};

    #[track_caller]
    fn check(found: Option<chrono::NaiveDate>, expected: &str) {
        assert_eq!(found.map_or_else(|| "-".to_owned(), |day| day.to_string()), expected);
    }

    #[test]
    fn days_in_addresses() {
        check(day_in_url("https://harbour.example/2013/09/07/talks"), "2013-09-07");
        check(day_in_url("https://harbour.example/2013/9/7/talks"), "2013-09-07");
        check(day_in_url("https://harbour.example/world/2013/sep/07/talks"), "2013-09-07");
        check(day_in_url("https://harbour.example/talks-2013-09-07"), "2013-09-07");
        check(day_in_url("https://harbour.example/talks_20130907.html"), "2013-09-07");
        check(
            day_in_url("https://archive.example/web/20140101000000/https://harbour.example/2013/09/07/x"),
            "2013-09-07",
        );
        check(day_in_url("https://archive.example/web/20140101/https://harbour.example/x"), "-");
        check(day_in_url("https://harbour.example/2013/09/talks"), "-");
        check(day_in_url("https://harbour.example/id/120130907"), "-");
        check(day_in_url("https://harbour.example/id/2013090712"), "-");
        check(day_in_url("https://harbour.example/2013/13/07/"), "-");
        check(day_in_url("https://harbour.example/2013/02/30/"), "-");
        check(day_in_url("https://harbour.example/3013/02/03/"), "-");
        check(day_in_url(""), "-");
    }

    #[test]
    fn days_in_file_names() {
        check(day_in_path("story-2013-09-07.txt"), "2013-09-07");
        check(day_in_path("20130907.txt"), "2013-09-07");
        check(day_in_path("2013_09_07-late.txt"), "2013-09-07");
        check(day_in_path("2012-01-01/story-2013.09.07.md"), "2013-09-07");
        check(day_in_path("archive/2013/09/07/story.txt"), "2013-09-07");
        check(day_in_path("tribune-1.txt"), "-");
        check(day_in_path("täglich-2013-09-0ß.txt"), "-");
        check(day_in_path("-"), "-");
    }
}
