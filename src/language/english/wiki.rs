//! The words of a wiki in English: what its templates say, and which sections of an article are lists of sources and
//! links.
//!
//! In: the name of a template, a heading, a line. Out: what it says.
//!
//! ```
//! use dateline::language::english::wiki::{Says, Section, section, template};
//! assert_eq!(template("start date"), Some(Says::Date));
//! assert_eq!(template("citation needed"), None);
//! assert_eq!(section("External links"), Some(Section::Links));
//! assert_eq!(section("Legacy"), None);
//! ```

/// What a template puts into the text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// One of its parts, by number from 1.
    Part(usize),
    /// The last of its parts.
    Last,
    /// The first two of its parts.
    Two,
    /// All of its parts, as a list.
    List,
    /// Words that it stands for.
    Words(&'static str),
    /// Words before its first part.
    Before(&'static str),
    /// A quotation in a paragraph of its own.
    Quotation,
    /// A date as year, month, day, hour and minute, or as it is written.
    Date,
    /// "As of" a date.
    AsOf,
    /// Words before a time or a stretch from one to another.
    Stretch(&'static str),
    /// A measure, which it converts to others.
    Measure,
    /// Parts of a number: "1/2", "3 1/2".
    Fraction,
}

/// What a template says; `None` for all that show no words of the story: boxes, notes, sources.
#[must_use]
pub fn template(name: &str) -> Option<Says> {
    if name.starts_with("lang-") {
        return Some(Says::Part(1));
    }
    let at = TEMPLATES.binary_search_by(|entry| entry.0.cmp(name)).ok()?;
    TEMPLATES.get(at).map(|entry| entry.1)
}

/// A section that tells nothing of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Ways to other articles and sites.
    Links,
    /// Notes, sources, books.
    Sources,
}

/// What the section under a heading is, where it is no part of the story.
#[must_use]
pub fn section(heading: &str) -> Option<Section> {
    let folded = heading.trim().to_lowercase();
    let at = SECTIONS.binary_search_by(|entry| entry.0.cmp(&folded)).ok()?;
    SECTIONS.get(at).map(|entry| entry.1)
}

/// Whether an indented line in italics leads to another article: "For other uses, see …".
#[must_use]
pub fn leads_elsewhere(line: &str) -> bool {
    let folded = line.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    HATNOTES.iter().any(|opening| folded.starts_with(opening))
        || folded.contains("redirects here") && folded.contains("see ")
}

const TEMPLATES: &[(&str, Says)] = &[
    ("!", Says::Words("|")),
    ("\"'", Says::Words("\"'")),
    ("'", Says::Words("'")),
    ("'\"", Says::Words("'\"")),
    ("'s", Says::Words("'s")),
    ("=", Says::Words("=")),
    ("abbr", Says::Part(1)),
    ("abbreviation", Says::Part(1)),
    ("abbrlink", Says::Part(1)),
    ("as of", Says::AsOf),
    ("asof", Says::AsOf),
    ("aud", Says::Before("A$")),
    ("big", Says::Part(1)),
    ("birth date", Says::Date),
    ("birth date and age", Says::Date),
    ("birth date and age2", Says::Date),
    ("birth year and age", Says::Date),
    ("birth-date", Says::Date),
    ("birth-date and age", Says::Date),
    ("blockquote", Says::Quotation),
    ("bold", Says::Part(1)),
    ("bq", Says::Quotation),
    ("br", Says::Words(" ")),
    ("bull", Says::Words(" · ")),
    ("c.", Says::Stretch("c. ")),
    ("ca", Says::Stretch("c. ")),
    ("ca.", Says::Stretch("c. ")),
    ("cad", Says::Before("C$")),
    ("center", Says::Part(1)),
    ("circa", Says::Stretch("c. ")),
    ("columns-list", Says::Part(1)),
    ("convert", Says::Measure),
    ("cquote", Says::Quotation),
    ("cvt", Says::Measure),
    ("date", Says::Date),
    ("death date", Says::Date),
    ("death date and age", Says::Date),
    ("death year and age", Says::Date),
    ("death-date", Says::Date),
    ("death-date and age", Says::Date),
    ("dot", Says::Words(" · ")),
    ("dts", Says::Date),
    ("ellipsis", Says::Words("…")),
    ("em", Says::Part(1)),
    ("em dash", Says::Words("—")),
    ("emdash", Says::Words("—")),
    ("en dash", Says::Words("–")),
    ("end date", Says::Date),
    ("end date and age", Says::Date),
    ("endash", Says::Words("–")),
    ("euro", Says::Before("€")),
    ("fl.", Says::Stretch("fl. ")),
    ("flag", Says::Part(1)),
    ("flagcountry", Says::Part(1)),
    ("flagu", Says::Part(1)),
    ("flatlist", Says::Part(1)),
    ("floruit", Says::Stretch("fl. ")),
    ("formatnum", Says::Part(1)),
    ("frac", Says::Fraction),
    ("fraction", Says::Fraction),
    ("gbp", Says::Before("£")),
    ("hlist", Says::List),
    ("hms", Says::Before("HMS ")),
    ("ill", Says::Part(1)),
    ("inr", Says::Before("₹")),
    ("interlanguage link", Says::Part(1)),
    ("italic", Says::Part(1)),
    ("jpy", Says::Before("¥")),
    ("lang", Says::Part(2)),
    ("langx", Says::Part(2)),
    ("lc", Says::Part(1)),
    ("link-interwiki", Says::Part(1)),
    ("linktext", Says::Part(1)),
    ("mdash", Says::Words("—")),
    ("mono", Says::Part(1)),
    ("nbsp", Says::Words(" ")),
    ("ndash", Says::Words("–")),
    ("nihongo", Says::Part(1)),
    ("no italic", Says::Part(1)),
    ("nobold", Says::Part(1)),
    ("nobr", Says::Part(1)),
    ("noitalic", Says::Part(1)),
    ("nowrap", Says::Part(1)),
    ("nts", Says::Part(1)),
    ("ntsh", Says::Words("")),
    ("number", Says::Part(1)),
    ("old style date", Says::Two),
    ("oldstyledate", Says::Two),
    ("oldstyledatedy", Says::Two),
    ("oldstyledatemdy", Says::Two),
    ("oldstyledatenoyear", Says::Part(1)),
    ("pipe", Says::Words("|")),
    ("plainlist", Says::Part(1)),
    ("poem quote", Says::Quotation),
    ("poemquote", Says::Quotation),
    ("quotation", Says::Quotation),
    ("quote", Says::Quotation),
    ("quote box", Says::Quotation),
    ("r.", Says::Stretch("r. ")),
    ("reign", Says::Stretch("r. ")),
    ("release date", Says::Date),
    ("rquote", Says::Quotation),
    ("rr", Says::Stretch("r. ")),
    ("script", Says::Part(2)),
    ("sfrac", Says::Fraction),
    ("ship", Says::Two),
    ("sic", Says::Part(1)),
    ("small", Says::Part(1)),
    ("smallcaps", Says::Part(1)),
    ("smaller", Says::Part(1)),
    ("snd", Says::Words(" – ")),
    ("sortname", Says::Two),
    ("spaced en dash", Says::Words(" – ")),
    ("spaced ndash", Says::Words(" – ")),
    ("spd", Says::Words(" – ")),
    ("start date", Says::Date),
    ("start date and age", Says::Date),
    ("start-date", Says::Date),
    ("strong", Says::Part(1)),
    ("sub", Says::Part(1)),
    ("sup", Says::Part(1)),
    ("tooltip", Says::Part(1)),
    ("transl", Says::Last),
    ("transliteration", Says::Last),
    ("ubl", Says::List),
    ("uc", Says::Part(1)),
    ("unbulleted list", Says::List),
    ("us$", Says::Before("US$")),
    ("usd", Says::Before("US$")),
    ("uss", Says::Before("USS ")),
    ("vanchor", Says::Part(1)),
    ("visible anchor", Says::Part(1)),
    ("wikt-lang", Says::Part(2)),
    ("£", Says::Before("£")),
    ("·", Says::Words(" · ")),
    ("€", Says::Before("€")),
];

const SECTIONS: &[(&str, Section)] = &[
    ("bibliography", Section::Sources),
    ("citations", Section::Sources),
    ("endnotes", Section::Sources),
    ("explanatory notes", Section::Sources),
    ("external link", Section::Links),
    ("external links", Section::Links),
    ("footnotes", Section::Sources),
    ("further information", Section::Links),
    ("further reading", Section::Sources),
    ("general references", Section::Sources),
    ("literature", Section::Sources),
    ("notes", Section::Sources),
    ("notes and references", Section::Sources),
    ("notes and sources", Section::Sources),
    ("primary sources", Section::Sources),
    ("reference list", Section::Sources),
    ("references", Section::Sources),
    ("references and notes", Section::Sources),
    ("related articles", Section::Links),
    ("related pages", Section::Links),
    ("secondary sources", Section::Sources),
    ("see also", Section::Links),
    ("source", Section::Sources),
    ("sources", Section::Sources),
    ("sources and references", Section::Sources),
    ("works cited", Section::Sources),
];

const HATNOTES: &[&str] = &[
    "for a ",
    "for an ",
    "for other ",
    "for the ",
    "further information:",
    "main article:",
    "main articles:",
    "not to be confused with ",
    "see also:",
    "see also ",
    "this article is about ",
    "this page is about ",
];

#[cfg(test)]
mod tests {
    use super::{SECTIONS, Section, TEMPLATES, leads_elsewhere, section};

    #[test]
    fn tables_are_sorted() {
        assert!(TEMPLATES.is_sorted_by(|one, other| one.0 < other.0), "templates");
        assert!(SECTIONS.is_sorted_by(|one, other| one.0 < other.0), "sections");
    }

    #[test]
    fn lines_that_lead_elsewhere() {
        assert!(leads_elsewhere("For other uses, see Oberau (disambiguation)."));
        assert!(leads_elsewhere("\"The dam\" redirects here. For the film, see The Dam (film)."));
        assert!(!leads_elsewhere("The dam was built in 1931."));
        assert_eq!(section(" SEE ALSO "), Some(Section::Links));
    }
}
