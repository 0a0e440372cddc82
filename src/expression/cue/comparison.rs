//! Words that tell of something past beside the verb of a clause that looks ahead: "expects 4 million, up from 3 million in
//! May", "hopes to match his win in June", "expected to fall after losses on Monday".
//!
//! In: the words around an expression, its phrase and its verb group. Out: whether the expression belongs to what is compared,
//! or to what went before.

use super::{Group, Mark, Tokens};
use crate::language::english::lexicon::{Relation, Role, Senses, look_up};

/// What an expression in front of which a verb stands belongs to, where that is not what the verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// A figure that another one is compared with: it was known.
    Figure,
    /// Something that was, most likely: what is to be matched, or what the rest comes after.
    Before,
}

/// How many words a phrase may have.
const LONGEST: usize = 12;

/// Looks at the words between the verb of `group` and `lead`, the first word of the expression's phrase.
pub(super) fn beside(tokens: &Tokens<'_>, lead: usize, group: &Group) -> Option<Beside> {
    let phrase = group.verb + 1..lead;
    if phrase.is_empty() {
        return None;
    }
    let mut index = lead;
    while index > phrase.start && lead - index < LONGEST {
        index -= 1;
        if tokens.get(index).is_none_or(|token| token.mark == Mark::Stop) {
            return None;
        }
        if is_from_figure(tokens, index) {
            return Some(Beside::Figure);
        }
        if tokens.role(index) == Some(Role::Relation(Relation::After)) {
            return is_known(tokens, index + 1..lead).then_some(Beside::Before);
        }
    }
    is_matched(tokens, group, lead).then_some(Beside::Before)
}

/// "up from", "down from": what stands behind is the figure before.
fn is_from_figure(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.role(index) == Some(Role::Relation(Relation::From))
        && index.checked_sub(1).is_some_and(|before| matches!(tokens.text_of(before), "up" | "down"))
}

/// "losses", "his arrest": neither a single one that may be new, nor a name, nor what is set for a day.
fn is_known(tokens: &Tokens<'_>, phrase: std::ops::Range<usize>) -> bool {
    let Some(last) = phrase.clone().last() else { return false };
    let first = tokens.text_of(phrase.start);
    let article = matches!(first, "a" | "an" | "another" | "one");
    let plural_alone = phrase.len() == 1 && tokens.is_plural(last);
    let determined = tokens.role(phrase.start) == Some(Role::Determiner) && phrase.len() > 1 && !article;
    let plain = phrase.clone().all(|index| {
        tokens.get(index).is_some_and(|token| {
            !token.capital && matches!(token.word.role, Role::Content | Role::Determiner | Role::Adverb)
        })
    });
    plain
        && (plural_alone || determined)
        && !phrase.into_iter().any(|index| is_planned(tokens.text_of(index)))
}

fn is_planned(word: &str) -> bool {
    let planned = |word: &str| look_up(word).senses.any(Senses::PLANNED);
    planned(word) || word.strip_suffix('s').is_some_and(planned)
}

/// "to match his win": what somebody did is to be done again.
fn is_matched(tokens: &Tokens<'_>, group: &Group, lead: usize) -> bool {
    const OWNERS: [&str; 7] = ["his", "her", "its", "their", "our", "my", "your"];
    let object = group.verb + 1..lead;
    let owned = OWNERS.contains(&tokens.text_of(object.start))
        || object.clone().take(3).any(|index| tokens.role(index) == Some(Role::Possessive));
    let plain = |index: usize| {
        matches!(
            tokens.role(index),
            Some(Role::Content | Role::Determiner | Role::Adverb | Role::Possessive | Role::Time)
        )
    };
    group.senses.any(Senses::MATCHING) && object.len() > 1 && owned && object.into_iter().all(plain)
}
