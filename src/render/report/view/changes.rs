//! The changes between the editions of each article.

use minijinja::value::Value;
use serde::Serialize;

use super::super::Options;
use super::Form;
use crate::render::diff;
use crate::report::Diff;

/// An article and the steps between its editions.
#[derive(Debug, Serialize)]
pub struct Article {
    title: String,
    /// A name for each step: "tribune-1.txt → tribune-2.txt".
    steps: Vec<Step>,
}

#[derive(Debug, Serialize)]
struct Step {
    name: String,
    /// Markup, escaped.
    markup: Value,
}

/// The articles that have several editions.
pub fn articles(changes: &[Diff<'_>], options: &Options, form: Form) -> Vec<Article> {
    let (shown, most) = (super::super::shown(options.dates), options.quote_words);
    let article = |diff: &Diff<'_>| {
        let name = |edition: usize| diff.editions.get(edition).map_or("", |edition| &*edition.id).to_owned();
        let steps = diff.steps.iter().map(|step| Step {
            name: format!("{} → {}", name(step.from), name(step.to)),
            markup: Value::from_safe_string(match form {
                Form::Html => diff::step(diff, step, &shown, options.level + 3, most),
                Form::Markdown => diff::markdown_step(diff, step, &shown, "###", most),
            }),
        });
        let title = diff.editions.last().and_then(|edition| edition.title.as_deref());
        Article {
            title: title.map_or_else(|| name(diff.editions.len().saturating_sub(1)), str::to_owned),
            steps: steps.collect(),
        }
    };
    changes.iter().filter(|diff| !diff.steps.is_empty()).map(article).collect()
}
