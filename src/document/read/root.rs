//! The first bytes of an XML document or page → the name of its root element.

/// The name of the root element, where the bytes begin like XML or a page: with a declaration, a document type, or the
/// element `html`, `rss` or `feed` itself. Text that happens to begin with a sign `<` is neither.
pub(super) fn root(head: &[u8]) -> Option<&str> {
    let mut rest = head;
    let mut declared = false;
    loop {
        rest = rest.trim_ascii_start();
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            rest = behind(comment, b"-->")?;
        } else if let Some(instruction) = rest.strip_prefix(b"<?") {
            declared |= instruction.starts_with(b"xml");
            rest = behind(instruction, b"?>")?;
        } else if rest.get(..9).is_some_and(|sign| sign.eq_ignore_ascii_case(b"<!doctype")) {
            // The type of a page names its root, which may be missing.
            let kind = rest.get(9..)?.trim_ascii_start();
            if kind.get(..4).is_some_and(|kind| kind.eq_ignore_ascii_case(b"html")) {
                return Some("html");
            }
            declared = true;
            rest = behind_type(rest)?;
        } else {
            break;
        }
    }
    let element = rest.strip_prefix(b"<")?;
    let part_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b":_-.".contains(byte);
    let end = element.iter().position(|byte| !part_of_name(byte)).unwrap_or(element.len());
    let name = std::str::from_utf8(element.get(..end)?).ok().filter(|name| !name.is_empty())?;
    let known = ["html", "rss", "feed", "rdf:RDF", "nitf", "newsItem", "newsMessage", "mediawiki"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known));
    (declared || known).then_some(name)
}

fn behind<'h>(text: &'h [u8], sign: &[u8]) -> Option<&'h [u8]> {
    memchr::memmem::find(text, sign).and_then(|at| text.get(at + sign.len()..))
}

/// Behind a document type, which may hold declarations in brackets.
fn behind_type(text: &[u8]) -> Option<&[u8]> {
    let plain = memchr::memchr(b'>', text)?;
    match memchr::memchr(b'[', text).filter(|&bracket| bracket < plain) {
        None => text.get(plain + 1..),
        Some(bracket) => behind(behind(text.get(bracket..)?, b"]")?, b">"),
    }
}

#[cfg(test)]
mod tests {
    use super::root;

    #[track_caller]
    fn check(head: &str, expected: Option<&str>) {
        assert_eq!(root(head.as_bytes()), expected, "{head}");
    }

    #[test]
    fn names_of_root_elements() {
        check("<!DOCTYPE html><p>x", Some("html"));
        check("<html lang=en>", Some("html"));
        check("<HTML>", Some("HTML"));
        check("<?xml version='1.0'?>\n<!-- made by x --><rss version='2.0'>", Some("rss"));
        check("<rss version='2.0'>", Some("rss"));
        check("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf>", Some("nitf"));
        check("<!DOCTYPE a [<!ENTITY b 'c>'>]><a>", Some("a"));
        check("<?xml version='1.0'?><rdf:RDF xmlns='x'>", Some("rdf:RDF"));
        check("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C'><html>", Some("html"));
        check("<AP> Talks failed", None);
        check("<p>Text", None);
        check("<", None);
        check("<!-- never closed", None);
        check("Text", None);
    }
}
