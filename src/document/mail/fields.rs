//! The header fields of a mail → what it states of itself.
//!
//! A mail to many comes from an outlet, one to few from a person: the name in `From` is the source of a newsletter, and the
//! author of any other mail. On a list where many write, the list is the source.

use super::entity::Entity;
use crate::document::metadata::Metadata;

/// What a mail states of itself.
pub(super) fn metadata(mail: &Entity<'_>) -> Metadata {
    let (name, address) = mail.person("From");
    let name = name.or(address).map(tidy);
    let list = mail.person("List-Id").0.map(tidy);
    let (author, source) = match Sender::of(mail) {
        Sender::Person => (name, None),
        Sender::Newsletter => (None, name),
        Sender::List => (name, list),
    };
    Metadata {
        id: mail.text("Message-ID").map(|id| tidy(&id)),
        title: mail.text("Subject"),
        author,
        source,
        published: mail.raw("Date").map(str::to_owned),
        language: mail.raw("Content-Language").filter(|language| !language.contains(',')).map(str::to_owned),
        archive_url: mail.raw("Archived-At").map(tidy).filter(|address| is_address(address)),
        ..Metadata::default()
    }
}

/// Who speaks to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    Person,
    Newsletter,
    List,
}

impl Sender {
    fn of(mail: &Entity<'_>) -> Self {
        let posts = mail.raw("List-Post").is_some_and(|post| !post.eq_ignore_ascii_case("no"));
        let bulk = mail.text("Precedence").is_some_and(|kind| kind.eq_ignore_ascii_case("bulk"));
        match () {
            () if posts => Self::List,
            () if bulk || mail.has("List-Unsubscribe") || mail.has("List-Id") => Self::Newsletter,
            () => Self::Person,
        }
    }
}

/// Whether a mail answers another or sends it on.
pub(super) fn is_reply(mail: &Entity<'_>) -> bool {
    let prefixed =
        |prefixes: &[&str]| mail.text("Subject").is_some_and(|subject| opens_with(&subject, prefixes));
    mail.has("In-Reply-To") || mail.has("References") || prefixed(REPLIES) || sends_on(mail)
}

/// Whether a mail sends another on.
pub(super) fn sends_on(mail: &Entity<'_>) -> bool {
    mail.text("Subject").is_some_and(|subject| opens_with(&subject, FORWARDS))
}

/// What mail programs put before the subject of an answer…
const REPLIES: &[&str] = &["re", "aw", "sv", "antw"];
/// …and of a mail that is sent on.
const FORWARDS: &[&str] = &["fwd", "fw", "wg", "tr"];

fn opens_with(subject: &str, prefixes: &[&str]) -> bool {
    let prefix = subject.split_once(':').map(|(prefix, _)| prefix.trim().to_ascii_lowercase());
    prefix.is_some_and(|prefix| prefixes.contains(&prefix.as_str()))
}

/// A name or address without the marks around it.
pub(super) fn tidy(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    words.trim_matches(['"', '\'', '<', '>', ' ']).to_owned()
}

/// Whether it is the address of a page.
pub(super) fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::{Entity, is_reply, metadata};

    #[track_caller]
    fn check(fields: &str, author: Option<&str>, source: Option<&str>) {
        let found = metadata(&Entity::parse(fields.as_bytes()));
        assert_eq!((found.author.as_deref(), found.source.as_deref()), (author, source), "{fields}");
    }

    #[test]
    fn who_speaks() {
        check("From: \"Ann Author\" <ann@b.example>\n\n", Some("Ann Author"), None);
        check("From: ann@b.example\n\n", Some("ann@b.example"), None);
        check(
            "From: The Harbour Post <news@post.example>\nList-Unsubscribe: <https://post.example/no>\n\n",
            None,
            Some("The Harbour Post"),
        );
        check(
            "From: Ann Author <ann@b.example>\nList-Id: River watchers <river.b.example>\nList-Post: <mailto:river@b.example>\n\n",
            Some("Ann Author"),
            Some("River watchers"),
        );
        check("From:\n\n", None, None);
    }

    #[test]
    fn what_is_stated() {
        let mail = "Message-ID: <1.a@b.example>\nDate: Fri, 6 Sep 2013 22:40:00 -0400\nContent-Language: en-GB\nArchived-At: <https://b.example/1>\n\n";
        let found = metadata(&Entity::parse(mail.as_bytes()));
        assert_eq!(found.id.as_deref(), Some("1.a@b.example"));
        assert_eq!(found.published.as_deref(), Some("Fri, 6 Sep 2013 22:40:00 -0400"));
        assert_eq!(found.language.as_deref(), Some("en-GB"));
        assert_eq!(found.archive_url.as_deref(), Some("https://b.example/1"));
    }

    #[test]
    fn answers() {
        let check = |fields: &str, expected| {
            assert_eq!(is_reply(&Entity::parse(fields.as_bytes())), expected, "{fields}")
        };
        check("Subject: RE: Bridge\n\n", true);
        check("Subject: Fwd: Bridge\n\n", true);
        check("Subject: Bridge\nIn-Reply-To: <a@b>\n\n", true);
        check("Subject: Bridge: open\n\n", false);
        check("\n", false);
    }
}
