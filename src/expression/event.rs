//! What a length is counted from, where an event is named: "two days after the vote", "the day before the battle".
//!
//! In: a text, the expressions found so far, and a length with "after" or "before" behind it. Out: where the date of the event
//! is told: in the words that name it ("the vote of May 3"), right before ("on May 5, two days after the vote"), or in a
//! sentence before that speaks of the same thing. Nothing is guessed: else the length stays a length.

use crate::document;
use crate::language::english::lexicon::{Forms, Role, Senses, look_up};
use crate::language::english::time::{Word, lookup};
use crate::span::Span;

use super::meaning::{Core, Lean};
use super::{Expression, quotation};

/// How far back the event is looked for, in bytes.
const REACH: usize = 900;
/// How far the words that name an event may go on.
const LONGEST: usize = 80;
/// How far from its name the date of an event may stand in its sentence.
const BESIDE: usize = 120;
/// What stands between a length and the event that it is counted from, and whether the length lies after it.
const JOINTS: [(&str, bool); 5] = [
    (" after ", true),
    (" following ", true),
    (" before ", false),
    (" preceding ", false),
    (" prior to ", false),
];
/// How often the name is looked at.
const TRIES: usize = 3;

/// The byte at which the name of the event begins that a length is counted from, and whether the length lies after it.
pub(super) fn behind(text: &str, span: Span) -> Option<(usize, bool)> {
    let rest = text.get(span.end..)?;
    let (joint, ahead) = JOINTS.into_iter().find(|(joint, _)| rest.starts_with(joint))?;
    // Of trading and working days only a calendar of its own knows the sum.
    let plain = span.of(text).split([' ', '-']).all(|word| lookup(word) != Some(Word::Kind));
    plain.then_some((span.end + joint.len(), ahead))
}

/// What the length at `span` is counted from; the words that name the event begin at `event`.
pub(super) fn lean(text: &str, found: &[Expression], span: Span, event: usize) -> Lean {
    let name = Name::read(text, event);
    let told = name.head.and_then(|head| told(text, found, span.start, head));
    Lean {
        apposed: apposed(text, found, span),
        back: told.and_then(|told| u16::try_from(span.start - told.span.start).ok()),
        reach: u8::try_from(event + name.reach - span.end).unwrap_or(0),
    }
}

/// The words that name an event.
struct Name<'t> {
    /// Its noun: "vote".
    head: Option<&'t str>,
    /// How many bytes from the event's first word its name goes on: a date in it is the event's.
    reach: usize,
}

impl<'t> Name<'t> {
    fn read(text: &'t str, from: usize) -> Self {
        let rest = text.get(from..text.floor_char_boundary(from + LONGEST)).unwrap_or("");
        let stop = rest.find(['.', ',', ';', ':', '!', '?', '(', ')', '"', '\n']).unwrap_or(rest.len());
        let rest = &rest[..stop];
        let mut name = Self { head: None, reach: 0 };
        let (mut open, mut definite) = (true, false);
        for word in rest.split(' ') {
            let start = word.as_ptr() as usize - rest.as_ptr() as usize;
            let known = look_up(word.trim_end_matches("'s"));
            let small = known.role.is_small();
            let capital = word.starts_with(char::is_uppercase);
            // "after the army crossed": a clause, which has no date of its own.
            if known.forms.any(Forms::PAST) && !capital && start > 0
                || matches!(known.role, Role::Be | Role::Have)
            {
                name.head = name.head.filter(|_| !open);
                break;
            }
            if start == 0 {
                definite = matches!(known.role, Role::Determiner | Role::That) && !matches!(word, "a" | "an");
            } else if small {
                open = false;
            } else if open && definite && word.len() > 3 && !word.ends_with("'s") {
                name.head = Some(word);
            }
            name.reach = start + word.len();
        }
        name
    }
}

/// "On May 5, two days after the vote": the date before is the same point.
fn apposed(text: &str, found: &[Expression], span: Span) -> bool {
    let Some(last) = found.last().filter(|last| is_point(last)) else { return false };
    let between = text.get(last.span.end..span.start).unwrap_or("");
    let Some(rest) = between.trim_start().strip_prefix([',', '-', '\u{2013}', '\u{2014}', '(']) else {
        return false;
    };
    matches!(rest.trim(), "" | "just" | "only" | "barely" | "exactly" | "some")
}

/// Whether an expression names a point of the calendar.
fn is_point(expression: &Expression) -> bool {
    let meaning = &expression.meaning;
    meaning.recurrence.is_none()
        && !meaning.narrative
        && !matches!(meaning.core, Core::Length(..) | Core::Vague(_) | Core::TimeOnly | Core::Spoken)
}

/// The day told with the noun of an event in a sentence before `at`, or right behind its first naming: "died in a fire early
/// Friday".
pub(super) fn day_told<'e>(
    text: &str,
    found: &'e [Expression],
    at: usize,
    head: &str,
) -> Option<&'e Expression> {
    let introduced =
        found.iter().rev().take_while(|told| at.saturating_sub(told.span.start) <= REACH).find(|told| {
            let before = text.get(..told.span.start).unwrap_or_default().trim_end();
            let before = before.strip_suffix(" on").unwrap_or(before);
            let named = before.strip_suffix(head).and_then(|before| before.strip_suffix(' '));
            let article = |before: &str| [" a", " an"].iter().any(|article| before.ends_with(article));
            // "in a fire", "in a house fire"
            let new = |before: &str| {
                article(before)
                    || before.rsplit_once(' ').is_some_and(|(before, word)| !is_verb(word) && article(before))
            };
            told.span.end <= at && is_point(told) && named.is_some_and(new)
        });
    introduced.or_else(|| told(text, found, at, head)).filter(|told| quotation::names_day(&told.meaning.core))
}

/// The date told with the noun of an event in a sentence before `at`.
fn told<'e>(text: &str, found: &'e [Expression], at: usize, head: &str) -> Option<&'e Expression> {
    let floor = text.ceil_char_boundary(at.saturating_sub(REACH));
    let window = text.get(floor..at)?;
    let stem = head.strip_suffix('s').unwrap_or(head);
    let named =
        window.rmatch_indices(stem).filter(|(start, _)| whole(window, *start, stem.len())).take(TRIES);
    for (start, _) in named {
        let place = Span::new(floor + start, floor + start + stem.len());
        let sentence = document::sentence_around(text, place);
        let before = text.get(sentence.start..place.start).unwrap_or("");
        // "Two days after the vote" said nothing of the vote's own day.
        if before
            .split(' ')
            .rev()
            .skip(1)
            .take(3)
            .any(|word| matches!(word, "after" | "before" | "following" | "until"))
        {
            continue;
        }
        // "They condemned the attack on Friday" dates what they did: the event leads its sentence.
        if before.split([' ', '\n']).any(is_verb) {
            continue;
        }
        let distance = |expression: &&Expression| {
            let span = expression.span;
            if span.end <= place.start {
                place.start - span.end
            } else {
                span.start.saturating_sub(place.end)
            }
        };
        let inside = found.iter().rev().take_while(|expression| expression.span.start >= sentence.start);
        let beside = inside.filter(|expression| {
            expression.span.end <= sentence.end
                && is_point(expression)
                && joined(text, place, expression.span)
        });
        if let Some(nearest) = beside.min_by_key(distance).filter(|nearest| distance(nearest) <= BESIDE) {
            return Some(nearest);
        }
    }
    None
}

/// Whether a word can be the verb of a clause.
fn is_verb(word: &str) -> bool {
    let known = look_up(word.trim_matches([',', ';', '"', '\u{201c}', '\u{201d}']));
    let small =
        matches!(known.role, Role::Be | Role::Have | Role::Do | Role::Will | Role::Would | Role::Could);
    let form = known.forms.any(Forms::PAST.and(Forms::THIRD)) && word.starts_with(char::is_lowercase);
    small || form && !known.role.is_small()
}

/// Whether no clause of its own begins between a noun and a date: not in "denied the attack in a talk that was held on Friday".
fn joined(text: &str, noun: Span, date: Span) -> bool {
    let between = if noun.end <= date.start { noun.end..date.start } else { date.end..noun.start };
    text.get(between).unwrap_or("").split([' ', '\n']).all(|word| {
        let word = look_up(word.trim_matches([',', ';', '"', '\u{201c}', '\u{201d}']));
        let opens = matches!(
            word.role,
            Role::That
                | Role::Relative
                | Role::Subordinator
                | Role::Condition
                | Role::Coordinator
                | Role::Pronoun
        );
        !opens && !word.senses.any(Senses::SAYING)
    })
}

/// Whether a match is a word of its own, in singular or plural.
fn whole(window: &str, start: usize, length: usize) -> bool {
    let letter = |c: char| c.is_alphanumeric();
    let behind = window[start + length..].trim_start_matches('s');
    !window[..start].ends_with(letter) && !behind.starts_with(letter)
}
