//! A timeline for Markwhen: a line for each row, with its days as an interval.
//!
//! Markwhen has no escapes: signs that would make a tag, a reference or a link of a text are written in their wide forms.

use super::event::{Cited, Event, events, title_without};
use crate::render::day::DateStyle;
use crate::render::safe;
use crate::report::Timeline;

/// The rows, each tagged with its status.
#[must_use]
pub fn markwhen(timeline: &Timeline<'_>, title: &str, dates: DateStyle) -> Vec<u8> {
    let events = events(timeline, dates);
    // A text in JSON is one in YAML.
    let title = serde_json::Value::from(title_without(title, &events, 1));
    let mut page = format!("---\ntitle: {title}\n---\n\n");
    for event in &events {
        let line =
            format!("{} #{} {}", plain(&event.caption()), event.row.statement.status.name(), sources(event));
        match event.with_years(1) {
            Some((first, last)) => page.push_str(&format!("{first}/{last}: {line}\n")),
            None => page.push_str(&format!("// {line}\n")),
        }
    }
    page.into_bytes()
}

fn sources(event: &Event<'_>) -> String {
    let sources: Vec<String> = event.sources.iter().map(source).collect();
    format!("({})", sources.join("; "))
}

fn source(cited: &Cited<'_>) -> String {
    let words = plain(&cited.label());
    match cited.address() {
        Some(address) => {
            let address = address.replace('(', "%28").replace(')', "%29");
            format!("[{words}]({address})")
        }
        None => words,
    }
}

/// Text in which Markwhen finds no sign of its own.
fn plain(text: &str) -> String {
    let wide = |char: char| match char {
        '#' => '＃',
        '@' => '＠',
        '[' => '［',
        ']' => '］',
        '!' => '！',
        char => char,
    };
    safe::line(text).chars().map(wide).collect()
}
