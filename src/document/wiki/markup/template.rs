//! What a template puts into the text: dates, measures, foreign words, quotations; most put nothing there.

use crate::language::english::wiki::{Says, template};

/// The words that stand for the template whose inside is `text`; `parts` are the places behind its bars. `None` where it
/// shows no words of the story.
pub(super) fn words(text: &str, parts: &[usize]) -> Option<String> {
    let end = parts.first().map_or(text.len(), |part| part - 1);
    let name = Name::of(text.get(..end)?)?;
    let says = template(&name.folded)?;
    let ends = parts.iter().skip(1).map(|part| part - 1).chain([text.len()]);
    let stated = parts.iter().zip(ends).filter_map(|(&start, end)| text.get(start..end));
    said(says, &Parts::of(name.function.into_iter().chain(stated)))
}

/// The name of a template.
struct Name<'t> {
    /// In small letters, with blanks for low lines.
    folded: String,
    /// What stands behind the colon of a function of the wiki, which is its first part: `{{formatnum:1500}}`.
    function: Option<&'t str>,
}

impl<'t> Name<'t> {
    fn of(text: &'t str) -> Option<Self> {
        const LONGEST: usize = 80;
        let text = text.trim();
        let (name, function) = match text.split_once(':') {
            Some((prefix, name)) if prefix.eq_ignore_ascii_case("template") => (name, None),
            Some((function, part)) if !function.starts_with('#') => (function, Some(part)),
            _ => (text, None),
        };
        let name = name.trim_matches(|sign: char| sign.is_whitespace() || sign == super::HOLE);
        (name.len() <= LONGEST).then(|| Self { folded: name.replace('_', " ").to_lowercase(), function })
    }
}

/// The parts of a template.
struct Parts<'t> {
    /// Those without a name, or with a number as their name.
    numbered: Vec<&'t str>,
    named: Vec<(&'t str, &'t str)>,
}

impl<'t> Parts<'t> {
    fn of(stated: impl Iterator<Item = &'t str>) -> Self {
        let (mut numbered, mut named) = (Vec::new(), Vec::new());
        for part in stated {
            match part.split_once('=').map(|(name, value)| (name.trim(), value.trim())) {
                // A number out of turn would leave parts between unstated.
                Some((name, value)) if name.parse() == Ok(numbered.len() + 1) => numbered.push(value),
                Some((name, value)) if is_name(name) => named.push((name, value)),
                _ => numbered.push(part.trim()),
            }
        }
        Self { numbered, named }
    }

    fn numbered(&self, number: usize) -> Option<&'t str> {
        self.numbered.get(number.checked_sub(1)?).copied().filter(|part| !part.is_empty())
    }

    fn named(&self, names: &[&str]) -> Option<&'t str> {
        let found =
            self.named.iter().find(|(name, _)| names.iter().any(|known| name.eq_ignore_ascii_case(known)));
        found.map(|&(_, value)| value).filter(|value| !value.is_empty())
    }
}

/// Whether what stands before `=` is the name of a part, and no piece of an address or sentence.
fn is_name(text: &str) -> bool {
    text.len() <= 32 && text.chars().all(|sign| sign.is_alphanumeric() || " _-".contains(sign))
}

fn said(says: Says, parts: &Parts<'_>) -> Option<String> {
    let first = parts.numbered(1);
    match says {
        Says::Part(number) => parts.numbered(number).map(str::to_owned),
        Says::Last => parts.numbered.last().filter(|part| !part.is_empty()).map(|part| (*part).to_owned()),
        Says::Two => joined(parts.numbered.iter().take(2), " "),
        Says::List => joined(parts.numbered.iter(), ", "),
        Says::Words(words) => Some(words.to_owned()),
        Says::Before(words) => first.map(|part| format!("{words}{part}")),
        Says::Quotation => {
            let words = parts.named(&["text", "quote", "quotation"]).or(first)?;
            Some(format!("\n\n{words}\n\n"))
        }
        Says::Date => date(&parts.numbered),
        Says::AsOf => {
            let opening = if parts.named(&["lc"]).is_some() { "as of" } else { "As of" };
            date(&parts.numbered).map(|date| format!("{opening} {date}"))
        }
        Says::Stretch(opening) => {
            let from = first?;
            let to = parts.numbered(2).map(|to| format!("–{to}"));
            Some(format!("{opening}{from}{}", to.unwrap_or_default()))
        }
        Says::Measure => measure(parts),
        Says::Fraction => match parts.numbered.as_slice() {
            [under] => Some(format!("1/{under}")),
            [over, under] => Some(format!("{over}/{under}")),
            [whole, over, under, ..] => Some(format!("{whole} {over}/{under}")),
            [] => None,
        },
    }
}

fn joined<'t>(parts: impl Iterator<Item = &'t &'t str>, sign: &str) -> Option<String> {
    let parts: Vec<&str> = parts.copied().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(sign))
}

fn month_name(month: u32) -> Option<&'static str> {
    Some(chrono::Month::try_from(u8::try_from(month).ok()?).ok()?.name())
}

/// A date in parts, or the words that stand in their place.
fn date(parts: &[&str]) -> Option<String> {
    let number = |place: usize, most: u32| {
        let part = parts.get(place)?;
        let digits = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|&number| digits && number <= most)
    };
    let first = parts.first().filter(|part| !part.is_empty())?;
    let (Some(year), second) = (number(0, 9999), parts.get(1)) else { return Some((*first).to_owned()) };
    let named = second.filter(|part| part.chars().all(char::is_alphabetic)).copied();
    let month = number(1, 12).and_then(month_name).or(named);
    let Some(month) = month.filter(|month| !month.is_empty()) else { return Some(year.to_string()) };
    let Some(day) = number(2, 31).filter(|&day| day > 0) else { return Some(format!("{month} {year}")) };
    let time = number(3, 23).zip(number(4, 59)).map(|(hour, minute)| format!("{hour:02}:{minute:02}, "));
    Some(format!("{}{day} {month} {year}", time.unwrap_or_default()))
}

/// "5 km", "5–10 km": a measure as it is stated, without what it is converted to.
fn measure(parts: &Parts<'_>) -> Option<String> {
    const RANGES: &[(&str, &str)] = &[
        ("-", "–"),
        ("–", "–"),
        ("and", " and "),
        ("or", " or "),
        ("to", " to "),
        ("to(-)", "–"),
        ("x", " × "),
        ("×", " × "),
        ("by", " × "),
        ("+/-", " ± "),
    ];
    let mut words = parts.numbered(1)?.to_owned();
    let mut next = 2;
    while let Some((_, sign)) =
        parts.numbered(next).and_then(|part| RANGES.iter().find(|(name, _)| *name == part))
    {
        words.push_str(sign);
        words.push_str(parts.numbered(next + 1)?);
        next += 2;
    }
    if let Some(unit) = parts.numbered(next) {
        words.push(' ');
        words.push_str(unit);
    }
    Some(words)
}
