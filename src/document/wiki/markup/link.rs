//! What a link shows: its words, a caption, or nothing.

use super::super::site::{Names, Place};

/// What a link shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Words of the text.
    Words(String),
    /// The words under a picture.
    Caption(String),
    /// Nothing: a category, the same article in another language, a picture without words.
    Nothing,
}

/// What the link shows whose inside is `text`; `parts` are the places behind its bars.
pub(super) fn shown(text: &str, parts: &[usize], names: &Names) -> Shown {
    let end = parts.first().map_or(text.len(), |part| part - 1);
    let target = text.get(..end).unwrap_or_default().trim();
    let label = parts.first().and_then(|&part| text.get(part..));
    let words =
        |target: &str| Shown::Words(label.filter(|label| !label.is_empty()).unwrap_or(target).to_owned());
    if let Some(target) = target.strip_prefix(':') {
        return words(target);
    }
    match target.split_once(':').and_then(|(prefix, _)| names.place(prefix)) {
        Some(Place::File) => picture(text, parts),
        Some(Place::Category | Place::Language) => Shown::Nothing,
        None => words(target),
    }
}

/// The words under a picture, where it is shown with some.
fn picture(text: &str, parts: &[usize]) -> Shown {
    const FRAMED: [&str; 4] = ["thumb", "thumbnail", "frame", "framed"];
    let ends = parts.iter().skip(1).map(|part| part - 1).chain([text.len()]);
    let options: Vec<&str> =
        parts.iter().zip(ends).filter_map(|(&start, end)| text.get(start..end)).map(str::trim).collect();
    let framed = options.iter().any(|option| FRAMED.contains(option) || option.starts_with("thumb="));
    match options.last().filter(|option| framed && option.contains(' ') && !is_option(option)) {
        Some(caption) => Shown::Caption((*caption).to_owned()),
        None => Shown::Nothing,
    }
}

/// Whether a part of a picture says how it is shown: `alt=The dam`.
fn is_option(part: &str) -> bool {
    const OPTIONS: [&str; 6] = ["alt", "class", "lang", "link", "page", "upright"];
    part.split_once('=').is_some_and(|(name, _)| OPTIONS.contains(&name.trim()))
}

/// Whether what stands behind a bracket is an address.
pub(super) fn is_address(text: &str) -> bool {
    const SCHEMES: [&[u8]; 6] = [b"http://", b"https://", b"//", b"ftp://", b"mailto:", b"news:"];
    let bytes = text.as_bytes();
    let begins =
        |scheme: &[u8]| bytes.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    SCHEMES.into_iter().any(begins)
}
