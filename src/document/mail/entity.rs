//! A message, or a part of one → its header fields, its body, and the parts inside it.
//!
//! Of `mail-parser` only the reading of header fields is used: it keeps messages inside messages as deep as they are
//! nested, which a hostile file makes deeper than a stack.

use mail_parser::{Address, ContentType, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders};

/// Header fields of one entity are no longer than this together, in bytes; further ones are passed over.
const FIELDS: usize = 1 << 20;

/// A message, or a part of one.
#[derive(Debug)]
pub(super) struct Entity<'b> {
    fields: Option<Message<'b>>,
    /// What follows the header fields, still encoded.
    pub body: &'b [u8],
}

impl<'b> Entity<'b> {
    /// Reads the header fields of a message or part.
    pub fn parse(bytes: &'b [u8]) -> Self {
        let (fields, body) = bytes.split_at(header_length(bytes));
        let fields = fields.get(..fields.len().min(FIELDS)).unwrap_or_default();
        Self { fields: MessageParser::default().parse_headers(fields), body }
    }

    fn part(&self) -> Option<&MessagePart<'b>> {
        self.fields.as_ref()?.parts.first()
    }

    fn value(&self, name: &'static str) -> Option<&HeaderValue<'b>> {
        self.part().and_then(|_| self.fields.as_ref()?.header(name))
    }

    /// Whether it has a field of that name.
    pub fn has(&self, name: &'static str) -> bool {
        self.value(name).is_some_and(|value| !value.is_empty())
    }

    /// The characters of a field, decoded, with blanks folded.
    pub fn text(&self, name: &'static str) -> Option<String> {
        let text = self.value(name)?.as_text()?;
        let words = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        (!words.is_empty()).then_some(words)
    }

    /// A field as it is written.
    pub fn raw(&self, name: &'static str) -> Option<&str> {
        let raw = self.part().and_then(|_| self.fields.as_ref()?.header_raw(name))?;
        Some(raw.trim()).filter(|raw| !raw.is_empty())
    }

    /// The first name and address of a field of addresses.
    pub fn person(&self, name: &'static str) -> (Option<&str>, Option<&str>) {
        let first = self.value(name).and_then(HeaderValue::as_address).and_then(Address::first);
        let tidy = |text: &str| !text.trim().is_empty();
        let name = first.and_then(|person| person.name.as_deref()).filter(|name| tidy(name));
        (name, first.and_then(|person| person.address.as_deref()).filter(|address| tidy(address)))
    }

    /// "text/html", in lower case; a part that names no type is plain text.
    pub fn kind(&self) -> String {
        let kind = self.content_type().map(|kind| match kind.subtype() {
            Some(subtype) => format!("{}/{subtype}", kind.ctype()),
            None => kind.ctype().to_owned(),
        });
        kind.map_or_else(|| "text/plain".to_owned(), |kind| kind.to_ascii_lowercase())
    }

    /// A parameter of its type: `charset`, `format`.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.content_type()?.attribute(name)
    }

    fn content_type(&self) -> Option<&ContentType<'_>> {
        self.part()?.content_type()
    }

    /// How its body is encoded for the way: `base64`, `quoted-printable`.
    pub fn transfer(&self) -> Option<&str> {
        self.part()?.content_transfer_encoding()
    }

    /// The name of the file that it stands for.
    pub fn file_name(&self) -> Option<&str> {
        self.part()?.attachment_name()
    }

    /// Whether it is marked as a file beside the text.
    pub fn is_attached(&self) -> bool {
        self.part().and_then(|part| part.content_disposition()).is_some_and(ContentType::is_attachment)
    }

    /// The address under which other parts name it.
    pub fn location(&self) -> Option<&str> {
        self.part()?.content_location()
    }

    /// The name under which other parts name it.
    pub fn content_id(&self) -> Option<&str> {
        self.part()?.content_id()
    }

    /// The parts inside it, where it has several.
    pub fn parts(&self) -> Option<Vec<&'b [u8]>> {
        let boundary = self.parameter("boundary").filter(|boundary| !boundary.is_empty())?;
        let parts = split(self.body, boundary.as_bytes());
        (!parts.is_empty()).then_some(parts)
    }
}

/// How many bytes there are before the body: to the first empty line.
fn header_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        at += length;
        if rest.get(..length).is_some_and(|line| line.trim_ascii().is_empty()) {
            break;
        }
    }
    at
}

/// The parts between the lines that a boundary opens. What stands before the first is none; the last may have no end.
fn split<'b>(body: &'b [u8], boundary: &[u8]) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    let (mut at, mut start) = (0, None);
    while let Some(rest) = body.get(at..).filter(|rest| !rest.is_empty()) {
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let line = rest.get(..length).unwrap_or(rest);
        let behind = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary));
        let behind = behind.map(<[u8]>::trim_ascii).filter(|behind| behind.is_empty() || behind == b"--");
        if let Some(behind) = behind {
            parts.extend(start.and_then(|start| body.get(start..at)).map(unterminated));
            start = Some(at + length).filter(|_| behind.is_empty());
            if start.is_none() {
                return parts;
            }
        }
        at += length;
    }
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

/// A part without the end of its last line, which belongs to the boundary.
fn unterminated(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::{Entity, split};

    #[test]
    fn fields_and_body() {
        let mail = b"From: =?utf-8?q?J=C3=B6rg?= Author <ann@post.example>\r\nSubject: =?iso-8859-1?Q?Br=FCcke?=\r\n closed\r\n\
                     Date: Fri, 06 Sep 2013 22:40:00 -0400 (EDT)\r\nContent-Type: Text/HTML; charset*0=utf; charset*1=-8\r\n\r\nbody\r\n\r\nmore";
        let entity = Entity::parse(mail);
        assert_eq!(entity.person("From"), (Some("Jörg Author"), Some("ann@post.example")));
        assert_eq!(entity.text("Subject").as_deref(), Some("Brücke closed"));
        assert_eq!(entity.raw("Date"), Some("Fri, 06 Sep 2013 22:40:00 -0400 (EDT)"));
        assert_eq!((entity.kind().as_str(), entity.parameter("charset")), ("text/html", Some("utf-8")));
        assert_eq!(entity.body, b"body\r\n\r\nmore");
        assert!(!entity.has("Message-ID"));
    }

    #[test]
    fn parts_between_boundaries() {
        let parts = |body: &'static str| {
            split(body.as_bytes(), b"x")
                .into_iter()
                .map(|part| String::from_utf8_lossy(part))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            parts("before\n--x\none\n\n--xy\n--x \r\ntwo\r\n--x--\nafter\n--x\nno"),
            ["one\n\n--xy", "two"]
        );
        assert_eq!(parts("--x\none"), ["one"]);
        assert_eq!(parts("--x--\n"), Vec::<String>::new());
        assert_eq!(parts("one"), Vec::<String>::new());
    }

    #[test]
    fn no_field_is_needed() {
        for bytes in [&b""[..], b"\n", b"\n\nbody", b"no field", b": \n\nbody"] {
            let entity = Entity::parse(bytes);
            assert_eq!((entity.text("Subject"), entity.raw("Date"), entity.parts()), (None, None, None));
            assert_eq!(entity.kind(), "text/plain");
        }
    }
}
