//! References without a date: "now", "recently", "soon", "the past", "the near future".

use crate::calendar::{Reference, Unit};
use crate::expression::meaning::{Core, Meaning};
use crate::expression::run::{Found, Run};
use crate::expression::token::{Case, Gap};
use crate::language::english::company::holds;
use crate::language::english::function_words::{COULD, MUST, WILL, WOULD};
use crate::language::english::time::Word;

use super::context::previous_word;

/// Any of the family.
pub(in crate::expression) fn read(run: &Run<'_>, at: usize) -> Option<Found> {
    let found = |end, reference, rule| Some(Found::new(end, rule, Meaning::of(Core::Vague(reference))));
    match run.word(at)? {
        Word::Right if run.is(at + 1, Word::Vague(Reference::Present)) && run.gap(at + 1) == Gap::Space => {
            found(at + 2, Reference::Present, "now")
        }
        Word::More if run.is(at + 1, Word::Vague(Reference::Past)) && run.gap(at + 1) == Gap::Space => {
            found(at + 2, Reference::Past, "recently")
        }
        Word::Vague(reference) => {
            // "as soon as", "shortly after": no reference of their own.
            let word = run.slice(at, at + 1);
            let rest = run.get(at).map_or("", |token| &run.text[token.span.end..]);
            let compared = word.eq_ignore_ascii_case("soon")
                && (rest.starts_with(" as ")
                    || rest.starts_with(" after")
                    || previous_word(run, at) == "too");
            let led = word.eq_ignore_ascii_case("shortly")
                && (rest.starts_with(" after") || rest.starts_with(" before") || rest.starts_with(" there"));
            // "now and then", "now and again": how often, not when.
            let at_times = [" and then", " and again"].iter().any(|tail| rest.starts_with(tail));
            let rule = match reference {
                Reference::Past => "recently",
                Reference::Present => "now",
                Reference::Future => "soon",
            };
            (!(compared || led || at_times && reference == Reference::Present))
                .then(|| found(at + 1, reference, rule))
                .flatten()
        }
        Word::The if run.gap(at + 1) == Gap::Space => the(run, at),
        Word::Number(1) | Word::Several if is_one_day(run, at) => found(at + 2, Reference::Future, "one day"),
        // "future years", as "recent years" are past.
        Word::Future
            if matches!(run.word(at + 1), Some(Word::Units(_)))
                && run.gap(at + 1) == Gap::Space
                && run.case(at) == Case::Lower =>
        {
            found(at + 2, Reference::Future, "future")
        }
        Word::Future if nominal(run, at) => found(at + 1, Reference::Future, "future"),
        Word::Current if run.case(at) == Case::Lower && followed_by_word(run, at + 1) => {
            found(at + 1, Reference::Present, "current")
        }
        // "present-day Belize", "in modern-day Latvia".
        Word::Present | Word::Modern if run.is(at + 1, Word::Unit(Unit::Day)) && run.close(at + 1) => {
            found(at + 2, Reference::Present, "the present")
        }
        Word::Present if previous_word(run, at).eq_ignore_ascii_case("at") => {
            found(at + 1, Reference::Present, "now")
        }
        _ => None,
    }
}

/// "will one day", "would some day", "hopes to one day own it": at a time to come that nobody can name.
pub(super) fn is_one_day(run: &Run<'_>, at: usize) -> bool {
    let some = run.is(at, Word::Several) && run.slice(at, at + 1).eq_ignore_ascii_case("some");
    let day = run.is(at + 1, Word::Unit(Unit::Day)) && run.gap(at + 1) == Gap::Space;
    let before = previous_word(run, at);
    let forward = [WILL, WOULD, COULD, MUST].iter().any(|verbs| holds(verbs, before)) || before == "to";
    (some || run.is(at, Word::Number(1))) && day && forward && followed_by_word(run, at + 2)
}

/// "the past", "the future", "the near future", "the short term", "the present".
fn the(run: &Run<'_>, at: usize) -> Option<Found> {
    let near = usize::from(run.is(at + 1, Word::Near) && run.gap(at + 2) == Gap::Space);
    let from = at + 1 + near;
    let (reference, rule) = match run.word(from)? {
        Word::Past if near == 0 => (Reference::Past, "the past"),
        Word::Future => (Reference::Future, "the future"),
        Word::Term if near == 1 => (Reference::Future, "the future"),
        Word::Present if near == 0 && led_to(run, at) => (Reference::Present, "the present"),
        _ => return None,
    };
    let end = from + 1;
    // "the past tense", "the future minister": an adjective before a noun, not a time.
    let noun = reference != Reference::Future && followed_by_word(run, end);
    (!noun).then(|| Found::new(end, rule, Meaning::of(Core::Vague(reference))))
}

/// Whether a preposition of time leads to "the present", which else may be a gift.
fn led_to(run: &Run<'_>, at: usize) -> bool {
    let before = previous_word(run, at);
    ["in", "at", "for", "from", "to", "until", "of", "and"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word))
}

/// "in future": a time; "future generations" only describes its noun.
fn nominal(run: &Run<'_>, at: usize) -> bool {
    run.case(at) == Case::Lower && !run.possessive(at + 1) && !followed_by_word(run, at + 1)
}

/// Whether a noun follows that the word belongs to; closed-class words do not count.
pub(super) fn followed_by_word(run: &Run<'_>, at: usize) -> bool {
    let Some(token) = at.checked_sub(1).and_then(|last| run.get(last)) else { return false };
    let rest = &run.text[token.span.end..];
    let Some(rest) = rest.strip_prefix(' ') else { return rest.starts_with('-') };
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    const CLOSED: &[&str] = &[
        "and", "or", "but", "as", "is", "was", "has", "had", "have", "were", "are", "when", "that", "which",
        "to", "of", "in", "for", "with", "by", "it", "they", "he", "she", "we", "on", "at", "because",
        "while", "where", "if", "than", "will", "would", "could", "can", "may", "might", "should", "from",
        "have", "the", "a", "an", "this", "so", "not", "about", "who",
    ];
    length > 0 && !CLOSED.contains(&&rest[..length])
}
