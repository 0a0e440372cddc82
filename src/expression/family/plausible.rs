//! Whether an ambiguous word names a time here: "May" and "Theresa May", "Sunday" and "Sunday Times", "spring" and "spring to
//! mind".
//!
//! In: a run and the place of the word. Out: whether the words beside it leave it a day, month or season.

use crate::calendar::{Season, Unit};
use crate::expression::run::Run;
use crate::expression::token::{Case, Gap};
use crate::language::english::company::{self, holds};
use crate::language::english::function_words::{BE_PAST, BE_PRESENT, COULD, HAVE_PRESENT, MUST, WILL, WOULD};
use crate::language::english::lexicon::{Role, look_up};
use crate::language::english::time::{Word, lookup};

use super::context::previous_word;
use super::credible::tail;

/// "sun", "sat", "wed" and "mon" are words of their own; they name days only written like names and in company.
pub(super) fn weekday(run: &Run<'_>, at: usize) -> bool {
    let Some(Word::DoubtfulWeekday(_)) = run.word(at) else { return !is_half_of_a_name(run, at) };
    let before = previous_word(run, at);
    let led = holds(company::WEEKDAYS, before);
    let goes_on = match run.word(at + 1) {
        Some(Word::Part(_) | Word::Month(_) | Word::At) => true,
        _ => run.numeral(at + 1).is_some(),
    };
    match run.case(at) {
        Case::Capital => led || goes_on || run.slice(at, at + 1).ends_with('.'),
        Case::Lower => {
            let compound = run.get(at).is_some_and(|token| run.text[token.span.end..].starts_with('-'));
            // "u free sat nite?", "lets do fri 7pm"
            let timed = run.message
                && (matches!(run.word(at + 1), Some(Word::Part(_)))
                    || matches!(run.word(at + 2), Some(Word::Am | Word::Pm)));
            (led && !matches!(before, "on" | "by" | "since" | "through") || timed) && !compound
        }
        Case::Upper => false,
    }
}

/// "Sunday Times", "the Sunday People", "Friday Harbor".
fn is_half_of_a_name(run: &Run<'_>, at: usize) -> bool {
    let next = next_word(run, at);
    let before = previous_word(run, at);
    if company::NAMING_DAYS.contains(&before) {
        return true;
    }
    let led = before.eq_ignore_ascii_case("the");
    let part_of_day = matches!(run.word(at + 1), Some(Word::Part(_)));
    (!part_of_day || led)
        && (company::NAMED_DAYS.contains(&next) || led && company::NAMED_DAYS_LED.contains(&next))
}

/// A month alone: "may" and "march" need a preposition before them, the others only not to be a name or an adjective.
pub(super) fn month(run: &Run<'_>, at: usize) -> bool {
    if let Some(Word::DoubtfulMonth(_)) = run.word(at) {
        let before = previous_word(run, at);
        let month_before =
            at >= 2 && matches!(run.word(at - 2), Some(Word::Month(_) | Word::DoubtfulMonth(_)));
        return holds(company::MONTHS, before)
            || month_before && holds(company::MONTHS_JOINED, before)
            || describes_event(run, at, before);
    }
    let word = run.slice(at, at + 1);
    let adjective = word == "august" || word.len() == 3 && run.case(at) == Case::Lower;
    // "Jan", "Jun" and "Dec" without a stop are names of persons and firms.
    // "the DEC appeal": letters of a name.
    let initials = word.len() == 3 && run.case(at) == Case::Upper;
    let named = matches!(word, "Jan" | "Jun" | "Dec") && !previous_word(run, at).eq_ignore_ascii_case("in");
    !adjective && !initials && !named && !is_person(run, at)
}

/// "The March ruling", "its May meeting": a month in capitals between an article and a noun in small letters.
fn describes_event(run: &Run<'_>, at: usize, before: &str) -> bool {
    let next = next_word(run, at);
    run.case(at) == Case::Capital
        && holds(company::ARTICLES, before)
        && next.starts_with(char::is_lowercase)
        && !holds(company::KIN_OF_MAY, next)
        && look_up(next).role == Role::Content
}

/// "Mr. Summer", "April Smith": the name of a person. A given name goes before a word in capitals, and no preposition of
/// time leads to it.
pub(super) fn is_person(run: &Run<'_>, at: usize) -> bool {
    let Some(token) = run.get(at) else { return false };
    let before = run.text[..token.span.start].trim_end_matches(' ');
    if company::TITLES.iter().any(|title| before.ends_with(title)) {
        return true;
    }
    if !company::GIVEN.contains(&run.slice(at, at + 1)) || run.get(at + 1).is_some() {
        return false;
    }
    let surname = next_word(run, at);
    let written_so = surname.starts_with(char::is_uppercase) && surname.ends_with(char::is_lowercase);
    let behind = run.text[token.span.end..].get(1 + surname.len()..).unwrap_or("");
    // A headline goes on in capitals: "June Sales Fall".
    let headline = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let before = previous_word(run, at);
    // "was painted by April Weber.": a name that ends its clause; "by April Congress will" goes on.
    let agent = before == "by" && behind.starts_with(['.', ',', ';']);
    written_so && !headline && (agent || joins_names(run, at, before) || !holds(company::NOT_GIVEN, before))
}

/// "Ruth Weber and June Abbott": behind "and" a second name follows the first.
fn joins_names(run: &Run<'_>, at: usize, before: &str) -> bool {
    let Some(token) = run.get(at).filter(|_| before == "and") else { return false };
    let left = run.text[..token.span.start].strip_suffix(" and ").unwrap_or("");
    let start = left.char_indices().rev().take(24).take_while(|(_, c)| c.is_alphabetic()).last();
    let name = start.map_or("", |(start, _)| &left[start..]);
    name.starts_with(|c: char| c.is_uppercase()) && lookup(name).is_none()
}

/// "spring" and "fall" are verbs and nouns of their own; "Winter Olympics" and "Chinese Winter Offensive" are names.
pub(super) fn season(run: &Run<'_>, at: usize, season: Season) -> bool {
    let capital_before = run.case(at) == Case::Capital
        && at > 0
        && run.gap(at) == Gap::Space
        && run.case(at - 1) == Case::Capital
        && run.word(at - 1) != Some(Word::The);
    let before = previous_word(run, at);
    // "the coroner Ed Winter said": a surname.
    let surname = run.case(at) == Case::Capital
        && before.starts_with(char::is_uppercase)
        && !holds(company::SPRINGS, before)
        && next_word(run, at).starts_with(char::is_lowercase);
    if begins_name(run, at) || capital_before || surname || is_compound(run, at, company::SEASONAL) {
        return false;
    }
    match season {
        Season::Autumn if run.slice(at, at + 1).eq_ignore_ascii_case("fall") => holds(company::FALLS, before),
        Season::Spring if before.eq_ignore_ascii_case("the") => {
            at > 0 && the_fall(run, at - 1) || names_an_event(run, at)
        }
        Season::Spring => holds(company::SPRINGS, before),
        _ => true,
    }
}

/// "the Winter Olympics": a season that begins a name.
pub(super) fn begins_name(run: &Run<'_>, at: usize) -> bool {
    let next = next_word(run, at);
    run.case(at) == Case::Capital && company::NAMED_SEASONS.iter().any(|name| next.starts_with(name))
}

/// "summer camp", "Christmas parties": the word only says of what kind a thing is. In a message it is the time that is on.
pub(super) fn is_compound(run: &Run<'_>, at: usize, things: &[&str]) -> bool {
    let next = next_word(run, at);
    let is_thing = |plural: &str| next.strip_suffix(plural).is_some_and(|thing| holds(things, thing));
    !run.message && ["", "s", "es"].into_iter().any(is_thing)
}

/// Whether a clause goes on behind "that Friday": "that Friday's debate go ahead", "that Friday could be hot".
pub(super) fn goes_on_as_clause(run: &Run<'_>, end: usize) -> bool {
    let verbs = [WILL, WOULD, COULD, MUST, BE_PRESENT, BE_PAST, HAVE_PRESENT];
    let next = end.checked_sub(1).map_or("", |last| next_word(run, last));
    run.possessive(end) || verbs.iter().any(|verbs| holds(verbs, next)) || next.eq_ignore_ascii_case("had")
}

/// Whether a clause about the unit at `at` follows it: "the day that he left", "the night the fire broke out"; in "late in the
/// year the army came" it is no part of the year.
pub(super) fn is_told_by_clause(run: &Run<'_>, at: usize, end: usize) -> bool {
    let Some(last) = end.checked_sub(1).filter(|_| !run.message) else { return false };
    let next = next_word(run, last);
    holds(company::CLAUSES, next)
        || holds(company::SUBJECTS, next) && !holds(company::INSIDE, previous_word(run, at))
}

/// Whether the clause before a word tells a habit: "usually", "typically".
pub(super) fn is_habitual(run: &Run<'_>, at: usize) -> bool {
    let left = run.get(at).map_or("", |token| &run.text[..token.span.start]);
    let clause = tail(left, 64).rsplit([',', '.', ';', ':', '\n', '"', '(']).next().unwrap_or_default();
    clause.split(' ').any(|word| holds(company::HABITS, word))
}

/// Whether "last" before a length is an adjective: "in last two years", "his last two years"; else it is a verb.
pub(super) fn is_determined(run: &Run<'_>, at: usize) -> bool {
    let before = previous_word(run, at);
    before.is_empty() || holds(company::BEFORE_LAST, before)
}

/// "the Seven Years' War", "the Six-Day War": the name of a war behind the length at `end`.
pub(super) fn is_war(run: &Run<'_>, end: usize) -> bool {
    let behind = end + usize::from(run.possessive(end));
    behind.checked_sub(1).is_some_and(|last| next_word(run, last) == "War")
}

/// "office hours", "the minutes of the meeting": a unit that counts no time.
pub(super) fn is_compound_unit(run: &Run<'_>, at: usize, unit: Unit) -> bool {
    let next = next_word(run, at);
    match unit {
        // "Hours: 9 to 5"
        Unit::Hour => {
            let heading = run.get(at).is_some_and(|token| run.text[token.span.end..].starts_with(':'));
            heading && run.case(at) != Case::Lower || holds(company::HOURS, previous_word(run, at))
        }
        Unit::Minute => next.eq_ignore_ascii_case("of") || holds(company::MINUTES, next),
        _ => false,
    }
}

/// "the Spring Offensive": an event that is named by its season.
pub(super) fn names_an_event(run: &Run<'_>, at: usize) -> bool {
    run.slice(at, at + 1) == "Spring" && matches!(next_word(run, at), "Offensive" | "Campaign")
}

/// "the fall" without a year is a season only where the words before say when: "in the fall".
pub(super) fn the_fall(run: &Run<'_>, the: usize) -> bool {
    holds(company::THE_FALLS, previous_word(run, the))
}

/// The word right behind a token, over one blank; empty where there is none.
fn next_word<'t>(run: &Run<'t>, at: usize) -> &'t str {
    let Some(token) = run.get(at) else { return "" };
    let Some(rest) = run.text[token.span.end..].strip_prefix(' ') else { return "" };
    &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
}
