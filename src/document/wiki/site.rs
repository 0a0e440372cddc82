//! What an export says of its wiki: the wiki's name, the addresses of its pages, the names of its kinds of pages.

/// The wiki that an export comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Site {
    /// Its name, as people know it.
    pub name: Option<String>,
    /// The address of its main page.
    pub base: Option<String>,
    /// The name of its database.
    pub database: Option<String>,
    /// The language of its articles.
    pub language: Option<String>,
}

impl Site {
    /// The address of a page, and that of one of its revisions.
    pub fn addresses(&self, title: &str, revision: Option<&str>) -> (Option<String>, Option<String>) {
        let Some(base) = self.base.as_deref() else { return (None, None) };
        let name = encoded(title);
        if let Some((script, _)) = base.split_once("?title=") {
            let url = format!("{script}?title={name}");
            let archived = revision.map(|id| format!("{url}&oldid={id}"));
            return (Some(url), archived);
        }
        let Some((place, _)) = base.rsplit_once('/').filter(|(place, _)| place.contains("//")) else {
            return (None, None);
        };
        let url = format!("{place}/{name}");
        let archived = revision.map(|id| format!("{url}?oldid={id}"));
        (Some(url), archived)
    }

    /// What tells a page from all others, whatever its title becomes.
    pub fn guid(&self, page: &str) -> String {
        let host = self.base.as_deref().and_then(|base| base.split('/').nth(2));
        let site = self.database.as_deref().or(host).or(self.name.as_deref()).unwrap_or("wiki");
        format!("{site}/{page}")
    }
}

/// A title as it stands in an address.
fn encoded(title: &str) -> String {
    let mut encoded = String::with_capacity(title.len());
    for byte in title.bytes() {
        match byte {
            b' ' => encoded.push('_'),
            _ if byte.is_ascii_alphanumeric() || b"-_.!*'(),;:@/$~".contains(&byte) => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Where a link leads that stands for no words of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Place {
    /// A picture or another file.
    File,
    /// A category.
    Category,
    /// The same article in another language.
    Language,
}

/// The names of files and categories in the language of a wiki, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::document) struct Names {
    stated: Vec<(String, Place)>,
}

impl Names {
    /// Adds the name of a kind of pages, by the number that it has in every wiki.
    pub fn add(&mut self, number: &str, name: &str) {
        let place = match number {
            "6" => Place::File,
            "14" => Place::Category,
            _ => return,
        };
        self.stated.push((name.trim().to_lowercase(), place));
    }

    /// Where a link leads whose target begins so, before the colon.
    pub fn place(&self, prefix: &str) -> Option<Place> {
        const LONGEST: usize = 64;
        let prefix = prefix.trim();
        if prefix.len() > LONGEST {
            return None;
        }
        let folded = prefix.to_lowercase();
        match folded.as_str() {
            "file" | "image" | "media" => Some(Place::File),
            "category" => Some(Place::Category),
            "simple" => Some(Place::Language),
            _ => {
                let stated = self.stated.iter().find(|(name, _)| *name == folded).map(|&(_, place)| place);
                stated.or(is_language(prefix).then_some(Place::Language))
            }
        }
    }
}

/// Whether a prefix looks like the code of a language: "de", "zh-min-nan".
fn is_language(prefix: &str) -> bool {
    let mut pieces = prefix.split('-');
    let letters = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_lowercase());
    pieces.next().is_some_and(|code| matches!(code.len(), 2 | 3) && letters(code)) && pieces.all(letters)
}

#[cfg(test)]
mod tests {
    use super::{Names, Place, Site};

    #[track_caller]
    fn check(base: &str, title: &str, url: Option<&str>, archived: Option<&str>) {
        let site = Site { base: Some(base.to_owned()), ..Site::default() };
        let (found, revision) = site.addresses(title, Some("17"));
        assert_eq!((found.as_deref(), revision.as_deref()), (url, archived), "{base} {title}");
    }

    #[test]
    fn addresses_of_pages() {
        check(
            "https://wiki.example/wiki/Main_Page",
            "Oberau dam (1931)",
            Some("https://wiki.example/wiki/Oberau_dam_(1931)"),
            Some("https://wiki.example/wiki/Oberau_dam_(1931)?oldid=17"),
        );
        check(
            "https://wiki.example/wiki/Main_Page",
            "Why? Ö",
            Some("https://wiki.example/wiki/Why%3F_%C3%96"),
            Some("https://wiki.example/wiki/Why%3F_%C3%96?oldid=17"),
        );
        check(
            "https://wiki.example/w/index.php?title=Main_Page",
            "Oberau",
            Some("https://wiki.example/w/index.php?title=Oberau"),
            Some("https://wiki.example/w/index.php?title=Oberau&oldid=17"),
        );
        check("wiki", "Oberau", None, None);
        check("", "Oberau", None, None);
    }

    #[test]
    fn links_that_show_nothing() {
        let mut names = Names::default();
        names.add("6", "Datei");
        names.add("14", "Kategorie");
        names.add("0", "");
        assert_eq!(names.place("Datei"), Some(Place::File));
        assert_eq!(names.place(" image "), Some(Place::File));
        assert_eq!(names.place("kategorie"), Some(Place::Category));
        assert_eq!(names.place("de"), Some(Place::Language));
        assert_eq!(names.place("zh-min-nan"), Some(Place::Language));
        for prefix in ["Wikipedia", "s", "Re", "Alien 3", "", "wikt"] {
            assert_eq!(names.place(prefix), None, "{prefix}");
        }
    }

    #[test]
    fn pages_go_by_their_number() {
        let mut site = Site { name: Some("The Corland Wiki".to_owned()), ..Site::default() };
        assert_eq!(site.guid("7"), "The Corland Wiki/7");
        site.base = Some("https://wiki.example/wiki/Main_Page".to_owned());
        assert_eq!(site.guid("7"), "wiki.example/7");
        site.database = Some("corwiki".to_owned());
        assert_eq!(site.guid("7"), "corwiki/7");
    }
}
