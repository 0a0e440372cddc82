//! Times of day in words: "half past five", "a quarter to nine", "twenty past 9", "half four", "six thirty".
//!
//! In: a run and a place in it. Out: the token behind the words, and the time of the twelve-hour clock that they tell.

use crate::calendar::{Clock, Unit};
use crate::expression::run::{Run, cardinal, spelled};
use crate::expression::token::Gap;
use crate::language::english::time::Word;

use super::context::{clause_ends, previous_word};

/// Any of these forms.
pub(super) fn read(run: &Run<'_>, at: usize) -> Option<(usize, Clock)> {
    past_or_to(run, at).or_else(|| half_hour(run, at)).or_else(|| hour_and_minutes(run, at))
}

/// "half past five", "a quarter to nine", "ten minutes past 9", "twenty past nine": the token after it and the time.
fn past_or_to(run: &Run<'_>, at: usize) -> Option<(usize, Clock)> {
    let from = at + usize::from(run.is(at, Word::A) && run.gap(at + 1) == Gap::Space);
    let (mut end, minutes) = match run.word(from) {
        Some(Word::Half) if from == at => (from + 1, 30),
        Some(Word::Unit(Unit::Quarter)) => (from + 1, 15),
        _ if from == at => {
            let (end, amount) = cardinal(run, at)?;
            (end, u8::try_from(amount.as_whole()?).ok().filter(|minutes| (1..=29).contains(minutes))?)
        }
        _ => return None,
    };
    if run.is(end, Word::Units(Unit::Minute)) && run.close(end) {
        end += 1;
    }
    if run.gap(end) != Gap::Space || run.gap(end + 1) != Gap::Space {
        return None;
    }
    let to = match run.word(end)? {
        Word::Past => false,
        Word::To if minutes < 30 => true,
        _ => return None,
    };
    let hour = match (run.whole(end + 1), run.word(end + 1)) {
        (Some((hour @ 1..=12, _)), _) | (_, Some(Word::Number(hour @ 1..=12))) => hour as u8,
        (_, Some(Word::Noon)) => 12,
        (_, Some(Word::Midnight)) => 24,
        _ => return None,
    };
    // "five to nine" counts as often as it tells the time; a quarter or minutes do not.
    let counts = to && from == at && end == at + 1 && hour < 13;
    if counts
        && !["at", "by", "until", "around", "about"]
            .iter()
            .any(|w| previous_word(run, at).eq_ignore_ascii_case(w))
    {
        return None;
    }
    let before = if hour == 1 { 12 } else { hour - 1 };
    let (hour, minute) = if to { (before, 60 - minutes) } else { (hour, minutes) };
    Some((end + 2, Clock { hour, minute: Some(minute), second: None, offset: None }))
}

/// "at half four", "till half 7": half past four, as the British say it.
fn half_hour(run: &Run<'_>, at: usize) -> Option<(usize, Clock)> {
    let hour = match (run.whole(at + 1), run.word(at + 1)) {
        (Some((hour @ 1..=12, _)), _) | (_, Some(Word::Number(hour @ 1..=12))) => hour,
        _ => return None,
    };
    let said = run.is(at, Word::Half)
        && run.gap(at + 1) == Gap::Space
        && led_as_time(run, at)
        && clause_follows(run, at + 2);
    said.then_some((at + 2, Clock { hour: hour as u8, minute: Some(30), second: None, offset: None }))
}

/// "at six thirty", "until eleven forty-five", "seven fifteen p.m.".
fn hour_and_minutes(run: &Run<'_>, at: usize) -> Option<(usize, Clock)> {
    let Word::Number(hour @ 1..=12) = run.word(at)? else { return None };
    let (end, minute) = spelled(run, at + 1)
        .filter(|(_, minute)| (10..=59).contains(minute) && run.gap(at + 1) == Gap::Space)?;
    let half = matches!(run.word(end), Some(Word::Am | Word::Pm | Word::Tomorrow | Word::Tonight));
    let said = half || led_as_time(run, at) && clause_follows(run, end);
    said.then_some((end, Clock { hour: hour as u8, minute: Some(minute as u8), second: None, offset: None }))
}

/// Whether a word leads to a time of day: "at", "until".
pub(super) fn led_as_time(run: &Run<'_>, at: usize) -> bool {
    let before = previous_word(run, at);
    ["at", "by", "until", "till", "before", "after", "around"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word))
}

/// Whether no noun stands at `at` that what is before could count.
pub(super) fn clause_follows(run: &Run<'_>, at: usize) -> bool {
    if run.get(at).is_some() {
        return run.unit(at).is_none() && run.gap(at) != Gap::Hyphen && run.numeral(at).is_none();
    }
    let rest = run.get(at - 1).map_or("", |token| &run.text[token.span.end..]);
    clause_ends(rest.trim_start_matches(' ')) && !rest.starts_with('-')
}
