//! The parts of a mail → those that hold its text, and the names of the others.

use super::decoded::decoded;
use super::entity::Entity;
use super::lines::Flow;
use crate::document::page;

/// Parts inside parts are looked at to this depth.
const DEEPEST: usize = 20;
/// A form of the text that holds less than one in this many letters of the other is a stub of it.
const STUB: usize = 2;

/// A part that holds text.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaf {
    pub html: bool,
    pub text: String,
    pub flow: Flow,
}

/// What of a mail is its text.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The parts to read, in order.
    pub leaves: Vec<Leaf>,
    /// The names of those that are not read.
    pub attached: Vec<String>,
}

/// The text of a mail. Where it stands there marked up and plain, it is read marked up, since newsletters often send a stub
/// beside; an answer is read plain, since there what it quotes is marked. Neither, where it is the stub.
pub(super) fn body(mail: &Entity<'_>, is_reply: bool) -> Body {
    let mut walk = Walk::default();
    let Ways { rich, plain } = walk.entity(mail, 0);
    let leaf =
        |way: &[usize]| way.iter().filter_map(|&at| walk.leaves.get(at).cloned()).collect::<Vec<Leaf>>();
    let (rich, plain) = (leaf(&rich), leaf(&plain));
    let choice =
        rich.iter().any(|leaf| leaf.html) && !plain.is_empty() && plain.iter().all(|leaf| !leaf.html);
    let takes_plain = choice && {
        let (marked, bare) = (letters(&rich), letters(&plain));
        if is_reply { bare * STUB >= marked } else { bare > marked * STUB }
    };
    Body { leaves: if takes_plain { plain } else { rich }, attached: walk.attached }
}

fn letters(leaves: &[Leaf]) -> usize {
    let count = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
    leaves
        .iter()
        .map(|leaf| if leaf.html { count(&page::words(&leaf.text)) } else { count(&leaf.text) })
        .sum()
}

#[derive(Debug, Default)]
struct Walk {
    leaves: Vec<Leaf>,
    attached: Vec<String>,
}

/// The two ways to read a part: marked up where it can be, or plain.
#[derive(Debug, Default)]
struct Ways {
    rich: Vec<usize>,
    plain: Vec<usize>,
}

impl Walk {
    fn entity(&mut self, entity: &Entity<'_>, depth: usize) -> Ways {
        let kind = entity.kind();
        let parts = if kind.starts_with("multipart/") && depth < DEEPEST { entity.parts() } else { None };
        let Some(parts) = parts else { return self.leaf(entity, &kind, depth) };
        let parts = parts.into_iter().map(Entity::parse);
        match kind.as_str() {
            "multipart/alternative" => {
                let ways: Vec<Ways> = parts.map(|part| self.entity(&part, depth + 1)).collect();
                let holds = |way: &Vec<usize>, html| {
                    !way.is_empty()
                        && way.iter().any(|&at| self.leaves.get(at).is_some_and(|leaf| leaf.html == html))
                };
                let plain = ways.iter().position(|way| holds(&way.plain, false));
                let rich = ways.iter().rposition(|way| holds(&way.rich, true)).or(plain);
                let plain = plain.or(rich);
                let way = |at: Option<usize>| at.and_then(|at| ways.get(at));
                Ways {
                    rich: way(rich).map(|way| way.rich.clone()).unwrap_or_default(),
                    plain: way(plain).map(|way| way.plain.clone()).unwrap_or_default(),
                }
            }
            "multipart/related" => {
                let mut ways = parts.map(|part| self.entity(&part, depth + 1));
                let first = ways.next().unwrap_or_default();
                ways.for_each(drop);
                first
            }
            _ => parts.fold(Ways::default(), |mut all, part| {
                let Ways { rich, plain } = self.entity(&part, depth + 1);
                all.rich.extend(rich);
                all.plain.extend(plain);
                all
            }),
        }
    }

    fn leaf(&mut self, entity: &Entity<'_>, kind: &str, depth: usize) -> Ways {
        let html = kind == "text/html";
        let attached = entity.is_attached() || depth > 0 && entity.file_name().is_some();
        if (html || kind == "text/plain" || kind.starts_with("multipart/")) && !attached {
            let is =
                |name, value| entity.parameter(name).is_some_and(|own: &str| own.eq_ignore_ascii_case(value));
            let flow = Flow { flowed: is("format", "flowed"), delete_blank: is("delsp", "yes") };
            let at = self.leaves.len();
            self.leaves.push(Leaf { html, text: decoded(entity), flow });
            return Ways { rich: vec![at], plain: vec![at] };
        }
        // Pictures within the text, signatures and reports of delivery are no attachments.
        let within = kind.starts_with("image/") && !entity.is_attached() && entity.content_id().is_some();
        if !within && !kind.ends_with("-signature") && kind != "message/delivery-status" {
            self.attached.push(name(entity, kind));
        }
        Ways::default()
    }
}

/// What to call a part that is not read.
fn name(entity: &Entity<'_>, kind: &str) -> String {
    match entity.file_name() {
        Some(name) => super::fields::tidy(name),
        None if kind == "message/rfc822" => {
            let subject = Entity::parse(entity.body).text("Subject");
            subject.map_or_else(|| "a mail".to_owned(), |subject| format!("the mail \"{subject}\""))
        }
        None => kind.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entity, body};

    #[track_caller]
    fn check(mail: &str, is_reply: bool, expected: &str) {
        let body = body(&Entity::parse(mail.as_bytes()), is_reply);
        let texts: Vec<&str> = body.leaves.iter().map(|leaf| leaf.text.trim()).collect();
        assert_eq!(format!("{} | {}", texts.join(" + "), body.attached.join(", ")), expected, "{mail}");
    }

    fn alternative(plain: &str, html: &str) -> String {
        format!(
            "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n{plain}\n--a\nContent-Type: text/html\n\n{html}\n--a--\n"
        )
    }

    #[test]
    fn marked_up_or_plain() {
        let both = alternative("It closed on Friday.", "<p>It closed on <b>Friday</b>.</p>");
        check(&both, false, "<p>It closed on <b>Friday</b>.</p> | ");
        check(&both, true, "It closed on Friday. | ");
        check(
            &alternative("See our site.", "<p>It closed on Friday, and it opens again next week."),
            true,
            "<p>It closed on Friday, and it opens again next week. | ",
        );
        check(
            &alternative("It closed on Friday, and opens next week.", "<img src=a><a>Open</a>"),
            false,
            "It closed on Friday, and opens next week. | ",
        );
    }

    #[test]
    fn texts_of_several_parts_and_attachments() {
        check(
            "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nOne.\n--m\nContent-Type: application/pdf; name=\"a b.pdf\"\n\n%PDF\n--m\n\
             Content-Type: message/rfc822\n\nSubject: Old\n\nText\n--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=c.txt\n\nc\n--m\n\nTwo.\n--m--",
            false,
            "One. + Two. | a b.pdf, the mail \"Old\", c.txt",
        );
        check(
            "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<p>One\n--r\nContent-Type: image/png\nContent-ID: <a>\n\n.\n--r--",
            false,
            "<p>One | ",
        );
        check("Content-Type: multipart/mixed; boundary=m\n\nNo part.", false, "No part. | ");
    }

    #[test]
    fn depth_has_an_end() {
        let deep = format!(
            "Content-Type: multipart/mixed; boundary=x\n\n{}One.",
            "--x\nContent-Type: multipart/mixed; boundary=x\n\n".repeat(50_000)
        );
        assert!(body(&Entity::parse(deep.as_bytes()), false).leaves.len() <= 50_000);
    }
}
