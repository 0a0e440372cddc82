//! What a person decided, in words; and a decision as the block of a story file.

use crate::render::day::DateStyle;
use crate::render::safe;
use crate::report::{Decided, DecisionDraft, Discarded, Grain, Statement};

/// What was decided about a statement: "date decided by hand; found: Sat 7 Sep 2013".
pub(in crate::render) fn words(statement: &Statement<'_>, dates: DateStyle) -> Vec<String> {
    let mut words = Vec::new();
    for decided in &statement.decided {
        let own = decided.document == statement.document;
        let of = if own { String::new() } else { format!(" in {}", decided.document + 1) };
        if decided.added {
            words.push("added by hand".to_owned());
        } else if decided.confirmed {
            words.push(format!("date confirmed by hand{of}"));
        } else if decided.date.is_some() {
            words.push(format!("date decided by hand{of}; found: {}", found(statement, decided, dates)));
        }
        if decided.joined {
            words.push(format!("joined by hand{of}"));
        }
        if decided.parted {
            words.push(format!("kept apart by hand{of}"));
        }
        if decided.label.is_some() {
            words.push(format!("label by hand{of}"));
        }
        if decided.uncertain {
            words.push("date uncertain".to_owned());
        }
        let said = [("source", &decided.source), ("cite as", &decided.cite), ("note", &decided.note)];
        words.extend(said.iter().filter_map(|(name, said)| Some(format!("{name}: {}", said.as_deref()?))));
    }
    words
}

/// The date that was found in the text.
fn found(statement: &Statement<'_>, decided: &Decided<'_>, dates: DateStyle) -> String {
    let Some(before) = &decided.before else { return "none".to_owned() };
    let own = decided.document == statement.document && before.grain != Grain::Interval;
    let mention = statement.mention.as_ref().filter(|_| own);
    let (modifier, bound) = mention.map_or((None, None), |mention| (mention.modifier, mention.bound));
    dates.of(&before.earliest, &before.latest, before.grain, modifier, bound)
}

/// The decision about the date of a row, where a person made one.
pub(in crate::render) fn date<'t>(statement: &'t Statement<'_>) -> Option<&'t Decided<'t>> {
    let own = |decided: &&Decided<'_>| decided.document == statement.document && decided.date.is_some();
    statement.decided.iter().find(own)
}

/// The label of a row, where a person gave one.
pub(in crate::render) fn label<'t>(statement: &'t Statement<'_>) -> Option<&'t str> {
    statement.decided.iter().find_map(|decided| decided.label.as_deref())
}

/// Where a decision stands: "story.toml, line 12".
pub(in crate::render) fn place(decided: &Decided<'_>) -> String {
    format!("{}, line {}", decided.story, decided.line)
}

/// A statement that was left out, with its date and who left it out.
pub(in crate::render) fn discarded(statement: &Discarded<'_>, dates: DateStyle) -> String {
    let Discarded { date, story, line, note, text, .. } = statement;
    let date = dates.of(&date.earliest, &date.latest, date.grain, None, None);
    let note = note.as_deref().map_or(String::new(), |note| format!(": {note}"));
    format!("{date}: {text} ({story}, line {line}{note})")
}

/// The block to paste into a story file. As it stands it confirms the date that was found.
#[must_use]
pub fn block(draft: &DecisionDraft<'_>) -> Vec<u8> {
    let mut block = String::new();
    let mut comment = |text: &str| block.push_str(&format!("# {}\n", safe::line(text)));
    comment(&format!("{}, line {}", draft.document, draft.line));
    let status = draft.status.map_or(String::new(), |status| format!(", {}", status.name()));
    match (&draft.date, &draft.mention) {
        (Some(date), mention) => {
            let words = mention.as_ref().filter(|_| date.grain != Grain::Interval);
            let (modifier, bound) = words.map_or((None, None), |mention| (mention.modifier, mention.bound));
            let date = DateStyle::default().of(&date.earliest, &date.latest, date.grain, modifier, bound);
            let why = mention.as_ref().map_or(String::new(), |mention| {
                format!(", from “{}” ({})", mention.text, mention.certainty.name())
            });
            comment(&format!("found: {date}{why}{status}"));
        }
        (None, Some(mention)) => comment(&format!("found: no date for “{}”", mention.text)),
        (None, None) => comment("found: no date"),
    }
    if let Some((story, line)) = &draft.decided {
        comment(&format!("decided already in {story}, line {line}: change it there"));
    }
    block.push_str("[[decision]]\n");
    let quoted = [
        ("quote", Some(&draft.quote)),
        ("source", draft.source.as_ref()),
        ("before", draft.before.as_ref()),
        ("after", draft.after.as_ref()),
    ];
    for (name, value) in quoted {
        block.extend(value.map(|value| format!("{name} = {}\n", string(value))));
    }
    match &draft.edtf {
        Some(edtf) => block.push_str(&format!("date = {}\n", string(edtf))),
        None => block.push_str("# date = \"\" # 2013-09-07, 2013-09, 2013, 2013~, 2013-09-06/2013-09-08\n"),
    }
    block.push_str(
        "# label = \"\"\n# drop = true\n# same_as = \"\" # id or words of another statement\n# different_from = \"\"\n# note = \"\"\n",
    );
    block.into_bytes()
}

/// A string of TOML on one line.
fn string(text: &str) -> String {
    let mut string = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => string.extend(['\\', char]),
            char if safe::is_unsafe(char) => string.push_str(&format!("\\U{:08X}", u32::from(char))),
            char => string.push(char),
        }
    }
    string.push('"');
    string
}
