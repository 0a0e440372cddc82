//! Wikitext → the same lines with templates, links, tags and references resolved.
//!
//! The result grows in one buffer. A template or link that opens is a place in it; where it closes, what stands from there
//! on is replaced by the words that it shows. So each character is moved at most once for each template around it, and
//! these are counted to a depth that no article reaches.

use super::super::site::Names;
use super::link::{self, Shown};
use super::tag::{self, Effect};
use super::{ASIDE, CAPTION, HOLE, template};
use crate::document::xml::replacement;

/// Templates and links nested deeper than this are left out.
const DEEPEST: usize = 40;
/// References such as `&nbsp;` are no longer than this, in bytes.
const LONGEST_REFERENCE: usize = 40;
/// Words such as `__NOTOC__` are no longer than this, in bytes.
const LONGEST_SWITCH: usize = 40;

/// The lines of a text, without the marks within them.
pub(super) fn resolve(wikitext: &str, names: &Names) -> String {
    let mut inline = Inline {
        source: wikitext,
        at: 0,
        out: String::with_capacity(wikitext.len()),
        open: Vec::new(),
        deeper: 0,
        captions: String::new(),
        unclosed: Vec::new(),
        names,
    };
    inline.run();
    inline.out
}

struct Inline<'w> {
    source: &'w str,
    /// The place that is read next.
    at: usize,
    out: String,
    /// What has been opened and not closed, outermost first.
    open: Vec<Open>,
    /// How many templates are open beyond the deepest that is told apart.
    deeper: usize,
    /// Lines of captions that wait for the end of the line.
    captions: String,
    /// Tags that are known not to close any more.
    unclosed: Vec<&'static str>,
    names: &'w Names,
}

/// Something that has been opened.
struct Open {
    mark: Mark,
    /// Where its words begin in the result.
    start: usize,
    /// Where each of its parts begins but the first: behind a bar.
    parts: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `{{ … }}`
    Template,
    /// `[[ … ]]`
    Link,
    /// `[http://… …]`
    Address,
}

impl<'w> Inline<'w> {
    fn run(&mut self) {
        let source = self.source;
        while let Some(rest) = source.get(self.at..).filter(|rest| !rest.is_empty()) {
            let plain = rest.bytes().position(is_special).unwrap_or(rest.len());
            self.out.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            let Some(&sign) = rest.as_bytes().get(plain) else { break };
            let rest = rest.get(plain..).unwrap_or_default();
            match sign {
                b'{' => self.open_template(rest),
                b'}' => self.close_template(rest),
                b'[' => self.open_link(rest),
                b']' => self.close_link(rest),
                b'|' => self.bar(),
                b'<' => self.tag(rest),
                b'&' => self.reference(rest),
                b'\'' => self.quotes(rest),
                b'_' => self.switch(rest),
                b'\n' => self.line_end(rest),
                // Other control characters are no part of a text.
                _ => self.at += 1,
            }
        }
        // What is still open is no template and no link: its words stand as they are.
        self.captions();
    }

    /// Takes the next bytes as they stand.
    fn literally(&mut self, bytes: usize) {
        let end = self.at + bytes;
        self.out.push_str(self.source.get(self.at..end).unwrap_or_default());
        self.at = end;
    }

    fn open_template(&mut self, rest: &str) {
        let run = run(rest, b'{');
        if run == 1 {
            return self.literally(1);
        }
        self.at += run;
        for _ in 0..run / 2 {
            if self.open.len() < DEEPEST {
                self.begin(Mark::Template);
            } else {
                self.deeper += 1;
            }
        }
    }

    fn close_template(&mut self, rest: &str) {
        let run = run(rest, b'}');
        if run == 1 {
            return self.literally(1);
        }
        self.at += run;
        for _ in 0..run / 2 {
            if self.deeper > 0 {
                self.deeper -= 1;
                continue;
            }
            let Some(place) = self.open.iter().rposition(|open| open.mark == Mark::Template) else {
                continue;
            };
            self.open.truncate(place + 1);
            if let Some(open) = self.open.pop() {
                let words = template::words(self.out.get(open.start..).unwrap_or_default(), &parts(&open));
                self.replace(open.start, words.as_deref());
            }
        }
    }

    fn open_link(&mut self, rest: &str) {
        let run = run(rest, b'[');
        if run >= 2 {
            self.literally(run - 2);
            self.at += 2;
            if self.open.len() < DEEPEST && self.deeper == 0 {
                self.begin(Mark::Link);
            }
            return;
        }
        let behind = rest.get(1..).unwrap_or_default();
        if self.open.len() >= DEEPEST || !link::is_address(behind) {
            return self.literally(1);
        }
        let address = behind.find(|sign: char| sign.is_whitespace() || "[]<>\"{}".contains(sign));
        let address = address.unwrap_or(behind.len());
        self.at += 1 + address;
        self.begin(Mark::Address);
    }

    fn close_link(&mut self, rest: &str) {
        let innermost = self.open.iter().rposition(|open| open.mark != Mark::Address);
        let inside = self.open.last().filter(|_| self.deeper == 0).map(|open| open.mark);
        if inside == Some(Mark::Address) {
            self.open.pop();
            self.out.push(HOLE);
            self.at += 1;
            return;
        }
        if !rest.starts_with("]]") {
            return self.literally(1);
        }
        self.at += 2;
        let link = innermost.filter(|&place| {
            self.deeper == 0 && self.open.get(place).is_some_and(|open| open.mark == Mark::Link)
        });
        let Some(place) = link else { return };
        self.open.truncate(place + 1);
        let Some(open) = self.open.pop() else { return };
        let shown = link::shown(self.out.get(open.start..).unwrap_or_default(), &parts(&open), self.names);
        match shown {
            Shown::Words(words) => self.replace(open.start, Some(&words)),
            Shown::Nothing => self.replace(open.start, None),
            Shown::Caption(words) => {
                self.replace(open.start, None);
                self.captions.push('\n');
                self.captions.push(CAPTION);
                self.captions.extend(words.chars().map(|sign| if sign == '\n' { ' ' } else { sign }));
            }
        }
    }

    fn begin(&mut self, mark: Mark) {
        self.open.push(Open { mark, start: self.out.len(), parts: Vec::new() });
    }

    /// Puts words in the place of what the result holds from `start` on.
    fn replace(&mut self, start: usize, words: Option<&str>) {
        self.out.truncate(start);
        match words {
            Some(words) => self.out.push_str(words),
            None => self.out.push(HOLE),
        }
    }

    fn bar(&mut self) {
        self.literally(1);
        if let Some(open) = self.open.last_mut().filter(|open| self.deeper == 0 && open.mark != Mark::Address)
        {
            open.parts.push(self.out.len());
        }
    }

    /// A comment, or a tag of HTML or of the wiki.
    fn tag(&mut self, rest: &str) {
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(rest.len(), |end| end + "<!---->".len());
            self.at += length;
            // A comment that fills a line leaves no blank one.
            let fills = self.out.is_empty() || self.out.ends_with('\n');
            if fills && self.source.get(self.at..).is_some_and(|rest| rest.starts_with('\n')) {
                self.at += 1;
            }
            return;
        }
        let Some(tag) = tag::tag(rest) else { return self.literally(1) };
        self.at += tag.length;
        match tag.effect {
            Effect::Inline => {}
            Effect::Blank => self.out.push(' '),
            Effect::Block => self.out.push_str("\n\n"),
            Effect::Dropped if tag.is_opening => {
                self.content(tag.name);
                self.out.push(HOLE);
            }
            Effect::Literal if tag.is_opening => {
                for sign in self.content(tag.name).unwrap_or_default().chars() {
                    if sign == '\n' || !sign.is_control() {
                        self.out.push(sign);
                    }
                }
            }
            Effect::Dropped | Effect::Literal => self.out.push(HOLE),
        }
    }

    /// Passes over what stands between an opening tag, behind which the text is, and its closing one; `None` where the tag
    /// is not closed.
    fn content(&mut self, name: &'static str) -> Option<&'w str> {
        if self.unclosed.contains(&name) {
            return None;
        }
        let rest = self.source.get(self.at..)?;
        let Some((end, length)) = tag::closing(rest, name) else {
            self.unclosed.push(name);
            return None;
        };
        self.at += end + length;
        rest.get(..end)
    }

    fn reference(&mut self, rest: &str) {
        let head = rest.as_bytes().get(1..rest.len().min(LONGEST_REFERENCE)).unwrap_or_default();
        let end = memchr::memchr(b';', head).map(|end| end + 1);
        let name = end.and_then(|end| rest.get(1..end));
        match (name.and_then(replacement), end) {
            (Some(characters), Some(end)) => {
                for sign in characters.chars() {
                    match sign {
                        '\u{a0}' | '\n' => self.out.push(' '),
                        _ if sign.is_control() => {}
                        _ => self.out.push(sign),
                    }
                }
                self.at += end + 1;
            }
            _ => self.literally(1),
        }
    }

    /// Bold and italic type.
    fn quotes(&mut self, rest: &str) {
        let run = run(rest, b'\'');
        let shown = match run {
            1 => 1,
            2 | 3 | 5 => 0,
            4 => 1,
            _ => run - 5,
        };
        if run == 2 && self.out.ends_with(':') {
            let line = self.out.trim_end_matches(':');
            if line.is_empty() || line.ends_with('\n') {
                self.out.push(ASIDE);
            }
        }
        self.literally(shown);
        self.at += run - shown;
    }

    /// A word that switches something of the page: `__NOTOC__`.
    fn switch(&mut self, rest: &str) {
        let behind = rest.strip_prefix("__").unwrap_or_default();
        let word = behind.bytes().take(LONGEST_SWITCH).take_while(u8::is_ascii_uppercase).count();
        if word > 0 && behind.get(word..).is_some_and(|rest| rest.starts_with("__")) {
            self.at += word + "____".len();
        } else {
            self.literally(1);
        }
    }

    fn line_end(&mut self, rest: &str) {
        // No address goes beyond its line, and no link beyond its paragraph.
        let ends_paragraph = rest.starts_with("\n\n");
        while self
            .open
            .last()
            .is_some_and(|open| open.mark == Mark::Address || open.mark == Mark::Link && ends_paragraph)
        {
            self.open.pop();
        }
        if self.open.is_empty() {
            self.captions();
        }
        self.literally(1);
    }

    /// Puts the captions that wait behind the line.
    fn captions(&mut self) {
        self.out.push_str(&self.captions);
        self.captions.clear();
    }
}

/// Where each part of a template or link ends and the next begins, from its own start.
fn parts(open: &Open) -> Vec<usize> {
    open.parts.iter().map(|part| part - open.start).collect()
}

/// How many times a sign stands at the beginning.
fn run(text: &str, sign: u8) -> usize {
    text.bytes().take_while(|&byte| byte == sign).count()
}

const fn is_special(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b'[' | b']' | b'|' | b'<' | b'&' | b'\'' | b'_')
        || byte < b' ' && byte != b'\t'
        || byte == 0x7F
}
