//! The timeline document as a page, or as an element of one. The templates of `templates/report/` lay it out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::context;
use minijinja::value::Value;
use sha2::{Digest, Sha256};

use super::templates::{environment, render};
use super::view::{Form, View};
use super::{Contents, Options};
use crate::error::Error;
use crate::render::{html, safe};

/// The templates, by the names under which they include each other.
const TEMPLATES: &[(&str, &str)] = &[
    ("page.html", include_str!("../../../templates/report/page.html")),
    ("article.html", include_str!("../../../templates/report/article.html")),
    ("macros.html", include_str!("../../../templates/report/macros.html")),
    ("overview.html", include_str!("../../../templates/report/overview.html")),
    ("timeline.html", include_str!("../../../templates/report/timeline.html")),
    ("disagreements.html", include_str!("../../../templates/report/disagreements.html")),
    ("changes.html", include_str!("../../../templates/report/changes.html")),
    ("undated.html", include_str!("../../../templates/report/undated.html")),
    ("resolution.html", include_str!("../../../templates/report/resolution.html")),
    ("sources.html", include_str!("../../../templates/report/sources.html")),
];

/// The style sheet of pages and fragments.
pub const STYLE: &str = html::STYLE;
/// The script of pages and fragments.
pub const SCRIPT: &str = include_str!("../../../templates/report/report.js");

/// What is written around the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page<'t> {
    /// A page, complete in itself.
    #[default]
    Whole,
    /// One element, to be put into another page, with its style and script in it.
    Fragment,
    /// One element whose style and script stand elsewhere: under a policy that forbids them inline.
    Bare,
    /// The user's own template, by its source; the report is there as `article.html`, its parts under their names.
    Template(&'t str),
}

/// The report.
///
/// # Errors
/// If the user's own template cannot be read or asks for what there is not; the message names its line.
pub fn html(contents: &Contents<'_>, options: &Options, page: Page<'_>) -> Result<Vec<u8>, Error> {
    let (name, own) = match page {
        Page::Whole => ("page.html", None),
        Page::Fragment | Page::Bare => ("article.html", None),
        Page::Template(source) => ("", Some(source)),
    };
    let mut environment = environment(TEMPLATES, html::escaped);
    environment.add_filter("css_string", css_string);
    let values = context! {
        report => Value::from_serialize(View::new(contents, options, Form::Html)),
        inline => page == Page::Fragment,
        style => Value::from_safe_string(STYLE.to_owned()),
        script => Value::from_safe_string(SCRIPT.to_owned()),
        script_hash => hash(SCRIPT),
    };
    render(environment, name, own, values)
}

/// A text as a string of CSS, in quotation marks.
fn css_string(text: &str) -> Value {
    let mut quoted = String::from("\"");
    for char in safe::line(text).chars() {
        match char {
            '"' | '\\' | '<' | '>' | '&' | '\'' => quoted.push_str(&format!("\\{:x} ", char as u32)),
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    Value::from_safe_string(quoted)
}

/// The hash by which a page's policy knows its script.
fn hash(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script.as_bytes())))
}

/// Before the ids of a fragment: made from its title and sources, so that two on one page keep apart.
#[must_use]
pub fn prefix(contents: &Contents<'_>) -> String {
    let mut hash = Sha256::new_with_prefix(contents.title);
    for source in &contents.timeline.documents {
        hash.update([0]);
        hash.update(source.id.as_bytes());
    }
    let digits: String = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("dl-{digits}-")
}

#[cfg(test)]
mod tests {
    use super::css_string;

    #[test]
    fn a_title_cannot_leave_its_string() {
        let quoted = css_string("a\"; } </style><script>\\");
        assert_eq!(quoted.as_str(), Some(r#""a\22 ; } \3c /style\3e \3c script\3e \5c ""#));
    }
}
