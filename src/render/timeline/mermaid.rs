//! A timeline as Mermaid diagrams: `timeline`, in which a date is a text, and `gantt`, in which it is two days.
//!
//! A sign that Mermaid could read as its own is written as the number of the character, which it writes back: `#58;`.

use super::event::{by_year, events, title_without};
use crate::render::day::DateStyle;
use crate::render::safe;
use crate::report::{Status, Timeline};

/// Days of earlier years are read as those of the twentieth century.
const LEAST_YEAR: i32 = 100;

/// The diagram `timeline`: the rows in order under their years.
#[must_use]
pub fn mermaid(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let mut diagram = format!("timeline\n    title {}\n", plain(title));
    for (year, events) in by_year(events(timeline, dates).iter()) {
        diagram.push_str(&format!("    section {}\n", plain(&year)));
        for (at, event) in events.into_iter().enumerate() {
            let text = plain(&event.text());
            let sources = plain(&event.voices());
            // A colon ends a period, so a time is written with a point.
            let date = plain(&event.row.date.replace(':', "."));
            let period = if at == 0 || event.row.first { date } else { " ".repeat(8) };
            diagram.push_str(&format!("        {period} : {text} [{sources}]\n"));
        }
    }
    diagram.into_bytes()
}

/// The diagram `gantt`: the rows as bars from first to last day.
#[must_use]
pub fn gantt(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let events = events(timeline, dates);
    let mut diagram = format!(
        "gantt\n    title {}\n    dateFormat YYYY-MM-DD\n    inclusiveEndDates\n    todayMarker off\n",
        plain(&title_without(title, &events, LEAST_YEAR))
    );
    for (year, events) in by_year(events.iter()) {
        diagram.push_str(&format!("    section {}\n", plain(&year)));
        for event in events {
            // The date comes first, so that no text begins with a word of the language.
            let text = plain(&format!("{} [{}]", event.text(), event.voices()));
            let text = format!("{} – {text}", plain(&event.row.date).replace('-', "#45;"));
            let Some((first, last)) = event.with_years(LEAST_YEAR) else {
                diagram.push_str(&format!("    %% {text}\n"));
                continue;
            };
            let tag = match event.row.statement.status {
                Status::Happened => "done, ",
                Status::Ongoing => "active, ",
                Status::Expected | Status::Alleged | Status::Denied | Status::Conditional => "",
            };
            diagram.push_str(&format!("    {text} :{tag}{first}, {last}\n"));
        }
    }
    diagram.into_bytes()
}

/// Text in which Mermaid finds no sign of its own.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in safe::line(text).chars() {
        // The last three are what Mermaid writes for such a number while it works.
        if char.is_ascii() && !is_harmless(char) || matches!(char, 'ﬂ' | '°' | '¶') {
            plain.push_str(&format!("#{};", u32::from(char)));
        } else {
            plain.push(char);
        }
    }
    plain
}

const fn is_harmless(char: char) -> bool {
    char.is_ascii_alphanumeric()
        || matches!(char, ' ' | '.' | ',' | '(' | ')' | '-' | '!' | '?' | '/' | '[' | ']')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_are_written_as_numbers() {
        assert_eq!(plain("At 9:20, #1; “ja” %% a\nb"), "At 9#58;20, #35;1#59; “ja” #37;#37; a b");
    }
}
