//! What a mail says above an older one that it quotes or sends on: who wrote it, and when.

use super::lines::Line;
use crate::calendar::Stamp;
use crate::document::options::ReadOptions;
use crate::document::stamp;

/// So many lines at most say whose words are quoted below: programs break long ones.
const LINES: usize = 3;
/// A date is no longer than this, in words.
const WORDS: usize = 12;
/// A head of an older mail has no more lines than this.
const FIELDS: usize = 12;

/// What stands above quoted words: "On Fri, 6 Sep 2013 at 10:12, Ann Author wrote:".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// How many lines it takes.
    pub lines: usize,
    /// When they were written.
    pub stamp: Stamp,
}

/// The attribution with which lines end; blank lines may follow it.
pub(super) fn attribution(lines: &[Line], options: &ReadOptions) -> Option<Attribution> {
    let blank = lines.iter().rev().take_while(|line| line.words.trim().is_empty()).count();
    let lines = lines.get(..lines.len() - blank)?;
    lines.last().filter(|line| line.words.trim_end().ends_with(':'))?;
    (1..=LINES.min(lines.len())).find_map(|count| {
        let last = lines.get(lines.len() - count..)?;
        let words: Vec<&str> = last.iter().flat_map(|line| line.words.split_whitespace()).collect();
        opening_date(&words, options).map(|stamp| Attribution { lines: count + blank, stamp })
    })
}

/// The date with which words begin, behind "On".
fn opening_date(words: &[&str], options: &ReadOptions) -> Option<Stamp> {
    let words = match words.split_first() {
        Some((first, rest)) if first.eq_ignore_ascii_case("on") || first.eq_ignore_ascii_case("at") => rest,
        _ => words,
    };
    let words = words.get(..words.len().min(WORDS)).unwrap_or(words);
    words.iter().find(|word| word.contains(|sign: char| sign.is_ascii_digit()))?;
    (2..=words.len()).rev().find_map(|count| date(&words.get(..count)?.join(" "), options))
}

/// A date as mail programs write it: "Fri, Sep 6, 2013 at 10:12 AM".
fn date(text: &str, options: &ReadOptions) -> Option<Stamp> {
    let text = text.trim_end_matches([',', ':']).replace(" at ", " ");
    stamp::parse(&text, options.zone, options.order)?.complete()
}

/// The head of an older mail that stands in the text with its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// Where it begins, with the line that announces it.
    pub start: usize,
    /// Where the older mail's own words begin.
    pub end: usize,
    /// Whether it is sent on, and not answered.
    pub sent_on: bool,
    pub from: Option<String>,
    pub date: Option<String>,
    pub subject: Option<String>,
}

impl Head {
    /// When the older mail was written.
    pub fn stamp(&self, options: &ReadOptions) -> Option<Stamp> {
        date(self.date.as_deref()?, options)
    }
}

/// Lines of which those are unquoted that a program quoted to send them on: "Begin forwarded message:" and `>` before all
/// that follows.
pub(super) fn unquoted(mut lines: Vec<Line>) -> Vec<Line> {
    let begins = |line: &Line| line.depth == 0 && announces(&line.words) && says_sent_on(&line.words);
    let Some(at) = lines.iter().position(begins) else { return lines };
    let below = lines.iter_mut().skip(at + 1).skip_while(|line| line.words.trim().is_empty());
    let mut below = below.peekable();
    if below.peek().is_some_and(|line| line.depth > 0) {
        below.for_each(|line| line.depth = line.depth.saturating_sub(1));
    }
    lines
}

fn says_sent_on(words: &str) -> bool {
    words.to_ascii_lowercase().contains("forwarded")
}

/// The first head of an older mail among lines.
pub(super) fn head(lines: &[Line]) -> Option<Head> {
    (0..lines.len()).find_map(|at| head_at(lines, at))
}

fn head_at(lines: &[Line], at: usize) -> Option<Head> {
    let (_, from) = field(lines.get(at)?).filter(|(name, _)| name == "from")?;
    let mut head = Head { from: Some(from), ..Head::default() };
    let mut end = at + 1;
    while let Some((name, value)) = lines.get(end).filter(|_| end - at < FIELDS).and_then(field) {
        match name.as_str() {
            "date" | "sent" => head.date = Some(value),
            "subject" => head.subject = Some(value),
            "from" => break,
            _ => {}
        }
        end += 1;
    }
    head.date.as_ref()?;
    head.subject.as_ref()?;
    let above = lines.get(..at).unwrap_or_default();
    let blank = above.iter().rev().take_while(|line| line.words.trim().is_empty()).count();
    let announced = above.len().checked_sub(blank + 1).and_then(|at| Some((at, lines.get(at)?)));
    let announced = announced.filter(|(_, line)| announces(&line.words));
    head.sent_on = announced.is_some_and(|(_, line)| says_sent_on(&line.words));
    head.start = announced.map_or(at, |(at, _)| at);
    head.end = end;
    Some(head)
}

/// A field of such a head: "*From:* Ann Author".
fn field(line: &Line) -> Option<(String, String)> {
    if line.depth > 0 {
        return None;
    }
    let (name, value) = line.words.trim().split_once(':')?;
    let name = name.trim_matches(['*', ' ']).to_ascii_lowercase();
    let known = ["from", "date", "sent", "subject", "to", "cc", "reply-to", "importance"];
    known.contains(&name.as_str()).then(|| (name, value.trim_matches(['*', ' ']).to_owned()))
}

/// Whether a line says that an older mail follows: "---------- Forwarded message ---------".
fn announces(words: &str) -> bool {
    let words = words.trim().trim_matches(['-', '_', '=', ' ', ':', '>']).to_ascii_lowercase();
    matches!(
        words.as_str(),
        "" | "forwarded message" | "begin forwarded message" | "original message" | "original appointment"
    ) || words.starts_with("forwarded by ")
}

#[cfg(test)]
mod tests {
    use super::{attribution, head};
    use crate::document::mail::lines::{Flow, lines};
    use crate::document::options::ReadOptions;

    #[test]
    fn who_wrote_when() {
        let check = |text: &str, expected: &str| {
            let found = attribution(&lines(text, Flow::default()), &ReadOptions::default());
            let found = found.map(|found| format!("{} {}", found.lines, found.stamp));
            assert_eq!(found.unwrap_or_default(), expected, "{text:?}");
        };
        check("On Fri, 6 Sep 2013 at 10:12, Ann Author <ann@post.example> wrote:", "1 2013-09-06T10:12");
        check(
            "Hi.\nOn Fri, Sep 6, 2013 at 10:12 AM Ann Author <\nann@post.example> wrote:\n\n",
            "3 2013-09-06T10:12",
        );
        check("On Sep 6, 2013, at 10:12 AM, Ann Author wrote:", "1 2013-09-06T10:12");
        check("On 06/09/13 10:12, Ann Author wrote:", "1 2013-06-09T10:12");
        check("On 2013-09-06 10:12, Ann Author wrote:", "1 2013-09-06T10:12");
        check("On 6 September 2013, Ann wrote", "");
        check("They said on Friday:", "");
        check("", "");
    }

    #[test]
    fn heads_of_older_mails() {
        let check = |text: &str, expected: &str| {
            let found = head(&lines(text, Flow::default()));
            let shown = found.map(|head| {
                let stamp = head.stamp(&ReadOptions::default()).map(|stamp| stamp.to_string());
                format!(
                    "{}..{} {} {:?} {}",
                    head.start,
                    head.end,
                    head.sent_on,
                    head.from,
                    stamp.unwrap_or_default()
                )
            });
            assert_eq!(shown.unwrap_or_default(), expected, "{text:?}");
        };
        check(
            "See below.\n\n---------- Forwarded message ---------\nFrom: Ann <a@b.example>\nDate: Fri, 6 Sep 2013 at 10:12\nSubject: Bridge\nTo: Bo\n\nText",
            "2..7 true Some(\"Ann <a@b.example>\") 2013-09-06T10:12",
        );
        check(
            "No.\n________________________________\n*From:* Ann\n*Sent:* Friday, September 6, 2013 10:12 AM\n*To:* Bo\n*Subject:* Bridge\nText",
            "1..6 false Some(\"Ann\") 2013-09-06T10:12",
        );
        check("From: a town\nwith no other line", "");
    }
}
