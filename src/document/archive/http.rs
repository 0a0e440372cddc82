//! The head of a stored response → what its body is. The head itself is read by `httparse`.

use std::borrow::Cow;

use httparse::{EMPTY_HEADER, ParserConfig, Status};

use crate::document::options::Format;

/// Responses with more header fields than this are passed over.
const MOST: usize = 256;

/// What a response tells of its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Response {
    pub status: u16,
    /// Where the body begins.
    pub body: usize,
    /// A page or plain text.
    pub format: Format,
    pub charset: Option<String>,
    /// Content-Language, where it is one.
    pub language: Option<String>,
    /// How the body is packed, in the order in which it was done; in lower case.
    pub encodings: Vec<String>,
    /// Whether it is sent in chunks.
    pub chunked: bool,
}

impl Response {
    /// Reads the head of a response with a page or plain text; `None` for any other. `payload` is the type that the
    /// archive's program found, for a response that states none.
    pub fn read(start: &[u8], payload: Option<&str>) -> Option<Self> {
        let (start, added) = with_known_version(start)?;
        let mut fields = [EMPTY_HEADER; MOST];
        let mut response = httparse::Response::new(&mut fields);
        let mut config = ParserConfig::default();
        config.allow_obsolete_multiline_headers_in_responses(true);
        config.ignore_invalid_headers_in_responses(true);
        config.allow_spaces_after_header_name_in_responses(true);
        let Ok(Status::Complete(head)) = config.parse_response(&mut response, &start) else { return None };
        let field = |name: &str| {
            let field = response.headers.iter().find(|field| field.name.eq_ignore_ascii_case(name))?;
            Some(String::from_utf8_lossy(field.value).trim().to_owned()).filter(|value| !value.is_empty())
        };
        let body = start.get(head..).unwrap_or_default();
        let media_type = field("content-type").or_else(|| payload.map(str::to_owned));
        let format = match media_type.as_deref() {
            Some(media_type) => format(media_type)?,
            None => begins_a_page(body).then_some(Format::Html)?,
        };
        let list = |name| field(name).unwrap_or_default().to_ascii_lowercase();
        let parts = |list: String| list.split(',').map(|part| part.trim().to_owned()).collect::<Vec<_>>();
        Some(Self {
            status: response.code?,
            body: head.checked_add_signed(-added)?,
            format,
            charset: media_type.as_deref().and_then(charset),
            language: field("content-language").filter(|language| !language.contains(',')),
            encodings: parts(list("content-encoding")),
            chunked: parts(list("transfer-encoding")).iter().any(|part| part == "chunked"),
        })
    }
}

/// The head with a version that the parser knows, and by how many bytes it grew: archives keep "HTTP/2 200", too.
fn with_known_version(start: &[u8]) -> Option<(Cow<'_, [u8]>, isize)> {
    let version = start.get(..start.iter().position(|&byte| byte == b' ')?)?;
    match version {
        b"HTTP/1.1" | b"HTTP/1.0" => Some((Cow::Borrowed(start), 0)),
        _ if version.starts_with(b"HTTP/") && version.len() <= 8 => {
            let head = [b"HTTP/1.1", start.get(version.len()..)?].concat();
            let added = isize::try_from(8 - version.len()).ok()?;
            Some((Cow::Owned(head), added))
        }
        _ => None,
    }
}

/// The kind of text that a media type tells; `None` for what is no story.
pub(super) fn format(media_type: &str) -> Option<Format> {
    let name = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match name.as_str() {
        "text/html" | "application/xhtml+xml" => Some(Format::Html),
        "text/plain" => Some(Format::Text),
        _ => None,
    }
}

/// The charset that a media type tells.
pub(super) fn charset(media_type: &str) -> Option<String> {
    media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then(|| value.to_owned())
    })
}

fn begins_a_page(body: &[u8]) -> bool {
    let start = body.trim_ascii_start();
    let start = start.get(..start.len().min(15)).unwrap_or_default().to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}
