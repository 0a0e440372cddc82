//! Days that the time told in a sentence belongs to, or does not belong to, whatever day was named last.
//!
//! In: a text, the expressions found so far, and a place in it. Out: for "The fire broke out at 2 a.m." and "the night of the
//! fire", where the day of the fire was told; for "the fire started on Monday, police said on Tuesday", that on Tuesday something was only said.

use super::meaning::Core;
use super::{Expression, OfEvent, cue, event, quotation};
use crate::language::english::lexicon::{Forms, Role, Senses, look_up};
use crate::language::english::time::lookup;
use crate::span::Span;

/// How many bytes apart two days of one statement stand.
const BESIDE: usize = 200;
/// How many words of its sentence tell which event a time is told of.
const HEAD: usize = 8;

/// Whether the day at `span` only tells when something was said that the same sentence tells of another day.
pub(super) fn is_of_saying(text: &str, before: Option<&Expression>, sentence: Span, span: Span) -> bool {
    // "told them on Monday and Tuesday": both are days of saying.
    before.is_some_and(|before| sentence.contains(before.span) && !before.cue.saying) && {
        let at = Span::new(span.start - sentence.start, span.end - sentence.start);
        let cue = cue::cue(sentence.of(text), at);
        cue.saying && !cue.quoted
    }
}

/// Whether that is worth asking: a day stands right before another one.
pub(super) fn may_be_of_saying(before: Option<&Expression>, core: &Core, at: usize) -> bool {
    let near = |before: &Expression| at.saturating_sub(before.span.end) <= BESIDE;
    quotation::names_day(core)
        && before.is_some_and(|before| near(before) && quotation::names_day(&before.meaning.core))
}

/// Which event the time of day at `span` belongs to, and where its day was told.
pub(super) fn of_event(text: &str, found: &[Expression], sentence: Span, span: Span) -> OfEvent {
    let day = |head: &str| {
        let told = event::day_told(text, found, span.start, head)?;
        u16::try_from(span.start - told.span.start).ok().map(OfEvent::Told)
    };
    match named(text.get(span.start..sentence.end).unwrap_or_default(), span.len()) {
        Some(head) => day(head).unwrap_or(OfEvent::Untold),
        None => occurring(text.get(sentence.start..span.start).unwrap_or_default())
            .and_then(day)
            .unwrap_or_default(),
    }
}

/// "the night of the flood": the noun of the event behind a part of the day, which has so many bytes.
fn named(words: &str, length: usize) -> Option<&str> {
    let (time, rest) = words.split_at_checked(length)?;
    let part = time.starts_with("the ") && !time.contains(|c: char| c.is_ascii_digit());
    let name = rest.strip_prefix(" of the ").filter(|_| part)?;
    let noun = &name[..name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len())];
    (noun.len() > 3 && lookup(noun).is_none()).then_some(noun)
}

/// "The fire broke out": the noun of a known event that the first words of a sentence tell to have taken place.
fn occurring(sentence: &str) -> Option<&str> {
    let mut words = sentence.split_whitespace().take(HEAD);
    let known = words.next().is_some_and(|word| ["The", "That", "This"].contains(&word));
    let mut noun = None;
    for word in words.take_while(|_| known) {
        let read = look_up(word);
        let small = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        match read.role {
            Role::Adverb => {}
            Role::Content if read.forms.any(Forms::PAST) => {
                return noun.filter(|_| read.senses.any(Senses::OCCURRING));
            }
            Role::Content if small => noun = Some(word),
            // "was held"
            Role::Be if read.forms.any(Forms::PAST) => {}
            _ => return None,
        }
    }
    None
}
