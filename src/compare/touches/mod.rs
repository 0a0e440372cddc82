//! What a change touches: labels by what stands in the changed words.
//!
//! Each change is asked first whether only its form differs. Else every token that stands on one side only gets the labels
//! that explain it; a word that none explains touches the wording, so that no change of words is ever without a label.

mod form;
mod number;
mod quotes;

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::sequence::Change;
use super::words::{Edits, Tokens};
use super::{NumberChange, Touch};
use crate::document::BlockKind;
use crate::language::english::hedges::{BOUNDING, ROUGHLY};
use crate::language::english::lexicon::{Forms, Role, Senses, look_up};
use crate::language::english::verbs::AHEAD;
use crate::language::english::words::{is_function_word, is_negation};
use crate::span::Span;

/// One version of a pair of units, beside its tokens.
pub(super) struct Version<'a> {
    /// Its tokens.
    pub(super) tokens: Vec<&'a str>,
    /// For each token, whether it belongs to a time expression.
    pub(super) dated: Vec<bool>,
    quoted: Vec<bool>,
}

impl<'a> Version<'a> {
    /// A version with its time expressions, both in the bytes of `text`.
    pub(super) fn new(text: &'a str, spans: &[Span], dates: &[Span]) -> Self {
        let tokens: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        let mut dates = dates.iter().peekable();
        let dated = spans.iter().map(|span| {
            while dates.next_if(|date| date.end <= span.start).is_some() {}
            dates.peek().is_some_and(|date| date.overlaps(*span))
        });
        let dated = dated.collect();
        let quoted = quotes::quoted(&tokens);
        Self { tokens, dated, quoted }
    }

    fn token(&self, at: usize) -> &'a str {
        self.tokens.get(at).copied().unwrap_or_default()
    }
}

/// The labels of a unit by what it is.
pub(super) fn of_kind(kind: Option<BlockKind>) -> Option<Touch> {
    match kind {
        Some(BlockKind::Headline) => Some(Touch::Headline),
        Some(BlockKind::Correction) => Some(Touch::Correction),
        _ => None,
    }
}

/// The labels of a pair by its changes, sorted, at least one where anything differs; and which quantity became which.
pub(super) fn touches(
    read: &Tokens<'_>,
    edits: &Edits,
    old: &Version<'_>,
    new: &Version<'_>,
) -> (Vec<Touch>, Vec<NumberChange>) {
    let changes = &edits.changes;
    let (mut labels, mut numbers) = (Vec::new(), Vec::new());
    if changes.is_empty() && read.old.text != read.new.text {
        labels.push(if read.equal() { Touch::Whitespace } else { Touch::Case });
    }
    for change in together(edits) {
        let mut own = Vec::new();
        of_change(&change, old, new, &mut own);
        if own.contains(&Touch::Number) {
            numbers.extend(number::changed((old, &change.old), (new, &change.new)));
        }
        labels.extend(own);
    }
    for &(from, to) in &edits.moves {
        of_phrase((old, &changes[from].old), (new, &changes[to].new), &mut labels);
    }
    if !changes.is_empty() && read.differ_in_case_elsewhere(changes) {
        labels.push(Touch::Case);
    }
    labels.sort_unstable();
    labels.dedup();
    (labels, numbers)
}

/// The changes of words, with those that touch as one: what went and what came in its place are read together.
fn together(edits: &Edits) -> Vec<Change> {
    let mut whole: Vec<Change> = Vec::new();
    for (_, change) in edits.changes.iter().enumerate().filter(|(at, _)| !edits.is_half(*at)) {
        match whole.last_mut() {
            Some(last) if last.old.end == change.old.start && last.new.end == change.new.start => {
                last.old.end = change.old.end;
                last.new.end = change.new.end;
            }
            _ => whole.push(change.clone()),
        }
    }
    whole
}

fn of_change(change: &Change, old: &Version<'_>, new: &Version<'_>, labels: &mut Vec<Touch>) {
    let (before, after) = (&old.tokens[change.old.clone()], &new.tokens[change.new.clone()]);
    let marks = |tokens: &[&str]| tokens.iter().filter(|token| quotes::is_mark(token)).count();
    let requoted = marks(before) != marks(after);
    if requoted {
        labels.push(Touch::Quotation);
    }
    let names = |version: &Version<'_>, range: &Range<usize>| range.clone().any(|at| is_name(version, at));
    if let Some(form) = form::form_only(before, after) {
        // A name spelled otherwise is another name until a person says so.
        let named = form.contains(&Touch::Spelling) && (names(old, &change.old) || names(new, &change.new));
        let form = form.into_iter().filter(|touch| !(requoted && *touch == Touch::Typography));
        labels.extend(if named { vec![Touch::Name] } else { form.collect() });
        return;
    }
    let dated = |version: &Version<'_>, range: &Range<usize>| range.clone().any(|at| version.dated[at]);
    if dated(old, &change.old) || dated(new, &change.new) {
        labels.push(Touch::Date);
    }
    let mut unexplained = Unexplained::default();
    for (version, range, other) in [(old, &change.old, after), (new, &change.new, before)] {
        for at in only_here(version, range, other) {
            of_token(version, at, labels, &mut unexplained);
        }
    }
    if same_quantities(before, after) {
        unexplained.content |= labels.contains(&Touch::Number);
    } else if quantities_differ(old, new, change) {
        labels.push(Touch::Number);
    }
    if speaker_changed(change, old, new) {
        labels.push(Touch::Attribution);
    }
    if happened(change, old, new) {
        labels.push(Touch::Happened);
    }
    if unexplained.content || (unexplained.small && labels.is_empty()) || labels.is_empty() {
        labels.push(Touch::Wording);
    }
}

/// The labels of a phrase that stands elsewhere: the wording, but for what another place can turn round.
fn of_phrase(
    (old, from): (&Version<'_>, &Range<usize>),
    (new, to): (&Version<'_>, &Range<usize>),
    labels: &mut Vec<Touch>,
) {
    labels.push(Touch::Wording);
    if old.tokens.get(from.clone()) != new.tokens.get(to.clone()) {
        labels.push(Touch::Case);
    }
    if old.quoted.get(from.clone()) != new.quoted.get(to.clone()) {
        labels.push(Touch::Quotation);
    }
    let mut own = Vec::new();
    from.clone().for_each(|at| of_token(old, at, &mut own, &mut Unexplained::default()));
    labels.extend(own.into_iter().filter(|touch| matches!(touch, Touch::Negation | Touch::Hedge)));
}

/// What no label explains.
#[derive(Default)]
struct Unexplained {
    /// A word with a meaning.
    content: bool,
    /// A function word or mark.
    small: bool,
}

/// The places in `range` whose tokens stand more often there than in `other`.
fn only_here(version: &Version<'_>, range: &Range<usize>, other: &[&str]) -> Vec<usize> {
    let mut left: FxHashMap<String, usize> = FxHashMap::default();
    for token in other {
        *left.entry(token.to_lowercase()).or_default() += 1;
    }
    let mut alone = Vec::new();
    for at in range.clone() {
        match left.get_mut(&version.token(at).to_lowercase()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => alone.push(at),
        }
    }
    alone
}

/// The labels of a token that stands on one side only.
fn of_token(version: &Version<'_>, at: usize, labels: &mut Vec<Touch>, unexplained: &mut Unexplained) {
    let token = version.token(at);
    let lower = token.to_lowercase().replace('’', "'");
    let word = look_up(token);
    let says = Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING);
    let finite = word.forms.any(Forms::PAST)
        || (word.forms.any(Forms::THIRD.and(Forms::BASE)) && !word.senses.any(Senses::ALSO_NOUN));
    let count = labels.len();
    if !token.chars().any(char::is_alphanumeric) {
        unexplained.small = true;
        return;
    }
    if version.dated[at] {
        labels.push(Touch::Date);
    }
    if version.quoted[at] {
        labels.push(Touch::Quotation);
    }
    if is_negation(&lower) || word.senses.any(Senses::DENYING) {
        labels.push(Touch::Negation);
    }
    if (finite && word.senses.any(says)) || lower == "according" {
        labels.push(Touch::Attribution);
    }
    let roughly = ROUGHLY.contains(&lower.as_str()) && number::quantity(version.token(at + 1)).is_some();
    // "May" is a month or a name.
    let hedges = word.senses.any(Senses::HEDGE.and(Senses::CLAIMING)) && token != "May";
    if roughly || hedges || bounds(version, at) {
        labels.push(Touch::Hedge);
    }
    if is_name(version, at) && !version.dated[at] {
        labels.push(Touch::Name);
    }
    if number::quantity(token).is_some() && lower != "one" {
        return;
    }
    if labels.len() == count {
        if is_function_word(&lower) {
            unexplained.small = true;
        } else {
            unexplained.content = true;
        }
    }
}

/// Whether a token belongs to words that make a number a bound: "at least 12".
fn bounds(version: &Version<'_>, at: usize) -> bool {
    (at.saturating_sub(1)..=at).any(|first| {
        let lower = |at: usize| version.token(at).to_lowercase();
        number::quantity(version.token(first + 2)).is_some()
            && BOUNDING.iter().any(|&(one, two)| lower(first) == one && lower(first + 1) == two)
    })
}

/// Whether a token is part of a name: a capital where the sentence does not begin, or letters that are all capitals.
fn is_name(version: &Version<'_>, at: usize) -> bool {
    let token = version.token(at);
    let mut letters = token.chars();
    if !letters.next().is_some_and(char::is_uppercase)
        || matches!(token, "I" | "I'm" | "I've" | "I'll" | "I'd")
    {
        return false;
    }
    let capitals = token.chars().filter(|c| c.is_uppercase()).count();
    if capitals > 1 {
        return true;
    }
    let begins = |at: usize| {
        at.checked_sub(1).is_none_or(|before| {
            let mark = version.token(before);
            matches!(mark, "." | "!" | "?" | ":" | "…" | "...") || quotes::is_mark(mark)
        })
    };
    if !begins(at) {
        return true;
    }
    // At the head of a sentence a name is known by what follows ("Anna Reyes", "Reyes said"), or by its other places.
    let known = look_up(token);
    // "Seven people died": a number at the head names nobody.
    let counts = number::quantity(token).is_some();
    if counts || is_function_word(&token.to_lowercase()) || known.role != Role::Content {
        return false;
    }
    let next = version.token(at + 1);
    next.starts_with(char::is_uppercase)
        || version
            .tokens
            .iter()
            .enumerate()
            .any(|(place, other)| place != at && *other == token && !begins(place))
        || (!known.forms.any(Forms::ING) && look_up(next).senses.any(Senses::SAYING.and(Senses::CLAIMING)))
            && look_up(next).forms.any(Forms::PAST)
            && !token.ends_with('s')
}

/// The quantities among tokens, sorted.
fn quantities(tokens: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = tokens.iter().filter_map(|token| number::quantity(token)).collect();
    all.sort_unstable();
    all
}

fn same_quantities(old: &[&str], new: &[&str]) -> bool {
    quantities(old) == quantities(new)
}

/// Whether the quantities outside time expressions differ. "one" alone is a number only against another.
fn quantities_differ(old: &Version<'_>, new: &Version<'_>, change: &Change) -> bool {
    let side = |version: &Version<'_>, range: &Range<usize>| {
        let tokens: Vec<&str> =
            range.clone().filter(|&at| !version.dated[at]).map(|at| version.token(at)).collect();
        quantities(&tokens)
    };
    let (one, two) = (side(old, &change.old), side(new, &change.new));
    let only_one = |all: &[String]| matches!(all, [only] if only == "1");
    one != two && !(one.is_empty() && only_one(&two)) && !(two.is_empty() && only_one(&one))
}

/// Whether the change stands right before a verb of saying that stayed: "two officials said" for "the mayor said".
fn speaker_changed(change: &Change, old: &Version<'_>, new: &Version<'_>) -> bool {
    let word = new.token(change.new.end);
    let verb = look_up(word);
    !change.new.is_empty()
        && !change.old.is_empty()
        && word == old.token(change.old.end)
        && verb.forms.any(Forms::PAST.and(Forms::THIRD))
        && verb.senses.any(Senses::SAYING.and(Senses::CLAIMING))
        && !verb.senses.any(Senses::ALSO_NOUN)
}

/// Whether what was expected is told as done: a sign of the future went, and a past form came.
fn happened(change: &Change, old: &Version<'_>, new: &Version<'_>) -> bool {
    let (before, after) = (&old.tokens[change.old.clone()], &new.tokens[change.new.clone()]);
    let ahead = |token: &&str| {
        let word = look_up(token);
        matches!(word.role, Role::Will)
            || AHEAD.contains(&token.to_ascii_lowercase().as_str())
            || (word.senses.any(Senses::SCHEDULING.and(Senses::INTENDING)) && !word.forms.any(Forms::ING))
    };
    let done = |token: &&str| {
        let word = look_up(token);
        word.forms.any(Forms::PAST)
            || matches!(token.to_ascii_lowercase().as_str(), "was" | "were" | "has" | "have")
    };
    let set_to = before.windows(2).any(|two| two[0] == "set" && two[1] == "to");
    (before.iter().any(ahead) || set_to) && !after.iter().any(ahead) && after.iter().any(done)
}
