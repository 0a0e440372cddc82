//! A timeline as iCalendar (RFC 5545): an all-day event for each row.
//!
//! Nothing is read from a clock: the stamp of an event is the day on which its document was published.

use super::event::{Event, events};
use crate::calendar::NaiveDate;
use crate::render::day::{self, DateStyle};
use crate::render::safe;
use crate::report::{Certainty, Status, Timeline};

/// Most bytes of a line.
const LINE: usize = 75;

/// The rows as a calendar.
#[must_use]
pub fn ics(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.push("PRODID", "-//dateline//timeline//EN");
    lines.push("CALSCALE", "GREGORIAN");
    lines.text("NAME", title);
    lines.text("X-WR-CALNAME", title);
    for event in events(timeline, dates) {
        lines.event(&event);
    }
    lines.push("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// Lines as they are written.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line whose value is no text; parted where it is longer than a line may be.
    fn push(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for char in name.chars().chain([':']).chain(value.chars()) {
            if length + char.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(char);
            length += char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.push(name, &escaped(text));
    }

    /// An event; a note without a day where the year is none that the calendar has.
    fn event(&mut self, event: &Event<'_>) {
        let days = event.with_years(1).and_then(|(first, last)| Some((first, last.succ_opt()?)));
        let kind = if days.is_some() { "VEVENT" } else { "VJOURNAL" };
        let statement = event.row.statement;
        self.push("BEGIN", kind);
        self.push("UID", &format!("{}@dateline", safe::line(&statement.id)));
        self.push("DTSTAMP", &stamp(event));
        if let Some((first, after)) = days {
            self.push("DTSTART;VALUE=DATE", &digits(first));
            self.push("DTEND;VALUE=DATE", &digits(after));
            self.push("TRANSP", "TRANSPARENT");
            let sure = matches!(statement.status, Status::Happened | Status::Ongoing)
                && matches!(statement.certainty, Certainty::Stated | Certainty::Resolved);
            self.push("STATUS", if sure { "CONFIRMED" } else { "TENTATIVE" });
        }
        self.text("SUMMARY", &event.caption());
        self.push(
            "DESCRIPTION",
            &event.details().iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\\n"),
        );
        self.text("CATEGORIES", statement.status.name());
        if let Some(address) = event.address() {
            self.push("URL", address);
        }
        self.push("END", kind);
    }
}

/// Text with what would end it escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for char in safe::line(text).chars() {
        if matches!(char, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

fn digits(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// When the row's document was last known to say so, the day only; the day of the event without that.
fn stamp(event: &Event<'_>) -> String {
    let source = event.sources.first().map(|cited| cited.source);
    let stated = source.and_then(|source| source.updated.as_deref().or(source.published.as_deref()));
    let day = stated.and_then(day::day_of).or(event.with_years(1).map(|(first, _)| first));
    format!("{}T000000Z", day.map_or_else(|| "19700101".to_owned(), digits))
}

#[cfg(test)]
mod tests {
    use super::{Lines, escaped};

    #[test]
    fn text_cannot_end_its_line() {
        assert_eq!(escaped("a;b,c\\n\r\nEND:VEVENT\u{202e}"), "a\\;b\\,c\\\\n  END:VEVENT");
    }

    #[test]
    fn lines_are_parted_between_characters() {
        let mut lines = Lines::default();
        lines.push("SUMMARY", &"ü".repeat(100));
        assert!(lines.0.lines().count() > 2 && lines.0.lines().all(|line| line.len() <= 75), "{}", lines.0);
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "ü".repeat(100)));
    }
}
