//! The timeline document as Markdown: the same as the page, with the proofs as footnotes.

use minijinja::context;
use minijinja::value::Value;

use super::templates::{environment, render};
use super::view::{Form, View};
use super::{Contents, Options};
use crate::error::Error;
use crate::render::markdown::escaped;

const TEMPLATES: &[(&str, &str)] = &[("report.md", include_str!("../../../templates/report/report.md"))];

/// The document.
///
/// # Errors
/// If the user's own template cannot be read or asks for what there is not; the message names its line.
pub fn markdown(
    contents: &Contents<'_>,
    options: &Options,
    template: Option<&str>,
) -> Result<Vec<u8>, Error> {
    let report = Value::from_serialize(View::new(contents, options, Form::Markdown));
    render(environment(TEMPLATES, escaped), "report.md", template, context! { report })
}
