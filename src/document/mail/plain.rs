//! The lines of a plain mail → its text, typed: own words, signature, and older mails that it quotes or sends on.
//!
//! An older mail was written on another day, so its "today" must not lean on the day of this one: its blocks have its own
//! stamp, and where it tells none, they are left out. What is answered is a note; what is sent on is story.

use super::lines::{DEEPEST, Line, is_signature};
use super::older::{self, Head};
use crate::calendar::Stamp;
use crate::document::options::{Format, ReadOptions};
use crate::document::{Block, BlockKind, layout};
use crate::span::Span;

/// A plain mail, typed.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub text: String,
    pub blocks: Vec<Block>,
    /// The head of the mail that this one does nothing but send on.
    pub sent_on: Option<Head>,
    /// How many lines of older mails were left out, since they tell no day.
    pub undated: usize,
}

/// Types the lines of a mail. `sends_on` says whether its subject does: "Fwd: Bridge closed".
pub(super) fn typed(lines: &[Line], sends_on: bool, options: &ReadOptions) -> Typed {
    let mut typed = Typed::default();
    let mut rest = lines;
    let mut voice = Voice { stamp: Some(None), story: true };
    for depth in 0..DEEPEST {
        let head = if depth + 1 == DEEPEST { None } else { older::head(rest) };
        let Some(mut head) = head else { break };
        let (own, behind) = rest.split_at(head.start);
        head.sent_on |= sends_on;
        let alone = depth == 0
            && head.sent_on
            && own.iter().take_while(|line| !is_signature(&line.words)).all(is_blank);
        rest = behind.get(head.end - head.start..).unwrap_or_default();
        if alone {
            typed.sent_on = Some(head);
            continue;
        }
        typed.push(own, voice, options);
        let stamp = head.stamp(options);
        voice = Voice { stamp: stamp.map(Some), story: voice.story && head.sent_on };
        if stamp.is_some() {
            typed.push_block(
                behind.get(..head.end - head.start).unwrap_or_default(),
                BlockKind::Metadata,
                None,
            );
        }
    }
    typed.push(rest, voice, options);
    typed
}

/// Whose words some lines are.
#[derive(Clone, Copy, Debug)]
struct Voice {
    /// When an older mail was written; `None` where it tells no day, `Some(None)` for the mail itself.
    stamp: Option<Option<Stamp>>,
    /// Whether they tell the story, or are only answered.
    story: bool,
}

impl Typed {
    /// Adds lines with what they quote, and the signature below.
    fn push(&mut self, lines: &[Line], voice: Voice, options: &ReadOptions) {
        // By depth; an attribution says nothing of what its mail quotes in turn.
        let mut quoted = vec![None; DEEPEST + 1];
        let mut rest = lines;
        while let Some(first) = rest.iter().position(|line| !is_blank(line)) {
            rest = rest.get(first..).unwrap_or_default();
            let depth = rest.first().map_or(0, |line| line.depth);
            let count = rest.iter().take_while(|line| line.depth == depth || is_blank(line)).count();
            let (run, behind) = rest.split_at(count);
            rest = behind;
            let below = behind.first().map_or(0, |line| line.depth);
            let found = older::attribution(run, options).filter(|_| below > depth);
            let (run, above) = run.split_at(run.len() - found.map_or(0, |found| found.lines));
            self.push_run(run, depth, quoted.get(depth).copied().flatten(), voice);
            self.push_block(above, BlockKind::Metadata, None);
            for (place, stamp) in quoted.iter_mut().skip(below).enumerate().filter(|_| found.is_some()) {
                *stamp = found.map(|found| found.stamp).filter(|_| place == 0);
            }
        }
    }

    /// Adds lines of one depth; `quoted` is when those were written that are quoted.
    fn push_run(&mut self, run: &[Line], depth: usize, quoted: Option<Stamp>, voice: Voice) {
        let own = depth == 0;
        let stamp = if own { voice.stamp } else { quoted.map(Some) };
        let Some(stamp) = stamp else {
            self.undated += run.iter().filter(|line| !is_blank(line)).count();
            return;
        };
        if !(own && voice.story) {
            for paragraph in run.split(is_blank) {
                self.push_block(paragraph, BlockKind::Note, stamp);
            }
            return;
        }
        let signature = run.iter().position(|line| is_signature(&line.words)).unwrap_or(run.len());
        let (story, signature) = run.split_at(signature);
        let at = self.push_text(story);
        let text = self.text.get(at..).unwrap_or_default();
        let blocks = layout::blocks(text, Format::Text).into_iter();
        self.blocks.extend(blocks.map(|block| Block { span: block.span.shifted(at), stamp, ..block }));
        self.push_block(signature.get(1..).unwrap_or_default(), BlockKind::Boilerplate, None);
    }

    /// Adds lines as a block of one kind.
    fn push_block(&mut self, lines: &[Line], kind: BlockKind, stamp: Option<Stamp>) {
        if lines.iter().all(is_blank) {
            return;
        }
        let start = self.push_text(lines);
        let words = self.text.get(start..).unwrap_or_default();
        let start = start + (words.len() - words.trim_start().len());
        self.blocks.push(Block { kind, span: Span::new(start, self.text.trim_end().len()), stamp });
    }

    /// Adds lines behind an empty one, and says where they begin.
    fn push_text(&mut self, lines: &[Line]) -> usize {
        if !self.text.is_empty() && !lines.iter().all(is_blank) {
            self.text.push_str(if self.text.ends_with('\n') { "\n" } else { "\n\n" });
        }
        let start = self.text.len();
        for line in lines {
            self.text.push_str(&line.words);
            self.text.push('\n');
        }
        let end = start + self.text.get(start..).map_or(0, |added| added.trim_end().len());
        self.text.truncate(end);
        start
    }
}

fn is_blank(line: &Line) -> bool {
    line.words.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::{older, typed};
    use crate::document::mail::lines::{Flow, lines};
    use crate::document::options::ReadOptions;

    #[track_caller]
    fn check(text: &str, sends_on: bool, expected: &[&str]) {
        let typed = typed(&lines(text, Flow::default()), sends_on, &ReadOptions::default());
        let shown = typed.blocks.iter().map(|block| {
            let stamp = block.stamp.map(|stamp| format!(" {stamp}")).unwrap_or_default();
            format!("{}{stamp}: {}", block.kind.name(), block.span.of(&typed.text))
        });
        let mut shown: Vec<String> = shown.collect();
        shown.extend((typed.undated > 0).then(|| format!("undated {}", typed.undated)));
        shown.extend(typed.sent_on.map(|head| format!("sent on: {}", head.subject.unwrap_or_default())));
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn quotations_lean_on_their_own_day() {
        check(
            "It closed today.\n\nOn Fri, 6 Sep 2013 at 10:12, Ann wrote:\n> Will it close today?\n>\n> > Never.\n\nIt did.\n-- \nBo\nDesk",
            false,
            &[
                "body: It closed today.",
                "metadata: On Fri, 6 Sep 2013 at 10:12, Ann wrote:",
                "note 2013-09-06T10:12: Will it close today?",
                "body: It did.",
                "boilerplate: Bo\nDesk",
                "undated 1",
            ],
        );
        check("> Will it close?\n\nIt did.", false, &["body: It did.", "undated 1"]);
        check(
            "On 6 Sep 2013, Ann wrote:\n> On 5 Sep 2013, Bo wrote:\n>> It closes tomorrow.\n> Who says?\nI do.\n> And why?",
            false,
            &[
                "metadata: On 6 Sep 2013, Ann wrote:",
                "metadata: On 5 Sep 2013, Bo wrote:",
                "note 2013-09-05: It closes tomorrow.",
                "note 2013-09-06: Who says?",
                "body: I do.",
                "note 2013-09-06: And why?",
            ],
        );
    }

    #[test]
    fn a_head_inside_a_quotation_is_quoted() {
        check(
            "On 6 Sep 2013, Ann wrote:\n> From: Bo\n> Date: 5 Sep 2013\n> Subject: Bridge\n>\n> It closed.\n\nI know.",
            false,
            &[
                "metadata: On 6 Sep 2013, Ann wrote:",
                "note 2013-09-06: From: Bo\nDate: 5 Sep 2013\nSubject: Bridge",
                "note 2013-09-06: It closed.",
                "body: I know.",
            ],
        );
        let quoted = "Begin forwarded message:\n\n> From: Ann\n> Subject: Bridge\n> Date: 6 September 2013 at 10:12\n>\n> It closed today.\n>> Why?";
        let lines = older::unquoted(lines(quoted, Flow::default()));
        let typed = typed(&lines, true, &ReadOptions::default());
        assert_eq!((typed.text.as_str(), typed.undated), ("It closed today.", 1));
        assert_eq!(typed.sent_on.and_then(|head| head.subject).as_deref(), Some("Bridge"));
    }

    #[test]
    fn a_mail_that_is_sent_on() {
        let forwarded = "-- \nBo\n\n---------- Forwarded message ---------\nFrom: Ann\nDate: Fri, 6 Sep 2013\nSubject: Bridge\n\nIt closed today.";
        check(forwarded, false, &["body: It closed today.", "sent on: Bridge"]);
        check(
            &format!("As I said yesterday.\n\n{}", forwarded.trim_start_matches("-- \nBo\n\n")),
            false,
            &[
                "body: As I said yesterday.",
                "metadata: ---------- Forwarded message ---------\nFrom: Ann\nDate: Fri, 6 Sep 2013\nSubject: Bridge",
                "body 2013-09-06: It closed today.",
            ],
        );
        check(
            "Thanks.\n\n-----Original Message-----\nFrom: Ann\nSent: some day\nSubject: Bridge\n\nIt closed today.",
            false,
            &["body: Thanks.", "undated 1"],
        );
    }
}
