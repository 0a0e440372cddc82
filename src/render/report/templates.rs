//! Templates that escape what they are given: no template can forget it.

use std::borrow::Cow;

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Output, State};

use crate::error::Error;

/// An environment with these templates, whose text is escaped as the form wants it.
pub fn environment(
    templates: &[(&'static str, &'static str)],
    escape: fn(&str) -> Cow<'_, str>,
) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(move |out: &mut Output<'_>, state: &State<'_, '_>, value: &Value| match value
        .as_str()
        .filter(|_| !value.is_safe())
    {
        Some(text) => Ok(out.write_str(&escape(text))?),
        None => minijinja::escape_formatter(out, state, value),
    });
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    for &(name, source) in templates {
        // Those that come with the program parse: tests render them all.
        let _parses = environment.add_template(name, source);
    }
    environment
}

/// Renders a template of the environment, or the user's own.
///
/// # Errors
/// If the user's own template cannot be read or asks for what there is not; the message names its line.
pub fn render(
    mut environment: Environment<'_>,
    name: &str,
    own: Option<&str>,
    values: Value,
) -> Result<Vec<u8>, Error> {
    const OWN: &str = "template";
    let added = own.map_or(Ok(()), |own| environment.add_template_owned(OWN, own.to_owned()));
    added
        .and_then(|()| environment.get_template(if own.is_some() { OWN } else { name }))
        .and_then(|template| template.render(values))
        .map(String::into_bytes)
        .map_err(|error| wrong(&error))
}

fn wrong(error: &minijinja::Error) -> Error {
    let place = error.line().map_or(String::new(), |line| format!(" on line {line}"));
    let advice = "start from those in templates/report/; docs/report.md names what they are given";
    Error::new("a template that can be rendered", format!("{error}{place}"), advice)
}
