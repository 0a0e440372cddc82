//! A JSON Feed whose ids are numbers → one whose ids are strings.

use serde_json::Value;

/// The feed with ids that are strings, which a reader has to make of numbers ([JSON Feed
/// 1.1](https://www.jsonfeed.org/version/1.1/)); `None` where nothing is to be done.
pub(super) fn with_ids(text: &str) -> Option<String> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let mut feed: Value = serde_json::from_str(text).ok()?;
    let mut changed = false;
    for item in feed.get_mut("items")?.as_array_mut()? {
        if let Some(id) = item.get_mut("id").filter(|id| id.is_number()) {
            *id = Value::String(id.to_string());
            changed = true;
        }
    }
    changed.then(|| feed.to_string())
}
