//! Saved mail: messages (`.eml`), mailboxes (`.mbox`), and pages saved as one (`.mhtml`).
//!
//! In: the bytes of a file. Out: a document for each message, with what its header fields state; of a saved page the page,
//! which is understood like any other.
//!
//! | room | holds |
//! |---|---|
//! | `mbox` | a mailbox → its mails, one at a time |
//! | `entity` | a mail or part → header fields, body, parts |
//! | `decoded` | the body of a part → characters |
//! | `fields` | header fields → what a mail states of itself |
//! | `body` | the parts of a mail → those to read, marked up or plain |
//! | `lines`, `older`, `plain` | a plain text → lines, what it quotes and sends on, typed blocks |
//! | `marked_up` | marked-up parts → one stretch of markup |
//! | `saved_page` | a saved page → the page |

mod body;
mod decoded;
mod entity;
mod fields;
mod lines;
mod marked_up;
mod mbox;
mod older;
mod plain;
mod saved_page;

use std::io::BufRead;

use rustc_hash::FxHashSet;

use super::Block;
use super::metadata::Metadata;
use super::options::{Format, ReadOptions};
use super::read::{Content, Part, broken, too_large};
use crate::error::Result;
use body::Body;
use entity::Entity;
use marked_up::Own;
use mbox::{Got, Mailbox};
use plain::Typed;

/// So many attachments are named.
const NAMED: usize = 8;

/// Whether a file is a mailbox, going by its first bytes.
pub(super) fn is_mailbox(head: &[u8]) -> bool {
    head.split(|&byte| byte == b'\n').next().is_some_and(mbox::parts)
}

/// Whether a file is a mail, going by its first bytes: header fields, and among them those that only programs write.
pub(super) fn is_mail(head: &[u8]) -> bool {
    const BY_PROGRAMS: [&str; 6] = [
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "delivered-to",
        "content-transfer-encoding",
    ];
    let (mut sender, mut program) = (false, false);
    for line in head.split(|&byte| byte == b'\n').take_while(|line| !line.trim_ascii().is_empty()) {
        let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        if name.len() == line.len() || name.contains(&b' ') {
            return false;
        }
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        sender |= name == "from";
        program |= BY_PROGRAMS.contains(&name.as_str());
    }
    sender && program
}

/// The mails of a mailbox, one at a time; one larger than allowed is answered in its place.
pub(super) fn mailbox<R: BufRead>(
    reader: R,
    options: &ReadOptions,
) -> impl Iterator<Item = Result<Part>> + use<'_, R> {
    let mut mailbox = Mailbox::new(reader, options.max_size);
    let mut seen = FxHashSet::default();
    let mut whole = true;
    std::iter::from_fn(move || {
        let got = if whole { mailbox.next_mail().transpose()? } else { return None };
        whole = got.is_ok();
        Some(match got {
            Ok(Got::Mail(mail)) => message(&mail, options).map(|mut part| {
                // Mailboxes hold what was delivered twice.
                part.metadata.id = part.metadata.id.filter(|id| seen.insert(id.clone()));
                Part { alone: false, ..part }
            }),
            Ok(Got::TooLarge) => Err(too_large(options.max_size)),
            Err(error) => Err(broken(&error, true)),
        })
    })
}

/// A file that is one mail, or a page saved as one.
///
/// # Errors
/// If it is a saved page without a page.
pub(super) fn message(bytes: &[u8], options: &ReadOptions) -> Result<Part> {
    let mail = Entity::parse(bytes);
    if saved_page::is_saved_page(&mail) { saved_page::page(mail, options) } else { Ok(part(&mail, options)) }
}

/// A file that is a saved page.
///
/// # Errors
/// If no part of it is a page.
pub(super) fn page(bytes: &[u8], options: &ReadOptions) -> Result<Part> {
    saved_page::page(Entity::parse(bytes), options)
}

fn part(mail: &Entity<'_>, options: &ReadOptions) -> Part {
    let is_reply = fields::is_reply(mail);
    let sends_on = fields::sends_on(mail);
    let Body { leaves, attached } = body::body(mail, is_reply);
    let mut metadata = fields::metadata(mail);
    let mut notes = Vec::new();
    let content = if leaves.iter().any(|leaf| leaf.html) {
        let markup = marked_up::joined(&leaves);
        let own = if is_reply && !sends_on { marked_up::own(&markup) } else { Own::Whole };
        let left_out = matches!(own, Own::Above(_) | Own::Between(_, true));
        notes.extend(left_out.then(|| "The older mail that it quotes is left out.".to_owned()));
        match own {
            Own::Whole if sends_on => {
                let lines = marked_up::lines(&markup);
                told(plain::typed(&lines, true, options), &mut metadata, &mut notes, options)
            }
            Own::Between(lines, _) => {
                told(plain::typed(&lines, false, options), &mut metadata, &mut notes, options)
            }
            Own::Above(own) => Content::Text { text: own.to_owned(), format: Format::Html },
            Own::Whole => Content::Text { text: markup, format: Format::Html },
        }
    } else {
        let lines: Vec<lines::Line> =
            leaves.iter().flat_map(|leaf| lines::lines(&leaf.text, leaf.flow)).collect();
        told(plain::typed(&older::unquoted(lines), sends_on, options), &mut metadata, &mut notes, options)
    };
    notes.extend(not_read(&attached));
    Part { metadata, content, notes, alone: true }
}

/// A plain mail as a document, with what a person should know of it. Of one that is only sent on, the older mail is the
/// document.
fn told(typed: Typed, metadata: &mut Metadata, notes: &mut Vec<String>, options: &ReadOptions) -> Content {
    let Typed { text, blocks, sent_on, undated } = typed;
    if let Some(head) = sent_on {
        notes.push("It is sent on: title, sender and date are those of the older mail.".to_owned());
        metadata.published = head.stamp(options).map(|stamp| stamp.to_string()).or_else(|| head.date.clone());
        metadata.author = head.from.as_deref().map(sender);
        metadata.title = head.subject;
        metadata.source = None;
    }
    match undated {
        0 => {}
        1 => notes.push("A line of an older mail that tells no day is left out.".to_owned()),
        lines => notes.push(format!("{lines} lines of older mails that tell no day are left out.")),
    }
    let blocks: Vec<Block> = blocks;
    Content::Typed { text, blocks }
}

/// The name of a sender, else the address.
fn sender(from: &str) -> String {
    let name = fields::tidy(from.split(['<', '[']).next().unwrap_or(from));
    if name.is_empty() { fields::tidy(from) } else { name }
}

/// The note that names attachments.
fn not_read(attached: &[String]) -> Option<String> {
    let (first, rest) = attached.split_at(attached.len().min(NAMED));
    let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
    (!first.is_empty()).then(|| format!("Attached and not read: {}{more}.", first.join(", ")))
}
