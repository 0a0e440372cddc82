//! What a word processor writes of a document beside it: title, author, and when the file was made.

use crate::document::metadata::Metadata;
use crate::document::xml::Tree;

/// Names that programs put in where nobody gave one.
const NOBODY: &[&str] = &[
    "",
    "user",
    "admin",
    "administrator",
    "author",
    "owner",
    "windows user",
    "microsoft office user",
    "python-docx",
];

/// What is stated beside the text.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub metadata: Metadata,
    /// When the file was made and last changed, as written. Neither is a date of publication: files are made from older ones
    /// and saved again.
    pub made: Option<String>,
    pub changed: Option<String>,
}

impl Properties {
    /// Reads `docProps/core.xml` or `meta.xml`.
    pub fn read(xml: &str) -> Self {
        let tree = Tree::parse(xml);
        let text = |names: [&str; 2]| {
            let root = tree.root()?;
            names.into_iter().find_map(|name| tree.text(tree.find(root, name)?))
        };
        let author = text(["initial-creator", "creator"]);
        let metadata = Metadata {
            title: text(["title", "title"]),
            author: author.filter(|name| !NOBODY.contains(&name.to_lowercase().as_str())),
            language: text(["language", "language"]),
            ..Metadata::default()
        };
        Self { metadata, made: text(["created", "creation-date"]), changed: text(["modified", "date"]) }
    }

    /// What a person should know of the dates.
    pub fn note(&self) -> Option<String> {
        let day = |stamp: &String| stamp.split('T').next().unwrap_or_default().to_owned();
        let made = self.made.as_ref().map(|stamp| format!("made on {}", day(stamp)));
        let changed = self.changed.as_ref().map(|stamp| format!("last changed on {}", day(stamp)));
        let told: Vec<String> = made.into_iter().chain(changed).collect();
        (!told.is_empty())
            .then(|| format!("The file was {}, which tells no day of publication.", told.join(" and ")))
    }
}

#[cfg(test)]
mod tests {
    use super::Properties;

    #[test]
    fn both_kinds() {
        let word = Properties::read(
            "<cp:coreProperties><dc:title>Bridge</dc:title><dc:creator>Ann Author</dc:creator><cp:lastModifiedBy>Bo</cp:lastModifiedBy>\
             <dcterms:created>2013-09-06T10:00:00Z</dcterms:created></cp:coreProperties>",
        );
        assert_eq!(word.metadata.title.as_deref(), Some("Bridge"));
        assert_eq!(word.metadata.author.as_deref(), Some("Ann Author"));
        assert_eq!(
            word.note().as_deref(),
            Some("The file was made on 2013-09-06, which tells no day of publication.")
        );
        let open = Properties::read(
            "<office:document-meta><office:meta><meta:initial-creator>User</meta:initial-creator><dc:date>2013-09-07T10:00:00</dc:date>\
             <meta:creation-date>2013-09-06</meta:creation-date></office:meta></office:document-meta>",
        );
        assert_eq!(open.metadata.author, None);
        assert_eq!(
            (open.made.as_deref(), open.changed.as_deref()),
            (Some("2013-09-06"), Some("2013-09-07T10:00:00"))
        );
        assert_eq!(Properties::read("").note(), None);
    }
}
