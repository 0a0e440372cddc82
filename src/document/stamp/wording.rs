//! A stamp in words ("9:33 p.m. ET, Sat September 7, 2013") → its parts, in the spelling that `dateparser` reads.

use crate::calendar::{DateOrder, Zone, year_of_two_digits};
use crate::language::english::time::{Word, lookup};

use super::zone::zone;

/// Most parts that a stamp may have.
const MOST: usize = 16;

/// The parts of a stamp, as they were written.
#[derive(Debug, Default)]
pub(super) struct Wording {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<Clock>,
    /// The zone that was named.
    pub zone: Option<Zone>,
}

/// A time as written.
#[derive(Clone, Copy, Debug)]
struct Clock {
    hour: u8,
    minute: u8,
    second: u8,
    /// Whether "p.m." follows, or "a.m."; `None` for the clock of 24 hours.
    afternoon: Option<bool>,
}

impl Wording {
    /// Reads all parts; `None` where one is unknown or stands twice.
    pub fn read(text: &str, order: DateOrder) -> Option<Self> {
        let separates = |sign: char| {
            sign.is_whitespace() || matches!(sign, ',' | '|' | '•' | '·' | '(' | ')' | '–' | '—')
        };
        let parts: Vec<&str> = text.split(separates).filter(|part| !part.is_empty()).take(MOST + 1).collect();
        if parts.len() > MOST {
            return None;
        }
        let mut wording = Self::default();
        let mut rest = parts.as_slice();
        while let Some((part, after)) = rest.split_first() {
            let used = wording.part(part, after, order)?;
            rest = after.get(used..)?;
        }
        Some(wording)
    }

    /// Whether a time of day was stated.
    pub fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// The stamp without its zone in a spelling that `dateparser` reads, if year, month and day are stated.
    pub fn complete(&self) -> Option<String> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let date = format!("{year:04}/{month:02}/{day:02}");
        let Some(Clock { hour, minute, second, afternoon }) = self.time else { return Some(date) };
        let half = match afternoon {
            Some(true) => " PM",
            Some(false) => " AM",
            None => "",
        };
        Some(format!("{date} {hour}:{minute:02}:{second:02}{half}"))
    }

    /// Month and day, where no year is stated.
    pub fn partial(&self) -> Option<(u8, u8)> {
        let (month, day) = (self.month?, self.day?);
        let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let most = *days.get(usize::from(month).checked_sub(1)?)?;
        (self.year.is_none() && (1..=most).contains(&day)).then_some((month, day))
    }

    /// Takes one part; answers how many of those after it belong to it.
    fn part(&mut self, part: &str, after: &[&str], order: DateOrder) -> Option<usize> {
        let word = part.trim_end_matches(['.', ':', ';']);
        let next = after.first().copied().unwrap_or("");
        if word.is_empty() || matches!(word, "-" | "--" | "/" | "@") {
            return Some(0);
        }
        if let Some(used) = self.name(word, after) {
            return Some(used);
        }
        if let Some(named) = zone(word).or_else(|| zone(part)) {
            self.zone.get_or_insert(named);
            return Some(0);
        }
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.number(word, next);
        }
        if let Some(ordinal) = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)) {
            set(&mut self.day, ordinal.parse().ok()?)?;
            return Some(0);
        }
        if let Some(clock) = self.clock(word, next) {
            return Some(clock);
        }
        self.date(word, order).map(|()| 0)
    }

    /// A word: a month, a day of the week, "noon", or one that only joins.
    fn name(&mut self, word: &str, after: &[&str]) -> Option<usize> {
        if !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        match lookup(word) {
            Some(Word::Month(month) | Word::DoubtfulMonth(month)) => set(&mut self.month, month)?,
            Some(Word::Weekday(_) | Word::DoubtfulWeekday(_)) => {}
            Some(Word::Noon) => self.set_time(Clock { hour: 12, minute: 0, second: 0, afternoon: None }),
            Some(Word::Midnight) => self.set_time(Clock { hour: 0, minute: 0, second: 0, afternoon: None }),
            _ => return self.joining(word, after),
        }
        Some(0)
    }

    fn joining(&mut self, word: &str, after: &[&str]) -> Option<usize> {
        let named = match word.to_ascii_lowercase().as_str() {
            "at" | "on" | "of" | "the" | "local" | "time" | "hrs" | "hours" => return Some(0),
            "eastern" => "ET",
            "central" => "CT",
            "mountain" => "MT",
            "pacific" => "PT",
            _ => return None,
        };
        let plain =
            |word: &str| word.eq_ignore_ascii_case("standard") || word.eq_ignore_ascii_case("daylight");
        self.zone = self.zone.or_else(|| zone(named));
        Some(usize::from(after.first().is_some_and(|word| plain(word))))
    }

    /// Digits alone: a year, a day, the hour of "9 p.m.", or the time of "2133 GMT".
    fn number(&mut self, digits: &str, next: &str) -> Option<usize> {
        if let Some(afternoon) = half_of_day(next).filter(|_| digits.len() <= 2) {
            self.set_time(Clock {
                hour: digits.parse().ok()?,
                minute: 0,
                second: 0,
                afternoon: Some(afternoon),
            });
            return Some(1);
        }
        let zoned = zone(next.trim_end_matches('.')).is_some() || matches!(next, "hrs" | "hours");
        match digits.len() {
            4 if zoned => {
                let (hour, minute) = digits.split_at_checked(2)?;
                let clock = Clock {
                    hour: hour.parse().ok()?,
                    minute: minute.parse().ok()?,
                    second: 0,
                    afternoon: None,
                };
                self.set_time(clock);
            }
            4 => set(&mut self.year, digits.parse().ok()?)?,
            1 | 2 => set(&mut self.day, digits.parse().ok()?)?,
            _ => return None,
        }
        Some(0)
    }

    /// "9:33", "21.33", "9:33:05pm", "9pm", "21:33+02:00".
    fn clock(&mut self, word: &str, next: &str) -> Option<usize> {
        let end = word
            .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ':' | '.')))
            .unwrap_or(word.len());
        let (digits, ending) = word.split_at_checked(end)?;
        let digits = digits.trim_end_matches('.');
        let mut numbers = digits.split([':', '.']);
        let hour = numbers.next()?;
        let minute = numbers.next();
        let second = numbers.next();
        // A fraction of a second is not kept.
        let fraction = numbers.next().is_none_or(|digits| !digits.is_empty()) && numbers.next().is_none();
        let two = |digits: Option<&str>| digits.is_none_or(|digits| digits.len() == 2);
        if !fraction || hour.len() > 2 || !two(minute) || !two(second) {
            return None;
        }
        let number = |digits: Option<&str>| digits.map_or(Some(0), |digits| digits.parse().ok());
        let attached = half_of_day(ending);
        let afternoon = attached.or_else(|| half_of_day(next).filter(|_| ending.is_empty()));
        if attached.is_none() && !ending.is_empty() {
            let named = zone(ending)?;
            self.zone.get_or_insert(named);
        }
        if minute.is_none() && attached.is_none() {
            return None;
        }
        let clock =
            Clock { hour: hour.parse().ok()?, minute: number(minute)?, second: number(second)?, afternoon };
        self.set_time(clock);
        Some(usize::from(attached.is_none() && afternoon.is_some()))
    }

    /// "2013-09-07", "9/7/13", "7.9.2013", "07-Sep-2013", "2013年9月7日".
    fn date(&mut self, word: &str, order: DateOrder) -> Option<()> {
        let word = word.trim_end_matches('日');
        let parts: Vec<&str> = word.split(['-', '/', '.', '年', '月']).collect();
        let [first, second, third] = parts.try_into().ok()?;
        let small = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2);
        let (year, month, day) = if first.len() == 4 {
            (full_year(first)?, month(second).or_else(|| small(second))?, small(third)?)
        } else if let Some(month) = month(second) {
            (full_year(third)?, month, small(first)?)
        } else {
            let (first, second) = (small(first)?, small(second)?);
            let day_first = first > 12 || order == DateOrder::DayFirst && second <= 12;
            let (month, day) = if day_first { (second, first) } else { (first, second) };
            (full_year(third)?, month, day)
        };
        set(&mut self.year, year)?;
        set(&mut self.month, month)?;
        set(&mut self.day, day)
    }

    /// A second time tells the first in another zone ("9:33 p.m. ET (0133 GMT)").
    fn set_time(&mut self, clock: Clock) {
        self.time.get_or_insert(clock);
    }
}

fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.is_none().then(|| *place = Some(value))
}

/// A month of three letters or more.
fn month(word: &str) -> Option<u8> {
    match lookup(word)? {
        Word::Month(month) | Word::DoubtfulMonth(month) => Some(month),
        _ => None,
    }
}

/// Four digits as they are; two digits by the rule of POSIX: 69 to 99 are in the 1900s.
fn full_year(digits: &str) -> Option<u16> {
    match digits.len() {
        4 => digits.parse().ok(),
        2 => u16::try_from(year_of_two_digits(digits.parse().ok()?, 1969)).ok(),
        _ => None,
    }
}

/// Whether a word says "p.m.", or "a.m.".
fn half_of_day(word: &str) -> Option<bool> {
    let letters = word.chars().filter(|&sign| sign != '.').take(3);
    let folded: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    match folded.as_str() {
        "pm" => Some(true),
        "am" => Some(false),
        _ => None,
    }
}
