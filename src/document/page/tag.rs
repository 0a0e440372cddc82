//! The names of HTML that a reader of news needs: elements and attributes.

/// An element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Tag {
    /// The whole page.
    Root,
    A, Abbr, Address, Article, Aside, Audio, B, Base, Big, Blockquote, Body, Br, Button, Canvas, Center, Cite, Code, Data, Dd, Del,
    Details, Dfn, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, H1, H2, H3, H4, H5, H6,
    Head, Header, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Li, Link, Main, Map, Mark, Math, Menu, Meta, Nav, Nobr,
    Noscript, Object, Ol, Option, P, Param, Picture, Pre, Q, Ruby, S, Samp, Script, Section, Select, Small, Source, Span,
    Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr,
    Track, Tt, U, Ul, Var, Video, Wbr,
    /// Any other.
    Other,
}

impl Tag {
    /// How many there are.
    pub const COUNT: usize = Self::Other as usize + 1;

    /// The element of that name, which is lower-case.
    pub fn named(name: &[u8]) -> Self {
        match NAMES.binary_search_by(|entry| entry.0.as_bytes().cmp(name)) {
            Ok(at) => NAMES.get(at).map_or(Self::Other, |entry| entry.1),
            Err(_) => Self::Other,
        }
    }

    /// Whether it has no end tag.
    pub const fn is_void(self) -> bool {
        use Tag::{Base, Br, Embed, Frame, Hr, Img, Input, Link, Meta, Param, Source, Track, Wbr};
        matches!(
            self,
            Base | Br | Embed | Frame | Hr | Img | Input | Link | Meta | Param | Source | Track | Wbr
        )
    }

    /// Whether its words stand in the line of those around it. Elements of unknown names do.
    #[rustfmt::skip]
    pub const fn is_inline(self) -> bool {
        use Tag::{A, Abbr, B, Big, Br, Cite, Code, Data, Del, Dfn, Em, Font, I, Img, Ins, Kbd, Label, Mark, Nobr, Other, Q,
            Ruby, S, Samp, Small, Span, Strike, Strong, Sub, Sup, Time, Tt, U, Var, Wbr};
        matches!(self, A | Abbr | B | Big | Br | Cite | Code | Data | Del | Dfn | Em | Font | I | Img | Ins | Kbd | Label
            | Mark | Nobr | Other | Q | Ruby | S | Samp | Small | Span | Strike | Strong | Sub | Sup | Time | Tt | U | Var
            | Wbr)
    }

    /// Whether an open paragraph ends before it.
    #[rustfmt::skip]
    pub const fn closes_paragraph(self) -> bool {
        use Tag::{Address, Article, Aside, Blockquote, Center, Details, Div, Dl, Fieldset, Figcaption, Figure, Footer, Form, H1,
            H2, H3, H4, H5, H6, Header, Hr, Li, Main, Menu, Nav, Ol, P, Pre, Section, Table, Ul};
        matches!(self, Address | Article | Aside | Blockquote | Center | Details | Div | Dl | Fieldset | Figcaption | Figure
            | Footer | Form | H1 | H2 | H3 | H4 | H5 | H6 | Header | Hr | Li | Main | Menu | Nav | Ol | P | Pre | Section
            | Table | Ul)
    }

    /// A part of a table.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Table | Self::Tbody | Self::Thead | Self::Tfoot | Self::Tr) || self.is_cell()
    }

    /// A cell of a table.
    pub const fn is_cell(self) -> bool {
        matches!(self, Self::Td | Self::Th)
    }

    /// The rank of a heading.
    pub const fn heading(self) -> Option<u8> {
        Some(match self {
            Self::H1 => 1,
            Self::H2 => 2,
            Self::H3 => 3,
            Self::H4 => 4,
            Self::H5 => 5,
            Self::H6 => 6,
            _ => return None,
        })
    }

    /// Whether nothing inside it is text to read.
    #[rustfmt::skip]
    pub const fn is_silent(self) -> bool {
        use Tag::{Audio, Button, Canvas, Embed, Frame, Head, Iframe, Input, Map, Math, Menu, Nav, Noscript, Object, Option,
            Script, Select, Style, Svg, Template, Textarea, Title, Video};
        matches!(self, Audio | Button | Canvas | Embed | Frame | Head | Iframe | Input | Map | Math | Menu | Nav | Noscript
            | Object | Option | Script | Select | Style | Svg | Template | Textarea | Title | Video)
    }
}

/// Sorted.
#[rustfmt::skip]
static NAMES: &[(&str, Tag)] = &[
    ("a", Tag::A), ("abbr", Tag::Abbr), ("address", Tag::Address), ("article", Tag::Article), ("aside", Tag::Aside),
    ("audio", Tag::Audio), ("b", Tag::B), ("base", Tag::Base), ("big", Tag::Big), ("blockquote", Tag::Blockquote),
    ("body", Tag::Body), ("br", Tag::Br), ("button", Tag::Button), ("canvas", Tag::Canvas), ("center", Tag::Center),
    ("cite", Tag::Cite), ("code", Tag::Code), ("data", Tag::Data), ("dd", Tag::Dd), ("del", Tag::Del),
    ("details", Tag::Details), ("dfn", Tag::Dfn), ("div", Tag::Div), ("dl", Tag::Dl), ("dt", Tag::Dt), ("em", Tag::Em),
    ("embed", Tag::Embed), ("fieldset", Tag::Fieldset), ("figcaption", Tag::Figcaption), ("figure", Tag::Figure),
    ("font", Tag::Font), ("footer", Tag::Footer), ("form", Tag::Form), ("frame", Tag::Frame), ("h1", Tag::H1),
    ("h2", Tag::H2), ("h3", Tag::H3), ("h4", Tag::H4), ("h5", Tag::H5), ("h6", Tag::H6), ("head", Tag::Head),
    ("header", Tag::Header), ("hr", Tag::Hr), ("html", Tag::Html), ("i", Tag::I), ("iframe", Tag::Iframe),
    ("img", Tag::Img), ("input", Tag::Input), ("ins", Tag::Ins), ("kbd", Tag::Kbd), ("label", Tag::Label), ("li", Tag::Li),
    ("link", Tag::Link), ("main", Tag::Main), ("map", Tag::Map), ("mark", Tag::Mark), ("math", Tag::Math),
    ("menu", Tag::Menu), ("meta", Tag::Meta), ("nav", Tag::Nav), ("nobr", Tag::Nobr), ("noscript", Tag::Noscript),
    ("object", Tag::Object), ("ol", Tag::Ol), ("option", Tag::Option), ("p", Tag::P), ("param", Tag::Param),
    ("picture", Tag::Picture), ("pre", Tag::Pre), ("q", Tag::Q), ("ruby", Tag::Ruby), ("s", Tag::S), ("samp", Tag::Samp),
    ("script", Tag::Script), ("section", Tag::Section), ("select", Tag::Select), ("small", Tag::Small),
    ("source", Tag::Source), ("span", Tag::Span), ("strike", Tag::Strike), ("strong", Tag::Strong), ("style", Tag::Style),
    ("sub", Tag::Sub), ("summary", Tag::Summary), ("sup", Tag::Sup), ("svg", Tag::Svg), ("table", Tag::Table),
    ("tbody", Tag::Tbody), ("td", Tag::Td), ("template", Tag::Template), ("textarea", Tag::Textarea), ("tfoot", Tag::Tfoot),
    ("th", Tag::Th), ("thead", Tag::Thead), ("time", Tag::Time), ("title", Tag::Title), ("tr", Tag::Tr),
    ("track", Tag::Track), ("tt", Tag::Tt), ("u", Tag::U), ("ul", Tag::Ul), ("var", Tag::Var), ("video", Tag::Video),
    ("wbr", Tag::Wbr),
];

/// An attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Attribute {
    AriaHidden, AriaLabel, Charset, Class, Content, DataDate, DataTestId, DataTimestamp, Datetime, Hidden, Href, HttpEquiv, Id, ItemProp,
    ItemType, Lang, Name, Property, Pubdate, Rel, Role, Style, Title, Type,
}

impl Attribute {
    /// The attribute of that name, which is lower-case.
    pub fn named(name: &[u8]) -> Option<Self> {
        let at = ATTRIBUTES.binary_search_by(|entry| entry.0.as_bytes().cmp(name)).ok()?;
        ATTRIBUTES.get(at).map(|entry| entry.1)
    }
}

/// Sorted.
#[rustfmt::skip]
static ATTRIBUTES: &[(&str, Attribute)] = &[
    ("aria-hidden", Attribute::AriaHidden), ("aria-label", Attribute::AriaLabel), ("charset", Attribute::Charset),
    ("class", Attribute::Class), ("content", Attribute::Content), ("data-date", Attribute::DataDate),
    ("data-datetime", Attribute::DataDate), ("data-published", Attribute::DataDate), ("data-testid", Attribute::DataTestId),
    ("data-time", Attribute::DataTimestamp), ("data-timestamp", Attribute::DataTimestamp),
    ("data-utime", Attribute::DataTimestamp), ("datetime", Attribute::Datetime), ("hidden", Attribute::Hidden),
    ("href", Attribute::Href), ("http-equiv", Attribute::HttpEquiv), ("id", Attribute::Id),
    ("itemprop", Attribute::ItemProp), ("itemtype", Attribute::ItemType), ("lang", Attribute::Lang),
    ("name", Attribute::Name), ("property", Attribute::Property), ("pubdate", Attribute::Pubdate), ("rel", Attribute::Rel),
    ("role", Attribute::Role), ("style", Attribute::Style), ("title", Attribute::Title), ("type", Attribute::Type),
    ("value", Attribute::Content),
];

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, NAMES, Tag};

    #[test]
    fn tables_are_sorted_and_complete() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ATTRIBUTES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(NAMES.len() + 2, Tag::COUNT);
        assert!(NAMES.iter().all(|&(name, tag)| Tag::named(name.as_bytes()) == tag));
    }
}
