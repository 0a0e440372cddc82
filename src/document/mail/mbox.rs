//! A mailbox (`mbox`, RFC 4155) → its mails, one at a time.

use std::io::{self, BufRead};

use crate::document::read::{self, read_line};

/// The line that parts two mails is no longer than this, in bytes.
const PARTING: usize = 305;

/// The mails of a mailbox.
pub(super) struct Mailbox<R> {
    reader: R,
    max_size: usize,
    /// Whether the line that parts two mails is behind.
    begun: bool,
}

/// A mail, or that there is one larger than allowed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Got {
    Mail(Vec<u8>),
    TooLarge,
}

impl<R: BufRead> Mailbox<R> {
    pub const fn new(reader: R, max_size: usize) -> Self {
        Self { reader, max_size, begun: false }
    }

    /// The next mail.
    ///
    /// # Errors
    /// If the mailbox cannot be read on.
    pub fn next_mail(&mut self) -> io::Result<Option<Got>> {
        let mut mail = Vec::new();
        let (mut large, mut blank) = (false, true);
        loop {
            let line = match read_line(&mut self.reader, self.max_size.max(PARTING))? {
                read::Got::End => {
                    let any = std::mem::take(&mut self.begun);
                    return Ok(any.then_some(if large { Got::TooLarge } else { Got::Mail(mail) }));
                }
                read::Got::TooLong => {
                    (self.begun, large, blank) = (true, true, false);
                    continue;
                }
                read::Got::Line(line) => line,
            };
            if blank && parts(&line) {
                if std::mem::replace(&mut self.begun, true) {
                    return Ok(Some(if large { Got::TooLarge } else { Got::Mail(mail) }));
                }
                continue;
            }
            let words = unescaped(&line);
            blank = words.trim_ascii().is_empty();
            // Without such a line at its head the file is one mail.
            self.begun = true;
            large |= mail.len() + words.len() >= self.max_size;
            if large {
                mail = Vec::new();
            } else {
                mail.extend_from_slice(words);
                mail.push(b'\n');
            }
        }
    }
}

/// Whether a line parts two mails: "From ann@post.example Fri Sep  6 10:12:33 2013".
pub(super) fn parts(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let mut words = rest.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_year = |word: &[u8]| word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    line.len() <= PARTING && rest.contains(&b':') && words.any(is_year)
}

/// A line of a mail that begins like the one that parts mails has a mark before it.
fn unescaped(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|&&byte| byte == b'>').count();
    let escaped = marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "));
    if escaped { line.get(1..).unwrap_or(line) } else { line }
}

#[cfg(test)]
mod tests {
    use super::{Got, Mailbox};

    #[track_caller]
    fn check(mailbox: &str, max_size: usize, expected: &[Option<&str>]) {
        let mut reader = Mailbox::new(mailbox.as_bytes(), max_size);
        let mut found = Vec::new();
        while let Some(got) = reader.next_mail().expect("bytes in memory") {
            found.push(match got {
                Got::Mail(mail) => Some(String::from_utf8_lossy(&mail).into_owned()),
                Got::TooLarge => None,
            });
        }
        let expected: Vec<Option<String>> = expected.iter().map(|mail| mail.map(str::to_owned)).collect();
        assert_eq!(found, expected, "{mailbox:?}");
    }

    #[test]
    fn mails_one_by_one() {
        let line = "From a@b.example Fri Sep  6 10:12:33 2013\n";
        check(
            &format!("{line}A: 1\n\none\n\n{line}B: 2\n\n>From two\n"),
            99,
            &[Some("A: 1\n\none\n\n"), Some("B: 2\n\nFrom two\n")],
        );
        check(&format!("{line}A: 1\n\n{}\n\n{line}B: 2\n", "x".repeat(99)), 50, &[None, Some("B: 2\n")]);
        check(
            &format!("A: 1\n\nFrom Friday on\n{line}"),
            99,
            &[Some(&format!("A: 1\n\nFrom Friday on\n{line}"))],
        );
        check("", 9, &[]);
        check(line, 9, &[Some("")]);
    }
}
