//! The tags of HTML and of a wiki's extensions, and what each does to the text.

/// A tag in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    /// Its name in small letters.
    pub name: &'static str,
    /// What it does.
    pub effect: Effect,
    /// Whether it opens something that a closing tag ends.
    pub is_opening: bool,
    /// How long it is, in bytes.
    pub length: usize,
}

/// What a tag does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing: its words go on.
    Inline,
    /// It parts words.
    Blank,
    /// It begins a paragraph.
    Block,
    /// What stands in it is no part of the text.
    Dropped,
    /// What stands in it is no markup.
    Literal,
}

/// Tags are no longer than this, in bytes.
const LONGEST: usize = 2048;

/// The tag that a text begins with.
pub(super) fn tag(text: &str) -> Option<Tag> {
    let inside = text.strip_prefix('<')?;
    let (is_closing, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let length = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, effect) = known(inside.get(..length)?)?;
    let head = text.as_bytes().get(..text.len().min(LONGEST))?;
    let end = memchr::memchr(b'>', head)?;
    let is_empty = head.get(..end)?.ends_with(b"/");
    Some(Tag { name, effect, is_opening: !is_closing && !is_empty, length: end + 1 })
}

/// Where the tag stands that closes one of that name, and how long it is.
pub(super) fn closing(text: &str, name: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    loop {
        let start = at + memchr::memmem::find(text.as_bytes().get(at..)?, b"</")?;
        let inside = text.as_bytes().get(start + 2..)?;
        at = start + 2;
        let named = inside.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()));
        let behind = inside.get(name.len()..).unwrap_or_default();
        let blanks = behind.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if named && behind.get(blanks) == Some(&b'>') {
            return Some((start, 2 + name.len() + blanks + 1));
        }
    }
}

fn known(name: &str) -> Option<(&'static str, Effect)> {
    TAGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).copied()
}

/// Those that articles have most stand first.
const TAGS: &[(&str, Effect)] = &[
    ("ref", Effect::Dropped),
    ("br", Effect::Blank),
    ("small", Effect::Inline),
    ("sup", Effect::Inline),
    ("sub", Effect::Inline),
    ("span", Effect::Inline),
    ("div", Effect::Block),
    ("nowiki", Effect::Literal),
    ("math", Effect::Dropped),
    ("references", Effect::Dropped),
    ("gallery", Effect::Dropped),
    ("blockquote", Effect::Block),
    ("p", Effect::Block),
    ("center", Effect::Block),
    ("i", Effect::Inline),
    ("b", Effect::Inline),
    ("u", Effect::Inline),
    ("s", Effect::Dropped),
    ("del", Effect::Dropped),
    ("strike", Effect::Dropped),
    ("ins", Effect::Inline),
    ("big", Effect::Inline),
    ("em", Effect::Inline),
    ("strong", Effect::Inline),
    ("code", Effect::Inline),
    ("tt", Effect::Inline),
    ("kbd", Effect::Inline),
    ("samp", Effect::Inline),
    ("var", Effect::Inline),
    ("cite", Effect::Inline),
    ("dfn", Effect::Inline),
    ("abbr", Effect::Inline),
    ("font", Effect::Inline),
    ("mark", Effect::Inline),
    ("time", Effect::Inline),
    ("data", Effect::Inline),
    ("q", Effect::Inline),
    ("bdi", Effect::Inline),
    ("bdo", Effect::Inline),
    ("wbr", Effect::Inline),
    ("ruby", Effect::Inline),
    ("rb", Effect::Inline),
    ("rp", Effect::Dropped),
    ("rt", Effect::Dropped),
    ("poem", Effect::Inline),
    ("noinclude", Effect::Inline),
    ("onlyinclude", Effect::Inline),
    ("includeonly", Effect::Dropped),
    ("section", Effect::Inline),
    ("hr", Effect::Block),
    ("ul", Effect::Block),
    ("ol", Effect::Block),
    ("li", Effect::Block),
    ("dl", Effect::Block),
    ("dt", Effect::Block),
    ("dd", Effect::Block),
    ("table", Effect::Block),
    ("caption", Effect::Block),
    ("thead", Effect::Block),
    ("tbody", Effect::Block),
    ("tr", Effect::Block),
    ("td", Effect::Blank),
    ("th", Effect::Blank),
    ("h1", Effect::Block),
    ("h2", Effect::Block),
    ("h3", Effect::Block),
    ("h4", Effect::Block),
    ("h5", Effect::Block),
    ("h6", Effect::Block),
    ("pre", Effect::Literal),
    ("syntaxhighlight", Effect::Dropped),
    ("source", Effect::Dropped),
    ("chem", Effect::Dropped),
    ("ce", Effect::Dropped),
    ("timeline", Effect::Dropped),
    ("score", Effect::Dropped),
    ("graph", Effect::Dropped),
    ("mapframe", Effect::Dropped),
    ("maplink", Effect::Dropped),
    ("imagemap", Effect::Dropped),
    ("hiero", Effect::Dropped),
    ("templatedata", Effect::Dropped),
    ("templatestyles", Effect::Dropped),
    ("inputbox", Effect::Dropped),
    ("indicator", Effect::Dropped),
    ("categorytree", Effect::Dropped),
    ("style", Effect::Dropped),
    ("script", Effect::Dropped),
];
